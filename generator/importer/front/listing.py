"""Rows that list people though no form knows their label, told by what they hold: 委員氏名, 学校, 会議録作成者."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from generator.importer.front import group_looks as looks
from generator.importer.front.groups import Group
from generator.importer.front.rows import Row
from generator.importer.names.dictionary import parts_of
from generator.importer.names.known_offices import role_at_end
from generator.importer.names.officers import are_officers, names_officer
from generator.importer.names.person import Person, person_of
from generator.importer.words.roles import ASIDE, bare
from generator.japanese.lists import words_of

_ENOUGH = 2
"""How many people are a list, whatever their row is called."""
_LONGEST = 1_500
"""How many letters a row may have that is read for people though its label is not known."""


def kept_by(row: Row) -> Row:
    """The row; of one that says who is asked or who wrote the record, the first lines that name officers."""
    if row.meaning not in ("contact", "record"):
        return row
    return replace(row, text="\n".join(takewhile(_is_of_officers, row.text.split("\n"))), meaning="staff")


def _is_of_officers(line: str) -> bool:
    return are_officers(looks.UNIT_LEADS.without(line)) or names_officer(line)


def lists(row: Row, groups: list[Group], *, inside: bool) -> bool:
    """Whether a row lists people, as which ``groups`` were read from it; ``inside``: the row above does."""
    if row.meaning not in (None, "contact", "record") or not row.label or not row.text:
        return False
    people = [person for group in groups for person in group.people]
    if row.meaning:
        others = looks.OF_OTHERS.reads(bare(row.label))  # 連絡先
        return bool(people) and not others and all(person.get("name") for person in people)
    return _may_be_of_people(bare(row.label), inside=inside) and _is_list(row.text, groups, people)


def asked_about(row: Row, groups: list[Group]) -> list[Group]:
    """Whom a row seems to list that is stated of nobody, as words in doubt: its label is of people, and somebody is surely named."""
    label = ASIDE.without(bare(row.label))
    calls = role_at_end(label) is not None or label.endswith(words_of("whom"))
    if row.meaning is not None or not calls or looks.OF_OTHERS.reads(label):
        return []
    named = [person["name"] for group in groups for person in group.people if _is_sure(person)]
    return [Group(label, None, doubts=named)] if named and "。" not in row.text else []


def _may_be_of_people(label: str, *, inside: bool) -> bool:
    """Whether a label that no form knows may be that of people who were there."""
    if looks.OF_OTHERS.reads(label) or "name" in (person_of(label, "") or {}):
        return False
    return inside or looks.OF_PEOPLE.reads(label)


def _is_list(text: str, groups: list[Group], people: list[Person]) -> bool:
    """Whether a text is nothing but people, one a line at least, and none of them in doubt."""
    lines = sum(bool(line.strip()) for line in text.split("\n"))
    whole = len(text) <= _LONGEST and "。" not in text and not any(group.doubts for group in groups)
    return whole and all(map(_is_sure, people)) and len(people) >= max(_ENOUGH, lines - len(groups) + 1)


def _is_sure(person: Person) -> bool:
    """Whether somebody is named who has an office, or whose whole name is known."""
    name = person.get("name", "")
    return bool(name) and ("role" in person or parts_of(name) is not None)
