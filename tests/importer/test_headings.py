"""Which lines of a body are headings, rule by rule."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.importer.body.agenda import Agenda
from generator.importer.body.headings import Around, Heading, heading_of
from generator.importer.body.heads import Heads
from generator.importer.front.items import Item
from generator.importer.read.lines import lines_of
from generator.importer.read.stream import Line
from generator.importer.speakers.grammar import Grammar
from generator.importer.speakers.shapes import Spoken

QUIET = Around(speaking=False, before_remark=False, seen=frozenset(), marks=frozenset())
SPEAKING = replace(QUIET, speaking=True)


def items(*titles: str) -> Agenda:
    return Agenda([Item(None, title, id=f"a{n}") for n, title in enumerate(titles, 1)])


def head(text: str, around: Around = QUIET, agenda: Agenda | None = None, **line: Any) -> Heading | None:
    return heading_of(Line(text, 0, **line), agenda or items(), around)


def shown(heading: Heading | None) -> tuple[str, str | None, str, str] | None:
    return (heading.mark, heading.no, heading.title, heading.kind) if heading else None


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("街路樹の剪定について", "a1"),
        ("1 街路樹の剪定 について（報告）", "a1"),
        ("ア街路樹の剪定について", "a1"),
        ("街路樹の剪定についてほか", "a1"),
        ("街路樹の剪定についての説明の後", None),
        ("街路樹の剪定についてほか二百本の苗木の配布", None),
        ("街路樹の剪定", None),
        ("花壇", "a2"),
        ("ア花壇", None),
        ("花壇の増設", None),
        ("緑化推進計画の見直しに伴う審議会の日程について", "a3"),
        ("緑化推進計画の見直しに伴う審議会での日程について", "a3"),
        ("緑化推進計画の見直しに係る委員の構成及び任期について", None),
        ("", None),
    ],
)
def test_an_item_is_found_by_its_title(title: str, found: str | None) -> None:
    agenda = items("街路樹の剪定について", "花壇", "緑化推進計画の見直しに伴う審議会の日程について")
    item = agenda.match(title)
    assert (item.id if item else None) == found


def test_an_item_has_one_heading() -> None:
    agenda = items("花壇", "花壇")
    assert [agenda.match("花壇"), *agenda.free][0] is agenda.items[0]
    agenda.used.add("a1")
    assert agenda.match("花壇") is agenda.items[1]
    agenda.used.add("a2")
    assert agenda.match("花壇") is None


@pytest.mark.parametrize(
    ("own", "title", "alike"),
    [
        ("緑" * 10, "緑" * 10 + "花" * 8, True),
        ("緑" * 10, "緑" * 10 + "花" * 9, False),
        ("緑" * 10 + "花" * 8, "緑" * 10, True),
        ("緑" * 7, "緑" * 7 + "花", False),
        ("緑" * 8, "緑" * 8 + "花", True),
        ("緑" * 6 + "花" * 5, "緑" * 6 + "木" + "花" * 4, False),
        ("緑" * 6 + "花" * 6, "緑" * 6 + "木" + "花" * 5, True),
        ("緑" * 6 + "花" * 6, "緑" * 5 + "木" + "花" * 6, False),
        ("緑" * 40 + "花" * 6, "緑" * 40 + "木" * 12 + "花" * 6, True),
        ("緑" * 40 + "花" * 6, "緑" * 40 + "木" * 13 + "花" * 6, False),
        ("緑" * 6 + "花" * 24, "緑" * 6 + "花" * 18 + "木" * 6, True),
        ("緑" * 6 + "花" * 24, "緑" * 6 + "花" * 17 + "木" * 7, False),
        ("緑" * 199 + "花", "緑" * 199 + "木", True),
        ("緑" * 200 + "花", "緑" * 200 + "木", False),
    ],
)
def test_titles_may_be_retyped(own: str, title: str, alike: bool) -> None:
    assert (items(own).match(title) is not None) is alike


def test_the_surest_likeness_counts() -> None:
    agenda = items("街路樹の剪定について（案）その他", "街路樹の剪定について")
    assert agenda.match("街路樹の剪定について") is agenda.items[1]


@pytest.mark.parametrize(
    ("title", "length", "found"),
    [("苗木の配布", 4, True), ("苗木の", 3, False)],
)
def test_a_letter_without_room_numbers_a_title(title: str, length: int, found: bool) -> None:
    agenda = items("苗木の配" if length == 4 else "苗木の")
    assert (agenda.match(f"ア{agenda.items[0].title}") is not None) is found


def test_a_title_may_have_words_after_it() -> None:
    agenda = items("部長挨拶", "議事録\n（確認）", "花壇")
    assert agenda.glued("部長挨拶　 おはようございます。") == (agenda.items[0], "おはようございます。")
    assert agenda.glued("部長挨拶おはようございます。") is None
    assert agenda.glued("部長挨拶") is None
    assert agenda.glued("花壇 が増えた。") is None
    assert agenda.glued("議事録 を確かめる。") == (agenda.items[1], "を確かめる。")
    assert agenda.glued("次に部長挨拶 はい。") is None
    agenda.used.add("a1")
    assert agenda.glued("部長挨拶 おはようございます。") is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("1 花壇の増設について", ("", "1", "花壇の増設について", "1")),
        ("（1）花壇の増設について", ("", "（1）", "花壇の増設について", "(1)")),
        ("## 議事", ("##", None, "議事", "##")),
        ("### 1 議事", ("###", "1", "議事", "1")),
        ("## ■ 議事", ("## ■", None, "議事", "##")),
        ("■ 花壇", ("■", None, "花壇", "■")),
        ("■ 1 花壇", ("■", "1", "花壇", "1")),
        ("【主な質疑】", ("", None, "【主な質疑】", "【")),
        ("＜議事＞", ("", None, "＜議事＞", "<")),
        ("（質疑応答）", ("", None, "（質疑応答）", "(")),
    ],
)
def test_a_heading_is_cut_from_what_stands_before_it(text: str, wanted: tuple[Any, ...]) -> None:
    found = shown(head(text))
    assert found is not None
    assert found[:3] == wanted[:3]
    assert found[3].replace("#2", "##") == wanted[3]


@pytest.mark.parametrize(
    "text",
    [
        "花壇の増設", "花壇を増設します。", "花壇、", "1 花壇の増設", "1 花壇を増設します。", "1 花壇、", "（緑地課）", "【質疑なし】", "【意見あり】", "【質疑無し】", "【花壇】", "1 については花壇の件", "1 に関しては花壇の件", "（質疑なし）", "（意見あり）", "（質疑無し）", "（意見有り）",
        "（委員自己紹介）", "＜緑地課＞", "・ 花壇", "1 については", "1 に関しては", "1 ---", "■ 霧山委員長 本日はお集まりいただき", "（主な質疑と意見の取りまとめの結果についての説明）",
        "1 " + "花" * 85 + "について。",
    ],
)  # fmt: skip
def test_what_looks_like_none_is_no_heading(text: str) -> None:
    assert head(text) is None


def test_sentences_and_rules_are_no_headings_whatever_the_format_says() -> None:
    for text in ("---", "1 花壇について。", "1 花壇について、", "花壇について。"):
        assert head(text, heading=1) is None
    for text in ("花壇の増設。", "花壇の増設、"):
        assert head(text, agenda=items(text)) is None
        assert head(f"1 {text}", agenda=items(text))


def test_a_heading_has_a_length() -> None:
    assert head("1 " + "花" * 86 + "について")
    assert not head("1 " + "花" * 87 + "について")
    assert head("■ 1 " + "花" * 40)
    assert not head("■ 1 " + "花" * 41)
    assert head("【" + "花" * 22 + "説明】")
    assert not head("【" + "花" * 23 + "説明】")
    assert head("＜" + "花" * 40 + "説明＞")


def test_a_mark_of_speakers_begins_a_heading_only_by_its_words() -> None:
    speakers = replace(QUIET, marks=frozenset("■"))
    assert head("■ 花壇")
    assert not head("■ 花壇", speakers)
    assert head("■ 花壇の増設について", speakers)


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("■ 委員長 本日はお集まりいただき", False),
        ("■ 委員長 本日は八文字です", True),
        ("■ 委員長 本日は九文字ですよ", False),
        ("■ 市 本日はお集まりいただき", True),
        ("■ 町長 本日はお集まりいただき", False),
        ("■ 霧山地区の緑化推進委員長 本日はお集まりいただき", False),
        ("■ 霧山地区の緑化の推進委員長 本日はお集まりいただき", True),
        ("■ 苗木 本日はお集まりいただき", True),
        ("■ 委員長の挨拶 本日はお集まりいただき", True),
        ("■ 本日お集まりの霧山地区委員長 本日はお集まりいただき", True),
        ("■ 委員長", True),
    ],
)
def test_a_mark_before_a_label_with_words_is_a_remark(text: str, heading: bool) -> None:
    assert (head(text) is not None) is heading


def test_the_format_may_say_that_a_line_is_a_heading() -> None:
    assert shown(head("花壇の増設", heading=2)) == ("", None, "花壇の増設", "words")
    assert shown(head("花壇の増設", SPEAKING, heading=2)) == ("", None, "花壇の増設", "words")
    assert shown(head("# 花壇の増設", SPEAKING)) == ("#", None, "花壇の増設", "#1")


def test_inside_a_remark_a_numbered_line_is_a_list() -> None:
    assert head("1 花壇の増設について", SPEAKING) is None
    assert head("1 花壇の増設について", replace(SPEAKING, before_remark=True))
    assert head("1 花壇の増設について", replace(SPEAKING, seen=frozenset({"1"})))
    assert head("【花壇の説明】", SPEAKING) is None
    assert head("【花壇の説明】", replace(SPEAKING, seen=frozenset({"【"})))
    assert head("【審議結果】", SPEAKING)
    assert head("【審議結果の説明】", SPEAKING) is None
    assert head("■ 花壇", replace(SPEAKING, seen=frozenset({"■"})))
    assert head("■ 1 花壇", replace(SPEAKING, seen=frozenset({"1"}))) is None


def test_a_number_that_counts_on_begins_a_heading() -> None:
    on = replace(QUIET, counts_on=True)
    assert shown(head("2 花壇の増設", on, blank_before=True)) == ("", "2", "花壇の増設", "1")
    assert head("2 花壇の増設", on) is None
    assert head("2 花壇の増設", blank_before=True) is None
    assert head("2 " + "花" * 40, on, blank_before=True)
    assert head("2 " + "花" * 41, on, blank_before=True) is None
    assert head("2 花壇の増設", replace(on, speaking=True), blank_before=True) is None
    assert head("2 花壇の増設", replace(on, speaking=True, before_remark=True), blank_before=True)


@pytest.mark.parametrize(
    ("text", "line", "around", "found"),
    [
        ("花壇を三か所増設", {}, QUIET, True),
        ("花壇を三か所増設", {}, SPEAKING, True),
        ("花壇の増設", {}, SPEAKING, False),
        ("花壇の増設計画", {}, SPEAKING, False),
        ("花壇の増設", {}, QUIET, True),
        ("花壇の増設", {"blank_before": True}, SPEAKING, True),
        ("花壇の増設", {"heading": 1}, SPEAKING, True),
        ("1 花壇の増設", {}, SPEAKING, True),
        ("■ 花壇の増設", {}, SPEAKING, True),
        ("# 花壇の増設", {}, SPEAKING, True),
        ("花壇を三か所増設する", {}, SPEAKING, False),
        ("花壇を三か所増設する", {}, QUIET, True),
    ],
)
def test_the_title_of_an_item_is_its_heading(
    text: str, line: dict[str, Any], around: Around, found: bool
) -> None:
    heading = head(text, around, items("花壇の増設", "花壇を三か所増設", "花壇の増設計画"), **line)
    assert (heading is not None and heading.item is not None) is found


def test_a_line_is_no_title_when_it_is_very_long() -> None:
    title = "花" * 296 + "について"
    assert head(title, agenda=items(title))
    assert not head("花" + title[1:] + "の件", agenda=items("花" + title[1:] + "の件"))


def test_words_after_the_title_of_an_item_are_its_first() -> None:
    found = head("1 部長挨拶　 おはようございます。", agenda=items("部長挨拶"))
    assert found is not None
    assert (found.no, found.title, found.rest) == ("1", "部長挨拶", "おはようございます。")
    assert found.item is not None
    assert head("部長挨拶　おはようございます。", agenda=items("部長挨拶")) is None
    whole = head("1 部長挨拶　おはようございます", agenda=items("部長挨拶"), heading=1)
    assert whole is not None
    assert (whole.title, whole.rest) == ("部長挨拶　おはようございます", "")


def heads_of(text: str, agenda: Agenda, spoken: dict[int, Spoken] | None = None) -> tuple[Heads, list[int]]:
    lines = lines_of(text, [])
    return Heads(lines, agenda, Grammar(spoken=spoken or {})), list(range(len(lines)))


SAID = Spoken("○", "会長", "会長", "はい。")


def test_a_title_may_be_set_over_three_lines() -> None:
    title = "緑化推進計画の見直しに伴う審議会の日程及び花壇の増設並びに苗木の配布に係る基金の設置及び来年度の予算の編成の方針並びに委員の任期の満了に伴う改選について"
    heads, live = heads_of(f"1 {title[:20]}\n{title[20:40]}\n{title[40:]}\n本文です。\n", items(title))
    heading, taken = heads.find(live, 0, speaking=False)
    assert heading is not None
    assert (heading.title, taken) == (title, 3)
    heads, live = heads_of(f"1 {title[:20]}\n\n{title[20:40]}\n{title[40:]}\n", items(title))
    assert heads.find(live, 0, speaking=False) == (None, 0)
    heads, live = heads_of(f"1 {title[:20]}\n{title[20:40]}\n{title[40:]}\n", items(title), {1: SAID})
    assert heads.find(live, 0, speaking=False) == (None, 0)
    heads, live = heads_of(f"{title[:19]}\n{title[19:]}\n", items(title))
    assert heads.find(live, 0, speaking=False) == (None, 0)
    heads, live = heads_of(f"{title[:20]}\n{title[20:]}\n", items(title))
    assert heads.find(live, 0, speaking=False)[1] == 2


def test_a_line_that_is_a_heading_by_itself_stays_one() -> None:
    heads, live = heads_of(
        "1 霧山地区の街路樹の剪定及び花壇の増設について\n続きの行\n",
        items("霧山地区の街路樹の剪定及び花壇の増設について"),
    )
    heading, taken = heads.find(live, 0, speaking=False)
    assert heading is not None
    assert taken == 1
    heads, live = heads_of("1 霧山地区の街路樹の剪定及び花壇の増設について\n続きの行\n", items())
    assert heads.find(live, 0, speaking=False)[1] == 1


def test_numbers_count_on_from_heading_to_heading() -> None:
    heads, live = heads_of("1 花壇について\n\n2 苗木\n\n4 基金\n\n2 水やり\n", items())
    assert heads.find(live, 1, speaking=False) == (None, 0)
    assert heads.find(live, 0, speaking=False)[1] == 1
    assert heads.find(live, 1, speaking=False)[1] == 1
    assert heads.find(live, 2, speaking=False) == (None, 0)
    assert heads.find(live, 3, speaking=False) == (None, 0)


@pytest.mark.parametrize(
    ("text", "spoken", "found"),
    [
        ("1 花壇について\n会長　はい。\n", {1}, True),
        ("1 花壇について\n花壇です。\n", set(), False),
        ("1 花壇について\n（1）増設\n会長　はい。\n", {2}, True),
        ("1 花壇について\n増設\n会長　はい。\n", {2}, False),
        ("1 花壇について\n（1）増設します。\n会長　はい。\n", {2}, False),
        (f"1 花壇について\n（1）{'増' * 27}\n会長　はい。\n", {2}, True),
        (f"1 花壇について\n（1）{'増' * 28}\n会長　はい。\n", {2}, False),
        ("1 花壇について\n（1）増設\n花壇です。\n", set(), False),
        ("1 花壇について\n（1）増設\n", set(), False),
        ("1 花壇について\n", set(), False),
    ],
)
def test_a_heading_inside_a_remark_stands_before_a_remark(text: str, spoken: set[int], found: bool) -> None:
    heads, live = heads_of(text, items(), dict.fromkeys(spoken, SAID))
    assert (heads.find(live, 0, speaking=True)[0] is not None) is found


def test_marks_of_speakers_are_known() -> None:
    heads, _ = heads_of("○会長　はい。\n", items(), {0: SAID, 1: replace(SAID, mark="")})
    assert heads.marks == {"○"}


def test_a_heading_without_its_speaker() -> None:
    agenda = items("開会")
    heads, _ = heads_of("", agenda)
    label = Spoken("", "（会長）", "会長", "")
    found = heads.without_label(label, Line("1 開会（会長）", 0))
    assert found is not None
    assert (found.title, found.item) == ("開会", agenda.items[0])
    assert heads.without_label(label, Line("花壇（会長）", 0)) is None
    found = heads.without_label(label, Line("花壇（会長）", 0, heading=1))
    assert found is not None
    assert found.title == "花壇"
    agenda = items("会長の開会（会長）")
    found = heads_of("", agenda)[0].without_label(label, Line("1 会長の開会（会長）", 0))
    assert found is not None
    assert found.item is agenda.items[0]
    assert heads.without_label(label, Line("1 開会 花壇（会長）", 0)) is None
