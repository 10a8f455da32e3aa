"""What of a web page is navigation and the like, and where the words outside of it lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.importer.read import html_words as words
from generator.importer.read.links import whole_address
from generator.importer.words.habits import Habit
from generator.importer.words.space import squeeze

_OUTSIDE = {"nav": "navigation", "footer": "footer", "header": "header", "aside": "aside"}
_NAV_NAME = Habit(
    "nav_name", r"breadcrumb|pankuzu|topicpath|navi|menu|footer|pagetop|sidebar|sns|share|related",
    flags=re.IGNORECASE,
    said=("breadcrumbs", "pankuzu", "topicpath", "globalNavi", "Menu", "footer", "pagetop", "sidebar", "sns-box", "share", "related"),
    unsaid=("main", "contents"),
)  # fmt: skip


def kind_outside(element: Any) -> str:
    """The kind of furniture that an element is; empty for what may belong to the minutes."""
    if element.tag in _OUTSIDE:
        return _OUTSIDE[element.tag]
    if element.get("role") in ("navigation", "banner", "contentinfo", "search"):
        return "navigation"
    names = f"{element.get('id', '')} {element.get('class', '')}"
    return (
        "navigation" if _NAV_NAME.reads(names) and element.tag in ("div", "ul", "ol", "p", "section") else ""
    )


def links_in(element: Any, base: str) -> Iterator[tuple[str, str]]:
    """The linked words outside the page's navigation, in order."""
    for child in element:
        if not isinstance(child.tag, str) or kind_outside(child):
            continue
        said = squeeze(words.text(child)) if child.tag == "a" else ""
        if said and child.get("href"):
            yield said, whole_address(base, child.get("href"))
        yield from links_in(child, base)
