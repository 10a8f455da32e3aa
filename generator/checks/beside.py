"""An archive beside the memory of what it has shown: what the checks of the memory are given."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from generator.archive.entries import Archive, Minutes
from generator.facts.ids import material_ids
from generator.facts.walk import agenda_items, placed_blocks
from generator.memory.changes import Changes
from generator.memory.model import Memory
from generator.problems.problem import Path, Place, Problem


@dataclass(frozen=True)
class Beside:
    """``changes`` is what the comparison found of ``archive`` and ``memory``."""

    archive: Archive
    memory: Memory
    changes: Changes

    @cached_property
    def minutes(self) -> dict[str, Minutes]:
        """Every session by its key."""
        return {minutes.key: minutes for minutes in self.archive.minutes}

    def path_of(self, session: str, anchor: str) -> Path:
        """Where in the session's file the place with this anchor stands; the top of the file where there is none."""
        minutes = self.minutes.get(session)
        if minutes is None:
            return ()
        for placed in placed_blocks(minutes.session):
            if placed.anchor == anchor:
                return placed.path
        for item in agenda_items(minutes.session):
            if f"agenda-{item.id}" == anchor:
                return item.path
        for i, own in enumerate(material_ids(minutes.session)):
            if f"material-{own}" == anchor:
                return ("materials", i)
        return ()

    def problem(self, code: str, session: str, path: Path, message: str, fix: str) -> Problem:
        """A problem at a path of a session's file."""
        minutes = self.minutes.get(session)
        return Problem(code, Place(minutes.file if minutes else f"{session}.yml", path=path), message, fix)
