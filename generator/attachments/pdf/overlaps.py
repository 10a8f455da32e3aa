"""Letters of a page that other letters lie over: a row of ■ set over a name, white words behind black ones."""

from __future__ import annotations

from collections import defaultdict

from generator.attachments.pdf.drawn import Drawn, Letter, holds

#: Solid signs, which hide what they are set over.
_SOLID = frozenset("■█▇▆▉▊▋▌▐◼⬛●⬤")
#: Of 255: colours lighter, and less solid, than this may be there to be unseen.
_LIGHT, _THIN = 0xE0, 64
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
    faint = [one for one in letters if one.of >= 0 and _is_faint(one, drawn)]
    solid = [one for one in letters if one.text in _SOLID]
    if not faint and not solid:
        return set()
    cells: defaultdict[tuple[int, int], list[Letter]] = defaultdict(list)
    for one in letters:
        cell = cells[_cell(one)]
        if len(cell) < _CROWD:
            cell.append(one)
    below = {one.index for one in faint if any(_shares(other, one) for other in _near(one, cells))}
    covered = (
        other
        for one in solid
        for other in _near(one, cells)
        if 0 <= other.of < one.of and _shares(one, other)
    )
    return below | {other.index for other in covered}


def _is_faint(letter: Letter, drawn: list[Drawn]) -> bool:
    red, green, blue, solid = letter.colour
    return drawn[letter.of].mode == 3 or solid < _THIN or min(red, green, blue) >= _LIGHT


def _cell(letter: Letter) -> tuple[int, int]:
    x, y = letter.middle
    return int(x // _CELL), int(y // _CELL)


def _near(one: Letter, cells: defaultdict[tuple[int, int], list[Letter]]) -> list[Letter]:
    column, row = _cell(one)
    around = ((column + x, row + y) for x in (-1, 0, 1) for y in (-1, 0, 1))
    return [other for cell in around if cell in cells for other in cells[cell]]


def _shares(upper: Letter, lower: Letter) -> bool:
    """Whether one letter may hide another."""
    if upper.of == lower.of or upper.text == lower.text or not holds(upper.em, lower.middle):
        return False
    at_one_place = all(abs(a - b) < _SAME for a, b in zip(upper.em, lower.em, strict=True))
    return upper.text in _SOLID or not at_one_place
