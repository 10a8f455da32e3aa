"""Which segment a session lies in: the older, the larger. The calendar and the sessions alone decide.

The fiscal years before the newest are joined as a binary counter joins ones: of seven, four, two and one. So are the
months of the newest year. A session more changes the newest month; a new month or year joins mostly the small ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from generator.search.gist import Member

SMALL = 300_000  # characters; what is newest and has less together is one segment


def divided(members: Sequence[Member]) -> list[tuple[str, list[Member]]]:
    """The segments from the oldest to the newest, each with a name and in order of date. None is empty."""
    ordered = sorted(members, key=lambda member: (_span(member), member.gist.date, member.gist.id))
    spans = [(span, list(members)) for span, members in groupby(ordered, key=_span)]
    newest = max(((year, month) for (year, month, _), _ in spans), default=(0, ""))
    years = _merged((span for span in spans if span[0][0] < newest[0]), 1)
    months = _merged((span for span in spans if span[0][0] == newest[0] and span[0][1] < newest[1]), 2)
    thirds = [span for span in spans if span[0][:2] == newest]
    parts = [*_joined(years), *_joined(months), *_joined(thirds[:-1]), *([thirds[-1:]] if thirds else [])]
    while len(parts) > 1 and sum(map(_characters, parts[-2:])) <= SMALL:
        parts[-2:] = [parts[-2] + parts[-1]]
    return [(_name(part), [member for _, some in part for member in some]) for part in parts]


_Span = tuple[int, str, str]  # a fiscal year, a month of it, a third of the month
_Part = list[tuple[_Span, list[Member]]]


def _span(member: Member) -> _Span:
    day = member.gist.date[8:]
    third = "1" if day <= "10" else "2" if day <= "20" else "3"
    return member.gist.fiscal_year, member.gist.date[:7], third


def _merged(spans: Iterable[tuple[_Span, list[Member]]], length: int) -> _Part:
    """Spans that begin alike made one: years of `length` 1, months of 2."""
    return [
        (
            (*span, "", "")[:3] if length == 1 else (span[0], span[1], ""),
            [member for _, members in some for member in members],
        )
        for span, some in groupby(spans, key=lambda each: each[0][:length])
    ]


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
    ends = []
    for (year, month, third), _ in (part[0], part[-1]):
        ends.append((month or f"{year:04}") + (f"-{third}" if third and month else ""))
    return "-".join(dict.fromkeys(ends))
