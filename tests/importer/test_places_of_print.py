"""Places on the pages of a PDF: how near, how high, how many, each measure at its last value on either side."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.importer.read.pdf import read_pdf
from generator.importer.read.pdf_columns import Column, Row, columns_of, goes_on, rows_of, words_of
from generator.importer.read.pdf_layout import Layout
from generator.importer.read.pdf_lines import downwards, level
from generator.importer.read.pdf_printed import Letter, Part, Printed
from tests.importer.printing import placed_pdf


def printed(
    *parts: tuple[str, float], top: float = 700.0, page: int = 0, right: float | None = None
) -> Printed:
    """A line of letters ten points wide and high; each part with its left end, the last perhaps with its right one."""
    made = [Part(text, left, left + 10 * len(text)) for text, left in parts]
    if right is not None:
        made[-1] = replace(made[-1], right=right)
    return Printed(page, tuple(made), top - 10, top, 10.0)


def letters(*places: tuple[float, float]) -> list[Letter]:
    return [Letter("字", left, top - 10, left + 10, top, False) for left, top in places]


@pytest.mark.parametrize(
    ("second", "lines"),
    [((10, 100), 1), ((10, 95), 1), ((10, 94.9), 2), ((10, 105), 1), ((10, 105.1), 2), ((0, 100), 1), ((-0.1, 100), 2)],
)  # fmt: skip
def test_letters_that_share_half_their_height_make_a_line(second: tuple[float, float], lines: int) -> None:
    assert len(list(level(letters((0, 100), second)))) == lines


@pytest.mark.parametrize(
    ("places", "down"),
    [
        ([(0, 100), (0, 90), (0, 80)], True), ([(0, 100), (10, 100), (20, 100)], False), ([(0, 100), (0, 90), (10, 90)], False), ([(0, 100), (0, 90), (0, 80), (10, 80)], False),
        ([(0, 100), (0, 90), (0, 80), (0, 70), (10, 70)], True), ([(0, 100), (10, 90), (20, 80)], False), ([(0, 100), (9.9, 90), (19.8, 80)], True), ([(0, 100), (0, 110), (0, 120)], False),
    ],
)  # fmt: skip
def test_writing_goes_down_where_most_letters_stand_below_the_one_before(
    places: list[tuple[float, float]], down: bool
) -> None:
    assert downwards(letters(*places)) is down


def test_columns_of_two_letters_are_upright_writing_too() -> None:
    placed = [(560.0 - 16 * n, 800.0, words) for n, words in enumerate(["会長", "開会", "委員", "賛成"])]
    assert [line.text for line in read_pdf(placed_pdf(placed, upright=True)).lines] == [
        "会長",
        "開会",
        "委員",
        "賛成",
    ]


@pytest.mark.parametrize(
    ("first", "right", "left", "apart"),
    [
        ("花壇を", 65.1, 0, False), ("花壇を", 65.0, 0, True), ("増やす。", 92.1, 0, False), ("増やす。", 92.0, 0, True), ("増やす」", 92.0, 0, True), ("増やす）", 92.0, 0, True),
        ("増やす？", 92.0, 0, True), ("増やす！", 92.0, 0, True), ("花壇を", 100.0, 5.0, False), ("花壇を", 100.0, 5.1, True),
    ],
)  # fmt: skip
def test_a_line_of_a_cell_goes_on_where_it_reaches_the_edge(
    first: str, right: float, left: float, apart: bool
) -> None:
    lines = [printed((first, 0), right=right), printed(("次の行", left), top=685)]
    assert words_of(lines, 100.0) == (f"{first}\n次の行" if apart else f"{first}次の行")


def test_three_lines_that_end_well_before_the_edge_have_their_own() -> None:
    def texts(*rights: float) -> str:
        lines = [printed(("花壇を", 0), right=right, top=700 - 15 * n) for n, right in enumerate(rights)]
        return words_of(lines, 160.0)

    assert texts(119, 119, 119) == "花壇を花壇を花壇を"
    assert texts(120, 120, 120) == "花壇を\n花壇を\n花壇を"
    assert texts(119, 119) == "花壇を\n花壇を"
    assert texts(79, 79, 79) == "花壇を\n花壇を\n花壇を"


@pytest.mark.parametrize(
    ("first", "second", "apart"),
    [("1 花壇を", "2 苗木", True), ("1 花壇を", "(2) 苗木", False), ("・花壇を", "・苗木", True), ("・花壇を", "○苗木", False), ("（委員）花", "（市）沢", True), ("花壇を", "（市）沢", False)],
)  # fmt: skip
def test_items_that_begin_alike_each_begin_a_line(first: str, second: str, apart: bool) -> None:
    lines = [printed((first, 0), right=100), printed((second, 0), top=685)]
    assert words_of(lines, 100.0) == (f"{first}\n{second}" if apart else f"{first}{second}")


def labelled(count: int, label: str = "会長", beside: float = 60.0, **more: float) -> list[Printed]:
    lefts = more.get("lefts", 1)
    return [
        printed((label, 16.0 * (n % int(lefts))), ("はい。", beside), top=700 - 15 * n) for n in range(count)
    ]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (labelled(4), 1), (labelled(3), 0), (labelled(4, "あ" * 14, 150.0), 1), (labelled(4, "あ" * 15, 160.0), 0), (labelled(4, "あ"), 0), (labelled(4, "(1)"), 0), (labelled(4, "・あ"), 0),
        (labelled(6, lefts=3), 1), (labelled(8, lefts=4, beside=100.0), 0),
        ([*labelled(2), printed(("この文は段をまたいで端まで続く。", 0), top=100), *labelled(2)], 1),
        ([*labelled(2), *[printed(("この文は段をまたいで端まで続く。", 0), top=100)] * 2, *labelled(2)], 0),
        ([*labelled(3), printed(("会長", 0), ("はい。", 66.0), top=100)], 1), ([*labelled(3), printed(("会長", 0), ("はい。", 67.0), top=100)], 0),
    ],
)  # fmt: skip
def test_where_labels_stand_in_a_column(lines: list[Printed], found: int) -> None:
    assert len(columns_of(lines)) == found


COLUMN = Column(60.0, 0, 3)


@pytest.mark.parametrize(("left", "beside"), [(50.1, True), (50.0, False), (200.0, True)])
def test_a_line_after_the_last_label_stands_beside_it(left: float, beside: bool) -> None:
    assert goes_on(printed(("はい。", left)), COLUMN) is beside


def shape(lines: list[Printed]) -> list[object]:
    return [
        one.text if isinstance(one, Printed) else (["".join(label.text for label in one.label)], [[line.text for line in cell] for cell in one.cells])
        for one in rows_of(lines, COLUMN)
    ]  # fmt: skip


def test_a_label_alone_has_the_words_beside_it() -> None:
    label, words = printed(("会長", 0)), [["はい。", "次。"]]
    one, more = printed(("はい。", 60), top=700), printed(("次。", 60), top=685)
    assert shape([label, one, more]) == [(["会長"], words)]
    assert shape([one, label]) == ["はい。", "会長"]
    far = printed(("はい。", 60), top=490.1)
    assert shape([printed(("会長", 0)), replace(far, top=680.1, bottom=670)]) == [(["会長"], [["はい。"]])]
    assert shape([printed(("会長", 0)), replace(far, top=680.0, bottom=670)]) == ["会長", "はい。"]
    assert shape([printed(("会長", 0)), replace(far, top=899.9, bottom=899.9)]) == [(["会長"], [["はい。"]])]
    assert shape([printed(("会長", 0)), replace(far, top=910.0, bottom=900.0)]) == ["会長", "はい。"]
    assert shape([printed(("会長", 0)), printed(("はい。", 60), page=1)]) == ["会長", "はい。"]


def test_a_label_of_two_lines_fills_its_column() -> None:
    below = printed(("代理", 0), ("はい。", 60), top=685)
    assert shape([printed(("緑化推進課長", 0), right=38.1), below]) == [(["緑化推進課長代理"], [["はい。"]])]
    assert shape([printed(("緑化推進課長", 0), right=38.0), below]) == [
        "緑化推進課長",
        (["代理"], [["はい。"]]),
    ]
    deep = replace(below, top=680.0, bottom=670.0)
    assert shape([printed(("緑化推進課長", 0), right=38.1), deep]) == [
        "緑化推進課長",
        (["代理"], [["はい。"]]),
    ]


def test_a_heading_beside_the_labels_runs_across() -> None:
    rows = [printed(("会長", 0), ("はい。", 60))]
    assert shape([*rows, printed(("1 花壇について", 60), top=685)])[1:] == ["1 花壇について"]
    assert shape([*rows, printed(("1 花壇について話します。", 60), top=685)])[1:] == []
    assert shape([*rows, printed((f"1 {'花' * 58}", 60), top=685)])[1:] == [f"1 {'花' * 58}"]
    assert shape([*rows, printed((f"1 {'花' * 59}", 60), top=685)])[1:] == []


def test_a_line_up_to_the_right_is_the_next_cell() -> None:
    row = Row()
    for top, left in ((700, 60), (685, 60), (690, 60), (695.1, 120)):
        row.add(printed(("花", left), top=top))
    assert [len(cell) for cell in row.cells] == [3, 1]
    row.add(printed(("花", 60), top=800, page=1))
    assert [len(cell) for cell in row.cells] == [3, 2]


def laid(*lines: Printed) -> list[bool]:
    layout = Layout()
    layout.lay([*lines])
    return [line.blank_before for line in layout.builder.lines]


@pytest.mark.parametrize(
    ("top", "blank"),
    [(681.0, False), (680.9, True), (685.0, False), (720.0, False), (720.1, True)],
)
def test_room_between_lines_is_more_than_nine_tenths_of_one(top: float, blank: bool) -> None:
    assert laid(printed(("花壇", 0)), replace(printed(("苗木", 0)), top=top, bottom=top - 10)) == [
        False,
        blank,
    ]


def test_indents_are_in_widths_of_a_letter() -> None:
    layout = Layout()
    layout.lay([printed(("花壇", left)) for left in (0.0, 5.1, 14.9, 20.0)])
    assert [line.indent for line in layout.builder.lines] == [0, 1, 1, 2]
