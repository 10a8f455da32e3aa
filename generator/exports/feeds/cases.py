"""What a feed tells of a matter: that it was put, each meeting that treated it, the answer, and what was done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.dates import PartialDate, first_day, show_date
from generator.exports.feeds.entries import Entry, Term
from generator.facts import session as facts
from generator.facts.case_steps import Step
from generator.facts.cases import Matter
from generator.model import words
from generator.pages.page import case_path, html_path, notice_of, session_path


def of_case(matter: Matter, rights: str, first: Mapping[str, str]) -> Iterator[Entry]:
    """Titles, days and states only; of a step that is not shown no more than that it is not. ``first`` gives the keys under which
    things came out first."""
    case = matter.case
    if case.asked and case.asked.on:
        yield from _entry(
            matter, rights, "asked", case.asked.on, f"諮問・提出：{matter.name}", case.asked.office
        )
    for step in matter.steps:
        yield from _step(matter, rights, step, first)
    if case.answer and case.answer.on:
        said = case.answer.number or ""
        yield from _entry(matter, rights, "answer", case.answer.on, f"答申：{matter.name}", said)
    for number, one in enumerate(case.measures, 1):
        if one.on:
            about = f"意見{one.opinion}について：" if one.opinion else ""
            said = f"{about}{words.FATES[one.outcome]}"
            yield from _entry(matter, rights, f"measure-{number}", one.on, f"措置：{matter.name}", said)
    if case.withdrawn and case.withdrawn.on:
        yield from _entry(matter, rights, "withdrawn", case.withdrawn.on, f"取下げ：{matter.name}", "")


def _step(matter: Matter, rights: str, step: Step, first: Mapping[str, str]) -> Iterator[Entry]:
    if step.minutes is None or step.on is None:
        return
    where = facts.session_name(step.minutes)
    results = "、".join(
        one.outcome.word or one.outcome.result for one in step.decided if not one.outcome.unconfirmed
    )
    said = "公開していない部分です。" if step.withheld else results
    own = f"{first.get(step.minutes.key, step.minutes.key)}#{step.item.id if step.item else step.anchor}"
    page = html_path(session_path(step.minutes)) + (f"#{step.anchor}" if step.anchor else "")
    yield from _entry(matter, rights, own, step.on, f"{step.role}：{where}", said, page)


def _entry(
    matter: Matter, rights: str, own: str, on: PartialDate, title: str, said: str, page: str = ""
) -> Iterator[Entry]:
    day = first_day(on)
    if day is None:
        return
    term: Term = "withdrawn" if own == "withdrawn" else "new"
    yield Entry(
        id=f"{matter.key}@{own}",
        year=day.year,
        title=title,
        summary="".join(filter(None, (f"{show_date(on, weekday=False)}　{said}", notice_of(matter.home)))),
        term=term,
        published=day,
        updated=day,
        page=page or html_path(case_path(matter.home, matter.case.id)),
        session=matter.key,
        rights=rights,
    )
