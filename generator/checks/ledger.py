"""The ledger of absence: no number is missing without a word, and no record is awaited too long."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from generator.archive.entries import Archive, CouncilEntry, Minutes
from generator.dates import PartialDate, first_day, last_day, show_date
from generator.facts import session as facts
from generator.facts.counting import count_of
from generator.facts.ledger import ledger_of
from generator.facts.ledger_words import name_of, year_name
from generator.facts.meetings import Entry, Ledger
from generator.facts.period import is_coming, is_over
from generator.japanese.counted import first_of
from generator.model.words import ABSENCE
from generator.problems.problem import Path, Place, Problem

MOST_NAMED = 6
"""How many missing numbers are named."""
MOST_LINES = 3
"""How many lines of YAML are written out."""
_STATES = "、".join(f"{state}（{label}）" for state, label in ABSENCE.items())
_BY_SERIAL = "通算の回次を number に書いているなら、serial に直してください。"
_PUT_OFF = dt.timedelta(days=60)
"""A draft of a day so long after the one that was announced may be of that meeting."""


def by_council(archive: Archive) -> Iterator[tuple[CouncilEntry, list[Minutes]]]:
    """Each council with its sessions, drafts with them."""
    grouped: defaultdict[str, list[Minutes]] = defaultdict(list)
    for minutes in archive.minutes:
        grouped[minutes.home.key].append(minutes)
    yield from ((council, grouped[council.key]) for council in archive.councils)


def is_shown(minutes: Minutes, as_of: dt.date) -> bool:
    """Whether a record is public on a day."""
    session = minutes.session
    return not (minutes.is_draft or is_coming(session, as_of) or is_over(session, as_of))


def numbers_are_explained(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """A number that a council counted has its minutes, be they a draft, or a word in ``absent``."""
    for council, sessions in by_council(archive):
        # A file that cannot be read may be the one that seems to be missing.
        if any(name.startswith(f"{council.key}/") for name in archive.broken):
            continue
        ledger = ledger_of(council, sessions)
        by_series: defaultdict[tuple[int | None, str], list[Entry]] = defaultdict(list)
        for entry in ledger.unexplained:
            by_series[entry.year, entry.kind].append(entry)
        for missing in by_series.values():
            yield _gap(ledger, missing, sessions)


def _gap(ledger: Ledger, missing: list[Entry], sessions: list[Minutes]) -> Problem:
    """Those of one series of a year; an error where the archive says that it is complete."""
    council = ledger.council
    complete = bool(ledger.covers and ledger.covers.complete)
    names = first_of([name_of(entry, with_year=not i) for i, entry in enumerate(missing)], MOST_NAMED, "回")
    claim = "（covers に complete: true とあります）" if complete else ""
    return Problem(
        "ledger-gap" if complete else "number-gap",
        _place(ledger, missing, sessions),
        f"{facts.full_name(council)}の{names}が、会議録にも absent にもありません{claim}。",
        f"会議録があるなら加えてください。ないなら「{council.file}」に「absent:」と書き、その下に{_lines(missing)}書いてください。"
        f"state は {_STATES} のどれかです。{_BY_SERIAL if len(missing) > MOST_NAMED else ''}",
    )


def _lines(missing: list[Entry]) -> str:
    """The YAML to put."""
    lines = [
        f"「- {{{_keys(entry)}, state: not_collected, reason: 理由}}」" for entry in missing[:MOST_LINES]
    ]
    return "、".join(lines) + ("のように一つずつ" if len(missing) > MOST_LINES else "と")


def _place(ledger: Ledger, missing: list[Entry], sessions: list[Minutes]) -> Place:
    """Where an archive says that it is complete; else at the session whose number tells of the others."""
    if ledger.covers and ledger.covers.complete:
        return Place(ledger.council.file, path=("covers", "complete"))
    counts = {minutes.file: count_of(minutes.session) for minutes in sessions}
    year, kind = missing[0].year, missing[0].kind
    same = [m for m in sessions if (counts[m.file].year, counts[m.file].kind) == (year, kind)]
    last = max(same or sessions, key=lambda m: (counts[m.file].number or 0, m.file), default=None)
    path: Path = ("session",) if not same else ("session", "number")
    return Place(last.file, path=path) if last else Place(ledger.council.file, path=("absent",))


def _keys(entry: Entry) -> str:
    """Which meeting it is, as ``absent`` says it."""
    year = year_name(entry.year, calendar=entry.calendar, western=False) if entry.year is not None else None
    serial = None if entry.number is not None else entry.serial or "通算の回次"
    keys = {"year": _plain(year), "number": entry.number, "serial": serial, "kind": entry.kind or None}
    return ", ".join(f"{key}: {value}" for key, value in keys.items() if value is not None)


def _plain(year: str | None) -> str | None:
    """平成31・令和元年度 has a name of which one half is enough."""
    return year.split("・")[-1] if year else None


def minutes_come_in_time(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """A meeting that was announced, or is stated to be awaited, has its minutes when they are due."""
    for council, sessions in by_council(archive):
        if any(name.startswith(f"{council.key}/") for name in archive.broken):
            continue
        shown = [minutes for minutes in sessions if is_shown(minutes, as_of)]
        for entry in ledger_of(council, shown).entries:
            if entry.state == "announced" and entry.date:
                yield from _announced(council, entry.date, shown, sessions, as_of)
            elif entry.state == "not_yet" and entry.said:
                yield from _awaited(council, entry, as_of)


def _announced(
    council: CouncilEntry, date: PartialDate, shown: list[Minutes], sessions: list[Minutes], as_of: dt.date
) -> Iterator[Problem]:
    held = last_day(date)
    begins = first_day(date)
    if held is None or begins is None or (as_of - held).days <= council.council.minutes_due:
        return
    latest = max(shown, key=facts.sort_key)
    draft = next((m for m in sessions if m not in shown and _met_about(m, begins, held)), None)
    here = f"「{draft.file}」を仕上げて公開してください。" if draft else "会議録を加えてください。"
    yield Problem(
        "minutes-overdue",
        Place(latest.file, path=("next_meeting", "date")),
        f"次回の予定の日（{show_date(date)}）から{(as_of - held).days:,}日を過ぎましたが、会議録がまだ公開されていません。",
        f"{here}開かれなかったなど、会議録がない理由があれば「{council.file}」の absent に書きます。"
        f"日数の目安（{council.council.minutes_due}日）は、同じファイルの minutes_due で変えられます。",
    )


def _met_about(minutes: Minutes, begins: dt.date, ends: dt.date) -> bool:
    date = facts.first_date(minutes.session)
    return date is not None and date.exact is not None and begins <= date.exact <= ends + _PUT_OFF


def _awaited(council: CouncilEntry, entry: Entry, as_of: dt.date) -> Iterator[Problem]:
    """One that states a day, of publication or of the meeting."""
    if entry.said is None:
        return
    absent = entry.said.absent
    until = last_day(absent.until) if absent.until else None
    held = last_day(absent.date) if absent.date else None
    over = until < as_of if until else held is not None and (as_of - held).days > council.council.minutes_due
    if over:
        day = (
            f"公開の見込みの日（{show_date(absent.until)}）"
            if absent.until
            else f"会議の日から{council.council.minutes_due}日"
        )
        yield Problem(
            "minutes-overdue",
            Place(council.file, path=(*entry.said.path, "until" if absent.until else "date")),
            f"{name_of(entry)}は作成中とありますが、{day}を過ぎました。",
            "会議録を公開して、この項を消してください。遅れているなら、until を新しい見込みの日に直してください。",
        )
