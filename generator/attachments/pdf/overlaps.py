"""Letters of a page that other letters lie over: a row of ■ set over a name, white words behind black ones."""

from __future__ import annotations

from collections import defaultdict

from generator.attachments.pdf.drawn import Drawn, Letter, holds

#: Solid signs, which hide what they are set over.
_SOLID = frozenset("■█▇▆▉▊▋▌▐◼⬛●⬤")
_LIGHT = 0xE0
_SAME = 0.5
"""In points: boxes that differ by less are the same."""
_CELL = 24.0
#: More letters than this in a cell of the page are no writing.
_CROWD = 400


def overlaid(letters: list[Letter], drawn: list[Drawn]) -> set[int]:
    """Letters of which it must be asked whether they are seen below the letters that share their place.

    A letter drawn twice, for bold type or with an edge of another colour, is no such letter, nor is one that stands at the very
    place of another: some programs write such letters down with the wrong character.
    """
    cells: defaultdict[tuple[int, int], list[Letter]] = defaultdict(list)
    for one in letters:
        cell = cells[int(one.middle[0] // _CELL), int(one.middle[1] // _CELL)]
        if len(cell) < _CROWD:
            cell.append(one)
    return {
        one.index
        for one in letters
        if one.of >= 0 and any(_hides(other, one, drawn) for other in _near(one, cells))
    }


def _near(one: Letter, cells: defaultdict[tuple[int, int], list[Letter]]) -> list[Letter]:
    column, row = int(one.middle[0] // _CELL), int(one.middle[1] // _CELL)
    around = ((column + x, row + y) for x in (-1, 0, 1) for y in (-1, 0, 1))
    return [other for cell in around if cell in cells for other in cells[cell]]


def _hides(upper: Letter, lower: Letter, drawn: list[Drawn]) -> bool:
    if upper.of == lower.of or upper.text == lower.text or not holds(upper.em, lower.middle):
        return False
    if upper.text not in _SOLID and all(abs(a - b) < _SAME for a, b in zip(upper.em, lower.em, strict=True)):
        return False
    red, green, blue, solid = lower.colour
    faint = drawn[lower.of].mode == 3 or solid < 64 or min(red, green, blue) >= _LIGHT
    return faint or (upper.text in _SOLID and upper.of > lower.of)
