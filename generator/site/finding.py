"""What an audit found, as a value."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """A difference between the site and what it should be."""

    page: str
    place: str
    """The anchor nearest to the difference; empty for the page as a whole."""
    what: str
    expected: str = ""
    found: str = ""
