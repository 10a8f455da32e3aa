"""The number of a document in the index: it follows from the session's place and the document's own address.

So a remark that is put in, or goes, moves no other: r1, r2 … count, and whatever has another address takes a number
that its address gives by chance. archive.js gives the same numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from generator.search.buckets import scattered
from generator.search.documents import WIRE, SearchRemark, SearchSession
from generator.search.gist import SearchGist
from generator.search.letters import Array

ROOM: int = WIRE["room"]
"""Numbers a session takes, or several times as many."""
_PASSED = 9  # anchors that are counted over rather than written
_COUNTED = re.compile(r"r([1-9][0-9]{0,3})")


def room_for(anchors: Sequence[str]) -> int:
    """How many numbers a session with these anchors takes: for those that count, and twice as many as others."""
    counted = _counted(anchors)
    return ((max(counted, default=-1) + 1 + 2 * (len(anchors) - len(counted))) // ROOM + 1) * ROOM


def numbers_within(anchors: Sequence[str]) -> list[int]:
    """The number of each document of a session, from 0 on, in the order of the page."""
    room, counted = room_for(anchors), _counted(anchors)
    numbers = {place: number for number, place in counted.items()}
    taken = set(counted)
    others = sorted((scattered(anchor), anchor, at) for at, anchor in enumerate(anchors) if at not in numbers)
    for chance, _, at in others:
        number = chance * room >> 32
        while number in taken:
            number = (number + 1) % room
        taken.add(number)
        numbers[at] = number
    return [numbers[at] for at in range(len(anchors))]


def by_number(session: SearchSession) -> list[tuple[int, str]]:
    """The number and the text of each document of a session, in the order of the numbers."""
    numbers = numbers_within([remark.anchor for remark in session.remarks])
    return sorted(zip(numbers, (remark.text for remark in session.remarks), strict=True))


def numbers_of(gists: Iterable[SearchGist]) -> Array:
    """The numbers in their segment of the documents of sessions in turn, as `by_number` orders them (int64)."""
    numbers, first = [np.zeros(0, dtype=np.int64)], 0
    for gist in gists:
        within = numbers_within(anchors_of(gist.anchors, gist.kinds))
        numbers.append(np.array(sorted(within), dtype=np.int64) + first)
        first += gist.room
    return np.concatenate(numbers)


def anchors_of(text: str, kinds: Sequence[int]) -> list[str]:
    """The anchors of a session's documents from its row in the table, which ``anchors_row`` wrote.

    `kinds` are runs: a kind and how many documents in turn have it.
    """
    anchors: list[str] = []
    rows = iter(text.split("|"))
    written: dict[int, Iterator[str]] = {}
    last: dict[int, str] = {}
    for kind in (kind for kind, times in zip(kinds[::2], kinds[1::2], strict=True) for _ in range(times)):
        if kind not in written:
            written[kind] = iter(next(rows).split(" "))
        own = next(written[kind], "")
        last[kind] = own if own.strip("+") else _after(last[kind], len(own) + 1) or ""
        anchors.append(last[kind])
    return anchors


def anchors_row(remarks: Iterable[SearchRemark]) -> str:
    """The anchors of a session's documents, those of a kind together, the kinds as they first stand on the page.

    One that counts on from the last of its kind is left out (r9, r10), those that are passed over are a "+" each (n2, n4),
    and at the end of a kind nothing is written.
    """
    rows: dict[str, list[str]] = {}
    last: dict[str, str] = {}
    for remark in remarks:
        before = last.get(remark.kind, "")
        passed = next((n for n in range(_PASSED) if remark.anchor == _after(before, n + 1)), None)
        rows.setdefault(remark.kind, []).append(remark.anchor if passed is None else "+" * passed)
        last[remark.kind] = remark.anchor
    return "|".join(" ".join(row).rstrip(" ") for row in rows.values())


def _after(anchor: str, steps: int) -> str | None:
    """So many anchors after another."""
    return next_anchor(anchor, steps) if anchor else None


def next_anchor(anchor: str, steps: int = 1) -> str | None:
    """r9 is followed by r10, r009 by r010; an anchor without a number by none."""
    head = anchor.rstrip("0123456789")
    digits = anchor[len(head) :]
    return head + str(int(digits) + steps).zfill(len(digits)) if digits and len(digits) < 10 else None


def _counted(anchors: Sequence[str]) -> dict[int, int]:
    """By number, the place of each anchor that counts; of two alike the first."""
    found: dict[int, int] = {}
    for at, anchor in enumerate(anchors):
        if shape := _COUNTED.fullmatch(anchor):
            found.setdefault(int(shape[1]) - 1, at)
    return found
