"""The table of names: small, sorted, with its licence beside it, and knowing names from what is none."""

from __future__ import annotations

import pytest

from generator.importer.names.dictionary import TABLE, is_family, is_given, parts_of
from tests.importer.write_names import packed


def test_the_table_is_small_and_says_whose_it_is() -> None:
    assert TABLE.stat().st_size < 300_000
    assert "Apache License" in TABLE.with_name("names.LICENSE.txt").read_text("utf-8")


def test_words_are_packed_by_what_they_share() -> None:
    assert packed(["青木", "青山", "井川", "青木"]) == "0井川\n0青山\n1木"


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("佐々木太郎", ("佐々木", "太郎")),
        ("三枝久美子", ("三枝", "久美子")),
        ("五十嵐光", ("五十嵐", "光")),
        ("林さくら", ("林", "さくら")),
    ],
)
def test_a_whole_name_is_taken_apart(name: str, parts: tuple[str, str]) -> None:
    assert parts_of(name) == parts


@pytest.mark.parametrize(
    "word", ["会場", "資料", "総務課長", "市民生活", "番号", "委員", "年額", "会議室", "教育委員", "高等教育"]
)
def test_words_of_forms_are_no_names(word: str) -> None:
    assert not is_family(word)
    assert not is_given(word)
    assert parts_of(word) is None
