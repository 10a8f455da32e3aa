"""A rule of personal data, as a value."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from generator.personal.offices import Offices

Find: TypeAlias = Callable[[str, Offices], Iterator[tuple[int, int]]]


@dataclass(frozen=True)
class Rule:
    """A rule by its code (``generator.problems.catalogue``): what lets a raw text be looked at, and where a folded
    text holds such a thing."""

    code: str
    may_hold: re.Pattern[str]
    find: Find
