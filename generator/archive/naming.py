"""What folders and session files may be called: their names become parts of addresses, on every server and system."""

from __future__ import annotations

import re
from collections.abc import Set

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# Windows keeps these names for devices.
DEVICES = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"com{i}" for i in range(1, 10)),
    *(f"lpt{i}" for i in range(1, 10)),
}
# Folders that the site itself uses.
RESERVED = DEVICES | {
    "assets", "years", "decisions", "withheld", "search", "guide", "about", "accessibility", "index", "grounds", "cases", "people", "offices", "schema", "bin",
}  # fmt: skip
# What a municipality may not be called beside these: what parts of a page that lists municipalities are called, each under
# its own id, and folders at the top of the site.
OF_MUNICIPALITY = RESERVED | {
    "top", "main", "newest", "coming", "decided", "changed", "councils", "other", "subscribe", "terms", "calendar", "data", "feeds", "corrections", "ledger",
}  # fmt: skip


def may_be_name(name: str, reserved: Set[str] = RESERVED) -> bool:
    """Whether a folder or a session file may be called so: it becomes part of an address, on every server."""
    return bool(_NAME.fullmatch(name)) and len(name) <= 60 and name not in reserved
