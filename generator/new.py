"""The skeleton of a council's next session, with what can be carried over filled in."""

from __future__ import annotations

import datetime as dt

import yaml

from generator import facts
from generator.archive import Archive, CouncilEntry, Minutes
from generator.dates import PartialDate, fiscal_year_of, show_fiscal_year
from generator.model.people import Group


class NoCouncilError(Exception):
    """There is no such council in the archive."""


def skeleton(archive: Archive, council: str, today: dt.date) -> tuple[str, str]:
    """File name and YAML text of the next session: next number, today's fiscal year, members carried over.

    Raises NoCouncilError when ``council`` ("municipality/council") is not in the archive.
    """
    entry = next((c for c in archive.councils if c.key == council), None)
    if entry is None:
        known = "、".join(c.key for c in archive.councils) or "（まだありません）"
        raise NoCouncilError(f"「{council}」という会議体はありません。ある会議体: {known}")
    year = fiscal_year_of(PartialDate(today.year, today.month, today.day)) or today.year
    earlier = sorted((m for m in archive.minutes if m.home.key == council), key=facts.sort_key)
    number = 1 + max(
        (
            m.session.session.number or 0
            for m in earlier
            if facts.fiscal_year(m.session) == year and m.session.session.kind is None
        ),
        default=0,
    )
    serials = [m.session.session.serial for m in earlier if m.session.session.serial is not None]
    name = _free_name(archive, council, f"{year}-{number:02}")
    serial = max(serials) + 1 if serials else None
    return f"{council}/{name}.yml", _text(entry, earlier[-1] if earlier else None, year, number, serial)


def _free_name(archive: Archive, council: str, wanted: str) -> str:
    name, count = wanted, 2
    while f"{council}/{name}.yml" in archive.files:
        name, count = f"{wanted}-{count}", count + 1
    return name


def _text(council: CouncilEntry, last: Minutes | None, year: int, number: int, serial: int | None) -> str:
    lines = [
        "# yaml-language-server: $schema=../../schema/session.schema.json",
        f"# {council.name} {show_fiscal_year(year)} 第{number}回",
        "# 書き方は編集の手引き（docs/guide）にあります。分からない項目は消してかまいません。",
        "session:",
        f"  year: {year}",
        f"  number: {number}",
    ]
    if serial is not None:
        lines.append(f"  serial: {serial}  # 通算")
    lines += [
        "record:",
        "  style: summary  # verbatim: 全文記録、summary: 要点記録、decisions: 結果のみ",
        "  status: draft  # 公開してよくなったら final にします",
        "form: in_person  # online: オンライン、hybrid: 併用、written: 書面",
        "# sittings:  # 開催日が決まったら、この行と下の行の # を消して書きます",
        "#   - date: 2022-03-15",
        '#     start: "17:30"',
        '#     end: "19:00"',
        "#     place: {name: 市役所3階 会議室}",
        "openness:",
        "  status: open  # closed: 非公開、partly: 一部非公開",
        "  observers: {allowed: true, count: 0}",
        *_attendance(council, last),
        "agenda:",
        "  - no: (1)",
        "    title: （議題の名前）",
        "    kind: 報告  # 諮問・協議・報告・選任 など",
        "body:",
        "  - section: {no: (1), title: （議題の名前）, agenda: a1}",
        "    blocks:",
        f"      - speech: {_chair(council, last)}",
        "        text: |",
        "          ここに発言を書きます。空の行で段落が分かれます。",
    ]
    return "\n".join(lines) + "\n"


def _chair(council: CouncilEntry, last: Minutes | None) -> str:
    voices = list(council.council.voices) or (list(last.session.voices) if last else [])
    return _scalar(next((v for v in voices if v.endswith("長")), voices[0] if voices else "会長"))


def _scalar(text: str) -> str:
    """A YAML scalar on one line, quoted only where YAML asks for it."""
    return yaml.safe_dump(text, allow_unicode=True, width=10**9).removesuffix("...\n").strip()


def _attendance(council: CouncilEntry, last: Minutes | None) -> list[str]:
    """The members of the council, or those of the last session, all as present until someone says otherwise."""
    people = [(m.name, m.role, m.id) for m in council.council.members if m.end is None]
    groups: list[tuple[str, list[tuple[str, str | None, str | None]]]] = []
    if people:
        groups.append(("委員", people))
    elif last and last.session.attendance:
        groups = [(g.label, _names(g)) for g in last.session.attendance.groups]
    lines = ["attendance:", "  groups:"] if any(found for _, found in groups) else []
    number = 0
    for label, found in groups:
        if not found:
            continue
        lines += [
            f"    - label: {_scalar(label)}",
            "      people:  # 欠席した人には status: absent を足します",
        ]
        for name, role, _ in found:
            number += 1
            office = f", role: {_scalar(role)}" if role else ""
            lines.append(f"        - {{id: p{number}, name: {_scalar(name)}{office}}}")
    return lines


def _names(group: Group) -> list[tuple[str, str | None, str | None]]:
    return [(p.name, p.role, p.id) for p in group.people if p.name]
