"""Lines do not break within 第1回, 令和5年度, 12月25日 or （月曜日）, and nothing of the text is changed for it."""

from __future__ import annotations

import itertools
import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.dates import PartialDate, show_date, show_fiscal_year, show_time
from generator.pages import markup

PIECES = [
    "第",
    "1",
    "回",
    "十二",
    "令和",
    "元",
    "年",
    "年度",
    "12月",
    "25日",
    "（",
    "月曜日",
    "）",
    "午後",
    "2時",
    "41分",
    "<b>",
    "&",
    " ",
    "の",
]
TEXT = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=12).map("".join)


def kept_in(html: str) -> list[str]:
    return [unescape(found) for found in re.findall(r'<span class="keep">(.*?)</span>', html)]


def phrases(text: str) -> list[str]:
    """The text as lines may part it, white space aside."""
    return re.sub(r'<span class="keep">(.*?)</span>', r"\1", unescape(markup.titled(text))).split("<wbr>")


@given(TEXT)
def test_keeping_together_changes_no_character(text: str) -> None:
    for html in (markup.kept(text), markup.titled(text)):
        assert re.sub(r'<span class="keep">(.*?)</span>|<wbr>', r"\1", html) == markup.escape(text)


@given(TEXT)
def test_what_is_kept_together_fits_the_narrowest_screen(text: str) -> None:
    assert max(map(len, kept_in(markup.kept(text))), default=0) <= 10


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("第３回定例会（第４日目）", ["第３回", "第４日目"]),
        ("第９２号議案 花壇条例", ["第９２号議案"]),
        ("令和5年度第1回文教委員会", ["令和5年度", "第1回"]),
        (show_date(PartialDate(2023, 12, 25)), ["令和5年", "2023年", "12月25日", "（月曜日）"]),
        (show_fiscal_year(2023), ["令和5年度", "2023年度"]),
        (f"{show_time('14:41')}から", ["午後2時41分"]),
        ("令和元年第四回定例会（第２日）", ["令和元年", "第四回", "第２日"]),
        ("議案第12号　1月10日(水)", ["第12号", "1月10日", "(水)"]),
        ("水道と土木", []),
    ],
)
def test_such_as_belong_together_are_kept(text: str, kept: list[str]) -> None:
    assert kept_in(markup.kept(text)) == kept
    assert kept_in(markup.link(text, "x.html")) == kept
    assert kept_in(markup.heading(1, text, "top")) == [unescape(k) for k in kept]
    assert kept_in(markup.time("2023-12-25", text)) == kept


@given(TEXT)
def test_a_line_may_break_between_words_only(text: str) -> None:
    """Never within what is kept together, before a mark that ends something or after one that opens something."""
    html = markup.titled(text)
    assert "<wbr>" not in "".join(re.findall(r'<span class="keep">.*?</span>', html))
    for before, after in itertools.pairwise(phrases(text)):
        assert before
        assert after
        assert before[-1] not in "（「『("
        assert after[0] not in "）」』)、。"


@pytest.mark.parametrize(
    "parts",
    [
        ["粗大ごみの", "オンライン受付の", "開始に", "ついて"],
        ["令和元年度の", "家庭ごみの", "量と", "食品ロスの", "調査に", "ついて"],
        ["市民公園体育館", "プール", "改修工事請負契約の", "変更"],
        ["協議会", "（第19期）", "令和5年度", "第1回"],
        ["「ことば」を", "使う", "図書館・公民館の", "費用"],
        ["議題", "（認定に", "ついての", "説明と", "質疑）", "その1"],
        ["［非公開：個人に", "関する", "情報］"],
        ["定例会"],
    ],
)
def test_a_title_may_break_where_a_reader_would_pause(parts: list[str]) -> None:
    assert phrases("".join(parts)) == parts
