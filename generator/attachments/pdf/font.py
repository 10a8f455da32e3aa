"""A font that stands in for every font that a PDF names and does not hold: each of its letters is a filled square.

What a page looks like must not hang on the fonts of the machine that looks at it: without Japanese fonts words would be
drawn as nothing, and nothing could be said of whether a box covers them.
"""

from __future__ import annotations

import array
import ctypes
import functools
import struct
import sys
from typing import Any

import pypdfium2.raw as pdfium

_EM = 200
_GLYPHS = 0xFFFF
#: Fonts that pdfium draws with letters of its own, by how their names begin.
_OWN = ("Helvetica", "Times", "Courier", "Symbol", "ZapfDingbats")
_TRUETYPE = 0x00010000


def stand_in() -> bytes:
    """The font as a TrueType file: a square for every number of a glyph, and a glyph for every character."""
    glyph = _square()
    count = _GLYPHS
    places = array.array("I", range(0, (count + 1) * len(glyph), len(glyph)))
    if sys.byteorder == "little":
        places.byteswap()
    tables = {
        "cmap": _characters(),
        "glyf": glyph * count,
        "head": struct.pack(">4I2H2q4h2H3h", _TRUETYPE, _TRUETYPE, 0, 0x5F0F3CF5, 3, _EM, 0, 0, 10, -20, 190, 170, 0, 8, 2, 1, 0),
        "hhea": struct.pack(">I3hH11hH", _TRUETYPE, 176, -24, 0, _EM, 0, 0, 190, 1, 0, 0, 0, 0, 0, 0, 0, 1),
        "hmtx": struct.pack(">Hh", _EM, 10) + struct.pack(">h", 10) * (count - 1),
        "loca": places.tobytes(),
        "maxp": struct.pack(">I14H", _TRUETYPE, count, 4, 1, 0, 0, 1, *[0] * 8),
        "post": struct.pack(">2I2h5I", 0x00030000, 0, 0, 0, 0, 0, 0, 0, 0),
    }  # fmt: skip
    return _file(tables)


def _square() -> bytes:
    """One contour of four points, from (10, -20) to (190, 170), filled up to a multiple of four bytes."""
    head = struct.pack(">5h", 1, 10, -20, 190, 170) + struct.pack(">2H", 3, 0)
    # Flags: on the curve, with both steps in whole words.
    data = head + b"\x01" * 4 + struct.pack(">8h", 10, 0, 180, 0, -20, 190, 0, -190)
    return data + b"\0" * (-len(data) % 4)


def _characters() -> bytes:
    """Every character, and every code of a font without characters, is glyph 1."""
    codes = struct.pack(">3H", 0, 262, 0) + b"\x01" * 256
    many_to_one = struct.pack(">2H3I", 13, 0, 28, 0, 1) + struct.pack(">3I", 0, 0x10FFFF, 1)
    head = (
        struct.pack(">2H", 0, 2) + struct.pack(">2HI", 1, 0, 20) + struct.pack(">2HI", 3, 10, 20 + len(codes))
    )
    return head + codes + many_to_one


def _file(tables: dict[str, bytes]) -> bytes:
    head = struct.pack(">I4H", _TRUETYPE, len(tables), 128, 3, 16 * len(tables) - 128)
    body = b""
    for tag, data in sorted(tables.items()):
        head += struct.pack(">4s3I", tag.encode(), 0, 12 + 16 * len(tables) + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    return head + body


def _pair(content: bytes) -> tuple[int, int]:
    first, second = struct.unpack(">2I", content)
    return int(first), int(second)


@functools.cache
def use_stand_in() -> Any:
    """Have pdfium draw fonts that a file does not hold with squares, for as long as the program runs."""
    content = stand_in()
    parts: dict[int, tuple[int, int]] = {
        int.from_bytes(content[at : at + 4], "big"): _pair(content[at + 8 : at + 16])
        for at in range(12, 12 + 16 * struct.unpack(">H", content[4:6])[0], 16)
    }

    whole = (0, len(content))

    def map_font(
        _self: Any, _weight: int, _italic: int, _charset: int, _pitch: int, face: Any, _exact: Any
    ) -> int | None:
        name = ctypes.string_at(face).decode("latin-1") if face else ""
        return None if name.startswith(_OWN) else 1

    def data(_self: Any, _font: Any, table: int, buffer: Any, size: int) -> int:
        start, length = parts.get(table, (0, 0)) if table else whole
        if buffer and size >= length:
            ctypes.memmove(buffer, content[start : start + length], length)
        return length

    def face_name(_self: Any, _font: Any, buffer: Any, size: int) -> int:
        if buffer and size >= 2:
            ctypes.memmove(buffer, b"K\0", 2)
        return 2

    info = pdfium.FPDF_SYSFONTINFO()
    info.version = 1
    kinds = dict(pdfium.FPDF_SYSFONTINFO._fields_)
    for name, function in {
        "Release": lambda *_: None,
        "EnumFonts": lambda *_: None,
        "MapFont": map_font,
        "GetFont": lambda *_: 1,
        "GetFontData": data,
        "GetFaceName": face_name,
        "GetFontCharset": lambda *_: 1,
        "DeleteFont": lambda *_: None,
    }.items():
        setattr(info, name, kinds[name](function))
    pdfium.FPDF_SetSystemFontInfo(info)
    return info  # kept by the cache: pdfium holds on to it
