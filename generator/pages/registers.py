"""The registers: every decision, and every thing that is not shown with its reason; and a page for each ground.

A register of up to ``WHOLE`` rows stands on one page; a longer one has a page for each fiscal year, so that a new
session changes only its own year's.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from generator.archive.entries import Minutes, PublicArchive
from generator.dates import fiscal_year_of, show_fiscal_year
from generator.facts import session as facts
from generator.facts.corrections import Corrected, corrected
from generator.facts.withholding import still_withheld, withheld_things
from generator.pages import markup
from generator.pages.ask import TITLE as ASK
from generator.pages.ask import may_ask
from generator.pages.correction_rows import correction_items
from generator.pages.data_links import list_as_csv
from generator.pages.html import NOTHING, Html, fill, together
from generator.pages.lists import listed, meeting_part
from generator.pages.markup import element, escape, kept
from generator.pages.offered import (
    CORRECTIONS_FEED,
    WITHHELD_FEED,
    Offer,
    announced_in_head,
    feed_links,
    has_feeds,
)
from generator.pages.outcomes import outcome_mark, votes
from generator.pages.page import (
    CORRECTIONS,
    DECISIONS,
    HOME,
    VOTES,
    WITHHELD,
    Page,
    ask_path,
    relative,
    session_path,
    site_notice,
)
from generator.pages.withheld_rows import told_apart, withheld_items
from generator.pages.words import words_of_lists

WHOLE = 300


@dataclass(frozen=True)
class _Register:
    path: str
    kind: str
    title: str
    lead: str
    nothing: str
    items: Callable[[str, Minutes], Mapping[int, Sequence[Html]]]
    """What it says of one session, by fiscal year, each as the HTML of a list item, linked from a page."""
    offer: Offer | None = None
    """The feed that tells what comes into it."""
    order: Callable[[int, Minutes], Any] = lambda year, minutes: facts.sort_key(minutes)
    """By what sessions stand in order within a year; the last is the newest."""
    is_of_meetings: bool = True
    """Whether the years are those of the meetings."""
    beside: tuple[str, str] | None = None
    """Another page that tells more of the same, as (name, path)."""
    tally: Callable[[int], str] = lambda total: f"全部で{total:,}件です。"
    """How many rows there are, in words."""


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
            _decisions,
            beside=("どのように決めたか、だれがどう表決したか", VOTES),
        ),
    )


def _decisions(path: str, minutes: Minutes) -> Mapping[int, Sequence[Html]]:
    return _of_its_year(
        minutes,
        [
            _decision(path, minutes, decided) + _manner(decided)
            for decided in facts.decisions(minutes.session)
        ],
    )


def _of_its_year(minutes: Minutes, items: Sequence[Html]) -> Mapping[int, Sequence[Html]]:
    return {facts.fiscal_year(minutes.session) or 0: items} if items else {}


def _decision(path: str, minutes: Minutes, decided: facts.Decided) -> Html:
    """The item, linked to where it was decided, and the outcome."""
    title = decided.item.item.title if decided.item else "議題の記録なし"
    there = relative(path, session_path(minutes), decided.anchor)
    part = decided.outcome.put
    of = "、".join(filter(None, (facts.session_name(minutes), part)))
    said = fill("{} {}", told_apart(title, there, of), outcome_mark(decided.outcome))
    return element("p", said, class_="thing")


def _manner(decided: facts.Decided) -> Html:
    opinion = f"附帯意見：{decided.outcome.opinion}" if decided.outcome.opinion else ""
    said = "　".join(filter(None, (votes(decided.outcome), opinion)))
    return element("p", kept(said), class_="about") if said else NOTHING


def withheld_pages(public: PublicArchive) -> list[Page]:
    """The register of withheld things, those that were released since with them."""
    released = sum(len(withheld_things(m.session)) - len(still_withheld(m.session)) for m in public.minutes)

    def items(path: str, minutes: Minutes) -> Mapping[int, Sequence[Html]]:
        things = withheld_things(minutes.session)
        return _of_its_year(minutes, withheld_items(path, minutes, things, public.day))

    def tally(total: int) -> str:
        if not released:
            return f"全部で{total:,}件です。"
        return f"今も公開していないものが{total - released:,}件、後から公開したものが{released:,}件です。"

    return _pages(
        public,
        _Register(
            WITHHELD,
            "withheld",
            "公開していないものの一覧",
            "非公開とした会議・記録・資料、取り消された発言、省略した部分を、理由とともにすべて挙げています。"
            "見直しや公開をしたときは、その経過も残しています。",
            "公開していないものの記録はありません。",
            items,
            Offer(WITHHELD_FEED, "公開していないもの", "この一覧に加わったもの"),
            tally=tally,
        ),
    )


def correction_pages(public: PublicArchive) -> list[Page]:
    """The register of what was corrected after publication, by the year of the correction."""
    return _pages(
        public,
        _Register(
            CORRECTIONS,
            "corrections",
            "訂正の一覧",
            "会議録を公開した後に直したところを、直した年度ごとに、すべて挙げています。公開をとりやめた部分は、そのことだけを示します。",
            "公開した後の訂正の記録はありません。",
            _corrections,
            Offer(CORRECTIONS_FEED, "訂正", "この一覧に加わったもの"),
            order=_last_correction,
            is_of_meetings=False,
        ),
    )


def _corrections(path: str, minutes: Minutes) -> Mapping[int, Sequence[Html]]:
    found = sorted(corrected(minutes.session), key=lambda one: one.correction.on.sort_key, reverse=True)
    by_year: defaultdict[int, list[Corrected]] = defaultdict(list)
    for one in found:
        by_year[fiscal_year_of(one.correction.on) or 0].append(one)
    return {year: correction_items(path, minutes, those) for year, those in by_year.items()}


def _last_correction(year: int, minutes: Minutes) -> Any:
    days = [one.on for one in minutes.session.corrections if (fiscal_year_of(one.on) or 0) == year]
    return max(day.sort_key for day in days), facts.sort_key(minutes)


def _pages(public: PublicArchive, register: _Register) -> list[Page]:
    by_year: defaultdict[int, list[Minutes]] = defaultdict(list)
    counts: Counter[int] = Counter()
    for minutes in public.minutes:
        for year, items in register.items(register.path, minutes).items():
            by_year[year].append(minutes)
            counts[year] += len(items)
    for year in by_year:
        by_year[year].sort(key=partial(register.order, year), reverse=True)
    folder = register.path.rpartition("/")[0]
    years = sorted(by_year, reverse=True)
    paths = {year: f"{folder}/{year or 'unknown'}.md" for year in years}
    total = counts.total()
    lead = f"{register.lead}{register.tally(total)}" if total else register.nothing
    parts = [markup.heading(1, register.title, "top"), markup.element("p", escape(lead))]
    if total and register.beside:
        name, there = register.beside
        parts.append(markup.element("p", markup.link(name, relative(register.path, there))))
    if total:
        parts.append(list_as_csv(public.site, register.path, register.kind))
    pages = []
    if total <= WHOLE:
        parts += [_year_part(register, register.path, year, by_year[year]) for year in years]
    else:
        rows = [
            (
                markup.link(_year_name(year), relative(register.path, paths[year])),
                escape(f"{counts[year]:,}件"),
            )
            for year in years
        ]
        parts.append(markup.table(f"{register.title}（年度ごと）", ("年度", "件数"), rows))
        pages = [_year_page(public, register, paths[year], year, by_year[year]) for year in years]
    if register.path == WITHHELD:
        parts += _whom_to_ask(public)
    parts.append(words_of_lists(public.site, register.path, parts))
    offer = register.offer if register.offer and has_feeds(public) else None
    if offer:
        parts.append(markup.heading(2, "新着を受け取る", "subscribe"))
        parts.append(feed_links(register.path, [offer]))
    index = Page(
        path=register.path,
        title=register.title,
        content=markup.join(parts),
        trail=(("ホーム", HOME),),
        kind=register.kind,
        notice=site_notice(public.municipalities),
        options=announced_in_head(public, register.path, offer) if offer else {},
    )
    return [index, *pages]


def _whom_to_ask(public: PublicArchive) -> Iterator[Html]:
    """The page of each municipality that says how to ask for what is not shown."""
    homes = [home for home in public.municipalities if home.grounds and may_ask(home)]
    if homes:
        yield markup.heading(2, ASK, "ask")
        yield markup.bullets(markup.link(home.name, relative(WITHHELD, ask_path(home))) for home in homes)


def _year_name(year: int) -> str:
    return show_fiscal_year(year) if year else "年度の記録なし"


def _year_part(register: _Register, path: str, year: int, found: list[Minutes]) -> Html:
    parts = [
        meeting_part(path, minutes, register.items(path, minutes)[year], year_above=register.is_of_meetings)
        for minutes in found
    ]
    return fill("{}\n{}", markup.heading(2, _year_name(year), f"y{year}"), listed(together(parts)))


def _year_page(
    public: PublicArchive, register: _Register, path: str, year: int, found: list[Minutes]
) -> Page:
    title = f"{register.title}　{_year_name(year)}"
    rows = _year_part(register, path, year, found)
    return Page(
        path=path,
        title=title,
        content=markup.join(
            [markup.heading(1, title, "top"), rows, words_of_lists(public.site, path, [rows])]
        ),
        trail=(("ホーム", HOME), (register.title, register.path)),
        kind=register.kind,
        notice=site_notice(public.municipalities),
    )
