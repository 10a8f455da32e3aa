"""One row of a front part: its label, however it is shown, and its text."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

from generator.importer.read.stream import Line
from generator.importer.words.labels import GLUED, GLUED_NUMBERED, GROUP, KANJI, STRONG, meaning_of
from generator.importer.words.numbers import bulleted, numbered
from generator.importer.words.roles import bare
from generator.importer.words.space import trim

_COLON = re.compile(r"^(?P<label>[^:：。、]{1,24}?)[\s　]*(?P<colon>[:：])[\s　]*(?P<value>.*)$", re.S)
_WRAPPED = re.compile(
    r"^(?P<label>[【〔\[［<＜〈《][^】〕\]］>＞〉》]{1,24}[】〕\]］>＞〉》][:：]?)[\s　]*(?P<value>.*)$", re.S
)


_RINGS = str.maketrans("〇◯", "○○")


@dataclass
class Row:
    """A row of the front part. Its text keeps printed lines apart; ``lines`` are the lines it holds."""

    label: str
    text: str
    mark: str = ""
    meaning: str | None = None
    lines: list[int] = field(default_factory=list)
    gap: int = 0
    """How many lines of text stand before the first empty line inside it; 0 when there is none."""

    @property
    def first(self) -> str:
        """Its text up to the first empty line."""
        return "\n".join(self.text.split("\n")[: self.gap]) if self.gap else self.text

    def add(self, index: int, text: str, *, apart: bool = False) -> None:
        self.lines.append(index)
        if apart and self.text and not self.gap:
            self.gap = self.text.count("\n") + 1
        self.text = f"{self.text}\n{text}" if self.text else text


def form_of(line: Line) -> str:
    """How a row shows its label: its mark, the form of its number, its bracket."""
    if line.cells:
        return "cells"
    mark, text = without_mark(line.text)
    found = numbered(text)
    kind = found.kind if found and found.kind not in ("bill", "item") else ""
    words = found.rest if found and kind else text
    return f"{mark.translate(_RINGS)}|{kind}|{words[0] if _WRAPPED.match(words) else ''}"


def main_form(lines: list[Line], meanings: dict[int, str | None]) -> str:
    """The form most rows with a known label share; empty when they share none, or show nothing to share."""
    forms = Counter(form_of(lines[i]) for i, meaning in meanings.items() if meaning in STRONG)
    form, count = forms.most_common(1)[0] if forms else ("", 0)
    return form if count >= 3 and count * 2 >= forms.total() and form != "||" else ""


def row_meaning(line: Line) -> str | None:
    label = cut_row(line)[1]
    return meaning_of(label) if label else None


def cut_row(line: Line) -> tuple[str, str, str]:
    """Mark, label and text of a line of the front part; an empty label when it shows none."""
    if line.cells:
        return "", line.cells[0], "\n".join(line.cells[1:])
    return _cut(line.text)


@lru_cache(maxsize=5_000)
def _cut(printed: str) -> tuple[str, str, str]:
    mark, text = without_mark(printed)
    for cut in (_by_wrap, _alone, _by_colon, _by_glue, _by_space):
        found = cut(text)
        if found:
            return mark, found[0], found[1]
    return "", "", printed


def without_mark(text: str) -> tuple[str, str]:
    hashes = re.match(r"^#{1,6}[\s　]+", text)
    if hashes:
        return trim(hashes[0]), text[hashes.end() :]
    found = bulleted(text)
    return found if found else ("", text)


def _number_off(text: str) -> tuple[str, str]:
    """A number that belongs to the label: 1 開催日時."""
    found = numbered(text)
    kanji = None if found else KANJI.read(text)
    if kanji:  # 一　日　時
        return kanji[0], text[kanji.end() :]
    if found is None or found.kind in ("bill", "item"):  # 議題　1 … is a label with its first item
        return "", text
    return text[: len(text) - len(found.rest)], found.rest


def _by_wrap(text: str) -> tuple[str, str] | None:
    number, words = _number_off(text)
    match = _WRAPPED.match(words)
    if match and (
        meaning_of(match["label"])
        or GROUP.reads(bare(match["label"]).strip("【】〔〕[]［］<>＜＞〈〉《》:："))
    ):
        return number + match["label"], match["value"]
    return None


def _by_colon(text: str) -> tuple[str, str] | None:
    number, words = _number_off(text)
    match = _COLON.match(words)
    known = match and (meaning_of(match["label"]) or GROUP.reads(bare(match["label"])))
    if match and known:
        return f"{number}{match['label']}{match['colon']}", match["value"]
    return None


def _by_glue(text: str) -> tuple[str, str] | None:
    number, words = _number_off(text)
    match = GLUED.read(words) or (GLUED_NUMBERED.read(words) if number else None)
    return (number + match["label"], match["value"]) if match else None


def _by_space(text: str) -> tuple[str, str] | None:
    """A label, then room, then its text; the label itself may be printed with room between its letters."""
    number, words = _number_off(text)
    if re.fullmatch(r"(?:\S[ 　])+\S", words):  # letters set apart: 事 務 局 長 大 川 実
        return None
    cuts = list(re.finditer(r"[\s　]+", words))[:8]
    for cut in reversed(cuts):
        label = words[: cut.start()]
        if len(bare(label)) <= 20 and meaning_of(label):
            return number + label, words[cut.end() :]
    return None


def _alone(text: str) -> tuple[str, str] | None:
    number, words = _number_off(text)
    if len(bare(words)) <= 24 and (meaning_of(words) or GROUP.reads(bare(words))):
        return number + words, ""
    return None
