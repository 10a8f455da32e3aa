"""Word files: changes, comments and words that a reader of the page does not see."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.attachments.columns import Columns
from generator.attachments.office import kinds
from generator.attachments.office.drawn import (
    Page,
    covering,
    has_backdrop,
    in_front,
    off_page,
    pictures_cropped,
)
from generator.attachments.office.package import Package, shown
from generator.attachments.office.tally import Tally
from generator.attachments.office.word_around import inspect_around, words_in
from generator.attachments.office.word_look import Paragraph
from generator.attachments.office.word_styles import Looks, W

_HOLDERS = frozenset(
    f"{W}{name}" for name in ("body", "hdr", "ftr", "footnotes", "endnotes", "docParts", "document")
)
_PARTS = {
    "header": "ヘッダー", "footer": "フッター", "footnotes": "脚注", "endnotes": "文末脚注",
    "glossaryDocument": "定型句",
}  # fmt: skip
_CHANGES = {
    f"{W}{name}"
    for name in (
        "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblGridChange",
        "trPrChange", "tcPrChange", "tblPrExChange", "numberingChange", "cellIns", "cellDel", "cellMerge",
    )
}  # fmt: skip
_FIELD_WORDS = re.compile(
    r"^\s*(?:XE|TC|SET|ASK|FILLIN|PRIVATE|COMMENTS|QUOTE|IF|ADDIN|MACROBUTTON)\b(?P<words>.*)", re.S
)
_TEXTS = {f"{W}t", f"{W}delText"}


def inspect_word(package: Package, main: str, tally: Tally) -> str:
    """Tell ``tally`` all that the document ``main`` hides. Returns its visible words without white space."""
    return _Word(package, main, tally).read()


@dataclass
class _Word:
    package: Package
    main: str
    tally: Tally
    looks: Looks = field(default_factory=Looks)
    page: Page = field(default_factory=Page)
    seen: list[str] = field(default_factory=list)
    """The words met that can be read."""
    coded: list[tuple[str, str]] = field(default_factory=list)
    """Words in the instructions of fields, with their part."""
    called: set[tuple[str, str]] = field(default_factory=set)
    """The notes and margins that the text calls, by kind and id."""
    ends: set[str] = field(default_factory=set)
    """The kinds of margins that some section shows."""
    number: int = 0
    blocks: int = 0
    pale: list[tuple[str, str, str]] = field(default_factory=list)
    """Words in the colour of the page: part, place, words."""
    columns: Columns = field(default_factory=Columns)
    """What the columns of the table at hand are called."""
    backdrop: bool = False
    """Whether something large lies behind the words of the body."""

    def read(self) -> str:
        package, main = self.package, self.main
        settings = self._one("settings")
        background = next(iter(package.children(main, {f"{W}document"})), None)
        is_ground = background is not None and background.tag == f"{W}background"
        self.looks = Looks.of(
            self._one("styles"), self._one("theme"), settings, background if is_ground else None
        )
        for block in package.children(main, _HOLDERS):
            self._block(block, "本文")
            self.blocks += 1
        if not self.blocks and main not in package.broken:
            package.broken[main] = "本文がありません"
        relations = package.relations(main)
        for key, relation in relations.items():
            if relation.kind in _PARTS and package.has(relation.target):
                self._part(key, relation.kind, relation.target, settings)
        for part, place, said in self.pale:
            over = self.backdrop and part == "本文"
            self.tally.add(kinds.OVER_PICTURE if over else kinds.SAME_COLOUR, part, place, said)
        inspect_around(package, main, settings, self.tally)
        words = "".join("".join(self.seen).split())
        for part, said in self.coded:
            if any("".join(piece.split()) not in words for piece in _pieces(said)):
                self.tally.add(kinds.IN_CODE, part, "", said)
        return words

    def _one(self, kind: str) -> Any:
        found = self.package.related(self.main, kind)
        return self.package.xml(found[0]) if found else None

    def _part(self, key: str, kind: str, target: str, settings: Any) -> None:
        name = _PARTS[kind]
        if kind == "glossaryDocument":
            self._glossary(target)
            return
        mute = Tally()
        self.number = 0
        used = kind in ("footnotes", "endnotes") or self._is_used(key, settings)
        for block in self.package.children(target, _HOLDERS):
            if kind in ("footnotes", "endnotes"):
                self._note(block, kind.removesuffix("s"), name)
            elif used:
                self._block(block, name)
            else:
                words = words_in(block)
                if words and "".join(words.split()) not in "".join("".join(self.seen).split()):
                    mute.add(kinds.UNUSED_MARGIN, name, "", words)
        self.tally.rows |= mute.rows

    def _is_used(self, key: str, settings: Any) -> bool:
        """Whether a section shows this head or foot of pages."""
        for called, kind in self.called:
            if called == key:
                even = settings is not None and settings.find(f"{W}evenAndOddHeaders") is not None
                return (
                    kind in ("default", "odd")
                    or (kind == "even" and even)
                    or (kind == "first" and "first" in self.ends)
                )
        return False

    def _note(self, note: Any, kind: str, name: str) -> None:
        own = note.get(f"{W}id", "")
        if note.get(f"{W}type") in (None, "normal") and (own, kind) not in self.called:
            if words := words_in(note):
                self.tally.add(kinds.UNUSED_NOTE, name, "", words)
            return
        self._block(note, name)

    def _glossary(self, target: str) -> None:
        """Building blocks kept in the file; what stands in empty fields to be filled in is no secret."""
        for part in self.package.children(target, _HOLDERS):
            galleries = [g.get(f"{W}val", "") for g in part.iter(f"{W}gallery")]
            words = words_in(part)
            if words and galleries != ["placeholder"]:
                self.tally.add(kinds.STORED_DATA, "定型句", "", words)

    def _block(self, block: Any, part: str) -> None:
        """A paragraph, table or the like, right in the body or another part."""
        self._changes(block, part)
        for paragraph in shown(block, f"{W}p"):
            self.number += 1
            self._paragraph(paragraph, part)
        for cell in block.iter(f"{W}tc"):
            _merged_away(cell, part, self.tally)
        for element in block.iter(f"{W}footnoteReference", f"{W}endnoteReference"):
            self.called.add(
                (element.get(f"{W}id", ""), element.tag.rpartition("}")[2].removesuffix("Reference"))
            )
        for section in block.iter(f"{W}sectPr"):
            self._section(section)
        for subject in block.iter(f"{W}altChunk", f"{W}subDoc"):
            self.tally.add(kinds.FOREIGN, part, "", subject.tag.rpartition("}")[2])
        self.backdrop = self.backdrop or (part == "本文" and has_backdrop(block, self.page))
        for shape, words in off_page(block, self.page):
            self.tally.add(kinds.OFF_PAGE if words else kinds.HIDDEN_PICTURE, part, shape, words)
        for kind, words in in_front(block):
            self.tally.add(kind, part, "", words)
        for kind in covering(block, self.looks.theme, self.looks.page):
            self.tally.add(kind, part)
        for _ in range(pictures_cropped(block)):
            self.tally.add(kinds.CROPPED, part)

    def _section(self, section: Any) -> None:
        size = section.find(f"{W}pgSz")
        if size is not None:
            self.page.add(size.get(f"{W}w"), size.get(f"{W}h"))
        if section.find(f"{W}titlePg") is not None:
            self.ends.add("first")
        for margin in section:
            if margin.tag in (f"{W}headerReference", f"{W}footerReference"):
                key = next((v for k, v in margin.attrib.items() if k.endswith("}id")), "")
                self.called.add((key, margin.get(f"{W}type", "default")))

    def _paragraph(self, element: Any, part: str) -> None:
        paragraph = Paragraph.of(self.looks, element)
        hidden = set()
        place = f"の {self.number} 段落目"
        for run, words, kind in paragraph.runs():
            if not kind.is_unsure:
                hidden.add(run)
            if kind is kinds.SAME_COLOUR and paragraph.on_page and not paragraph.is_marked(run):
                self.pale.append((part, place, words))
            else:
                self.tally.add(kind, part, place, words)
        shown = [words for run, words in paragraph.said if run not in hidden]
        self.seen += shown
        self.tally.read.say(self._in_column(element, "".join(shown)), part, place)
        codes = [
            c
            for c in element.iter(f"{W}instrText", f"{W}fldSimple")
            if next(c.iterancestors(f"{W}p")) is element
        ]
        said = "".join(c.text or "" if c.tag == f"{W}instrText" else c.get(f"{W}instr", "") for c in codes)
        found = _FIELD_WORDS.match(said)
        if found:
            self.coded.append((part, found["words"]))

    def _in_column(self, paragraph: Any, words: str) -> str:
        """Words in a table, after the head of their column."""
        cell: Any = next(paragraph.iterancestors(f"{W}tc"), None)
        if cell is None:
            return words
        self.columns = self.columns.of(next(cell.iterancestors(f"{W}tbl"), None))
        return self.columns.said(len(list(cell.itersiblings(f"{W}tc", preceding=True))), words)

    def _changes(self, block: Any, part: str) -> None:
        for change in block.iter(*_CHANGES):
            words = "".join(t.text or "" for t in change.iter(*_TEXTS))
            self.tally.add(kinds.TRACKED, part, "", words)


def _merged_away(cell: Any, part: str, tally: Tally) -> None:
    """Of cells merged upwards Word shows the uppermost only."""
    merged = cell.find(f"{W}tcPr/{W}vMerge")
    if merged is not None and merged.get(f"{W}val", "continue") == "continue":
        words = words_in(cell)
        if words:
            tally.add(kinds.MERGED_AWAY, part, "の表", words)


def _pieces(said: str) -> Iterator[str]:
    """The words in quotation marks of a field's instruction, or all of it where there are none."""
    found = re.findall(r"[\"“]([^\"”]*)[\"”]", said)
    pieces = found or [re.sub(r"\\\S+", "", said)]
    yield from (piece for whole in pieces for piece in re.split(r"[:;]", whole) if piece.strip())
