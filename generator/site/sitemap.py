"""``sitemap.xml``: the pages that the archive makes, each session's with the day of what it holds; for search engines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from xml.sax.saxutils import escape

from generator.archive.entries import PublicArchive
from generator.facts.address import base_of
from generator.facts.updated import updated
from generator.pages.page import HOME, Page, session_path

SITEMAP = "sitemap.xml"
MOST = 50_000
"""Addresses that one file may hold."""
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def sitemap(public: PublicArchive, pages: Sequence[Page]) -> Iterator[tuple[str, bytes]]:
    """One file, or a list of files where there are more addresses than one may hold."""
    base = base_of(public.site.url)
    rows = [f"<url><loc>{escape(base + path)}</loc>{day}</url>" for path, day in _rows(public, pages)]
    if len(rows) <= MOST:
        yield SITEMAP, _file("urlset", rows)
        return
    parts = [rows[at : at + MOST] for at in range(0, len(rows), MOST)]
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield SITEMAP, _file("sitemapindex", (f"<sitemap><loc>{escape(base + n)}</loc></sitemap>" for n in names))
    for name, part in zip(names, parts, strict=True):
        yield name, _file("urlset", part)


def _file(root: str, rows: Iterable[str]) -> bytes:
    return "\n".join([_HEAD, f"<{root} {_SPACE}>", *rows, f"</{root}>\n"]).encode()


def _rows(public: PublicArchive, pages: Sequence[Page]) -> Iterator[tuple[str, str]]:
    """Address and ``<lastmod>`` of each page that a reader may look for; of a list no day is known, since it follows the sessions."""
    days = {session_path(minutes): updated(minutes.session) for minutes in public.minutes}
    for page in pages:
        if page.is_to_be_found:
            day = days.get(page.path)
            yield (
                "" if page.path == HOME else page.address,
                f"<lastmod>{day.isoformat()}</lastmod>" if day else "",
            )
