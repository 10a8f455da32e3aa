"""Slides: hidden ones, notes, shapes off the slide or covered, words that cannot be read; nothing in plain ones."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pptx
import pytest
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.shapes import MSO_SHAPE
from pptx.oxml import parse_xml
from pptx.util import Cm, Pt

from tests.attachments.making import SECRET, changed, codes, found, put, with_part

P = "http://schemas.openxmlformats.org/presentationml/2006/main"
HIDDEN, CHANGED, INSIDE = "file-hidden-words", "file-changes", "file-inside"
BLACK, WHITE, NAVY = RGBColor(0, 0, 0), RGBColor(255, 255, 255), RGBColor(0x1F, 0x38, 0x64)


def slides(change: Callable[[Any, Any], object] = lambda made, slide: None) -> bytes:
    """A presentation of python-pptx of one slide with title and text, after ``change`` was made to it and its slide."""
    made = pptx.Presentation()
    slide = made.slides.add_slide(made.slide_layouts[1])
    slide.shapes.title.text = "予算の概要"
    slide.placeholders[1].text = "一つ目の項目"
    change(made, slide)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def box(slide: Any, left: float = 2, words: str = SECRET, top: float = 15) -> Any:
    """A text box; centimetres."""
    shape = slide.shapes.add_textbox(Cm(left), Cm(top), Cm(8), Cm(1))
    shape.text_frame.text = words
    return shape


def run_of(shape: Any) -> Any:
    return shape.text_frame.paragraphs[0].runs[0]


def bar(
    slide: Any,
    colour: RGBColor,
    left: float = 2,
    width: float = 8,
    height: float = 1,
    kind: int = MSO_SHAPE.RECTANGLE,
) -> Any:
    shape = slide.shapes.add_shape(kind, Cm(left), Cm(15), Cm(width), Cm(height))
    shape.fill.solid()
    shape.fill.fore_color.rgb = colour
    return shape


def hide_slide(made: Any, slide: Any) -> None:
    slide._element.set("show", "0")


def note(made: Any, slide: Any) -> None:
    slide.notes_slide.notes_text_frame.text = SECRET


def hide_shape(made: Any, slide: Any) -> None:
    box(slide)._element.nvSpPr.cNvPr.set("hidden", "1")


def off(left: float, top: float) -> Callable[[Any, Any], object]:
    return lambda made, slide: box(slide, left, top=top)


def coloured(colour: RGBColor) -> Callable[[Any, Any], None]:
    def change(made: Any, slide: Any) -> None:
        run_of(box(slide)).font.color.rgb = colour

    return change


def themed(made: Any, slide: Any) -> None:
    run_of(box(slide)).font.color.theme_color = MSO_THEME_COLOR.BACKGROUND_1


def on_its_own_fill(made: Any, slide: Any) -> None:
    shape = bar(slide, NAVY)
    shape.text_frame.text = SECRET
    run_of(shape).font.color.rgb = NAVY


def on_a_shape_beneath(made: Any, slide: Any) -> None:
    bar(slide, NAVY)
    run_of(box(slide)).font.color.rgb = NAVY


def tiny(made: Any, slide: Any) -> None:
    run_of(box(slide)).font.size = Pt(1)


def covered(colour: RGBColor, width: float = 8) -> Callable[[Any, Any], None]:
    def change(made: Any, slide: Any) -> None:
        box(slide)
        bar(slide, colour, width=width)

    return change


def in_a_cell(made: Any, slide: Any) -> None:
    table = slide.shapes.add_table(1, 1, Cm(2), Cm(15), Cm(8), Cm(1)).table
    cell = table.cell(0, 0)
    cell.text = SECRET
    cell.fill.solid()
    cell.fill.fore_color.rgb = NAVY
    cell.text_frame.paragraphs[0].runs[0].font.color.rgb = NAVY


def in_a_group(made: Any, slide: Any) -> None:
    group = slide.shapes.add_group_shape()
    shape = group.shapes.add_textbox(Cm(-30), Cm(2), Cm(8), Cm(1))
    shape.text_frame.text = SECRET


def chart(made: Any, slide: Any) -> None:
    data = CategoryChartData()
    data.categories = ["令和5年度", "令和6年度"]
    data.add_series("件数", (3, 5))
    slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, Cm(2), Cm(8), Cm(8), Cm(6), data)


def drop_from_the_list(content: bytes) -> bytes:
    def change(parts: dict[str, bytes]) -> None:
        text = parts["ppt/presentation.xml"].decode()
        start, end = text.index("<p:sldIdLst>"), text.index("</p:sldIdLst>")
        parts["ppt/presentation.xml"] = (text[:start] + "<p:sldIdLst>" + text[end:]).encode()

    return changed(content, change)


COMMENT = f'<p:cmLst xmlns:p="{P}"><p:cm authorId="0"><p:text>{SECRET}</p:text></p:cm></p:cmLst>'
LEAKS: dict[str, tuple[str, bytes]] = {
    "hidden slide": (HIDDEN, slides(hide_slide)),
    "notes": (HIDDEN, slides(note)),
    "hidden shape": (HIDDEN, slides(hide_shape)),
    "left of the slide": (HIDDEN, slides(off(-20, 5))),
    "below the slide": (HIDDEN, slides(off(2, 40))),
    "off the slide in a group": (HIDDEN, slides(in_a_group)),
    "white on white": (HIDDEN, slides(coloured(WHITE))),
    "white by theme": (HIDDEN, slides(themed)),
    "colour of its own shape": (HIDDEN, slides(on_its_own_fill)),
    "colour of the shape beneath": (HIDDEN, slides(on_a_shape_beneath)),
    "colour of its cell": (HIDDEN, slides(in_a_cell)),
    "one point": (HIDDEN, slides(tiny)),
    "black bar over words": (HIDDEN, slides(covered(BLACK))),
    "black bar over some words": (HIDDEN, slides(covered(BLACK, 3))),
    "white box over words": (HIDDEN, slides(covered(WHITE, 9))),
    "slide that is in no list": (INSIDE, drop_from_the_list(slides())),
    "comment": (CHANGED, with_part(slides(), "ppt/slides/slide1.xml", "ppt/comments/comment1.xml", "comments", COMMENT)),
    "who commented": (
        "file-metadata",
        with_part(
            slides(), "ppt/presentation.xml", "ppt/commentAuthors.xml", "commentAuthors",
            f'<p:cmAuthorLst xmlns:p="{P}"><p:cmAuthor name="山田花子"/></p:cmAuthorLst>',
        ),
    ),
    "table of a chart": (INSIDE, put(slides(chart), "ppt/charts/chart1.xml", "令和6年度", "次の年度")),
}  # fmt: skip


@pytest.mark.parametrize(("code", "content"), LEAKS.values(), ids=LEAKS)
def test_what_slides_hide_is_found(code: str, content: bytes) -> None:
    assert codes(content, "a.pptx") == {code}


def test_the_slide_is_named() -> None:
    (finding,) = found(LEAKS["notes"][1], "a.pptx")
    assert (finding.where, SECRET in finding.found) == ("1 枚目のスライド", True)


def on_dark(made: Any, slide: Any) -> None:
    shape = bar(slide, NAVY)
    shape.text_frame.text = "見出し"
    run_of(shape).font.color.rgb = WHITE


def over_dark(made: Any, slide: Any) -> None:
    bar(slide, NAVY)
    run_of(box(slide)).font.color.rgb = WHITE


def dark_slide(made: Any, slide: Any) -> None:
    slide.background.fill.solid()
    slide.background.fill.fore_color.rgb = NAVY
    for shape in slide.placeholders:
        run_of(shape).font.color.rgb = WHITE


def gradient(made: Any, slide: Any) -> None:
    shape = bar(slide, NAVY)
    shape.fill.gradient()
    shape.text_frame.text = "見出し"
    run_of(shape).font.color.rgb = WHITE


def styled_shape(made: Any, slide: Any) -> None:
    slide.shapes.add_shape(MSO_SHAPE.OVAL, Cm(2), Cm(15), Cm(8), Cm(2)).text_frame.text = "丸の中"


def table(made: Any, slide: Any) -> None:
    made_table = slide.shapes.add_table(3, 3, Cm(2), Cm(8), Cm(12), Cm(4)).table
    for row in range(3):
        for column in range(3):
            made_table.cell(row, column).text = "値"
    run_of(made_table.cell(0, 0)).font.color.rgb = WHITE


def beneath(made: Any, slide: Any) -> None:
    bar(slide, BLACK, width=3)
    box(slide)


def underline(made: Any, slide: Any) -> None:
    box(slide)
    bar(slide, BLACK, height=0.05)


def empty_notes(made: Any, slide: Any) -> None:
    slide.notes_slide.notes_text_frame.text = "  "


def veiled(made: Any, slide: Any) -> None:
    box(slide)
    shape = bar(slide, WHITE)
    colour = shape._element.spPr.find(".//{http://schemas.openxmlformats.org/drawingml/2006/main}srgbClr")
    colour.append(
        parse_xml('<a:alpha xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" val="40000"/>')
    )


PLAIN = {
    "plain": slides(),
    "white on a dark shape": slides(on_dark),
    "white over a dark shape": slides(over_dark),
    "white on a dark slide": slides(dark_slide),
    "white on a gradient": slides(gradient),
    "words of a shape's style": slides(styled_shape),
    "a table in its style": slides(table),
    "a bar beneath words": slides(beneath),
    "a line beneath words": slides(underline),
    "a veil": slides(veiled),
    "empty notes": slides(empty_notes),
    "a chart with its table": slides(chart),
    "partly off the slide": slides(off(-3, 15)),
}


@pytest.mark.parametrize("content", PLAIN.values(), ids=PLAIN)
def test_nothing_is_found_in_plain_slides(content: bytes) -> None:
    assert found(content, "a.pptx") == ()
