"""One session as the checks see it: walked once, its names gathered, for every check to share."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.archive.entries import Minutes
from generator.facts import session as facts
from generator.facts.ids import material_ids, sitting_ids
from generator.facts.strings import Piece, strings_of
from generator.facts.walk import Placed, PlacedItem, agenda_items, all_blocks, texts_of
from generator.facts.withholding import WithheldPlace, withheld_places
from generator.japanese.space import squeeze
from generator.model.blocks import Section, SectionHead
from generator.model.council import Ground
from generator.model.people import Group, Person, Voice
from generator.model.session import Session
from generator.model.text import Text
from generator.personal.offices import NOBODY, Offices
from generator.problems.problem import Path, Place, Problem


@dataclass(frozen=True)
class PlacedPerson:
    """Someone in the list of attendance, with their group and place."""

    person: Person
    group: Group
    path: Path


@dataclass(frozen=True)
class Subject:
    """A session under examination. What is asked for is worked out once and kept."""

    minutes: Minutes
    files: frozenset[str] = frozenset()
    """Every file under the data folder."""
    offices: Offices = NOBODY
    """What the offices of the archive give out to be called and written to."""

    @property
    def session(self) -> Session:
        return self.minutes.session

    @property
    def grounds(self) -> Mapping[str, Ground]:
        return self.minutes.home.home.grounds

    @cached_property
    def blocks(self) -> tuple[Placed, ...]:
        """Every block, those inside remarks, lists and cells too."""
        return tuple(all_blocks(self.session))

    @cached_property
    def sections(self) -> Mapping[Path, SectionHead]:
        """The head of every section, by its path."""
        return {found.path: found.block.section for found in self.blocks if isinstance(found.block, Section)}

    @cached_property
    def texts(self) -> tuple[tuple[Path, Text], ...]:
        """Every printed text of the body, with its place."""
        return tuple(
            ((*found.path, *below), text) for found in self.blocks for below, text in texts_of(found.block)
        )

    @cached_property
    def strings(self) -> tuple[Piece, ...]:
        """Every word of the session's file, with its place."""
        return tuple(strings_of(self.session))

    @cached_property
    def agenda(self) -> Mapping[str, PlacedItem]:
        return {placed.id: placed for placed in agenda_items(self.session)}

    @cached_property
    def materials(self) -> tuple[str, ...]:
        return material_ids(self.session)

    @cached_property
    def sittings(self) -> tuple[str, ...]:
        return sitting_ids(self.session)

    @cached_property
    def people(self) -> tuple[PlacedPerson, ...]:
        groups = self.session.attendance.groups if self.session.attendance else ()
        return tuple(
            PlacedPerson(person, group, ("attendance", "groups", g, "people", p))
            for g, group in enumerate(groups)
            for p, person in enumerate(group.people)
        )

    @cached_property
    def voices(self) -> Mapping[str, Voice]:
        return facts.voices_of(self.minutes)

    @cached_property
    def withheld_places(self) -> tuple[WithheldPlace, ...]:
        return withheld_places(self.session)

    def problem(
        self, code: str, path: Path, message: str, fix: str, instead: tuple[str, ...] = ()
    ) -> Problem:
        """A problem at a path in this session's file."""
        return Problem(code, Place(self.minutes.file, path=path), message, fix, instead)


MOST_COMPARED = 1_000
"""Among more names than any record has none is looked for: a file may hold as many that nothing bears."""
MOST_NAMES = 12
MOST_PEOPLE = 40
"""How many known names, or people, are listed before none is: an assembly has forty members."""
MOST_OFFERED = 6
"""How many names are offered to choose from, where none is near."""


def did_you_mean(
    name: str,
    known: Collection[str],
    otherwise: str,
    printed: Mapping[str, str] | None = None,
    called: Mapping[str, str] | None = None,
) -> str:
    """How to mend a name that nothing bears, most helpful first: the id of the thing that is printed so, by
    ``printed`` (printed name to id); the nearest known name as a question; the known names while they are few.

    ``called`` says for ids what they stand for, since nobody knows people by their ids; it is shown beside them.
    """
    own = (printed or {}).get(closed_up(name))
    if own:
        return f"名前の代わりに、その id の「{own}」を書いてください。"
    if len(known) > MOST_COMPARED:
        return otherwise
    names = sorted(set(known), key=_as_counted)
    also = called or {}
    shown = {known: f"{known}（{also[known]}）" if known in also else known for known in names}
    near = _nearest(name, names, also)
    if near:
        return f"「{shown[near]}」ではありませんか。"
    if 0 < len(names) <= (MOST_PEOPLE if also else MOST_NAMES):
        return f"使える名前: {'、'.join(shown.values())}。{otherwise}"
    return otherwise


def meant(
    name: str,
    known: Collection[str],
    printed: Mapping[str, str] | None = None,
    called: Mapping[str, str] | None = None,
) -> tuple[str, ...]:
    """The names that may be meant, as ``did_you_mean`` tells of them: the nearest alone, else all while they are very few."""
    own = (printed or {}).get(closed_up(name))
    if own or len(known) > MOST_COMPARED:
        return (own,) if own else ()
    names = sorted(set(known), key=_as_counted)
    near = _nearest(name, names, called or {})
    return (near,) if near else tuple(names) if len(names) <= MOST_OFFERED else ()


def _nearest(name: str, names: list[str], called: Mapping[str, str]) -> str | None:
    near = difflib.get_close_matches(name, names, 1, 0.6)
    # p8 is near p9, and says nothing of who was meant.
    if near and called and _without_digits(near[0]) == _without_digits(name):
        return None
    return near[0] if near else None


def _without_digits(name: str) -> str:
    return re.sub(r"\d", "", name)


def _as_counted(name: str) -> list[tuple[int, str]]:
    """p2 before p10, however many digits there are."""
    parts = [part.lstrip("0") if part.isdecimal() else part for part in re.split(r"(\d+)", name)]
    return [(len(part) if part.isdecimal() else 0, part) for part in parts]


def by_print(pairs: Iterable[tuple[str | None, str | None]]) -> dict[str, str]:
    """Printed names to ids, for ``did_you_mean``: those that lead to one id only, whatever blanks they hold."""
    found: dict[str, set[str]] = {}
    for name, own in pairs:
        if name and own:
            found.setdefault(closed_up(name), set()).add(own)
    return {name: ids.pop() for name, ids in found.items() if len(ids) == 1}


def closed_up(name: str) -> str:
    """A name without the blanks in it, which minutes set as they like."""
    return squeeze(name)
