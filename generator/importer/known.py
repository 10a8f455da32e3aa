"""What the files of a council tell an import: its members, who was there when it last met, what its speakers were called, and
the matters that its municipality follows.

Only what a person has confirmed is known; drafts, which an import made, are not asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.archive.matters import Declared
from generator.dates import PartialDate, parse_date
from generator.importer.names.met import NOBODY_MET, Met
from generator.importer.words.space import squeeze
from generator.yaml.document import read_yaml

_COUNCIL = "council.yml"
_CASES = "cases.yml"
_GROUNDS = "grounds.yml"
_MOST_LOOKED_AT = 5
"""How many of the latest sessions are looked at for one that is confirmed."""


def known_of(council_dir: Path) -> Met:
    """Who is known of a council by its files; nobody where there are none, or none can be read."""
    council = _data(council_dir / _COUNCIL)
    sessions = sorted((path for path in council_dir.glob("*.yml") if path.name != _COUNCIL), reverse=True)[
        :_MOST_LOOKED_AT
    ]
    last = next((data for path in sessions if _is_confirmed(data := _data(path))), {})
    names = {squeeze(name) for name in (*_members(council), *_attendees(last))}
    labels = {squeeze(label) for of in (council, last) for label in _mapping(of.get("voices"))}
    known = Met(frozenset(names - {""}), frozenset(), frozenset(labels - {""}))
    return known if names or labels else NOBODY_MET


def grounds_of(council_dir: Path) -> dict[str, str]:
    """How the grounds of a council's municipality may be printed, white space left out, each with its id."""
    found: dict[str, str] = {}
    for ground in map(_mapping, _list(_data(council_dir.parent / _GROUNDS).get("grounds"))):
        key, label, ordinance, article, item = (
            str(ground.get(name) or "") for name in ("id", "label", "ordinance", "article", "item")
        )
        for printed in (key, label, f"{article}{item}", f"{ordinance}{article}{item}"):
            if printed and key:
                found.setdefault(squeeze(printed), key)
    return found


def matters_of(council_dir: Path) -> list[Declared]:
    """The matters that the council's municipality declares, with the days and councils of what is written and of confirmed
    sessions that name them."""
    written = [_mapping(case) for case in _list(_data(council_dir.parent / _CASES).get("cases"))]
    steps = list(_steps_in(council_dir.parent, [str(case["id"]) for case in written if case.get("id")]))
    return [
        _declared(case, [step for own, *step in steps if own == case["id"]])
        for case in written
        if case.get("id")
    ]


def _declared(case: dict[str, object], steps: list[list[str]]) -> Declared:
    places = [
        str(place).partition("/")[0]
        for step in map(_mapping, _list(case.get("steps")))
        if (place := step.get("at"))
    ]
    days = [day for _, day in steps]
    days += [str(_mapping(case.get(key)).get("on") or "") for key in ("from", "answer")]
    to = case.get("to")
    councils = {*(_list(to) or [to]), *places, *(council for council, _ in steps)}
    return Declared(
        str(case["id"]),
        str(case.get("number") or ""),
        str(case.get("title") or ""),
        frozenset(str(one) for one in councils if one),
        tuple(found for day in days if (found := _date(day))),
    )


def _steps_in(home: Path, cases: list[str]) -> Iterator[tuple[str, str, str]]:
    """Case, council and first day, for each confirmed session of a municipality that names a case. A file in which no id stands
    is not read."""
    wanted = [case.encode() for case in cases]
    for path in sorted(home.glob("*/*.yml")) if wanted else ():
        try:
            content = path.read_bytes()
        except OSError:
            continue
        if path.name == _COUNCIL or b"case" not in content or not any(case in content for case in wanted):
            continue
        session = _data(path)
        day = next((str(_mapping(one).get("date") or "") for one in _list(session.get("sittings"))), "")
        for own in set(_cases_in(_list(session.get("agenda")))) if _is_confirmed(session) else ():
            yield own, path.parent.name, day


def _cases_in(agenda: list[object]) -> Iterator[str]:
    for item in map(_mapping, agenda):
        named = item.get("case")
        yield from (str(own) for own in (named if isinstance(named, list) else [named]) if own)
        yield from _cases_in(_list(item.get("sub")))


def _date(words: str) -> PartialDate | None:
    try:
        return parse_date(words)
    except ValueError:
        return None


def _data(path: Path) -> dict[str, object]:
    try:
        found = read_yaml(path.name, path.read_bytes()).data if path.is_file() else None
    except OSError:
        found = None
    return _mapping(found)


def _mapping(value: object) -> dict[str, object]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _is_confirmed(session: dict[str, object]) -> bool:
    return bool(session) and _mapping(session.get("record")).get("status") != "draft"


def _members(council: dict[str, object]) -> Iterator[str]:
    for member in _list(council.get("members")):
        yield str(_mapping(member).get("name") or "")


def _attendees(session: dict[str, object]) -> Iterator[str]:
    for group in _list(_mapping(session.get("attendance")).get("groups")):
        for person in _list(_mapping(group).get("people")):
            yield str(_mapping(person).get("name") or "")
