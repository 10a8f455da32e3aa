"""How a line is written once a slip on it is mended as its fix says."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeAlias

from generator.japanese.lists import pattern_of, text_of

Mend: TypeAlias = Callable[[str, re.Match[str]], str]
"""The line and the place of the slip on it, to the line as it was meant."""

_BLANKS = text_of("room")


def put(new: str) -> Mend:
    """The sign at the slip's place, and the blanks behind it, give way to ``new``."""

    def mend(line: str, found: re.Match[str]) -> str:
        rest = line[found.end("at") :].lstrip(_BLANKS)
        return line[: found.start("at")] + (new if rest.strip() else new.rstrip()) + rest

    return mend


def half_width_indent(line: str, found: re.Match[str]) -> str:
    words = line.lstrip(_BLANKS)
    return line[: len(line) - len(words)].replace("\u3000", "  ") + words


def half_width_braces(line: str, found: re.Match[str]) -> str:
    at = found.start("at")
    return line[:at] + line[at:].translate(str.maketrans("｛｝［］", "{}[]"))


def half_width_commas(line: str, found: re.Match[str]) -> str:
    """Those before a key; others are words."""
    return pattern_of(r"[，、]{room}*(?=[A-Za-z_][\w-]*[ ]*:)").sub(", ", line)
