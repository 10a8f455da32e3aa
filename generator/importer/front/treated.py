"""Headings right before the first words of the body, which a front part without a head of its body seems to hold."""

from __future__ import annotations

from collections.abc import Container

from generator.importer.front.labelled import cut_row, row_meaning, without_mark
from generator.importer.read.stream import Line
from generator.importer.words.labels import meaning_of
from generator.importer.words.numbers import Numbered, bulleted, numbered, value_of
from generator.japanese.lists import words_of

_FAR = 60
"""How many lines below its first item the second of a list is looked for."""


def before_words(lines: list[Line], live: list[int], start: int, spoken: Container[int]) -> int:
    """Where the body begins, if not at its first words: at a heading right above them that is like later headings.

    ``live`` are the lines that are no furniture, ``start`` the first words of the body.
    """
    above = [i for i in live if i < start]
    if not above:
        return start
    if _is_marked_again(lines, above[-1], [i for i in live if i >= start], spoken):
        return above[-1]
    treated = _treated_at_once(lines, above, [i for i in live if i >= start])
    return start if treated is None else treated


def _is_marked_again(lines: list[Line], i: int, below: list[int], spoken: Container[int]) -> bool:
    """Whether the mark of a line begins later headings, and nothing above: △議案第53号の質疑、討論、採決."""
    mark = _mark(lines[i])
    if mark not in words_of("mark") or row_meaning(lines[i]) is not None:
        return False
    again = any(_mark(lines[j]) == mark and j not in spoken for j in below)
    return again and (i == 0 or _mark(lines[i - 1]) != mark)


def _mark(line: Line) -> str:
    found = None if line.cells else bulleted(line.text)
    return found[0] if found else ""


def _treated_at_once(lines: list[Line], above: list[int], below: list[int]) -> int | None:
    """Where a list of items begins that is no agenda, since each is treated where it stands; None for an agenda.

    The next number follows below the words of the last: 1 開会, 2 議事録の確認, words, 3 議題.
    """
    last = _number(lines[above[-1]])
    if last is None or row_meaning(lines[above[-1]]) not in (None, "opened"):
        return None
    value = value_of(last.no) or 0
    goes_on = any(_follows(_number(lines[i]), last, value + 1) for i in below[1:_FAR])
    if not goes_on or _number(lines[below[0]]):
        return None
    first = above[-1]
    for i in reversed(above[:-1]):
        value -= 1
        if not _follows(_number(lines[i]), last, value) or row_meaning(lines[i]) not in (None, "opened"):
            break
        first = i
    head = above[above.index(first) - 1] if first != above[0] else first
    _, label, text = cut_row(lines[head])
    heads = meaning_of(label) == "agenda" and not text and not numbered(without_mark(lines[head].text)[1])
    return head if heads else first


def _number(line: Line) -> Numbered | None:
    return None if line.cells else numbered(without_mark(line.text)[1])


def _follows(found: Numbered | None, last: Numbered, value: int) -> bool:
    return found is not None and found.kind == last.kind and value_of(found.no) == value
