"""Writes into the files of the minutes who is followed over sessions, as it was proposed and a person agreed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count

from generator.archive.entries import CouncilEntry
from generator.archive.files import Files
from generator.archive.seats import is_assembly, policy_of
from generator.facts.person_links import Another, Likely, Links
from generator.japanese.space import squeeze
from generator.yaml.edit import CannotEditError
from generator.yaml.patch import Patch
from generator.yaml.written import flow

_HEAD = "# yaml-language-server: $schema=../schema/people.schema.json\n"


@dataclass(frozen=True)
class Named:
    """What to write, by the name of the file, and what has to be written by hand."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    ids: tuple[str, ...] = ()
    """Of each likely person the id; empty where it has to be written by hand."""
    by_hand: tuple[str, ...] = ()
    """Files that are written in a way in which nothing can be put in safely."""


@dataclass
class _Desk:
    files: Files
    made: dict[str, bytes] = field(default_factory=dict)
    by_hand: list[str] = field(default_factory=list)

    def now(self, name: str) -> bytes | None:
        if name in self.made:
            return self.made[name]
        return self.files.read(name) if name in self.files.names() else None

    def put(self, changed: Mapping[str, bytes]) -> None:
        self.made.update(changed)


def named(files: Files, found: Links) -> Named:
    """Each likely person as an entry of ``people.yml``, led to by the rolls of councils that name them; each form with its person."""
    desk = _Desk(files)
    taken: dict[str, set[str]] = {}
    ids = []
    for likely in found.likely:
        own = next(_free(taken.setdefault(likely.home.id, set(likely.home.people))))
        try:
            desk.put(_written(desk, likely, own))
        except CannotEditError:
            desk.by_hand.append(_register(likely.home.id))
            ids.append("")
            continue
        taken[likely.home.id].add(own)
        ids.append(own)
    for another in found.forms:
        try:
            desk.put(_form(desk, another))
        except CannotEditError:
            desk.by_hand.append(_register(another.home.id))
    return Named(desk.made, tuple(ids), tuple(dict.fromkeys(desk.by_hand)))


def _register(home: str) -> str:
    return f"{home}/people.yml"


def _free(taken: set[str]) -> Iterator[str]:
    return (own for number in count(1) if (own := f"p-{number}") not in taken)


def _written(desk: _Desk, likely: Likely, own: str) -> dict[str, bytes]:
    changed: dict[str, bytes] = {}
    posts: list[dict[str, object]] = []
    if likely.office:
        posts.append({"role": likely.office, "attends": [c.id for c in _told(likely)], "source": "会議録"})
    else:
        for council in _told(likely):
            rolled = _rolled(desk, council, likely, own)
            if rolled:
                changed[council.file] = rolled
            else:
                role = "議員" if is_assembly(council.council) else "委員"
                posts.append({"council": council.id, "role": role, "source": "会議録"})
    said: dict[str, object] = {"id": own, "name": likely.name}
    said |= {"kana": likely.kana} if likely.kana else {}
    said |= {"forms": list(likely.forms)} if likely.forms else {}
    said |= {"posts": posts} if posts else {}
    register = _register(likely.home.id)
    now = desk.now(register)
    if now is None:
        lines = "\n    ".join(f"{key}: {flow(value)}" for key, value in said.items())
        return changed | {register: f"{_HEAD}people:\n  - {lines}\n".encode()}
    patch = Patch(register, now)
    if not patch.data.get("people"):
        raise CannotEditError
    patch.append(("people",), said)
    return changed | {register: patch.content}


def _told(likely: Likely) -> list[CouncilEntry]:
    """The councils of which a page may tell."""
    allowed = ("officials", "members") if likely.office else ("members",)
    return [council for council in likely.councils if policy_of(council.council) in allowed]


def _rolled(desk: _Desk, council: CouncilEntry, likely: Likely, own: str) -> bytes | None:
    """The file of the council with the roll leading to the person, where it names them: there their terms stand."""
    names = {squeeze(likely.name), *(one.name for one in likely.mentions)}
    places = [
        i
        for i, member in enumerate(council.council.members)
        if squeeze(member.name) in names and not member.person
    ]
    now = desk.now(council.file)
    if not places or now is None:
        return None
    patch = Patch(council.file, now)
    for place in places:
        patch.add(("members", place), "person", own)
    return patch.content


def _form(desk: _Desk, another: Another) -> dict[str, bytes]:
    """The person with one more way to write the name."""
    register = _register(another.home.id)
    now = desk.now(register)
    if now is None:
        raise CannotEditError
    patch = Patch(register, now)
    path = another.home.people[another.person].path
    form = another.mention.printed
    if "forms" in patch.mapping(path):
        patch.append((*path, "forms"), form)
    else:
        patch.add(path, "forms", [form])
    return {register: patch.content}
