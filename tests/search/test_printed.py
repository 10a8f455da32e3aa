"""Whatever a session's page prints is searched, or named as not searched."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from generator.archive.files import DiskFiles
from generator.archive.load import load
from generator.pages.case import case_pages
from generator.pages.html import fill
from generator.pages.printed import words_of
from generator.pages.session import session_page
from generator.search import SearchSession
from generator.search.keys import key
from generator.search.readings import readings
from generator.site.publish import admit
from generator.site.searchable import search_sessions
from tests.conftest import AS_OF, ROOT
from tests.search.conftest import Ask

#: Parts of a page that are no part of the record: plots, ways to the data, what is named as not searched.
NOT_SEARCHED = ("source", "spoke", "top", "subscribe")
#: What the site itself adds: links, the kind of a file, notes on the text as it stands, on what went and on what is missing.
ADDED = {"リンク", "会議録", "テキスト", "非公開部分", "二度載", "交通弱者", "提出者"}
#: Words of the record explained, in words of the program.
_EXPLAINED = re.compile(r'(?s)<details class="words not-said"[^>]*>.*?</details>')
_WORDS = re.compile(r"[一-鿿ァ-ヺー々]{3,}")


def printed_words(markdown: str) -> set[str]:
    """Every run of kanji and katakana on the page but in the names of its sections, and in what is not searched."""
    shown: list[str] = []
    for section in re.split(r"(?m)^(?=##? )", _EXPLAINED.sub("", markdown)):
        heading, _, body = section.partition("\n")
        if any(f"#{name}" in heading for name in NOT_SEARCHED):
            continue
        shown.append(re.sub(r'<(span|a)[^>]* class="(?:visually-hidden|permalink)"[^>]*>.*?</\1>', "", body))
    return set(
        _WORDS.findall(unescape(re.sub(r"<(?!/?wbr)[^>]+>", "\n", "".join(shown)).replace("<wbr>", "")))
    )


def test_nothing_of_a_row_is_lost() -> None:
    html = fill('<p>A &amp; B<span class="visually-hidden">聞くだけ</span></p><p>C</p>')
    assert words_of(html) == "A & B　C"


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        ("朝凪市情報公開条例第7条第6号", "withheld"),
        ("情報公開条例", "withheld"),
        ("潮音和人", "attendance"),
        ("うみなり", "attendance"),
        ("分庁舎1階", "overview"),
        ("公開のとりやめ", "correction"),
        ("諮問第1号", "agenda"),
    ],
)
def test_what_stands_beside_the_proceedings_is_found(
    ask: Ask, bundled_site: Path, query: str, kind: str
) -> None:
    (answer,) = ask(bundled_site, [query])
    assert kind in {identity.split("#")[1].split("-")[0] for identity in answer["ids"]}


def test_grounds_are_found_with_every_record_that_names_them(
    ask: Ask, bundled: list[SearchSession], bundled_site: Path
) -> None:
    named = {
        f"{session.id}#{remark.anchor}"
        for session in bundled
        for remark in session.remarks
        if any(each in key(remark.text) for each in readings("第7条第6号"))
    }
    (answer,) = ask(bundled_site, ["第7条第6号"])
    assert set(answer["ids"]) == named
    assert len(named) > 2


def test_every_word_in_the_rows_of_a_page_is_searched() -> None:
    loaded, _ = load(DiskFiles(ROOT / "minutes"))
    public = admit(loaded, AS_OF)
    missing: dict[str, set[str]] = {}
    pages = [session_page(public, minutes) for minutes in public.minutes] + case_pages(public)
    for page, session in zip(pages, search_sessions(public), strict=True):
        text = "\n".join(f"{remark.speaker}\n{remark.text}" for remark in session.remarks)
        words = printed_words(page.markdown)
        lost = {word for word in words - ADDED if word not in text}
        if lost:
            missing[session.id] = lost
    assert missing == {}
