"""``minutes clean``: a copy without names and places, which shows the same; never over what is there."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pptx import Presentation
from pypdf import PdfReader, PdfWriter
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, TextStringObject
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfgen.canvas import Canvas

from generator.attachments.clean.clean import clean
from generator.attachments.clean.pdf import same_pages
from generator.attachments.clean.pictures import same_pixels
from generator.attachments.clean.refusal import CannotCleanError
from generator.attachments.inspect import inspect
from generator.cli import main
from tests.attachments.pictures import BASE, drawing, exif_with, saved
from tests.attachments.test_pictures import CLEAN, LEAKS

NAME = "浜野 晴"
#: Of these a person must choose which picture is the one to show.
MOVING = {"frame that nobody waits for", "picture beside the animation"}
CLEANED = sorted(name for name in LEAKS if name not in MOVING and LEAKS[name][0] != "tif")


def cleaned(end: str, content: bytes) -> bytes:
    copy = BytesIO()
    assert clean(f"a.{end}", BytesIO(content), copy)
    return copy.getvalue()


def codes(end: str, content: bytes) -> list[str]:
    return [finding.code for finding in inspect(f"a.{end}", BytesIO(content))]


@pytest.mark.parametrize("name", CLEANED)
def test_nothing_is_found_in_the_copy_of_a_picture(name: str) -> None:
    end, content, _ = LEAKS[name]
    copy = cleaned(end, content)
    assert codes(end, copy) == []
    assert len(copy) <= len(content)


@pytest.mark.parametrize("name", [name for name in CLEAN if CLEAN[name][0] != "tif"])
def test_the_copy_of_a_clean_picture_is_clean_and_copying_it_again_changes_nothing(name: str) -> None:
    end, content = CLEAN[name]
    copy = cleaned(end, content)
    assert codes(end, copy) == []
    assert cleaned(end, copy) == copy


@pytest.mark.parametrize("turn", range(1, 9))
@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_picture_stays_turned_as_it_was(form: str, turn: int) -> None:
    content = saved(drawing(), form, exif=exif_with({BASE.Orientation: turn, BASE.Artist: b"Hamano"}))
    end = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}[form]
    copy = cleaned(end, content)
    assert codes(end, copy) == []
    assert b"Hamano" not in copy
    assert Image.open(BytesIO(copy)).getexif().get(BASE.Orientation, 1) == turn


def test_other_pixels_or_another_turn_are_not_the_same() -> None:
    one = saved(drawing(), "PNG")
    for other in (
        saved(drawing(blackened=True), "PNG"),
        saved(drawing(), "PNG", exif=exif_with({BASE.Orientation: 6})),
    ):
        with pytest.raises(CannotCleanError, match="同じ"):
            same_pixels(BytesIO(one), BytesIO(other))


def pdf(words: str = "開館時間の案", author: str = NAME, pages: int = 2) -> bytes:
    registerFont(UnicodeCIDFont("HeiseiMin-W3"))
    stream = BytesIO()
    canvas = Canvas(stream)
    canvas.setAuthor(author)
    canvas.setTitle("案")
    for page in range(pages):
        canvas.setFont("Helvetica", 20)
        canvas.drawString(100, 700, f"page {page} {len(words)}")
        canvas.rect(90, 600, 200, 40, fill=page)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def revised(content: bytes) -> bytes:
    """The same file with a change put behind its end, as programs save it that only add."""
    trailer = PdfReader(BytesIO(content)).trailer
    root, size, at = trailer.raw_get("/Root").idnum, trailer["/Size"], len(content)
    thing = f"{size} 0 obj\n<< /Author (Hamano) >>\nendobj\n"
    before = re.findall(rb"startxref\s+(\d+)", content)[-1].decode()
    listed = f"xref\n{size} 1\n{at:010} 00000 n \ntrailer\n<< /Size {size + 1} /Root {root} 0 R /Info {size} 0 R /Prev {before} >>\n"
    return content + f"{thing}{listed}startxref\n{at + len(thing)}\n%%EOF\n".encode()


def test_a_pdf_loses_its_information_its_xmp_and_its_earlier_revisions() -> None:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf())))
    writer.xmp_metadata = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><a>{NAME}</a></x:xmpmeta>'.encode()
    stream = BytesIO()
    writer.write(stream)
    content = revised(stream.getvalue())
    assert content.count(b"%%EOF") == 2
    copy = cleaned("pdf", content)
    reader = PdfReader(BytesIO(copy))
    assert not reader.metadata
    assert reader.xmp_metadata is None
    assert copy.count(b"%%EOF") == 1
    assert NAME.encode() not in copy
    assert NAME.encode("utf-16-be") not in copy
    assert not [
        finding
        for finding in inspect("a.pdf", BytesIO(copy))
        if finding.code in ("file-metadata", "file-inside")
    ]


def test_pages_that_differ_by_a_pixel_or_a_word_are_not_the_same() -> None:
    with pytest.raises(CannotCleanError, match="2ページ"):
        same_pages(BytesIO(pdf("ab")), BytesIO(pdf_with_other_second()))
    with pytest.raises(CannotCleanError, match="ページの数"):
        same_pages(BytesIO(pdf()), BytesIO(pdf(pages=1)))


def pdf_with_other_second() -> bytes:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf("ab"))))
    page = writer.pages[1]
    page.get_contents()
    page.merge_page(PdfReader(BytesIO(pdf("abc"))).pages[0])
    writer.write(stream := BytesIO())
    return stream.getvalue()


def test_a_locked_or_signed_pdf_is_refused() -> None:
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf())))
    writer.encrypt("", "owner", algorithm="RC4-128")
    writer.write(stream := BytesIO())
    with pytest.raises(CannotCleanError, match="パスワード"):
        cleaned("pdf", stream.getvalue())
    writer = PdfWriter(clone_from=PdfReader(BytesIO(pdf())))
    field = DictionaryObject(
        {
            NameObject("/FT"): NameObject("/Sig"),
            NameObject("/T"): TextStringObject("s"),
            NameObject("/V"): DictionaryObject({NameObject("/Type"): NameObject("/Sig")}),
        }
    )
    form = DictionaryObject({NameObject("/Fields"): ArrayObject([writer._add_object(field)])})
    writer.root_object[NameObject("/AcroForm")] = form
    writer.write(stream := BytesIO())
    with pytest.raises(CannotCleanError, match="電子署名"):
        cleaned("pdf", stream.getvalue())


def office(end: str) -> bytes:
    stream = BytesIO()
    if end == "docx":
        document = docx.Document()
        document.core_properties.author = NAME
        document.add_paragraph("開館時間の案")
        document.save(stream)
    elif end == "xlsx":
        book = openpyxl.Workbook()
        book.properties.creator = NAME
        book.active["A1"] = "開館時間の案"
        book.save(stream)
    else:
        slides = Presentation()
        slides.core_properties.last_modified_by = NAME
        slides.slides.add_slide(slides.slide_layouts[5]).shapes.title.text = "開館時間の案"
        slides.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("end", ["docx", "xlsx", "pptx"])
def test_an_office_file_loses_its_properties_and_nothing_else(end: str) -> None:
    content = office(end)
    assert codes(end, content) == ["file-metadata"]
    copy = cleaned(end, content)
    assert codes(end, copy) == []
    with zipfile.ZipFile(BytesIO(content)) as one, zipfile.ZipFile(BytesIO(copy)) as other:
        changed = [name for name in one.namelist() if one.read(name) != other.read(name)]
    assert changed
    assert all(name.startswith("docProps/") for name in changed)
    assert cleaned(end, copy) == copy
    {"docx": docx.Document, "xlsx": openpyxl.load_workbook, "pptx": Presentation}[end](BytesIO(copy))


def with_part(content: bytes, name: str, change) -> bytes:  # type: ignore[no-untyped-def]
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as source, zipfile.ZipFile(stream, "w") as target:
        for part in source.namelist():
            target.writestr(part, change(source.read(part)) if part == name else source.read(part))
    return stream.getvalue()


def test_a_workbook_forgets_whose_folder_it_was_saved_in() -> None:
    note = (
        b'<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15">'
        b'<x15ac:absPath url="C:\\Users\\hamano\\Documents\\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/>'
        b"</mc:Choice></mc:AlternateContent>"
    )
    content = with_part(
        office("xlsx"),
        "xl/workbook.xml",
        lambda part: part.replace(b"<workbookPr", note + b"<workbookPr"),
    )
    assert any("hamano" in finding.found for finding in inspect("a.xlsx", BytesIO(content)))
    copy = cleaned("xlsx", content)
    assert codes("xlsx", copy) == []
    openpyxl.load_workbook(BytesIO(copy))


@pytest.mark.parametrize(
    ("end", "content", "why"),
    [
        ("tif", saved(drawing(), "TIFF"), "この道具では消せません"),
        ("zip", b"PK\x05\x06" + bytes(18), "この道具では消せません"),
        ("txt", b"words\n", "この道具では消せません"),
        ("pdf", b"%PDF-1.7\nnothing more", "壊れて"),
        ("png", saved(drawing(), "PNG")[:600], "途中で切れて"),
        ("jpg", saved(drawing(), "PNG"), "名前の終わり"),
    ],
)
def test_what_cannot_be_cleaned_is_refused_with_the_reason(end: str, content: bytes, why: str) -> None:
    with pytest.raises(CannotCleanError, match=why):
        cleaned(end, content)


@settings(max_examples=100)
@given(name=st.sampled_from(CLEANED), at=st.floats(0, 1), put=st.binary(max_size=6), take=st.integers(0, 6))
def test_a_damaged_picture_is_copied_truly_or_refused(name: str, at: float, put: bytes, take: int) -> None:
    end, content, _ = LEAKS[name]
    start = int(at * len(content))
    damaged = content[:start] + put + content[start + take :]
    try:
        copy = cleaned(end, damaged)
    except CannotCleanError:
        return
    assert same_pixels(BytesIO(damaged), BytesIO(copy))


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, ["clean", *arguments])
    return result.exit_code, result.output


def test_the_command_makes_a_copy_beside_the_file_and_says_what_went(tmp_path: Path) -> None:
    file = tmp_path / "zu1.jpg"
    file.write_bytes(LEAKS["artist"][1])
    code, said = run(str(file))
    assert code == 0
    assert "写しで消えたもの:" in said
    assert NAME in said
    assert "同じであることを確かめました" in said
    assert file.read_bytes() == LEAKS["artist"][1]
    assert codes("jpg", (tmp_path / "zu1-clean.jpg").read_bytes()) == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["zu1-clean.jpg", "zu1.jpg"]


def test_the_command_writes_over_nothing(tmp_path: Path) -> None:
    file, other = tmp_path / "zu1.jpg", tmp_path / "other.jpg"
    file.write_bytes(LEAKS["artist"][1])
    other.write_bytes(b"mine")
    for target in (file, other):
        code, said = run(str(file), "--to", str(target))
        assert code == 2
        assert "もうあります" in said
    assert (file.read_bytes(), other.read_bytes()) == (LEAKS["artist"][1], b"mine")


def test_the_command_leaves_nothing_where_it_refuses(tmp_path: Path) -> None:
    file = tmp_path / "a.pdf"
    file.write_bytes(b"%PDF-1.7\nnothing more")
    code, said = run(str(file))
    assert code == 1
    assert "写しは作りませんでした" in said
    assert [path.name for path in tmp_path.iterdir()] == ["a.pdf"]


def test_what_stays_in_the_copy_is_told(tmp_path: Path) -> None:
    file = tmp_path / "a.gif"
    file.write_bytes(LEAKS["frame that nobody waits for"][1])
    code, said = run(str(file))
    assert code == 0
    assert "写しに残っているもの:" in said
    assert "消すものは見つかりませんでした" in said
