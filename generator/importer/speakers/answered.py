"""Words that are no office and answer those who speak, again and again, printed as these are: （委員）… / （回答）…"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise

from generator.importer.read.stream import Line
from generator.importer.speakers.labels import may_be_label
from generator.importer.speakers.repeated import answering
from generator.importer.speakers.shapes import Spoken
from generator.importer.speakers.trial import Found
from generator.importer.words.notes import note_of
from generator.importer.words.roles import bare


def words_that_answer(
    best: Found, spoken: Mapping[int, Spoken], lines: list[Line], live: list[int]
) -> dict[int, Spoken]:
    """The lines of a word in the brackets of speakers, or alone as they are, that answers them each time."""
    if best.shape.name == "colon" or not (best.shape.enclosed or best.shape.name == "own"):
        return {}
    first = min(best.hits)
    free = [i for i in live if i not in spoken and i > first and note_of(lines[i].text) is None]
    found = {i: cut for i in free if (cut := next(iter(best.shape.cut(lines[i])), None))}
    taken = {i: found[i] for i in answering(best.hits, _told(best, found, spoken, lines, live))}
    return taken | (_answered_first(best, taken, lines, live) if taken else {})


def _told(
    best: Found, found: Mapping[int, Spoken], spoken: Mapping[int, Spoken], lines: list[Line], live: list[int]
) -> dict[int, Spoken]:
    """Of labels those with words behind them; below them, where labels stand alone on their lines."""
    alone = best.shape.name == "own"
    below = {i: lines[j].text for i, j in pairwise(live) if alone and j not in spoken}
    cuts = {i: replace(cut, rest=cut.rest or below.get(i, "")) for i, cut in found.items()}
    return {i: cut for i, cut in cuts.items() if cut.rest and may_be_label(cut.label)}


def _answered_first(
    best: Found, taken: Mapping[int, Spoken], lines: list[Line], live: list[int]
) -> dict[int, Spoken]:
    """The line right above the first known speaker, where one of ``taken`` speaks, whom the first answers."""
    above = [i for i in live if i < min(best.hits)][-1:]
    cuts = {i: cut for i in above if (cut := next(iter(best.shape.cut(lines[i])), None)) and cut.rest}
    labels = {bare(one.label) for one in taken.values()}
    return {i: cut for i, cut in cuts.items() if bare(cut.label) in labels}
