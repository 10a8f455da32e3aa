"""What was withheld and is public, what was looked at again, what was corrected: on the pages, in the search, in the audit."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from generator.facts.corrections import corrected, corrections_at
from generator.facts.numbering import passage_names
from generator.facts.walk import placed_blocks
from generator.facts.withholding import (
    hidden_keys,
    review_due,
    state_of,
    still_withheld,
    token,
    withheld_things,
)
from generator.model.papers import WithheldRecord
from generator.pages import all_pages
from generator.pipeline import read_and_check
from generator.site.audit import pieces_of
from generator.site.publish import days_of_change
from generator.site.searchable import search_sessions
from tests.conftest import AS_OF, WITHHELD, archive_of, files_with, public_of

RELEASED = {"on": "2026-03-20", "by": "館長", "why": "入札が終わったため"}
OPEN = WITHHELD | {"decided_on": "2025-05-12", "released": RELEASED}
IN_LINE = {
    "body": [{"speech": "館長", "text": ["価格は", {"withheld": "w1", "text": "三千二百万円"}, "です。"]}]
}
SEVERAL = {
    "body": [
        {"speech": "会長", "text": "非公開とします。"},
        {
            "withheld": "w1",
            "blocks": [
                {"speech": "委員", "text": "高い。"},
                {"withheld": "w2"},
                {"speech": "館長", "text": "同じ額です。"},
            ],
        },
        {"speech": "会長", "text": "公開に戻します。"},
    ]
}


def codes(session: dict[str, Any], as_of: dt.date = AS_OF) -> list[str]:
    return [problem.code for problem in read_and_check(files_with(session), as_of).problems]


def page(session: dict[str, Any], kind: str = "session") -> str:
    return next(one.markdown for one in all_pages(public_of(files_with(session))) if one.kind == kind)


@pytest.mark.parametrize(
    ("session", "found"),
    [
        ({"withheld": {"w1": OPEN}} | IN_LINE, []),
        ({"withheld": {"w1": WITHHELD}} | IN_LINE, ["words-under-withheld"]),
        ({"withheld": {"w1": OPEN, "w2": WITHHELD}} | SEVERAL, []),
        ({"withheld": {"w1": WITHHELD, "w2": WITHHELD}} | SEVERAL, ["words-under-withheld"]),
        ({"withheld": {"w1": OPEN}, "body": [{"withheld": "w1", "text": "価格は三千万円です。"}]}, []),
        ({"withheld": {"w1": OPEN}, "body": [{"withheld": "w1", "text": "（以下非公開）"}]}, ["released-without-words"]),
        ({"withheld": {"w1": OPEN}, "materials": [{"title": "算出", "status": "public", "href": "https://www.example.jp/a.pdf", "withheld": "w1"}]}, []),
        ({"withheld": {"w1": OPEN}, "attendance": {"groups": [{"label": "委員", "people": [{"name": "浜野 晴", "withheld": "w1"}]}]}}, []),
        ({"withheld": {"w1": WITHHELD}, "attendance": {"groups": [{"label": "委員", "people": [{"name": "浜野 晴", "withheld": "w1"}]}]}}, ["withheld-name"]),
    ],
)  # fmt: skip
def test_words_stand_where_a_record_says_that_it_was_released(
    session: dict[str, Any], found: list[str]
) -> None:
    assert codes(session) == found


def test_a_release_is_not_before_its_day() -> None:
    session = {"withheld": {"w1": OPEN}} | IN_LINE
    assert codes(session, dt.date(2026, 3, 19)) == ["released-early"]
    assert codes(session, dt.date(2026, 3, 20)) == []


def test_released_words_are_read_found_and_audited_with_their_day_before_them() -> None:
    session = {"withheld": {"w1": OPEN}} | IN_LINE
    public = public_of(files_with(session))
    shown = page(session)
    assert "三千二百万円" in shown
    assert "【" in shown
    assert "公開】</a>" in shown
    (found,) = search_sessions(public)
    remark = next(one for one in found.remarks if one.anchor == "r1")
    assert (remark.text, remark.withheld) == ("価格は三千二百万円です。", False)
    assert [piece.text for piece in pieces_of(public.minutes[0]) if piece.kind == "said"] == [
        "価格は三千二百万円です。"
    ]


def test_a_released_part_moves_no_address_and_no_number() -> None:
    before = {
        "withheld": {"w1": WITHHELD},
        "body": [SEVERAL["body"][0], {"withheld": "w1"}, SEVERAL["body"][2]],
    }
    old = archive_of(files_with(before)).minutes[0].session
    new = archive_of(files_with({"withheld": {"w1": OPEN, "w2": WITHHELD}} | SEVERAL)).minutes[0].session
    names = {
        placed.anchor: name
        for placed in placed_blocks(old)
        if (name := passage_names(old).get(placed.anchor))
    }
    assert names == {anchor: passage_names(new)[anchor] for anchor in names}
    inside = [
        placed.anchor
        for placed in placed_blocks(new)
        if placed.anchor not in {p.anchor for p in placed_blocks(old)}
    ]
    assert inside == ["n1-r1", "n1-n1", "n1-r2"]
    assert [passage_names(new)[anchor] for anchor in ("n1-r1", "n1-r2")] == ["発言1の2", "発言1の3"]


def test_what_is_released_is_counted_no_more_and_stays_in_the_registers() -> None:
    session = {"withheld": {"w1": OPEN, "w2": WITHHELD}} | SEVERAL
    minutes = archive_of(files_with(session)).minutes[0].session
    assert [key for key, _, _ in withheld_things(minutes)] == ["w1", "w2"]
    assert [key for key, _, _ in still_withheld(minutes)] == ["w2"]
    assert hidden_keys(minutes) == {"w2"}
    register = page(session, "withheld")
    assert "今も公開していないものが1件、後から公開したものが1件です。" in register
    assert "公開（もとは非公開）" in register
    ground = page(session, "ground")
    assert ground.index("uses") < ground.index("released") < ground.index("公開（もとは非公開）")


def record(**parts: Any) -> WithheldRecord:
    return WithheldRecord.model_validate(WITHHELD | parts)


@pytest.mark.parametrize(
    ("parts", "state", "due"),
    [
        ({}, "withheld", None),
        ({"until": "2026-03-31"}, "over", None),
        ({"until": "2026-04-01"}, "withheld", None),
        ({"review_on": "2026-05-01"}, "withheld", "2026-05-01"),
        ({"review_on": "2026-01-01", "reviews": [{"on": "2025-12-20", "by": "館長", "result": "continue", "next": "2027-01-01"}]}, "reviewed", "2027-01-01"),
        ({"review_on": "2026-01-01", "reviews": [{"on": "2026-01-05", "by": "館長", "result": "continue"}]}, "reviewed", None),
        ({"until": "2026-03-31", "reviews": [{"on": "2026-03-01", "by": "館長", "result": "release"}]}, "releasing", None),
        ({"until": "2026-03-31", "review_on": "2026-01-01", "released": RELEASED}, "released", None),
    ],
)  # fmt: skip
def test_a_record_tells_its_state_and_its_next_review(
    parts: dict[str, Any], state: str, due: str | None
) -> None:
    made = record(**parts)
    found = review_due(made)
    assert (state_of(made, AS_OF), found.iso if found else None) == (state, due)


def test_the_day_on_which_a_period_is_over_makes_another_site() -> None:
    body = {"body": [{"withheld": "w1"}]}
    archive = archive_of(files_with({"withheld": {"w1": WITHHELD | {"until": "2030-03-31"}}} | body))
    assert days_of_change(archive) == {dt.date(2030, 4, 1)}
    done = archive_of(files_with({"withheld": {"w1": OPEN | {"until": "2030-03-31"}}} | IN_LINE))
    assert days_of_change(done) == set()


def test_a_released_record_is_no_token() -> None:
    assert token(record(released=RELEASED), {}) == "［令和8年3月20日公開］"


CORRECTED = {
    "withheld": {"w1": WITHHELD},
    "agenda": [{"title": "延長"}],
    "materials": [{"title": "比較", "status": "browse"}],
    "body": [
        {"speech": "委員", "text": ["相談の", {"withheld": "w1"}, "さん。"]},
        {"speech": "館長", "text": "5人です。"},
    ],
    "corrections": [
        {
            "on": "2026-01-10",
            "kind": "misprint",
            "what": "人数",
            "was": "4人です",
            "now": "5人です",
            "in": "r2",
        },
        {"on": "2026-02-10", "kind": "withheld_later", "what": "氏名", "in": "r1", "withheld": "w1"},
        {"on": "2025-12-10", "what": "題", "in": "a1"},
        {"on": "2025-11-10", "what": "全体"},
        {"on": "2026-03-10", "what": "資料の題", "in": "m1"},
    ],
}


def test_corrections_are_one_list_with_a_mark_at_each_place() -> None:
    session = archive_of(files_with(CORRECTED)).minutes[0].session
    assert codes(CORRECTED) == []
    found = corrected(session)
    assert [(one.anchor, one.place) for one in found] == [
        ("r2", "発言2"), ("r1", "発言1"), ("agenda-a1", "議題「延長」"), ("", ""), ("material-m1", "資料「比較」"),
    ]  # fmt: skip
    shown = page(CORRECTED)
    for one in found:
        assert shown.count(f'id="correction-{one.id}"') == 1
        assert shown.count(f'href="#correction-{one.id}"') == (1 if one.anchor else 0)
    assert corrections_at(session).keys() == {one.anchor for one in found if one.anchor}
    register = page(CORRECTED, "corrections")
    assert "全部で5件です。" in register
    assert "<del>4人です</del>" in register
    assert "<ins>5人です</ins>" in register
    assert register.index("令和7年度") < register.index("資料の題") < register.index("氏名")
