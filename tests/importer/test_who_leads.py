"""Who leads a meeting, what stands at the foot of a page, what a bullet in a record of arrows says: each rule from both sides."""

from __future__ import annotations

import pytest

from generator.importer.body.blocks import Block, Said
from generator.importer.ndl.lines import lines_of as lines_of_remark
from generator.importer.read.docx_paragraph import _shown
from generator.importer.read.pdf_columns import columns_of
from generator.importer.read.pdf_feet import feet_of
from generator.importer.read.pdf_printed import Part, Printed
from generator.importer.readings.record import leaders_of
from tests.importer.test_places_of_print import printed

OPENS, TALK = "ただいまから開会します。", "質問です。"


@pytest.mark.parametrize(
    ("offices", "said", "leaders"),
    [
        ({"議長": "議長", "会長": "会長"}, [("議長", OPENS), ("会長", OPENS)], {"議長"}),
        ({"議長": "議長", "会長": "会長"}, [("議長", TALK), ("会長", OPENS)], {"会長"}),
        ({"会長": "会長"}, [("会長", OPENS)], {"会長"}),
        ({"会長": "会長"}, [("教育長", OPENS)], {"会長"}),
        ({"会長": "会長"}, [("教育長", OPENS), ("教育長", OPENS)], {"会長", "教育長"}),
        ({"会長": "会長"}, [("委員", OPENS), ("委員", OPENS)], {"会長"}),
        ({"会長": "会長"}, [("委員", TALK), ("委員", TALK)], {"会長"}),
        ({}, [("教育長", OPENS), ("委員", TALK)], {"教育長"}),
        ({}, [("委員", OPENS), ("事務局", OPENS)], {"委員", "事務局"}),
        ({}, [("委員", TALK)], set()),
    ],
)
def test_who_leads(offices: dict[str, str | None], said: list[tuple[str, str]], leaders: set[str]) -> None:
    flat: list[tuple[Block, str | None]] = [
        (Said(voice=who, label=who, text=words), None) for who, words in said
    ]
    assert leaders_of(flat, offices) == leaders


def line(text: str, top: float, size: float) -> Printed:
    return Printed(0, (Part(text, 0, size * len(text)),), top - size, top, size)


@pytest.mark.parametrize(
    ("lines", "feet"),
    [
        ([("本文の行です。", 10.0), ("1 注の文", 8.0)], ["1 注の文"]),
        ([("本文の長い長い一行です。", 10.0), ("続きの文", 8.0), ("1 注の文", 8.0), ("続く", 8.0)], ["1 注の文", "続く"]),
        ([("本文の行です。", 10.0), ("1 注の文", 9.3)], []),
        ([("本文の行です。", 10.0), ("1 注の文", 9.1)], ["1 注の文"]),
        ([("本文の行です。", 10.0), ("甲の文", 8.0)], []),
        ([("1 注の文", 8.0)], []),
        ([("1 小さい文", 8.0), ("本文の長い行です。", 10.0)], []),
        ([("本文の行です。", 10.0), ("1 小", 8.0), ("本文の行です。", 10.0), ("2 注", 8.0)], ["2 注"]),
    ],
)  # fmt: skip
def test_small_print_at_the_foot_of_a_page_is_footnotes(
    lines: list[tuple[str, float]], feet: list[str]
) -> None:
    placed = [line(text, 700 - 20 * n, size) for n, (text, size) in enumerate(lines)]
    assert [one.text for one in feet_of(placed)] == feet


@pytest.mark.parametrize(("ends", "found"), [((0, 0, 0, 0), 1), ((0, 8, 16, 16), 1), ((0, 8, 16, 24), 0)])
def test_labels_of_a_column_begin_at_three_places_at_most(ends: tuple[int, ...], found: int) -> None:
    lines = [
        printed(("会長" if n % 2 else "委員", left), ("開会します。", 200), top=700 - 20 * n)
        for n, left in enumerate(ends)
    ]
    assert len(columns_of(lines)) == found


@pytest.mark.parametrize(("length", "kind"), [(119, "heading"), (120, "said")])
def test_a_heading_between_remarks_has_fewer_than_120_letters(length: int, kind: str) -> None:
    assert [one.kind for one in lines_of_remark(f"始めます。\n────\n{'甲' * length}")][-1] == kind


class Run:
    """A run without fonts."""

    def find(self, _: str) -> None:
        return None


@pytest.mark.parametrize(
    ("text", "seen"),
    [("", ""), ("\uf0fc", "✓"), ("\uf0fcA", "\uf0fcA"), ("\uf01f", "\uf01f"), ("\uf0ff\uf0fc", "\uf0ff✓"), ("\uf020\uf0fc", "\uf020✓"), ("A", "A")],
)  # fmt: skip
def test_private_codes_alone_are_signs(text: str, seen: str) -> None:
    assert _shown(text, Run()) == seen
