"""The lines of a remark of the Diet's form that nobody says: the hour, 〔賛成者挙手〕, a rule, the headings of what comes next.

The form knows remarks only; what is printed between two of them stands at the end of the one or at the beginning of the other.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Literal

from generator.importer.ndl.headings import begins, goes_on, ringed
from generator.importer.words.habits import Habit
from generator.importer.words.notes import StageNote, is_rule, note_of, withheld_of
from generator.importer.words.space import squeeze
from generator.japanese.lists import words_of
from generator.japanese.space import is_white

#: A petition may be named by what it says: …やめて下さい。を求める陳情.
_SENTENCE = Habit(
    "sentence", r"。(?![をのとに{quote_close}{round_close}])",
    said=("開会します。", "開会。議題1", "（開会）。"),
    unsaid=("花壇を守れ。を求める陳情", "花壇を守れ。の陳情", "花壇を守れ。と求める陳情", "花壇を守れ。に係る陳情", "「守れ。」の陳情", "『守れ。』の陳情", "（守れ。）の陳情", "花壇の陳情"),
)  # fmt: skip
Kind = Literal["said", "note", "rule", "heading", "told", "blank"]


@dataclass(frozen=True)
class Line:
    """A printed line, and what it is."""

    kind: Kind
    text: str
    note: StageNote | None = None


def lines_of(text: str) -> list[Line]:
    """The lines of a remark. What is not surely something else is said."""
    lines = [_alone(line) for line in text.split("\n")]
    rules = [at for at, line in enumerate(lines) if line.kind == "rule"]
    for at, end in zip(rules, [*rules[1:], None], strict=False):
        _read_headings(lines, at + 1, end)
    notes = [at for at, line in enumerate(lines) if line.note and line.note.at]
    for at, end in pairwise(notes):
        if all(_may_be_printed(line) for line in lines[at + 1 : end]):
            lines[at + 1 : end] = [_unsaid(line, "told") for line in lines[at + 1 : end]]
    _read_ringed(lines)
    return lines


def parted(lines: list[Line]) -> tuple[list[Line], list[Line], list[Line]]:
    """What stands before the words, the lines from the first to the last said, and what stands after them."""
    said = [at for at, line in enumerate(lines) if line.kind == "said"]
    if not said:
        return [], lines, []
    first, last = said[0], said[-1] + 1
    if all(line.kind == "blank" for line in lines[:first]):
        first = 0
    if all(line.kind == "blank" for line in lines[last:]):
        last = len(lines)
    return lines[:first], lines[first:last], lines[last:]


def runs(lines: list[Line]) -> list[tuple[Kind, list[Line]]]:
    """Lines of one kind that follow each other, taken together."""
    printed = (line for line in lines if line.kind != "blank")
    return [(kind, list(group)) for kind, group in groupby(printed, key=lambda line: line.kind)]


def _alone(text: str) -> Line:
    """What a line is by itself."""
    if not text.strip():
        return Line("blank", text)
    if is_rule(text):
        return Line("rule", text)
    note = note_of(text.strip())
    if note and not withheld_of(text.strip()) and _is_apart(text, note):
        return Line("note", text, note)
    return Line("said", text)


def _is_apart(text: str, note: StageNote) -> bool:
    """Whether the record marks a note as none of the words: by a bracket, a ring, or room before the hour."""
    return text.strip()[0] in (*words_of("open"), *"○◯〇") or (note.at is not None and is_white(text[0]))


def _may_be_printed(line: Line) -> bool:
    return line.kind == "blank" or (
        line.kind == "said" and not _SENTENCE.reads(line.text) and len(squeeze(line.text)) < 120
    )


def _read_headings(lines: list[Line], start: int, end: int | None) -> None:
    """Lines between two rules, or after the last one up to the end, are headings where none of them is a sentence.

    Where words follow them, only those with a number are, and what they go on in.
    """
    between = lines[start:end]
    while end is None and between and between[-1].kind in ("note", "blank"):
        between = between[:-1]
    if not all(_may_be_printed(line) for line in between):
        between = between[: _numbered_lines(between, len(lines[start - 1].text.strip()))]
    lines[start : start + len(between)] = [_unsaid(line, "heading") for line in between]


def _numbered_lines(lines: list[Line], width: int) -> int:
    """How many lines from the first on are headings with a number."""
    above = ""
    for at, line in enumerate(lines):
        text = line.text.strip()
        if not _may_be_printed(line) or not (begins(text) or goes_on(text, above, width)):
            return at
        above = text
    return len(lines)


def _read_ringed(lines: list[Line]) -> None:
    """Ringed headings at the end of a remark; within it the chair may count with rings."""
    for at in range(len(lines) - 1, 0, -1):
        if lines[at].kind == "said" and not ringed(lines[at].text):
            return
        if lines[at].kind == "said":
            lines[at] = Line("heading", lines[at].text)


def _unsaid(line: Line, kind: Kind) -> Line:
    return line if line.kind == "blank" else Line(kind, line.text)
