"""How names are read, where a record says so: whole names of those who were there, and the family names that labels begin with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.archive.entries import Minutes
from generator.facts import session as facts
from generator.facts.votes import called
from generator.facts.walk import placed_blocks
from generator.japanese.space import squeeze
from generator.model.blocks import Speech
from generator.model.people import Person


def reading_of(minutes: Minutes, person: Person) -> str:
    """How the name of somebody in the list of attendance is read: as the row says, else as the council's members do; empty where neither does, or members of one name are read differently."""
    if person.kana or not person.name:
        return person.kana or ""
    name = squeeze(person.name)
    known = {one.kana for one in minutes.home.council.members if one.kana and squeeze(one.name) == name}
    return known.pop() if len(known) == 1 else ""


def readings_where_called(minutes: Minutes) -> dict[str, str]:
    """How those are read whom votes call by the whole name (``votes.called``), by id; who is called otherwise, or of whom nobody says it, is left out."""
    names = called(minutes)
    members = {one.id: one.kana or "" for one in minutes.home.council.members if one.id}
    there = {
        one.id: reading_of(minutes, one) if one.name == names.get(one.id) else ""
        for one in _people(minutes)
        if one.id
    }
    return {own: kana for own, kana in (members | there).items() if kana}


def first_readings(minutes: Minutes) -> dict[str, tuple[str, str]]:
    """By the anchor of the first remark under each label that begins with a family name of those who were there: the family name and its reading.

    A family name that two of them read differently is left out: a label does not say whose it is.
    """
    known = _family_names(minutes)
    found: dict[str, tuple[str, str]] = {}
    met: set[str] = set()
    for placed in placed_blocks(minutes.session):
        if not isinstance(placed.block, Speech):
            continue
        label = facts.speaker_label(minutes, placed.block.speech, placed.block.label)
        if label in met:
            continue
        met.add(label)
        names = [name for name in known if label.startswith(name)]
        if names:
            longest = max(names, key=len)
            found[placed.anchor] = (longest, known[longest])
    return found


def _family_names(minutes: Minutes) -> dict[str, str]:
    readings: dict[str, set[str]] = defaultdict(set)
    for person in _people(minutes):
        name, kana = (person.name or "").split(), reading_of(minutes, person).split()
        if len(name) == len(kana) == 2:
            readings[name[0]].add(kana[0])
        elif name:
            readings[name[0]].add("")
    return {name: own for name, (own, *others) in readings.items() if own and not others}


def _people(minutes: Minutes) -> Iterator[Person]:
    attendance = minutes.session.attendance
    for group in attendance.groups if attendance else ():
        yield from group.people
