"""Sources that differ in one thing only: what each condition of the readers decides of lines, cells, pictures, links and signs."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.read.any import read_source
from generator.importer.read.docx import read_docx
from generator.importer.read.docx_paragraph import bold_start
from generator.importer.read.errors import ImportRefusedError
from generator.importer.read.furniture import furniture_of
from generator.importer.read.hidden import hidden_in
from generator.importer.read.html import read_html
from generator.importer.read.html_bounds import (
    MAX_ATTRIBUTES,
    MAX_CHOICES,
    MAX_DEPTH,
    MAX_TAGS,
    refuse_unbounded,
)
from generator.importer.read.html_tree import tree_of
from generator.importer.read.language import language_notices
from generator.importer.read.layout import set_tabs, speaker_column
from generator.importer.read.lines import lines_of
from generator.importer.read.links import page_address, set_links, whole_address
from generator.importer.read.pdf_feet import feet_of
from generator.importer.read.pdf_lines import _column, _is_raised, _is_space, _printed, _upright
from generator.importer.read.pdf_printed import Letter, Part, Printed
from generator.importer.read.pictures import ending, told_apart
from generator.importer.read.stream import Line, Picture
from generator.importer.read.text import decode
from tests.importer.test_word import W, a_file, run


def page(body: str) -> list[tuple[str, str]]:
    """The lines of a page, each with its kind of furniture."""
    return [(line.text, line.furniture) for line in read_html(f"<html><body>{body}".encode()).lines]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<p>甲<img alt=図>乙</p>", [("甲図乙", "")]), ("<p>甲<img>乙</p>", [("甲乙", "")]), ("<p>甲<b>乙<br>丙</b></p>", [("甲乙", ""), ("丙", "")]), ("<p>甲<script>x</script><!-- y -->乙</p>", [("甲乙", "")]),
        ("<p>甲<span>乙<select><option>丙</select></span></p>", [("甲乙", "")]), ("<p>甲<svg><text>乙</text></svg></p>", [("甲乙", "")]), ("<p>甲<span><div>乙</div></span>丙</p>", [("甲", ""), ("乙", ""), ("丙", "")]),
        ("<div role=navigation>甲</div>乙", [("甲", "navigation"), ("乙", "")]), ("<div role=main>甲</div>", [("甲", "")]), ("<div class=sidebar>甲</div>", [("甲", "navigation")]), ("<span class=sidebar>甲</span>", [("甲", "")]),
        ("<nav>甲<footer>乙</footer></nav>丙", [("甲", "navigation"), ("乙", "navigation"), ("丙", "")]), ("<footer>甲</footer>", [("甲", "footer")]), ("<header>甲</header>", [("甲", "header")]), ("<aside>甲</aside>", [("甲", "aside")]),
        ("<table><tr><td>甲<td>乙<tbody><tr><td>丙<td>丁</table>", [("甲\t乙", ""), ("丙\t丁", "")]), ("<table><tr><td><h3>甲</h3><td>乙</table>", [("甲", ""), ("乙", "")]), ("<table><tr><td>甲<td><table><tr><td>乙<td>丙</table></table>", [("甲", ""), ("乙\t丙", "")]),
        ("<table><tr><td><p>甲</p><p>乙</p><td>丙</table>", [("甲\n乙\t丙", "")]), ("<table><tr><td>甲<script>x</script><td>乙</table>", [("甲\t乙", "")]), ("<table><tr><td>次第<td>発言者<td>発言<tr><td>1<td>会長<td>はい。</table>", [("次第\t発言者\t発言", ""), ("1", ""), ("会長\tはい。", "")]),
        ("<dl>外<dt>甲<dd>乙</dd><script>x</script>後</dl>", [("外", ""), ("甲\t乙", ""), ("後", "")]), ("<ol start=x><li>甲</ol>", [("1. 甲", "")]), ("<ol><script>x</script><li>甲<li>乙</ol>", [("1. 甲", ""), ("2. 乙", "")]),
        ("甲　乙  丙", [("甲　乙 丙", "")]), ("<math><mi>甲</mi></math>乙", [("甲乙", "")]),
    ],
)  # fmt: skip
def test_a_page_says_what_a_browser_shows(body: str, lines: list[tuple[str, str]]) -> None:
    assert page(body) == lines


@pytest.mark.parametrize(
    ("body", "bold"),
    [("<p><strong>甲：</strong>乙</p>", "甲："), ("<p>丙<b>甲：</b>乙</p>", ""), ("<p> <b>甲</b>乙</p>", "甲"), ("<p><i>甲：</i>乙</p>", ""), ("<p>甲</p>", "")],
)  # fmt: skip
def test_bold_type_at_the_beginning(body: str, bold: str) -> None:
    assert read_html(body.encode()).lines[0].bold == bold


@pytest.mark.parametrize(
    ("image", "picture"),
    [
        ("<img src=a.png>", ("a.png", b"")), ("<img src=a.png width=40>", None), ("<img src=a.png width=41>", ("a.png", b"")), ("<img src=a.png width=41 height=40px>", None), ("<img src=a.png width=auto>", ("a.png", b"")), ("<img>", None),
        ("<img src='data:image/png;base64,YWI='>", ("image.png", b"ab")), ("<img src='data:image/png,YWI='>", ("", b"")), ("<img src='data:text/plain;base64,YWI='>", ("", b"")), ("<img src='data:image/png;base64,é'>", ("", b"")),
    ],
)  # fmt: skip
def test_a_picture_is_kept_where_the_page_holds_it_and_an_icon_is_none(
    image: str, picture: tuple[str, bytes] | None
) -> None:
    found = read_html(f"<p>甲{image}</p>".encode()).pictures
    assert [(one.name, one.content) for one in found] == ([picture] if picture else [])
    assert read_html(f"<nav>甲{image}</nav>".encode()).pictures == []


@pytest.mark.parametrize(
    ("body", "links"),
    [
        ("<a href=a.pdf>資料</a>", [("資料", "a.pdf")]), ("<a>資料</a>", []), ("<a href=a.pdf> </a>", []), ("<nav><a href=a.pdf>資料</a></nav>", []), ("<p><b><a href=' a.pdf '>資 料</a></b></p>", [("資料", "a.pdf")]),
        ("<base href=https://example.jp/b/><a href=a.pdf>資料</a>", [("資料", "https://example.jp/b/a.pdf")]),
    ],
)  # fmt: skip
def test_where_words_lead(body: str, links: list[tuple[str, str]]) -> None:
    assert read_html(body.encode()).links == links


@pytest.mark.parametrize(
    ("head", "address"),
    [
        ("<base href=https://example.jp/a/>", "https://example.jp/a/"), ("<base href=/a/>", ""), ("<base href=/a/><link rel=canonical href=https://example.jp/b>", "https://example.jp/b"), ("<link rel=stylesheet href=https://example.jp/b>", ""),
        ("<link rel=Canonical href=https://example.jp/b>", "https://example.jp/b"), ("<meta property=og:url content=https://example.jp/c>", "https://example.jp/c"), ("<meta property=og:title content=https://example.jp/c>", ""),
        ("<!-- saved from url=(0023)https://example.jp/d -->", "https://example.jp/d"), ("<base>", ""),
    ],
)  # fmt: skip
def test_a_page_says_where_it_was(head: str, address: str) -> None:
    assert page_address(head, tree_of(f"<head>{head}</head>")) == address


def test_an_address_is_whole_where_the_pages_own_is_known() -> None:
    assert whole_address("https://example.jp/a/b", " c.pdf ") == "https://example.jp/a/c.pdf"
    assert whole_address("", " c.pdf ") == "c.pdf"
    assert whole_address("https://example.jp/", "http://[x") == "http://[x"


def test_of_several_links_a_paper_takes_the_first_and_one_that_is_kept_takes_none() -> None:
    papers: list[dict[str, str | None]] = [
        {"no": "資料1", "title": "計画"},
        {"no": None, "title": "計画"},
        {"no": None, "title": "予算", "status": "withheld"},
    ]
    links = [
        ("計画", "https://example.jp/1.pdf"),
        ("計画", "https://example.jp/2.pdf"),
        ("予算", "https://example.jp/3.pdf"),
    ]
    asked = set_links(papers, links)
    assert [paper.get("href") for paper in papers] == [
        "https://example.jp/1.pdf",
        "https://example.jp/2.pdf",
        None,
    ]
    assert [("資料 2 件" in asked[0]), "3.pdf" in asked[1]] == [True, True]
    assert set_links([], [("計画", "http://[x.pdf")]) != []


@pytest.mark.parametrize(
    ("text", "most", "told"),
    [("<i>" * 10, 0, ""), ("<br>" * MAX_TAGS, 1, "タグが多すぎます"), (f"<p {'a ' * MAX_ATTRIBUTES}>", 1, "属性"), ("<option>" * MAX_CHOICES, 1, "選択欄"), ("<div>" * MAX_DEPTH, 1, "段を超えています")],
)  # fmt: skip
def test_a_page_has_bounds(text: str, most: int, told: str) -> None:
    refuse_unbounded(text)
    if most:
        more = text.replace("<p ", "<p b ") if "<p " in text else text + text[: text.index(">") + 1]
        with pytest.raises(ImportRefusedError, match=told):
            refuse_unbounded(more)


@pytest.mark.parametrize(
    ("text", "deep"),
    [
        ("<div/>" * (MAX_DEPTH + 1), False), ("<div></div>" * MAX_DEPTH + "<div>" * MAX_DEPTH, False), ("<div><span></div>" * (MAX_DEPTH + 1), False), ("<div><table></div>" * (MAX_DEPTH // 2 + 1), True),
        ("<script>" + "<div>" * (MAX_DEPTH + 1), False), ("<!--" + "<div>" * (MAX_DEPTH + 1), False), ("<!-- x -->" + "<div>" * (MAX_DEPTH + 1), True), ("<script></script>" + "<div>" * (MAX_DEPTH + 1), True), ("<1>" * (MAX_DEPTH + 1), False),
        ("</b>" * 9 + "<div>" * MAX_DEPTH, False), ("<b>" * 3 + "<div>" * (MAX_DEPTH - 3), False), ("<b>" * 3 + "<div>" * (MAX_DEPTH - 2), True), ("<b>" * 9 + "<div>" * (MAX_DEPTH - 3), False), ("<b>" * 9 + "<td>" + "<div>" * MAX_DEPTH, False),
    ],
)  # fmt: skip
def test_only_what_stands_in_each_other_is_deep(text: str, deep: bool) -> None:
    if deep:
        with pytest.raises(ImportRefusedError, match="段を超えています"):
            refuse_unbounded(text)
    else:
        refuse_unbounded(text)


def test_a_source_that_is_none_is_refused(tmp_path: Any) -> None:
    for name, content, told in (
        ("a", b"x", "拡張子なし"), ("a.xyz", b"x", "（.xyz）"), ("a.XLSX", b"x", "（.XLSX）"), ("a.txt", b" \n", "文字が一つもありません"), ("a.html", b"<frameset><frame src=x>", "枠（フレーム）"), ("b.html", b"<p></p>", "文字が一つもありません"),
    ):  # fmt: skip
        (tmp_path / name).write_bytes(content)
        with pytest.raises(ImportRefusedError, match=told) as refused:
            read_source(tmp_path / name)
        assert ("表計算" in refused.value.fix) is name.endswith("XLSX")
    (tmp_path / "c.html").write_bytes(b"<p>\xe7\x94\xb2</p><!-- <frame> -->")
    assert len(read_source(tmp_path / "c.html").lines) == 1


def test_how_much_a_source_may_hold(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("甲\n乙\n丙\n", "utf-8")
    size = path.stat().st_size
    for name, fits, told in (
        ("MAX_BYTES", size, "バイト"),
        ("MAX_CHARACTERS", 6, "字。"),
        ("MAX_LINES", 3, "行。"),
    ):
        monkeypatch.setattr(f"generator.importer.read.any.{name}", fits)
        assert len(read_source(path).lines) == 3
        monkeypatch.setattr(f"generator.importer.read.any.{name}", fits - 1)
        with pytest.raises(ImportRefusedError, match=told):
            read_source(path)
        monkeypatch.setattr(f"generator.importer.read.any.{name}", fits)


@pytest.mark.parametrize(
    ("letters", "kana", "told"),
    [(300, 0, True), (299, 0, False), (300, 9, False), (300, 8, True), (1000, 30, False), (1000, 29, True)],
)
def test_a_text_almost_without_kana_is_not_japanese(letters: int, kana: int, told: bool) -> None:
    assert bool([*language_notices("漢" * (letters - kana) + "の" * kana)]) is told


def test_of_two_columns_of_speakers_the_first_counts() -> None:
    assert speaker_column(["次第", "発言者", "発言者名"]) == 1
    assert speaker_column(["発言者", "発言"]) == 0
    assert speaker_column(["次第", "内容"]) == 0


@pytest.mark.parametrize(
    ("line", "shown"),
    [("会長\tはい。", "会長\tはい。"), ("○会長\tはい。", "○会長　はい。"), ("1会長\tはい。", "1会長　はい。"), ("日時\t夏\t秋", "日時\t夏　秋"), ("花壇\t夏\t", "花壇　夏"), ("\t会長\tはい。", "\t会長\tはい。"), ("会長", "会長"), ("会長\t", "会長\t")],
)  # fmt: skip
def test_a_tab_is_a_border_behind_an_office(line: str, shown: str) -> None:
    assert set_tabs(line) == shown


def test_lines_that_a_browser_prints_stand_at_the_edges() -> None:
    browser = "https://example.jp/a.html 1/2"
    lines = [Line(browser, 0), Line("甲", 1), Line(browser, 2), Line("乙", 3), Line(browser, 4)]
    assert {*furniture_of(lines, True)} == {0, 4}
    assert furniture_of(lines, False) == {}


def test_a_page_number_between_two_lines_parts_their_pages() -> None:
    texts = [
        "丘の上町だより",
        "甲",
        "- 1 -",
        "丘の上町だより",
        "乙",
        "- 2 -",
        "丘の上町だより",
        "丙",
        "- 3 -",
        "丘の上町だより",
        "丁",
    ]
    found = furniture_of([Line(text, n) for n, text in enumerate(texts)], False)
    assert [n for n, kind in found.items() if kind == "page_no"] == [2, 5, 8]
    assert {n for n, kind in found.items() if kind == "running_head"} == {3, 6, 9}
    assert (
        "running_head"
        not in furniture_of([Line(t, n) for n, t in enumerate(texts) if "-" not in t], False).values()
    )


@pytest.mark.parametrize(
    ("text", "pieces", "found"),
    [("甲乙", [("甲", ""), ("乙丙", "白"), ("丁", "黒")], [(0, 2, "白")]), ("甲乙", [("", "黒"), ("甲乙丙", "白")], [(0, 2, "白")]), ("甲", [("甲", ""), (" ", "白")], [])],
)  # fmt: skip
def test_pieces_that_do_not_fit_hide_the_whole_by_the_first_reason(
    text: str, pieces: list[tuple[str, str]], found: list[tuple[int, int, str]]
) -> None:
    assert [(one.start, one.end, one.why) for one in hidden_in(text, pieces)] == found


@pytest.mark.parametrize(
    ("content", "told"),
    [("漢字かなです\n".encode("utf-16-le"), "UTF-16 のよう"), ("abcd".encode("utf-16-le"), "NUL"), (b"\x00\x01", "NUL"), (b"\x81\x20", "文字コードが分かりません")],
)  # fmt: skip
def test_bytes_that_are_no_text_are_told_apart(content: bytes, told: str) -> None:
    with pytest.raises(ImportRefusedError, match=told):
        decode(content)


def test_tags_part_lines_and_in_a_row_of_a_table_paragraphs() -> None:
    from generator.importer.read.text import read_text

    assert [line.text for line in read_text("甲<br>乙".encode()).lines] == ["甲", "乙"]
    (row,) = read_text("甲<br>乙\t丙".encode()).lines
    assert row.cells == ("甲\n乙", "丙")
    two = read_text("甲<br>乙\n丙<br>丁\t戊".encode()).lines
    assert [(line.text.replace("\x0b", "/"), line.cells) for line in two][-1][1] == ("丙\n丁", "戊")
    assert [line.page for line in lines_of("甲\x0c乙\n丙\x0c\x0c丁", [])] == [0, 1, 1, 3]


# Word.


def word(*paragraphs: str) -> list[tuple[str, int]]:
    source = read_docx(a_file(*[f"<w:p {W}>{one}</w:p>" for one in paragraphs]))
    return [(line.text, line.page) for line in source.lines]


@pytest.mark.parametrize(
    ("inner", "lines"),
    [
        ("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r>", [("甲", 0), ("乙", 0)]), ("<w:r><w:t>甲</w:t><w:noBreakHyphen/><w:t>乙</w:t></w:r>", [("甲\u2011乙", 0)]), ("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>", [("甲　乙", 0)]),
        ('<w:r><w:sym w:font="Wingdings" w:char="F06C"/><w:t>甲</w:t></w:r>', [("●甲", 0)]), ('<w:r><w:sym w:font="Wingdings" w:char="x"/><w:t>甲</w:t></w:r>', [("□甲", 0)]),
        ("<w:r><w:t>甲</w:t><w:delText>乙</w:delText></w:r>", [("甲", 0)]), ("<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>甲</w:t></w:r>", [("甲", 0)]),
    ],
)  # fmt: skip
def test_a_paragraph_says_what_word_shows(inner: str, lines: list[tuple[str, int]]) -> None:
    assert word(inner) == lines


def test_pages_turn_where_word_says_so() -> None:
    turn = '<w:r><w:br w:type="page"/></w:r>'
    assert word(run("甲"), turn, run("乙"), "<w:r><w:lastRenderedPageBreak/><w:t>丙</w:t></w:r>") == [
        ("甲", 0), ("乙", 1), ("丙", 2),
    ]  # fmt: skip
    assert read_docx(a_file(f"<w:p {W}>{run('甲')}</w:p>")).paged is False
    assert read_docx(a_file(f"<w:p {W}>{run('甲')}{turn}</w:p>", f"<w:p {W}>{run('乙')}</w:p>")).paged is True


def test_what_is_struck_out_is_counted_where_it_has_words() -> None:
    def notices(value: str, words: str) -> int:
        struck = f"<w:r><w:rPr><w:strike{value}/></w:rPr><w:t>{words}</w:t></w:r>"
        return len(read_docx(a_file(f"<w:p {W}>{run('甲')}{struck}</w:p>")).notices)

    assert [
        notices("", "乙"),
        notices(' w:val="0"', "乙"),
        notices(' w:val="false"', "乙"),
        notices("", " "),
        notices(' w:val="1"', "乙"),
    ] == [1, 0, 0, 0, 1]


@pytest.mark.parametrize(
    ("runs", "bold"),
    [
        ((("甲", "<w:b/>"), ("乙", "")), "甲"), ((("甲", "<w:b/>"), ("乙", '<w:b w:val="0"/>')), "甲"), ((("甲", "<w:b/>"), ("乙", '<w:b w:val="false"/>')), "甲"), ((("甲", "<w:b/>"), ("乙", '<w:b w:val="1"/>')), ""), ((("甲", ""), ("乙", "<w:b/>")), ""),
        ((("甲 ", "<w:b/>"), ("", ""), ("乙", "<w:b/>")), ""), ((("甲 ", "<w:b/>"), ("", ""), ("乙", "")), "甲"),
    ],
)  # fmt: skip
def test_a_paragraph_begins_in_bold_type(runs: tuple[tuple[str, str], ...], bold: str) -> None:
    from docx.oxml import parse_xml

    inner = "".join(f"<w:r><w:rPr>{look}</w:rPr><w:t>{text}</w:t></w:r>" for text, look in runs)
    assert bold_start(parse_xml(f"<w:p {W}>{inner}</w:p>")) == bold


@pytest.mark.parametrize(
    ("fields", "links"),
    [
        (('HYPERLINK "a.pdf"',), [("資料", "a.pdf")]), (("PAGE",), []), ((), []), (('HYPERLINK "a.pdf"', "PAGE"), [("資料", "a.pdf")]),
    ],
)  # fmt: skip
def test_fields_that_lead_somewhere(fields: tuple[str, ...], links: list[tuple[str, str]]) -> None:
    def sign(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    inner = "".join(
        f"{sign('begin')}<w:r><w:instrText>{one}</w:instrText></w:r>{sign('separate')}" for one in fields
    )
    inner += run("資料") + sign("end") * max(1, len(fields))
    assert read_docx(a_file(f"<w:p {W}>{inner}</w:p>")).links == links


# PDF.


def letter(
    text: str, left: float, bottom: float = 0.0, *, size: float = 10.0, spaced: bool = False, hidden: str = ""
) -> Letter:
    return Letter(text, left, bottom, left + size, bottom + size, spaced, hidden)


@pytest.mark.parametrize(
    ("before", "after", "gap", "space"),
    [
        ("甲", "乙", 0.4, True), ("甲", "乙", 0.39, False), ("a", "b", 0.1, True), ("a", "b", 0.09, False), ("a", "乙", 0.39, False), ("甲", "b", 0.39, False), ("a", "乙", 0.4, True), ("　", "乙", 1.0, False), ("甲", "　", 1.0, False),
    ],
)  # fmt: skip
def test_a_gap_is_a_space_where_a_reader_sees_one(before: str, after: str, gap: float, space: bool) -> None:
    assert _is_space(letter(before, 0), letter(after, 20, spaced=True), gap) is space
    assert _is_space(letter(before, 0), letter(after, 20), gap) is False


def parts(*places: tuple[str, float]) -> list[str]:
    return [part.text for part in _printed([letter(text, left) for text, left in places], 0).parts]


def test_a_wide_gap_parts_a_line() -> None:
    # A letter is 10 points high, so the size of the print is 11.
    assert parts(("甲", 0), ("乙", 10), ("丙", 31)) == ["甲乙丙"]
    assert parts(("甲", 0), ("乙", 10), ("丙", 31.1)) == ["甲乙", "丙"]
    assert parts(("甲", 0), ("　", 10), ("丙", 40)) == ["甲　丙"]
    assert parts(("甲", 0), ("　", 30), ("丙", 40)) == ["甲　丙"]
    assert parts(("甲", 0), ("乙", 30), ("丙", 60)) == ["甲", "乙", "丙"]


def test_letters_of_a_part_are_hidden_each_by_itself() -> None:
    run_ = [letter("甲", 0), letter("乙", 10, hidden="白"), letter("丙", 40)]
    first, second = _printed(run_, 0).parts
    assert (first.hidden, second.hidden) == (("", "白"), ())
    assert _printed(run_, 0).hidden == ("", "白", "")


@pytest.mark.parametrize(
    ("size", "bottom", "raised"), [(6.9, 2.1, True), (7.0, 2.1, False), (6.9, 2.0, False), (6.9, -2.1, False)]
)
def test_a_small_letter_above_the_line_is_raised(size: float, bottom: float, raised: bool) -> None:
    assert _is_raised(letter("1", 0, bottom, size=size), 0.0, 10.0) is raised


def test_columns_of_upright_writing() -> None:
    def column(*places: tuple[float, float]) -> list[str]:
        letters = [letter("一二三四五"[n], left, bottom) for n, (left, bottom) in enumerate(places)]
        return [line.text for line in _upright(letters, 0)]

    assert column((50, 90), (50, 80), (50, 70)) == ["一二三"]
    assert column((50, 90), (57, 80), (50, 70)) == ["一二三"]
    assert column((50, 90), (57.1, 80), (50, 70)) == ["一", "二", "三"]
    assert column((50, 90), (50, 80), (50, 101)) == ["一二", "三"]
    assert column((50, 90), (50, 80), (50, 100)) == ["一二三"]
    assert [line.left for line in _upright([letter("一", 50, 90)], 0)] == [0.0]


def test_a_gap_in_a_column_is_room() -> None:
    def text(bottom: float) -> str:
        return _column([letter("一", 50, 90), letter("二", 50, bottom)], 0).text

    # The print is 11 points; a gap of more than 7.7 is room.
    assert (text(72.4), text(72.2)) == ("一二", "一　二")


def foot(text: str, size: float, page_: int = 0) -> Printed:
    return Printed(page_, (Part(text, 0, 10),), 0, 10, size)


@pytest.mark.parametrize(
    ("lines", "feet"),
    [
        ([("本文です", 10.0), ("1 注", 9.1)], ["1 注"]), ([("本文です", 10.0), ("1 注", 9.3)], []), ([("本文です" * 3, 10.0), ("続き", 9.0), ("1 注", 9.0), ("2 注", 9.0)], ["1 注", "2 注"]), ([("本文です", 10.0), ("値でない", 9.0)], []),
        ([("1 注", 9.0), ("本文です", 10.0)], []), ([("本文です", 10.0), ("1 注", 9.0), ("本文です", 10.0)], []), ([("1 注", 9.0)], []), ([], []),
    ],
)  # fmt: skip
def test_small_print_under_a_mark_at_the_end_of_a_page(
    lines: list[tuple[str, float]], feet: list[str]
) -> None:
    assert [line.text for line in feet_of([foot(*one) for one in lines])] == feet


def test_pictures_are_named_and_each_file_is_kept_once() -> None:
    assert [ending(1, Picture(0, 0, name)) for name in ("a.PNG", "a", "a.png.gz!", "b/c.jpeg")] == [
        "-zu1.png", "-zu1.bin", "-zu1.bin", "-zu1.jpeg",
    ]  # fmt: skip
    pictures = [Picture(n, 0, "x", content) for n, content in enumerate((b"a", b"", b"a", b"", b"b"))]
    assert [one.at for one in told_apart(pictures)] == [0, 1, 3, 4]
