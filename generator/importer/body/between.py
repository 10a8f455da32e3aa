"""Lines between remarks that nobody says, told by the whole record: numbers that count on from one remark to another, empty lines that no remark holds."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from generator.importer.body.agenda import LETTERS
from generator.importer.read.stream import Line
from generator.importer.speakers.grammar import Grammar
from generator.importer.words.marks import arrow, bullet, is_answer, is_opinion, is_question
from generator.importer.words.notes import note_of, tells
from generator.importer.words.numbers import Numbered, bulleted, numbered, value_of
from generator.importer.words.sentences import ends_or_closes, ends_or_pauses

_LONGEST = 40
"""How long a heading is that only its number shows, in characters."""
_ENOUGH = 4
"""How many remarks show whether empty lines part them."""


class Between:
    """What the whole record shows of the lines between its remarks."""

    def __init__(self, lines: list[Line], live: Sequence[int], grammar: Grammar) -> None:
        self._lines = lines
        self._grammar = grammar
        self.begin = frozenset(i for i in live if self._begins(i))
        """Lines with which a remark begins."""
        self._least = min(
            (lines[i].indent for i in live if i in grammar.spoken and not lines[i].cells), default=0
        )
        self.counted = frozenset(self._across(live))
        """Lines whose numbers count on from one remark to another, as those of no list in a remark do."""
        self.parted = self._are_parted(live)
        """Whether an empty line stands before nearly every remark and inside none."""

    def _begins(self, i: int) -> bool:
        """Whether a remark begins with a line."""
        text, pairs = self._lines[i].text, self._grammar.pairs
        if i in self._grammar.spoken:
            return True
        if pairs == "qa":
            return any(cut(text) for cut in (is_question, is_answer, is_opinion))
        listed = bullet(text) if pairs == "arrows" else None
        return pairs == "arrows" and bool(arrow(text) or (listed and listed[0] in self._grammar.bullets))

    def _across(self, live: Sequence[int]) -> Iterator[int]:
        """Lines that count on from a number outside of all remarks: the row of a form, a heading, another of these."""
        outside: dict[str, tuple[int, int]] = {}
        listed: dict[str, int] = {}
        speaking = False
        for place, i in enumerate(live):
            if i in self.begin:
                speaking, listed = True, {}
                continue
            number = numbered(self._lines[i].text)
            value = _value(number) if number else None
            if number is None or value is None:
                continue
            kind = _kind(number)
            last, before = outside.get(kind, (None, i))
            if not speaking:
                outside[kind] = value, i
            elif listed.get(kind) != value - 1 and self._goes_on(live, place, number, last):
                outside[kind], speaking = (value, i), False
                yield from (before, i) if last == value - 1 and self._is_title(before) else (i,)
            else:
                listed[kind] = value

    def _is_title(self, i: int) -> bool:
        number = numbered(self._lines[i].text)
        return number is not None and not self._lines[i].cells and _is_title(number)

    def _goes_on(self, live: Sequence[int], place: int, number: Numbered, last: int | None) -> bool:
        """Whether a numbered line below a remark is the next outside of it, or the first of some."""
        value = _value(number)
        if not self._is_title(live[place]):
            return False
        if last is not None and value == last + 1:
            return True
        return value == 1 and self._before_remark(live, place) and self._second(live, place, number)

    def _before_remark(self, live: Sequence[int], place: int) -> bool:
        below = live[place + 1 : place + 2]
        return any(i in self.begin or note_of(self._lines[i].text) is not None for i in below)

    def _second(self, live: Sequence[int], place: int, first: Numbered) -> bool:
        """Whether the next line with a number of the kind is the second, and stands before a remark too."""
        for at in range(place + 1, len(live)):
            number = numbered(self._lines[live[at]].text)
            if number and _kind(number) == _kind(first):
                spoken = any(i in self.begin for i in live[place:at])
                told = _is_title(number) and _value(number) == 2
                return spoken and told and self._before_remark(live, at)
        return False

    def _are_parted(self, live: Sequence[int]) -> bool:
        labels = [i for i in live if i in self.begin]
        above = dict(zip(live[1:], live, strict=False))
        apart = sum(self._lines[i].blank_before or self._is_below_title(above.get(i)) for i in labels)
        if len(labels) < _ENOUGH or apart * 5 < len(labels) * 4:
            return False
        body = [i for i in live if labels[0] < i < labels[-1]]
        return not any(self._holds_on(before, i) for before, i in itertools.pairwise(body))

    def is_outdented(self, line: Line) -> bool:
        """Whether a short line that is no sentence begins further out than every label: a word between remarks."""
        short = len(line.text) <= _LONGEST and not ends_or_pauses(line.text)
        return short and not line.cells and line.indent < self._least

    def _is_below_title(self, above: int | None) -> bool:
        """Whether the line above a label is apart itself and no sentence: the heading over it."""
        line = self._lines[above] if above is not None and above not in self.begin else None
        return line is not None and line.blank_before and not ends_or_closes(line.text.rstrip("】"))

    def _holds_on(self, before: int, i: int) -> bool:
        """Whether a line below an empty one goes on with a remark."""
        line, spoken = self._lines[i], self._grammar.spoken.get(before)
        waits = spoken is not None and not spoken.rest
        if i in self.begin or waits or line.cells or not line.blank_before or note_of(line.text):
            return False
        return (ends_or_closes(line.text) and not tells(line.text)) or bulleted(line.text) is not None


def _value(number: Numbered) -> int | None:
    """What a number or a letter counts: イ is 2."""
    letter = next((sign for sign in number.no if sign in LETTERS), None)
    return LETTERS.index(letter) + 1 if letter else value_of(number.no)


def _kind(number: Numbered) -> str:
    """The form of a number, with the word before it: 議題(1)."""
    return number.kind + "".join(sign for sign in number.no if sign.isalpha() and sign not in LETTERS)


def _is_title(number: Numbered) -> bool:
    return len(number.rest) <= _LONGEST and "。" not in number.rest and not number.rest.endswith(("、", "，"))
