"""What a reader sees of a hit: its text, and the tables for grouping, filters and ranking."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from generator.search.documents import KINDS, WIRE, SearchRemark, SearchSession
from generator.search.pack import json_script

TEXT_GOAL = 14_000  # characters in a piece of text: about 13 kB as served


def text_key(session: SearchSession) -> str:
    """Names the session's text files: the same words, the same files."""
    digest = hashlib.sha256()
    for remark in session.remarks:
        digest.update(remark.text.encode() + b"\0")
    return digest.hexdigest()[:10]


def text_cuts(session: SearchSession) -> list[int]:
    """The index of the first remark in each of the session's pieces of text."""
    cuts, total = [0], 0
    for place, remark in enumerate(session.remarks):
        if total and total + len(remark.text) > TEXT_GOAL:
            cuts.append(place)
            total = 0
        total += len(remark.text)
    return cuts


def text_files(session: SearchSession) -> Iterator[tuple[str, bytes]]:
    """The session's words, in pieces: a JSON list of texts each."""
    key = text_key(session)
    cuts = [*text_cuts(session), len(session.remarks)]
    for number, (first, last) in enumerate(pairwise(cuts)):
        name = f"text/{key[:2]}/{key}-{number}"
        yield f"{name}.js", json_script(name, [remark.text for remark in session.remarks[first:last]])


def sessions_table(name: str, sessions: Sequence[SearchSession]) -> bytes:
    """Which sessions there are and how many documents each has; the kinds and anchors of the documents."""
    kinds = bytes(KINDS.index(remark.kind) for session in sessions for remark in session.remarks)
    table = {
        "sessions": [_session_row(session) for session in sessions],
        "kinds": _runs(kinds),
        "anchors": "\n".join(_anchors(session.remarks) for session in sessions),
    }
    return json_script(name, table)


def voices_table(name: str, sessions: Sequence[SearchSession]) -> bytes:
    """Who speaks in each document, in which role, with which outcomes; what is withheld."""
    remarks = [remark for session in sessions for remark in session.remarks]
    speakers = _numbered(remark.speaker for remark in remarks)
    outcomes = _numbered(word for remark in remarks for word in remark.outcomes)
    roles = _numbered(remark.role for remark in remarks)
    table: dict[str, Any] = {
        "speakers": list(speakers),
        "roles": list(roles),
        "outcomes": list(outcomes),
        "withheld": [place for place, remark in enumerate(remarks) if remark.withheld],
        "decided": [
            [place, *(outcomes[word] for word in remark.outcomes)]
            for place, remark in enumerate(remarks)
            if remark.outcomes
        ],
    }
    # Who speaks is one character a document: in a debate two labels take turns, which gzip sees best that way.
    speaking = "".join(chr(_printable(speakers[remark.speaker])) for remark in remarks)
    acting = "".join(chr(_printable(roles[remark.role])) for remark in remarks)
    return json_script(name, {**table, "speaker": speaking, "role": acting})


def _session_row(session: SearchSession) -> list[Any]:
    values = {
        "id": session.id,
        "url": session.url,
        "title": session.title,
        "municipality": session.municipality,
        "council": session.council,
        "councilName": session.council_name,
        "year": session.fiscal_year,
        "date": session.date,
        "kindOfRecord": session.kind_of_record,
        "count": len(session.remarks),
        "text": text_key(session),
        "cuts": text_cuts(session)[1:],
    }
    return [values[name] for name in WIRE["row"]]


def _anchors(remarks: Sequence[SearchRemark]) -> str:
    """Anchors one after another, those that count on from the one before left empty."""
    parts, expected = [], None
    for remark in remarks:
        parts.append("" if remark.anchor == expected else remark.anchor)
        expected = next_anchor(remark.anchor)
    return " ".join(parts)


def next_anchor(anchor: str) -> str | None:
    """r9 is followed by r10, r009 by r010; an anchor without a number by none."""
    head = anchor.rstrip("0123456789")
    digits = anchor[len(head) :]
    return head + str(int(digits) + 1).zfill(len(digits)) if digits and len(digits) < 10 else None


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
