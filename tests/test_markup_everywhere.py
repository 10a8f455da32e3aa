"""No text field of the model can make markup: every page is built as if the text were plain, and shows it as typed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from selectolax.lexbor import LexborHTMLParser

from generator.archive.files import write_tree
from generator.cli import main
from tests.conftest import AS_OF
from tests.everywhere import Filled, filled

#: What is kept for those who look after the files, is a name within the file, or has another text that is shown for it.
NOT_SHOWN = {
    "Upload.user", "Upload.folder", "Upload.host",
    "CheckedFile.by", "CheckedFile.sha256", "CheckedPaper.by", "CheckedPaper.file", "CheckedPaper.sha256", "Council.short", "Council.voices", "Election.role", "End.mark", "Figure.mark", "FrontRow.mark", "FrontRow.reads",
    "Furniture.kind", "Furniture.text", "Importer.layout", "Importer.version", "Join.after", "Join.before",
    "Join.drops_mark", "Join.kind", "ListBlock.mark", "ListHead.style", "Move.why", "Note.mark", "Observers.printed",
    "OpenQuestion.at", "OpenQuestion.question", "Opinion.mark", "Paragraph.mark", "Place.printed", "Qa.mark",
    "Quote.mark", "Rule.mark", "Section.mark", "Session.voices", "Shift.by", "Shift.text",
    "Source.record_id", "SourceFile.encoding", "SourceFile.got_from", "SourceFile.name", "SourceFile.sha256",
    "Speech.mark", "Table.mark", "Voice.forms", "Voice.printed", "Voice.role", "Withheld.mark",
    "WithheldRecord.as_printed", "WithheldRecord.basis",
}  # fmt: skip


def plain(number: int) -> str:
    """As long as the hostile text: what is drawn of lengths is drawn alike."""
    start = f"〔{number}〕の字"  # a line in brackets alone would stand apart as said by nobody
    return start + "字" * (len(hostile(number)) - len(start))


def hostile(number: int) -> str:
    return (
        f"〔{number}〕<img src=x onerror=fired({number})>*a* _b_ [x](javascript:fired({number}))</script>"
        f"<script>fired({number})</script>{{{{ 7*7 }}}} &amp; <試行> \"onclick=fired() ' `c` {{: .d }} <!-- \\* |"
    )


def built(folder: Path, archive: Filled) -> dict[str, str]:
    """The pages of the archive's site, by path."""
    write_tree(folder / "data", archive.files.content.items())
    arguments = ["--data", str(folder / "data"), "--site", str(folder / "site"), "--as-of", AS_OF.isoformat()]
    result = CliRunner().invoke(main, ["build", *arguments])
    assert result.exit_code == 0, result.output
    site = folder / "site"
    return {p.relative_to(site).as_posix(): p.read_text("utf-8") for p in sorted(site.rglob("*.html"))}


@pytest.fixture(scope="module")
def archive() -> Filled:
    return filled(hostile)


@pytest.fixture(scope="module")
def pages(archive: Filled, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return built(tmp_path_factory.mktemp("hostile"), archive)


@pytest.fixture(scope="module")
def twin(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return built(tmp_path_factory.mktemp("plain"), filled(plain))


def elements(page: str) -> Iterator[tuple[Any, ...]]:
    """Every element with the names of its attributes, and where it leads; what only says where a line may break left out."""
    for node in LexborHTMLParser(page).root.traverse():
        if node.attributes.get("class") == "keep" or node.tag == "wbr":
            continue
        addresses = [node.attributes.get(name) for name in ("src", "action") if node.attributes.get(name)]
        yield node.tag, tuple(node.attributes), *addresses


def test_no_text_makes_an_element_or_an_attribute(pages: dict[str, str], twin: dict[str, str]) -> None:
    assert list(pages) == list(twin)
    for name, page in pages.items():
        assert list(elements(page)) == list(elements(twin[name])), name


def test_every_text_is_shown_as_typed(archive: Filled, pages: dict[str, str]) -> None:
    shown = "\n".join(visible(page) for page in pages.values())
    lost = {place for place, texts in archive.texts.items() if not any(text in shown for text in texts)}
    assert lost == NOT_SHOWN


def visible(page: str) -> str:
    """All text of a page, and the values of its attributes, as the browser has them."""
    tree = LexborHTMLParser(page)
    values = [str(value) for node in tree.root.traverse() for value in node.attributes.values()]
    return "\n".join((tree.root.text(), *values))
