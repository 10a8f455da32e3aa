"""Outcomes put on their blocks, with the votes, where item, result and votes agree; else a question."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import takewhile

from generator.importer.body.blocks import Note, Outcome, Said
from generator.importer.front.items import Item
from generator.importer.front.naming import Naming
from generator.importer.readings.course import Course
from generator.importer.readings.outcome_words import APPROVES, CONSENT, DECIDED, WEAK
from generator.importer.readings.record import Read, Record
from generator.importer.readings.sentences import Sentence
from generator.importer.readings.undone import SAME
from generator.importer.readings.votes import Votes, by_name, votes_in
from generator.importer.readings.votes_looks import AGAINST, FEW, MOST
from generator.importer.words.bills import leading, mentions_in, plain
from generator.importer.words.habits import Habit
from generator.importer.words.marks import arrow
from generator.importer.words.space import squeeze, trim
from generator.japanese.lists import text_of, words_of

MAX_HEARD = 8
"""How many sentences and notes before a decision are read for its votes."""


#: Items under which nothing is decided, and steps of their treatment: what is settled there is of an item that has no heading.
_CEREMONY = Habit(
    "ceremony", r"^(?:{opened}|{ended}|\S*{greeting}|{treating})$",
    said=("開会", "閉会", "散会", "開議", "会長あいさつ", "挨拶", "採決", "質疑", "討論", "採択"),
    unsaid=("開会の時刻について", "その他", "閉会中の審査", "再開会", "あいさつ文の案", "次の あいさつ", "質疑について", "採決の方法", "討論会"),
)  # fmt: skip


@dataclass(frozen=True)
class Settled:
    """A sentence that settles something, at a place of the record."""

    place: int
    sentence: Sentence
    words: str
    """Those that settle it."""
    results: list[str]
    about: Naming
    part: str | None = None


class Stating:
    """What was stated so far, and what was heard since."""

    def __init__(self, record: Record, read: Read, course: Course) -> None:
        self.record = record
        self.out = read
        self.course = course
        self.heard: list[str] = []
        """The sentences and notes since the last decision, in which a vote may be told."""
        self._stated: dict[tuple[str, str], list[Outcome]] = {}

    def state(self, settled: Settled) -> None:
        """State each result of each item."""
        whose = len(settled.results) > 1 and len({item.id for item in settled.about.items}) > 1
        for result in settled.results:
            if whose:  # which of them has which result the sentence does not say
                self._ask_whose(settled, result)
                continue
            votes = self._votes(settled, carried=result in words_of("passing"))
            if not self._agree(result, votes):
                told = votes.manner or f"{votes.in_favour}対{votes.against}"
                self._ask(
                    settled,
                    f"結果「{result}」と表決「{told}」が合いません。どちらが正しいか確かめてください。",
                )
            elif settled.about.unknown:
                numbers = "、".join(f"{bill.kind}{bill.number}" for bill in settled.about.unknown[:3])
                self._ask(
                    settled,
                    f"結果「{result}」の議題（{numbers}）が次第に見つかりません。確かめて decides: に書いてください。",
                )
            elif not settled.about.items:
                self._without_item(settled, result, votes)
            for item, part in zip(settled.about.items, settled.about.parts, strict=True):
                other = _CEREMONY.reads(squeeze(item.title))
                other = other or (result == DECIDED and item.key in words_of("rest_of_items"))
                if other:  # whatever was decided, the item 開会 or その他 is not it
                    self._ask_whose(settled, result)
                elif self._agree(result, votes):
                    # What is referred are the bills of which such an item speaks, and not the item.
                    handled = result == _REFERRED and _HANDLING.reads(item.title)
                    own = DECIDED if handled else result
                    self._put(settled, own, item, settled.part or part, votes)
        self.heard = []

    def _ask(self, settled: Settled, question: str) -> None:
        self.out.ask(question, settled.sentence.whole.strip())

    def _ask_whose(self, settled: Settled, result: str) -> None:
        self._ask(
            settled, f"結果「{result}」がどの議題のものか分かりません。確かめて decides: に書いてください。"
        )

    def _without_item(self, settled: Settled, result: str, votes: Votes) -> None:
        """In the section of an item an outcome would be taken for its own, whatever it is about."""
        _, inside = self.record.flat[settled.place]
        weak = bool(self.record.items) and WEAK.reads(settled.words)
        # 異議なし and そのように do not say of what: it may as well be how to go on.
        bare = CONSENT.reads(settled.words) or SAME.reads(settled.sentence.plain)
        if inside or (result == DECIDED and (weak or bare)):
            self._ask_whose(settled, result)
        else:
            self._put(settled, result, None, settled.part or self._number_of(settled), votes)

    def _number_of(self, settled: Settled) -> str | None:
        """The number by which an outcome without an item may be known: in its sentence, else before the line that tells it."""
        words = self.record.flat[settled.place][0].words
        above = words.partition(settled.sentence.whole)[0].split("\n")
        own = [bill for mention in mentions_in(plain(settled.sentence.names)) for bill in mention.bills]
        found = own or [bill for line in reversed(above) for bill in leading(line)]
        return f"{found[0].kind}第{found[0].number}号" if found and len({*own}) < 2 else None

    def _put(self, settled: Settled, result: str, item: Item | None, part: str | None, votes: Votes) -> None:
        former = self._stated.setdefault((item.id if item else f"@{settled.place}", part or ""), [])
        if former and self._concludes(settled):
            self._take_back(former)
        if any(other.result == result for other in former) or (item and former and result == DECIDED):
            return
        if item and any({other.result, result} & {*words_of("refusing")} for other in former):
            title = item.title[:20]
            self._ask(
                settled,
                f"議題「{title}」の結果が「{former[0].result}」とも「{result}」とも読めます。確かめてください。",
            )
        outcome = Outcome(
            agenda=item.id if item else None,
            result=result,
            word=_word(settled, result),
            votes_for=votes.in_favour,
            votes_against=votes.against,
            manner=votes.manner,
            abstain=votes.abstain,
            part=part,
            votes=votes.persons,
        )
        former.append(outcome)
        self.record.flat[settled.place][0].reads.decides.append(outcome)
        self.out.outcomes.append((outcome.agenda or "", result, settled.words))

    def _concludes(self, settled: Settled) -> bool:
        """Whether a line of the record's own voice, behind an arrow, tells what came of what was said: it, not the talk above, decides."""
        block, _ = self.record.flat[settled.place]
        return not isinstance(block, Said) and arrow(settled.sentence.whole.strip()) is not None

    def _take_back(self, former: list[Outcome]) -> None:
        """State no more what remarks seemed to decide."""
        for block, _ in self.record.flat:
            if isinstance(block, Said):
                taken = [one for one in block.reads.decides if any(one is other for other in former)]
                block.reads.decides = [one for one in block.reads.decides if one not in taken]
                former[:] = [one for one in former if one not in taken]
                told = {(one.agenda or "", one.result) for one in taken}
                self.out.outcomes = [row for row in self.out.outcomes if row[:2] not in told]

    def _votes(self, settled: Settled, *, carried: bool) -> Votes:
        """How it was decided: by the sentence, by a note right after it, by what was said and noted before."""
        texts = (
            settled.sentence.plain,
            self._note_after(settled.place, settled.sentence),
            "\n".join(self.heard[-MAX_HEARD:]),
        )
        votes = Votes()
        for text in texts:
            votes = votes.over(votes_in(text, self.record.people, carried=carried))
        votes = votes.over(Votes("書面")) if self.record.written and votes.manner is None else votes
        approvals = self._approvals(settled.place)
        if votes.in_favour is None and approvals >= 2:
            votes = votes.over(Votes(None if votes.manner else "各自の発言", str(approvals)))
        shown = FEW.reads(votes.manner or "") or MOST.reads(votes.manner or "")
        # Of those against, when they were asked to show.
        return replace(votes, manner=None) if shown and AGAINST.reads(self.course.asked) else votes

    def _note_after(self, place: int, sentence: Sentence) -> str:
        """The note in brackets right after the sentence: （賛成多数）."""
        block, _ = self.record.flat[place]
        below = block.words.partition(sentence.whole)[2].strip().split("\n")
        behind = below[0]
        if by_name(behind):  # 賛成　青木 一 / 　　　岸 進 / 反対　林 保
            return "\n".join(takewhile(lambda line: "。" not in line, below))
        if not behind and place + 1 < len(self.record.flat):
            following = self.record.flat[place + 1][0]
            return following.text if isinstance(following, Note) else ""
        return behind if behind.startswith(words_of("open")) else ""

    def _approvals(self, place: int) -> int:
        """How many remarks right before this one say only that they approve."""
        if not isinstance(self.record.flat[place][0], Said):
            return 0
        count = 0
        for block, _ in reversed(self.record.flat[:place]):
            if not APPROVES.reads(block.text.strip()):
                break
            count += 1
        return count

    def _agree(self, result: str, votes: Votes) -> bool:
        """Whether a result agrees with the votes: few for it do not carry, and most do not refuse.

        Most may have been for refusing, where that was asked, or where a committee had reported so.
        """
        manner = votes.manner or ""
        lead = int(votes.in_favour) - int(votes.against) if votes.in_favour and votes.against else 0
        if result in words_of("passing"):
            return lead >= 0 and not FEW.reads(manner)
        if result in words_of("refusing") and not self.course.reported:
            asked = any(word in self.course.asked for word in words_of("refusing"))
            return asked or (lead <= 0 and not MOST.reads(manner))
        return True


_REFERRED = words_of("referred")[0]
#: 議案の取り扱いについて: an item that is about how others are treated.
_HANDLING = Habit(
    "handling of others",
    r"{handled}(?:について|に関すること)?$",
    said=("議案の取り扱いについて", "陳情の取扱い", "請願の取扱", "陳情の取扱いに関すること"),
    unsaid=("取扱要綱について", "個人情報の取扱い条例について"),
)
#: 趣旨採択: a petition of which only the intention, or a part, is taken.
_QUALIFIED = Habit(
    "taken in part",
    r"(?:趣旨|一部){taken}",
    said=("趣旨採択と決しました", "一部採択"),
    unsaid=("採択", "趣旨を採択"),
)


def _word(settled: Settled, result: str) -> str | None:
    """The words of an outcome as printed, where they say more than its result."""
    qualified = _QUALIFIED.read(settled.sentence.plain)
    if qualified and qualified[0].endswith(result):
        return qualified[0]
    if result in settled.sentence.plain and settled.words not in words_of("confirmed"):
        return None
    return trim(settled.words, text_of("arrow", "bracket") + "。")
