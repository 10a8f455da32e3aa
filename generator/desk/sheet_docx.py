"""The form as a Word file: A4, as minutes look on paper, with tables to type into."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
from docx.enum.table import WD_ALIGN_VERTICAL, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Mm, Pt

from generator.model.sheet import BODY, FIELDS, LAST_FIELDS, MARK, TABLES, Sheet

MINCHO, GOTHIC = "ＭＳ 明朝", "ＭＳ ゴシック"
"""What every Windows has; where they are missing, Word and LibreOffice take their own for these."""
SIZE = 10.5
WIDTHS = {
    "fields": (40, 120),
    "members": (40, 80, 40),
    "staff": (40, 80, 40),
    "agenda": (16, 66, 24, 26, 28),
    "materials": (24, 96, 40),
    "withheld": (20, 34, 32, 32, 22, 20),
}
"""Of the columns, in millimetres; 160 in all, between margins of 25."""
_DATE = (1980, 1, 1, 0, 0, 0)
"""What a file in a ZIP says of its time: the same form is the same bytes on any day."""


def as_docx(sheet: Sheet) -> bytes:
    """The form as the bytes of a .docx file."""
    document = docx.Document()
    _set_page(document)
    _set_styles(document)
    mark = _paragraph(document, MARK, align=WD_ALIGN_PARAGRAPH.RIGHT)
    mark.runs[0].font.size = Pt(8)
    title = _paragraph(document, sheet.title, align=WD_ALIGN_PARAGRAPH.CENTER, font=GOTHIC)
    title.runs[0].font.size = Pt(14)
    title.paragraph_format.space_after = Pt(10)
    _fields(document, sheet, [name for name in FIELDS if name not in LAST_FIELDS])
    for name, (heading, heads) in TABLES.items():
        _heading(document, heading)
        _table(document, WIDTHS[name], [heads, *sheet.rows.get(name, ())], has_heads=True)
    _paragraph(document, "")
    _fields(document, sheet, [*LAST_FIELDS])
    _heading(document, BODY)
    for paragraph in sheet.body:
        _paragraph(document, paragraph)
    _number_pages(document)
    out = io.BytesIO()
    document.save(out)
    return _undated(out.getvalue())


def _set_page(document: Any) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(25)
    document.core_properties.title = MARK
    document.core_properties.author = ""
    document.core_properties.comments = ""


def _set_styles(document: Any) -> None:
    normal = document.styles["Normal"]
    _set_font(normal, MINCHO)
    normal.font.size = Pt(SIZE)
    normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.line_spacing = 1.25
    heading = document.styles["Heading 1"]
    _set_font(heading, GOTHIC)
    heading.font.size, heading.font.bold, heading.font.color.rgb = Pt(11), False, None
    heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(12), Pt(3)


def _set_font(style_or_run: Any, name: str) -> None:
    """The font of Japanese and of Latin letters alike: numbers of a form stand in its own type."""
    style_or_run.font.name = name
    fonts = style_or_run.element.get_or_add_rPr().get_or_add_rFonts()
    for attribute in list(fonts.attrib):
        if attribute.endswith("Theme"):
            del fonts.attrib[attribute]
    for which in ("w:eastAsia", "w:hAnsi", "w:ascii", "w:cs"):
        fonts.set(qn(which), name)


def _paragraph(place: Any, text: str, *, align: Any = None, font: str = "") -> Any:
    paragraph = place.add_paragraph()
    paragraph.alignment = align
    if text:
        run = paragraph.add_run(text)
        if font:
            _set_font(run, font)
    return paragraph


def _heading(document: Any, text: str) -> None:
    document.add_paragraph(text, style="Heading 1")


def _fields(document: Any, sheet: Sheet, names: list[str]) -> None:
    rows: list[tuple[str, ...]] = [(FIELDS[name], sheet.fields.get(name, "")) for name in names]
    _table(document, WIDTHS["fields"], rows, has_heads=False)


def _table(document: Any, widths: tuple[int, ...], rows: list[tuple[str, ...]], *, has_heads: bool) -> None:
    table = document.add_table(rows=len(rows), cols=len(widths), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for number, values in enumerate(rows):
        is_head = has_heads and number == 0
        row = table.rows[number]
        _set_row(row, repeats=is_head)
        for column, (width, value) in enumerate(zip(widths, values, strict=True)):
            cell = row.cells[column]
            cell.width = Mm(width)
            _fill(cell, value, shaded=is_head or (not has_heads and column == 0))
    for column, width in enumerate(widths):
        table.columns[column].width = Emu(Mm(width))


def _set_row(row: Any, *, repeats: bool) -> None:
    """A row stands on one page; the heads are printed again on each."""
    properties = row._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:cantSplit"))
    if repeats:
        properties.append(OxmlElement("w:tblHeader"))


def _fill(cell: Any, value: str, *, shaded: bool) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
    paragraph.paragraph_format.line_spacing = 1
    cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
    run = paragraph.add_run(value) if value else None
    if shaded:
        if run is not None:
            _set_font(run, GOTHIC)
        shade = OxmlElement("w:shd")
        for name, what in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", "F2F2F2")):
            shade.set(qn(name), what)
        cell._tc.get_or_add_tcPr().append(shade)


def _number_pages(document: Any) -> None:
    """The number of the page, in the middle of its foot."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)


def _undated(content: bytes) -> bytes:
    """The same ZIP, of which no file says when it was written."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            info = zipfile.ZipInfo(name, _DATE)
            info.compress_type, info.create_system, info.external_attr = zipfile.ZIP_DEFLATED, 0, 0
            new.writestr(info, old.read(name))
    return out.getvalue()
