"""How the words of a Word file look to a reader: hidden, tiny, or in the colour of their ground.

What is said of a run comes from the file's defaults, the styles of its table, paragraph and letters and from itself;
the ground behind it from the marker, the run, the paragraph, the cell, the table, the text box and the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.attachments.colours import Colour, alike, is_dark, rgb
from generator.attachments.numbers import real
from generator.attachments.office import kinds
from generator.attachments.office.kinds import Kind
from generator.attachments.office.theme import Fill
from generator.attachments.office.word_styles import Looks, W
from generator.attachments.office.word_tables import shading

#: What stands among the words of a run, as a character.
_SIGNS = {
    f"{W}sym": "□", f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-",
}  # fmt: skip
_WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
_V = "{urn:schemas-microsoft-com:vml}"
_HALF_POINTS = 7
"""Letters smaller than this cannot be read on paper; readings above words (ruby) have 8 and more."""
_SCALE = 15
_EXACT = 60
"""A line or row lower than this, in twentieths of a point, shows nothing of its words."""
_FAR = 20_000
"""Beyond the width of any paper, in twentieths of a point."""


@dataclass
class Paragraph:
    """One paragraph with what its surroundings say of its words."""

    looks: Looks
    element: Any
    base: dict[str, Any] = field(default_factory=dict)
    ground: Colour | None = None
    """None where it cannot be known: a picture, a gradient."""
    on_page: bool = False
    """Whether its ground is that of the page."""
    certain: bool = True
    """Whether no shape may lie beneath."""
    said: list[tuple[Any, str]] = field(default_factory=list)
    """Its runs that hold anything, with their words."""
    hides: Kind | None = None
    """Why none of its words can be read, whatever they look like."""

    @classmethod
    def of(cls, looks: Looks, element: Any) -> Paragraph:
        """The paragraph ``element``, still among its ancestors."""
        about = element.find(f"{W}pPr")
        named = about.find(f"{W}pStyle") if about is not None else None
        style = looks.style(named.get(f"{W}val") if named is not None else looks.usual.get("paragraph"))
        made = cls(looks, element)
        table, made.ground, made.certain = _behind(looks, element)
        made.on_page = made.ground is looks.page
        made.base = looks.defaults | table | {k: v for k, v in style.items() if k != "vanish"}
        # Hiding is a toggle: a style that hides within a style that hides shows again.
        made.base["vanish"] = bool(looks.defaults.get("vanish")) or (
            bool(table.get("vanish")) != bool(style.get("vanish"))
        )
        shaded = about.find(f"{W}shd") if about is not None else None
        own = shading(shaded, looks.colour) if shaded is not None else style.get("ground")
        if own is not None:
            made.ground, made.certain, made.on_page = own, True, False
        made.hides = _out_of_sight(about, style)
        made.said = list(_runs_of(element))
        return made

    def runs(self) -> Iterator[tuple[Any, str, Kind]]:
        """The runs that a reader cannot read, with their words and why; those with nothing but space are left out."""
        for run, words in self.said:
            kind = (self.hides or self.why(run)) if words.strip() else None
            if kind is not None:
                yield run, words, kind

    def is_marked(self, run: Any) -> bool:
        """Whether the words of a run have a ground of their own."""
        look = self._look(run)
        return bool(look.get("highlight") or look.get("shade"))

    def _look(self, run: Any) -> dict[str, Any]:
        about = run.find(f"{W}rPr")
        named = about.find(f"{W}rStyle") if about is not None else None
        letters = self.looks.style(named.get(f"{W}val")) if named is not None else {}
        own = self.looks.said(about)
        vanish = own.get("vanish", bool(self.base.get("vanish")) != bool(letters.get("vanish")))
        return self.base | letters | own | {"vanish": vanish}

    def why(self, run: Any) -> Kind | None:
        """Why the words of a run cannot be read; None when they can."""
        look = self._look(run)
        if look["vanish"]:
            return kinds.VANISHED
        if look.get("size", 21) < _HALF_POINTS or (look.get("scale") or 100) < _SCALE:
            return kinds.TINY
        return self._colour(look)

    def _colour(self, look: dict[str, Any]) -> Kind | None:
        colour, painted = look.get("color"), look.get("paint")
        if painted is not None and not look.get("line"):
            if painted.clear > 0.9 or (painted.colour is None and not painted.unsure):
                return kinds.CLEAR
            colour = painted.colour or colour
        marked = look.get("highlight") or look.get("shade")
        ground = marked or self.ground
        if ground is None:
            return None
        if not self.certain and not marked:
            return kinds.OVER_PICTURE if colour is not None and alike(colour, ground) else None
        if colour is None and is_dark(ground):
            # Automatic words turn white on a dark cell or paragraph in Word, not in every program. Who marks single
            # words black means to redact them.
            return kinds.SAME_COLOUR if marked else kinds.AUTOMATIC
        if colour is None:
            return None
        return kinds.SAME_COLOUR if alike(colour, ground) else None


def _runs_of(paragraph: Any) -> Iterator[tuple[Any, str]]:
    """The runs of a paragraph that hold anything, with their words; neither those of boxes in it nor tracked deletions."""
    for run in paragraph.iter(f"{W}r"):
        words = "".join(
            text.text or "" if text.tag == f"{W}t" else _SIGNS[text.tag]
            for text in run.iterchildren(f"{W}t", *_SIGNS)
        )
        if words and _is_own(paragraph, run):
            yield run, words


def _is_own(paragraph: Any, run: Any) -> bool:
    for above in run.iterancestors():
        if above is paragraph:
            return True
        if above.tag in (f"{W}p", f"{W}moveFrom", f"{W}del"):
            return False
    return False


def _behind(looks: Looks, paragraph: Any) -> tuple[dict[str, Any], Colour | None, bool]:
    """What tables say of the words of a paragraph, the ground that surrounds it, and whether that is certain."""
    said: dict[str, Any] = {}
    ground: Colour | None = None
    for above in paragraph.iterancestors():
        if above.tag == f"{W}tc":
            inner, shade = looks.tables.of(above, looks.said)
            said = inner | said
            ground = ground or shade
        elif above.tag == f"{W}txbxContent":
            fill = _box(looks, above)
            if fill.unsure or fill.clear > 0.5:
                return said, ground, ground is not None
            ground = ground or fill.colour
            return said, ground or looks.page, ground is not None
    return said, ground or looks.page, True


def _box(looks: Looks, content: Any) -> Fill:
    """What the shape around the words of a text box is filled with."""
    for above in content.iterancestors():
        if above.tag == f"{_WPS}wsp":
            return looks.theme.fill(above.find(f"{_WPS}spPr"), above.find(f"{_WPS}style"))
        if above.tag.startswith(_V) and above.tag != f"{_V}textbox":
            if above.get("filled") in ("f", "false", "0"):
                return Fill()
            own = above.find(f"{_V}fill")
            if own is not None and own.get("type", "solid") != "solid":
                return Fill(unsure=True)
            colour = rgb(above.get("fillcolor") or "white")
            return Fill(colour, colour is None)
    return Fill()


def _out_of_sight(about: Any, style: dict[str, Any]) -> Kind | None:
    """Lines too low to show anything, and lines that begin beyond the paper."""
    line = about.find(f"{W}spacing") if about is not None else None
    height = style.get("line_height")
    if line is not None and line.get(f"{W}line") is not None:
        height = real(line.get(f"{W}line"), None) if line.get(f"{W}lineRule") == "exact" else None
    if height is not None and height < _EXACT:
        return kinds.CUT_OFF
    for name, keys in (("ind", ("left", "start", "right", "end", "firstLine")), ("framePr", ("x", "y"))):
        found = about.find(f"{W}{name}") if about is not None else None
        if found is not None and any(abs(real(found.get(f"{W}{key}"), 0)) > _FAR for key in keys):
            return kinds.OFF_PAGE
    return None
