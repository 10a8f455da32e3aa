"""The heads of a table's columns, which say what the numbers below them are: 生年月日 over a date makes it a birthday."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from generator.attachments.numbers import real
from generator.personal.folding import folded

_LONGEST = 14
_TELLING = re.compile(
    r"生年月日|誕生日|出生日|電話|携帯|連絡先|TEL|FAX|番号|コ-ド|ID|No\.?$|口座|住所|本籍|筆頭者|世帯主|続柄|メ-ル",
    re.IGNORECASE,
)
_BIRTH = re.compile("生年月日|誕生日|出生日")
_FIRST, _LAST = 1, 60_000
"""The days that a workbook may count for the birthday of somebody now alive, or of their parents."""


@lru_cache(20_000)
def _head(words: str) -> str:
    """What a column is called, folded; empty for what is no head, or one that tells nothing of numbers."""
    own = "" if re.search(r"\d{3}", words) else "".join(folded(words).split())
    return own if _TELLING.search(own) else ""


@dataclass
class Columns:
    """What the columns of the table at hand are called."""

    heads: dict[int, str] = field(default_factory=dict)
    table: Any = None
    """The element that the table is, where several stand in one file."""

    def said(self, column: int, words: str) -> str:
        """The words of a cell, after the head of its column where that tells what numbers below it are."""
        plain = words.strip()
        if not plain:
            return words
        own = _head(plain) if len(plain) <= _LONGEST else ""
        if own:
            self.heads[column] = own
            return words
        head = self.heads.get(column)
        return f"{head} {words}" if head else words

    def of(self, table: Any) -> Columns:
        """Those of a table; fresh ones where it is another than before."""
        return self if table is self.table else Columns(table=table)

    def counted(self, column: int, number: str, first_day: dt.date) -> str:
        """The same of a cell with a number, which is empty below other heads: amounts are nobody's.

        Workbooks count days; ``first_day`` is their day 0.
        """
        head = self.heads.get(column, "")
        day = real(number, None)
        if head and _BIRTH.search(head) and day is not None and _FIRST < day < _LAST:
            number = (first_day + dt.timedelta(days=int(day))).isoformat()
        return f"{head} {number}" if head else ""
