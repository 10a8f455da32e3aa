"""Scripts and style sheets without their comments and their layout: plain hosts compress nothing.

Names stay, for reports of a browser. The scripts are taken apart by Pygments, which Material brings along: tools that do
more have no wheels for every system that clerks use, or write newer JavaScript than old phones read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pygments.lexers.javascript import JavascriptLexer
from pygments.token import Comment, Error, Whitespace

#: Beside these white space says nothing.
_APART = frozenset("{}()[];,:?=&|")
#: Nor beside one of these, but two of them, next to each other, may be read as one or as a comment of HTML; ``/`` may begin a pattern.
_SIGNS = frozenset("<>+-*%!~^")
#: Nor does the end of a line after, or before, these: no statement can end there, or it ends there anyway.
_OPEN, _CLOSED = frozenset("{([;,:?=&|"), frozenset("}]);,.?:=&|")

_WORDS = r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|url\([^)"']*\))"""
_SHEET = re.compile(rf"{_WORDS}|(?:\s|/\*.*?\*/)+", re.DOTALL)
_SHEET_SPACE = re.compile(r";? ?([{};,]) ?|(?<=[:(]) | (?=\))")


class _Space(str):
    """White space between words; within a template it is a word like others."""

    __slots__ = ()


@lru_cache(maxsize=128)  # more than a site has; a preview builds it at every change
def script(source: str) -> str:
    """The same program; as it stands where Pygments cannot read all of it."""
    parts = list(_parts(source))
    if any(part is None for part in parts):
        return source
    written = [""]
    held = ""  # white space that the next part decides on
    for part in filter(None, parts):
        if isinstance(part, _Space):
            held = "\n" if "\n" in held + part else " "
            continue
        written.append(_between(written[-1][-1:], held, part[0]) + part)
        held = ""
    return "".join(written)


def sheet(source: str) -> str:
    """The same rules. What is quoted stays as it is."""
    parts = re.split(_WORDS, _SHEET.sub(lambda found: found[1] or " ", source).strip())
    parts[::2] = (_SHEET_SPACE.sub(r"\1", part) for part in parts[::2])
    return "".join(parts)


def _parts(source: str) -> Iterator[str | None]:
    """The words and the white space between them, as which comments count too; None for what cannot be read."""
    for kind, text in JavascriptLexer(stripnl=False, ensurenl=False).get_tokens(source):
        if kind in Error:
            yield None
        elif kind in Comment or kind in Whitespace:
            yield _Space("\n" if "\n" in text else " ")
        elif text:
            yield text


def _between(before: str, space: str, after: str) -> str:
    """What is left of the white space between two words."""
    if not before or space == "":
        return ""
    if space == "\n":
        return "" if before in _OPEN or after in _CLOSED else "\n"
    if before in _APART or after in _APART:
        return ""
    return "" if "/" not in before + after and (before in _SIGNS) != (after in _SIGNS) else " "
