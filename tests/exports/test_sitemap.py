"""``sitemap.xml`` names the pages that readers may look for, and no others."""

from __future__ import annotations

import pytest
from lxml import etree

from generator.site import sitemap as module
from tests.exports.archives import BASE, others, site_with

SPACE = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
SHOWN = {"sittings": [{"date": "2025-05-12"}], "record": {"confirmed": {"on": "2025-06-30"}}}


def rows(content: bytes) -> dict[str, str | None]:
    """Address → day, of one file."""
    root = etree.fromstring(content)
    return {
        found.findtext("s:loc", namespaces=SPACE) or "": found.findtext("s:lastmod", namespaces=SPACE)
        for found in root
    }


def test_every_page_to_be_found_is_named_with_the_day_of_its_record() -> None:
    over = {"sittings": [{"date": "2025-01-10"}], "publish_until": "2025-12-31"}
    draft = {"sittings": [{"date": "2025-01-10"}], "record": {"status": "draft"}}
    coming = {"sittings": [{"date": "2026-01-10"}], "publish_from": "2027-01-01"}
    site = site_with(SHOWN, over, draft, coming)
    found = rows(others(site)["sitemap.xml"])
    assert found[f"{BASE}m/c/2025-01.html"] == "2025-06-30"
    assert not [address for address in found if "2025-0" in address and "2025-01" not in address]
    kinds = {page.kind for page in site.pages}
    assert "expired" in kinds
    wanted = {BASE + page.address for page in site.pages if page.kind not in ("expired", "home", "kept")} | {
        BASE
    }
    assert set(found) == wanted


def test_a_preview_names_no_draft() -> None:
    draft = {"sittings": [{"date": "2025-01-10"}], "record": {"status": "draft"}}
    found = rows(others(site_with(SHOWN, draft, preview=True))["sitemap.xml"])
    assert f"{BASE}m/c/2025-01.html" in found
    assert f"{BASE}m/c/2025-02.html" not in found


def test_without_an_address_there_is_none_and_the_build_says_so() -> None:
    site = site_with(SHOWN, url=None)
    assert "sitemap.xml" not in others(site)
    assert any("sitemap.xml" in name for name in site.left_out)
    assert site_with(SHOWN).left_out == ()


def test_more_addresses_than_a_file_may_hold_are_listed_in_several(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = rows(others(site_with(SHOWN))["sitemap.xml"])
    monkeypatch.setattr(module, "MOST", 5)
    files = others(site_with(SHOWN))
    listed = [address.removeprefix(BASE) for address in rows(files["sitemap.xml"])]
    assert len(listed) > 1
    parts = [rows(files[name]) for name in listed]
    assert all(len(part) <= 5 for part in parts)
    assert {address: day for part in parts for address, day in part.items()} == whole
