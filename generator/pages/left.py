"""Small pages at addresses at which something was published: that it moved, and where to; that it was withdrawn, and why.

Not even the title of what was withdrawn stays, which may name what was to be forgotten.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.archive.entries import CouncilEntry, MunicipalityEntry, PublicArchive
from generator.dates import show_date
from generator.facts import session as facts
from generator.facts.lasting import Left, left_pages
from generator.pages import markup
from generator.pages.html import Html
from generator.pages.markup import element, escape
from generator.pages.page import HOME, Page, notice_of, person_path, relative, trail_to

_WHAT = {"municipality": "自治体のページ", "council": "会議体のページ", "session": "会議録"}


def pages_left(public: PublicArchive) -> Iterator[Page]:
    """One page for each address that was left."""
    there = {minutes.key for minutes in (*public.minutes, *public.expired)}
    there |= {council.key for council in public.councils} | {home.id for home in public.municipalities}
    for left in left_pages(public).values():
        yield _page(public, left, left.to in there)
    for home in public.municipalities:
        yield from (_of_person(home, own) for own in home.people if f"{home.id}/{own}" in public.forgotten)


def _of_person(home: MunicipalityEntry, own: str) -> Page:
    title = "公開を終えた人のページ"
    said = f"{home.name}では、職を退いてから{home.municipality.forget_people_after}年がたった人のページを公開していません。会議録は、そのまま読めます。"
    return Page(
        path=person_path(home, own),
        title=title,
        content=markup.join([markup.heading(1, title, "top"), element("p", escape(said))]),
        trail=trail_to(home),
        kind="left",
        notice=notice_of(home),
    )


def _page(public: PublicArchive, left: Left, there: bool) -> Page:
    path = left_path(left.key)
    what = _WHAT[left.kind]
    title = f"アドレスが変わった{what}" if left.to else f"取り下げた{what}"
    home, council = _above(public, left.to or left.key)
    trail = trail_to(home, council) if home else (("ホーム", HOME),)
    return Page(
        path=path,
        title=title,
        content=markup.join(
            [markup.heading(1, title, "top"), *_said(left, path, what, there, home, council)]
        ),
        trail=trail,
        kind="left",
        notice=notice_of(home) if home else "",
    )


def _said(
    left: Left,
    path: str,
    what: str,
    there: bool,
    home: MunicipalityEntry | None,
    council: CouncilEntry | None,
) -> Iterator[Html]:
    day = show_date(left.on, weekday=False)
    how = (
        f"この{what}のアドレスは、{day}に変わりました。"
        if left.to
        else f"この{what}は、{day}に取り下げました。"
    )
    yield element("p", escape(how))
    if left.why:
        yield element("p", escape(f"理由：{left.why}"))
    if left.note:
        yield element("p", escape(left.note))
    if left.to and there:
        yield element("p", markup.link(f"今の{what}へ", relative(path, left_path(left.to)), class_="onward"))
    contact = (council and council.council.contact) or (home and home.municipality.contact)
    if not left.to and contact and contact.office:
        yield element("p", escape(f"内容については、{contact.office}へお問い合わせください。"))


def left_path(key: str) -> str:
    """The path of what stood under a key."""
    return f"{key}.md" if key.count("/") == 2 else f"{key}/index.md"


def left_name(public: PublicArchive, left: Left) -> str:
    """What was taken back, without its title: 朝凪市立図書館協議会の会議録."""
    home, council = _above(public, left.key)
    of = facts.full_name(council) if council else home.name if home else ""
    return f"{of}の{_WHAT[left.kind]}" if of else _WHAT[left.kind]


def _above(public: PublicArchive, key: str) -> tuple[MunicipalityEntry | None, CouncilEntry | None]:
    """The municipality and the council, where they are still there, of what a key names."""
    first, _, rest = key.partition("/")
    home = next((home for home in public.municipalities if home.id == first), None)
    folder = f"{first}/{rest.partition('/')[0]}"
    return home, next((council for council in public.councils if council.key == folder), None)
