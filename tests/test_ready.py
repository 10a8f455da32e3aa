"""Pages that Markdown need not read come out as it would have made them, and none is held when it is written."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as MkDocsPage

from generator.adapters.generated_file import GeneratedFile
from generator.adapters.generated_page import GeneratedPage
from generator.adapters.ready import ready
from generator.adapters.site import build_site
from generator.adapters.whole_blocks import WholeBlocks
from generator.adapters.wide_tables import WideTables
from generator.archive.files import DiskFiles
from generator.pages.html import Html
from generator.pages.markup import element, escape, heading, join
from generator.pages.page import Page
from generator.pipeline import read_and_check, site_of
from tests.conftest import ROOT

DAY = dt.date(2026, 11, 1)


def settings() -> MkDocsConfig:
    config = load_config(str(ROOT / "mkdocs.yml"))
    config.plugins._current_plugin = "minutes"
    config.markdown_extensions += [WholeBlocks(), WideTables()]  # type: ignore[list-item]
    return config


CONFIG = settings()


def both_ways(page: Page) -> tuple[tuple[Any, ...], tuple[Any, ...]]:
    """What a template finds of a page: as the generator makes it, and as MkDocs reads it."""
    found = []
    for way in (GeneratedPage, MkDocsPage):
        made = way(None, GeneratedFile.of(CONFIG, page, {}, ""), CONFIG)
        made.read_source(CONFIG)
        made.render(CONFIG, Files([made.file]))
        inside = made.inside() if isinstance(made, GeneratedPage) else made.content
        toc = [str(item) for item in made.toc]
        found.append((inside, toc, made.title, made.meta, made.present_anchor_ids))
    return found[0], found[1]


def test_every_page_of_the_archive_is_as_markdown_makes_it() -> None:
    site = site_of(read_and_check(DiskFiles(ROOT / "minutes"), DAY), DAY)
    slow = [page for page in site.pages if ready(page.markdown) is None]
    assert len(slow) < 0.1 * len(site.pages)
    assert [page.path for page in slow if page.kind in ("session", "council", "case")] == []
    for page in site.pages:
        here, there = both_ways(page)
        assert here == there, page.path


WORDS = st.text(
    st.sampled_from("会議 録第1回ab_*#`[]<>&!\\|{}~:\u3000\t\r\u0085。、（）"), min_size=1, max_size=12
)
ANCHORS = st.integers(0, 5).map("r{}".format)
WHOLE = st.builds(
    lambda name, words, anchor: element(name, escape(words), id=anchor),
    st.sampled_from(("div", "dl", "ul", "ol", "p", "form", "blockquote", "figure", "details")), WORDS, ANCHORS,
)  # fmt: skip
OTHERS = st.builds(lambda words: element("pre", escape(words)), WORDS) | st.just(Html("言葉 **強調**"))
GROUPS = st.lists(WHOLE, min_size=1, max_size=3).map(lambda lines: Html("\n".join(lines)))
HEADS = st.builds(heading, st.integers(1, 6), WORDS, ANCHORS, st.just("") | st.just("b.md"))


@given(st.lists(WHOLE | GROUPS | HEADS, min_size=1, max_size=8), st.booleans(), OTHERS)
def test_any_page_is_as_markdown_makes_it(parts: list[Html], more: bool, other: Html) -> None:
    text = join([*parts, other] if more else parts)
    here, there = both_ways(Page("a.md", "題", text))
    assert here == there


@pytest.mark.parametrize(
    "text", ["# *題* {#a}\n", "言葉\n", "# 題\n", "- 一つ\n", "<p>a</p> b\n", "\tx\n", "# 題 {#a}\n続き\n"]
)
def test_markdown_of_other_kinds_is_left_to_markdown(text: str) -> None:
    assert ready(text) is None


def test_a_build_holds_the_text_of_one_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = site_of(read_and_check(DiskFiles(ROOT / "minutes"), DAY), DAY)
    pages: dict[str, GeneratedPage] = {}
    held = []
    inside = GeneratedPage.inside

    def counted(page: GeneratedPage) -> str:
        made = inside(page)
        pages[page.file.src_uri] = page
        held.append(sum(one._inside is not None for one in pages.values()))
        return made

    monkeypatch.setattr(GeneratedPage, "inside", counted)
    build_site(ROOT / "mkdocs.yml", ROOT / "minutes", tmp_path / "site", site)
    assert len(pages) > 50
    assert set(held) == {1}
