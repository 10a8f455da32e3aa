"""YAML text to data: plain mappings, lists and strings, with the line of everything that is wrong.

It interprets nothing: ``17:30`` stays five characters and ``no``
stays a word, since YAML 1.1 would make 1050 and False of them; ``generator.model`` gives types.
Events are read one by one, not composed, so that neither nesting nor aliases of a hostile file
can exhaust the stack or the memory.
"""

from __future__ import annotations

from generator.problems.problem import Path, Place, Problem
from generator.yaml.decode import text_of
from generator.yaml.events import events_of, no_tabs
from generator.yaml.faults import Fault, RefusedError
from generator.yaml.mending import may_be_told, mended
from generator.yaml.values import Builder, Document

_MOST_MENDED = 30
"""How many faults of one file are told in one run, when one stops the reading after the other."""
_MENDED_BYTES = 1_000_000


def read_yaml(file: str, content: bytes, *, marks: bool = False) -> Document:
    """Read one YAML file. Never raises on bad content: every problem is in the result.

    ``file`` is the name shown to the editor. With ``marks`` the place of every value is kept, which
    costs memory; ``place_of`` asks for it only for files that have a problem.
    """
    document = Document(file, None, marks={} if marks else None)
    try:
        _read(document, text_of(content))
    except RefusedError as refusal:
        document.data = None
        _tell_all(document, content, refusal.fault)
    return document


def _read(document: Document, text: str) -> None:
    """Fill the document. Raises RefusedError, with what was noticed so far in it."""
    no_tabs(text)
    document.data = Builder(document, text).build(events_of(text))


def _tell_all(document: Document, content: bytes, fault: Fault) -> None:
    """The fault that stopped the reading, and those below it: each is mended as its fix says, and the text read again.

    A fault that may only follow from the mending is not told, nor anything after it.
    """
    faults = [fault]
    text = mended(_as_text(content), fault)
    reading = document
    for _ in range(_MOST_MENDED if len(content) <= _MENDED_BYTES else 1):
        if text is None:
            break
        reading = Document(document.file, None)
        try:
            _read(reading, text)
        except RefusedError as refusal:
            if not may_be_told(refusal.fault, faults):
                break
            faults.append(refusal.fault)
            text = mended(text, refusal.fault)
        else:
            document.meant = text.encode("utf-8")
            break
    # A line that only seemed to go on is the slip itself, seen from above.
    document.problems = [p for p in reading.problems if p.code != "folded-text"]
    document.problems += [_problem(document.file, fault) for fault in faults]


def _as_text(content: bytes) -> str:
    return content.decode("utf-8-sig", "replace")


def _problem(file: str, fault: Fault) -> Problem:
    return Problem(fault.code, Place(file, fault.line, fault.column), fault.message, fault.fix)


def place_of(content: bytes, file: str, path: Path) -> Place:
    """Where in the file the value at ``path`` stands; the nearest thing above it when it is not there."""
    return places_of(content, file, [path])[0]


def places_of(content: bytes, file: str, paths: list[Path]) -> list[Place]:
    """``place_of`` for many paths with one reading of the file."""
    marks = read_yaml(file, content, marks=True).marks or {}
    places = []
    for path in paths:
        known = path
        while known not in marks and known:
            known = known[:-1]
        line, column = marks.get(known, (1, 1))
        places.append(Place(file, line, column, path))
    return places
