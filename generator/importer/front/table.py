"""The front part of a record: rows of label and text, in printed order.

Every line before the body ends up in a row. A row that is not understood has an empty label; nothing is
left out for want of a field.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from generator.importer.front.agreed_labels import meaning_with
from generator.importer.front.cell_rows import PEOPLE, put_roster, rows_of_cells
from generator.importer.front.labelled import (
    cut_row,
    cut_unknown,
    form_of,
    main_form,
    row_meaning,
    without_mark,
)
from generator.importer.front.listed_heads import listed_heads
from generator.importer.front.roster_cells import roster_of_tables
from generator.importer.front.rows import Row
from generator.importer.front.titles import is_title
from generator.importer.names.dictionary import is_family, parts_of
from generator.importer.names.officers import all_in_office, are_officers
from generator.importer.read.stream import Line
from generator.importer.words.labels import is_group, meaning_of
from generator.importer.words.labels_of_people import COLUMNS
from generator.importer.words.notes import is_rule
from generator.importer.words.numbers import Numbered, numbered, value_of
from generator.importer.words.roles import bare
from generator.importer.words.space import trim
from generator.importer.words.when import clocks_in
from generator.japanese.lists import text_of, words_of

_MOST_WORDS = 4
"""How many words a line of a list has at most: office or place, family and given name, what was said of them."""
MAX_LABEL = 26
"""How long a line may be whose label is not known and only looks like one, in characters."""


def front_rows(lines: list[Line], skip: set[int], start: int) -> list[Row]:
    """The rows before the body, in order."""
    rows: list[Row] = []
    listed = listed_heads(lines, skip)
    live = [i for i in range(start) if i not in skip]
    meanings = {i: row_meaning(lines[i]) for i in live}
    main = main_form(lines, meanings)
    inner = _numbered_again(lines, meanings)
    above = _above_their_label(lines, live)
    rosters = roster_of_tables(lines[:start])
    for i in live:
        if i in above:
            _hold(rows, i, lines[i])
        elif i in rosters:
            put_roster(rows, i, lines[i], rosters[i])
        elif lines[i].cells:
            rows += rows_of_cells(lines[i], i, rows, listed=i in listed)
        else:
            new = _labelled(lines[i], main, rows, listed=i in listed)
            if i in inner and rows and rows[-1].label:
                rows[-1].add(i, lines[i].text, apart=lines[i].blank_before)
            else:
                _put(rows, i, lines[i], new, main)
    return rows


def _hold(rows: list[Row], index: int, line: Line) -> None:
    """Keep a line for the row whose label stands below it."""
    if rows and rows[-1].held:
        rows[-1].add(index, line.text)
    else:
        rows.append(Row("", line.text, "", None, [index], held=True))


def _above_their_label(lines: list[Line], live: list[int]) -> set[int]:
    """Lines of a ruled cell of people that stand above the one beside the label, which is in the middle of its cell."""
    found: set[int] = set()
    held: list[int] = []
    for i in live:
        held = [] if lines[i].blank_before else held
        if not lines[i].cells:
            held.append(i)
        elif held and meaning_of(lines[i].cells[0]) in PEOPLE:
            plain = not any(cut_row(lines[j])[1] for j in held)
            found |= {*held} if plain and lines[held[0]].blank_before else set()
            held = []
        else:
            held = []
    return found


def _numbered_again(lines: list[Line], meanings: dict[int, str | None]) -> set[int]:
    """Lines without a known label whose number the next known label has: 4. その他 of a list, before 4. 出席者."""
    found = set()
    for at, own in meanings.items():
        number = numbered(without_mark(lines[at].text)[1]) if own is None and not lines[at].cells else None
        if number is None:
            continue
        next_known = next((i for i, meaning in meanings.items() if i > at and meaning), None)
        other = numbered(without_mark(lines[next_known].text)[1]) if next_known is not None else None
        if other and (other.kind, value_of(other.no)) == (number.kind, value_of(number.no)):
            found.add(at)
    return found


@dataclass(frozen=True)
class _Labelled:
    """A line cut into mark, label and text; without a label where it shows none."""

    mark: str
    label: str
    text: str
    meaning: str | None
    number: Numbered | None


def _labelled(line: Line, main: str, rows: list[Row], *, listed: bool) -> _Labelled:
    mark, label, text = cut_row(line)
    plain, words = without_mark(line.text)
    if not label and _has_form(line, main, rows):
        mark, (label, text) = plain, cut_unknown(words)
    meaning = "agenda" if listed else meaning_with(label, text)
    return _Labelled(mark, label, text, meaning, numbered(words))


def _put(rows: list[Row], index: int, line: Line, new: _Labelled, main: str) -> None:
    """Add a line to the rows: as a row with a label, to the row above it, or as a row without a label."""
    above = rows[-1] if rows else None
    if above and above.meaning == new.meaning == "openness" and not above.text and not new.text:
        above.add(index, line.text)  # 公開・非公開の別 / 公開
    elif is_rule(line.text) or _is_only_title(new, rows):
        rows.append(Row("", line.text, "", None, [index]))
    elif new.label and not (rows and _belongs_above(new, line, rows[-1], main)):
        rows.append(Row(trim(new.label), new.text, new.mark, new.meaning, [index]))
    elif rows and rows[-1].label and not _stands_alone(line, rows[-1]) and not is_title(line.text):
        rows[-1].add(index, line.text, apart=line.blank_before)
    else:
        rows.append(Row("", line.text, "", None, [index]))


def _is_only_title(new: _Labelled, rows: list[Row]) -> bool:
    """Whether a label above all rows is a title that is only the word 会議録."""
    alone = not new.text and new.meaning in ("body", "record", "name")
    return alone and not any(row.label for row in rows)


def _has_form(line: Line, main: str, rows: list[Row]) -> bool:
    """Whether a line with an unknown label looks as the rows with known labels do: 〇理事者側出席者, 5 会長あいさつ."""
    label, text = cut_unknown(without_mark(line.text)[1])
    length = len(label) if text and are_officers(text) else len(line.text)
    if form_of(line) != main or length > MAX_LABEL or line.text.endswith("。"):
        return False
    found = numbered(without_mark(line.text)[1])
    if found is None:
        return True
    above = next((n for row in reversed(rows) if (n := numbered(row.label)) and n.kind == found.kind), None)
    before = value_of(above.no) or 0 if above is not None else None
    return before is not None and value_of(found.no) in (before, before + 1)


def _belongs_above(new: _Labelled, line: Line, row: Row, main: str) -> bool:
    """Whether a label is no row of its own but part of the row above: a numbered 委員 inside 出席者."""
    found, own = new.number, numbered(row.label)
    if row.meaning == "agenda" and found and _counts_on(found, row):
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
    return row.meaning in PEOPLE and _belongs_to_people(new)


def _is_next_row(new: _Labelled, own: Numbered | None) -> bool:
    """Whether a label of a known meaning counts on from the label above: 3 出席者 after 2 議題.

    What has no meaning counts on in the list: １．議題　１．計画について / ２．予算について, where every row is numbered 1.
    """
    counts_on = new.number is not None and own is not None and _follows(new.number, own)
    return counts_on and new.meaning is not None


def _is_paper(new: _Labelled, line: Line, row: Row) -> bool:
    """Whether the agenda stands among the papers: ◇次第; 会議資料 / 会議次第 / 資料1."""
    first = not row.text and not new.text and bare(new.label).endswith("次第")
    return first or bool(without_mark(line.text)[0])


def _lists_on(new: _Labelled, row: Row) -> bool:
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


def _belongs_to_agenda(new: _Labelled, line: Line, row: Row) -> bool:
    if new.meaning in ("opened", "closed_at"):
        return not clocks_in(line.text) and bare(row.text) not in words_of("elsewhere")
    if new.meaning == "result" and not new.text and new.number is None and row.text:
        return False  # 決定事項, above a list of its own
    return new.meaning in ("agenda", None, "result") or (_is_inner(new) and new.meaning == "body")


def _belongs_to_people(new: _Labelled) -> bool:
    """Groups of people stand inside 出席者, those at the place (【会場】青木委員、岸委員), and the words over the columns of a table of them."""
    if new.meaning == "place" and all_in_office(new.text):
        return True
    if COLUMNS.reads(bare(new.label)):
        return True
    if new.meaning is None and is_group(new.label.strip(text_of("colon"))):
        return True
    return _is_inner(new) and new.meaning in ("staff", "present", "absent", None)


def _is_inner(new: _Labelled) -> bool:
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


def _stands_alone(line: Line, row: Row) -> bool:
    """A line that is no part of the row above it: a heading after a row that has its text."""
    return bool(line.heading) and bool(row.text)
