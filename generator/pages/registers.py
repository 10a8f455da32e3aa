"""The registers: every decision, and every thing that is not shown with its reason; and a page for each ground.

A register of up to ``WHOLE`` rows stands on one page; a longer one has a page for each fiscal year, so that a new
session changes only its own year's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from generator.archive.entries import Minutes, MunicipalityEntry, PublicArchive
from generator.dates import show_date, show_fiscal_year
from generator.facts import session as facts
from generator.facts.withholding import WithheldPlace, withheld_things
from generator.model.council import Ground
from generator.model.papers import WithheldRecord
from generator.pages import markup
from generator.pages.context import shown_date
from generator.pages.markup import escape
from generator.pages.outcomes import outcome_mark, votes
from generator.pages.page import (
    DECISIONS,
    HOME,
    WITHHELD,
    Page,
    ground_path,
    municipality_path,
    notice_of,
    relative,
    session_path,
    site_notice,
)
from generator.pages.withheld_rows import HEAD as WITHHELD_HEAD
from generator.pages.withheld_rows import withheld_row

WHOLE = 300
_Thing: TypeAlias = tuple[str, WithheldRecord, tuple[WithheldPlace, ...]]


@dataclass(frozen=True)
class _Register:
    path: str
    kind: str
    title: str
    lead: str
    nothing: str
    head: Sequence[str]
    rows: Callable[[str, Minutes], Iterable[Sequence[str]]]


def decision_pages(public: PublicArchive) -> list[Page]:
    """The register of decisions."""
    return _pages(
        public,
        _Register(
            DECISIONS,
            "decisions",
            "決定の一覧",
            "会議で決まったこと、承認・了承されたことを、議題ごとに新しい順に並べています。",
            "決定の記録はまだありません。",
            ("議題", "結果", "決め方と表決", "会議", "開催日"),
            _decision_rows,
        ),
    )


def _decision_rows(path: str, minutes: Minutes) -> Iterable[Sequence[str]]:
    date = facts.first_date(minutes.session)
    when = markup.time(date.iso, show_date(date, weekday=False)) if date else "記録なし"
    where = markup.link(
        f"{minutes.home.name} {facts.label(minutes.session)}", relative(path, session_path(minutes))
    )
    for decided in facts.decisions(minutes.session):
        title = decided.item.item.title if decided.item else "（議題の記録なし）"
        item = markup.link(title, relative(path, session_path(minutes), decided.anchor))
        manner = votes(decided.outcome)
        if decided.outcome.opinion:
            manner = "　".join(filter(None, (manner, f"附帯意見：{decided.outcome.opinion}")))
        yield (item, outcome_mark(decided.outcome), escape(manner or "記録なし"), where, when)


def withheld_pages(public: PublicArchive) -> list[Page]:
    """The register of withheld things."""
    return _pages(
        public,
        _Register(
            WITHHELD,
            "withheld",
            "公開していないものの一覧",
            "非公開とした会議・記録・資料、取り消された発言、省略した部分を、理由とともにすべて挙げています。",
            "公開していないものはありません。",
            (*WITHHELD_HEAD, "会議"),
            _withheld_rows,
        ),
    )


def _withheld_rows(path: str, minutes: Minutes) -> Iterable[Sequence[str]]:
    session = minutes.session
    where = markup.link(f"{minutes.home.name} {facts.label(session)}", relative(path, session_path(minutes)))
    for _, record, places in withheld_things(session):
        yield (*withheld_row(path, minutes, record, places, minutes.home.home.grounds), where)


def _pages(public: PublicArchive, register: _Register) -> list[Page]:
    by_year: defaultdict[int, list[Minutes]] = defaultdict(list)
    for minutes in sorted(public.minutes, key=facts.sort_key, reverse=True):
        by_year[facts.fiscal_year(minutes.session) or 0].append(minutes)
    folder = register.path.rpartition("/")[0]
    years = sorted(by_year, reverse=True)
    paths = {year: f"{folder}/{year or 'unknown'}.md" for year in years}
    counts = {y: sum(len(list(register.rows(register.path, m))) for m in by_year[y]) for y in years}
    years = [year for year in years if counts[year]]
    total = sum(counts.values())
    parts = [
        markup.heading(1, register.title, "top"),
        markup.element("p", escape(f"{register.lead}全部で{total:,}件です。" if total else register.nothing))
        + "\n",
    ]
    pages = []
    if total <= WHOLE:
        parts += [_year_part(register, register.path, year, by_year[year]) for year in years]
    else:
        rows = [
            (markup.link(_year_name(year), relative(register.path, paths[year])), f"{counts[year]:,}件")
            for year in years
        ]
        parts.append(markup.table(f"{register.title}（年度ごと）", ("年度", "件数"), rows))
        pages = [_year_page(public, register, paths[year], year, by_year[year]) for year in years]
    index = Page(
        path=register.path,
        title=register.title,
        markdown=markup.join(parts),
        trail=(("ホーム", HOME),),
        kind=register.kind,
        notice=site_notice(public.municipalities),
    )
    return [index, *pages]


def _year_name(year: int) -> str:
    return show_fiscal_year(year) if year else "年度の記録なし"


def _year_part(register: _Register, path: str, year: int, found: list[Minutes]) -> str:
    name = _year_name(year)
    rows = [row for minutes in found for row in register.rows(path, minutes)]
    return (
        markup.heading(2, name, f"y{year}")
        + "\n"
        + markup.table(f"{register.title}　{name}", register.head, rows, class_="register")
    )


def _year_page(
    public: PublicArchive, register: _Register, path: str, year: int, found: list[Minutes]
) -> Page:
    title = f"{register.title}　{_year_name(year)}"
    return Page(
        path=path,
        title=title,
        markdown=markup.join([markup.heading(1, title, "top"), _year_part(register, path, year, found)]),
        trail=(("ホーム", HOME), (register.title, register.path)),
        kind=register.kind,
        notice=site_notice(public.municipalities),
    )


def ground_pages(public: PublicArchive) -> list[Page]:
    """A page for each ground: what it says, and everything withheld on it."""
    uses: defaultdict[tuple[str, str], list[tuple[Minutes, _Thing]]] = defaultdict(list)
    for minutes in sorted(public.minutes, key=facts.sort_key, reverse=True):
        for thing in withheld_things(minutes.session):
            for ground in thing[1].grounds:
                uses[minutes.home.home.id, ground].append((minutes, thing))
    return [
        _ground(home, ground, uses[home.id, ground.id])
        for home in public.municipalities
        for ground in home.grounds.values()
    ]


def _ground(home: MunicipalityEntry, ground: Ground, uses: list[tuple[Minutes, _Thing]]) -> Page:
    path = ground_path(home, ground.id)
    source = f"{ground.ordinance}{ground.article}{ground.item or ''}"
    if ground.url and markup.is_safe(ground.url):
        source = markup.link(source, ground.url)
    else:
        source = escape(source)
    rows = []
    for minutes, (_, record, places) in uses:
        cells = withheld_row(path, minutes, record, places, home.grounds)
        meeting = markup.link(
            f"{minutes.home.name} {facts.label(minutes.session)}", relative(path, session_path(minutes))
        )
        rows.append((cells[0], cells[3], cells[4], cells[5], meeting))
    parts = [
        markup.heading(1, ground.label, "top"),
        markup.element("p", escape(ground.reason)) + "\n",
        markup.facts_list(
            (
                ("根拠", source),
                ("条文", escape(ground.text or "")),
                ("条文を確かめた日", shown_date(ground.as_of)),
                ("自治体", markup.link(home.name, relative(path, municipality_path(home)))),
            )
        ),
        markup.heading(2, "この根拠で公開していないもの", "uses"),
        markup.table(
            f"「{ground.label}」により公開していないもの",
            ("公開していないもの", "理由", "決めた者", "期間", "会議"),
            rows,
            class_="register",
        )
        if rows
        else markup.element("p", "今はありません。") + "\n",
    ]
    return Page(
        path=path,
        title=f"{ground.label}（公開しない根拠）　{home.name}",
        markdown=markup.join(parts),
        trail=(("ホーム", HOME), (home.name, municipality_path(home))),
        kind="ground",
        notice=notice_of(home),
    )
