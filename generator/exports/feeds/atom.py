"""A feed as Atom (RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from generator.exports.feeds.entries import Entry
from generator.exports.feeds.feed import Feed, moment

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja">'


def as_atom(feed: Feed) -> bytes:
    """The file."""
    return "\n".join([_HEAD, *_feed(feed), "</feed>\n"]).encode()


def _feed(feed: Feed) -> Iterator[str]:
    yield _element("id", feed.id)
    yield _element("title", feed.title)
    if feed.about:
        yield _element("subtitle", feed.about)
    yield _element("updated", moment(feed.updated))
    yield f'<link rel="self" type="application/atom+xml" href={quoteattr(f"{feed.base}{feed.path}.xml")}/>'
    yield f'<link rel="alternate" type="text/html" href={quoteattr(feed.base + feed.page)}/>'
    yield f"<author>{_element('name', feed.author)}</author>"
    yield "<generator>kaigiroku-archive</generator>"
    yield _element("rights", feed.terms)
    for entry in feed.entries:
        yield "<entry>"
        yield from _entry(feed, entry)
        yield "</entry>"


def _entry(feed: Feed, entry: Entry) -> Iterator[str]:
    yield _element("id", feed.id_of(entry))
    yield _element("title", entry.title)
    yield _element("published", moment(entry.published))
    yield _element("updated", moment(entry.updated))
    yield f'<link rel="alternate" type="text/html" href={quoteattr(feed.base + entry.page)}/>'
    yield f"<category term={quoteattr(entry.term)}/>"
    yield _element("summary", entry.summary)
    if entry.rights != feed.rights:
        yield _element("rights", entry.terms)


def _element(name: str, text: str) -> str:
    return f"<{name}>{escape(text)}</{name}>"
