"""What became of what was published already: corrected, taken from view, shown again, taken back, acted on; the newest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from generator.archive.entries import Minutes, PublicArchive
from generator.dates import PartialDate
from generator.facts.cases import Matter, matters
from generator.facts.corrections import corrected
from generator.facts.lasting import Left, left_pages
from generator.facts.withholding import withheld_things

Of: TypeAlias = Minutes | Matter | Left
RELEASED, WITHDRAWN, ACTED = "後から公開", "取り下げ", "措置の公表"


@dataclass(frozen=True)
class Change:
    """What changed in one record on one day."""

    on: PartialDate
    what: str
    """In a word: 誤字の訂正, 公開のとりやめ, 後から公開, 取り下げ, 措置の公表."""
    of: Of
    """The minutes, the matter, or the page that was taken back."""
    anchor: str
    """Of the row that tells of it, the first where there are several; empty where the page as a whole does."""
    count: int
    """How many of the same kind changed there on that day."""


def lately(public: PublicArchive, most: int) -> list[Change]:
    """The newest changes, ``most`` at the highest; those of one kind, record and day are one."""
    found: defaultdict[tuple[str, PartialDate, str], list[tuple[Of, str]]] = defaultdict(list)
    for key, on, what, of, anchor in _changes(public):
        found[key, on, what].append((of, anchor))
    changes = [Change(on, what, *those[0], len(those)) for (_, on, what), those in found.items()]
    return sorted(changes, key=lambda one: one.on.sort_key, reverse=True)[:most]


def _changes(public: PublicArchive) -> Iterator[tuple[str, PartialDate, str, Of, str]]:
    """Each by the key of its record, its day, what it was, its record and the anchor of its row."""
    for minutes in public.minutes:
        for one in corrected(minutes.session):
            yield minutes.key, one.correction.on, one.kind, minutes, f"correction-{one.id}"
        for key, record, _ in withheld_things(minutes.session):
            if record.released:
                yield minutes.key, record.released.on, RELEASED, minutes, f"withheld-{key}"
    for left in left_pages(public).values():
        if left.to is None:
            yield left.key, left.on, WITHDRAWN, left, ""
    for matter in matters(public):
        told = "answer" if matter.case.answer else "measures"
        for measure in matter.case.measures:
            if measure.on:
                yield matter.key, measure.on, ACTED, matter, told
