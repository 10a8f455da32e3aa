"""What counts as the same when searching, read from ``fold.json``; fold.js does the same in the browser.

Folding looks at one character at a time (with the marks that combine with it), so whatever stands in a text
is found by typing any part of it. What needs context - 令和元年 and 令和1年, 佐々木 and 佐佐木, サーバー室 and
サーバ室, 十五人 and 15人 - is handled on the query's side: a term has several readings, any of which counts.
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache
from importlib import resources
from typing import Any

from generator.japanese import numerals
from generator.japanese.data import read

MAX_READINGS = 8  # of one term; more would load more files than they are worth
_COMBINING = "\u0300-\u036f\u3099\u309a"
_CLUSTER = re.compile(f".[{_COMBINING}]+", re.DOTALL)
_LOOSE_SPACE = re.compile(r"(?<![0-9a-z]) | (?![0-9a-z])")
_SPACES = re.compile(" +")
_ERAS = "|".join(era["name"] for era in read("eras")["eras"])
_NUMERAL = f"[{numerals.CHARACTERS}]"


@cache
def fold_data() -> dict[str, Any]:
    """The rules as they stand in fold.json."""
    data: dict[str, Any] = json.loads(
        resources.files("generator.search").joinpath("fold.json").read_text("utf-8")
    )
    return data


def fold(text: str) -> str:
    """The key that text is found by. Contains no control character; spaces only between ASCII words."""
    table = _table()
    text = text.translate(table.before)
    text = _CLUSTER.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    text = text.translate(table)
    if " " not in text:
        return text
    return _LOOSE_SPACE.sub("", _SPACES.sub(" ", text))


def readings(term: str) -> list[str]:
    """Everything that `term`, as typed, may stand for, folded; the plain reading first."""
    found = [term]
    for rule in (_long_vowels, _iteration_marks, _first_years, _numerals_to_digits, _digits_to_numerals):
        for known in found[:]:
            found += [other for other in rule(known) if other not in found]
    folded: list[str] = []
    for reading in found:
        key = fold(reading)
        if key and key not in folded:
            folded.append(key)
    # A reading that contains another finds nothing the other does not.
    shortest = [key for key in folded if not any(other != key and other in key for other in folded)]
    return shortest[:MAX_READINGS]


class _Table(dict[int, str]):
    """Each character's fold, worked out when the character first turns up."""

    def __init__(self, data: dict[str, Any]) -> None:
        super().__init__()
        self.before = str.maketrans(data["before"])
        self._same: dict[int, str] = {
            ord(variant): usual for usual, all_of in data["same"].items() for variant in all_of
        }
        self._drop = [(_code(first), _code(last)) for first, last in data["drop"]]
        self._shift = [(ord(first), ord(last), by) for first, last, by in data["shift"]]

    def __missing__(self, code: int) -> str:
        whole = unicodedata.normalize("NFKC", chr(code))
        folded = "".join(self._one(ord(lower)) for char in whole for lower in char.lower())
        self[code] = folded
        return folded

    def _one(self, code: int) -> str:
        code = ord(self._usual(code))
        if any(first <= code <= last for first, last in self._drop):
            return ""
        for first, last, by in self._shift:
            if first <= code <= last:
                code += by
        return self._usual(code)

    def _usual(self, code: int) -> str:
        return self._same.get(code, chr(code))


@cache
def _table() -> _Table:
    return _Table(fold_data())


def _code(char: str) -> int:
    return ord(char.encode("utf-16", "surrogatepass").decode("utf-16"))


def _nfkc(term: str) -> str:
    return unicodedata.normalize("NFKC", term)


def _long_vowels(term: str) -> list[str]:
    """サーバー室 and サーバ室: the long vowel that ends a katakana word of three letters or more."""
    term = _nfkc(term)
    without = re.sub(r"([ァ-ヺー]{3,})ー(?![ァ-ヺー])", r"\1", term)
    ending = fold_data()["long"]
    with_it = re.sub(rf"(?<![ァ-ヺー])([ァ-ヺー]{{2,}}[{ending}])(?![ァ-ヺー]|$)", r"\1ー", term)
    return [other for other in (without, with_it) if other != term]


def _iteration_marks(term: str) -> list[str]:
    """佐々木 and 佐佐木, すゝめ and すすめ."""
    spelled = re.sub(r"([一-鿿])々", r"\1\1", term)
    spelled = re.sub(r"([ぁ-んァ-ン])[ゝヽ]", r"\1\1", spelled)
    marked = re.sub(r"([一-鿿])\1", lambda found: found[1] + "々", term)
    return [other for other in (spelled, marked) if other != term]


def _first_years(term: str) -> list[str]:
    """令和元年 and 令和1年."""
    term = _nfkc(term)
    as_one = re.sub(rf"({_ERAS})元(?=年|$)", r"\g<1>1", term)
    as_first = re.sub(rf"({_ERAS})1(?=年)", r"\1元", term)
    return [other for other in (as_one, as_first) if other != term]


def _numerals_to_digits(term: str) -> list[str]:
    """十五人 to 15人, 第三回 to 第3回; only before a counter, and not inside another word."""
    pattern = rf"(?<![一-鿿])({_NUMERAL}+)(?=[{fold_data()['counters']}])"
    spelled = re.sub(rf"(第|{_ERAS})(?={_NUMERAL})", "\\1\0", term)
    other = re.sub(pattern, lambda found: _to_digits(found[1]), spelled).replace("\0", "")
    return [other] if other != term else []


def _digits_to_numerals(term: str) -> list[str]:
    """15人 to 十五人."""
    pattern = rf"(?<![0-9.,])([1-9][0-9]{{0,2}})(?=[{fold_data()['counters']}])"
    term = _nfkc(term)
    other = re.sub(pattern, lambda found: numerals.numeral_of(int(found[1])), term)
    return [other] if other != term else []


def _to_digits(numeral: str) -> str:
    """二十五 is 25, 二〇二四 is 2024; what begins with a zero or is not well formed stays as it is."""
    try:
        return numeral if numeral[0] == numerals.DIGITS[0] else str(numerals.value_of(numeral))
    except ValueError:
        return numeral
