"""Where the site stands in the world, as ``site.yml`` says it: the beginning of every absolute address."""

from __future__ import annotations

from functools import cache
from urllib.parse import quote, urlsplit

from generator.model.papers import host_of

#: What stays as it is in the path of an address.
_PATH = "/%:@!$&'()*+,;=~-._"


@cache
def base_of(url: str | None) -> str:
    """The address of the site with ``/`` at its end, in letters that every format takes; empty where ``url`` is none.

    ``url`` is that of ``site.yml``, ``https://www.example.lg.jp/kaigiroku``: an address of a folder, so that one with a query
    or a fragment is none.
    """
    given = (url or "").strip()
    if not host_of(given):
        return ""
    parts = urlsplit(given)
    if parts.query or parts.fragment or parts.username or parts.password:
        return ""
    try:
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except (UnicodeError, ValueError):
        return ""
    if ":" in host:
        host = f"[{host}]"
    return f"{parts.scheme.lower()}://{host}{port}{quote(parts.path, safe=_PATH).rstrip('/')}/"


def host_name(base: str) -> str:
    """The host of a base, without its port."""
    return urlsplit(base).hostname or ""


def is_root(base: str) -> bool:
    """Whether the site stands at the top of its host, the one place where crawlers look for ``robots.txt``."""
    return bool(base) and urlsplit(base).path == "/"
