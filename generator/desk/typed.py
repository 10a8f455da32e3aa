"""Proceedings as they are typed: ``会長：`` before what is said, a blank line, who speaks next.

A stretch of blocks is shown as such text where that text reads back as these blocks; a block that holds more (a table, a section)
stands between the stretches. What was typed gives blocks again, and one that stays keeps all that stood in it beside its words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.desk.inline import typed_text, untyped_text
from generator.japanese.lists import pattern_of
from generator.yaml.pairing import paired

_LABEL = pattern_of(
    r"(?P<label>[^\s{colon}。、{quote}{round}⟦⟧][^{colon}。、{quote}\n⟦⟧]{0,19}?){room}*{colon}"
)
_NOTE = pattern_of(r"(?:{round_open}|{square_open})[^\n]{0,200}(?:{round_close}|{square_close})")
_ENDS = ("以上",)
_NARRATIVE = "："


@dataclass(frozen=True)
class Voices:
    """How the voices of a session are typed: the label shown for each key of ``speech:``."""

    shown: Mapping[str, str] = field(default_factory=dict)

    def label(self, key: str) -> str:
        return self.shown.get(key, key)

    def key(self, label: str) -> str:
        if label in self.shown:
            return label
        return next((key for key, shown in self.shown.items() if shown == label), label)

    def knows(self, label: str) -> bool:
        return label in self.shown or label in self.shown.values()


@dataclass(frozen=True)
class Piece:
    """One block as it is typed: what it is, who speaks, and the words."""

    kind: str
    label: str
    text: str


def stretches(blocks: Sequence[Any], voices: Voices) -> Iterator[tuple[int, int, str | None]]:
    """From where to where a list of blocks is shown as one text, and the text; None for a block that stands by itself."""
    start = 0
    for at in range(len(blocks) + 1):
        if at < len(blocks) and _is_simple(blocks[at], voices):
            continue
        yield from _halved(blocks, start, at, voices)
        if at < len(blocks):
            yield at, at + 1, None
        start = at + 1


def _halved(
    blocks: Sequence[Any], start: int, end: int, voices: Voices
) -> Iterator[tuple[int, int, str | None]]:
    """A stretch that reads back as it is; else, since two blocks next to each other may be read as one, its halves."""
    if start == end:
        return
    pieces = [_piece(block, voices) for block in blocks[start:end]]
    text = "\n\n".join(map(_written, filter(None, pieces)))
    if list(read_pieces(text, voices)) == pieces:
        yield start, end, text
        return
    middle = (start + end) // 2
    yield from _halved(blocks, start, middle, voices)
    yield from _halved(blocks, middle, end, voices)


def spans_of_pieces(blocks: Sequence[Any], voices: Voices) -> tuple[str, list[tuple[int, int]]]:
    """Blocks as one typed text, and from where to where in it the words of each stand, its label left out."""
    text = ""
    spans: list[tuple[int, int]] = []
    for block in blocks:
        piece = _piece(block, voices)
        written = _written(piece) if piece else ""
        start = len(text) + (2 if spans else 0)
        text += ("\n\n" if spans else "") + written
        spans.append((start + len(written) - len(piece.text if piece else ""), start + len(written)))
    return text, spans


def starts_of_pieces(blocks: Sequence[Any], voices: Voices) -> list[int]:
    """Where in their one text each of the blocks begins."""
    starts, at = [], 0
    for block in blocks:
        starts.append(at)
        piece = _piece(block, voices)
        at += len(_written(piece)) + 2 if piece else 0
    return starts


def _is_simple(block: Any, voices: Voices) -> bool:
    piece = _piece(block, voices)
    return piece is not None and list(read_pieces(_written(piece), voices)) == [piece]


def _piece(block: Any, voices: Voices) -> Piece | None:
    if not isinstance(block, dict):
        return None
    kind = next((kind for kind in ("speech", "p", "note", "end") if kind in block), None)
    said = (
        block.get("text")
        if kind == "speech" or (kind == "note" and "text" in block)
        else block.get(kind or "")
    )
    words = typed_text(said)
    if kind is None or words is None or "blocks" in block:
        return None
    label = voices.label(block["speech"]) if kind == "speech" and isinstance(block["speech"], str) else ""
    words = words.removesuffix("\n")
    return Piece(kind, label, words) if words or label else None


def _written(piece: Piece) -> str:
    if piece.kind == "speech":
        return f"{piece.label}：{piece.text}"
    return f"{_NARRATIVE}{piece.text}" if piece.kind == "p" else piece.text


def read_pieces(text: str, voices: Voices) -> Iterator[Piece]:
    """What was typed, block by block."""
    lines: list[str] = []
    head: tuple[str, str] | None = None
    after_blank = True
    for line in text.split("\n"):
        begun = _begins(
            line, voices, after_blank=after_blank, inside=head is not None and head[0] in ("speech", "p")
        )
        if begun:
            yield from _closed(head, lines)
            kind, label, rest = begun
            head, lines = (kind, label), [rest]
        elif head or line.strip():
            head = head or ("p", "")
            lines.append(line)
        after_blank = not line.strip()
    yield from _closed(head, lines)


def _begins(line: str, voices: Voices, *, after_blank: bool, inside: bool) -> tuple[str, str, str] | None:
    """Whether a line begins a block: its kind, its label, the words on it."""
    found = _LABEL.match(line)
    if found and (after_blank or voices.knows(found["label"])):
        return "speech", found["label"], line[found.end() :].lstrip(" ")
    if not after_blank:
        return None
    if line.startswith(_NARRATIVE):
        return "p", "", line.removeprefix(_NARRATIVE)
    if _NOTE.fullmatch(line):
        return "note", "", line
    if line.strip() in _ENDS:
        return "end", "", line
    return ("p", "", line) if line.strip() and not inside else None


def _closed(head: tuple[str, str] | None, lines: list[str]) -> Iterator[Piece]:
    if head:
        words = "\n".join(lines).rstrip(" \n")
        yield Piece(*head, words.lstrip("\n") if not lines[0].strip() else words)


def retyped(old: Sequence[Any], text: str, voices: Voices) -> list[Any]:
    """The blocks that ``text`` says in place of ``old``; those that are as before, or have another wording, keep what else they hold."""
    before = [_piece(block, voices) for block in old]
    after = [piece for piece in read_pieces(text, voices) if piece.text or piece.label]
    heads = [[{"head": (p.kind, p.label), "text": p.text}] if p else None for p in before]
    news = [[{"head": (p.kind, p.label), "text": p.text}] for p in after]
    twin = {j: i for i, j in paired([*map(_flat, heads)], [*map(_flat, news)])}
    known = [run for block in old for run in _runs(block)]
    return [
        _block(piece, voices, known, old[twin[j]], before[twin[j]])
        if j in twin
        else _new(piece, voices, known)
        for j, piece in enumerate(after)
    ]


def _flat(one: list[dict[str, Any]] | None) -> Any:
    return one[0] if one else one


def _runs(block: Any) -> list[Any]:
    held = [block.get(key) for key in ("text", "p", "note")] if isinstance(block, dict) else []
    return [run for one in held if isinstance(one, list) for run in one if isinstance(run, dict)]


def _block(piece: Piece, voices: Voices, known: list[Any], old: Any, before: Piece | None) -> Any:
    if piece == before:
        return old
    if before is None or piece.kind != before.kind:
        return _new(piece, voices, known)
    key = "text" if piece.kind == "speech" or (piece.kind == "note" and "text" in old) else piece.kind
    was = old.get(key)
    end = "\n" if isinstance(was, str) and was.endswith("\n") else ""
    made = {**old, key: untyped_text(piece.text + end if piece.text else "", known)}
    return {**made, "speech": voices.key(piece.label)} if piece.label != before.label else made


def _new(piece: Piece, voices: Voices, known: list[Any]) -> dict[str, Any]:
    if piece.kind == "speech":
        return {
            "speech": voices.key(piece.label),
            "text": untyped_text(f"{piece.text}\n" if piece.text else "", known),
        }
    return {piece.kind: untyped_text(f"{piece.text}\n" if piece.kind == "p" else piece.text, known)}
