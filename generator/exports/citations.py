"""A session, and each of its remarks, as an entry for programs that keep references: RIS, BibTeX and CSL-JSON.

When somebody looked at it is added by their program, not here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.archive.entries import Minutes, PublicArchive
from generator.dates import PartialDate
from generator.exports.turns import Turn, turns
from generator.exports.values import Data, address_of, json_pages, known
from generator.facts import session as facts
from generator.facts.numbering import passage_names
from generator.model.words import RECORD_STATUS
from generator.pages.forms import FORMS

#: What would end a value of BibTeX, or begin a command.
_TEX = re.compile(r"[\\{}%$&#_~^]")
_TEX_WORDS = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


@dataclass(frozen=True)
class Citation:
    """What is said of a session or of a remark in it."""

    id: str
    title: str
    authority: str
    council: str
    number: str
    date: PartialDate | None
    place: str
    url: str
    note: str
    remark: str


def citations(public: PublicArchive) -> Iterator[tuple[str, bytes]]:
    """For each session its own entry in three forms, and those of its remarks, if it has any, in two."""
    folder = FORMS["cite"].folder
    for minutes in public.minutes:
        whole = [_of_session(public, minutes)]
        remarks = list(_of_remarks(public, minutes))
        yield f"{folder}/{minutes.key}-ris.txt", ris(whole)
        yield f"{folder}/{minutes.key}-bibtex.txt", bibtex(whole)
        yield f"{folder}/{minutes.key}.json", json_pages([csl(one) for one in whole])
        if remarks:
            yield f"{folder}/{minutes.key}-remarks-ris.txt", ris(remarks)
            yield f"{folder}/{minutes.key}-remarks.json", json_pages([csl(one) for one in remarks])


def _of_session(public: PublicArchive, minutes: Minutes) -> Citation:
    return _citation(public, minutes, "", "", "")


def _of_remarks(public: PublicArchive, minutes: Minutes) -> Iterator[Citation]:
    names = passage_names(minutes.session)
    for turn in turns(minutes):
        if turn.placed.is_remark:
            name = names[turn.anchor]
            yield _citation(public, minutes, turn.anchor, _said(turn, name), name[2:])


def _said(turn: Turn, name: str) -> str:
    withheld = "非公開の部分を含む" if turn.withheld else ""
    return "。".join(filter(None, (f"{name}（{turn.speaker or '発言者の記録なし'}）", withheld)))


def _citation(public: PublicArchive, minutes: Minutes, anchor: str, said: str, remark: str) -> Citation:
    session = minutes.session
    places = (facts.place_name(sitting.place) for sitting in session.sittings)
    return Citation(
        id="-".join(filter(None, (minutes.key.replace("/", "-"), anchor))),
        title=facts.named_home(facts.title(minutes), minutes.home.home),
        authority=minutes.home.home.name,
        council=minutes.home.name,
        number=facts.label(session),
        date=facts.first_date(session),
        place=next(filter(None, places), ""),
        url=address_of(public, minutes, anchor),
        note="。".join(filter(None, (said, _state(minutes)))),
        remark=remark,
    )


def _state(minutes: Minutes) -> str:
    """How far the record is final, with its days."""
    record = minutes.session.record
    confirmed = record.confirmed.on.iso if record.confirmed and record.confirmed.on else ""
    parts = [f"確定 {confirmed}" if confirmed else RECORD_STATUS[record.status] if record.status else ""]
    parts += [f"訂正 {one.on.iso}" for one in minutes.session.corrections]
    return "、".join(filter(None, parts))


def csl(one: Citation) -> Data:
    """CSL-JSON."""
    date = [part for part in (one.date.year, one.date.month, one.date.day) if part] if one.date else []
    return known(
        id=one.id,
        type="hearing",
        title=one.title,
        authority=one.authority,
        section=one.council,
        number=one.number,
        issued={"date-parts": [date]} if date and one.date and one.date.year else None,
        **{"event-place": one.place},
        language="ja-JP",
        URL=one.url,
        note=one.note,
    )


def ris(found: Iterable[Citation]) -> bytes:
    """RIS, of which hearings are the nearest kind."""
    lines: list[str] = []
    for one in found:
        day = one.date
        date = (
            "/".join(f"{part:02}" if part else "" for part in (day.year, day.month, day.day))
            if day and day.year
            else ""
        )
        pairs = (
            ("TY", "HEAR"), ("ID", one.id), ("TI", one.title), ("A2", one.council), ("PB", one.authority),
            ("PY", str(day.year) if day and day.year else ""), ("DA", date), ("CY", one.place),
            ("SP", one.remark), ("UR", one.url), ("N1", one.note), ("LA", "ja"),
        )  # fmt: skip
        lines += [f"{tag}  - {_line(value)}" for tag, value in pairs if value]
        lines += ["ER  - ", ""]
    return "\r\n".join(lines).encode()


def bibtex(found: Iterable[Citation]) -> bytes:
    """BibTeX."""
    entries = []
    for one in found:
        day = one.date
        pairs = (
            ("title", one.title), ("organization", one.authority), ("author", one.council), ("number", one.number),
            ("year", str(day.year) if day and day.year else ""), ("month", str(day.month or "") if day else ""),
            ("address", one.place), ("note", one.note), ("howpublished", one.url), ("language", "japanese"),
        )  # fmt: skip
        rows = [f"  {name} = {{{_tex(value)}}}" for name, value in pairs if value]
        entries.append(f"@misc{{{one.id},\n" + ",\n".join(rows) + "\n}\n")
    return "\n".join(entries).encode()


def _tex(value: str) -> str:
    return _TEX.sub(lambda m: _TEX_WORDS.get(m[0], f"\\{m[0]}"), _line(value))


def _line(value: str) -> str:
    return " ".join(value.split())
