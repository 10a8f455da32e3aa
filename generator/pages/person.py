"""The page of somebody who is followed over sessions: offices over time, where they were, how they voted by name, where they spoke.

What they said stands in the minutes alone, to which the search leads; nothing is counted, and nobody is compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from urllib.parse import quote

from generator.archive.entries import PublicArchive
from generator.dates import PartialDate, show_date, show_fiscal_year
from generator.facts import session as facts
from generator.facts.people import Attended, Held, Someone, Voted, people
from generator.japanese.space import squeeze
from generator.model import words
from generator.pages import markup
from generator.pages.html import NOTHING, Html, fill, together
from generator.pages.linked import person_nodes
from generator.pages.markup import element, escape, kept
from generator.pages.outcomes import outcome_mark
from generator.pages.page import (
    HOME,
    PEOPLE,
    SEARCH,
    Page,
    council_path,
    municipality_path,
    notice_of,
    office_path,
    person_path,
    relative,
    session_path,
)
from generator.pages.withheld_rows import told_apart
from generator.pages.words import words_of_lists

_LEAD = (
    "このサイトの会議録で、この人であることを自治体が確かめたものだけをまとめています。"
    "同じ氏名というだけで結んだものはありません。書かれていない会議や発言がほかにもあることがあります。"
)


_QUOTES = set('"“”＂')
"""What ends a name in a query."""


def person_pages(public: PublicArchive) -> Iterator[Page]:
    """One for everybody who has a page."""
    found = people(public)
    times = Counter(form for one in found for form in set(_forms(one)))
    for one in found:
        path = person_path(one.home, one.record.id)
        is_own = times[squeeze(one.record.name)] == 1 and not _QUOTES & set(one.record.name)
        asked = f'人:"{one.record.name}"' if is_own else f"人:{one.key}"
        parts = list(_person(one, path, asked))
        yield Page(
            path=path,
            title=f"{one.record.name}　{one.home.name}",
            content=markup.join([*parts, words_of_lists(public.site, path, parts)]),
            trail=(("ホーム", HOME), (one.home.name, municipality_path(one.home)), ("人と職", PEOPLE)),
            description=f"{one.home.name}の{one.record.name}の、務めた職と会議への出席、氏名の書かれた表決。",
            kind="person",
            notice=notice_of(one.home),
            options={"short": one.record.name},
            linked=person_nodes(public, one),
        )


def _forms(one: Someone) -> Iterator[str]:
    yield from map(squeeze, (one.record.name, *one.record.forms))


def named(one: Someone) -> Html:
    """The name with how it is read."""
    return markup.ruby(one.record.name, one.record.kana) if one.record.kana else escape(one.record.name)


def _person(one: Someone, path: str, asked: str) -> Iterator[Html]:
    yield markup.heading(1, one.record.name, "top")
    yield element("p", escape(_LEAD), class_="about")
    yield markup.facts_list(
        (
            ("読み", escape(one.record.kana or "")),
            ("ほかの書き方", escape("、".join(one.forms))),
            ("自治体", markup.link(one.home.name, relative(path, municipality_path(one.home)))),
            ("発言", _remarks(one, path, asked)),
            ("補足", escape(one.record.note or "")),
        )
    )
    yield markup.heading(2, "務めた職", "offices")
    if one.held:
        rows = [_office(one, path, held) for held in one.held]
        yield markup.table(
            f"{one.record.name}の務めた職", ("職", "期間", "確かめたもの"), rows, class_="terms"
        )
    else:
        yield element("p", escape("職の記録はありません。"))
    yield markup.heading(2, "会議への出席", "attendance")
    yield from _attendance(one, path)
    yield from _votes(one, path)


def _remarks(one: Someone, path: str, asked: str) -> Html:
    """To the search for what they said; nothing where no voice is known to be theirs."""
    if not one.speaks:
        return NOTHING
    return markup.link("この人の発言をさがす", f"{relative(path, SEARCH)}?q={quote(asked)}")


def _office(one: Someone, path: str, held: Held) -> Sequence[Html]:
    role = escape(held.role or "職の名前の記録なし")
    if held.office:
        role = markup.link(held.role, relative(path, office_path(one.home, held.office.office.id)))
    if held.council:
        body = markup.link(facts.full_name(held.council), relative(path, council_path(held.council)))
        role = fill("{}　{}", body, role)
    return role, term(held.start, held.end), escape(held.source) if held.source else unrecorded()


def unrecorded() -> Html:
    """A cell of which nothing is recorded."""
    return element("span", escape("記録なし"), class_="unrecorded")


def term(start: PartialDate | None, end: PartialDate | None) -> Html:
    """From when to when, as far as it is recorded."""
    if start is None and end is None:
        return unrecorded()
    begun = markup.time(start.iso, show_date(start, weekday=False)) + escape("から") if start else NOTHING
    return begun + (markup.time(end.iso, show_date(end, weekday=False)) + escape("まで") if end else NOTHING)


def _attendance(one: Someone, path: str) -> Iterator[Html]:
    """By fiscal year, the newest first."""
    if not one.attended:
        yield element("p", escape("出席者の名簿に、この人と確かめられた記録はありません。"))
    for year, those in groupby(one.attended, key=lambda a: facts.fiscal_year(a.minutes.session)):
        name = show_fiscal_year(year) if year is not None else "年度の記録なし"
        rows = [_attended(path, attended) for attended in those]
        yield markup.heading(3, name, f"y{year}" if year is not None else "y-unknown")
        yield markup.table(
            f"{name}の会議への出席", ("会議", "開催日", "名簿での職", "出欠"), rows, class_="attended"
        )


def _attended(path: str, attended: Attended) -> Sequence[Html]:
    minutes, person = attended.minutes, attended.row.person
    label = facts.number_label(minutes.session) or "会議録"
    name = f"{minutes.home.name} {label}"
    link = markup.link(name, relative(path, session_path(minutes), "attendance"))
    role = " ".join(filter(None, (person.affiliation, person.role))) or attended.row.group.label
    return (
        link,
        _day(facts.first_date(minutes.session)),
        escape(role),
        escape(words.ATTENDANCE[person.status]),
    )


def _day(date: PartialDate | None) -> Html:
    return markup.time(date.iso, show_date(date, weekday=False)) if date else unrecorded()


def _votes(one: Someone, path: str) -> Iterator[Html]:
    if not one.voted:
        return
    yield markup.heading(2, "氏名の書かれた表決", "votes")
    yield element(
        "p",
        kept(
            "会議録に、だれがどう表決したかが書かれているものだけです。「結果」は、会議で決まったことです。"
        ),
        class_="about",
    )
    rows = [_vote(path, voted) for voted in one.voted]
    yield markup.table(
        f"{one.record.name}の表決", ("議題", "会議", "この人の表決", "結果"), rows, class_="votes"
    )


def _vote(path: str, voted: Voted) -> Sequence[Html]:
    taken = voted.taken
    title = taken.decided.item.item.title if taken.decided.item else "議題の記録なし"
    part = taken.outcome.part
    there = relative(path, session_path(taken.minutes), taken.decided.anchor)
    of = "、".join(filter(None, (facts.label(taken.minutes.session), part)))
    meeting = f"{taken.minutes.home.name} {facts.label(taken.minutes.session)}"
    what = told_apart(title, there, of) + (escape(f"（{part}）") if part else NOTHING)
    return what, kept(meeting), escape(voted.vote), outcome_mark(taken.outcome)


def person_links(path: str, found: Sequence[Someone]) -> Html:
    """People as links, one after the other."""
    links = (
        element("a", named(one), href=relative(path, person_path(one.home, one.record.id))) for one in found
    )
    return together(links, fill("、"))
