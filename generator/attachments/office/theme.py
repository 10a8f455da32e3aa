"""The colours of DrawingML: themes, the changes made to their colours, and what a shape is filled with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.attachments.colours import Colour, lit, mixed, rgb
from generator.attachments.numbers import measure

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_USUAL: dict[str, Colour] = {
    "lt1": (255, 255, 255),
    "dk1": (0, 0, 0),
    "lt2": (238, 236, 225),
    "dk2": (31, 73, 125),
}
_MAP = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}


@dataclass(frozen=True)
class Fill:
    """What a shape is filled with: a colour, nothing, or (``unsure``) a picture, a gradient or a pattern."""

    colour: Colour | None = None
    unsure: bool = False
    clear: float = 0.0
    """How much shines through, 0 to 1."""


@dataclass(frozen=True)
class Theme:
    """The named colours of a file: those of the theme, and which of them the page calls text and ground."""

    colours: Mapping[str, Colour] = field(default_factory=lambda: _USUAL)
    names: Mapping[str, str] = field(default_factory=lambda: _MAP)

    @classmethod
    def of(cls, root: Any, names: Mapping[str, str] | None = None) -> Theme:
        """From the root of a theme part (None for none), and what a master's clrMap says."""
        found = dict(_USUAL)
        scheme = root.find(f".//{A}clrScheme") if root is not None else None
        for entry in scheme if scheme is not None else ():
            inner = next(iter(entry), None)
            if inner is not None:
                colour = rgb(inner.get("lastClr") or inner.get("val"))
                if colour:
                    found[entry.tag.rpartition("}")[2]] = colour
        return cls(found, {**_MAP, **(names or {})})

    def named(self, name: str) -> Colour | None:
        """The colour that a name stands for."""
        return self.colours.get(self.names.get(name, name)) or self.colours.get(name)

    def colour(self, holder: Any, inherited: Colour | None = None) -> tuple[Colour | None, float]:
        """The colour that an element such as a:solidFill holds, and how much shines through it (0 to 1).

        ``inherited``: what phClr stands for.
        """
        for child in holder:
            base = self._base(child, inherited)
            if base is not None:
                return _changed(base, child)
        return None, 0.0

    def _base(self, child: Any, inherited: Colour | None) -> Colour | None:
        name = child.tag.rpartition("}")[2]
        value = child.get("val") or ""
        if name == "schemeClr":
            return inherited if value == "phClr" else self.named(value)
        if name == "sysClr":
            return rgb(child.get("lastClr")) or ((255, 255, 255) if value == "window" else (0, 0, 0))
        if name == "scrgbClr":
            parts = [
                min(255, max(0, round(255 * max(0.0, _share(child.get(key))) ** (1 / 2.2))))
                for key in ("r", "g", "b")
            ]
            return parts[0], parts[1], parts[2]
        if name == "prstClr":
            return rgb(value) or rgb({"dkGray": "A9A9A9", "ltGray": "D3D3D3", "dkBlue": "00008B"}.get(value))
        return rgb(value) if name == "srgbClr" else None

    def fill(self, properties: Any, style: Any = None) -> Fill:
        """What a shape's own properties (a:spPr and its kin) fill it with, else what its style does."""
        for child in properties if properties is not None else ():
            name = child.tag.rpartition("}")[2]
            if name == "noFill":
                return Fill()
            if name == "solidFill":
                colour, clear = self.colour(child)
                return Fill(colour, colour is None, clear)
            if name in ("gradFill", "blipFill", "pattFill", "grpFill"):
                return Fill(unsure=True)
        reference = style.find(f"{A}fillRef") if style is not None else None
        if reference is None or reference.get("idx", "0") in ("0", "1000"):
            return Fill()
        colour, clear = self.colour(reference)
        return Fill(colour, colour is None, clear)


def _share(text: str | None) -> float:
    """A share in thousandths of a per cent (or with a sign) as a number, 1 for the whole."""
    return measure(text, {"%": 1 / 100, "": 1 / 100_000}, 0.0)


def _changed(colour: Colour, holder: Any) -> tuple[Colour, float]:
    times, plus, clear = 1.0, 0.0, 0.0
    for change in holder:
        name, share = change.tag.rpartition("}")[2], _share(change.get("val"))
        if name == "alpha":
            clear = 1 - share
        elif name == "lumMod":
            times *= share
        elif name == "lumOff":
            plus += share
        elif name == "tint":
            colour = mixed(colour, (255, 255, 255), min(1.0, max(0.0, share)))
        elif name == "shade":
            colour = mixed(colour, (0, 0, 0), min(1.0, max(0.0, share)))
        elif name == "inv":
            colour = 255 - colour[0], 255 - colour[1], 255 - colour[2]
    return (lit(colour, times, plus) if times != 1.0 or plus else colour), min(1.0, max(0.0, clear))
