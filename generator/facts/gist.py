"""What the rest of the archive asks of a session's proceedings: small, and kept apart from the words.

Registers, lists, feeds and the rules across sessions read this, so that they need not read what was said.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

from generator.facts.memo import once_per_session
from generator.facts.places import named_places
from generator.facts.plain import plain
from generator.facts.walk import Placed, agenda_items, all_blocks, placed_blocks, texts_of
from generator.model.blocks import Figure, Quote, Section, Table, Withheld
from generator.model.papers import CheckedFile
from generator.model.readings import Outcome
from generator.model.session import Session
from generator.model.text import WithheldWords, runs_of
from generator.problems.problem import Path


@dataclass(frozen=True)
class WithheldPlace:
    """One use of a record: which, of what scope, at which anchor of the session's page."""

    key: str
    scope: str
    anchor: str
    path: Path
    what: str
    """The thing as the register names it, such as the title of the material."""


@dataclass(frozen=True)
class Said:
    """An outcome that the proceedings say, under which agenda item and at which anchor."""

    outcome: Outcome
    agenda: str | None
    """The item that the section treats, where the outcome names none."""
    anchor: str
    path: Path


@dataclass(frozen=True)
class Shown:
    """A picture in the proceedings."""

    path: Path
    src: str
    checked: CheckedFile | None


LISTED = 16
"""How many texts are listed at least, where there are as many."""
PART = 0.3
"""Of the letters of all texts, how many the listed ones have together at least."""


@dataclass(frozen=True)
class Gist:
    """What is asked of the proceedings of one session."""

    blocks: int
    """How many stand at the top of the body."""
    begins: str
    """Stands for the first text, as a digest; empty where there is none."""
    letters: int
    """Of all texts, as they are written."""
    longest: tuple[tuple[str, int], ...]
    """The longest texts, at least ``LISTED`` and ``PART`` of the letters: a digest and the letters of each, the longest first."""
    remarks: int
    characters: int
    """Of all that a reader sees in the body, tokens left out."""
    said: tuple[Said, ...]
    withheld: tuple[WithheldPlace, ...]
    pictures: tuple[Shown, ...]
    titles: tuple[str, ...]
    """Of quotations, pictures and tables."""
    anchors: str
    """Under which the blocks stand, parted by blanks."""
    corrected: dict[str, tuple[str, str]]
    """By what a correction names, the anchor and what readers call it."""


@once_per_session
def gist(session: Session) -> Gist:
    """Of one session; reads its words, unless it was kept (``gist.keep``)."""
    blocks = tuple(all_blocks(session))
    texts = [text for placed in blocks for _, text in texts_of(placed.block)]
    written = [str(text) for text in texts]
    nothing = dict.fromkeys(session.withheld, "")
    wanted = {one.where for one in session.corrections}
    return Gist(
        blocks=len(session.body),
        begins=_digest(written[0]) if written else "",
        letters=sum(map(len, written)),
        longest=tuple((_digest(text), len(text)) for text in _longest(written)),
        remarks=sum(placed.is_remark for placed in placed_blocks(session)),
        characters=sum(len(plain(text, nothing)) for text in texts),
        said=tuple(
            Said(outcome, placed.agenda, placed.anchor, (*placed.path, "decides", i))
            for placed in blocks
            for i, outcome in enumerate(placed.block.decides)
        ),
        withheld=tuple(_withheld(session, blocks)),
        pictures=tuple(
            Shown((*p.path, "figure", "src"), p.block.figure.src, p.block.figure.checked)
            for p in blocks
            if isinstance(p.block, Figure)
        ),
        titles=tuple(filter(None, map(_title, blocks))),
        anchors=" ".join(dict.fromkeys(placed.anchor for placed in blocks)),
        corrected={name: place for name, place in named_places(session) if name in wanted} if wanted else {},
    )


def _longest(texts: list[str]) -> Iterator[str]:
    wanted = PART * sum(map(len, texts))
    listed = 0
    for number, text in enumerate(sorted(texts, key=lambda text: (-len(text), text))):
        if number >= LISTED and listed >= wanted:
            return
        listed += len(text)
        yield text


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:20]


def _title(placed: Placed) -> str | None:
    block = placed.block
    if isinstance(block, Quote):
        return block.quote.title
    if isinstance(block, Figure):
        return block.figure.caption
    return block.table.caption if isinstance(block, Table) else None


def _withheld(session: Session, blocks: tuple[Placed, ...]) -> Iterator[WithheldPlace]:
    titles = {placed.id: placed.item.title for placed in agenda_items(session)}
    for placed in blocks:
        block = placed.block
        about = titles.get(placed.agenda or "", "議事")
        if isinstance(block, Withheld):
            yield WithheldPlace(block.withheld, "passage", placed.anchor, (*placed.path, "withheld"), about)
        if isinstance(block, Section) and block.section.withheld:
            path = (*placed.path, "section", "withheld")
            yield WithheldPlace(block.section.withheld, "part", placed.anchor, path, about)
        if block.closes and block.closes.withheld:
            path = (*placed.path, "closes", "withheld")
            yield WithheldPlace(block.closes.withheld, "part", placed.anchor, path, about)
        for below, text in texts_of(block):
            for i, run in enumerate(runs_of(text)):
                if isinstance(run, WithheldWords):
                    path = (*placed.path, *below, i, "withheld")
                    yield WithheldPlace(run.withheld, "words", placed.anchor, path, about)
