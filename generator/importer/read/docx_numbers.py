"""The numbers Word shows before paragraphs and keeps nowhere in their text.

A reader of the printed minutes sees ``(1)``; the file holds only "level 0 of list 3". Here the number is
computed, so that what is imported is what was printed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from docx.oxml.xmlchemy import BaseOxmlElement

from generator.attachments.numbers import whole
from generator.importer.read.docx_counting import shown_as
from generator.importer.read.signs import as_seen, is_sign_font
from generator.importer.words.habits import Habit

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DEEPEST = 8
_MOST = 10**9
"""No list counts further."""
_HEADING = Habit(
    "heading", r"^(?:heading|見出し)\s*(?P<rank>\d)$",
    flags=re.IGNORECASE,
    said=("heading 1", "Heading2", "見出し 3"),
    unsaid=("toc heading 1", "heading 12", "Heading"),
)  # fmt: skip


@dataclass(frozen=True)
class _Level:
    form: str
    pattern: str
    start: int


@dataclass
class Numbers:
    """The lists of one document, and how far each has been counted."""

    lists: dict[str, tuple[str, dict[int, _Level]]] = field(default_factory=dict)
    restarts: dict[str, dict[int, int]] = field(default_factory=dict)
    """Lists that begin to count anew, with the first number of each level; taken out once they have begun."""
    styles: dict[str, BaseOxmlElement] = field(default_factory=dict)
    counts: dict[tuple[str, int], int] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Any) -> Numbers:
        """Read the definitions; a document without any has no numbers."""
        numbers = cls()
        for style in document.styles.element.iter(f"{W}style"):
            numbers.styles[style.get(f"{W}styleId", "")] = style
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return numbers
        abstract = {a.get(f"{W}abstractNumId"): _levels(a) for a in root.iter(f"{W}abstractNum")}
        for num in root.iter(f"{W}num"):
            base = num.find(f"{W}abstractNumId")
            key = base.get(f"{W}val") if base is not None else ""
            name = num.get(f"{W}numId", "")
            numbers.lists[name] = (key, abstract.get(key, {}) | _own_levels(num))
            numbers.restarts[name] = _restarts(num)
        return numbers

    def next_of(self, paragraph: Any) -> str:
        """The number this paragraph shows, with a space after it; empty when it has none."""
        found = self._list_of(paragraph)
        if found is None:
            return ""
        name, depth = found
        base, levels = self.lists[name]
        level = levels.get(depth)
        if level is None or level.form == "none":
            return ""
        if level.form == "bullet":
            return f"{level.pattern} " if level.pattern.strip() else ""
        for place, first in self.restarts.pop(name, {}).items():
            self.counts[base, place] = first - 1
        count = self.counts.get((base, depth), level.start - 1) + 1
        self.counts[base, depth] = count
        for deeper in range(depth + 1, _DEEPEST + 1):
            self.counts.pop((base, deeper), None)
        shown = level.pattern
        for place in range(depth + 1):
            inner = levels.get(place, level)
            value = self.counts.get((base, place), inner.start)
            shown = shown.replace(f"%{place + 1}", shown_as(inner.form, value))
        return f"{shown} " if shown else ""

    def _list_of(self, paragraph: Any) -> tuple[str, int] | None:
        for holder in (paragraph, *self._styles_of(paragraph)):
            found = holder.find(f"{W}pPr/{W}numPr")
            if found is None:
                continue
            number, depth = found.find(f"{W}numId"), found.find(f"{W}ilvl")
            name = number.get(f"{W}val") if number is not None else ""
            if name in self.lists:
                return name, _depth(depth.get(f"{W}val")) if depth is not None else 0
            return None
        return None

    def _styles_of(self, paragraph: Any) -> list[Any]:
        named = paragraph.find(f"{W}pPr/{W}pStyle")
        found: list[Any] = []
        name = named.get(f"{W}val") if named is not None else None
        while name in self.styles and len(found) < 10:
            found.append(self.styles[name])
            base = self.styles[name].find(f"{W}basedOn")
            name = base.get(f"{W}val") if base is not None else None
        return found

    def heading_of(self, paragraph: Any) -> int:
        """The rank of a heading style, 0 for plain text."""
        for style in self._styles_of(paragraph):
            name = style.find(f"{W}name")
            found = _HEADING.read(name.get(f"{W}val", "")) if name is not None else None
            if found:
                return int(found["rank"])
        return 0


def _restarts(num: Any) -> dict[int, int]:
    """The numbers with which a list begins anew, by level."""
    found = {}
    for override in num.iter(f"{W}lvlOverride"):
        start = override.find(f"{W}startOverride")
        first = whole(start.get(f"{W}val"), None, _MOST) if start is not None else None
        if first is not None:
            found[_depth(override.get(f"{W}ilvl"))] = first
    return found


def _own_levels(num: Any) -> dict[int, _Level]:
    """Levels that a list shows otherwise than its definition."""
    return {
        depth: level for override in num.iter(f"{W}lvlOverride") for depth, level in _levels(override).items()
    }


def _depth(text: str | None) -> int:
    """The level of a list, from 0; Word has nine."""
    return max(0, whole(text, 0, _DEEPEST))


def _levels(abstract: Any) -> dict[int, _Level]:
    levels = {}
    for level in abstract.iter(f"{W}lvl"):
        values = {name: level.find(f"{W}{name}") for name in ("numFmt", "lvlText", "start")}
        texts = {k: (v.get(f"{W}val") or "") if v is not None else "" for k, v in values.items()}
        start = whole(texts["start"], 1, _MOST)
        pattern = texts["lvlText"]
        if texts["numFmt"] == "bullet":
            fonts = level.find(f"{W}rPr/{W}rFonts")
            pattern = _bullet(pattern, fonts.get(f"{W}ascii", "") if fonts is not None else "")
        levels[_depth(level.get(f"{W}ilvl"))] = _Level(texts["numFmt"], pattern, start)
    return levels


def _bullet(sign: str, font: str) -> str:
    """The bullet a reader sees; one of an unknown font is a dot."""
    if sign == "o" and font.startswith("Courier"):
        return "○"
    coded = any(0xF000 <= ord(c) <= 0xF0FF for c in sign)
    seen = as_seen(sign, font) if coded or is_sign_font(font) else sign
    return "・" if any(0xE000 <= ord(c) <= 0xF8FF for c in seen) else seen
