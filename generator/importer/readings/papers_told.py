"""Lists of papers that stand in the body, where the front part has none: 配付資料 / 資料1 計画（案） …, behind the last item."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.importer.body.blocks import Block, Narrative, Section
from generator.importer.body.form_behind import heads_papers
from generator.importer.front.materials import material_of
from generator.importer.front.rows import Row
from generator.importer.readings.record import flat_of
from generator.importer.words.labels import meaning_of
from generator.importer.words.numbers import bulleted

_LONGEST = 60
"""How long an entry without a number is at most, in characters."""


def papers_told(blocks: Iterable[Block]) -> list[Row]:
    """The lists as rows of papers: each stands below its label, and ends with the last entry that has a number or a bullet.

    What follows without either is no paper: whom to ask, who made the page.
    """
    lists = (entries[: _ended(entries)] for entries in _lists(blocks))
    return [
        Row("", "\n".join(entries), meaning="materials") for entries in lists if any(map(_number_of, entries))
    ]


def without_rest(row: Row) -> Row:
    """A row behind the proceedings; of a list of papers only as far as entries show that they are papers."""
    entries = row.text.split("\n")
    papers = row.meaning == "materials" and any(map(_number_of, entries))
    return replace(row, text="\n".join(entries[: _ended(entries)])) if papers else row


def _ended(entries: list[str]) -> int:
    """How many entries there are up to the last that shows by its number or bullet that it is one."""
    shown = [at for at, entry in enumerate(entries) if _number_of(entry) or bulleted(entry)]
    return shown[-1] + 1 if shown else 0


def _lists(blocks: Iterable[Block]) -> Iterator[list[str]]:
    entries: list[str] | None = None
    for line in _lines(blocks):
        if heads_papers(line):
            yield entries or []
            entries = []
        elif entries is not None and _may_be_paper(line):
            entries.append(line)
        else:
            yield entries or []
            entries = None
    yield entries or []


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    """What nobody says, line by line; an empty line for whatever else stands between."""
    for block, _ in flat_of(list(blocks)):
        if isinstance(block, Section):
            yield block.title or ""
        else:
            yield from block.text.split("\n") if isinstance(block, Narrative) else [""]


def _may_be_paper(line: str) -> bool:
    paper = material_of(line)
    return paper is not None and (bool(_number_of(line)) or (len(line) <= _LONGEST and not meaning_of(line)))


def _number_of(line: str) -> str | None:
    paper = material_of(line)
    return paper["no"] if paper else None
