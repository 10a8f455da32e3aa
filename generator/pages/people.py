"""The register of people and offices: everybody who has a page, by how the name is read."""

from __future__ import annotations

from collections.abc import Iterator

from generator.archive.entries import MunicipalityEntry, PublicArchive
from generator.dates import show_date
from generator.facts.offices import Seen, offices
from generator.facts.people import Someone, people
from generator.pages import markup
from generator.pages.data_links import list_as_csv
from generator.pages.html import Html, fill
from generator.pages.lists import listed
from generator.pages.markup import element, escape, kept
from generator.pages.office import office_name
from generator.pages.page import HOME, PEOPLE, Page, office_path, person_path, relative, site_notice
from generator.pages.person import named

_LEAD = (
    "議員や、市町村の職にある人を、会議をまたいで追います。"
    "審議会などの委員として参加した市民のページは、自治体がそう決めた会議体のほかにはありません。"
)


def people_page(public: PublicArchive) -> Iterator[Page]:
    """The register; none where nobody has a page."""
    found = people(public)
    if not found:
        return
    yield Page(
        path=PEOPLE,
        title="人と職",
        content=markup.join(_register(public, found)),
        trail=(("ホーム", HOME),),
        kind="people",
        notice=site_notice(public.municipalities),
    )


def _register(public: PublicArchive, found: tuple[Someone, ...]) -> Iterator[Html]:
    yield markup.heading(1, "人と職", "top")
    yield element("p", escape(_LEAD))
    yield list_as_csv(public.site, PEOPLE, "people")
    seen = offices(public)
    for home in public.municipalities:
        own = sorted((one for one in found if one.home.id == home.id), key=lambda one: one.sort_key)
        if own:
            yield markup.heading(2, home.name, home.id)
            yield from _of_home(home, own, [one for one in seen if one.home.id == home.id])


def _of_home(home: MunicipalityEntry, own: list[Someone], seen: list[Seen]) -> Iterator[Html]:
    if seen:
        yield markup.heading(3, f"{home.name}の職", f"{home.id}-offices")
        yield listed(markup.bullets(map(_office, seen), class_="register"))
    yield markup.heading(3, f"{home.name}の人", f"{home.id}-people")
    yield listed(markup.bullets(map(_item, own), class_="register"))


def _office(seen: Seen) -> Html:
    link = markup.link(office_name(seen), relative(PEOPLE, office_path(seen.home, seen.office.id)))
    holder = seen.holders[0]
    now = escape("最も新しい記録　") + named(holder.person)
    return fill("{}{}", element("p", link, class_="thing"), element("p", now, class_="about"))


def _item(one: Someone) -> Html:
    link = element("a", named(one), href=relative(PEOPLE, person_path(one.home, one.record.id)))
    held = one.held[0] if one.held else None
    body = f"{held.council.name} " if held and held.council else ""
    until = f"（{show_date(held.end, weekday=False)}まで）" if held and held.end else ""
    role = f"{body}{held.role}{until}" if held else "職の記録なし"
    return fill("{}{}", element("p", link, class_="thing"), element("p", kept(role), class_="about"))
