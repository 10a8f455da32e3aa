from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search import keys
from generator.search.fold import fold, fold_data
from generator.search.keys import shown
from generator.search.readings import readings
from tests.search.variants import pairs

NUMERALS = fold_data()["places"]["numerals"]
EXAMPLES = json.loads(Path(__file__).with_name("fold_examples.json").read_text("utf-8"))


@pytest.mark.parametrize(("text", "key"), EXAMPLES["fold"])
def test_fold(text: str, key: str) -> None:
    assert fold(text) == key


@pytest.mark.parametrize(("term", "expected"), EXAMPLES["readings"])
def test_readings(term: str, expected: list[str]) -> None:
    assert [shown(key) for key in readings(term)] == expected


def test_no_variant_is_also_a_usual_form() -> None:
    same = fold_data()["same"]
    variants = [char for all_of in same.values() for char in all_of]
    assert len(variants) == len(set(variants))
    assert not set(variants) & set(same)


@pytest.mark.parametrize("name", ["old", "names"])
def test_old_and_new_forms_find_each_other(name: str) -> None:
    assert [usual + variant for usual, variant in pairs(name) if fold(usual) != fold(variant)] == []


def test_other_words_are_kept_apart() -> None:
    assert [usual + other for usual, other in pairs("apart") if fold(usual) == fold(other)] == []


def test_every_variant_that_is_folded_was_judged() -> None:
    judged = {frozenset(pair) for name in ("old", "names") for pair in pairs(name)}
    kanji = [(usual, char) for usual, chars in fold_data()["same"].items() if usual >= "一" for char in chars]
    together = {usual: {char for pair in judged if usual in pair for char in pair} for usual, _ in kanji}
    assert [usual + char for usual, char in kanji if char not in together[usual]] == []


#: As one would say which signs are a number's, were there no hurry.
NUMBER = re.compile(rf"[0-9]+(?:\.[0-9]+)*|(?<=[{keys._ANY}])[{NUMERALS}]|(?<=[0-9])[{keys._SMALL}]")
THOUSANDS = re.compile("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")


@given(st.text(alphabet=st.sampled_from("0129.,人十百千万億一二〇零"), max_size=20))
def test_the_quick_patterns_find_the_numbers_that_the_plain_ones_find(text: str) -> None:
    for quick, plain in ((keys._NUMBER, NUMBER), (keys._THOUSANDS, THOUSANDS)):
        assert [one.span() for one in quick.finditer(text)] == [one.span() for one in plain.finditer(text)]


@given(st.text(alphabet=st.sampled_from("あアｱ゙゚ー-― 　\nab12会議々〇一十年髙𠮷①㎡～ﾞ"), max_size=30))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(
    st.text(alphabet=st.sampled_from("あアｱー―ab12会議々〇一十年ヶ髙𠮷①㎡～ 　\n"), max_size=30),
    st.integers(0, 30),
    st.integers(1, 30),
)
def test_any_part_of_a_text_is_found_in_it(text: str, start: int, length: int) -> None:
    assert fold(text[start : start + length]) in fold(text)
