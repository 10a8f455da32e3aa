"""On which side of the table a group of people sits is read in one place by the import and by what checks votes."""

from __future__ import annotations

import pytest

from generator.checks.votes import is_member_group
from generator.importer.front.people import groups_of
from generator.importer.front.rows import Row
from generator.japanese.lists import words_of
from generator.japanese.offices import TITLE, letters_of, side_of_group
from generator.model.people import Group

MEMBERS = ["委員", "議員", "公募委員", "委員側", "学識経験者委員", *words_of("chairs")]
STAFF = [
    "事務局", "職員", "関係課", "説明員", "市側", "教育委員会事務局", "総務課", "委員会庶務課", "担当者", "執行機関", "理事者", "議会事務局",
    *words_of("staff_party"),
]  # fmt: skip
NEITHER = [
    "傍聴者",
    "教育委員会",
    "参考人",
    "傍聴した議員",
    "オブザーバー",
    "委員以外の出席者",
    "議員以外の者",
]


def _read(label: str) -> str | None:
    [group] = groups_of([Row(label, "沢井茂、岸進", "", "present")])
    return group.side


@pytest.mark.parametrize("label", MEMBERS)
def test_members(label: str) -> None:
    assert side_of_group(label) == _read(label) == "member"
    assert is_member_group(Group(label=label))


@pytest.mark.parametrize("label", STAFF)
def test_officers(label: str) -> None:
    assert side_of_group(label) == _read(label) == "staff"
    assert not is_member_group(Group(label=label))


@pytest.mark.parametrize("label", NEITHER)
def test_neither(label: str) -> None:
    assert side_of_group(label) is None
    assert not is_member_group(Group(label=label))


def test_what_is_stated_counts() -> None:
    assert is_member_group(Group(label="教育委員会", side="member"))
    assert not is_member_group(Group(label="委員", side="staff"))


@pytest.mark.parametrize(
    "title", [*words_of("chairs"), *words_of("deputy"), *words_of("members"), *words_of("honorific")]
)
@pytest.mark.parametrize("form", ["{}", "【{}】", "○{}", "〔 {} 〕"])
def test_a_surname_is_found_in_any_dress(title: str, form: str) -> None:
    assert TITLE.sub("", letters_of(form.format(f"浜野 {title}"))) == "浜野"
