"""PDF files made for the tests: pages on which words are hidden in many ways, and clean ones."""

from __future__ import annotations

import io
from collections.abc import Callable

from PIL import Image, ImageDraw
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    TextStringObject,
)  # fmt: skip
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

FONT = "HeiseiMin-W3"
SECRET = "杉山花子"
PLAIN = "本日の会議を開きます。資料は一部です。"
pdfmetrics.registerFont(UnicodeCIDFont(FONT))
#: Where the secret stands: left, baseline, size.
X, Y, SIZE = 100.0, 600.0, 12.0


def page_with(draw: Callable[[Canvas], None], *, plain: bool = True) -> bytes:
    """A page of A4 with a line that is seen, and what ``draw`` puts on it."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=True, initialFontName=FONT)
    if plain:
        canvas.setFont(FONT, 12)
        canvas.drawString(X, 700, PLAIN)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def write(
    canvas: Canvas, text: str = SECRET, x: float = X, y: float = Y, size: float = SIZE, font: str = FONT
) -> None:
    canvas.setFont(font, size)
    canvas.drawString(x, y, text)


def picture(colour: str, size: tuple[int, int] = (60, 20)) -> ImageReader:
    return ImageReader(Image.new("RGB", size, colour))


def under_rectangle(canvas: Canvas) -> None:
    write(canvas)
    canvas.rect(X - 2, Y - 4, 60, 20, stroke=0, fill=1)


def under_white_rectangle(canvas: Canvas) -> None:
    write(canvas)
    canvas.setFillGray(1)
    canvas.rect(X - 2, Y - 4, 60, 20, stroke=0, fill=1)


def under_path(canvas: Canvas) -> None:
    write(canvas)
    path = canvas.beginPath()
    path.moveTo(X - 5, Y - 6)
    for x, y in ((X + 60, Y - 5), (X + 58, Y + 17), (X - 3, Y + 16)):
        path.lineTo(x, y)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)


def under_thick_line(canvas: Canvas) -> None:
    write(canvas)
    canvas.setLineWidth(20)
    canvas.line(X - 5, Y + 4, X + 60, Y + 4)


def under_picture(canvas: Canvas) -> None:
    write(canvas)
    canvas.drawImage(picture("black"), X - 2, Y - 4, 60, 20)


def on_ground_of_its_colour(canvas: Canvas) -> None:
    canvas.setFillColorRGB(0.2, 0.3, 0.5)
    canvas.rect(X - 2, Y - 4, 60, 20, stroke=0, fill=1)
    write(canvas)


def white(canvas: Canvas) -> None:
    canvas.setFillGray(1)
    write(canvas)


def nearly_white(canvas: Canvas) -> None:
    canvas.setFillGray(0.99)
    write(canvas)


def invisible(canvas: Canvas) -> None:
    text = canvas.beginText(X, Y)
    text.setFont(FONT, SIZE)
    text.setTextRenderMode(3)
    text.textOut(SECRET)
    canvas.drawText(text)


def transparent(canvas: Canvas) -> None:
    canvas.setFillAlpha(0)
    write(canvas)


def off_the_page(canvas: Canvas) -> None:
    write(canvas, x=-300)


def outside_the_crop(canvas: Canvas) -> None:
    canvas.setCropBox((0, 650, 595, 842))
    write(canvas)


def tiny(canvas: Canvas) -> None:
    write(canvas, size=1)


def clipped(canvas: Canvas) -> None:
    path = canvas.beginPath()
    path.rect(300, 300, 50, 50)
    canvas.saveState()
    canvas.clipPath(path, stroke=0, fill=0)
    write(canvas)
    canvas.restoreState()


def within_a_form(canvas: Canvas) -> None:
    canvas.beginForm("f", 0, 0, 595, 842)
    under_rectangle(canvas)
    canvas.endForm()
    canvas.saveState()
    canvas.translate(30, -50)
    canvas.scale(1.2, 1.2)
    canvas.doForm("f")
    canvas.restoreState()


def under_a_form(canvas: Canvas) -> None:
    write(canvas)
    canvas.beginForm("f", 0, 0, 595, 842)
    canvas.rect(X - 2, Y - 4, 60, 20, stroke=0, fill=1)
    canvas.endForm()
    canvas.doForm("f")


def under_many_thin_boxes(canvas: Canvas) -> None:
    write(canvas)
    for n in range(60):
        canvas.rect(X - 2 + n, Y - 4, 1.02, 20, stroke=0, fill=1)


def under_a_photograph(canvas: Canvas) -> None:
    write(canvas)
    canvas.drawImage(ImageReader(Image.effect_noise((100, 60), 120).convert("RGB")), X - 20, Y - 20, 100, 60)


def shrunk(canvas: Canvas) -> None:
    canvas.saveState()
    canvas.translate(X, Y)
    canvas.scale(0.05, 0.05)
    write(canvas, x=0, y=0)
    canvas.restoreState()


def white_in_inks(canvas: Canvas) -> None:
    canvas.setFillColorCMYK(0, 0, 0, 0)
    write(canvas)


def under_solid_letters(canvas: Canvas) -> None:
    write(canvas)
    write(canvas, "■■■■")


#: Ways to hide words with the operators of the page alone.
HIDING: dict[str, Callable[[Canvas], None]] = {
    f.__name__: f
    for f in (
        under_rectangle, under_white_rectangle, under_path, under_thick_line, under_picture, on_ground_of_its_colour, white,
        nearly_white, invisible, transparent, off_the_page, outside_the_crop, tiny, clipped, under_solid_letters,
        within_a_form, under_a_form, under_many_thin_boxes, under_a_photograph, shrunk, white_in_inks,
    )
}  # fmt: skip


def annotated(
    kind: str, colour: tuple[float, float, float] = (0, 0, 0), *, content: bytes | None = None
) -> bytes:
    """A page with its secret in plain sight, and an annotation over it; it draws itself only by ``content``."""
    writer = PdfWriter(PdfReader(io.BytesIO(page_with(write))))
    box = ArrayObject([FloatObject(v) for v in (X - 2, Y - 4, X + 58, Y + 16)])
    quad = ArrayObject([FloatObject(v) for v in (X - 2, Y + 16, X + 58, Y + 16, X - 2, Y - 4, X + 58, Y - 4)])
    made = DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject(f"/{kind}"),
            NameObject("/Rect"): box,
            NameObject("/F"): NumberObject(4),
            NameObject("/C"): ArrayObject([FloatObject(v) for v in colour]),
        }
    )
    if kind in ("Highlight", "Redact"):
        made[NameObject("/QuadPoints")] = quad
    if kind == "Square":
        made[NameObject("/IC")] = ArrayObject([FloatObject(v) for v in colour])
    if content is not None:
        form = DecodedStreamObject()
        form.set_data(content)
        form[NameObject("/Type")] = NameObject("/XObject")
        form[NameObject("/Subtype")] = NameObject("/Form")
        form[NameObject("/BBox")] = box
        made[NameObject("/AP")] = DictionaryObject({NameObject("/N"): writer._add_object(form)})
    page = writer.pages[0]
    page[NameObject("/Annots")] = ArrayObject([writer._add_object(made)])
    return written(writer)


def in_hidden_layer(*, on: bool = False) -> bytes:
    """A page whose secret stands in a layer that is off; with ``on``, in one that is shown."""
    writer = PdfWriter(PdfReader(io.BytesIO(page_with(write))))
    layer = writer._add_object(
        DictionaryObject(
            {NameObject("/Type"): NameObject("/OCG"), NameObject("/Name"): TextStringObject("内部用")}
        )
    )
    page = writer.pages[0]
    data = page.get_contents().get_data()  # type: ignore[union-attr]
    at = data.rindex(b"BT")
    content = DecodedStreamObject()
    content.set_data(data[:at] + b"/OC /L1 BDC " + data[at:] + b" EMC")
    page[NameObject("/Contents")] = writer._add_object(content)
    page["/Resources"][NameObject("/Properties")] = DictionaryObject({NameObject("/L1"): layer})  # type: ignore[index]
    shown, gone = (ArrayObject([layer]), ArrayObject()) if on else (ArrayObject(), ArrayObject([layer]))
    writer._root_object[NameObject("/OCProperties")] = DictionaryObject(
        {
            NameObject("/OCGs"): ArrayObject([layer]),
            NameObject("/D"): DictionaryObject({NameObject("/ON"): shown, NameObject("/OFF"): gone}),
        }
    )
    return written(writer)


def written(writer: PdfWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def scanned(*, words: bool = True, box: bool = False, blank: bool = False, below: bool = False) -> bytes:
    """A page of scanned paper with its recognised text.

    ``box``: a black box was set over the picture; ``blank``: the picture shows nothing where the secret stands;
    ``below``: the text lies under the picture and not over it, unseen.
    """
    paper = Image.new("L", (1190, 1684), 250)
    pen = ImageDraw.Draw(paper)
    for line in range(20):
        for n in range(20):
            x, y = 2 * (X + 12 * n), 1684 - 2 * (700 - 20 * line)
            if blank and line == 5 and n < len(SECRET):
                continue
            pen.rectangle((x + 4, y - 16, x + 8, y), fill=20)
            pen.rectangle((x + 4, y - 10, x + 18, y - 7), fill=20)

    def draw(canvas: Canvas) -> None:
        if not below:
            canvas.drawImage(ImageReader(paper), 0, 0, 595, 842)
        for line in range(20):
            text = canvas.beginText(X, 700 - 20 * line)
            text.setFont(FONT, 12)
            text.setTextRenderMode(0 if below else 3)
            text.textOut((SECRET + PLAIN if line == 5 else PLAIN + "あ")[:20])
            if words:
                canvas.drawText(text)
        if below:
            canvas.drawImage(ImageReader(paper), 0, 0, 595, 842)
        if box:
            canvas.rect(X - 2, Y - 4, 50, 20, stroke=0, fill=1)

    return page_with(draw, plain=False)
