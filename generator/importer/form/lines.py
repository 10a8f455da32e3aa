"""The lines of a form, by the headings they stand under."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.importer.read.stream import Line, Source
from generator.importer.words.space import squeeze, trim
from generator.japanese.lists import text_of
from generator.model.sheet import BETWEEN, BODY, FIELDS, HEAD_SIGN, MARK, TABLES

_FIELD_OF = {squeeze(label): name for name, label in FIELDS.items()}
_TABLE_OF = {squeeze(heading): name for name, (heading, _) in TABLES.items()}
_COLONS = tuple(text_of("colon"))


@dataclass(frozen=True)
class Value:
    """What was typed at one place, and the line that carries it."""

    text: str
    line: Line


@dataclass(frozen=True)
class Row:
    """A row of a table, with as many cells as the table has columns."""

    cells: tuple[str, ...]
    line: Line


@dataclass
class Printed:
    """A form taken apart."""

    title: list[Line] = field(default_factory=list)
    fields: dict[str, Value] = field(default_factory=dict)
    tables: dict[str, list[Row]] = field(default_factory=dict)
    headings: dict[str, Line] = field(default_factory=dict)
    """The line of each table's heading."""
    body: list[Line] = field(default_factory=list)
    front: list[tuple[str, str, Line]] = field(default_factory=list)
    """Label, text and first line of what is printed before the proceedings, in order."""
    aside: list[tuple[Line, str]] = field(default_factory=list)
    """Lines that are of the form and no part of the minutes, and of what kind."""
    unread: list[Line] = field(default_factory=list)
    """Lines of the front part that stand where the form has no place for them."""


def is_form(source: Source) -> bool:
    """Whether a source is such a form: one of its first lines says so."""
    lines = [line for line in source.lines if not line.furniture][:3]
    return any(_is_mark(line) for line in lines)


def _is_mark(line: Line) -> bool:
    return squeeze(line.text) == MARK


def printed_form(source: Source) -> Printed:
    """Take a form apart; every line of the source comes to one place of the result."""
    found = Printed()
    table, last = "", ""
    in_body = False
    for line in source.lines:
        heading = squeeze(line.text).removeprefix(HEAD_SIGN)
        if line.furniture:
            found.aside.append((line, line.furniture))
        elif in_body:
            found.body.append(line)
        elif _is_mark(line):
            found.aside.append((line, "form_mark"))
        elif heading == BODY:
            found.front.append((line.text, "", line))
            in_body = True
        elif heading in _TABLE_OF and not _is_row_of(line, table):
            table, last = _TABLE_OF[heading], ""
            found.front.append((line.text, "", line))
            found.tables.setdefault(table, [])
            found.headings.setdefault(table, line)
        elif (known := _field(line)) and known[0] not in found.fields:
            table, last = "", known[0]
            _take_field(found, *known, line)
        elif table:
            _take_row(found, table, line)
        else:
            _take_rest(found, last, line)
    _set_empty_headings_aside(found)
    return found


def _set_empty_headings_aside(found: Printed) -> None:
    """The heading of a table in which nothing was typed is of the form, and no part of the minutes."""
    for name, line in found.headings.items():
        if not found.tables[name]:
            found.front.remove((line.text, "", line))
            found.aside.append((line, "form_blank"))


def _is_row_of(line: Line, table: str) -> bool:
    """Whether a line belongs to a table although it reads as a heading: in a cell there is no heading."""
    return bool(table) and (bool(line.cells) or BETWEEN in line.text)


def _field(line: Line) -> tuple[str, str, str] | None:
    """The name, the label as printed, and the value of a line that has one."""
    if line.table:
        label, value = line.cells[0], "\n".join(line.cells[1:])
        return (_FIELD_OF[squeeze(label)], label, value) if squeeze(label) in _FIELD_OF else None
    for colon in _COLONS:
        label, sign, value = line.text.partition(colon)
        if squeeze(label) in _FIELD_OF:
            return _FIELD_OF[squeeze(label)], label + sign, trim(value)
    return None


def _take_field(found: Printed, name: str, label: str, value: str, line: Line) -> None:
    found.fields[name] = Value(value, line)
    if value:
        found.front.append((label, value, line))
    else:
        found.aside.append((line, "form_blank"))


def _take_row(found: Printed, table: str, line: Line) -> None:
    heads = TABLES[table][1]
    cells = line.cells if line.table else tuple(trim(cell) for cell in line.text.split(BETWEEN))
    if [squeeze(cell) for cell in cells] == [squeeze(head) for head in heads]:
        found.aside.append((line, "form_heads"))
    elif len(cells) > len(heads) or (len(cells) == 1 and not line.table):
        found.unread.append(line)
        found.front.append(("", line.text, line))
    elif not any(cells[1:]) or _is_unfilled(table, cells):
        found.aside.append((line, "form_blank"))
    else:
        found.tables[table].append(Row((*cells, *[""] * (len(heads) - len(cells))), line))
        found.front.append(("", line.text.replace("\t", "　"), line))


def _is_unfilled(table: str, cells: tuple[str, ...]) -> bool:
    """Whether only what the form itself prints in a row is there: 出席 beside no name."""
    return table in ("members", "staff") and not any(cells[:2])


def _take_rest(found: Printed, last: str, line: Line) -> None:
    """A line under no heading: of the title, or one more line of the value above."""
    if last:
        value = found.fields[last]
        found.fields[last] = Value(f"{value.text}\n{line.text}".strip("\n"), value.line)
    else:
        found.title.append(line)
    found.front.append(("", line.text, line))
