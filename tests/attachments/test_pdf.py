"""What a PDF hides is found before it is published, however it is hidden; a clean PDF of any maker is silent."""

from __future__ import annotations

import base64
import io
import shutil
import subprocess
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, BinaryIO

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader, PdfWriter, Transformation
from pypdf.actions import JavaScript
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

from generator.attachments.finding import Finding
from generator.attachments.inspect import inspect
from generator.attachments.pdf.revisions import ends_of_versions
from tests.attachments import printed
from tests.attachments.printed import (
    FONT,
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
from tests.importer.printing import as_pdf, placed_pdf


def found(content: bytes | BinaryIO) -> list[Finding]:
    return list(inspect("shiryo.pdf", io.BytesIO(content) if isinstance(content, bytes) else content))


def codes(content: bytes) -> list[str]:
    return [one.code for one in found(content)]


def changed(content: bytes, change: Callable[[PdfWriter], Any], *, adding: bool = False) -> bytes:
    writer = (
        PdfWriter(io.BytesIO(content), incremental=True)
        if adding
        else PdfWriter(PdfReader(io.BytesIO(content)))
    )
    change(writer)
    return written(writer)


HIDDEN: dict[str, Callable[[], bytes]] = {
    **{name: lambda draw=draw: page_with(draw) for name, draw in HIDING.items()},  # type: ignore[misc]
    "under an annotation that is a square": lambda: annotated("Square"),
    "under a black highlight": lambda: annotated("Highlight"),
    "under a picture put in as a stamp": lambda: annotated("Stamp", content=b"0 g 98 596 60 20 re f"),
    "in a hidden layer": in_hidden_layer,
    "turned page": lambda: changed(page_with(HIDING["white"]), lambda w: w.pages[0].rotate(90)),
    "within a form of another page": lambda: merged(page_with(HIDING["under_rectangle"])),
}


def merged(content: bytes) -> bytes:
    """A page set into another, smaller and moved."""

    def change(writer: PdfWriter) -> None:
        page = PdfReader(io.BytesIO(content)).pages[0]
        writer.pages[0].merge_transformed_page(page, Transformation().scale(0.5).translate(200, 100))

    return changed(page_with(lambda canvas: None), change)


@pytest.mark.parametrize("make", HIDDEN.values(), ids=HIDDEN)
def test_hidden_words_are_found_and_nothing_else(make: Callable[[], bytes]) -> None:
    (one,) = found(make())
    assert (one.code, one.where) == ("file-hidden-words", "1ページ")
    assert "4 字" in one.found
    assert SECRET not in one.found


COLOURS = st.tuples(*[st.sampled_from((0.0, 0.25, 0.5, 0.75, 1.0))] * 3)


@settings(max_examples=40)
@given(
    place=st.tuples(st.integers(150, 400), st.integers(200, 600)),
    size=st.integers(5, 40),
    turn=st.integers(0, 359),
    box=COLOURS,
    ink=COLOURS,
    under=st.booleans(),
)
def test_a_word_is_found_exactly_where_a_box_of_any_colour_hides_it(
    place: tuple[int, int], size: int, turn: int, box: tuple[float, ...], ink: tuple[float, ...], under: bool
) -> None:
    def draw(canvas: Canvas) -> None:
        def cover() -> None:
            canvas.setFillColorRGB(*box)
            canvas.rect(-2, -size, 2 * size + 4, 3 * size, stroke=0, fill=1)

        canvas.translate(*place)
        canvas.rotate(turn)
        if not under:
            cover()
        canvas.setFillColorRGB(*ink)
        write(canvas, "杉山", x=0, y=0, size=size)
        if under:
            cover()

    hidden = under or box == ink
    assert set(codes(page_with(draw, plain=False))) == ({"file-hidden-words"} if hidden else set())


def test_a_mark_for_redaction_that_was_not_applied_is_found() -> None:
    (one,) = found(annotated("Redact"))
    assert one.code == "file-hidden-words"
    assert "適用されないまま" in one.found


def test_the_page_is_named() -> None:
    writer = PdfWriter()
    for content in (
        page_with(write),
        page_with(HIDING["tiny"]),
        page_with(write),
        page_with(HIDING["white"]),
    ):
        writer.append(PdfReader(io.BytesIO(content)))
    assert [one.where for one in found(written(writer))] == ["2ページ", "4ページ"]


def shaded_table(canvas: Canvas) -> None:
    for n, colour in enumerate((colors.navy, colors.black, colors.lightgrey, colors.yellow, colors.white)):
        canvas.setFillColor(colour)
        canvas.rect(90, 500 - 30 * n, 200, 30, stroke=1, fill=1)
        canvas.setFillColor(colors.white if n < 2 else colors.black)
        write(canvas, "見出しの文字", y=510 - 30 * n)


def watermark(canvas: Canvas) -> None:
    for n, grey in enumerate((0.75, 0.9, 0.95)):
        canvas.setFillGray(grey)
        write(canvas, "参考資料", x=200, y=300 + 100 * n, size=60)
    canvas.setFillColorRGB(0, 0, 0, alpha=0.08)
    write(canvas, "写し", x=100, y=500, size=90)


def form(canvas: Canvas) -> None:
    write(canvas, "氏名")
    canvas.acroForm.textfield(name="name", x=200, y=595, width=100, height=20)
    canvas.acroForm.checkbox(name="yes", x=200, y=560)
    canvas.acroForm.choice(name="kind", x=200, y=520, width=80, height=20, options=["A", "B"], value="A")


def bold_and_edged(canvas: Canvas) -> None:
    write(canvas, "二度打ちの太字")
    write(canvas, "二度打ちの太字", x=X + 0.3)
    text = canvas.beginText(X, 500)
    text.setFont(FONT, 30)
    text.setTextRenderMode(2)
    text.setFillColor(colors.white)
    text.textOut("縁取りの文字")
    canvas.drawText(text)


def beside_boxes(canvas: Canvas) -> None:
    write(canvas, "氏名は■■■■です。●● 印")
    canvas.rect(X + 200, Y - 4, 60, 20, fill=1)
    canvas.setFillColor(colors.yellow)
    canvas.rect(X, 550, 60, 20, stroke=0, fill=1)
    canvas.setFillColor(colors.black)
    write(canvas, SECRET, y=554)
    canvas.rect(20, 20, 555, 800, fill=0)


def small_print(canvas: Canvas) -> None:
    write(canvas, "ふりがな", size=4, y=620)
    write(canvas, "注１　小さな字の注", size=5.5)
    canvas.setFillGray(0.7)
    write(canvas, "薄い字の注", size=6, y=500)


def photograph(canvas: Canvas) -> None:
    image = Image.effect_noise((200, 100), 90).convert("RGB")
    canvas.drawImage(printed.ImageReader(image), 80, 400, 300, 150)
    canvas.setFillColor(colors.white)
    canvas.rect(90, 480, 150, 30, stroke=0, fill=1)
    canvas.setFillColor(colors.black)
    write(canvas, "写真の上の説明", y=490)


def lightly_covered(canvas: Canvas) -> None:
    write(canvas)
    canvas.setLineWidth(1)
    canvas.line(X, Y + 4, X + 48, Y + 4)
    canvas.setFillColorRGB(0, 0, 0, alpha=0.5)
    canvas.rect(X - 2, Y - 4, 60, 20, stroke=0, fill=1)
    canvas.drawImage(
        printed.ImageReader(Image.new("RGBA", (60, 20), (0, 0, 0, 0))), X - 2, Y - 4, 60, 20, mask="auto"
    )


def on_black(canvas: Canvas) -> None:
    canvas.rect(0, 0, 595, 842, stroke=0, fill=1)
    canvas.setFillGray(1)
    write(canvas, "黒い地に白い字", y=500)
    write(canvas, PLAIN, y=700)


def in_a_font_that_is_held(canvas: Canvas) -> None:
    pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
    write(canvas, "Thin marks: i l | ' . , - _ ` fi", font="Vera")


def upright(canvas: Canvas) -> None:
    pdfmetrics.registerFont(UnicodeCIDFont("HeiseiKakuGo-W5", isVertical=True))
    write(canvas, "縦書きの文章です。「括弧」", font="HeiseiKakuGo-W5", y=650)


def document() -> bytes:
    out = io.BytesIO()
    style = ParagraphStyle("a", fontName=FONT, fontSize=10.5, leading=18)
    table = Table([["項目", "内容"], ["日時", "令和6年5月14日"]], style=TableStyle(
        [("FONT", (0, 0), (-1, -1), FONT), ("BACKGROUND", (0, 0), (-1, 0), colors.darkblue), ("TEXTCOLOR", (0, 0), (-1, 0), colors.white)]
    ))  # fmt: skip
    SimpleDocTemplate(out, title="会議資料", author="anonymous").build([Paragraph(PLAIN * 80, style), table])
    return out.getvalue()


def by_pdfium() -> bytes:
    made = pypdfium2.PdfDocument.new()
    made.import_pages(pypdfium2.PdfDocument(document()))
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def without_characters(writer: PdfWriter) -> None:
    for font in writer.pages[0]["/Resources"]["/Font"].values():  # type: ignore[index]
        font.get_object().pop("/ToUnicode", None)


def titled(writer: PdfWriter) -> None:
    writer.add_metadata({"/Title": "令和6年度第1回会議資料", "/Producer": "Print To PDF", "/Creator": "Word"})


CLEAN: dict[str, Callable[[], bytes]] = {
    "words": lambda: page_with(write),
    **{f.__name__: lambda f=f: page_with(f) for f in (  # type: ignore[misc]
        shaded_table, watermark, form, bold_and_edged, beside_boxes, small_print, photograph, upright,
        lightly_covered, on_black, in_a_font_that_is_held,
    )},
    "yellow highlight": lambda: annotated("Highlight", (1, 1, 0)),
    "underlined by hand": lambda: annotated("Underline"),
    "a layer that is shown": lambda: in_hidden_layer(on=True),
    "scanned, without words": lambda: scanned(words=False),
    "a document": document,
    "saved by pdfium": by_pdfium,
    "joined by pypdf": lambda: changed(document(), lambda w: w.append(PdfReader(io.BytesIO(page_with(shaded_table))))),
    "set into a page": lambda: merged(document()),
    "with a title": lambda: changed(document(), titled),
    "saved again with a title": lambda: changed(document(), titled, adding=True),
    "turned": lambda: changed(document(), lambda w: w.pages[0].rotate(270)),
    "with restrictions": lambda: changed(document(), lambda w: w.encrypt("", "owner", algorithm="RC4-128")),
    "letters without characters": lambda: changed(page_with(in_a_font_that_is_held), without_characters),
    "a font neither held nor known": lambda: as_pdf("会議録\n" + PLAIN),
    "upright, a font neither held nor known": lambda: placed_pdf([(300 - 20 * n, 800, PLAIN) for n in range(5)], upright=True),
}  # fmt: skip


@pytest.mark.parametrize("make", CLEAN.values(), ids=CLEAN)
def test_a_clean_file_is_silent(make: Callable[[], bytes]) -> None:
    assert found(make()) == []


PAGE = """<!doctype html><html lang=ja><meta charset=utf-8><title>会議資料</title><style>
th{background:#024;color:#fff} td{background:#eee} mark{background:yellow} .v{writing-mode:vertical-rl;height:200px}
.w{position:fixed;top:40%;font-size:80px;opacity:.1;transform:rotate(-30deg)} .s{text-shadow:1px 1px 2px #999}
.e{-webkit-text-stroke:1px #000;color:#fff;font-size:30px} .p{background:linear-gradient(#036,#69c);color:#fff}
</style><h1>会議資料</h1><p><ruby>汐見<rt>しおみ</rt></ruby>町の<mark>蛍光</mark>、①㊞<sup>2</sup><s>取消線</s></p>
<table border=1><tr><th>項目<th>内容<tr><td>日時<td>5月14日</table><p class=w>参考資料</p><p class=v>縦書き「括弧」</p>
<p class=s>影の付いた字<p class=e>縁取りの字<p class=p>地に色のある字<p style="color:#bbb;font-size:8px">薄く小さい字
<svg width=200 height=60><rect width=200 height=60 fill=navy /><text x=10 y=30 fill=white>図の中の字</text></svg></html>"""


def test_what_a_browser_prints_is_silent(tmp_path: Path) -> None:
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        pytest.skip("no browser on this machine")
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    options = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--no-pdf-header-footer",
    ]
    subprocess.run(
        [browser, *options, f"--user-data-dir={tmp_path / 'p'}", f"--print-to-pdf={tmp_path / 'a.pdf'}", (tmp_path / "a.html").as_uri()],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    assert found((tmp_path / "a.pdf").read_bytes()) == []


@pytest.mark.parametrize("below", [False, True])
def test_recognised_text_over_the_same_words_is_no_error_and_is_told(below: bool) -> None:
    (one,) = found(scanned(below=below))
    assert one.code == "file-unjudged"
    assert "文字認識" in one.found


@pytest.mark.parametrize("how", [{"box": True}, {"blank": True}, {"below": True, "box": True}])
def test_recognised_text_that_the_picture_does_not_show_is_hidden(how: dict[str, bool]) -> None:
    assert codes(scanned(**how)) == ["file-hidden-words", "file-unjudged"]


def test_a_pasted_picture_that_shows_something_else_is_no_scanned_paper() -> None:
    def draw(canvas: Canvas) -> None:
        write(canvas)
        canvas.drawImage(
            printed.ImageReader(Image.effect_noise((80, 40), 90).convert("RGB")), X - 2, Y - 4, 60, 20
        )

    assert codes(page_with(draw)) == ["file-hidden-words"]


def test_what_stands_beside_the_pages_is_found() -> None:
    def change(writer: PdfWriter) -> None:
        writer.add_attachment("名簿.xlsx", b"abc")
        writer.add_open_action(JavaScript("app.alert(1)"))
        writer.add_metadata(
            {"/Author": SECRET, "/Title": "Microsoft Word - 控え.docx", "/Company": "潮見市役所"}
        )

    told = found(changed(page_with(write), change))
    assert [one.code for one in told] == ["file-inside", *["file-metadata"] * 3, "file-unsafe"]
    assert "「名簿.xlsx」" in told[0].found


XMP = """<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description
xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>杉山花子</rdf:li></rdf:Seq></dc:creator><dc:title><rdf:Alt>
<rdf:li xml:lang="x-default">会議資料</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>"""


def test_names_in_the_record_are_told_once() -> None:
    def change(writer: PdfWriter) -> None:
        writer.add_metadata({"/Author": SECRET})
        writer.xmp_metadata = XMP.encode()

    (one,) = found(changed(page_with(write), change))
    assert one.code == "file-metadata"
    assert "作った人" in one.found


def annotation(writer: PdfWriter, **entries: Any) -> None:
    made = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Rect"): ArrayObject([FloatObject(v) for v in (300, 300, 320, 320)]),
        }
    )
    for key, value in entries.items():
        made[NameObject(f"/{key}")] = value
    writer.pages[0][NameObject("/Annots")] = ArrayObject([writer._add_object(made)])


def launch() -> DictionaryObject:
    return DictionaryObject(
        {NameObject("/S"): NameObject("/Launch"), NameObject("/F"): TextStringObject("a.exe")}
    )


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ({"Subtype": NameObject("/Link"), "A": launch()}, ["file-unsafe"]),
        ({"Subtype": NameObject("/Link"), "A": DictionaryObject({NameObject("/S"): NameObject("/URI"), NameObject("/URI"): TextStringObject("https://example.jp/")})}, []),
        ({"Subtype": NameObject("/Link"), "A": DictionaryObject({NameObject("/S"): NameObject("/GoTo"), NameObject("/Next"): launch()})}, ["file-unsafe"]),
        ({"Subtype": NameObject("/FileAttachment"), "FS": DictionaryObject({NameObject("/F"): TextStringObject("a.docx")})}, ["file-inside"]),
        ({"Subtype": NameObject("/FreeText"), "F": NumberObject(2), "Contents": TextStringObject("ここは消すこと")}, ["file-changes"]),
        ({"Subtype": NameObject("/Text"), "Contents": TextStringObject("ここは消すこと"), "T": TextStringObject(SECRET)}, ["file-changes", "file-metadata"]),
    ],
    ids=["launch", "an address", "launch after another", "a file", "a note that is put away", "a note"],
)  # fmt: skip
def test_what_hangs_on_a_page_is_found(entries: dict[str, Any], expected: list[str]) -> None:
    told = found(changed(page_with(write), lambda writer: annotation(writer, **entries)))
    assert [one.code for one in told] == expected
    assert all(one.where == "1ページ" for one in told)


@pytest.mark.parametrize(("flags", "expected"), [(4, "file-unjudged"), (2, "file-hidden-words")])
def test_a_form_that_is_filled_is_told(flags: int, expected: str) -> None:
    def change(writer: PdfWriter) -> None:
        writer.append(PdfReader(io.BytesIO(page_with(form))))
        for one in writer._root_object["/AcroForm"]["/Fields"]:  # type: ignore[index]
            field = one.get_object()
            if field.get("/T") == "name":
                field[NameObject("/V")] = TextStringObject(SECRET)
                field[NameObject("/F")] = NumberObject(flags)

    writer = PdfWriter()
    change(writer)
    assert codes(written(writer)) == [expected]


def test_an_earlier_version_with_other_words_is_found() -> None:
    def drop(writer: PdfWriter) -> None:
        page = PdfReader(io.BytesIO(page_with(lambda canvas: None))).pages[0]
        writer.pages[0][NameObject("/Contents")] = writer._add_object(page.get_contents())

    content = changed(page_with(write), drop, adding=True)
    assert len(ends_of_versions(io.BytesIO(content))) == 2
    (one,) = found(content)
    assert (one.code, one.where) == ("file-inside", "1 回前に保存した版")
    assert "今の版にない文字" in one.found


def test_an_earlier_version_of_scanned_paper_without_its_black_box_is_found() -> None:
    def cover(writer: PdfWriter) -> None:
        boxed = PdfReader(
            io.BytesIO(page_with(lambda canvas: canvas.rect(X, 500, 200, 150, fill=1), plain=False))
        ).pages[0]
        writer.pages[0].merge_page(boxed)

    (one,) = found(changed(scanned(words=False), cover, adding=True))
    assert "今の版では見えないもの" in one.found


def test_a_file_within_the_file_is_no_earlier_version() -> None:
    inner = page_with(lambda canvas: write(canvas, "別の文書の文字"))
    content = changed(document(), lambda writer: writer.add_attachment("a.pdf", inner))
    assert codes(content) == ["file-inside"]


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7\nnothing more",
        page_with(write)[:900],
        changed(page_with(write), lambda w: w.encrypt("secret", algorithm="RC4-128")),
    ],
    ids=["a head alone", "cut off", "with a password"],
)
def test_what_cannot_be_opened_cannot_be_judged(content: bytes) -> None:
    assert codes(content) == ["file-unjudged"]


#: A page that says Hello, by Sugiyama Hanako, that may not be changed: the cipher (AES) is one that pypdf cannot open by itself.
SEALED = zlib.decompress(
    base64.b64decode(
        "eNqFU89rE0EUpjdZL3qoHh0KQS91Z2bnJ4SAbRKMWlIbW5FaZXZ2Nk1Jd8tmUtuexYsnFQTx5r0H0bP+CV4ET14EC/4B4k2c3STNag7u"
        "sszbN+993/fezKus1puL6CrzKh9/vfntIQBBGu541SrwV1XXDEDgPGvAv3O4Z4C/rKzqp11Qq3kmifJAXEq4NrTbaQaqiIeQRNQwGsaU"
        "MokMCqWUiKiYas6MoIhqjOKQYkFCqLgJDTexwUJTLpSulfCDEv5yOkwsQMC/2YsGYBOQQtrWRNxI7zSV/JWaWJPYAaCjclZM1FNL6YFD"
        "ge7FcPRt5SiZC5yUvWYG6TDTDjdHaTqUkQFYsV/LpZb5S/S0RH/LJF27DRhxqb2+NZlb+8qautFpVCQNbGbUrvegdvDo+bt79dtf5rvf"
        "z7+8e/xp7oq4OHh70rpA7i8stOaeeB96l1bOBkefvz49c+7F/I/j968ehq+fPb7881v9xklOPoYay2AlGUtqYIoa/Oumv29sTyvgd4ah"
        "LfTnVaBJMUXYtBhe7mWz6EHHRmMrP/fGft41v57q9p5J8qAVt9HobODT6hGb9GvSg45VSaSyaBqCBfDboMp5KOIQSgExjgIVBgQH3CjK"
        "SKCh4Ag6G+Eg1jQWIoylDBQTWisaIxwSGDuOdgNU3bIKFhHMUdfcdXGEu82Jcrdk0591UMVQCYkYd/dTMYJiRKNAQBhhLBV2eiDEiBAm"
        "JQylIQgRyJEikUSQSEE0cmzrI9INxzXt3UFmYg8C4cHTBzBKAwpicOpD7roUO8nU567Lvz7E4IwPIznjCwib8RGBZnyUlnw2U72+O5f8"
        "TFtJnAI8HoI0zceusDu9IwNcO1t1sFlVJmJS6MBQjijBLA5YgCmR2n2MR7j2/wg3cY1EZ4d7FvDxSLlZUJktuiYY9yqVRrvp/QGXbkPI"
    )
)


def test_a_file_with_restrictions_is_looked_into() -> None:
    (one,) = found(SEALED)
    assert one.code == "file-metadata"
    assert "Sugiyama Hanako" in one.found


class Counting(io.BytesIO):
    """A stream that counts how much is asked for at once."""

    most = 0

    def read(self, size: int | None = -1, /) -> bytes:
        assert size is not None
        assert size >= 0, "all of the file at once"
        self.most = max(self.most, size)
        return super().read(size)

    def readinto(self, buffer: Any, /) -> int:
        self.most = max(self.most, len(buffer))
        return super().readinto(buffer)


def test_a_large_file_is_read_page_by_page() -> None:
    writer = PdfWriter()
    for number in range(6):
        noise = Image.effect_noise((400, 400), 100 + number).convert("RGB")

        def draw(canvas: Canvas, noise: Image.Image = noise) -> None:
            write(canvas)
            canvas.drawImage(printed.ImageReader(noise), 10, 10, 80, 80)

        writer.append(PdfReader(io.BytesIO(page_with(draw))))
    content = written(writer)
    stream = Counting(content)
    assert found(stream) == []
    assert stream.most < len(content) / 4
