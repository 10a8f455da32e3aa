"""Words that are there twice: once as a picture, which is seen, and once as unseen text to be searched and copied.

So is scanned paper with its layer of recognised text, and a heading whose letters are drawn as shapes. Nobody can say here
whether both are the same words. But where the picture shows nothing – a box was set over it, or the words were painted out –
the unseen text tells what was meant to be gone.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from generator.attachments.pdf.canvas import Picture
from generator.attachments.pdf.drawn import Box, Drawn, Letter

#: How much of a page pictures must cover for it to be scanned paper, and how much of its text must lie over them.
_PAPER = 0.6
_MOST = 0.5
#: Where no dot differs from another by more, of 255, the picture shows no letter.
_PLAIN = 40
#: Rows and columns of dots as wholes differ by less, where one letter stands.
_ALONG = 5
#: A plain place that differs from the paper by more is a box.
_BOX = 60
#: Recognised text has stray letters where there is nothing; so many in a row are words.
_STRAY = 4
_CELLS = 64
#: Colours less solid than this, of 255, draw nothing.
FAINT = 13


@dataclass(frozen=True)
class Look:
    """What stands in the picture of a page, all letters left out, at the place of a letter."""

    is_ink: bool
    """Whether there is something that may be a letter: no plain ground, and no line that runs through."""
    tone: tuple[float, float, float]
    """The colour: red, green, blue."""

    @property
    def grey(self) -> float:
        return sum(self.tone) / 3


NOTHING = Look(False, (255.0, 255.0, 255.0))


def look_of(part: Picture) -> Look:
    """How a part of a picture looks; its colours stand in the order blue, green, red."""
    if not part.size:
        return NOTHING
    blue, green, red = (float(value) for value in np.median(part, axis=(0, 1)))
    grey = part.mean(axis=2)
    apart = min(
        float(np.ptp(grey)),
        _ALONG * float(np.ptp(grey.mean(axis=0))),
        _ALONG * float(np.ptp(grey.mean(axis=1))),
    )
    return Look(apart > _PLAIN, (red, green, blue))


def recognised_letters(
    hidden: list[Letter], of_page: int, pictures: list[Box], area: Box, looks: dict[int, Look], paper: float
) -> tuple[set[int], set[int]]:
    """Which of the hidden letters of scanned paper lie where its picture shows letters too, and which where it does not.

    ``of_page``: how many letters the page has; ``area``: what is seen of it; ``paper``: its commonest grey.
    """
    covered = _covered(pictures, area)
    if covered.mean() < _PAPER:
        return set(), set()
    over = [one for one in hidden if _is_covered(one, covered, area)]
    if len(over) < _MOST * of_page:
        return set(), set()
    gone = {one.index for run in _plain_runs(over, looks) if _is_gone(run, looks, paper) for one in run}
    return {one.index for one in over} - gone, gone


def _covered(pictures: list[Box], area: Box) -> np.ndarray[tuple[int, int], np.dtype[np.bool_]]:
    """Which cells of the page lie, with their middle, under a picture."""
    cells = np.zeros((_CELLS, _CELLS), bool)
    for box in pictures:
        left, right = (_cell(x, area[0], area[2]) for x in (box[0], box[2]))
        bottom, top = (_cell(y, area[1], area[3]) for y in (box[1], box[3]))
        cells[max(0, round(bottom)) : max(0, round(top)), max(0, round(left)) : max(0, round(right))] = True
    return cells


def _cell(at: float, start: float, end: float) -> float:
    return (at - start) / max(end - start, 1e-6) * _CELLS


def _is_covered(one: Letter, covered: np.ndarray[tuple[int, int], np.dtype[np.bool_]], area: Box) -> bool:
    x, y = one.middle
    column, row = int(_cell(x, area[0], area[2])), int(_cell(y, area[1], area[3]))
    return 0 <= column < _CELLS and 0 <= row < _CELLS and bool(covered[row, column])


def _plain_runs(letters: list[Letter], looks: dict[int, Look]) -> Iterator[list[Letter]]:
    """Letters side by side, in the order of the text, where the picture shows none."""
    for plain, group in itertools.groupby(letters, lambda one: not looks[one.index].is_ink):
        if plain:
            yield list(group)


def _is_gone(run: list[Letter], looks: dict[int, Look], paper: float) -> bool:
    boxed = sum(abs(looks[one.index].grey - paper) > _BOX for one in run)
    return len(run) >= _STRAY or boxed >= 2


def drawn_as_shapes(hidden: list[Letter], drawn: list[Drawn], looks: dict[int, Look]) -> set[int]:
    """Which of the hidden letters are text that draws nothing, each letter of which stands where something is drawn."""
    by_text: defaultdict[int, list[Letter]] = defaultdict(list)
    for one in hidden:
        if one.is_word and one.of >= 0 and (drawn[one.of].mode == 3 or one.colour[3] < FAINT):
            by_text[one.of].append(one)
    return {
        one.index
        for letters in by_text.values()
        if all(looks[other.index].is_ink for other in letters)
        for one in letters
    }
