"""Writes into the files of the minutes that items of several sessions are one matter, as it was proposed and a person agreed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.archive.files import Files
from generator.facts import session as facts
from generator.facts.case_links import Proposal
from generator.japanese.lists import signs
from generator.yaml.edit import CannotEditError
from generator.yaml.patch import Patch, flow

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
_BEHIND = re.compile(r"^[^第]*年(?=.*第)|^第\d+号(?=.)")
_PROPOSED_BY = re.compile("^(?:議員|委員会|市長|町長|村長|区長|知事)提出")


@dataclass(frozen=True)
class Joined:
    """What to write, by the name of the file, and what has to be written by hand."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    ids: tuple[str, ...] = ()
    """Of each proposal the id of its case; empty where it has to be written by hand."""
    by_hand: tuple[str, ...] = ()
    """Files that are written in a way in which nothing can be put in safely."""


def joined(files: Files, wanted: Iterable[Proposal]) -> Joined:
    """Each proposal as a case of its municipality, named by its items; a proposal is written whole or not at all."""
    made: dict[str, bytes] = {}
    ids: list[str] = []
    by_hand: list[str] = []
    there = set(files.names())
    for proposal in wanted:
        own = _id(proposal, {*proposal.home.cases, *ids})
        register = f"{proposal.home.id}/cases.yml"
        named = dict.fromkeys(minutes.file for minutes, _ in proposal.items)
        now = {name: made.get(name) or files.read(name) for name in named}
        try:
            if register in there or register in made:
                now[register] = made.get(register) or files.read(register)
            changed = _written(proposal, own, register, now)
        except CannotEditError:
            by_hand += named
            ids.append("")
            continue
        made.update(changed)
        ids.append(own)
    return Joined(made, tuple(ids), tuple(dict.fromkeys(by_hand)))


def _written(proposal: Proposal, own: str, register: str, now: Mapping[str, bytes]) -> dict[str, bytes]:
    changed: dict[str, bytes] = {}
    said = entry(proposal, own)
    if register in now:
        patch = Patch(register, now[register])
        patch.append(("cases",), said)
        changed[register] = patch.content
    else:
        lines = "\n    ".join(f"{key}: {flow(value)}" for key, value in said.items())
        changed[register] = f"{_HEAD}cases:\n  - {lines}\n".encode()
    for name in dict.fromkeys(minutes.file for minutes, _ in proposal.items):
        patch = Patch(name, now[name])
        for minutes, placed in proposal.items:
            if minutes.file == name:
                patch.add(placed.path, "case", own)
        changed[name] = patch.content
    return changed


def entry(proposal: Proposal, own: str) -> dict[str, object]:
    """The data of the case: no more than the minutes say."""
    title = proposal.title.removeprefix(proposal.number).lstrip(_BETWEEN)
    steps = [
        {"at": f"{minutes.home.id}/{minutes.id}#{anchor}", "role": "item"}
        for minutes, anchor in proposal.sections
    ]
    return {
        "id": own,
        "kind": _kind(proposal.number)[1],
        "number": proposal.number,
        "title": title or proposal.title,
        "to": list(proposal.councils),
    } | ({"steps": steps} if steps else {})


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
