"""The address of the site, as ``site.yml`` may say it."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.facts.address import base_of, host_name, is_root


@pytest.mark.parametrize(
    ("url", "base"),
    [
        ("https://www.example.lg.jp/kaigiroku/", "https://www.example.lg.jp/kaigiroku/"),
        ("https://www.example.lg.jp/kaigiroku", "https://www.example.lg.jp/kaigiroku/"),
        (" HTTPS://WWW.example.lg.jp ", "https://www.example.lg.jp/"),
        ("http://localhost:8000/a", "http://localhost:8000/a/"),
        ("https://例え.jp/会議録/", "https://xn--r8jz45g.jp/%E4%BC%9A%E8%AD%B0%E9%8C%B2/"),
        ("https://www.example.lg.jp/%E4%BC%9A/", "https://www.example.lg.jp/%E4%BC%9A/"),
        ("www.example.lg.jp", ""),
        ("https://", ""),
        ("https://www.example.lg.jp/?id=1", ""),
        ("https://www.example.lg.jp/#top", ""),
        ("https://user:word@www.example.lg.jp/", ""),
        ("https://www.example.lg.jp:99999/", ""),
        ("ftp://www.example.lg.jp/", ""),
        ("javascript:alert(1)", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_the_address_of_the_site_is_read_or_none(url: str | None, base: str) -> None:
    assert base_of(url) == base


def test_only_a_site_at_the_top_of_its_host_has_a_word_for_crawlers() -> None:
    assert is_root("https://www.example.lg.jp/")
    assert not is_root("https://www.example.lg.jp/kaigiroku/")
    assert not is_root("")
    assert host_name("https://www.example.lg.jp:8080/a/") == "www.example.lg.jp"


@given(st.text() | st.from_regex(r"https?://[^\s]{1,30}", fullmatch=True))
def test_whatever_is_written_the_address_is_plain_and_stays(url: str) -> None:
    base = base_of(url)
    if base:
        assert base.isascii()
        assert base.endswith("/")
        assert base == base_of(base)
        assert host_name(base) == urlsplit(base).hostname
        assert not set(base) & set(' "<>\\^`{|}')
