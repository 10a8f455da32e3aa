"""``minutes pdf``: every word of the page, tags for who hears it, contents that lead to the right sheet."""

from __future__ import annotations

import io
import re
import shutil
from importlib import import_module
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner
from pypdf import PdfReader
from selectolax.lexbor import LexborHTMLParser

from generator.adapters.pdf import bound, browser
from generator.adapters.pdf.error import PdfError
from generator.cli import main

KEY = "asanagi/toshokan/2023-01"


def weasyprint_or_skip() -> None:
    """The extra ``pdf`` may be absent, or the library of the system that it needs."""
    try:
        import_module("weasyprint")
    except (ImportError, OSError):
        pytest.skip("WeasyPrint or Pango is not on this machine (tests/pdf.lock)")


@pytest.fixture(scope="module")
def made(site: Path) -> bytes:
    weasyprint_or_skip()
    return bound.pdf(site / f"{KEY}.html", site)


def text_of(content: bytes) -> list[str]:
    return [re.sub(r"\s", "", sheet.extract_text()) for sheet in PdfReader(io.BytesIO(content)).pages]


def test_every_word_that_was_said_is_on_paper_as_it_is(made: bytes, site: Path) -> None:
    page = LexborHTMLParser((site / f"{KEY}.html").read_text("utf-8"))
    whole = "".join(text_of(made))
    for said in page.css(".remark .said p"):
        for part in re.findall(r"[^。、「」（）\s]{2,30}", said.text()):
            if "非公開" in part:
                continue  # with words for who hears the page
            assert part in whole or _over_two_sheets(part, made), part


def _over_two_sheets(part: str, made: bytes) -> bool:
    """Between the halves stand the number of one sheet and the head of the next."""
    sheets = text_of(made)
    return any(
        a.find(part[:i]) >= 0 and b.find(part[i:]) >= 0
        for a, b in pairwise(sheets)
        for i in range(1, len(part))
    )


def test_who_hears_it_is_told_language_title_and_headings(made: bytes) -> None:
    reader = PdfReader(io.BytesIO(made))
    root = reader.root_object
    assert root["/Lang"] == "ja"
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert reader.metadata
    assert "朝凪市立図書館協議会" in (reader.metadata.title or "")
    assert reader.outline


def test_the_same_page_gives_the_same_bytes(made: bytes, site: Path) -> None:
    assert bound.pdf(site / f"{KEY}.html", site) == made


def test_the_contents_name_the_sheet_on_which_each_part_begins(made: bytes) -> None:
    sheets = text_of(made)
    first = PdfReader(io.BytesIO(made)).pages[0].extract_text()
    entries = re.findall(r"(?m)^(.*?)\s*\.{3,}\s*(\d+)$", first)
    assert len(entries) > 5
    assert "会議の流れ" not in "".join(sheets)  # a picture to be tapped
    for title, number in entries:
        assert re.sub(r"\s", "", title)[-6:] in sheets[int(number) - 1], title


def test_nothing_outside_the_site_is_read(tmp_path: Path, site: Path) -> None:
    weasyprint_or_skip()
    secret = tmp_path / "secret.svg"
    secret.write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text>hidden</text></svg>'
    )
    inside = tmp_path / "site"
    inside.mkdir()
    page = inside / "a.html"
    page.write_text(
        f'<html lang="ja"><title>x</title><body><h1>x</h1><img alt="x" src="{secret.as_uri()}"><p>見える</p></body></html>'
    )
    assert "hidden" not in "".join(text_of(bound.pdf(page, inside)))


def test_a_browser_makes_one_where_nothing_else_is(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(page: Path, site: Path) -> bytes:
        raise PdfError(bound.MISSING)

    if browser.found() is None:
        pytest.skip("there is no Chromium on this machine")
    monkeypatch.setattr(bound, "pdf", missing)
    result = CliRunner().invoke(
        main, ["pdf", f"minutes/{KEY}.yml", "--site", str(site), "--into", str(tmp_path)]
    )
    assert result.exit_code == 0, result.output
    content = (tmp_path / "asanagi-toshokan-2023-01.pdf").read_bytes()
    root = PdfReader(io.BytesIO(content)).root_object
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "ja"


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("asanagi/toshokan/1999-01", "minutes build"),
        ("asanagi/toshokan/index", "会議録のページではありません"),
        (KEY, "すでにあります"),
    ],
)
def test_what_cannot_be_made_is_told_and_the_others_are_made(
    name: str, told: str, site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bound, "pdf", lambda page, site: b"%PDF")
    (tmp_path / f"{KEY.replace('/', '-')}.pdf").write_bytes(b"mine")
    result = CliRunner().invoke(
        main, ["pdf", name, "tama/joho/2020-03", "--site", str(site), "--into", str(tmp_path)]
    )
    assert result.exit_code == 1
    assert told in result.output
    assert (tmp_path / f"{KEY.replace('/', '-')}.pdf").read_bytes() == b"mine"
    assert (tmp_path / "tama-joho-2020-03.pdf").read_bytes() == b"%PDF"


def test_without_any_tool_it_is_said_what_to_install(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(page: Path, site: Path) -> bytes:
        raise PdfError(bound.MISSING)

    monkeypatch.setattr(bound, "pdf", missing)
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(browser, "found", lambda: None)
    result = CliRunner().invoke(main, ["pdf", KEY, "--site", str(site), "--into", str(tmp_path)])
    assert result.exit_code == 1
    assert "pip install" in result.output
