"""The lines of one group of people: how each may be cut, and who stands there once all are read.

Nobody is made up: of lines that do not hold together nothing is stated, and a question is asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from itertools import pairwise

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
from generator.importer.front.groups import Group
from generator.importer.front.holding import hold
from generator.importer.front.listed import add, people_of
from generator.importer.front.presence_signs import explains_signs
from generator.importer.front.settling import ENOUGH, settled, total_of, with_whole_names
from generator.importer.names.cuts import Cut
from generator.importer.names.dictionary import is_family, is_given, parts_of
from generator.importer.names.known_offices import role_at_end
from generator.importer.names.line_looks import MARK, VACANT_SEAT
from generator.importer.names.list_looks import COUNT_AT_END
from generator.importer.names.met import Met
from generator.importer.names.offices import is_office
from generator.importer.names.person import Person, person_of
from generator.importer.names.person_looks import BRACKET_AT_END, COUNT
from generator.importer.names.rare import with_rare_names
from generator.importer.names.roll import readings_of, tokens_of
from generator.importer.words.habits import Habit
from generator.importer.words.roles import MEMBER_ROLES, STAFF_ROLES, bare, is_unit
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


@dataclass
class Open:
    """A group whose lines are still being read."""

    group: Group
    lines: list[tuple[str, list[tuple[Cut, ...]]]] = field(default_factory=list)
    """Each line, and for each of its parts all ways to cut it."""
    vacant: list[Person] = field(default_factory=list)
    """The seats that nobody has."""
    families: frozenset[str] = frozenset()
    """By which names people are called elsewhere in the record."""


def enter(opened: Open, line: str, met: Met, *, alone: bool) -> None:
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
    line = COUNT_AT_END.without(line)  # 佐藤　修　　架空大学（3名）
    tokens = tokens_of(line, met)
    if _explains_marks(line, tokens):
        return
    if (
        len(tokens) == 1
        and _is_half_a_name(trim(line))
        and not _is_whole_here(opened, trim(line), alone=alone)
    ):
        return
    opened.lines.append((line, readings_of(line, met)))


def _call_by_family(lines: list[tuple[str, list[tuple[Cut, ...]]]]) -> bool:
    """Whether the lines before call people by family name and office, so that one without an office may follow: 山田議長 / 大野."""
    tokens = [token for _, parts in lines for ways in parts for token in ways[0].tokens]
    people = [person_of(token, "") or {} for token in tokens]
    return len(people) > 1 and all("role" in one and is_family(one.get("name", "")) for one in people)


def closed(opened: Open) -> Group:
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
    group.doubts += [*made.doubts, *_unread(read, group, {*_between_commas(opened.lines)})]
    return group


def _between_commas(lines: list[tuple[str, list[tuple[Cut, ...]]]]) -> Iterator[str]:
    """The words of one person each in a list whose people commas set apart."""
    if any(len(parts) > 1 or trim(line).endswith(words_of("comma")) for line, parts in lines):
        yield from (ways[0].tokens[0] for _, parts in lines for ways in parts if len(ways[0].tokens) == 1)


def _unread(tokens: list[str], group: Group, apart: Set[str] = frozenset()) -> list[str]:
    """Words that end with an office, and of which nobody was read, in a list that names those who have offices.

    ``apart``: words between commas, which may be of any office and as long as offices are.
    """
    named = sum(1 for person in group.people if person.get("name") and person.get("role"))
    lost = (token for token in tokens if person_of(token, group.label) is None)
    return _behind_offices(tokens) + [
        token
        for token in lost
        if named >= ENOUGH
        and (looks.LETTERS.reads(token) or token in apart)
        and _is_lost(token, apart=token in apart)
    ]


def _behind_offices(tokens: list[str]) -> list[str]:
    """Words of which nobody was read right behind an office that has no name: 主事　空."""
    pairs = [(office, word) for office, word in pairwise(tokens) if looks.ONE_OR_TWO.reads(word)]
    led = [pair for pair in pairs if person_of(pair[1], "") is None and is_office(pair[0])]
    return [" ".join(pair) for pair in led if role_at_end(pair[0]) in STAFF_ROLES]


def _is_lost(token: str, *, apart: bool = False) -> bool:
    """Whether a word may be somebody with an office: 坪井教育部長, but not 委員 or 教育委員会事務局."""
    bracket = BRACKET_AT_END.read(token)
    if bracket and COUNT.reads(bracket["inner"]):  # 部会委員（5名中4名出席）
        return False
    plain = bare(token[: bracket.start()] if bracket else token)  # 厚岸副理事長（学長）
    role = role_at_end(plain)
    others = looks.AND_OTHERS.reads(plain)
    held = role in STAFF_ROLES or (apart and role is not None)
    before = plain.removesuffix(role or "")
    return held and bool(before) and not (is_unit(plain) or is_unit(before) or others)  # 総務課職員


def _is_half_a_name(line: str) -> bool:
    """Whether a line is half a name, in print whose columns have come apart, and no whole one of two letters: 林進."""
    whole = parts_of(line) and not is_given(line) and not is_family(line)
    return 1 <= len(line) <= 2 and not whole


def _count(opened: Open, line: str) -> None:
    """Keep how many people the line says the group has."""
    group, stated = opened.group, COUNT.read(line)
    ended = COUNT_AT_END.read(line)
    if ended and not group.stated:
        group.stated = ended["count"]
    if stated and parts_of("".join(line[: stated.end()].split()[-2:])):
        return  # 川戸　一人
    whole = stated and stated[0].startswith(words_of("total")) and bool(opened.lines)
    if stated and whole:
        group.total = stated[0].strip()
    if (
        stated
        and not whole
        and (len(bare(line)) <= 16 or any(word in stated[0] for word in words_of("others")))
    ):
        group.stated = group.stated or stated[0].strip()


def _is_whole_here(opened: Open, line: str, *, alone: bool) -> bool:
    """Whether two letters are somebody: a family name alone, or a whole name below whole names, one a line: 関光."""
    if is_family(line) and (alone or _call_by_family(opened.lines)):
        return True
    above = [bare(line) for line, _ in opened.lines[-2:]]
    return (
        parts_of(line) is not None
        and len(above) == 2
        and all(len(one) > 2 and parts_of(one) for one in above)
    )


def _explains_marks(line: str, tokens: list[str]) -> bool:
    """Whether a line says what the marks of a list mean: ◎会長　○副会長."""
    explained = all(token.strip(text_of("ring") + "●") in MEMBER_ROLES for token in tokens)
    return (MARK.reads(trim(line)) and explained) or explains_signs(line)
