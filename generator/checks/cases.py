"""Matters: every place they name is there, an answer follows what was asked, and nothing is left untold."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from pydantic import BaseModel

from generator.archive.entries import Archive, CaseEntry, Minutes, MunicipalityEntry
from generator.checks.subject import Subject, by_print, did_you_mean
from generator.dates import PartialDate, fiscal_year_of, is_before, last_day, show_date
from generator.facts.case_links import proposals
from generator.facts.case_steps import PLACE, anchor_of
from generator.facts.gist import gist
from generator.facts.ids import material_ids
from generator.facts.walk import agenda_items
from generator.japanese.counted import first_of
from generator.model.cases import CaseDocument
from generator.model.papers import host_of
from generator.problems.problem import Path, Place, Problem

_MOST = 3
"""How many numbers are told of those that seem to be one matter."""


def cases_are_known(subject: Subject) -> Iterator[Problem]:
    """A case that an agenda item names is among the matters of the municipality."""
    home = subject.minutes.home.home
    names = home.case_names
    printed = by_print((name, own) for own, name in names.items())
    for placed in subject.agenda.values():
        for i, own in enumerate(placed.item.case):
            if own not in names:
                otherwise = f"「{home.id}/cases.yml」にその id の案件を書いてください。"
                yield subject.problem(
                    "unknown-case",
                    (*placed.path, "case", i),
                    f"案件「{own}」がありません。",
                    did_you_mean(own, names, otherwise, printed, names),
                )


def _entries(archive: Archive) -> Iterator[tuple[MunicipalityEntry, CaseEntry]]:
    for home in archive.municipalities:
        yield from ((home, entry) for entry in home.cases.values())


def _problem(entry: CaseEntry, path: Path, code: str, message: str, fix: str) -> Problem:
    return Problem(code, Place(entry.file, path=(*entry.path, *path)), message, fix)


def cases_name_what_is_there(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """Councils, other matters, sessions, passages and materials that a matter names are in the archive."""
    sessions = {minutes.key: minutes for minutes in archive.minutes}
    broken = {name.removesuffix(".yml") for name in archive.broken}
    councils: defaultdict[str, list[str]] = defaultdict(list)
    for council in archive.councils:
        councils[council.home.id].append(council.id)
    for home, entry in _entries(archive):
        case = entry.case
        for i, own in enumerate(case.to):
            if own not in councils[home.id]:
                fix = did_you_mean(own, councils[home.id], "会議体のフォルダーの名前を書いてください。")
                yield _problem(entry, ("to", i), "unknown-council", f"会議体「{own}」がありません。", fix)
        for i, own in enumerate(case.related):
            if own not in home.cases:
                fix = did_you_mean(own, home.cases, "同じ自治体の案件の id を書いてください。")
                yield _problem(entry, ("related", i), "unknown-case", f"案件「{own}」がありません。", fix)
        for path, place, material in _places(case):
            key = f"{home.id}/{place.partition('#')[0]}"
            if key not in broken:
                yield from _place(entry, path, place, material, sessions.get(key))


def _places(part: BaseModel, path: Path = ()) -> Iterator[tuple[Path, str, str | None]]:
    """Every ``at`` of a matter with its place in the file, and the material it names there."""
    for name, field in type(part).model_fields.items():
        value, here = getattr(part, name), (*path, field.alias or name)
        if name == "at" and value:
            yield here, value, part.material if isinstance(part, CaseDocument) else None
        elif isinstance(value, BaseModel):
            yield from _places(value, here)
        elif isinstance(value, tuple):
            for i, item in enumerate(value):
                if isinstance(item, BaseModel):
                    yield from _places(item, (*here, i))


def _place(
    entry: CaseEntry, path: Path, place: str, material: str | None, minutes: Minutes | None
) -> Iterator[Problem]:
    found = PLACE.fullmatch(place)
    if found is None or minutes is None:
        fix = "「会議体/会議」または「会議体/会議#発言や議題の id」の形で、ある会議録を書いてください（例: toshokan/2023-03#r41）。"
        yield _problem(entry, path, "unknown-place", f"会議録「{place}」がありません。", fix)
        return
    session = minutes.session
    if material is not None and material not in material_ids(session):
        fix = did_you_mean(material, material_ids(session), "その会議の資料の id を書いてください。")
        yield _problem(
            entry, (*path[:-1], "material"), "unknown-material", f"資料「{material}」がありません。", fix
        )
    anchor = found["anchor"]
    if anchor and anchor_of(minutes, anchor) == anchor and anchor not in gist(session).anchors.split(" "):
        items = [placed.id for placed in agenda_items(session)]
        fix = did_you_mean(anchor, items, "その会議の発言（r1、r2 …）や議題（a1 …）の id を書いてください。")
        yield _problem(entry, path, "unknown-place", f"「{minutes.file}」に「{anchor}」がありません。", fix)


def addresses_lead_to_other_sites(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """A document elsewhere, and the page on which a measure was made public, have whole addresses."""
    for _, entry in _entries(archive):
        case = entry.case
        wanted: list[tuple[Path, str | None]] = [
            ((name, "document", "href"), part.document.href)
            for name, part in (("from", case.asked), ("answer", case.answer))
            if part and part.document
        ]
        wanted += [(("measures", i, "source"), measure.source) for i, measure in enumerate(case.measures)]
        for path, address in wanted:
            if address and host_of(address) is None:
                yield _problem(
                    entry,
                    path,
                    "bad-link",
                    f"「{address[:60]}」は、ほかのサイトのアドレスではありません。",
                    "「https://」で始まるアドレスを書いてください。このサイトにある資料は、at（会議録）と material（資料の id）で指します。",
                )


def cases_follow_in_time(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """An answer is not before what was asked, nor a measure before the answer; and an answer does not come too late."""
    for _, entry in _entries(archive):
        case = entry.case
        asked = case.asked.on if case.asked else None
        answered = case.answer.on if case.answer else None
        if asked and answered and is_before(answered, asked):
            yield _backwards(entry, ("answer", "on"), "答申", answered, "諮問・提出", asked)
        for i, measure in enumerate(case.measures):
            if answered and measure.on and is_before(measure.on, answered):
                yield _backwards(entry, ("measures", i, "on"), "措置", measure.on, "答申", answered)
        due = case.due.on if case.due else None
        last = last_day(due) if due else None
        if due and last and last < as_of and case.answer is None and case.withdrawn is None:
            yield _problem(
                entry,
                ("due", "on"),
                "case-overdue",
                f"答申の期限（{show_date(due, weekday=False)}）を {(as_of - last).days} 日過ぎていますが、答申が書かれていません。",
                "答申があったなら answer に、取り下げられたなら withdrawn に書いてください。期限が延びたなら due を直してください。",
            )


def _backwards(
    entry: CaseEntry, path: Path, one: str, on: PartialDate, other: str, before: PartialDate
) -> Problem:
    return _problem(
        entry,
        path,
        "case-answer-before-ask",
        f"{one}の日（{show_date(on, weekday=False)}）が、{other}の日（{show_date(before, weekday=False)}）より前になっています。",
        "どちらかの日付を直してください。",
    )


def cases_tell_their_course(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """An answer has a meeting or a written step before it, and a closed step the record of what is withheld."""
    named = {
        (minutes.home.home.id, own)
        for minutes in archive.minutes
        for placed in agenda_items(minutes.session)
        for own in placed.item.case
    }
    sessions = {minutes.key: minutes for minutes in archive.minutes}
    for home, entry in _entries(archive):
        case = entry.case
        if case.answer and not case.steps and (home.id, case.id) not in named:
            yield _problem(
                entry,
                ("answer",),
                "case-without-meeting",
                "答申がありますが、この案件を扱った会議がありません。",
                f"扱った会議の議題に「case: {case.id}」と書いてください。会議録がないときは steps に経過を書きます。",
            )
        for i, step in enumerate(case.steps):
            minutes = sessions.get(f"{home.id}/{(step.at or '').partition('#')[0]}")
            if step.closed and (minutes is None or step.closed not in minutes.session.withheld):
                yield _problem(
                    entry,
                    ("steps", i, "closed"),
                    "case-step-closed-without-record",
                    f"非公開の記録「{step.closed}」が、この経過の会議録（at）にありません。",
                    "at に会議録を書き、closed にはその会議録の withheld: にある記録の名前を書いてください。",
                )


def opinions_have_a_fate(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """Where the fate of one opinion is known, that of the others is told too; what was not followed has a reason."""
    for _, entry in _entries(archive):
        case = entry.case
        numbers = [opinion.no for opinion in case.answer.opinions] if case.answer else []
        told = {measure.opinion for measure in case.measures if measure.opinion}
        untold = [no for no in numbers if no not in told]
        if told and untold:
            yield _problem(
                entry,
                ("answer", "opinions"),
                "opinion-without-fate",
                f"意見{'、'.join(untold[:_MOST])}{'など' if len(untold) > _MOST else ''}について、措置が書かれていません。",
                "公表されているなら measures に書き、公表された文書に記載がないなら「outcome: not_stated」と書いてください。",
            )
        for i, measure in enumerate(case.measures):
            if measure.opinion and measure.opinion not in numbers:
                fix = did_you_mean(
                    measure.opinion, numbers, "answer の opinions にある番号（no）を書いてください。"
                )
                yield _problem(
                    entry,
                    ("measures", i, "opinion"),
                    "unknown-opinion",
                    f"意見「{measure.opinion}」がありません。",
                    fix,
                )
            if measure.outcome == "not_adopted" and not measure.reason:
                yield _problem(
                    entry,
                    ("measures", i),
                    "measure-without-reason",
                    "反映しない（not_adopted）とありますが、理由がありません。",
                    "公表された理由を「reason: 」に書いてください。記載がなければ「reason: 記載なし」と書きます。",
                )


def cases_are_told_once(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """No two matters of one kind and year bear the same number before the same council."""
    first: dict[tuple[object, ...], CaseEntry] = {}
    for home, entry in _entries(archive):
        case = entry.case
        on = case.asked.on if case.asked else None
        if not case.number or on is None:
            continue
        key = (home.id, case.kind, case.number, frozenset(case.to), fiscal_year_of(on))
        if key in first:
            yield _problem(
                entry,
                ("number",),
                "case-number-twice",
                f"「{case.number}」は、案件「{first[key].case.id}」の番号でもあります。",
                "同じ案件なら一つにまとめ、別の案件なら番号か日付を直してください。",
            )
        first.setdefault(key, entry)


def same_numbers_are_joined(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """Items of one council that seem to be one matter, or a further step of one, are told, once for each council."""
    by_council: defaultdict[str, list[tuple[str, Minutes, Path]]] = defaultdict(list)
    for proposal in proposals(archive.minutes):
        seen: set[str] = set()
        for minutes, placed in proposal.items:
            if (proposal.known or minutes.home.key in seen) and proposal.number not in {
                n for n, _, _ in by_council[minutes.home.key]
            }:
                by_council[minutes.home.key].append((proposal.number, minutes, placed.path))
            seen.add(minutes.home.key)
    for those in by_council.values():
        numbers = [number for number, _, _ in those]
        _, minutes, path = those[0]
        yield Problem(
            "case-not-linked",
            Place(minutes.file, path=path),
            f"同じ番号と名前の議題（{first_of(numbers, _MOST, '件')}）がほかの会議にもありますが、案件として結ばれていません。",
            f"同じ案件なら、minutes cases {minutes.home.key} で結び方の案を作れます。追わなくてよければ、そのままでかまいません。",
        )
