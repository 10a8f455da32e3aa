"""Numbers that strangers wrote: what is one comes through, what is none is something else, and nothing is an error."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypdf.generic import FloatObject, NameObject, NullObject, NumberObject, TextStringObject

from generator.attachments.numbers import MOST, character, hexadecimal, measure, real, whole

ANYTHING = st.one_of(
    st.text(), st.none(), st.integers(), st.floats(), st.binary(), st.lists(st.integers()),
    st.text("0123456789.eE+-％%１２²nafi x", max_size=12), st.sampled_from(["9" * 5_000, "1e999", "-inf", "٣"]),
)  # fmt: skip


@given(ANYTHING)
def test_any_value_gives_a_number_within_bounds_or_the_other(said: Any) -> None:
    for found in (whole(said, None), real(said, None)):
        assert found is None or (math.isfinite(found) and abs(found) <= MOST)


@given(st.text() | st.none())
def test_any_text_gives_a_measure_or_the_other(said: str | None) -> None:
    assert math.isfinite(measure(said, {"cm": 2.0, "": 1.0, "%": 0.01}, -1.0))
    assert 0 <= hexadecimal(said, 0) <= MOST


@given(st.integers(-MOST, MOST))
def test_a_whole_number_is_what_it_says(number: int) -> None:
    assert (
        whole(f" {number}\n", None) == real(str(number), None) == whole(NumberObject(number), None) == number
    )
    assert hexadecimal(f"{abs(number) % 2**32:X}", None) == abs(number) % 2**32


@given(st.floats(-MOST, MOST))
def test_a_number_is_what_it_says(number: float) -> None:
    assert real(repr(number), None) == real(number, None) == real(FloatObject(number), None) == number


@pytest.mark.parametrize(
    ("said", "units", "expected"),
    [
        ("2.5cm", {"cm": 10.0}, 25.0),
        (" 2.5 cm ", {"cm": 10.0}, 25.0),
        ("-.5in", {"in": 2.0}, -1.0),
        ("1e3pt", {"pt": 1.0}, 1000.0),
        ("3em", {"em": 2.0}, 6.0),
        ("5.", {"": 2.0}, 10.0),
        ("50%", {"%": 0.01}, 0.5),
        ("2 furlongs", {"cm": 10.0}, None),
        ("２cm", {"cm": 10.0}, None),
        ("cm", {"cm": 10.0}, None),
        ("1e9999cm", {"cm": 10.0}, None),
        ("1 2cm", {"cm": 10.0}, None),
    ],
)
def test_a_measure_is_counted_in_its_unit(said: str, units: dict[str, float], expected: float | None) -> None:
    assert measure(said, units, None) == expected


def test_bounds_and_what_is_no_number() -> None:
    assert whole("11", 3, most=10) == whole("-11", 3, most=10) == 3
    assert whole("1.0", 3) == whole("", 3) == whole(None, 3) == whole(TextStringObject("あ"), 3) == 3
    assert whole(NullObject(), 3) == real(NameObject("/X"), 3) == whole(FloatObject(1.5), 3) == 3
    assert hexadecimal("100", 3, most=255) == hexadecimal("0x1", 3) == hexadecimal("1" * 9, 3) == 3
    assert real("1e300", 0.0, most=1e308) == 1e300


def test_a_number_of_no_character_is_an_unknown_one() -> None:
    assert (character(0x3042), character(0x20BB7)) == ("あ", "𠮷")
    assert character(-1) == character(0x110000) == character(0xD842) == "\ufffd"
