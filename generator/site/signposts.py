"""What stands at the top of a site for programs that come by: crawlers, browsers' search boxes, readers that answer questions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from generator.archive.entries import PublicArchive
from generator.facts import session as facts
from generator.facts.address import base_of, is_root
from generator.facts.licence import UNDECIDED
from generator.pages.offered import ATOM, CALENDAR, ENTRY, FEED, has_feeds
from generator.pages.page import (
    COUNCILS,
    DATA,
    DECISIONS,
    LEDGER_PAGE,
    SEARCH,
    WITHHELD,
    YEARS,
    council_path,
    html_path,
)
from generator.site.sitemap import SITEMAP

ROBOTS = "robots.txt"
OPENSEARCH = "opensearch.xml"
LLMS = "llms.txt"
_SHORT = 16
"""Characters of a name that OpenSearch allows."""


def signposts(public: PublicArchive) -> Iterator[tuple[str, bytes]]:
    """``llms.txt`` always; the others where the site's address is known. Crawlers look for ``robots.txt`` at the top of a host
    only, so that one in a folder would say nothing to anybody.
    """
    base = base_of(public.site.url)
    yield LLMS, "\n".join([*_llms(public), ""]).encode()
    if base:
        yield OPENSEARCH, _opensearch(public, base).encode()
    if is_root(base):
        yield ROBOTS, f"User-agent: *\nDisallow:\n\nSitemap: {base}{SITEMAP}\n".encode()


def _opensearch(public: PublicArchive, base: str) -> str:
    name = public.site.name
    search = f"{base}{html_path(SEARCH)}?q={{searchTerms}}"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">\n'
        f"<ShortName>{escape(name[:_SHORT])}</ShortName>\n"
        f"<Description>{escape(f'{name}を検索')}</Description>\n"
        "<InputEncoding>UTF-8</InputEncoding>\n"
        f'<Url type="text/html" template={quoteattr(search)}/>\n'
        "</OpenSearchDescription>\n"
    )


def _llms(public: PublicArchive) -> Iterator[str]:
    """What the site is and where its parts stand, with the rules by which minutes are quoted."""
    site, base = public.site, base_of(public.site.url)
    yield f"# {_line(site.name)}"
    yield ""
    yield f"> {_line(site.about or '自治体の審議会・委員会などの会議録を、発言の一つひとつまで読み、さがせるサイトです。')}"
    yield ""
    yield "引用する人とプログラムへのお願い："
    yield ""
    yield "- 発言にはそれぞれアドレスがあります（会議録のページのアドレスに #r12 などを付けたもの）。引用には、そのアドレスと、会議の名前、開催日、印刷された発言者の呼び方を添えてください。"
    yield "- 会議録の「記録」の欄に、確定、速報、訂正済みなどの別があります。速報は変わることがあるので、そうと分かるように引用してください。"
    yield "- 発言者は印刷された呼び方のまま示しています。「委員」とだけあるとき、誰の発言かは記録されていません。推測して名前を付けないでください。"
    yield "- ［非公開：…］［発言取消し］［省略：…］の所は、言葉がこのサイトのどこにもありません。推測して補わないでください。"
    yield from _part("一覧", [
        ("会議体", html_path(COUNCILS)), ("年度ごとの会議", html_path(YEARS)), ("決定の一覧", html_path(DECISIONS)),
        ("公開していないものとその理由", html_path(WITHHELD)),
        ("どの会議録があり、どの回がなぜないか", html_path(LEDGER_PAGE)),
    ], base)  # fmt: skip
    feeds = (
        [("新しい会議録と訂正（Atom）", FEED + ATOM), ("ページの一覧", SITEMAP)] if has_feeds(public) else []
    )
    data = [("データについて", html_path(DATA)), ("データの入口（JSON）", ENTRY)]
    yield from _part("データ", [*data, ("会議の日程（iCalendar）", CALENDAR), *feeds], base)
    councils = [(facts.full_name(council), html_path(council_path(council))) for council in public.councils]
    yield from _part("会議体", councils, base)
    yield ""
    yield "## 収録の範囲と利用条件"
    yield ""
    if site.covers:
        yield f"- 収録の範囲：{_line(site.covers)}"
    yield f"- 利用条件：{_line(site.licence or UNDECIDED)}"


def _part(title: str, links: list[tuple[str, str]], base: str) -> Iterator[str]:
    if links:
        yield ""
        yield f"## {title}"
        yield ""
        yield from (f"- [{_line(name)}]({base}{path})" for name, path in links)


def _line(text: str) -> str:
    """Text as one line of Markdown, in which nothing of it is a sign."""
    return re.sub(r"([\\`*_\[\]<>#])", r"\\\1", " ".join(text.split()))
