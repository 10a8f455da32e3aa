"""Where the archive's other forms stand on the site, and how readers are told of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.archive.entries import PublicArchive
from generator.facts.address import base_of
from generator.pages import markup
from generator.pages.html import Html, fill
from generator.pages.markup import element, escape
from generator.pages.page import relative

ATOM, JSON = ".xml", ".json"
"""A feed is written twice, as Atom and as JSON Feed; its path is without either end."""
FEED = "feeds/all"
CORRECTIONS_FEED = "feeds/corrections"
WITHHELD_FEED = "feeds/withheld"
CALENDAR = "calendar/all.ics"
ENTRY = "data/archive.json"
"""What data there are and where, for programs."""
DCAT = "data/dcat.json"
CKAN = "data/ckan.csv"
"""The same for catalogues of open data."""


_OF_CALENDARS = (
    "リンクのアドレスをコピーして（スマートフォンでは長押し、パソコンでは右クリック）、お使いのカレンダーの"
    "「URL で追加」「照会カレンダー」などに貼り付けると、これまでの会議と、予告された次の会議が出るようになります。"
)
_OF_FEEDS = "リンクのアドレスを、フィードを読むアプリ（フィードリーダー）に登録すると、新しいものが出たときに分かります。"


def feed_of(council: str) -> str:
    """The feed of a council, which is named by its key."""
    return f"feeds/{council}"


def calendar_of(council: str) -> str:
    """The calendar of a council."""
    return f"calendar/{council}.ics"


def feed_of_home(home: str) -> str:
    """The feed of all councils of a municipality; no council may be called so."""
    return f"feeds/{home}/index"


def calendar_of_home(home: str) -> str:
    """The calendar of all councils of a municipality."""
    return f"calendar/{home}/index.ics"


@dataclass(frozen=True)
class Offer:
    """A feed that a page offers, and what a reader finds in it."""

    feed: str
    name: str
    """As a reader's program shows it, where several feeds stand in one list."""
    holds: str


def has_feeds(public: PublicArchive) -> bool:
    """Whether feeds are made: they hold addresses of the site, which must be known."""
    return bool(base_of(public.site.url))


def announced_in_head(public: PublicArchive, path: str, offer: Offer) -> dict[str, object]:
    """What the head of a page says of its feed, for programs that look there."""
    return {"feed": [offer.name, relative(path, offer.feed + ATOM)]} if has_feeds(public) else {}


def subscribing(public: PublicArchive, path: str, calendar: str, offers: Sequence[Offer]) -> Iterator[Html]:
    """The part of a page that offers its calendar and its feeds, each kind with how to use it."""
    yield markup.heading(2, "新着と日程を受け取る", "subscribe")
    dates = markup.link("カレンダー（iCalendar）", relative(path, calendar))
    rows = [("日程", element("p", dates) + _how(_OF_CALENDARS))]
    if has_feeds(public):
        rows.append(("新着", feed_links(path, offers)))
    yield markup.facts_list(rows)


def feed_links(path: str, offers: Sequence[Offer]) -> Html:
    """Feeds, each in both forms, with how to use them."""
    links = [
        fill(
            "{}、{}",
            markup.link(f"{offer.holds}（Atom）", relative(path, offer.feed + ATOM)),
            markup.link(
                "JSON Feed", relative(path, offer.feed + JSON), aria_label=f"{offer.holds}（JSON Feed）"
            ),
        )
        for offer in offers
    ]
    return element("div", markup.bullets(links, class_="plain") + _how(_OF_FEEDS))


def _how(words: str) -> Html:
    return element("p", escape(words), class_="about")
