"""What the settings of the site say of its hand-written part, as values."""

from __future__ import annotations

from dataclasses import dataclass

PAGE = ".md"
#: What may be copied beside pages. Backups, data bases and Office files do not belong there.
KINDS = {
    PAGE, ".css", ".js", ".png", ".jpg", ".jpeg", ".svg", ".gif", ".ico", ".pdf", ".txt", ".csv",
}  # fmt: skip


@dataclass(frozen=True)
class Declared:
    """Names below ``docs/``: the pages of the navigation, other files that the settings name, and what they leave out."""

    pages: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    left_out: frozenset[str] = frozenset()
