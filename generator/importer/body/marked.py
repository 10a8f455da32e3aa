"""Questions and answers that carry a mark instead of a label, or beside it: arrows, bullets, 問 and 答."""

from __future__ import annotations

from collections.abc import Sequence

from generator.importer.body.blocks import Said
from generator.importer.body.joins import Piece, broken_bullet
from generator.importer.body.remarks import Remark
from generator.importer.body.voices import ANSWER, ASK, OPINION, Voices
from generator.importer.body.writing import Writing
from generator.importer.read.stream import Line
from generator.importer.speakers.answers import behind_arrow, names_behind
from generator.importer.speakers.grammar import Grammar
from generator.importer.speakers.shapes import Spoken
from generator.importer.words.marks import arrow, bullet, is_answer, is_opinion, is_question


class Marked:
    """Reads the marked lines of one body into remarks."""

    def __init__(self, writing: Writing, voices: Voices, grammar: Grammar, lines: Sequence[Line]) -> None:
        self.writing = writing
        self.voices = voices
        self.grammar = grammar
        marks = {"arrows": (arrow,), "qa": (is_question, is_answer, is_opinion)}.get(grammar.pairs, ())
        self.named = names_behind((line.text for line in lines), *marks) if marks else frozenset()
        """Names of those who ask or answer, printed between the mark and their words."""
        self.dropped: list[tuple[int, str]] = []
        """Places of bullets that stand inside a sentence, with the bullet."""

    def read(self, line: Line) -> bool:
        """Take the line if it carries a mark of this record; whether it was taken."""
        if self.grammar.pairs == "qa":
            return self._asked(line)
        return self.grammar.pairs == "arrows" and self._pointed(line)

    def _asked(self, line: Line) -> bool:
        for role, cut, voice in (
            ("ask", is_question, ASK),
            ("answer", is_answer, ANSWER),
            ("", is_opinion, OPINION),
        ):
            found = cut(line.text)
            if found is None:
                continue
            signed = behind_arrow(found[1], self.named) if self.named else None
            if signed:
                self._signed(signed, found[0], line, role)
            else:
                self._unsigned(voice, found[0], found[1], line, role)
            return True
        return False

    def _pointed(self, line: Line) -> bool:
        pointed, listed = arrow(line.text), bullet(line.text)
        if pointed and self.writing.waiting is not None:
            self.writing.waiting.role = "answer"
            return False
        if pointed:
            signed = behind_arrow(pointed[1], self.named)
            if signed is None:
                self._unsigned(ANSWER, pointed[0], pointed[1], line, "answer")
            else:
                self._signed(signed, pointed[0], line, "answer")
            return True
        if not listed or listed[0] not in self.grammar.bullets or self.writing.ended:
            return False
        return self._bulleted(listed[0], listed[1], line)

    def _bulleted(self, mark: str, rest: str, line: Line) -> bool:
        before = self.writing.last
        if before is not None and broken_bullet(before, mark, rest) and self.writing.open is not None:
            piece = Piece(rest, line, line.end - len(rest))
            self.writing.joiner.record(before, piece, "page_end", drops=mark)
            self.dropped.append((line.at, mark))
            self.writing.open.pieces[-1] = Piece(before.text + rest, line, before.at)
            return True
        if self.writing.open is not None and self.writing.label_waits:
            self.writing.open.pieces.append(Piece(line.text, line, line.at))
            return True
        self._unsigned(OPINION, mark, rest, line, "")
        return True

    def _signed(self, spoken: Spoken, mark: str, line: Line, role: str) -> None:
        """A question or an answer with the label of who gives it between its mark and its words."""
        key = self.voices.key(spoken.label, spoken.printed)
        said = Said(voice=key, label=spoken.printed, mark=mark, indent=line.indent, role=role)
        self.writing.begin(Remark(said, [Piece(spoken.rest, line, line.end - len(spoken.rest))]))

    def _unsigned(self, voice: str, mark: str, rest: str, line: Line, role: str) -> None:
        said = Said(voice=voice, label="", mark=mark, indent=line.indent, role=role, bulleted=not role)
        pieces = [Piece(rest, line, line.end - len(rest))] if rest else []
        self.writing.begin(Remark(said, pieces))
