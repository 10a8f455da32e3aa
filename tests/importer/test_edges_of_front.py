"""Front parts, lists and agendas at the edges of single conditions: the one word, line or number that each of them is about."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.front import (
    elsewhere,
    filling,
    first_remark,
    groups,
    listed,
    naming,
    opening,
    settling,
    table,
    titles,
)
from generator.importer.front.groups import Group
from generator.importer.front.items import Item
from generator.importer.front.labelled import cut_row
from generator.importer.front.opening import body_start
from generator.importer.front.openness import read_openness
from generator.importer.front.papers import agenda_of
from generator.importer.front.people import groups_of
from generator.importer.front.rows import Row, rows_of_first_meeting
from generator.importer.front.table import front_rows
from generator.importer.names.cuts import SURE, Cut
from generator.importer.names.met import NOBODY_MET
from generator.importer.names.presence_column import without_column
from generator.importer.names.whole_offices import with_whole_offices
from generator.importer.read.stream import Line
from generator.importer.speakers.grammar import infer
from tests.importer.test_conditions_of_front import PRESENT, lines_of, tree
from tests.importer.test_small_questions import MEMBERS, STAFF, asked, whole_span

# What a list opens with, and what begins a group.


@pytest.mark.parametrize(
    ("function", "args", "answer"),
    [
        *asked(groups._begins_with_name, ("霧山 光一 汐見市商工会", True), ("計画 光一 汐見市商工会", True), ("霧山 計画 汐見市商工会", True), ("計画 予算 汐見市商工会", False), ("霧山 光一", False), ("佐々木山 光一 商工会", False), ("霧山 光一郎丸 商工会", False)),
        *asked(groups._is_person_first, ("霧山委員", "森下委員 事務局長", False)),
        *asked(filling._unread, (["坪井こども部長", "坪井教育部長"], Group("事務局", "staff", people=[{"name": "青木", "role": "主査"}] * 3), [])),
        *asked(naming._is_kin, (Item("（2）", "計画"), None, False)),
        *asked(titles._in_two, ("公園審議会及び", "部会", False), ("公園審議会及び", "森部会", False), ("公園審議会及び", "森林部会", True)),
        *asked(whole_span, ("5月14日 10時、11時、13時、12時", ("10:00", "13:00"))),
        *asked(first_remark._lists_people, ("江口史　文化財課長、大川実　主査", True), ("江口史　文化財課長、大川実　主査です。", False), ("江口史", False), ("総務課長、財政課長", False), ("江口史、計画について", False), ("", False)),
        *asked(listed._town, (["汐見市長", "汐見警察署長", "汐見町内会長"], "汐見"), (["汐見市長", "汐見警察署長", "青木部長"], ""), (["汐見課長", "汐見課長", "汐見課長"], ""), (["汐見市長"], ""), (["計画"], "")),
        *asked(listed._mostly_offices, (["汐見市長", "汐見警察署長", "汐見市商工会長", "汐見町内会長"], True), (["汐見市長", "汐見警察署長", "汐見町内会長"], False), (["総務課長", "財政課長", "税務課長", "青木一郎"], True), (["総務課長", "財政課長", "青木一郎", "岸進"], False)),
    ],
)  # fmt: skip
def test_a_question_of_a_front_part_has_its_answer(function: Any, args: tuple[Any, ...], answer: Any) -> None:
    assert function(*args) == answer


@pytest.mark.parametrize(
    ("line", "following"),
    [("霧山 光一 汐見市商工会", "森下二郎、岸進"), ("副会長　井川　夏子（汐見市商工会）", "森下二郎、岸進"), ("（青木商工会）", "岸進"), ("会", "森下二郎、岸進"), ("汐見市に住む人のための大きな会議所の会", "森下二郎、岸進")],
)  # fmt: skip
def test_who_comes_from_a_body_is_no_body(line: str, following: str) -> None:
    assert groups.headed(line, following, PRESENT, "present") == (line, None)


@pytest.mark.parametrize(
    ("found", "group", "told"),
    [
        ({"name": "青木一", "affiliation": "岸課長"}, STAFF, {"name": "青木一", "affiliation": "岸課長"}), ({"name": "青木一", "affiliation": "汐見町長"}, MEMBERS, {"name": "青木一", "role": "汐見町長"}),
        ({"name": "青木一", "affiliation": ""}, MEMBERS, {"name": "青木一", "affiliation": ""}),
    ],
)  # fmt: skip
def test_an_office_behind_a_name_is_taken_where_it_can_be_nothing_else(
    found: dict[str, str], group: Group, told: dict[str, str]
) -> None:
    listed._take_office(found, group)
    assert found == told


@pytest.mark.parametrize(
    ("found", "label", "told"),
    [
        ({"name": "青木一", "role": "青潮大学教授"}, "会長", {"name": "青木一", "role": "会長", "affiliation": "青潮大学教授"}), ({"name": "青木一", "role": "青潮大学教授", "affiliation": "客員"}, "会長", {"name": "青木一", "role": "青潮大学教授", "affiliation": "客員"}),
        ({"name": "青木一", "role": "総務課長"}, "会長", {"name": "青木一", "role": "総務課長"}), ({"name": "青木一", "role": "委員"}, "会長", {"name": "青木一", "role": "委員"}), ({"name": "青木一", "role": "青潮大学教授"}, "公益代表", {"name": "青木一", "role": "青潮大学教授"}),
        ({"role": "青潮大学教授"}, "会長", {"role": "青潮大学教授"}), ({"name": "青木一"}, "会長", {"name": "青木一"}),
    ],
)  # fmt: skip
def test_below_an_office_of_the_council_another_is_where_somebody_comes_from(
    found: dict[str, str], label: str, told: dict[str, str]
) -> None:
    listed._take_member_office(found, Group(label, "member"))
    assert found == told


def test_who_is_listed_twice_is_one_and_the_office_of_the_one_above_is_given() -> None:
    group = Group("委員", "member")
    for person in (
        {"name": "青木一", "role": "会長"},
        {"name": "岸進", "role": "同"},
        {"name": "青木一", "role": "会長"},
    ):
        listed.add(group, dict(person))
    assert group.people == [
        {"status": "present", "name": "青木一", "role": "会長"},
        {"status": "present", "name": "岸進", "role": "会長"},
    ]
    first = Group("委員", "member")
    listed.add(first, {"name": "岸進", "role": "同"})
    assert first.people == [{"status": "present", "name": "岸進"}]


def test_an_officer_among_absent_members_is_a_doubt_and_among_absent_staff_none() -> None:
    for side, doubts in (("member", ["部長 青木"]), ("staff", [])):
        group = Group("欠席", side, "absent")
        listed.add(group, {"name": "青木", "role": "部長"})
        assert (group.doubts, len(group.people)) == (doubts, 0 if doubts else 1)


@pytest.mark.parametrize(
    ("more", "doubts"),
    [
        ("厚岸副理事長（学長）", ["厚岸副理事長（学長）"]),
        ("厚岸副理事長", ["厚岸副理事長"]),
        ("総務課職員（3名）", []),
        ("事務局職員（総務課）", []),
        ("ほか関係課長（5名）", []),
        ("部会員（5名中4名出席）", []),
    ],
)
def test_a_word_between_commas_that_may_be_somebody_is_a_doubt_also_with_a_bracket_behind(
    more: str, doubts: list[str]
) -> None:
    (group,) = groups_of(
        [Row(label="出席者", text=f"音別委員、弟子屈委員、標津委員、{more}", meaning="present")]
    )
    assert [person.get("name") for person in group.people] == ["音別", "弟子屈", "標津"]
    assert group.doubts == doubts


def test_the_bracket_behind_the_last_of_the_staff_is_that_of_all_before_it() -> None:
    made = listed._of_one_office(
        [
            {"name": "西"},
            {"name": "東", "affiliation": "総務課"},
            {"name": "南"},
            {"name": "北", "affiliation": "副"},
        ]
    )
    assert made == [
        {"affiliation": "総務課", "name": "西"},
        {"affiliation": "総務課", "name": "東"},
        {"name": "南"},
        {"name": "北", "affiliation": "副"},
    ]


@pytest.mark.parametrize(
    ("line", "stated"),
    [("青木一、岸本進、森下二郎、計3名", "計3名"), ("青木一、岸本進、森下二三郎、計3名", None)],
)
def test_a_number_is_of_the_group_on_a_line_of_at_most_sixteen_letters(line: str, stated: str | None) -> None:
    opened = filling.Open(Group("委員", "member"))
    filling._count(opened, line)
    assert opened.group.stated == stated


def test_a_total_below_the_people_is_no_number_of_those_above() -> None:
    opened = filling.Open(Group("委員", "member"), [("青木一", [])])
    filling._count(opened, "計3名")
    assert opened.group.stated is None
    filling._count(opened, "岸進（2名）")
    assert opened.group.stated == "2名"


def test_a_label_that_is_only_a_number_is_that_of_those_present() -> None:
    (group,) = groups_of([Row("1", "青木一、岸本進", "", "present")])
    assert group.label == "出席者"


def test_what_stands_above_a_label_is_of_its_people() -> None:
    above = Row("", "青木一郎", "", None, held=True)
    (group,) = groups_of([above, Row("出席者", "岸本進", "", "present")])
    assert [person["name"] for person in group.people] == ["青木一郎", "岸本進"]
    (alone,) = groups_of([above, Row("場所", "会館", "", "place"), Row("出席者", "岸本進", "", "present")])
    assert [person["name"] for person in alone.people] == ["岸本進"]


# Ways to cut a list.


def way(*tokens: str, weight: float = 0.0, unread: tuple[str, ...] = ()) -> Cut:
    return Cut(tokens, tuple(True for _ in tokens), weight, unread)


TWO = way("青木一郎", "岸本進")


@pytest.mark.parametrize(
    ("told", "wanted", "tokens"),
    [
        ([[TWO, way("森下保", weight=-3.0)]], 1, ["森下保"]), ([[TWO, way("森下保", weight=-4.0)]], 1, ["森下保"]), ([[TWO, way("森下保", weight=-4.5)]], 1, None),
        ([[TWO, way("森下保", weight=-2.0), way("林茂", weight=-2.0 - SURE)]], 1, ["森下保"]), ([[TWO, way("森下保", weight=-2.0), way("林茂", weight=-1.9 - SURE)]], 1, None), ([[TWO]], 3, None),
    ],
)  # fmt: skip
def test_the_likeliest_ways_with_the_printed_number_count_where_none_is_nearly_as_likely(
    told: list[list[Cut]], wanted: int, tokens: list[str] | None
) -> None:
    found = settling._with_number(told, wanted)
    assert (found and [token for one in found for token in one.tokens]) == tokens


def test_the_printed_number_is_not_reached_over_words_that_nobody_can_read() -> None:
    one = way("森下保", weight=-1.0)
    unread = way("青木一郎", "岸本進", unread=("岸本進",))
    assert settling._chosen([(unread, one)], 1) == ([unread], False)
    assert settling._chosen([(TWO, one)], 1) == ([one], True)
    assert settling._chosen([(TWO,)], 2) == ([TWO], True)
    assert settling._chosen([(TWO,)], None) == ([TWO], False)
    rival = (TWO, way("青木一", "郎岸本進", weight=-0.5))
    assert settling._chosen([rival, (way("林茂"),)], 3) == ([TWO, way("林茂")], False)


def test_a_list_has_one_person_between_commas_where_two_at_least_surely_are_one() -> None:
    one, two, unsure = (
        [way("青木一")],
        [way("青木一", "岸進")],
        [way("青木一郎"), way("青木二郎", weight=-0.1)],
    )
    assert settling._one_each([one, one, unsure])
    assert not settling._one_each([one, unsure, unsure])
    assert not settling._one_each([one, one])
    assert not settling._one_each([one, one, two])


def test_where_all_others_have_the_office_behind_the_name_so_has_the_one_in_doubt() -> None:
    behind = [(way("青木課長"),), (way("岸係長"),), (way("林主査"),)]
    doubt = (way("会長 森下", weight=1.0), way("森下会長", weight=0.9))
    assert settling._printed_alike([*behind, doubt])[3] == (way("森下会長", weight=0.9),)
    assert settling._printed_alike([*behind[:2], doubt])[2] == doubt
    assert settling._printed_alike([*behind, (way("会長 森下"),), doubt])[4] == doubt
    only = (way("会長 森下", weight=1.0), way("副会長 森下", weight=0.9))
    assert settling._printed_alike([*behind, only])[3] == only
    mixed = (way("青木課長", "課長岸"),)
    assert settling._printed_alike([*behind, mixed, doubt])[4] == (way("森下会長", weight=0.9),)
    named = (way("森下保", weight=1.0), way("森下会長", weight=0.9))
    assert settling._printed_alike([*behind, named])[3] == named


# The agenda among the rows.


OPENED, TREATED, CLOSED = (
    Row("1 開会", "", "", "opened"),
    Row("2 審議", ""),
    Row("3 閉会", "", "", "closed_at"),
)
THREE = [("1", "開会", []), ("2", "審議", []), ("3", "閉会", [])]


@pytest.mark.parametrize(
    ("rows", "items"),
    [
        ([OPENED, TREATED, CLOSED], THREE), ([Row("日時", "夏", "", "date"), OPENED, TREATED, CLOSED], THREE), ([OPENED, TREATED], []), ([Row("1 開会", "午後2時", "", "opened"), TREATED, CLOSED], []), ([Row("2 開会", "", "", "opened"), TREATED, CLOSED], []),
        ([Row("開会", "", "", "opened"), TREATED, CLOSED], []), ([OPENED, TREATED, Row("場所", "会館", "", "place"), CLOSED], []), ([OPENED, TREATED, CLOSED, OPENED], [*THREE, ("1", "開会", [])]), ([Row("議題", "1 計画", "", "agenda"), OPENED, TREATED, CLOSED], [("1", "計画", [])]),
    ],
)  # fmt: skip
def test_an_agenda_without_a_label_begins_with_the_opening(rows: list[Row], items: list[Any]) -> None:
    assert tree(agenda_of(rows)) == items


def test_another_meeting_begins_with_another_day_under_the_label_of_the_first() -> None:
    days = [
        Row("日時", "5月1日、5月3日", "", "date"),
        Row("場所", "会館", "", "place"),
        Row("日 時", "5月2日", "", "date"),
        Row("日時", "5月1日", "", "date"),
    ]
    assert rows_of_first_meeting(days) == days[:2]
    assert rows_of_first_meeting(days[:2]) == days[:2]
    assert rows_of_first_meeting([days[0], days[3], days[2]]) == [days[0], days[3]]


# Where the body begins.


def test_a_line_set_aside_is_no_row_between_a_label_and_what_is_said() -> None:
    lines = lines_of("日時　夏\n（会長）始め\n議題　頁\n続けます。\n（委員）はい。\n（会長）終わり。")
    assert body_start(lines, {2}, infer(lines, {2}, set(), {})) == 1


def headed_lines(*texts: str) -> list[Line]:
    """Lines, those that begin with ^ headings; those that begin with _ after an empty line."""
    return [
        Line(text.lstrip("^_"), 0, heading=int("^" in text[:2]), blank_before="_" in text[:2])
        for text in texts
    ]


PROSE = "会長が開会を告げ、公園の計画の案について担当課から説明があり、委員から多くの意見が出された。"


@pytest.mark.parametrize(
    ("texts", "start"),
    [
        (("日時　夏", "^計画の案", PROSE), 2), (("日時　夏", "_^計画の案", PROSE), 2), (("日時　夏", "_1 計画の案", "^計画の概要", PROSE), 1), (("日時　夏", "1 計画の案", "^計画の概要", PROSE), 3), (("日時　夏", "_^概要", "_1 甲案の件", PROSE), 2),
    ],
)  # fmt: skip
def test_headings_right_above_the_first_words(texts: tuple[str, ...], start: int) -> None:
    lines = headed_lines(*texts)
    assert body_start(lines, set(), infer(lines, set(), set(), {})) == start


def test_a_heading_below_a_row_that_says_something_is_a_row_of_its_own() -> None:
    def rows(*texts: str) -> list[tuple[str, str]]:
        return [(row.label, row.text) for row in front_rows(headed_lines(*texts), set(), len(texts))]

    assert rows("日時　夏", "^花壇") == [("日時", "夏"), ("", "花壇")]
    assert rows("日時", "^花壇") == [("日時", "花壇")]
    assert rows("日時　夏", "花壇") == [("日時", "夏\n花壇")]


def test_a_row_of_one_cell_is_no_list_of_seats() -> None:
    lines = [Line("出席者　青木", 0), Line("1番", 7, cells=("1番",), table=1)]
    assert [(row.label, row.text) for row in table.front_rows(lines, set(), 2)] == [
        ("出席者", "青木"),
        ("1番", ""),
    ]


def test_the_record_tells_that_it_was_open_where_no_row_does() -> None:
    assert read_openness([], "会議は公開で行われた。").status == "open"
    assert (
        read_openness(
            [Row("公開", "非公開（個人の話のため）", "", "openness")], "会議は公開で行われた。"
        ).status
        == "closed"
    )
    assert read_openness([], "会議は非公開で行われた。").status == "unknown"


# Kinds of slips that no test noticed.


def test_the_cells_of_a_row_are_lines_of_its_text() -> None:
    line = Line("場所 市役所 3階", 0, cells=("場所", "市役所", "3階"), table=1)
    assert cut_row(line) == ("", "場所", "市役所\n3階")


@pytest.mark.parametrize(("text", "close"), [("午前10時 開　議", "午前10時 開議"), ("開　会", "開会"), ("午前10時 開議", "午前10時 開議"), ("午前 時", "午前 時"), ("開 会 式", "開 会式")])  # fmt: skip
def test_two_letters_at_the_end_of_a_line_are_one_word(text: str, close: str) -> None:
    assert opening._set_close(text) == close


def test_an_ending_that_is_counted_stands_where_its_number_says() -> None:
    items = agenda_of([Row("議題", "1 開会\n（1）甲案\n（2）閉会\n2 議事\n閉会", "", "agenda")])
    assert tree(items) == [
        ("1", "開会", [("（1）", "甲案", []), ("（2）", "閉会", [])]),
        ("2", "議事", []),
        (None, "閉会", []),
    ]


def test_somebody_with_an_office_and_a_name_behind_are_two() -> None:
    names = (way("星影", "千草"), way("星影千草"))
    assert settling._as_one(names, names[0]) == names[1]
    office = (way("青木課長", "千草"), way("青木課長千草"))
    assert settling._as_one(office, office[0]) == office[0]
    behind = (way("星影", "千草課長"), way("星影千草課長"))
    assert settling._as_one(behind, behind[0]) == behind[0]


def test_a_sentence_lists_people_or_nobody() -> None:
    for words, names in (
        ("出席委員は、青木会長、岸委員の2名である。", ["青木", "岸"]),
        ("出席委員は、計画、予算の2件である。", []),
    ):
        found = elsewhere._told([Line(words, 0)], [0], "present", NOBODY_MET)
        assert [person.get("name") for group in found for person in group.people] == names


def test_a_column_of_presence_stands_on_two_thirds_of_the_lines_or_is_of_letters_that_end_no_name() -> None:
    assert without_column(["青木一郎　○", "岸進　×", "森保"]) == ["青木一郎", "岸進（欠席）", "森保"]
    assert without_column(["青木一郎　○", "岸進　×", "森保", "林茂"]) == [
        "青木一郎　○",
        "岸進　×",
        "森保",
        "林茂",
    ]
    assert without_column(["青木一郎　出", "岸進　待機", "森保", "林茂"]) == [
        "青木一郎",
        "岸進（欠席）",
        "森保",
        "林茂",
    ]
    assert without_column(["青木一郎　出", "", "岸進　欠", "森保"])[-1] == "森保"
    assert without_column(["青木一郎　出"]) == ["青木一郎"]
    assert without_column(["青木一郎　○"]) == ["青木一郎　○"]


def test_four_letters_apart_behind_a_unit_are_of_its_office() -> None:
    assert with_whole_offices("まちづくり 政 策 課 長　岸") == "まちづくり政策課長　岸"
    assert with_whole_offices("まちづくり 課 長　岸") == "まちづくり課長　岸"
