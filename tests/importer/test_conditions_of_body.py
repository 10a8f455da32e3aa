"""Bodies, forms and tables that differ in one thing only: what each condition of their rules decides."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.importer.body.agenda import Agenda
from generator.importer.body.back import back_start
from generator.importer.body.blocks import Said
from generator.importer.body.headings import Around, Heading, heading_of
from generator.importer.form.lines import is_form, printed_form
from generator.importer.front.items import Item
from generator.importer.front.table import front_rows
from generator.importer.front.treated import before_words
from generator.importer.read.html import read_html
from generator.importer.read.stream import Line, Source
from generator.importer.read.text import read_text
from generator.importer.speakers.grammar import infer
from generator.importer.speakers.labels import can_speak
from generator.importer.speakers.unfold import unfolded
from generator.importer.words.bills import leading, mentions_in, plain
from generator.importer.words.ids import ascii_id
from generator.importer.words.notes import note_of, tells, withheld_of
from generator.importer.words.when import PartialDate, after, clocks_in, span_in
from generator.model.sheet import MARK
from tests.importer.test_form import FILLED, NO_AGENDA, Sheet, imported


def lines_of(text: str) -> list[Line]:
    return read_text(text.encode()).lines


# Rows of a front part.


def rows(text: str) -> list[tuple[str, str, str | None]]:
    lines = lines_of(text)
    return [(row.label, row.text, row.meaning) for row in front_rows(lines, set(), len(lines))]


FORM = "1 日時　夏\n2 場所　会館\n3 出席者　青木\n"
FIRST = [("1 日時", "夏", "date"), ("2 場所", "会館", "place"), ("3 出席者", "青木", "present")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{FORM}4 会長の話", [*FIRST, ("4 会長の話", "", None)]), (f"{FORM}3 会長の話", [*FIRST, ("3 会長の話", "", None)]), (f"{FORM}5 会長の話", [*FIRST[:2], ("3 出席者", "青木\n5 会長の話", "present")]),
        (f"{FORM}4 会長の話です。", [*FIRST[:2], ("3 出席者", "青木\n4 会長の話です。", "present")]), (f"{FORM}4 {'花' * 24}", [*FIRST, (f"4 {'花' * 24}", "", None)]), (f"{FORM}4 {'花' * 25}", [*FIRST[:2], ("3 出席者", f"青木\n4 {'花' * 25}", "present")]),
        (f"{FORM}(1) 事務局　岸", [*FIRST[:2], ("3 出席者", "青木\n(1) 事務局　岸", "present")]), (f"{FORM}(1) 日時　秋", [*FIRST, ("(1) 日時", "秋", "date")]),
        ("公開・非公開の別\n公開", [("公開・非公開の別", "公開", "openness")]), ("公開・非公開の別　公開\n公開の可否　可", [("公開・非公開の別", "公開", "openness"), ("公開の可否", "可", "openness")]),
        ("会議録\n日時　夏", [("", "会議録", None), ("日時", "夏", "date")]), ("日時　夏\n会議録", [("日時", "夏", "date"), ("会議録", "", "record")]),
        ("出席者　青木\n役職　氏名　出欠\n会長　岸", [("出席者", "青木\n役職　氏名　出欠\n会長　岸", "present")]), ("議題　計画\n結果\n可決", [("議題", "計画", "agenda"), ("結果", "可決", "body")]),
        ("日時　夏\n──────\n続き", [("日時", "夏", "date"), ("", "──────", None), ("", "続き", None)]),
        ("議題\n1 開会\n2 出席者の確認\n3 閉会\n4 日時　夏", [("議題", "1 開会\n2 出席者の確認\n3 閉会\n4 日時　夏", "agenda")]),
    ],
)  # fmt: skip
def test_a_line_is_a_row_or_goes_on_in_the_one_above(
    text: str, found: list[tuple[str, str, str | None]]
) -> None:
    assert rows(text) == found


def table(*rows_: tuple[str, ...]) -> list[tuple[str, str, str | None]]:
    cells = "".join(f"<tr>{''.join(f'<td>{cell}' for cell in row)}" for row in rows_)
    lines = read_html(f"<table>{cells}</table>".encode()).lines
    return [(row.label, row.text, row.meaning) for row in front_rows(lines, set(), len(lines))]


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        ([("日時", "夏"), ("", "秋")], [("日時", "夏\n秋", "date")]), ([("", "秋"), ("日時", "夏")], [("", "秋", None), ("日時", "夏", "date")]), ([("日時", "夏", "場所", "会館")], [("日時", "夏", "date"), ("場所", "会館", "place")]),
        ([("日時", "夏", "秋", "冬")], [("日時", "夏\n秋\n冬", "date")]), ([("日時", "夏", "場所")], [("日時", "夏\n場所", "date")]),
        ([("出席者", "会長"), ("1番", "青木", "2番", "岸")], [("出席者", "会長\n1番　青木\n2番　岸", "present")]), ([("議題", "計画"), ("1番", "青木", "2番", "岸")], [("議題", "計画", "agenda"), ("1番", "青木\n2番\n岸", None)]),
        ([("出席者", "会長"), ("1番", "青木", "岸", "2番")], [("出席者", "会長", "present"), ("1番", "青木\n岸\n2番", None)]),
    ],
)  # fmt: skip
def test_a_row_of_a_table_holds_labels_and_texts(
    cells: list[tuple[str, ...]], found: list[tuple[str, str, str | None]]
) -> None:
    assert table(*cells) == found


# Where the body begins, above its first words.

TREATED = ["1 開会", "2 議事録の確認", "前回のとおりです。", "3 議題", "計画です。"]


@pytest.mark.parametrize(
    ("lines", "start", "begins"),
    [
        (TREATED, 2, 0), (["議題", *TREATED], 3, 0), (["日時　夏", *TREATED], 3, 1), (["1 開会", "1 議事録の確認", *TREATED[2:]], 2, 2), (["5 開会", "2 議事録の確認", *TREATED[2:]], 2, 1), (["(1) 開会", "2 議事録の確認", *TREATED[2:]], 2, 1),
        (["1 日時", "2 議事録の確認", *TREATED[2:]], 2, 1), (["1 開会", "2 日時", *TREATED[2:]], 2, 2), ([*TREATED[:3], "4 議題"], 2, 2), ([*TREATED[:3], "(3) 議題"], 2, 2), (["1 開会", "2 議事録の確認", "3 議題", "計画です。", "4 次"], 2, 2),
        (["△議案の上程", "始めます。", "△陳情の上程"], 1, 0), (["△議案の上程", "△陳情の上程", "始めます。", "△閉会"], 2, 2), (["△議案の上程", "始めます。", "閉会"], 1, 1), (["・議案の上程", "始めます。", "・陳情の上程"], 1, 1),
        (["△議題　計画", "始めます。", "△陳情の上程"], 1, 1), (["始めます。"], 0, 0),
    ],
)  # fmt: skip
def test_a_heading_right_above_the_first_words_is_of_the_body(
    lines: list[str], start: int, begins: int
) -> None:
    made = [Line(text, n) for n, text in enumerate(lines)]
    assert before_words(made, [*range(len(made))], start, {start}) == begins


def test_a_mark_of_later_speakers_makes_no_heading() -> None:
    made = [Line(text, n) for n, text in enumerate(("○議案の上程", "始めます。", "○会長　はい。"))]
    assert before_words(made, [0, 1, 2], 1, {1, 2}) == 1
    assert before_words(made, [0, 1, 2], 1, {1}) == 0


# Headings, voices and marks of the body.

QUIET = Around(speaking=False, before_remark=False, seen=frozenset(), marks=frozenset())
BILLS = [Item("日程第1", "議案第5号　計画", id="a1")]


@pytest.mark.parametrize(
    ("text", "around", "line", "found"),
    [
        ("◎日程第1　議案第5号の上程", QUIET, {}, "a1"), ("日程第1　議案第5号の上程", QUIET, {}, None), ("日程第1　議案第5号の上程", replace(QUIET, before_remark=True), {}, "a1"), ("日程第1　議案第5号の上程", QUIET, {"heading": 2}, "a1"),
        ("# 日程第1　議案第5号の上程", QUIET, {}, "a1"), ("◎日程第1　議案第5号の上程", replace(QUIET, marks=frozenset("◎")), {}, None), ("◎日程第1　議案第5号の上程。", QUIET, {}, None),
        (f"◎日程第1　議案第5号の{'花' * 84}", QUIET, {}, "a1"), (f"◎日程第1　議案第5号の{'花' * 85}", QUIET, {}, None), ("◎日程第9　議案第9号の上程", QUIET, {}, None),
    ],
)  # fmt: skip
def test_a_heading_by_number_is_shown_to_be_one(
    text: str, around: Around, line: dict[str, Any], found: str | None
) -> None:
    heading: Heading | None = heading_of(Line(text, 0, **line), Agenda([*BILLS]), around)
    assert (heading.item.id if heading and heading.item else None) == found


@pytest.mark.parametrize(
    ("label", "roster", "speaks"),
    [
        ("岬", {"岬"}, True), ("岬", set(), False), ("岬委員代理", set(), True), ("岬の代理", set(), False), ("岬さん", {"岬"}, True), ("岬さん", {"岬さん"}, True), ("会長", set(), True), ("青木君", set(), True), ("担当課", set(), True), ("副会長", set(), True), ("副会長に", set(), False), ("担当課は", set(), False), ("土木課", set(), True), ("土木課は", set(), False), ("3番", set(), True), ("1番青木2番", set(), False),
        ("副会長あいさつ", set(), True), ("会計管理者挨拶", set(), True), ("委員A", set(), True), ("会長職務代理者ＡＢＣＤ", set(), True), ("会長職務代理者ＡＢＣＤ案", set(), False), ("副会長の任期案", set(), False), ("", {""}, False), ("青" * 48, {"青" * 48}, False), (f"会長（{'青' * 44}）", set(), True), (f"会長（{'青' * 45}）", set(), False),
        ("1 会長", set(), False), ("第1号 会長", set(), True), ("会長（青木", set(), False), ("委員 委員", set(), False), ("問合せ先 図書館課", set(), False),
    ],
)  # fmt: skip
def test_who_can_speak(label: str, roster: set[str], speaks: bool) -> None:
    assert can_speak(label, roster) is speaks


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        # A mark that two speakers have shows others: what is like an office or a name, with words that end.
        ("○会長　はい。\n○委員　はい。\n○会長　はい。\n○申請者　説明します。", ["会長", "委員", "会長", "申請者"]), ("○会長　はい。\n○委員　はい。\n○会長　はい。\n○申請者　説明", ["会長", "委員", "会長"]),
        ("○会長　はい。\n○委員　はい。\n○会長　はい。\n○自由討議　説明します。", ["会長", "委員", "会長"]), ("○会長　はい。\n○委員　はい。\n○会長　はい。\n○青木一　説明します。", ["会長", "委員", "会長", "青木一"]),
        ("○申請者　説明します。\n○会長　はい。\n○委員　はい。\n○会長　はい。", ["会長", "委員", "会長"]), ("○会長　はい。\n○委員　はい。\n○会長　はい。\n●申請者　説明します。", ["会長", "委員", "会長"]),
        ("○会長\nはい。\n○委員\nはい。\n○会長\nはい。\n○申請者\n説明します。", ["会長", "委員", "会長", "申請者"]),
        # A label that stands alone elsewhere does so once more above what is set in.
        ("会長\n　始めますので、よろしくお願いします。\n委員\n　はい。\n会長\n　次に進みます。\n委員\n　はい。\n会長\n　朝顔", ["会長", "委員", "会長", "委員", "会長"]),
        ("会長\n　始めますので、よろしくお願いします。\n委員\n　はい。\n会長\n　次に進みます。\n委員\n　はい。\n会長\n朝顔", ["会長", "委員", "会長", "委員"]),
        # A legend needs two lines.
        ("（◎会長　○委員）\n◎始めます。\n○はい。\n◎終わります。", ["会長", "委員", "会長"]), ("（◎会長　○委員）\n◎始めます。\n○はい。", ["会長", "委員"]), ("（◎会長　○委員）\n◎始めます。", []),
    ],
)  # fmt: skip
def test_who_is_shown_to_speak(text: str, spoken: list[str]) -> None:
    found = infer(lines_of(text), set(), set(), {})
    assert [one.label for _, one in sorted(found.spoken.items())] == spoken


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("委員・\n事務局　お答えします。", ["委員・\n事務局　お答えします。"]), ("委員・\n事務局", ["委員・", "事務局"]), ("委員・\n苗木　お答えします。", ["委員・", "苗木　お答えします。"]), ("委員・\n\n事務局　お答えします。", ["委員・", "事務局　お答えします。"]),
        ("苗木・\n事務局　お答えします。", ["苗木・", "事務局　お答えします。"]), ("委員・", ["委員・"]), ("日時　令和6年5月14日　場所　市役所", ["日時　令和6年5月14日", "場所　市役所"]), ("花壇　令和6年5月14日　場所　市役所", ["花壇　令和6年5月14日　場所　市役所"]),
        ("日時：14時　場所：市役所", ["日時：14時", "場所：市役所"]), ("花壇：14時　場所：市役所", ["花壇：14時　場所：市役所"]), ("日時：14時。　場所：市役所", ["日時：14時。　場所：市役所"]), ("日時：14時　花壇：市役所", ["日時：14時　花壇：市役所"]),
    ],
)  # fmt: skip
def test_lines_as_they_were_meant(text: str, lines: list[str]) -> None:
    assert [line.text for line in unfolded(lines_of(text))] == lines


TALK = "【会長】開会します。\n【委員】はい。\n【会長】続けます。\n"


@pytest.mark.parametrize(
    ("below", "begins"),
    [
        ("６　次回開催予定\n令和6年6月11日（火）午後2時", 3), ("６　次回開催予定\n未定", 5), ("６　次回開催予定", 4), ("６　次回開催予定\n令和6年6月11日\n【会長】はい。", 6), ("議決結果一覧\n1　花壇について　可決", 3), ("議決結果一覧\n【会長】はい。", 5), ("議決結果\n1　花壇について　可決", 3), ("議決結果\n1　花壇について", 5),
    ],
)  # fmt: skip
def test_what_is_announced_or_tabled_behind_the_proceedings(below: str, begins: int) -> None:
    lines = lines_of(f"{TALK}{below}")
    assert back_start(lines, [*range(len(lines))], infer(lines, set(), set(), {}), set()) == begins


# Words.


@pytest.mark.parametrize(
    ("text", "bills"),
    [
        ("議案第1一号、議案第2号", ["議案2"]), ("議案第5号、第6", ["議案5"]), ("日程第5、第6", ["日程5", "日程6"]), ("市長提出議案第5号、第6号", ["市長提出議案5", "市長提出議案6"]), ("議案第5号から議案第5号まで", ["議案5", "議案5", "議案5"]), ("議案第6号から議案第5号まで", ["議案6", "議案5", "議案5"]),
        ("議案第5号から議案第6号まで", ["議案5", "議案6", "議案6"]), ("議案第5号から報告第6号まで", ["議案5", "報告6"]), ("日程第4、議案第7号から日程第5、議案第8号まで", ["日程4", "日程5", "議案7", "議案8", "日程5", "議案8"]),
        ("議案第1号から議案第101号まで", [f"議案{n}" for n in range(1, 102)] + ["議案101"]), ("議案第1号から議案第102号まで", ["議案1", "議案102", "議案102"]), ("計画", []),
    ],
)  # fmt: skip
def test_numbers_that_words_name(text: str, bills: list[str]) -> None:
    assert [
        f"{bill.kind}{bill.number}" for mention in mentions_in(plain(text)) for bill in mention.bills
    ] == bills


@pytest.mark.parametrize(
    ("text", "bills"),
    [("議案第5号　計画", ["議案5"]), ("市長提出の議案第5号", []), ("議案第5号、第6号の件", ["議案5", "議案6"]), ("議案第5号の審査に係る議案第6号", ["議案5"]), ("議案第5号に対する修正案", []), ("議案第5号、に対する修正案", []), ("(1)第5号議案", ["議案5"]), ("(1)、第5号議案", ["議案5"])],
)  # fmt: skip
def test_numbers_that_a_title_begins_with(text: str, bills: list[str]) -> None:
    assert [f"{bill.kind}{bill.number}" for bill in leading(text)] == bills


@pytest.mark.parametrize(
    ("name", "address"),
    [("まっちゃ", "matcha"), ("まっちゃ会", "c-"), ("マッチ", "matchi"), ("きっぷ", "kippu"), ("しゃちょう", "shacho"), ("きゃく", "kyaku"), ("ジャズ", "jazu"), ("あゃ", "a"), ("ゖ", "c-"), ("ぁ", "c-"), ("総務委員会", "somu-iinkai"), ("ICT会議", "ict")],
)  # fmt: skip
def test_addresses_are_spelt_as_they_are_said(name: str, address: str) -> None:
    assert ascii_id(name, "c").startswith(address)


@pytest.mark.parametrize(
    ("month", "day", "base", "year"),
    [(5, 15, (2024, 5, 14), 2024), (5, 14, (2024, 5, 14), 2025), (5, 13, (2024, 5, 14), 2025), (2, 29, (2024, 3, 1), None), (2, 29, (2023, 3, 1), 2024), (2, 29, (2024, 2, 28), 2024)],
)  # fmt: skip
def test_a_day_without_a_year_is_the_next_such_day(
    month: int, day: int, base: tuple[int, int, int], year: int | None
) -> None:
    assert after(PartialDate(None, month, day), PartialDate(*base)).year == year
    assert after(PartialDate(2020, month, day), PartialDate(*base)).year == 2020
    assert after(PartialDate(None, month, day), PartialDate(base[0], base[1], None)).year is None
    assert after(PartialDate(None, month, day), None).year is None


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("午後2時から4時", "14:00", "16:00"), ("午後2時まで", None, "14:00"), ("夏、午後2時まで", "14:00", None), ("午後2時、午後4時", "14:00", "16:00"), ("午後2時に集まり午後4時", "14:00", None), ("午後2時から午後4時、午後5時から午後6時", "14:00", "16:00"), ("", None, None),
        ("午後11時から0時30分", "23:00", "00:30"), ("午前11時から1時", "11:00", "13:00"),
    ],
)  # fmt: skip
def test_a_span_has_its_first_two_times(text: str, start: str | None, end: str | None) -> None:
    first, last = span_in(text)
    assert (first and first.time, last and last.time) == (start, end)
    assert [clock.odd for clock in clocks_in("午前11時から1時、午後13時、午後1時")] == [
        False,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("（非公開）", "closed"), ("条例により非公開。", None), ("（条例により非公開。）", "closed"), ("（この部分は非公開です。", None), ("個人情報のため、非公開", "closed"), (f"（{'花' * 37}非公開）", "closed"), (f"（{'花' * 38}非公開）", None), ("（取消し）", "retracted"), ("（中略）", "omitted"), ("非公開の議題", None),
    ],
)  # fmt: skip
def test_a_line_stands_for_what_is_not_shown(text: str, kind: str | None) -> None:
    assert withheld_of(text) == kind


def test_a_line_of_140_letters_may_tell_what_was_done() -> None:
    end = "質疑の後、承認された。"
    assert [tells("花" * (n - len(end)) + end) for n in (140, 141)] == [True, False]
    assert tells("承認されました。") is True
    assert tells("承認されました。ありがとうございます。") is False


def test_a_note_may_give_a_time_and_takes_the_first() -> None:
    found = [
        note_of(text)
        for text in (
            "（午後2時休憩、午後3時再開）",
            "（休憩）",
            "午後2時開会　午後4時閉会",
            "午後2時　午後4時閉会",
        )
    ]
    assert [(one.kind, one.at) for one in found if one] == [
        ("recess", "14:00"), ("recess", None), ("open", "14:00"), ("close", "14:00"),
    ]  # fmt: skip


# Our own form.


def form(*lines: str) -> Any:
    return printed_form(Source("text", "", [Line(text, n) for n, text in enumerate((MARK, *lines))]))


def test_each_line_of_a_form_comes_to_one_place() -> None:
    found = form(
        "会議録",
        "回次：第1回",
        "続き",
        "開催日：",
        "■委員",
        "役職｜氏名｜出欠",
        "会長｜浜野｜出席",
        "｜｜出席",
        "委員｜｜",
        "a｜b｜c｜d",
        "ひとつ",
        "■配布資料",
        "■議事",
        "回次：第2回",
    )
    assert [line.text for line in found.title] == ["会議録"]
    assert {name: value.text for name, value in found.fields.items()} == {"label": "第1回\n続き", "date": ""}
    assert [row.cells for row in found.tables["members"]] == [("会長", "浜野", "出席")]
    assert [line.text for line in found.unread] == ["a｜b｜c｜d", "ひとつ"]
    assert [line.text for line in found.body] == ["回次：第2回"]
    kinds = [(line.text, kind) for line, kind in found.aside]
    assert kinds == [
        (MARK, "form_mark"), ("開催日：", "form_blank"), ("役職｜氏名｜出欠", "form_heads"), ("｜｜出席", "form_blank"), ("委員｜｜", "form_blank"), ("■配布資料", "form_blank"),
    ]  # fmt: skip
    assert [text for _, text, _ in found.front][-1] == ""
    late = form("■委員", "会長｜浜野｜出席", "開催日：夏", "■議事")
    assert late.fields["date"].text == "夏"
    again = form("回次：第1回", "回次：第2回", "■議事")
    assert again.fields["label"].text == "第1回\n回次：第2回"
    assert [line.text for line in form("■委員", "議事｜議事｜出席").unread] == []


def test_a_form_says_so_in_its_first_three_lines() -> None:
    def says(*texts: str, furniture: int = 0) -> bool:
        return is_form(
            Source(
                "text",
                "",
                [Line(text, n, furniture="x" if n < furniture else "") for n, text in enumerate(texts)],
            )
        )

    assert says("甲", "乙", f"{MARK[:3]}　{MARK[3:]}")
    assert not says("甲", "乙", "丙", MARK)
    assert says("甲", "乙", "丙", MARK, furniture=1)


@pytest.mark.parametrize(
    ("changed", "key", "value"),
    [
        ({"observers": "なし"}, "observers", {"allowed": True, "count": "0", "printed": "なし"}), ({"observers": "認めない"}, "observers", {"allowed": False, "printed": "認めない"}), ({"observers": "３ 人"}, "observers", {"allowed": True, "count": "3", "printed": "３ 人"}),
        ({"observers": "若干名"}, "observers", {"printed": "若干名"}), ({"observers": ""}, "observers", None),
    ],
)  # fmt: skip
def test_observers_of_a_form(changed: dict[str, str], key: str, value: Any) -> None:
    data = imported(Sheet(FILLED.title, FILLED.fields | changed, FILLED.rows, FILLED.body), ".txt").data
    assert data["openness"].get(key) == value


@pytest.mark.parametrize(
    ("label", "session", "asked"),
    [
        ("令和6年度第2回", {"label": "令和6年度第2回", "year": "2024", "number": "2"}, 0), ("令和6年第2回", {"label": "令和6年第2回", "year": "2024", "year_kind": "calendar", "number": "2"}, 0), ("第2回", {"label": "第2回", "number": "2"}, 1), ("令和6年度", {"label": "令和6年度", "year": "2024"}, 1),
        ("夏年第2回", {"label": "夏年第2回", "number": "2"}, 1),
    ],
)  # fmt: skip
def test_the_session_of_a_form(label: str, session: dict[str, str], asked: int) -> None:
    draft = imported(Sheet(FILLED.title, FILLED.fields | {"label": label}, FILLED.rows, FILLED.body), ".txt")
    assert draft.data["session"] == session
    assert len(draft.questions) == asked


@pytest.mark.parametrize(
    ("openness", "what", "found"),
    [
        ("非公開", "会議の全部", {"status": "closed", "withheld": "w1"}), ("非公開", "議題(2)", {"status": "closed", "closed": [{"agenda": "a2", "withheld": "w1"}]}), ("一部非公開", "会議の全部", {"status": "partly"}), ("一部非公開", "資料2", {"status": "partly"}),
    ],
)  # fmt: skip
def test_what_of_a_forms_session_was_closed(openness: str, what: str, found: dict[str, Any]) -> None:
    rows_ = FILLED.rows | {"withheld": [("非公開1", what, *FILLED.rows["withheld"][0][2:])]}
    data = imported(
        Sheet(FILLED.title, FILLED.fields | {"openness": openness, "observers": ""}, rows_, FILLED.body),
        ".txt",
    ).data
    assert data["openness"] == found


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        (("開会した。",), [{"p": "開会した。"}]), (("【会長】●●さん〔非公開1〕と〔非公開9〕です。",), [{"speech": "会長", "pos": "inline", "text": [{"masked": "●●"}, "さん", {"withheld": "w1"}, "と〔非公開9〕です。"]}]),
        (("【会長】〔非公開1〕",), [{"speech": "会長", "pos": "inline", "text": [{"withheld": "w1"}]}]), (("【会長】はい。", "（休憩）", "続きです。"), [{"speech": "会長", "pos": "inline", "text": "はい。"}, {"note": {"kind": "recess"}, "text": "（休憩）"}, {"p": "続きです。"}]),
        (("〔非公開9〕",), [{"p": "〔非公開9〕"}]), (("【会長】はい。", "【会長】", "はい。"), [{"speech": "会長", "label": None, "pos": "inline", "text": "はい。"}, {"speech": "会長", "pos": "own", "text": "はい。"}]),
    ],
)  # fmt: skip
def test_blocks_of_a_form(body: tuple[str, ...], blocks: list[Any]) -> None:
    data = imported(Sheet(FILLED.title, FILLED.fields, NO_AGENDA, body), ".txt").data
    kept = [{key: value for key, value in block.items() if value is not None} for block in blocks]
    assert data["body"] == kept


def test_a_label_nobody_filled_in_has_no_voice() -> None:
    data = imported(
        Sheet(FILLED.title, FILLED.fields, NO_AGENDA, ("【会長】はい。", "【委員】", "【会長】はい。")),
        ".txt",
    ).data
    assert [*data["voices"]] == ["会長"]
    assert isinstance(Said("はい。", voice="会長", label="会長").words, str)
