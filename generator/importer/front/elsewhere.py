"""Lists of attendance that stand elsewhere than in the front part: in the body, in an annex, in a sentence.

Their lines stay where they are printed; here is only read who was there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import takewhile

from generator.importer.front.elsewhere_looks import (
    ANNEX,
    AWAY,
    AWAY_TODAY,
    LATE_TODAY,
    LEADS_IN,
    SENT_WORD,
    TOLD,
)
from generator.importer.front.groups import Group
from generator.importer.front.labelled import row_meaning
from generator.importer.front.people import groups_of
from generator.importer.front.roster_cells import roster_of_tables
from generator.importer.front.rows import Row
from generator.importer.front.table import front_rows
from generator.importer.names.met import Met
from generator.importer.names.person import person_of
from generator.importer.names.roll import tokens_of
from generator.importer.read.stream import Line
from generator.importer.words.labels import meaning_of
from generator.importer.words.roles import MEMBER_ROLES

MAX_LINES, MAX_SENTENCES = 60, 40
"""How many lines a list elsewhere may have; in how many of the first lines of the body a sentence may tell it."""
_ENOUGH = 2
"""How many people a list must name to be one."""


def listed_elsewhere(
    lines: list[Line],
    skip: Collection[int],
    start: int,
    spoken: Collection[int],
    groups: list[Group],
    met: Met,
) -> list[Group]:
    """The groups that the record lists behind ``start``, where its front part names nobody present, or nobody absent.

    ``spoken`` are the lines that begin remarks.
    """
    live = [i for i in range(start, len(lines)) if i not in skip]
    found: list[Group] = []
    if not _named(groups, "present"):
        found = _listed(lines, skip, live, spoken, met) or _told(lines, live, "present", met)
    if not _named([*groups, *found], "absent"):
        here = {person.get("name") for group in [*groups, *found] for person in group.people}
        told = _told(lines, live, "absent", met) or _sent_word(lines, skip, live, met)
        found += [group for group in told if not here & {person.get("name") for person in group.people}]
    return found


def _named(groups: list[Group], status: str) -> bool:
    """Whether anybody of the members is named with this status: beside officers, whom other rows list."""
    people = (person for group in groups if group.side != "staff" for person in group.people)
    return any(
        person.get("name") for person in people if (person.get("status") == "absent") == (status == "absent")
    )


def _listed(
    lines: list[Line], skip: Collection[int], live: list[int], spoken: Collection[int], met: Met
) -> list[Group]:
    """The people of the first list below a label of its own in the body or behind it."""
    for head in live:
        if head in spoken or not _is_head(lines[head]):
            continue
        end = next(
            (i for i in live if i > head and (i in spoken or lines[i].text.endswith("。"))), len(lines)
        )
        end = min(end, head + MAX_LINES)
        annexed = meaning_of(ANNEX.without(lines[head].text)) == "present"
        within = [i for i in live if head < i < end]
        rows = [_annexed(lines, within)] if annexed else front_rows(lines, {*skip, *range(head)}, end)
        groups = groups_of(rows, met)
        if sum(bool(person.get("name")) for group in groups for person in group.people) >= _ENOUGH:
            return groups
    return []


def _annexed(lines: list[Line], within: list[int]) -> Row:
    """A list behind the record as a row of those present; the rows of a table say what the words over its columns say."""
    tabled = roster_of_tables(lines, within[-1] + 1) if within else {}
    told = [tabled[i].people if i in tabled else lines[i].text for i in within]
    lost = [tabled[i].lost for i in within if i in tabled and tabled[i].lost]
    return Row("", "\n".join(filter(None, told)), "", "present", lost=lost)


def _is_head(line: Line) -> bool:
    return row_meaning(line) in ("present", "attendance") or meaning_of(ANNEX.without(line.text)) == "present"


def _told(lines: list[Line], live: list[int], status: str, met: Met) -> list[Group]:
    """Those whom a sentence at the beginning of the body lists: 出席委員は、青木会長、岸委員の2名である。"""
    for i in live[:MAX_SENTENCES]:
        for match in TOLD.each(lines[i].text):
            if meaning_of(match["label"]) == status and _are_people(match["names"], met):
                return groups_of([Row(match["label"], match["names"], "", status, [i])], met)
    return []


def _sent_word(lines: list[Line], skip: Collection[int], live: list[int], met: Met) -> list[Group]:
    """Those who a sentence says sent word that they stay away, or near the beginning that they are away today."""
    near = {*live[:MAX_SENTENCES]}
    for i, line in enumerate(lines):
        found = None if i in skip else SENT_WORD.read(line.text) or (i in near and AWAY_TODAY.read(line.text))
        words = LEADS_IN.without(found["names"]) if found else ""
        names = [*takewhile(_is_member, reversed(tokens_of(words, met)))] if words else []
        if names:
            return groups_of([Row("欠席者", "、".join(reversed(names)), "", "absent", [i])], met)
    return []


def give_late(lines: list[Line], skip: Collection[int], start: int, groups: list[Group]) -> None:
    """Give those who are there, and of whom a sentence near the beginning says that they come late, that status."""
    live = [i for i in range(start, len(lines)) if i not in skip][:MAX_SENTENCES]
    there = [one for group in groups if group.side != "staff" for one in group.people]
    for found in LATE_TODAY.each("".join(lines[i].text for i in live)):
        told = person_of(found["name"], "") or {}
        same = [one for one in there if all(one.get(key) == told.get(key) for key in ("name", "role"))]
        if told.get("role") in MEMBER_ROLES and len(same) == 1 and same[0].get("status") == "present":
            same[0]["status"] = "late"


def _is_member(token: str) -> bool:
    person = person_of(token, "") or {}
    return "name" in person and person.get("role") in MEMBER_ROLES


def questions_of_absence(lines: list[Line], start: int, groups: list[Group]) -> Iterator[str]:
    """A sentence at the beginning of the body that says of somebody that they stayed away, where no list names the absent."""
    if _named(groups, "absent"):
        return
    for line in lines[start : start + MAX_SENTENCES]:
        found = AWAY.read(line.text)
        if found:
            yield f"欠席した人を述べた言葉「{found[0]}」があります。attendance: の欠席者を確かめてください。"
            return


def _are_people(words: str, met: Met) -> bool:
    tokens = tokens_of(words, met)
    return bool(tokens) and all((person_of(token, "") or {}).get("name") for token in tokens)
