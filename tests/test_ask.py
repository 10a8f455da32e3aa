"""What one can do about a part that is not shown: never further than two taps away, and never more than the office has written."""

from __future__ import annotations

import posixpath
import re
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.archive.files import DiskFiles
from generator.checks import run_checks
from generator.pages import all_pages
from generator.pages.page import Page, html_path
from tests.conftest import AS_OF, ROOT, WITHHELD, archive_of, files_with, public_of

GROUND = {
    "id": "kojin",
    "label": "個人に関する情報",
    "ordinance": "情報公開条例",
    "article": "第7条",
    "reason": "理由",
    "as_of": "2023-04-01",
}
OFFICE = {"office": "文書課", "phone": "0120-345-678"}
FULL: dict[str, Any] = {
    "ordinance": "情報公開条例",
    "as_of": "2026-04-01",
    "contact": OFFICE,
    "form": {"title": "開示請求書", "href": "https://www.example.lg.jp/form.docx"},
    "objection": {
        "to": "町長",
        "within": "3か月以内",
        "contact": {"office": "法務課", "phone": "03-9876-1234"},
    },
}


def pages(municipality: dict[str, Any], **session: Any) -> dict[str, Page]:
    said = {
        "withheld": {"w1": WITHHELD},
        "agenda": [{"title": "議題", "withheld": "w1"}],
        "openness": {"status": "partly"},
    }
    return {
        page.path: page
        for page in all_pages(public_of(files_with(said | session, municipality=municipality)))
    }


def links_of(page: Page) -> set[str]:
    return {str(a.attributes.get("href")) for a in LexborHTMLParser(page.markdown).css("a")}


def whither(page: Page, href: str) -> str:
    path = href.partition("#")[0]
    return (
        posixpath.normpath(posixpath.join(posixpath.dirname(page.path), path))
        if path
        else html_path(page.path)
    )


def test_every_token_of_the_sample_leads_to_the_way_to_ask_in_two_taps() -> None:
    public = public_of(DiskFiles(ROOT / "minutes"))
    by_address = {page.address: page for page in all_pages(public)}
    asking = {address for address, page in by_address.items() if page.kind == "ask"}
    seen = 0
    for page in by_address.values():
        if page.kind != "session":
            continue
        own = page.path.split("/")[0] + "/ask.html"
        for token in LexborHTMLParser(page.markdown).css("a.why"):
            there = by_address[whither(page, str(token.attributes["href"]))]
            after = {whither(there, href) for href in links_of(there)}
            assert own not in asking or own in after, (page.path, token.text())
            seen += own in asking
    assert seen > 10


@pytest.mark.parametrize(
    ("municipality", "has", "lacks"),
    [
        ({}, [], None),
        ({"contact": {"office": "総務課"}}, ["総務課", "まだありません"], "審査請求"),
        (
            {"disclosure": FULL},
            ["情報公開条例", "文書課", "開示請求書", "審査請求", "町長", "3か月以内", "法務課"],
            "まだありません",
        ),
        ({"disclosure": {k: v for k, v in FULL.items() if k != "objection"}}, ["文書課"], "審査請求"),
        ({"disclosure": FULL | {"name": "公開請求"}}, ["公開請求をする"], "開示請求をする"),
    ],
)
def test_the_page_says_what_is_written_and_no_more(
    municipality: dict[str, Any], has: list[str], lacks: str | None
) -> None:
    found = pages(municipality)
    page = found.get("m/ask.md")
    assert bool(page) is bool(municipality)
    leads = any("ask.html" in href for one in found.values() for href in links_of(one))
    assert leads is bool(municipality)
    if page and lacks:
        words = LexborHTMLParser(page.markdown).body
        assert words is not None
        text = re.sub(r"\s", "", words.text())
        assert all(one in text for one in has), text
        assert lacks not in text


def test_a_number_of_the_office_is_called_by_a_tap() -> None:
    links = links_of(pages({"disclosure": FULL})["m/ask.md"])
    assert "tel:0120345678" in links


@pytest.mark.parametrize("place", ["form", "url", "objection"])
def test_an_address_that_leads_nowhere_is_told_with_its_place(place: str) -> None:
    bad = {
        "form": {"form": {"title": "書", "href": "form.docx"}},
        "url": {"url": "example"},
        "objection": {"objection": FULL["objection"] | {"url": "x"}},
    }
    archive = archive_of(files_with(municipality={"disclosure": FULL | bad[place]}))
    (problem,) = [one for one in run_checks(archive, AS_OF) if one.code == "bad-link"]
    assert problem.place.path[:2] == ("disclosure", place)


def test_the_numbers_of_the_office_are_nobodys_private_ones() -> None:
    codes = [one.code for one in run_checks(archive_of(files_with(municipality={"disclosure": FULL})), AS_OF)]
    assert "phone-number" not in codes
