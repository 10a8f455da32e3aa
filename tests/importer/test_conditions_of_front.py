"""Front parts that differ in one thing only: what each condition of their rules decides, as a clerk would see it."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.front.agenda_lines import pieces_of, unwrapped
from generator.importer.front.agreeing import questions_of_people
from generator.importer.front.facts import Sitting, read_facts
from generator.importer.front.form import steps_of
from generator.importer.front.groups import Group, headed
from generator.importer.front.items import Item
from generator.importer.front.labelled import form_of
from generator.importer.front.naming import Numbering
from generator.importer.front.opening import body_start
from generator.importer.front.papers import agenda_of, all_items
from generator.importer.front.prose import first_prose
from generator.importer.front.rows import Row
from generator.importer.front.titles import title_of
from generator.importer.front.where import Place, place_of, places_by_day
from generator.importer.read.stream import Line
from generator.importer.read.text import read_text
from generator.importer.speakers.grammar import infer


def lines_of(text: str) -> list[Line]:
    return read_text(text.encode()).lines


LONG_TITLE = "1 丘の上町立森と水と光の自然公園及び周辺緑地の保全並びに"


@pytest.mark.parametrize(
    ("before", "line", "one"),
    [
        (LONG_TITLE, "活用の方針", True),
        (LONG_TITLE, "活用の方針を定めるに当たり考えておくべきことの全部を書いた紙の束", False),
        ("1 丘の上町立森と水と光の自然公園及び周辺緑地の保全について", "活用の方針", False),
        (LONG_TITLE, "2 予算", False),
        (LONG_TITLE, "（案）", False),
        ("丘の上町立の森と水と光の自然公園及び周辺緑地の保全並びに", "活用の方針", False),
    ],
)
def test_a_long_title_goes_on_in_a_shorter_line_of_plain_words(before: str, line: str, one: bool) -> None:
    assert unwrapped([before, line]) == ([before + line] if one else [before, line])


def test_of_two_numbers_alike_the_first_begins_the_next_item() -> None:
    assert pieces_of("1 計画 2 予算 2 決算") == ["1 計画", "2 予算 2 決算"]


# Who was there, and whether it holds together.


@pytest.mark.parametrize(
    ("stated", "kept"),
    [
        (("present", "late"), ["present", "late"]),
        (("absent", "absent"), ["absent", "absent"]),
        (("present", "absent"), ["unknown"]),
        (("late", "absent"), ["late"]),
        (("present", "left", "absent"), ["present", "left"]),
    ],
)
def test_who_stands_among_the_present_and_the_absent_is_asked_about(
    stated: tuple[str, ...], kept: list[str]
) -> None:
    groups = [
        Group(f"組{n}", "member", people=[{"name": "青木一", "status": one}]) for n, one in enumerate(stated)
    ]
    asked = questions_of_people(groups)
    assert [person["status"] for group in groups for person in group.people] == kept
    assert len(asked) == (len(kept) < len(stated))
    assert all("「青木一」" in question for question in asked)


def test_one_person_printed_twice_has_one_seat() -> None:
    seated = [
        {"name": "青木一", "seat": "1番", "status": "present", "role": role} for role in ("会長", "委員")
    ]
    group = Group("委員", "member", people=[*seated])
    assert questions_of_people([group]) == []
    assert [person["seat"] for person in group.people] == ["1番", "1番"]


def test_a_question_shows_five_words_in_doubt_and_counts_all() -> None:
    words = ["岸" * 41, "乙", "丙", "丁", "戊"]
    (few,) = questions_of_people([Group("委員", "member", doubts=words)])
    assert few.startswith(f"出席者の欄の「{'岸' * 40}」、「乙」、「丙」、「丁」、「戊」は、")
    (many,) = questions_of_people(
        [Group("委員", "member", doubts=words), Group("職員", "staff", doubts=["己"])]
    )
    assert "「戊」など 6 か所は、" in many
    assert "「己」" not in many


def test_a_group_that_is_counted_and_named_wrongly_is_asked_about_and_one_without_names_is_not() -> None:
    person = {"name": "青木一", "status": "present"}
    office = {"role": "総務課長", "status": "present"}
    (asked,) = questions_of_people([Group("委員", "member", stated="2名", people=[person, office])])
    assert "「委員」は2名と印刷されていますが、読めた出席・欠席の氏名は 1 人です。" in asked
    assert questions_of_people([Group("委員", "member", stated="2名", people=[office])]) == []
    assert questions_of_people([Group("委員", "member", stated="ほか2名", people=[person])]) == []
    assert questions_of_people([Group("委員", "member", stated="1名", people=[person])]) == []


PRESENT = Group("出席者", None)


@pytest.mark.parametrize(
    ("line", "following", "group"),
    [
        ("（公益代表）岸進", "", ("公益代表", None, "present", None, "岸進")),
        ("委員　公益代表：青木一", "", ("公益代表", None, "present", None, "青木一")),
        ("委員：公益代表：青木一", "", ("委員", "member", "present", None, "公益代表：青木一")),
        ("委員　青木 一、岸 進", "", ("委員", "member", "present", None, "青木 一、岸 進")),
        ("委員　青木 一　副会長　岸 進", "", None),
        (
            "事務局　青木 一　副会長　岸 進",
            "",
            ("事務局", "staff", "present", None, "青木 一　副会長　岸 進"),
        ),
        ("霧山委員　森下委員", "", None),
        ("都市議員　霧山", "", None),
        ("3番委員　青木", "", None),
        ("委員　3名", "", ("委員", "member", "present", "3名", "")),
        ("職員", "", ("職員", "staff", "present", None, "")),
        ("青木職員", "", None),
        ("欠席委員", "", ("欠席委員", "member", "absent", None, "")),
        ("（こども局）", "こども局長、こども政策課長", ("こども局", "staff", "present", None, "")),
        ("（こども局）", "青木課長", ("こども局", "staff", "present", None, "")),
        ("こども局", "青木課長", None),
        ("会場側", "青木一、岸進", ("会場側", "staff", "present", None, "")),
        ("会場側", "青木一", None),
    ],
)
def test_a_line_begins_a_group_or_names_somebody(
    line: str, following: str, group: tuple[Any, ...] | None
) -> None:
    rest, made = headed(line, following, PRESENT, "present")
    if group is None:
        assert (rest, made) == (line, None)
    else:
        assert made is not None
        # A body's side is that of staff or unknown: what a label does not say is left open.
        assert (made.label, made.side or None, made.status, made.stated, rest) == group


@pytest.mark.parametrize(
    ("above", "status", "label", "there"),
    [
        (Group("欠席者", None, "absent"), "present", "学識委員", "absent"),
        (Group("欠席者", None, "absent"), "present", "事務局", "present"),
        (Group("欠席者", None, "absent"), "absent", "出席委員", "present"),
        (Group("欠席者", None, "absent", people=[{"name": "青木一"}]), "present", "学識委員", "present"),
        (Group("委員", None, "absent"), "present", "学識委員", "present"),
        (Group("委員", None, "present"), "absent", "学識委員", "absent"),
        (Group("委員", None, "present"), "present", "欠席委員", "absent"),
    ],
)
def test_a_group_within_another_is_there_as_that_says(
    above: Group, status: str, label: str, there: str
) -> None:
    _, made = headed(label, "", above, status)
    assert made is not None
    assert made.status == there


# Facts of the session.


def test_a_time_of_its_own_is_kept_and_one_that_lacks_is_taken() -> None:
    own = Sitting("2024-05-14", "14:00", "16:00")
    assert own.with_times(start="09:00", end="17:00") == own
    assert Sitting("2024-05-14").with_times(start="09:00", end="17:00") == Sitting(
        "2024-05-14", "09:00", "17:00"
    )
    assert Sitting(None, "14:00").with_times(end="17:00") == Sitting(None, "14:00", "17:00")


@pytest.mark.parametrize(("length", "number"), [(120, "2"), (121, None)])
def test_a_head_of_more_than_a_hundred_and_twenty_letters_is_no_title(
    length: int, number: str | None
) -> None:
    assert read_facts([Row("", f"第2回{'花' * (length - 3)}")], "").session.number == number


def test_a_heading_of_the_page_says_nothing_of_the_record() -> None:
    heads = [Row("", "会議の概要"), Row("", "第1回公園審議会会議録（全文）")]
    assert read_facts(heads, "").record.style == "verbatim"
    assert read_facts(heads[:1], "").record.style is None
    assert read_facts([Row("", "第1回公園審議会会議概要")], "").record.style == "summary"


def test_of_two_contacts_the_first_that_says_anything_is_kept() -> None:
    rows = [Row("問合せ先", words, "", "contact") for words in ("", "緑地課", "公園課")]
    contact = read_facts(rows, "").contact
    assert contact is not None
    assert contact.office == "緑地課"


def test_a_session_in_writing_without_days_has_no_steps() -> None:
    facts = read_facts([Row("場所", "書面開催", "", "place")], "")
    assert (facts.form.kind, facts.written, facts.sittings) == ("written", None, [])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("5月14日　市役所\n2階", "5月14日　市役所 2階"),
        ("会館\n2階", "会館 2階"),
        ("会館\n5月14日", "会館"),
        ("会館\n参加：青木", "会館"),
        ("会館\n会長　青木", "会館"),
        ("会館\n会長室", "会館 会長室"),
        ("会館\nhttps://example.jp/", "会館"),
    ],
)
def test_a_place_ends_where_a_line_is_of_something_else(text: str, name: str) -> None:
    assert place_of([Row("場所", text, "", "place")]) == Place(name, None)


def test_of_several_places_the_first_that_is_printed_counts() -> None:
    rows = [Row("場所", words, "", "place") for words in ("", "会館", "公民館")]
    assert place_of(rows) == Place("会館", None)


@pytest.mark.parametrize(
    ("place", "days", "names"),
    [
        (None, 2, [None, None]),
        ("第1日　市役所 第2日　公民館", 2, ["市役所", "公民館"]),
        ("第1日　市役所 第2日　公民館", 3, ["第1日　市役所 第2日　公民館"] * 3),
        ("市役所\n公民館", 2, ["市役所\n公民館"] * 2),
        ("第1日　市役所", 1, ["市役所"]),
    ],
)
def test_a_place_of_each_day(place: str | None, days: int, names: list[str | None]) -> None:
    found = places_by_day(Place(place, True) if place else None, days)
    assert [one and one.name for one in found] == names
    assert all(one is None or one.online for one in found)


@pytest.mark.parametrize(
    ("first", "what"),
    [
        (
            "資料の送付と意見の照会を始めた上での意見の提出期",
            "資料の送付と意見の照会を始めた上での意見の提出期 限を決めた",
        ),
        ("資料の送付と意見の照会を始めた上での意見の提出", "資料の送付と意見の照会を始めた上での意見の提出"),
        ("", "限を決めた"),
        ("（木）", "限を決めた"),
    ],
)
def test_what_was_done_on_a_day_goes_on_where_its_line_is_full(first: str, what: str) -> None:
    (step,) = steps_of(f"令和4年7月1日　{first}\n限を決めた")
    assert step.what == what


# Items and their numbers.


def tree(items: list[Item]) -> list[Any]:
    return [(item.no, item.title, tree(item.sub)) for item in items]


def agenda(text: str, mark: str = "") -> list[Any]:
    return tree(agenda_of([Row("議題", text, mark, "agenda")]))


FIVE = "1 甲案\n2 乙案\n3 丙案\n4 丁案\n5 閉会\n"
ENDED = [("1", "甲案", []), ("2", "乙案", []), ("3", "丙案", []), ("4", "丁案", []), ("5", "閉会", [])]
LISTED = [(None, "資料", []), (None, "名簿", [])]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("1 計画\n概要\n予算", [("1", "計画", [(None, "概要", []), (None, "予算", [])])]),
        ("1 開会\n(1) 計画\n①図面\n(2) 予算\n2 閉会", [("1", "開会", [("(1)", "計画", [("①", "図面", [])]), ("(2)", "予算", [])]), ("2", "閉会", [])]),
        ("審議事項\n(1) 計画\n(2) 予算", [("(1)", "計画", []), ("(2)", "予算", [])]),
        ("審議事項\n(1) 計画\n予算", [("(1)", "計画", []), (None, "予算", [])]),
        ("1 審議事項\n(1) 計画", [("1", "審議事項", [("(1)", "計画", [])])]),
        ("○審議事項\n(1) 計画", [("(1)", "計画", [])]),
        ("審議事項\n計画\n予算", [(None, "審議事項", []), (None, "計画", []), (None, "予算", [])]),
        ("1 開会\n2 議事\n件名\n(1) 計画", [("1", "開会", []), ("2", "議事", []), ("(1)", "計画", [])]),
        ("1 開会\n2 議事\n別紙\n(1) 計画", [("1", "開会", []), ("2", "議事", [("(1)", "計画", [])])]),
        ("審議事項：計画\n報告事項：予算\n(1) 表題", [(None, "計画", []), (None, "予算", [("(1)", "表題", [])])]),
        ("1 議事\n審議事項：計画", [("1", "議事", []), (None, "計画", [])]),
        (f"{FIVE}資料\n名簿\n1 戊案\n2 己案", ENDED),
        ("1 甲案\n2 乙案\n3 丙案\n4 閉会\n資料\n名簿\n1 戊案", [*ENDED[:3], ("4", "閉会", LISTED), ("1", "戊案", [])]),
        (f"{FIVE}資料\n1 戊案", [*ENDED[:4], ("5", "閉会", LISTED[:1]), ("1", "戊案", [])]),
        (f"{FIVE}(1) 資料\n(2) 名簿\n1 戊案", [*ENDED[:4], ("5", "閉会", [("(1)", "資料", []), ("(2)", "名簿", [])]), ("1", "戊案", [])]),
        (f"{FIVE}資料\n名簿\n2 戊案", [*ENDED[:4], ("5", "閉会", LISTED), ("2", "戊案", [])]),
        (f"{FIVE}報告事項\n名簿\n1 戊案", [*ENDED[:4], ("5", "閉会", [(None, "報告事項", []), LISTED[1]]), ("1", "戊案", [])]),
        (f"{FIVE}資料\n名簿\n(1) 戊案", [*ENDED[:4], ("5", "閉会", [LISTED[0], (None, "名簿", [("(1)", "戊案", [])])])]),
        ("計画を説明した。", []), ("1 計画を説明した。", [("1", "計画を説明した。", [])]), ("計画の案。", [(None, "計画の案。", [])]),
        ("1 については、承認", []), ("・計画", [("・", "計画", [])]), ("・", []), ("（なし）", []), ("なし", []), ("議題1", []),
        ("平成28年6月7日（火曜日）10時38分開議", []), ("平成28年6月7日の件", [(None, "平成28年6月7日の件", [])]),
        ("（担当課 緑地課）\n1 計画", [("1", "計画", [])]), ("1 開\n2 会\n3 議", []), ("1 開\n2 会\n3 議事", [("1", "開", []), ("2", "会", []), ("3", "議事", [])]),
        ("- 開会\n- 議案第1号　計画\n- (1) 図面", [(None, "開会", []), ("議案第1号", "計画", [("(1)", "図面", [])])]),
    ],
)  # fmt: skip
def test_an_agenda_is_a_tree_by_the_forms_of_its_numbers(text: str, items: list[Any]) -> None:
    assert agenda(text) == items


def test_an_item_with_the_rows_own_mark_stands_beside_it() -> None:
    assert agenda("目録\n・甲案\n○陳情\n・乙案", "○") == [
        (None, "目録", [("・", "甲案", [])]), ("○", "陳情", [("・", "乙案", [])]),
    ]  # fmt: skip
    assert agenda("目録\n・甲案\n○陳情\n・乙案") == [
        (None, "目録", [("・", "甲案", [("○", "陳情", [])]), ("・", "乙案", [])])
    ]
    assert agenda("目録\n〇陳情", "◯") == [(None, "目録", []), ("〇", "陳情", [])]


def test_a_department_below_an_item_is_its_own_unless_it_has_one() -> None:
    found = agenda_of(
        [Row("議題", "1 計画（担当課 緑地課）\n（公園課）\n2 予算\n（財政課）\n（税務課）", "", "agenda")]
    )
    assert [item.dept for item in found] == ["緑地課", "財政課"]
    first = agenda_of([Row("議題", "（緑地課）\n1 計画\n2 予算", "", "agenda")])
    assert [item.dept for item in first] == [None, None]


def test_of_several_agendas_the_fullest_counts_and_of_two_alike_the_first() -> None:
    texts = ("1 計画\n2 予算", "1 図面\n2 表題\n3 花壇", "1 雨水\n2 風力\n3 雪害", "")
    rows = [Row("議題", text, "", "agenda") for text in texts]
    papers = Row("資料", "1 い\n2 ろ\n3 は\n4 に\n5 ほ", "", "materials")
    assert [item.title for item in agenda_of([*rows, papers])] == ["図面", "表題", "花壇"]


@pytest.mark.parametrize(
    ("first", "second", "label", "title"),
    [("5月1日", "5月2日", "日時", "計画"), ("5月1日", "5月1日", "日時", "図面"), ("5月1日", "5月2日", "開催日", "図面"), ("5月1日", "", "日時", "図面")],
)  # fmt: skip
def test_a_second_day_under_the_same_label_is_another_meetings(
    first: str, second: str, label: str, title: str
) -> None:
    rows = [
        Row("日時", first, "", "date"), Row("議題", "1 計画", "", "agenda"),
        Row(label, second, "", "date"), Row("議題", "1 図面\n2 表題", "", "agenda"),
    ]  # fmt: skip
    assert agenda_of(rows)[0].title == title


def test_what_is_decided_below_an_item_without_a_number_is_the_items() -> None:
    items = all_items(agenda_of([Row("議題", "1 計画\n概要\n2 予算\n(1) 表題", "", "agenda")]))
    assert [(item.id, item.decided.id) for item in items] == [
        ("a1", "a1"), ("a1-1", "a1"), ("a2", "a2"), ("a2-1", "a2-1"),
    ]  # fmt: skip


def numbered(*items: tuple[str, str]) -> list[Item]:
    return [Item(no, title, id=f"a{n}") for n, (no, title) in enumerate(items, 1)]


AGENDA = numbered(
    ("日程第1", "議案第5号　計画"),
    ("日程第2", "議案第6号から第8号まで　予算"),
    ("第3", "報告"),
    ("(4)", "その他"),
)


@pytest.mark.parametrize(
    ("words", "items", "parts", "unknown"),
    [
        ("議案第5号", ["a1"], [None], []), ("議案第6号", ["a2"], ["議案第6号"], []), ("議案第9号", [], [], ["議案9"]), ("日程第3", ["a3"], [None], []),
        ("報告第1号", [], [], []), ("議題4", ["a4"], [None], []), ("報告4", [], [], []), ("第5号", ["a1"], [None], []), ("第7号", ["a2"], [None], []),
        ("議案第5号と日程第1", ["a1"], [None], []), ("議案第5号から第8号まで", ["a1", "a2", "a2", "a2"], [None, "議案第6号", "議案第7号", "議案第8号"], []),
    ],
)  # fmt: skip
def test_words_name_items_by_their_numbers(
    words: str, items: list[str], parts: list[str | None], unknown: list[str]
) -> None:
    found = Numbering(AGENDA).named(words)
    assert [item.id for item in found.items] == items
    assert [*found.parts] == parts
    assert [f"{bill.kind}{bill.number}" for bill in found.unknown] == unknown


@pytest.mark.parametrize(
    ("words", "item", "against"),
    [
        ("日程第1　議案第5号の上程", "a1", [False, True, True, True]), ("日程第1、日程第2", None, [False, False, True, True]),
        ("議案第7号", "a2", [True, False, True, True]), ("議案第9号", None, [False] * 4), ("計画", None, [False] * 4),
    ],
)  # fmt: skip
def test_a_heading_is_of_the_one_item_whose_numbers_it_begins_with(
    words: str, item: str | None, against: list[bool]
) -> None:
    numbering = Numbering(AGENDA)
    found = numbering.headed(words)
    assert (found.id if found else None) == item
    assert [numbering.contradicts(words, one) for one in AGENDA] == against


def below(no: str, title: str, own: str, *inner: tuple[str, str]) -> Item:
    item = Item(no, title, id=own)
    item.sub = [Item(n, t, id=f"{own}-{place}", parent=item) for place, (n, t) in enumerate(inner, 1)]
    return item


LISTS = [
    below("1", "報告事項", "a1", ("(1)", "計画"), ("(2)", "予算")),
    below("2", "協議事項", "a2", ("(1)", "図面"), ("(2)", "表題")),
]


@pytest.mark.parametrize(
    ("words", "inside", "items"),
    [
        ("報告1", None, ["a1-1"]), ("協議1", None, ["a2-1"]), ("報告事項2", None, ["a1-2"]), ("議題1", None, []), ("議題1", "a2-2", ["a2-1"]), ("議題2", "a1-1", ["a1-2"]),
        ("審議1", None, []), ("議題（2）", "a2", []), ("議題（2）", "a2-1", ["a2-2"]), ("議題（3）", "a2-1", []),
    ],
)  # fmt: skip
def test_a_number_of_a_list_is_that_of_the_list_that_is_read(
    words: str, inside: str | None, items: list[str]
) -> None:
    assert [item.id for item in Numbering(all_items(LISTS)).named(words, inside).items] == items


def test_a_number_may_be_told_by_how_the_item_is_dealt_with() -> None:
    items = [
        Item("1", "計画", "審議", id="a1"),
        Item("2", "予算", "報告", id="a2"),
        Item("1", "図面", "報告", id="a3"),
    ]
    numbering = Numbering(items)
    for words, found in (("審議1", ["a1"]), ("報告1", ["a3"]), ("報告2", ["a2"]), ("協議1", [])):
        assert [item.id for item in numbering.named(words).items] == found


def test_a_number_ends_before_a_title_that_begins_with_one() -> None:
    """日程第3　一般質問 is no thirty-first item, and 議題1　2か年の計画 no twelfth."""
    items = numbered(
        ("日程第3", "一般質問"), ("日程第四", "一般会計補正予算"), ("第5", "五か年の計画"), ("議題1", "2か年の予算"), ("第6号", "三か年の図面"), ("日程第7", "月例検査"), ("議題8", "人事案件"), ("(9)", "第10号議案　表題"), ("議案第11号", "に対する修正案")
    )  # fmt: skip
    numbering = Numbering(items)
    for words, found in (
        ("日程第3、一般質問を行います", "a1"), ("日程第四を議題とします", "a2"), ("日程第5に入ります", "a3"), ("議題1です", "a4"), ("第6号は可決", "a5"), ("日程第7に入ります", "a6"), ("議題8です", "a7"), ("第10号議案です", "a8"),
    ):  # fmt: skip
        assert [item.id for item in numbering.named(words).items] == [found]
    assert numbering.headed("日程第3一般質問") is items[0]
    assert numbering.named("議案第11号").items == (), "it is about that bill, and not the bill"


# Where the body begins.

OPENED = "はじめに委員長から挨拶があり、続いて事務局から計画の内容について資料により説明があった。"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"日時　7月25日\n備考　{OPENED}", 1), (f"日時　7月25日\n場所　{OPENED}", 2), (f"日時　7月25日\n※{OPENED}", 2), (f"日時　7月25日\n次第\t{OPENED}", 2),
        (f"日時　7月25日\n{OPENED[:-1]}", 2),
        ("（会長）皆さん、それではこれより始めます。", 0), ("（緑化）皆さん、それではこれより始めます。", 1), ("（議題）皆さん、それではこれより始めます。", 1), ("（事務局）皆さん、それではこれより始めます。", 1),
        ("委員長\n審議を始めさせていただきます。", 0), ("委員長\t審議\n審議を始めさせていただきます。", 2), ("委員長\n審議\tを始めさせていただきます。", 2),
        ("事務局\n審議を始めさせていただきます。", 2), ("会議録\n審議を始めさせていただきます。", 2), ("審議を始めさせていただきます。", 1),
        (f"日時　7月25日\n{OPENED[:34]}\nにより説明があった。", 1), (f"日時　7月25日\n{OPENED[:33]}、\nにより説明があった。", 3), (f"日時　7月25日\n※{OPENED[:33]}\nにより説明があった。", 3),
        (f"日時　7月25日\n場所　{OPENED[:34]}\nにより説明があった。", 3), (f"日時　7月25日\n備考　{OPENED[:34]}\nにより説明があった", 3),
        ("\n\n1 会長のことば\n\nはじめに委員長から挨拶があり審議に入った。", 1), ("\n\n1 日時\n\nはじめに委員長から挨拶があり審議に入った。", 2),
        ("1 議事録の確認\n開会を宣して皆で始まった。\n2 次に進む話", 1), ("1 議事録の確認\n開会を宣して皆で始まった。\n3 次に進む話", 3),
        ("1 議事録の確認\n開会を宣して皆で始まった。\n(2) 次に進む話", 3), ("1 日時\n開会を宣して皆で始まった。\n2 次に進む話", 3),
    ],
)  # fmt: skip
def test_the_first_words_that_are_told_are_no_row(text: str, place: int) -> None:
    lines = lines_of(text)
    assert first_prose(lines, [*range(len(lines))]) == place


HEAD = "第1回丘の上町審議会会議録\n日時　令和4年7月25日\n"
TALK = "会長　　始めます。\n委員　　質問です。\n会長　　終わります。\n委員　　はい。\n"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("場所　会館\n会議の内容\n開会\n会議の内容\n" + TALK, "会長　　始めます。"), (f"場所　会館\n会議の内容\n開会\n会議の内容\n開会した。{OPENED}", "開会"),
        ("場所　会館\n\n1 青木地区について\n\n" + TALK, "1 青木地区について"), ("場所　会館\n\n1 青木 一\n\n" + TALK, "会長　　始めます。"), ("場所　会館\n1 青木地区について\n" + TALK, "会長　　始めます。"),
        ("資料　計画\n1 会長挨拶\n" + TALK, "1 会長挨拶"), ("資料　計画\n2 会長挨拶\n" + TALK, "会長　　始めます。"), ("資料　計画\n1 計画\n" + TALK, "会長　　始めます。"), ("資料\n1 計画\n1 会長挨拶\n" + TALK, "会長　　始めます。"),
        ("議題\n1 会長挨拶\n2 花壇の増設計画について\n花壇の増設計画について\n" + TALK, "花壇の増設計画について"), ("議題：花壇の増設計画について\n花壇の増設計画について\n" + TALK, "花壇の増設計画について"),
    ],
)  # fmt: skip
def test_the_body_begins_with_its_head_or_the_heading_above_the_first_words(text: str, first: str) -> None:
    lines = lines_of(HEAD + text)
    start = body_start(lines, set(), infer(lines, set(), set(), {}))
    assert lines[start].text == first


# Titles.


@pytest.mark.parametrize(
    ("heads", "title"),
    [
        (["ホーム > 公園審議会会議録"], None), (["公園審議会", "会議録"], "公園審議会 会議録"), (["公園審議会（5月1日）", "会議録"], "公園審議会（5月1日） 会議録"),
        (["都市計画及び", "公園審議会概要"], "都市計画及び 公園審議会概要"), (["都市計画", "公園審議会概要"], "公園審議会概要"), (["第1回都市計画", "公園審議会"], "第1回都市計画 公園審議会"),
        (["第1回都市計画（5月1日）", "公園審議会"], None), (["第1回都市計画", "公園審議会 5月1日"], None), (["都市計画及び", "公園"], None), (["都市計画及び", "審議会"], None),
        (["第1回公園審議会会議録", "公園審議会会議録"], "第1回公園審議会会議録"), (["令和5年8月3日 緑化公園審議会"], "緑化公園審議会"), (["緑化公園審議会 令和5年8月3日（木）"], "緑化公園審議会"),
        (["緑化公園審議会（令和5年8月3日）"], "緑化公園審議会"), (["緑化 令和5年8月3日 公園審議会"], "緑化 令和5年8月3日 公園審議会"), (["（令和5年8月3日開催）緑化公園審議会"], "緑化公園審議会"),
        (["花 の 審 議 会 会 議 録"], "花の審議会会議録"), (["花の 会 の 会議録 案 だ よ り"], "花の会の会議録案だより"), (["花の 会 の 会議録 案内 ですが 次"], "花の 会 の 会議録 案内 ですが 次"),
    ],
)  # fmt: skip
def test_a_title_is_one_line_or_two_that_belong_together(heads: list[str], title: str | None) -> None:
    assert title_of([Row("", head) for head in heads]) == title


def test_a_title_above_the_rows_counts_before_the_row_that_names_the_council() -> None:
    named = Row("会議名", "公園緑化審議会\n第2部会", "", "name")
    assert title_of([named, Row("", "緑化審議会会議録")]) == "緑化審議会会議録"
    assert title_of([Row("", "会議"), Row("会議名", "", "", "name"), named]) == "公園緑化審議会"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("1 日時　夏", "|1|"), ("(1) 日時　夏", "|(1)|"), ("○ア 日時　夏", "○|ア|"), ("議題1　日時　夏", "||"), ("議案第1号　日時　夏", "||"), ("議題1【日時】夏", "||"), ("1 【日時】夏", "|1|【"), ("【日時】夏", "||【"),
    ],
)  # fmt: skip
def test_the_number_of_an_item_is_no_form_of_a_row(text: str, form: str) -> None:
    assert form_of(Line(text, 0)) == form


def test_a_title_goes_on_below_its_last_line_only_where_that_is_full() -> None:
    long = f"1 {'花' * 60}"
    assert unwrapped([long, "木" * 50, "草" * 8]) == [f"{long}{'木' * 50}{'草' * 8}"]
    assert unwrapped([long, "木" * 8, "草" * 8]) == [f"{long}{'木' * 8}", "草" * 8]
    assert unwrapped([long, "木" * 50, "草" * 50]) == [f"{long}{'木' * 50}", "草" * 50]


@pytest.mark.parametrize(
    ("text", "title"),
    [("公園緑化推進会議", "公園緑化推進会議"), ("市緑化審議会", "市緑化審議会"), ("緑化審議会", None)],
)
def test_a_council_of_six_letters_may_be_the_title_alone(text: str, title: str | None) -> None:
    assert title_of([Row("", text)]) == title


@pytest.mark.parametrize("again", ["本日の会議に付した事件", "〜議事日程第1号に同じ〜", "会議に付議した案件"])
def test_a_list_that_is_printed_again_is_no_part_of_the_first(again: str) -> None:
    found = agenda_of(
        [
            Row(
                "議事日程",
                f"日程第1 会期の決定\n日程第2 花壇の設置\n{again}\n会期の決定\n花壇の設置",
                "",
                "agenda",
            )
        ]
    )
    assert [item.title for item in all_items(found)] == ["会期の決定", "花壇の設置"]
    alone = agenda_of([Row("議事日程", f"{again}\n日程第1 会期の決定", "", "agenda")])
    assert [item.title for item in alone] == ["会期の決定"]
