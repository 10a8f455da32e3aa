"""Lists of people that differ in one thing only: what each condition decides of who was there, in which office."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.front.people import groups_of
from generator.importer.front.roster import roster_of
from generator.importer.front.rows import Row
from generator.importer.front.settling import of_one_letter, settled, total_of, with_whole_names
from generator.importer.names.cuts import Cut
from generator.importer.names.lexing import lexed
from generator.importer.names.list_lines import leads, printed_lines, without_notes
from generator.importer.names.met import NOBODY_MET, Met
from generator.importer.names.names_below import with_names
from generator.importer.names.offices import role_and_name
from generator.importer.names.person import person_of
from generator.importer.names.roll import tokens_of, with_offices_after
from generator.importer.names.weights import Word, fit_of


@pytest.mark.parametrize(
    ("line", "tokens"),
    [
        ("会長 青木 一 君", ["会長 青木一 君"]), ("青木 一 君 会長", ["青木一 会長"]), ("青木 一 会長 君", ["青木 一 会長 君"]), ("◎会長 青木 一", ["◎会長 青木一"]),
        ("青木 一 会長（青潮大学）", ["青木一 会長（青潮大学）"]), ("青木 一（青潮大学） 会長", ["青木一（青潮大学）", "会長"]),
        ("架空商工会　青木　一", ["青木一（架空商工会）"]), ("架空商工会　青木　一　会長", ["青木一（架空商工会）", "会長"]),
        ("青 木 一 会 長", ["青木一 会長"]), ("企 画 広 報 室 長 青木 一", ["企画広報室長 青木一"]), ("保育課 課長 青木 一", ["保育課 課長 青木一"]), ("課 課長 青木 一", ["課 課長", "青木一"]),
        ("委員　会長　青木 一", ["委員 会長 青木一"]), ("青木光副会長岸本進委員", ["青木光副会長", "岸本進委員"]), ("青木副会長岸本進委員", ["青木副会長岸本進委員"]),
        ("財務局長谷川", ["財務局長 谷川"]), ("財務局長青木一", ["財務局長 青木一"]), ("委員長霧山", ["委員長 霧山"]), ("委員長青木一会長", ["委員長青木一会長"]),
        ("青木光一（青潮大学）森下進", ["青木光一（青潮大学）", "森下進"]), ("青木光一（青潮大学）会長", ["青木光一（青潮大学）会長"]), ("青木光一（青潮大学）氏名", ["青木光一（青潮大学）氏名"]),
        ("○", ["○"]), ("青木 一 途中退席", ["青木一（途中退席）"]), ("青木 一 途中退席しました午後", ["青木 一 途中退席しました午後"]),
        ("林、森の各関係者", ["林", "森"]), ("青木会長、岸副会長、林、森の各委員", ["青木会長", "岸副会長", "林委員", "森委員"]), ("各委員", ["各委員"]),
        ("林・森", ["林", "森"]), ("青木・岸・林・佐々木", ["青木", "岸", "林", "佐々木"]), ("青木・岸・霧山・霧森", ["青木", "岸", "霧山", "霧森"]), ("青木一・岸進", ["青木一", "岸進"]), ("議長・青木", ["議長 青木"]),
        ("青木部長、岸（主査）、林の各課長", ["青木部長", "岸（主査）", "林課長"]), ("青木（主査）、岸、林の各課長", ["青木（主査）", "岸課長", "林課長"]), ("岸（青潮）、林の各委員", ["岸委員（青潮）", "林委員"]),
    ],
)  # fmt: skip
def test_a_line_is_cut_into_those_it_names(line: str, tokens: list[str]) -> None:
    assert tokens_of(line) == tokens


@pytest.mark.parametrize(
    ("token", "person"),
    [
        ("青木一（会長）", "会長 青木一"), ("青木委員（会長）", "会長 青木"), ("総務課長 青木一（会長）", "会長 青木一"), ("会長（青木一）", "会長 青木一"), ("会長（大川端）", "会長 大川端"),
        ("会長代理（林）", "会長代理"), ("委員（林）", None), ("総務部長（青木一）", "総務部長 青木一"), ("総務部長（青木）", None), ("総務部長（青 木）", "総務部長 青木"),
        ("総務部長（文化庁）", "総務部長 /文化庁"), ("総務部長（総務課）", "総務部長 /総務課"), ("総務部長（委員長）", "総務部長 /委員長"),
        ("青木一（林委員代理）", "青木一 proxy"), ("青木一（会長代理）", "会長代理 青木一"), ("青木一（12名）", None), ("青木一（総務課）", "青木一 /総務課"),
        ("林 光市", "林光市"), ("林 から", None), ("鎌ヶ谷 みなと", "鎌ヶ谷みなと"), ("浜野光市", "浜野光市"), ("浜野の光市", None), ("磯部みなと", "磯部みなと"), ("磯部から", None),
        ("3番 青木一委員", "3番 委員 青木一"), ("会長 3番 青木", "3番 会長 青木"), ("3番委員 青木一", "3番 委員 青木一"),
        ("青木一 出席", "青木一 present"), ("青木一 欠", "青木一 absent"), ("【水道課】浜名課長", "課長 浜名 /水道課"), ("【みどり】浜名課長", None),
        ("財政課", "/財政課"), ("財政課長", "財政課長"), ("委員", None), ("議長", "議長"),
        ("霧 山 光 沢 井 茂", None), ("会 長 霧 山 光 一", "会長 霧山光一"), ("青木　一　岸　進", None), ("John", None), ("A", None), ("青", None), ("会長 青", "会長 青"), ("青市", None), ("会長 青市", "会長 青市"),
        ("霧山（光）", "霧山（光）"), ("総務（光）", None), ("会長（青木一", None), ("参事兼農政課長", None), ("青木課長兼所長", "課長兼所長 青木"),
    ],
)  # fmt: skip
def test_one_person_is_what_is_printed_together(token: str, person: str | None) -> None:
    found = person_of(token, "")
    told = found and " ".join(
        filter(
            None,
            (
                found.get("seat"), found.get("role"), found.get("name"),
                f"/{found['affiliation']}" if "affiliation" in found else "", found.get("status"),
            ),
        )
    )  # fmt: skip
    assert told == person


def test_the_label_of_a_group_is_nobody_in_it() -> None:
    assert person_of("総務課長", "総務課長") is None
    assert person_of("総務課長", "総務 課長") is None or person_of("総務課長", "事務局") == {
        "role": "総務課長"
    }
    assert person_of("青木委員", "青木委員") == {"name": "青木", "role": "委員"}


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("委員　岸 進　　青潮大学教授", ["委員　岸 進（青潮大学教授）"]), ("委員　岸 進　林 保　　青潮大学教授", ["委員　岸 進　林 保　　青潮大学教授"]),
        ("（会長）岸進", ["会長　岸進"]), ("（委員）岸進", ["（委員）岸進"]), ("（会長）　岸進　【副会長】林保", ["会長　岸進　副会長　林保"]),
        ("青木委員、岸委員、森\n下委員、林委員", ["青木委員、岸委員、森下委員、林委員"]), ("青木委員、岸委員、森\n　下委員", ["青木委員、岸委員、森下委員"]), ("青木委員、岸\n委員", ["青木委員、岸", "委員"]),
        ("青木、岸委員、森\n下委員", ["青木、岸委員、森", "下委員"]), ("青木委員、岸委員、森など\n林委員", ["青木委員、岸委員、森など", "林委員"]), ("青木委員、岸委員、\n林委員", ["青木委員、岸委員、", "林委員"]),
        ("青木委員、岸委員、3番\n林委員", ["青木委員、岸委員、3番", "林委員"]), ("青木委員、岸委員、森", ["青木委員、岸委員、森"]), ("事 務 局 長 大 川 実", ["事務局長大川実"]),
    ],
)  # fmt: skip
def test_lines_of_a_list_are_as_they_were_meant(text: str, lines: list[str]) -> None:
    assert [*printed_lines(text)] == lines


@pytest.mark.parametrize(
    ("word", "times", "kept"),
    [("待機", 3, False), ("待機", 2, True), ("君", 3, True), ("林", 3, True), ("一", 3, True), ("欠席", 3, True), ("委員", 3, True), ("別室で", 3, True), ("待", 3, True)],
)  # fmt: skip
def test_a_word_that_ends_three_lines_and_is_no_name_is_a_note(word: str, times: int, kept: bool) -> None:
    lines = [f"{name} {word}" for name in ("青木", "岸", "森")[:times]]
    found = [line.strip() for line in without_notes([*lines, ""])]
    assert found == [*(lines if kept else ["青木", "岸", "森"]), ""]


@pytest.mark.parametrize(
    ("office", "one"),
    [("会長", True), ("教育委員会会長", False), ("委員", False), ("事務局", False), ("岸進", False), ("教育長", True), ("書記", True), ("職員", False)],
)  # fmt: skip
def test_an_office_leads_where_it_is_one_persons(office: str, one: bool) -> None:
    assert leads(office) is one


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("会長職務代理者\n青木 一", ["会長職務代理者 青木 一"]), ("（会長職務代理者）\n青木 一", ["会長職務代理者 青木 一"]), ("こども政策推進担当課長\n青木 一", ["こども政策推進担当課長 青木 一"]),
        ("こども課長\n青木 一", ["こども課長", "青木 一"]), ("こども政策推進担当課長\n岸進課長", ["こども政策推進担当課長", "岸進課長"]), ("こども政策推進担当課長\n青木一（青潮大学）", ["こども政策推進担当課長 青木一（青潮大学）"]),
        ("教育委員会教育委員\n青木 一", ["教育委員会教育委員", "青木 一"]), ("審議会委員\n青木\n一", ["審議会委員", "青木", "一"]), ("会長\n青木\n一", ["会長 青木 一"]), ("会長\n青木\n一\n副会長", ["会長 青木 一", "副会長"]),
        ("会長\n青木\n一\n岸", ["会長 青木", "一", "岸"]), ("会長\n青木\n一\n岸進保子", ["会長 青木 一", "岸進保子"]), ("会長\n青木\n青木", ["会長 青木", "青木"]), ("会長\n青木\n部長", ["会長 青木", "部長"]),
        ("総務課長\n青木\n一", ["総務課長 青木 一"]), ("会長\n佐々木\n健太郎", ["会長 佐々木", "健太郎"]), ("会長\n佐々木\n健太", ["会長 佐々木 健太"]), ("会長", ["会長"]),
    ],
)  # fmt: skip
def test_an_office_on_a_line_of_its_own_is_of_the_name_below(text: str, lines: list[str]) -> None:
    assert [*with_names(text.split("\n"))] == lines


def test_offices_in_frames_stand_behind_the_names_where_two_are_printed_so() -> None:
    assert (
        with_offices_after("【会長】青木一\n【会計】岸進\n【幹事】岸委員")
        == "青木一（会長）\n岸進（会計）\n【幹事】岸委員"
    )
    assert with_offices_after("【会長】青木一\n【会計】岸委員") == "【会長】青木一\n【会計】岸委員"


MET = Met(frozenset({"霧山光一"}), frozenset({"霧", "霧山海"}))


@pytest.mark.parametrize(
    ("printed", "plain", "office", "met", "both"),
    [
        ("江原正", 5.5, 5.5, 5.5, 5.5), ("江原", 0.5, 1.5, 0.5, 1.5), ("霧山海", 2.0, 2.0, 2.5, 3.5), ("霧", -5.0, -5.0, 2.5, 3.5), ("霧山海保", 2.0, 2.0, 2.0, 2.0), ("霧 山", -6.0, -6.0, -4.0, -4.0),
        ("保 霧", -2.0, -2.0, -2.0, -2.0), ("総務部長", -100.0, -100.0, -100.0, -100.0), ("長", 0.5, 1.5, 0.5, 1.5),
    ],
)  # fmt: skip
def test_what_is_known_of_a_name_weighs(
    printed: str, plain: float, office: float, met: float, both: float
) -> None:
    weights = [
        fit_of(lexed(printed), known, beside_office=beside).weight
        for known in (NOBODY_MET, MET)
        for beside in (False, True)
    ]
    assert weights == [plain, office, met, both]


def test_a_name_has_seven_letters_or_words_at_most() -> None:
    assert [fit_of([Word("一", 1)] * n, NOBODY_MET, beside_office=False).weight > -100 for n in (7, 8)] == [
        True, False,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("printed", "cut"),
    [
        ("佐藤課長兼所長", ("", "課長兼所長", "佐藤")), ("課長兼農政所長", ("", "課長兼農政所長", "")), ("会長代理青木", ("", "会長代理", "青木")), ("青木会長代理", ("", "会長代理", "青木")),
        ("青木民生委員", ("", "民生委員", "青木")), ("民生委員", ("", "民生委員", "")), ("同課長", ("", "同課長", "")), ("岸進副委員長", ("", "副委員長", "岸進")), ("同　部長　青木", ("", "部長", "青木")), ("〃　青木 一", ("", "〃", "青木一")),
    ],
)  # fmt: skip
def test_unit_office_and_name_are_told_apart(printed: str, cut: tuple[str, str, str]) -> None:
    assert role_and_name(printed, titled=False) == cut


# Lists of a whole row.


def people(text: str, label: str = "出席者", meaning: str | None = "present") -> list[Any]:
    """Each group by its label and number, with what is told of each person, and the words in doubt."""
    return [
        (group.label, group.stated, [" ".join(filter(None, (p.get("role"), p.get("name"), p.get("affiliation")))) for p in group.people], group.doubts)
        for group in groups_of([Row(label, text, "", meaning)])
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("label", "meaning", "text", "found"),
    [
        ("出席者", "present", "青木 一\n林進", [("出席者", None, ["青木一"], ["林進"])]),
        ("出席者", "present", "青木 一\n岸本進\n林", [("出席者", None, ["青木一", "岸本進"], [])]),
        ("出席者", "present", "林、森、原", [("出席者", None, ["林", "森", "原"], [])]),
        ("出席者", "present", "林、森", [("出席者", None, ["林", "森"], [])]), ("欠席者", "absent", "森", [("欠席者", None, ["森"], [])]), ("出席者", "present", "全", []),
        ("出席者", "present", "青木一、岸本進\n派遣推進員（3名）　林保、森茂、沢井進", [("出席者", None, ["青木一", "岸本進"], []), ("派遣推進員", "3名", ["林保", "森茂", "沢井進"], [])]),
        ("出席者", "present", "3名", [("出席者", "3名", [], [])]),
        ("出席者", "present", "委員12名中10名出席　欠席2名", [("出席者", "委員12名中10名出席", [], [])]),
        ("出席者", "present", "青木一、岸進、林保　計3名", [("出席者", "計3名", ["青木一", "岸進", "林保"], [])]),
        ("出席者", "present", "青木一\n岸本進\n計2名", [("出席者", None, ["青木一", "岸本進"], [])]),
        ("出席者", "present", "青木一、岸進（2名）\n3名", [("出席者", "2名", ["青木一", "岸進"], [])]),
        ("出席者", "present", "会長 青木一、副会長 岸進、委員 林保、委員", [("出席者", None, ["会長 青木一", "副会長 岸進", "委員 林保"], [])]),
        ("出席者", "present", "青木一。岸進が来た。", []),
        ("事務局", "staff", "西係長、東主任（総務課）", [("事務局", None, ["係長 西 総務課", "主任 東 総務課"], [])]),
        ("出席者", "present", "西係長、東主任（総務課）", [("出席者", None, ["係長 西", "主任 東 総務課"], [])]),
        ("事務局", "staff", "保育企画課長、学事課長、沢村", [("事務局", None, ["保育企画課長", "学事課長", "沢村"], [])]),
        ("事務局", "staff", "青木一（総務課長）\n岸進（青潮大学）", [("事務局", None, ["総務課長 青木一", "岸進 青潮大学"], [])]),
        ("委員", "present", "青木一（総務課長）", [("委員", None, ["青木一 総務課長"], [])]),
        ("欠席委員", "absent", "青木一\n教育長 岸進\n総務部長 林保", [("欠席委員", None, ["青木一", "教育長 岸進"], ["総務部長 林保"])]),
        ("欠席職員", "absent", "総務部長 林保", [("欠席職員", None, ["総務部長 林保"], [])]),
        ("出席委員", "present", "総務部長 林保", [("出席委員", None, ["総務部長 林保"], [])]),
        ("委員長", None, "青木一", [("委員長", None, ["委員長 青木一"], [])]),
        ("委員長", None, "青木一\n岸本進", [("委員長", None, ["委員長 青木一", "岸本進"], [])]),
        ("委員長", None, "", []), ("審議会委員長", None, "青木一", [("審議会委員長", None, ["青木一"], [])]), ("教育委員会委員長", None, "青木一", [("教育委員会委員長", None, [], ["青木一"])]), ("派遣推進員（3名）", None, "青木一", [("派遣推進員", None, [], ["青木一"])]), ("派遣推進員", None, "青木一が来た。", []), ("委員長の話", None, "青木一", []),
        ("会長", None, f"青木一{'、' * 597}", [("会長", None, ["会長 青木一"], [])]), ("会長", None, f"青木一{'、' * 598}", [("会長", None, [], ["青木一"])]),
    ],
)  # fmt: skip
def test_a_row_lists_groups_of_people(label: str, meaning: str | None, text: str, found: list[Any]) -> None:
    assert people(text, label, meaning) == found


def test_an_officer_beside_a_list_of_people_may_have_a_longer_label() -> None:
    rows = [Row("出席者", "青木一", "", "present"), Row("教育委員会委員長", "岸進", "", None)]
    assert [group.label for group in groups_of(rows)] == ["出席者", "教育委員会委員長"]
    between = [rows[0], Row("場所", "会館", "", "place"), rows[1]]
    assert [group.label for group in groups_of(between)] == ["出席者"]


def test_a_name_told_apart_by_a_letter_is_called_by_its_family_name() -> None:
    found = groups_of([Row("出席者", "会長 霧山（光）、委員 霧山（進）、委員 岸", "", "present")])
    assert {"岸"} <= roster_of(found)
    assert roster_of(groups_of([Row("出席者", "霧山光一郎、岸本進", "", "present")])) == {
        "霧山光一郎", "霧山", "霧山光", "岸本進", "岸本",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("token", "tokens", "name"),
    [("岸", ["岸", "青木", "林"], "岸"), ("岸", ["岸", "青木"], "岸"), ("岸", ["岸"], "岸"), ("全", ["全"], None), ("中", ["中", "青木"], None), ("岸", ["岸", "待機"], None), ("岸", ["岸", "青木", "待機"], None), ("青木", ["岸", "青木", "林"], None)],
)  # fmt: skip
def test_one_letter_is_a_name_among_family_names_alone(
    token: str, tokens: list[str], name: str | None
) -> None:
    found = of_one_letter(token, tokens)
    assert (found and found["name"]) == name


@pytest.mark.parametrize(
    ("stated", "total"),
    [("10名", 10), ("１０人", 10), ("十名", 10), ("二十三名", 23), ("15名中12名", 12), ("ほか2名", None), (None, None), ("", None), ("9/12名", 9)],
)  # fmt: skip
def test_a_printed_number_is_that_of_the_whole_group(stated: str | None, total: int | None) -> None:
    assert total_of(stated) == total


def cut(*tokens: str, weight: float = 0.0, unread: tuple[str, ...] = ()) -> Cut:
    return Cut(tokens, tuple(token not in unread for token in tokens), weight, unread)


#: One name or two: nearly as likely, and far less.
NEAR = (cut("青木林保", weight=5.0), cut("青木一", "林保", weight=4.0))
FAR = (cut("青木林保", weight=5.0), cut("青木一", "林保", weight=0.9))


@pytest.mark.parametrize(
    ("parts", "wanted", "tokens"),
    [
        ([NEAR], 2, [["青木一", "林保"]]), ([NEAR], None, [[]]), ([NEAR], 3, [[]]), ([FAR], 1, [["青木林保"]]), ([FAR], 2, [["青木林保"]]), ([FAR], None, [["青木林保"]]),
        ([NEAR, (cut("岸進", weight=5.0),)], 3, [["青木一", "林保"], ["岸進"]]), ([NEAR, NEAR], 3, [[], []]),
        ([NEAR, (cut("岸進", "岸本", weight=5.0), cut("岸進", weight=2.0))], 3, [["青木林保"], ["岸進", "岸本"]]),
    ],
)  # fmt: skip
def test_the_printed_number_chooses_among_ways_that_are_likely_enough(
    parts: list[tuple[Cut, ...]], wanted: int | None, tokens: list[list[str]]
) -> None:
    assert settled(parts, wanted).tokens == tokens


def test_a_name_gets_back_the_letters_that_began_its_office() -> None:
    def named(*people: tuple[str, str]) -> list[str]:
        found = [{"name": name, "role": role} for name, role in people]
        with_whole_names(found)
        return [f"{person['role']} {person['name']}" for person in found]

    whole = (("青木一郎", "次長"), ("岸弥生", "係長"), ("林健太", "主査"))
    assert named(("青木", "光一局長"), *whole)[0] == "局長 青木光一"
    assert named(("青木", "光一局長"), *whole[:2])[0] == "光一局長 青木"
    assert named(("青木", "光一局長"), ("岸", "次長"), *whole)[0] == "光一局長 青木"
    assert named(("霧", "光一局長"), *whole)[0] == "光一局長 霧"
    assert named(("青木", "総務局長"), *whole)[0] == "総務局長 青木"
    assert named(("青木", "局長"), *whole)[0] == "局長 青木"
    families = (("岸", "次長"), ("林", "係長"), ("森", "主査"))
    assert named(("岩崎東", "図書館長"), *families)[0] == "東図書館長 岩崎"
    assert named(("岩崎東", "図書館長"), *families[:2])[0] == "図書館長 岩崎東"
    assert named(("ぬぬ東", "図書館長"), *families)[0] == "図書館長 ぬぬ東"
    assert named(("岩崎東", "館長"), *families)[0] == "館長 岩崎東"
