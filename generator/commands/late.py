"""Commands by name, each loaded when it is asked for: what only one of them needs costs the others nothing."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from importlib import import_module

import click


class LateCommands(MutableMapping[str, click.Command]):
    """By the name that is typed, where a command stands below ``generator.commands`` (``build.serve``)."""

    def __init__(self, **places: str) -> None:
        self._known: dict[str, str | click.Command] = {
            name.rstrip("_"): place for name, place in places.items()
        }

    def __getitem__(self, name: str) -> click.Command:
        known = self._known[name]
        if isinstance(known, str):
            module, _, own = known.rpartition(".")
            found = getattr(import_module(f"generator.commands.{module}"), own)
            assert isinstance(found, click.Command)
            known = self._known[name] = found
        return known

    def __setitem__(self, name: str, command: click.Command) -> None:
        self._known[name] = command

    def __delitem__(self, name: str) -> None:
        del self._known[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)
