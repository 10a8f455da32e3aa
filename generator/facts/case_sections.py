"""Headings of the proceedings that name a matter by its number and title, where no agenda tells of it.

The same number and the same title in two sessions of one calendar year, or with the year in the number, are the same matter:
numbers are given once a year. A title that is not the same to the letter joins nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.archive.entries import Minutes
from generator.archive.matters import COMMON, number_in, title_in
from generator.dates import ERAS, half_width
from generator.facts import session as facts
from generator.facts.case_known import Known
from generator.facts.case_links import Proposal, number_of
from generator.facts.walk import agenda_items, placed_blocks
from generator.japanese.lists import expanded, signs
from generator.japanese.space import squeeze
from generator.model.blocks import Section

_YEAR = "|".join(re.escape(name) for name, _, _ in ERAS)
_NUMBER = re.compile(
    expanded(
        rf"(?P<year>(?:{_YEAR})(?:{{digit}}{{1,2}}|元)年)?"
        r"(?:{bill_by})?(?:{bill_kind}第{digit}{1,4}号|第{digit}{1,4}号{bill_kind})"
    )
)
_AROUND = signs("colon") + "、，"


class _Named(NamedTuple):
    minutes: Minutes
    anchor: str
    number: str
    title: str
    year: int
    """The calendar year of the session; 0 where the number tells its own."""


def named_in_proceedings(sessions: Iterable[Minutes]) -> list[Proposal]:
    """What headings of the proceedings name in two sessions or more, by day, and those that name a matter which is written
    already. Reads the words of every session. Where headings of one name are steps of two matters, a person must tell."""
    those = sorted(sessions, key=facts.sort_key)
    known = Known(those)
    found: defaultdict[tuple[str, str, str, int], dict[str, _Named]] = defaultdict(dict)
    for minutes in those:
        for one in _named(minutes):
            key = minutes.home.home.id, one.number, _compared(one.title), one.year
            found[key].setdefault(minutes.key, one)
    return [proposal for named in found.values() for proposal in _of_one_name(list(named.values()), known)]


def _of_one_name(named: list[_Named], known: Known) -> Iterator[Proposal]:
    first = named[0]
    at = [known.at(one.minutes, one.anchor) for one in named]
    entries = {entry.case.id: entry for entry in at if entry}
    if not entries:
        number, title = number_in(first.number) or first.number, title_in(first.title)
        near = [known.near(one.minutes, number, title, one_year=True) for one in named]
        entries = {entry.case.id: entry for entry in near if entry}
    new = [one for one, entry in zip(named, at, strict=True) if entry is None]
    entry = next(iter(entries.values()), None)
    if len(entries) > 1 or not new or (entry is None and len(named) < 2):
        return
    yield Proposal(
        first.minutes.home.home,
        first.number,
        first.title,
        (),
        tuple((one.minutes, one.anchor) for one in new),
        entry,
    )


def _named(minutes: Minutes) -> Iterator[_Named]:
    """The headings of a session that name a matter which is no item of its agenda."""
    day = facts.first_date(minutes.session)
    if day is None or not day.year:
        return
    items = {number_of(placed) for placed in agenda_items(minutes.session)}
    for placed in placed_blocks(minutes.session):
        if (
            not isinstance(placed.block, Section)
            or placed.block.section.agenda
            or placed.block.section.withheld
        ):
            continue
        read = read_heading(placed.block.section.title)
        if read and read[0] not in items:
            number, title, has_year = read
            yield _Named(minutes, placed.anchor, number, title, 0 if has_year else day.year)


def read_heading(words: object) -> tuple[str, str, bool] | None:
    """Number and title of a heading that is nothing but these, and whether the number tells its year; None for any other, and for
    what each meeting may have anew."""
    if not isinstance(words, str):
        return None
    plain = half_width(words)
    found = _NUMBER.match(squeeze(plain))
    if not found:
        return None
    taken, at = 0, 0
    while taken < found.end():
        taken += not plain[at].isspace()
        at += 1
    title = words[at:].strip().strip(_AROUND).strip()
    if len(_compared(title)) < 4 or COMMON.match(_compared(title)):
        return None
    return found[0], title, bool(found["year"])


def _compared(title: str) -> str:
    return squeeze(half_width(title))
