"""Whether a label begins a row of its own or belongs to the row above it."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from generator.importer.front.cell_rows import PEOPLE
from generator.importer.front.labelled import (
    form_of,
    without_mark,
)
from generator.importer.front.rows import Row
from generator.importer.names.categories import is_category
from generator.importer.names.dictionary import is_family, parts_of
from generator.importer.names.officers import all_in_office
from generator.importer.read.stream import Line
from generator.importer.words.labels import is_group
from generator.importer.words.labels_of_people import COLUMNS
from generator.importer.words.numbers import Numbered, numbered, value_of
from generator.importer.words.roles import bare
from generator.importer.words.when import clocks_in
from generator.japanese.lists import text_of, words_of

_MOST_WORDS = 4
"""How many words a line of a list has at most: office or place, family and given name, what was said of them."""


@dataclass(frozen=True)
class Labelled:
    """A line cut into mark, label and text; without a label where it shows none."""

    mark: str
    label: str
    text: str
    meaning: str | None
    number: Numbered | None


def hangs_below(line: Line, label: Line) -> bool:
    """Whether a line is set in below the line of a label, so that it is part of what stands there: ○出席者　◎青木　一 / 　　　　　○岸　進."""
    return not line.cells and line.indent >= label.indent + SET_IN


SET_IN = 4
"""By how many columns a line is set in that hangs below another: two letters of full width."""


def belongs_above(new: Labelled, line: Line, row: Row, main: str) -> bool:
    """Whether a label is no row of its own but part of the row above: a numbered 委員 inside 出席者."""
    found, own = new.number, numbered(row.label)
    if row.meaning in ("agenda", "body") and found and _counts_on(found, row):
        return not _is_next_row(new, own)
    if row.meaning == "agenda" and new.meaning == "agenda" and row.mark and form_of(line) == main != "":
        return False  # ○議事日程 … ○本日の会議に付した事件
    if _lists_on(new, row):
        return True
    if found and "|1|" in main and found.kind not in ("1", "bill", "item"):
        return row.meaning is not None and new.meaning not in ("date", "place")
    if found and own and found.kind == own.kind:
        return False
    if row.meaning == "materials":
        return new.meaning == "agenda" and _is_paper(new, line, row)
    if row.meaning == "agenda":
        return _belongs_to_agenda(new, line, row)
    return row.meaning in PEOPLE and _belongs_to_people(new, row)


def _is_next_row(new: Labelled, own: Numbered | None) -> bool:
    """Whether a label of a known meaning counts on from the label above: 3 出席者 after 2 議題.

    What has no meaning counts on in the list: １．議題　１．計画について / ２．予算について, where every row is numbered 1.
    """
    counts_on = new.number is not None and own is not None and _follows(new.number, own)
    return counts_on and new.meaning is not None


def _is_paper(new: Labelled, line: Line, row: Row) -> bool:
    """Whether the agenda stands among the papers: ◇次第 below 会議資料, and no ●議題 below ●会議資料; 会議資料 / 会議次第 / 資料1."""
    first = not row.text and not new.text and bare(new.label).endswith("次第")
    mark = without_mark(line.text)[0]
    return first or mark not in ("", row.mark)


def _lists_on(new: Labelled, row: Row) -> bool:
    """Whether a number is that of the next person of a list, though the rows are counted so as well: 3 汐見市　青木 一."""
    found = new.number
    if found is None or new.meaning is not None or row.meaning not in PEOPLE:
        return False
    words = found.rest.split()
    apart = any(is_family(word) or parts_of(word + given) for word, given in itertools.pairwise(words))
    if len(words) > _MOST_WORDS or not (apart or parts_of(words[-1])):
        return False
    listed = [n for line in row.text.split("\n") if line and (n := numbered(line)) and n.kind == found.kind]
    return not row.text or (bool(listed) and (value_of(found.no) or 0) > (value_of(listed[-1].no) or 0))


def _begins_inside(found: Numbered, own: Numbered | None) -> bool:
    """Whether a first number stands below a row that is counted further on in the same way."""
    return own is not None and own.kind == found.kind and value_of(found.no) == 1 < (value_of(own.no) or 0)


def _belongs_to_agenda(new: Labelled, line: Line, row: Row) -> bool:
    if new.meaning in ("opened", "closed_at"):
        return not clocks_in(line.text) and bare(row.text) not in words_of("elsewhere")
    if new.meaning == "result" and not new.text and new.number is None and row.text:
        return False  # 決定事項, above a list of its own
    return new.meaning in ("agenda", None, "result") or (_is_inner(new) and new.meaning == "body")


def _belongs_to_people(new: Labelled, row: Row) -> bool:
    """Groups of people stand inside 出席者, those at the place (【会場】青木委員、岸委員), and the words over the columns of a table of them.

    A table that tells of everybody whether they came is not that of the absent.
    """
    if new.meaning == "place" and all_in_office(new.text):
        return True
    if COLUMNS.reads(bare(new.label)):
        return row.meaning != "absent" or not bare(new.label).endswith(words_of("column_of_presence"))
    if new.meaning is None and is_group(new.label.strip(text_of("colon"))):
        return True
    framed = new.label.startswith(words_of("open"))
    if new.meaning is None and framed and is_category(bare(new.label).strip(text_of("bracket"))):
        return True
    return _is_inner(new) and new.meaning in ("staff", "present", "absent", None)


def _is_inner(new: Labelled) -> bool:
    """Whether a label is counted as the parts of a row are: (1), ア."""
    return new.number is not None and new.number.kind in ("(1)", "①", "ア", "1)", "(ア)", "a")


def _follows(found: Numbered, before: Numbered) -> bool:
    return found.kind == before.kind and value_of(found.no) == (value_of(before.no) or 0) + 1


def _counts_on(found: Numbered, row: Row) -> bool:
    """Whether a number is the next of those in the row above: 2 議事 after 1 開会; or the first, 1 開会 in 6 議題."""
    if not row.text and _begins_inside(found, numbered(row.label)):
        return True
    listed = (n for line in reversed(row.text.split("\n")) if (n := numbered(line)) and n.kind == found.kind)
    before = next(listed, None)
    return before is not None and _follows(found, before)
