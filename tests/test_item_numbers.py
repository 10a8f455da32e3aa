"""An agenda counts on, whatever its numbers look like; a heading treats the item of its number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.numbering import (
    items_count_on,
    numbers_stand_for_one_item,
    sections_treat_the_item_of_their_number,
)
from generator.checks.subject import Subject
from generator.japanese.numerals import numeral_of
from generator.japanese.ordinals import Ordinal, ordinal_of
from tests.conftest import archive_of, files_with

FORMS = {
    "plain": str,
    "round": lambda n: f"（{n}）",
    "half": lambda n: f"({n})",
    "dot": lambda n: f"{n}．",
    "of agenda": lambda n: f"日程第{n}",
    "wide": lambda n: str(n).translate(str.maketrans("0123456789", "０１２３４５６７８９")),
    "kanji": numeral_of,
    "ringed": lambda n: chr(ord("①") + n - 1),
    "roman": lambda n: chr(ord("Ⅰ") + n - 1),
}
form = st.sampled_from(list(FORMS.values()))


def subject(**session: Any) -> Subject:
    (minutes,) = archive_of(files_with(session)).minutes
    return Subject(minutes)


def agenda(numbers: Sequence[str]) -> Subject:
    return subject(agenda=[{"no": no, "title": f"議題その{at}について"} for at, no in enumerate(numbers)])


def astray(numbers: Sequence[str]) -> list[int]:
    """The places in the agenda of which something is told."""
    return [int(problem.place.path[1]) for problem in items_count_on(agenda(numbers))]


@pytest.mark.parametrize("name", FORMS)
def test_numbers_of_every_form_are_read(name: str) -> None:
    read = [ordinal_of(FORMS[name](n)) for n in range(1, 13)]
    assert [one and one.value for one in read] == [*range(1, 13)]
    assert len({one and one.form for one in read}) == 1


@pytest.mark.parametrize("no", ["", "ア", "3-2", "追加日程（1）第2", "（）", "その他", "20245", "百二三"])
def test_what_is_no_number_or_several_is_none(no: str) -> None:
    assert ordinal_of(no) is None


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("（3）", "( 3 )", True),
        ("日程第3", "日程第３", True),
        ("3", "③", False),
        ("3", "三", False),
        ("議案第3号", "報告第3号", False),
        ("Ⅲ", "3", False),
    ],
)
def test_numbers_of_other_forms_are_others(one: str, other: str, same: bool) -> None:
    read = ordinal_of(one), ordinal_of(other)
    assert [found and found.value for found in read] == [3, 3]
    assert (read[0] == read[1]) is same


def test_a_form_is_the_number_without_its_value() -> None:
    assert ordinal_of("日程第 12") == Ordinal("日程第1", 12)
    assert ordinal_of("第十二") == Ordinal("第一", 12)


@given(form, st.lists(st.integers(1, 12), min_size=1, max_size=3))
def test_lists_that_count_on_are_told_of_nothing(of: Any, lengths: list[int]) -> None:
    assert astray([of(n) for length in lengths for n in range(1, length + 1)]) == []


@given(form, st.integers(1, 12), st.integers(0, 4))
def test_a_list_may_begin_in_the_midst_of_another_day(of: Any, first: int, more: int) -> None:
    assert astray([of(n) for n in range(first, min(12, first + more) + 1)]) == []


@given(form, st.integers(3, 12), st.data())
def test_an_item_that_is_left_out_is_told_where_the_next_stands(of: Any, length: int, data: Any) -> None:
    lost = data.draw(st.integers(2, length - 1))
    assert astray([of(n) for n in range(1, length + 1) if n != lost]) == [lost - 1]


@given(form, st.integers(3, 12), st.data())
def test_a_mistyped_number_is_told_once_at_its_place(of: Any, length: int, data: Any) -> None:
    at = data.draw(st.integers(1, length - 2))
    wrong = data.draw(st.integers(1, 12).filter(lambda n: n != at + 1))
    numbers = [*range(1, length + 1)]
    numbers[at] = wrong
    assert astray([of(n) for n in numbers]) == [at]


@given(form, st.integers(3, 12), st.data())
def test_two_items_that_changed_places_are_told_once(of: Any, length: int, data: Any) -> None:
    at = data.draw(st.integers(1, length - 2))
    numbers = [*range(1, length + 1)]
    numbers[at], numbers[at + 1] = numbers[at + 1], numbers[at]
    assert astray([of(n) for n in numbers]) == [at]


@given(st.permutations(range(1, 9)))
def test_bills_come_in_any_order(numbers: list[int]) -> None:
    assert astray([f"議案第{n * 3}号" for n in numbers]) == []


def test_lists_below_items_and_numbers_of_another_form_count_by_themselves() -> None:
    inner = [{"no": "(1)", "title": "甲"}, {"no": "(2)", "title": "乙"}]
    items = [{"no": "1", "title": "報告", "sub": inner}, {"no": "2", "title": "協議", "sub": inner}]
    assert [*items_count_on(subject(agenda=items))] == []
    assert astray(["1", "(1)", "(2)", "2", "(1)", "3", "その他"]) == []
    assert astray(["1", "(1)", "(3)", "2"]) == [2]


def heading(no: str, title: str, **more: Any) -> dict[str, Any]:
    return {"section": {"no": no, "title": title, **more}, "blocks": []}


@given(st.permutations(range(1, 9)), form)
def test_headings_may_be_taken_up_in_any_order(numbers: list[int], of: Any) -> None:
    body = [heading(of(n), f"議題{n}") for n in numbers]
    assert [*numbers_stand_for_one_item(subject(body=body))] == []


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ([heading("2", "予算"), heading("２", "決算")], 1),
        ([heading("2", "予算"), heading("3", "決算"), heading("2", "予算（続き）")], 0),
        ([heading("2", "予算"), heading("1", "選出"), heading("2", "決算")], 0),
        ([heading("2", "予算"), heading("(2)", "決算")], 0),
        ([heading("(2)", "－ア 予算"), heading("(2)", "－イ 決算")], 0),
        ([heading("議案第2号", "予算"), heading("議案第2号", "決算")], 0),
        ([heading("2", "予算"), heading("2", "次回", back="true")], 0),
        ([heading("1", "予算"), heading("1", "決算")], 0),
    ],
)
def test_one_number_before_two_titles_is_told_where_no_list_begins_anew(
    body: list[dict[str, Any]], told: int
) -> None:
    assert len([*numbers_stand_for_one_item(subject(body=body))]) == told


ITEMS = [
    {"id": "a1", "no": "（1）", "title": "会長の選出"},
    {"id": "a2", "no": "（2）", "title": "予算"},
    {"id": "a3", "no": "議案第7号", "title": "規則の改正"},
    {
        "id": "a4",
        "no": "議案第8号",
        "title": "要綱の改正",
        "sub": [{"id": "b1", "no": "（9）", "title": "附則"}],
    },
]


@pytest.mark.parametrize(
    ("no", "title", "points_to", "meant"),
    [
        ("(2)", "来年度の予算", "a1", "a2"),
        ("議案第８号", "要綱", "a3", "a4"),
        ("(1)", "会長の選出", "a1", None),
        ("(2)", "会長の選出について", "a1", None),  # the title says which
        ("(5)", "来年度の予算", "a1", None),  # nobody else has the number
        ("(9)", "来年度の予算", "a1", None),  # nor in another list
        ("②", "来年度の予算", "a1", None),  # counted otherwise than the agenda
        ("", "来年度の予算", "a1", None),
    ],
)
def test_a_heading_points_to_the_item_of_its_number(
    no: str, title: str, points_to: str, meant: str | None
) -> None:
    body = [heading(no, title, agenda=points_to)]
    told = [*sections_treat_the_item_of_their_number(subject(agenda=ITEMS, body=body))]
    assert [f"agenda: {meant}" in problem.fix for problem in told] == ([True] if meant else [])
