"""Labels that stand in a column of their own: 会長 | 開会します。 A PDF has no tables, only places.

A column is believed only where the same two places recur, line after line, and hardly a line runs across.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator.importer.read.pdf_printed import Part, Printed
from generator.importer.words.habits import Habit
from generator.importer.words.labels import meaning_of
from generator.importer.words.numbers import bulleted, numbered
from generator.importer.words.roles import role_of
from generator.importer.words.sentences import is_full_of_kana
from generator.importer.words.space import columns, squeeze
from generator.japanese.lists import text_of
from generator.japanese.lists import words_of as words_of_list

#: How many lines must show a label and the words beside it.
MIN_ROWS = 4
MAX_LABEL = 14
NARROWEST = 8
"""How many letters wide a cell is at least in which a text is set; lines of a narrower one are names."""
_SENTENCE = 12
"""How many letters beside a seat are more than a name in kana."""
_GROUP = Habit(
    "group", r"^{open}[^{bracket}、。]{1,12}{close}",
    said=("(委員)", "（委員）", "【委員】", "〔委員〕", "［委員］", "[委員]", "(市)"),
    unsaid=("()", "委員(市)", "(委員、市)", "（(市)", "(計画の案についての委員の意見)"),
)  # fmt: skip
#: In widths of a letter: how far places that are the same may lie apart.
_NEAR = 0.6


_ROUND = tuple(text_of("round"))
_BRACKETS = text_of("bracket")


@dataclass
class Row:
    """A label with the cells beside it, each the lines that stand below each other in it."""

    label: list[Printed] = field(default_factory=list)
    cells: list[list[Printed]] = field(default_factory=list)

    def add(self, line: Printed) -> None:
        """A line beside the label: it goes on below the last one, or up and to the right is the next cell."""
        last = self.cells[-1][-1] if self.cells else None
        if last is None or (last.page == line.page and line.top > last.top + 0.5 * line.size):
            self.cells += [[cut(line, number, number + 1)] for number in range(len(line.parts))]
            return
        if len(line.parts) > 1 and len(self.cells) > 1 and all(len(cell) == 1 for cell in self.cells):
            self.cells = [[_beside_each_other(self.cells)]]  # 番号　氏名　番号　氏名, and such lines below
        self.cells[-1].append(line)


def _beside_each_other(cells: list[list[Printed]]) -> Printed:
    """The only lines of several cells as the one line that they were printed as."""
    lines = [line for cell in cells for line in cell]
    return replace(lines[0], parts=tuple(part for line in lines for part in line.parts))


@dataclass(frozen=True)
class Column:
    """Where the words beside the labels begin, and for which lines this holds."""

    left: float
    first: int
    last: int
    """Indexes of the first and last line that show it."""
    labels: float = 0.0
    """Where the labels begin."""


def columns_of(lines: list[Printed]) -> list[Column]:
    """The columns of the whole document that may be believed, in order and apart from each other."""
    starts = [_start_beside(lines, i) for i in range(len(lines))]
    found: list[Column] = []
    for start, _ in Counter(round(start) for start in starts if start is not None).most_common(6):
        near = _NEAR * lines[0].size
        shown = [i for i, other in enumerate(starts) if other is not None and abs(other - start) <= near]
        if len(shown) < MIN_ROWS:
            continue
        labels = Counter(round(lines[i].left) for i in shown).most_common(1)[0][0]
        column = Column(start, shown[0], shown[-1], labels)
        column = replace(
            column, first=_first_of(lines, column, max((one.last + 1 for one in found), default=0))
        )
        apart = all(column.last < other.first or other.last < column.first for other in found)
        if apart and _holds(lines, column, shown):
            found.append(column)
    return sorted(found, key=lambda column: column.first)


def _first_of(lines: list[Printed], column: Column, above: int) -> int:
    """Where a column begins whose first labels stand behind what is talked of: 開会 | 会長 | 定刻になりました."""
    first = column.first
    for i in range(column.first - 1, above - 1, -1):
        if not goes_on(lines[i], column):
            break
        first = i if _topics(lines[i], column) else first
    return first


def _start_beside(lines: list[Printed], index: int) -> float | None:
    """Where the words beside the label of a line begin; None when it shows no label with words beside it."""
    line = lines[index]
    if _is_labelled(line):
        return line.parts[1].left
    if not _is_label(line):
        return None
    # A label set in the middle of its cell comes before the lines it stands beside.
    beside = lines[index + 1 : index + 40]
    start = beside[0].left if beside else 0.0
    if start < line.right + line.size:
        return None
    kept = list(
        itertools.takewhile(lambda one: one.page == line.page and one.left > start - line.size, beside)
    )
    middle = (line.top + line.bottom) / 2
    return start if kept and kept[-1].bottom < middle < kept[0].top else None


def _is_label(line: Printed) -> bool:
    label = line.parts[0].text
    if line.upright or not 1 < len(squeeze(label)) <= MAX_LABEL or line.is_page_number:
        return False
    return not (numbered(f"{label}　あ") or bulleted(f"{label} あ") or label.endswith("。"))


def _is_labelled(line: Printed) -> bool:
    return len(line.parts) > 1 and _is_label(line)


def _beside(line: Printed, left: float) -> int:
    """Which part of the line begins at ``left``; -1 when none does."""
    return next((n for n, p in enumerate(line.parts) if abs(p.left - left) <= _NEAR * line.size), -1)


def _holds(lines: list[Printed], column: Column, shown: list[int]) -> bool:
    """Whether the lines between the first and the last label keep to the column."""
    inside = lines[column.first : column.last + 1]
    keeping = sum(
        _kind(line, column, None) != "across" or line.is_page_number or _topics(line, column) > 0
        for line in inside
    )
    return keeping >= 0.8 * len(inside) and len({round(lines[i].left / 8) for i in shown}) <= 3


def rows_of(lines: list[Printed], column: Column) -> Iterator[Row | Printed]:
    """The lines of a column as rows; lines that run across it, and what stands apart in it, as they are."""
    row: Row | None = None
    for printed in (_apart_from_label(line, column) for line in lines):
        topic = _topics(printed, column)
        line = printed
        if topic:
            yield from _whole(row)
            row = None
            yield cut(printed, 0, topic)
            line = cut(printed, topic, len(printed.parts))
        kind = _kind(line, column, row)
        if row and row.cells and _label_goes_on(row.label, line, column):
            _add_both(row, line, column)
            continue
        if row and kind in ("row", "label", "across") and row.cells:
            yield row
            row = None
        elif row and not row.cells and not _goes_on(row.label[-1], line, column):
            yield from row.label
            row = None
        if kind == "across" or (kind == "beside" and row is None):
            yield line
            continue
        row = row or Row()
        if kind == "row":
            _add_both(row, line, column)
        elif kind == "label":
            row.label.append(line)
        else:
            row.add(line)
    yield from _whole(row)


def _apart_from_label(line: Printed, column: Column) -> Printed:
    """The line, a label that fills its column parted from the words that stand right behind it: 赤坂推進委員 11月に見ました。"""
    first = line.parts[0]
    label, _, words = first.text.partition(" ")
    if (
        not words
        or abs(first.left - column.labels) > _NEAR * line.size
        or role_of(label.strip(_BRACKETS)) is None
    ):
        return line
    letter = (first.right - first.left) / max(1, columns(first.text))
    begins = first.left + letter * columns(f"{label} ")
    over = (begins - column.left) / line.size  # 【梶ヶ谷委員】 is wider than the column
    if not -1 <= over <= _OVER or first.hidden:
        return line
    parts = (Part(label, first.left, begins - letter), Part(words, column.left, first.right))
    return replace(line, parts=(*parts, *line.parts[1:]))


_OVER = 3
"""How many letters a label may reach into the column of the words."""


def _whole(row: Row | None) -> Iterator[Row | Printed]:
    """A row that has ended; its label alone where nothing stood beside it."""
    if row and row.cells:
        yield row
    elif row:
        yield from row.label


def _topics(line: Printed, column: Column) -> int:
    """How many parts of a line stand in a column before that of the labels, and say what is talked of: 議案1号 | 議長 | 上程します。"""
    begin = _beside(line, column.left)
    if begin < 2 or abs(line.parts[begin - 1].left - column.labels) > _NEAR * line.size:
        return 0
    return begin - 1 if _is_labelled(cut(line, begin - 1, len(line.parts))) else 0


def _add_both(row: Row, line: Printed, column: Column) -> None:
    """Put what stands in the column of labels to the label, and what stands beside it to the words."""
    begin = _beside(line, column.left)
    row.label.append(cut(line, 0, begin if begin > 0 else len(line.parts)))
    if begin > 0:
        row.add(cut(line, begin, len(line.parts)))


def _label_goes_on(label: list[Printed], line: Printed, column: Column) -> bool:
    """Whether a label too long for its column goes on in the next line, beside words that go on too: 番外 / 岬まちづ / くり課長."""
    begin = _beside(line, column.left)
    more = cut(line, 0, begin if begin > 0 else len(line.parts))
    below = label[-1].bottom - line.top < 1.2 * line.size and label[-1].page == line.page
    if line.is_page_number or not below or more.right > column.left - 0.2 * line.size:
        return False
    above, word = (squeeze("".join(one.text for one in lines)) for lines in (label, [more]))
    if len(word) > MAX_LABEL or numbered(f"{word}　あ") or role_of(word) == word != "長" or _SEAT.reads(word):
        return False
    seated = _SEAT.fills(above)
    return seated or (_SEAT.read(above) is not None and role_of(above) is None) or word == "長"


#: A seat, or 番外 for those who have none, before the name of whom it is of.
_SEAT = Habit(
    "seat", r"^(?:第?{digit}{1,3}番|番外)",
    said=("5番", "第12番岸", "番外", "番外岬まちづ", "123番"), unsaid=("番", "次の5番", "1234番", "番号"),
)  # fmt: skip


def goes_on(line: Printed, column: Column) -> bool:
    """Whether a line after the last label still stands beside the labels, or has its own behind what is talked of."""
    beside = line.left > column.left - line.size or _topics(line, column) > 0
    return beside and not line.is_page_number


def _kind(line: Printed, column: Column, row: Row | None) -> str:
    """``row``: a label and words; ``label``: a label alone; ``beside``: words; ``across``: neither."""
    if line.is_page_number or (row and _is_running_head(line, row)):
        return "across"
    begin = _beside(line, column.left)
    if (begin == 1 and _is_labelled(line)) or (begin > 0 and _is_seated(line, begin)):
        return "row"
    if line.left > column.left - line.size:
        heads = row is not None and row.cells and _is_heading(line) and not numbered(row.cells[-1][0].text)
        return "across" if heads else "beside"
    voices = line.text.startswith(_ROUND) and line.text.endswith(_ROUND)  # （異議なし）
    short = len(squeeze(line.text)) <= MAX_LABEL and not (voices or numbered(f"{line.text}　あ"))
    return "label" if short and line.right < column.left - 0.2 * line.size else "across"


def _is_running_head(line: Printed, row: Row) -> bool:
    """Whether a line is the head of the page, which the file holds behind the rows below it."""
    last = row.cells[-1][-1] if row.cells else None
    above = last is not None and last.page == line.page and line.bottom > last.top
    return above and line.is_edge and line.is_apart


def _is_seated(line: Printed, begin: int) -> bool:
    """Whether a seat stands in the column of labels and words of a sentence beside it, no name of a list."""
    words = cut(line, begin, len(line.parts)).text
    said = "。" in words or (len(words) >= _SENTENCE and is_full_of_kana(words))
    return said and _SEAT.fills(squeeze(cut(line, 0, begin).text))


def _is_heading(line: Printed) -> bool:
    found = numbered(line.text)
    return bool(found and not line.text.endswith("。") and len(line.text) <= 60)


def _goes_on(label: Printed, line: Printed, column: Column) -> bool:
    """Whether a line belongs to the row of a label alone: it stands beside it, or the label fills its column."""
    if label.page != line.page:
        return False
    if line.left > column.left - line.size:
        return line.top > label.bottom - label.size and line.bottom < label.top + 20 * label.size
    return label.right > column.left - 2.2 * label.size and label.bottom - line.top < line.size


def cut(line: Printed, start: int, end: int) -> Printed:
    """The parts of a line from ``start`` to ``end``."""
    return Printed(line.page, line.parts[start:end], line.bottom, line.top, line.size)


def words_of(lines: list[Printed], right: float) -> str:
    """The lines of one cell as text: a line that is full goes on in the next, any other ends there.

    ``right``: how far lines of this cell can reach. Where the cell is a list, each of its items begins a line.
    """
    text = ""
    widest = max(line.right for line in lines)
    margin = min(line.left for line in lines)
    right = widest if widest < right - 4 * lines[0].size and _is_set(lines, margin, widest) else right
    listed = _begins(lines[0].text)
    ended_cell = False
    for before, line in zip([None, *lines], lines, strict=False):
        if before is None or _ends_cell(before, line, widest):
            text += line.text
            ended_cell = before is not None
            continue
        room = (right - before.right) / before.size
        ended = text.endswith(("。", "？", "！", "」", "）"))
        item = bool(listed) and _begins(line.text) == listed
        columns = len(before.parts) > 1 and len(line.parts) > 1
        headed = meaning_of(line.text) is not None  # 配布資料, below the last item
        apart = item or columns or headed or ended_cell or line.left > margin + 0.5 * line.size
        ended_cell = False
        text += ("" if room < (0.8 if ended else 3.5) and not apart else "\n") + line.text
    return text


def _ends_cell(before: Printed, line: Printed, widest: float) -> bool:
    """Whether a line is the end of a name too long for its narrow cell, which is the last of the line above: 委員 | 兎澤　かほ / る."""
    name, rest = before.parts[-1], line.text
    below = len(before.parts) > 1 and len(line.parts) == 1 and abs(line.left - name.left) <= _NEAR * line.size
    full = widest - name.right < line.size and len(name.text.split()) == 2
    return below and full and len(rest) <= _REST and rest == squeeze(rest)


_REST = 2
"""How many letters of a name go on below at most."""


def _is_set(lines: list[Printed], margin: float, widest: float) -> bool:
    """Whether the lines of a narrow cell are a text set to its width, and no list: 青木 一 / 岸 進 / 林 茂."""
    apart = sum(len(line.text.split()) > 1 for line in lines)
    if apart * 3 >= len(lines) * 2 and not any(sign in line.text for line in lines for sign in _OF_TEXT):
        return False  # 総務部長　青木　一 / 推進課係長　岸　進, by chance as long as each other
    full = sum(line.right > widest - 1.5 * line.size for line in lines[:-1])
    return (
        len(lines) >= 3 and widest - margin >= NARROWEST * lines[0].size and full * 3 >= (len(lines) - 1) * 2
    )


_OF_TEXT = (*words_of_list("comma"), "。")
"""Signs of words that are set as a text."""


def _begins(text: str) -> str:
    """How an item of a list begins: the form of its number, its bullet, or brackets as in （委員）."""
    number, bullet = numbered(text), bulleted(text)
    if number:
        return number.kind
    return bullet[0] if bullet else "()" if _GROUP.reads(text) else ""
