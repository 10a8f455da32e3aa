"""What one paragraph of a Word file shows: its words in order, and what stands among them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from generator.attachments.numbers import character, hexadecimal
from generator.importer.read.ruby import is_ruby
from generator.importer.read.signs import as_seen, is_sign_font, raised
from generator.importer.words.habits import Habit
from generator.importer.words.space import squeeze

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_V = "{urn:schemas-microsoft-com:vml}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DRAWN = ("graphic", "chart", "relIds")
_SILENT = {f"{_MC}Fallback", *(f"{W}{name}" for name in ("pPr", "rPr", "delText", "sdtPr", "rubyPr"))}
_LINK_FIELD = Habit(
    "link_field", r"^\s*HYPERLINK\s+\"(?P<address>[^\"]+)\"",
    flags=re.IGNORECASE,
    said=('HYPERLINK "https://www.example.jp/"', ' hyperlink  "a"', 'HYPERLINK "ab" \\o "案内"'),
    unsaid=('REF HYPERLINK "a"', 'HYPERLINK ""', "HYPERLINK a"),
)  # fmt: skip


@dataclass
class Inline:
    """The words of a paragraph, and what was met while they were read."""

    part: Any
    """The part of the file, which knows where links and pictures lead."""
    notes: dict[tuple[str, str], int] = field(default_factory=dict)
    """The notes met so far in the document, by kind and id, with the number each shows."""
    pieces: list[str] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    """Text boxes anchored here."""
    pictures: list[tuple[str, bytes]] = field(default_factory=list)
    """Name and content; empty where what is drawn is no file of its own."""
    ruby: list[tuple[str, str]] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)
    turns: int = 0
    """How many pages end here."""
    struck: int = 0
    """How many runs are struck out."""
    why: Callable[[Any], str] = lambda _: ""
    """Why the words of a run cannot be read, in Japanese; empty when they can."""
    unseen: dict[int, str] = field(default_factory=dict)
    """The pieces that cannot be read, with why."""
    fields: list[list[Any]] = field(default_factory=list)
    """The fields that are open: instruction, and from which piece on the result stands."""

    def said(self) -> list[tuple[str, str]]:
        """The pieces in order, each with why it cannot be read."""
        return [(piece, self.unseen.get(place, "")) for place, piece in enumerate(self.pieces)]

    def read(self, element: Any) -> None:
        """Add everything in ``element``, in order."""
        for child in element:
            if isinstance(child.tag, str) and child.tag not in _SILENT:
                self._child(element, child)

    def _child(self, element: Any, child: Any) -> None:
        name = child.tag.rpartition("}")[2]
        if child.tag in (f"{W}t", f"{_M}t"):
            self.pieces.append(_shown(child.text or "", element))
        elif child.tag == f"{W}r":
            self.struck += bool(_is_struck(child) and squeeze("".join(child.itertext(f"{W}t"))))
            before = len(self.pieces)
            self.read(child)
            if why := self.why(child):
                self.unseen |= dict.fromkeys(range(before, len(self.pieces)), why)
        elif child.tag in (f"{W}tab", f"{W}ptab"):
            self.pieces.append("\t")
        elif child.tag in (f"{W}br", f"{W}cr"):
            self.turns += child.get(f"{W}type") == "page"
            self.pieces.append("\n")
        elif child.tag == f"{W}lastRenderedPageBreak":
            self.turns += 1
        elif child.tag == f"{W}noBreakHyphen":
            self.pieces.append("\u2011")
        elif child.tag == f"{W}sym":
            code = hexadecimal(child.get(f"{W}char"), None)
            sign = character(code) if code is not None else "□"
            self.pieces.append(as_seen(sign, child.get(f"{W}font", "")))
        elif child.tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
            key = (name.removesuffix("Reference"), child.get(f"{W}id", ""))
            self.pieces.append(raised(str(self.notes.setdefault(key, len(self.notes) + 1))))
        elif child.tag == f"{W}ruby":
            self._ruby(child)
        elif child.tag == f"{W}txbxContent":
            self.boxes.append(child)
        elif child.tag == f"{W}hyperlink":
            self._linked(child)
        elif child.tag in (f"{W}fldChar", f"{W}instrText", f"{W}fldSimple"):
            self._field(child)
        else:
            self._drawn(child, name)
            self.read(child)

    def _ruby(self, ruby: Any) -> None:
        """The file names the reading first; readers see the base first."""
        before = len(self.pieces)
        for part in ruby.iter(f"{W}rubyBase"):
            self.read(part)
        base, before = "".join(self.pieces[before:]), len(self.pieces)
        for part in ruby.iter(f"{W}rt"):
            self.read(part)
        if is_ruby(base, reading := "".join(self.pieces[before:])):
            self.ruby.append((base, reading))

    def _linked(self, link: Any) -> None:
        before = len(self.pieces)
        self.read(link)
        found = self.part.rels.get(link.get(f"{_R}id") or "")
        if found is not None and found.is_external:
            self._lead("".join(self.pieces[before:]), found.target_ref)

    def _lead(self, words: str, address: str) -> None:
        if squeeze(words):
            self.links.append((squeeze(words), address))

    def _field(self, child: Any) -> None:
        if child.tag == f"{W}fldSimple":
            self.read(child)
        elif child.tag == f"{W}instrText" and self.fields:
            self.fields[-1][0] += child.text or ""
        elif child.get(f"{W}fldCharType") == "begin":
            self.fields.append(["", len(self.pieces)])
        elif child.get(f"{W}fldCharType") == "separate" and self.fields:
            self.fields[-1][1] = len(self.pieces)
        elif child.get(f"{W}fldCharType") == "end" and self.fields:
            instruction, start = self.fields.pop()
            address = _LINK_FIELD.read(instruction)
            if address:
                self._lead("".join(self.pieces[start:]), address["address"])

    def _drawn(self, child: Any, name: str) -> None:
        """A picture, chart or drawing: it has no words, and must not be lost without one."""
        if child.tag in (f"{_A}blip", f"{_V}imagedata"):
            found = self.part.rels.get(child.get(f"{_R}embed") or child.get(f"{_R}id") or "")
            if found is not None and not found.is_external:
                self.pictures.append(
                    (str(found.target_part.partname).rpartition("/")[2], found.target_part.blob)
                )
            else:
                self.pictures.append((found.target_ref if found is not None else "", b""))
        elif name in _DRAWN[1:]:
            self.pictures.append(("", b""))


def _is_struck(run: Any) -> bool:
    for name in ("strike", "dstrike"):
        found = run.find(f"{W}rPr/{W}{name}")
        if found is not None and found.get(f"{W}val") not in ("0", "false"):
            return True
    return False


def _shown(text: str, run: Any) -> str:
    """The words of a run, in a font of signs the signs they stand for."""
    fonts = run.find(f"{W}rPr/{W}rFonts")
    font = fonts.get(f"{W}ascii", "") if fonts is not None else ""
    if text and (is_sign_font(font) or all(0xF020 <= ord(c) <= 0xF0FF for c in text)):
        return as_seen(text, font)
    return text


def bold_start(paragraph: Any) -> str:
    """The words in bold type that a paragraph begins with; empty when all of it is bold."""
    words = ""
    for run in paragraph.iter(f"{W}r"):
        bold = run.find(f"{W}rPr/{W}b")
        text = "".join(text.text or "" for text in run.iter(f"{W}t"))
        if text and (bold is None or bold.get(f"{W}val") in ("0", "false")):
            return words.strip()
        words += text
    return ""
