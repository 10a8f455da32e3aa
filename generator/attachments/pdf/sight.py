"""Which letters of a page of a PDF its reader does not see.

The page is drawn with its letters and without: where that makes no difference a letter is not seen, whatever hides it – a
box, a picture, an annotation, its colour, a layer that is off, a clip. What remains is to say why, and to know the layer of
recognised text that lies unseen over the picture of scanned paper, as it should.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium

from generator.attachments.pdf.canvas import COARSE, Band, Picture, area_of, bands_of
from generator.attachments.pdf.characters import characters_of
from generator.attachments.pdf.drawn import MAX_OBJECTS, Drawn, Letter, drawn_on, letters_of
from generator.attachments.pdf.marks import Annotation, annotations_on
from generator.attachments.pdf.overlaps import overlaid
from generator.attachments.pdf.reasons import Reasons, Why, is_tiny
from generator.attachments.pdf.recognised import NOTHING, Look, drawn_as_shapes, look_of, recognised_letters

#: A colour that differs by less, of 255, is not told from its ground: the lightest watermarks differ by more.
_SEEN = 10
_DOTS_OF_A_LETTER = 3
MAX_LETTERS = 100_000


@dataclass
class Sight:
    """What of a page its reader sees."""

    letters: list[Letter]
    unseen: dict[int, Why] = field(default_factory=dict)
    """By the number of the character on the text page."""
    recognised: set[int] = field(default_factory=set)
    """Letters of a layer of recognised text: nobody can say whether the picture shows the same words."""
    marks: list[Annotation] = field(default_factory=list)
    """Marks for redaction that were never applied."""
    words: str = ""
    """The words that are seen, line by line in the order of the file."""
    is_whole: bool = True
    """Whether all of the page was looked at."""


def sight_of(page: Any) -> Sight:
    """What is seen of a page of pypdfium2. The page is changed by it; close it afterwards.

    The numbers of the letters are those of a text page of the page as it was.
    """
    text_page = page.get_textpage()
    page.set_rotation(0)
    drawn = drawn_on(page)
    try:
        characters = list(characters_of(text_page))
        letters = list(letters_of(text_page, characters, drawn))
        found = list(annotations_on(page))
        is_whole = len(letters) <= MAX_LETTERS and len(drawn) < MAX_OBJECTS
        sight = Sight(letters[:MAX_LETTERS], is_whole=is_whole)
        sight.marks = [one for one in found if one.is_redaction]
        if letters and len(drawn) < MAX_OBJECTS:
            _judge(sight, page, drawn, found)
        sight.words = "".join(text for index, text, _ in characters if index not in sight.unseen)
    finally:
        text_page.close()
    return sight


def _judge(sight: Sight, page: Any, drawn: list[Drawn], annotations: list[Annotation]) -> None:
    look = _Looking(drawn, sight.letters)
    for band in bands_of(page):
        look.at(band)
    small = {one.index for one in sight.letters if _is_too_small(one, band.scale)}
    sight.is_whole &= not small
    look.seen |= small
    area = area_of(page)
    hidden = [one for one in sight.letters if one.index not in look.seen]
    pictures = [one.box for one in drawn if one.is_picture]
    sight.recognised, gone = recognised_letters(
        hidden, len(sight.letters), pictures, area, look.looks, look.paper
    )
    sight.recognised |= drawn_as_shapes(hidden, drawn, look.looks)
    reasons = Reasons(drawn, annotations, area, look.looks, look.paper, look.overlaid)
    for one in sight.letters:
        if any(mark.covers(one.middle) for mark in sight.marks):
            sight.unseen[one.index] = Why.MARKED
        elif one.index in sight.recognised:
            continue
        elif one.index in gone:
            sight.unseen[one.index] = Why.PAINTED
        elif is_tiny(one, area):
            sight.unseen[one.index] = Why.TINY
        elif one.index not in look.seen:
            sight.unseen[one.index] = reasons.of(one)
    sight.recognised -= set(sight.unseen)


class _Looking:
    """Draws a page band by band, and notes which letters make a difference."""

    def __init__(self, drawn: list[Drawn], letters: list[Letter]) -> None:
        self.drawn = drawn
        self.letters = letters
        self.overlaid = overlaid(letters, drawn)
        self.seen: set[int] = set()
        self.looks: dict[int, Look] = {one.index: NOTHING for one in letters}
        self.greys = np.zeros(256, np.int64)

    @property
    def paper(self) -> float:
        """The commonest grey of the page without its letters."""
        return float(np.argmax(self.greys))

    def at(self, band: Band) -> None:
        """Note what a band shows."""
        rows = [(one, *band.dots(one.box)) for one in self.letters]
        here = [
            (one, down, across)
            for one, down, across in rows
            if down.stop > down.start and across.stop > across.start
        ]
        whole = band.drawn()
        bare = _without([one for one in self.drawn if one.is_text], band)
        self.seen |= {one.index for one, *place in here if _differ(whole, bare, *place)}
        doubtful = [place for place in here if place[0].index in self.overlaid & self.seen]
        if (
            doubtful
        ):  # whether they make a difference by themselves, the letters over them left in their place
            others = _without([self.drawn[one.of] for one, *_ in doubtful], band)
            self.seen -= {one.index for one, *place in doubtful if not _differ(whole, others, *place)}
        for one, *_ in here:
            if one.index not in self.seen:
                self.looks[one.index] = look = look_of(bare[band.dots(one.em)])
                if look.is_ink and one.of >= 0 and self.drawn[one.of].mode >= 4:
                    self.seen.add(one.index)
        grey = bare[::4, ::4].mean(axis=2).astype(np.uint8)
        self.greys += np.bincount(grey.ravel(), minlength=256)


def _is_too_small(letter: Letter, scale: float) -> bool:
    """Whether a letter has too few dots to be looked at, on a page too large to be drawn finer."""
    left, bottom, right, top = letter.em
    return scale < COARSE and max(right - left, top - bottom) * scale < _DOTS_OF_A_LETTER


def _without(texts: Iterable[Drawn], band: Band) -> Picture:
    """The band as it is drawn without some texts."""
    texts = list(texts)
    for one in texts:
        pdfium.FPDFPageObj_SetIsActive(one.raw, False)
    try:
        return band.drawn()
    finally:
        for one in texts:
            pdfium.FPDFPageObj_SetIsActive(one.raw, True)


def _differ(one: Picture, other: Picture, down: slice, across: slice) -> bool:
    """Whether an eye sees there that one picture is not the other."""
    return bool(np.abs(one[down, across].astype(np.int16) - other[down, across]).max() >= _SEEN)
