"""The page of one session, from its title to its neighbours."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.archive.copies import Copy
from generator.archive.entries import Minutes, PublicArchive
from generator.dates import show_date
from generator.facts import session as facts
from generator.facts.corrections import corrected
from generator.facts.kana import reading_of
from generator.facts.walk import agenda_items
from generator.facts.withholding import still_withheld, withheld_things
from generator.model.council import Site
from generator.pages import markup
from generator.pages.agenda import agenda, materials
from generator.pages.ask import ask_link
from generator.pages.attendance import attendance
from generator.pages.coming import announcement
from generator.pages.context import Context, shown_date
from generator.pages.correction_rows import correction_items, corrections_notice
from generator.pages.course import at_a_glance
from generator.pages.found import way_through
from generator.pages.gone import notices_of_list
from generator.pages.html import NOTHING, Html, fill, together
from generator.pages.linked_session import session_nodes
from generator.pages.markup import element, escape
from generator.pages.nodes import licence_option
from generator.pages.onward import withheld_title
from generator.pages.outcomes import unconfirmed_notice
from generator.pages.overview import overview, withheld_notice
from generator.pages.page import Later, Page, notice_of, session_path, trail_to
from generator.pages.plots import who_spoke
from generator.pages.proceedings import proceedings
from generator.pages.source import source_part
from generator.pages.withheld_rows import withheld_items
from generator.pages.words import labels_of_session, words_part

SUBJECTS = 3
"""Items of the agenda that a search engine's list or a card of a link names."""


def session_page(public: PublicArchive, minutes: Minutes) -> Page:
    """Everything the archive holds of one session."""
    title = facts.title(minutes)
    named = facts.named_home(title, minutes.home.home)
    date = facts.first_date(minutes.session)
    held = show_date(date, weekday=False) if date else ""
    neighbours = _neighbours(public, minutes)
    return Page(
        path=session_path(minutes),
        title=named if held and held in named else f"{named}　{held}".strip(),
        content=_words(public, minutes),
        trail=trail_to(minutes.home.home, minutes.home),
        description=_description(minutes, held),
        kind="session",
        notice=notice_of(minutes.home.home),
        options=neighbours
        | {"short": facts.label(minutes.session)}
        | {"citation": "、".join(filter(None, (named, "" if held in named else held)))}
        | licence_option(public, session_path(minutes), minutes.home.home)
        | ({"made_of": minutes.mark} if public.site.pdf else {})
        | ({"draft": True} if minutes.is_draft else {}),
        linked=session_nodes(public, minutes),
    )


def _words(public: PublicArchive, minutes: Minutes) -> Html | Later:
    """The text of the page, made when it is asked for; it follows from the archive with this session alone, and its PDF."""
    make = partial(_made, public, minutes)
    copy = public.copies.get(minutes.key)
    mark = public.mark_of(minutes) + (copy.sha256 if copy else "")
    return Later(mark, make) if minutes.digest else make()


def _made(public: PublicArchive, minutes: Minutes) -> Html:
    alone = public.alone(minutes)
    (whole,) = alone.minutes
    return markup.join(
        _parts(alone.site, Context(whole, alone.day), facts.title(whole), public.copies.get(minutes.key))
    )


def _parts(site: Site, context: Context, title: str, copy: Copy | None) -> Iterator[Html]:
    yield markup.heading(1, title, "top")
    yield _held(context, title)
    yield element("div", NOTHING, class_="page-tools not-said")
    yield withheld_notice(context)
    yield corrections_notice(context)
    yield unconfirmed_notice(context)
    yield from agenda(context)
    body = list(_body(context))
    yield words_part(site, context.path, labels_of_session(context.minutes.session), together(body))
    yield markup.heading(2, "会議の概要", "overview")
    yield fill('<div id="openness"></div>\n{}', overview(context))
    yield from attendance(context)
    yield from materials(context)
    yield from at_a_glance(context)
    yield from body
    yield from who_spoke(context)
    yield from _next_meeting(context)
    yield from _signatures(context)
    yield from _withheld(context)
    yield from _corrections(context)
    yield from _front(context)
    yield from source_part(site, context, copy)


def _held(context: Context, title: str) -> Html:
    """When it was held, which is what a reader asks of a meeting first; nothing where the title says so."""
    session = context.minutes.session
    first = facts.first_date(session)
    if first is None or show_date(first, weekday=False) in title:
        return NOTHING
    others = len({sitting.date for sitting in session.sittings if sitting.date} - {first})
    more = escape(f"　ほか{others}日") if others else NOTHING
    return element("p", shown_date(first) + more, class_="held not-said")


def _body(context: Context) -> Iterator[Html]:
    session = context.minutes.session
    yield markup.heading(2, "議事", "proceedings")
    if session.legend:
        marks = "、".join(f"{entry.mark}＝{entry.means}" for entry in session.legend)
        yield element("p", escape(f"記号の意味：{marks}"), class_="legend")
    yield way_through(context)
    yield from proceedings(context)
    if not session.body:
        yield element("p", escape("議事の記録はありません。"))


def _next_meeting(context: Context) -> Iterator[Html]:
    following = context.minutes.session.next_meeting
    if following is None:
        return
    yield markup.heading(2, "次回の予定", "next-meeting")
    yield element("p", announcement(following))


def _signatures(context: Context) -> Iterator[Html]:
    signed = context.minutes.session.signatures
    if signed is None:
        return
    names = together((_signer(context, own) for own in signed.people), escape("、"))
    on = fill("（署名の日：{}）", shown_date(signed.signed)) if signed.signed else NOTHING
    yield markup.heading(2, "署名", "signatures")
    shown = filter(None, (escape(signed.printed or ""), names, on))
    yield element("p", together(shown, fill(" ")))


def _signer(context: Context, own: str) -> Html:
    person = context.people.get(own)
    if person is None:
        return escape(own)
    reading = reading_of(context.minutes, person)
    name = markup.ruby(person.name or "", reading) if reading else escape(person.name or "")
    return together(filter(None, (escape(person.role or ""), name)), fill(" ")) or escape(own)


def _withheld(context: Context) -> Iterator[Html]:
    things = withheld_things(context.minutes.session)
    notices = notices_of_list(context.minutes.session, "withheld-")
    if not things:
        yield notices
        return
    rows = withheld_items(context.path, context.minutes, things, context.as_of)
    inner = together(
        element("li", html, id=f"withheld-{key}") for (key, _, _), html in zip(things, rows, strict=True)
    )
    yield markup.heading(2, withheld_title(context), "withheld")
    yield element("ul", inner, class_="register") + notices
    if still_withheld(context.minutes.session):
        yield ask_link(context.minutes.home.home, context.path)


def _corrections(context: Context) -> Iterator[Html]:
    found = corrected(context.minutes.session)
    if not found:
        return
    rows = correction_items(context.path, context.minutes, found)
    inner = together(
        element("li", html, id=f"correction-{one.id}") for one, html in zip(found, rows, strict=True)
    )
    yield markup.heading(2, "公開した後の訂正", "corrections")
    yield element("ul", inner, class_="register")


def _front(context: Context) -> Iterator[Html]:
    rows = context.minutes.session.front
    if not rows:
        return
    yield markup.heading(2, "原本の前付け", "front")
    yield element("p", escape("原本の初めに印刷されている項目を、そのまま示します。"), class_="about")
    items = together(
        fill('<div><dt class="front-label">{}</dt><dd class="said">{}</dd></div>', escape(row.label), text)
        for row in rows
        for text in [together(element("p", escape(part)) for part in markup.paragraphs(row.text))]
    )
    yield element("dl", items, class_="facts front")


def _neighbours(public: PublicArchive, minutes: Minutes) -> dict[str, object]:
    """The sessions before and after this one in the same council."""
    found = public.of_council(minutes.home)
    index = found.index(minutes)
    options: dict[str, object] = {}
    if index > 0:
        options["previous"] = (facts.label(found[index - 1].session), session_path(found[index - 1]))
    if index + 1 < len(found):
        options["next"] = (facts.label(found[index + 1].session), session_path(found[index + 1]))
    return options


def _description(minutes: Minutes, held: str) -> str:
    """For lists of search engines and cards of links, which show the title above it; titles of withheld items stay on the page."""
    session = minutes.session
    hidden = {placed.item.title for placed in agenda_items(session) if placed.item.withheld}
    titles = [title for title in facts.subjects(session) if title not in hidden]
    more = f" ほか{len(titles) - SUBJECTS}件" if len(titles) > SUBJECTS else ""
    said = (
        f"議題：{'、'.join(titles[:SUBJECTS])}{more}" if titles else "",
        f"{held}の会議" if held else "",
        f"{facts.full_name(minutes.home)}の{facts.kind_of_record(session)}",
    )
    return "".join(f"{part}。" for part in said if part)


def expired_page(minutes: Minutes) -> Page:
    """The address of a session whose period of publication is over: a word in place of the content.

    Not even the title stays, which may name what was to be forgotten.
    """
    until = minutes.session.publish_until
    title = "公開を終えた会議録"
    day = f"（{show_date(until, weekday=False)}まで）" if until else ""
    text = f"この会議録の公開期間は終わりました{day}。"
    contact = minutes.home.council.contact or minutes.home.home.municipality.contact
    ask = f"内容については、{contact.office}へお問い合わせください。" if contact and contact.office else ""
    return Page(
        path=session_path(minutes),
        title=title,
        content=markup.join([markup.heading(1, title, "top"), element("p", escape(text + ask))]),
        trail=trail_to(minutes.home.home, minutes.home),
        kind="expired",
        notice=notice_of(minutes.home.home),
    )
