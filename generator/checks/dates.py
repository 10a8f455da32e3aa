"""Dates and times: they exist, they follow each other, and the day of the week is the right one.

A part of a date that is not known contradicts nothing; only what is certain is reported.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pydantic import BaseModel

from generator.archive.entries import Archive
from generator.checks.subject import Subject
from generator.dates import PartialDate, fiscal_year_of, is_before, show_date, show_fiscal_year, weekday_of
from generator.facts import session as facts
from generator.problems.problem import Path, Place, Problem

# Parts of a session that hold no date, and of which there are many.
_DATELESS = {"body", "attendance", "agenda", "materials", "voices", "front"}


def dates_in(part: BaseModel, path: Path = ()) -> Iterator[tuple[Path, PartialDate]]:
    """Every date in a mapping of the model, with its place."""
    for name, field in type(part).model_fields.items():
        if name not in _DATELESS:
            yield from _dates_of(getattr(part, name), (*path, field.alias or name))


def _dates_of(value: object, path: Path) -> Iterator[tuple[Path, PartialDate]]:
    if isinstance(value, PartialDate):
        yield path, value
    elif isinstance(value, BaseModel):
        yield from dates_in(value, path)
    elif isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from _dates_of(item, (*path, i))
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _dates_of(item, (*path, str(key)))


def dates_are_as_the_calendar_has_them(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """The day of the week beside a date is right, and its era had begun and not ended."""
    parts: list[tuple[str, BaseModel]] = [(minutes.file, minutes.session) for minutes in archive.minutes]
    parts += [(council.file, council.council) for council in archive.councils]
    for file, part in parts:
        for path, date in dates_in(part):
            yield from _against_calendar(file, path, date)
    cases = [(home, entry) for home in archive.municipalities for entry in home.cases.values()]
    for _, entry in cases:
        for path, date in dates_in(entry.case):
            yield from _against_calendar(entry.file, (*entry.path, *path), date)
    for home in archive.municipalities:
        for someone in home.people.values():
            for path, date in dates_in(someone.record):
                yield from _against_calendar(someone.file, (*someone.path, *path), date)
        for i, ground in enumerate(home.grounds.values()):
            yield from _against_calendar(home.grounds_file, ("grounds", i, "as_of"), ground.as_of)


def _against_calendar(file: str, path: Path, date: PartialDate) -> Iterator[Problem]:
    place = Place(file, path=path)
    if date.weekday and date.exact and date.weekday != weekday_of(date.exact):
        yield Problem(
            "weekday",
            place,
            f"{show_date(date, weekday=False)}は{date.weekday}曜日ではなく、{weekday_of(date.exact)}曜日です。",
            "日付か曜日のどちらかを直してください。曜日は書かなくてもかまいません。",
        )
    if date.era_is_wrong:
        yield Problem(
            "era",
            place,
            "この日付の元号は、その時期には使われていません。",
            f"「{show_date(date, weekday=False)}」のことなら、そのように書いてください。",
        )


def a_date_is_recorded(subject: Subject, as_of: dt.date) -> Iterator[Problem]:
    """A session says when it was held, or when its steps were taken, and not in days to come."""
    found = facts.meeting_dates(subject.session)
    if not found:
        path: Path = ("sittings",) if subject.session.sittings else ()
        yield subject.problem(
            "no-date",
            path,
            "開催日がありません。一覧では年度と回次の順に並びます。",
            "分かるなら sittings: に date を書いてください。月まで分かるときは「2022-03」と書けます。",
        )
    today = PartialDate(as_of.year, as_of.month, as_of.day)
    late = next((date for date in found if is_before(today, date)), None)
    if late and not subject.minutes.is_draft:
        yield subject.problem(
            "future-date",
            ("sittings",) if subject.session.sittings else ("written",),
            f"開催日が{show_date(late)}となっていて、まだ来ていません。",
            "年の打ち間違いでなければ、会議が終わるまで record: に status: draft と書いてください。",
        )


def ends_follow_starts(subject: Subject) -> Iterator[Problem]:
    """No sitting, step, recess or closed part ends before it begins."""
    session = subject.session
    spans: list[tuple[Path, PartialDate | None, PartialDate | None]] = [
        (("sittings", i, "until"), sitting.date, sitting.until) for i, sitting in enumerate(session.sittings)
    ]
    steps = session.written.steps if session.written else ()
    spans += [(("written", "steps", i, "until"), step.date, step.until) for i, step in enumerate(steps)]
    for path, begun, until in spans:
        if begun and until and is_before(until, begun):
            yield subject.problem(
                "end-before-start",
                path,
                f"終わりの日（{show_date(until)}）が始まりの日（{show_date(begun)}）より前です。",
                "どちらかの日付を直してください。",
            )
    for path, start, end in _clock_spans(subject):
        if end < start:
            yield subject.problem(
                "end-before-start",
                path,
                f"終わりの時刻（{end}）が始まりの時刻（{start}）より前です。",
                "午前・午後を見直してください。日付をまたいだときは sittings の until に翌日の日付を書いてください。",
            )


def _clock_spans(subject: Subject) -> Iterator[tuple[Path, str, str]]:
    session = subject.session
    for i, sitting in enumerate(session.sittings):
        if sitting.until:  # over midnight, or of many days: the clock alone says nothing
            continue
        if sitting.start and sitting.end:
            yield ("sittings", i, "end"), sitting.start, sitting.end
        for j, pause in enumerate(sitting.breaks):
            if pause.start and pause.end:
                yield ("sittings", i, "breaks", j, "to"), pause.start, pause.end
    if len(session.sittings) > 1 or any(sitting.until for sitting in session.sittings):
        return
    for i, closed in enumerate(session.openness.closed):
        if closed.start and closed.end:
            yield ("openness", "closed", i, "to"), closed.start, closed.end


def terms_end_after_they_begin(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """No member or officer leaves before joining, and no council is abolished before it is set up."""
    for file, path, begun, ended in _terms(archive):
        if begun and ended and is_before(ended, begun):
            yield Problem(
                "end-before-start",
                Place(file, path=path),
                f"終わりの日（{show_date(ended)}）が始まりの日（{show_date(begun)}）より前です。",
                "どちらかの日付を直してください。",
            )


def _terms(archive: Archive) -> Iterator[tuple[str, Path, PartialDate | None, PartialDate | None]]:
    for entry in archive.councils:
        council = entry.council
        yield entry.file, ("abolished",), council.established, council.abolished
        for i, member in enumerate(council.members):
            yield entry.file, ("members", i, "to"), member.start, member.end
    for home in archive.municipalities:
        for someone in home.people.values():
            for i, post in enumerate(someone.record.posts):
                yield someone.file, (*someone.path, "posts", i, "to"), post.start, post.end


def the_year_holds_the_date(subject: Subject) -> Iterator[Problem]:
    """The session met at least once within the year by which it is counted."""
    number = subject.session.session
    found = [date for date in facts.meeting_dates(subject.session) if date.year is not None]
    if number.year is None or not found:
        return
    if number.year_kind == "calendar":
        fits = any(date.year == number.year for date in found)
        name, word = f"{number.year}年", "暦年"
    else:
        fits = any(number.year in _fiscal_years(date) for date in found)
        name, word = show_fiscal_year(number.year), "年度"
    if not fits:
        other = "fiscal（年度）" if number.year_kind == "calendar" else "calendar（暦年）"
        yield subject.problem(
            "fiscal-year",
            ("session", "year"),
            f"開催日（{show_date(found[0])}）が{name}の外です。",
            f"日付か year を直してください。{word}で数えていないなら year_kind: {other.split('（')[0]} と書いてください。",
        )


def _fiscal_years(date: PartialDate) -> set[int | None]:
    if date.month is None and date.year is not None:  # January to March belong to the year before
        return {date.year, date.year - 1}
    return {fiscal_year_of(date)}


def publication_ends_after_it_begins(subject: Subject) -> Iterator[Problem]:
    """``publish_until`` is not before ``publish_from``, and both say their year."""
    begun, until = subject.session.publish_from, subject.session.publish_until
    for key, date in (("publish_from", begun), ("publish_until", until)):
        if date and date.year is None:
            yield subject.problem(
                "publish-period",
                (key,),
                f"{key} に年がありません。",
                "「2024-07-01」や「令和6年7月1日」のように、年から書いてください。",
            )
    if begun and until and is_before(until, begun):
        yield subject.problem(
            "publish-period",
            ("publish_until",),
            f"公開の終わり（{show_date(until)}）が始まり（{show_date(begun)}）より前です。このままでは一度も公開されません。",
            "publish_from か publish_until を直してください。",
        )


def the_next_meeting_comes_later(subject: Subject) -> Iterator[Problem]:
    """The next meeting announced is after this one."""
    coming = subject.session.next_meeting
    found = [date for date in facts.meeting_dates(subject.session) if date.year is not None]
    if coming and coming.date and found and is_before(coming.date, min(found, key=lambda d: d.sort_key)):
        yield subject.problem(
            "next-meeting",
            ("next_meeting", "date"),
            f"次回の予定（{show_date(coming.date)}）がこの会議より前です。",
            "年を越えていないか見て、日付を直してください。",
        )
