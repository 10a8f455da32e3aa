"""What runs on the reader's computer, and what is fetched from elsewhere when a page is opened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.attachments.finding import Finding, quoted
from generator.attachments.markup.tree import Element

_FIX = "その部分を消すか、PDF に変えてください。"
_LOADS = {
    "img": ("src", "srcset"), "image": ("href",), "use": ("href",), "feimage": ("href",), "iframe": ("src",), "frame": ("src",),
    "embed": ("src",), "object": ("data",), "audio": ("src",), "video": ("src", "poster"), "source": ("src", "srcset"), "track": ("src",),
    "link": ("href",), "input": ("src",), "body": ("background",), "table": ("background",), "td": ("background",), "applet": ("code", "archive"),
    "base": ("href",), "script": ("src", "href"), "textpath": ("href",), "tref": ("href",), "lineargradient": ("href",), "pattern": ("href",),
    "filter": ("href",), "mpath": ("href",), "animate": ("href",), "set": ("href",),
}  # fmt: skip
_HANDLER = re.compile(r"on[a-z]{3,}")
_RUNS = re.compile(r"(?:javascript|vbscript):|data:(?:text/html|application/xhtml|image/svg)", re.IGNORECASE)
_URL = re.compile(r"(?:url\(\s*[\"']?|@import\s+[\"'])([^\"')]{1,2000})", re.IGNORECASE)
_AWAY = re.compile(r"[a-z][a-z0-9+.-]*:|//|\\\\", re.IGNORECASE)
#: Relations of a link that fetch nothing.
_QUIET = {
    "license",
    "author",
    "canonical",
    "alternate",
    "next",
    "prev",
    "profile",
    "help",
    "search",
    "up",
    "home",
    "colorschememapping",
    "themedata",
    "edit-time-data",
    "file-list",
}


def leads_away(address: str) -> bool:
    """Whether opening the page asks another place for it: another host, or a file of the reader's computer."""
    plain = re.sub(r"[\x00-\x20]+", "", address)
    return bool(_AWAY.match(plain)) and not re.match(r"(?:data|about|cid|blob):|#", plain, re.IGNORECASE)


def unsafe(element: Element, where: str) -> Iterator[Finding]:
    """Findings in the tag of one element."""
    tag = element.tag.lower()
    if tag == "script" and (element.words().strip() or element.attributes.keys() & {"src", "href"}):
        yield _runs(where, "スクリプト")
    if tag in ("applet", "embed", "object", "frame", "iframe"):
        yield Finding("file-unsafe", where, f"ほかのものを埋め込む部分（{tag}）があります。", _FIX)
    if tag == "meta" and element.attributes.get("http-equiv", "").lower() == "refresh":
        yield Finding("file-unsafe", where, "自動でほかのページへ移る設定があります。", _FIX)
    if tag == "form" and leads_away(element.attributes.get("action", "")):
        yield Finding(
            "file-unsafe",
            where,
            f"入力したものを{quoted(element.attributes['action'])}へ送る欄があります。",
            _FIX,
        )
    for name, value in element.attributes.items():
        yield from _attribute(element, tag, name, value, where)


def _attribute(element: Element, tag: str, name: str, value: str, where: str) -> Iterator[Finding]:
    plain = re.sub(r"[\x00-\x20]+", "", value)
    if _HANDLER.fullmatch(name):
        yield _runs(where, f"スクリプト（{name}）")
    elif (
        name in ("href", "src", "data", "action", "formaction", "to", "from", "values")
        and _RUNS.match(plain)
        and not (tag in ("img", "image", "feimage") and plain.startswith("data:image/"))
    ):
        yield _runs(where, "スクリプトを動かすリンク")
    elif name in _LOADS.get(tag, ()) and not _is_quiet(element, tag):
        parts = (
            [part.split()[0] for part in value.split(",") if part.split()] if name == "srcset" else [value]
        )
        for address in filter(leads_away, parts):
            yield fetches(where, address)
    elif name == "style" or "url(" in value:
        yield from in_style(value, where)


def _is_quiet(element: Element, tag: str) -> bool:
    return tag == "link" and set(element.attributes.get("rel", "").lower().split()) <= _QUIET


def in_style(text: str, where: str) -> Iterator[Finding]:
    """What a style sheet fetches."""
    for address in _URL.findall(text):
        if leads_away(address):
            yield fetches(where, address)


def fetches(where: str, address: str) -> Finding:
    """That opening the file asks another place."""
    return Finding(
        "file-unsafe",
        where,
        f"開くと、ほかの所{quoted(address)}から読み込みます。",
        "読み込むものをファイルの中に入れるか、PDF に変えてください。",
    )


def _runs(where: str, what: str) -> Finding:
    return Finding("file-unsafe", where, f"読む人のパソコンで動くもの（{what}）があります。", _FIX)
