"""What happens during an upload, as values: a command prints them, a desk shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from generator.adapters.upload.plan import Plan


@dataclass(frozen=True)
class Planned:
    """What will be done. Nothing was changed yet, and whoever does not agree stops asking for the next event."""

    plan: Plan


@dataclass(frozen=True)
class Sent:
    """A file is on the server, beside its place; ``size`` in bytes."""

    path: str
    size: int


@dataclass(frozen=True)
class Placed:
    """A file stands in its place."""

    path: str


@dataclass(frozen=True)
class Removed:
    """A file is no longer there."""

    path: str


@dataclass(frozen=True)
class Again:
    """The line was cut, for the reason told, and is taken up again for the ``times``-th time."""

    reason: str
    times: int


@dataclass(frozen=True)
class Finished:
    """The server holds the site, whole, and its list."""

    plan: Plan


Event: TypeAlias = Planned | Sent | Placed | Removed | Again | Finished
