"""What small functions make of one text each, in ``tables.yml``: the edges of every rule, one under the other.

``UPDATE_TABLES=1`` writes the results anew; read the difference.
"""

from __future__ import annotations

import dataclasses
import json
import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.importer.body.back import back_start, signers_behind
from generator.importer.body.blocks import Block, Narrative, Section
from generator.importer.body.joins import set_width
from generator.importer.body.opinions import read_opinions
from generator.importer.body.voices import Voices
from generator.importer.draft import draft_of
from generator.importer.front import (
    agenda_lines,
    facts,
    form,
    openness,
    papers,
    session_name,
    times,
    titles,
    where,
)
from generator.importer.front.groups import Group, headed
from generator.importer.front.labelled import cut_row, form_of
from generator.importer.front.materials import materials_of
from generator.importer.front.opening import body_start
from generator.importer.front.people import groups_of
from generator.importer.front.prose import first_prose
from generator.importer.front.rows import Row
from generator.importer.front.settling import total_of
from generator.importer.front.table import front_rows
from generator.importer.names import list_lines, names_below, office_places, roll
from generator.importer.names.letters import names_of_letters
from generator.importer.names.lexing import is_seat, lexed
from generator.importer.names.met import met_in
from generator.importer.names.offices import role_and_name
from generator.importer.names.person import person_of
from generator.importer.ndl.body import Body as RecordBody
from generator.importer.ndl.headings import headings_of
from generator.importer.read.any import read_source
from generator.importer.read.errors import ImportRefusedError
from generator.importer.read.furniture import furniture_of
from generator.importer.read.html_tree import tree_of
from generator.importer.read.layout import arranges, labels_by_tab, row_parts, set_tabs
from generator.importer.read.links import page_address, whole_address
from generator.importer.read.stream import Builder, Line, columns
from generator.importer.read.text import read_text
from generator.importer.readings import sentences, turns, undone, votes
from generator.importer.readings.announces import Attendee
from generator.importer.readings.sentences import sentences_of
from generator.importer.session.blocks import body_data
from generator.importer.speakers.grammar import infer
from generator.importer.speakers.labels import may_be_label
from generator.importer.speakers.legend import legend_of
from generator.importer.speakers.unfold import unfolded
from generator.importer.words import bills, ids, notes, numbers, when
from generator.importer.words.labels import meaning_of
from generator.importer.words.numbers import title_key
from generator.importer.words.space import closed_up
from generator.yaml.emit import emit

TABLES = Path(__file__).with_name("tables.yml")
WRITTEN: dict[str, list[list[Any]]] = yaml.safe_load(TABLES.read_text("utf-8"))


def lines_of(text: str) -> list[Line]:
    return read_text(text.encode()).lines


def rows_of(text: str) -> list[Row]:
    """Rows as ``label|text`` of one meaning before a colon: ``place: 場所|市役所``."""
    made = []
    for line in text.split("\n\n"):
        meaning, _, rest = line.partition(": ")
        label, _, words = rest.partition("|")
        made.append(Row(label, words, "", meaning if meaning != "-" else None))
    return made


def laid(text: str) -> list[list[Any]]:
    builder = Builder()
    builder.line(text)
    return [[line.text, line.at, line.indent, line.blank_before, [*line.cells]] for line in builder.lines]


def begins(text: str) -> int:
    lines = lines_of(text)
    return body_start(lines, set(), infer(lines, set(), set(), {}))


def ends(text: str) -> int:
    lines = lines_of(text)
    titles = {title_key("計画の案")}
    return back_start(lines, [*range(len(lines))], infer(lines, set(), set(), {}), titles)


def spoken(text: str) -> list[str]:
    found = infer(lines_of(text), set(), set(), {})
    return [f"{index} {one.mark}{one.label}" for index, one in sorted(found.spoken.items())]


def agenda(text: str) -> Iterator[list[Any]]:
    for item in papers.all_items(papers.agenda_of([Row("議題", text, "", "agenda")])):
        yield [item.id, item.no, item.title, item.kind, item.dept]


def people(text: str) -> Iterator[list[Any]]:
    for group in groups_of([Row("出席者", text, "", "present")]):
        names = [" ".join(map(str, one.values())) for one in group.people]
        yield [group.label, group.side, group.status, group.stated, names, group.doubts]


def listed(text: str) -> Iterator[str]:
    """Who speaks where some are listed: their names, an empty line, the record."""
    names, _, words = text.partition("\n\n")
    found = infer(lines_of(words), set(), set(names.split("、")), {})
    yield found.name
    yield from (f"{at} {one.mark}|{one.printed}|{one.rest}" for at, one in sorted(found.spoken.items()))
    yield from (f"{at} headed {one.label}" for at, one in sorted(found.headed.items()))


def body(text: str) -> list[Any]:
    """The body of the draft, and what was joined in it."""
    data = draft_of(read_text(text.encode())).data
    return [*data["body"], *(data["source"].get("joins") or ())]


def opinions(text: str) -> list[Any]:
    """What becomes of the paragraphs below 主な意見."""
    voices = Voices()
    blocks: list[Block] = [Section(title="主な意見", blocks=[Narrative(part) for part in text.split("\n\n")])]
    read_opinions(blocks, voices)
    return body_data(blocks, {key: voices.printed(key) for key in voices.forms})


def record(text: str) -> list[Any]:
    """A record of the Diet's form, its remarks apart by a line of three stars: the blocks, and when it was."""
    found = RecordBody()
    for remark in text.split("\n***\n"):
        found.remark({"speech": "会長"}, remark)
    return [*found.blocks, found.span]


def record_headings(text: str) -> list[Any]:
    """Headings below a rule so many letters wide, which stands on the first line."""
    width, *lines = text.split("\n")
    return [dataclasses.astuple(one) for one in headings_of(lines, int(width))]


def refused(name: str) -> str | None:
    """What is said of a file of this name that is not there."""
    try:
        read_source(Path(name))
    except ImportRefusedError as refusal:
        return f"{refusal.message}{refusal.fix}"
    return None


def tabbed(text: str) -> list[list[Any]]:
    """Lines of a word processor in which tabs stand behind offices."""
    builder = Builder()
    for line in text.split("\n"):
        builder.line(line)
    return [[line.text, [*line.cells]] for line in labels_by_tab(builder.lines)]


PEOPLE = [Attendee("p1", "青木一", "2"), Attendee("p2", "青木光", "3"), Attendee("p3", "岸進")]
FUNCTIONS: Mapping[str, Callable[[str], Any]] = {
    "agenda_lines.pieces_of": agenda_lines.pieces_of,
    "agenda_lines.unwrapped": lambda text: agenda_lines.unwrapped(text.split("\n")),
    "any.read_source": refused,
    "back.back_start": ends,
    "back.signers_behind": signers_behind,
    "bills.leading": bills.leading,
    "bills.mentions_in": bills.mentions_in,
    "body": body,
    "closed_up": closed_up,
    "emit": lambda text: emit({"key": text}),
    "facts.read_facts": lambda text: facts.read_facts(rows_of(text), ""),
    "form.form_of_session": lambda text: form.form_of_session(rows_of(text)),
    "where.place_of": lambda text: where.place_of(rows_of(text)),
    "form.steps_of": form.steps_of,
    "furniture_of": lambda text: furniture_of(lines_of(text), paged=True),
    "grammar.infer": spoken,
    "grammar.infer where some are listed": listed,
    "groups.headed": lambda text: headed(text, "青木委員、岸委員", Group("出席者", "member"), "present"),
    "groups_of": people,
    "html_tree.tree_of": lambda text: [element.tag for element in tree_of(text).iter()],
    "ids.ascii_id": lambda text: ids.ascii_id(text, "council"),
    "ids.id_of_address": ids.id_of_address,
    "joins.set_width": lambda text: set_width(lines_of(text)),
    "labels.may_be_label": may_be_label,
    "labels.meaning_of": meaning_of,
    "layout.arranges": lambda text: arranges([cell.split("/") if cell else [] for cell in text.split("|")]),
    "layout.labels_by_tab": tabbed,
    "layout.row_parts": lambda text: row_parts(text.split("|"), 1),
    "layout.set_tabs": set_tabs,
    "legend.legend_of": lambda text: legend_of(lines_of(text)),
    "letters.names_of_letters": names_of_letters,
    "lexing.is_seat": is_seat,
    "lexing.lexed": lambda text: [[word.text, word.gap] for word in lexed(text)],
    "lines": lambda text: [[one.text, one.at, one.page, one.indent, [*one.cells]] for one in lines_of(text)],
    "links.page_address": lambda text: page_address(text, tree_of(text)),
    "links.whole_address": lambda text: whole_address("https://example.jp/a/b.html", text),
    "list_lines.leads": list_lines.leads,
    "list_lines.printed_lines": list_lines.printed_lines,
    "list_lines.without_notes": lambda text: list_lines.without_notes(text.split("\n")),
    "materials_of": lambda text: materials_of([Row("資料", text, "", "materials")]),
    "met_in": lambda text: [
        sorted(one) if isinstance(one, frozenset) else one
        for one in dataclasses.astuple(met_in(text.split("|"), [text]))
    ],
    "ndl.body": record,
    "ndl.headings": record_headings,
    "notes.note_of": notes.note_of,
    "notes.tells": notes.tells,
    "notes.withheld_of": notes.withheld_of,
    "numbers.bulleted": numbers.bulleted,
    "numbers.numbered": numbers.numbered,
    "numbers.title_key": title_key,
    "numbers.value_of": numbers.value_of,
    "offices.role_and_name": lambda text: [role_and_name(text, titled=titled) for titled in (False, True)],
    "office_places.is_office_of": lambda text: office_places.is_office_of(lexed(text)),
    "office_places.name_begins": lambda text: office_places.name_begins(lexed(text), 0),
    "office_places.name_ends": lambda text: office_places.name_ends(lexed(text), 0),
    "opening.body_start": begins,
    "opinions.read_opinions": opinions,
    "openness.read_openness": lambda text: openness.read_openness(rows_of(text)),
    "openness.withheld_record": openness.withheld_record,
    "papers.agenda_of": agenda,
    "person.person_of": lambda text: person_of(text, "出席者"),
    "prose.first_prose": lambda text: first_prose(lines_of(text), [*range(len(lines_of(text)))]),
    "roll.people": lambda text: [[token, person_of(token, "")] for token in roll.tokens_of(text)],
    "roll.parts_of_line": roll.parts_of_line,
    "roll.tokens_of": roll.tokens_of,
    "roll.with_names": lambda text: names_below.with_names(text.split("\n")),
    "roll.with_offices_after": roll.with_offices_after,
    "rows.cut_row": lambda text: cut_row(lines_of(text)[0]),
    "rows.form_of": lambda text: form_of(lines_of(text)[0]),
    "sentences.sentences_of": lambda text: [one.plain for one in sentences_of(text)],
    "sentences.heard": lambda text: [dataclasses.astuple(one)[-1] for one in sentences_of(text)],
    "sentences.closes": lambda text: sentences._closes(text, 0),
    "session_name.session_of": lambda text: session_name.session_of(text.split("\n")),
    "settling.total_of": total_of,
    "stream.columns": columns,
    "stream.line": laid,
    "table.front_rows": lambda text: [
        [row.label, row.text, row.mark, row.meaning, row.lines]
        for row in front_rows(lines_of(text), set(), len(lines_of(text)))
    ],
    "times.spans_by_day": times.spans_by_day,
    "times.times_of": lambda text: times.times_of(rows_of(text), times.text_of_dates(rows_of(text)), ""),
    "titles.is_title": titles.is_title,
    "titles.title_of": lambda text: titles.title_of([Row("", line, "", None) for line in text.split("\n")]),
    "turns.takes_up": turns.takes_up,
    "undone.is_undone": lambda text: undone.is_undone(text, 0, len(text)),
    "undone.part_of": undone.part_of,
    "unfold.unfolded": lambda text: [one.text for one in unfolded(lines_of(text))],
    "votes.votes_in": lambda text: votes.votes_in(text, PEOPLE),
    "when.clocks_in": when.clocks_in,
    "when.dates_in": when.dates_in,
    "when.span_in": when.span_in,
}


def plain(value: Any) -> Any:
    """A value as YAML can hold it."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        kept = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
        return {key: plain(inner) for key, inner in kept.items() if inner not in (None, (), [], "", False)}
    if isinstance(value, Mapping):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple | Iterator):
        return [plain(inner) for inner in value]
    return value if value is None or isinstance(value, bool | int | str) else str(value)


def written(tables: Mapping[str, list[list[Any]]]) -> Iterator[str]:
    """One line for each text, what becomes of it behind."""
    for name in sorted(tables):
        yield f"{name}:\n"
        for case in tables[name]:
            shown = json.dumps(case, ensure_ascii=False)
            yield f"  - {''.join(c if c.isprintable() else json.dumps(c)[1:-1] for c in shown)}\n"


def test_every_table_has_its_function_and_every_function_its_table() -> None:
    assert WRITTEN.keys() == FUNCTIONS.keys()


@pytest.mark.parametrize("name", FUNCTIONS)
def test_each_text_of_a_table_makes_what_stands_beside_it(name: str) -> None:
    made = [[text, plain(FUNCTIONS[name](text))] for text, *_ in WRITTEN[name]]
    if os.environ.get("UPDATE_TABLES"):
        WRITTEN[name] = made
        TABLES.write_text("".join(written(WRITTEN)), "utf-8")
    assert made == WRITTEN[name], "read the difference; UPDATE_TABLES=1 writes it anew"
