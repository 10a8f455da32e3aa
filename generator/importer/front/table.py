"""The front part of a record: rows of label and text, in printed order.

Every line before the body ends up in a row. A row that is not understood has an empty label; nothing is
left out for want of a field.
"""

from __future__ import annotations

from dataclasses import replace

from generator.importer.front.agreed_labels import meaning_with
from generator.importer.front.belonging import Labelled, belongs_above, hangs_below
from generator.importer.front.cell_rows import PEOPLE, put_roster, rows_of_cells
from generator.importer.front.label_looks import OF_CONTENTS
from generator.importer.front.labelled import (
    cut_row,
    cut_unknown,
    form_of,
    main_form,
    row_meaning,
    without_mark,
)
from generator.importer.front.labelled_people import lists_people
from generator.importer.front.listed_heads import listed_heads
from generator.importer.front.roster_cells import roster_of_tables
from generator.importer.front.rows import Row
from generator.importer.front.side_by_side import lists_beside
from generator.importer.front.titles import is_title
from generator.importer.names.officers import are_people
from generator.importer.read.stream import Line
from generator.importer.words.labels import is_group, meaning_of
from generator.importer.words.notes import is_rule
from generator.importer.words.numbers import numbered, value_of
from generator.importer.words.space import trim
from generator.japanese.lists import words_of

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
    rosters = roster_of_tables(lines, start)
    beside = lists_beside(lines, live)
    for i in live:
        if i in above:
            _hold(rows, i, lines[i])
        elif i in beside:
            rows[-1].add(i, "　".join(lines[i].cells) or lines[i].text, listed=beside[i])
        elif i in rosters:
            put_roster(rows, i, lines[i], rosters[i])
        elif lines[i].cells:
            rows += rows_of_cells(lines[i], i, rows, listed=i in listed)
        else:
            new = _labelled(lines[i], main, rows, listed=i in listed)
            new = _with_label(lines, i, new, rows)
            if i in inner and rows and rows[-1].label:
                rows[-1].add(i, lines[i].text, apart=lines[i].blank_before)
            else:
                _put(rows, i, lines, new, main)
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


def _labelled(line: Line, main: str, rows: list[Row], *, listed: bool) -> Labelled:
    mark, label, text = cut_row(line)
    plain, words = without_mark(line.text)
    if not label and _has_form(line, main, rows):
        mark, (label, text) = plain, cut_unknown(words)
    meaning = "agenda" if listed else meaning_with(label, text)
    return Labelled(mark, label, text, meaning, numbered(words))


def _put(rows: list[Row], index: int, lines: list[Line], new: Labelled, main: str) -> None:
    """Add a line to the rows: as a row with a label, to the row above it, or as a row without a label."""
    line, above = lines[index], rows[-1] if rows else None
    if above and above.meaning == new.meaning == "openness" and not above.text and not new.text:
        above.add(index, line.text)  # 公開・非公開の別 / 公開
    elif is_rule(line.text) or OF_CONTENTS.reads(line.text) or _is_only_title(new, rows):
        rows.append(Row("", line.text, "", None, [index]))
    elif above and (_hangs_in_list(lines, index, new, above) or _is_of_those_there(new, rows)):
        above.add(index, line.text)
    elif new.label and not (above and belongs_above(new, line, above, main)):
        rows.append(Row(trim(new.label), new.text, new.mark, new.meaning, [index]))
    elif (
        rows
        and rows[-1].label
        and not _stands_alone(line, rows[-1])
        and (_is_paper(rows) or not is_title(line.text))
    ):
        rows[-1].add(index, line.text, apart=line.blank_before)
    else:
        rows.append(Row("", line.text, "", None, [index]))


def _hangs_in_list(lines: list[Line], index: int, new: Labelled, above: Row) -> bool:
    """Whether a line whose label is not known is set in below the label of a list, so that it is of that list, however it begins."""
    people, agenda = above.meaning in PEOPLE, above.meaning == "agenda"
    inner = bool(new.label) and (new.meaning is None or (agenda and new.meaning == "agenda"))
    listed = bool(above.label) and (people or (agenda and new.number is not None))
    return listed and inner and hangs_below(lines[index], lines[above.lines[0]])


def _with_label(lines: list[Line], index: int, new: Labelled, rows: list[Row]) -> Labelled:
    """The line as a label, where it has none that a form would know and people are set in below it."""
    heads = not new.label and bool(rows) and _heads_set_in(lines, index, rows[-1])
    return replace(new, label=lines[index].text, text="") if heads else new


def _heads_set_in(lines: list[Line], index: int, above: Row) -> bool:
    """Whether a line stands below a list of people as far out as its label does, over people set in: 施行者（汐見市） / 　　部長　青木　一."""
    line, below = lines[index], lines[index + 1] if index + 1 < len(lines) else None
    if above.meaning not in PEOPLE or len(above.lines) < 2 or below is None or line.cells:
        return False
    head = lines[above.lines[0]].indent
    if line.indent != head or len(line.text) > MAX_LABEL or line.text.endswith("。"):
        return False
    set_in = all(lines[i].indent > head for i in (*above.lines[1:], index + 1))
    return set_in and lists_people(below.text)


def _is_of_those_there(new: Labelled, rows: list[Row]) -> bool:
    """Whether a place in a frame heads those of a list who sat there, below a row that has said where it was: ＜会場＞ / 青木　一."""
    framed = new.meaning == "place" and not new.text and new.label.startswith(words_of("open"))
    return framed and rows[-1].meaning in PEOPLE and any(row.meaning == "place" for row in rows)


def _is_only_title(new: Labelled, rows: list[Row]) -> bool:
    """Whether a label above all rows is a title that is only the word 会議録."""
    alone = not new.text and new.meaning in ("body", "record", "name")
    return alone and not any(row.label for row in rows)


def _has_form(line: Line, main: str, rows: list[Row]) -> bool:
    """Whether a line with an unknown label looks as the rows with known labels do: 〇理事者側出席者, 5 会長あいさつ."""
    label, text = cut_unknown(without_mark(line.text)[1])
    length = len(label) if text and (are_people(text) or is_group(label)) else len(line.text)
    if form_of(line) != main or length > MAX_LABEL or line.text.endswith("。"):
        return False
    found = numbered(without_mark(line.text)[1])
    if found is None:
        return True
    above = next((n for row in reversed(rows) if (n := numbered(row.label)) and n.kind == found.kind), None)
    before = value_of(above.no) or 0 if above is not None else None
    return before is not None and value_of(found.no) in (before, before + 1)


def _is_paper(rows: list[Row]) -> bool:
    """Whether a title below is one of the papers listed, and not the record's, whose meeting a row has named."""
    return (
        rows[-1].meaning == "materials" and bool(rows[-1].text) and any(row.meaning == "name" for row in rows)
    )


def _stands_alone(line: Line, row: Row) -> bool:
    """A line that is no part of the row above it: a heading after a row that has its text."""
    return bool(line.heading) and bool(row.text)
