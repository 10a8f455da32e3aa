"""Headings between the remarks of a record of the Diet's form: their number and title, and which stands under which."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.importer.words.habits import Habit
from generator.importer.words.numbers import numbered

_NUMBER_ALONE = Habit(
    "number_alone", r"^(?:追加)?(?:議事)?日程\s*(?:{round_open}{digit}{1,3}{round_close})?\s*第\s*(?:{digit}|{numeral}){1,4}$", tells="日程の番号だけの行",
    said=("日程第１", "追加日程第2", "議事日程第二十", "追加日程（２）第１", "日程 (3) 第 4", "追加日程（１２３）第１", "日程第１２３４"),
    unsaid=("日程第１ 計画", "次に日程第１", "日程第", "第１", "日程（２３４５）第１", "日程第１２３４５"),
)  # fmt: skip
#: A heading by the record's own mark: ○会期の決定について. Two rings hide a name.
_RINGED = Habit(
    "ringed", r"^[○◯〇]\s*(?P<title>[^○◯〇\s。、！？「」][^。、！？]{1,40})$", tells="丸で始まる見出し",
    said=("○会期の決定について", "◯　日　程", "〇議長選挙", "○日程"),
    unsaid=("○○課長", "○議長　開会します。", "会期について", "○、会期", "○議長、会期", "○「会期」", "○会", "○ "),
)  # fmt: skip
#: Of which rank the forms of numbers are: a section ends where one of its own rank, or of a higher one, begins.
_RANKS = {
    "ring": 0, "day": 1, "Ⅰ": 2, "一": 2, "1.": 2, "1": 2, "1-1": 2, "bill": 3, "item": 3, "(1)": 3, "1)": 4, "①": 5,
}  # fmt: skip
_LOWEST = 6.0
_UNDER = 0.5
"""How far a title without a number stands below the number before it."""
_LONGEST = 150
_SHORTEST_LINE = 25
_LIST = 3
"""So many lines without a number are no title's: names, or figures."""


@dataclass(frozen=True)
class Heading:
    """A heading, and the lines printed below it that are none."""

    title: str
    rank: float
    no: str | None = None
    mark: str | None = None
    below: tuple[str, ...] = ()


def headings_of(printed: list[str], width: int) -> list[Heading]:
    """The headings of lines that follow each other; none where they are a list of something else.

    ``width``: how long the rule above them is. Every letter stands in one of the headings, in order.
    """
    found: list[Heading] = []
    for line in _whole(printed, width):
        heading = _numbered(line) or _plain(line, found)
        if heading:
            found.append(heading)
        else:
            found[-1] = replace(found[-1], below=(*found[-1].below, line))
    only = found[0] if len(found) == 1 else None
    return [] if only and not only.no and not only.mark and len(only.below) >= _LIST else found


def goes_on(line: str, above: str, width: int) -> bool:
    """Whether a line without a number goes on in the one above it, which takes the room of a line or nearly so."""
    return not begins(line) and len(above) >= max(_SHORTEST_LINE, 0.75 * width)


def begins(line: str) -> bool:
    """Whether a line begins with what shows a heading."""
    return bool(_NUMBER_ALONE.reads(line) or numbered(line) or ringed(line))


def ringed(text: str) -> str | None:
    """The title of a heading that a ring marks; None of any other line."""
    found = _RINGED.read(text.strip())
    return found["title"].strip() if found else None


def _whole(printed: list[str], width: int) -> Iterator[str]:
    """Lines, those put together of which one goes on in the next, and a number with the title under it."""
    waiting = ""
    last = ""
    for line in printed:
        alone = _NUMBER_ALONE.reads(waiting)
        if (alone and not _NUMBER_ALONE.reads(line)) or goes_on(line, last, width):
            waiting += f"　{line}" if alone else line
        else:
            if waiting:
                yield waiting
            waiting = line
        last = line
    if waiting:
        yield waiting


def _numbered(line: str) -> Heading | None:
    title = ringed(line)
    if title:
        return Heading(title, _RANKS["ring"], mark=line[0])
    first, _, rest = line.partition("　")
    if _NUMBER_ALONE.reads(first) and rest:
        return Heading(rest, _RANKS["day"], no=first)
    found = numbered(line)
    return Heading(found.rest, _RANKS.get(found.kind, _LOWEST), no=found.no) if found else None


def _plain(line: str, found: list[Heading]) -> Heading | None:
    """A title without a number: the first line, or the first below a number."""
    if not found:
        return Heading(line, _RANKS["day"] if _NUMBER_ALONE.reads(line) else _RANKS["1"])
    above = found[-1]
    if above.below or not above.no or len(line) > _LONGEST:
        return None
    return Heading(line, above.rank + _UNDER)
