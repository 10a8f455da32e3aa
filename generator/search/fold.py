"""What counts as the same when searching, read from ``fold.json``; fold.js does the same in the browser.

Folding looks at one character at a time (with the marks that combine with it), so whatever stands in a text
is found by typing any part of it. Numbers are marked after it (keys.py); what else needs context is handled on the
query's side (readings.py).
"""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache
from importlib import resources
from typing import Any

_COMBINING = "\u0300-\u036f\u3099\u309a"
_MARK = re.compile(f"[{_COMBINING}]")
_CLUSTER = re.compile(f".[{_COMBINING}]+", re.DOTALL)
_LOOSE_SPACE = re.compile(r"(?<![0-9a-z]) | (?![0-9a-z])")
_SPACES = re.compile(" +")


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
    for sign, mark in table.before:
        text = text.replace(sign, mark)
    if _MARK.search(text):
        text = _CLUSTER.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    text = text.translate(table)
    if " " not in text:
        return text
    return _LOOSE_SPACE.sub("", _SPACES.sub(" ", text))


class _Table(dict[int, str]):
    """Each character's fold, worked out when the character first turns up."""

    def __init__(self, data: dict[str, Any]) -> None:
        super().__init__()
        self.before = tuple(data["before"].items())
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
