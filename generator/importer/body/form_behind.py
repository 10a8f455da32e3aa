"""Rows of the record's form that stand behind the proceedings: 6 配布資料, 7 次回の開催, after 5 議事の概要."""

from __future__ import annotations

from generator.importer.front.labelled import cut_row, without_mark
from generator.importer.front.materials import material_of
from generator.importer.read.stream import Line
from generator.importer.speakers.grammar import Grammar
from generator.importer.words.labels import meaning_of
from generator.importer.words.numbers import Numbered, numbered, value_of

_FIRST_PAPERS = 3
"""Among how many entries below the label of the list one has a number: 次第 and a list of members stand before 資料1."""
#: What rows behind the proceedings may be of; an item of the agenda may be called like any other.
_BEHIND = {"materials", "next", "contact", "sign", "observers", "openness", "record"}


def form_behind(lines: list[Line], live: list[int], grammar: Grammar) -> int:
    """The place in ``live`` where the form goes on behind the proceedings; ``len(live)`` where it does not.

    Its rows count on from the last one before the proceedings, or are rows of a table, or it is the list of papers alone; and nobody speaks below.
    """
    spoken = [place for place, i in enumerate(live) if i in grammar.spoken]
    first = spoken[-1] + 1 if spoken else 0
    last = last_number(lines[: live[0]]) if live else None
    for place in range(first, len(live)):
        text = lines[live[place]].text
        if (last and _counts_on(text, last)) or (spoken and _is_row_behind(lines[live[place]])):
            return place
        if (
            spoken
            and heads_papers(text)
            and any(_is_paper(lines[i].text) for i in live[place + 1 : place + 1 + _FIRST_PAPERS])
        ):
            return place
    return len(live)


def _is_row_behind(line: Line) -> bool:
    """Whether a row of a table is of the form: 会議の公開・非公開の別｜公開."""
    return len(line.cells) > 1 and line.table > 0 and meaning_of(line.cells[0]) in _BEHIND


def last_number(above: list[Line]) -> Numbered | None:
    """The number of the last row before the proceedings whose label is known."""
    labels = (line.text for line in above if not line.cells and cut_row(line)[1])
    found = [number for label in labels if (number := numbered(label)) and _meaning(number.rest)]
    return found[-1] if found else None


def _counts_on(text: str, last: Numbered) -> bool:
    number = numbered(text)
    if number is None or number.kind != last.kind or _meaning(number.rest) not in _BEHIND:
        return False
    now, before = value_of(number.no), value_of(last.no)
    return now is not None and before is not None and now == before + 1


def heads_papers(text: str) -> bool:
    """Whether a line is nothing but the label of the list of papers: 【配付資料】, 会議資料."""
    words = without_mark(text)[1]
    number = numbered(words)
    return meaning_of(number.rest if number else words) == "materials"


def _is_paper(text: str) -> bool:
    paper = material_of(text)
    return paper is not None and paper["no"] is not None


def _meaning(words: str) -> str | None:
    """What a row means by its label, alone or before its text."""
    return meaning_of(words) or meaning_of(words.split(maxsplit=1)[0])
