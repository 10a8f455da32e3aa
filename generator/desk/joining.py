"""Writes into the files of the minutes that items of several sessions are one matter, as it was proposed and a person agreed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from generator.archive.files import Files
from generator.facts import session as facts
from generator.facts.case_links import Proposal
from generator.japanese.lists import signs
from generator.yaml.edit import CannotEditError
from generator.yaml.patch import Add, Append, Patch
from generator.yaml.written import flow

#: By what a number begins with: how its id begins, and what kind of matter it is.
_KINDS = (
    ("諮", "shimon", "consultation"),
    ("請願", "seigan", "petition"),
    ("請", "seigan", "petition"),
    ("陳情", "chinjo", "petition"),
    ("報", "hokoku", "report"),
    ("議案", "gian", "bill"),
    ("議", "gi", "bill"),
    ("認", "nintei", "bill"),
    ("承", "shonin", "bill"),
    ("同", "doi", "bill"),
    ("発", "hatsugi", "bill"),
    ("意見", "iken", "bill"),
    ("決議", "ketsugi", "bill"),
    ("付議", "fugi", "bill"),
)
_BETWEEN = f" \u3000{signs('colon')}"
_HEAD = "# yaml-language-server: $schema=../schema/cases.schema.json\n"
_BEHIND = re.compile(r"^[^第]*年度?(?=.*第)|^第\d+号(?=.)")
_PROPOSED_BY = re.compile("^(?:議員|委員会|市長|町長|村長|区長|知事)提出")


@dataclass(frozen=True)
class Joined:
    """What to write, by the name of the file, and what has to be written by hand."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    ids: tuple[str, ...] = ()
    """Of each proposal the id of its case; empty where it has to be written by hand."""
    by_hand: tuple[str, ...] = ()
    """Files that are written in a way in which nothing can be put in safely."""


_Change: TypeAlias = Add | Append


def joined(files: Files, wanted: Sequence[Proposal]) -> Joined:
    """Each proposal as a case of its municipality, or as further steps of one, named by its items; a proposal is written whole or
    not at all, and each file once."""
    ids = _ids(wanted)
    changes: dict[str, list[tuple[int, _Change]]] = {}
    for number, (proposal, own) in enumerate(zip(wanted, ids, strict=True)):
        for name, change in _changes(proposal, own):
            changes.setdefault(name, []).append((number, change))
    there = set(files.names())
    now = {name: files.read(name) if name in there else None for name in changes}
    made, failed = _made(now, changes)
    by_hand = [name for name, those in changes.items() if any(number in failed for number, _ in those)]
    return Joined(
        made, tuple("" if number in failed else own for number, own in enumerate(ids)), tuple(by_hand)
    )


def _ids(wanted: Sequence[Proposal]) -> list[str]:
    taken: dict[str, set[str]] = {}
    ids = []
    for proposal in wanted:
        others = taken.setdefault(proposal.home.id, set(proposal.home.cases))
        own = proposal.known.case.id if proposal.known else _id(proposal, others)
        others.add(own)
        ids.append(own)
    return ids


def _changes(proposal: Proposal, own: str) -> Iterator[tuple[str, _Change]]:
    """What to put in, by the name of the file."""
    for minutes, placed in proposal.items:
        yield minutes.file, Add(placed.path, "case", own)
    if proposal.known is None:
        yield f"{proposal.home.id}/cases.yml", Append(("cases",), entry(proposal, own))
    elif proposal.sections:
        file, path, steps = proposal.known.file, proposal.known.path, _steps(proposal)
        if proposal.known.case.steps:
            yield from ((file, Append((*path, "steps"), step)) for step in steps)
        else:
            yield file, Add(path, "steps", steps)


def _made(
    now: Mapping[str, bytes | None], changes: Mapping[str, list[tuple[int, _Change]]]
) -> tuple[dict[str, bytes], set[int]]:
    """The files with what can be put in, and the numbers of the proposals that cannot be written whole."""
    failed: set[int] = set()
    while True:
        made: dict[str, bytes] = {}
        more: set[int] = set()
        for name, those in changes.items():
            good = [(number, change) for number, change in those if number not in failed]
            try:
                if good:
                    made[name] = _changed(name, now[name], [change for _, change in good])
            except CannotEditError:
                more |= _failing(name, now[name], good)
        if not more:
            return made, failed
        failed |= more


def _failing(name: str, now: bytes | None, those: list[tuple[int, _Change]]) -> set[int]:
    """The proposals of which a file takes nothing, each tried alone; all where it takes each but not all together."""
    found = set()
    for number in dict.fromkeys(number for number, _ in those):
        try:
            _changed(name, now, [change for other, change in those if other == number])
        except CannotEditError:
            found.add(number)
    return found or {number for number, _ in those}


def _changed(name: str, now: bytes | None, changes: Sequence[_Change]) -> bytes:
    if now is None:  # a register that is not there yet begins with its first matter
        first, *changes = changes
        lines = "\n    ".join(f"{key}: {flow(value)}" for key, value in first.value.items())
        now = f"{_HEAD}cases:\n  - {lines}\n".encode()
    patch = Patch(name, now)
    patch.make(changes)
    return patch.content


def entry(proposal: Proposal, own: str) -> dict[str, object]:
    """The data of the case: no more than the minutes say."""
    title = proposal.title.removeprefix(proposal.number).lstrip(_BETWEEN)
    steps = _steps(proposal)
    return {
        "id": own,
        "kind": _kind(proposal.number)[1],
        "number": proposal.number,
        "title": title or proposal.title,
        "to": list(proposal.councils),
    } | ({"steps": steps} if steps else {})


def _steps(proposal: Proposal) -> list[dict[str, str]]:
    return [
        {"at": f"{minutes.home.id}/{minutes.id}#{anchor}", "role": "item"}
        for minutes, anchor in proposal.sections
    ]


def _kind(number: str) -> tuple[str, str]:
    plain = _PROPOSED_BY.sub("", _BEHIND.sub("", number))
    return next(((word, kind) for sign, word, kind in _KINDS if plain.startswith(sign)), ("anken", "bill"))


def _id(proposal: Proposal, taken: set[str]) -> str:
    """Kind, year and number: shimon-2023-1."""
    number = re.search(r"第?(\d+)号", proposal.number)
    session = proposal.sessions[0].session
    day = facts.first_date(session)
    year = day.year if proposal.sections and day else facts.fiscal_year(session)
    parts = (_kind(proposal.number)[0], str(year or ""), number[1].lstrip("0") if number else "")
    own = first = "-".join(filter(None, parts))
    again = 2
    while own in taken:
        own = f"{first}-{again}"
        again += 1
    return own
