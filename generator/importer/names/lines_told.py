"""What a line of a list tells beside names: who stayed away, who came for somebody, of which body officers are."""

from __future__ import annotations

from generator.importer.names import list_looks as looks
from generator.importer.names.dictionary import is_family
from generator.importer.names.known_offices import IN_PLACE_OF, role_at_end
from generator.importer.names.person import ABSENT, person_of
from generator.importer.names.roll import tokens_of
from generator.importer.words.labels import is_group
from generator.importer.words.roles import STAFF_ROLES, bare, is_unit
from generator.japanese.lists import words_of


def with_presence(line: str) -> str:
    """The line, crosses before names of which others have rings told as absence: ○青木 一　×岸 進."""
    found = [*looks.RINGED.each(line)]
    marks = {match["mark"] in CROSSES for match in found}
    if not found or True not in marks or (len(found) > 1 and False not in marks):
        return line
    told = (
        f"{match['name'].strip()}（{ABSENT}）" if match["mark"] in CROSSES else match["name"].strip()
        for match in found
    )
    return f"{line[: found[0].start()]}　{'、'.join(told)}"


CROSSES = "×✕"
"""Marks of those who stayed away."""


def proxy_in_bracket(line: str) -> str:
    """The line of one person, who came for them put in a bracket: 岸 進（汐見警察署長）　代理　林 保."""
    found = looks.PROXY_BEHIND.read(line)
    named = [(person_of(token, "") or {}).get("name") for token in tokens_of(found["who"])] if found else []
    if not found or len(named) != 1 or not named[0]:
        return line
    inner = (found["inner"] or "").split(maxsplit=1)
    words = inner[-1] if inner else found["name"]
    if words and not (person_of(words, "") or {}).get("name"):
        return line
    told = f"{IN_PLACE_OF}：{bare(words)}）" if words else f"{IN_PLACE_OF}）"
    who, closed = found["who"], found["who"].endswith(words_of("round_close"))
    return f"{who[:-1]}　{told}" if closed else f"{who}（{told}"


def with_told(line: str) -> str:
    """The line, what it tells of people in words or signs put in brackets behind each of them."""
    return _with_bodies(_staff_of_bracket(_said_to_be_absent(line)))


def _said_to_be_absent(line: str) -> str:
    """The line, people who it says stayed away with that in a bracket: 大村委員は欠席."""
    found = looks.STAYED_AWAY.read(line)
    names = tokens_of(found["names"]) if found else []
    told = names and all((person_of(name, "") or {}).get("name") for name in names)
    return "、".join(f"{name}（{ABSENT}）" for name in names) if told else line


def _with_bodies(line: str) -> str:
    """The line, the body before a colon put behind each of its officers: 環境部：岸部長　環境政策課：林課長、森係長."""
    made: list[str] = []
    end = 0
    for led in looks.BODY_LED.each(line):
        people = [person_of(token, "") or {} for token in tokens_of(led["names"])]
        of_staff = all("name" in one and role_at_end(one.get("role", "")) in STAFF_ROLES for one in people)
        if (
            led.start() != end
            or not people
            or not of_staff
            or is_group(led["body"])
            or role_at_end(led["body"])
        ):
            return line
        made += (f"{token}（{led['body']}）" for token in tokens_of(led["names"]))
        end = led.end()
    return "、".join(made) if made and end == len(line) else line


def _are_of_office(tokens: list[str]) -> bool:
    """Whether words are people with offices, or known by their family names beside such: 上田館長、坂井."""
    people = [person_of(token, "") or {} for token in tokens]
    offices = sum("role" in person for person in people)
    return offices > 0 and all("role" in p or is_family(p.get("name", "")) for p in people)


def _staff_of_bracket(line: str) -> str:
    """The line, the bracket round the staff of a party open: 事務局（青木館長、岸主事）."""
    counted = looks.COUNT_BEFORE_LIST.read(line)
    if counted and _are_of_office(tokens_of(counted["names"])):
        unit = counted["party"] or ""
        of = f"（{unit}）" if is_unit(unit) else ""
        led = "" if of or not is_group(unit) else f"{unit}　"
        return f"{led}{counted['names']}{of}（{counted['count']}）" if not of else f"{counted['names']}{of}"
    found = looks.STAFF_IN_BRACKET.read(line)
    names = tokens_of(found["names"]) if found else []
    told = names and all((person_of(name, "") or {}).get("role") for name in names)
    return f"{found['party']}　{found['names']}" if found and told else line
