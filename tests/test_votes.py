"""The register of votes says what the record prints: every vote a row, nothing counted, nobody taken for another."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.archive.entries import Minutes, PublicArchive
from generator.archive.files import MemoryFiles
from generator.exports.own import meeting
from generator.exports.tables.rows import rows_of
from generator.facts.cases import matters
from generator.facts.motions import motions
from generator.facts.votes import NOT_RECORDED, called, taken_in, votes_of_years
from generator.pages.session import session_page
from generator.pages.tally import ABOUT, tally
from generator.pages.votes import votes_pages
from tests.conftest import files_with, public_of, to_yaml

PEOPLE = [
    {"id": "p1", "name": "青木 一"},
    {"id": "p2", "name": "井上 二"},
    {"id": "p3", "name": "上田 三"},
]


def session(outcomes: list[dict[str, Any]], people: list[dict[str, Any]] = PEOPLE) -> dict[str, Any]:
    return {
        "agenda": [{"id": "a1", "title": "条例の一部改正", "outcomes": outcomes}],
        "attendance": {"groups": [{"label": "議員", "people": people}]},
    }


def the_minutes(said: dict[str, Any]) -> Minutes:
    (minutes,) = public_of(files_with(said)).minutes
    return minutes


NAMED = {
    "result": "否決", "part": "修正案", "manner": "記名投票", "for": "1", "against": "1",
    "votes": [{"person": "p1", "vote": "賛成"}, {"person": "p2", "vote": "反対"}],
}  # fmt: skip
WHOLE = {"result": "可決", "word": "原案のとおり可決", "manner": "起立多数"}


def test_several_votes_on_one_item_stay_several_and_the_result_is_the_printed_word() -> None:
    said = session([NAMED, WHOLE])
    taken = list(taken_in([the_minutes(said)]))
    assert [(one.outcome.part, one.outcome.result) for one in taken] == [("修正案", "否決"), (None, "可決")]
    (found,) = votes_of_years(public_of(files_with(said)))
    assert [one.outcome.part for one in found.named] == ["修正案"]
    page = votes_pages(public_of(files_with(said)))[1].markdown
    assert "原案のとおり可決" in page


def test_of_whom_no_vote_is_printed_that_is_said() -> None:
    other = NAMED | {"part": "動議", "votes": [{"person": "p3", "vote": "賛成"}], "for": "1", "against": "0"}
    page = votes_pages(public_of(files_with(session([NAMED, other]))))[1].markdown
    assert page.count(NOT_RECORDED) >= 3


def test_an_agreement_is_a_row_without_numbers() -> None:
    (one,) = taken_in([the_minutes(session([{"result": "了承", "manner": "異議なし"}]))])
    assert one.outcome.in_favour is None
    assert (
        "賛成0"
        not in votes_pages(public_of(files_with(session([{"result": "了承", "manner": "異議なし"}]))))[
            1
        ].markdown
    )


def test_without_manner_or_numbers_nothing_is_said_of_votes() -> None:
    said = session([{"result": "了承"}])
    assert not list(taken_in([the_minutes(said)]))
    assert len(votes_pages(public_of(files_with(said)))) == 1


PARTS = st.fixed_dictionaries(
    {},
    optional={
        "name": st.sampled_from(["鈴木 一郎", "田中 花"]),
        "seat": st.sampled_from(["1番", "2番"]),
        "role": st.sampled_from(["委員", "会長"]),
        "category": st.sampled_from(["公募", "学識経験者"]),
    },
)


@given(st.lists(PARTS, min_size=1, max_size=6))
def test_no_two_people_of_a_session_are_called_alike(people: list[dict[str, str]]) -> None:
    listed = [{"id": f"p{i}", **one} for i, one in enumerate(people)]
    names = called(the_minutes(session([WHOLE], listed)))
    assert set(names) == {one["id"] for one in listed}
    assert len(set(names.values())) == len(listed)


AMENDED = {
    "result": "否決", "question": "修正案", "method": "記名投票", "for": "1", "against": "1", "requirement": "出席議員の過半数",
    "present": ["p1", "p2"], "casting": "議長は否決と裁決",
    "votes": [{"person": "p1", "vote": "賛成", "reason": "夜の便が要るため"}, {"person": "p2", "vote": "反対"}, {"person": "p3", "vote": "退席"}],
}  # fmt: skip
AS_PUT = {"result": "可決", "question": "原案", "manner": "起立多数"}


def test_an_amendment_is_no_result_of_the_item_and_a_matter_is_settled_by_the_item_alone() -> None:
    home = {
        "m/cases.yml": {
            "cases": [{"id": "k1", "kind": "bill", "number": "議案第1号", "title": "条例の一部改正"}]
        }
    }
    for outcomes, state in (
        ([AMENDED], "open"),
        ([AMENDED, AS_PUT], "decided"),
        ([AS_PUT, AMENDED], "decided"),
    ):
        said = session(outcomes)
        said["agenda"][0]["case"] = "k1"
        files = files_with(said)
        content = {name: files.read(name) for name in files.names()}
        content |= {name: to_yaml(data) for name, data in home.items()}
        content["m/c/council.yml"] = to_yaml({"name": "見本市議会"})
        (matter,) = matters(public_of(MemoryFiles(content)))
        assert matter.state == state


def test_votes_on_one_item_with_the_same_result_stay_two() -> None:
    both = [AMENDED | {"result": "可決"}, AS_PUT]
    said = session(both) | {"body": [{"p": "採決した。", "decides": {"agenda": "a1", **AS_PUT}}]}
    taken = list(taken_in([the_minutes(said)]))
    assert sorted(one.outcome.question or "" for one in taken) == ["修正案", "原案"]


def test_whatever_is_recorded_of_a_vote_stands_on_the_page_in_the_register_and_in_the_data() -> None:
    public = public_of(files_with(session([AMENDED, AS_PUT])))
    (minutes,) = public.minutes
    page = session_page(public, minutes).markdown
    for words in ("修正案：", "記名投票（賛成1、反対1、議長は否決と裁決）", "必要な賛成：出席議員の過半数",
                  "採決のときにいた人：青木 一、井上 二", "青木 一 賛成（理由：夜の便が要るため）", "上田 三 退席"):  # fmt: skip
        assert words in page
    year = votes_pages(public)[1].markdown
    assert "修正案：" in year
    assert "議長は否決と裁決" in year
    first = next(iter(rows_of(public, "decisions")))
    assert {"修正案", "記名投票", "出席議員の過半数", "議長は否決と裁決", "p1 p2"} <= set(first)
    assert [row[-2:] for row in rows_of(public, "votes")] == [
        ("賛成", "夜の便が要るため"),
        ("反対", None),
        ("退席", None),
    ]
    own, _ = meeting.decisions(minutes.session)
    assert own["question"] == "修正案"
    assert own["present"] == ["p1", "p2"]
    assert own["votes"][0]["reason"] == "夜の便が要るため"
    motion, _ = motions(minutes)
    assert motion.votes[2][:2] == ("absent", "上田 三")
    assert motion.manner["requirement"] == "出席議員の過半数"


def test_a_vote_without_division_gains_nothing_from_its_method() -> None:
    (motion,) = motions(the_minutes(session([{"result": "了承", "method": "異議なし"}])))
    assert motion.is_unopposed
    assert motion.counts == []
    assert motion.votes == []


@given(st.dictionaries(st.sampled_from(["for", "against", "abstain", "not_returned"]), st.integers(0, 60)))
def test_a_bar_is_as_long_as_its_votes_and_stands_only_where_both_sides_are_recorded(
    counts: dict[str, int],
) -> None:
    minutes = the_minutes(
        session([{"result": "可決", "manner": "挙手", **{k: str(n) for k, n in counts.items()}}])
    )
    ((taken,), page) = tuple(taken_in([minutes])), str(votes_pages(public_of_session(counts))[1].markdown)
    bar = str(tally(taken.outcome))
    assert bar in page
    assert (ABOUT in page) == bool(bar)
    whole = sum(counts.values())
    assert bool(bar) == (whole > 0 and {"for", "against"} <= counts.keys())
    if bar:
        widths = [float(width) for width in re.findall(r'width="([\d.]+)%"', bar)]
        neither = whole - counts["for"] - counts["against"]
        assert widths[0] == pytest.approx(100 * counts["for"] / whole, abs=0.1)
        assert sum(widths[1:]) == pytest.approx(100 * neither / whole, abs=0.2)


def public_of_session(counts: dict[str, int]) -> PublicArchive:
    return public_of(
        files_with(session([{"result": "可決", "manner": "挙手", **{k: str(n) for k, n in counts.items()}}]))
    )
