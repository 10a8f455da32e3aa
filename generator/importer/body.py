"""The body of a record, line by line: headings, remarks, questions with answers, notes, tables, narrative.

Every line becomes part of exactly one block, in printed order. What is not understood stays narrative, or
goes on with the remark it follows.
"""

from __future__ import annotations

import re
from typing import Any

from generator.importer.grammar import Grammar
from generator.importer.headings import Agenda, Heading
from generator.importer.heads import Heads
from generator.importer.joins import Joiner, Piece, broken_bullet
from generator.importer.marks import arrow, bullet, is_answer, is_question
from generator.importer.notes import is_end, is_rule, note_of, withheld_of
from generator.importer.openness import withheld_record
from generator.importer.remarks import Block, Remark, Sections, finished
from generator.importer.roles import side_of
from generator.importer.shapes import Spoken
from generator.importer.stream import Line
from generator.importer.telling import is_back_matter, tells
from generator.importer.voices import ANSWER, ASK, OPINION, Voices


class Body:
    """Reads the lines of the body into blocks."""

    def __init__(
        self, lines: list[Line], skip: set[int], grammar: Grammar, agenda: Agenda, joiner: Joiner
    ) -> None:
        self.lines = lines
        self.skip = skip
        self.grammar = grammar
        self.agenda = agenda
        self.joiner = joiner
        self.voices = Voices()
        self.placed = Sections()
        self.open: Remark | None = None
        self.heads = Heads(lines, agenda, grammar)
        self.withheld: dict[str, dict[str, Any]] = {}
        self.dropped: list[tuple[int, str]] = []
        """Places of bullets that stand inside a sentence, with the bullet."""
        self.ended = False
        self.loose: list[str] = []
        """Questions about single places, in Japanese."""

    def read(self, start: int) -> list[Block]:
        """The blocks of all lines from ``start`` on."""
        live = [i for i in range(start, len(self.lines)) if i not in self.skip]
        at = 0
        while at < len(live):
            at += self._line(live, at)
        self._close()
        return self.placed.blocks

    def _line(self, live: list[int], at: int) -> int:
        """Read the line at ``live[at]``; how many lines were taken."""
        i = live[at]
        line = self.lines[i]
        if line.cells and i not in self.grammar.spoken:
            return self._table(live, at)
        if is_rule(line.text):
            self._between({"rule": line.text})
        elif is_end(line.text):
            self._close()
            self.ended = True
            self.placed.here.append({"end": line.text})
        elif i in self.grammar.spoken:
            self._speak(self.grammar.spoken[i], line)
        elif self._headed(self.grammar.headed.get(i), line) or self._pair(line):
            pass
        else:
            return self._plain(live, at)
        return 1

    def _plain(self, live: list[int], at: int) -> int:
        line = self.lines[live[at]]
        speaking = self.open is not None and "speech" in self.open.block and not self._label_waits()
        heading, taken = self.heads.find(live, at, speaking=speaking)
        if heading:
            self._section(heading, line)
            return taken
        note = note_of(line.text)
        hidden = withheld_of(line.text)
        if hidden:
            self._withhold(*hidden)
        elif note:
            self._between({"note": {k: v for k, v in note.items() if v}, "text": line.text})
        else:
            self._words(line)
        return 1

    # -- remarks

    def _speak(self, spoken: Spoken, line: Line) -> None:
        self._close()
        self.ended = False
        key = self.voices.key(spoken.label, spoken.printed)
        hashes = re.match(r"^#+", line.text)
        mark = " ".join(filter(None, (hashes[0] if hashes else "", spoken.mark)))
        block: Block = {"speech": key, "label": spoken.printed, "mark": mark or None}
        if not spoken.rest:
            block["pos"] = "own"
        elif line.cells:
            block["pos"] = "cell"
        self.open = Remark(block)
        if spoken.mark and spoken.mark in self.grammar.bullets and side_of(key) == "staff":
            # A bullet like those of the questions: it may answer the one before it, as its label says.
            block |= {"_indent": line.indent, "_bulleted": True}
        # 「(福祉係長)」⏎「⇒ …」: the label stands before the arrow of the same answer.
        rest = spoken.rest
        if self.grammar.pairs == "arrows" and rest:
            pointed = arrow(rest)
            if pointed:
                self.open.role = "answer"
        if rest:
            at = line.end - len(rest)
            self.open.pieces.append(Piece(rest, line, at))

    def _pair(self, line: Line) -> bool:
        """Questions and answers that are marked: arrows and bullets, or 問 and 答."""
        if self.grammar.pairs == "qa":
            for role, cut, voice in (("ask", is_question, ASK), ("answer", is_answer, ANSWER)):
                found = cut(line.text)
                if found:
                    self._unsigned(voice, found[0], found[1], line, role)
                    return True
            return False
        if self.grammar.pairs != "arrows":
            return False
        pointed, listed = arrow(line.text), bullet(line.text)
        if pointed and self._label_waits() and self.open is not None:
            self.open.role = "answer"
            return False
        if pointed:
            self._unsigned(ANSWER, pointed[0], pointed[1], line, "answer")
        elif listed and listed[0] in self.grammar.bullets and not self.ended:
            self._bulleted(listed[0], listed[1], line)
        else:
            return False
        return True

    def _label_waits(self) -> bool:
        """Whether a label on a line of its own still has no words."""
        return self.open is not None and "speech" in self.open.block and not self.open.pieces

    def _bulleted(self, mark: str, rest: str, line: Line) -> None:
        before = self.open.pieces[-1] if self.open and self.open.pieces else None
        if before is not None and broken_bullet(before, mark, rest) and self.open is not None:
            piece = Piece(rest, line, line.end - len(rest))
            self.joiner.record(before, piece, "page_end", drops=mark)
            self.dropped.append((line.at, mark))
            self.open.pieces[-1] = Piece(before.text + rest, line, before.at)
            return
        if self._label_waits():
            self._words(line)
            return
        labelled = self._label_inside(rest)
        if labelled:
            self._labelled(mark, *labelled, line)
            return
        self._unsigned(OPINION, mark, rest, line, "")

    def _label_inside(self, rest: str) -> tuple[str, str, str] | None:
        """A label after the bullet that the record uses elsewhere too: - (福祉係長) …"""
        match = re.match(
            r"^(?P<printed>[(（【](?P<label>[^()（）【】]{2,20})[)）】])[\s　]*(?P<rest>.+)$", rest, re.S
        )
        known = set(self.voices.forms) | {
            re.sub(r"\s", "", spoken.label) for spoken in self.grammar.spoken.values()
        }
        if match and re.sub(r"\s", "", match["label"]) in known:
            return match["printed"], match["label"], match["rest"]
        return None

    def _labelled(self, mark: str, printed: str, label: str, rest: str, line: Line) -> None:
        self._close()
        key = self.voices.key(label, printed)
        self.open = Remark({"speech": key, "label": printed, "mark": mark}, role="")
        self.open.block["_indent"] = line.indent
        self.open.block["_bulleted"] = True
        self.open.pieces.append(Piece(rest, line, line.end - len(rest)))

    def _unsigned(self, voice: str, mark: str, rest: str, line: Line, role: str) -> None:
        self._close()
        block: Block = {"speech": voice, "label": "", "mark": mark, "_indent": line.indent}
        if role == "":
            block["_bulleted"] = True
        self.open = Remark(block, role=role)
        if rest:
            self.open.pieces.append(Piece(rest, line, line.end - len(rest)))

    def _words(self, line: Line) -> None:
        """A line without a label: it goes on with the open remark, or it is narrative."""
        piece = Piece(line.text, line, line.at)
        if self.open is not None and not self._tells(line):
            self.open.pieces.append(piece)
            return
        self._close()
        self.open = Remark({"p": ""}, [piece])

    def _tells(self, line: Line) -> bool:
        """Whether the line is the record's own voice and so ends the open block."""
        assert self.open is not None
        if "speech" not in self.open.block:
            last = self.open.pieces[-1] if self.open.pieces else None
            return last is None or (
                self.joiner.kind(last, Piece(line.text, line, line.at)) is None and line.blank_before
            )
        if self._label_waits():
            return False
        return is_back_matter(line.text) or (line.blank_before and tells(line.text) and self._has_ended())

    def _has_ended(self) -> bool:
        return (
            self.open is not None
            and bool(self.open.pieces)
            and bool(re.search(r"[。？！」）)]$", self.open.pieces[-1].text))
        )

    # -- what stands between remarks

    def _between(self, block: Block) -> None:
        """A note or rule: inside the open remark when words of it follow, else after it."""
        if self.open is not None and "speech" in self.open.block:
            self.open.inner += [self.open.pieces, block] if self.open.pieces else [block]
            self.open.pieces = []
        else:
            self._close()
            self.placed.here.append(block)

    def _withhold(self, kind: str, text: str) -> None:
        name = f"w{len(self.withheld) + 1}"
        record = withheld_record(text) if kind == "closed" else {"kind": kind}
        self.withheld[name] = record | {"kind": kind, "reason": None, "as_printed": text}
        self._between({"withheld": name, "text": text})

    def _table(self, live: list[int], at: int) -> int:
        first = self.lines[live[at]]
        rows = []
        for i in live[at:]:
            line = self.lines[i]
            if not line.cells or line.table != first.table or i in self.grammar.spoken:
                break
            rows.append(list(line.cells))
        self._between({"table": {}, "rows": rows})
        return len(rows)

    def _section(self, heading: Heading, line: Line) -> None:
        self._close()
        self.ended = False
        self.heads.seen.add(heading.kind)
        self.placed.open(heading)
        if heading.item:
            self.agenda.used.add(heading.item.id)
        if heading.rest:
            self._words(Line(heading.rest, line.end - len(heading.rest), line.page, line.indent, False))

    def _headed(self, spoken: Spoken | None, line: Line) -> bool:
        """A heading that names its speaker: the label is the remark's, the rest the heading's."""
        heading = self.heads.without_label(spoken, line) if spoken else None
        if spoken is None or heading is None:
            return False
        self._section(heading, line)
        key = self.voices.key(spoken.label, spoken.printed)
        self.open = Remark({"speech": key, "label": spoken.printed, "pos": "heading"})
        return True

    def _close(self) -> None:
        """Finish the open remark: its text is put together and it takes its place."""
        remark, self.open = self.open, None
        if remark is not None:
            self.placed.here.extend(finished(remark, self.joiner))
