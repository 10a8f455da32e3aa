"""What is packed into an Office file beside its pages: other files, macros, stored data, pictures."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from generator.attachments.finding import Finding, Inspector, within
from generator.attachments.names import is_words, local_path, user_of_path
from generator.attachments.office import kinds
from generator.attachments.office.charts import hidden_values
from generator.attachments.office.package import MAX_SMALL, Package
from generator.attachments.office.tally import Tally
from generator.attachments.work import DEPTH, TooMuchError, Work

_MACROS = re.compile(r"vba(?:project|data)|macrosheet|intlmacrosheet|dialogsheet|wwlib", re.IGNORECASE)
_ACTIVE = re.compile(r"activex|control\+xml|webextension|customui", re.IGNORECASE)
_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|tiff?|bmp|webp|svg|heic|emf|wmf)$")
_OF_PICTURES = ("file-metadata", "file-location")
_PLAYED = re.compile(r"\.(?:mp4|m4v|mov|avi|wmv|mpe?g|webm|mp3|m4a|wav|wma|aac|ogg)$")
_PACKED = re.compile(r"(?:^|/)(?:embeddings|attachments)/|oleobject")
_IGNORED = re.compile(
    r"\[content_types\]\.xml|\[trash\]/.*|(?:.*/)?_rels/[^/]*\.rels|mimetype|_xmlsignatures/.*|docprops/.*|(?:.*/)?\.ds_store"
    r"|__macosx/.*|thumbs\.db",
)
#: Stored XML that programs write for themselves, by the namespace of its root.
_OWN_XML = (
    "http://schemas.openxmlformats.org/officeDocument/2006/bibliography",
    "http://schemas.microsoft.com/office/2006/metadata/contentType",
    "http://schemas.microsoft.com/office/2006/metadata/longProperties",
    "http://schemas.microsoft.com/sharepoint/v3/contenttype/forms",
    "http://schemas.microsoft.com/sharepoint/events",
    "http://schemas.microsoft.com/office/2009/outspace/metadata",
)


@dataclass(frozen=True)
class Packed:
    """One file and what looks into the files in it."""

    package: Package
    main: str
    tally: Tally
    inside: Inspector
    work: Work

    def inspect(self, words: str) -> Iterator[Finding]:
        """Tell the tally of what is packed in, and yield what pictures and the like hold themselves.

        ``words``: what can be read in the file, without white space.
        """
        reached = self._reached()
        for name in self.package.names:
            kind = self.package.types.get(name, "")
            if _IGNORED.fullmatch(name):
                continue
            if _MACROS.search(kind) or _MACROS.search(name.rpartition("/")[2]):
                self.tally.add(kinds.MACRO, "", "", "")
            elif _ACTIVE.search(kind) or name.startswith(
                ("customui/", "word/activex/", "xl/activex/", "ppt/activex/")
            ):
                self.tally.add(kinds.ACTIVE, "", "", "")
            elif name not in reached:
                self.tally.add(kinds.UNKNOWN_PART, "", "", name)
            elif re.fullmatch(r"(?:.*/)?customxml/item\d+\.xml", name):
                self._stored(name, words)
            elif _PLAYED.search(name):
                self.tally.add(kinds.FOREIGN, "", "", name.rpartition("/")[2])
            elif _PICTURE.search(name) and not name.startswith("docprops/"):
                yield from self.look(name, f"図「{name.rpartition('/')[2]}」")
        yield from self._embedded()
        self._paths()

    def _reached(self) -> set[str]:
        """The parts that the file leads to, step by step from its root."""
        found: set[str] = set()
        waiting = [""]
        while waiting:
            for relation in self.package.relations(waiting.pop()).values():
                if (
                    not relation.outside
                    and relation.target not in found
                    and self.package.has(relation.target)
                ):
                    found.add(relation.target)
                    waiting.append(relation.target)
        return found

    def _stored(self, name: str, words: str) -> None:
        root = self.package.xml(name)
        if root is None:
            return
        space = root.tag.partition("}")[0].lstrip("{")
        if space.startswith(_OWN_XML):
            said = _sources(root) if root.tag.endswith("}Sources") else ""
        else:
            said = " ".join(" ".join(text.split()) for text in root.itertext() if text.strip())
            pieces = [text for text in root.itertext() if is_words(text)]
            said = next((p for p in pieces if "".join(p.split()) not in words), "") if pieces else ""
        if said:
            self.tally.add(kinds.STORED_DATA, "カスタム XML", "", said)

    def _embedded(self) -> Iterator[Finding]:
        for name in self.package.names:
            for relation in self.package.relations(name).values() if not name.endswith(".rels") else ():
                target = relation.target
                if relation.outside or not _PACKED.search(target) or not self.package.has(target):
                    continue
                if relation.kind == "package" and re.search(r"(?:^|/)charts?(?:ex)?/", name):
                    yield from self._chart(name, target)
                else:
                    self.tally.add(kinds.EMBEDDED, "", "", target.rpartition("/")[2])

    def _chart(self, chart: str, book: str) -> Iterator[Finding]:
        """A chart brings its whole table along; what the chart shows of it is no secret."""
        shown = self.package.xml(chart)
        content = io.BytesIO(self.package.read(book))
        values = hidden_values(shown, content)
        if values is None:
            self.tally.add(kinds.EMBEDDED, "グラフ", "", book.rpartition("/")[2])
        for value in values or ():
            self.tally.add(kinds.CHART_DATA, "グラフ", "", value)
        yield from self.look(book, "グラフの元の表")

    def look(self, name: str, place: str) -> Iterator[Finding]:
        """What a packed file holds itself, told at its place."""
        try:
            self.work.take_file()
            self.work.take(self.package.size(name))
        except TooMuchError:
            self.tally.add(kinds.UNREADABLE, place)
            return
        if self.work.depth > DEPTH or self.package.size(name) > 10 * MAX_SMALL:
            self.tally.add(kinds.UNREADABLE, place)
            return
        is_picture = bool(_PICTURE.search(name))
        held = io.BytesIO(self.package.read(name, 10 * MAX_SMALL))
        for found in self.inside(name.rpartition("/")[2], held):
            if found.code in ("file-unjudged", "file-kind"):
                continue
            told = within(found, place)
            yield (
                replace(told, fix=kinds.REPLACE_PICTURE)
                if found.code in _OF_PICTURES and is_picture
                else told
            )

    def _paths(self) -> None:
        """Where a file leads to on somebody's computer."""
        for name in self.package.names:
            if name.endswith(".rels"):
                continue
            for relation in self.package.relations(name).values():
                path = local_path(relation.target) if relation.outside else ""
                if user_of_path(path):
                    self.tally.add(kinds.PATH, "リンクの先", "", user_of_path(path))


def _sources(root: Any) -> str:
    """The first title in a list of literature; most files hold the empty list."""
    return next((text.strip() for text in root.itertext() if is_words(text)), "")
