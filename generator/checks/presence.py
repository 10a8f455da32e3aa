"""Who was there, held to what cannot be otherwise: a seat is one person's, nobody is there and away, numbers add up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import takewhile

from generator.checks.subject import PlacedPerson, Subject, closed_up
from generator.checks.votes import is_member_group
from generator.dates import half_width
from generator.japanese.lists import pattern_of
from generator.model.people import Group
from generator.problems.problem import Path, Problem

_AWAY = ("absent", "vacant")
_COUNT = pattern_of(r"^(?:{members}|{total})?(?:\d+[名人]中)?(?P<count>\d+)[名人](?:出席)?$")


def seats_are_held_once(subject: Subject) -> Iterator[Problem]:
    """No seat of a group has two people."""
    places: dict[tuple[Path, str], list[PlacedPerson]] = defaultdict(list)
    for placed in subject.people:
        if placed.person.seat and placed.person.name and placed.person.status != "vacant":
            places[placed.path[:3], half_width(placed.person.seat)].append(placed)
    for (_, seat), held in places.items():
        if len({closed_up(placed.person.name or "") for placed in held}) > 1:
            names = "、".join(f"「{placed.person.name}」" for placed in held)
            yield subject.problem(
                "seat-twice",
                (*held[-1].path, "seat"),
                f"議席「{seat}」の人が {len(held)} 人います（{names}）。",
                "議席の番号か、氏名の区切りを原本で確かめて直してください。",
            )


def nobody_is_present_and_absent(subject: Subject) -> Iterator[Problem]:
    """No member stands among those present and those absent, unless on other days or for other items."""
    found: dict[str, list[PlacedPerson]] = defaultdict(list)
    for placed in subject.people:
        person = placed.person
        if (
            person.name
            and is_member_group(placed.group)
            and not (person.sittings or person.agenda or person.affiliation)
        ):
            found[closed_up(person.name)].append(placed)
    for places in found.values():
        away = [placed for placed in places if placed.person.status == "absent"]
        here = [placed for placed in places if placed.person.status not in (*_AWAY, "unknown")]
        if away and here:
            yield subject.problem(
                "present-and-absent",
                (*away[0].path, "name"),
                f"「{away[0].person.name}」が出席者と欠席者の両方にあります。",
                "遅れて来た人は status: late、途中で帰った人は status: left とし、一か所だけに書きます。"
                "同じ氏名の別の人なら、affiliation に所属を書いてください。",
            )


def people_are_as_many_as_printed(subject: Subject) -> Iterator[Problem]:
    """A group that prints how many it has lists as many, where it lists names."""
    attendance = subject.session.attendance
    groups = attendance.groups if attendance else []
    for g, group in enumerate(groups):
        wanted = _COUNT.match(closed_up(half_width(group.stated or "")))
        listed = _listed(group)
        number = int(wanted["count"]) if wanted else 0
        if wanted and min(listed) and number not in listed and not _fills(number, groups[g:]):
            yield subject.problem(
                "people-count",
                ("attendance", "groups", g, "stated"),
                f"「{group.label}」は {group.stated} と書かれていますが、氏名は {listed[0]} 人です。",
                "足りない人を書き足すか、二人に分かれた氏名、余分な言葉がないか原本で確かめてください。"
                "氏名をすべては載せない記録なら「ほか2名」のように書きます。",
            )


def _fills(number: int, groups: Sequence[Group]) -> bool:
    """Whether the first group has the number together with those that may stand within it: 委員 in 出席委員（6人）."""
    first, *rest = groups
    inner = takewhile(lambda group: not group.stated and group.side == first.side, rest)
    counts = [_listed(group) for group in (first, *inner)]
    return number in (sum(everyone for everyone, _ in counts), sum(there for _, there in counts))


def _listed(group: Group) -> tuple[int, int]:
    """How many people a group lists, all of them and those who were there."""
    people = [person for person in group.people if person.name or person.withheld or person.role]
    return len(people), sum(person.status not in _AWAY for person in people)


_COUNT_ALONE = pattern_of(r"^{digit}+[名人]?$")
_LABELS = pattern_of(r"^(?:{no_name}|{party}|電話番号?|E?メール|ファックス|ＦＡＸ|FAX|欠員|空席)$")


def names_are_of_people(subject: Subject) -> Iterator[Problem]:
    """Nobody is called by a word that heads a list or a row: 事務局, 出席者, 電話番号."""
    for placed in subject.people:
        name = closed_up(placed.person.name or "")
        if _LABELS.match(name) or _COUNT_ALONE.match(name):
            yield subject.problem(
                "name-is-a-label",
                (*placed.path, "name"),
                f"「{placed.person.name}」は氏名ではなく、欄の見出しのようです。",
                "氏名に直すか、人でなければこの行を消してください。区分の名前なら groups の label に書きます。",
            )
