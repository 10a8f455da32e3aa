"""What must hold of any archive whatever: it is checked, previewed and, where the gate lets it, built."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import yaml
from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from generator.adapters.whole_blocks import WholeBlocks
from generator.adapters.wide_tables import WideTables
from generator.archive.files import MemoryFiles
from generator.pages.page import Page
from generator.pipeline import Checked, read_and_check, site_of
from generator.problems import report
from generator.search import member_files
from generator.site.audit import compare, pieces_of
from generator.site.audit_page import pieces_on_page
from generator.site.outputs import SiteFiles
from generator.site.publish import admit
from tests.conftest import AS_OF
from tests.fuzz.base import Content

#: What the pages of an archive may take beside what its files take, and for each byte of them.
PAGES, EACH = 400_000, 400
_NEVER = {
    "script",
    "style",
    "iframe",
    "object",
    "embed",
    "base",
    "link",
    "meta",
    "frame",
    "template",
    "noscript",
}
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")


def trial(files: Content, *, searched: bool = False) -> Checked:
    """Raises AssertionError, or whatever the program died of."""
    held = MemoryFiles(files)
    checked = read_and_check(held, AS_OF)
    told(checked, files)
    pages_hold(site_of(checked, AS_OF, preview=True), files, sound=checked.is_sound)
    if checked.may_publish:
        site = site_of(checked, AS_OF)
        pages_hold(site, files, sound=True)
        says_what_is_recorded(checked, site)
        if searched:
            assert all(content for _, content in member_files(site.searched))
            made = [name for name, _ in site.others()]
            assert len(made) == len(set(made))
    return checked


def told(checked: Checked, files: Content) -> None:
    """Every problem has its place, what was found and how to mend it, in whatever form it is asked for."""
    for problem in checked.problems:
        assert problem.place.line >= 1, problem
        assert problem.place.column >= 1, problem
        assert problem.message.endswith("。"), problem
        assert problem.fix.endswith(("。", "？")), problem
        if problem.place.file in files:
            lines = files[problem.place.file].count(b"\n") + files[problem.place.file].count(b"\r") + 1
            assert problem.place.line <= lines + 1, problem
    for form in report.FORMATS.values():
        form(checked.problems, "minutes/").encode("utf-8")


def pages_hold(site: SiteFiles, files: Content, *, sound: bool) -> None:
    """Each page is HTML of our own making, and none is larger than what it shows. An unsound preview may repeat an id."""
    assert len({page.path for page in site.pages}) == len(site.pages)
    sources = [page.source for page in site.pages]
    size = sum(map(len, sources))
    assert size <= PAGES + EACH * sum(map(len, files.values())), f"{size:,} characters of pages"
    for page, source in zip(site.pages, sources, strict=True):
        ids = ids_of(source)
        assert not sound or len(ids) == len(set(ids)), sorted(own for own in ids if ids.count(own) > 1)
        assert re.fullmatch(r"[a-z0-9/-]+\.html", page.address), page.address
        assert front_matter_of(source.partition("\n---\n\n")[0]) == page.front_matter


@lru_cache(maxsize=4_000)
def html_of(source: str) -> str:
    """The page as MkDocs makes it, when it is found to hold."""
    extensions: list[Any] = [
        "attr_list",
        "def_list",
        "toc",
        "tables",
        "fenced_code",
        WholeBlocks(),
        WideTables(),
    ]
    html: str = Markdown(extensions=extensions).convert(source.partition("\n---\n\n")[2])
    is_our_own(html)
    return html


@lru_cache(maxsize=4_000)
def front_matter_of(head: str) -> dict[str, Any]:
    """What MkDocs reads at the head of a page."""
    found = re.match(r"-{3}[ \t]*\n(.*?\n)(?:\.{3}|-{3})[ \t]*\n", head + "\n---\n\n", re.DOTALL)
    assert found
    read: dict[str, Any] = yaml.load(found[1], getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    return read


@lru_cache(maxsize=4_000)
def ids_of(source: str) -> list[str]:
    """Every id on the page, those of the frame round it too."""
    return ["main", "site-menu", "header-q", *re.findall(r' id="([^"]*)"', html_of(source))]


def is_our_own(html: str) -> None:
    """No element that runs or loads anything, no attribute that acts."""
    tree = LexborHTMLParser(f"<!doctype html><body><article>{html}</article>")
    for node in _elements(tree.body):
        assert node.tag not in _NEVER, node.html[:300]
        for name, value in node.attributes.items():
            assert not name.startswith("on"), node.html[:300]
            assert name != "style", node.html[:300]
            if name in ("href", "src", "action"):
                scheme = _SCHEME.match(re.sub(r"[\x00-\x20\x7f-\xa0\s]", "", value or ""))
                assert scheme is None or scheme[1].lower() in ("http", "https", "mailto", "tel"), node.html[
                    :300
                ]


def _elements(node: Any) -> Iterator[Any]:
    for child in node.traverse(include_text=False):
        if not child.tag.startswith(("_", "-", "!")):
            yield child


def says_what_is_recorded(checked: Checked, site: SiteFiles) -> None:
    """The visible words of each session's page are those of its file."""
    pages: dict[str, Page] = {page.path: page for page in site.pages}
    for minutes in admit(checked.archive, AS_OF).minutes:
        html = html_of(pages[f"{minutes.key}.md"].source)
        shown = pieces_on_page(f"<!doctype html><body><article>{html}</article>".encode())
        assert list(compare(minutes.key, list(pieces_of(minutes)), shown)) == []
