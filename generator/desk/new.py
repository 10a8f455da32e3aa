"""The first files of a council, and the skeleton of its next session with what can be carried over filled in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import yaml

from generator.archive.entries import Archive, CaseEntry, CouncilEntry, Minutes
from generator.dates import PartialDate, fiscal_year_of, is_before, show_fiscal_year
from generator.facts import session as facts
from generator.japanese.counted import first_of
from generator.model.cases import Case
from generator.model.council import Member
from generator.model.people import Group
from generator.model.words import UNWRITTEN_TEXT, UNWRITTEN_TITLE

_MOST = 5
"""How many open matters a skeleton names."""


class NoCouncilError(Exception):
    """There is no such council in the archive, or its file cannot be read."""


def founding(archive: Archive, council: str, name: str, municipality: str | None) -> dict[str, str]:
    """File names and YAML texts of a council that is not there yet, and of its municipality if that is not either.

    Raises NoCouncilError when the municipality is new and its name is not given.
    """
    home = council.split("/")[0]
    files = {}
    if f"{home}/municipality.yml" not in archive.files:
        if not municipality:
            raise NoCouncilError(
                f"自治体「{home}」もまだありません。--municipality に自治体の名前を書いてください。"
            )
        files[f"{home}/municipality.yml"] = _municipality_text(municipality)
    return files | {f"{council}/council.yml": _council_text(name)}


def _municipality_text(name: str) -> str:
    return (
        "# yaml-language-server: $schema=../schema/municipality.schema.json\n"
        f"name: {scalar(name)}\n"
        "# kana: しおみちょう  # 読み。書くときは、行の始まりの # と空白を消します\n"
        "# contact: {office: 総務課, phone: 099-000-0000}\n"
    )


def _council_text(name: str) -> str:
    return (
        "# yaml-language-server: $schema=../../schema/council.schema.json\n"
        f"name: {scalar(name)}\n"
        "# short: 図書館協議会  # 一覧に出す短い名前。書くときは、行の始まりの # と空白を消します\n"
        "# members:  # 委員の名簿。書いておくと、ひな形の出席者になります\n"
        "#   - {id: hamano, name: 浜野 晴, role: 会長, from: 2024-04-01}\n"
        "#   - {id: oki, name: 沖 千尋, role: 委員, from: 2024-04-01}\n"
        "# covers: {from: 令和6年度}  # 収録している初めの年度。終わりがあれば to も書きます\n"
        "# absent:  # 会議録のない回と、その理由。中止した回や、収めていない回があるとき\n"
        "#   - {year: 令和6年度, number: 2, state: not_held, reason: 台風のため中止}\n"
    )


def skeleton(archive: Archive, council: str, today: dt.date, held: dt.date | None = None) -> tuple[str, str]:
    """File name and YAML text of the next session: next number, members carried over.

    ``held`` is the day of the session where it is known; else ``today`` gives the fiscal year.
    Raises NoCouncilError when ``council`` ("municipality/council") is not in the archive.
    """
    coming = next_of(archive, council, held or today)
    entry, last, date = coming.council, coming.last, coming.day
    name = _free_name(archive, council, f"{coming.year}-{coming.number:02}")
    lines = [
        *_number(entry, coming.year, coming.number, coming.serial, coming.calendar),
        *_sittings(held),
        "openness:",
        "  status: open  # closed: 非公開、partly: 一部非公開",
        "  observers: {allowed: true}  # 人数は {allowed: true, count: 3} のように書きます",
        *_attendance(entry, last, date),
        *_body(chair_of(entry, last), open_cases(archive, entry)),
    ]
    return f"{council}/{name}.yml", "\n".join(lines) + "\n"


@dataclass(frozen=True)
class Coming:
    """The next session of a council, as far as its earlier ones tell."""

    council: CouncilEntry
    last: Minutes | None
    day: PartialDate
    year: int
    calendar: bool
    """Whether sessions are counted from January on."""
    number: int
    serial: int | None


def next_of(archive: Archive, council: str, day: dt.date) -> Coming:
    """The session of a council ("municipality/council") on a day. Raises NoCouncilError."""
    entry = next((c for c in archive.councils if c.key == council), None)
    if entry is None:
        raise NoCouncilError(_no_council(archive, council))
    earlier = sorted((m for m in archive.minutes if m.home.key == council), key=facts.sort_key)
    last = earlier[-1] if earlier else None
    calendar = last is not None and last.session.session.year_kind == "calendar"
    date = PartialDate(day.year, day.month, day.day)
    year = day.year if calendar else fiscal_year_of(date) or day.year
    number = 1 + max((m.session.session.number or 0 for m in earlier if _counted(m, year)), default=0)
    serials = [m.session.session.serial for m in earlier if m.session.session.serial is not None]
    return Coming(entry, last, date, year, calendar, number, max(serials) + 1 if serials else None)


def _counted(minutes: Minutes, year: int) -> bool:
    """Whether a session is among those that are counted from 1 in a year; special ones are counted apart."""
    number = minutes.session.session
    return number.kind is None and (number.year or facts.fiscal_year(minutes.session)) == year


def _no_council(archive: Archive, council: str) -> str:
    file = f"{council}/council.yml"
    if file in archive.files:
        return f"「{file}」に間違いがあり、読めません。minutes check で確かめてください。"
    known = "、".join(c.key for c in archive.councils) or "（まだありません）"
    return (
        f"「{council}」という会議体はありません。ある会議体: {known}。"
        "新しく始めるときは、--name に会議体の正式な名前を書いてください。"
    )


def _free_name(archive: Archive, council: str, wanted: str) -> str:
    name, count = wanted, 2
    while f"{council}/{name}.yml" in archive.files:
        name, count = f"{wanted}-{count}", count + 1
    return name


def _number(council: CouncilEntry, year: int, number: int, serial: int | None, calendar: bool) -> list[str]:
    shown = f"{year}年" if calendar else show_fiscal_year(year)
    lines = [
        "# yaml-language-server: $schema=../../schema/session.schema.json",
        f"# {council.name} {shown} 第{number}回",
        "# 書き方は編集の手引き（docs/guide）にあります。分からない項目は消してかまいません。",
        "session:",
        f"  year: {year}",
        f"  number: {number}",
    ]
    if calendar:
        lines.append("  year_kind: calendar  # 1月から12月で数えます")
    if serial is not None:
        lines.append(f"  serial: {serial}  # 通算")
    return [
        *lines,
        "record:",
        "  style: summary  # verbatim: 全文記録、summary: 要点記録、decisions: 結果のみ",
        "  status: draft  # 公開してよくなったら final にします",
        "# form: in_person  # 対面。online: オンライン、hybrid: 併用、written: 書面。書かなければ「記録なし」と示します",
    ]


def _sittings(held: dt.date | None) -> list[str]:
    if held is None:
        return [
            "# sittings:  # 開催日が決まったら、この行と下の行の、始まりの # と空白一つを消して書きます",
            "#   - date: 2022-03-15",
            "#     start: 17:30",
            "#     end: 19:00",
            "#     place: {name: 市役所3階 会議室}",
        ]
    return [
        "sittings:",
        f"  - date: {held.isoformat()}",
        "    # 時刻と場所を書くときは、始まりの # と空白一つを消します",
        "    # start: 17:30",
        "    # end: 19:00",
        "    # place: {name: 市役所3階 会議室}",
    ]


def _body(chair: str, matters: Sequence[CaseEntry]) -> list[str]:
    told = first_of([f"{one.case.id} {one.name}" for one in matters], _MOST, "件")
    return [
        "agenda:",
        "  - no: (1)",
        f"    title: {UNWRITTEN_TITLE}",
        "    # kind: 報告  # 諮問・協議・選任など。書くときは、始まりの # と空白一つを消します",
        *(
            [
                f"    # case: {matters[0].case.id}  # 会議をまたいで追う案件なら、その id。続いている案件: {told}"
            ]
            if matters
            else []
        ),
        "body:",
        f"  - section: {{no: (1), title: {UNWRITTEN_TITLE}, agenda: a1}}",
        "    blocks:",
        f"      - speech: {scalar(chair)}",
        "        text: |",
        f"          {UNWRITTEN_TEXT}",
    ]


def open_cases(archive: Archive, council: CouncilEntry) -> list[CaseEntry]:
    """The matters of a council to which neither an answer nor an outcome is known, the last declared first."""
    decided = {
        own
        for minutes in archive.minutes
        if minutes.home.home.id == council.home.id
        for one in facts.decisions(minutes.session)
        for own in (one.item.item.case if one.item else ())
    }
    entries = reversed([*council.home.cases.values()])
    return [
        one
        for one in entries
        if council.id in one.case.to and not _is_closed(one.case, one.case.id in decided)
    ]


def _is_closed(case: Case, is_decided: bool) -> bool:
    waits_for_answer = case.kind in ("consultation", "self")
    return bool(case.answer or case.withdrawn or case.measures or (is_decided and not waits_for_answer))


def chair_of(council: CouncilEntry, last: Minutes | None) -> str:
    """Who opens the meeting: a voice of the council, by its key; else a label, which needs no list of voices."""
    own = {key: voice.label or key for key, voice in council.council.voices.items()}
    if own:
        return next((key for key, label in own.items() if label.endswith("長")), next(iter(own)))
    before = [voice.label or key for key, voice in last.session.voices.items()] if last else []
    roles = [member.role for member in council.council.members if member.role and member.end is None]
    return next((label for label in (*before, *roles) if label.endswith("長")), "会長")


def scalar(text: str) -> str:
    """A YAML scalar on one line, quoted only where YAML asks for it."""
    return yaml.safe_dump(text, allow_unicode=True, width=10**9).removesuffix("...\n").strip()


def in_office(member: Member, day: PartialDate) -> bool:
    """Whether a member's term holds the day; a term of which only the year or month is known holds all of it."""
    begun = member.start is None or not is_before(day, member.start)
    return begun and (member.end is None or not is_before(member.end, day))


def _attendance(council: CouncilEntry, last: Minutes | None, day: PartialDate) -> list[str]:
    """The members in office, or those of the last session, all as present until someone says otherwise."""
    people = [(m.name, m.role) for m in council.council.members if in_office(m, day)]
    groups: list[tuple[str, list[tuple[str, str | None]]]] = []
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
            f"    - label: {scalar(label)}",
            "      people:  # 欠席した人には status: absent を足します",
        ]
        for name, role in found:
            number += 1
            office = f", role: {scalar(role)}" if role else ""
            lines.append(f"        - {{id: p{number}, name: {scalar(name)}{office}}}")
    return lines


def _names(group: Group) -> list[tuple[str, str | None]]:
    return [(p.name, p.role) for p in group.people if p.name]
