"""Withheld means withheld: what may stand in place of something withheld, and what may not be near it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.archive.files import MemoryFiles
from generator.checks.standins import StandIn, is_mask, judged
from generator.pages import all_pages
from generator.pipeline import read_and_check
from tests.conftest import AS_OF, WITHHELD, files_with, public_of, to_yaml

RETRACTED = {"kind": "retracted", "reason": "申出のため", "decided_by": "議長"}
OMITTED = {"kind": "omitted", "what": "館長の説明"}
TALK = {"speech": "会長", "text": "相談の件です。"}


def codes(
    session: dict[str, Any], others: dict[str, dict[str, Any]] | None = None, **parts: Any
) -> list[str]:
    files = dict(files_with(session, **parts).content)
    files |= {f"m/c/{name}.yml": to_yaml(other) for name, other in (others or {}).items()}
    return [problem.code for problem in read_and_check(MemoryFiles(files), AS_OF).problems]


PRINTED = [
    "■■■", "●●", "――――", "＊＊＊", "（以下非公開）", "【非公開】", "〔秘密会〕", "〔秘密会　午後1時5分から午後1時58分まで〕", "（記録は公開しません。）", "～省略～", "[削除]",
    "（発言取消し）", "（この部分は、非公開とします。）", "○○条例第26条第1項により非公開", "見本市情報公開条例第7条第1号により非公開", "（個人情報を含むため非公開）",
    "議題(4)については非公開(条例第20条第1項第2号該当)", "※ここから個人に関する情報が含まれるため、会議録を公開していません。", "（10字非公開）", "（議長の命により取消し）", "■■さん", "（氏名非公開）", "（以下、人事案件のため非公開）",
]  # fmt: skip
CONTENT = [
    "山",
    "山田",
    "山田太郎",
    "やまだ",
    "A社",
    "3200万円",
    "予定価格は三千二百万円",
    "山田太郎の公開質問状",
    "相談者の父が入院した。",
    "090",
    "taro",
]
MIXED = ["山田太郎（非公開）", "（相談者の父が入院したため非公開）", "予定価格3200万円は公表しない"]


@pytest.mark.parametrize("text", PRINTED)
def test_printed_forms_stand_in(text: str) -> None:
    assert judged(text) is StandIn.SAYS_SO
    assert (
        codes(
            {"withheld": {"w1": WITHHELD | {"as_printed": text}}, "body": [{"withheld": "w1", "text": text}]}
        )
        == []
    )


@pytest.mark.parametrize("text", CONTENT)
@pytest.mark.parametrize("record", [WITHHELD, RETRACTED])
def test_content_of_any_length_is_an_error(text: str, record: dict[str, Any]) -> None:
    assert codes({"withheld": {"w1": record}, "body": [{"withheld": "w1", "text": text}]}) == [
        "words-under-withheld"
    ]
    shown = {"withheld": {"w1": record | {"as_printed": text}}, "body": [{"withheld": "w1"}]}
    assert codes(shown) == ["words-under-withheld"]


@pytest.mark.parametrize("text", MIXED)
def test_content_that_says_it_is_withheld_is_asked_about(text: str) -> None:
    assert codes({"withheld": {"w1": WITHHELD}, "body": [{"withheld": "w1", "text": text}]}) == [
        "withheld-text"
    ]


@pytest.mark.parametrize("text", ["資料1により館長が説明した", "図書館長が読み上げた"])
def test_what_is_left_out_to_be_short_is_no_secret(text: str) -> None:
    assert codes({"withheld": {"w1": OMITTED}, "body": [{"withheld": "w1", "text": text}]}) == []


@given(st.text("浜野沖磯部岬晴千尋透涼あいうアイウ", min_size=1, max_size=12))
def test_no_name_stands_in(name: str) -> None:
    assert judged(name) is StandIn.CONTENT
    assert judged(f"（{name}）") is StandIn.CONTENT
    assert not is_mask(name)


@pytest.mark.parametrize("key", ["text", "words", "note"])
def test_no_words_stand_beside_a_token_in_a_line(key: str) -> None:
    session = {"withheld": {"w1": WITHHELD}, "body": [{"p": ["今", {"withheld": "w1", key: "あ"}, "です"]}]}
    assert codes(session) == ["words-under-withheld"]


@pytest.mark.parametrize("block", [{"speech": "会長", "text": "あ"}, {"p": "あ"}, {"note": "（あ）"}])
def test_no_block_with_words_is_withheld(block: dict[str, Any]) -> None:
    assert codes({"withheld": {"w1": WITHHELD}, "body": [block | {"withheld": "w1"}]}) == [
        "words-under-withheld"
    ]


def part(record: dict[str, Any], blocks: list[dict[str, Any]], where: str) -> dict[str, Any]:
    """A session in which a section, or the agenda item that it treats, is withheld."""
    item = {"id": "a1", "title": "相談"} | ({"withheld": "w1"} if where == "item" else {})
    head = {"title": "相談", "agenda": "a1"} | ({"withheld": "w1"} if where == "section" else {})
    openness = {"status": "partly", "closed": [{"agenda": ["a1"], "withheld": "w1"}]}
    return {"withheld": {"w1": record}, "agenda": [item], "openness": openness} | {
        "body": [{"section": head, "blocks": blocks}]
    }


OPEN = {"speech": "会長", "text": "会議を公開に戻します。", "opens": "true"}
CLOSE = {"speech": "会長", "text": "傍聴の方は御退室ください。", "closes": {"withheld": "w1"}}


@pytest.mark.parametrize("where", ["section", "item"])
@pytest.mark.parametrize(
    ("blocks", "wrong"),
    [
        ([TALK], True),
        ([{"qa": {}, "ask": [TALK]}], True),
        ([{"opinion": {}, "text": "夜も開けてほしい。"}], True),
        ([{"section": {"title": "小見出し"}, "blocks": [TALK]}], True),
        ([{"speech": "会長", "blocks": [{"list": {}, "items": ["一つ"]}]}], True),
        ([{"p": "審議の結果、承認した。"}], False),
        ([{"withheld": "w1"}, {"note": "（傍聴者退室）"}], False),
        ([{"speech": "会長", "blocks": [{"withheld": "w1"}]}], False),
        ([{"speech": "会長", "text": [{"withheld": "w1"}, "。"]}], False),
        ([{"speech": "会長", "text": "（非公開）"}], False),
        ([TALK, CLOSE, {"withheld": "w1"}, OPEN, TALK], False),
        ([CLOSE, TALK, OPEN], True),
        ([CLOSE, TALK], True),
        ([OPEN, TALK], True),
    ],
)
def test_a_withheld_part_does_not_speak(where: str, blocks: list[dict[str, Any]], wrong: bool) -> None:
    assert codes(part(WITHHELD, blocks, where)) == ["withheld-remarks"] * wrong


def test_a_part_of_which_something_is_left_out_may_speak() -> None:
    assert codes(part(OMITTED, [TALK], "section")) == []


def test_items_of_a_withheld_item_are_withheld_too() -> None:
    item = {"id": "a1", "title": "相談", "withheld": "w1", "sub": [{"id": "a2", "title": "一件目"}]}
    session = {"withheld": {"w1": WITHHELD}, "agenda": [item]}
    assert codes(session | {"body": [{"section": {"agenda": "a2"}, "blocks": [TALK]}]}) == [
        "withheld-remarks"
    ]


@pytest.mark.parametrize(
    ("status", "minutes", "wrong"),
    [
        ("closed", "closed", True),
        ("closed", "open", False),
        ("closed", "partly", False),
        ("partly", "closed", False),
    ],
)
def test_closed_minutes_of_a_closed_meeting_do_not_speak(status: str, minutes: str, wrong: bool) -> None:
    openness = {"status": status, "minutes": minutes, "withheld": "w1"}
    session = {"openness": openness, "withheld": {"w1": WITHHELD}}
    assert codes(session | {"body": [TALK]}) == ["closed-minutes"] * wrong
    assert codes(session | {"body": [{"p": "会議録は公開しない。"}, {"withheld": "w1"}]}) == []


@pytest.mark.parametrize(
    ("person", "wrong"),
    [({"name": "浜野 晴"}, True), ({"kana": "はまの はる"}, True), ({"role": "委員"}, False)],
)
def test_someone_without_a_name_has_none(person: dict[str, Any], wrong: bool) -> None:
    groups = [{"label": "委員", "people": [person | {"withheld": "w1"}]}]
    session = {"withheld": {"w1": WITHHELD}, "attendance": {"groups": groups}}
    assert codes(session) == ["withheld-name"] * wrong


WORDS = {"speech": "委員", "text": ["来たのは", {"withheld": "w1"}, "でした"]}


@pytest.mark.parametrize(
    ("correction", "found"),
    [
        ({"was": "浜野", "in": "r1"}, ["correction-reveals"]),
        ({"now": "浜野", "in": "r1"}, ["correction-reveals"]),
        ({"was": "浜野", "in": "a1"}, ["correction-reveals"]),
        ({"was": "浜野", "in": "m1"}, ["correction-reveals"]),
        ({"was": "浜野", "in": "n1"}, ["correction-reveals"]),
        ({"in": "r1"}, []),
        ({"was": "課長", "now": "館長", "in": "r2"}, []),
        ({"was": "課長"}, ["correction-without-place"]),
        ({}, []),
    ],
)
def test_corrections_reveal_nothing(correction: dict[str, Any], found: list[str]) -> None:
    session = {
        "withheld": {"w1": WITHHELD, "w2": OMITTED},
        "agenda": [{"id": "a1", "title": "相談", "withheld": "w1"}],
        "materials": [{"id": "m1", "title": "相談票", "status": "withheld", "withheld": "w1"}],
        "body": [WORDS, {"withheld": "w1"}, {"speech": "館長", "blocks": [{"withheld": "w2"}]}],
        "corrections": [{"on": "2025-06-01", "what": "直した"} | correction],
    }
    assert codes(session) == found


def test_corrections_of_a_session_that_withholds_nothing_need_no_place() -> None:
    assert (
        codes({"corrections": [{"on": "2025-06-01", "what": "直した", "was": "課長", "now": "館長"}]}) == []
    )


MASKS = [
    "●●",
    "○○",
    "■■■",
    "××",
    "Ａ",
    "Ａ氏",
    "甲",
    "（氏名）",
    "【個人名】",
    "●●三丁目",
    "●●さん",
    "＊＊",
    "？？",
]


@pytest.mark.parametrize(
    ("masked", "wrong"), [*((mask, False) for mask in MASKS), ("浜野", True), ("ハマノさん", True)]
)
def test_masks_are_masks(masked: str, wrong: bool) -> None:
    assert codes({"body": [{"p": ["先日、", {"masked": masked}, "が来た"]}]}) == ["masked-words"] * wrong


@pytest.mark.parametrize(
    ("title", "other", "wrong"),
    [
        (
            "調達の方針の案",
            {"title": "調達の 方針の案", "status": "public", "href": "https://example.jp/a.pdf"},
            True,
        ),
        ("調達の方針の案", {"title": "調達の方針の案", "status": "browse"}, False),
        (
            "調達の方針の案",
            {"title": "別の方針の案", "status": "public", "href": "https://example.jp/a.pdf"},
            False,
        ),
        (
            "委員の名簿",
            {"title": "委員の名簿", "status": "public", "href": "https://example.jp/a.pdf"},
            False,
        ),
        ("見積書", {"title": "見積書", "status": "public", "href": "https://example.jp/a.pdf"}, False),
    ],
)
def test_withheld_materials_are_public_nowhere(title: str, other: dict[str, Any], wrong: bool) -> None:
    material = {"title": title, "status": "withheld", "withheld": "w1"}
    session = {"materials": [material], "withheld": {"w1": WITHHELD}, "session": {"number": "1"}}
    second = {"materials": [other], "session": {"number": "2"}, "sittings": [{"date": "2025-06-02"}]}
    assert codes(session, {"2025-02": second}) == ["withheld-material-public"] * wrong


def test_within_a_session_one_title_is_one_paper() -> None:
    material = {"title": "見積書", "status": "withheld", "withheld": "w1"}
    session = {"materials": [material], "withheld": {"w1": WITHHELD}}
    assert codes(session | {"body": [{"quote": {"title": "見積書"}, "text": "三件"}]}) == [
        "withheld-material-public"
    ]
    assert codes(session | {"body": [{"quote": {"title": "答申書"}, "text": "三件"}]}) == []


@pytest.mark.parametrize("status", ["open", "partly", "unknown"])
@pytest.mark.parametrize("record", [WITHHELD, OMITTED])
def test_an_open_meeting_has_no_withheld_item(status: str, record: dict[str, Any]) -> None:
    item = {"title": "相談", "withheld": "w1"}
    found = codes({"openness": {"status": status}, "agenda": [item], "withheld": {"w1": record}})
    assert found == ["withheld-item-of-open-meeting"] * (status == "open" and record is WITHHELD)


HIDDEN = {"speech": "会長", "text": ["先月、相談に来た", {"withheld": "w1"}, "さんの件です。"]}


@pytest.mark.parametrize(
    ("others", "times"),
    [
        ({"body": [HIDDEN, {"speech": "委員", "text": "浜野さんは前にも来ました。"}]}, 1),
        ({"body": [HIDDEN, {"speech": "委員", "text": "昨日も、浜野氏が来ました。"}]}, 1),
        ({"body": [HIDDEN, {"speech": "委員", "text": "皆さん、業者さん、お客様、保護者様、課長さん。"}]}, 0),
        ({"body": [HIDDEN, {"speech": "委員", "text": "沖さんの言うとおりです。"}]}, 0),
        ({"body": [HIDDEN, {"section": {"title": "その他"}, "blocks": [{"p": "岬さんの像を直す。"}]}]}, 0),
        (
            {"body": [HIDDEN, {"section": {"title": "その他"}, "blocks": [{"p": "相談に来た岬さんの件。"}]}]},
            1,
        ),
        ({"body": [HIDDEN], "agenda": [{"title": "浜野さんの件"}]}, 1),
        ({"body": [HIDDEN], "materials": [{"title": "浜野様からの手紙"}]}, 1),
        ({"body": [HIDDEN], "corrections": [{"on": "2025-06-01", "what": "浜野さんの氏名を伏せた"}]}, 1),
        ({"body": [WORDS, {"p": "来たのは浜野でした"}]}, 1),
        ({"body": [WORDS, {"p": ["来たのは", {"masked": "●●"}, "でした"]}]}, 0),
        ({"body": [WORDS, {"p": "浜野さんが来た。"}]}, 0),
    ],
)
def test_a_withheld_name_stands_nowhere_near(others: dict[str, Any], times: int) -> None:
    groups = [{"label": "委員", "people": [{"name": "沖 千尋"}]}]
    session = {"withheld": {"w1": WITHHELD}, "attendance": {"groups": groups}} | others
    assert codes(session) == ["withheld-name-nearby"] * times


@pytest.mark.parametrize(
    ("person", "member", "other", "times"),
    [
        ({"role": "会長"}, {"role": "会長"}, None, 1),
        ({"role": "会長"}, {"role": "会長", "to": "2020-03-31"}, None, 0),
        ({"role": "委員"}, {"role": "委員"}, None, 0),
        ({"role": "委員", "seat": "3"}, None, {"role": "委員", "seat": "3"}, 1),
        ({"role": "委員", "affiliation": "商店会"}, None, {"affiliation": "商店会"}, 1),
        ({"role": "委員", "affiliation": "商店会"}, None, {"affiliation": "町内会"}, 0),
    ],
)
def test_a_withheld_person_is_named_in_no_other_list(
    person: dict[str, Any], member: dict[str, Any] | None, other: dict[str, Any] | None, times: int
) -> None:
    def attended(one: dict[str, Any]) -> dict[str, Any]:
        return {"attendance": {"groups": [{"label": "委員", "people": [one]}]}}

    council = {"members": [{"name": "浜野 晴"} | member]} if member else {}
    second = {"session": {"number": "2"}, "sittings": [{"date": "2025-06-02"}]} | attended(
        {"name": "浜野 晴"} | (other or {})
    )
    session = {"session": {"number": "1"}, "withheld": {"w1": WITHHELD}} | attended(
        person | {"withheld": "w1"}
    )
    found = codes(session, {"2025-02": second} if other else {}, council=council)
    assert found == ["withheld-name-nearby"] * times


@pytest.mark.parametrize(
    ("label", "wrong"),
    [("浜野委員", True), ("会長", False), ("委員", False), ("公募委員", False), ("Ａ委員", False)],
)
def test_the_label_of_someone_without_a_name_bears_none(label: str, wrong: bool) -> None:
    groups = [{"label": "委員", "people": [{"id": "p1", "withheld": "w1"}]}]
    session = {
        "withheld": {"w1": WITHHELD},
        "attendance": {"groups": groups},
        "voices": {label: {"person": "p1"}},
    }
    assert codes(session) == ["withheld-name-nearby"] * wrong


def test_a_place_is_named_once() -> None:
    """会議の傍聴（会議の傍聴） says no more than 会議の傍聴."""
    record = {**WITHHELD, "what": "会議の傍聴"}
    public = public_of(
        files_with({"openness": {"status": "closed", "withheld": "w1"}, "withheld": {"w1": record}})
    )
    pages = [page.markdown for page in all_pages(public) if page.kind in ("withheld", "session")]
    assert any("会議の傍聴" in page for page in pages)
    assert all("会議の傍聴（" not in page for page in pages)
