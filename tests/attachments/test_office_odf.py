"""OpenDocument files, by hand in the words of LibreOffice: what they hide is found, and nothing in plain ones."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from tests.attachments.making import SECRET, codes, found, packed

_N = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = " ".join(
    f'xmlns:{short}="{_N}:{name}:1.0"'
    for short, name in (
        ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"), ("draw", "drawing"), ("meta", "meta"),
        ("presentation", "presentation"), ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible"), ("script", "script"),
        ("manifest", "manifest"),
    )
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'  # fmt: skip
TYPES = {"odt": "text", "ods": "spreadsheet", "odp": "presentation"}
HIDDEN, CHANGED, INSIDE, UNSAFE = "file-hidden-words", "file-changes", "file-inside", "file-unsafe"


def odf(
    end: str,
    body: str,
    automatic: str = "",
    styles: str = "",
    parts: Mapping[str, str | bytes] | None = None,
    manifest: str = "",
) -> bytes:
    """A file of a kind with these contents, automatic styles, styles and further parts."""
    kind = TYPES[end]
    return packed(
        {
            "mimetype": f"application/vnd.oasis.opendocument.{kind}",
            "content.xml": f"<office:document-content {SPACES}><office:scripts/><office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>",
            "styles.xml": f"<office:document-styles {SPACES}><office:styles>{styles}</office:styles><office:automatic-styles>"
            '<style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="28cm" fo:page-height="21cm"/></style:page-layout>'
            '</office:automatic-styles><office:master-styles><draw:layer-set><draw:layer draw:name="off" draw:display="none"/></draw:layer-set>'
            '<style:master-page style:name="Default" style:page-layout-name="pm1"/></office:master-styles></office:document-styles>',
            "meta.xml": f"<office:document-meta {SPACES}><office:meta><meta:generator>LibreOffice/7.6</meta:generator></office:meta></office:document-meta>",
            "META-INF/manifest.xml": f"<manifest:manifest {SPACES}>{manifest}</manifest:manifest>",
            **(parts or {}),
        }
    )


def style(name: str, about: str, family: str = "text") -> str:
    return f'<style:style style:name="{name}" style:family="{family}">{about}</style:style>'


def words(about: str) -> str:
    return f"<style:text-properties {about}/>"


def text(inner: str, automatic: str = "", **more: object) -> bytes:
    """A text with a paragraph that can be read, then ``inner``."""
    return odf("odt", f"<text:p>会議の概要です。</text:p>{inner}", automatic, **more)  # type: ignore[arg-type]


def said(about: str, before: str = "") -> bytes:
    """A text with words in a look."""
    return text(
        f'<text:p>{before}<text:span text:style-name="T1">{SECRET}</text:span></text:p>',
        style("T1", words(about)),
    )


def sheet(
    rows: str,
    automatic: str = "",
    about: str = "",
    columns: str = '<table:table-column table:number-columns-repeated="3"/>',
) -> bytes:
    return odf("ods", f'<table:table table:name="内訳" {about}>{columns}{rows}</table:table>', automatic)


def row(*cells: str, about: str = "") -> str:
    made = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{cell}</text:p></table:table-cell>'
        for cell in cells
    )
    return f"<table:table-row {about}>{made}</table:table-row>"


def slide(inner: str, automatic: str = "", about: str = "") -> bytes:
    return odf(
        "odp",
        f'<draw:page draw:name="1" draw:master-page-name="Default" {about}>{inner}</draw:page>',
        automatic,
    )


def frame(inner: str = f"<text:p>{SECRET}</text:p>", x: str = "2cm", about: str = "") -> str:
    return f'<draw:frame svg:x="{x}" svg:y="2cm" svg:width="8cm" svg:height="1cm" {about}><draw:text-box>{inner}</draw:text-box></draw:frame>'


GREY = style("gr1", '<style:graphic-properties draw:fill="solid" draw:fill-color="#000000"/>', "graphic")
BAR = '<draw:rect draw:style-name="gr1" svg:x="2cm" svg:y="2cm" svg:width="8cm" svg:height="1cm"/>'
OBJECT = '<manifest:file-entry manifest:full-path="Object 1/" manifest:media-type="application/vnd.oasis.opendocument.{}"/>'
LEAKS: dict[str, tuple[str, str, bytes]] = {
    "hidden letters": ("odt", HIDDEN, said('text:display="none"')),
    "white": ("odt", HIDDEN, said('fo:color="#ffffff"')),
    "black marker": ("odt", HIDDEN, said('fo:background-color="#000000"')),
    "colour of the marker": ("odt", HIDDEN, said('fo:color="#800000" fo:background-color="#800000"')),
    "one point": ("odt", HIDDEN, said('fo:font-size="1pt"')),
    "white in a style of the file": (
        "odt", HIDDEN,
        text(f'<text:p text:style-name="White">{SECRET}</text:p>', styles=style("White", words('fo:color="#ffffff"'), "paragraph")),
    ),
    "hidden section": ("odt", HIDDEN, text(f'<text:section text:name="s" text:display="none"><text:p>{SECRET}</text:p></text:section>')),
    "hidden text field": ("odt", HIDDEN, text(f'<text:p><text:hidden-text text:string-value="{SECRET}" text:is-hidden="true"/></text:p>')),
    "hidden paragraph": ("odt", HIDDEN, text(f'<text:p><text:hidden-paragraph text:is-hidden="true"/>{SECRET}</text:p>')),
    "box off the page": ("odt", HIDDEN, text(f'<text:p>{frame(x="-40cm")}</text:p>')),
    "black bar": ("odt", HIDDEN, text(f"<text:p>{SECRET}{BAR}</text:p>", GREY)),
    "colour of the cell": (
        "odt", HIDDEN,
        text(
            f'<table:table><table:table-row><table:table-cell table:style-name="C"><text:p text:style-name="P">{SECRET}</text:p></table:table-cell>'
            "</table:table-row></table:table>",
            style("C", '<style:table-cell-properties fo:background-color="#1f3864"/>', "table-cell")
            + style("P", words('fo:color="#1f3864"'), "paragraph"),
        ),
    ),
    "tracked changes": (
        "odt", CHANGED,
        text(f"<text:tracked-changes><text:changed-region><text:deletion><text:p>{SECRET}</text:p></text:deletion></text:changed-region></text:tracked-changes>"),
    ),
    "comment": ("odt", CHANGED, text(f"<text:p>見える<office:annotation><dc:creator>山田</dc:creator><text:p>{SECRET}</text:p></office:annotation></text:p>")),
    "value of a field": ("odt", INSIDE, text(f'<text:user-field-decls><text:user-field-decl office:string-value="{SECRET}"/></text:user-field-decls>')),
    "embedded sheet": ("odt", INSIDE, text("", parts={"Object 1/content.xml": "<x/>"}, manifest=OBJECT.format("spreadsheet"))),
    "earlier version": ("odt", INSIDE, text("", parts={"Versions/Version1": b"x"})),
    "unknown file": ("odt", INSIDE, text("", parts={"memo.txt": SECRET})),
    "macro": ("odt", UNSAFE, text("", parts={"Basic/Standard/Module1.xml": f"<script:module {SPACES}>Sub Main</script:module>"})),
    "author": (
        "odt", "file-metadata",
        text("", parts={"meta.xml": f"<office:document-meta {SPACES}><office:meta><dc:creator>山田花子</dc:creator></office:meta></office:document-meta>"}),
    ),
    "locked": (
        "odt", "file-unjudged",
        text("", manifest='<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'),
    ),
    "hidden row": ("ods", HIDDEN, sheet(row("件名") + row(SECRET, about='table:visibility="collapse"'))),
    "filtered row": ("ods", HIDDEN, sheet(row("件名") + row(SECRET, about='table:visibility="filter"'))),
    "hidden column": (
        "ods", HIDDEN, sheet(row("件名", SECRET), columns='<table:table-column/><table:table-column table:visibility="collapse"/>'),
    ),
    "hidden sheet": ("ods", HIDDEN, sheet(row(SECRET), style("ta", '<style:table-properties table:display="false"/>', "table"), 'table:style-name="ta"')),
    "format that shows nothing": (
        "ods", HIDDEN, sheet('<table:table-row><table:table-cell office:value-type="float" office:value="5"><text:p/></table:table-cell></table:table-row>'),
    ),
    "below merged cells": ("ods", HIDDEN, sheet(f"<table:table-row><table:covered-table-cell><text:p>{SECRET}</text:p></table:covered-table-cell></table:table-row>")),
    "white cell": (
        "ods", HIDDEN,
        sheet(
            f'<table:table-row><table:table-cell table:style-name="ce1"><text:p>{SECRET}</text:p></table:table-cell></table:table-row>',
            style("ce1", words('fo:color="#ffffff"'), "table-cell"),
        ),
    ),
    "comment of a cell": ("ods", CHANGED, sheet(f"<table:table-row><table:table-cell><office:annotation><text:p>{SECRET}</text:p></office:annotation><text:p>見える</text:p></table:table-cell></table:table-row>")),
    "hidden slide": ("odp", HIDDEN, slide(frame(), style("dp1", '<style:drawing-page-properties presentation:visibility="hidden"/>', "drawing-page"), 'draw:style-name="dp1"')),
    "notes": ("odp", HIDDEN, slide(f"<presentation:notes>{frame()}</presentation:notes>")),
    "off the slide": ("odp", HIDDEN, slide(frame(x="-12cm"))),
    "layer that is off": ("odp", HIDDEN, slide(frame(about='draw:layer="off"'))),
    "bar over words": ("odp", HIDDEN, slide(frame() + BAR, GREY)),
    "white on white": ("odp", HIDDEN, slide(frame(f'<text:p><text:span text:style-name="T1">{SECRET}</text:span></text:p>'), style("T1", words('fo:color="#ffffff"')))),
    "comment on a slide": ("odp", CHANGED, slide(f"<office:annotation><text:p>{SECRET}</text:p></office:annotation>")),
}  # fmt: skip
PLAIN: dict[str, tuple[str, bytes]] = {
    "text": ("odt", said('fo:color="#c00000" fo:font-size="8pt"')),
    "white on dark": ("odt", said('fo:color="#ffffff" fo:background-color="#1f3864"')),
    "automatic colour": ("odt", said('style:use-window-font-color="true" xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" loext:opacity="0%"')),
    "a section that is shown": ("odt", text("<text:section><text:p>見える</text:p></text:section>")),
    "a chart": ("odt", text("", parts={"Object 1/content.xml": "<x/>"}, manifest=OBJECT.format("chart"))),
    "an empty library": ("odt", text("", parts={"Basic/script-lc.xml": "<x/>", "Basic/Standard/script-lb.xml": "<x/>"})),
    "sheet": ("ods", sheet(row("件名", "件数") + '<table:table-row table:number-rows-repeated="1048574" table:visibility="collapse"><table:table-cell/></table:table-row>')),
    "a value whose words are left out": ("ods", sheet('<table:table-row><table:table-cell office:value-type="float" office:value="5"/></table:table-row>')),
    "slide": ("odp", slide(frame())),
    "white on a dark box": (
        "odp",
        slide(
            BAR + frame(f'<text:p><text:span text:style-name="T1">{SECRET}</text:span></text:p>'), GREY + style("T1", words('fo:color="#ffffff"')),
        ),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("end", "code", "content"), LEAKS.values(), ids=LEAKS)
def test_what_the_file_hides_is_found(end: str, code: str, content: bytes) -> None:
    assert codes(content, f"a.{end}") == {code}


@pytest.mark.parametrize(("end", "content"), PLAIN.values(), ids=PLAIN)
def test_nothing_is_found_in_plain_files(end: str, content: bytes) -> None:
    assert found(content, f"a.{end}") == ()


def test_white_words_in_a_clear_frame_are_for_a_person_to_judge() -> None:
    automatic = style("T1", words('fo:color="#ffffff"')) + style(
        "F1", '<style:graphic-properties draw:fill="{}" draw:fill-color="{}"/>', "graphic"
    )
    frame = f'<text:p><draw:frame draw:style-name="F1"><draw:text-box><text:p><text:span text:style-name="T1">{SECRET}</text:span></text:p></draw:text-box></draw:frame></text:p>'
    for fill, colour, expected in (
        ("none", "#ffffff", {"file-unjudged"}),
        ("solid", "#ffffff", {HIDDEN}),
        ("solid", "#1f3864", set()),
        ("bitmap", "#ffffff", set()),
    ):
        assert codes(text(frame, automatic.format(fill, colour)), "a.odt") == expected
