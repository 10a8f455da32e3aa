"""What Word shows and its text does not hold: numbers, ruby, notes, boxes; all of it is imported."""

from __future__ import annotations

import io

import docx
from docx.oxml import parse_xml

from generator.importer.draft import draft_of
from generator.importer.emit import emit
from generator.importer.read_docx import read_docx
from generator.importer.read_html import read_html
from generator.importer.run import check

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NUMBERING = f"""<w:numbering {W}>
<w:abstractNum w:abstractNumId="77">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="(%1)"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="aiueoFullWidth"/><w:lvlText w:val="%2"/></w:lvl>
</w:abstractNum><w:num w:numId="77"><w:abstractNumId w:val="77"/></w:num></w:numbering>"""


def numbered(text: str, level: int = 0) -> str:
    return (
        f'<w:p {W}><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr></w:pPr>'
        f"<w:r><w:t>{text}</w:t></w:r></w:p>"
    )


def a_file(*paragraphs: str) -> bytes:
    document = docx.Document()
    part = document.part.numbering_part.element
    for child in parse_xml(NUMBERING):
        part.append(child)
    body = document.element.body
    for number, paragraph in enumerate(paragraphs):
        body.insert(number, parse_xml(paragraph))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def lines(*paragraphs: str) -> list[str]:
    return [line.text for line in read_docx(a_file(*paragraphs)).lines]


def test_computed_numbers_are_read_as_printed() -> None:
    found = lines(numbered("計画"), numbered("期間", 1), numbered("費用", 1), numbered("その他"))
    assert found == ["(1) 計画", "ア 期間", "イ 費用", "(2) その他"]


def test_ruby_keeps_the_base_and_then_its_reading() -> None:
    ruby = (
        f"<w:p {W}><w:r><w:ruby><w:rt><w:r><w:t>たつみ</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>巽</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>委員</w:t></w:r></w:p>"
    )
    assert "".join(lines(ruby)) == "巽たつみ委員"


def test_a_text_box_follows_its_paragraph_and_is_read_once() -> None:
    box = (
        f'<w:p {W} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:r><w:t>本文</w:t></w:r><w:r>'
        "<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><w:txbxContent><w:p><w:r><w:t>囲み</w:t></w:r></w:p>"
        "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>囲み</w:t></w:r></w:p>"
        "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert lines(box) == ["本文", "囲み"]


def test_bold_labels_are_speakers() -> None:
    def bold(label: str, text: str) -> str:
        return f"<w:p {W}><w:r><w:rPr><w:b/></w:rPr><w:t>{label}</w:t></w:r><w:r><w:t xml:space='preserve'>　{text}</w:t></w:r></w:p>"

    source = read_docx(
        a_file(*[bold(*r) for r in (("会長", "始めます。"), ("委員", "はい。"), ("会長", "終わります。"))])
    )
    draft = draft_of(source)
    assert [(b["speech"], b["text"]) for b in draft.data["body"]] == [
        ("会長", "始めます。"), ("委員", "はい。"), ("会長", "終わります。"),
    ]  # fmt: skip
    assert check(source.text, emit(draft.data)) == []


def test_ruby_in_a_remark_is_told_apart_and_nothing_is_lost() -> None:
    ruby = (
        "<w:r><w:ruby><w:rt><w:r><w:t>しゅんせつ</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>浚渫</w:t></w:r></w:rubyBase></w:ruby></w:r>"
    )

    def said(label: str, text: str, more: str = "") -> str:
        end = "<w:r><w:t>します。</w:t></w:r>"
        return f"<w:p {W}><w:r><w:t>【{label}】{text}</w:t></w:r>{more}{end}</w:p>"

    source = read_docx(
        a_file(said("会長", "開会"), said("委員", "確認"), said("会長", "堀を", ruby), said("会長", "閉会"))
    )
    draft = draft_of(source)
    assert draft.data["body"][2]["text"] == ["堀を", {"ruby": ["浚渫", "しゅんせつ"]}, "します。"]
    assert check(source.text, emit(draft.data)) == []


def test_ruby_of_a_web_page_too() -> None:
    page = "<p>【会長】開会します。</p><p>【委員】堀を<ruby>浚渫<rt>しゅんせつ</rt></ruby>するか。</p><p>【会長】閉会します。</p>"
    source = read_html(f"<html><body>{page}</body></html>".encode())
    draft = draft_of(source)
    assert draft.data["body"][1]["text"] == ["堀を", {"ruby": ["浚渫", "しゅんせつ"]}, "するか。"]
    assert check(source.text, emit(draft.data)) == []
