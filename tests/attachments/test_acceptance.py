"""The gate as a clerk meets it: one archive of files that each leak in one way, one of clean files of many makers."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
import tracemalloc
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Callable
from pathlib import Path

import markdown
import pytest
from PIL import Image
from reportlab.graphics import renderPDF, renderSVG
from reportlab.graphics.shapes import Circle, Drawing, Rect, String

from generator.archive.files import DiskFiles, MemoryFiles
from generator.attachments.inspect import inspect
from generator.attachments.known import Known
from generator.pipeline import Checked, look_into_files, read_and_check
from tests.attachments import (
    printed,
    test_office_excel,
    test_office_slides,
    test_office_word,
    test_pdf,
    test_pictures,
)
from tests.attachments.making import word
from tests.attachments.pictures import BASE, GPS, drawing, exif_of_thumbnail, exif_with, saved
from tests.attachments.test_markup import svg
from tests.conftest import AS_OF, files_with

EXCEL, SLIDES, WORD = test_office_excel, test_office_slides, test_office_word


def archive(files: dict[str, bytes]) -> MemoryFiles:
    """An archive whose one session hands out these files, by the name of each."""
    materials = [{"title": name, "status": "public", "href": f"files/{name}"} for name in files]
    content = files_with({"materials": materials}).content
    return MemoryFiles({**content, **{f"m/c/files/{name}": whole for name, whole in files.items()}})


def looked(files: MemoryFiles | DiskFiles) -> Checked:
    return look_into_files(read_and_check(files, AS_OF), files, AS_OF, Known())


def told(files: dict[str, bytes]) -> dict[str, set[str]]:
    """The codes told of each file."""
    found: dict[str, set[str]] = {name: set() for name in files}
    for problem in looked(archive(files)).problems:
        name = next(name for name in files if f"「files/{name}」" in problem.message)
        found[name].add(problem.code)
    return found


def jpeg(**options: object) -> bytes:
    return saved(drawing(), **options)


#: The twelve ways in which Office files and pictures leak, one file each.
OFFICE_AND_PICTURES: dict[str, tuple[bytes, str]] = {
    "henko.docx": (WORD.CHANGES["taken out"], "file-changes"),
    "comment.xlsx": (EXCEL.LEAKS["comment"][1], "file-changes"),
    "kakushi.docx": (WORD.HIDDEN["hidden letters"], "file-hidden-words"),
    "gyo.xlsx": (EXCEL.LEAKS["hidden row"][1], "file-hidden-words"),
    "retsu.xlsx": (EXCEL.LEAKS["hidden column"][1], "file-hidden-words"),
    "sheet.xlsx": (EXCEL.LEAKS["hidden sheet"][1], "file-hidden-words"),
    "slide.pptx": (SLIDES.slides(SLIDES.hide_slide), "file-hidden-words"),
    "note.pptx": (SLIDES.slides(SLIDES.note), "file-hidden-words"),
    "umekomi.xlsx": (EXCEL.LEAKS["embedded file"][1], "file-inside"),
    "sakusei.xlsx": (EXCEL.book(lambda made, sheet: setattr(made.properties, "creator", "浜野 晴")), "file-metadata"),
    "basho.jpg": (jpeg(exif=exif_with(gps={GPS.GPSLatitude: (35.0, 41.0, 22.0), GPS.GPSLongitude: (139.0, 41.0, 30.0)})), "file-location"),
    "shukusho.jpg": (saved(drawing(blackened=True), exif=exif_of_thumbnail(saved(drawing((160, 120))))), "file-inside"),
    "mochinushi.jpg": (jpeg(exif=exif_with(camera={BASE.CameraOwnerName: "Hamano"})), "file-metadata"),
}  # fmt: skip


def test_every_way_in_which_office_files_and_pictures_leak_is_told_at_its_file() -> None:
    found = told({name: content for name, (content, _) in OFFICE_AND_PICTURES.items()})
    assert found == {name: {code} for name, (_, code) in OFFICE_AND_PICTURES.items()}


@pytest.mark.parametrize("name", OFFICE_AND_PICTURES)
def test_each_is_found_inside_a_zip_too(name: str) -> None:
    content, code = OFFICE_AND_PICTURES[name]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(f"shiryo/{name}", content)
    found = inspect("a.zip", io.BytesIO(out.getvalue()))
    assert {finding.code for finding in found} == {code}
    assert all(finding.where.startswith(f"「shiryo/{name}」") for finding in found)


def test_every_bad_redaction_of_a_pdf_is_told_and_stops_the_session() -> None:
    ways = {f"{i}.pdf": make() for i, make in enumerate(test_pdf.HIDDEN.values())}
    assert len(ways) >= 11
    assert told(ways) == {name: {"file-hidden-words"} for name in ways}
    for name, content in ways.items():
        assert not looked(archive({name: content})).may_publish


def reportlab_drawing() -> Drawing:
    made = Drawing(400, 200)
    made.add(Rect(0, 0, 400, 200, fillColor=None))
    made.add(Circle(100, 100, 40))
    made.add(String(50, 20, "Kirisawa"))
    return made


def made_by_csv(encoding: str) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows([["年度", "利用者"], ["令和6年度", "1,234"]])
    return out.getvalue().encode(encoding)


def made_by_element_tree() -> bytes:
    root = ET.Element("kaigi")
    ET.SubElement(root, "nichiji").text = "令和6年5月14日"
    return ET.tostring(root, encoding="utf-8", xml_declaration=True)


def made_by_zipfile() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("shiryo/a.csv", made_by_csv("cp932"))
        made.writestr("shiryo/b.png", saved(drawing(), "PNG"))
        made.writestr("shiryo/c.xlsx", EXCEL.book())
    return out.getvalue()


def made_by_markdown() -> bytes:
    body = markdown.markdown("# 案\n\n|項目|値|\n|-|-|\n|人数|3|\n", extensions=["tables"])
    return f'<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>案</title></head><body>{body}</body></html>'.encode()


#: Clean files by their makers; the rest of those that the tests of each kind hold are added below.
CLEAN: dict[str, Callable[[], bytes]] = {
    "reportlab-canvas.pdf": lambda: printed.page_with(printed.write),
    "reportlab-platypus.pdf": test_pdf.document,
    "reportlab-graphics.pdf": lambda: renderPDF.drawToString(reportlab_drawing()),
    "reportlab-graphics.svg": lambda: renderSVG.drawToString(reportlab_drawing()).encode(),
    "pdfium.pdf": test_pdf.by_pdfium,
    "pillow.pdf": lambda: saved(drawing(), "PDF"),
    "python-docx.docx": word,
    "python-docx-rich.docx": WORD.a_rich_one,
    "by-hand.docx": WORD.by_word_itself,
    "openpyxl.xlsx": EXCEL.book,
    "xlsxwriter.xlsx": EXCEL.from_xlsxwriter,
    "by-hand.xlsx": EXCEL.by_hand,
    "python-pptx.pptx": SLIDES.slides,
    "pillow.jpg": jpeg,
    "pillow-progressive.jpg": lambda: jpeg(progressive=True),
    "camera.jpg": lambda: test_pictures.CLEAN["photograph with its small picture"][1],
    "gd.jpg": lambda: test_pictures.CLEAN["JPEG of the gd library"][1],
    "pillow.png": lambda: saved(drawing(), "PNG"),
    "matplotlib.png": lambda: test_pictures.CLEAN["PNG of Matplotlib"][1],
    "imagemagick.png": lambda: test_pictures.CLEAN["PNG of ImageMagick"][1],
    "palette.png": lambda: saved(drawing().quantize(16), "PNG"),
    "pillow.gif": lambda: saved(drawing(), "GIF"),
    "inkscape.svg": lambda: svg('<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>image/svg+xml</dc:format></metadata>'),
    "illustrator.svg": lambda: svg("<!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In -->"),
    "csv-utf8.csv": lambda: made_by_csv("utf-8"),
    "csv-excel.csv": lambda: made_by_csv("utf-8-sig"),
    "csv-old.csv": lambda: made_by_csv("cp932"),
    "json.json": lambda: json.dumps({"年度": 2024}, ensure_ascii=False).encode(),
    "notepad.txt": lambda: "開館時間の案\r\n".encode("utf-8-sig"),
    "notepad-utf16.txt": lambda: "開館時間の案\r\n".encode("utf-16"),
    "old-mail.txt": lambda: "開館時間の案\n".encode("iso2022_jp"),
    "element-tree.xml": made_by_element_tree,
    "markdown.html": made_by_markdown,
    "zipfile.zip": made_by_zipfile,
}  # fmt: skip


def test_clean_files_of_thirty_makers_are_silent() -> None:
    assert len(CLEAN) >= 30
    files = archive({name: make() for name, make in CLEAN.items()})
    assert looked(files).problems == ()


def chromium(*options: str, of: Path) -> None:
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        pytest.skip("no browser on this machine")
    fixed = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        f"--user-data-dir={of.parent / 'profile'}",
    ]
    subprocess.run([browser, *fixed, *options, of.as_uri()], check=True, capture_output=True, timeout=120)


@pytest.mark.browser
def test_what_a_browser_prints_and_photographs_is_silent(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_bytes(made_by_markdown())
    chromium(f"--print-to-pdf={tmp_path / 'a.pdf'}", "--no-pdf-header-footer", of=page)
    chromium(f"--screenshot={tmp_path / 'a.png'}", of=page)
    files = {name: (tmp_path / name).read_bytes() for name in ("a.pdf", "a.png", "a.html")}
    assert told(files) == {name: set() for name in files}


class Long(io.RawIOBase):
    """A file of a short beginning and a long rest that is nowhere held."""

    def __init__(self, head: bytes, piece: bytes, times: int) -> None:
        self.head, self.piece, self.size, self.at = head, piece, len(head) + len(piece) * times, 0

    def seekable(self) -> bool:
        return True

    def readable(self) -> bool:
        return True

    def seek(self, place: int, whence: int = 0) -> int:
        self.at = place + (0, self.at, self.size)[whence]
        return self.at

    def tell(self) -> int:
        return self.at

    def read(self, size: int = -1) -> bytes:
        size = self.size - self.at if size < 0 else min(size, self.size - self.at)
        made = self.head[self.at : self.at + size]
        start = (max(self.at, len(self.head)) - len(self.head)) % len(self.piece)
        while len(made) < size:
            made += self.piece[start : start + size - len(made)]
            start = 0
        self.at += len(made)
        return made


@pytest.mark.parametrize(
    ("name", "head", "piece", "times"),
    [
        ("a.jpg", jpeg(), bytes(range(256)) * 4096, 1500),
        ("a.png", saved(drawing(), "PNG"), bytes(range(256)) * 4096, 1500),
        ("a.csv", b"", "令和6年度,施設,1234\n".encode() * 4096, 300),
        ("a.dat", b"", bytes(range(256)) * 4096, 1500),
        ("a.zip", b"PK\x03\x04", bytes(range(256)) * 4096, 1500),
    ],
    ids=["picture", "drawing", "table", "unknown", "broken archive"],
)
def test_a_file_of_any_size_costs_little_memory(name: str, head: bytes, piece: bytes, times: int) -> None:
    stream = Long(head, piece, times)
    tracemalloc.start()
    try:
        inspect(name, stream)  # type: ignore[arg-type]
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 50_000_000


def test_a_large_photograph_is_compared_with_its_small_picture() -> None:
    large = Image.effect_noise((3500, 2500), 40).convert("RGB").resize((7000, 5000))
    small = large.resize((160, 114))
    assert inspect("a.jpg", io.BytesIO(saved(large, quality=20, exif=exif_of_thumbnail(saved(small))))) == ()
