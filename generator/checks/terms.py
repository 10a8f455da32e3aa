"""Terms of office: nobody sits twice on one council, and no office has two people, on one day."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from generator.archive.entries import Archive, MunicipalityEntry
from generator.archive.seats import Seat
from generator.dates import PartialDate, is_before, show_date
from generator.problems.problem import Place, Problem


def meet(one: Seat, other: Seat) -> bool:
    """Whether two terms have a day in common, as far as their days are known; the day on which one follows the other is none."""
    return _before_end(one.start, other.end) and _before_end(other.start, one.end)


def _before_end(start: PartialDate | None, end: PartialDate | None) -> bool:
    return start is None or end is None or is_before(start, end)


def terms_stand_apart(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """Nobody sits twice on one council, and no office has two people, on one day."""
    for council in archive.councils:
        by_person: defaultdict[str, list[Seat]] = defaultdict(list)
        for seat in council.seats:
            if seat.is_member:
                by_person[seat.person].append(seat)
        for own, seats in by_person.items():
            entry = council.home.people[own]
            twice = next(((a, b) for a, b in combinations(seats, 2) if a.role == b.role and meet(a, b)), None)
            if twice:
                yield Problem(
                    "person-two-offices-one-day",
                    Place(entry.file, path=(*entry.path, "id")),
                    f"「{entry.record.name}」が、{council.name}の{twice[0].role or '委員'}に、同じ日に二度就いています（{term_words(twice[0])}、{term_words(twice[1])}）。",
                    "任期の日を直してください。council.yml の members に書いた任期は、people.yml の posts には要りません。",
                )
    for home in archive.municipalities:
        yield from _shared_offices(home)


def _shared_offices(home: MunicipalityEntry) -> Iterator[Problem]:
    held: defaultdict[str, list[tuple[str, int, Seat]]] = defaultdict(list)
    for own, entry in home.people.items():
        for i, post in enumerate(entry.record.posts):
            if post.office:
                seat = Seat(own, (), "", post.office, post.start, post.end, is_member=False, shown=False)
                held[post.office].append((own, i, seat))
    for office, those in held.items():
        for (one, _, a), (other, i, b) in combinations(those, 2):
            if one != other and meet(a, b) and office in home.offices:
                entry = home.people[other]
                yield Problem(
                    "office-of-two-people",
                    Place(entry.file, path=(*entry.path, "posts", i)),
                    f"「{home.offices[office].office.name}」に、同じ日に二人がいます（{home.people[one].record.name}：{term_words(a)}、{entry.record.name}：{term_words(b)}）。",
                    "任期の日を直してください。二人以上が同時に務める職なら、office の代わりに role に職の名前を書きます。",
                )


def term_words(seat: Seat) -> str:
    """From when to when, in words."""
    begun = f"{show_date(seat.start, weekday=False)}から" if seat.start else ""
    ended = f"{show_date(seat.end, weekday=False)}まで" if seat.end else ""
    return begun + ended or "期間の記載なし"
