"""The body of a record, line by line: headings, remarks, questions with answers, notes, tables, narrative.

Every line becomes part of exactly one block, in printed order. What is not understood stays narrative, or
goes on with the remark it follows.
"""

from __future__ import annotations

from dataclasses import replace

from generator.importer.body.agenda import Agenda
from generator.importer.body.back import back_start, is_back_matter
from generator.importer.body.blocks import Block, End, Narrative, Note, Rule, Said, Table, Unshown
from generator.importer.body.columns import asked_in_columns
from generator.importer.body.form_behind import form_behind
from generator.importer.body.headings import Heading
from generator.importer.body.heads import Heads
from generator.importer.body.joins import Joiner, Piece
from generator.importer.body.marked import Marked
from generator.importer.body.remarks import Remark
from generator.importer.body.voices import Voices
from generator.importer.body.writing import Writing
from generator.importer.read.stream import Line
from generator.importer.speakers.grammar import Grammar
from generator.importer.speakers.shapes import Spoken
from generator.importer.words.marks import arrow, asked_or_answered
from generator.importer.words.notes import is_end, is_framed, is_polite, is_rule, note_of, tells, withheld_of
from generator.importer.words.results import concludes
from generator.importer.words.roles import side_of


class Body:
    """Reads the lines of the body into blocks."""

    def __init__(
        self, lines: list[Line], skip: set[int], grammar: Grammar, agenda: Agenda, joiner: Joiner
    ) -> None:
        self.lines = lines = _out_of_tables(lines, grammar)
        self.skip = skip
        self.grammar = grammar
        self.agenda = agenda
        self.joiner = joiner
        self.voices = Voices()
        self.writing = Writing(joiner)
        self.marked = Marked(self.writing, self.voices, grammar, lines)
        labels = (spoken.label for spoken in grammar.spoken.values())
        self.asked = grammar.pairs == "qa" or any(asked_or_answered(label)[0] == "ask" for label in labels)
        """Whether labels say who asks and who answers: Ｑ　岸委員; where none asks, Ａ　委員 is one of the members."""
        self.form_behind = len(lines)
        """The line at which the rows of the form go on behind the proceedings."""
        self.unshown: list[Unshown] = []
        """The notes that stand for words not shown, in printed order."""

    @property
    def blocks(self) -> list[Block]:
        """The blocks read so far."""
        return self.writing.placed.blocks

    @property
    def back(self) -> list[Block]:
        """What stands after the proceedings."""
        return self.writing.placed.back

    def read(self, start: int) -> list[Block]:
        """The blocks of all lines from ``start`` on."""
        live = [i for i in range(start, len(self.lines)) if i not in self.skip]
        titles = {item.key for item in self.agenda.items}
        form = form_behind(self.lines, live, self.grammar)
        back = min(form, back_start(self.lines, live, self.grammar, titles))
        self.form_behind = live[form] if form < len(live) else len(self.lines)
        shown = [i for i in range(len(self.lines)) if i not in self.skip]
        self.heads = Heads(self.lines, self.agenda, self.grammar, live[0] if live else 0, shown)
        at = 0
        while at < back:
            at += self._line(live, at)
        self._back(live, at)
        self.writing.close()
        return self.blocks

    def _line(self, live: list[int], at: int) -> int:
        """Read the line at ``live[at]``; how many lines were taken."""
        i = live[at]
        line = self.lines[i]
        if line.cells and i not in self.grammar.spoken:
            return self._table(live, at)
        if is_rule(line.text):
            self.writing.between(Rule(printed=line.text))
        elif is_end(line.text):
            self.writing.put(End(printed=line.text))
            self.writing.ended = True
        elif i in self.grammar.spoken:
            self._speak(self.grammar.spoken[i], line)
        elif self._headed(self.grammar.headed.get(i), line) or self.marked.read(line):
            pass
        else:
            return self._plain(live, at)
        return 1

    def _back(self, live: list[int], at: int) -> None:
        """What stands after the proceedings: nobody speaks in it and it has no items."""
        self.writing.close()
        self.writing.placed.turn_back()
        while at < len(live):
            line = self.lines[live[at]]
            if line.cells:
                at += self._table(live, at)
                continue
            block = _by_itself(line.text)
            if block:
                self.writing.put(block)
            else:
                self._words(line)
            at += 1

    def _plain(self, live: list[int], at: int) -> int:
        line = self.lines[live[at]]
        speaking = self.writing.speaking and not self.writing.pauses and not self._is_apart(line)
        hidden = withheld_of(line.text)
        heading, taken = self.heads.find(live, at, speaking=speaking, waits=self.writing.label_waits)
        if heading and not (hidden and is_framed(line.text)):
            self._section(heading, line)
            return taken
        note = _note(line.text)
        if hidden:
            self.unshown.append(Unshown(line.text, kind=hidden))
            self.writing.between(self.unshown[-1])
        elif note:
            self.writing.between(note)
        else:
            self._words(line)
        return 1

    def _speak(self, spoken: Spoken, line: Line) -> None:
        self.writing.ended = False
        role, who = asked_or_answered(spoken.label) if self.asked else ("", spoken.label)
        key = self.voices.key(who, spoken.printed)
        hashes = line.text[: len(line.text) - len(line.text.lstrip("#"))]
        mark = " ".join(filter(None, (hashes, spoken.mark)))
        pos = "own" if not spoken.rest else "cell" if line.cells else None
        said = Said(voice=key, label=spoken.printed, mark=mark or None, pos=pos, role=role)
        remark = Remark(said)
        self.writing.begin(remark)
        staff = side_of(key) == "staff"
        if spoken.mark in self.grammar.bullets and staff:
            # A bullet like those of the questions: it may answer the one before it, as its label says.
            said.indent, said.bulleted = line.indent, True
        elif self.grammar.signed_answers and staff:
            said.role = "answer"
        # 「(福祉係長)」⏎「⇒ …」: the label stands before the arrow of the same answer.
        rest = spoken.rest
        if self.grammar.pairs == "arrows" and arrow(rest):
            said.role = "answer"
        if rest:
            remark.pieces.append(Piece(rest, line, line.end - len(rest)))

    def _words(self, line: Line) -> None:
        """A line without a label: it goes on with the open remark, or it is narrative."""
        piece = Piece(line.text, line, line.at)
        if self.writing.open is not None and not self._tells(piece):
            self.writing.open.pieces.append(piece)
        else:
            self.writing.begin(Remark(Narrative(), [piece]))

    def _tells(self, piece: Piece) -> bool:
        """Whether the line is the record's own voice and so ends the open block."""
        line, last = piece.line, self.writing.last
        if not self.writing.speaking:
            return last is None or (self.joiner.kind(last, piece) is None and line.blank_before)
        if self.writing.label_waits:
            return False
        ended = (line.blank_before and self.writing.sentence_ended) or self.writing.pauses
        noted = not self.grammar.pairs and self.writing.sentence_ended and arrow(line.text) is not None
        told = (ended and tells(line.text)) or self._is_apart(line) or noted
        return is_back_matter(line.text) or told or concludes(line.text)

    def _is_apart(self, line: Line) -> bool:
        """Whether an empty line shows that nobody goes on speaking."""
        last = self.writing.last
        turned = last is not None and last.line.page != line.page
        between = self.heads.between
        shown = (between.parted and line.blank_before and not turned) or between.is_outdented(line)
        said = line.text.endswith("。") and is_polite(line.text)
        return shown and self.writing.sentence_ended and not said

    def _table(self, live: list[int], at: int) -> int:
        first = self.lines[live[at]]
        rows = []
        for i in live[at:]:
            line = self.lines[i]
            if line.table != first.table or i in self.grammar.spoken:
                break
            rows.append(list(line.cells))
        asked = asked_in_columns(rows, self.voices)
        if asked is None:
            self.writing.between(Table(rows=rows))
        for block in asked or ():
            self.writing.put(block)
        return len(rows)

    def _section(self, heading: Heading, line: Line) -> None:
        self.writing.close()
        self.writing.ended = False
        self.heads.seen.add(heading.kind)
        self.writing.placed.open(heading)
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
        self.writing.begin(Remark(Said(voice=key, label=spoken.printed, pos="heading")))
        return True


def _by_itself(text: str) -> Block | None:
    """A line after the proceedings that is no paragraph: a rule, the printed end, a note."""
    if is_rule(text):
        return Rule(printed=text)
    return End(printed=text) if is_end(text) else _note(text)


def _note(text: str) -> Note | None:
    note = note_of(text)
    return Note(text, kind=note.kind, at=note.at) if note else None


def _out_of_tables(lines: list[Line], grammar: Grammar) -> list[Line]:
    """The lines, with rows of one filled cell taken out of tables in which people speak: they are headings or words."""
    spoken_in = {lines[i].table for i in grammar.spoken}
    return [_out_of_table(line) if line.table in spoken_in or not line.table else line for line in lines]


def _out_of_table(line: Line) -> Line:
    if not line.table:  # no table at all, only a tab
        return replace(line, text=line.text.replace("\t", "　"), cells=())
    filled = [cell for cell in line.cells if cell]
    if len(filled) != 1 or "\n" in filled[0]:
        return line
    return replace(line, text=filled[0], at=line.end - len(filled[0]), cells=(), table=0)
