"""Text as a reader takes it in: wide digits, kanji digits, dashes and blanks of every kind become plain ones.

What cannot be seen (zero-width blanks, soft hyphens, selectors of variants) goes away; a row of 〇 that stands for
something masked stays a mask. Each rule reads folded text, and places are led back to the text as it was.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from itertools import accumulate

from generator.japanese import numerals
from generator.japanese.lists import signs

#: Raw characters that fold to a digit and to a dash, for the patterns that look before anything is folded; those that fold
#: to a blank are ``japanese.space.BLANKS``.
DIGITS = f"{signs('digit')}{numerals.DIGITS}{numerals.ZEROS}○"
SURE_DIGITS = f"{signs('digit')}{numerals.DIGITS[1:]}{numerals.ZEROS}"
"""Without those that may be a mask as well."""
OPENS, CLOSES = signs("open"), signs("close")
"""Brackets, which folding leaves as they are but for their width."""
ZEROS = f"0０{numerals.DIGITS[0]}{numerals.ZEROS}○"
DASHES = f"{signs('dash')}ーｰ"

#: What a pattern over raw text would not know: invisible characters, digits of other alphabets, eras in one character.
UNUSUAL = re.compile(
    "[\u00ad\u00b2\u00b3\u00b9\u034f\u061c\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u2070-\u2089\u2121\u32ff\u337b-\u337e\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U0001d7ce-\U0001d7ff"
    "\U000e0000-\U000e01ef]"
)
BETWEEN = "\0"
"""Parts two texts that are handed over as one: no rule reads across it."""

_KANJI_DIGITS = {kanji: str(value) for value, kanji in enumerate(numerals.DIGITS)} | dict.fromkeys(
    numerals.ZEROS, "0"
)
_MASK = "◯"
_IS_KANJI_DIGIT = numerals.DIGITS[1:]
#: 〇〇 beside no other kanji digit stands for words left out (〇〇さん); within a number it is a number (八〇〇〇).
_MASKING = re.compile(
    f"(?<![{_IS_KANJI_DIGIT}〇零])[〇○]{{2,}}(?![{_IS_KANJI_DIGIT}〇零])|○(?![{_IS_KANJI_DIGIT}])(?<![{_IS_KANJI_DIGIT}]○)"
)
_SPLIT_ZERO = re.compile("○")


class _Table(dict[int, str]):
    """``str.translate`` asks for each character once; the answer is kept."""

    def __missing__(self, code: int) -> str:
        found = self[code] = _folded(chr(code))
        return found


def _folded(char: str) -> str:
    if char < "\x80":
        return " " if char in "\t\r\v\f" else char
    if char in _KANJI_DIGITS:
        return _KANJI_DIGITS[char]
    if re.match(f"[{DASHES}]", char):
        return "-"
    kind = unicodedata.category(char)
    if kind == "Zs":
        return " "
    if kind == "Cf" or (
        kind == "Mn" and unicodedata.name(char, "").startswith(("VARIATION", "COMBINING GR"))
    ):
        return ""
    if "\u2460" <= char <= "\u24ff" or ("\u3200" <= char <= "\u32fe" and not "\u32c0" <= char <= "\u32cb"):
        return char  # ① before a number is a bullet and not its first digit
    plain = unicodedata.normalize("NFKC", char)
    return plain if plain == char else "".join(_PLAIN[ord(c)] for c in plain)


_PLAIN = _Table()


def folded(text: str) -> str:
    """The text as rules read it; never with a line more or less than it had."""
    if "〇" in text or "○" in text:
        text = _MASKING.sub(lambda found: _MASK * len(found[0]), text)
        text = _SPLIT_ZERO.sub("〇", text)
    return text.translate(_PLAIN)


def places_in(text: str, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans of the folded text as spans of the text itself."""
    ends = list(accumulate(len(_PLAIN[ord(char)]) for char in text))
    return [(bisect_right(ends, start), bisect_right(ends, end - 1) + 1) for start, end in spans]
