"""Word files: every way of hiding words is found, and none is found in what is plain to see."""

from __future__ import annotations

import io
import re

import docx
import pytest
from docx.shared import Pt, RGBColor

from tests.attachments.making import (
    SECRET,
    W,
    changed,
    codes,
    found,
    opc,
    paragraph,
    put,
    run,
    table,
    with_part,
    word,
)

WP = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
WPS = 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
V = 'xmlns:v="urn:schemas-microsoft-com:vml"'
MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml"
BLACK = '<w:color w:val="000000"/>'
WHITE = '<w:color w:val="FFFFFF"/>'
BLACK_STYLE = (
    '<w:style w:type="table" w:styleId="Dark"><w:name w:val="Dark"/><w:tblStylePr w:type="firstRow">'
    '<w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr></w:tblStylePr></w:style>'
)
DARK_TABLE = '<w:tblStyle w:val="Dark"/><w:tblLook w:val="0020"/>'


def style(about: str, kind: str = "character", more: str = "") -> str:
    return f'<w:style w:type="{kind}" w:styleId="S"><w:name w:val="S"/>{more}<w:rPr>{about}</w:rPr></w:style>'


def box(inner: str, *, offset: int = 0, fill: str = "", hidden: str = "", front: str = "") -> str:
    """A floating shape with words."""
    words = f"<wps:txbx><w:txbxContent><w:p>{inner}</w:p></w:txbxContent></wps:txbx>" if inner else ""
    return (
        f'<w:p><w:r><w:drawing><wp:anchor {WP} {WPS} {A} behindDoc="0"><wp:positionH relativeFrom="page"><wp:posOffset>{offset}</wp:posOffset>'
        f'</wp:positionH><wp:extent cx="900000" cy="300000"/>{front}<wp:docPr id="1" name="x" {hidden}/><a:graphic><a:graphicData><wps:wsp>'
        f'<wps:spPr><a:prstGeom prst="rect"/>{fill}</wps:spPr>{words}</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>'
    )


def filled(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


HIDDEN = {
    "hidden letters": word(paragraph(run(about="<w:vanish/>"))),
    "hidden by a style of letters": word(paragraph(run(about='<w:rStyle w:val="S"/>')), styles=style("<w:vanish/>")),
    "hidden by the style that a style is based on": word(
        paragraph(run(about='<w:rStyle w:val="T"/>')),
        styles=style("<w:vanish/>")
        + '<w:style w:type="character" w:styleId="T"><w:name w:val="T"/><w:basedOn w:val="S"/></w:style>',
    ),
    "hidden by a style of paragraphs": word(
        f'<w:p><w:pPr><w:pStyle w:val="S"/></w:pPr>{run()}</w:p>', styles=style("<w:vanish/>", "paragraph")
    ),
    "hidden in a table": word(table(run(about="<w:vanish/>"))),
    "black marker": word(paragraph(run(about='<w:highlight w:val="black"/>'))),
    "black marker on black words": word(
        paragraph(run(about='<w:color w:val="000000"/><w:highlight w:val="black"/>'))
    ),
    "black shading": word(paragraph(run(about='<w:shd w:val="clear" w:fill="000000"/>'))),
    "solid shading": word(paragraph(run(about='<w:shd w:val="solid" w:color="000000" w:fill="FFFFFF"/>'))),
    "shading by theme": word(
        paragraph(run(about='<w:color w:val="auto"/><w:shd w:val="clear" w:fill="auto" w:themeFill="text1"/>'))
    ),
    "shading of the colour of the words": word(
        paragraph(run(about='<w:color w:val="C00000"/><w:shd w:val="clear" w:fill="C00000"/>'))
    ),
    "marker by a style": word(
        paragraph(run(about='<w:rStyle w:val="S"/>')), styles=style('<w:shd w:val="clear" w:fill="000000"/>')
    ),
    "white": word(paragraph(run(about='<w:color w:val="FFFFFF"/>'))),
    "nearly white": word(paragraph(run(about='<w:color w:val="FDFDFD"/>'))),
    "white by theme": word(paragraph(run(about='<w:color w:val="123456" w:themeColor="background1"/>'))),
    "white in a style": word(
        f'<w:p><w:pPr><w:pStyle w:val="S"/></w:pPr>{run()}</w:p>', styles=style('<w:color w:val="FFFFFF"/>', "paragraph")
    ),
    "white in a white cell": word(table(run(about='<w:color w:val="FFFFFF"/>'))),
    "the colour of the cell": word(
        table(run(about='<w:color w:val="1F3864"/>'), '<w:shd w:val="clear" w:fill="1F3864"/>')
    ),
    "black words on a black cell": word(
        table(run(about='<w:color w:val="000000"/>'), '<w:shd w:val="clear" w:fill="000000"/>')
    ),
    "black words on a black paragraph": word(
        f'<w:p><w:pPr><w:shd w:val="clear" w:fill="000000"/></w:pPr>{run(about=BLACK)}</w:p>'
    ),
    "the colour of the table's style": word(
        table(run(about='<w:color w:val="1F3864"/>'), about=DARK_TABLE), styles=BLACK_STYLE
    ),
    "white below the head row": word(
        table(run("見出し"), about=DARK_TABLE).replace(
            "</w:tr>", f"</w:tr><w:tr><w:tc><w:p>{run(about=WHITE)}</w:p></w:tc></w:tr>"
        ),
        styles=BLACK_STYLE,
    ),
    "one point": word(paragraph(run(about='<w:sz w:val="2"/>'))),
    "one point by a style": word(paragraph(run(about='<w:rStyle w:val="S"/>')), styles=style('<w:sz w:val="2"/>')),
    "letters squeezed flat": word(paragraph(run(about='<w:w w:val="1"/>'))),
    "a line without height": word(
        f'<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr>{run()}</w:p>'
    ),
    "beyond the paper": word(f'<w:p><w:pPr><w:ind w:left="31000"/></w:pPr>{run()}</w:p>'),
    "a box off the page": word(box(run(), offset=-9_000_000, fill=filled("FFFFFF"))),
    "a box far to the right": word(box(run(), offset=30_000_000)),
    "a hidden box": word(box(run(), hidden='hidden="1"')),
    "white words in a white box": word(box(run(about='<w:color w:val="FFFFFF"/>'), fill=filled("FFFFFF"))),
    "an old box off the page": word(
        f'<w:p><w:r><w:pict><v:shape {V} style="position:absolute;margin-left:-2000pt;width:100pt;height:20pt"><v:textbox>'
        f"<w:txbxContent><w:p>{run()}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    ),
    "a black bar laid over words": word(paragraph(run()), box("", fill=filled("000000"), front="<wp:wrapNone/>")),
    "clear letters": word(
        paragraph(
            run(
                about='<w14:textFill xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:noFill/></w14:textFill>'
            )
        )
    ),
    "below a merged cell": word(
        f'<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p>{run("見える")}</w:p></w:tc></w:tr>'
        f"<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p>{run()}</w:p></w:tc></w:tr></w:tbl>"
    ),
    "the entry of an index": word(
        paragraph(f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> XE "{SECRET}" </w:instrText></w:r>')
    ),
}  # fmt: skip
CHANGES = {
    "put in": word(paragraph(f'<w:ins w:id="1" w:author="山田">{run()}</w:ins>')),
    "taken out": word(
        paragraph(f'<w:del w:id="1" w:author="山田"><w:r><w:delText>{SECRET}</w:delText></w:r></w:del>')
    ),
    "moved": word(paragraph(f'<w:moveFrom w:id="1" w:author="山田">{run()}</w:moveFrom>')),
    "format": word(paragraph(run(about='<w:rPrChange w:id="1" w:author="山田"><w:rPr/></w:rPrChange>'))),
    "format of a paragraph": word(
        paragraph(run(), '<w:pPrChange w:id="1" w:author="山田"><w:pPr/></w:pPrChange>')
    ),
    "an end of a paragraph": word(paragraph("", '<w:rPr><w:del w:id="1" w:author="山田"/></w:rPr>')),
    "a row": word(table(run()).replace("<w:tr>", '<w:tr><w:trPr><w:ins w:id="1" w:author="山田"/></w:trPr>')),
    "in a table": word(table(f'<w:ins w:id="1" w:author="山田">{run()}</w:ins>')),
}


@pytest.mark.parametrize("content", HIDDEN.values(), ids=HIDDEN)
def test_hidden_words_are_found(content: bytes) -> None:
    assert codes(content) == {"file-hidden-words"}


@pytest.mark.parametrize("content", CHANGES.values(), ids=CHANGES)
def test_tracked_changes_are_found(content: bytes) -> None:
    assert codes(content) == {"file-changes"}


@pytest.mark.parametrize(
    ("margin", "inner"),
    [
        ("header", f'<w:ins w:id="1" w:author="山田">{run()}</w:ins>'),
        ("footer", f'<w:del w:id="1" w:author="山田"><w:r><w:delText>{SECRET}</w:delText></w:r></w:del>'),
    ],
)
def test_heads_and_feet_of_pages_are_looked_into(margin: str, inner: str) -> None:
    document = docx.Document()
    part = getattr(document.sections[0], margin)
    part.paragraphs[0].text = "見える"
    part.paragraphs[0]._p.append(docx.oxml.parse_xml(inner.replace(">", f" {W}>", 1)))
    out = io.BytesIO()
    document.save(out)
    (change,) = found(out.getvalue())
    assert (change.code, change.where) == (
        "file-changes",
        {"header": "ヘッダー", "footer": "フッター"}[margin],
    )


@pytest.mark.parametrize("kind", ["footnotes", "endnotes"])
def test_notes_are_looked_into_and_those_that_nothing_calls_are_told(kind: str) -> None:
    one = kind.removesuffix("s")
    notes = f'<w:{kind} {W}><w:{one} w:id="2"><w:p>{run()}</w:p></w:{one}></w:{kind}>'
    content = with_part(word(), "word/document.xml", f"word/{kind}.xml", kind, notes)
    assert codes(content) == {"file-hidden-words"}
    called = word(paragraph(f'<w:r><w:{one}Reference w:id="2"/></w:r>'))
    assert codes(with_part(called, "word/document.xml", f"word/{kind}.xml", kind, notes)) == set()
    white = notes.replace("<w:rPr></w:rPr>", "<w:rPr><w:vanish/></w:rPr>")
    assert codes(with_part(called, "word/document.xml", f"word/{kind}.xml", kind, white)) == {
        "file-hidden-words"
    }


def test_comments_and_those_who_wrote_them_are_found() -> None:
    document = docx.Document()
    run_ = document.add_paragraph("見える").runs[0]
    document.add_comment(run_, text=SECRET, author="山田", initials="山")
    out = io.BytesIO()
    document.save(out)
    (comment,) = found(out.getvalue())
    assert comment.code == "file-changes"
    assert SECRET in comment.found
    people = '<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"><w15:person w15:author="山田花子"/></w15:people>'
    content = with_part(word(), "word/document.xml", "word/people.xml", "people", people)
    assert codes(content) == {"file-metadata"}


def test_hidden_by_what_holds_where_nothing_is_said() -> None:
    content = put(word(), "word/styles.xml", "<w:rPrDefault><w:rPr>", "<w:rPrDefault><w:rPr><w:vanish/>")
    assert codes(content) == {"file-hidden-words"}


def test_a_style_that_hides_within_one_that_hides_shows_again() -> None:
    styles = style("<w:vanish/>", "paragraph") + style("<w:vanish/>").replace('"S"', '"T"')
    inner = '<w:rStyle w:val="T"/>'
    both = f"<w:p><w:pPr><w:pStyle w:val='S'/></w:pPr>{run(about=inner)}</w:p>"
    assert codes(word(both, styles=styles)) == set()


def test_alike_things_are_told_once_with_their_number_and_never_at_length() -> None:
    long = "秘密" * 50
    (finding,) = found(word(*[paragraph(run(long, "<w:vanish/>")) for _ in range(40)]))
    assert "40 か所" in finding.found
    assert "秘密" * 11 not in finding.found
    assert finding.where == "本文の 2 段落目"


def test_white_words_in_a_clear_box_are_for_a_person_to_judge() -> None:
    white = run("090-1234-5678", about='<w:color w:val="FFFFFF"/>')
    told = found(word(box(white, fill="<a:noFill/>")))
    assert [one.code for one in told] == ["file-unjudged", "phone-number"]
    assert "紙と同じ色" in told[0].found
    marked = run(about='<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>')
    assert codes(word(box(marked, fill="<a:noFill/>"))) == set()


PLAIN = {
    "white on a dark cell": word(
        table(run(about='<w:color w:val="FFFFFF"/>'), '<w:shd w:val="clear" w:fill="1F3864"/>')
    ),
    "white by a table's style": word(table(run(), about=DARK_TABLE), styles=BLACK_STYLE),
    "white words where the style shades the head row": word(
        table(run(about='<w:color w:val="FFFFFF"/>'), about=DARK_TABLE), styles=BLACK_STYLE
    ),
    "automatic words on a dark cell": word(table(run(), '<w:shd w:val="clear" w:fill="1F3864"/>')),
    "white words marked black": word(paragraph(run(about='<w:color w:val="FFFFFF"/><w:highlight w:val="black"/>'))),
    "a yellow marker": word(paragraph(run(about='<w:highlight w:val="yellow"/>'))),
    "grey shading": word(paragraph(run(about='<w:shd w:val="pct15" w:color="auto" w:fill="FFFFFF"/>'))),
    "printed squares": word(paragraph(run("■■■の件"))),
    "small print": word(paragraph(run(about='<w:sz w:val="12"/>'))),
    "hidden, but nothing in it": word(paragraph(run(" ", "<w:vanish/>"))),
    "not hidden after all": word(paragraph(run(about='<w:vanish w:val="0"/>'))),
    "a hidden end of a paragraph": word(paragraph(run(), "<w:rPr><w:vanish/></w:rPr>")),
    "page numbers of a list of contents on the web": word(paragraph(run(about="<w:webHidden/>"))),
    "white words in a dark box": word(box(run(about='<w:color w:val="FFFFFF"/>'), fill=filled("1F3864"))),
    "a black arrow": word(box("", fill=filled("000000"), front="<wp:wrapNone/>").replace('"rect"', '"rightArrow"')),
    "a line": word(box("", fill=filled("000000"), front="<wp:wrapNone/>").replace('"300000"', '"9525"')),
    "an entry of an index that stands in the text": word(
        paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> XE "見える文字" </w:instrText></w:r>')
    ),
    "changes are tracked, none was made": put(word(), "word/settings.xml", "</w:settings>", "<w:trackRevisions/></w:settings>"),
}  # fmt: skip


@pytest.mark.parametrize("content", PLAIN.values(), ids=PLAIN)
def test_what_is_plain_to_see_is_not_told(content: bytes) -> None:
    assert found(content) == ()


def test_words_on_black_whose_colour_is_not_said_are_for_a_person_to_judge() -> None:
    assert codes(word(table(run(), '<w:shd w:val="clear" w:fill="000000"/>'))) == {"file-unjudged"}


def by_word_itself() -> bytes:
    """The least that Word opens, in raw XML."""
    body = f"<w:document {W}><w:body><w:p><w:r><w:t>議事録</w:t></w:r></w:p><w:sectPr/></w:body></w:document>"
    return opc("word/document.xml", f"{MEDIA}.document.main+xml", body)


def a_rich_one() -> bytes:
    """Headings, lists, tables in a built-in style, a picture and colours, by python-docx."""
    document = docx.Document()
    document.add_heading("令和6年度 第1回", 0)
    document.add_paragraph("一つ目", style="List Bullet")
    made = document.add_table(3, 3, "Medium Shading 1 Accent 1")
    for row in made.rows:
        for cell in row.cells:
            cell.text = "値"
    made = document.add_table(2, 2, "Dark List")
    made.cell(0, 0).text, made.cell(1, 1).text = "見出し", "値"
    said = document.add_paragraph().add_run("赤い字")
    said.font.color.rgb, said.font.size = RGBColor(0xC0, 0, 0), Pt(8)
    document.sections[0].header.paragraphs[0].text = "図書館協議会"
    document.add_page_break()
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.mark.parametrize("make", [word, by_word_itself, a_rich_one])
def test_nothing_is_found_in_plain_files(make: object) -> None:
    assert callable(make)
    assert found(make()) == ()


def strict(content: bytes) -> bytes:
    """The file in the strict form of the standard, whose elements have other names."""

    def change(parts: dict[str, bytes]) -> None:
        for name, part in parts.items():
            if name.endswith(".xml") and not name.startswith("["):
                parts[name] = re.sub(
                    rb"http://schemas\.openxmlformats\.org/(\w+)/2006/(main|relationships)",
                    rb"http://purl.oclc.org/ooxml/\1/\2",
                    part,
                )

    return changed(content, change)


@pytest.mark.parametrize("name", ["hidden letters", "white by theme", "black marker", "one point by a style"])
def test_files_in_the_strict_form_are_read_alike(name: str) -> None:
    assert codes(strict(HIDDEN[name])) == {"file-hidden-words"}
    assert codes(strict(word())) == set()


def test_white_words_that_a_picture_may_lie_behind_are_for_a_person_to_judge() -> None:
    behind = box("", fill=filled("1F3864")).replace('behindDoc="0"', 'behindDoc="1"')
    large = behind.replace('cx="900000" cy="300000"', 'cx="7000000" cy="9000000"')
    white = paragraph(run(about=WHITE))
    assert codes(word(large, white)) == {"file-unjudged"}
    assert codes(word(behind, white)) == {"file-hidden-words"}


def test_a_document_in_names_that_nobody_knows_is_told() -> None:
    other = put(word(), "word/document.xml", "wordprocessingml/2006/main", "wordprocessingml/2099/main")
    assert codes(other) == {"file-unjudged"}
