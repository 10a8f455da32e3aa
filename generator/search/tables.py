"""What all readers of the index need: tables for grouping, filters and ranking."""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Sequence
from itertools import accumulate, groupby, repeat
from operator import attrgetter
from typing import Any

import numpy as np

from generator.search.buckets import STAMP
from generator.search.documents import KINDS, WIRE, SearchRemark, SearchSession
from generator.search.gist import SearchGist
from generator.search.numbering import ROOM, anchors_row, room_for
from generator.search.standing import standings
from generator.search.texts import words_cuts, words_stamp

_LOOKS = [
    (kind, standing)
    for kind, name in enumerate(KINDS)
    for standing in (WIRE["standings"] if name in WIRE["spoken"] else "-")
]
_LETTERS = {look: chr(65 + at) for at, look in enumerate(_LOOKS)}


def sessions_table(gists: Sequence[SearchGist]) -> dict[str, Any]:
    """Which sessions there are, column by column; of which kind their documents are and how these stand, a letter each; their
    anchors; who speaks anywhere."""
    columns = {name: [gist.row[name] for gist in gists] for name in WIRE["columns"]}
    return {
        **columns,
        **{name: [_drawn(gist.row[name], gist.row) for gist in gists] for name in ("id", "title")},
        # Most pages are called like their session.
        "url": [gist.row["url"].replace(gist.id or "*", "*") for gist in gists],
        "cuts": " ".join("".join(chr(48 + more) for more in gist.row["cuts"]) for gist in gists),
        "rooms": "".join(chr(48 + gist.room // ROOM) for gist in gists),
        "words": "".join(gist.words[-STAMP:] for gist in gists),
        "documents": "\n".join(map(_documents, gists)),
        "anchors": "\n".join(gist.anchors for gist in gists),
        "speakers": list(_speakers(gists)),
    }


def _documents(gist: SearchGist) -> str:
    """Kind and standing in one letter: what follows a heading, a question, gzip sees best that way."""
    runs = zip(gist.kinds[::2], gist.kinds[1::2], strict=True)
    kinds = (kind for kind, times in runs for kind in repeat(kind, times))
    return "".join(_LETTERS[look] for look in zip(kinds, gist.standings, strict=True))


def _drawn(text: str, row: dict[str, Any]) -> str:
    """The text with a control character in the place of what other columns say too, so that those of many sessions are alike."""
    date = row["date"]
    day = f"{int(date[5:7])}月{int(date[8:])}日" if len(date) == 10 else ""
    for at, value in enumerate((row["council"], row["councilName"], date, day, date[:4])):
        text = text.replace(value, chr(1 + at), 1) if value else text
    return text


def _speakers(gists: Sequence[SearchGist]) -> dict[str, int]:
    return _numbered(name for gist in gists for name in gist.speakers)


def voices_table(gists: Sequence[SearchGist]) -> dict[str, Any]:
    """Who speaks in each document, in which role, with which outcomes; what is withheld, which matters are treated."""
    speakers = _speakers(gists)
    outcomes = _numbered(word for gist in gists for _, *words in gist.decided for word in words)
    roles = _numbered(name for gist in gists for name in gist.roles)
    matters = _numbered(name for gist in gists for _, _, *names in gist.matters for name in names)
    firsts = [0, *accumulate(gist.count for gist in gists)]
    placed = list(zip(firsts, gists, strict=False))
    return {
        "roles": list(roles),
        "outcomes": list(outcomes),
        "withheld": [first + place for first, gist in placed for place in gist.withheld],
        "decided": [
            [first + place, *(outcomes[word] for word in words)]
            for first, gist in placed
            for place, *words in gist.decided
        ],
        "matters": list(matters),
        "treated": [
            [first + place, length, *(matters[name] for name in names)]
            for first, gist in placed
            for place, length, *names in gist.matters
        ],
        # Who speaks is one character a document: in a debate two labels take turns, which gzip sees best that way.
        "speaker": "".join(_renumbered(gist.speaking, gist.speakers, speakers) for gist in gists),
        "role": "".join(_renumbered(gist.acting, gist.roles, roles) for gist in gists),
        **_people(gists),
    }


def _people(gists: Sequence[SearchGist]) -> dict[str, Any]:
    """Who is known to speak in each document; nothing in an archive in which nobody is, and nobody where it says ""."""
    people = _numbered(["", *(person for gist in gists for person in gist.people)])
    if len(people) == 1:
        return {}
    nobody = chr(_printable(0))
    spoken = (
        _renumbered(gist.spoken, gist.people, people) if gist.people else nobody * gist.count
        for gist in gists
    )
    return {"people": [person.split("\n") for person in people], "person": "".join(spoken)}


_BESIDE_TEXT = attrgetter(*(part.name for part in dataclasses.fields(SearchRemark) if part.name != "text"))


def gist_of(session: SearchSession) -> SearchGist:
    """What the tables and the cut of the index need of a session."""
    remarks = session.remarks
    speakers = _numbered(remark.speaker for remark in remarks)
    roles = _numbered(remark.role for remark in remarks)
    people = _numbered(remark.person for remark in remarks) if any(r.person for r in remarks) else {}
    return SearchGist(
        content=_content(session),
        id=session.id,
        fiscal_year=session.fiscal_year,
        date=session.date,
        characters=sum(len(remark.text) for remark in remarks),
        count=len(remarks),
        room=room_for([remark.anchor for remark in remarks]),
        words=words_stamp(session),
        row=_session_row(session),
        kinds=_runs(bytes(KINDS.index(remark.kind) for remark in remarks)),
        standings=standings(list(remarks)),
        anchors=anchors_row(remarks),
        speakers=list(speakers),
        speaking="".join(chr(_printable(speakers[remark.speaker])) for remark in remarks),
        roles=list(roles),
        acting="".join(chr(_printable(roles[remark.role])) for remark in remarks),
        people=list(people),
        spoken="".join(chr(_printable(people[remark.person])) for remark in remarks) if people else "",
        decided=[[place, *remark.outcomes] for place, remark in enumerate(remarks) if remark.outcomes],
        withheld=[place for place, remark in enumerate(remarks) if remark.withheld],
        matters=_treated(remarks),
    )


def _treated(remarks: Sequence[SearchRemark]) -> list[list[Any]]:
    places = groupby(range(len(remarks)), key=lambda place: remarks[place].matters)
    runs = [(names, list(those)) for names, those in places if names]
    return [[those[0], len(those), *names] for names, those in runs]


def _content(session: SearchSession) -> str:
    digest = hashlib.sha256(repr(dataclasses.replace(session, remarks=())).encode())
    for remark in session.remarks:
        digest.update(repr(_BESIDE_TEXT(remark)).encode())
        digest.update(remark.text.encode() + b"\0")
    return digest.hexdigest()


def _renumbered(numbers: str, names: Sequence[str], known: dict[str, int]) -> str:
    return numbers.translate({_printable(at): _printable(known[name]) for at, name in enumerate(names)})


def _session_row(session: SearchSession) -> dict[str, Any]:
    return {
        "id": session.id,
        "url": session.url,
        "title": session.title,
        "municipality": session.municipality,
        "council": session.council,
        "councilName": session.council_name,
        "year": session.fiscal_year,
        "date": session.date,
        "kindOfRecord": session.kind_of_record,
        "cuts": np.diff(words_cuts(session)).tolist(),
    }


def _numbered(words: Any) -> dict[str, int]:
    numbers: dict[str, int] = {}
    for word in words:
        numbers.setdefault(word, len(numbers))
    return numbers


def _printable(number: int) -> int:
    """A code point for a number up to 50,000, clear of controls and surrogates."""
    if number > 50_000:
        raise ValueError("more than 50,000 different speakers in one part of the archive")
    return number + 0x20


def _runs(values: bytes) -> list[int]:
    """Value and length of each run, one after another."""
    runs: list[int] = []
    for value in values:
        if runs and runs[-2] == value:
            runs[-1] += 1
        else:
            runs += [value, 1]
    return runs
