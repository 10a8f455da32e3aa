"""Whether what a shape explains of a record shows its speakers, of many labels and of few."""

from __future__ import annotations

from generator.importer.speakers.shapes import Spoken
from generator.importer.speakers.trial import ENOUGH_LABELS, Found
from generator.importer.speakers.words_behind import LONG
from generator.importer.words.roles import ASIDE, bare, role_of
from generator.importer.words.sentences import ends_or_closes
from generator.japanese.lists import words_of

MIN_SCORE = 1.5


def convincing(found: Found) -> bool:
    """Whether a shape shows the speakers of a record by itself."""
    hits = len(found.hits)
    if found.shape.name == "signed":
        return _signs_show(found)
    if _few_but_clear(found) or _all_speak_politely(found):
        return True
    if found.shape.bare or found.shape.name in ("closing", "qa", "cells"):
        return hits >= ENOUGH_LABELS and found.score >= MIN_SCORE and found.recurring >= 0.3
    return found.score >= MIN_SCORE and (hits >= ENOUGH_LABELS or (hits == 2 and found.pure == 1.0))


def _signs_show(found: Found) -> bool:
    """Whether one sign stands behind offices that come again and again before whole sentences: 会長、開会します。"""
    said = [hit.rest for hit in found.hits.values()]
    signs = {hit.printed[-1] for hit in found.hits.values()}
    whole = sum(map(ends_or_closes, said)) * 4 >= len(said) * 3
    return len(said) > ENOUGH_LABELS and len(signs) == 1 and whole and found.recurring >= 0.5


def _few_but_clear(found: Found) -> bool:
    """Short minutes, in which nobody speaks twice: every label is an office with a sentence, or someone of the list."""
    hits = len(found.hits)
    if found.pure < (0.9 if found.shape.enclosed else 0.75) or not all(map(_of_office, found.hits.values())):
        return False
    if hits < ENOUGH_LABELS and not (_two_will_do(found) or _one_is_listed(found)):
        return False
    if found.shape.name == "marked" and found.pure == 1.0 and found.above == hits:
        return True  # ○永井次長 on lines of their own
    if not found.shape.enclosed and found.listed * 3 < hits * 2:
        return False
    alone = sum(not hit.rest for hit in found.hits.values())
    said = [hit.rest for hit in found.hits.values() if hit.rest]
    return found.above == alone and all(ends_or_closes(rest) or len(rest) >= LONG for rest in said)


def _all_speak_politely(found: Found) -> bool:
    """Whether few labels are enough, since each is an office and words follow that are only said: 【村井係長】 それでは、始めます。"""
    hits = [*found.hits.values()]
    bullets = {*words_of("bullet")}
    listed = found.shape.name == "own" and found.listed == len(hits)
    shown = found.shape.enclosed or found.shape.name in ("marked", "closing") or listed
    return (
        bool(hits)
        and shown
        and found.pure >= _NEARLY_ALL
        and found.politely == len(hits)
        and all(_of_office(hit) and hit.mark not in bullets for hit in hits)
    )


_NEARLY_ALL = 0.75
"""How many of the lines of a shape have labels of offices, where few are enough."""


def _of_office(spoken: Spoken) -> bool:
    return role_of(ASIDE.without(spoken.label)) is not None


def _is_core(spoken: Spoken) -> bool:
    """Whether a label is an office and nothing else: 会長, 事務局."""
    return role_of(spoken.label) == bare(spoken.label)


def _two_will_do(found: Found) -> bool:
    """Whether two labels are enough: nothing else has their shape, and brackets or the list show what they are."""
    core = found.shape.enclosed and found.shape.name != "colon" and all(map(_is_core, found.hits.values()))
    listed = found.shape.name in _SET_APART and found.listed > (found.shape.name != "marked")
    shown = core or listed
    return len(found.hits) == 2 and found.pure == 1.0 and shown


_SET_APART = ("lenticular", "round", "square", "angle", "marked", "own")
"""Shapes of which a few are enough, where the list of attendance shows whom they call."""


def _one_is_listed(found: Found) -> bool:
    """Whether the only label is someone of the list, behind a mark that no other line has: ○野村委員長 …."""
    marked = found.shape.name == "marked" and not {h.mark for h in found.hits.values()} & {
        *words_of("bullet")
    }
    apart = marked or found.shape.name in ("lenticular", "round")
    return len(found.hits) == found.listed == 1 and found.pure == 1.0 and apart
