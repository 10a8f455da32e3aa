"""Which segment a session lies in: the older, the larger. The calendar and the sessions alone decide.

The fiscal years before the newest are joined as a binary counter joins ones: of seven, four, two and one. So are the
months of the newest year, and in the newest month sessions by their size. So a session more changes the newest few. What
is joined then is joined little by little: each session that follows moves some pieces from the parts to the whole, until nothing is left in the parts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from generator.search.gist import Member

SMALL = 150_000  # characters; what is newest and has less together is one segment, what is joined to no more is joined at once
WHOLE = 1 << 32
_PACE = 6  # characters of a whole that move for one that follows it; so it is there before a sixth as much has followed
_LONG = 50_000  # characters of a session; longer ones have more to send of their own


@dataclass(frozen=True)
class Tier:
    """A segment: its name, its sessions in order of date, and how far it has taken the place of its `parts`.

    Pieces that chance numbers below `moved` are its own, the others still those of the parts, which together hold the
    same sessions; `WHOLE` where it has no parts.
    """

    name: str
    members: list[Member]
    parts: tuple[Tier, ...] = ()
    moved: int = WHOLE

    def every(self) -> Iterator[Tier]:
        """This one and all that are parts of it, each before its own parts."""
        yield self
        for part in self.parts:
            yield from part.every()


def tiers(members: Iterable[Member]) -> list[Tier]:
    """The segments from the oldest to the newest. None is empty."""
    return _tiers(
        sorted(members, key=lambda member: (member.gist.fiscal_year, member.gist.date, member.gist.id)), 0
    )


def _tiers(ordered: Sequence[Member], since: int) -> list[Tier]:
    """Those that begin with the session of the number `since`, or later; the sessions before lie in others."""
    found = divided(ordered)
    ends = [*accumulate(len(some) for _, some in found)]
    return [
        _tier(name, some, ordered, end)
        for (name, some), end in zip(found, ends, strict=True)
        if end - len(some) >= since
    ]


def _tier(name: str, members: list[Member], ordered: Sequence[Member], end: int) -> Tier:
    size = sum(member.gist.characters for member in members)
    after = sum(min(member.gist.characters, _LONG) for member in ordered[end:])
    if size <= SMALL or end == len(ordered) or _PACE * after >= size:
        return Tier(name, members)
    parts = tuple(_tiers(ordered[:end], end - len(members)))
    if sum(len(part.members) for part in parts) < len(members) or len(parts) == 1:
        return Tier(name, members)
    return Tier(name, members, parts, _PACE * after * WHOLE // size)


def divided(ordered: Sequence[Member]) -> list[tuple[str, list[Member]]]:
    """Names and sessions of the segments, were all joined that will be; of sessions in order."""
    months = [(month, list(some)) for month, some in groupby(ordered, key=_month)]
    newest = months[-1][0] if months else (0, "")
    years = [
        ((year, ""), [member for _, members in some for member in members])
        for year, some in groupby(months, key=lambda each: each[0][0])
    ]
    days = [((newest[0], some[0].gist.date), some) for _, last in months[-1:] for some in _some(last)]
    parts = [*_joined(years[:-1]), *_joined([m for m in months[:-1] if m[0][0] == newest[0]]), *_joined(days)]
    while len(parts) > 1 and sum(map(_characters, parts[-2:])) <= SMALL:
        parts[-2:] = [parts[-2] + parts[-1]]
    return [(_name(part), [member for _, some in part for member in some]) for part in parts]


_Span = tuple[int, str]  # a fiscal year, and of the newest a month or the first day of some sessions
_Part = list[tuple[_Span, list[Member]]]


def _month(member: Member) -> _Span:
    return member.gist.fiscal_year, member.gist.date[:7]


def _some(members: Iterable[Member]) -> list[list[Member]]:
    """Sessions in turn, each time as many as are together no longer small; the last may be."""
    found: list[list[Member]] = []
    size = SMALL
    for member in members:
        if size >= SMALL:
            found.append([])
            size = 0
        found[-1].append(member)
        size += member.gist.characters
    return found


def _joined(spans: _Part) -> list[_Part]:
    """The spans in groups of 2 ** n, no two alike, the larger ones first."""
    parts, first = [], 0
    for power in reversed(range(len(spans).bit_length())):
        if len(spans) >> power & 1:
            parts.append(spans[first : first + (1 << power)])
            first += 1 << power
    return parts


def _characters(part: _Part) -> int:
    return sum(member.gist.characters for _, members in part for member in members)


def _name(part: _Part) -> str:
    """From the first to the last, such as 2016-2023 or 2024-04-2024-11; what has no date is called by its year."""
    ends = [day or f"{year:04}" for (year, day), _ in (part[0], part[-1])]
    return "-".join(dict.fromkeys(ends))
