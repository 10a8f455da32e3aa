"""Questions that the importer asks itself of one line, entry or place: each with the texts at its edges, and the answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from generator.importer.front import (
    body_heads,
    filling,
    groups,
    items,
    labelled,
    listed,
    listed_heads,
    materials,
    naming,
    openness,
    roster,
    table,
    times,
    titles,
    told_items,
)
from generator.importer.front.filling import Open
from generator.importer.front.groups import Group
from generator.importer.front.items import Item
from generator.importer.front.rows import Row
from generator.importer.names import known_offices, list_lines, offices, person, weights
from generator.importer.names.met import NOBODY_MET, Met
from generator.importer.names.weights import IMPOSSIBLE, Fit, Word
from generator.importer.names.whole_offices import with_whole_offices
from generator.importer.read import docx_numbers, html_words, pdf_columns, pdf_layout, pdf_lines
from generator.importer.read.errors import ImportRefusedError
from generator.importer.read.html_bounds import MAX_CHOICES, refuse_unbounded
from generator.importer.read.html_tree import tree_of
from generator.importer.read.pdf_columns import Column
from generator.importer.read.pdf_printed import Letter, Part, Printed
from generator.importer.read.stream import Line
from generator.importer.read.text import read_text
from generator.importer.speakers import convincing, labels, trial, words_behind
from generator.importer.speakers.shapes import SHAPES, Spoken


def asked(function: Callable[..., Any], *cases: tuple[Any, ...]) -> list[Any]:
    """One test for each case: the arguments, and last the answer."""
    name = function.__name__.strip("_")
    return [pytest.param(function, args, answer, id=f"{name}-{n}") for n, (*args, answer) in enumerate(cases)]


def lines_of(text: str) -> list[Line]:
    return read_text(text.encode()).lines


def closing_lines(front: list[Row]) -> list[str]:
    return [*times._closing_lines(front)]


def odd_times(text: str) -> list[str]:
    return [*times.questions_of_times(text)]


def opening_lines(front: list[Row]) -> list[str]:
    return [*times._opening_lines(front)]


def item_of_heading(no: str, title: str, name: str) -> tuple[str | None, str, str, str]:
    made = items.item_of_heading(no, title, name)
    return made.no, made.title, made.rank, made.id


def whole_span(text: str) -> tuple[str | None, str | None]:
    start, end = times._whole_span(text)
    return start and start.time, end and end.time


ITEM = Item("1", "計画")
STAFF, MEMBERS = Group("事務局", "staff"), Group("委員", "member")


@pytest.mark.parametrize(
    ("function", "args", "answer"),
    [
        # People of a list.
        *asked(filling._is_lost, ("坪井教育部長", True), ("部長", False), ("計画", False), ("坪井会長", False), ("教育委員会事務局", False), ("総務課", False)),
        *asked(listed._is_officer, ({}, False), ({"role": "部長"}, True), ({"role": "教育長"}, False), ({"role": "会長"}, False)),
        *asked(filling._explains_marks, ("◎会長　○副会長", ["◎会長", "○副会長"], True), ("◎会長　○青木", ["◎会長", "○青木"], False), ("会長", ["会長"], False)),
        *asked(filling._is_half_a_name, ("林進", False), ("進", True), ("光一", True), ("青木", True), ("三枝", True), ("元林", True), ("青木一", False), ("", False)),
        *asked(roster._called, ("霧山（光）", "霧山"), ("霧山光一", "霧山光一")),
        *asked(listed._only_offices, (["保育企画課長", "学事課長"], True), (["保育企画課長"], False), (["保育企画課長", "青木 一"], False), (["保育企画課長", "青木", "岸", "林"], False), (["総務部", "財政課"], False)),
        *asked(person._may_stand_alone, ("生涯学習課長", "生涯学習課長", True), (None, "", False), ("委員", "委員", False), ("会長", "会長", True)),
        *asked(person._is_set_apart, ("林 光市", "林光市", True), ("計画 光市", "計画光市", False), ("林光市", "林光市", False), ("林 から", "林から", False)),
        *asked(offices._glued, ("会長代理青木", False, ("", "会長代理", "青木")), ("委員長北野太郎", False, ("", "委員長", "北野太郎")), ("委員長北", False, ("", None, "委員長北")), ("部長北野太郎", False, ("", None, "部長北野太郎")), ("部長北野太郎", True, ("", "部長", "北野太郎")),
                ("会長代理" + "青" * 8, False, ("", None, "会長代理" + "青" * 8)), ("委員長" + "青" * 7, False, ("", "委員長", "青" * 7)), ("委員長" + "青" * 8, False, ("", None, "委員長" + "青" * 8))),
        *asked(offices.is_office, ("課長", True), ("保育企画課長", True), ("副参事（再編担当）", True), ("青木課長", False), ("総務課　課長", False), ("青木", False), ("", False)),
        *asked(list_lines._is_note, ("待機", True), ("青木", False), ("青木一", False), ("君", False), ("欠席", False), ("会長", False)),
        *asked(with_whole_offices, ("会 長　14番 青木", "会長　14番 青木"), ("市 民 生活部長　岸", "市民生活部長　岸"), ("企 画 課 長　岸", "企画課長　岸"), ("会 長 （代理）　岸", "会長（代理）　岸"), ("岸 進　林 一", "岸 進　林 一"), ("会長", "会長"), ("", "")),
        *asked(weights.room_of, (2, Fit(0, gap=1), Fit(0), 1.5), (1, Fit(0, gap=1), Fit(0), 0.0), (1, Fit(0, gap=2), Fit(0), -4.0), (1, Fit(0), Fit(0, gap=2), -4.0), (1, Fit(0), Fit(0), 0.0)),
        *asked(weights._may_be, ("青木", True), ("企画", False), ("A子", False), ("森林", True), ("財務局長谷川", False), ("部長谷", True), ("部長谷川", False)),
        *asked(weights._is_half, ("伊藤", {1}, 2, True), ("伊藤", {1}, 1, False), ("伊藤", {1, 2}, 2, False), ("青計", {1}, 2, False)),
        *asked(weights._is_half_known, ("霧山保卓", NOBODY_MET, True), ("計画保卓", NOBODY_MET, False), ("計画光一", NOBODY_MET, True), ("計画案光一", NOBODY_MET, True), ("計画案三光一", NOBODY_MET, False), ("計画案光", NOBODY_MET, False), ("計画保卓", Met(frozenset(), frozenset({"計画"}), frozenset()), True)),
        # Rows and entries of a front part.
        *asked(labelled._goes_on_as_office, ("事 務 局", "長  大川 実", True), ("事 務 局", "長谷川 実", False), ("事務局", "長  大川 実", False), ("事 務 局", " ", False), ("日 時", "長  大川 実", False)),
        *asked(labelled.cut_unknown, ("【持ち物】筆記具", ("【持ち物】", "筆記具")), ("持ち物：筆記具", ("持ち物：", "筆記具")), ("1 持ち物: 筆記具", ("1 持ち物:", "筆記具")), ("持ち物", ("持ち物", "")), ("会長の話", ("会長の話", ""))),
        *asked(items._is_beside_items, ("○", True), ("（環境課）", True), ("（朗読）", True), ("(1) 計画", False), ("なし", True), ("計画", False), ("（計画）の件", False)),
        *asked(items._numbered_or_marked, ("1 計画", ("1", "1", "計画")), ("・計画", ("・", "・", "計画")), ("〇計画", ("〇", "○", "計画")), ("計画", (None, "", "計画"))),
        *asked(items._is_day, ("平成28年6月7日（火曜日）10時38分開議", True), ("6月7日の予定", False), ("予定", False)),
        *asked(naming._plain_number, (Item("（2）", "計画"), 2), (Item("議案第2号", "計画"), None), (Item(None, "計画"), None)),
        *asked(naming._is_kin, (Item("（2）", "計画", parent=replace(ITEM, id="a1")), "a1-1", True), (Item("（2）", "計画", parent=replace(ITEM, id="a1")), "a2-1", False), (Item("（2）", "計画", parent=replace(ITEM, id="a1")), None, False), (Item("（2）", "計画"), "a1-1", False)),
        *asked(body_heads.is_listed, (1, lines_of("議題\n(1) 議事"), {0: "agenda", 1: "body"}, True), (1, lines_of("場所\n(1) 議事"), {0: "place", 1: "body"}, False), (0, lines_of("(1) 議事\n議題"), {0: "body", 1: "agenda"}, False), (1, lines_of("議題\n1 議事"), {0: "agenda", 1: "body"}, False), (1, lines_of("議題\n議事"), {0: "agenda", 1: "body"}, False)),
        *asked(listed_heads._rows_follow, (lines_of("(1) 計画\n(2) 予算\n出席委員　青木"), 0, True), (lines_of("(1) 計画\n(2) 予算"), 0, False), (lines_of("(1) 計画\n説明した。\n出席委員　青木"), 0, False)),
        *asked(told_items.begins_below_people, (lines_of("欠席：田沼委員\n1 会長あいさつ"), 1, True), (lines_of("欠席：田沼委員\n2 会長あいさつ"), 1, False), (lines_of("欠席：田沼委員\n1 計画"), 1, False), (lines_of("場所：会館\n1 会長あいさつ"), 1, False), (lines_of("欠席者\n1 会長あいさつ"), 1, False), (lines_of("欠席：田沼委員\n会長あいさつ"), 1, False), (lines_of("1 会長あいさつ"), 0, False)),
        *asked(openness._counted_apart, ("一般（3人）報道（2人）", "一般（3人）報道（2人）", True), ("一般（3人）", "一般（3人）", False), ("3人（うち報道2人）", "3人（うち報道2人）", False), ("一般3人、報道2人", "一般3人、報道2人", True), ("3人", "3人", False)),
        *asked(table._stands_alone, (Line("見出し", 0, heading=1), Row("日時", "夏"), True), (Line("見出し", 0, heading=1), Row("日時", ""), False), (Line("本文", 0), Row("日時", "夏"), False)),
        *asked(times._only_when, ("令和6年5月14日 午後2時", " 午後2時"), ("令和6年5月14日 会館", ""), ("午後2時", ""), ("第一回 令和6年5月14日 午後2時", ""), ("○ 令和6年5月14日 午後2時\n会館", " 午後2時"), ("○○ 令和6年5月14日 午後2時", "")),
        *asked(titles._without_date, ("公園審議会（令和6年5月14日）", "公園審議会"), ("令和6年5月14日 公園審議会", "公園審議会"), ("令和6年5月14日の公園審議会", "の公園審議会"), ("第1回令和6年5月14日公園審議会", "第1回令和6年5月14日公園審議会")),
        *asked(titles._words, ("第 1 回 審 議 会", "第1回審議会"), ("公園　審議会　会議録", "公園 審議会 会議録"), ("公 園 審 議 会", "公 園 審 議 会"), ("甲乙 丙丁 戊己 庚 辛 壬", "甲乙 丙丁 戊己 庚 辛 壬"), ("甲乙 丙丁 庚 辛 壬 癸", "甲乙丙丁庚辛壬癸")),
        *asked(groups._is_person_first, ("霧山委員", "森下委員", True), ("霧山委員", "森下", False), ("霧山委員", "森下委員 総務課", False), ("委員", "森下委員", False), ("霧山委員", "", False)),
        *asked(materials._numbered_title, ("(1) 計画（資料1）", ("資料1", "計画")), ("計画（資料1）", ("資料1", "計画")), ("（資料1）", ("資料1", "")), ("資料1 計画", ("資料1", "計画")), ("計画", (None, "計画"))),
        *asked(materials.material_of, ("", None), ("資料は当日配付した。", None), ("花" * 201, None)),
        *asked(materials._kept_from_readers, ("計画（非公開）", ("計画", "withheld", None)), ("（非公開）", ("（非公開）", None, None)), ("計画", ("計画", None, None))),
        *asked(titles._in_two, ("公園審議会及び", "森林協議会概要", True), ("公園審議会及び", "概要", False), ("公園審議会及び", "森林協議会概要（令和6年5月14日）", False), ("公園審議会" + "花" * 89 + "及び", "審議会概要", False), ("公園審議会" + "花" * 84 + "及び", "花審議会会議録概要", True), ("公園審議会会議録及び", "森林協議会概要", False)),
        *asked(item_of_heading, ("1", "花" * 301, "a1", ("1", "花" * 301, "", "a1")), ("(1)", "計画", "a1", ("(1)", "計画", "(1)", "a1")), ("1", "計画（諮問）", "a1", ("1", "計画（諮問）", "1", "a1"))),
        *asked(filling._unread, (["坪井教育部長", "○○", "計画"], Group("事務局", "staff", people=[{"name": "青木", "role": "主査"}] * 3), []), (["坪井教育部長"], Group("事務局", "staff", people=[{"name": "青木", "role": "主査"}] * 2), [])),
        *asked(person._is_named_in_bracket, ("総務部長", "青木一", True), ("総務部長", "青木", False), ("総務部長", "青 木", True), ("会長", "青木", True), ("会長", "青", False), ("花壇", "青木一", False)),
        *asked(person._may_be_name, ("井上（由）", "井上（由）", False, True), ("財務（由）", "財務（由）", False, False), ("財務（由）", "財務（由）", True, True), ("青", "青", False, False), ("青", "会長 青", True, True), ("ABC", "ABC", True, False)),
        *asked(known_offices.role_at_end, ("課長心得", "課長心得"), ("会長職務代理者", "会長職務代理者"), ("職務代理者", "職務代理者"), ("副会長", "副会長"), ("計画", None), ("", None)),
        *asked(closing_lines, ([Row("", "午後4時閉会")], ["午後4時閉会"]), ([Row("", "閉会")], []), ([Row("", f"午後4時閉会{'　' * 24}")], [f"午後4時閉会{'　' * 24}"]), ([Row("", f"午後4時閉会{'　' * 25}")], []), ([Row("閉会", "午後4時閉会")], []), ([Row("", "午後2時開会　午後4時閉会")], ["午後4時閉会"]), ([Row("", "午後2時開会　閉会")], [])),
        *asked(odd_times, ("午後13時から 市役所", ["時刻「午後13時」は 13:00 と読みました。確かめてください。"]), ("午後1時から", [])),
        *asked(opening_lines, ([Row("", "午後2時開会")], ["午後2時開会"]), ([Row("", "開会")], []), ([Row("開会", "午後2時開会")], [])),
        *asked(times.text_of_dates, ([Row("", "令和6年5月14日"), Row("日時", "午後2時", "", "date")], "令和6年5月14日\n午後2時"), ([Row("場所", "令和6年5月14日", "", "place"), Row("日時", "午後2時", "", "date")], "午後2時"), ([Row("", "令和6年5月14日"), Row("", "令和6年6月1日"), Row("日時", "午後2時", "", "date")], "令和6年5月14日\n午後2時"), ([Row("", "令和6年5月14日"), Row("日時", "令和6年5月15日", "", "date")], "令和6年5月15日")),
        *asked(whole_span, ("10時から11時 13時から15時", ("10:00", "11:00")), ("5月14日 10時から11時 13時から15時", ("10:00", "15:00")), ("5月14日 10時から12時", ("10:00", "12:00"))),
        # Labels.
        *asked(trial._is_listed, ("浜野会長", {"浜野"}, True), ("浜野", {"浜野"}, True), ("浜野会長", {"浜野会長"}, True), ("岸会長", {"浜野"}, False)),
        *asked(words_behind._lists_offices, ("会長、副会長、委員", False), ("会長、副会長、書記、委員", True), ("青木、岸本", True), ("青木 一、岸 進、次第の説明", False), ("会長", False), ("会長、副会長。", False)),
        *asked(labels._is_office_or_seat, ("会長", True), ("副会長に", False), ("総務課", True), ("総務課に", False), ("3番", True), ("々", True), ("青木", False), ("青木君", True)),
        # Signs and places of print.
        *asked(docx_numbers._bullet, ("o", "Courier New", "○"), ("o", "MS Mincho", "o"), ("x", "Courier New", "x"), ("l", "Wingdings", "●"), ("\uf06c", "Wingdings", "●"), ("\uf06c", "", "●"), ("・", "MS Mincho", "・"), ("\ue000", "MS Mincho", "・"), ("\uf8ff", "MS Mincho", "・")),
    ],
)  # fmt: skip
def test_a_question_has_its_answer(function: Callable[..., Any], args: tuple[Any, ...], answer: Any) -> None:
    assert function(*args) == answer


@pytest.mark.parametrize(
    ("found", "group", "told"),
    [
        ({"name": "青木一", "affiliation": "主査"}, STAFF, {"name": "青木一", "role": "主査"}), ({"name": "青木一", "affiliation": "総務課"}, STAFF, {"name": "青木一", "affiliation": "総務課"}), ({"name": "青木一", "affiliation": "会長"}, STAFF, {"name": "青木一", "affiliation": "会長"}),
        ({"name": "青木一", "affiliation": "主査"}, MEMBERS, {"name": "青木一", "affiliation": "主査"}), ({"affiliation": "主査"}, STAFF, {"affiliation": "主査"}), ({"name": "青木一", "role": "係長", "affiliation": "主査"}, STAFF, {"name": "青木一", "role": "係長", "affiliation": "主査"}),
        ({"name": "青木一"}, Group("委員長", "member"), {"name": "青木一", "role": "委員長"}), ({"name": "青木一"}, Group("委員長", "member", people=[{"name": "岸進"}]), {"name": "青木一"}), ({"name": "青木一"}, MEMBERS, {"name": "青木一"}),
    ],
)  # fmt: skip
def test_the_office_behind_a_name_or_above_it(
    found: dict[str, str], group: Group, told: dict[str, str]
) -> None:
    listed._take_office(found, group)
    assert found == told


@pytest.mark.parametrize(
    ("line", "before", "stated"),
    [
        ("3名", None, "3名"), ("3名", "5名", "5名"), ("青木一、岸本進、森下二郎の3名", None, "3名"), ("青木一、岸本進、森下二郎、沢井茂、井川夏子の5名", None, None), ("青木一、岸本進、森下二郎、沢井茂、井川夏子ほか3名", None, "ほか3名"), ("青木一", None, None),
    ],
)  # fmt: skip
def test_how_many_people_a_group_has(line: str, before: str | None, stated: str | None) -> None:
    opened = Open(Group("委員", "member", stated=before))
    filling._count(opened, line)
    assert opened.group.stated == stated


def test_a_name_that_cannot_be_one_is_none_though_it_was_met() -> None:
    met = Met(frozenset({"企画", "青木保"}), frozenset(), frozenset())
    assert weights.fit_of([Word("企画", 0)], met, beside_office=False).weight == IMPOSSIBLE
    known, unknown = (
        weights.fit_of([Word("青木保", 0)], one, beside_office=False) for one in (met, NOBODY_MET)
    )
    assert known.weight == unknown.weight + 5.0


def test_a_family_name_of_three_letters_may_be_a_whole_name() -> None:
    # 小美浪 is a family name, and 小美 with 浪 behind it a name: which of both is not known.
    assert weights.fit_of([Word("小美浪", 0)], NOBODY_MET, beside_office=False) == Fit(2.0, True)
    assert weights.fit_of([Word("佐々木", 0)], NOBODY_MET, beside_office=False) == Fit(0.5, True)
    assert weights.fit_of([Word("佐々木", 0)], NOBODY_MET, beside_office=True) == Fit(1.5, True)


def test_the_form_of_most_rows_is_that_of_half_of_them() -> None:
    def main(text: str) -> str:
        lines = lines_of(text)
        return labelled.main_form(lines, {i: labelled.row_meaning(line) for i, line in enumerate(lines)})

    framed, plain = "【日時】夏\n【場所】会館\n【出席者】青木\n", "日時　夏\n場所　会館\n出席者　青木\n"
    assert main(framed) == "||【"
    assert main(framed + plain) == "||【"
    marked = "○日時　夏\n○場所　会館\n1 出席者　青木\n"
    assert main(framed + marked) == "||【"
    assert main(framed + marked + "2 欠席者　岸\n") == ""
    assert main("【日時】夏\n【場所】会館\n") == ""


def test_entries_are_decided_with_what_stands_above_them() -> None:
    above = Item("1", "計画", id="a1")
    assert Item(None, "概要", parent=above).decided is above
    numbered = Item("(1)", "素案", parent=above)
    assert numbered.decided is numbered
    alone = Item(None, "概要")
    assert alone.decided is alone


def test_labels_above_words_count_where_something_is_said_below() -> None:
    own = next(shape for shape in SHAPES if shape.name == "own")

    def above(words: str) -> tuple[int, int]:
        lines = lines_of(f"会長\n{words}\n")
        found = trial.tried(own, lines, [0, 1], set(), {})
        return len(found.hits), found.above

    assert above("始めます。") == (1, 1)
    assert above("花" * 25) == (1, 1)
    assert above("次のとおり：") == (1, 0)
    assert above("花") == (0, 0)


@pytest.mark.parametrize(
    ("name", "labels", "listed", "will_do"),
    [
        ("marked", ("青木会長", "岸委員"), 1, True), ("marked", ("青木会長", "岸委員"), 0, False), ("lenticular", ("会長", "委員"), 0, True), ("lenticular", ("青木会長", "委員"), 0, False), ("colon", ("会長", "委員"), 0, False), ("lenticular", ("会長", "委員", "会長"), 0, False), ("own", ("会長", "委員"), 2, True), ("own", ("会長", "委員"), 1, False),
    ],
)  # fmt: skip
def test_when_two_labels_show_who_speaks(
    name: str, labels: tuple[str, ...], listed: int, will_do: bool
) -> None:
    shape = next(shape for shape in SHAPES if shape.name == name)
    hits = {n: Spoken("○", label, label, "はい。") for n, label in enumerate(labels)}
    found = trial.Found(shape, hits, Counter({"○": len(labels)}), listed)
    assert convincing._two_will_do(found) is will_do
    assert convincing._two_will_do(replace(found, shaped=Counter({"○": len(labels) + 1}))) is False


def test_a_bare_number_in_brackets_is_no_label_but_in_a_table_one_may_be() -> None:
    shape = next(shape for shape in SHAPES if shape.name == "round")
    spoken = Spoken("", "（1）", "1", "計画について")
    assert words_behind.has_words(shape, Line("（1）計画について", 0), spoken, "") is False
    assert (
        words_behind.has_words(
            shape, Line("（1）\t計画について", 0, cells=("（1）", "計画について")), spoken, ""
        )
        is True
    )


# Web pages.


def table_of(inner: str) -> Any:
    return tree_of(f"<table>{inner}</table>").find(".//table")


def test_a_table_has_its_rows_wherever_they_stand() -> None:
    def texts(found: Any) -> list[str]:
        return ["".join(one.itertext()) for one in found]

    held = table_of("<thead><tr><td>甲</thead><tr><td>乙<tfoot><tr><td>丙</tfoot>")
    assert texts(html_words.rows(held)) == ["甲", "乙", "丙"]
    assert texts(html_words.parts(held)) == ["甲", "乙", "丙"]
    noted = table_of(
        "<caption>表</caption><colgroup><col></colgroup><script>x</script><form><input type=hidden><tr><!-- y --><td>甲<th>乙"
    )
    assert texts(html_words.parts(noted)) == ["表", "甲", "乙"]
    assert texts(html_words.own_cells(next(html_words.rows(noted)))) == ["甲", "乙"]


def test_what_is_a_block() -> None:
    found = {"p": "<p>甲</p>", "span": "<span>甲</span>", "b": "<b>甲<!-- y --><div>乙</div></b>"}
    assert {tag: html_words.is_block(tree_of(text).find(f".//{tag}")) for tag, text in found.items()} == {
        "p": True, "span": False, "b": True,
    }  # fmt: skip


def test_groups_of_choices_are_counted_as_choices_are() -> None:
    refuse_unbounded("<optgroup>" * MAX_CHOICES)
    with pytest.raises(ImportRefusedError, match="選択欄"):
        refuse_unbounded("<optgroup>" * MAX_CHOICES + "<option>")


# PDF.


def printed(
    *parts: tuple[str, float, float], bottom: float = 0.0, page: int = 0, size: float = 10.0
) -> Printed:
    return Printed(page, tuple(Part(*one) for one in parts), bottom, bottom + size, size)


COLUMN = Column(100.0, 0, 9)
LABELLED = pdf_columns.Row([printed(("日時", 10, 30))], [[printed(("夏", 100, 110))]])


@pytest.mark.parametrize(
    ("line", "row", "kind"),
    [
        (printed(("日時", 10, 30), ("夏", 100, 110)), None, "row"), (printed(("日時は", 10, 40), ("夏。", 120, 140)), None, "across"), (printed(("日時", 10, 30)), None, "label"), (printed(("続き", 100, 120)), None, "beside"), (printed(("続き", 91, 111)), None, "beside"),
        (printed(("続き", 90, 95)), None, "label"), (printed(("続き", 88, 97.9)), None, "label"), (printed(("続き", 88, 98)), None, "across"), (printed(("1 計画", 10, 50)), None, "across"), (printed(("花" * 14, 10, 95)), None, "label"), (printed(("花" * 15, 10, 95)), None, "across"),
        (printed(("1 計画について", 100, 180)), LABELLED, "across"), (printed(("1 計画を説明した。", 100, 180)), LABELLED, "beside"), (printed(("計画について", 100, 180)), LABELLED, "beside"), (printed(("1 計画について", 100, 180)), pdf_columns.Row([printed(("日時", 10, 30))], []), "beside"),
        (printed(("2 計画について", 100, 180)), pdf_columns.Row([printed(("議題", 10, 30))], [[printed(("1 予算", 100, 140))]]), "beside"),
        (replace(printed(("- 1 -", 100, 120)), is_edge=True), None, "across"), (printed(("1 計画", 10, 40), ("夏", 100, 110)), None, "across"), (printed(("定めます。", 10, 40), ("夏", 100, 110)), None, "across"),
    ],
)  # fmt: skip
def test_what_a_line_is_in_a_column(line: Printed, row: pdf_columns.Row | None, kind: str) -> None:
    assert pdf_columns._kind(line, COLUMN, row) == kind


@pytest.mark.parametrize(
    ("lines", "start"),
    [
        ([printed(("日時", 10, 30), ("夏", 100, 110))], 100), ([printed(("日時", 10, 30), bottom=50), printed(("夏", 100, 110), bottom=60), printed(("秋", 100, 110), bottom=40)], 100),
        ([printed(("日時", 10, 30), bottom=50), printed(("夏", 100, 110), bottom=60), printed(("秋", 100, 110), bottom=40, page=1)], None), ([printed(("日時", 10, 30), bottom=50), printed(("夏", 39, 50), bottom=60), printed(("秋", 39, 50), bottom=40)], None),
        ([printed(("日時", 10, 30), bottom=50), printed(("夏", 40, 50), bottom=60), printed(("秋", 40, 50), bottom=40)], 40), ([printed(("日時", 10, 30), bottom=50), printed(("夏", 100, 110), bottom=40), printed(("秋", 100, 110), bottom=30)], None),
        ([printed(("日時", 10, 30), bottom=50)], None), ([printed(("始めます。", 10, 60), bottom=50), printed(("夏", 100, 110), bottom=60), printed(("秋", 100, 110), bottom=40)], None),
    ],
)  # fmt: skip
def test_where_the_words_beside_a_label_begin(lines: list[Printed], start: float | None) -> None:
    assert pdf_columns._start_beside(lines, 0) == start


def test_a_line_goes_on_beside_its_label_or_in_it() -> None:
    label = printed(("日時及び", 10, 60), bottom=50)
    assert pdf_columns._goes_on(label, printed(("夏", 100, 110), bottom=50), COLUMN) is True
    assert pdf_columns._goes_on(label, printed(("夏", 100, 110), bottom=30), COLUMN) is False
    assert pdf_columns._goes_on(label, printed(("夏", 100, 110), bottom=50, page=1), COLUMN) is False
    assert pdf_columns._goes_on(label, printed(("夏", 90.5, 110), bottom=50), COLUMN) is True
    assert pdf_columns._goes_on(label, printed(("夏", 90, 110), bottom=50), COLUMN) is False
    full = printed(("日時及び場所等の", 10, 90), bottom=50)
    assert pdf_columns._goes_on(full, printed(("定め", 10, 30), bottom=36), COLUMN) is True
    assert pdf_columns._goes_on(label, printed(("定め", 10, 30), bottom=36), COLUMN) is False
    assert pdf_columns._goes_on(full, printed(("定め", 10, 30), bottom=20), COLUMN) is False


def test_two_columns_of_one_page_stand_apart() -> None:
    def rows_at(left: float, count: int, first: float) -> list[Printed]:
        return [
            printed((f"項{n}", 10, 30), ("夏", left, left + 10), bottom=first - 20 * n) for n in range(count)
        ]

    assert [c.left for c in pdf_columns.columns_of(rows_at(100, 4, 800))] == [100]
    assert pdf_columns.columns_of(rows_at(100, 3, 800)) == []
    assert [c.left for c in pdf_columns.columns_of(rows_at(100, 4, 800) + rows_at(150, 4, 600))] == [100, 150]


def letter(text: str, left: float, bottom: float, size: float = 10.0) -> Letter:
    return Letter(text, left, bottom, left + size, bottom + size, spaced=False)


def test_which_way_letters_go() -> None:
    assert pdf_lines._goes_down([letter("一", 50, 90), letter("二", 50, 80)]) is True
    assert pdf_lines._goes_down([letter("一", 50, 90), letter("二", 60, 90)]) is False
    assert pdf_lines._goes_down([letter("一", 50, 90), letter("二", 59, 80)]) is True
    assert pdf_lines._goes_down([letter("一", 50, 90)]) is False
    assert ["".join(one.text for one in run) for run in pdf_lines.level([letter("一", 50, 90), letter("二", 60, 90), letter("三", 50, 70)])] == ["一二", "三"]  # fmt: skip
    assert [*pdf_lines.level([])] == []


def test_an_upright_column_stands_at_its_widest_letter() -> None:
    column = pdf_lines._column([letter("一", 50, 90), letter("、", 55, 80), letter("二", 50, 70)], 0)
    assert (column.top, column.text, column.upright) == (65.0, "一、二", True)


def test_the_edges_of_a_page_stand_apart_by_more_than_a_letter() -> None:
    def edges(gap: float) -> list[tuple[bool, bool]]:
        lines = [printed(("頭", 10, 20), bottom=700 + 10 + gap), printed(("本文", 10, 30), bottom=700), printed(("足", 10, 20), bottom=690 - gap)]  # fmt: skip
        return [(line.is_edge, line.is_apart) for line in pdf_lines._edges_marked(lines)]

    assert edges(10.5) == [(True, True), (False, False), (True, True)]
    assert edges(10.0) == [(True, False), (False, False), (True, False)]


def test_a_picture_stands_behind_the_last_line_above_its_lower_edge() -> None:
    layout = pdf_layout.Layout()
    layout.places = [(0, 700.0, 10), (0, 500.0, 20), (1, 700.0, 30)]
    assert [layout.after(*place) for place in ((0, 800.0), (0, 700.0), (0, 600.0), (0, 100.0), (1, 800.0), (1, 100.0), (2, 800.0))] == [0, 10, 10, 20, 20, 30, 30]  # fmt: skip


@pytest.mark.parametrize(
    ("rights", "set_"),
    [
        ((180, 180, 120), True), ((180, 166, 120), True), ((180, 165, 120), False), ((180, 180), False), ((179, 179, 120), False), ((180, 110, 110, 180, 110), False), ((180, 180, 110, 180, 110), True), ((140, 140, 140), False),
    ],
)  # fmt: skip
def test_a_text_is_set_to_the_width_of_a_narrow_cell_and_a_list_is_not(
    rights: tuple[int, ...], set_: bool
) -> None:
    lines = [printed(("花", 100, right)) for right in rights]
    assert pdf_columns._is_set(lines, 100, max(rights)) is set_


def test_names_below_each_other_in_a_narrow_cell_stay_apart() -> None:
    form = [
        printed(("日時", 10, 30), ("花" * 20, 100, 300), bottom=800), printed(("花です。", 100, 140), bottom=785), printed(("場所", 10, 30), ("会館", 100, 120), bottom=760),
        printed(("出席者", 10, 40), ("青木 一", 100, 135), bottom=740), printed(("岸 進", 100, 125), bottom=725), printed(("林 茂", 100, 125), bottom=710), printed(("議題", 10, 30), ("計画", 100, 120), bottom=690),
    ]  # fmt: skip
    layout = pdf_layout.Layout()
    layout.lay(form)
    assert [line.text for line in layout.builder.lines] == [f"日時\t{'花' * 20}花です。", "場所\t会館", "出席者\t青木 一\n岸 進\n林 茂", "議題\t計画"]  # fmt: skip
