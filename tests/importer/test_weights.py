"""What each way of reading a line of a list weighs: what is changed here changes who is read from hundreds of forms."""

from __future__ import annotations

import pytest

from generator.importer.names.cuts import cuts_of, is_sure
from generator.importer.names.lexing import lexed
from generator.importer.names.met import NOBODY_MET, Met
from generator.importer.names.office_weights import weight_of
from generator.importer.names.offices import role_and_name
from generator.importer.names.weights import Fit, fit_of, room_of

#: 霧 is no family name of the dictionary, but somebody of the council.
KNOWN = Met(frozenset({"霧山光一"}), frozenset({"霧"}))


@pytest.mark.parametrize(
    ("printed", "weight", "supported", "gap", "family"),
    [
        ("青木一", 5.5, True, 0, 0),
        ("青木 一", 6.0, True, 1, 2),
        ("青 木 一", 6.0, True, 1, 2),
        ("青 木  一", 6.5, True, 2, 2),
        ("青  木 一", 3.0, True, 1, 2),
        ("佐々木", 0.5, True, 0, 0),
        ("光一", -3.0, False, 0, 0),
        ("霧山光一", 5.5, True, 0, 0),
        ("伊 藤", 2.0, True, 1, 1),
        ("由 美 子", -1.5, True, 1, 2),
        ("abc", -100.0, False, 0, 0),
        ("霧山総務部長", -100.0, False, 0, 0),
        ("一二三四五六七", -2.5, False, 0, 0),
        ("一二三四五六七八", -100.0, False, 0, 0),
        ("林", 0.5, True, 0, 0),
        ("高橋みなと", 2.0, True, 0, 0),
        ("霧みなと", -1.5, False, 0, 0),
        ("霧山", 0.5, True, 0, 0),
        ("霧", -5.0, False, 0, 0),
        ("ヌヌヌヌ", -1.5, False, 0, 0),
        ("ヌヌヌヌヌ", -1.0, False, 0, 0),
        ("ヌヌヌヌヌヌ", -2.5, False, 0, 0),
        ("高橋 林", 6.0, True, 1, 2),
        ("林 光太郎", 6.0, True, 1, 1),
        ("霧山海 谷", -2.5, False, 1, 3),
        ("霧山海岳 谷", -5.5, False, 1, 4),
        ("霧 山海岳谷", -5.0, False, 1, 1),
        ("高橋 ヶ井", -1.5, True, 1, 2),
        ("江原正", 5.5, True, 0, 0),
        ("江 原  正", 6.5, True, 2, 2),
        ("江  原 正", 3.0, True, 2, 1),
    ],
)
def test_how_well_words_fit_as_a_name(
    printed: str, weight: float, supported: bool, gap: int, family: int
) -> None:
    assert fit_of(lexed(printed), NOBODY_MET, beside_office=False) == Fit(weight, supported, gap, family)


@pytest.mark.parametrize(
    ("printed", "alone", "beside_office", "met"),
    [
        ("佐々木", 0.5, 1.5, 0.5),
        ("林", 0.5, 1.5, 0.5),
        ("光一", -3.0, -3.0, -3.0),
        ("霧", -5.0, -5.0, 2.5),
        ("霧 光", 1.5, 1.5, 3.5),
        ("霧山光一", 5.5, 5.5, 10.5),
        ("高橋 林", 6.0, 6.0, 6.0),
        ("林 高橋", -2.0, -2.0, -2.0),
        ("高橋 光", 6.0, 6.0, 6.0),
        ("由美子", -3.0, -3.0, -3.0),
        ("一", -3.0, -3.0, -3.0),
    ],
)
def test_an_office_beside_it_and_who_was_met_weigh(
    printed: str, alone: float, beside_office: float, met: float
) -> None:
    assert fit_of(lexed(printed), NOBODY_MET, beside_office=False).weight == alone
    assert fit_of(lexed(printed), NOBODY_MET, beside_office=True).weight == beside_office
    assert fit_of(lexed(printed), KNOWN, beside_office=False).weight == met


@pytest.mark.parametrize(
    ("before", "left", "right", "weight"),
    [
        (2, 2, 1, 0.0),
        (3, 2, 0, 1.5),
        (1, 2, 0, -4.0),
        (1, 0, 0, 0.0),
        (1, 0, 2, -4.0),
        (3, 1, 2, 1.5),
    ],
)
def test_room_between_two_people_is_wider_than_within_them(
    before: int, left: int, right: int, weight: float
) -> None:
    assert room_of(before, Fit(0, gap=left), Fit(0, gap=right)) == weight


@pytest.mark.parametrize(
    ("printed", "first", "weight", "second"),
    [
        ("青木 一 岸 進", ("青木一", "岸進"), 12.00, 1.50),
        ("青木　一　　岸　進", ("青木一", "岸進"), 13.50, -2.00),
        ("青木一 岸進", ("青木一", "岸進"), 3.00, -2.50),
        ("会長 青木 一 副会長 岸 進", ("会長 青木一", "副会長 岸進"), 16.00, 12.00),
        ("青木 会長 岸 委員", ("青木 会長", "岸 委員"), 6.00, 2.00),
        ("3番 青木 一 4番 岸 進", ("3番 青木一", "4番 岸進"), 15.00, 3.50),
        ("◎青木一 ○岸進", ("◎青木一", "○岸進"), 5.00, -6.00),
        ("青木 一（会長） 岸 進", ("青木一（会長）", "岸進"), 11.50, 2.00),
        ("林 進 一", ("林進一",), 5.00, -10.00),
        ("霧山 光 一", ("霧山光一",), 5.00, -3.00),
        ("青木 林", ("青木林",), 5.00, -6.50),
        ("会長 青木 副会長 岸本 書記 林田 森下", ("会長 青木", "副会長 岸本", "書記 林田", "森下"), 5.0, 4.0),
        ("会長 青木 副会長 岸本 森下", ("会長 青木", "副会長 岸本", "森下"), 4.5, 1.5),
        (
            "会長 青木 副会長 岸本 書記 林田 森下 北野",
            ("会長 青木", "副会長 岸本", "書記 林田", "森下", "北野"),
            6.5,
            3.5,
        ),
        ("総務課 青木 一 課長", ("総務課", "青木一 課長"), -1.50, -2.00),
        ("港湾病院 青木 一", ("青木一（港湾病院）",), 7.00, 2.50),
        ("会長 青木 一 市長", ("会長 青木一", "市長"), 4.50, 4.00),
        ("青 木 一 岸 進", ("青木一", "岸進"), 5.00, 1.50),
        ("会 長 青 木 一", ("会長 青木一",), 7.00, -4.50),
        ("三枝 保 森 進", ("三枝保", "森進"), 12.00, 4.50),
        ("委員 長 谷 川", ("委員 長谷川",), -0.50, -5.00),
        ("佐 々 木  一", ("佐々木一",), 5.50, -9.00),
        ("林 一　　森 進　　岸 光", ("林一", "森進", "岸光"), 16.00, 1.50),
        ("財政課 課長 青木 一", ("財政課 課長 青木一",), 7.00, -1.00),
        ("青木 一 君 岸 進 君", ("青木一 君", "岸進 君"), 14.00, -7.00),
        ("会長 12番 霧山 光一", ("会長 12番 霧山光一",), 7.50, 4.00),
        ("企 画 広 報 室 長 青木 一", ("企画広報室長 青木一",), 7.00, 4.50),
        ("同 青木 一", ("同 青木一",), 7.00, 2.50),
        ("〃　岸 進", ("〃 岸進",), 7.00, 4.00),
        ("青木 一 待機", ("青木一", "待機"), 1.50, -3.50),
    ],
)
def test_the_likeliest_way_to_cut_a_line(
    printed: str, first: tuple[str, ...], weight: float, second: float | None
) -> None:
    cuts = cuts_of(printed, NOBODY_MET)
    assert (cuts[0].tokens, cuts[0].weight) == (first, pytest.approx(weight))
    assert (pytest.approx(cuts[1].weight) if cuts[1:] else None) == second


def test_a_line_of_sixty_words_is_cut_and_a_longer_one_is_not() -> None:
    assert cuts_of(" ".join(["青木", "一"] * 30), NOBODY_MET)[0].tokens == ("青木一",) * 30
    assert cuts_of(" ".join(["青木", "一"] * 30 + ["岸"]), NOBODY_MET) == ()
    assert cuts_of("", NOBODY_MET) == ()


@pytest.mark.parametrize(
    ("printed", "sure"),
    [
        ("青木 一 岸 進", True),
        ("会長 青木 一 市長", True),
        ("霧 光 谷 岳", False),
        ("ヌ ヌ ヌ ヌ", True),
        ("霧山 海 谷 岳", True),
        ("林 進 一", True),
        ("森 林 岸 進", False),
        ("青木一 岸進", True),
    ],
)
def test_a_way_is_sure_that_outweighs_the_next(printed: str, sure: bool) -> None:
    assert is_sure(cuts_of(printed, NOBODY_MET)) is sure


@pytest.mark.parametrize(
    ("name", "office", "role", "weight"),
    [
        ("沢村", "総務部長", "部長", 4.5),
        ("岬", "高等教育局長", "局長", 3.0),
        ("教育", "長", "長", -5.0),
        ("町内", "会長", "会長", -0.5),
        ("原子力", "課長", "課長", -5.0),
        ("宮前図書", "館長", "館長", -5.0),
        ("沢", "主査", "主査", 3.0),
        ("みなと", "主査", "主査", 2.0),
        ("県", "内主査", "主査", -4.0),
        ("青木一", "主査", "主査", 5.5),
        ("青木一", "甲主査", "主査", 1.0),
        ("青木光一", "甲主査", "主査", 2.0),
        ("青木光一", "主査", "主査", 5.5),
        ("村千鶴子", "主査", "主査", 3.0),
        ("ぬ", "会長", "会長", -0.5),
        ("大学", "教授", "教授", -5.0),
        ("青木部長", "主査", "主査", 4.5),
        ("江", "主査", "主査", 3.0),
        ("青", "副主査", "主査", -0.5),
        ("林", "主査", "主査", 3.0),
        ("ぬぬぬ", "主査", "主査", 2.0),
        ("ぬ谷ぬ谷", "主査", "主査", -0.5),
        ("各", "委員", "委員", -5.0),
    ],
)
def test_how_likely_a_word_is_name_and_office(name: str, office: str, role: str, weight: float) -> None:
    assert weight_of(name, office, role) == weight


@pytest.mark.parametrize(
    ("printed", "unit", "office", "name"),
    [
        ("沢村総務部長", "", "総務部長", "沢村"),
        ("岬高等教育局長", "", "高等教育局長", "岬"),
        ("町内会長", "", "町内会長", ""),
        ("原子力課長", "", "原子力課長", ""),
        ("総務課長", "", "総務課長", ""),
        ("青木副主査", "", "副主査", "青木"),
        ("青木総括主査", "", "総括主査", "青木"),
        ("保育課長青木", "", None, "保育課長青木"),
        ("林主査", "", "主査", "林"),
        ("ぬ主査", "", "主査", "ぬ"),
        ("霧主査", "", "主査", "霧"),
        ("霧山海主査", "", "主査", "霧山海"),
        ("会長・青木", "", "会長", "青木"),
        ("会長：青木 一", "", "会長", "青木一"),
        ("会・青木", "", None, "会・青木"),
        ("委員長北野 太郎", "", "委員長", "北野太郎"),
        ("総務課 沢村課長", "総務課", "課長", "沢村"),
        ("総務課 沢村", "総務課", None, "沢村"),
        ("総務課 花村町", "", None, "総務課花村町"),
        ("沢村 豊 総務部長", "", "総務部長", "沢村豊"),
        ("沢村 豊 部長", "", "部長", "沢村豊"),
        ("同　青木 一", "", "同", "青木一"),
        ("同部長 青木", "", "同部長", "青木"),
        ("オブザーバー 議長 霧山", "", "議長", "霧山"),
        ("議 長 大 川 実", "", "議長", "大川実"),
        ("建設事務所長 岸 進委員", "建設事務所長", "委員", "岸進"),
        ("委員（会長） 青木", "", "会長", "青木"),
        ("企画課真木原主査", "企画課", "主査", "真木原"),
        ("参事兼農政課長", "", "参事兼農政課長", ""),
        ("環境審議会委員", "", "環境審議会委員", ""),
        ("霧山（光）会長", "", "会長", "霧山（光）"),
        ("書記青木光一", "", "書記", "青木光一"),
        ("書記青", "", None, "書記青"),
        ("副会長 青木 一", "", "副会長", "青木一"),
        ("青木 一", "", None, "青木一"),
        ("岸 市長", "", "市長", "岸"),
        ("青木一課長補佐 ", "", "課長補佐", "青木一"),
    ],
)
def test_unit_office_and_name_printed_as_one(printed: str, unit: str, office: str | None, name: str) -> None:
    assert role_and_name(printed, titled=False) == (unit, office, name)


@pytest.mark.parametrize(
    ("printed", "unit", "office", "name"),
    [
        ("課長青木", "", None, "課長青木"),
        ("主幹青木光", "", "主幹", "青木光"),
        ("主幹青", "", None, "主幹青"),
        ("主幹青木光一太郎左", "", "主幹", "青木光一太郎左"),
        ("委員青木 一", "", "委員", "青木一"),
        ("ぬ主査", "", "主査", "ぬ"),
        ("長青木", "", None, "長青木"),
    ],
)
def test_whom_a_title_follows_has_a_name(printed: str, unit: str, office: str | None, name: str) -> None:
    assert role_and_name(printed, titled=True) == (unit, office, name)
