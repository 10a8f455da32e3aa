"""Workbooks: hidden sheets, rows, columns, cells and what stands behind them; nothing in what is plain to see."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule, FormulaRule, Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.styles.numbers import NumberFormat
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.table import Table, TableStyleInfo

from tests.attachments.making import SECRET, R, changed, codes, found, opc, put, with_part

S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
MEDIA = "application/vnd.openxmlformats-officedocument.spreadsheetml"
HIDDEN, CHANGED, INSIDE = "file-hidden-words", "file-changes", "file-inside"


def book(change: Callable[[Any, Any], object] = lambda book, sheet: None) -> bytes:
    """A workbook of openpyxl with a small table, after ``change`` was made to it and its sheet."""
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "内訳"
    for row in (("件名", "件数", "備考"), ("窓口", 3, ""), ("電話", 5, "")):
        sheet.append(row)
    change(made, sheet)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def cell(value: object = SECRET, **look: Any) -> Callable[[Any, Any], None]:
    """A cell C3 of a value with a look."""

    def change(made: Any, sheet: Any) -> None:
        sheet["C3"] = value
        for name, said in look.items():
            setattr(sheet["C3"], name, said)

    return change


def fill(colour: str) -> PatternFill:
    return PatternFill("solid", fgColor=colour)


def hide_row(made: Any, sheet: Any) -> None:
    sheet.row_dimensions[3].hidden = True


def flatten_row(made: Any, sheet: Any) -> None:
    sheet.row_dimensions[3].height = 0.5


def filter_row(made: Any, sheet: Any) -> None:
    sheet.auto_filter.ref = "A1:C3"
    sheet.auto_filter.add_filter_column(0, ["窓口"])
    sheet.row_dimensions[3].hidden = True


def hide_column(made: Any, sheet: Any) -> None:
    sheet.column_dimensions["B"].hidden = True


def flatten_column(made: Any, sheet: Any) -> None:
    sheet.column_dimensions["B"].width = 0.01


def another(state: str) -> Callable[[Any, Any], None]:
    def change(made: Any, sheet: Any) -> None:
        more = made.create_sheet("控え")
        more["A1"] = SECRET
        more.sheet_state = state

    return change


def say(made: Any, sheet: Any) -> None:
    sheet["A1"].comment = Comment(SECRET, "山田")


def name_it(made: Any, sheet: Any) -> None:
    made.defined_names["memo"] = DefinedName("memo", attr_text=f'"{SECRET}"', hidden=True)


def merge(made: Any, sheet: Any) -> None:
    sheet["C3"] = SECRET


LEAKS: dict[str, tuple[str, bytes]] = {
    "hidden row": (HIDDEN, book(hide_row)),
    "row without height": (HIDDEN, book(flatten_row)),
    "row filtered out": (HIDDEN, book(filter_row)),
    "hidden column": (HIDDEN, book(hide_column)),
    "column without width": (HIDDEN, book(flatten_column)),
    "hidden sheet": (HIDDEN, book(another("hidden"))),
    "sheet that the menu does not show": (HIDDEN, book(another("veryHidden"))),
    "white on white": (HIDDEN, book(cell(font=Font(color="FFFFFFFF")))),
    "white by theme": (HIDDEN, book(cell(font=Font(color=openpyxl.styles.Color(theme=0))))),
    "colour of the ground": (HIDDEN, book(cell(font=Font(color="FF1F3864"), fill=fill("FF1F3864")))),
    "black on black": (HIDDEN, book(cell(fill=fill("FF000000")))),
    "a number in the colour of the ground": (HIDDEN, book(cell(12345, font=Font(color="FFFFFFFF")))),
    "one point": (HIDDEN, book(cell(font=Font(size=1)))),
    "format that shows nothing": (HIDDEN, book(cell(number_format=";;;"))),
    "format that shows nothing of a number": (HIDDEN, book(cell(12345, number_format=";;;"))),
    "format that shows a mask": (HIDDEN, book(cell(12345, number_format='"＊＊＊"'))),
    "comment": (CHANGED, book(say)),
    "hidden name that says words": (HIDDEN, book(name_it)),
    "below merged cells": (
        HIDDEN,
        put(book(cell()), "xl/worksheets/sheet1.xml", "</sheetData>", '</sheetData><mergeCells><mergeCell ref="B3:C3"/></mergeCells>'),
    ),
    "values of another file": (
        INSIDE,
        with_part(
            book(), "xl/workbook.xml", "xl/externalLinks/externalLink1.xml", "externalLink",
            f'<externalLink {S}><externalBook><sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1"><v>{SECRET}</v></cell></row>'
            "</sheetData></sheetDataSet></externalBook></externalLink>",
        ),
    ),
    "source of a pivot table": (
        INSIDE,
        with_part(
            book(), "xl/workbook.xml", "xl/pivotCache/pivotCacheDefinition1.xml", "pivotCacheDefinition",
            f'<pivotCacheDefinition {S}><cacheSource type="worksheet"><worksheetSource ref="A1:C3" sheet="内訳"/></cacheSource><cacheFields>'
            f'<cacheField name="x"><sharedItems><s v="{SECRET}"/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>',
        ),
    ),
    "changes of a shared workbook": (
        CHANGED,
        with_part(
            book(), "xl/workbook.xml", "xl/revisions/revisionHeaders.xml", "revisionHeaders",
            f'<headers {S} guid="x"><header userName="山田"/></headers>',
        ),
    ),
    "macros": (
        "file-unsafe",
        with_part(book(), "xl/workbook.xml", "xl/vbaProject.bin", "vbaProject", b"x", "application/vnd.ms-office.vbaProject"),
    ),
    "embedded file": (
        INSIDE, with_part(book(), "xl/worksheets/sheet1.xml", "xl/embeddings/oleObject1.bin", "oleObject", b"x"),
    ),
    "file that nothing leads to": (INSIDE, changed(book(), lambda parts: parts.update({"xl/memo.txt": SECRET.encode()}))),
    "stored XML": (
        INSIDE, with_part(book(), "xl/workbook.xml", "customXml/item1.xml", "customXml", f"<x><name>{SECRET}</name></x>"),
    ),
    "scenario": (
        INSIDE,
        put(book(), "xl/worksheets/sheet1.xml", "</sheetData>", f'</sheetData><scenarios><scenario name="{SECRET}"/></scenarios>'),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("code", "content"), LEAKS.values(), ids=LEAKS)
def test_what_a_workbook_hides_is_found(code: str, content: bytes) -> None:
    assert codes(content, "a.xlsx") == {code}


def test_the_place_is_said_as_a_clerk_would_find_it() -> None:
    places = {
        name: next(iter(found(LEAKS[name][1], "a.xlsx"))).where
        for name in ("hidden row", "hidden column", "hidden sheet", "white on white", "comment")
    }
    assert places == {
        "hidden row": "シート「内訳」の 3 行目",
        "hidden column": "シート「内訳」の B 列",
        "hidden sheet": "シート「控え」",
        "white on white": "シート「内訳」の C3",
        "comment": "シート「内訳」の A1",
    }


def drawing(shape: str) -> bytes:
    x = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
    a = "http://schemas.openxmlformats.org/drawingml/2006/main"
    body = (
        f'<xdr:wsDr xmlns:xdr="{x}" xmlns:a="{a}"><xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row>'
        "<xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff>"
        f"</xdr:to>{shape}<xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>"
    )
    return with_part(book(), "xl/worksheets/sheet1.xml", "xl/drawings/drawing1.xml", "drawing", body)


def shape(fill_: str = "", words: str = "", about: str = "", hidden: str = "", form: str = "rect") -> str:
    said = (
        f"<xdr:txBody><a:bodyPr/><a:p><a:r><a:rPr>{about}</a:rPr><a:t>{words}</a:t></a:r></a:p></xdr:txBody>"
        if words
        else ""
    )
    return f'<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="x" {hidden}/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="{form}"/>{fill_}</xdr:spPr>{said}</xdr:sp>'


def solid(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def test_shapes_over_cells_and_words_of_shapes() -> None:
    assert codes(drawing(shape(solid("000000"))), "a.xlsx") == {HIDDEN}
    assert codes(drawing(shape("", SECRET, hidden='hidden="1"')), "a.xlsx") == {HIDDEN}
    assert codes(drawing(shape("", SECRET, solid("FFFFFF"))), "a.xlsx") == {HIDDEN}
    for plain in (
        shape("<a:noFill/>"), shape(solid("000000"), form="rightArrow"), shape(solid("1F3864"), "見出し", solid("FFFFFF")),
        shape('<a:solidFill><a:srgbClr val="FFFF00"><a:alpha val="30000"/></a:srgbClr></a:solidFill>'),
    ):  # fmt: skip
        assert codes(drawing(plain), "a.xlsx") == set()


def empty_ones(made: Any, sheet: Any) -> None:
    sheet.row_dimensions[9].hidden = True
    sheet.column_dimensions["F"].hidden = True
    made.create_sheet("空").sheet_state = "hidden"
    sheet["D1"].font = Font(color="FFFFFFFF")


def head_row(made: Any, sheet: Any) -> None:
    for row in sheet["A1:C1"]:
        for one in row:
            one.font, one.fill = Font(color="FFFFFFFF", bold=True), fill("FF1F3864")


def a_table(made: Any, sheet: Any) -> None:
    table = Table(
        displayName="T", ref="A1:C3", tableStyleInfo=TableStyleInfo("TableStyleMedium2", showRowStripes=True)
    )
    sheet.add_table(table)
    for row in sheet["A1:C1"]:
        for one in row:
            one.font = Font(color="FFFFFFFF")


def formats(made: Any, sheet: Any) -> None:
    for place, code in enumerate(
        ('#,##0;[Red]-#,##0;""', "0;-0;;@", "yyyy/m/d;@", '[=1]"有";[=2]"無"', "G/標準", '0"件"', "@"), 1
    ):
        sheet.cell(5, place, 5).number_format = code
    sheet["A6"], sheet["A6"].number_format = 0, "#,##0;;"


def from_xlsxwriter() -> bytes:
    out = io.BytesIO()
    made = xlsxwriter.Workbook(out)
    sheet = made.add_worksheet("集計")
    for row in range(20):
        sheet.write_row(row, 0, [f"項目{row}", row, row * 1.5])
    chart = made.add_chart({"type": "column"})
    chart.add_series({"values": "=集計!$B$1:$B$20"})
    sheet.insert_chart("E2", chart)
    sheet.autofilter("A1:C20")
    sheet.write_rich_string("A22", "見える", made.add_format({"color": "red"}), "赤い字")
    made.close()
    return out.getvalue()


def by_hand() -> bytes:
    body = f'<workbook {S} {R}><sheets><sheet name="一" sheetId="1" r:id="rId1"/></sheets></workbook>'
    sheet = f'<worksheet {S}><sheetData><row><c t="inlineStr"><is><t>件名</t></is></c><c><v>3</v></c></row></sheetData></worksheet>'
    return opc(
        "xl/workbook.xml",
        f"{MEDIA}.sheet.main+xml",
        body,
        {"xl/worksheets/sheet1.xml": ("worksheet", f"{MEDIA}.worksheet+xml", sheet)},
    )


def painted(rule: Rule, place: str = "A1:C9") -> Callable[[Any, Any], None]:
    """A format under a condition."""

    def change(made: Any, sheet: Any) -> None:
        sheet["C3"] = SECRET
        sheet.conditional_formatting.add(place, rule)

    return change


WHITE_WORDS = Font(color="FFFFFFFF")
CONDITIONS = {
    "white words": painted(FormulaRule(["$A3<>$B$1"], font=WHITE_WORDS)),
    "white words above a number": painted(CellIsRule("greaterThan", ["3"], font=WHITE_WORDS)),
    "a black ground": painted(FormulaRule(["TRUE"], fill=PatternFill("solid", bgColor="FF000000"))),
    "words and ground alike": painted(FormulaRule(["TRUE"], font=Font(color="FFFF0000"), fill=PatternFill(bgColor="FFFF0000"))),
    "nothing of any value": painted(Rule("expression", formula=["TRUE"], dxf=DifferentialStyle(numFmt=NumberFormat(numFmtId=164, formatCode=";;;")))),
    "all but errors": painted(FormulaRule(["NOT(ISERROR(A1))"], font=WHITE_WORDS)),
}  # fmt: skip
HARMLESS = {
    "zeros": painted(CellIsRule("equal", ["0"], font=WHITE_WORDS)),
    "errors": painted(FormulaRule(["ISERROR(A1)"], font=WHITE_WORDS)),
    "cells without a word": painted(FormulaRule(['$A1=""'], font=WHITE_WORDS)),
    "what the cell above says too": painted(FormulaRule(["$A2=$A1"], font=WHITE_WORDS)),
    "red words": painted(FormulaRule(["TRUE"], font=Font(color="FFFF0000"))),
    "a yellow ground": painted(FormulaRule(["TRUE"], fill=PatternFill(bgColor="FFFFFF00"))),
    "white on black": painted(FormulaRule(["TRUE"], font=WHITE_WORDS, fill=PatternFill(bgColor="FF000000"))),
    "where nothing stands": painted(FormulaRule(["TRUE"], font=WHITE_WORDS), "F1:G9"),
    "shades by value": painted(ColorScaleRule(start_type="min", start_color="FFFFFF", end_type="max", end_color="FF0000")),
}  # fmt: skip


@pytest.mark.parametrize("change", CONDITIONS.values(), ids=CONDITIONS)
def test_words_that_a_condition_may_take_out_of_sight_are_for_a_person_to_judge(
    change: Callable[[Any, Any], None],
) -> None:
    (finding,) = found(book(change), "a.xlsx")
    assert finding.code == "file-unjudged"
    assert "条件付き書式" in finding.found


@pytest.mark.parametrize("change", HARMLESS.values(), ids=HARMLESS)
def test_what_a_condition_hides_without_a_loss_is_silent(change: Callable[[Any, Any], None]) -> None:
    assert found(book(change), "a.xlsx") == ()


def test_a_condition_is_held_against_the_ground_of_the_cell_itself() -> None:
    def change(made: Any, sheet: Any) -> None:
        painted(FormulaRule(["TRUE"], font=WHITE_WORDS), "C3")(made, sheet)
        sheet["C3"].fill = fill("FF1F3864")
        sheet["C3"].font = Font(color="FFFFFF00")

    assert found(book(change), "a.xlsx") == ()


CLEAN = {
    "openpyxl": book(),
    "hidden, but nothing in it": book(empty_ones),
    "white on a dark head row": book(head_row),
    "white on the head row of a table": book(a_table),
    "usual formats": book(formats),
    "zeros left blank": book(cell(0, number_format="0;-0;;@")),
    "grey words": book(cell(font=Font(color="FF999999"))),
    "a name of a range": book(
        lambda made, sheet: made.defined_names.add(DefinedName("r", attr_text="内訳!$A$1"))
    ),
    "xlsxwriter": from_xlsxwriter(),
    "by hand": by_hand(),
}


@pytest.mark.parametrize("content", CLEAN.values(), ids=CLEAN)
def test_nothing_is_found_in_plain_workbooks(content: bytes) -> None:
    assert found(content, "a.xlsx") == ()


def test_names_of_people_and_of_software() -> None:
    def named(creator: str) -> bytes:
        def change(made: Any, sheet: Any) -> None:
            made.properties.creator = creator

        return book(change)

    (name,) = found(named("山田 花子"), "a.xlsx")
    assert (name.code, name.where) == ("file-metadata", "プロパティの「作成者」")
    for software in (
        "openpyxl",
        "Microsoft Office User",
        "Windows ユーザー",
        "",
        "PhpSpreadsheet 2.1.0",
        "SheetJS",
    ):
        assert codes(named(software), "a.xlsx") == set()


def test_the_folder_of_a_user_is_a_name() -> None:
    for path, expected in (
        ("C:\\Users\\yamada\\Documents\\", {"file-metadata"}),
        ("C:\\Users\\Public\\", set()),
        ("D:\\kaigi\\", set()),
    ):
        content = put(
            book(), "xl/workbook.xml", "<sheets>",
            f'<x15ac:absPath xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" url="{path}"/><sheets>',
        )  # fmt: skip
        assert codes(content, "a.xlsx") == expected
