"""Personal data that slipped in, in any word that is shown or copied; what offices give out to be called is silent.

Warnings only, and few: in 40 million characters of a real assembly's minutes there are two telephone numbers.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate

from pydantic import BaseModel

from generator.archive.entries import Archive
from generator.checks.subject import Subject
from generator.facts.strings import Piece, strings_of
from generator.model.people import Contact
from generator.personal.known import offices_in
from generator.personal.offices import Offices
from generator.personal.rules import Found, findings_in
from generator.personal.telling import how_to_mend, what_is_found
from generator.problems.problem import Path, Place, Problem

_SHORT = 30
"""Characters up to which a text needs no word on where in it something stands."""
_QUOTED = 8


def offices_of(archive: Archive) -> Offices:
    """The numbers and addresses in every contact block: of the site, its municipalities, councils and sessions."""
    contacts: set[Contact | None] = {archive.site.contact}
    contacts |= {home.municipality.contact for home in archive.municipalities}
    asked = [home.municipality.disclosure for home in archive.municipalities if home.municipality.disclosure]
    contacts |= {one.contact for one in asked}
    contacts |= {one.objection.contact for one in asked if one.objection}
    contacts |= {council.council.contact for council in archive.councils}
    contacts |= {minutes.session.contact for minutes in archive.minutes}
    return offices_in({words for contact in contacts if contact for _, words, _ in strings_of(contact)})


def a_session_holds_nothing_personal(subject: Subject) -> Iterator[Problem]:
    """No field of a session holds what looks like the number, address, account or birthday of a private person."""
    yield from _problems(subject.minutes.file, subject.strings, subject.offices)


def other_files_hold_nothing_personal(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """Nor does what is said of the site, a municipality, its grounds, its matters, its people or a council."""
    offices = offices_of(archive)
    files: list[tuple[str, BaseModel]] = [("site.yml", archive.site)]
    files += [(home.file, home.municipality) for home in archive.municipalities]
    files += [(council.file, council.council) for council in archive.councils]
    for file, part in files:
        yield from _problems(file, strings_of(part), offices)
    for home in archive.municipalities:
        for index, ground in enumerate(home.grounds.values()):
            yield from _problems(home.grounds_file, strings_of(ground, ("grounds", index)), offices)
        for entry in home.cases.values():
            yield from _problems(entry.file, strings_of(entry.case, entry.path), offices)
        for someone in home.people.values():
            yield from _problems(someone.file, strings_of(someone.record, someone.path), offices)
        for known in home.offices.values():
            yield from _problems(known.file, strings_of(known.office, known.path), offices)


def _problems(file: str, pieces: Sequence[Piece], offices: Offices) -> Iterator[Problem]:
    """One problem for each rule and place, however often it is broken there."""
    text = "".join(parted + words for _, words, parted in pieces)
    found = findings_in(text, offices)
    if not found:
        return
    ends = list(accumulate(len(parted) + len(words) for _, words, parted in pieces))
    together: defaultdict[tuple[str, Path], list[Found]] = defaultdict(list)
    for one in found:
        index = bisect_right(ends, one.start)
        together[one.rule, pieces[index][0]].append(one)
    for (code, path), all_of_it in together.items():
        words = pieces[bisect_right(ends, all_of_it[0].start)][1]
        before = _before(text, all_of_it[0].start) if len(words) > _SHORT else ""
        how = "消してください（本文なら「withheld: w1」に置き換えます）。"
        yield Problem(
            code,
            Place(file, path=path),
            what_is_found(code, before, len(all_of_it) - 1),
            how_to_mend(code, how),
        )


def _before(text: str, start: int) -> str:
    """The few words before a finding, by which it is found in a long text."""
    return text[max(0, start - _QUOTED) : start].rpartition("\0")[2].rpartition("\n")[2].strip()
