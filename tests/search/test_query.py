"""What people type: operators in any form, brackets, marks, fields of days; nothing is dropped in silence."""

from __future__ import annotations

import dataclasses
import itertools
import random
from pathlib import Path

import pytest

from generator.search import SearchRemark, SearchSession
from tests.search.conftest import Ask, write_site

WORDS = ("図書", "予算", "公園", "保育")


def every_combination() -> list[SearchSession]:
    """A remark for each set of the words, under the letters of its words."""
    remarks = [
        SearchRemark(
            "r" + "".join((word in held and "1") or "0" for word in WORDS), "と".join(("は。", *held))
        )
        for size in range(len(WORDS) + 1)
        for held in itertools.combinations(WORDS, size)
    ]
    return [
        SearchSession(
            "a", "a.html", "令和6年第1回定例会", "市", "c", "本会議", 2024, "2024-05-01", remarks=remarks
        )
    ]


@pytest.fixture(scope="module")
def words_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_site(every_combination(), tmp_path_factory.mktemp("words"))


def held(identity: str) -> set[str]:
    return {word for word, sign in zip(WORDS, identity.split("#r")[1], strict=True) if sign == "1"}


A, B, C, D = WORDS


@pytest.mark.parametrize(
    ("query", "asked"),
    [
        ("図書 AND 予算", lambda h: A in h and B in h),
        ("図書 ＡＮＤ 予算", lambda h: A in h and B in h),
        ("図書 and 予算", lambda h: A in h and B in h),
        ("図書 && 予算", lambda h: A in h and B in h),
        ("図書 ＆ 予算", lambda h: A in h and B in h),
        ("図書 かつ 予算", lambda h: A in h and B in h),
        ("図書　+予算", lambda h: A in h and B in h),
        ("図書、予算", lambda h: A in h and B in h),
        ("図書，予算。公園", lambda h: A in h and B in h and C in h),
        ("図書,予算", lambda h: A in h and B in h),
        ("図書 OR 予算", lambda h: A in h or B in h),
        ("図書 ｏｒ 予算", lambda h: A in h or B in h),
        ("図書 || 予算", lambda h: A in h or B in h),
        ("図書 ｜ 予算", lambda h: A in h or B in h),
        ("図書 または 予算", lambda h: A in h or B in h),
        ("図書 又は 予算 もしくは 公園", lambda h: A in h or B in h or C in h),
        ("図書 NOT 予算", lambda h: A in h and B not in h),
        ("図書 ｎｏｔ 予算", lambda h: A in h and B not in h),
        ("図書 AND NOT 予算", lambda h: A in h and B not in h),
        ("NOT 図書", lambda h: A not in h),
        ("(図書 OR 予算) 公園", lambda h: (A in h or B in h) and C in h),
        ("（図書 or 予算） 公園", lambda h: (A in h or B in h) and C in h),
        ("公園 (図書 OR 予算)", lambda h: (A in h or B in h) and C in h),
        ("(図書 予算) OR 公園", lambda h: (A in h and B in h) or C in h),
        ("図書 OR (予算 公園)", lambda h: A in h or (B in h and C in h)),
        ("(図書 予算) OR (公園 保育)", lambda h: (A in h and B in h) or (C in h and D in h)),
        ("図書 -(予算 OR 公園)", lambda h: A in h and B not in h and C not in h),
        ("図書 NOT(予算 公園)", lambda h: A in h and not (B in h and C in h)),
        ("図書 OR NOT 予算", lambda h: A in h or B not in h),
        ("((図書 OR 予算) 公園) OR 保育", lambda h: ((A in h or B in h) and C in h) or D in h),
        ("図書 OR 予算 公園 OR 保育", lambda h: (A in h or B in h) and (C in h or D in h)),
        ("図書?", lambda h: A in h),
        ("図書？！", lambda h: A in h),
        ("図書*", lambda h: A in h),
        ("(図書 OR 予算", lambda h: A in h or B in h),
        ("図書)", lambda h: A in h),
        ("図書 OR", lambda h: False),  # no remark holds "or"
        ("図書 ||", lambda h: A in h),
        ("図書 種別:発言 OR 予算", lambda h: A in h),
        ("会議名:第1回定例会 図書", lambda h: A in h),
        ("会議名:第11回 図書", lambda h: False),
        ("会議: 本会議 図書", lambda h: A in h),
        ("種別:議題、発言 図書", lambda h: A in h),
    ],
)
def test_what_people_type(ask: Ask, words_site: Path, query: str, asked: object) -> None:
    assert callable(asked)
    (answer,) = ask(words_site, [query])
    found = sorted(answer["ids"])
    remarks = every_combination()[0].remarks
    assert found == sorted(f"a#{r.anchor}" for r in remarks if asked(held(f"a#{r.anchor}")))


def test_brackets_at_random_hold_together_what_they_should(ask: Ask, words_site: Path) -> None:
    """Each query is put as people would, and judged by Python's own and, or, not."""
    dice = random.Random(2)

    def made(depth: int) -> tuple[str, str]:
        if depth == 0 or dice.random() < 0.2:
            word = dice.choice(WORDS)
            return word, f"({word!r} in h)"
        one, other = made(depth - 1), made(depth - 1)
        kind = dice.choice(("and", "or", "not"))
        if kind == "not":
            return f"NOT ({one[0]} AND {other[0]})", f"(not ({one[1]} and {other[1]}))"
        return f"({one[0]} {kind.upper()} {other[0]})", f"({one[1]} {kind} {other[1]})"

    queries = [made(2) for _ in range(150)]
    remarks = every_combination()[0].remarks
    for (typed, meant), answer in zip(queries, ask(words_site, [typed for typed, _ in queries]), strict=True):
        expected = {f"a#{r.anchor}" for r in remarks if eval(meant, {"h": held(f"a#{r.anchor}")})}
        assert set(answer["ids"]) == expected, typed


@pytest.mark.parametrize(
    ("query", "notes"),
    [
        ("図書", []),
        ("図書?", []),
        ("図書、予算", ["noteCommas"]),
        ("？", ["noteUnused"]),
        ("図書 || ", ["noteOperator"]),
        ("図書*", ["noteStar"]),
        ("予算)", ["noteUnused"]),
        ("議長:松本", ["noteField"]),
        ("10:30", []),
        ("日付:きのう", ["noteDate"]),
        ("期間:昔", ["notePeriod"]),
        ("年度:ことし", ["noteYear"]),
        ("発言者:", ["noteValue"]),
        ('"図書、予算?"', []),
        ('",1"', ["noteCut"]),
        ('"１，０"', ["noteCut"]),
        ('"令和6,"', ["noteCut"]),
        ('"1,000"', []),
        ('"1,2号"', []),
        ("(案)", []),
        ("高橋（伸）委員", []),
    ],
)
def test_what_is_not_used_is_said(ask: Ask, words_site: Path, query: str, notes: list[str]) -> None:
    (answer,) = ask(words_site, [query])
    assert [note["name"] for note in answer["notes"]] == notes


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("日付:2024-02-20", ["2024-02-20"]),
        ("日付:２０２４年２月２０日", ["2024-02-20"]),
        ("日付:令和6年2月20日", ["2024-02-20"]),
        ("日付:令和六年二月二十日", ["2024-02-20"]),
        ("日付:R6.2.20", ["2024-02-20"]),
        ("日付:20240220", ["2024-02-20"]),
        ("日付:2024/2", ["2024-02", "2024-02-01", "2024-02-20"]),
        ("日付:令和6年2月", ["2024-02", "2024-02-01", "2024-02-20"]),
        ("日付:2024", ["2024-02", "2024-02-01", "2024-02-20", "2024-03-31", "2024-04-01"]),
        ("日付:大正9年", ["1920-05-01"]),
        ("日付:令和5年度", ["2024-02", "2024-02-01", "2024-02-20", "2024-03-31"]),
        ("期間:令和5年度..令和6年度", ["2024-02", "2024-02-01", "2024-02-20", "2024-03-31", "2024-04-01"]),
        ("期間:2024-02..2024-03", ["2024-02", "2024-02-01", "2024-02-20", "2024-03-31"]),
        ("期間:2024年2月～3月", ["2024-02", "2024-02-01", "2024-02-20", "2024-03-31"]),
        ("期間:2024-02-02～2024-04-01", ["2024-02-20", "2024-03-31", "2024-04-01"]),
        ("期間:2024-04から", ["2024-04-01"]),
        ("期間:昭和元年まで", ["1920-05-01", "1926-12-25"]),
        ("年度:大正9", ["1920-05-01"]),
        ("年度:昭和元年度", ["1926-12-25"]),
        ("-期間:..2024-03", ["2024-04-01"]),
        ("日付:2024-13", []),
    ],
)
def test_days_and_periods(ask: Ask, dated_site: Path, query: str, found: list[str]) -> None:
    (answer,) = ask(dated_site, [query])
    assert sorted(identity.split("#")[0] for identity in answer["ids"]) == found


@pytest.fixture(scope="module")
def dated_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    one = every_combination()[0]
    days = ("1920-05-01", "1926-12-25", "2024-02-01", "2024-02-20", "2024-02", "2024-03-31", "2024-04-01")
    sessions = [
        dataclasses.replace(
            one,
            id=day,
            date=day,
            fiscal_year=int(day[:4]) - (day[5:7] < "04"),
            remarks=[SearchRemark("r1", "議事")],
        )
        for day in days
    ]
    return write_site(sessions, tmp_path_factory.mktemp("dated"))
