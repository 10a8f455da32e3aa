"""What the files of a council tell an import: its members, who was there when it last met, and what its speakers were called.

Only what a person has confirmed is known; drafts, which an import made, are not asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.importer.names.met import NOBODY_MET, Met
from generator.importer.words.space import squeeze
from generator.yaml.document import read_yaml

_COUNCIL = "council.yml"
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
