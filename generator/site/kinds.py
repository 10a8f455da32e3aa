"""What a file of a site is, told by its path alone."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from generator.archive.naming import may_be_name

Kind: TypeAlias = Literal[
    "municipality", "council", "session", "ground", "case", "person", "office", "material", "page"
]

_FOLLOWS = (
    "assets/",
    "search/",
    "years/",
    "decisions/",
    "withheld/",
    "corrections/",
    "cases/",
    "people/",
    "votes/",
    "calendar/",
    "data/",
    "feeds/",
    "ledger/",
    "sitemap",
)
#: Folders of a municipality that are no councils, and what a page in each of them is.
_PAGES_OF_HOME: dict[str, Kind] = {
    "grounds": "ground",
    "cases": "case",
    "people": "person",
    "offices": "office",
}
_FOR_MACHINES = re.compile(r"sitemap(-\d+)?\.xml|robots\.txt|opensearch\.xml|llms\.txt")


def kind_of(name: str) -> Kind:
    """What a file is, ``shiomi/library/2024-01.html`` a session; what the archive did not make is a page."""
    first, *rest = name.split("/")
    if not rest or follows(name) or not may_be_name(first):
        return "page"
    if len(rest) == 1:
        return "municipality" if rest == ["index.html"] else "page"
    if len(rest) > 2 or not rest[1].endswith(".html"):
        return "material"
    if rest[0] in _PAGES_OF_HOME and len(rest) == 2:
        return _PAGES_OF_HOME[rest[0]]
    return "council" if rest[1] == "index.html" else "session"


def follows(name: str) -> bool:
    """Whether it is a list or a form of data that follows from the sessions, or a part of the frame or of the search."""
    return name.startswith(_FOLLOWS) or _FOR_MACHINES.fullmatch(name) is not None
