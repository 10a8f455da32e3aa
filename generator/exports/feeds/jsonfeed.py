"""A feed as JSON Feed 1.1. Keys that begin with a line below are ours, as that form asks."""

from __future__ import annotations

import json

from generator.exports.feeds.entries import Entry
from generator.exports.feeds.feed import Feed, moment

VERSION = "https://jsonfeed.org/version/1.1"
OWN = "_kaigiroku"


def as_json(feed: Feed) -> bytes:
    """The file."""
    data = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.base + feed.page,
        "feed_url": f"{feed.base}{feed.path}.json",
        **({"description": feed.about} if feed.about else {}),
        "language": "ja",
        "authors": [{"name": feed.author}],
        OWN: {"licence": feed.terms},
        "items": [_item(feed, entry) for entry in feed.entries],
    }
    return f"{json.dumps(data, ensure_ascii=False, indent=1)}\n".encode()


def _item(feed: Feed, entry: Entry) -> dict[str, object]:
    own = {"council": entry.session.rpartition("/")[0], "session": entry.session, "kind": entry.term}
    return {
        "id": feed.id_of(entry),
        "url": feed.base + entry.page,
        "title": entry.title,
        "content_text": entry.summary,
        "date_published": moment(entry.published),
        "date_modified": moment(entry.updated),
        "tags": [entry.term],
        OWN: own | ({"licence": entry.terms} if entry.rights != feed.rights else {}),
    }
