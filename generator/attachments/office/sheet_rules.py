"""Formats that cells of a sheet take on under a condition, and which of them take words out of sight.

Conditions are not reckoned: only those that hide what tells nothing (zeros, errors, empty cells, what the cell above says too)
are known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.attachments.colours import BLACK, Colour, alike
from generator.attachments.numbers import whole
from generator.attachments.office.number_formats import shows_nothing
from generator.attachments.office.sheet_look import CellLook, CellLooks, S

_X14 = "{http://schemas.microsoft.com/office/spreadsheetml/2009/9/main}"
_XM = "{http://schemas.microsoft.com/office/excel/2006/main}"
RULES = (f"{S}conditionalFormatting", f"{_X14}conditionalFormatting")
_EMPTY = {"containsErrors", "containsBlanks"}
_TELLS_NOTHING = re.compile(
    r"(?:ISERROR|ISERR|ISNA|ISBLANK)\([^()]*\)|(?:LEN\(|TRIM\()*\$?[A-Z]{1,3}\$?\d+\)*=(?:0|\"\")|(?:0|\"\")=\$?[A-Z]{1,3}\$?\d+"
)
_AS_ABOVE = re.compile(
    r"\$?(?P<one>[A-Z]{1,3})\$?(?P<low>\d{1,7})=\$?(?P<other>[A-Z]{1,3})\$?(?P<high>\d{1,7})"
)


@dataclass(frozen=True)
class Conditional:
    """A format under a condition; what it does not say stays as the cell has it."""

    colour: Colour | None
    ground: Colour | None
    shows_nothing: bool

    def hides(self, look: CellLook) -> bool:
        """Whether words of a cell of such a look cannot be read in it."""
        ground = self.ground or look.ground
        if self.shows_nothing:
            return True
        if ground is None or (self.colour is None and self.ground is None):
            return False
        return alike(self.colour or look.colour or BLACK, ground)


def conditional(looks: CellLooks, dxf: Any) -> Conditional:
    """From an element of the kind of ``dxf``."""
    colour, ground = dxf.find(f"{S}font/{S}color"), None
    fill = dxf.find(f"{S}fill/{S}patternFill")
    if fill is not None and fill.get("patternType", "solid") == "solid":
        named = next(
            (c for name in ("bgColor", "fgColor") if (c := fill.find(f"{S}{name}")) is not None), None
        )
        ground = looks.colour(named) if named is not None else None
    number = dxf.find(f"{S}numFmt")
    code = number.get("formatCode") or "" if number is not None else ""
    return Conditional(looks.colour(colour) if colour is not None else None, ground, shows_nothing(code))


def formats_of(holder: Any, looks: CellLooks, known: list[Conditional]) -> Iterator[tuple[Conditional, str]]:
    """The formats that an element of ``RULES`` gives to cells that may tell something, each with the places of the cells.

    ``known``: those of the workbook, by number.
    """
    for rule in holder.iterchildren(f"{S}cfRule", f"{_X14}cfRule"):
        own = rule.find(f"{_X14}dxf")
        number = whole(rule.get("dxfId"), -1)
        if own is not None:
            found = conditional(looks, own)
        elif 0 <= number < len(known):
            found = known[number]
        else:
            continue
        if not _is_harmless(rule):
            yield found, holder.get("sqref") or holder.findtext(f"{_XM}sqref") or ""


def _is_harmless(rule: Any) -> bool:
    """Whether what the condition is about tells nothing."""
    said = ["".join((f.text or "").split()).upper() for f in rule.iterchildren(f"{S}formula", f"{_XM}f")]
    if rule.get("type") == "cellIs":
        return rule.get("operator") == "equal" and bool(said) and said[0] in ("0", '""')
    if rule.get("type") == "expression":
        return bool(said) and (bool(_TELLS_NOTHING.fullmatch(said[0])) or _is_as_above(said[0]))
    return rule.get("type") in _EMPTY


def _is_as_above(formula: str) -> bool:
    """Whether a cell is hidden that says what the one above it says."""
    found = _AS_ABOVE.fullmatch(formula)
    if found is None:
        return False
    return found["one"] == found["other"] and abs(whole(found["low"], 0) - whole(found["high"], 0)) == 1
