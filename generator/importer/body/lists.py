"""Lists inside remarks: lines in a row with a series of numbers from 1, or with one and the same bullet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.importer.body.blocks import Block, Entry, Listed, Narrative, Opinion, Said, parts_of
from generator.importer.words.numbers import bulleted, numbered, value_of

#: Rings and solid marks are left alone: where they begin a line they often stand for a speaker.
_BULLETS = frozenset("・･•-‐–*■□◆◇▪")
_SERIES = frozenset(["(1)", "①", "1)", "1."])


@dataclass(frozen=True)
class _Numbered(Entry):
    kind: str
    value: int


def set_lists(blocks: Iterable[Block]) -> None:
    """Part the texts of remarks at the lists in them, in place. Every character stays, in its order."""
    for block in blocks:
        if isinstance(block, Said):
            _set_in(block)
        else:
            set_lists(block.replies if isinstance(block, Opinion) else parts_of(block))


def _set_in(said: Said) -> None:
    parts = [] if said.inner or said.masked else _parts(said.text)
    if any(isinstance(part, Listed) for part in parts):
        said.text, said.inner = "", parts


def _parts(text: str) -> list[Block]:
    lines = text.split("\n")
    parts: list[Block] = []
    words: list[str] = []
    at = 0
    while at < len(lines):
        run = _run(lines[at:])
        if len(run) < 2:
            words.append(lines[at])
            at += 1
            continue
        parts += _paragraph(words)
        parts.append(Listed(items=run))
        words = []
        at += len(run)
    return parts + _paragraph(words)


def _paragraph(words: list[str]) -> list[Block]:
    text = "\n".join(words).strip("\n")
    return [Narrative(text)] if text else []


def _run(lines: list[str]) -> list[_Numbered]:
    run: list[_Numbered] = []
    for line in lines:
        entry = _entry(line)
        if entry is None or entry.value not in (0, len(run) + 1) or (run and entry.kind != run[0].kind):
            break
        run.append(entry)
    return run


def _entry(line: str) -> _Numbered | None:
    mark, rest = "", line
    while (cut := bulleted(rest)) and cut[0] in _BULLETS:
        mark, rest = f"{mark} {cut[0]}".strip(), cut[1]
    if mark:
        return _Numbered(mark, rest, mark, 0)
    found = numbered(line)
    value = value_of(found.no) if found else None
    if found and value and found.kind in _SERIES:
        return _Numbered(found.no, found.rest, found.kind, value)
    return None
