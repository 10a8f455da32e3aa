"""What a hand-written page or style sheet names, as a browser would ask for it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from html.parser import HTMLParser
from typing import TypeAlias
from urllib.parse import unquote, urlsplit

from generator.docs.declared import PAGE
from generator.japanese.lists import pattern_of

Read: TypeAlias = Callable[[str], tuple[str, ...]]
"""From the Markdown of a page to the addresses that it names."""
_FRONT = re.compile(r"\A\ufeff?---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_HEAD = re.compile(r"\A\ufeff?((?:[A-Za-z_-]+[ \t]*:.*\n)+)")
_MARKED = re.compile(
    r"^[ \t]*(?:(?:draft|下書き)[ \t]*:[ \t]*[\"']?(?:true|yes|on|1|はい)\b"
    r"|(?:status|state|状態)[ \t]*:[ \t]*[\"']?(?:draft|下書き)"
    r"|(?:publish(?:ed)?|公開)[ \t]*:[ \t]*[\"']?(?:false|no|off|0|いいえ|しない)\b)",
    re.IGNORECASE | re.MULTILINE,
)
_TITLED = pattern_of(r"{open}(?:下書き|draft){close}", re.IGNORECASE)
_HEADING = re.compile(r"^(?:title[ \t]*:.*|#[ \t].*|[^\n]+\n=+[ \t]*)$", re.IGNORECASE | re.MULTILINE)
_IN_SHEET = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""", re.IGNORECASE)
_ATTRIBUTES = ("href", "src", "srcset", "poster", "data", "content")


def is_draft(page: str) -> bool:
    """Whether a page marks itself a draft: in its front matter, or in brackets in its title."""
    page = page.replace("\r\n", "\n")
    front = _FRONT.match(page) or _HEAD.match(page)
    if front and _MARKED.search(front[1]):
        return True
    heading = _HEADING.search(page)
    titles = [heading[0]] if heading else []
    titles += re.findall(r"^title[ \t]*:.*$", front[1], re.IGNORECASE | re.MULTILINE) if front else []
    return any(_TITLED.search(title) for title in titles)


def named_in(name: str, content: str, read: Read | None = None) -> Iterator[str]:
    """The names below ``docs/`` that a page or a style sheet leads to or shows; in code and comments none does.

    ``read`` is ``addresses_in``, or what remembers it.
    """
    if name.endswith(PAGE):
        addresses = (read or addresses_in)(content)
    elif name.endswith(".css"):
        addresses = tuple(one or other for one, other in _IN_SHEET.findall(content))
    else:
        addresses = ()
    for address in addresses:
        below = _below(name, address)
        if below:
            yield below


@lru_cache(maxsize=256)  # a build asks three times
def addresses_in(page: str) -> tuple[str, ...]:
    """What the page leads to or shows, as it is written there."""
    import markdown  # not loaded where this is known of every page

    reader = _Reader()
    body = _FRONT.sub("", page.replace("\r\n", "\n"))
    reader.feed(markdown.markdown(body, extensions=["attr_list", "def_list", "tables", "fenced_code"]))
    return tuple(reader.addresses)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        for key, value in attributes:
            if key == "srcset" and value:
                self.addresses += [part.split()[0] for part in value.split(",") if part.split()]
            elif key in _ATTRIBUTES and value:
                self.addresses.append(value)


def _below(name: str, address: str) -> str | None:
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    if parts.scheme or parts.netloc or not parts.path:
        return None
    path = unquote(parts.path)
    folder = "" if path.startswith("/") else posixpath.dirname(name)
    below = posixpath.normpath(posixpath.join(folder, path.lstrip("/")))
    if below.startswith(".."):
        return None
    # A link may name the page as it will be.
    return f"{below.removesuffix('.html')}{PAGE}" if below.endswith(".html") else below
