"""The first page and the list of councils."""

from __future__ import annotations

from collections.abc import Iterator

from generator.archive.entries import PublicArchive
from generator.facts import session as facts
from generator.facts.withholding import withheld_things
from generator.pages import markup
from generator.pages.lists import council_items, newest, session_item
from generator.pages.markup import element, escape
from generator.pages.page import (
    COUNCILS,
    DECISIONS,
    HOME,
    WITHHELD,
    YEARS,
    Page,
    municipality_path,
    relative,
    site_notice,
    source_link,
)
from generator.pages.search import search_form

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
