"""Who a speaker is that was typed and that the minutes do not know: somebody who was there, one more who was, or a label alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.desk.edits import Edit, Insert, Put
from generator.japanese.offices import bare, is_unit, role_of, side_of, side_of_group
from generator.japanese.space import squeeze
from generator.problems.problem import Path

#: Where the ids of a session stand, and under which keys they are pointed to.
_IDS = (("agenda", "title"), ("materials", "title"), ("withheld", "reason"))
_SHORTEST_UNIT = 3
"""A shorter one is said of whoever answers: 事務局."""
_SIDES = {"member": "委員", "staff": "事務局", None: "その他の出席者"}


def of_unknown_voice(name: str, data: Mapping[str, Any]) -> Iterator[tuple[str, tuple[Edit, ...]]]:
    """The words of each button and its edits: first who is in the list of attendance, then one more in it, then the label alone."""
    known = Put(("voices", name), {})
    here = [person for person in _people(data) if _is(person, name)]
    if len(here) == 1 and here[0].get("id"):
        shown = " ".join(filter(None, (here[0].get("name"), here[0].get("role"))))
        yield f"出席者の「{shown}」の発言にする", (Put(("voices", name), {"person": here[0]["id"]}),)
    elif not here:
        yield from _added(name, data)
    yield f"「{name}」を発言者名として使うだけ", (known,)


def _added(name: str, data: Mapping[str, Any]) -> Iterator[tuple[str, tuple[Edit, ...]]]:
    who = who_of(name)
    if who is None:
        return
    side = side_of(name)
    own = free_person(data)
    place, label = _group(data, side)
    person = {"id": own, **who}
    group = (
        Insert(("attendance", "groups", place, "people"), len(_list(data, place)), person)
        if label
        else Insert(("attendance", "groups"), place, {"label": _SIDES[side], "people": [person]})
    )
    edits: tuple[Edit, ...] = (group, Put(("voices", name), {"person": own}))
    shown = " ".join(who.values())
    yield f"「{shown}」を出席者（{label or _SIDES[side]}）に加える", edits


def who_of(label: str) -> dict[str, str] | None:
    """Name and office that a label says; None for one that may be anybody, as 委員."""
    plain = bare(label)
    role = role_of(plain)
    if is_unit(plain):
        return {"role": plain} if len(plain) > _SHORTEST_UNIT else None
    before = plain.removesuffix(role) if role and plain.endswith(role) else ""
    if side_of(plain) == "staff":
        return {"role": plain} if before else None
    if role == plain:
        return {"role": role} if role.endswith("長") else None
    return {"name": before, "role": role} if role and before else {"name": plain}


def _is(person: Mapping[str, Any], label: str) -> bool:
    """Whether a person of the list is who a label names: by office alone, or by a name that begins alike."""
    who = who_of(label)
    name, role = squeeze(str(person.get("name") or "")), squeeze(str(person.get("role") or ""))
    if who is None:
        return False
    if "name" not in who:
        return role == who["role"]
    return bool(name) and name.startswith(who["name"]) and who.get("role", role) in (role, "委員", "議員")


def _groups(data: Mapping[str, Any]) -> list[dict[str, Any]]:
    attendance = data.get("attendance")
    groups = attendance.get("groups") if isinstance(attendance, dict) else None
    return [one for one in groups if isinstance(one, dict)] if isinstance(groups, list) else []


def _list(data: Mapping[str, Any], place: int) -> list[Any]:
    people = _groups(data)[place].get("people")
    return people if isinstance(people, list) else []


def groups_of(data: Mapping[str, Any]) -> list[tuple[int, str]]:
    """The groups of the list of attendance that have a label: place and label."""
    return [(i, str(one["label"])) for i, one in enumerate(_groups(data)) if one.get("label")]


def people_of(data: Mapping[str, Any]) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """Everybody of the list of attendance, with the place."""
    for g in range(len(_groups(data))):
        for i, one in enumerate(_list(data, g)):
            if isinstance(one, dict):
                yield ("attendance", "groups", g, "people", i), one


def added_to_group(data: Mapping[str, Any], place: int, words: str) -> tuple[Edit, ...]:
    """One more person in a group, of whom the words say name or office; nothing where they say neither."""
    who = who_of(words)
    if who is None:
        return ()
    path = ("attendance", "groups", place, "people")
    return (Insert(path, len(_list(data, place)), {"id": free_person(data), **who}),)


def _people(data: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [one for place in range(len(_groups(data))) for one in _list(data, place) if isinstance(one, dict)]


def _group(data: Mapping[str, Any], side: str | None) -> tuple[int, str]:
    """The group of a side: its place and label; without a label the place of a new one."""
    groups = _groups(data)
    for place, group in enumerate(groups):
        label = str(group.get("label") or "")
        if label and (group.get("side") or side_of_group(label)) == side and side is not None:
            return place, label
    return len(groups), ""


def free_person(data: Mapping[str, Any]) -> str:
    """The id of one more person: the first p1, p2 … that nobody has."""
    taken = {one.get("id") for one in _people(data)}
    number = len(taken) + 1
    while f"p{number}" in taken:
        number += 1
    return f"p{number}"


def speeches_of(data: Mapping[str, Any], name: str) -> list[Path]:
    """Where a voice speaks."""
    return list(_speeches(data.get("body"), ("body",), name))


def _speeches(value: Any, path: Path, name: str) -> Iterator[Path]:
    if isinstance(value, list):
        for i, one in enumerate(value):
            yield from _speeches(one, (*path, i), name)
    elif isinstance(value, dict):
        if value.get("speech") == name:
            yield (*path, "speech")
        if isinstance(value.get("opinion"), dict) and value["opinion"].get("voice") == name:
            yield (*path, "opinion", "voice")
        for key in ("blocks", "ask", "answer", "list", "items"):
            yield from _speeches(value.get(key), (*path, key), name)


def called_in(data: Mapping[str, Any], path: Path, own: str) -> str:
    """What an id of the session stands for, in words: the title of an item or a paper, somebody's name; empty where none is told."""
    for key, words in _IDS:
        held = data.get(key)
        pairs = held.items() if isinstance(held, dict) else _numbered(key, held)
        found = next((one.get(words) for name, one in pairs if name == own and isinstance(one, dict)), None)
        if isinstance(found, str) and path[0] != key:
            return found
    person = next((one for one in _people(data) if one.get("id") == own), {})
    return " ".join(str(person[key]) for key in ("name", "role") if person.get(key))


def _numbered(key: str, held: Any) -> Iterator[tuple[str, Any]]:
    for i, one in enumerate(held if isinstance(held, list) else ()):
        if isinstance(one, dict):
            yield str(one.get("id") or f"{key[0]}{i + 1}"), one
