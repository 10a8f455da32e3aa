"""The paragraphs of an OpenDocument file, wherever they stand: which of their words cannot be read."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from generator.attachments.colours import Colour, is_dark
from generator.attachments.columns import Columns
from generator.attachments.names import is_words
from generator.attachments.office import kinds
from generator.attachments.office.kinds import Kind
from generator.attachments.office.odf_look import (
    DRAW,
    OFFICE,
    PRESENTATION,
    SVG,
    TABLE,
    TEXT,
    Looks,
    Said,
    is_low,
    length,
    pieces,
    why,
)  # fmt: skip
from generator.attachments.office.tally import Tally

_PARAGRAPHS = (f"{TEXT}p", f"{TEXT}h")
_CHANGES = f"{TEXT}changed-region"
_SHAPES = tuple(f"{DRAW}{name}" for name in ("frame", "rect", "custom-shape", "ellipse", "polygon", "path"))
_FLAT = (f"{DRAW}rect", f"{DRAW}custom-shape", f"{DRAW}frame")
_COLUMNS = 100
"""Tables on paper have no more."""
_MIXED = ("gradient", "bitmap", "hatch")
_FAR = 1_700.0
"""Points: no paper is as wide as this."""


def plain(element: Any) -> str:
    """The words in an element."""
    return " ".join("".join(element.itertext()).split())


@dataclass
class Reader:
    """Reads blocks of one part of a file."""

    looks: Looks
    tally: Tally
    seen: list[str] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    """The values of fields that were declared."""
    part: str = ""
    number: int = 0
    """The part read last, and how many of its paragraphs were met."""
    columns: Columns = field(default_factory=Columns)
    """What the columns of the table at hand are called."""
    column: int | None = None
    """The column of the cell at hand, where whoever reads the table knows it."""

    def block(self, block: Any, part: str, place: str = "", ground: Colour | None = None) -> None:
        """A paragraph, table, list, section or drawing; ``ground``: what lies behind it where it says nothing."""
        for change in block.iter(_CHANGES):
            self.tally.add(kinds.TRACKED, part, "", plain(change))
        for comment in block.iter(f"{OFFICE}annotation"):
            said = " ".join(plain(p) for p in comment.iter(*_PARAGRAPHS))
            self.tally.add(kinds.COMMENTS, part, place, said)
        self._fields(block, part)
        for paragraph in block.iter(*_PARAGRAPHS):
            if _is_shown_text(paragraph):
                self._paragraph(paragraph, part, place, ground)
        for shape in block.iter(*_SHAPES):
            self._shape(shape, part, place)

    def _fields(self, block: Any, part: str) -> None:
        for hidden in block.iter(f"{TEXT}hidden-text"):
            if hidden.get(f"{TEXT}is-hidden", "true") == "true" and hidden.get(f"{TEXT}string-value"):
                self.tally.add(kinds.VANISHED, part, "", hidden.get(f"{TEXT}string-value", ""))
        for name in ("alphabetical-index-mark", "toc-mark", "user-index-mark"):
            for mark in block.iter(f"{TEXT}{name}"):
                words = mark.get(f"{TEXT}string-value", "")
                if words and words not in "".join(self.seen) and words not in plain(block):
                    self.tally.add(kinds.IN_CODE, part, "", words)
        for declared in block.iter(f"{TEXT}user-field-decl"):
            self.fields.append(declared.get(f"{OFFICE}string-value") or "")

    def unsaid(self) -> None:
        """Tell of the values of fields that no page shows; to be called when all was read."""
        words = "".join("".join(self.seen).split()) if self.fields else ""
        for value in self.fields:
            if is_words(value) and "".join(value.split()) not in words:
                self.tally.add(kinds.STORED_DATA, "フィールドの値", "", value)

    def _paragraph(self, paragraph: Any, part: str, place: str, ground: Colour | None) -> None:
        base, behind, away, is_certain = self._around(paragraph, ground)
        own = self.looks.said("paragraph", paragraph.get(f"{TEXT}style-name"))
        if own.get("ground"):
            behind, is_certain = own["ground"], True
        hidden = paragraph.find(f".//{TEXT}hidden-paragraph")
        if hidden is not None and hidden.get(f"{TEXT}is-hidden", "true") == "true":
            away = kinds.VANISHED
        if is_low(own):
            away = kinds.CUT_OFF
        shown: list[str] = []
        for words, look in pieces(self.looks, paragraph, base):
            kind = (away or why(look, behind)) if words.strip() else None
            if kind is kinds.SAME_COLOUR and not is_certain and not look.get("marked"):
                kind = kinds.OVER_PICTURE
            if kind:
                self.tally.add(kind, part, place, words)
            if kind is None or kind.is_unsure:
                shown.append(words)
        self.seen += shown
        self.number = self.number + 1 if part == self.part else 1
        self.part = part
        self.tally.read.say(
            self._in_column(paragraph, "".join(shown)), part, place or f"の {self.number} 段落目"
        )

    def _in_column(self, paragraph: Any, words: str) -> str:
        """Words in a table, after the head of their column."""
        cell: Any = next(paragraph.iterancestors(f"{TABLE}table-cell"), None)
        if cell is None:
            return words
        self.columns = self.columns.of(next(cell.iterancestors(f"{TABLE}table"), None))
        before = cell.itersiblings(f"{TABLE}table-cell", preceding=True)
        column = sum(1 for _ in islice(before, _COLUMNS)) if self.column is None else self.column
        return self.columns.said(column, words)

    def _around(self, paragraph: Any, ground: Colour | None) -> tuple[Said, Colour | None, Kind | None, bool]:
        """What holds for the words of a paragraph by what it stands in: their look, their ground, why they are not shown, and
        whether no shape may lie beneath."""
        base: Said = {}
        behind: Colour | None = None
        certain, away, is_boxed = True, None, False
        for above in paragraph.iterancestors():
            name = above.tag.rpartition("}")[2]
            if above.tag == f"{TEXT}section" and _is_off(above):
                away = kinds.VANISHED
            elif above.tag == f"{TABLE}covered-table-cell":
                away = kinds.MERGED_AWAY
            elif above.tag.startswith(TABLE) and name in ("table-cell", "table-row", "table"):
                said = self.looks.said(name, above.get(f"{TABLE}style-name"))
                behind = behind or said.get("ground")
                base = {k: v for k, v in said.items() if k in ("colour", "size", "display")} | base
            elif above.tag == f"{DRAW}page":
                is_boxed = False  # who reads slides knows what lies beneath
            elif above.tag in _SHAPES:
                is_boxed = True
                said = self.fill_of(above)
                base = {k: v for k, v in said.items() if k in ("colour", "size", "display", "clear")} | base
                certain = certain and (behind is not None or said.get("fill") not in _MIXED)
                behind = behind or _filled(said)
        if not certain:
            return base, None, away, True
        return base, behind or ground, away, behind is not None or not is_boxed

    def fill_of(self, shape: Any) -> Said:
        """What the styles of a shape say of it and of the words in it."""
        own = shape.get(f"{PRESENTATION}style-name")
        if own:
            return self.looks.said("presentation", own)
        return self.looks.said("graphic", shape.get(f"{DRAW}style-name"))

    def _shape(self, shape: Any, part: str, place: str) -> None:
        words = plain(shape)
        if shape.get(f"{DRAW}display") in ("none", "printer") and (words or len(shape)):
            self.tally.add(kinds.HIDDEN_SHAPE if words else kinds.HIDDEN_PICTURE, part, place, words)
        box = rect_of(shape)
        far = box is not None and (box[2] < -72 or box[3] < -_FAR or box[0] > _FAR or box[1] > _FAR)
        if far and next(shape.iterancestors(f"{DRAW}page"), None) is None:
            self.tally.add(kinds.OFF_PAGE if words else kinds.HIDDEN_PICTURE, part, place, words)
        in_text = next(shape.iterancestors(*_PARAGRAPHS), None) is not None
        if in_text and self.is_bar(shape) and self.fill_of(shape).get("through") != "background":
            self.tally.add(kinds.COVERED, part, place)

    def is_bar(self, shape: Any) -> bool:
        """Whether a shape is a wordless black box."""
        said = self.fill_of(shape)
        box = rect_of(shape)
        filled = said.get("fill") == "solid" and said.get("opaque", 1) > 0.8
        thick = box is not None and min(box[2] - box[0], box[3] - box[1]) > 4
        empty = shape.tag in _FLAT and not plain(shape) and shape.find(f"{DRAW}image") is None
        return bool(filled and thick and empty and said.get("ground") and is_dark(said["ground"]))


def _is_shown_text(paragraph: Any) -> bool:
    """Whether a paragraph is one of the page: not of a comment, of a deleted change or of the words of a drawing's title."""
    apart = (
        f"{OFFICE}annotation",
        f"{TEXT}tracked-changes",
        f"{TABLE}tracked-changes",
        f"{PRESENTATION}notes",
    )
    return next(paragraph.iterancestors(*apart), None) is None


def _filled(said: Said) -> Colour | None:
    """The colour with which a shape covers what lies beneath it."""
    solid = said.get("fill", "solid") not in ("none", *_MIXED) and said.get("opaque", 1) > 0.7
    return said.get("ground") if solid else None


def _is_off(section: Any) -> bool:
    display = section.get(f"{TEXT}display")
    return bool(display == "none" or (display == "condition" and section.get(f"{TEXT}is-hidden") == "true"))


def rect_of(shape: Any) -> tuple[float, float, float, float] | None:
    """Left, top, right, bottom in points; None where it has no place of its own."""
    left, top = (length(shape.get(f"{SVG}{name}")) for name in ("x", "y"))
    width, height = (length(shape.get(f"{SVG}{name}")) for name in ("width", "height"))
    if left is None or top is None:
        return None
    return left, top, left + (width or 0), top + (height or 0)
