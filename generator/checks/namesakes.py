"""Names of members that stand on several councils and are nobody's: a word to the office, which joins nothing."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from generator.archive.entries import Archive, CouncilEntry, Minutes
from generator.archive.seats import policy_of
from generator.checks.votes import is_member_group
from generator.facts.joined import rows_of
from generator.japanese.counted import first_of
from generator.japanese.space import squeeze
from generator.problems.problem import Path, Place, Problem

_MOST = 3
"""How many names are told."""


def names_on_several_councils_are_told(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """Where people are followed, a whole name among the members of two councils whose pages may tell of them, and nobody's on
    either; once for each municipality. That it is one person only the office can say."""
    followed = [
        council
        for council in archive.councils
        if council.home.people and policy_of(council.council) == "members"
    ]
    keys = {council.key for council in followed}
    sessions: defaultdict[str, list[Minutes]] = defaultdict(list)
    for minutes in archive.minutes:
        if minutes.home.key in keys:
            sessions[minutes.home.key].append(minutes)
    by_home: defaultdict[str, dict[str, dict[str, Place]]] = defaultdict(dict)
    for council in followed:
        for name, place in _unknown(council, sessions[council.key]):
            by_home[council.home.id].setdefault(name, {}).setdefault(council.id, place)
    for home, names in by_home.items():
        several = {name: places for name, places in names.items() if len(places) > 1}
        if several:
            told = first_of([*several], _MOST, "人")
            *_, place = next(iter(several.values())).values()
            yield Problem(
                "person-unlinked-twice",
                place,
                f"同じ氏名の委員・議員（{told}）が二つ以上の会議体にいますが、people.yml のだれとも結ばれていません。",
                f"同じ人なら、minutes people {home} で書き方の案を作れます。別の人なら、そのままでかまいません。",
            )


def _unknown(council: CouncilEntry, sessions: list[Minutes]) -> Iterator[tuple[str, Place]]:
    """Whole names, as lists print them with a blank, that no seat of the council bears."""
    known = {name for seat in council.seats for name in seat.names}
    for i, member in enumerate(council.council.members):
        if not member.person and _is_whole(member.name) and squeeze(member.name) not in known:
            yield squeeze(member.name), Place(council.file, path=("members", i, "name"))
    for minutes in sessions:
        for row in rows_of(minutes):
            name, (group, place) = row.person.name or "", row.place
            is_open = not (row.person.known or row.person.withheld) and is_member_group(row.group)
            if is_open and _is_whole(name) and squeeze(name) not in known:
                path: Path = ("attendance", "groups", group, "people", place, "name")
                yield squeeze(name), Place(minutes.file, path=path)


def _is_whole(name: str) -> bool:
    return squeeze(name) != name.strip()
