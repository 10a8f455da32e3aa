"""The ways in for those who do not read Japanese easily: every word readable, every language marked, every link alive."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.archive.files import DiskFiles
from generator.japanese.romaji import latin
from generator.pages import all_pages
from generator.pages.page import Page
from tests.conftest import ROOT, files_with, public_of

_JAPANESE = re.compile("[ぁ-ゖァ-ヺ一-龥]")
_KANJI = re.compile("[一-龥]")


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    return {page.address: page for page in all_pages(public_of(DiskFiles(ROOT / "minutes")))}


def tree(page: Page) -> LexborNode:
    body = LexborHTMLParser(page.markdown).body
    assert body is not None
    return body


def test_japanese_in_the_english_page_is_marked_as_such(pages: dict[str, Page]) -> None:
    page = pages["english.html"]
    assert page.front_matter["language"] == "en"
    body = tree(page)
    for node in body.css('[lang="ja"]'):
        node.decompose()
    assert not _JAPANESE.search(body.text())


def test_kanji_in_the_plain_page_stand_with_their_reading_but_for_names_of_offices(
    pages: dict[str, Page],
) -> None:
    body = tree(pages["easy.html"])
    bare = [node for node in body.css("p, li, h2") if node.parent is not None]
    for node in bare:
        for ruby in node.css("ruby"):
            assert ruby.css_first("rt") is not None
            ruby.decompose()
        for link in node.css("a"):  # names of pages, and of municipalities of which no reading is written
            link.decompose()
        assert not _KANJI.search(node.text()), node.text()


@pytest.mark.parametrize("address", ["easy.html", "english.html"])
def test_every_link_leads_to_a_page_of_the_site(address: str, pages: dict[str, Page]) -> None:
    links = [str(a.attributes["href"]) for a in tree(pages[address]).css("a")]
    assert len(links) > 12
    for link in links:
        assert posixpath.normpath(unquote(link.partition("?")[0])) in pages, link


def test_municipalities_are_named_in_latin_letters_by_how_they_are_read(pages: dict[str, Page]) -> None:
    text = tree(pages["english.html"]).text()
    assert "Asanagi City" in text
    assert "Kirisawa Town" in text
    assert "Shinjuku Ward" in text


@pytest.mark.parametrize(
    ("kana", "letters"),
    [
        ("あさなぎし", "asanagishi"),
        ("しんじゅく", "shinjuku"),
        ("はっちょう", "hatchou"),
        ("きょうと", "kyouto"),
    ],
)
def test_kana_are_spelt(kana: str, letters: str) -> None:
    assert latin(kana) == letters


def test_an_archive_that_says_next_to_nothing_has_both_pages_all_the_same() -> None:
    found = {page.path: page for page in all_pages(public_of(files_with()))}
    assert "見本市" in found["english.md"].markdown
    assert "見本市" in found["easy.md"].markdown
