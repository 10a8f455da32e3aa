"""Who was there: groups, names and offices read from the rows of a front part.

Names are taken as printed, without the room between their letters; nobody is made up. What cannot be read
as a name stays in the row and is counted nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import replace
from itertools import pairwise

from generator.importer.front import group_looks as looks
from generator.importer.front.counted_out import counted_out, listed_once
from generator.importer.front.filling import Open, closed, enter
from generator.importer.front.group_looks import COLONED
from generator.importer.front.groups import Group, headed, side_of_label
from generator.importer.front.holding import hold_sections
from generator.importer.front.listing import asked_about, kept_by, lists
from generator.importer.front.marked import give_marked
from generator.importer.front.presence_signs import without_signs
from generator.importer.front.roster_columns import heads_roster, names_column
from generator.importer.front.rows import Row
from generator.importer.front.text_columns import heads_columns, without_columns
from generator.importer.names.bodies_in_column import with_bodies_in_column
from generator.importer.names.categories import with_categories_apart
from generator.importer.names.colon_offices import with_offices_to_each
from generator.importer.names.duties import with_duties
from generator.importer.names.known_offices import role_at_end
from generator.importer.names.list_lines import come_apart, leads, printed_lines, without_notes
from generator.importer.names.met import NOBODY_MET, Met
from generator.importer.names.named_behind import with_names_out
from generator.importer.names.names_below import with_names
from generator.importer.names.officers import are_officers, holds_office
from generator.importer.names.offices import is_office
from generator.importer.names.person import person_of
from generator.importer.names.person_looks import NOBODY
from generator.importer.names.places import with_places_behind
from generator.importer.names.presence_column import each_on_its_line, without_column
from generator.importer.names.roll import tokens_of, with_offices_after
from generator.importer.names.serials import without_serials
from generator.importer.names.spelt_offices import each_on_its_line as with_each_office
from generator.importer.words.labels import AS_FOLLOWS, KANJI
from generator.importer.words.labels_of_people import COLUMNS
from generator.importer.words.roles import STAFF_ROLES, bare, is_unit, role_of
from generator.importer.words.space import trim
from generator.japanese.lists import text_of, words_of

#: What stands round a label of a list.
_DRESS = text_of("bracket", "colon", "mark", "leader") + "・"
MAX_ROW = 10_000
"""How much of a row is read for names; the longest list met so far has 2,000 characters."""


def groups_of(rows: list[Row], met: Met = NOBODY_MET) -> list[Group]:
    """The groups of all rows that list people, in printed order; absent members in a group of their own label.

    ``met`` are names known from elsewhere in the record and of the council.
    """
    groups: list[Group] = []
    inside = False
    for printed in (part for whole in _whole(rows) for part in counted_out(whole)):
        row = _with_text(printed) if inside else printed
        status = {"absent": "absent"}.get(row.meaning or "", "present")
        if row.meaning in ("present", "absent", "attendance", "staff"):
            inside = True
            groups += _of_row(row, status, met)
        elif (row.meaning is None and _is_people(row, inside)) or _is_of_officers(row, inside):
            groups += _of_row(row, status, met)
        elif lists(row, found := [*_of_row(kept_by(row), status, met)], inside=inside):
            inside = inside or row.meaning is None
            groups += found
        else:
            inside = inside and _is_body_alone(row)
            groups += asked_about(row, found)
    for group in groups if met.sections else ():
        hold_sections(group)
    listed_once(groups)
    give_marked(groups, rows)
    return [group for group in groups if group.people or group.stated or group.doubts]


def _with_text(row: Row) -> Row:
    """The row, whom it lists apart from its label where nothing but room stands between them: ○オブザーバー　児童相談所　岸所長."""
    led = looks.GROUP.read(row.label) if row.meaning is None and not row.text else None
    apart = led is not None and bool(led["rest"]) and led["sep"] and not led["sep"].strip()
    return replace(row, label=led["label"], text=led["rest"]) if led and apart else row


def _side_of_officers(row: Row) -> str | None:
    """That a row whose label no form knows lists the staff: 図書館　渡辺館長、伊藤副館長."""
    return "staff" if row.meaning is None and are_officers(row.text) else None


def _whole(rows: list[Row]) -> Iterator[Row]:
    """The rows, with what stands above their labels; people below the name of their body have it for a label: 国土省 / 青木課長、岸補佐."""
    above = ""
    for before, printed in pairwise([Row("", ""), *rows]):
        named = _is_body_alone(before) and not printed.label and are_officers(printed.text)
        row = replace(printed, label=trim(before.text)) if named else printed
        yield replace(row, text=f"{above}\n{row.text}") if above and not row.held else row
        above = row.text if row.held else ""


def _is_body_alone(row: Row) -> bool:
    """Whether a row is nothing but the name of a body of the administration."""
    return not row.label and looks.BODY.reads(trim(row.text))


def _is_of_officers(row: Row, inside: bool) -> bool:
    """Whether a row that names the office in charge lists its people: 所管課　緑地課　林課長、森係長."""
    return inside and row.meaning == "contact" and are_officers(row.text)


def _is_people(row: Row, inside: bool) -> bool:
    label = looks.LABEL_NOTE.without(bare(row.label)).strip(text_of("bracket", "colon"))
    if inside and (are_officers(row.text) or (is_unit(label) and holds_office(row.text))):
        return True
    role = role_of(label)
    return (
        role is not None
        and label.endswith(role)
        and (inside or len(label) <= len(role) + 4)
        and len(row.text) <= 600
    )


def _undressed(label: str) -> str:
    """A label without what stands round it, but for the half of a bracket that its words need: （事務局）緑地課."""
    words = label.strip(_DRESS)
    at = label.find(words)
    before, behind = label[:at], label[at + len(words) :]
    opened, closed = (sum(map(words.count, text_of(half))) for half in ("open", "close"))
    return f"{before[-1:] * (closed > opened)}{words}{behind[:1] * (opened > closed)}"


def _label_of(row: Row) -> str:
    """What a row calls those whom it lists: its label without dress; 出席者 below the words over the columns of a table."""
    label = _undressed(bare(KANJI.without(row.label)))
    label = looks.LABEL_NUMBER.without(label) or "出席者"
    columns = COLUMNS.reads(label) or heads_roster(tuple(row.label.split("　")))
    label = "出席者" if columns else AS_FOLLOWS.without(label)
    return looks.NUMBER_OF.without(looks.LABEL_NOTE.without(label))


def _group_of(row: Row, label: str, status: str) -> Group:
    """The group that a row begins, with the number that its label prints."""
    count = looks.NUMBER_OF.read(bare(row.label).strip(_DRESS))
    side = side_of_label(label, row.meaning) or _side_of_officers(row)
    return Group(label, side, status, count["count"] if count else None)


def _lines(text: str) -> list[str]:
    """The lines of a list as they were meant."""
    for step in _OF_LISTS:
        text = step(text)
    printed = [*printed_lines(text)]
    for mend in _OF_LINES:
        printed = [*mend(printed)]
    return printed


_OF_LISTS: tuple[Callable[[str], str], ...] = (
    with_each_office,
    without_serials,
    with_categories_apart,
    with_bodies_in_column,
    with_offices_after,
)
"""What is put right in the whole list, one after the other."""
_OF_LINES: tuple[Callable[[list[str]], Iterable[str]], ...] = (
    with_names,
    without_notes,
    without_column,
    with_duties,
    with_names_out,
    with_places_behind,
)
"""What is put right in its lines after that."""


def _listed_in(row: Row, label: str) -> str:
    """What a row lists, below the words over its columns where these are its label."""
    heads = row.listed is None and "名" in row.label and heads_columns(row.label)
    over, row = _with_heads_whole(row) if heads else ("", row)
    told = looks.PROXY_OF.without(
        _with_office_of_label(row, label), r"\g<open>\g<name>\g<member>\g<proxy>\g<close>"
    )
    return over + told


def _with_heads_whole(row: Row) -> tuple[str, Row]:
    """The words over the columns of a list, the last of them behind the label among them (備　考), and the row without these."""
    last, _, rest = row.text.partition("\n")
    whole = f"{row.label}　　{last}"
    if rest and names_column(bare(last)) and heads_columns(whole):
        return f"{whole}\n", replace(row, text=rest)
    return f"{row.label}\n", row


def _of_row(row: Row, status: str, met: Met) -> Iterator[Group]:
    label = _label_of(row)
    opened = Open(_group_of(row, label, status), families=met.families)
    text, lost = without_columns(each_on_its_line(without_signs(_listed_in(row, label))))
    opened.group.doubts += [*row.lost, *lost]
    if come_apart(text):
        opened.group.doubts.append(" ".join(map(trim, text.split("\n"))))
        yield opened.group
        return
    yield from _of_lines(row, _lines(text), opened, met)


def _of_lines(row: Row, printed: list[str], opened: Open, met: Met) -> Iterator[Group]:
    """The groups of the lines of a row, the first of which is ``opened``."""
    status = opened.group.status
    away = _frames_beside(row.label)
    alone = len(printed) == 1
    nobody = status == "absent" and bool(printed) and NOBODY.reads(bare(printed[0]))
    for place, line in enumerate(printed):
        following = printed[place + 1] if place + 1 < len(printed) else ""
        beside = _beside(line, away) if status == "absent" and opened.lines else None
        status = "present" if beside else status  # （欠席）　青木　一 / （オブザーバー）　岸　進
        names, made = _headed(line, following, opened, status, beside)
        if made:
            if opened.lines or opened.group.stated:
                yield closed(opened)
            made.status = "present" if nobody else made.status  # 欠席者　なし / 幹事会 / …
            opened = Open(made, families=met.families)
            if not names and made.side != "staff":  # 欠席者 on a line of its own
                status, away = made.status, _frame(line)
        nobody = nobody and not made
        if place and (nobody or (not made and _is_of_others(line, status))):
            # 欠席委員　なし / 青木　一: below it a row whose label is not known
            opened.group.doubts += [*filter(_is_named, tokens_of(names, met))] or _lost(names)
        else:
            enter(opened, names, met, alone=alone)
    yield closed(opened)


def _headed(
    line: str, following: str, opened: Open, status: str, beside: re.Match[str] | None
) -> tuple[str, Group | None]:
    """The names of a line and the group it begins, be it only that its label stands ``beside`` that of the absent."""
    names, made = headed(line, following, opened.group, status, begun=bool(opened.lines))
    if beside and not made:
        return beside["rest"], Group(beside["label"], side_of_label(beside["label"], None), status)
    return names, made


def _frame(label: str) -> Set[str]:
    """The bracket in which a label stands; empty for one without."""
    return {*trim(label)[:1]} & {*words_of("open")}


def _frames_beside(label: str) -> Set[str]:
    """The brackets whose labels stand beside that of the absent: its own, or any where it is a note: ※欠席."""
    return {*words_of("open")} if looks.NOTED.reads(label) else _frame(label)


def _beside(line: str, frames: Set[str]) -> re.Match[str] | None:
    """The label that a line begins with, framed as that of the absent is, so that it is beside that, not below it; None for no such."""
    frame = looks.FRAME.read(trim(line))
    if frame is None or frame["open"] not in frames:
        return None
    advises = frame["label"] in words_of("who_advises")
    return frame if advises or role_at_end(frame["label"]) is None else None


def _with_office_of_label(row: Row, label: str) -> str:
    """What a row lists, with its label before it where that is the office of one: 会長：浜野　晴."""
    text = with_offices_to_each((row.text if row.listed is None else row.listed)[:MAX_ROW])
    leading = leads(label) and not (row.meaning == "staff" and label.endswith(words_of("staff_party")))
    return f"{label}　{text}" if leading and text and not _leads_itself(text) else text


def _leads_itself(text: str) -> bool:
    """Whether a list below one office begins with another: 書記 / 庶務係長　青木 一."""
    words = text.split("\n")[0].split()
    return len(words) > 1 and role_at_end(words[0]) in STAFF_ROLES and is_office(words[0])


def _is_of_others(line: str, status: str) -> bool:
    """Whether a line below the absent is of people whose label no form knows: 欠席：岸 / 管理会社：森."""
    return status == "absent" and COLONED.reads(line)


def _lost(line: str) -> list[str]:
    """A line that begins with an office and of which nobody was read: 副幹事長 森 川 昭 子 大 沢 隆."""
    words = line.split()
    return [trim(line)] if len(words) > 1 and role_at_end(words[0]) else []


def _is_named(token: str) -> bool:
    return "name" in (person_of(token, "") or {})
