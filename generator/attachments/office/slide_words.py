"""How the words of a slide look: what they inherit from layout, master and presentation, and what lies behind them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.attachments.colours import WHITE, Colour
from generator.attachments.numbers import whole
from generator.attachments.office.kinds import Kind
from generator.attachments.office.shapes import hidden_runs, run_said
from generator.attachments.office.slide_shapes import P, Rect, Shape, overlap
from generator.attachments.office.theme import A, Fill, Theme


@dataclass
class Words:
    """What holds for the words of one slide."""

    theme: Theme
    background: Fill
    master: Any = None
    defaults: Any = None
    """The presentation's p:defaultTextStyle."""
    beneath: list[Shape] = field(default_factory=list)
    """The shapes laid so far, lowest first."""

    def hidden(self, shape: Shape) -> Iterator[tuple[Kind, str]]:
        """The runs of a shape that cannot be read, with why."""
        ground = self.ground(shape.rect, shape.fill)
        cells = list(shape.element.iter(f"{A}tc"))
        for cell in cells:
            styled = cell.getparent().getparent().find(f"{A}tblPr/{A}tableStyleId") is not None
            own = self.theme.fill(cell.find(f"{A}tcPr"))
            known = None if styled and own == Fill() else self.ground(shape.rect, own)
            for paragraph in cell.iter(f"{A}p"):
                colour = {"unsure": True} if styled else self.said(paragraph, shape)
                yield from hidden_runs(paragraph, self.theme, colour, known)
        for body in shape.element.iterchildren(f"{P}txBody") if not cells else ():
            for paragraph in body.iter(f"{A}p"):
                yield from hidden_runs(paragraph, self.theme, self.said(paragraph, shape), ground)

    def said(self, paragraph: Any, shape: Shape) -> dict[str, Any]:
        """What holds for the words of a paragraph where they say nothing themselves."""
        about = paragraph.find(f"{A}pPr")
        level = whole(about.get("lvl"), 0) if about is not None else 0
        name = f"{A}lvl{level + 1}pPr"
        found: dict[str, Any] = {"colour": self.theme.named("tx1")}
        for style in self._styles(shape):
            said = style.find(f"{name}/{A}defRPr") if style is not None else None
            found |= run_said(said, self.theme)
        return found

    def _styles(self, shape: Shape) -> Iterator[Any]:
        """The lists of styles that hold for a shape, the weakest first."""
        yield self.defaults
        kind = {"title": "titleStyle", "ctrTitle": "titleStyle", "": "otherStyle"}.get(
            shape.place, "bodyStyle"
        )
        yield self.master.find(f"{P}txStyles/{P}{kind}") if self.master is not None else None
        font = shape.element.find(f"{P}style/{A}fontRef")
        if font is not None and len(font):
            yield _as_style(font)
        for parent in (*reversed(shape.parents), shape.element):
            yield parent.find(f"{P}txBody/{A}lstStyle")

    def ground(self, rect: Rect | None, fill: Fill) -> Colour | None:
        """What lies behind a shape's words; None where that is a picture, a gradient or not certain."""
        if fill.unsure:
            return None
        if fill.colour is not None and fill.clear < 0.3:
            return fill.colour
        if rect is None:
            return None
        middle = (rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2
        for shape in reversed(self.beneath):
            other = shape.rect
            if other is None or not overlap(rect, other) or not _is_filled(shape):
                continue
            inside = other[0] <= middle[0] <= other[2] and other[1] <= middle[1] <= other[3]
            sure = inside and not shape.is_picture and not shape.fill.unsure and shape.fill.clear < 0.3
            return shape.fill.colour if sure else None
        return None if self.background.unsure else self.background.colour or WHITE


def _as_style(font: Any) -> Any:
    """The colour of a shape's style, put as a list of styles would put it."""
    style = font.makeelement(f"{A}lstStyle")
    for level in range(1, 10):
        about = style.makeelement(f"{A}lvl{level}pPr")
        said = style.makeelement(f"{A}defRPr")
        filled = style.makeelement(f"{A}solidFill")
        for colour in font:
            copied = style.makeelement(colour.tag, dict(colour.attrib))
            filled.append(copied)
        said.append(filled)
        about.append(said)
        style.append(about)
    return style


def _is_filled(shape: Shape) -> bool:
    drawn = shape.is_picture or shape.element.tag == f"{P}graphicFrame"
    return not shape.hidden and (drawn or shape.fill.unsure or shape.fill.colour is not None)
