"""The end of a session's page: where the record comes from, and in what forms it is handed out."""

from __future__ import annotations

from collections.abc import Iterator

from generator.archive.copies import Copy
from generator.dates import PartialDate, first_day
from generator.facts import session as facts
from generator.facts.licence import licence_of
from generator.facts.updated import updated
from generator.model import words
from generator.model.council import Site
from generator.pages import markup
from generator.pages.context import Context, shown_date
from generator.pages.data_links import data_of_session
from generator.pages.html import NOTHING, Html
from generator.pages.markup import element, escape


def source_part(site: Site, context: Context, copy: Copy | None) -> Iterator[Html]:
    """From what the record was made, its terms, whom to ask, and what of it can be taken along."""
    session = context.minutes.session
    source, contact = session.source, session.contact or context.minutes.home.council.contact
    contact = contact or context.minutes.home.home.municipality.contact
    rows: list[tuple[str, Html]] = []
    if source:
        if source.kind:
            rows.append(("もとの形", escape(words.SOURCES[source.kind])))
        title = escape(source.title or "")
        if source.url and markup.is_safe(source.url):
            title = markup.link(source.title or source.url, source.url)
        rows.append(("もとの記録", title))
        rows.append(("出典について", escape(source.note or "")))
        if source.file and source.file.got_on:
            rows.append(("入手した日", shown_date(source.file.got_on)))
    rows.append(("最後に変わった日", _last_change(context)))
    rows.append(("利用条件", escape(licence_of(context.minutes.home.home, site))))
    if contact:
        for name, value in (
            ("問い合わせ先", contact.office),
            ("住所", contact.address),
            ("電話", contact.phone),
            ("FAX", contact.fax),
            ("メール", contact.email),
            ("備考", contact.note),
        ):
            rows.append((name, escape(value or "")))
    rows.append(("PDF", _paper(context, copy) if copy else NOTHING))
    rows.append(("データ", data_of_session(site, context.path, context.minutes)))
    yield markup.heading(2, "この記録について", "source")
    yield markup.facts_list(rows)


def _last_change(context: Context) -> Html:
    """The day on which the record last became another; nothing where that is the day of the meeting itself."""
    session = context.minutes.session
    last, met = (
        updated(session),
        max(filter(None, map(first_day, facts.meeting_dates(session))), default=None),
    )
    if last is None or last == met:
        return NOTHING
    return shown_date(PartialDate(last.year, last.month, last.day))


def _paper(context: Context, copy: Copy) -> Html:
    """The page as a document to keep or to print."""
    size = f"{copy.size / 1e6:.1f} MB" if copy.size >= 1_000_000 else f"{max(copy.size // 1000, 1)} kB"
    name = escape(f"この会議録の PDF（目次とページ番号つき、{size}）")
    return element("a", name, href=f"{context.minutes.id}.pdf", class_="paper-copy")
