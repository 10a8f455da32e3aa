"""Small archives for the tests of exports, and how to read what is made of them."""

from __future__ import annotations

from typing import Any

from generator.archive.files import MemoryFiles
from generator.site.outputs import SiteFiles, site_files
from tests.conftest import files_with, public_of, to_yaml

BASE = "https://www.example.lg.jp/kaigiroku/"


def site_with(
    *sessions: dict[str, Any], url: str | None = BASE, preview: bool = False, **changes: dict[str, Any]
) -> SiteFiles:
    """The site of a small archive: the sessions are m/c/2025-01, 2025-02 …; ``changes`` replace parts, as ``files_with`` takes them."""
    content = {f"m/c/2025-{n:02}.yml": to_yaml(one) for n, one in enumerate(sessions, 1)}
    site = {"name": "見本の会議録"} | ({"url": url} if url else {}) | changes.pop("site", {})
    files = MemoryFiles({**files_with(**changes).content, "site.yml": to_yaml(site), **content})
    return site_files(public_of(files, preview=preview))


def others(site: SiteFiles) -> dict[str, bytes]:
    """What the site holds for machines, by path."""
    made = list(site.others())
    assert len(made) == len(dict(made)), "a path is written twice"
    return dict(made)


def with_councils(sessions: dict[str, list[dict[str, Any]]]) -> SiteFiles:
    """The site of an archive with several councils, by their folders."""
    content = {"m/municipality.yml": to_yaml({"name": "見本市"}), "site.yml": to_yaml({"url": BASE})}
    for council, those in sessions.items():
        content[f"m/{council}/council.yml"] = to_yaml({"name": f"{council}審議会"})
        for number, session in enumerate(those, 1):
            content[f"m/{council}/2025-{number:02}.yml"] = to_yaml(session)
    return site_files(public_of(MemoryFiles(content)))
