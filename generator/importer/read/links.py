"""Where the words of a source lead: addresses of documents, set beside the materials they belong to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import urljoin, urlsplit

from generator.importer.words.habits import Habit
from generator.importer.words.space import squeeze
from generator.japanese.lists import words_of
from generator.model.papers import host_of

#: What is no document: places on the page, mail, telephones, scripts.
_NO_DOCUMENT = Habit(
    "no_document",
    r"^(?:#|$|(?:mailto|tel|javascript|data|about):)",
    flags=re.IGNORECASE,
    said=("#top", "", "mailto:a@example.jp", "tel:0", "JavaScript:void(0)", "data:,", "about:blank"),
    unsaid=("a.pdf#page=2", "https://www.example.jp/?to=mailto:a", "data/1.pdf"),
)
_FILE = Habit(
    "file", r"\.(?:pdf|docx?|xlsx?|pptx?|jtd|zip|csv|txt|rtf)$",
    flags=re.IGNORECASE,
    said=("a.pdf", "a.doc", "a.DOCX", "a.xls", "a.xlsx", "a.ppt", "a.pptx", "a.jtd", "a.zip", "a.csv", "a.txt", "a.rtf"),
    unsaid=("apdf", "a.pdf.html", "a.html"),
)  # fmt: skip
_SAVED_FROM = Habit(
    "saved_from", r"<!--\s*saved from url=\(\d+\)(?P<address>https?://[^\s>]+)",
    said=("<!-- saved from url=(0023)https://www.example.jp/ -->", "<!--saved from url=(1)http://a>", "<!-- saved from url=(9)https://a"),
    unsaid=("<!-- saved from url=()https://a", "<!-- url=(1)https://a -->"),
)  # fmt: skip
MAX_ASKED = 10
"""How many links without a material are asked about one by one."""


def page_address(text: str, tree: Any) -> str:
    """The address a saved web page says it had; empty when it does not say."""
    for tag, key, value in (
        ("base", "href", ""),
        ("link", "rel", "canonical"),
        ("meta", "property", "og:url"),
    ):
        for element in tree.iter(tag):
            fits = not value or (element.get(key) or "").lower() == value
            address = element.get("content" if tag == "meta" else "href") or ""
            if fits and host_of(address):
                return address
    saved = _SAVED_FROM.read(text[:4096])
    return saved["address"] if saved else ""


def whole_address(base: str, address: str) -> str:
    """An address as seen from the page; as it is where the page's own address is not known."""
    try:
        return urljoin(base, address.strip())
    except ValueError:
        return address.strip()


def set_links(materials: list[dict[str, str | None]], links: list[tuple[str, str]]) -> list[str]:
    """Give each material the address its words lead to, in place; what a person must settle, in Japanese."""
    left = [(words, address) for words, address in links if not _NO_DOCUMENT.reads(address)]
    outside: list[str] = []
    asked: list[str] = []
    for material in materials:
        found = next((link for link in left if _belongs(link[0], material)), None)
        if found is None or material.get("status"):
            continue
        left.remove(found)
        name = "　".join(filter(None, (material.get("no"), material["title"])))[:30]
        if host_of(found[1]):
            material |= {"status": "public", "href": found[1]}
            outside.append(name)
        else:
            asked.append(
                f"資料「{name}」のリンク先「{found[1][:80]}」は、このままでは開けません。公開する資料なら、ファイルを files に置き、"
                "materials: に status: public と href: を書いてください。"
            )
    if outside:
        asked.insert(
            0,
            f"資料 {len(outside)} 件（「{outside[0]}」など）のリンク先は、もとのサイトのアドレスです。公開してよいか確かめてください。"
            "向こうで消えると開けなくなるので、置けるファイルは files に置き、materials: の href: を直してください。",
        )
    return asked + _without_material(left)


def _belongs(words: str, material: Mapping[str, str | None]) -> bool:
    """Whether linked words name a material: its title is in them, or they are its number or the start of its line."""
    said, title = squeeze(words), squeeze(material["title"] or "")
    printed = squeeze(material.get("no") or "") + title
    if len(title) >= 2 and title in said:
        return True
    rest = printed[len(said) :]
    return len(said) >= 2 and printed.startswith(said) and rest[:1] not in words_of("digit")


def _without_material(links: list[tuple[str, str]]) -> list[str]:
    """Questions on linked files that no material of the list is named after."""
    files = [(words, address) for words, address in links if _FILE.reads(_path(address))]
    asked = [
        f"リンク「{words[:30]}」の先のファイル {address[:120]} は、資料の一覧にありません。資料なら materials: に足してください。"
        for words, address in files[:MAX_ASKED]
    ]
    if len(files) > MAX_ASKED:
        asked.append(f"資料の一覧にないファイルへのリンクが、ほかに {len(files) - MAX_ASKED} 件あります。")
    return asked


def _path(address: str) -> str:
    try:
        return urlsplit(address).path
    except ValueError:
        return address
