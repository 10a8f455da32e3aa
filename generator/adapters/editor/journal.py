"""What the desk changed in each file, so that it can be taken back, also after the preview was begun anew.

It lies in ``.cache/`` beside ``mkdocs.yml``, one line a change: what gave way and what came, at which place of the file.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MOST = 5_000
"""Changes of one file that are kept."""


def digest_of(content: bytes) -> str:
    """How a version of a file is known."""
    return hashlib.sha256(content).hexdigest()


@dataclass(frozen=True)
class Change:
    """From one version of a file to the next: at ``at`` (bytes) ``gone`` gave way to ``came``."""

    before: str
    after: str
    at: int
    gone: bytes
    came: bytes

    def forward(self, content: bytes) -> bytes | None:
        """The next version of ``content``; None where that is not the one that was changed."""
        return self._other(content, self.before, self.gone, self.came)

    def back(self, content: bytes) -> bytes | None:
        return self._other(content, self.after, self.came, self.gone)

    def _other(self, content: bytes, known: str, gone: bytes, came: bytes) -> bytes | None:
        if digest_of(content) != known:
            return None
        return content[: self.at] + came + content[self.at + len(gone) :]


def change_of(before: bytes, after: bytes) -> Change:
    """What differs, as one piece."""
    least = min(len(before), len(after))
    start = _common(before, after, least)
    end = _common(before[::-1], after[::-1], least - start)
    gone, came = before[start : len(before) - end], after[start : len(after) - end]
    return Change(digest_of(before), digest_of(after), start, gone, came)


def _common(one: bytes, other: bytes, most: int) -> int:
    """How many bytes at the beginning are the same."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


class Journal:
    """The changes of one file; ``done`` of them stand in it, those behind were taken back."""

    def __init__(self, folder: Path, file: str) -> None:
        self.place = folder / f"{hashlib.sha256(file.encode()).hexdigest()[:20]}.jsonl"
        self.changes: list[Change] = []
        self.done = 0
        with suppress(OSError, ValueError, KeyError, TypeError):
            for line in self.place.read_text("utf-8").splitlines():
                self._follow(json.loads(line))

    def _follow(self, said: dict[str, Any]) -> None:
        if "done" in said:
            self.done = min(max(int(said["done"]), 0), len(self.changes))
            return
        gone, came = bytes.fromhex(said["gone"]), bytes.fromhex(said["came"])
        del self.changes[self.done :]
        self.changes.append(Change(str(said["before"]), str(said["after"]), int(said["at"]), gone, came))
        self.done = len(self.changes)

    def note(self, change: Change) -> None:
        """One more change; those that were taken back cannot be made again after it."""
        said = {"before": change.before, "after": change.after, "at": change.at}
        self._write(said | {"gone": change.gone.hex(), "came": change.came.hex()})

    def moved(self, by: int) -> None:
        """That one change was taken back (-1) or made again (1)."""
        self._write({"done": self.done + by})

    def earlier(self, content: bytes) -> bytes | None:
        """The file before the last change; None where there is none, or the file is not as it was left."""
        return self.changes[self.done - 1].back(content) if self.done else None

    def later(self, content: bytes) -> bytes | None:
        return self.changes[self.done].forward(content) if self.done < len(self.changes) else None

    def forget(self) -> None:
        """Nothing of it is kept: words that were withheld must not live on here."""
        self.changes, self.done = [], 0
        self.place.unlink(missing_ok=True)

    def _write(self, said: dict[str, Any]) -> None:
        self._follow(said)
        if len(self.changes) > MOST:
            return
        with suppress(OSError):  # without a place to keep it nothing can be taken back after this run
            self.place.parent.mkdir(parents=True, exist_ok=True)
            with self.place.open("a", encoding="utf-8") as stream:
                stream.write(json.dumps(said) + "\n")
