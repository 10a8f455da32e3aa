"""Finds the headings among the lines of a body, also those set over several lines or with a speaker in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.importer.body.agenda import Agenda
from generator.importer.body.between import Between
from generator.importer.body.form_behind import last_number
from generator.importer.body.headings import MAX_TITLE, Around, Heading, heading_of
from generator.importer.body.series import series_apart, told_series
from generator.importer.read.stream import Line
from generator.importer.speakers.grammar import Grammar
from generator.importer.speakers.shapes import Spoken
from generator.importer.words.numbers import bulleted, numbered, title_key, value_of
from generator.importer.words.results import RESULT_ROW
from generator.importer.words.space import trim

_NEAR = 3
"""How many lines above a line of a list the one before it begins at most."""


class Heads:
    """What is known of the headings of one body while it is read."""

    def __init__(
        self, lines: list[Line], agenda: Agenda, grammar: Grammar, start: int = 0, live: Sequence[int] = ()
    ) -> None:
        self.lines = lines
        self.agenda = agenda
        self.grammar = grammar
        self.waits = False
        """Whether a label on its own line waits for words."""
        self.taken: set[int] = set()
        """Lines that are headings."""
        self.last: dict[str, int] = {}
        """The number of the last heading of each kind."""
        self.seen: set[str] = set()
        """Kinds of headings met so far."""
        self.between = Between(lines, live, grammar)
        told = told_series(lines) if _is_without_names(grammar) else set()
        self.series = series_apart(lines, grammar.spoken) | told | self.between.counted
        """Lines whose numbers count on from heading to heading, each apart from what stands above it."""
        self.form = last_number(lines[:start])
        """The number of the last row of the form, on which rows among the proceedings count: 6. 採決 below 5. 質疑."""
        self.wraps = {spoken.printed[:1] for spoken in grammar.spoken.values()}
        self.marks = {spoken.mark for spoken in grammar.spoken.values() if spoken.mark}

    def find(
        self, live: list[int], at: int, *, speaking: bool, waits: bool = False
    ) -> tuple[Heading | None, int]:
        """The heading that begins here, and how many lines it takes.

        A heading set over two or three lines is one when together they are a title of the agenda.
        """
        self.waits = waits
        if RESULT_ROW.reads(self.lines[live[at]].text):
            return None, 0
        one = self._of(live, at, 1, speaking)
        if one:
            self.taken.add(live[at])
        if one and one.item:
            return self._kept(one), 1
        for taken in (2, 3):
            if at + taken > len(live) or not self._goes_on(live, at, taken):
                break
            longer = self._of(live, at, taken, speaking)
            if longer and longer.item:
                return self._kept(longer), taken
        return (self._kept(one), 1) if one else (None, 0)

    def _kept(self, heading: Heading) -> Heading:
        number = value_of(heading.no or "")
        if heading.top and self.form:
            self.form = replace(self.form, no=heading.no or "")
        elif number is not None:
            self.last[heading.kind] = number
        return heading

    def _counts_on(self, line: Line) -> bool:
        found = numbered(line.text)
        return found is not None and self.last.get(found.kind, -1) + 1 == value_of(found.no)

    def _is_of_form(self, line: Line) -> bool:
        """Whether a line counts on from the rows of the form, and nothing else among the proceedings is counted so."""
        found = numbered(line.text)
        if found is None or self.form is None or found.kind in ("bill", "item", *self.last):
            return False
        if found.kind != self.form.kind:
            return False
        return value_of(found.no) == (value_of(self.form.no) or 0) + 1

    def _ends_list(self, live: list[int], at: int) -> bool:
        """Whether a line is the next of a list that a remark reads out, whose lines above are no headings."""
        own = numbered(self.lines[live[at]].text)
        value = value_of(own.no) if own else None
        for i in reversed(live[max(0, at - _NEAR) : at]):
            line, above = self.lines[i + 1], numbered(self.lines[i].text)
            if own is None or line.blank_before or i in self.grammar.spoken:
                return False
            if above and above.kind == own.kind:
                listed = self.last.get(own.kind) != value_of(above.no)
                return listed and value == (value_of(above.no) or 0) + 1
        return False

    def _ends_points(self, live: list[int], at: int) -> bool:
        """Whether a line has the bullet of the line right above it, which is no heading."""
        own = bulleted(self.lines[live[at]].text)
        above = live[at - 1] if at and not self.lines[live[at]].blank_before else None
        other = bulleted(self.lines[above].text) if above is not None and above not in self.taken else None
        return bool(own and other and own[0] == other[0] and above not in self.between.begin)

    def _of(self, live: list[int], at: int, taken: int, speaking: bool) -> Heading | None:
        line = self.lines[live[at]]
        if taken > 1:
            whole = "".join(self.lines[i].text for i in live[at : at + taken])
            line = Line(whole, line.at, line.page, line.indent, line.blank_before, (), 0, line.heading)
        around = Around(
            speaking=speaking,
            before_remark=self._before_remark(live, at + taken),
            seen=self.seen,
            marks=self.marks,
            counts_on=self._counts_on(line),
            of_series=live[at] in self.series,
            below_item=at > 0 and self._names_item(live[at - 1]),
            of_form=self._is_of_form(line),
            apart=(self.between.parted and line.blank_before) or self.between.is_outdented(line),
            waits=self.waits,
            wraps=self.wraps,
        )
        listed = self._ends_list(live, at) or self._ends_points(live, at)
        if speaking and live[at] not in self.series and listed:
            return None
        return heading_of(line, self.agenda, around)

    def _before_remark(self, live: list[int], at: int) -> bool:
        """Whether the next line is a remark, or another short numbered line with a remark below it."""
        if at >= len(live) or live[at] in self.between.begin or live[at] in self.grammar.spoken:
            return at < len(live)
        between = self.lines[live[at]].text
        return (
            at + 1 < len(live)
            and live[at + 1] in self.grammar.spoken
            and (number := numbered(between)) is not None
            and len(between) <= (MAX_TITLE if number.kind in ("bill", "item") else 30)
            and not between.endswith("。")
        )

    def _names_item(self, i: int) -> bool:
        """Whether a line is the title of an item, as lines of an agenda that somebody reads out are."""
        key = title_key(self.lines[i].text)
        return any(item.key == key for item in self.agenda.items)

    def _goes_on(self, live: list[int], at: int, taken: int) -> bool:
        before, last = self.lines[live[at + taken - 2]], self.lines[live[at + taken - 1]]
        return (
            not last.blank_before
            and live[at + taken - 1] not in self.grammar.spoken
            and len(before.text) >= 20
        )

    def without_label(self, spoken: Spoken, line: Line) -> Heading | None:
        """The heading of a line that names its speaker, without the speaker."""
        words = trim(line.text[: -len(spoken.printed)])
        bare_line = Line(words, line.at, line.page, line.indent, line.blank_before, heading=line.heading)
        around = Around(speaking=False, before_remark=True, seen=self.seen, marks=self.marks)
        whole, heading = (heading_of(one, self.agenda, around) for one in (line, bare_line))
        if heading is None or heading.rest:
            return None
        return replace(heading, item=heading.item or (whole.item if whole else None))


def _is_without_names(grammar: Grammar) -> bool:
    """Whether nobody is named before what is said, so that numbered lines between the words are headings and no lists of a remark."""
    return grammar.name in ("none", "arrows", "qa")
