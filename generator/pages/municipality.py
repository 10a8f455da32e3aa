"""The page of a municipality."""

from __future__ import annotations

from generator.archive.entries import MunicipalityEntry, PublicArchive
from generator.facts.ledger import ledger_of_council
from generator.pages import markup
from generator.pages.ask import ask_link
from generator.pages.contact import contact_part
from generator.pages.html import fill
from generator.pages.lists import council_items, newest_first, session_item
from generator.pages.markup import element, escape
from generator.pages.nodes import licence_option
from generator.pages.offered import (
    Offer,
    announced_in_head,
    calendar_of_home,
    feed_of_home,
    subscribing,
)
from generator.pages.page import (
    HOME,
    Page,
    ground_path,
    municipality_path,
    notice_of,
    relative,
)
from generator.pages.plots import at_a_glance
from generator.pages.words import words_of_lists


def municipality_page(public: PublicArchive, home: MunicipalityEntry) -> Page:
    """A municipality: its councils, its newest sessions, its grounds of withholding, where to ask."""
    path = municipality_path(home)
    councils = list(public.of_municipality(home))
    sessions = [m for council in councils for m in public.of_council(council)]
    newest = newest_first(sessions)[:8]
    parts = [markup.heading(1, home.name, "top")]
    if home.municipality.about:
        parts.append(element("p", escape(home.municipality.about)))
    parts.append(
        markup.facts_list(
            (
                ("読み", escape(home.municipality.kana or "")),
                ("都道府県", escape(home.municipality.prefecture or "")),
                ("団体コード", escape(home.municipality.code or "")),
            )
        )
    )
    parts += [markup.heading(2, "会議体", "councils"), council_items(path, public, councils)]
    if newest:
        parts.append(markup.heading(2, "新しい会議録", "newest"))
        parts.append(markup.bullets((session_item(path, m) for m in newest), class_="sessions"))
        parts.append(words_of_lists(public.site, path, parts))
    if home.grounds:
        parts.append(markup.heading(2, "公開しない根拠", "grounds"))
        parts.append(
            markup.bullets(
                fill(
                    '{}　<span class="about">{}</span>',
                    markup.link(ground.label, relative(path, ground_path(home, ground.id))),
                    escape(f"{ground.ordinance}{ground.article}{ground.item or ''}"),
                )
                for ground in home.grounds.values()
            )
        )
        parts.append(ask_link(home, path))
    if home.municipality.licence:
        parts.append(markup.heading(2, "利用条件", "terms"))
        parts.append(element("p", escape(home.municipality.licence)))
    offer = Offer(feed_of_home(home.id), f"{home.name}の新着", "新しい会議録と訂正")
    parts += subscribing(public, path, calendar_of_home(home.id), [offer])
    parts += contact_part(home.municipality.contact)
    parts += at_a_glance(sessions, [ledger_of_council(public, council) for council in councils])
    return Page(
        path=path,
        title=home.name,
        content=markup.join(parts),
        trail=(("ホーム", HOME),),
        kind="municipality",
        notice=notice_of(home),
        options=announced_in_head(public, path, offer) | licence_option(public, path, home),
    )
