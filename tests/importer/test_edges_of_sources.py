"""The edges of what readers of formats decide: how much is too much, what stands where nothing should, which of two comes first."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import pypdfium2
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from generator.importer.read import pdf_columns, pdf_lines
from generator.importer.read.any import read_source
from generator.importer.read.docx import read_docx
from generator.importer.read.docx_counting import shown_as
from generator.importer.read.errors import ImportRefusedError
from generator.importer.read.hidden import ALOUD, hidden_groups, pieces_of
from generator.importer.read.html import read_html
from generator.importer.read.html_bounds import refuse_unbounded
from generator.importer.read.links import set_links, whole_address
from generator.importer.read.pdf import MAX_PAGES, read_pdf
from generator.importer.read.pdf_printed import Letter, Printed
from generator.importer.read.refuse import refuse_changed
from generator.importer.read.ruby import set_ruby
from generator.importer.read.signs import is_sign_font
from generator.importer.read.stream import Hidden, Source
from tests.importer.printing import placed_pdf
from tests.importer.test_small_questions import letter, printed
from tests.importer.test_word import W, a_file

R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

# Web pages.


def page(body: str) -> list[str]:
    return [line.text for line in read_html(body.encode()).lines]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<ol><li>\n 甲<li>乙</ol>", ["1. 甲", "2. 乙"]), ("甲\r\n<pre>乙\r丙</pre>", ["甲", "乙 丙"]), ("<table><tbody><script>x</script><tr><td>甲<td>乙<template>丙</template></table>", ["甲\t乙"]),
        ("<dl>\n<!-- 注 --><dt>甲\n<dd>乙\n</dl>", ["甲\t乙"]), ("<dl><script>x</script><dt>甲<dd>乙<dt>丙</dl>", ["甲\t乙", "丙"]), ("<table>甲<tr><td>乙<td>丙</table>", ["甲", "乙\t丙"]), ("<table><tr><td>甲<!-- 注 --><td>乙</table>", ["甲\t乙"]),
        ("<table><tr><td>甲<tr><td>乙</table>", ["甲", "乙"]), ("<table><form><tr><td>甲<td>乙</form></table>", ["甲\t乙"]), ("<span>甲<!-- 注 -->乙</span>", ["甲乙"]),
    ],
)  # fmt: skip
def test_a_page_shows_its_words_and_nothing_else(body: str, lines: list[str]) -> None:
    assert page(body) == lines


def test_bold_type_has_no_room_around_it() -> None:
    assert [line.bold for line in read_html("<p><b> 甲 </b>乙".encode()).lines] == ["甲"]


def test_a_reading_over_nothing_is_none() -> None:
    assert read_html("<p><ruby><rt>よみ</rt></ruby>甲".encode()).ruby == []


def test_an_empty_style_sheet_hides_nothing() -> None:
    source = read_html("<style></style><p hidden>甲</p><p>乙</p>".encode())
    assert [source.text[one.start : one.end] for one in source.hidden] == ["甲"]


def test_tags_in_capitals_are_as_deep() -> None:
    with pytest.raises(ImportRefusedError, match="入れ子"):
        refuse_unbounded("<DIV>" * 151 + "</div>")
    refuse_unbounded("<DIV>" * 150 + "</div>" * 150)


def test_a_page_of_frames_in_capitals_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<FRAMESET><FRAME SRC=b.html></FRAMESET>", "utf-8")
    with pytest.raises(ImportRefusedError, match="フレーム"):
        read_source(path)


@pytest.mark.parametrize(
    ("base", "address", "whole"),
    [("", " a.pdf ", "a.pdf"), ("https://example.jp/a/", " b.pdf ", "https://example.jp/a/b.pdf"), ("https://example.jp/", " http://[x ", "http://[x")],
)  # fmt: skip
def test_an_address_has_no_room_around_it(base: str, address: str, whole: str) -> None:
    assert whole_address(base, address) == whole


def test_words_with_room_in_them_name_a_material() -> None:
    materials: list[dict[str, str | None]] = [
        {"no": "資 料1", "title": "花 壇"},
        {"no": "資料2", "title": "苗 木"},
    ]
    set_links(
        materials, [("資料1", "https://example.jp/1.pdf"), ("苗木（別紙）", "https://example.jp/2.pdf")]
    )
    assert [one.get("href") for one in materials] == ["https://example.jp/1.pdf", "https://example.jp/2.pdf"]


# What is hidden.


def test_passages_within_each_other_are_told_once_more_and_no_word_twice() -> None:
    assert pieces_of("甲乙丙丁戊", [Hidden(0, 4, "白"), Hidden(1, 2, "白")]) == [
        ("", ""),
        ("甲乙丙丁", "白"),
        ("", ""),
        ("乙", "白"),
        ("戊", ""),
    ]


def test_what_is_read_aloud_is_one_question_where_it_first_stands() -> None:
    places = [(0, "白"), (2, ALOUD), (4, "白"), (6, ALOUD)]
    source = Source("html", "甲。乙。丙。丁。", [], hidden=[Hidden(at, at + 1, why) for at, why in places])
    groups = [[one.start for one in group] for group in hidden_groups(source)]
    assert groups == [[0], [2, 6], [4]]


# Word.


def saved(document: Any) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_numbers_beyond_those_that_lists_have() -> None:
    assert [shown_as("decimal", value) for value in (-1, 0, 9_999, 10_000)] == ["0", "0", "9999", "9999"]


def test_a_list_without_a_definition_and_a_paragraph_without_a_list_have_no_number() -> None:
    def in_list(number: str) -> str:
        return f'<w:p {W}><w:pPr><w:numPr><w:ilvl w:val="0"/>{number}</w:numPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>'

    more = '<w:num w:numId="78"/>'
    content = a_file(
        in_list('<w:numId w:val="78"/>'), in_list(""), in_list('<w:numId w:val="77"/>'), more=more
    )
    assert [line.text for line in read_docx(content).lines] == ["甲", "甲", "(1) 甲"]


def test_styles_that_follow_each_other_in_a_ring_and_have_no_name_are_plain() -> None:
    document = docx.Document()
    ring = '<w:style {0} w:type="paragraph" w:styleId="{1}"><w:basedOn w:val="{2}"/></w:style>'
    for one, other in (("Ring", "Back"), ("Back", "Ring")):
        document.styles.element.append(parse_xml(ring.format(W, one, other)))
    document.element.body.insert(
        0,
        parse_xml(f'<w:p {W}><w:pPr><w:pStyle w:val="Ring"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>'),
    )
    assert [(line.text, line.heading) for line in read_docx(saved(document)).lines] == [("甲", 0)]


@pytest.mark.parametrize(
    ("sign", "font", "shown"),
    [("\uf06c", "Wingdings", "●"), ("\uf06c\uf06c", "", "●●"), ("a\uf06c", "", "・"), ("l", "Symbola", "l"), ("\ue000a", "", "・"), ("\uefff", "", "・"), ("\uf0ff", "", "・")],
)  # fmt: skip
def test_a_bullet_of_private_signs(sign: str, font: str, shown: str) -> None:
    from generator.importer.read.docx_numbers import _bullet

    assert _bullet(sign, font) == shown


def test_a_font_of_signs_is_known_with_room_around_its_name() -> None:
    assert (is_sign_font(" Wingdings "), is_sign_font("Wing dings")) == (True, False)


def test_what_turns_or_hides_in_the_head_of_a_page_is_no_part_of_the_minutes() -> None:
    document = docx.Document()
    head = document.sections[0].header
    head.is_linked_to_previous = False
    head.paragraphs[0]._p.append(
        parse_xml(
            f'<w:r {W}><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>頭</w:t><w:br w:type="page"/></w:r>'
        )
    )
    document.add_paragraph("甲")
    source = read_docx(saved(document))
    assert [(line.text, line.page, line.furniture) for line in source.lines] == [
        ("頭", 0, "header"),
        ("甲", 0, ""),
    ]
    assert (source.hidden, source.paged) == ([], False)


def test_a_head_that_two_parts_of_a_document_share_is_read_once() -> None:
    document = docx.Document()
    head = document.sections[0].header
    head.is_linked_to_previous = False
    head.paragraphs[0].text = "頭"
    document.add_paragraph("甲")
    section = document.add_section()
    reference = document.sections[0]._sectPr.headerReference_lst[0]
    section._sectPr.insert(
        0, parse_xml(f'<w:headerReference {W} {R} w:type="default" r:id="{reference.rId}"/>')
    )
    document.add_paragraph("乙")
    assert [line.text for line in read_docx(saved(document)).lines] == ["頭", "甲", "乙"]


def test_words_that_lead_within_the_file_or_hold_nothing_lead_nowhere() -> None:
    document = docx.Document()
    outside = document.part.relate_to(
        "https://example.jp/a.pdf", RELATIONSHIP_TYPE.HYPERLINK, is_external=True
    )
    inside = document.part.relate_to(document.part.numbering_part, RELATIONSHIP_TYPE.HYPERLINK)
    links = "".join(
        f'<w:hyperlink r:id="{target}"><w:r><w:t>{words}</w:t></w:r></w:hyperlink>'
        for target, words in ((outside, "甲"), (inside, "乙"), (outside, " "), ("rId999", "丙"))
    )
    document.element.body.insert(0, parse_xml(f"<w:p {W} {R}>{links}</w:p>"))
    assert read_docx(saved(document)).links == [("甲", "https://example.jp/a.pdf")]


def test_pictures_of_old_drawings_and_of_other_places_are_told_of() -> None:
    document = docx.Document()
    held, _ = document.part.get_or_add_image(io.BytesIO(PNG))
    outside = document.part.relate_to("https://example.jp/a.png", RELATIONSHIP_TYPE.IMAGE, is_external=True)
    drawn = "".join(
        f'<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata {target}/></v:shape></w:pict></w:r>'
        for target in (f'r:id="{held}"', f'r:id="{outside}"', "")
    )
    document.element.body.insert(0, parse_xml(f"<w:p {W} {R}><w:r><w:t>甲</w:t></w:r>{drawn}</w:p>"))
    found = [(one.name, one.content) for one in read_docx(saved(document)).pictures]
    assert found == [("image1.png", PNG), ("https://example.jp/a.png", b""), ("", b"")]


def _png() -> bytes:
    from PIL import Image

    out = io.BytesIO()
    Image.new("L", (2, 2), 128).save(out, "PNG")
    return out.getvalue()


PNG = _png()


@pytest.mark.parametrize(
    ("inner", "changed"),
    [
        ("<w:ins><w:r><w:t> </w:t></w:r></w:ins>", False), ("<w:ins><w:r><w:t/></w:r></w:ins><w:del><w:r><w:delText>乙</w:delText></w:r></w:del>", True), ("<w:ins/><w:r><w:t>甲</w:t></w:r>", False),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t> </w:t></w:r>", False), ("<w:r><w:rPr><w:vanish/></w:rPr><w:t/><w:t>乙</w:t></w:r>", True), ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>乙</w:t></w:r>', False),
        ("<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>", True), ("<w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>", False),
    ],
)  # fmt: skip
def test_only_words_are_changed_or_hidden(inner: str, changed: bool) -> None:
    root = parse_xml(f"<w:body {W}><w:p>{inner}</w:p></w:body>")
    if changed:
        with pytest.raises(ImportRefusedError):
            refuse_changed(root, [])
    else:
        refuse_changed(root, [])


def test_of_two_readings_the_longer_is_looked_for_first() -> None:
    blocks = [{"text": "巽たつみです"}]
    set_ruby(blocks, [("巽", "たつ"), ("巽", "たつみ")])
    assert blocks == [{"text": [{"ruby": ["巽", "たつみ"]}, "です"]}]


# PDF.


def test_more_pages_than_a_meeting_has_are_refused() -> None:
    def of_pages(count: int) -> bytes:
        made = pypdfium2.PdfDocument.new()
        for _ in range(count):
            made.new_page(100, 100)
        out = io.BytesIO()
        made.save(out)
        made.close()
        return out.getvalue()

    with pytest.raises(ImportRefusedError, match="ページが多すぎます"):
        read_pdf(of_pages(MAX_PAGES + 1))
    with pytest.raises(ImportRefusedError, match="文字の情報がない"):
        read_pdf(of_pages(1))


def test_pages_with_hardly_a_letter_are_pictures_of_paper() -> None:
    assert read_pdf(placed_pdf([(60, 700, "開会です")])).text == "開会です\n"
    with pytest.raises(ImportRefusedError, match="文字の情報がない"):
        read_pdf(placed_pdf([(60, 700, "開会だ")]))


@pytest.mark.parametrize(
    ("width", "height", "pictures", "scanned"),
    [
        (30, 100, 0, False), (31, 100, 1, False), (100, 30, 0, False), (100, 31, 1, False), (300, 319, 1, False), (300, 320, 0, True), (300, 400, 0, True),
    ],
)  # fmt: skip
def test_a_picture_is_neither_a_rule_nor_the_whole_page(
    width: int, height: int, pictures: int, scanned: bool
) -> None:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(300, 400))
    canvas.drawString(10, 380, "Minutes of the meeting")
    canvas.drawImage(ImageReader(io.BytesIO(PNG)), 0, 0, width, height)
    canvas.save()
    source = read_pdf(out.getvalue())
    assert len(source.pictures) == pictures
    assert any("紙を読み取った" in notice for notice in source.notices) is scanned


def test_columns_stand_in_the_order_of_the_page_and_not_in_each_other() -> None:
    def rows_at(left: float, count: int, first: float, step: float = 20) -> list[Printed]:
        return [
            printed((f"項{n}", 10, 30), ("夏", left, left + 10), bottom=first - step * n)
            for n in range(count)
        ]

    assert [c.left for c in pdf_columns.columns_of(rows_at(100, 4, 900) + rows_at(150, 6, 700))] == [100, 150]
    mixed = sorted(rows_at(100, 6, 800, 40) + rows_at(150, 4, 780, 40), key=lambda line: -line.top)
    assert [c.left for c in pdf_columns.columns_of(mixed)] == [150]
    three = rows_at(100, 4, 900) + rows_at(150, 6, 700) + rows_at(200, 5, 500)
    assert [(c.left, c.first, c.last) for c in pdf_columns.columns_of(three)] == [(100, 0, 3), (150, 4, 9), (200, 10, 14)]  # fmt: skip


@pytest.mark.parametrize(
    ("lefts", "text"),
    [((110, 100, 110), "甲乙\n丙"), ((100, 100, 110), "甲乙\n丙"), ((100, 100, 105), "甲乙丙"), ((100, 100, 106), "甲乙\n丙")],
)  # fmt: skip
def test_a_line_set_in_from_the_margin_begins_anew(lefts: tuple[int, ...], text: str) -> None:
    lines = [printed((word, left, 300)) for word, left in zip("甲乙丙", lefts, strict=True)]
    assert pdf_columns.words_of(lines, 300) == text


@pytest.mark.parametrize(
    ("words", "right", "text"),
    [("花です。", 293, "花です。乙"), ("花です。", 292, "花です。\n乙"), ("花です", 266, "花です乙"), ("花です", 265, "花です\n乙"), ("1 花", 300, "1 花乙")],
)  # fmt: skip
def test_a_full_line_goes_on(words: str, right: float, text: str) -> None:
    assert pdf_columns.words_of([printed((words, 100, right)), printed(("乙", 100, 110))], 300) == text


def test_items_of_one_form_begin_lines_however_full_they_are() -> None:
    for one, other, text in (("1 花", "2 木", "1 花\n2 木"), ("・花", "・木", "・花\n・木"), ("（会長）", "（委員）", "（会長）\n（委員）"), ("1 花", "(2) 木", "1 花(2) 木")):  # fmt: skip
        assert pdf_columns.words_of([printed((one, 100, 300)), printed((other, 100, 120))], 300) == text


def down(count: int, left: float = 50, top: float = 700) -> list[list[Letter]]:
    return [[letter("花", left, top - 10 * n)] for n in range(count)]


def laid(runs: list[list[Letter]], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setattr(pdf_lines, "_runs", lambda *_: iter(runs))
    return [line.text for line in pdf_lines.lines_of_page(None, 0)]


def test_letters_one_by_one_are_put_together_as_they_go(monkeypatch: pytest.MonkeyPatch) -> None:
    long = [[letter("花", 50 + 10 * n, 700 - 20 * row) for n in range(3)] for row in range(9)]
    level = [[letter("木", 50 + 10 * n, 300)] for n in range(14)]
    assert laid(down(21), monkeypatch) == ["花" * 21]
    assert laid(down(20), monkeypatch) == ["花"] * 20
    assert laid(long[:7] + level, monkeypatch) == ["花" * 3] * 7 + ["木" * 14]
    assert laid(long[:9] + level[:13], monkeypatch) == ["花" * 3] * 9 + ["木"] * 13


def test_runs_that_mostly_go_down_are_columns_from_right_to_left(monkeypatch: pytest.MonkeyPatch) -> None:
    def column(words: str, left: float) -> list[Letter]:
        return [letter(word, left, 700 - 10 * n) for n, word in enumerate(words)]

    level = [[letter("木", 50, 300), letter("木", 60, 300)], [letter("水", 50, 200), letter("草", 60, 200)]]
    columns = [column("花壇", 50), column("苗木", 70), column("土壌", 90)]
    assert laid([*columns, level[0]], monkeypatch) == ["土壌", "苗木", "木", "花壇", "木"]
    assert laid([*columns, *level], monkeypatch) == ["花壇", "苗木", "土壌", "木木", "水草"]


def test_a_line_reaches_from_its_lowest_to_its_highest_letter() -> None:
    line = pdf_lines._printed([letter("花", 50, 700), letter("木", 60, 698, 12), letter("水", 72, 701, 8)], 3)
    assert (line.page, line.bottom, line.top, line.text) == (3, 698, 710, "花木水")


def test_the_height_that_two_letters_share_is_measured_by_the_lower() -> None:
    def runs(bottom: float, size: float) -> int:
        return len(
            [*pdf_lines.level([letter("花", 50, 700), replace(letter("木", 60, bottom, size), right=70)])]
        )

    assert [runs(705, 20), runs(706, 20), runs(698, 4), runs(697, 4)] == [1, 2, 1, 2]


# What stands in cells, and what follows them.


def words(text: str, look: str = "") -> str:
    return f"<w:p><w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def word_table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl {W} {R}>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


WHITE = '<w:color w:val="FFFFFF"/>'


def test_a_picture_in_a_cell_stands_behind_what_comes_before_the_table() -> None:
    document = docx.Document()
    held, _ = document.part.get_or_add_image(io.BytesIO(PNG))
    drawn = f'<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata r:id="{held}"/></v:shape></w:pict></w:r></w:p>'
    table = word_table((words("丙"), words("丁") + drawn), (words("戊"), words("己")))
    for number, element in enumerate((f"<w:p {W}><w:r><w:t>甲乙</w:t></w:r></w:p>", table)):
        document.element.body.insert(number, parse_xml(element))
    source = read_docx(saved(document))
    assert (source.text, [one.at for one in source.pictures]) == ("甲乙\n丙\t丁\n戊\t己\n", [5])


def test_hidden_words_of_a_row_are_found_behind_the_columns_that_come_first() -> None:
    document = docx.Document()
    head = tuple(map(words, ("次第", "発言者", "発言")))
    rows = (words("1"), words("会長"), words("秘密", WHITE)), (words("裏", WHITE), words("委員"), words("表"))
    document.element.body.insert(0, parse_xml(word_table(head, *rows)))
    source = read_docx(saved(document))
    assert [line.text for line in source.lines] == ["次第\t発言者\t発言", "1", "会長\t秘密", "裏", "委員\t表"]
    assert [source.text[one.start : one.end] for one in source.hidden] == ["秘密", "裏"]
    hide = '<span style="display:none">{}</span>'.format
    table = f"<table><tr><td>次第<td>発言者<td>発言<tr><td>1<td>会長<td>{hide('秘密')}<tr><td>{hide('裏')}<td>委員<td>表</table>"
    page = read_html(table.encode())
    assert [page.text[one.start : one.end] for one in page.hidden] == ["秘密", "裏"]


def test_a_list_within_a_list_that_has_not_begun_begins_with_the_outer_lists_first_number() -> None:
    more = (
        '<w:abstractNum w:abstractNumId="79"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:start w:val="5"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1-%2"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="79"><w:abstractNumId w:val="79"/></w:num>'
    )

    def at(level: int) -> str:
        return f'<w:p {W}><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="79"/></w:numPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>'

    content = a_file(at(1), at(1), at(0), at(1), at(0), more=more)
    assert [line.text for line in read_docx(content).lines] == ["3-5 甲", "3-6 甲", "3 甲", "3-5 甲", "4 甲"]


@pytest.mark.parametrize(("kind", "turned"), [("", 0), ('w:type="column"', 0), ('w:type="page"', 1)])
def test_only_the_end_of_a_page_turns_it(kind: str, turned: int) -> None:
    content = a_file(
        f"<w:p {W}><w:r><w:t>前</w:t><w:br {kind}/></w:r></w:p>", f"<w:p {W}><w:r><w:t>後</w:t></w:r></w:p>"
    )
    assert [(line.text, line.page) for line in read_docx(content).lines][-1] == ("後", turned)


@pytest.mark.parametrize(("lefts", "columns"), [((10, 18, 26, 26), 1), ((10, 18, 26, 34), 0)])
def test_labels_of_a_column_begin_at_three_places_at_most(lefts: tuple[int, ...], columns: int) -> None:
    lines = [
        printed((f"項{n}", left, 50), ("夏", 100, 110), bottom=800 - 20 * n) for n, left in enumerate(lefts)
    ]
    assert len(pdf_columns.columns_of(lines)) == columns


def test_room_below_a_row_is_measured_from_its_lowest_line() -> None:
    from generator.importer.read.pdf_layout import Layout

    rows = [
        printed(("日時", 10, 30), ("花" * 20, 100, 300), bottom=800), printed(("花" * 20, 100, 300), bottom=785), printed(("花です。", 100, 140), bottom=770),
        printed(("場所", 10, 30), ("会館", 100, 120), bottom=755), printed(("議題", 10, 30), ("計画", 100, 120), bottom=740), printed(("結果", 10, 30), ("可決", 100, 120), bottom=700),
    ]  # fmt: skip
    layout = Layout()
    layout.lay(rows)
    assert [line.blank_before for line in layout.builder.lines] == [False, False, False, True]
