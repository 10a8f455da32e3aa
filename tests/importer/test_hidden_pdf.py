"""Words that a reader of a PDF cannot see are kept on import, and each is asked about: hiding is not undone unsaid."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from generator.archive.files import MemoryFiles
from generator.importer.read.hidden import hidden_passages
from generator.importer.read.pdf import read_pdf
from generator.importer.report import report_text
from generator.importer.run import ImportReport, import_files
from generator.importer.session.verify import verify
from generator.pipeline import read_and_check
from tests.attachments.printed import (
    HIDING,
    PLAIN,
    SECRET,
    X,
    Y,
    annotated,
    in_hidden_layer,
    page_with,
    scanned,
    write,
    written,
)
from tests.conftest import AS_OF, files_with

WAYS: dict[str, Callable[[], bytes]] = {
    **{name: lambda draw=draw: page_with(draw) for name, draw in HIDING.items()},  # type: ignore[misc]
    "under a square": lambda: annotated("Square"),
    "under a black highlight": lambda: annotated("Highlight"),
    "under a mark that was not applied": lambda: annotated("Redact"),
    "in a hidden layer": in_hidden_layer,
    "boxed in a recognised page": lambda: scanned(box=True),
}


def hidden_in(content: bytes) -> list[str]:
    source = read_pdf(content)
    return [source.text[one.start : one.end] for one in hidden_passages(source)]


@pytest.mark.parametrize("make", WAYS.values(), ids=WAYS)
def test_hidden_words_are_kept_and_asked_about_and_stop_publishing(
    make: Callable[[], bytes], tmp_path: Path
) -> None:
    source = tmp_path / "a.pdf"
    source.write_bytes(make())
    assert hidden_in(make()) == [SECRET]
    report = import_files([source], tmp_path / "m" / "c")
    (file,) = report.files
    assert not report.failed
    assert file.session is not None
    assert verify(source, file.session) == []
    first = report_text(ImportReport([file])).split("\n")[1:4]
    assert "見えない文字が 1 か所" in first[0]
    assert f"「{SECRET}」（1ページ、" in first[2]
    finished = file.content.replace("status: draft", "status: final")
    files = files_with()
    files = MemoryFiles({**files.content, "m/c/2024-01.yml": finished.encode()})
    assert "hidden-in-original" in {problem.code for problem in read_and_check(files, AS_OF).problems}


def test_what_is_seen_is_not_asked_about() -> None:
    for content in (page_with(write), annotated("Highlight", (1, 1, 0)), in_hidden_layer(on=True), scanned()):
        assert hidden_in(content) == []


def test_a_recognised_page_is_told_of() -> None:
    assert any("文字認識" in notice for notice in read_pdf(scanned()).notices)


def test_the_words_around_are_not_taken_for_hidden() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas, f"委員は{SECRET}です。", x=X - 36)
        canvas.rect(X - 0.5, Y - 3, 49, 16, stroke=0, fill=1)

    assert hidden_in(page_with(draw)) == [SECRET]


def test_hidden_words_in_columns_and_over_lines_are_found_where_they_are_laid() -> None:
    """Labels stand in a column of their own; what each says is laid as a row, over several lines."""

    def draw(canvas: Canvas) -> None:
        for n in range(6):
            top = 640 - 60 * n
            write(canvas, ("会長", "委員")[n % 2], x=60, y=top)
            for line in range(3):
                write(canvas, "計画について説明します。" * 3, x=140, y=top - 16 * line, size=10)
            canvas.setFillGray(1)
            write(canvas, f"秘密{n}", x=140 + 360, y=top - 16, size=10)
            canvas.setFillGray(0)

    source = read_pdf(page_with(draw))
    assert any(line.cells for line in source.lines)
    found = hidden_in(page_with(draw))
    assert sorted(found) == [f"秘密{n}" for n in range(6)]


def test_upright_words_are_found_where_they_are_laid() -> None:
    pdfmetrics.registerFont(UnicodeCIDFont("HeiseiKakuGo-W5", isVertical=True))

    def draw(canvas: Canvas) -> None:
        for n in range(6):
            write(canvas, PLAIN, x=500 - 30 * n, y=600, font="HeiseiKakuGo-W5")
        canvas.setFillGray(1)
        write(canvas, SECRET, x=500 - 30 * 6, y=600, font="HeiseiKakuGo-W5")

    assert hidden_in(page_with(draw, plain=False)) == [SECRET]


def test_pages_turned_round_keep_the_places() -> None:
    writer = PdfWriter(PdfReader(io.BytesIO(page_with(HIDING["under_path"]))))
    writer.pages[0].rotate(90)
    assert hidden_in(written(writer)) == [SECRET]
