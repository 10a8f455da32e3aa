"""Whether a session was open, to whom, and why not, as its front part says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import dates
from generator.importer.front.group_looks import STATUS_ALONE
from generator.importer.front.labelled import without_mark
from generator.importer.front.openness_looks import (
    BASIS,
    BEHIND,
    BESIDE,
    COUNT,
    EACH,
    HELD_OPEN,
    ITEM_SHUT,
    KIND,
    NO_REASON,
    NOBODY,
    NOTED_SHUT,
    SHUT,
    SPELT,
    STATUS,
    TICKED,
    UNTICKED,
    WHY,
)
from generator.importer.front.rows import Row
from generator.importer.words.numbers import numbered
from generator.importer.words.space import squeeze, trim
from generator.japanese.lists import text_of

MAX_LINES, MAX_PRINTED = 3, 60
"""From how many line ends on other lines have run into the row; how much of it is shown as printed, in characters."""


@dataclass(frozen=True)
class Observers:
    """Whether observers were allowed, how many came, and how that is printed."""

    allowed: bool | None = None
    count: str | None = None
    printed: str | None = None


@dataclass(frozen=True)
class Openness:
    """Whether a session was open, and what is to be asked."""

    status: str = "unknown"
    """``open``, ``closed``, ``partly`` or ``unknown``."""
    observers: Observers | None = None
    reason: str | None = None
    """Why it was closed, wholly or for a part, as printed; None where it was not, or no reason is printed."""
    questions: tuple[str, ...] = ()

    def or_else(self, other: Openness) -> Openness:
        """This, or the other where nothing was said."""
        return self if self.status != "unknown" or self.observers is not None else other


def read_openness(rows: list[Row], opening: str = "") -> Openness:
    """Whether the session was open and to how many observers, and the printed reason for closing.

    ``opening`` is the beginning of the body, which may tell it where no row does.
    """
    said = _said(rows)
    row = _of_observers(rows)
    beside = BESIDE.read(said)
    within = COUNT.read(row.label) if row and not row.text.strip() else None
    told = within[0] if within else beside["told"] if beside and not row else None  # 【傍聴者　2名】
    row = _told_beside(told) if told else row
    seats = _seats(row) if row else None
    by_items = _by_items(rows)
    told_open = (seats and seats.allowed) or HELD_OPEN.reads(opening)
    status = STATUS.name_of(said) or ("open" if told_open and by_items == "unknown" else by_items)
    if row and SHUT.reads(row.text):
        status = "closed"
    reason = _reason(rows)
    shut = status in ("closed", "partly")
    asked = (*_contradictions(rows), *_questions(shut, reason is not None))
    return Openness(status, seats, reason if shut else None, asked)


def _said(rows: list[Row]) -> str:
    """What the row of openness says, or a row that is nothing but what it was."""
    told = next((row.text for row in rows if row.meaning == "openness"), "")
    return _ticked(_set_close(told)) or _stated(rows)


def _of_observers(rows: list[Row]) -> Row | None:
    """The row of observers, of several the first that counts them: 傍聴の可否　可 / 傍聴者人数　1人."""
    found = [row for row in rows if row.meaning == "observers"]
    counted = (row for row in found if _seats(row).count is not None)
    return next(counted, next(iter(found), None))


def _set_close(text: str) -> str:
    """The lines of a text without the room between letters that are spelt: ☑公　　開　　　傍聴者：　２　人."""
    return "\n".join(squeeze(line) if SPELT.reads(line) else line for line in text.split("\n"))


def _stated(rows: list[Row]) -> str:
    """A row that is nothing but what it was: 3　公開. Empty for none."""
    alone = (without_mark(row.label)[1] for row in rows if row.meaning == "openness" and not row.text)
    plain = ((number.rest if (number := numbered(label)) else label) for label in alone)
    return next(filter(STATUS_ALONE.reads, plain), "")


def _ticked(text: str) -> str:
    """The choice that is ticked, where boxes stand before several: ■公開　□一部公開　□非公開."""
    chosen = [found["words"] for found in TICKED.each(text)]
    return chosen[0] if len(chosen) == 1 and UNTICKED.reads(text) else text


def _by_items(rows: list[Row]) -> str:
    """What the items of the agenda say of themselves, where some were not open: 人事について（非公開）; ``unknown`` where all or none were not."""
    lines = [line for row in rows if row.meaning == "agenda" for line in row.text.split("\n") if line.strip()]
    items = [line for line in lines if numbered(without_mark(line)[1])] or lines
    shut = sum(map(ITEM_SHUT.reads, items))
    noted = any(NOTED_SHUT.reads(line.strip()) for line in lines)
    return "partly" if 0 < shut < len(items) or noted else "unknown"


def _reason(rows: list[Row]) -> str | None:
    """The reason in a row of its own; else in brackets behind 非公開."""
    told = (row.text for row in rows if row.meaning == "reason" and not NO_REASON.reads(row.text))
    texts = [row.text for row in rows if row.meaning == "openness"]
    behind = (found["why"] for text in texts if (found := BEHIND.read(text) or WHY.read(text)))
    told_of = (
        "".join(line for line in text.split("\n") if not STATUS_ALONE.reads(line.strip())) for text in texts
    )
    sentences = (one for text in told_of for one in text.split("。"))
    ruled = (one for one in sentences if BASIS.reads(one) and SHUT.reads(one))
    return next(told, None) or next(behind, None) or next(ruled, None)


def _contradictions(rows: list[Row]) -> Iterator[str]:
    """What is to be asked where rows of one meaning say different things."""
    said = {STATUS.name_of(row.text) for row in rows if row.meaning == "openness"} - {None}
    if len(said) > 1:
        yield "会議の公開・非公開が、欄によって違います。どれが正しいか確かめてください。"
    seats = [_seats(row).count for row in rows if row.meaning == "observers"]
    beside = (BESIDE.read(row.text) for row in rows if row.meaning == "openness")
    seats += [_seats(_told_beside(found["told"])).count for found in beside if found]
    if len({*seats} - {None}) > 1:
        yield "傍聴者の数が、欄によって違います。どれが正しいか確かめてください。"


def _told_beside(told: str) -> Row:
    return Row("傍聴者", told, "", "observers")


def _questions(shut: bool, has_reason: bool) -> tuple[str, ...]:
    if shut and not has_reason:
        return ("会議を非公開とした理由が見つかりません。確かめてください。",)
    if has_reason and not shut:
        return ("公開の会議に非公開の理由が書かれています。どちらが正しいか確かめてください。",)
    return ()


def _seats(row: Row) -> Observers:
    count = COUNT.read(row.text)
    head = row.first.split("\n")[0]
    nobody = NOBODY.reads(trim(row.text, text_of("bullet")))
    head = head if nobody or (count and count[0] in head) else row.first
    if head.count("\n") >= MAX_LINES:
        head, count = "", None
    if _counted_apart(row.first, head):
        count = None
    # なし says only that nobody came, not that nobody might have.
    allowed = bool((count and int(dates.number(count["count"]))) or "可" in head) or None
    return Observers(
        False if SHUT.reads(row.text) else allowed,
        "0" if nobody else str(dates.number(count["count"])) if count else None,
        " ".join(head.split())[:MAX_PRINTED] or None,
    )


def _counted_apart(whole: str, head: str) -> bool:
    """Whether observers are counted by kind, members, press and citizens apart; which add up is not said."""
    apart = [found[0] for found in EACH.each(head)]
    return len([*KIND.each(whole)]) > 1 or (len(apart) > 1 and not head.startswith(apart[0]))


def withheld_record(reason: str) -> dict[str, str | None]:
    """The record of something not shown, from the printed reason; the ordinance's article as printed."""
    basis = BASIS.read(reason)
    return {"kind": "closed", "reason": " ".join(reason.split()), "basis": basis[0] if basis else None}
