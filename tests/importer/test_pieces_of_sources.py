"""Small pieces of sources and what becomes of each: lines, cells, ruby, hidden words, signs, headings of records, the proof."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.ndl.headings import headings_of
from generator.importer.ndl.lines import lines_of as lines_of_remark
from generator.importer.ndl.lines import parted
from generator.importer.read.hidden import ALOUD, hidden_in, hidden_passages, hidden_questions, pieces_of
from generator.importer.read.html import read_html
from generator.importer.read.ruby import is_ruby, set_ruby
from generator.importer.read.signs import as_seen, raised
from generator.importer.read.stream import Hidden, Source
from generator.importer.session.verify import carriers_at, differences


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<ol><li>甲<li>乙</ol>", [("1. 甲", 0), ("2. 乙", 0)]),
        ("<ol start=3><li>甲</li>間<li>乙</ol>", [("3. 甲", 0), ("間", 0), ("4. 乙", 0)]),
        ("<ol start=-3><li>甲</ol>", [("1. 甲", 0)]),
        ("<ol><li><p>甲</p><p>丙</p><li>乙</ol>", [("1. 甲", 0), ("丙", 0), ("2. 乙", 0)]),
        ("<ul><li>甲<li>乙</ul>", [("甲", 0), ("乙", 0)]),
        ("<ol><div>甲</div><li>乙</ol>", [("甲", 0), ("1. 乙", 0)]),
        (
            "<dl><dt>日時<dd>5月<dt>場所<dt>議題<dd>計画<p>他</p></dl>",
            [("日時\t5月", 1), ("場所", 1), ("議題\t計画\n他", 1)],
        ),
        ("<dl>外<dt>日時<dd>5月</dd>後</dl>", [("外", 0), ("日時\t5月", 1), ("後", 0)]),
        ("<dl><div><dt>日時<dd>5月</div></dl>", [("日時\t5月", 1)]),
        ("<dl><p>甲</p><dt>日時</dl>", [("甲", 0), ("日時", 1)]),
        ("<dl><dd>甲</dl>", [("\t甲", 1)]),
        (
            "<table><caption>表</caption><tr><td>甲<td>乙<tr><td>丙<td>丁</table>",
            [("表", 0), ("甲\t乙", 1), ("丙\t丁", 1)],
        ),
        (
            "<table><tr><td>開会します。</td></tr>外<tr><td>以上</td></tr></table>",
            [("外", 0), ("開会します。", 0), ("以上", 0)],
        ),
        (
            "<table><tr><td>甲<td>乙</td></tr></table><table><tr><td>丙<td>丁</td></tr></table>",
            [("甲\t乙", 1), ("丙\t丁", 2)],
        ),
        ("<p>甲<br><br>乙</p>", [("甲", 0), ("乙", 0)]),
        ("<p>甲</p><script>x</script>乙", [("甲", 0), ("乙", 0)]),
        ("<div>甲<p>乙</p>丙</div>", [("甲", 0), ("乙", 0), ("丙", 0)]),
        ("<p>甲<span>乙</span>\n 丙</p>", [("甲乙 丙", 0)]),
        ("<table><tr><td>甲<td><td>乙<td></table>", [("甲\t\t乙", 1)]),
    ],
)
def test_a_page_is_laid_out_in_lines_and_rows(body: str, lines: list[tuple[str, int]]) -> None:
    found = read_html(f"<html><body>{body}</body></html>".encode())
    assert [(line.text, line.table) for line in found.lines] == lines


@pytest.mark.parametrize(
    ("body", "pairs"),
    [
        ("<ruby>浜<rt>はま</rt></ruby>名", [("浜", "はま")]),
        ("<ruby>浜<rp>(</rp><rt>はま</rt><rp>)</rp></ruby>名", []),
        ("<ruby>浜<rt>はま</rt>名</ruby>", []),
        ("<ruby>浜<rt>はま</rt>名<rt>な</rt></ruby>", []),
        ("<ruby><b>浜</b><rt>はま</rt></ruby>", []),
        ("<ruby>浜</ruby>", []),
        ("<ruby>浜 <rt> は<b>ま</b></rt>\n</ruby>", [("浜", "はま")]),
        ("<ruby>はま<rt>はま</rt></ruby>", []),
    ],
)
def test_a_reading_above_one_word_is_taken(body: str, pairs: list[tuple[str, str]]) -> None:
    assert read_html(f"<p>{body}".encode()).ruby == pairs


@pytest.mark.parametrize(
    ("body", "heading", "bold", "hidden"),
    [
        ("<p><b>甲：</b>乙</p>", 0, "甲：", []),
        ("<h1>甲</h1>", 1, "", []),
        ("<h6>甲</h6>", 6, "", []),
        ("<h7>甲</h7>", 0, "", []),
        ("<p><b>甲</b></p>", 0, "甲", []),
        ("<p style=display:none>甲</p>", 0, "", [("甲", "表示しない設定")]),
        ("<p>甲<span style=display:none>乙丙</span></p>", 0, "", [("乙丙", "表示しない設定")]),
        ("<ol><li style=display:none>甲</ol>", 0, "", [("甲", "表示しない設定")]),
        ("<table><tr><td>甲<td style=display:none>乙<td>丙</table>", 0, "", [("乙", "表示しない設定")]),
        ("<dl><dt>甲<dd style=display:none>乙</dl>", 0, "", [("乙", "表示しない設定")]),
        (
            "<table><caption style=display:none>甲</caption><tr><td>乙<td>丙</table>",
            0,
            "",
            [("甲", "表示しない設定")],
        ),
        ("<nav style=display:none>甲</nav>", 0, "", []),
        (
            "<table><tr><td>開会します。</td></tr><span style=display:none>外</span><tr><td>以上</td></tr></table>",
            0,
            "",
            [("外", "表示しない設定")],
        ),
    ],
)
def test_what_a_page_says_of_its_words(
    body: str, heading: int, bold: str, hidden: list[tuple[str, str]]
) -> None:
    found = read_html(body.encode())
    assert (found.lines[0].heading, found.lines[0].bold) == (heading, bold)
    assert [(found.text[one.start : one.end], one.why) for one in found.hidden] == hidden


@pytest.mark.parametrize(
    ("letters", "font", "seen"),
    [
        ("\uf0fc\uf06e", "Wingdings", "\u2713\u25a0"),
        ("l", " wingdings ", "\u25cf"),
        ("漢 l", "Wingdings", "\u6f22 \u25cf"),
        ("\uf0b7\uf0ae", "Symbol", "\u2022\u2192"),
        ("\uf0b7", "Wingdings", "\uf0b7"),
        ("A", "Wingdings", "\uf041"),
        ("\uf01f\uf100", "Wingdings", "\uf01f\uf100"),
        ("\uf020\uf0ff", "Wingdings", "\uf020\uf0ff"),
        ("\xa0A", "symbol", "\xa0\uf041"),
        ("ÿĀ", "Webdings", "\uf0ff\u0100"),
    ],
)
def test_letters_of_a_font_of_signs_are_seen_as_signs(letters: str, font: str, seen: str) -> None:
    assert as_seen(letters, font) == seen


def test_raised_digits() -> None:
    assert raised("120a") == "¹²⁰a"


@pytest.mark.parametrize(
    ("base", "reading", "found"),
    [
        ("浜", "はま", True),
        ("浜", "ハマ", True),
        ("浜", "浜", False),
        ("はま", "はま", False),
        ("浜 名", "はま", False),
        ("", "はま", False),
        ("浜", "は ま", False),
        ("浜", "は・ま", True),
        ("浜は", "はまは", True),
    ],
)
def test_a_reading_is_kana_over_something_else(base: str, reading: str, found: bool) -> None:
    assert is_ruby(base, reading) is found


_RUN = {"ruby": ["浜", "はま"]}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"text": "浜はま名と浜はま"}, {"text": [_RUN, "名と", _RUN]}),
        ({"p": "浜名"}, {"p": "浜名"}),
        ({"items": [{"text": "浜はま"}]}, {"items": [{"text": [_RUN]}]}),
        ({"ask": [{"p": "浜はま"}]}, {"ask": [{"p": [_RUN]}]}),
        ({"answer": [{"p": "浜はま"}]}, {"answer": [{"p": [_RUN]}]}),
        ({"blocks": [{"reply": [{"p": "甲浜はま"}]}]}, {"blocks": [{"reply": [{"p": ["甲", _RUN]}]}]}),
        ({"text": "浜はま", "withheld": "w1"}, {"text": "浜はま", "withheld": "w1"}),
        ({"text": ["浜はま", {"withheld": "w1"}]}, {"text": [_RUN, {"withheld": "w1"}]}),
        ({"text": None}, {"text": None}),
    ],
)
def test_runs_are_set_wherever_a_block_holds_words(before: dict[str, Any], after: dict[str, Any]) -> None:
    set_ruby([before], [("浜", "はま")])
    assert before == after


TEXT = "あいうえおかきくけこさしすせそ、たちつてと なにぬねのはひふへほ"


@pytest.mark.parametrize(
    ("hidden", "passages", "asked"),
    [
        ([(0, 3, "白")], [(0, 3)], ["「あいう」（白）"]),
        ([(0, 3, "白"), (3, 5, "白")], [(0, 5)], ["「あいうえお」（白）"]),
        ([(3, 5, "白"), (0, 3, "白")], [(0, 5)], ["「あいうえお」（白）"]),
        ([(0, 3, "白"), (3, 5, "黒")], [(0, 3), (3, 5)], ["「あいう」（白）", "「えお」（黒）"]),
        ([(0, 3, "白"), (4, 5, "白")], [(0, 3), (4, 5)], ["「あいう」（白）", "「お」（白）"]),
        ([(16, 21, "白"), (22, 24, "白")], [(16, 24)], ["「たちつてとなに」（白）"]),
        ([(15, 16, "白")], [], []),
        (
            [(0, 3, "白", "1ページ"), (3, 5, "白", "2ページ")],
            [(0, 3), (3, 5)],
            ["「あいう」（1ページ、白）", "「えお」（2ページ、白）"],
        ),
        ([(0, 20, "白")], [(0, 20)], ["「あいうえおかきくけこさしすせそ、たちつて」（白）"]),
        ([(0, 21, "白")], [(0, 21)], ["「あいうえおかきくけこさしすせそ、たちつて…」（白）"]),
        ([(0, 22, "白")], [(0, 22)], ["「あいうえおかきくけこさしすせそ、たちつて…」（白）"]),
        (
            [(0, 2, ALOUD), (5, 7, ALOUD), (9, 10, "白")],
            [(0, 2), (5, 7), (9, 10)],
            ["「あい」（読み上げ用の文字）など 2 か所", "「こ」（白）"],
        ),
        ([(0, 5, "白"), (1, 3, "白")], [(0, 5)], ["「あいうえお」（白）"]),
    ],
)
def test_what_is_hidden_alike_and_side_by_side_is_one_passage(
    hidden: list[tuple[int, int, str]], passages: list[tuple[int, int]], asked: list[str]
) -> None:
    source = Source("text", TEXT, [], hidden=[Hidden(*one) for one in hidden])
    assert [(one.start, one.end) for one in hidden_passages(source)] == passages
    assert [question.split("は、原本")[0] for question in hidden_questions(source)] == asked


def test_a_hundred_passages_are_asked_about_and_the_rest_is_counted() -> None:
    hidden = [Hidden(2 * at, 2 * at + 1, f"白{at}") for at in range(102)]
    asked = hidden_questions(Source("text", "甲乙" * 102, [], hidden=hidden))
    assert len(asked) == 101
    assert "ほかに 2 か所" in asked[-1]
    assert len(hidden_questions(Source("text", "甲乙" * 100, [], hidden=hidden[:100]))) == 100


@pytest.mark.parametrize(
    ("text", "pieces", "hidden"),
    [
        ("甲乙丙", [("甲", ""), ("乙", "白"), ("丙", "")], [(1, 2, "白")]),
        ("甲 乙丙", [("甲 乙", "白"), ("丙", "")], [(0, 3, "白")]),
        ("甲 乙丙", [("甲", ""), ("乙 丙", "白")], [(2, 4, "白")]),
        ("甲乙", [("甲乙丙", "白")], [(0, 2, "白")]),
        ("甲", [("甲", "")], []),
        ("甲乙", [("甲", ""), ("", "白"), ("乙", "")], []),
    ],
)
def test_hidden_pieces_are_found_again_in_the_text_laid_out_from_them(
    text: str, pieces: list[tuple[str, str]], hidden: list[tuple[int, int, str]]
) -> None:
    assert [(one.start, one.end, one.why) for one in hidden_in(text, pieces)] == hidden


@pytest.mark.parametrize(
    ("hidden", "pieces"),
    [
        ([], [("甲乙丙丁", "")]),
        ([Hidden(1, 2, "白")], [("甲", ""), ("乙", "白"), ("丙丁", "")]),
        (
            [Hidden(2, 4, "黒"), Hidden(0, 1, "白")],
            [("", ""), ("甲", "白"), ("乙", ""), ("丙丁", "黒"), ("", "")],
        ),
    ],
)
def test_a_text_is_pieces_again(hidden: list[Hidden], pieces: list[tuple[str, str]]) -> None:
    assert pieces_of("甲乙丙丁", hidden) == pieces


LONG = "あ" * 24


@pytest.mark.parametrize(
    ("printed", "width", "headings"),
    [
        (
            ["日程第１　計画の変更", "予算の案", "計画の案"],
            0,
            [("計画の変更", 1, "日程第１", None, ()), ("予算の案", 1.5, None, None, ("計画の案",))],
        ),
        (["日程第１", "計画の変更"], 0, [("計画の変更", 1, "日程第１", None, ())]),
        (
            ["日程第１", "日程第２", "計画の変更"],
            0,
            [("日程第１", 1, None, None, ()), ("計画の変更", 1, "日程第２", None, ())],
        ),
        (["計画の変更"], 0, [("計画の変更", 2, None, None, ())]),
        (["甲野一", "乙野二", "丙野三"], 0, [("甲野一", 2, None, None, ("乙野二", "丙野三"))]),
        (["甲野一", "乙野二", "丙野三", "丁野四"], 0, []),
        (["○会期の決定について", "説明"], 0, [("会期の決定について", 0, None, "○", ("説明",))]),
        (
            ["1　開会", "(1)　計画", "①　図", "1)　表", "議案第3号　予算"],
            0,
            [
                ("開会", 2, "1", None, ()),
                ("計画", 3, "(1)", None, ()),
                ("図", 5, "①", None, ()),
                ("表", 4, "1)", None, ()),
                ("予算", 3, "議案第3号", None, ()),
            ],
        ),
        (
            ["1　開会", "甲", "乙", "丙", "丁"],
            0,
            [("開会", 2, "1", None, ()), ("甲", 2.5, None, None, ("乙", "丙", "丁"))],
        ),
        ([f"{LONG}あ", "いい"], 0, [(f"{LONG}あいい", 2, None, None, ())]),
        ([LONG, "いい"], 0, [(LONG, 2, None, None, ("いい",))]),
        ([f"{LONG}あ", "いい"], 33, [(f"{LONG}あいい", 2, None, None, ())]),
        ([f"{LONG}あ", "いい"], 34, [(f"{LONG}あ", 2, None, None, ("いい",))]),
        (["1　開会", "い" * 150], 0, [("開会", 2, "1", None, ()), ("い" * 150, 2.5, None, None, ())]),
        (["1　開会", "い" * 151], 0, [("開会", 2, "1", None, ("い" * 151,))]),
    ],
)
def test_headings_between_remarks(printed: list[str], width: int, headings: list[tuple[Any, ...]]) -> None:
    found = headings_of(printed, width)
    assert [(one.title, one.rank, one.no, one.mark, one.below) for one in found] == headings


@pytest.mark.parametrize(
    ("text", "kinds", "parts"),
    [
        ("午前10時開会\n開きます。\nはい", "said said said", (0, 3, 0)),
        (
            "　　　午前10時3分開会\n計画の件\n　　　午前10時5分休憩\n続けます。",
            "note told note said",
            (3, 1, 0),
        ),
        ("────\n一　計画\n────\n始めます。", "rule heading rule said", (3, 1, 0)),
        ("始めます。\n────\n一　計画\n二　予算\n", "said rule heading heading blank", (0, 1, 4)),
        ("始めます。\n────\n1　計画の案です。\n続けます。", "said rule said said", (0, 4, 0)),
        ("始めます。\n────\n1　計画の案\n続けます。", "said rule heading said", (0, 4, 0)),
        ("始めます。\n○会期の決定\n", "said heading blank", (0, 1, 2)),
        ("始めます。\n○会期の決定\n続けます。", "said said said", (0, 3, 0)),
        ("○会期の決定", "said", (0, 1, 0)),
        ("〔賛成者挙手〕\n多数です。", "note said", (1, 1, 0)),
        ("\n\n始めます。\n\n続けます。\n\n", "blank blank said blank said blank blank", (0, 7, 0)),
        ("", "blank", (0, 1, 0)),
        ("（拍手）", "note", (0, 1, 0)),
        ("始めます。\n────\n計画の案\n　　　午後3時散会\n", "said rule heading note blank", (0, 1, 4)),
    ],
)
def test_what_of_a_remark_nobody_says(text: str, kinds: str, parts: tuple[int, int, int]) -> None:
    lines = lines_of_remark(text)
    assert " ".join(line.kind for line in lines) == kinds
    assert tuple(map(len, parted(lines))) == parts


def session(*paragraphs: str, furniture: tuple[tuple[int, str], ...] = ()) -> dict[str, Any]:
    source = {"furniture": [{"at": at, "text": text, "kind": "page_no"} for at, text in furniture]}
    return {"source": source, "body": [{"p": words} for words in paragraphs]}


@pytest.mark.parametrize(
    ("source", "kept", "found"),
    [
        ("開会。\n閉会。", session("開会。", "閉会。"), []),
        ("開会。\n閉会。", session("開会。"), [("missing", 4, "閉会。", "body.0.p")]),
        ("開会。", session("開会。", "閉会。"), [("added", 3, "閉会。", "body.1.p")]),
        ("開会。次。閉会。", session("開会。閉会。"), [("missing", 3, "次。", "body.0.p")]),
        ("開会。\n閉会。", session("開会。", "次。閉会。"), [("added", 4, "次。", "body.1.p")]),
        (
            "開会。甲閉会。",
            session("開会。乙閉会。"),
            [("missing", 3, "甲", "body.0.p"), ("added", 3, "乙", "body.0.p")],
        ),
        ("1\n開会。", session("開会。", furniture=((0, "1"),)), []),
        (
            "2\n開会。",
            session("開会。", furniture=((0, "1"),)),
            [("furniture", 0, "1", "source.furniture.0"), ("missing", 0, "2", "body.0.p")],
        ),
        ("開会。\n- 1 -\n閉会。", session("開会。", "閉会。", furniture=((4, "- 1 -"),)), []),
        (
            "1\n開会。1",  # what stands elsewhere is not what is set aside
            session("開会。1", furniture=((2, "1"),)),
            [("furniture", 2, "1", "source.furniture.0"), ("missing", 0, "1", "body.0.p")],
        ),
        ("", session(), []),
        ("甲", session(), [("missing", 0, "甲", "body")]),
        ("", session("甲"), [("added", 0, "甲", "body.0.p")]),
    ],
)
def test_a_difference_is_told_with_its_place(
    source: str, kept: dict[str, Any], found: list[tuple[Any, ...]]
) -> None:
    assert [(one.kind, one.at, one.text, one.near) for one in differences(source, kept)] == found


def test_of_long_differences_the_first_four_thousand_letters_are_compared() -> None:
    found = differences("い" * 5000, session("あ" * 5000))
    assert [(one.kind, one.at, len(one.text)) for one in found] == [
        ("missing", 0, 4000), ("added", 0, 4000), ("missing", 4000, 200),
    ]  # fmt: skip
    assert [one.at for one in differences("あ" * 5000 + "甲", session("あ" * 5000))] == [5000]
    assert (
        len(
            differences(
                "".join(map(chr, range(0x4E00, 0x4EC8))), session("".join(map(chr, range(0x4E00, 0x4EC8, 2))))
            )
        )
        == 50
    )


def test_each_place_of_a_source_has_its_carrier() -> None:
    kept = session("開会。", "閉会。", furniture=((0, "1"),))
    found = carriers_at("1\n開会。\n閉会。", kept, [0, 1, 2, 4, 5, 6, 8, 9])
    assert found == [
        ("source", "furniture", 0), *[("body", 0, "p")] * 3, *[("body", 1, "p")] * 3, ("body",),
    ]  # fmt: skip
