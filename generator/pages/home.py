"""The first page and the list of councils."""

from __future__ import annotations

from collections.abc import Iterator

from generator.archive.entries import PublicArchive
from generator.facts import session as facts
from generator.facts.ledger import ledgers
from generator.facts.ledger_words import summary
from generator.facts.people import people
from generator.facts.withholding import still_withheld
from generator.pages import markup
from generator.pages.days import newest_year
from generator.pages.html import NOTHING, Html, fill
from generator.pages.latest import first_things
from generator.pages.linked import home_nodes
from generator.pages.lists import council_items
from generator.pages.markup import element, escape, kept
from generator.pages.offered import CALENDAR, CORRECTIONS_FEED, FEED, Offer, announced_in_head, subscribing
from generator.pages.page import (
    COUNCILS,
    HOME,
    LEDGER_PAGE,
    PEOPLE,
    WITHHELD,
    YEARS,
    Page,
    municipality_path,
    relative,
    site_notice,
    source_link,
)
from generator.pages.search import search_form
from generator.pages.words import words_of_lists

_NEWS = Offer(FEED, "新着", "新しい会議録と訂正")
_CORRECTIONS = Offer(CORRECTIONS_FEED, "訂正", "訂正だけ")


def home_page(public: PublicArchive) -> Page:
    """What this archive is, a large search box, what people come for first, the councils, the counts."""
    return Page(
        path=HOME,
        title=public.site.name,
        content=markup.join(_home(public)),
        description=public.site.about
        or f"{public.site.name}。会議録を検索し、決定と非公開の理由を確かめられます。",
        kind="home",
        notice=site_notice(public.municipalities),
        options=announced_in_head(public, HOME, _NEWS)
        | ({"licence": "#terms"} if public.site.licence else {}),
        linked=home_nodes(public, _about(public)[0]),
    )


def _home(public: PublicArchive) -> Iterator[Html]:
    yield markup.heading(1, public.site.name, "top")
    yield element("p", escape(_about(public)[0]), class_="lead")
    yield search_form(HOME, "home-q")
    yield _ways(public)
    if public.minutes:
        first = first_things(public)
        yield first
        yield words_of_lists(public.site, HOME, [first])
    yield markup.heading(2, "会議体からさがす", "councils")
    yield from _councils(public, HOME, 3)
    yield from newest_year(HOME, public)
    yield _counts(public)
    yield _not_here(public)
    yield from subscribing(public, HOME, CALENDAR, (_NEWS, _CORRECTIONS))
    yield from _terms(public)


def _about(public: PublicArchive) -> tuple[str, str]:
    """What the site is: the first line, which stands at the top, and the rest, which may be long."""
    said = public.site.about or "自治体の会議の記録を、発言の一つひとつまで検索して読めます。"
    first, _, rest = said.strip().partition("\n")
    return first, rest


def _terms(public: PublicArchive) -> Iterator[Html]:
    """What the archive covers and under what terms it may be used, as ``site.yml`` says."""
    site = public.site
    rows = (
        ("このサイト", escape(_about(public)[1])),
        ("収録の範囲", escape(site.covers or "")),
        ("利用条件", escape(site.licence or "")),
        ("管理する者", escape(site.keeper or "")),
    )
    if any(words for _, words in rows[:3]):
        yield markup.heading(2, "収録の範囲と利用条件", "terms")
        yield markup.facts_list(rows)


def _ways(public: PublicArchive) -> Html:
    """The lists, where the first screen of a phone still shows them."""
    ways = (
        ("会議体から", COUNCILS),
        ("年度から", YEARS),
        *([("人と職", PEOPLE)] if people(public) else []),
        ("非公開", WITHHELD),
    )
    links = markup.bullets((markup.link(name, relative(HOME, path)) for name, path in ways), class_="ways")
    return element("div", links, role="navigation", aria_label="一覧からさがす")


def _counts(public: PublicArchive) -> Html:
    remarks = sum(facts.remark_count(m.session) for m in public.minutes)
    withheld = sum(len(still_withheld(m.session)) for m in public.minutes)
    numbers = (
        ("会議録", len(public.minutes), "回分"),
        ("会議体", len(public.councils), ""),
        ("発言", remarks, "件"),
        ("公開していないもの", withheld, "件"),
    )
    rows = ((name, escape(f"{number:,}{unit}")) for name, number, unit in numbers if number)
    return markup.facts_list(rows, "counts")


def _not_here(public: PublicArchive) -> Html:
    """What the archive does not hold, in the one sentence, and where it is told of each council."""
    said = "".join(summary(ledgers(public)))
    link = markup.link("収録の状況", relative(HOME, LEDGER_PAGE))
    return element("p", fill("{}（{}）", kept(said), link), class_="about") if said else NOTHING


def councils_page(public: PublicArchive) -> Page:
    """Every municipality and council."""
    return Page(
        path=COUNCILS,
        title="会議体",
        content=markup.join([markup.heading(1, "会議体", "top"), *_councils(public, COUNCILS, 2)]),
        trail=(("ホーム", HOME),),
        kind="councils",
        notice=site_notice(public.municipalities),
    )


def _councils(public: PublicArchive, from_path: str, level: int) -> Iterator[Html]:
    for home in public.municipalities:
        yield markup.heading(level, home.name, home.id, source_link(from_path, municipality_path(home)))
        yield council_items(from_path, public, public.of_municipality(home))
