"""The same minutes as text, web page, Word file and PDF give the same session."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.importer.run import make
from generator.importer.words.space import squeeze
from tests.importer.facts import blocks_of, found_in
from tests.importer.printing import as_docx, as_html, as_pdf

LAYOUTS = sorted((Path(__file__).parent / "layouts").glob("*.txt"))
PRINTERS = {".html": as_html, ".docx": as_docx, ".pdf": as_pdf}


def said(blocks: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Who said what, white space aside."""
    return [
        (b["speech"], squeeze("".join(str(i.get("p", i.get("text"))) for i in b.get("blocks") or [b])))
        for b in blocks_of(blocks)
        if "speech" in b
    ]


@pytest.mark.parametrize("suffix", PRINTERS)
@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda p: p.stem)
def test_every_format_gives_the_same_session(layout: Path, suffix: str, tmp_path: Path) -> None:
    if (layout.stem, suffix) == ("18-one-line", ".pdf"):
        pytest.skip("a PDF breaks the line that this layout is about")
    plain, _, _ = make(layout, "0" * 64)
    printed = tmp_path / f"a{suffix}"
    printed.write_bytes(PRINTERS[suffix](layout.read_text("utf-8")))
    draft, _, wrong = make(printed, "0" * 64)
    assert wrong == []
    assert said(draft.data["body"]) == said(plain.data["body"])
    one, other = found_in(draft), found_in(plain)
    for facts in (one, other):
        facts.pop("furniture")
    assert one == other
