"""What the words of those who lead, and of the record itself, decide: each outcome on the block that says it.

A sentence that asks, recalls, denies, wishes or settles the procedure decides nothing. What a sentence decides is
stated of the item that it names, or of the one being treated; what does not hold together is asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from generator.importer.body.blocks import Block, Note, Said, Section
from generator.importer.front.items import Item
from generator.importer.front.naming import Naming
from generator.importer.readings.course import PUT, Course
from generator.importer.readings.outcome_words import (
    ANNOUNCED,
    APPROVES,
    AS_PROPOSED,
    ASKS,
    CHOOSES,
    CONFIRMS,
    CONSENT,
    CONTINUING,
    DECIDED,
    IF_AGREED,
    LAST,
    NARRATED,
    RECALLS,
    RESULTS,
    YES,
)
from generator.importer.readings.record import Read, Record, is_said_alone
from generator.importer.readings.results import clauses_of, results_of
from generator.importer.readings.sentences import Sentence, sentences_of
from generator.importer.readings.stating import Settled, Stating
from generator.importer.readings.turns import takes_up
from generator.importer.readings.undone import (
    BY_REPORT,
    CALLS,
    GOES_AHEAD,
    PRESIDES,
    PROCEDURE,
    SAME,
    TOLD_OF,
    WITHDRAWN,
    is_undone,
    part_of,
    tells_of_others,
)
from generator.importer.speakers.labels_looks import BRACKETED
from generator.importer.words.habits import Habit
from generator.importer.words.results import RESULT_LINE
from generator.importer.words.roles import side_of
from generator.importer.words.space import trim
from generator.japanese.lists import text_of, words_of

MAX_ASKED = 120
"""How much of what was put to the meeting is read for the result that it proposes, in characters, from its end."""


#: What a question is about, before what it proposes: 継続審査の申出についてですが、お手元の案のとおりで…
_SUBJECT = Habit(
    "subject of a question", r".*(?<!こと){about}(?:は|も|です(?:が|けれども?)|でございますが|でありますが)?、(?=.*{as_is})",
    said=("については、案のとおり", "計画については、通りで", "継続審査の申出についてですが、案のとおりで", "申出については、案のとおり", "申出についても、案のとおり", "申出について、原案どおり", "件についてでございますが、案のとおり", "件についてでありますが、案のとおり", "件についてですけれど、案のとおり", "件についてですけれども、案のとおり"),
    unsaid=("可決することについて、異議は", "可決することについては、案のとおり", "計画について、可決してよろしいか", "案のとおりで"),
)  # fmt: skip


_LEFT_OPEN = RESULTS.name_of(words_of("kept_open")[0]) or ""
"""What is decided where a matter is to be treated once more."""


class Decisions:
    """Puts outcomes on blocks, one block after the other."""

    def __init__(self, record: Record, read: Read) -> None:
        self.record = record
        self.course = Course(record)
        self.stating = Stating(record, read, self.course)
        self._consent: Settled | None = None
        """異議なし, until it shows whether more is said of what is settled."""
        self._agreed = False
        """Whether the meeting has just said yes, and not one alone."""
        self._of_others = False
        """Whether the remark has just told of another meeting, so that what was decided may be told of it too."""
        self._put: Settled | None = None
        """A result that the chair has put to the meeting, until somebody answers."""

    def enter(self, section: Section) -> None:
        """A new section begins."""
        self.finish()
        self.course.enter(section)
        self.stating.heard = []

    def finish(self) -> None:
        """State what consent alone has settled."""
        settled, self._consent = self._consent, None
        if settled is not None:
            self.stating.state(settled)

    def read(self, place: int) -> str | None:
        """Read the block at this place; the item that it ends with."""
        block, section = self.record.flat[place]
        inside = section
        if isinstance(block, Note) or (
            isinstance(block, Said) and YES.reads(trim(block.words, text_of("bracket")))
        ):
            self.stating.heard.append(block.words)
        if isinstance(block, Note | Said):
            self._answered(block.words, one=is_said_alone(block))
        if not self.record.leads(block) and not _lets_choose(block):
            return inside
        remark = is_said_alone(block)
        before = self.course.named
        self._of_others = False
        for sentence, inside in _with_items(block, section):
            self._answered(sentence.whole.strip(), one=remark)
            self._hear(sentence, inside, remark)
            heard = self.stating.heard
            self._sentence(place, sentence, inside)
            self._agreed = self._agreed and YES.reads(trim(sentence.whole, text_of("bracket")))
            # How one thing was decided says nothing of the next, and 御異議ありませんか nothing at all.
            if self.stating.heard is heard and not ASKS.reads(sentence.plain):
                heard.append(sentence.whole)
        if not remark:  # what a paragraph names is its own
            self.course.named = before
        named = self.course.named.items
        return named[0].id if len(named) == 1 else inside

    def _hear(self, sentence: Sentence, section: str | None, remark: bool) -> None:
        """Follow the chair; what was heard of another item says nothing of the next."""
        before = self.course.named
        self.course.hear(sentence, section, remark=remark)
        now = self.course.named
        ids = [item.id for item in now.items]
        other = ids not in ([item.id for item in before.items] or [section or ""], [])
        if other or any(
            one and part and one != part for one, part in zip(before.parts, now.parts, strict=False)
        ):
            self.finish()
            self.stating.heard = []

    def _sentence(self, place: int, sentence: Sentence, inside: str | None) -> None:
        remark = is_said_alone(self.record.flat[place][0])
        match = self._settled_by(sentence.plain, remark=remark)
        if ASKS.reads(sentence.plain) or (remark and _calls(sentence.plain, match)):
            self.finish()
            self._put = self._put_to(place, sentence, inside) if remark else None
            return
        named = self.record.numbering.named(sentence.names, inside)
        self._of_others = (
            remark
            and not named
            and (tells_of_others(sentence.plain) or (self._of_others and not takes_up(sentence.names)))
        )
        if match is None or self._of_others or CONTINUING.reads(sentence.plain):
            return
        if self._presides(sentence, inside):
            self.stating.heard = []
            return
        if remark and TOLD_OF.reads(sentence.plain) and not named:
            return
        each = list(clauses_of(sentence.plain))
        for clause, result in each:
            about = self.record.numbering.named(clause, inside)
            self._found(Settled(place, sentence, match[0], [result], about))
        if not each:
            about = self.course.subjects(sentence, inside)
            results = results_of(sentence.plain, match, speech=remark)
            self._whole(Settled(place, sentence, match[0], results, about, part_of(sentence.plain)))

    def _settled_by(self, plain: str, *, remark: bool) -> re.Match[str] | None:
        """The words by which a sentence settles something, in a remark also once the meeting has said yes."""
        match = settling(plain, speech=remark)
        return IF_AGREED.read(plain) if match is None and remark and self._agreed else match

    def _presides(self, sentence: Sentence, inside: str | None) -> bool:
        """Whether it is settled who presides or signs, where no item is about that."""
        found = PRESIDES.read(sentence.plain)
        titles = "".join(item.title for item in self.course.subjects(sentence, inside).items)
        return found is not None and found[0][:2] not in titles

    def _put_to(self, place: int, sentence: Sentence, inside: str | None) -> Settled | None:
        """What a question puts to the meeting, where it names a result: 承認してよろしいですか。"""
        asked = _SUBJECT.without(sentence.plain)[-MAX_ASKED:]
        proposed = AS_PROPOSED.read(asked)
        result = RESULTS.name_of(asked) or (DECIDED if proposed else None)
        if not result or not PUT.reads(sentence.plain):
            return None
        about = self.course.subjects(sentence, inside)
        put = Settled(place, sentence, proposed[0] if proposed else result, [result], about)
        return None if _is_procedure(sentence.plain, about.items) else put

    def _answered(self, words: str, *, one: bool) -> None:
        """Take consent to what was put to the meeting, which holds unless the chair says more of it.

        はい of one alone only answers, where what was put names no result: 対象は子どもということでよろしいですか.
        """
        put, answer = self._put, trim(words, text_of("bracket"))
        says_yes = APPROVES.reads(answer) or YES.reads(answer)
        voiced = not one or words.strip().startswith(words_of("open"))
        agreed = says_yes and (voiced or text_of("objection") in answer)
        self._agreed = self._agreed or agreed
        if put is not None and says_yes:
            self._consent = put if agreed or put.results != [DECIDED] else None
        self._put = None

    def _whole(self, settled: Settled) -> None:
        """A sentence that settles one thing."""
        plain = settled.sentence.plain
        bare = RESULT_LINE.reads(trim(plain, text_of("bracket")))
        if bare and _is_procedure(self.course.asked, settled.about.items):  # 公開とする / （全員了承）
            self.stating.heard = []
            return
        # 次回に改めて協議することとしてよろしいですか。（了承）
        if bare and RESULTS.name_of(self.course.asked[-MAX_ASKED:]) == _LEFT_OPEN:
            settled = replace(settled, results=[_LEFT_OPEN])
        if not settled.about.items and CHOOSES.reads(plain):
            settled = replace(settled, about=self.course.choosing())
        if settled.results == [DECIDED]:
            self._decided(settled)
        elif RESULTS.read(settled.words) or not PROCEDURE.reads(plain[: plain.find(settled.words)]):
            self._found(replace(settled, results=["取下げ"]) if WITHDRAWN.reads(plain) else settled)

    def _decided(self, settled: Settled) -> None:
        """What is settled without a word of a result: by what was asked, or by what a committee reported."""
        plain = settled.sentence.plain
        alone = CONSENT.reads(settled.words)
        as_asked = alone or SAME.reads(plain)
        content = self.course.asked if as_asked else plain
        if text_of("confirmed") in settled.words and not self._agreed:
            return
        if as_asked and CONFIRMS.reads(content):
            settled = replace(settled, words=words_of("confirmed")[0])
        named = [RESULTS.name_of(self.course.reported or "")] if BY_REPORT.reads(content) else []
        asked = [row.name for row in RESULTS.rows if as_asked and row.reads(content[-MAX_ASKED:])]
        if _is_procedure(content, settled.about.items):
            self._consent = None
            self.stating.heard = []  # how it was agreed to go on says nothing of the matter
            return
        results = [result for result in named if result] or asked[:1] or [DECIDED]
        settled = replace(settled, results=results)
        if alone:
            if self._consent is not None and not _shares(self._consent.about, settled.about):
                self.finish()
            self._consent = settled
        else:
            self._found(settled)

    def _found(self, settled: Settled) -> None:
        consent, self._consent = self._consent, None
        if consent is not None and not _shares(consent.about, settled.about):
            self.stating.state(consent)
        self.stating.state(settled)


def _with_items(block: Block, section: str | None) -> Iterator[tuple[Sentence, str | None]]:
    """The sentences of a block with the item that each is about: that of the ``section``, or the one taken up last in the block itself."""
    words, at, turns = block.words, 0, block.turns if isinstance(block, Said) else []
    for sentence in sentences_of(words):
        at = max(words.find(sentence.whole, at), at)
        about = [item for begins, item in turns if begins <= at]
        yield sentence, about[-1] if about else section


def settling(plain: str, *, speech: bool) -> re.Match[str] | None:
    """The words by which a sentence settles something: as it is announced in a remark, else as it is told."""
    word = plain.strip().rstrip("。")
    if speech and RESULTS.name_of(word) == word:
        return None  # 採択。 alone in a remark announces nothing: it says once more what somebody wishes
    announced = _earliest(ANNOUNCED, plain) if speech else []
    told = (found for found in _earliest(NARRATED, plain) if LAST.reads(plain[found.end() :]))
    for match in announced or told:
        if not is_undone(plain, match.start(), match.end()):
            return None if speech and RECALLS.reads(plain[: match.end()]) else match
    return None


def _lets_choose(block: Block) -> bool:
    """Whether an officer, before there is a chair, says who has been chosen."""
    return isinstance(block, Said) and side_of(block.voice) == "staff" and CHOOSES.reads(block.words)


def _calls(plain: str, match: re.Match[str] | None) -> bool:
    """Whether a sentence puts something to the vote, and says nothing of what came of it."""
    called = CALLS.read(plain)
    return called is not None and (match is None or called.end() > match.start())


def _earliest(rows: tuple[Habit, ...], text: str) -> list[re.Match[str]]:
    """Every place that one of the rows reads, the earliest first."""
    return sorted((found for row in rows for found in row.each(text)), key=lambda found: found.start())


def _is_procedure(content: str, items: tuple[Item, ...]) -> bool:
    """Whether what is settled is only how to go on; what the title of the item says is its matter."""
    titles = "".join(BRACKETED.without(item.title) for item in items)  # 児童生徒の認定【秘密会】
    found = [match[0] for match in PROCEDURE.each(GOES_AHEAD.without(content))]
    return bool(found) and not any(words.removeprefix("議長")[:2] in titles for words in found)


def _shares(one: Naming, other: Naming) -> bool:
    """Whether both may be about one item, and one bill of it."""
    return (
        not one.items
        or not other.items
        or any(
            item is same and (part is None or bill is None or part == bill)
            for item, part in zip(one.items, one.parts, strict=True)
            for same, bill in zip(other.items, other.parts, strict=True)
        )
    )
