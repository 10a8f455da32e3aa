"""What Word shows and its text does not hold: numbers, ruby, notes, boxes; all of it is imported."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from docx.oxml import parse_xml

from generator.importer.draft import draft_of
from generator.importer.read.docx import read_docx
from generator.importer.read.errors import ImportRefusedError
from generator.importer.read.html import read_html
from generator.importer.run import check
from generator.yaml.emit import emit
from tests.importer.facts import blocks_of

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


def a_file(*paragraphs: str, more: str = "") -> bytes:
    """A Word file of these paragraphs; ``more``: further definitions of lists."""
    document = docx.Document()
    part = document.part.numbering_part.element
    for child in (*parse_xml(NUMBERING), *parse_xml(f"<w:numbering {W}>{more}</w:numbering>")):
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


def run(text: str, about: str = "") -> str:
    return f"<w:r><w:rPr>{about}</w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>"


def plain(text: str) -> str:
    return f"<w:p {W}>{run(text)}</w:p>"


def test_a_list_may_begin_to_count_anew() -> None:
    again = f"""<w:num {W} w:numId="78"><w:abstractNumId w:val="77"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>"""
    other = numbered("料金").replace('w:val="77"', 'w:val="78"')
    content = a_file(numbered("計画"), numbered("その他"), other, other, more=again)
    assert [line.text for line in read_docx(content).lines] == [
        "(1) 計画",
        "(2) その他",
        "(1) 料金",
        "(2) 料金",
    ]


def test_bullets_that_word_draws_are_read() -> None:
    level = (
        '<w:abstractNum {W} w:abstractNumId="79"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="{sign}"/>'
        '<w:rPr><w:rFonts w:ascii="{font}"/></w:rPr></w:lvl></w:abstractNum>'
    )
    for sign, font, seen in (
        ("\uf06c", "Wingdings", "●"),
        ("○", "ＭＳ 明朝", "○"),
        ("o", "Courier New", "○"),
        ("\uf0f1", "Unknown", "・"),
    ):
        more = level.format(W=W, sign=sign, font=font)
        more += f'<w:num {W} w:numId="79"><w:abstractNumId w:val="79"/></w:num>'
        content = a_file(numbered("会長").replace('w:val="77"', 'w:val="79"'), more=more)
        assert [line.text for line in read_docx(content).lines] == [f"{seen} 会長"]


def test_signs_are_the_signs_a_reader_sees() -> None:
    sign = "<w:r><w:sym w:font='Wingdings' w:char='F0E8'/></w:r>"
    drawn = run("l", "<w:rFonts w:ascii='Wingdings' w:hAnsi='Wingdings'/>")
    unknown = "<w:r><w:sym w:font='Wingdings' w:char='F021'/></w:r>"
    assert lines(f"<w:p {W}>{sign}{run('はい。')}</w:p>", f"<w:p {W}>{drawn}{run('会長')}</w:p>") == [
        "➔はい。",
        "●会長",
    ]
    source = read_docx(a_file(f"<w:p {W}>{unknown}</w:p>"))
    assert source.lines[0].text == "\uf021"
    assert any("外字" in notice for notice in source.notices)


def test_what_stands_in_other_holders_is_read() -> None:
    holder = f"<w:customXml {W}><w:p>{run('会議録')}</w:p></w:customXml>"
    formula = (
        f'<w:p {W} xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">{run("面積は")}'
        "<m:oMath><m:r><m:t>a×b</m:t></m:r></m:oMath></w:p>"
    )
    field = f"<w:p {W}>{run('第')}<w:fldSimple w:instr='PAGE'>{run('3')}</w:fldSimple>{run('号')}</w:p>"
    broken = f"<w:p {W}><w:r><w:t>一行目</w:t><w:br/><w:t>二行目</w:t></w:r></w:p>"
    assert lines(holder, formula, field, broken) == ["会議録", "面積はa×b", "第3号", "一行目", "二行目"]


def cell(text: str, about: str = "") -> str:
    return f"<w:tc><w:tcPr>{about}</w:tcPr><w:p>{run(text)}</w:p></w:tc>"


def test_a_merged_cell_is_read_once() -> None:
    begin, more = "<w:vMerge w:val='restart'/>", "<w:vMerge/>"
    table = (
        f"<w:tbl {W}><w:tr>{cell('出席者', begin)}{cell('会長　大川実')}</w:tr>"
        f"<w:tr>{cell('消えた字', more)}{cell('委員　田沼花子')}</w:tr>"
        f"<w:tr>{cell('備考', '<w:gridSpan w:val=' + chr(39) + '2' + chr(39) + '/>')}</w:tr></w:tbl>"
    )
    assert lines(table) == ["出席者\t会長　大川実", "\t委員　田沼花子", "備考"]


def test_a_table_in_a_cell_is_read_in_its_place() -> None:
    inner = f"<w:tbl><w:tr>{cell('資料1')}{cell('計画')}</w:tr></w:tbl>"
    table = f"<w:tbl {W}><w:tr>{cell('資料')}<w:tc><w:p>{run('前')}</w:p>{inner}<w:p>{run('後')}</w:p></w:tc></w:tr></w:tbl>"
    (row,) = read_docx(a_file(table)).lines
    assert row.cells == ("資料", "前\n資料1 計画\n後")


def with_parts(content: bytes, parts: dict[str, tuple[str, str]], relations: str) -> bytes:
    """A Word file with further parts: name to content type and XML, and the relations of the document to them."""
    old, out = zipfile.ZipFile(io.BytesIO(content)), io.BytesIO()
    with zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name).decode("utf-8", "surrogateescape")
            if name == "[Content_Types].xml":
                types = "".join(
                    f'<Override PartName="/{n}" ContentType="{t}"/>' for n, (t, _) in parts.items()
                )
                data = data.replace("</Types>", types + "</Types>")
            if name == "word/_rels/document.xml.rels":
                data = data.replace("</Relationships>", relations + "</Relationships>")
            new.writestr(name, data.encode("utf-8", "surrogateescape"))
        for name, (_, xml) in parts.items():
            new.writestr(name, xml)
    return out.getvalue()


RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def with_notes(text: str, note: str) -> bytes:
    notes = f'<w:footnotes {W}><w:footnote w:id="2"><w:p>{note}</w:p></w:footnote></w:footnotes>'
    reference = f"<w:p {W}>{run(text)}<w:r><w:footnoteReference w:id='2'/></w:r>{run('を見る。')}</w:p>"
    return with_parts(
        a_file(plain("【会長】開会します。"), plain("【委員】資料はどこですか。"), plain("【会長】後ろです。"), reference),
        {"word/footnotes.xml": (f"{WORD_TYPE}.footnotes+xml", notes)},
        f'<Relationship Id="rId90" Type="{RELATION}/footnotes" Target="footnotes.xml"/>',
    )  # fmt: skip


def test_a_footnote_stands_after_the_proceedings_under_its_number() -> None:
    source = read_docx(with_notes("【委員】計画", run("　令和5年3月の計画")))
    assert [line.text for line in source.lines][-2:] == ["【委員】計画¹を見る。", "¹ 令和5年3月の計画"]
    draft = draft_of(source)
    assert [b.get("text") for b in draft.data["body"]][-2] == "計画¹を見る。"
    assert draft.data["body"][-1] == {"section": {"back": True}, "blocks": [{"p": "¹ 令和5年3月の計画"}]}
    assert check(source.text, emit(draft.data)) == []


@pytest.mark.parametrize(
    ("kind", "shown"),
    [("separator", False), ("continuationSeparator", False), ("continuationNotice", False), ("normal", True)],
)
def test_what_only_parts_footnotes_from_the_page_is_none(kind: str, shown: bool) -> None:
    two = f'{run("計画の注")}</w:p></w:footnote><w:footnote w:type="{kind}" w:id="3"><w:p>{run("次へ続く")}'
    lines = [line.text for line in read_docx(with_notes("【委員】計画", two)).lines]
    assert lines[4] == "¹ 計画の注"
    assert any("次へ続く" in line for line in lines) is shown


@pytest.mark.parametrize("said", ["変更履歴", "隠し文字"])
def test_nothing_unapproved_hides_in_a_footnote(said: str) -> None:
    hidden = (
        run("秘密", "<w:vanish/>")
        if said == "隠し文字"
        else f"<w:ins w:id='1' w:author='x'>{run('足した字')}</w:ins>"
    )
    with pytest.raises(ImportRefusedError, match=said):
        read_docx(with_notes("【委員】計画", hidden))


def test_a_row_or_a_paragraph_that_goes_away_stops_the_import() -> None:
    row = f"<w:tbl {W}><w:tr><w:trPr><w:del w:id='1' w:author='x'/></w:trPr>{cell('消す行')}</w:tr></w:tbl>"
    end = f"<w:p {W}><w:pPr><w:rPr><w:del w:id='1' w:author='x'/></w:rPr></w:pPr>{run('前の段落')}</w:p>"
    for paragraph in (row, end):
        with pytest.raises(ImportRefusedError, match="変更履歴"):
            read_docx(a_file(paragraph))


def test_struck_words_and_comments_are_told_of() -> None:
    content = a_file(f"<w:p {W}>{run('三百円', '<w:strike/>')}{run('五百円')}</w:p>")
    assert any("取り消し線の付いた字が 1 か所" in notice for notice in read_docx(content).notices)
    comments = {"word/comments.xml": (f"{WORD_TYPE}.comments+xml", f"<w:comments {W}/>")}
    relation = f'<Relationship Id="rId91" Type="{RELATION}/comments" Target="comments.xml"/>'
    found = read_docx(with_parts(a_file(plain("会議録")), comments, relation)).notices
    assert any("コメント" in notice for notice in found)


def test_links_of_both_kinds_are_kept() -> None:
    linked = (
        f'<w:p {W} xmlns:r="{RELATION}"><w:hyperlink r:id="rId92">{run("資料1　計画")}</w:hyperlink></w:p>'
    )
    field = (
        f"<w:p {W}><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> HYPERLINK \"https://www.city.example.jp/2.pdf\" </w:instrText></w:r>"
        f"<w:r><w:fldChar w:fldCharType='separate'/></w:r>{run('資料2　予算')}<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>"
    )
    relation = f'<Relationship Id="rId92" Type="{RELATION}/hyperlink" Target="https://www.city.example.jp/1.pdf" TargetMode="External"/>'
    source = read_docx(with_parts(a_file(linked, field), {}, relation))
    assert source.links == [
        ("資料1計画", "https://www.city.example.jp/1.pdf"), ("資料2予算", "https://www.city.example.jp/2.pdf"),
    ]  # fmt: skip
    assert [line.text for line in source.lines] == ["資料1　計画", "資料2　予算"]


FORM = (
    ("会議名", "波見市緑化審議会"), ("日時", "令和5年7月3日（月）午後2時から"), ("場所", "市役所2階会議室"),
)  # fmt: skip
TALK = (
    "会長：開会します。",
    "1　街路樹について",
    "田沼委員：苗木は何本ですか。",
    "緑地課長：200本です。",
    "会長：閉会します。",
)


def filled(*texts: str) -> str:
    return "<w:tc>" + "".join(f"<w:p>{run(text)}</w:p>" for text in texts) + "</w:tc>"


SPEAKERS = ["会長", "田沼委員", "緑地課長", "会長"]


@pytest.mark.parametrize("merged", [True, False])
def test_a_form_may_hold_the_proceedings_in_one_cell(merged: bool) -> None:
    rows = [f"<w:tr>{cell(label)}{cell(text)}</w:tr>" for label, text in FORM]
    head, talk = filled("会議の内容"), filled(*TALK)
    rows += [f"<w:tr>{head}</w:tr><w:tr>{talk}</w:tr>"] if merged else [f"<w:tr>{head}{talk}</w:tr>"]
    source = read_docx(a_file(f"<w:tbl {W}>{''.join(rows)}</w:tbl>"))
    draft = draft_of(source)
    assert [b["speech"] for b in blocks_of(draft.data["body"]) if "speech" in b] == SPEAKERS
    assert draft.data["sittings"][0]["place"]["name"] == "市役所2階会議室"
    assert check(source.text, emit(draft.data)) == []


def test_a_row_of_one_filled_cell_among_remarks_is_a_heading() -> None:
    said = [(words.split("：")[0], words.split("：")[1]) if "：" in words else ("", words) for words in TALK]
    table = "".join(f"<w:tr>{cell(label)}{cell(text)}</w:tr>" for label, text in said)
    source = read_docx(a_file(plain("会議の内容"), f"<w:tbl {W}>{table}</w:tbl>"))
    draft = draft_of(source)
    (section,) = [b for b in draft.data["body"] if "section" in b]
    assert section["section"] == {"no": "1", "title": "街路樹について", "agenda": "a1"}
    assert [b["speech"] for b in section["blocks"]] == ["田沼委員", "緑地課長", "会長"]
    assert check(source.text, emit(draft.data)) == []


def test_a_form_of_a_web_page_too() -> None:
    rows = "".join(f"<tr><td>{label}</td><td>{text}</td></tr>" for label, text in FORM)
    talk = "<br>".join(TALK)
    source = read_html(f"<table>{rows}<tr><td>会議の内容</td><td>{talk}</td></tr></table>".encode())
    draft = draft_of(source)
    assert [b["speech"] for b in blocks_of(draft.data["body"]) if "speech" in b] == SPEAKERS
    assert draft.data["sittings"][0]["place"]["name"] == "市役所2階会議室"


def test_the_column_of_speakers_need_not_be_the_first() -> None:
    said = [("区分", "発言者", "発言の要旨"), ("1　街路樹について", "会長", "開会します。"), ("", "田沼委員", "苗木は何本ですか。"), ("", "緑地課長", "200本です。"), ("", "会長", "閉会します。")]  # fmt: skip
    table = "".join(f"<w:tr>{''.join(cell(words) for words in row)}</w:tr>" for row in said)
    page = "".join(f"<tr>{''.join(f'<td>{words}</td>' for words in row)}</tr>" for row in said)
    word = read_docx(a_file(plain("会議の内容"), f"<w:tbl {W}>{table}</w:tbl>"))
    for source in (word, read_html(f"<p>会議の内容</p><table>{page}</table>".encode())):
        draft = draft_of(source)
        (section,) = [b for b in draft.data["body"] if "section" in b]
        assert section["section"]["title"] == "街路樹について"
        assert [b["speech"] for b in section["blocks"]] == ["会長", "田沼委員", "緑地課長", "会長"]
        assert check(source.text, emit(draft.data)) == []


def tabbed(*texts: str) -> str:
    return f"<w:p {W}><w:r>" + "<w:tab/>".join(f"<w:t>{text}</w:t>" for text in texts) + "</w:r></w:p>"


def test_tabs_show_what_they_show_on_paper() -> None:
    paragraphs = [
        tabbed("日時", "令和5年7月3日（月）午後2時から"), tabbed("出席者", "", "会長", "大川実"), tabbed("", "", "委員", "田沼花子"),
        tabbed("1", "会議の内容"), tabbed("(1)", "街路樹について"),
        tabbed("会長", "", "開会します。"), tabbed("田沼委員", "苗木は何本ですか。", "費用も伺います。"), tabbed("緑地課長", "200本です。"),
        tabbed("", "内訳は別紙です。"), tabbed("会長", "閉会します。"), tabbed("委員一同", "異議なし"),
    ]  # fmt: skip
    source = read_docx(a_file(*paragraphs))
    draft = draft_of(source)
    assert [p["name"] for g in draft.groups for p in g.people] == ["大川実", "田沼花子"]
    (section,) = [b for b in draft.data["body"] if "section" in b]
    assert section["section"]["title"] == "街路樹について"
    assert [(b["speech"], b["text"]) for b in section["blocks"]] == [
        ("会長", "開会します。"), ("田沼委員", "苗木は何本ですか。　費用も伺います。"), ("緑地課長", "200本です。\n内訳は別紙です。"),
        ("会長", "閉会します。"), ("委員一同", "異議なし"),
    ]  # fmt: skip
    assert check(source.text, emit(draft.data)) == []


@pytest.mark.parametrize("broken", ['w:ilvl w:val="x"', 'w:ilvl w:val="-1"', "w:ilvl"])
def test_a_broken_depth_is_the_first(broken: str) -> None:
    assert lines(numbered("計画").replace('w:ilvl w:val="0"', broken)) == ["(1) 計画"]
