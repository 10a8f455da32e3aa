"""What things are called within a document. Our anchors serve as they are; all else has ``_`` in its name, which no anchor has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.archive.entries import Minutes
from generator.facts import session as facts
from generator.facts.joined import joined, speaker_known
from generator.facts.walk import all_blocks
from generator.model.blocks import Opinion, Speech

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OWN = "https://kaigiroku-archive.example/ns/minutes/1"
"""Of what the standard has no place for. A name, not a place: what stands under it is explained on the page about the data."""
NOBODY = "（発言者の記録なし）"


@dataclass(frozen=True)
class Speaker:
    """A label that speaks, and its id."""

    ref: str
    label: str
    role: str | None
    may_be_several: bool
    known: str | None
    """The person whose page tells of it, where all who bear the label are declared to be that one."""


def withheld_ref(key: str) -> str:
    """The id of a withheld record."""
    return f"withheld_{key}"


def speakers(minutes: Minutes) -> dict[str, Speaker]:
    """Each label that speaks, in the order of speaking, by its words."""
    found: dict[str, Speaker] = {}
    voices = facts.voices_of(minutes)
    spoken = list(dict.fromkeys(_spoken(minutes)))
    people = _people(minutes, spoken)
    for voice, label in spoken:
        if label not in found:
            known = voices.get(voice or "")
            several = known is not None and (known.anonymous or known.collective or len(known.people) > 1)
            named = known is not None and known.person is not None
            found[label] = Speaker(
                f"voice_{len(found) + 1}",
                label,
                known.role if known else None,
                several or not named,
                people.get(label),
            )
    return found


def _people(minutes: Minutes, spoken: Sequence[tuple[str | None, str]]) -> dict[str, str]:
    """By label the one person who speaks under it."""
    who = joined(minutes)
    of: defaultdict[str, set[str | None]] = defaultdict(set)
    for voice, label in spoken:
        of[label].add(speaker_known(minutes, who, voice, label))
    return {label: own for label, (own, *others) in of.items() if own and not others}


def label_of(minutes: Minutes, block: Speech | Opinion) -> str:
    """The label of a remark, or that nobody is named."""
    voice, printed = (
        (block.speech, block.label)
        if isinstance(block, Speech)
        else (block.opinion.voice, block.opinion.label)
    )
    return facts.speaker_label(minutes, voice, printed) or NOBODY


def _spoken(minutes: Minutes) -> Iterator[tuple[str | None, str]]:
    for placed in all_blocks(minutes.session):
        block = placed.block
        if isinstance(block, Speech):
            yield block.speech, label_of(minutes, block)
        elif isinstance(block, Opinion):
            yield block.opinion.voice, label_of(minutes, block)
