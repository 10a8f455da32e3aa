"""Tables that list people, told by the words over their columns: 役職｜氏名｜所属｜出欠."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby, pairwise, zip_longest

from generator.importer.front.presence_signs import IN_DOUBT, signs_told
from generator.importer.front.roster_columns import (
    COUNTED,
    aligned,
    fits,
    heads_roster,
    kinds_of,
    lines_of_cells,
)
from generator.importer.names.known_offices import role_at_end
from generator.importer.read.stream import Line
from generator.importer.words.habits import Habit
from generator.importer.words.labels import STRONG, is_group, meaning_of
from generator.importer.words.numbers import value_of
from generator.importer.words.roles import bare
from generator.importer.words.space import trim

#: A member by the seat, with the first letters of the name.
_CALLED = Habit(
    "called by seat", r"(?P<no>{digit}{1,2})番(?:{members})?[\s{round_open}]*(?P<who>[^\s{bracket}、。番]{2})",
    said=("4番（山内政子）", "１２番 阪井委員", "3番議員(岸本)", "3番岸本", "2番委員　青木"), unsaid=("4番。", "番山内", "4番、山内", "4番（山）"),
)  # fmt: skip


@dataclass(frozen=True)
class Listed:
    """A row of a table of people."""

    people: str = ""
    """What it says as a list without columns would; empty for the words over the columns."""
    lost: str = ""
    """Its words where nothing tells which of them is the name."""


def roster_of_tables(lines: list[Line], start: int) -> dict[int, Listed]:
    """By line, the rows of such tables before ``start``."""
    found: dict[int, Listed] = {}
    called = cache(lambda: _called(lines))
    signs = signs_told(line.text for line in lines[:start])
    for table, run in groupby(enumerate(lines[:start]), key=lambda pair: pair[1].table):
        kinds: list[str | None] = []
        group = ""
        rows = [*run] if table else []
        for i, line in rows:
            if heads_roster(line.cells):
                kinds = _seated(kinds_of(line.cells), [row.cells for _, row in rows], called)
                found[i] = Listed()
            elif kinds and _is_of_roster(line.cells, kinds):
                cells = _whole(line.cells, kinds)
                found[i] = Listed(lost="　".join(line.cells))
                if cells:
                    found[i], group = _listed(cells, kinds, group, signs)
            else:
                kinds = []
    return found


def _whole(cells: tuple[str, ...], kinds: list[str | None]) -> tuple[str, ...]:
    """The cells of a row, one for each column; empty where some are missing and nothing tells which."""
    missing = len(kinds) - len(cells)
    if not missing or kinds.count("name") > 1 or any("\n" in cell for cell in cells):
        return cells
    ended = (*cells, *[""] * missing)
    return ended if fits(ended, kinds) else aligned(cells, kinds)


def _is_of_roster(cells: tuple[str, ...], kinds: list[str | None]) -> bool:
    if not kinds.index("name") < len(cells) <= len(kinds) or meaning_of(cells[0]) in STRONG:
        return False
    counts = [
        cell for kind, cell in zip(kinds, cells, strict=False) if kind in ("seat", "number") and trim(cell)
    ]
    return all(map(COUNTED.reads, map(bare, counts)))


def _called(lines: list[Line]) -> set[tuple[int, str]]:
    """Everybody whom the record calls by seat: number and first letters of the name."""
    return {(_value(match["no"]), match["who"]) for line in lines for match in _CALLED.each(line.text)}


def _seated(
    kinds: list[str | None], rows: list[tuple[str, ...]], called: Callable[[], set[tuple[int, str]]]
) -> list[str | None]:
    """The kinds of columns, numbers as seats where they are printed as such, 4番, or the record calls somebody of the table by them: 4番（山内政子）."""
    if "number" not in kinds:
        return kinds
    for cells in rows:
        for (kind, number), (_, name) in pairwise(zip(kinds, cells, strict=False)):
            seated = bare(number).endswith(_SEATED) or (_value(bare(number)), bare(name)[:2]) in called()
            if kind == "number" and seated and COUNTED.reads(bare(number)):
                return ["seat" if kind == "number" else kind for kind in kinds]
    return kinds


_SEATED = "番"


def _value(number: str) -> int:
    return value_of(number.removesuffix(_SEATED)) or 0


def _listed(
    cells: tuple[str, ...], kinds: list[str | None], group: str, signs: dict[str, str]
) -> tuple[Listed, str]:
    """The people of a row, and the group that its columns name, which the rows below share."""
    made: list[str] = []
    lost: list[str] = []
    before = group
    for own in _in_parts(cells, kinds):
        group = next((cell for kind, cell in own if kind == "beside" and _is_party(cell)), group)
        told = [(kind, signs.get(cell, cell) if kind == "there" else cell) for kind, cell in own]
        beside = [(kind, cell) for kind, cell in told if cell and not (kind != "name" and cell == group)]
        if any(kind == "there" and cell in IN_DOUBT for kind, cell in beside):
            lost.append("　".join(cell for _, cell in beside))  # no legend says what △ stands for
        else:
            made += lines_of_cells(beside)
    said = "\n".join(made)
    return Listed(f"{group}\n{said}" if group != before else said, "、".join(lost)), group


def _is_party(cell: str) -> bool:
    return is_group(cell) and role_at_end(bare(cell)) != bare(cell)


def _in_parts(cells: tuple[str, ...], kinds: list[str | None]) -> Iterator[list[tuple[str, str]]]:
    """The cells of a row, those of each person apart where its columns are printed twice: 議席｜氏名｜議席｜氏名."""
    pairs = [(kind or "", trim(cell)) for kind, cell in zip_longest(kinds, cells, fillvalue="")]
    size = next((n for n in range(2, len(kinds)) if kinds[n:] == kinds[:-n]), len(kinds))
    size = size if len(kinds) % size == 0 else len(kinds)
    return (pairs[at : at + size] for at in range(0, len(pairs), size))
