"""Who was at a session, group by group."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.kana import reading_of
from generator.model import words
from generator.model.people import Group, Person
from generator.pages import markup
from generator.pages.context import Context, shown_span
from generator.pages.html import NOTHING, Html, fill, together
from generator.pages.markup import element, escape
from generator.pages.page import person_path, relative


def attendance(context: Context) -> Iterator[Html]:
    """Who was there, group by group."""
    found = context.minutes.session.attendance
    if found is None:
        return
    yield markup.heading(2, "出席者", "attendance")
    stated = "　".join(filter(None, (found.stated, found.quorum)))
    if stated:
        yield element("p", escape(stated))
    for place, group in enumerate(found.groups):
        yield _group(context, group, place)


def _group(context: Context, group: Group, place: int) -> Html:
    text = element("p", escape(group.label), class_="group-label")
    if group.stated:
        text += element("p", escape(group.stated))
    if group.people:
        people = (_person(context, person, (place, row)) for row, person in enumerate(group.people))
        text += markup.bullets(people, class_="people")
    return element("div", text, class_="group")


def _offices(person: Person) -> list[str]:
    """Affiliation, office, category and what is stood for, each said once: 福祉政策課 課長; 福祉政策課長."""
    others = [value for value in (person.role, person.category, person.stands_for) if value]
    home = person.affiliation or ""
    said_by_another = any(other.startswith(home) and other != home for other in others)
    return list(dict.fromkeys(([home] if home and not said_by_another else []) + others))


def _name(context: Context, person: Person, name: str, place: tuple[int, int]) -> Html:
    """The printed name with its reading; a link where the person has a page."""
    reading = reading_of(context.minutes, person)
    shown = markup.ruby(name, reading) if reading else escape(name)
    own = context.joined.row(*place)
    if own is None:
        return shown
    return element("a", shown, href=relative(context.path, person_path(context.minutes.home.home, own)))


def _person(context: Context, person: Person, place: tuple[int, int]) -> Html:
    parts = []
    if person.seat:
        parts.append(element("span", escape(person.seat), class_="about"))
    if person.name:
        parts.append(element("span", _name(context, person, person.name, place), class_="person"))
        if person.withheld:
            parts.append(context.released(person.withheld))
    elif person.withheld:
        parts.append(element("span", context.token_html(person.withheld), class_="withheld-words"))
    parts += map(escape, _offices(person))
    status = words.ATTENDANCE[person.status] if person.status != "present" else ""
    span = shown_span(None, person.start, person.end) if person.start or person.end else NOTHING
    items = "、".join(context.items[a].item.title for a in person.agenda if a in context.items)
    only = f"（{items}のみ）" if items else ""
    if status or span or only:
        span = fill("（{}）", span) if status and span else span
        parts.append(element("span", escape(status) + span + escape(only), class_=f"status {person.status}"))
    if person.proxy:
        proxy = " ".join(filter(None, (person.proxy.role, person.proxy.name)))
        parts.append(escape(f"（代理 {proxy}）"))
    if person.note:
        parts.append(escape(f"（{person.note}）"))
    return together(parts, fill(" "))
