"""The proceedings of a form: headings of the agenda, what is said after 【呼び方】, notes, and tokens of what is withheld."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from typing import Any

from generator.dates import half_width
from generator.importer.body.voices import Voices
from generator.importer.read.stream import Line
from generator.importer.session.blocks import Data
from generator.importer.words.habits import Habit
from generator.importer.words.notes import masked_places, note_of
from generator.importer.words.space import squeeze, trim
from generator.model.sheet import TOKEN

OPEN, CLOSE = "【", "】"
_NAMED = Habit(
    "named", r"^(?P<label>[^{colon}。、「」]{1,20})[{colon}]",
    said=("会長：始めます。", "島田 委員: はい。", "甲：はい"),
    unsaid=("始めます。理由：なし", "会長", "「会長：はい", "青木」会長：はい", "青木、会長：はい", "：はい"),
)  # fmt: skip
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
    """Reads the lines of a body into blocks.

    ``items``: the agenda; ``records``: what is withheld, by its number in the form; ``known``: labels of those who were there, who
    may also be named with a colon (会長：…).
    """

    def __init__(self, items: list[Data], records: Mapping[str, str], known: Set[str] = frozenset()) -> None:
        self.known = known
        self.headings = {_folded(f"{item['no'] or ''}{item['title']}"): item for item in items}
        self.unfound = dict(self.headings)
        """Items for which there was no heading yet."""
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
        item = self.headings.get(_folded(line.text))
        label, rest = label_of(line.text, self.known)
        note = note_of(line.text) if line.text.startswith(("（", "(")) else None
        record = self._record(line.text)
        if item:
            self._end()
            self.into = []
            self.unfound.pop(_folded(line.text), None)
            self.blocks.append({"section": _head(item, line.text), "blocks": self.into})
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
            self._unsaid(line)

    def _unsaid(self, line: Line) -> None:
        """A paragraph of the record itself; one that looks like somebody's words is asked about."""
        if line.text.startswith(OPEN) or _NAMED.reads(line.text):
            self.nameless.append(line.text)
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


def _folded(text: str) -> str:
    """A heading without its room, full-width signs as half-width ones: （１） in the body is the (1) of the table."""
    return squeeze(half_width(text))


def _head(item: Data, printed: str) -> Data:
    """The heading of an item, as it is printed in the body."""
    as_listed = squeeze(printed) == squeeze(f"{item['no'] or ''}{item['title']}")
    words = {"no": item["no"], "title": item["title"]} if as_listed else {"title": printed}
    return words | {"agenda": item["id"]}


def label_of(text: str, known: Set[str] = frozenset()) -> tuple[str, str]:
    """The label with which a line begins, without its brackets, and what follows; empty where it begins with none.

    A label in brackets may be any; one before a colon must be ``known``, since a sentence may hold a colon too.
    """
    if text.startswith(OPEN):
        label, closed, rest = text[1:].partition(CLOSE)
        label = trim(label)
        if closed and label and len(label) <= LONGEST and OPEN not in label:
            return label, trim(rest)
        return "", text
    named = _NAMED.read(text)
    if named and squeeze(named["label"]) in known:
        return trim(named["label"]), trim(text[named.end() :])
    return "", text


def labels_of(people: Iterable[Mapping[str, Any]]) -> set[str]:
    """How those who were there may be called, white space left out: 会長, 浜野会長, 浜野委員, 浜野 晴, 浜野 晴 委員."""
    found = {"委員", "事務局"}
    for person in people:
        name, role = str(person.get("name") or ""), str(person.get("role") or "")
        family = next(iter(name.split()), "")
        found |= {role, name, name + role, family + role, family + "委員"}
    return {squeeze(label) for label in found} - {""}


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
