"""Formats of numbers in spreadsheets: which of them show nothing of a value."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

from generator.attachments.numbers import real

_QUOTED = re.compile(r"\"[^\"]*\"|\\.|_.|\*.|\[(?:[A-Za-z]+\d*|[<>=].*?|\$.*?)\]")
_SHOWS = re.compile(r"[0#?@]|General|G/標準|[ymdhsgebr]", re.IGNORECASE)
_MASK = re.compile(r"[\s*＊×xX■●○◯□―ー・.…-]*")


def hides(code: str, value: str, text: bool) -> bool:
    """Whether a number format shows nothing of a value: ``;;;``, or a mask in its place. Zeros may be left blank."""
    sections = list(_sections(code))
    if text:
        return len(sections) == 4 and not _shows(sections[3]) and _is_mask(sections[3])
    number = real(value, None, most=sys.float_info.max)
    if number is None:
        return False
    if number == 0 or len(sections) == 1:
        return number != 0 and _is_masked(sections[0])
    section = sections[1] if number < 0 else sections[0]
    return not _shows(section) and _is_mask(section)


def _sections(code: str) -> Iterator[str]:
    """The parts of a format for positive numbers, negative ones, zero and text."""
    start = 0
    plain = re.sub(r"\"[^\"]*\"|\\.", lambda m: "\0" * len(m[0]), code)
    for place, letter in enumerate(plain):
        if letter == ";":
            yield code[start:place]
            start = place + 1
    yield code[start:]


def _shows(section: str) -> bool:
    return bool(_SHOWS.search(_QUOTED.sub("", section)))


def _is_mask(section: str) -> bool:
    """Whether what a section prints in place of a value tells nothing."""
    said = re.sub(r"\[[^\]]*\]|_.|\*.", "", section)
    return bool(_MASK.fullmatch(re.sub(r"[\"\\]", "", said)))


def _is_masked(section: str) -> bool:
    return bool(section.strip()) and not _shows(section) and _is_mask(section)


def shows_nothing(code: str) -> bool:
    """Whether a number format shows nothing of any value."""
    return bool(code) and not any(_shows(section) or not _is_mask(section) for section in _sections(code))
