"""White space: what parts words in print and is no character of the text."""

from __future__ import annotations

import re

#: White space that stands within a line, for a class of a regular expression.
BLANKS = "\t \xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
# With these: exactly the characters with the Unicode property White_Space, and the two that show nothing at all.
# Python's own idea of space is wider (U+001C to U+001F), and what is stripped by it would be lost.
WHITE = f"{BLANKS}\n\x0b\x0c\r\x85\u2028\u2029\u200b\ufeff"
_SPACE = re.compile(f"[{WHITE}]+")
_STRIP = "".join(chr(c) for c in range(0x3001) if _SPACE.match(chr(c))) + "\ufeff"


def is_white(character: str) -> bool:
    """Whether a character is white space."""
    return character in _STRIP


def squeeze(text: str) -> str:
    """The text without any white space: what is compared."""
    return _SPACE.sub("", text)


def trim(text: str, signs: str = "") -> str:
    """The text without white space, and without these ``signs``, at its ends."""
    return text.strip(_STRIP + signs)


def trim_start(text: str) -> str:
    """The text without white space at its beginning."""
    return text.lstrip(_STRIP)


def trim_end(text: str, signs: str = "") -> str:
    """The text without white space, and without these ``signs``, at its end."""
    return text.rstrip(_STRIP + signs)


def lead_of(text: str) -> int:
    """How many characters of white space the text begins with."""
    return len(text) - len(trim_start(text))
