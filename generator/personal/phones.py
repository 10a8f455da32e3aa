"""Telephone numbers that may be a private person's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.japanese.space import BLANKS
from generator.personal.folding import CLOSES, DASHES, DIGITS, OPENS, SURE_DIGITS, ZEROS
from generator.personal.offices import Offices, speaks_of_an_office
from generator.personal.rule import Rule

#: A zero that begins a number, with eight more digits to come, or the way from abroad.
_MAY_HOLD = re.compile(
    f"[{ZEROS}+＋](?:(?<=[{ZEROS}])(?<![{SURE_DIGITS}][{ZEROS}])(?=(?:[{DASHES}{BLANKS}{OPENS}{CLOSES}./の・．／･\\n]{{0,4}}[{DIGITS}]){{8}})"
    f"|(?<=[+＋])[{BLANKS}]?[8８八])"
)
_BREAK = r"(?: ?[-()./の・] ?\n?| {1,2}|\) ?-?)"
_NEXT = rf"{_BREAK}?[0-9]"
_FROM_ABROAD = r"\+ ?81[ -]?(?:\(0\))?[ -]?"
_NUMBER = re.compile(
    rf"(?:(?<![0-9A-Za-z])|(?<=TEL|Tel|tel|FAX|Fax|fax))(?<![0-9][,.])(?:\(?0|{_FROM_ABROAD})"
    rf"(?:{_BREAK}?[5-9]{_BREAK}?0(?:{_NEXT}){{8}}|{_BREAK}?80{_BREAK}?0(?:{_NEXT}){{7}}|{_BREAK}?[1-9](?:{_NEXT}){{8}})(?![0-9])"
)
_GIVEN_OUT = re.compile("0(?:120|570|800)")
_MOBILE = re.compile("0[5-9]0")
#: A row of ten digits beside such a word counts something else.
_OTHER_NUMBER = re.compile(
    "(?:コ-ド|ISBN|JAN|ID|No\\.?|(?:法人|整理|管理|受付|文書|登録|事業所|識別|地番|製造|資産)番号|第) ?:? ?$",
    re.IGNORECASE,
)
_CALLED = re.compile("電話|携帯|TEL|℡|☎|連絡先|番号", re.IGNORECASE)
_AROUND = 50


def numbers_in(text: str) -> Iterator[tuple[int, int, str]]:
    """Every number in folded text that has the form of a telephone number: where, and its digits from the 0 on."""
    for found in _NUMBER.finditer(text):
        written = re.sub(f"^{_FROM_ABROAD}", "0", found[0])
        digits = re.sub("[^0-9]", "", written)
        if _is_grouped(written, text[max(0, found.start() - 12) : found.start()]):
            yield found.start(), found.end(), digits


def _is_grouped(written: str, before: str) -> bool:
    """Whether the digits stand in groups as numbers do: 03-1234-5678, 0312345678, not 01 23 45 67 89."""
    groups = [len(group) for group in re.split("[^0-9]+", written) if group]
    if len(groups) == 1:
        return not _OTHER_NUMBER.search(before)
    if set(groups) == {1}:  # set apart letter by letter
        return bool(_MOBILE.match(re.sub("[^0-9]", "", written)) or _CALLED.search(before))
    return len(groups) <= 3 and groups[0] >= 2 and groups[-1] >= 3


def private_phones(text: str, offices: Offices) -> Iterator[tuple[int, int]]:
    """Numbers that no contact block holds and of which the words around do not say that an office answers."""
    for start, end, digits in numbers_in(text):
        if digits in offices.phones or _GIVEN_OUT.match(digits):
            continue
        before, after = text[max(0, start - _AROUND) : start], text[end : end + 20]
        if _MOBILE.match(digits) or not speaks_of_an_office(before, after):
            yield start, end


PHONES = Rule("phone-number", _MAY_HOLD, private_phones)
