"""Numbers that words name are those that a reader counts: one by one, in ranges, and both in one breath."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importer.words.bills import Bill, mentions_in, plain

KINDS = ("議案", "報告", "請願", "発議")
#: How far apart the numbers of a list stand, and how many more a range has.
STEPS = st.lists(st.tuples(st.integers(1, 3), st.integers(0, 3)), min_size=1, max_size=4)


def named(text: str) -> set[Bill]:
    return {bill for mention in mentions_in(plain(text)) for bill in mention.bills}


@given(
    st.sampled_from(KINDS),
    STEPS,
    st.sampled_from(("、", "及び", "並びに")),
    st.sampled_from(("から", "ないし", "～")),
    st.booleans(),
)
def test_a_list_of_numbers_and_ranges_names_these_and_no_others(
    kind: str, steps: list[tuple[int, int]], between: str, until: str, again: bool
) -> None:
    said: list[str] = []
    wanted: set[Bill] = set()
    number = 0
    for step, more in steps:
        number += step
        first = f"{kind if again or not said else ''}第{number}号"
        wanted |= {Bill(kind, n) for n in range(number, number + more + 1)}
        number += more
        said.append(f"{first}{until}{kind if again else ''}第{number}号まで" if more else first)
    assert named(between.join(said) + "を議題とします") == wanted


@given(st.sampled_from(KINDS), st.integers(1, 8), st.integers(1, 40), st.integers(1, 5))
def test_a_range_of_the_agenda_and_of_bills_together_names_both(
    kind: str, place: int, number: int, more: int
) -> None:
    text = (
        f"日程第{place}、{kind}第{number}号から日程第{place + more}、{kind}第{number + more}号までを一括して"
    )
    both = {Bill("日程", place + n) for n in range(more + 1)} | {
        Bill(kind, number + n) for n in range(more + 1)
    }
    assert named(text) == both


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("議案第1号、議案第3号から議案第5号まで", {1, 3, 4, 5}),
        ("議案第1号から議案第3号まで、議案第7号", {1, 2, 3, 7}),
        ("議案第5号から説明します。議案第7号", {5, 7}),
    ],
)
def test_what_stands_beside_a_range_is_no_part_of_it(text: str, numbers: set[int]) -> None:
    assert named(text) == {Bill("議案", number) for number in numbers}
