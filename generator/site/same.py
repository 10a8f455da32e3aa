"""A built site laid beside the same site built again: they must be alike to the byte, whatever its own list says."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterator
from typing import BinaryIO

from generator.archive.files import CHUNK, SERVER_FILES, Files, Kind, digest_of, without
from generator.exports.packed import members
from generator.site.data_difference import data_differences
from generator.site.difference import page_differences
from generator.site.finding import Finding
from generator.site.manifest import MANIFEST, Manifest
from generator.site.placing import YIELDS
from generator.site.trees import KINDS

#: What a server shows for a folder, or for an address, before the page that is meant.
_BEFORE = ("index.", "default.")
_SUFFIXES = (".gz", ".br", ".php", ".htm", ".html", ".shtml", ".asp", ".aspx", ".jsp", ".cgi")
_KINDS = (
    ("search/", "検索のファイル"),
    ("assets/search/", "検索のスクリプト"),
    ("calendar/", "カレンダー"),
    ("data/", "データ"),
    ("feeds/", "新着を知らせるファイル（フィード）"),
)
_BY_SUFFIX = {
    ".js": "スクリプト", ".css": "見た目（スタイルシート）", ".png": "図", ".jpg": "図", ".jpeg": "図", ".svg": "図", ".ico": "図", ".gif": "図",
}  # fmt: skip


def kind_of(name: str, attached: Collection[str]) -> str:
    """What a file that is no page is, in words."""
    if name in attached:
        return "資料のファイル"
    for folder, words in _KINDS:
        if name.startswith(folder):
            return words
    return _BY_SUFFIX.get(posixpath.splitext(name)[1], "ファイル")


def as_placed(fresh: Files, site: Files) -> Files:
    """What a build would put into the site: all, but for a file that gives way to somebody's own, which the list does not name."""
    listed = Manifest.parse(site.read(MANIFEST)) if MANIFEST in site.names() else None
    others = {name for name in YIELDS & set(site.names()) if listed and name not in listed.files}
    return without(fresh, others) if others else fresh


def differences(fresh: Files, site: Files, attached: Collection[str]) -> Iterator[Finding]:
    """Every file that is lost, other than it should be, or there where nothing should be."""
    wanted, there = set(fresh.names()), set(site.names())
    for name in sorted(wanted - there):
        yield Finding(name, "", "サイトにあるはずのファイルがありません")
    for name in sorted(wanted & there):
        if not _same(fresh, site, name):
            yield from _difference(fresh, site, name, attached)
    for name, kind in site.odd():
        if kind is Kind.LINK:
            yield Finding(name, "", "ファイルのはずの所に、ほかの場所へのリンクがあります")
    for name in sorted(there - wanted - {MANIFEST}):
        if shadows(name, wanted):
            yield Finding(
                name, "", "会議録にないファイルがサイトにあります（古いものか、公開してはならないものです）"
            )


def foreign(fresh: Files, site: Files) -> list[str]:
    """Files that neither the program made nor stand where it puts its own: somebody's, and no concern of an audit."""
    wanted = set(fresh.names())
    return sorted(
        name for name in set(site.names()) - wanted - {MANIFEST} - SERVER_FILES if not shadows(name, wanted)
    )


def shadows(name: str, wanted: Collection[str]) -> bool:
    """Whether a file of somebody else's stands in a folder of the site's own, or may be served in place of a page."""
    if name in SERVER_FILES:
        return False
    folder, _, last = name.rpartition("/")
    low = name.lower()
    if folder and any(own.startswith(f"{name.partition('/')[0]}/") for own in wanted):
        return True
    if last.lower().startswith(_BEFORE):
        return True
    stems = {low, *(low.removesuffix(suffix) for suffix in _SUFFIXES)}
    return any(own.lower() in stems or posixpath.splitext(own.lower())[0] in stems for own in wanted)


def list_differences(fresh: Files, site: Files, program: str) -> Iterator[Finding]:
    """What the site's own list says, held to the list of the site built again."""
    content = site.read(MANIFEST) if MANIFEST in site.names() else None
    if content is None:
        yield Finding(MANIFEST, "", "ファイルの一覧（manifest.txt）がありません")
        return
    listed = Manifest.parse(content) or Manifest.parse_former(content)
    if listed is None:
        yield Finding(
            MANIFEST, "", "ファイルの一覧（manifest.txt）が、このプログラムの書いた形ではありません"
        )
        return
    there = set(site.names())
    right = {name: _right_digest(fresh, site, name, there) for name in fresh.names()}
    for name in sorted(right.keys() | listed.files.keys()):
        want, have = right.get(name, ""), listed.files.get(name, "")
        if want != have:
            what = (
                "余分なファイルが載っています"
                if not want
                else "載っていません"
                if not have
                else "違う指紋（SHA-256）で載っています"
            )
            yield Finding(MANIFEST, "", f"一覧に「{name}」が{what}", want[:16], have[:16])
    if not program or listed.program == program:
        written = Manifest(listed.files, listed.program).to_bytes()
        if listed.files == right and written != content and Manifest.parse(content):
            yield Finding(MANIFEST, "", "一覧の書き方が、このプログラムの書いたものと違います")


def _same(one: Files, other: Files, name: str) -> bool:
    with one.open(name) as first, other.open(name) as second:
        return _alike(first, second) or (_is_packed(name) and _holds_the_same(one, other, name))


def _is_packed(name: str) -> bool:
    return name.startswith("data/") and name.endswith(".zip")


def _holds_the_same(one: Files, other: Files, name: str) -> bool:
    """How tightly a ZIP file is packed is a matter of the machine's zlib; what it holds is not."""
    held = members(one.read(name))
    return held is not None and held == members(other.read(name))


def _right_digest(fresh: Files, site: Files, name: str, there: Collection[str]) -> str:
    """What the list must say: for a ZIP file that was packed elsewhere, and holds the same, its own."""
    if _is_packed(name) and name in there and _same(fresh, site, name):
        return _digest(site, name)
    return _digest(fresh, name)


def _alike(one: BinaryIO, other: BinaryIO) -> bool:
    while True:
        first, second = one.read(CHUNK), other.read(CHUNK)
        if first != second:
            return False
        if not first:
            return True


def _digest(files: Files, name: str) -> str:
    with files.open(name) as stream:
        return digest_of(stream)


def _difference(fresh: Files, site: Files, name: str, attached: Collection[str]) -> Iterator[Finding]:
    if name.endswith(".html") and name not in attached:
        yield from page_differences(name, fresh.read(name), site.read(name))
    elif name in attached or not name.endswith(KINDS):
        yield Finding(name, "", f"{kind_of(name, attached)}の中身が違います")
    else:
        yield from data_differences(name, fresh.read(name), site.read(name), kind_of(name, attached))
