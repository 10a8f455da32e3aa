"""What the styles of a Word file say of how words look."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from generator.attachments.colours import BLACK, WHITE, Colour, mixed, rgb
from generator.attachments.numbers import hexadecimal, measure, real
from generator.attachments.office.theme import Fill, Theme
from generator.attachments.office.word_tables import TableStyles, base_of, bases, is_on, shading

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_THEMED = {
    "dark1": "dk1", "light1": "lt1", "dark2": "dk2", "light2": "lt2", "text1": "tx1", "text2": "tx2",
    "background1": "bg1", "background2": "bg2", "hyperlink": "hlink", "followedHyperlink": "folHlink",
}  # fmt: skip


@dataclass
class Looks:
    """What is said of runs in one Word file."""

    theme: Theme = field(default_factory=Theme)
    defaults: dict[str, Any] = field(default_factory=dict)
    styles: dict[str, Any] = field(default_factory=dict)
    usual: dict[str, str] = field(default_factory=dict)
    """The style used where none is named, by type."""
    tables: TableStyles = field(default_factory=TableStyles)
    page: Colour = WHITE
    _known: dict[str, dict[str, Any]] = field(default_factory=dict)

    @classmethod
    def of(cls, styles: Any, theme: Any = None, settings: Any = None, background: Any = None) -> Looks:
        """From the roots of a file's parts, each None where there is none; ``background``: its w:background."""
        mapped = settings.find(f"{W}clrSchemeMapping") if settings is not None else None
        short = {"light1": "lt1", "dark1": "dk1", "light2": "lt2", "dark2": "dk2"}
        names = {"bg1": "bg1", "t1": "tx1", "bg2": "bg2", "t2": "tx2"}
        found = {
            names[key.rpartition("}")[2]]: short.get(value, value)
            for key, value in (mapped.attrib.items() if mapped is not None else ())
            if key.rpartition("}")[2] in names
        }
        looks = cls(Theme.of(theme, found))
        for style in styles.iter(f"{W}style") if styles is not None else ():
            name = style.get(f"{W}styleId", "")
            looks.styles[name] = style
            if is_on(style, "default"):
                looks.usual[style.get(f"{W}type", "")] = name
        usual = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr") if styles is not None else None
        looks.defaults = looks.said(usual)
        looks.tables = TableStyles(looks.styles, looks.usual.get("table", ""), looks.colour)
        shown = settings is not None and is_on(settings.find(f"{W}displayBackgroundShape"))
        if shown and background is not None:
            looks.page = looks.colour(background, "color") or WHITE
        return looks

    def colour(self, element: Any, key: str = "val") -> Colour | None:
        """The colour an element names in an attribute, by theme or by number; None for automatic."""
        theme = "themeFill" if key == "fill" else "theme"
        named = element.get(f"{W}{theme if key == 'fill' else 'themeColor'}")
        colour = self.theme.named(_THEMED.get(named, named)) if named else None
        if colour is None:
            return rgb(element.get(f"{W}{key}"))
        for end, other in (("Tint", WHITE), ("Shade", BLACK)):
            share = hexadecimal(element.get(f"{W}{theme}{end}"), None, most=255)
            if share is not None:
                colour = mixed(colour, other, share / 255)
        return colour

    def said(self, about: Any) -> dict[str, Any]:
        """What a w:rPr says of how its words look."""
        found: dict[str, Any] = {}
        for child in about if about is not None else ():
            name = child.tag.rpartition("}")[2]
            value = child.get(f"{W}val")
            if name == "vanish":
                found["vanish"] = is_on(child)
            elif name == "color":
                found["color"] = self.colour(child)
            elif name == "highlight":
                found["highlight"] = rgb(value)
            elif name == "shd":
                found["shade"] = shading(child, self.colour)
            elif name == "sz" and real(value, None) is not None:
                found["size"] = real(value, None)
            elif name == "w" and child.tag.startswith(W):
                found["scale"] = measure(value, {"%": 1, "": 1}, None)
            elif child.tag == f"{_W14}textFill":
                found["paint"] = _painted(child)
            elif child.tag == f"{_W14}textOutline":
                found["line"] = child.find(f"{_W14}noFill") is None
        return found

    def style(self, name: str | None) -> dict[str, Any]:
        """What a style says of words, with the styles that it is based on; ``ground``: of its paragraphs."""
        if not name or name not in self.styles:
            return {}
        for one in reversed(list(bases(self.styles, name, self._known))):
            base = base_of(self.styles[one])
            self._known[one] = self._known.get(base, {}) | self._own(self.styles[one])
        return self._known[name]

    def _own(self, style: Any) -> dict[str, Any]:
        """What a style says itself."""
        found = self.said(style.find(f"{W}rPr"))
        shaded = style.find(f"{W}pPr/{W}shd")
        if shaded is not None:
            found["ground"] = shading(shaded, self.colour)
        line = style.find(f"{W}pPr/{W}spacing")
        if line is not None and line.get(f"{W}lineRule") == "exact":
            found["line_height"] = real(line.get(f"{W}line"), None)
        return found


def _painted(fill: Any) -> Fill:
    """A fill of Word's text effects, which say how much shines through, not how much covers."""
    solid = fill.find(f"{_W14}solidFill")
    if solid is None:
        return Fill(unsure=fill.find(f"{_W14}noFill") is None)
    for colour in solid:
        alpha = next((a.get(f"{_W14}val") for a in colour.iter(f"{_W14}alpha")), "0")
        clear = real(alpha, 0.0) / 100_000
        plain = len(colour) == 0 or all(c.tag == f"{_W14}alpha" for c in colour)
        return Fill(rgb(colour.get(f"{_W14}val")) if plain else None, True, clear)
    return Fill(unsure=True)
