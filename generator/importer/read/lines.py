"""The lines of a plain text, with the tags and rules that are left in it as what they part."""

from __future__ import annotations

from generator.importer.read.stream import LINE_END, Line, Range
from generator.importer.words.space import columns, lead_of, trim


def lines_of(text: str, markup: list[Range]) -> list[Line]:
    """The lines of a plain text whose offsets are the text's own; tags left in it part lines or paragraphs."""
    shown = _without_markup(text, markup)
    lines: list[Line] = []
    blank, page, at = False, 0, 0
    for end in (*LINE_END.pattern.finditer(shown), None):
        stop = end.start() if end else len(shown)
        piece = shown[at:stop]
        words = trim(piece)
        if words:
            lead = lead_of(piece)
            cells = _cells(words)
            start = at + lead
            lines.append(Line(words, start, page, columns(piece[:lead]), blank, cells, 1 if cells else 0))
        blank = not words
        if end:
            page += end[0] == "\x0c"
            at = end.end()
    return lines


def _without_markup(text: str, markup: list[Range]) -> str:
    """The text with tags blanked out in place: a paragraph's end inside a row stays inside the row."""
    parts: list[str] = []
    at = end = 0
    breaks = "\n"
    for mark in markup:
        parts.append(text[at : mark.start])
        if mark.start >= end:  # a line may hold very many tags: look at each line once
            begin, end = text.rfind("\n", 0, mark.start) + 1, _line_end(text, mark.end)
            breaks = "\x0b" if "\t" in trim(text[begin:end]) else "\n"
        parting = "\t" if mark.kind == "ruling" else breaks
        parts.append(" " * (mark.end - mark.start - 1) + parting)
        at = mark.end
    parts.append(text[at:])
    return "".join(parts)


def _line_end(text: str, at: int) -> int:
    found = text.find("\n", at)
    return len(text) if found < 0 else found


def _cells(words: str) -> tuple[str, ...]:
    if "\t" in words:
        return tuple(_cell(cell) for cell in words.split("\t"))
    return ()  # a row ruled with | keeps its rules: they are characters of the source


def _cell(words: str) -> str:
    return "\n".join(part for piece in words.split("\x0b") if (part := trim(piece)))
