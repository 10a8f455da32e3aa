"""人: finds what somebody said under every declared way to write the name, and nothing that anybody else said."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from generator.search import SearchRemark, SearchSession
from tests.search.conftest import Ask, write_site

#: By id the declared ways to write each name; two people share one, and two differ in the form of a letter.
PEOPLE = {
    "m/p-1": ("青木 一郎", "青木議員", "議長（青木一郎君）"),
    "m/p-2": ("鈴木 一郎",),
    "m/p-3": ("鈴木　一郎", "鈴木(環)"),
    "m/p-4": ("高橋 実",),
    "m/p-5": ("髙橋 実",),
    "m/p-6": ("渡邊 恵", "渡辺"),
    "m/p-7": ("林 大輔",),
    "m/p-8": ("青木 一",),
}
QUERIES = [
    *PEOPLE, *(name for names in PEOPLE.values() for name in names), "青木一郎", "青木　一郎", "青木", "渡辺 恵", "渡邉恵", "髙橋実", "高橋実",
    "一郎", "林大輔", "小林 大輔", "m/p", "p-1", "鈴木一郎", "青木一", "だれでもない",
]  # fmt: skip


def bare(name: str) -> str:
    return name.replace(" ", "").replace("　", "")


def asked_for(name: str) -> set[str]:
    """Who is written so, whatever blanks; where nobody is, the one of whom the letters are other forms of these."""
    written = {own for own, names in PEOPLE.items() if bare(name) in {own, *map(bare, names)}}
    return written or {"渡辺恵": {"m/p-6"}, "渡邉恵": {"m/p-6"}}.get(bare(name), set())


def who(own: str) -> str:
    return "\n".join((own, *PEOPLE[own])) if own else ""


@pytest.fixture(scope="module")
def spoken() -> list[SearchSession]:
    """Sessions in which people speak by chance, many remarks of nobody who is known, and one session of none."""
    chance = random.Random(7)
    said = []
    for number in range(4):
        speaking = [chance.choice(["", *PEOPLE]) if number else "" for _ in range(40)]
        remarks = [
            SearchRemark(f"r{i}", f"予算の{i}番目について", speaker="議員", person=who(own))
            for i, own in enumerate(speaking)
        ]
        said.append(
            SearchSession(
                f"m/c/{number}", f"m/c/{number}.html", f"第{number}回", "市", "m/c", "議会", 2024, f"2024-05-0{number + 1}",
                remarks=remarks,
            )
        )  # fmt: skip
    return said


@pytest.fixture(scope="module")
def people_site(spoken: list[SearchSession], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_site(spoken, tmp_path_factory.mktemp("people"))


@pytest.mark.parametrize("form", ["人:{}", '人:"{}"', "氏名：“{}”"])
def test_a_person_is_found_by_each_form_and_nobody_else(
    people_site: Path, spoken: list[SearchSession], ask: Ask, form: str
) -> None:
    names = [name for name in QUERIES if form != "人:{}" or not set(" 　（(") & set(name)]
    answers = ask(people_site, [form.format(name) for name in names])
    for name, answer in zip(names, answers, strict=True):
        wanted = {
            f"{session.id}#{remark.anchor}"
            for session in spoken
            for remark in session.remarks
            if remark.person.partition("\n")[0] in asked_for(name)
        }
        assert set(answer["ids"]) == wanted, name


def test_what_somebody_did_not_say_is_the_rest(
    people_site: Path, spoken: list[SearchSession], ask: Ask
) -> None:
    (answer,) = ask(people_site, ['予算 -人:"青木 一郎"'])
    others = {
        f"{session.id}#{remark.anchor}"
        for session in spoken
        for remark in session.remarks
        if not remark.person.startswith("m/p-1\n")
    }
    assert set(answer["ids"]) == others


def test_in_an_archive_where_nobody_is_known_a_person_is_not_found(tmp_path: Path, ask: Ask) -> None:
    remark = SearchRemark("r1", "予算について", speaker="青木一郎")
    site = write_site(
        [SearchSession("a", "a.html", "第1回", "市", "c", "議会", 2024, "2024-05-01", remarks=[remark])],
        tmp_path,
    )
    assert [answer["ids"] for answer in ask(site, ["人:青木一郎", "人:"])] == [[], []]
