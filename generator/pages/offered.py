"""Where the archive's other forms stand on the site, and how readers are told of them."""

from __future__ import annotations

from generator.archive.entries import CouncilEntry

FEED = "feeds/all"
"""Paths of feeds are without the end of the name, since each is written as Atom (``.xml``) and as JSON Feed (``.json``)."""
CORRECTIONS_FEED = "feeds/corrections"
WITHHELD_FEED = "feeds/withheld"
CALENDAR = "calendar/all.ics"


def feed_of(council: CouncilEntry) -> str:
    """The feed of a council."""
    return f"feeds/{council.key}"


def calendar_of(council: CouncilEntry) -> str:
    """The calendar of a council."""
    return f"calendar/{council.key}.ics"
