"""What a search must find, said of the folded text itself: nothing here knows how the index writes numbers."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

_MARKED = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
_LEAD, _TAIL = r"^,(?=[0-9]{1,2}$|[0-9]{3}(?![0-9]))", r"(?<=[0-9]),(?=[0-9]{0,2}$)"
_CUT = re.compile(f"{_LEAD}|{_TAIL}")
_INTEGER = re.compile(r"(?<![0-9])(?<![0-9]\.)[0-9]{4,}")
_NUMERALS, _UNITS, _MYRIADS = "一二三四五六七八九", "十百千", "千万億兆"


class Written(NamedTuple):
    """A folded text as it stands, with no commas in its numbers, and with all of them."""

    as_is: str
    plain: str
    marked: str


def written(folded: str) -> Written:
    plain = _MARKED.sub("", folded)
    return Written(folded, plain, _INTEGER.sub(lambda number: _with_commas(number[0]), plain))


def _with_commas(digits: str) -> str:
    first = len(digits) % 3 or 3
    return ",".join([digits[:first], *(digits[at : at + 3] for at in range(first, len(digits), 3))])


def stands_in(folded: str, text: Written) -> bool:
    """Whether a term in quotes stands in a text; thousands may be marked or not."""
    return standing(folded)(text)


def standing(folded: str) -> Callable[[Written], bool]:
    """The same for many texts.

    One that is cut beside a mark of thousands (1, and ,1 and 1,0) is read without the mark too: its digits within a number.
    """
    plain = _MARKED.sub("", folded)
    cut = _within_number(folded) if _CUT.search(folded) else None

    def stands(text: Written) -> bool:
        return bool(folded) and (
            folded in text.as_is
            or folded in text.marked
            or plain in text.plain
            or bool(cut and cut.search(text.plain))
        )

    return stands


def pairs_of(text: str) -> set[str]:
    """Each two letters that stand beside each other: a term with others stands nowhere, which is known without looking through the text."""
    return set(map("".join, pairwise(text)))


def standing_in(text: str) -> Callable[[str], bool]:
    """Whether a word stands in a long text: mostly known by its letters two by two and three by three."""
    pairs, threes = pairs_of(text), _threes_of(text)
    return lambda word: pairs_of(word) <= pairs and _threes_of(word) <= threes and word in text


def _threes_of(text: str) -> set[str]:
    return {text[at : at + 3] for at in range(len(text) - 2)}


def _within_number(folded: str) -> re.Pattern[str]:
    """The term without marks of thousands; where it was cut beside one, the number goes on."""
    before = rf"(?:(?<=[0-9{_MYRIADS}])|(?<=[0-9]\.))" if re.match(_LEAD, folded) else ""
    behind = r"(?=[0-9]|\.[0-9])" if re.search("(?:^|[0-9]),[0-9]{0,2}$", folded) else ""
    return re.compile(before + re.escape(_CUT.sub("", _MARKED.sub("", folded))) + behind)


def whole_number(folded: str) -> re.Pattern[str]:
    """Where a term stands in a text without commas in numbers, and none of its numbers is part of a longer one."""
    term = _MARKED.sub("", folded)
    before = behind = ""
    if term[:1].isdigit() and term[:1].isascii():
        before = rf"(?<![0-9{_MYRIADS}])(?<![0-9]\.)"
    elif term[:1] and term[:1] in _NUMERALS + _UNITS:
        before = rf"(?<![〇零{_NUMERALS}{_UNITS}{_MYRIADS}{'0-9' if term[0] in _UNITS else ''}])"
    if term[-1:].isdigit() and term[-1:].isascii():
        behind = r"(?![0-9]|\.[0-9])"
    return re.compile(before + re.escape(term) + behind)
