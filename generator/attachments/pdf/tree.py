"""Walking the objects of a PDF with pypdf, whatever a stranger has put into them."""

from __future__ import annotations

import io
import logging
import os
from collections.abc import Iterator
from typing import Any, BinaryIO

import pypdfium2.raw as pdfium
from pypdf import PdfReader
from pypdf.errors import DependencyError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

# What pypdf has to say of odd files goes nowhere: the gate says it in its own words.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

_DEPTH = 40
_MOST = 200_000
_UNSEALED = 40_000_000
"""How large an enciphered file may be, in bytes, to be copied in memory without its cipher."""


class SealedError(Exception):
    """The file is enciphered in a way that only its pages can be looked at."""


def reader_of(stream: BinaryIO, document: Any) -> PdfReader:
    """The file as pypdf reads it; ``document`` is the same as pypdfium2 reads it, which knows every cipher.

    Raises SealedError; what pypdf raises for broken files comes through.
    """
    stream.seek(0)
    try:
        reader = PdfReader(stream, strict=False)
        if not reader.is_encrypted:
            return reader
    except (DependencyError, NotImplementedError):
        pass  # a cipher that pypdf knows with other libraries only
    if stream.seek(0, os.SEEK_END) > _UNSEALED:
        raise SealedError
    plain_copy = io.BytesIO()
    document.save(plain_copy, flags=pdfium.FPDF_REMOVE_SECURITY)
    return PdfReader(plain_copy, strict=False)


def plain(value: Any) -> Any:
    """A value itself, where it is a reference."""
    for _ in range(_DEPTH):
        if not isinstance(value, IndirectObject):
            return value
        value = value.get_object()
    return None


def part(holder: Any, key: str) -> Any:
    """What a dictionary holds under a key; None where it is no dictionary or has no such key."""
    holder = plain(holder)
    return plain(holder.raw_get(key)) if isinstance(holder, DictionaryObject) and key in holder else None


def parts(value: Any) -> list[Any]:
    """The members of a list; the value itself where it is none, nothing where it is None."""
    value = plain(value)
    if value is None:
        return []
    return list(value) if isinstance(value, ArrayObject) else [value]


def text_of(value: Any) -> str:
    """A text string, or a stream of text, as text; empty where it is none."""
    value = plain(value)
    if isinstance(value, StreamObject):
        return value.get_data()[:10_000].decode("utf-8", "replace")
    if isinstance(value, bytes):
        return value.decode("latin-1")
    return str(value) if isinstance(value, str) else ""


def leaves(tree: Any, key: str) -> Iterator[tuple[str, Any]]:
    """Names and values of a name tree, whose leaves stand under ``key``."""
    seen: set[int] = set()
    stack = [(plain(tree), 0)]
    while stack and len(seen) < _MOST:
        node, depth = stack.pop()
        if not isinstance(node, DictionaryObject) or id(node) in seen or depth > _DEPTH:
            continue
        seen.add(id(node))
        pairs = parts(part(node, key))
        yield from ((text_of(pairs[n]), pairs[n + 1]) for n in range(0, len(pairs) - 1, 2))
        stack += [(plain(kid), depth + 1) for kid in reversed(parts(part(node, "/Kids")))]


def fields(form: Any) -> Iterator[tuple[str, DictionaryObject, dict[str, Any]]]:
    """The fields of a form that stand at the end of its tree: whole name, field, and what it inherits of values."""
    seen: set[int] = set()
    stack: list[tuple[Any, str, dict[str, Any]]] = [
        (plain(one), "", {}) for one in parts(part(form, "/Fields"))
    ]
    while stack and len(seen) < _MOST:
        field, above, inherited = stack.pop()
        if not isinstance(field, DictionaryObject) or id(field) in seen:
            continue
        seen.add(id(field))
        own = text_of(part(field, "/T"))
        name = f"{above}.{own}" if above and own else above or own
        values = inherited | {key: part(field, key) for key in ("/FT", "/V", "/DV", "/Ff") if key in field}
        kids = [plain(kid) for kid in parts(part(field, "/Kids"))]
        named = [kid for kid in kids if isinstance(kid, DictionaryObject) and "/T" in kid]
        if named:
            stack += [(kid, name, values) for kid in named]
        else:
            yield name, field, values
