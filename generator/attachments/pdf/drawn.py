"""What is drawn on a page of a PDF, in the order in which it is drawn: its letters, and all else."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

import pypdfium2.raw as pdfium

from generator.attachments.letters import is_word

Box: TypeAlias = tuple[float, float, float, float]
"""Left, bottom, right, top, in points of the page."""
_Matrix: TypeAlias = tuple[float, float, float, float, float, float]

_SAME: _Matrix = (1, 0, 0, 1, 0, 0)
_DEPTH = 12
MAX_OBJECTS = 500_000


@dataclass(frozen=True)
class Drawn:
    """An object of a page; a form is told by the objects that it holds."""

    raw: Any
    kind: int
    """``FPDF_PAGEOBJ_*``."""
    matrix: _Matrix
    """From where it is drawn to the page."""
    in_layer: bool
    """Whether it is a text that says that it belongs to a layer."""
    mode: int
    """How the letters of a text are drawn: 3 not at all, 4 to 7 as an edge for what comes after."""

    @cached_property
    def box(self) -> Box:
        """Where on the page it is drawn."""
        return _bounds(self.raw, self.matrix)

    @property
    def is_text(self) -> bool:
        return self.kind == int(pdfium.FPDF_PAGEOBJ_TEXT)

    @property
    def is_picture(self) -> bool:
        return self.kind == int(pdfium.FPDF_PAGEOBJ_IMAGE)


@dataclass(frozen=True)
class Letter:
    """A character of a page that may be read: neither white space nor made up by pdfium."""

    index: int
    """Its number on the text page."""
    text: str
    box: Box
    """Where its ink is."""
    em: Box
    """The room that it takes."""
    of: int
    """The number, among all that is drawn, of the object that draws it; -1 where it is not known."""
    colour: tuple[int, int, int, int]
    """Red, green, blue, and how solid it is, each from 0 to 255."""

    @property
    def middle(self) -> tuple[float, float]:
        return (self.box[0] + self.box[2]) / 2, (self.box[1] + self.box[3]) / 2

    @property
    def is_word(self) -> bool:
        """Whether it is a letter or a digit: marks say nothing by themselves."""
        return is_word(self.text)


def holds(box: Box, point: tuple[float, float]) -> bool:
    """Whether a point lies in a box."""
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def drawn_on(page: Any) -> list[Drawn]:
    """Every object of the page, those inside forms too, the lowest first; at most ``MAX_OBJECTS``."""
    found: list[Drawn] = []
    for one in _objects(page, pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject, _SAME, 0, False):
        found.append(one)
        if len(found) >= MAX_OBJECTS:
            break
    return found


def _objects(
    holder: Any, count: Any, get: Any, matrix: _Matrix, depth: int, in_layer: bool
) -> Iterator[Drawn]:
    for number in range(count(holder)):
        raw = get(holder, number)
        if not raw:
            continue
        kind = pdfium.FPDFPageObj_GetType(raw)
        is_text = kind == pdfium.FPDF_PAGEOBJ_TEXT
        layered = in_layer or ((is_text or kind == pdfium.FPDF_PAGEOBJ_FORM) and _has_layer(raw))
        if kind == pdfium.FPDF_PAGEOBJ_FORM:
            if depth < _DEPTH:
                own = pdfium.FS_MATRIX()
                pdfium.FPDFPageObj_GetMatrix(raw, own)
                inner = _times((own.a, own.b, own.c, own.d, own.e, own.f), matrix)
                yield from _objects(
                    raw,
                    pdfium.FPDFFormObj_CountObjects,
                    pdfium.FPDFFormObj_GetObject,
                    inner,
                    depth + 1,
                    layered,
                )
            continue
        mode = pdfium.FPDFTextObj_GetTextRenderMode(raw) if is_text else 0
        yield Drawn(raw, kind, matrix, layered, mode)


def _has_layer(raw: Any) -> bool:
    for number in range(pdfium.FPDFPageObj_CountMarks(raw)):
        name = (ctypes.c_ushort * 8)()
        length = ctypes.c_ulong()
        pdfium.FPDFPageObjMark_GetName(
            pdfium.FPDFPageObj_GetMark(raw, number), name, ctypes.sizeof(name), length
        )
        if bytes(name).decode("utf-16-le").split("\0")[0] == "OC":
            return True
    return False


def _times(one: _Matrix, other: _Matrix) -> _Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _bounds(raw: Any, matrix: _Matrix) -> Box:
    edges = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(raw, *edges):
        return 0.0, 0.0, 0.0, 0.0
    left, bottom, right, top = (edge.value for edge in edges)
    a, b, c, d, e, f = matrix
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (left, right) for y in (bottom, top)]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return min(xs), min(ys), max(xs), max(ys)


def letters_of(
    text_page: Any, characters: Iterable[tuple[int, str, bool]], drawn: list[Drawn]
) -> Iterator[Letter]:
    """Those of a text page's characters that may be read, in its order."""
    numbers = {_address(one.raw): n for n, one in enumerate(drawn) if one.is_text}
    for index, text, is_made_up in characters:
        if is_made_up or not text.isprintable() or text.isspace():
            continue
        raw = pdfium.FPDFText_GetTextObject(text_page, index)
        colour = [ctypes.c_uint() for _ in range(4)]
        pdfium.FPDFText_GetFillColor(text_page, index, *colour)
        red, green, blue, solid = (part.value for part in colour)
        box, em = _places(text_page, index)
        of = numbers.get(_address(raw), -1) if raw else -1
        yield Letter(index, text, box, em, of, (red, green, blue, solid))


def _address(raw: Any) -> int:
    return ctypes.addressof(raw.contents)


def _places(text_page: Any, index: int) -> tuple[Box, Box]:
    room = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text_page, index, room)
    em = (room.left, room.bottom, room.right, room.top)
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    found = pdfium.FPDFText_GetCharBox(text_page, index, left, right, bottom, top)
    box = (left.value, bottom.value, right.value, top.value)
    return (box if found and box[2] > box[0] and box[3] > box[1] else em), em
