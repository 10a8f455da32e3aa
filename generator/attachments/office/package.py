"""An Office file as what it is, a ZIP of parts: opened within limits, its XML read without fetching or expanding anything."""

from __future__ import annotations

import posixpath
import re
import zipfile
import zlib
from collections.abc import Callable, Container, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import IO, Any, BinaryIO

from lxml import etree

from generator.attachments.office.kinds import UNREADABLE, Kind
from generator.attachments.office.strict import in_usual_names, renamed

MAX_PARTS = 10_000
MAX_XML = 400_000_000
"""Bytes of one part unpacked; the largest sheets met so far take 150 MB."""
MAX_UNPACKED = 2_000_000_000
MAX_RATIO = 400
"""How many times larger than packed; XML of a sheet with a million equal rows packs to a hundredth."""
MAX_SMALL = 20_000_000
"""Bytes of a part that is held whole."""
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_SAFE: dict[str, Any] = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}


class UnreadableError(Exception):
    """A file or a part of it cannot be looked into: of which kind, where, and why, in Japanese."""

    def __init__(self, kind: Kind, where: str = "", why: str = "") -> None:
        super().__init__(why)
        self.kind, self.where, self.why = kind, where, why


@dataclass(frozen=True)
class Relation:
    """Where a part leads: the last word of its type, another part of the package or an address outside."""

    kind: str
    target: str
    outside: bool


class Package:
    """The parts of one file. Names are told apart as Office does, without regard to case."""

    def __init__(self, stream: BinaryIO) -> None:
        """Raise UnreadableError where the file is no ZIP, is locked, or would unpack to more than is safe."""
        try:
            self.zip = zipfile.ZipFile(stream)
            infos = self.zip.infolist()
        except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError) as error:
            raise UnreadableError(UNREADABLE, "", f"壊れています（{type(error).__name__}）") from None
        _refuse_bloated(infos)
        self.infos = {info.filename.lower().lstrip("/"): info for info in infos if not info.is_dir()}
        self.broken: dict[str, str] = {}
        """Parts that could not be read to the end, with the reason."""
        self._relations: dict[str, dict[str, Relation]] = {}
        if len({info.filename.lower() for info in infos}) < len(infos):
            self.broken["[同じ名前の部分が二つあります]"] = ""

    @property
    def names(self) -> list[str]:
        return list(self.infos)

    def has(self, name: str) -> bool:
        return name.lower() in self.infos

    def size(self, name: str) -> int:
        """Bytes of the part unpacked; 0 where there is none."""
        info = self.infos.get(name.lower())
        return info.file_size if info else 0

    def open(self, name: str) -> IO[bytes]:
        """The bytes of a part as a stream; KeyError where there is none."""
        return self.zip.open(self.infos[name.lower()])

    def read(self, name: str, limit: int = MAX_SMALL) -> bytes:
        """The first ``limit`` bytes of a part; empty where there is none or it is broken."""
        if not self.has(name):
            return b""
        try:
            with self.open(name) as part:
                return part.read(limit)
        except (
            zipfile.BadZipFile,
            zlib.error,
            RuntimeError,
            NotImplementedError,
            EOFError,
            OSError,
            ValueError,
        ) as error:
            self.broken[name] = type(error).__name__
            return b""

    def xml(self, name: str) -> Any:
        """The root of a part held whole; None where there is none. A broken one is noted in ``broken``."""
        if not self.has(name):
            return None
        if self.size(name) > MAX_SMALL:
            self.broken[name] = "大きすぎます"
            return None
        try:
            root = etree.fromstring(
                renamed(self.read(name)),
                etree.XMLParser(**_SAFE, remove_comments=True, remove_pis=True),
            )
            return _without_entities(root)
        except (etree.XMLSyntaxError, ValueError) as error:
            self.broken[name] = type(error).__name__
            return None

    def children(self, name: str, parents: Container[str]) -> Iterator[Any]:
        """The elements that stand right in one of ``parents``, one after the other; each is forgotten after its turn.

        Elements outside ``parents`` are passed over. So a part of any size costs the memory of its largest child.
        """
        yield from self._streamed(name, lambda part: _children(part, parents))

    def each(self, name: str, *tags: str) -> Iterator[Any]:
        """The elements of these names, none of which stands within another, one after the other, as ``children`` does.

        Much faster than it where elements are many, since all others are passed over without a look.
        """
        yield from self._streamed(name, lambda part: _each(part, tags))

    def _streamed(self, name: str, read: Callable[[IO[bytes]], Iterator[Any]]) -> Iterator[Any]:
        if not self.has(name):
            return
        try:
            with in_usual_names(self.open(name)) as part:
                yield from read(part)
        except (
            etree.XMLSyntaxError, zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, OSError,
            ValueError,
        ) as error:  # fmt: skip
            self.broken[name] = type(error).__name__

    def relations(self, name: str) -> dict[str, Relation]:
        """Where a part leads, by the ids it uses; of ``""`` those of the package."""
        if name not in self._relations:
            self._relations[name] = dict(self._read_relations(name))
        return self._relations[name]

    def _read_relations(self, name: str) -> Iterator[tuple[str, Relation]]:
        folder, base = posixpath.split(name)
        root = self.xml(posixpath.join(folder, "_rels", f"{base}.rels"))
        for relation in root.iter(_RELATION) if root is not None else ():
            target = relation.get("Target", "")
            outside = relation.get("TargetMode") == "External"
            if not outside:
                whole = posixpath.normpath(posixpath.join("/", folder, _unescaped(target)))
                target = whole.lstrip("/").lower()
            kind = relation.get("Type", "").rpartition("/")[2]
            yield relation.get("Id", ""), Relation(kind, target, outside)

    def related(self, name: str, kind: str) -> list[str]:
        """The parts of a kind that a part leads to and that are there."""
        return [r.target for r in self.relations(name).values() if r.kind == kind and self.has(r.target)]

    @cached_property
    def types(self) -> dict[str, str]:
        """The content type of each part, as [Content_Types].xml has it."""
        root = self.xml("[content_types].xml")
        by_end: dict[str, str] = {}
        by_name: dict[str, str] = {}
        for entry in root if root is not None else ():
            if entry.get("Extension") is not None:
                by_end[entry.get("Extension").lower()] = entry.get("ContentType", "")
            elif entry.get("PartName") is not None:
                by_name[entry.get("PartName").lower().lstrip("/")] = entry.get("ContentType", "")
        return {name: by_name.get(name) or by_end.get(name.rpartition(".")[2], "") for name in self.infos}


def _unescaped(target: str) -> str:
    """An address with its %20 and the like as the characters they stand for."""
    raw = re.sub(rb"%([0-9A-Fa-f]{2})", lambda code: bytes([int(code[1], 16)]), target.encode())
    return raw.decode("utf-8", "replace")


def _without_entities(element: Any) -> Any:
    """The element, unless words in it are named and not written: no program of Office writes so. Raises ValueError."""
    if element.getroottree().docinfo.doctype and next(element.iter(etree.Entity), None) is not None:
        raise ValueError("an entity")
    return element


def _children(part: IO[bytes], parents: Container[str]) -> Iterator[Any]:
    depth, whole = 0, 0  # ``whole``: how deep the element is that is being read whole
    for event, element in etree.iterparse(
        part, events=("start", "end"), remove_comments=True, remove_pis=True, **_SAFE
    ):
        if event == "start":
            depth += 1
            above = element.getparent()
            if not whole and above is not None and above.tag in parents and element.tag not in parents:
                whole = depth
            continue
        if depth == whole:
            yield _without_entities(element)
            whole = 0
        if not whole:
            _forget(element)
        depth -= 1


def _each(part: IO[bytes], tags: tuple[str, ...]) -> Iterator[Any]:
    for _, element in etree.iterparse(part, tag=tags, remove_comments=True, remove_pis=True, **_SAFE):
        yield _without_entities(element)
        _forget(element)


def _forget(element: Any) -> None:
    above = element.getparent()
    if above is None:
        return
    element.clear(keep_tail=False)
    while above[0] is not element:
        del above[0]


def shown(element: Any, *tags: str) -> Iterator[Any]:
    """What is in an element and shown: where a file says a thing twice for old software, only the first."""
    for found in element.iter(*tags):
        if next(found.iterancestors(FALLBACK), None) is None:
            yield found


def _refuse_bloated(infos: list[zipfile.ZipInfo]) -> None:
    if any(info.flag_bits & 1 for info in infos):
        raise UnreadableError(UNREADABLE, "", "パスワードの付いた ZIP です")
    total = sum(info.file_size for info in infos)
    if len(infos) > MAX_PARTS or total > MAX_UNPACKED:
        raise UnreadableError(
            UNREADABLE, "", f"展開すると大きすぎます（{total:,} バイト、{len(infos):,} 個）"
        )
    for info in infos:
        is_xml = re.search(r"\.(?:xml|rels|vml)$", info.filename, re.IGNORECASE)
        bloated = info.file_size > 5_000_000 and info.file_size > MAX_RATIO * max(1, info.compress_size)
        if bloated or (is_xml and info.file_size > MAX_XML):
            raise UnreadableError(UNREADABLE, "", f"「{info.filename[-40:]}」が展開すると大きすぎます")
