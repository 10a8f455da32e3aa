"""Labels with room behind them, met elsewhere in the record, that stand below words which were broken off or fill their line."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from generator.importer.read.stream import Line
from generator.importer.speakers.shapes import Spoken
from generator.importer.speakers.trial import Found
from generator.importer.speakers.words_behind import has_words
from generator.importer.words.roles import bare
from generator.importer.words.sentences import ends, is_full_of_kana

_TWO_LETTERS = 2


def met_again(
    best: Found, spoken: Mapping[int, Spoken], lines: list[Line], live: list[int]
) -> dict[int, Spoken]:
    """Lines that begin with the label of somebody who speaks elsewhere, then room, then what is said.

    議長　…をまとめてください。 below …と聞いたのは……, or below a line that is full: nothing else in a sentence is printed with room behind it.
    """
    known = {bare(hit.label) for hit in best.hits.values() if len(bare(hit.label)) > _TWO_LETTERS}
    first, indents = min(best.hits), {lines[i].indent for i in best.hits}
    found: dict[int, Spoken] = {}
    for i, below in pairwise([*live, None]):
        if i is None or i <= first or i in spoken or lines[i].indent not in indents:
            continue
        following = "" if below is None or below in spoken else lines[below].text
        cut = next((one for one in best.shape.cut(lines[i]) if bare(one.label) in known), None)
        if cut and _is_said(cut.rest, following) and has_words(best.shape, lines[i], cut, following):
            found[i] = cut
    return found


def _is_said(rest: str, following: str) -> bool:
    """Whether words behind a label are of a sentence, which may end on the next line."""
    return ends(rest) or is_full_of_kana(rest + following)
