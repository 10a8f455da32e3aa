"""Withheld means withheld: where something is not shown, no word of it stands.

The archive does not hold withheld words, so that no rule can look for them. What can be known is that a place is withheld
and that words stand there all the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.standins import StandIn, judged
from generator.checks.subject import Subject
from generator.facts import session as facts
from generator.facts import withholding
from generator.facts.walk import Placed, texts_of
from generator.model.blocks import BlockBase, Withheld
from generator.model.text import Masked, WithheldWords, runs_of
from generator.problems.problem import Path, Problem


def is_secret(subject: Subject, key: str | None) -> bool:
    """Whether a record still keeps something from readers."""
    return withholding.is_secret(subject.session, key)


def no_words_stand_for_what_is_withheld(subject: Subject) -> Iterator[Problem]:
    """What stands printed in place of something withheld says that it is withheld, and is not the thing itself."""
    records = subject.session.withheld
    shown: list[tuple[Path, str, str | None]] = [
        (("withheld", key, "as_printed"), key, record.as_printed) for key, record in records.items()
    ]
    shown += [
        ((*found.path, "text"), found.block.withheld, facts.plain(found.block.text, {}))
        for found in subject.blocks
        if isinstance(found.block, Withheld) and found.block.text is not None
    ]
    for path, key, text in shown:
        verdict = judged(text or "") if is_secret(subject, key) else StandIn.SAYS_SO
        if verdict is StandIn.CONTENT:
            yield subject.problem(
                "words-under-withheld",
                path,
                "示さない場所に言葉が書かれています。",
                "示さない言葉なら消してください。原本でその場所に印刷されている文字なら「（以下非公開）」「■■■」のような形で書きます。",
            )
        elif verdict is StandIn.UNSURE:
            yield subject.problem(
                "withheld-text",
                path,
                "示さないはずの内容が混じっていませんか。原本でその場所に印刷されている文字だけを書きます。",
                "内容なら消してください。原本の表し方なら「（以下非公開）」のように書き、なければこの行を消します。",
            )


def people_without_a_name_have_none(subject: Subject) -> Iterator[Problem]:
    """Someone whose name is withheld is not named, nor is it told how the name is read."""
    for placed in subject.people:
        person = placed.person
        key = "name" if person.name else "kana"
        record = subject.session.withheld.get(person.withheld or "")
        if person.withheld and (person.name or person.kana) and not (record and record.released):
            yield subject.problem(
                "withheld-name",
                (*placed.path, key),
                f"氏名を公開しない（withheld: {person.withheld}）とした人に、{'氏名' if key == 'name' else '氏名の読み'}が書かれています。",
                f"公開しないなら {key} の行を、公開するなら withheld の行を消してください。",
            )


def withheld_parts_do_not_speak(subject: Subject) -> Iterator[Problem]:
    """Under a section or an agenda item that is withheld nobody speaks, but to close the meeting or to open it again.

    Where the record says from which words on the meeting was closed, what was said before and after may stand.
    """
    if not _has_withheld_parts(subject):
        return
    closing = _Closing(subject)
    speaking = _speaking(subject)
    told: set[Path] = set()
    for found in subject.blocks:
        closing.pass_by(found.block)
        if found.path not in speaking:
            continue
        holder = _withheld_above(subject, found)
        if holder and holder not in told and closing.covers(found, holder):
            told.add(holder)
            yield subject.problem(
                "withheld-remarks",
                found.path,
                f"公開しないとした{_name_of(subject, holder)}の中に、発言「{found.anchor}」が書かれています。",
                "発言も公開しないなら、発言を消して「- withheld: w1」に置き換えてください。発言は公開するなら、"
                "ここの withheld: を消し、傍聴を断ったことは openness: の closed: に書いてください。",
            )


class _Closing:
    """From where to where the record says that the meeting was closed."""

    def __init__(self, subject: Subject) -> None:
        self.marks = [found for found in subject.blocks if found.block.closes]
        self.closed = False
        self._last: BlockBase | None = None

    def pass_by(self, block: BlockBase) -> None:
        """Go on to a block; one that closes is itself still open, one that opens is open again."""
        if self._last is not None and self._last.closes:
            self.closed = True
        if block.opens:
            self.closed = False
        self._last = block

    def covers(self, remark: Placed, holder: Path) -> bool:
        """Whether a remark under a withheld part belongs to what is withheld."""
        items = {remark.agenda}
        about = any(
            mark.path[: len(holder)] == holder
            or (mark.agenda is not None and mark.agenda == remark.agenda)
            or (mark.block.closes is not None and items & set(mark.block.closes.agenda))
            for mark in self.marks
        )
        return self.closed or not about


def _withheld_above(subject: Subject, found: Placed) -> Path | None:
    """The path of the withheld section or agenda item that a block stands in, the innermost section first."""
    for length in range(len(found.path) - 1, 0, -1):
        section = subject.sections.get(found.path[:length])
        if section and is_secret(subject, section.withheld):
            return found.path[:length]
    item = subject.agenda.get(found.agenda or "")
    above = [one for one in subject.agenda.values() if item and item.path[: len(one.path)] == one.path]
    return next((one.path for one in above if is_secret(subject, one.item.withheld)), None)


def _name_of(subject: Subject, holder: Path) -> str:
    section = subject.sections.get(holder)
    if section:
        return f"見出し「{facts.plain(section.title, {})}」" if section.title else "部分"
    return next(f"議題「{one.item.title}」" for one in subject.agenda.values() if one.path == holder)


def _has_withheld_parts(subject: Subject) -> bool:
    return any(is_secret(subject, section.withheld) for section in subject.sections.values()) or any(
        is_secret(subject, placed.item.withheld) for placed in subject.agenda.values()
    )


def _speaking(subject: Subject) -> dict[Path, str]:
    """The remarks that hold words, by path with their anchors; tokens, masks and （非公開） are none."""
    found: dict[Path, str] = {}
    remark: Placed | None = None
    for placed in subject.blocks:
        if placed.is_remark:
            remark = placed
        inside = remark is not None and placed.path[: len(remark.path)] == remark.path
        if remark and inside and not isinstance(placed.block, Withheld) and _has_words(placed.block):
            found.setdefault(remark.path, remark.anchor)
    return found


def _has_words(block: BlockBase) -> bool:
    for _, text in texts_of(block):
        words = facts.plain(
            tuple(run for run in runs_of(text) if not isinstance(run, WithheldWords | Masked)), {}
        )
        if words.strip() and judged(words) is not StandIn.SAYS_SO:
            return True
    return False


def closed_minutes_do_not_speak(subject: Subject) -> Iterator[Problem]:
    """Of a closed meeting whose minutes are closed as well nothing that was said is here."""
    openness = subject.session.openness
    if (openness.status, openness.minutes) != ("closed", "closed"):
        return
    remarks = list(_speaking(subject).values())
    if remarks:
        yield subject.problem(
            "closed-minutes",
            ("openness", "minutes"),
            f"会議も会議録も非公開（status: closed、minutes: closed）なのに、発言が {len(remarks):,} 個書かれています"
            f"（初めは「{remarks[0]}」）。",
            "会議録を公開しないなら、発言をすべて消してください。会議録は公開するなら「minutes: open」か「minutes: partly」にしてください。",
        )


def under_withheld_parts(subject: Subject) -> set[str]:
    """Everything under a withheld section or agenda item."""
    return {found.anchor for found in subject.blocks if _withheld_above(subject, found) is not None}
