"""A line of a front part cut into who is told and the people behind: 図書館　渡辺館長; 委員　青木、岸; 説明のため出席した者　総務課長（浜野）."""

from __future__ import annotations

import re

from generator.importer.front.group_looks import SPELT_GROUP
from generator.importer.front.label_looks import PLACE_OF_WORK
from generator.importer.names.dictionary import is_family, parts_of
from generator.importer.names.known_offices import role_at_end
from generator.importer.names.officers import are_officers, are_people
from generator.importer.names.offices import is_office
from generator.importer.names.person import Person, person_of
from generator.importer.names.person_looks import COUNT
from generator.importer.names.roll import tokens_of
from generator.importer.words.labels import is_group, meaning_of
from generator.importer.words.roles import ASIDE
from generator.importer.words.space import trim_start
from generator.japanese.lists import words_of

_ROOM = re.compile(r"\s+")
MAX_CUTS = 8
"""At how many gaps from its beginning a line may be cut into label and text."""


def cut_at_room(words: str) -> list[tuple[str, str]]:
    """The ways to cut words in two at their gaps, from the beginning on."""
    return [(words[: room.start()], words[room.end() :]) for room in [*_ROOM.finditer(words)][:MAX_CUTS]]


def unit_and_officers(number: str, words: str) -> tuple[str, str] | None:
    """A place of work and its officers: 図書館　渡辺館長、伊藤副館長."""
    parts = words.split(maxsplit=1)
    if len(parts) < 2:
        return None
    listed = (
        number
        and len(parts[0]) > 1
        and not is_family(parts[0])
        and not role_at_end(parts[0])
        and are_people(parts[1])
    )
    place = PLACE_OF_WORK.reads(parts[0]) and not is_family(parts[0])  # 田所　正弘（長官）
    return (parts[0], parts[1]) if listed or (place and are_officers(parts[1])) else None


def group_and_people(words: str) -> tuple[str, str] | None:
    """A group and its people: 委員　青木、岸; 委員　委員 青木 一（教授）."""
    spelt = SPELT_GROUP.read(words)
    first = spelt[0] if spelt else words.replace("　", " ").partition(" ")[0]
    value = trim_start(words[len(first) :])
    if not is_group(first) or "。" in value:
        return None
    if COUNT.fills(value.strip()):  # 委員　8名
        return words[: len(first)], value
    people = [person_of(token, "") or {} for token in tokens_of(value)]
    named = [
        person for person in people if person.get("name") and (len(person["name"]) > 1 or person.get("role"))
    ]
    again = value.startswith(first) and named
    listed = len(named) > 1 and len(named) == len(people) and _set_apart(named, value)
    ordered = bool(named) and ASIDE.reads(first)  # 委員（敬称略）　委員長　青木 一
    return (words[: len(first)], value) if again or listed or ordered else None


def _set_apart(people: list[Person], value: str) -> bool:
    """Whether people are told apart: by commas, by their offices, or as whole names."""
    apart = any(sign in value for sign in "、，") or all({"name", "role"} <= one.keys() for one in people)
    return apart or all(set(one) <= {"name", "affiliation"} and parts_of(one["name"]) for one in people)


def label_and_officers(words: str) -> tuple[str, str] | None:
    """The shortest label of staff with officers behind it: 説明のため出席した者　総務課長（浜野）、…."""
    return next(
        (cut for cut in cut_at_room(words) if meaning_of(cut[0]) == "staff" and _list_officers(cut[1])), None
    )


def _list_officers(words: str) -> bool:
    """Whether words are officers, whatever units they are of: 緑地部長（浜野）、緑地課主査（岸）; 緑地部長　浜野."""
    tokens = tokens_of(words)
    first, *rest = words.split()
    led = bool(rest) and is_office(first) and not first.startswith(words_of("came_to"))
    held = len(tokens) > 1 and all(role_at_end(ASIDE.without(token)) for token in tokens)
    return led or held or are_officers(words) or are_people(words)


def lists_people(text: str) -> bool:
    """Whether a line is of a list of people, who may be listed twice: as called together, and as present."""
    people = [person_of(token, "") or {} for token in tokens_of(text)]
    return all("name" in person for person in people) and (
        len(people) > 1 or any(person.keys() & {"seat", "role"} for person in people)
    )
