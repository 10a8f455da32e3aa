"""The site from a folder on disk, under any folder name, and how much it weighs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import KINDS, Watched, settled

WEIGHED = "() => performance.getEntriesByType('resource').map(e => [e.name, e.decodedBodySize])"


@pytest.mark.browser
def test_every_kind_of_page_opens_from_disk_without_complaint(browser: Any, site: Path) -> None:
    context = browser.new_context(viewport={"width": 375, "height": 800})
    watched = Watched(context.new_page(), site.as_uri())
    for path in set(KINDS.values()) - {"404.html"}:  # a host shows that one, in place of what it has not
        settled(watched.page, f"{site.as_uri()}/{path}")
        assert watched.page.locator("h1").count() == 1
    context.close()
    assert watched.complaints == []


def test_a_copy_with_every_name_in_lower_case_is_the_same(site: Path) -> None:
    """Some tools that copy files write names in lower case; here that changes nothing."""
    names = [path.relative_to(site).as_posix() for path in site.rglob("*")]
    assert [name for name in names if name != name.lower()] == []


@pytest.mark.browser
def test_a_page_is_readable_without_script(browser: Any, base: str) -> None:
    context = browser.new_context(viewport={"width": 375, "height": 800}, java_script_enabled=False)
    page = context.new_page()
    page.goto(base + KINDS["session-withheld"])
    assert page.get_by_text("目次", exact=False).first.is_visible()
    assert page.locator("#site-menu a").first.is_visible()
    assert page.locator("#r1 .said").is_visible()
    assert not page.locator(".text-size").is_visible()
    page.goto(base + KINDS["search-empty"])
    assert page.get_by_role("link", name="会議体の一覧").is_visible()
    context.close()


@pytest.mark.browser
def test_a_session_of_fifty_thousand_characters_and_the_home_page_are_light(
    watched: Watched, host: str, base: str, root: Path
) -> None:
    """Uncompressed: 300 kB of HTML and 250 kB of everything else; the home page 300 kB in all."""
    long = root / "long" / "m" / "c" / "2025-01.html"
    assert long.stat().st_size <= 300_000
    for address, limit in (
        (f"{host}long/m/c/2025-01.html", 250_000),
        (base, 300_000 - (root / "kaigiroku" / "index.html").stat().st_size),
    ):
        watched.page.goto(address + ("index.html" if address.endswith("/") else ""), wait_until="networkidle")
        assert sum(size for _, size in watched.page.evaluate(WEIGHED)) <= limit


def test_of_material_the_typography_is_kept_and_no_more(site: Path) -> None:
    """Its sheet is 138 kB as it comes; pictures in it would be blocked by a strict policy."""
    sheet = (site / "assets" / "site" / "sheet.css").read_text("utf-8")
    assert ".md-typeset h1" in sheet
    assert "url(" not in sheet
    assert len(sheet) < 45_000
    assert not list(site.rglob("*.map"))
