"""What is too much for a line is counted."""

from __future__ import annotations

import pytest

from generator.japanese.counted import first_of


@pytest.mark.parametrize(
    ("words", "count", "told"),
    [
        ([], None, ""),
        (["甲"], None, "甲"),
        (["甲", "乙"], None, "甲、乙"),
        (["甲", "乙", "丙"], None, "甲、乙など 3 人"),
        (["甲", "乙", "丙"], 1200, "甲、乙など 1,200 人"),
        (["甲", "乙"], 1200, "甲、乙"),
        (["甲"] * 1000, None, "甲、甲など 1,000 人"),
    ],
)
def test_the_first_are_named_and_all_are_counted(words: list[str], count: int | None, told: str) -> None:
    assert first_of(words, 2, "人", count) == told
