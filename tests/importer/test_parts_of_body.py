"""How lines of a body are joined, listed, paired and replied to, rule by rule."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest

from generator.importer.body.blocks import (
    Block,
    Listed,
    Narrative,
    Note,
    Opinion,
    Pair,
    Said,
    Section,
    Table,
    parts_of,
    sections_of,
)
from generator.importer.body.headings import Heading
from generator.importer.body.joins import Joiner, Piece, broken_bullet, set_width
from generator.importer.body.lists import set_lists
from generator.importer.body.opinions import read_opinions
from generator.importer.body.pairs import pair_up
from generator.importer.body.remarks import Remark, Sections, finished
from generator.importer.body.voices import ANSWER, ASK, OPINION, REMARK, Voices
from generator.importer.front.groups import Group
from generator.importer.front.items import Item
from generator.importer.read.lines import lines_of
from generator.importer.read.stream import Line

OPEN = "街路樹の剪定については冬に行う予定で準備を進めており"
SHUT = "街路樹の剪定については冬に行う予定で準備を進めています。"


def piece(text: str, **line: Any) -> Piece:
    return Piece(text, Line(text, 0, **line), 0)


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (piece(OPEN), piece("苗木も配る。", blank_before=True), "page_end"),
        (piece(OPEN), piece("苗木も配る。", page=1), "page_end"),
        (piece(OPEN), piece("苗木も配る。"), None),
        (piece(OPEN), piece("・苗木も配る。", page=1), None),
        (piece(OPEN), piece("1 苗木も配る。", page=1), None),
        (piece(OPEN), piece("○苗木も配る。", page=1), None),
        (piece(OPEN), piece("•苗木も配る。", page=1), None),
        (piece(OPEN), piece("（苗木）も配る。", page=1), None),
        (piece(OPEN[:20]), piece("苗木も配る。", blank_before=True), "page_end"),
        (piece(OPEN[:19]), piece("苗木も配る。", blank_before=True), None),
        (piece(OPEN[:19]), piece("苗木も配る。", page=1), "page_end"),
        (piece(SHUT), piece("苗木も配る。", page=1), None),
        (piece(SHUT), piece("の準備です。", page=1), None),
        (piece(f"（{SHUT}）"), piece("の準備です。", page=1), "weak"),
        (piece(f"（{SHUT}）"), piece("苗木も配る。", page=1), None),
        (piece(f"{OPEN}…"), piece("の準備です。", page=1), None),
        (piece(f"{OPEN}について"), piece("苗木も配る。", page=1), None),
        (piece(f"{OPEN}について"), piece("の準備です。", page=1), "page_end"),
        (piece(f"{SHUT}\n{OPEN}"), piece("苗木も配る。", page=1), "page_end"),
        (piece(f"{OPEN}\n{OPEN[:19]}"), piece("苗木も配る。", blank_before=True), None),
    ],
)
def test_lines_are_joined_where_a_sentence_goes_on(before: Piece, after: Piece, kind: str | None) -> None:
    assert Joiner(0).kind(before, after) == kind


def test_a_short_line_of_words_joined_before_ends_no_page() -> None:
    before = Piece("花壇の増設", Line(OPEN, 0), 0)
    assert Joiner(0).kind(before, piece("苗木も配る。", blank_before=True)) is None
    assert Joiner(0).kind(before, piece("苗木も配る。", page=1)) == "page_end"


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        (piece(OPEN), piece("苗木も配る。"), "line_end"),
        (piece(OPEN[:-3]), piece("苗木も配る。"), "line_end"),
        (piece(OPEN[:-4]), piece("苗木も配る。"), None),
        (piece(OPEN[:-4], indent=2), piece("苗木も配る。"), "line_end"),
        (piece(OPEN[:-4], indent=1), piece("苗木も配る。"), None),
        (piece(OPEN), piece("苗木も配る。", indent=2), None),
        (piece(OPEN, indent=2), piece("苗木も配る。", indent=2), "line_end"),
        (piece(f"{OPEN[:-1]}。"), piece("苗木も配る。"), None),
    ],
)
def test_lines_of_set_text_are_joined_at_their_ends(before: Piece, after: Piece, kind: str | None) -> None:
    assert Joiner(len(OPEN)).kind(before, after) == kind


def test_joined_lines_are_one_and_joins_are_noted() -> None:
    joiner = Joiner(len(OPEN))
    text = joiner.text(
        [piece(OPEN), piece("苗木も配る。"), piece("以上。"), piece("次。", blank_before=True)]
    )
    assert text == f"{OPEN}苗木も配る。\n以上。\n\n次。"
    assert (joiner.wrapped, joiner.joins) == (1, [])
    joiner.text([piece(f"はい。\n{OPEN}"), Piece("苗木も配ります。それから", Line("苗木", 7, page=1), 7)])
    (join,) = joiner.joins
    assert (join.at, join.after, join.before, join.kind, join.drops_mark) == (
        7, "定で準備を進めており", "苗木も配ります。それ", "page_end", None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("before", "mark", "rest", "broken"),
    [
        (OPEN + OPEN, "・", "苗木も配る。", True),
        (OPEN + OPEN, "-", "苗木も配る。", True),
        (OPEN + OPEN, "○", "苗木も配る。", False),
        (OPEN + OPEN, "・", "（苗木）", False),
        (SHUT + SHUT, "・", "苗木も配る。", False),
        (f"{OPEN}\n{OPEN}", "・", "苗木も配る。", False),
        ((OPEN + OPEN)[-40:], "・", "苗木も配る。", True),
        ((OPEN + OPEN)[-39:], "・", "苗木も配る。", False),
    ],
)
def test_a_bullet_may_stand_inside_a_sentence(before: str, mark: str, rest: str, broken: bool) -> None:
    assert broken_bullet(piece(before), mark, rest) is broken


def widths(*texts: str) -> int:
    return set_width([Line(text, 0) for text in texts])


def test_a_text_is_set_to_a_width() -> None:
    full = "あ" * 40
    assert widths(*[full] * 12) == 40
    assert widths(*[full] * 11) == 0
    assert widths(*["あ" * 24] * 12) == 0
    assert widths(*["あ" * 25] * 12) == 25
    assert widths(*["あ" * 70] * 12) == 70
    assert widths(*["あ" * 71] * 12) == 0
    assert widths(*[full] * 8, *["あ" * 39 + "。"] * 4) == 40
    assert widths(*[full] * 7, *["あ" * 39 + "。"] * 5) == 0
    assert widths(*[full] * 7, *["い" * 46] * 5) == 40
    assert widths(*[full] * 7, *["い" * 47] * 5) == 0
    assert set_width([Line(full, 0, cells=(full,))] * 12) == 0
    assert widths(*[full] * 9, *["あ" * 36 + "。"] * 6) == 40
    assert widths(*[full] * 9, *["あ" * 36 + "。"] * 7) == 0
    assert widths(*[full] * 9, *["あ" * 35 + "。"] * 7) == 40
    assert widths(*[full] * 12, *["あ" * 39 + "。"] * 8, "あ" * 42 + "。") == 0
    assert widths(*[full] * 12, *["あ" * 39 + "。"] * 8, "あ" * 43 + "。") == 40
    short = [letter * n for n in range(26, 33) for letter in "いう"]
    assert widths(*[full] * 6, *short) == 40
    assert widths(*[full] * 5, *short, "い" * 33) == 0
    various = ["い" * n for n in range(26, 36)]
    assert widths(*[full] * 5, *various) == 40
    assert widths(*[full] * 4, *various, *various[:-1], *various[:-1]) == 0


def said(text: str = "", **more: Any) -> Said:
    return Said(text, **{"voice": "会長", "label": "会長", **more})


def shape(blocks: list[Block]) -> list[Any]:
    """Blocks as tuples of their kind and their words, or the shapes of what is in them."""
    return [
        ("pair", shape([*b.ask]), shape([*b.answer]), b.inferred)
        if isinstance(b, Pair)
        else ("list", [(entry.no, entry.text) for entry in b.items])
        if isinstance(b, Listed)
        else (type(b).__name__, b.text or shape(parts_of(b) or getattr(b, "inner", [])))
        for b in blocks
    ]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("対策です。\n(1) 水\n(2) 草\n以上。", [("Narrative", "対策です。"), ("list", [("(1)", "水"), ("(2)", "草")]), ("Narrative", "以上。")]),
        ("① 水\n② 草", [("list", [("①", "水"), ("②", "草")])]),
        ("1) 水\n2) 草", [("list", [("1)", "水"), ("2)", "草")])]),
        ("1. 水\n2. 草", [("list", [("1.", "水"), ("2.", "草")])]),
        ("・軍手\n・長靴", [("list", [("・", "軍手"), ("・", "長靴")])]),
        ("・ ・軍手\n・ ・長靴", [("list", [("・ ・", "軍手"), ("・ ・", "長靴")])]),
        ("(1) 水\n(2) 草\n\n(1) 木\n(2) 花", [("list", [("(1)", "水"), ("(2)", "草")]), ("list", [("(1)", "木"), ("(2)", "花")])]),
        ("・軍手\n・長靴\n■ 帽子\n■ 鋏", [("list", [("・", "軍手"), ("・", "長靴")]), ("list", [("■", "帽子"), ("■", "鋏")])]),
    ],
)  # fmt: skip
def test_a_series_is_a_list(text: str, parts: list[Any]) -> None:
    remark = said(text)
    set_lists([remark])
    assert (remark.text, shape(remark.inner)) == ("", parts)


@pytest.mark.parametrize(
    "text",
    ["(1) 水", "(1) 水\n(3) 草", "(2) 水\n(3) 草", "○水\n○草", "ア 水\nイ 草", "(1) 水\n② 草", "・水\n■ 草", "・水\n(2) 草", "水\n草", "(1) ●●さん\n(2) 草", "1 水\n2 草", "(0) 水\n(0) 草", "一、水\n二、草"],
)  # fmt: skip
def test_what_is_no_series_stays_text(text: str) -> None:
    remark = said(text)
    set_lists([remark])
    assert (remark.text, remark.inner) == (text, [])


def test_lists_are_found_wherever_remarks_stand() -> None:
    text = "・軍手\n・長靴"
    remarks = [said(text) for _ in range(4)]
    opinion = Opinion(text, mark="-", replies=[remarks[0]])
    pair = Pair(ask=[remarks[1]], answer=[remarks[2]], inferred=False)
    narrative = Narrative(text)
    set_lists([opinion, Section(blocks=[pair]), narrative, Section(blocks=[Section(blocks=[remarks[3]])])])
    assert all(remark.inner for remark in remarks)
    assert (opinion.text, narrative.text) == (text, text)


def ask(text: str = "いつか。", **more: Any) -> Said:
    return said(text, **{"voice": OPINION, "label": "", "indent": 0, **more})


def paired(*blocks: Block) -> tuple[list[Any], int]:
    made = list(blocks)
    inferred = pair_up(made, Voices())
    return shape(made), inferred


def test_marked_questions_and_answers_are_pairs() -> None:
    one, two = ask(role="ask"), ask("冬。", role="answer")
    assert paired(one, two) == ([("pair", [("Said", "いつか。")], [("Said", "冬。")], False)], 0)
    assert (one.voice, two.voice) == (ASK, ANSWER)
    assert len(paired(ask(role="ask"), ask(role="answer"), ask(role="answer"), ask(role="ask"))[0]) == 2
    assert len(paired(ask(role="answer"), ask(role="ask"))[0]) == 2
    assert len(paired(ask(role="ask"), Narrative("続き"), ask(role="answer"))[0]) == 3


def test_pairs_are_found_in_sections() -> None:
    one = Section(blocks=[ask(role="ask"), ask(role="answer", sure=False)])
    assert pair_up([one], Voices()) == 1
    assert shape(one.blocks) == [("pair", [("Said", "いつか。")], [("Said", "いつか。")], True)]


def point(text: str, indent: int = 0, **more: Any) -> Said:
    return ask(text, bulleted=True, indent=indent, **more)


@pytest.mark.parametrize(
    ("blocks", "roles"),
    [
        ([point("決まりか。"), ask("はい。", role="answer")], "ask answer"),
        ([point("決まりだ。"), ask("はい。", role="answer")], "ask answer"),
        ([point("決まりか。"), point("まだだ。")], "ask? answer?"),
        ([point("決まりか。"), point("はいか。")], "- -"),
        ([point("決まりか。"), point("はい。"), point("まだだ。")], "ask? answer? -"),
        ([point("決まりだ。"), point("まだだ。")], "- -"),
        ([point("決まりだ。"), point("まだだ。", 2)], "ask? answer?"),
        ([point("決まりだ。", 2), point("まだだ。", 2)], "- -"),
        ([point("決まりか。"), point("いつか。", 2)], "ask? answer?"),
        ([point("決まりか。"), Narrative("休憩")], "- -"),
        ([point("決まりか。"), said("はい。")], "- -"),
        ([point("決まりだ。"), ask("はい。", indent=2)], "- -"),
        ([Narrative("休憩"), point("まだだ。", 2)], "- -"),
        ([ask("決まりか。", role="ask", indent=None), point("いつか。", 2)], "ask -"),
        ([ask("決まりか。", role="ask", indent=None), point("まだだ。", 2)], "ask answer?"),
        ([ask("決まりか。", role="ask"), point("はい。")], "ask answer?"),
        ([ask("決まりか。"), ask("はい。", role="answer")], "- answer"),
        ([point("決まりか。"), ask("はい。", role="answer", sure=False)], "- answer?"),
    ],
)
def test_bullets_ask_and_answer(blocks: list[Block], roles: str) -> None:
    made = deepcopy(blocks)
    pair_up(made, Voices())
    flat = [inner for block in made for inner in (parts_of(block) or [block])]
    found = [f"{b.role}{'' if b.sure else '?'}" if isinstance(b, Said) and b.role else "-" for b in flat]
    assert " ".join(found) == roles


def test_an_unsigned_point_is_named_by_what_is_known() -> None:
    def alone(text: str, *others: Said) -> str:
        block = ask(text)
        pair_up([*others, block], Voices())
        return block.voice

    printed = (ask(role="ask"), ask(role="answer"))
    guessed = (ask(role="ask"), ask(role="answer", sure=False))
    assert alone("水やりが大変だ。") == REMARK
    assert alone("見直してほしい。") == OPINION
    assert alone("水やりが大変だ。", *printed) == OPINION
    assert alone("水やりが大変だ。", *guessed) == REMARK
    signed = ask("水やりが大変だ。", label="田沼委員")
    other = said("水やりが大変だ。", label="")
    pair_up([signed, other], Voices())
    assert (signed.voice, other.voice) == (OPINION, "会長")


def opinions(*blocks: Block, title: str = "主な意見") -> list[Any]:
    section = Section(title=title, blocks=list(blocks))
    read_opinions([section], Voices())
    return [
        (b.mark, b.text, [(r.mark, r.label, r.text) for r in b.replies]) if isinstance(b, Opinion) else b.text
        for b in section.blocks
    ]


def test_bullets_under_their_heading_are_opinions() -> None:
    assert opinions(Narrative("・暑い。\n・遠い。")) == [("・", "暑い。", []), ("・", "遠い。", [])]
    assert opinions(Narrative("・暑い。\n夏は特に。\n・遠い。")) == [
        ("・", "暑い。\n夏は特に。", []),
        ("・", "遠い。", []),
    ]
    assert opinions(Narrative("・暑い。\n→ 木を植える。")) == [("・", "暑い。", [("→", "", "木を植える。")])]
    assert opinions(Narrative("・暑い。\n→（市の考え方）木を植える。")) == [
        ("・", "暑い。", [("→", "（市の考え方）", "木を植える。")])
    ]
    assert opinions(Narrative("・暑い。\n回答：\n木を植える。\n花も植える。")) == [
        ("・", "暑い。", [(None, "回答：", "木を植える。\n花も植える。")])
    ]
    assert opinions(Narrative("前文\n・暑い。\n・遠い。")) == [
        "前文",
        ("・", "暑い。", []),
        ("・", "遠い。", []),
    ]
    assert opinions(Narrative("前文\n続き\n・暑い。\n・遠い。\n\n後文\n続き")) == [
        "前文\n続き", ("・", "暑い。", []), ("・", "遠い。", []), "後文\n続き",
    ]  # fmt: skip
    assert opinions(Narrative("・暑い。\n（回答）\n\n木を植える。\n\n後文")) == [
        ("・", "暑い。", [(None, "（回答）", "木を植える。")]), "後文",
    ]  # fmt: skip


def test_opinions_may_stand_in_several_paragraphs() -> None:
    assert opinions(Narrative("・暑い。"), Narrative("・遠い。")) == [
        ("・", "暑い。", []),
        ("・", "遠い。", []),
    ]
    assert opinions(Narrative("・暑い。"), Narrative("夏は特に。"), Narrative("・遠い。")) == [
        ("・", "暑い。", []), "夏は特に。", ("・", "遠い。", []),
    ]  # fmt: skip
    assert opinions(Narrative("・暑い。"), Table(rows=[]), Narrative("・遠い。")) == [
        "・暑い。",
        "",
        "・遠い。",
    ]


@pytest.mark.parametrize(
    "text", ["・暑い。", "・暑い。\n- 遠い。", "暑い。\n遠い。", "・●●さんが言う。\n・遠い。"]
)
def test_too_little_to_be_opinions(text: str) -> None:
    assert opinions(Narrative(text)) == [text]


def test_opinions_are_called_so() -> None:
    assert opinions(Narrative("・暑い。\n・遠い。"), title="持ち物") == ["・暑い。\n・遠い。"]
    section = Section(
        blocks=[
            Narrative("【主な意見】\n\n・暑い。\n・遠い。"),
            Narrative("持ち物\n・軍手\n・長靴"),
            Narrative("主な意見"),
        ]
    )
    blocks: list[Block] = [section, Narrative("主な意見\n説明があった。\n・暑い。\n・遠い。")]
    read_opinions(blocks, Voices())
    assert shape(blocks) == [
        ("Section", [("Section", [("Opinion", "暑い。"), ("Opinion", "遠い。")]), ("Narrative", "持ち物\n・軍手\n・長靴"), ("Narrative", "主な意見")]),
        ("Narrative", "主な意見\n説明があった。\n・暑い。\n・遠い。"),
    ]  # fmt: skip
    assert [s.title for s in sections_of(section.blocks)] == ["【主な意見】"]


def test_a_remark_is_no_heading_of_opinions() -> None:
    blocks: list[Block] = [said("主な意見\n・暑い。\n・遠い。")]
    read_opinions(blocks, Voices())
    assert shape(blocks) == [("Said", "主な意見\n・暑い。\n・遠い。")]


def test_what_is_told_after_opinions_is_none() -> None:
    assert (
        opinions(Narrative("前文\n以上の意見の後、承認された。\n・暑い。\n・遠い。"))[0]
        == "前文\n以上の意見の後、承認された。"
    )
    text = "・暑い。\n・遠い。\n以上の意見の後、承認された。"
    assert opinions(Narrative(text))[-1] == "以上の意見の後、承認された。"
    assert (
        opinions(Narrative("・暑い。\n・遠い。\n※資料は窓口で閲覧できる。"))[-1]
        == "※資料は窓口で閲覧できる。"
    )


def test_replies_have_the_voice_of_the_office() -> None:
    voices = Voices()
    read_opinions(
        [Section(title="意見", blocks=[Narrative("・暑い。\n（回答）木を植える。\n・遠い。\n→ 近くする。")])],
        voices,
    )
    assert {key: dict(forms) for key, forms in voices.forms.items()} == {"回答": {"（回答）": 1, "": 1}}


def test_a_label_has_one_voice_however_it_is_printed() -> None:
    voices = Voices()
    assert [voices.key("会 長", "【会 長】"), voices.key("会長：", "会長："), voices.key("会長", "会長："), voices.key("", "○")] == [
        "会長", "会長", "会長", "○",
    ]  # fmt: skip
    assert voices.unsigned(ASK) == ASK
    assert (voices.printed("会長"), voices.count("会長")) == ("会長：", 3)
    each = voices.each([])
    assert list(each) == ["会長", "○", ASK]
    assert (each["会長"].printed, each["会長"].forms) == ("会長：", ["【会 長】"])
    assert (each["会長"].side, each["会長"].role, each["会長"].anonymous) == ("member", "会長", False)
    assert (each[ASK].side, each[ASK].role, each[ASK].anonymous, each[ASK].printed) == (
        "member",
        None,
        True,
        "",
    )
    assert each["○"].printed is None


@pytest.mark.parametrize(
    ("label", "person"),
    [
        ("大川会長", "p1"),
        ("大川 実 会長", "p1"),
        ("会長（大川）", "p1"),
        ("大川", "p1"),
        ("大川君", "p1"),
        ("大川さん委員", "p1"),
        ("会長", None),
        ("大委員", None),
        ("大川実之助委員", "p1"),
        ("田沼委員", None),
        ("堀委員", "p4"),
        ("堀井委員", None),
        ("岸田太郎委員", "p6"),
        ("委員長谷川委員", "p7"),
        ("岸委員", None),
    ],
)
def test_a_label_names_one_person_of_the_list(label: str, person: str | None) -> None:
    names = ("大川実", "田沼花子", "田沼次郎", "堀", "", "岸田", "委員長谷川")
    people = [{"id": f"p{n}", "name": name, "status": "present"} for n, name in enumerate(names, 1)]
    voices = Voices()
    key = voices.key(label, label)
    assert voices.each([Group("委員", "member", people=people)])[key].person == person


def remark(block: Said | Narrative, *inner: Any, pieces: tuple[Piece, ...] = ()) -> list[Any]:
    return shape(finished(Remark(block, list(pieces), list(inner)), Joiner(0)))


def test_notes_after_the_last_words_stand_after_the_remark() -> None:
    note = Note("（拍手）", kind="applause", at=None)
    words = [piece("はい。")]
    assert remark(said(), pieces=(words[0],)) == [("Said", "はい。")]
    assert remark(said(), words, note) == [("Said", "はい。"), ("Note", "（拍手）")]
    assert remark(said(), words, note, replace(note, text="（笑い）")) == [
        ("Said", "はい。"), ("Note", "（拍手）"), ("Note", "（笑い）"),
    ]  # fmt: skip
    assert remark(said(), words, note, pieces=(words[0],)) == [
        ("Said", [("Narrative", "はい。"), ("Note", "（拍手）"), ("Narrative", "はい。")])
    ]
    assert remark(said(), words, note, words, note) == [
        ("Said", [("Narrative", "はい。"), ("Note", "（拍手）"), ("Narrative", "はい。")]), ("Note", "（拍手）"),
    ]  # fmt: skip
    assert remark(said(), note) == [("Said", [("Note", "（拍手）")])]
    assert remark(Narrative(), pieces=(words[0],)) == [("Narrative", "はい。")]


def test_sections_close_by_rank() -> None:
    placed = Sections()

    def under(heading: Heading) -> list[Block]:
        placed.open(heading)
        return placed.here

    one = Item("1", "甲", id="a1")
    sub = Item("(1)", "乙", id="a1-1")
    first = under(Heading("", "1", "甲", "1", item=one))
    second = under(Heading("", "(1)", "乙", "(1)", item=sub))
    third = under(Heading("■", None, "丙", "■"))
    fourth = under(Heading("■", None, "丁", "■"))
    fifth = under(Heading("", "(2)", "戊", "(2)", item=Item("(2)", "戊", id="a1-2")))
    sixth = under(Heading("", "2", "己", "1", item=Item("2", "己", id="a2")))
    assert [(s.no, s.title, s.agenda) for s in sections_of(placed.blocks)] == [
        ("1", "甲", "a1"),
        ("2", "己", "a2"),
    ]
    assert [s.title for s in sections_of(first)] == ["乙", "戊"]
    assert [s.title for s in sections_of(second)] == ["丙", "丁"]
    assert (third, fourth, fifth, sixth) == ([], [], [], [])
    (head,) = (s for s in sections_of(second) if s.title == "丙")
    assert (head.mark, head.no, head.agenda) == ("■", None, None)
    placed.turn_back()
    assert placed.here is placed.back


def test_a_heading_without_an_item_closes_only_its_own_kind() -> None:
    placed = Sections()
    for kind, title in (("■", "甲"), ("(1)", "乙"), ("□", "丙"), ("(1)", "丁"), ("■", "戊")):
        placed.open(Heading("", None, title, kind))
    (first, last) = sections_of(placed.blocks)
    assert [s.title for s in sections_of(first.blocks)] == ["乙", "丁"]
    assert (last.title, last.blocks) == ("戊", [])


def test_words_and_parts_of_blocks() -> None:
    lines = lines_of("はい。\n", [])
    assert (
        said("", inner=[Narrative("甲"), Table(rows=[]), Note("乙", kind="x", at=None)]).words == "甲\n\n乙"
    )
    assert said("甲").words == "甲"
    assert parts_of(Table(rows=[])) == []
    assert Narrative(lines[0].text).masked is False
    assert Narrative("●●さん").masked is True
