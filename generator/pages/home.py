"""The first page, the list of councils, and the plain search page."""

from __future__ import annotations

from collections.abc import Iterator

from generator import facts
from generator.archive import PublicArchive
from generator.pages import markup
from generator.pages.lists import council_items, newest, session_item
from generator.pages.markup import element, escape
from generator.pages.page import (
    COUNCILS,
    DECISIONS,
    HOME,
    SEARCH,
    WITHHELD,
    YEARS,
    Page,
    municipality_path,
    relative,
    site_notice,
    source_link,
)
from generator.withholding import withheld_things

NEWEST = 8


def home_page(public: PublicArchive) -> Page:
    """What this archive is, a large search box, the newest sessions, the councils, the counts."""
    return Page(
        path=HOME,
        title=public.site.name,
        markdown=markup.join(_home(public)),
        description=public.site.about
        or f"{public.site.name}。会議録を検索し、決定と非公開の理由を確かめられます。",
        kind="home",
        notice=site_notice(public.municipalities),
    )


def _home(public: PublicArchive) -> Iterator[str]:
    yield markup.heading(1, public.site.name, "top")
    yield (
        element(
            "p",
            escape(public.site.about or "自治体の会議の記録を、発言の一つひとつまで検索して読めます。"),
            class_="lead",
        )
        + "\n"
    )
    yield search_form(HOME, "home-q")
    yield _counts(public)
    if public.minutes:
        yield markup.heading(2, "新しい会議録", "newest")
        yield (
            markup.bullets((session_item(HOME, m) for m in newest(public, NEWEST)), class_="sessions") + "\n"
        )
    yield markup.heading(2, "会議体からさがす", "councils")
    yield from _councils(public, HOME, 3)
    yield markup.heading(2, "ほかのさがし方", "other")
    yield (
        markup.bullets(
            (
                markup.link("年度ごとの会議", relative(HOME, YEARS)),
                markup.link("決まったこと（決定の一覧）", relative(HOME, DECISIONS)),
                markup.link("公開していないものとその理由", relative(HOME, WITHHELD)),
            )
        )
        + "\n"
    )


def _counts(public: PublicArchive) -> str:
    remarks = sum(facts.remark_count(m.session) for m in public.minutes)
    withheld = sum(len(withheld_things(m.session)) for m in public.minutes)
    numbers = (
        ("会議録", f"{len(public.minutes):,}回分"),
        ("会議体", f"{len(public.councils):,}"),
        ("発言", f"{remarks:,}件"),
        ("公開していないもの", f"{withheld:,}件"),
    )
    items = "".join(f"<div><dt>{name}</dt><dd>{value}</dd></div>" for name, value in numbers)
    return f'<dl class="counts">{items}</dl>\n'


def search_form(from_path: str, field: str) -> str:
    """A plain form that leads to the search page; it works without script as a link does."""
    return (
        f'<form class="search-large" role="search" action="{relative(from_path, SEARCH)}" method="get">'
        f'<label for="{field}">会議録のことばをさがす</label>'
        f'<span class="row"><input type="search" id="{field}" name="q" autocomplete="off">'
        '<button type="submit">検索</button></span></form>\n'
    )


def councils_page(public: PublicArchive) -> Page:
    """Every municipality and council."""
    return Page(
        path=COUNCILS,
        title="会議体",
        markdown=markup.join([markup.heading(1, "会議体", "top"), *_councils(public, COUNCILS, 2)]),
        trail=(("ホーム", HOME),),
        kind="councils",
        notice=site_notice(public.municipalities),
    )


def _councils(public: PublicArchive, from_path: str, level: int) -> Iterator[str]:
    for home in public.municipalities:
        link = f"[{markup.inline(home.name)}]({source_link(from_path, municipality_path(home))})"
        yield f"{'#' * level} {link} {{#{home.id}}}\n"
        yield council_items(from_path, public, public.of_municipality(home))


def search_page(public: PublicArchive) -> Page:
    """The search page: the form, and the lists that serve where no script runs."""
    lists = markup.bullets(
        (
            markup.link("会議体の一覧", relative(SEARCH, COUNCILS)),
            markup.link("年度ごとの会議", relative(SEARCH, YEARS)),
            markup.link("決定の一覧", relative(SEARCH, DECISIONS)),
            markup.link("公開していないものの一覧", relative(SEARCH, WITHHELD)),
        )
    )
    return Page(
        path=SEARCH,
        title="検索",
        markdown=markup.join(
            [
                markup.heading(1, "検索", "top"),
                f'<div id="search-app">{search_form(SEARCH, "page-q").rstrip()}<p>次の一覧からもさがせます。</p>{lists}</div>\n',
            ]
        ),
        trail=(("ホーム", HOME),),
        kind="search",
        notice=site_notice(public.municipalities),
    )
