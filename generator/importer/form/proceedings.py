"""The proceedings of a form: headings of the agenda, what is said after 【呼び方】, notes, and tokens of what is withheld."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.importer.body.voices import Voices
from generator.importer.read.stream import Line
from generator.importer.session.blocks import Data
from generator.importer.words.notes import masked_places, note_of
from generator.importer.words.space import squeeze, trim
from generator.model.sheet import TOKEN

OPEN, CLOSE = "【", "】"
LONGEST = 30
"""How long a label may be, in characters: 【…】 around more is a sentence."""


@dataclass
class _Said:
    """A remark while its lines come in."""

    voice: str
    label: str
    pos: str
    at: Line
    lines: list[tuple[Line, str]] = field(default_factory=list)


class Proceedings:
    """Reads the lines of a body into blocks. ``items``: the agenda; ``records``: what is withheld, by its number in the form."""

    def __init__(self, items: list[Data], records: Mapping[str, str]) -> None:
        self.headings = {squeeze(f"{item['no'] or ''}{item['title']}"): item for item in items}
        self.records = records
        self.voices = Voices()
        self.blocks: list[Data] = []
        self.aside: list[tuple[int, str, str]] = []
        """Place, words and kind of what is no part of the minutes: tokens, labels with nothing after them."""
        self.nameless: list[str] = []
        """What was said after a label that is empty."""
        self.into = self.blocks
        self.said: _Said | None = None

    def read(self, lines: list[Line]) -> list[Data]:
        for line in lines:
            self._line(line)
        self._end()
        return self.blocks

    def _line(self, line: Line) -> None:
        item = self.headings.get(squeeze(line.text))
        label, rest = label_of(line.text)
        note = note_of(line.text) if line.text.startswith(("（", "(")) else None
        record = self._record(line.text)
        if item:
            self._end()
            self.into = []
            head = {"no": item["no"], "title": item["title"], "agenda": item["id"]}
            self.blocks.append({"section": head, "blocks": self.into})
        elif squeeze(line.text).startswith(OPEN + CLOSE):
            self._unlabelled(line)
        elif label:
            self._end()
            printed = line.text[: len(line.text) - len(rest)].rstrip()
            voice = self.voices.key(label, printed)
            self.said = _Said(voice, printed, "inline" if rest else "own", line)
            if rest:
                self.said.lines.append((line, rest))
        elif record:
            self._end()
            self.into.append({"withheld": record, "text": line.text})
        elif note:
            self._end()
            self.into.append({"note": {"kind": note.kind, "at": note.at}, "text": line.text})
        elif self.said:
            self.said.lines.append((line, line.text))
        else:
            self.into.append({"p": self._runs(line, line.text)})

    def _unlabelled(self, line: Line) -> None:
        """A label that the form printed and nobody filled in; what stands after it is asked about."""
        self._end()
        at = line.text.index(CLOSE) + 1
        self.aside.append((line.at, line.text[:at], "form_blank"))
        if rest := trim(line.text[at:]):
            self.nameless.append(rest)
            self.into.append({"p": self._runs(line, rest)})

    def _record(self, text: str) -> str | None:
        plain = squeeze(text)
        is_token = plain.startswith(TOKEN[0]) and plain.endswith(TOKEN[1])
        return self.records.get(plain[1:-1]) if is_token else None

    def _end(self) -> None:
        """Put the remark that was open where it stands."""
        said, self.said = self.said, None
        if said is None:
            return
        if not said.lines:
            self.voices.forms[said.voice][said.label] -= 1
            self.aside.append((said.at.at, said.at.text, "form_blank"))
            return
        usual = said.label
        self.into.append(
            {"speech": said.voice, "label": usual, "pos": said.pos, "text": self._text(said.lines)}
        )

    def _text(self, lines: list[tuple[Line, str]]) -> str | list[str | Data]:
        runs: list[str | Data] = []
        for number, (line, words) in enumerate(lines):
            found = self._runs(line, words)
            runs += ["\n"] if number else []
            runs += [found] if isinstance(found, str) else found
        return _joined(runs)

    def _runs(self, line: Line, words: str) -> str | list[str | Data]:
        """The words with their tokens and masked places as runs of their own."""
        base = line.at + len(line.text) - len(words)
        runs: list[str | Data] = []
        at = 0
        for start, end, run in sorted(self._places(words, base), key=lambda place: place[:2]):
            if start >= at:
                runs += [words[at:start], run]
                at = end
        return _joined([*runs, words[at:]])

    def _places(self, words: str, base: int) -> Iterator[tuple[int, int, Data]]:
        for start, end in masked_places(words):
            yield start, end, {"masked": words[start:end]}
        at = words.find(TOKEN[0])
        while at >= 0:
            end = words.find(TOKEN[1], at) + 1
            record = self.records.get(squeeze(words[at + 1 : end - 1])) if end else None
            if record:
                self.aside.append((base + at, words[at:end], "form_token"))
                yield at, end, {"withheld": record}
            at = words.find(TOKEN[0], at + 1)


def label_of(text: str) -> tuple[str, str]:
    """The label with which a line begins, without its brackets, and what follows; empty where it begins with none."""
    if not text.startswith(OPEN):
        return "", text
    label, closed, rest = text[1:].partition(CLOSE)
    label = trim(label)
    return (
        (label, trim(rest))
        if closed and label and len(label) <= LONGEST and OPEN not in label
        else ("", text)
    )


def _joined(runs: list[str | Data]) -> str | list[str | Data]:
    """Neighbouring words in one; a plain text where there is nothing else."""
    found: list[str | Data] = []
    for run in runs:
        if isinstance(run, str) and found and isinstance(found[-1], str):
            found[-1] += run
        elif run:
            found.append(run)
    if not found:
        return ""
    return found[0] if len(found) == 1 and isinstance(found[0], str) else found
