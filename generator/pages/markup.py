"""Text to Markdown and HTML, so that no character of it is ever syntax and none is lost.

The only place that knows the quirks of Markdown. Python-Markdown removes some control characters, expands tabs, strips
lines and joins them: so every white space but a single inner space, and every ASCII mark, is written as a
character reference, and an element stands whole on one line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

_SPACES = "\\t\\n\\r\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f"
_MARKDOWN = re.compile(rf"[!-/:-@\[-`{{-~]|^\s|\s$|(?<=\s)\s|[{_SPACES}\u3000]")
_HTML = re.compile(rf"[&<>\"'{_SPACES}]")
# HTML reads &#133; as an ellipsis, so these can only stand as they are; an element keeps Markdown from
# stripping them from the ends of a line.
_AS_THEY_ARE = re.compile("[\x80-\x9f]")

_FIGURES = "[0-9０-９〇一二三四五六七八九十百千]"
#: What no line may break in. Each piece is short, so that the largest letters on the narrowest phone still hold it.
_WHOLE = re.compile(
    rf"(?:令和|平成|昭和|大正|明治)(?:{_FIGURES}{{1,4}}|元)年度?"
    rf"|{_FIGURES}{{1,3}}月{_FIGURES}{{1,3}}日"
    rf"|(?:午前|午後)?{_FIGURES}{{1,3}}時(?:{_FIGURES}{{1,3}}分|半)?"
    rf"|[（(][月火水木金土日]曜?日?(?:[・、]祝日?)?[)）]"
    rf"|第?{_FIGURES}{{1,6}}(?:年度|か月|か年|[回号日月年期次条項章節款目部番件人名字頁])"
)


def _reference(match: re.Match[str]) -> str:
    return "".join(c if _AS_THEY_ARE.match(c) else f"&#{ord(c)};" for c in match[0])


def inline(text: str) -> str:
    """Text for a Markdown heading, list item or paragraph: shown exactly, nothing in it taken as Markdown."""
    if _AS_THEY_ARE.search(text):
        return f"<span>{_MARKDOWN.sub(_reference, text)}</span>"
    return _MARKDOWN.sub(_reference, text)


def escape(text: str) -> str:
    """Text for the inside of an HTML element or attribute on one line, shown exactly."""
    return _HTML.sub(_reference, text)


def kept(text: str, dress: Callable[[str], str] = escape) -> str:
    """Text as HTML in which no line breaks within 第1回, 令和5年度, 12月25日 or （月曜日）.

    For titles, links and cells, never for what was said. ``dress`` is ``inline`` where the text stands in Markdown.
    """
    found, at = [], 0
    for match in _WHOLE.finditer(text):
        if match.start() > at:
            found.append(dress(text[at : match.start()]))
        found.append(f'<span class="keep">{dress(match[0])}</span>')
        at = match.end()
    return "".join(found) + (dress(text[at:]) if at < len(text) else "")


def heading(level: int, text: str, anchor: str) -> str:
    """A Markdown heading with its id. Markdown reads the id as the words of a heading that has none."""
    if not text:
        return f'<h{level} id="{anchor}"></h{level}>\n'
    return f"{'#' * level} {kept(text, inline)} {{#{anchor}}}\n"


def link(text: str, href: str, **attributes: str) -> str:
    """An HTML link around plain text."""
    return f'<a href="{escape(href)}"{_attributes(attributes)}>{kept(text)}</a>'


def is_safe(href: str) -> bool:
    """Whether a link from a file may become one on the page: no scheme that runs anything."""
    # Browsers take no notice of control characters and blanks in front of a scheme and within it.
    scheme = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", re.sub(r"[\x00-\x20\x7f-\xa0\s]", "", href))
    return scheme is None or scheme[1].lower() in ("http", "https", "mailto", "tel")


def element(name: str, content: str, **attributes: str) -> str:
    """An HTML element around ready HTML. ``class_`` is class; other underscores become hyphens."""
    return f"<{name}{_attributes(attributes)}>{content}</{name}>"


def _attributes(attributes: dict[str, str]) -> str:
    return "".join(
        f' {name.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for name, value in attributes.items()
        if value
    )


def paragraphs(text: str) -> list[str]:
    """Text cut at empty lines; joined again by one empty line it is the same text."""
    return text.split("\n\n")


def facts_list(rows: Iterable[tuple[str, str]], class_: str = "facts") -> str:
    """A description list of (name, ready HTML); rows without content are left out."""
    items = "".join(f"<div><dt>{escape(name)}</dt><dd>{value}</dd></div>" for name, value in rows if value)
    return f'<dl class="{class_}">{items}</dl>\n' if items else ""


def table(
    caption: str,
    head: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    class_: str = "",
    row_ids: Sequence[str] = (),
) -> str:
    """A data table of ready HTML cells, on one line, that can be scrolled by keyboard where it is wide.

    The first cell of a row heads the row. ``row_ids`` gives an anchor to each row.
    """
    top = "".join(f'<th scope="col">{escape(name)}</th>' for name in head)
    body = []
    for index, row in enumerate(rows):
        own = f' id="{escape(row_ids[index])}"' if index < len(row_ids) else ""
        cells = "".join(
            f'<td data-label="{escape(head[i])}">{cell}</td>' if i else f'<th scope="row">{cell}</th>'
            for i, cell in enumerate(row)
        )
        body.append(f"<tr{own}>{cells}</tr>")
    kind = f' class="{class_}"' if class_ else ""
    return (
        f'<div class="table-scroll" role="region" tabindex="0" aria-label="{escape(caption)}">'
        f"<table{kind}><caption>{kept(caption)}</caption><thead><tr>{top}</tr></thead>"
        f"<tbody>{''.join(body)}</tbody></table></div>\n"
    )


def bullets(items: Iterable[str], *, class_: str = "") -> str:
    """An HTML list of ready HTML items, on one line."""
    inner = "".join(f"<li>{item}</li>" for item in items)
    kind = f' class="{class_}"' if class_ else ""
    return f"<ul{kind}>{inner}</ul>" if inner else ""


def time(iso: str, shown: str) -> str:
    """A <time> element; a date without a year has no machine form and is shown plainly."""
    return kept(shown) if iso.startswith("--") else f'<time datetime="{escape(iso)}">{kept(shown)}</time>'


def join(parts: Iterable[str]) -> str:
    """The pieces of a page, an empty line between them, empty pieces left out."""
    return "\n".join(part if part.endswith("\n") else part + "\n" for part in parts if part)
