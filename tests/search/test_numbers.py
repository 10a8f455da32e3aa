"""Numbers are whole unless they stand in quotes, and are found however they are written."""

from __future__ import annotations

import dataclasses
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.japanese import numerals
from generator.search import SearchRemark, SearchSession
from generator.search.fold import fold
from generator.search.keys import exact_keys, key, shown
from generator.search.numbers import value_of
from generator.search.readings import readings
from tests.search.conftest import Ask, write_site
from tests.search.oracle import stands_in, whole_number, written
from tests.search.queries import BruteForce, as_typed

NUMBERS = st.text(alphabet=st.sampled_from("0159１,.，．一二十百千万億〇人円年月の \n"), max_size=16)


@given(NUMBERS, st.integers(0, 15), st.integers(1, 15))
def test_any_part_of_a_text_is_found_in_quotes(text: str, start: int, length: int) -> None:
    part = text[start : start + length]
    assert not fold(part) or any(each in key(text) for each in exact_keys(part))


@given(NUMBERS, NUMBERS)
def test_a_term_is_found_where_it_stands_with_its_numbers_whole(term: str, text: str) -> None:
    if fold(term):
        assert (key(term) in key(text)) == bool(whole_number(fold(term)).search(written(fold(text)).plain))


@given(NUMBERS, NUMBERS)
def test_in_quotes_nothing_is_found_that_does_not_stand_there(term: str, text: str) -> None:
    """With commas for thousands in either, and numbers cut anywhere."""
    if any(each in key(text) for each in exact_keys(term)):
        assert fold(term).replace(",", "") in fold(text).replace(",", "")


@given(NUMBERS, NUMBERS)
def test_in_quotes_that_is_found_which_the_oracle_finds(term: str, text: str) -> None:
    """Also where a number is cut: 1, and ,1 and 1,0 are read without the mark of thousands."""
    if fold(term).strip(","):
        found = any(each in key(text) for each in exact_keys(term))
        assert found == stands_in(fold(term), written(fold(text)))


@given(st.text(max_size=20))
def test_a_key_can_be_read(text: str) -> None:
    assert shown(key(text)) == written(fold(text)).plain


@given(st.integers(1, 10**13))
def test_a_number_is_read_back_in_each_of_its_forms(value: int) -> None:
    forms = [shown(each).removesuffix("円") for each in readings(f"{value}円")]
    if not 1000 <= value < 10000:
        assert [value_of(form) for form in forms] == [value] * len(forms)
    assert value_of(f"{value:,}") == value


@pytest.mark.parametrize("wrong", ["二十三十", "百二三", "1,00", "万", "十百", "1.5億", "億万", "二三百", ""])
def test_what_is_no_number_is_none(wrong: str) -> None:
    assert value_of(wrong) in (None, 0)


def numbers_archive() -> list[SearchSession]:
    """Remarks made of numbers, counters and years, by dice."""
    dice = random.Random(5)
    counters = "人 円 回 番 区 月 日 年 年度 条 号 件 % 丁目 か月 ヶ月 箇月 時 分".split()  # noqa: SIM905

    def number() -> str:
        value = int(10 ** dice.uniform(0, 5))
        return dice.choice((str, str, "{:,}".format, numerals.numeral_of))(value)

    def piece() -> str:
        year = dice.randint(1986, 2025)
        return dice.choice(
            (
                lambda: number() + dice.choice(counters),
                lambda: f"{year}年{dice.randint(1, 12)}月{dice.randint(1, 31)}日",
                lambda: f"令和{dice.choice(('元', 1, 2, 6, 12))}年{dice.choice(('', '度', '4月1日'))}",
                lambda: f"平成{dice.choice(('元', 1, 30, 31, '三十一'))}年",
                lambda: dice.choice(("四月一日", "一番", "十分な", "一般", "75.5%", "第1", "約", "、", "の")),
            )
        )()

    remarks = [
        SearchRemark(f"r{n}", "".join(piece() for _ in range(dice.randint(1, 12)))) for n in range(1500)
    ]
    session = SearchSession("a", "a.html", "A", "市", "c", "会", 2024, "2024-05-01")
    return [
        dataclasses.replace(session, id=f"s{n}", remarks=remarks[n : n + 100])
        for n in range(0, len(remarks), 100)
    ]


@pytest.fixture(scope="module")
def numbers() -> list[SearchSession]:
    return numbers_archive()


@pytest.fixture(scope="module")
def numbers_site(numbers: list[SearchSession], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_site(numbers, tmp_path_factory.mktemp("numbers"))


def test_a_thousand_queries_find_the_union_of_their_readings(
    ask: Ask, numbers: list[SearchSession], numbers_site: Path
) -> None:
    dice = random.Random(11)
    texts = [remark.text for session in numbers for remark in session.remarks]
    counters = "人 円 回 番 区 月 日 年 年度 条 号 件 か月".split()  # noqa: SIM905
    queries = [f"{int(10 ** dice.uniform(0, 5))}{dice.choice(counters)}" for _ in range(400)]
    queries += [f"{numerals.numeral_of(dice.randint(1, 2000))}{dice.choice(counters)}" for _ in range(200)]
    queries += [f"{dice.randint(1986, 2025)}年{dice.choice(('', '度', '4月1日'))}" for _ in range(200)]
    queries += [f"令和{dice.choice(('元', 1, 2, 6))}年{dice.choice(('', '度', '4月1日'))}" for _ in range(50)]
    while len(queries) < 1000:
        text, at = dice.choice(texts), dice.randint(0, 40)
        piece = text[at : at + dice.randint(2, 8)]
        if not {*"、,.の-"} & {*piece} and len(piece) > 1:
            queries.append(piece)
    truth = BruteForce(numbers)
    wrong, several = [], 0
    for query, answer in zip(queries, ask(numbers_site, queries), strict=True):
        listed = [shown(each) for each in answer["terms"][0]["keys"]]
        several += len(listed) > 1
        if set(answer["ids"]) != truth.find_whole(listed):
            wrong.append(query)
    assert wrong == []
    assert several > 700


def test_in_quotes_numbers_are_found_inside_longer_ones(
    ask: Ask, numbers: list[SearchSession], numbers_site: Path
) -> None:
    truth = BruteForce(numbers)
    terms = ["5人", "15", "000円", "1,000", "一人", "十人", "5%", "4月1日", "24年"]
    for term, answer in zip(terms, ask(numbers_site, map(as_typed, terms)), strict=True):
        assert set(answer["ids"]) == truth.find(term), term


@pytest.mark.parametrize(
    ("query", "text", "found"),
    [
        ("5人", "15人", False),
        ("5人", "5人と五人", True),
        ("5人", "十五人", False),
        ("1億円", "11億円", False),
        ("1番", "一番よい", False),
        ("一番", "1番の席", False),
        ("500円", "1,500円", False),
        ("1500円", "１，５００円", True),
        ("5%", "75.5%", False),
        ("十人", "二十人", False),
        ("千円", "5千円", False),
        ("令和1", "令和11年", False),
        ("第1", "第10回", False),
        ("2024", "2024年度", True),
        ("一般会計", "平成30一般会計", True),
        ("四月一日", "4月1日", True),
        ("4月1日", "四月一日", True),
        ("4月1日", "14月1日", False),
        ("令和6年4月1日", "2024年4月1日", True),
        ("2024年4月1日", "令和六年四月一日", True),
        ("2019年", "平成31年", True),
        ("2019年5月", "平成31年5月", False),
        ("千二百人", "1,200人", True),
        ("三か月", "3ヶ月", True),
        ("3ヵ月", "三箇月", True),
        ("㎞", "10km", True),
    ],
)
def test_a_number_as_people_mean_it(query: str, text: str, found: bool) -> None:
    assert any(each in key(text) for each in readings(query)) == found
