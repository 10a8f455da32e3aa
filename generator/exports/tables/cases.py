"""Rows of the matters: what each is and where it stands, its steps, the opinions of its answer, and what was done."""

from __future__ import annotations

from collections.abc import Iterator

from generator.archive.entries import PublicArchive
from generator.exports.tables.table import Row
from generator.exports.values import address_of, iso, remark_id
from generator.facts.address import base_of
from generator.facts.case_steps import Step
from generator.facts.cases import Matter, matters
from generator.pages.page import case_path, html_path


def case_id(matter: Matter) -> str:
    """``asanagi/kaikan``: as agenda items of all forms name it."""
    return f"{matter.home.id}/{matter.case.id}"


def cases(public: PublicArchive) -> Iterator[Row]:
    base = base_of(public.site.url)
    for matter in matters(public):
        case = matter.case
        asked, answer, due = case.asked, case.answer, case.due
        yield (
            case_id(matter), matter.home.id, case.kind, case.number, case.title, matter.state, matter.overdue,
            asked.office if asked else None, iso(asked.on) if asked else None,
            " ".join(f"{matter.home.id}/{own}" for own in case.to),
            iso(due.on) if due else None, due.printed if due else None,
            answer.number if answer else None, iso(answer.on) if answer else None, answer.kind if answer else None,
            iso(case.withdrawn.on) if case.withdrawn else None, case.withdrawn.why if case.withdrawn else None,
            iso(case.checked_on), " ".join(f"{matter.home.id}/{one.case.id}" for one in matter.related), case.note,
            base + html_path(case_path(matter.home, case.id)),
        )  # fmt: skip


def steps(public: PublicArchive) -> Iterator[Row]:
    for matter in matters(public):
        for order, step in enumerate(matter.steps, 1):
            minutes = step.minutes
            withheld = remark_id(minutes, step.withheld) if minutes and step.withheld else None
            shown = step.withheld is None
            yield (
                case_id(matter), order, iso(step.on), step.by, step.role, minutes.key if minutes else None,
                step.item.id if step.item else None, results(step) if shown else None,
                step.text or None if shown else None, withheld,
                address_of(public, minutes, step.anchor) if minutes else None,
            )  # fmt: skip


def results(step: Step) -> str | None:
    """The results of a step as they are printed; of several, one after the other."""
    return "、".join(one.outcome.word or one.outcome.result for one in step.decided) or None


def opinions(public: PublicArchive) -> Iterator[Row]:
    for matter in matters(public):
        answer = matter.case.answer
        for one in answer.opinions if answer else ():
            yield case_id(matter), one.no, one.text


def measures(public: PublicArchive) -> Iterator[Row]:
    for matter in matters(public):
        for order, one in enumerate(matter.case.measures, 1):
            yield (
                case_id(matter), order, one.opinion, one.outcome, iso(one.on), one.by, one.text, one.reason, one.source,
            )  # fmt: skip
