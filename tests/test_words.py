"""Words are explained in plain Japanese: each that pages show by themselves, where it stands and on one page."""

from __future__ import annotations

import typing

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from generator.archive.files import MemoryFiles
from generator.japanese.glossary import headings, words, words_in
from generator.model import words as model
from generator.model.readings import Outcome
from generator.pages import all_pages
from generator.pages.page import Page
from tests.conftest import files_with, public_of, to_yaml

#: Words of their own meaning, or said in plain words already.
PLAIN = {
    "その他",
    "選挙",
    "投票",
    "書面",
    "説明",
    "審議",
    "議決",
    "諮問・提出",
    "自主的な審議",
    "速報",
    "会議の結果",
    "意見の一覧",
    "事実の抄録",
}


def pages(**parts: typing.Any) -> dict[str, Page]:
    site = parts.pop("site", {})
    files = (
        MemoryFiles({**files_with(parts).content, "site.yml": to_yaml(site)}) if site else files_with(parts)
    )
    return {page.path: page for page in all_pages(public_of(files))}


def explained(page: Page) -> list[str]:
    found = LexborHTMLParser(page.markdown).css("details.words dt ruby")
    return [node.text().partition("（")[0] for node in found]


@pytest.mark.parametrize(
    "label",
    sorted(
        {
            *model.OUTCOME_CLASSES, *model.CASE_KINDS.values(), *model.STEP_ROLES.values(),
            model.OPENNESS["closed"], model.OPENNESS["partly"], model.RECORD_STYLES["verbatim"], model.RECORD_STYLES["summary"],
            model.FORMS["written"], model.FORMS["circulated"],
        }
        - PLAIN
    ),
)  # fmt: skip
def test_each_word_that_pages_show_by_themselves_is_explained(label: str) -> None:
    assert words_in([label], words()), label


def test_each_way_of_deciding_is_explained() -> None:
    annotation = str(Outcome.model_fields["method"].annotation)
    for method in ("異議なし", "挙手", "起立", "記名投票", "無記名投票"):
        assert method in annotation
        assert [word.term for word in words_in([method], words())] == [method]


def test_words_have_an_address_a_reading_and_one_place_each() -> None:
    assert len({word.id for word in words()}) == len(words()) == len({word.term for word in words()})
    assert {word.heading for word in words()} == set(headings())
    for word in words():
        assert word.kana
        assert all("ぁ" <= letter <= "ゖ" or letter == "ー" for letter in word.kana), word
        assert word.means.endswith("。")
        assert len(word.means) < 90
        assert not any(form == word.term for form in word.forms)


@pytest.mark.parametrize(
    ("label", "terms"),
    [
        ("不承認", ["不承認"]),
        ("意見を付けて承認", ["承認"]),
        ("無記名投票", ["無記名投票"]),
        ("議案第3号", ["議案"]),
        ("修正可決", ["修正可決"]),
        ("継続審査", ["継続"]),
        ("挙手（全員賛成）", ["挙手", "全会一致"]),
        ("歩道の整備", []),
    ],
)
def test_a_word_within_a_longer_one_is_not_meant(label: str, terms: list[str]) -> None:
    assert [word.term for word in words_in([label], words())] == terms


@given(st.lists(st.sampled_from([word.term for word in words()]), unique=True))
def test_what_is_shown_is_explained_once_in_the_order_of_the_list(labels: list[str]) -> None:
    found = [word.term for word in words_in([*labels, *labels], words())]
    assert found == [word.term for word in words() if word.term in labels]


def test_a_page_explains_what_it_shows_and_nothing_else() -> None:
    agenda = [
        {"id": "a1", "title": "答申の案", "kind": "諮問", "outcomes": {"result": "継続", "manner": "挙手"}}
    ]
    page = pages(agenda=agenda)["m/c/2025-01.md"]
    assert explained(page) == ["諮問", "継続", "挙手"]
    assert explained(pages(agenda=[{"title": "歩道の整備"}])["m/c/2025-01.md"]) == []


def test_an_archive_adds_words_and_says_others_better() -> None:
    site = {"words": [
        {"term": "地域自治区", "kana": "ちいきじちく", "means": "市の中の地域ごとの集まりです。"},
        {"term": "諮問", "kana": "しもん", "means": "市長が意見を聞くことです。"},
    ]}  # fmt: skip
    found = pages(site=site, agenda=[{"title": "題", "kind": "諮問"}, {"title": "題", "kind": "地域自治区"}])
    assert explained(found["m/c/2025-01.md"]) == ["諮問", "地域自治区"]
    assert "市長が意見を聞くことです。" in found["m/c/2025-01.md"].markdown
    whole = found["words.md"].markdown
    assert "市の中の地域ごとの集まりです。" in whole
    assert "市長などが、決める前に" not in whole
