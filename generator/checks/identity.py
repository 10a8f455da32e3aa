"""Ids and numbers: each names one thing, and none is missing without a word."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator

from generator.archive.entries import Archive, Minutes
from generator.checks.copies import copied, number_of
from generator.checks.subject import Subject
from generator.facts.ids import taken_ids
from generator.facts.walk import agenda_items, placed_blocks
from generator.problems.problem import Path, Place, Problem


def ids_are_unique(subject: Subject) -> Iterator[Problem]:
    """Within a session no two blocks, agenda items, materials, sittings or people share an id."""
    session = subject.session
    kinds: list[tuple[str, list[tuple[str, Path]]]] = [
        ("発言など", [(p.anchor, p.path) for p in placed_blocks(session)]),
        ("議題", [(p.id, p.path) for p in agenda_items(session)]),
        ("資料", [(own, ("materials", i)) for i, own in enumerate(subject.materials)]),
        ("開催", [(own, ("sittings", i)) for i, own in enumerate(subject.sittings)]),
        ("出席者", [(p.person.id, p.path) for p in subject.people if p.person.id]),
    ]
    for what, ids in kinds:
        yield from _repeated(subject.minutes.file, what, ids)


def ids_are_not_taken(subject: Subject) -> Iterator[Problem]:
    """No block is called what the page itself calls something; the name of a withheld record can be an address."""
    taken = taken_ids(subject.session)
    for placed in placed_blocks(subject.session):
        if placed.anchor in taken:
            yield subject.problem(
                "duplicate-id",
                (*placed.path, "id"),
                f"id「{placed.anchor}」は、ページのほかの所が使っています。",
                "別の名前に変えてください（例: r12-a）。",
            )
    for key in subject.session.withheld:
        if re.search(r"\s", key) or not key:
            yield subject.problem(
                "bad-id",
                ("withheld", f"{key}\0key"),
                f"非公開の記録の名前「{key.strip()[:30]}」に、空白が入っているか、名前がありません。",
                "空白のない名前にし、それを指す所も直してください（例: w1）。",
            )


def members_are_unique(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """Within a council no two members share an id."""
    for council in archive.councils:
        members = council.council.members
        ids: list[tuple[str, Path]] = [(m.id, ("members", i)) for i, m in enumerate(members) if m.id]
        yield from _repeated(council.file, "委員", ids)


def _repeated(file: str, what: str, ids: Iterable[tuple[str, Path]]) -> Iterator[Problem]:
    seen: set[str] = set()
    for own, path in ids:
        if own in seen:
            yield Problem(
                "duplicate-id",
                Place(file, path=(*path, "id")),
                f"{what}の id「{own}」が二度使われています。",
                "どちらかの id を別の名前に変えてください。",
            )
        seen.add(own)


def numbers_are_unique(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """In a council and year no number is used twice."""
    grouped: dict[tuple[str, int, str], list[Minutes]] = {}
    for minutes in archive.minutes:
        own = number_of(minutes)
        if own is not None:
            grouped.setdefault(own[:3], []).append(minutes)
    for _, found in sorted(grouped.items()):
        yield from _duplicates(found)


def _duplicates(found: list[Minutes]) -> Iterator[Problem]:
    first: dict[int, Minutes] = {}
    for minutes in sorted(found, key=lambda m: m.file):
        number = minutes.session.session.number or 0
        if number in first:
            yield _duplicate(number, first[number], minutes)
        first.setdefault(number, minutes)


def _duplicate(number: int, one: Minutes, other: Minutes) -> Problem:
    """Told at the copy, where it is one: a draft made twice keeps nothing from being published."""
    twice = copied(one, other)
    at, first = (one, other) if twice and twice.copy is one else (other, one)
    fix = "どちらかの number か year を直してください。臨時会など数え方が別なら kind を書いてください。"
    return Problem(
        "duplicate-number",
        Place(at.file, path=("session", "number")),
        f"第{number}回は「{first.file}」にもあります。{twice.message if twice else ''}",
        f"写しのほうを削除してください。別の会議なら、議事と、{fix}" if twice else fix,
    )
