"""Text to Markdown and HTML, so that no character of it is ever syntax and none is lost.

The only place that knows the quirks of Markdown. Python-Markdown removes some control characters, expands tabs, strips
lines and joins them: so every white space but a single inner space, and every ASCII mark, is written as a
character reference, and an element stands whole on one line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from generator.pages.html import NOTHING, Html, fill, together
from generator.pages.phrases import WHOLE, pauses

_SPACES = "\\t\\n\\r\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f"
_MARKDOWN = re.compile(rf"[!-/:-@\[-`{{-~]|^\s|\s$|(?<=\s)\s|[{_SPACES}\u3000]")
_HTML = re.compile(rf"[&<>\"'{_SPACES}]")
# HTML reads &#133; as an ellipsis, so these can only stand as they are; an element keeps Markdown from
# stripping them from the ends of a line.
_AS_THEY_ARE = re.compile("[\x80-\x9f]")


def _reference(match: re.Match[str]) -> str:
    return "".join(c if _AS_THEY_ARE.match(c) else f"&#{ord(c)};" for c in match[0])


def inline(text: str) -> Html:
    """Text for a Markdown heading, list item or paragraph: shown exactly, nothing in it taken as Markdown."""
    if _AS_THEY_ARE.search(text):
        return Html(f"<span>{_MARKDOWN.sub(_reference, text)}</span>")
    return Html(_MARKDOWN.sub(_reference, text))


def escape(text: str) -> Html:
    """Text for the inside of an HTML element or attribute on one line, shown exactly."""
    return Html(_HTML.sub(_reference, text))


def kept(text: str) -> Html:
    """Text as HTML in which no line breaks within 第1回, 令和5年度, 12月25日 or （月曜日）; never what was said."""
    return _kept(text, (), escape)


def titled(text: str, dress: Callable[[str], Html] = escape) -> Html:
    """A title as HTML, whose lines break between its phrases.

    ``dress`` is ``inline`` where the text stands in Markdown.
    """
    return _kept(text, pauses(text), dress)


@lru_cache(maxsize=20_000)
def _kept(text: str, may_break: tuple[int, ...], dress: Callable[[str], Html]) -> Html:
    found: list[Html] = []
    at = 0
    kept_ends = {match.start(): match.end() for match in WHOLE.finditer(text)}
    for place in sorted({*kept_ends, *kept_ends.values(), *may_break, len(text)}):
        if place > at:
            words = dress(text[at:place])
            found.append(fill('<span class="keep">{}</span>', words) if at in kept_ends else words)
        if place in may_break:
            found.append(fill("<wbr>"))
        at = place
    return together(found)


def heading(level: int, text: str, anchor: str, to: str = "") -> Html:
    """A Markdown heading with its id. Markdown reads the id as the words of a heading that has none.

    ``to`` is the file of another page, where the words lead there.
    """
    if not text:
        return ended(element(f"h{level}", NOTHING, id=anchor))
    words = titled(text, inline)
    words = fill("[{}]({})", words, escape(to)) if to else words
    return fill("{} {} {{#{}}}\n", Html("#" * level), words, escape(anchor))


def link(text: str, href: str, **attributes: str) -> Html:
    """An HTML link around plain text."""
    return fill('<a href="{}"{}>{}</a>', escape(href), _attributes(attributes), titled(text))


def ruby(base: str, reading: str) -> Html:
    """A word with its reading above it."""
    return fill("<ruby>{}<rp>（</rp><rt>{}</rt><rp>）</rp></ruby>", escape(base), escape(reading))


def is_safe(href: str) -> bool:
    """Whether a link from a file may become one on the page: no scheme that runs anything."""
    # Browsers take no notice of control characters and blanks in front of a scheme and within it.
    scheme = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", re.sub(r"[\x00-\x20\x7f-\xa0\s]", "", href))
    return scheme is None or scheme[1].lower() in ("http", "https", "mailto", "tel")


def element(name: str, content: Html, **attributes: str) -> Html:
    """An HTML element around ready HTML. ``class_`` is class; other underscores become hyphens."""
    # Called for every remark several times: without ``fill``.
    return Html(f"<{name}{_attributes(attributes)}>{content}</{name}>")


def _attributes(attributes: dict[str, str]) -> Html:
    if not attributes:
        return NOTHING
    return Html("".join([_attribute(name, value) for name, value in attributes.items() if value]))


@lru_cache(maxsize=1024)
def _attribute(name: str, value: str) -> Html:
    return Html(f' {name.rstrip("_").replace("_", "-")}="{escape(value)}"')


def paragraphs(text: str) -> list[str]:
    """Text cut at empty lines; joined again by one empty line it is the same text."""
    return text.split("\n\n")


def facts_list(rows: Iterable[tuple[str, Html]], class_: str = "facts", id_: str = "") -> Html:
    """A description list of (name, ready HTML); rows without content are left out."""
    items = together(
        fill("<div><dt>{}</dt><dd>{}</dd></div>", escape(name), value) for name, value in rows if value
    )
    return ended(element("dl", items, class_=class_, id_=id_)) if items else NOTHING


def table(
    caption: str,
    head: Sequence[str],
    rows: Iterable[Sequence[Html]],
    *,
    class_: str = "",
    row_ids: Sequence[str] = (),
    links: Mapping[str, str] = MappingProxyType({}),
    readings: Mapping[str, str] = MappingProxyType({}),
) -> Html:
    """A data table of ready HTML cells, on one line, that can be scrolled by keyboard where it is wide.

    The first cell of a row heads the row. ``row_ids`` gives an anchor to each row, ``links`` an address to heads of columns,
    and ``readings`` how these are read.
    """
    top = together(
        fill('<th scope="col">{}</th>', element("a", shown, href=links[name]) if name in links else shown)
        for name in head
        for shown in (ruby(name, readings[name]) if name in readings else escape(name),)
    )
    labels = [{"data_label": name, "data_reading": readings.get(name, "")} for name in head]
    body = []
    for index, row in enumerate(rows):
        own = row_ids[index] if index < len(row_ids) else ""
        cells = together(
            element("td", cell, **labels[i]) if i else fill('<th scope="row">{}</th>', cell)
            for i, cell in enumerate(row)
        )
        body.append(element("tr", cells, id=own))
    inner = fill(
        "<caption>{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody>", kept(caption), top, together(body)
    )
    return fill(
        '<div class="table-scroll" role="region" tabindex="0" aria-label="{}">{}</div>\n',
        escape(caption),
        element("table", inner, class_=class_),
    )


def bullets(items: Iterable[Html], *, class_: str = "") -> Html:
    """An HTML list of ready HTML items, on one line."""
    inner = together(fill("<li>{}</li>", item) for item in items)
    return element("ul", inner, class_=class_) if inner else NOTHING


def time(iso: str, shown: str) -> Html:
    """A <time> element; a date without a year has no machine form and is shown plainly."""
    return kept(shown) if iso.startswith("--") else element("time", kept(shown), datetime=iso)


def join(parts: Iterable[Html]) -> Html:
    """The pieces of a page, an empty line between them, empty pieces left out."""
    return together((ended(part) for part in parts if part), Html("\n"))


def ended(part: Html) -> Html:
    """The piece of a page with one line end."""
    return part if part.endswith("\n") else fill("{}\n", part)


def after_title(page: Html, *more: Html) -> Html:
    """A page with more right below its title."""
    title, _, rest = page.partition("\n\n")
    return together([Html(title), *more, Html(rest)], Html("\n\n"))
