"""What a comparison gathers, list by list, under the names of ``Changes``."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Any

from generator.memory.model import Record


class Found:
    """What is found, under the names of ``Changes``."""

    def __init__(self) -> None:
        self.lists: defaultdict[str, list[Any]] = defaultdict(list)
        self.before = self.same = self.anchors_same = 0

    def add(self, name: str, one: Any) -> None:
        self.lists[name].append(one)


def hidden_by(records: Sequence[Record]) -> defaultdict[str, Counter[str]]:
    """By place, which records hide something there, and how often."""
    found: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for record in records:
        for place in record.places:
            found[place][record.key] += 1
    return found
