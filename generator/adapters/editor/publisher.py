"""What the desk is handed to publish with, by the command that knows how: the desk itself knows none of the commands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Order:
    """What is published: a copy of the minutes, beside the memory of the minutes themselves."""

    copy: Path
    data: Path
    config: Path
    site: Path
    as_of: dt.date


@dataclass(frozen=True)
class Meant:
    """What somebody said yes to."""

    newly_public: bool = False
    """That what was withheld, and files, become public."""
    gone: frozenset[str] = frozenset()
    """The addresses that go from the site."""


@dataclass(frozen=True)
class Publisher:
    """Each is done in a process of its own, and says what came of it as data for a browser; ``told`` is what hindered it."""

    look: Callable[[Order], dict[str, Any]]
    make: Callable[[Order, Meant], dict[str, Any]]
    record: Callable[[Order], dict[str, Any]]
    site: Path
    today: Callable[[], dt.date]
    authority: Path | None = None
    """Certificates, PEM, that count for FTPS besides those of the system."""
