"""Names that do not hold beside the others of their list are asked about; two halves of one name are put together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importer.front.groups import Group
from generator.importer.front.holding import hold
from generator.importer.front.people import groups_of
from generator.importer.front.rows import Row
from generator.importer.names.person import Person
from generator.importer.words.labels import meaning_of

WHOLE = ("青木一", "岸弥生", "林進", "佐々木千尋")


def group(*names: str, stated: str | None = None, status: str = "present", **more: str) -> Group:
    people: list[Person] = [{"name": name, "status": status} | more for name in names]
    return Group("委員", "member", status, stated, people)


def names_of(one: Group) -> list[str]:
    return [person["name"] for person in one.people]


@pytest.mark.parametrize(
    "name",
    ["池内", "奉康", "晃", "笠岡", "局長", "まちづくり", "協議", "長皆川武志", "安田哲山野崇", "架空市役所"],
)
def test_what_is_no_whole_name_among_whole_ones_is_asked_about(name: str) -> None:
    one = group(*WHOLE, name)
    hold(one, [" ".join((*WHOLE, name))])
    assert names_of(one) == [*WHOLE]
    assert one.doubts == [name]


@pytest.mark.parametrize(
    "name",
    ["大須賀夕実子", "岩崎ふみひろ", "やなざわ亜紀", "計良ミハル", "ジョン・スミス", "辻均", "數藤正也"],
)
def test_a_rare_name_stands_among_whole_ones(name: str) -> None:
    one = group(*WHOLE, name)
    hold(one, [" ".join((*WHOLE, name))])
    assert names_of(one) == [*WHOLE, name]
    assert one.doubts == []


@pytest.mark.parametrize("name", ["服部", "阿部", "四ヶ所", "納所", "岸"])
def test_a_family_name_stands_among_family_names(name: str) -> None:
    one = group("青木", "佐々木", "林", name)
    hold(one, ["青木、佐々木、林、" + name])
    assert names_of(one) == ["青木", "佐々木", "林", name]


def test_a_name_is_asked_about_that_may_end_a_letter_later() -> None:
    officers = {"宇津": "木材料課企画官", "佐野": "材料課長", "小山": "調査室長"}
    one = group(*officers)
    for person in one.people:
        person["role"] = officers[person["name"]]
    hold(one, ["　".join(name + office for name, office in officers.items())])
    assert names_of(one) == ["佐野", "小山"]
    assert one.doubts == ["木材料課企画官 宇津"]


def test_the_printed_number_speaks_for_a_name_that_nobody_knows() -> None:
    one = group(*WHOLE, "池内", stated="5名")
    hold(one, [" ".join((*WHOLE, "池内"))])
    assert names_of(one) == [*WHOLE, "池内"]


def test_a_seat_speaks_for_a_name_that_nobody_knows() -> None:
    one = group(*WHOLE)
    one.people.append({"name": "池内", "status": "present", "seat": "5番"})
    hold(one, ["5番　池内"])
    assert names_of(one) == [*WHOLE, "池内"]


@pytest.mark.parametrize(
    ("first", "second"), [("池内", "八十四郎"), ("清田", "辛"), ("岡野", "安成"), ("小町", "富三夫")]
)
@pytest.mark.parametrize("printed", ["{} {}", "1番　{}　　{}君", "建設課　{}　{}（霧山町）"])
def test_two_halves_one_behind_the_other_are_one_name(first: str, second: str, printed: str) -> None:
    one = group(*WHOLE, first, second)
    hold(one, [*WHOLE, printed.format(first, second)])
    assert names_of(one) == [*WHOLE, first + second]
    assert one.doubts == []


def test_halves_with_something_between_them_are_not_put_together() -> None:
    one = group(*WHOLE, "池内", "奉康")
    hold(one, [*WHOLE, "池内、奉康"])
    assert names_of(one) == [*WHOLE]
    assert one.doubts == ["池内", "奉康"]


def test_family_names_with_given_names_behind_them_are_whole_wherever_they_stand() -> None:
    one = group("川口", "太郎", "増田", "弘子")
    hold(one, ["川口　太郎　　増田　弘子"])
    assert names_of(one) == ["川口太郎", "増田弘子"]


def test_an_office_stays_with_the_first_half_of_a_name() -> None:
    one = group(*WHOLE)
    one.people += [
        {"name": "池内", "status": "present", "role": "副議長"},
        {"name": "八十四郎", "status": "present"},
    ]
    hold(one, ["副議長　池内　八十四郎"])
    assert one.people[-1] == {"name": "池内八十四郎", "status": "present", "role": "副議長"}


@given(st.lists(st.sampled_from(WHOLE), unique=True), st.sampled_from([None, "3名", "0名"]))
def test_whole_names_always_hold(names: list[str], stated: str | None) -> None:
    one = group(*names, stated=stated)
    hold(one, names)
    assert names_of(one) == names
    assert one.doubts == []


def test_nobody_is_absent_where_the_number_of_the_absent_is_none() -> None:
    one = group("青木一", "岸弥生", stated="0名", status="absent")
    hold(one, ["青木一", "岸弥生"])
    assert one.people == []
    assert one.doubts == ["青木一", "岸弥生"]


@pytest.mark.parametrize("none", ["なし", "無し", "0名", "特になし"])
def test_below_nobody_absent_stand_people_of_another_row(none: str) -> None:
    (found,) = groups_of([Row("欠席委員", f"{none}\n議長　青木　一\n副議長　岸　弥生", "", "absent")])
    assert [person for person in found.people if person.get("name")] == []
    assert len(found.doubts) == 2


def test_a_group_with_a_label_of_its_own_below_nobody_absent_is_read() -> None:
    rows = [Row("欠席者", "0名\n事務局等2名\n青木建設部長・岸課長", "", "absent")]
    people = [(p["name"], p["status"]) for found in groups_of(rows) for p in found.people]
    assert people == [("青木", "present"), ("岸", "present")]


@pytest.mark.parametrize(
    ("label", "status"),
    [
        ("委員外出席者", "present"),
        ("夕凪町・霧山町合併協議会出席者", "present"),
        ("夕凪町・霧山町合併協議会欠席者", "absent"),
    ],
)
def test_a_label_that_says_of_which_meeting_lists_people(label: str, status: str) -> None:
    rows = [Row(label, "青木　一\n岸　弥生", "", meaning_of(label))]
    assert [p["status"] for found in groups_of(rows) for p in found.people] == [status, status]


@pytest.mark.parametrize(("printed", "stands"), [("森　保", True), ("森保", False)])
def test_room_within_a_family_name_makes_a_whole_name_of_it(printed: str, stands: bool) -> None:
    one = group(*WHOLE, "森保")
    hold(one, [*WHOLE, printed])
    assert ("森保" in names_of(one)) is stands


def test_nobody_is_listed_by_a_given_name_beside_a_whole_one() -> None:
    one = group("青木", "佐々木千尋", "太郎")
    hold(one, ["青木、佐々木千尋、太郎"])
    assert names_of(one) == ["青木", "佐々木千尋"]
    assert one.doubts == ["太郎"]
    alike = group("青木", "佐々木", "友清")
    hold(alike, ["青木、佐々木、友清"])
    assert names_of(alike) == ["青木", "佐々木", "友清"]


@pytest.mark.parametrize(("office", "stands"), [("総務局長", True), ("市長", False)])
def test_an_office_of_a_unit_speaks_for_a_family_name(office: str, stands: bool) -> None:
    one = group(*WHOLE)
    one.people.append({"name": "霧山", "status": "present", "role": office})
    hold(one, [*WHOLE, f"霧山{office}"])
    assert ("霧山" in names_of(one)) is stands


def test_an_office_that_stands_apart_does_not_speak_for_half_a_name() -> None:
    one = group(*WHOLE)
    one.people += [
        {"name": "清田", "status": "present", "role": "建設課建設係長"},
        {"name": "辛", "status": "present", "role": "社会課社会係長"},
    ]
    hold(one, [*WHOLE, "建設課建設係長　清田 辛君　社会課社会係長"])
    assert names_of(one) == [*WHOLE]
