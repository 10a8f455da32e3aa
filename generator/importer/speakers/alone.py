"""More labels that stand alone on their lines: those known from elsewhere, and those too long for their column."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from itertools import pairwise

from generator.importer.read.stream import Line
from generator.importer.speakers.labels import can_speak
from generator.importer.speakers.repeated import ENOUGH
from generator.importer.speakers.shapes import MAX_LABEL, Spoken
from generator.importer.speakers.trial import Found
from generator.importer.speakers.words_behind import tells_done
from generator.importer.words.roles import ASIDE, bare
from generator.importer.words.sentences import ends_or_closes

Labels = dict[int, Spoken]


def once_more(best: Found, spoken: Mapping[int, Spoken], lines: list[Line], live: list[int]) -> Labels:
    """Labels that stand alone as they do elsewhere, though what is said below is short, or looks like a heading.

    会長 / あいさつ; and 事務局 / 議案第1号　計画について where every label stands below an empty line, or the words above are ended.
    """
    known = {bare(hit.label) for hit in best.hits.values()}
    apart = sum(lines[i].blank_before for i in best.hits) * 10 >= len(best.hits) * 9
    first = min(best.hits)
    set_in = {i for i, below in pairwise(live) if lines[below].indent > lines[i].indent}
    flush = sum(i in set_in for i in best.hits) * 2 < len(best.hits)
    found: Labels = {}
    for above, i, below in zip([None, *live], live, live[1:], strict=False):
        if i in spoken or below in spoken or not _is_known(lines[i], known):
            continue
        ended = above is not None and above > first and ends_or_closes(lines[above].text)
        led = i in set_in or tells_done(lines[below].text)
        if (ended and flush) or led or (apart and lines[i].blank_before and not lines[below].blank_before):
            found[i] = _alone(lines[i])
    return found


def _is_known(line: Line, known: set[str]) -> bool:
    return not line.cells and bare(ASIDE.without(line.text)) in known


def _alone(line: Line) -> Spoken:
    return Spoken("", line.text, line.text, "")


def above_their_words(
    best: Found, spoken: Mapping[int, Spoken], lines: list[Line], live: list[int]
) -> Labels:
    """Labels too long for their column, where what is said stands in one: they stand above it, below an empty line or words that are ended.

    議長　　　説明を求めます。 / （empty） / 伊予総務財政課長 / 　　　　説明します。
    Where the column is lost they must come more than once.
    """
    below = {i: lines[j] for i, j in pairwise(live) if j not in spoken and not lines[j].blank_before}
    alone = [
        i
        for above, i in pairwise(live)
        if i in below and i > min(best.hits) and i not in spoken and _may_stand_above(lines[above], lines[i])
    ]
    column = _column(best, lines, below)
    if column:
        return {i: _alone(lines[i]) for i in alone if below[i].indent >= column > lines[i].indent}
    often = Counter(bare(lines[i].text) for i in alone)
    return {i: _alone(lines[i]) for i in alone if often[bare(lines[i].text)] >= ENOUGH}


def _column(best: Found, lines: list[Line], below: Mapping[int, Line]) -> int:
    """How far in what is said goes on below the lines with labels; 0 where it does not stand in a column."""
    hangs = Counter(below[i].indent for i in best.hits if i in below)
    column, often = hangs.most_common(1)[0] if hangs else (0, 0)
    return column if often >= ENOUGH and column > max(lines[i].indent for i in best.hits) else 0


def _may_stand_above(before: Line, line: Line) -> bool:
    ended = line.blank_before or ends_or_closes(before.text)
    return ended and not line.cells and len(line.text) <= MAX_LABEL and can_speak(line.text, set())
