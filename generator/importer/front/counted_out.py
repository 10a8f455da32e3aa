"""Lists that say the same people twice, or go on behind those whom they count."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from generator.importer.front import group_looks as looks
from generator.importer.front.groups import Group
from generator.importer.front.rows import Row
from generator.importer.front.settling import total_of
from generator.importer.names.known_offices import role_at_end
from generator.importer.names.officers import are_officers
from generator.importer.names.person import person_of
from generator.importer.names.roll import tokens_of
from generator.importer.words.roles import STAFF_ROLES, bare


def listed_once(groups: list[Group]) -> None:
    """Take those who came when called, and whoever presided, out of lists of their own where they are listed again."""
    for called in groups:
        if looks.CALLED.reads(called.label) or looks.PRESIDED.reads(called.label):
            others = {p.get("name") for group in groups if group is not called for p in group.people}
            called.people = [p for p in called.people if p.get("name") not in others]
            called.stated = called.stated if called.people else None


def counted_out(row: Row) -> Iterator[Row]:
    """The row; what stands apart below its absent people in a row of its own where they cannot be meant: they were there.

    As many as it counts stand before; or there below are officers, or other people than as many as it counts.
    """
    head = row.first.split("\n")
    stated = total_of(looks.NUMBER_OF.read(bare(row.label)) and bare(row.label)) or total_of(head[0])
    listed = _named(head)
    below = row.text.split("\n")[len(head) :]
    if row.meaning != "absent" or not row.gap or not below:
        yield row
        return
    officers = are_officers("\n".join(below)) and bool(listed)
    others = stated is not None and (stated == listed if listed else stated != _named(below))
    if officers or others:
        yield replace(row, text="\n".join(head), gap=0)
        for meaning, lines in _by_side(below):
            yield Row("", "\n".join(lines), "", meaning, row.lines)
    else:
        yield row


def _by_side(lines: list[str]) -> Iterator[tuple[str, list[str]]]:
    """The lines below the absent, which no label tells apart: members, and the officers below them."""
    if are_officers("\n".join(lines)):
        yield "staff", lines
        return
    for of_staff, run in groupby(lines, key=_is_of_officer):
        yield "staff" if of_staff else "present", [*run]


def _is_of_officer(line: str) -> bool:
    """Whether a line names people who all hold an office of the administration."""
    people = [person_of(token, "") or {} for token in tokens_of(line)]
    return all("name" in person and role_at_end(person.get("role", "")) in STAFF_ROLES for person in people)


def _named(lines: list[str]) -> int:
    return sum("name" in (person_of(token, "") or {}) for line in lines for token in tokens_of(line))
