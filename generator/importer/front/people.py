"""Who was there: groups, names and offices read from the rows of a front part.

Names are taken as printed, without the room between their letters; nobody is made up. What cannot be read
as a name stays in the row and is counted nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator.importer.front import group_looks as looks
from generator.importer.front.carried import (
    below_member,
    carry_office,
    first_office,
    give_office_of_all,
    of_the_one_above,
    stand_office,
    with_printed_office,
)
from generator.importer.front.counted_out import counted_out, listed_once
from generator.importer.front.group_looks import COLONED
from generator.importer.front.groups import Group, headed, side_of_label
from generator.importer.front.holding import hold
from generator.importer.front.listed import add, people_of
from generator.importer.front.listing import kept_by, lists
from generator.importer.front.marked import give_marked
from generator.importer.front.roster_cells import heads_roster
from generator.importer.front.rows import Row
from generator.importer.front.settling import ENOUGH, settled, total_of, with_whole_names
from generator.importer.names.colon_offices import with_offices_to_each
from generator.importer.names.cuts import Cut
from generator.importer.names.dictionary import is_family, is_given, parts_of
from generator.importer.names.known_offices import role_at_end
from generator.importer.names.line_looks import MARK, VACANT_SEAT
from generator.importer.names.list_lines import come_apart, leads, printed_lines, without_notes
from generator.importer.names.met import NOBODY_MET, Met
from generator.importer.names.named_behind import with_names_out
from generator.importer.names.officers import are_officers
from generator.importer.names.offices import is_office
from generator.importer.names.person import Person, person_of
from generator.importer.names.person_looks import COUNT, NOBODY
from generator.importer.names.places import with_places_behind
from generator.importer.names.presence_column import each_on_its_line, without_column
from generator.importer.names.rare import with_rare_names
from generator.importer.names.roll import readings_of, tokens_of, with_names, with_offices_after
from generator.importer.words.habits import Habit
from generator.importer.words.labels import AS_FOLLOWS, KANJI
from generator.importer.words.labels_of_people import COLUMNS
from generator.importer.words.roles import MEMBER_ROLES, STAFF_ROLES, bare, is_unit, role_of
from generator.importer.words.space import trim
from generator.japanese.lists import text_of, words_of

#: A sentence that ends with a verb is no list: 要旨（案）を確認し、了承された。
_TOLD = Habit(
    "told", r"(?:され|し|なっ|あっ|まし)た。$",
    said=("要旨を確認し、了承された。", "説明がありました。", "議事録を承認した。", "開会となった。", "説明があった。"),
    unsaid=("青木委員、岸委員。", "出席者は3名である。", "説明した", "説明した。青木"),
)  # fmt: skip
_SENTENCE = Habit(
    "sentence", r"[がを].+[{hiragana}]た。$",
    said=("理事長が開会を宣し、議事に入った。", "司会を務めた。", "岸がゆった。"),
    unsaid=("青木委員、岸委員。", "岸ゆうた。", "司会を務めた", "司会を務めた。青木", "司会を務田。", "がた。", "司会をた。"),
)  # fmt: skip
#: What stands round a label of a list.
_DRESS = text_of("bracket", "colon", "mark", "leader") + "・"
MAX_ROW = 10_000
"""How much of a row is read for names; the longest list met so far has 2,000 characters."""


@dataclass
class _Open:
    """A group whose lines are still being read."""

    group: Group
    lines: list[tuple[str, list[tuple[Cut, ...]]]] = field(default_factory=list)
    """Each line, and for each of its parts all ways to cut it."""
    vacant: list[Person] = field(default_factory=list)
    """The seats that nobody has."""
    families: frozenset[str] = frozenset()
    """By which names people are called elsewhere in the record."""


def groups_of(rows: list[Row], met: Met = NOBODY_MET) -> list[Group]:
    """The groups of all rows that list people, in printed order; absent members in a group of their own label.

    ``met`` are names known from elsewhere in the record and of the council.
    """
    groups: list[Group] = []
    inside = False
    for row in (part for whole in _whole(rows) for part in counted_out(whole)):
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
            inside = False
    listed_once(groups)
    give_marked(groups, rows)
    return [group for group in groups if group.people or group.stated or group.doubts]


def _side_of_officers(row: Row) -> str | None:
    """That a row whose label no form knows lists the staff: 図書館　渡辺館長、伊藤副館長."""
    return "staff" if row.meaning is None and are_officers(row.text) else None


def _whole(rows: list[Row]) -> Iterator[Row]:
    """The rows, with what stands above their labels."""
    above = ""
    for row in rows:
        yield replace(row, text=f"{above}\n{row.text}") if above and not row.held else row
        above = row.text if row.held else ""


def _is_of_officers(row: Row, inside: bool) -> bool:
    """Whether a row that names the office in charge lists its people: 所管課　緑地課　林課長、森係長."""
    return inside and row.meaning == "contact" and are_officers(row.text)


def _is_people(row: Row, inside: bool) -> bool:
    label = looks.LABEL_NOTE.without(bare(row.label)).strip(text_of("bracket", "colon"))
    if inside and are_officers(row.text):
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


def _of_row(row: Row, status: str, met: Met) -> Iterator[Group]:
    label = _label_of(row)
    count = looks.NUMBER_OF.read(bare(row.label).strip(_DRESS))
    opened = _Open(
        Group(
            label,
            side_of_label(label, row.meaning) or _side_of_officers(row),
            status,
            count["count"] if count else None,
        ),
        families=met.families,
    )
    text = each_on_its_line(_with_office_of_label(row, label))
    if come_apart(text):
        return
    printed = without_notes(list(with_names(list(printed_lines(with_offices_after(text))))))
    printed = with_places_behind(with_names_out(without_column(printed)))
    alone = len(printed) == 1
    nobody = status == "absent" and bool(printed) and NOBODY.reads(trim(printed[0]))
    for place, line in enumerate(printed):
        following = printed[place + 1] if place + 1 < len(printed) else ""
        names, made = headed(line, following, opened.group, status)
        if made:
            if opened.lines or opened.group.stated:
                yield _closed(opened)
            opened = _Open(made, families=met.families)
            status = status if names or made.side == "staff" else made.status  # 欠席者 on a line of its own
        nobody = nobody and not made
        if place and (nobody or (not made and _is_of_others(line, status))):
            # 欠席委員　なし / 青木　一: below it a row whose label is not known
            opened.group.doubts += filter(_is_named, tokens_of(names, met))
        else:
            _fill(opened, names, met, alone=alone)
    yield _closed(opened)


def _with_office_of_label(row: Row, label: str) -> str:
    """What a row lists, with its label before it where that is the office of one: 会長：浜野　晴."""
    text = with_offices_to_each((row.text if row.listed is None else row.listed)[:MAX_ROW])
    return f"{label}　{text}" if leads(label) and text and not _leads_itself(text) else text


def _leads_itself(text: str) -> bool:
    """Whether a list below one office begins with another: 書記 / 庶務係長　青木 一."""
    words = text.split("\n")[0].split()
    return len(words) > 1 and role_at_end(words[0]) in STAFF_ROLES and is_office(words[0])


def _is_of_others(line: str, status: str) -> bool:
    """Whether a line below the absent is of people whose label no form knows: 欠席：岸 / 管理会社：森."""
    return status == "absent" and COLONED.reads(line)


def _is_named(token: str) -> bool:
    return "name" in (person_of(token, "") or {})


def _fill(opened: _Open, line: str, met: Met, *, alone: bool) -> None:
    if _TOLD.reads(line.strip()) or _SENTENCE.reads(line.strip()):
        return
    if "。" in line.strip().rstrip("。"):
        line = line.strip().split("。")[0]
        people = [person_of(token, "") or {} for token in tokens_of(line, met)]
        if len(people) <= ENOUGH or not all("name" in person and "role" in person for person in people):
            return  # sentences name people as they please
    seats = [found["seat"] for found in VACANT_SEAT.each(line)]
    opened.vacant += [{"status": "vacant", "seat": seat} for seat in seats]
    line = VACANT_SEAT.without(line)
    if seats and not line.strip():
        return
    _count(opened, line)
    tokens = tokens_of(line, met)
    if _explains_marks(line, tokens) or (
        len(tokens) == 1 and _is_half_a_name(trim(line)) and not (alone and is_family(trim(line)))
    ):
        return
    opened.lines.append((line, readings_of(line, met)))


def _closed(opened: _Open) -> Group:
    """The group with its people, as far as they are sure."""
    group = opened.group
    made = settled([cuts for _, parts in opened.lines for cuts in parts], total_of(group.stated))
    tokens = iter(made.tokens)
    read: list[str] = []
    standing: str | None = None
    stood = ""
    carried: str | None = None
    leading: str | None = None
    for line, parts in opened.lines:
        own = with_rare_names([token for _ in parts for token in next(tokens)], opened.families)
        people = people_of(own, line, group)
        carried = carry_office(people, own, line, carried)
        leading = below_member(people, line, leading)
        standing = stand_office(people, line, standing)
        stood = first_office(line) or stood
        for person in people:
            add(group, with_printed_office(of_the_one_above(person, stood), line))
        read += own
    with_whole_names(group.people)
    give_office_of_all(group.people, [line for line, _ in opened.lines])
    hold(group, [line for line, _ in opened.lines])
    group.people += opened.vacant
    group.doubts += [*made.doubts, *_unread(read, group)]
    return group


def _unread(tokens: list[str], group: Group) -> list[str]:
    """Words that end with an office, and of which nobody was read, in a list that names those who have offices."""
    named = sum(1 for person in group.people if person.get("name") and person.get("role"))
    lost = (token for token in tokens if person_of(token, group.label) is None)
    return [token for token in lost if named >= ENOUGH and looks.LETTERS.reads(token) and _is_lost(token)]


def _is_lost(token: str) -> bool:
    """Whether a word may be somebody with an office: 坪井教育部長, but not 委員 or 教育委員会事務局."""
    plain = bare(token)
    role = role_at_end(plain)
    return role in STAFF_ROLES and role != plain and not is_unit(plain)


def _is_half_a_name(line: str) -> bool:
    """Whether a line is half a name, in print whose columns have come apart, and no whole one of two letters: 林進."""
    whole = parts_of(line) and not is_given(line) and not is_family(line)
    return 1 <= len(line) <= 2 and not whole


def _count(opened: _Open, line: str) -> None:
    """Keep how many people the line says the group has."""
    group, stated = opened.group, COUNT.read(line)
    ended = looks.COUNT_AT_END.read(line)
    if ended and not group.stated:
        group.stated = ended["count"]
    if stated and parts_of("".join(line[: stated.end()].split()[-2:])):
        return  # 川戸　一人
    whole = stated and stated[0].startswith(words_of("total")) and bool(opened.lines)
    if (
        stated
        and not whole
        and (len(bare(line)) <= 16 or any(word in stated[0] for word in words_of("others")))
    ):
        group.stated = group.stated or stated[0].strip()


def _explains_marks(line: str, tokens: list[str]) -> bool:
    """Whether a line says what the marks of a list mean: ◎会長　○副会長."""
    return MARK.reads(trim(line)) and all(
        token.strip(text_of("ring") + "●") in MEMBER_ROLES for token in tokens
    )
