"""Walking the objects of a PDF with pypdf, whatever a stranger has put into them."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any, BinaryIO

from pypdf import PdfReader
from pypdf.errors import DependencyError
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

# What pypdf has to say of odd files goes nowhere: the gate says it in its own words.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

_DEPTH = 40
_MOST = 200_000


class SealedError(Exception):
    """The file is enciphered in a way that only its pages can be looked at."""


def reader_of(stream: BinaryIO) -> PdfReader:
    """The file as pypdf reads it. Raises SealedError; what pypdf raises for broken files comes through."""
    stream.seek(0)
    reader = PdfReader(stream, strict=False)
    if reader.is_encrypted:
        try:
            opened = reader.decrypt("")
        except (DependencyError, NotImplementedError):
            raise SealedError from None
        if not opened:
            raise SealedError
    return reader


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
