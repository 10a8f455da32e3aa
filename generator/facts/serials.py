"""What the numbers through all years (通算第54回) tell of meetings that nothing else tells of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True)
class Numbered:
    """How a meeting is counted. ``order`` is empty where no day of it is known."""

    year: int | None
    kind: str
    number: int | None
    serial: int | None
    order: tuple[int, ...] = ()


@dataclass(frozen=True)
class Lost:
    """A meeting that was counted between two others. ``of_kind`` and ``year`` are known where it must be the next number of that
    year; ``serial`` where it is certain, else it is one of ``among``."""

    years: tuple[int | None, int | None]
    year: int | None
    of_kind: str | None
    serial: int | None
    among: tuple[int, int]


def lost_between(known: Sequence[Numbered]) -> Iterator[Lost]:
    """Those that two neighbours of one series leave room for, and that no meeting in between may be."""
    serials = {one.serial for one in known}
    by_kind: dict[str, list[Numbered]] = {}
    for one in known:
        if one.serial is not None:
            by_kind.setdefault(one.kind, []).append(one)
    for those in by_kind.values():
        for before, after in pairwise(sorted(those, key=lambda one: one.serial or 0)):
            if _follows(before, after):
                yield from _between(before, after, known, serials)


def _follows(before: Numbered, after: Numbered) -> bool:
    """Whether the later number is the later meeting: a series that began again from 1 tells nothing."""
    if before.order and after.order:
        return before.order < after.order
    return (before.year or 0, before.number or 0) <= (after.year or 0, after.number or 0)


def _between(
    before: Numbered, after: Numbered, known: Sequence[Numbered], serials: set[int | None]
) -> Iterator[Lost]:
    first, last = (before.serial or 0) + 1, (after.serial or 0) - 1
    free = [serial for serial in range(first, last + 1) if serial not in serials]
    others = sum(one.serial is None and _lies_between(one, before, after) for one in known)
    for place in range(len(free) - others):
        serial = None if others else free[place]
        year, kind = _place(before, after)
        yield Lost((before.year, after.year), year, kind, serial, (first, last))


def _lies_between(one: Numbered, before: Numbered, after: Numbered) -> bool:
    """Whether a meeting may be one of those between; in doubt it may."""
    if one.order and before.order and after.order:
        return before.order < one.order < after.order
    if one.kind == before.kind and None not in (one.number, before.number, after.number):
        return (before.year, before.number) < (one.year, one.number) < (after.year, after.number)
    return one.year is None or (before.year or 0) <= one.year <= (after.year or one.year)


def _place(before: Numbered, after: Numbered) -> tuple[int | None, str | None]:
    """The year of a meeting between, and its kind where it must have followed on the last number of that year."""
    if before.year is None or before.year == after.year:
        return before.year, None
    numbered = before.number is not None and after.number is not None
    return (before.year, before.kind) if numbered and after.year == before.year + 1 else (None, None)
