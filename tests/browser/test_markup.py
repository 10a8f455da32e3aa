"""The HTML of every page parses without a single complaint, and holds to the rules a validator would check."""

from __future__ import annotations

from pathlib import Path

import html5lib
import pytest
from selectolax.lexbor import LexborHTMLParser

#: Elements that may not stand inside these.
NOT_INSIDE = {
    "a": ("a", "button", "input", "select"),
    "button": ("a", "button", "input"),
    "p": ("p", "div", "ul", "ol", "table", "dl", "h1", "h2", "h3"),
    "span": ("p", "div", "ul", "ol", "table", "dl"),
    "label": ("label",),
    "dt": ("h1", "h2", "h3"),
}
CHILDREN = {
    "ul": {"li"}, "ol": {"li"}, "tr": {"td", "th"}, "tbody": {"tr"}, "thead": {"tr"}, "dl": {"div", "dt", "dd"},
}  # fmt: skip


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, str]:
    return {p.relative_to(site).as_posix(): p.read_text("utf-8") for p in sorted(site.rglob("*.html"))}


def test_every_page_parses_without_an_error(pages: dict[str, str]) -> None:
    for name, html in pages.items():
        parser = html5lib.HTMLParser()
        parser.parse(html)
        # A reference such as &#133; is not used; html5lib also counts control characters that a remark may hold.
        errors = [code for _, code, _ in parser.errors if code != "invalid-codepoint"]
        assert errors == [], name


def test_elements_stand_where_they_may(pages: dict[str, str]) -> None:
    for name, html in pages.items():
        tree = LexborHTMLParser(html)
        for outer, inner in NOT_INSIDE.items():
            for tag in inner:
                assert tree.css_first(f"{outer} {tag}") is None, f"{name}: {tag} in {outer}"
        for parent, allowed in CHILDREN.items():
            for node in tree.css(parent):
                child = node.child
                while child is not None:
                    assert child.tag in allowed | {"-text", "_comment"}, f"{name}: {child.tag} in {parent}"
                    child = child.next


def test_references_between_elements_hold(pages: dict[str, str]) -> None:
    for name, html in pages.items():
        tree = LexborHTMLParser(html)
        ids = [node.attributes["id"] for node in tree.css("[id]")]
        assert len(ids) == len(set(ids)), name
        assert all(ids), name
        for attribute in ("for", "aria-controls", "aria-labelledby", "aria-describedby"):
            for node in tree.css(f"[{attribute}]"):
                assert set((node.attributes[attribute] or "").split()) <= set(ids), f"{name}: {node.html}"
        for image in tree.css("img"):
            assert image.attributes.get("alt") is not None, name


def test_a_table_can_be_scrolled_by_keyboard_and_its_rows_are_headed(pages: dict[str, str]) -> None:
    """Those written in Markdown too; only a plot is never wide, and only a printed table is left as it was printed."""
    framed = 0
    for name, html in pages.items():
        for table in LexborHTMLParser(html).css("table"):
            frame = table.parent
            if frame.css_matches(".plot"):
                continue
            framed += 1
            frames = ".table-scroll, .ledger-scroll"  # a grid of signs has no room for a name in each cell
            assert frame.css_matches(f":is({frames})[role=region][tabindex='0'][aria-label]"), name
            if not table.css_matches(".printed, .ledger"):
                assert all(row.css_first("th[scope=row]") for row in table.css("tbody tr")), name
                assert all(cell.attributes.get("data-label") for cell in table.css("tbody td")), name
    assert framed > 60
