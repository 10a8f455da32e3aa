"""What the styles of an OpenDocument file say: colours, sizes, grounds, and what is not displayed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.attachments.colours import Colour, alike, is_dark, rgb
from generator.attachments.numbers import measure
from generator.attachments.office import kinds
from generator.attachments.office.kinds import Kind

_NS = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, STYLE, TEXT, TABLE, DRAW, PRESENTATION, META, MANIFEST, SCRIPT = (
    f"{{{_NS}{name}:1.0}}"
    for name in ("office", "style", "text", "table", "drawing", "presentation", "meta", "manifest", "script")
)
FO, SVG = (f"{{{_NS}{name}-compatible:1.0}}" for name in ("xsl-fo", "svg"))
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
_POINTS = {"pt": 1.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "in": 72.0, "inch": 72.0, "px": 0.75, "pc": 12.0}
_TINY = 3.5
_LOW = 3.0
_CLEAR = 0.1
Said = dict[str, Any]


def length(text: str | None) -> float | None:
    """A measure in points; None where it is none, or a share of something else."""
    return measure(text, _POINTS, None)


def _share(text: str | None) -> float | None:
    """Per cent as a part of one; None for what is none."""
    return measure(text, {"%": 1 / 100}, None)


@dataclass
class Looks:
    """The styles of one file, by family and name; those of the contents stand before those of the file."""

    styles: dict[tuple[str, str], Any] = field(default_factory=dict)
    usual: dict[str, Any] = field(default_factory=dict)
    page: Colour | None = (255, 255, 255)
    """The ground of pages; None where they have several."""
    _known: dict[tuple[str, str], Said] = field(default_factory=dict)

    def add(self, holder: Any) -> None:
        """Take in the styles of an office:styles or office:automatic-styles."""
        for style in holder:
            family = style.get(f"{STYLE}family", "")
            if style.tag == f"{STYLE}style":
                self.styles[family, style.get(f"{STYLE}name", "")] = style
            elif style.tag == f"{STYLE}default-style":
                self.usual[family] = style
            elif style.tag == f"{STYLE}page-layout":
                ground = rgb(_of(style, "page-layout-properties").get(f"{FO}background-color"))
                if ground and self.page and not alike(ground, self.page):
                    self.page = None
        self._known.clear()

    def said(self, family: str, name: str | None) -> Said:
        """All that a style says, with those above it and the usual one of its family."""
        key = (family, name or "")
        chain: dict[tuple[str, str], Any] = {}
        while key not in self._known and key not in chain:
            style = chain[key] = self.styles.get(key)
            if style is None:
                break
            key = (family, style.get(f"{STYLE}parent-style-name") or "")
        found = self._known.get(key, {})
        for one, style in reversed(chain.items()):
            own = style if style is not None else self.usual.get(family)
            found = self._known[one] = found | (_says(own) if own is not None else {})
        return found


def _of(style: Any, name: str) -> Mapping[str, str]:
    found = style.find(f"{STYLE}{name}")
    return found.attrib if found is not None else {}


def _says(style: Any) -> Said:
    found: Said = {}
    words = _of(style, "text-properties")
    if f"{FO}color" in words:
        found["colour"] = rgb(words[f"{FO}color"])
    if words.get(f"{STYLE}use-window-font-color") == "true":
        found["colour"] = None
    if f"{FO}background-color" in words:
        found["marked"] = rgb(words[f"{FO}background-color"])
    if (size := length(words.get(f"{FO}font-size"))) is not None:
        found["size"] = size
    if f"{TEXT}display" in words:
        found["display"] = words[f"{TEXT}display"]
    # Beside automatic colours LibreOffice writes an opacity of 0 % and shows them all the same.
    if (opacity := _share(words.get(f"{LOEXT}opacity"))) is not None:
        found["clear"] = opacity < _CLEAR and words.get(f"{STYLE}use-window-font-color") != "true"
    found |= _shape(_of(style, "graphic-properties") or _of(style, "drawing-page-properties"))
    for name in ("paragraph", "table-cell", "table-row", "table"):
        said = _of(style, f"{name}-properties")
        if f"{FO}background-color" in said:
            found["ground"] = rgb(said[f"{FO}background-color"])
        for key, attribute in (("height", f"{STYLE}row-height"), ("line", f"{FO}line-height")):
            if (measure := length(said.get(attribute))) is not None:
                found[key] = measure
        if f"{TABLE}display" in said:
            found["shown"] = said[f"{TABLE}display"] != "false"
    if (width := length(_of(style, "table-column-properties").get(f"{STYLE}column-width"))) is not None:
        found["width"] = width
    return found


def _shape(said: Mapping[str, str]) -> Said:
    found: Said = {}
    fill = said.get(f"{DRAW}fill")
    if fill is not None:
        found["fill"] = fill
    for attribute in (f"{DRAW}fill-color", f"{FO}background-color"):
        if rgb(said.get(attribute)):
            found["ground"] = rgb(said[attribute])
    if (opacity := _share(said.get(f"{DRAW}opacity"))) is not None:
        found["opaque"] = opacity
    if said.get(f"{PRESENTATION}visibility") == "hidden":
        found["shown"] = False
    if said.get(f"{STYLE}run-through"):
        found["through"] = said[f"{STYLE}run-through"]
    return found


def why(look: Said, ground: Colour | None) -> Kind | None:
    """Why words of a look cannot be read on a ground (None where that is not known); None when they can."""
    if look.get("display") == "none":
        return kinds.VANISHED
    if look.get("size", 12) < _TINY:
        return kinds.TINY
    if look.get("clear"):
        return kinds.CLEAR
    marked = look.get("marked")
    behind = marked or ground
    if behind is None:
        return None
    if look.get("colour") is None:
        return (kinds.SAME_COLOUR if marked else kinds.AUTOMATIC) if is_dark(behind) else None
    return kinds.SAME_COLOUR if alike(look["colour"], behind) else None


#: What stands among the words of a paragraph, as a character.
_BLANKS = {f"{TEXT}s": " ", f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}
_APART = {
    f"{TEXT}note",
    f"{TEXT}ruby-text",
    f"{OFFICE}annotation",
    f"{TEXT}tracked-changes",
    f"{DRAW}frame",
    f"{DRAW}g",
}


def pieces(looks: Looks, paragraph: Any, base: Said) -> Iterator[tuple[str, Said]]:
    """The words of a paragraph with how they look; boxes, notes and comments in it have paragraphs of their own."""
    own = base | _without_ground(looks.said("paragraph", paragraph.get(f"{TEXT}style-name")))
    yield from _pieces(looks, paragraph, own)


def _without_ground(said: Said) -> Said:
    return {key: value for key, value in said.items() if key != "ground"}


def _pieces(looks: Looks, element: Any, look: Said) -> Iterator[tuple[str, Said]]:
    if element.text:
        yield element.text, look
    for child in element:
        if child.tag in _BLANKS:
            yield _BLANKS[child.tag], look
        if child.tag not in _APART and isinstance(child.tag, str) and not _is_drawn(child):
            name = child.get(f"{TEXT}style-name")
            inner = look | _spoken(looks, name) if child.tag == f"{TEXT}span" and name else look
            yield from _pieces(looks, child, inner)
        if child.tail:
            yield child.tail, look


def _spoken(looks: Looks, name: str) -> Said:
    return looks.said("text", name)


def _is_drawn(element: Any) -> bool:
    return bool(element.tag.startswith(DRAW)) and element.tag != f"{DRAW}a"


def is_low(look: Said) -> bool:
    """Whether lines of a look are too low to show anything."""
    return bool(0 <= look.get("line", 12) < _LOW)
