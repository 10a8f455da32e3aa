"""OpenDocument files (odt, ods, odp): what they hide, in the words of their own format."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.attachments.finding import Finding
from generator.attachments.office import kinds
from generator.attachments.office.odf_look import MANIFEST, OFFICE, SCRIPT, STYLE, TABLE, Looks
from generator.attachments.office.odf_sheets import Sheets
from generator.attachments.office.odf_slides import Pages
from generator.attachments.office.odf_words import Reader
from generator.attachments.office.package import Package, UnreadableError
from generator.attachments.office.packed import Packed
from generator.attachments.office.properties import inspect_meta

_ROOTS = {f"{OFFICE}document-content", f"{OFFICE}body"}
_BODIES = {f"{OFFICE}{name}" for name in ("text", "spreadsheet", "presentation", "drawing")}
_ROWS = {
    f"{TABLE}{name}"
    for name in (
        "table", "table-row-group", "table-rows", "table-header-rows", "table-column-group", "table-columns",
        "table-header-columns",
    )
}  # fmt: skip
_KNOWN = re.compile(
    r"mimetype|manifest\.rdf|layout-cache|(?:content|styles|meta|settings)\.xml|meta-inf/.*|thumbnails/.*|configurations2/.*"
    r"|(?:pictures|fonts|objectreplacements|media|basic|scripts|dialogs|versions)/.*|versionlist\.xml|object \d+(?:/.*)?"
)
_SHOWN_OBJECTS = ("chart", "formula", "image")


def inspect_odf(package: Package, packed: Packed) -> Iterator[Finding]:
    """Tell the tally of ``packed`` all that the file hides, and yield what its pictures hold themselves."""
    manifest = package.xml("meta-inf/manifest.xml")
    if manifest is not None and next(manifest.iter(f"{MANIFEST}encryption-data"), None) is not None:
        raise UnreadableError(kinds.LOCKED)
    kind = package.read("mimetype", 100).decode("ascii", "replace").rpartition(".")[2]
    styles = package.xml("styles.xml")
    looks = Looks()
    for holder in styles if styles is not None else ():
        if holder.tag in (f"{OFFICE}styles", f"{OFFICE}automatic-styles"):
            looks.add(holder)
    reader = Reader(looks, packed.tally)
    _contents(package, kind, reader, styles)
    for margin in _margins(styles) if kind.startswith("text") else ():
        reader.block(margin, "ヘッダーやフッター", ground=looks.page)
    reader.unsaid()
    inspect_meta(package.xml("meta.xml"), "".join("".join(reader.seen).split()), packed.tally)
    yield from _packed(package, manifest, packed)


def _contents(package: Package, kind: str, reader: Reader, styles: Any) -> None:
    sheets, pages = Sheets(reader.looks, reader), Pages(reader.looks, reader)
    parents = _ROOTS | _BODIES | (_ROWS if kind.startswith("spreadsheet") else set())
    started = False
    for child in package.children("content.xml", parents):
        if child.tag == f"{OFFICE}automatic-styles":
            reader.looks.add(child)
            continue
        if child.tag == f"{OFFICE}scripts":
            if next(child.iter(f"{SCRIPT}event-listener", f"{OFFICE}event-listener"), None) is not None:
                reader.tally.add(kinds.MACRO, "")
            continue
        if not started:
            started = True
            pages.masters(styles)
        if kind.startswith("spreadsheet"):
            sheets.child(child)
        elif kind.startswith(("presentation", "graphics")):
            pages.page(child)
        else:
            reader.block(child, "本文", ground=reader.looks.page or None)


def _margins(styles: Any) -> Iterator[Any]:
    names = ("header", "footer", "header-left", "footer-left", "header-first", "footer-first")
    for master in styles.iter(f"{STYLE}master-page") if styles is not None else ():
        yield from (margin for margin in master if margin.tag in {f"{STYLE}{name}" for name in names})


def _packed(package: Package, manifest: Any, packed: Packed) -> Iterator[Finding]:
    """Objects, macros, earlier versions, pictures, and files that no manifest names."""
    tally = packed.tally
    media = {
        entry.get(f"{MANIFEST}full-path", "").lower(): entry.get(f"{MANIFEST}media-type", "")
        for entry in (manifest if manifest is not None else ())
    }
    for name in package.names:
        folder = name.partition("/")[0]
        if name.startswith(("versions/",)):
            tally.add(kinds.OLD_VERSION, "")
        elif name.startswith("scripts/") or (name.startswith("basic/") and _has_code(package, name)):
            tally.add(kinds.MACRO, "")
        elif name.startswith("pictures/"):
            yield from packed.look(name, f"図「{name.rpartition('/')[2]}」")
        elif name.startswith("media/"):
            tally.add(kinds.FOREIGN, "", "", name)
        elif re.fullmatch(r"object \d+", name) or re.fullmatch(r"object \d+/content\.xml", name):
            kind = media.get(f"{folder}/", media.get(folder, ""))
            if not kind.endswith(_SHOWN_OBJECTS):
                tally.add(kinds.EMBEDDED, "", "", folder)
        elif not _KNOWN.fullmatch(name):
            tally.add(kinds.UNKNOWN_PART, "", "", name)


def _has_code(package: Package, name: str) -> bool:
    """Whether a part of Basic holds a program: LibreOffice writes empty libraries into many files."""
    root = package.xml(name) if name.endswith(".xml") else None
    return root is not None and root.tag.endswith("}module") and bool("".join(root.itertext()).strip())
