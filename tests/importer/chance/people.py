"""Who was there, in the many ways in which a front lists people."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from tests.importer.chance.rosters import MORE_FACTS, MORE_OFFICES, MORE_ROSTERS, Rows, offices, wide
from tests.importer.chance.ways import Sheet, in_lines
from tests.importer.chance.world import Meeting, Person


def _once(name: Callable[[Person], str], people: Sequence[Person]) -> list[str]:
    return [
        f"{role if first else '　' * 3}　{line}"
        for role, group in offices(people)
        for first, line in zip(
            (True, *[False] * 9), in_lines([wide(p) for p in group], 3, "　　"), strict=False
        )
    ]


def _below(name: Callable[[Person], str], people: Sequence[Person]) -> list[str]:
    return [
        line for role, group in offices(people) for line in (f"（{role}）", *("　" + name(p) for p in group))
    ]


ROSTERS: dict[str, Rows] = {
    "commas, office before": lambda name, people: [
        "、".join(f"{role}　{'、'.join(map(name, group))}" for role, group in offices(people))
    ],
    "a line each, office before": lambda name, people: [f"{p.role}　{name(p)}" for p in people],
    "a line each, office spread": lambda name, people: [
        f"{'　　'.join(p.role) if len(p.role) == 2 else p.role}　　{name(p)}" for p in people
    ],
    "office glued behind": lambda name, people: ["、".join(p.name + p.role for p in people)],
    "office in brackets behind": lambda name, people: ["、".join(f"{p.name}（{p.role}）" for p in people)],
    "office once, columns": _once,
    "seats, columns": lambda name, people: in_lines([f"{p.seat}番　{wide(p)}" for p in people], 2, "　　　"),
    "seats, a line each": lambda name, people: [f"{p.seat}番　{name(p)}" for p in people],
    "seats, office behind": lambda name, people: [f"{p.seat}番　{name(p)}　{p.role}" for p in people],
    "names, columns": lambda name, people: in_lines([wide(p) for p in people], 3, "　　　"),
    "names, commas": lambda name, people: ["、".join(map(name, people))],
    "names, a line each": lambda name, people: [name(p) for p in people],
    "names, middle dots": lambda name, people: ["・".join(p.name for p in people)],
    "office in lenticulars": lambda name, people: [
        "　".join(f"【{role}】{'、'.join(p.name for p in group)}" for role, group in offices(people))
    ],
    "office and colon": lambda name, people: [
        f"{role}：{'、'.join(map(name, group))}" for role, group in offices(people)
    ],
    "bullets": lambda name, people: [f"・{name(p)}　{p.role}" for p in people],
    "body behind": lambda name, people: [f"{wide(p)}　　{p.behind}" for p in people],
    "body in brackets": lambda name, people: [f"{p.role}　{wide(p)}（{p.behind}）" for p in people],
    "honorific, columns": lambda name, people: in_lines([f"{wide(p)}君" for p in people], 3, "　　"),
    "office and name, two columns": lambda name, people: in_lines(
        [f"{p.role}　{wide(p)}" for p in people], 2, "　　　　"
    ),
    "office above": _below,
}
OFFICE_PRINTED = {
    "commas, office before", "a line each, office before", "a line each, office spread", "office glued behind",
    "office in brackets behind", "office once, columns", "seats, office behind", "office in lenticulars", "office and colon",
    "bullets", "body in brackets", "office and name, two columns", "office above",
}  # fmt: skip
STAFF: dict[str, Rows] = {
    "a line each": lambda name, people: [f"{p.role}　{name(p)}" for p in people],
    "commas": lambda name, people: ["、".join(f"{p.role}　{name(p)}" for p in people)],
    "family names": lambda name, people: ["、".join(p.family + p.role for p in people)],
    "name in brackets": lambda name, people: ["、".join(f"{p.role}（{p.name}）" for p in people)],
    "colon": lambda name, people: [f"{p.role}：{p.name}" for p in people],
    "office in brackets": lambda name, people: ["、".join(f"{p.name}（{p.role}）" for p in people)],
    "glued": lambda name, people: ["、".join(p.role + p.name for p in people)],
    "columns": lambda name, people: in_lines([f"{p.role}　{wide(p)}" for p in people], 2, "　　　"),
    "spread": lambda name, people: [f"{p.role}　　{'　'.join(p.name)}" for p in people],
}
ABSENT: dict[str, Rows] = {
    "commas": lambda name, people: ["、".join(map(name, people))],
    "a line each": lambda name, people: [name(p) for p in people],
    "office before": lambda name, people: [f"{p.role}　{name(p)}" for p in people],
}


def rows(sheet: Sheet, m: Meeting) -> None:
    """Members, who stayed away, and staff: rows of their own or one within the other."""

    def name(person: Person) -> str:
        return f"{person.family}{sheet.gap}{person.given}"

    member = m.kind.member
    printed = sheet.way("roster", ROSTERS, MORE_ROSTERS)(name, m.present)
    label = sheet.one_of(
        "出席者", f"出席{member}", f"{member}の出席", f"出席した{member}", f"出席{member}の氏名"
    )
    label, printed = _counted(sheet, len(m.present), label, printed)
    told = MORE_FACTS.get(sheet.ways["roster"], _member)
    sheet.facts["attendees"] = [told(sheet.ways["roster"], p) for p in m.present]
    sheet.facts["absent"] = [{"name": p.name} for p in m.absent]
    staff = sheet.way("staff", STAFF)(name, m.staff)
    alone = sheet.ways["staff"] == "family names"
    sheet.facts["staff"] = [{"name": p.family if alone else p.name, "role": p.role} for p in m.staff]
    units = ("事務局", "事務局職員", "出席職員", "説明員", "説明のため出席した者", "職務のため出席した者")
    unit = sheet.one_of(*(m.kind.units or units))
    if sheet.way("nesting", {"rows of their own": False, "one row": True}):
        inner = printed if sheet.ways["roster"] in OFFICE_PRINTED | MORE_OFFICES else _within(member, printed)
        sheet.row("出席者", inner + _within(unit, staff))
        _away(sheet, m, name, member)
        return
    sheet.row(label, printed)
    _away(sheet, m, name, member)
    sheet.row(unit, staff)


def _counted(sheet: Sheet, count: int, label: str, printed: list[str]) -> tuple[str, list[str]]:
    """With how many there were: behind the label, behind the last name, below, or not at all."""
    match sheet.way("count", {"none": 0, "behind the label": 1, "behind the last": 2, "below": 3}):
        case 1:
            return label + sheet.one_of(f"（{count}名）", f"（{count}人）", f"　{count}名"), printed
        case 2:
            return label, [*printed[:-1], f"{printed[-1]}（{count}名）"]
        case 3:
            return label, [*printed, f"以上{count}名"]
        case _:
            return label, printed


def _within(label: str, lines: list[str]) -> list[str]:
    return [f"{label}　{lines[0]}", *("　" * (len(label) + 1) + line for line in lines[1:])]


def _member(form: str, person: Person) -> dict[str, Any]:
    fact: dict[str, Any] = {"name": person.name}
    if form in OFFICE_PRINTED:
        fact["role"] = person.role
    if form.startswith("seats"):
        fact["seat"] = f"{person.seat}番"
    return fact


def _away(sheet: Sheet, m: Meeting, name: Callable[[Person], str], member: str) -> None:
    label = sheet.one_of("欠席者", f"欠席{member}", f"欠席した{member}")
    if m.absent:
        sheet.row(label, sheet.way("absent", ABSENT)(name, m.absent))
    elif sheet.chance.random() < 0.5:
        sheet.row(label, [sheet.one_of("なし", "無し", "０名", "なし（全員出席）")])
