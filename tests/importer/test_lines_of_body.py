"""What becomes of each line of a body, rule by rule."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.importer.body.agenda import Agenda
from generator.importer.body.back import MAX_LINES, back_start, is_back_matter, is_signing, signer_of
from generator.importer.body.blocks import (
    Block,
    End,
    Narrative,
    Note,
    Rule,
    Said,
    Section,
    Table,
    Unshown,
    parts_of,
)
from generator.importer.body.body import Body
from generator.importer.body.joins import Joiner
from generator.importer.front.items import Item
from generator.importer.read.lines import lines_of
from generator.importer.read.stream import Line
from generator.importer.speakers.grammar import Grammar, infer
from generator.importer.speakers.shapes import Spoken
from generator.importer.words.numbers import title_key

TALK = "【会長】開会します。\n【委員】はい。\n【会長】続けます。\n"


def body_of(text: str | list[Line], *titles: str, skip: tuple[int, ...] = ()) -> Body:
    lines = lines_of(text, []) if isinstance(text, str) else text
    items = [Item(None, title, id=f"a{n}") for n, title in enumerate(titles, 1)]
    body = Body(lines, {*skip}, infer(lines, {*skip}, set(), {}), Agenda(items), Joiner(0))
    body.read(0)
    return body


def told(blocks: list[Block]) -> list[Any]:
    return [_told(block) for block in blocks]


def _told(block: Block) -> Any:
    if isinstance(block, Said):
        return (block.voice, block.text or told(block.inner))
    if isinstance(block, Section):
        return (block.title, told(block.blocks))
    if isinstance(block, Rule | End):
        return f"{type(block).__name__} {block.printed}"
    return [*block.rows] if isinstance(block, Table) else f"{type(block).__name__} {block.text}"


def read(text: str | list[Line], *titles: str) -> list[Any]:
    return told(body_of(text, *titles).blocks)


def test_each_line_is_part_of_one_block() -> None:
    assert read(f"{TALK}続きです。\n（拍手）\n（休憩）\n──────\n【委員】分かりました。\n") == [
        ("会長", "開会します。"), ("委員", "はい。"), ("会長", "続けます。\n続きです。"), "Note （拍手）", "Note （休憩）", "Rule ──────", ("委員", "分かりました。"),
    ]  # fmt: skip
    assert read(f"{TALK}（拍手）\n続きです。\n") == [
        ("会長", "開会します。"), ("委員", "はい。"), ("会長", ["Narrative 続けます。", "Note （拍手）", "Narrative 続きです。"]),
    ]  # fmt: skip


def test_lines_set_aside_are_no_part() -> None:
    assert told(body_of(f"{TALK}1\n続きです。\n", skip=(3,)).blocks)[-1] == ("会長", "続けます。\n続きです。")


def test_narrative_begins_anew_after_an_empty_line() -> None:
    assert read("開会した。\n続いた。\n\n閉会した。\n") == [
        "Narrative 開会した。\n続いた。",
        "Narrative 閉会した。",
    ]
    lines = lines_of("街路樹の剪定については冬に行う予定で準備を進めており\n\n花壇も増やした。\n", [])
    assert read(lines) == ["Narrative 街路樹の剪定については冬に行う予定で準備を進めており花壇も増やした。"]


def test_what_is_told_ends_a_remark() -> None:
    assert read(f"{TALK}\n以上の質疑の後、承認された。\n")[-1] == "Narrative 以上の質疑の後、承認された。"
    assert read(f"{TALK}以上の質疑の後、承認された。\n")[-1] == (
        "会長",
        "続けます。\n以上の質疑の後、承認された。",
    )
    talk = TALK.replace("続けます。", "続けますが")
    assert read(f"{talk}\n以上の質疑の後、承認された。\n")[-1][0] == "会長"
    assert read(f"{TALK}\n苗木は二百本です。\n")[-1] == ("会長", "続けます。\n\n苗木は二百本です。")
    note = "※会議録は要点をまとめた。"
    assert told(body_of(f"{TALK}{note}\n【委員】はい。\n").blocks)[-2] == f"Narrative {note}"


def test_a_label_waits_for_its_words() -> None:
    talk = TALK.replace("】", "】\n")
    assert read(f"{talk}【委員】\n※会議録は要点をまとめた。\n【会長】\nはい。\n")[-2] == (
        "委員",
        "※会議録は要点をまとめた。",
    )
    (said, *_) = body_of(talk).blocks
    assert isinstance(said, Said)
    assert (said.label, said.pos, said.mark) == ("【会長】", "own", None)


def test_what_is_not_shown_is_kept_with_its_kind() -> None:
    body = body_of(f"{TALK}（以下、非公開）\n（中略）\n続きです。\n")
    assert [(place.kind, place.text) for place in body.unshown] == [
        ("closed", "（以下、非公開）"),
        ("omitted", "（中略）"),
    ]
    last = body.blocks[-1]
    assert isinstance(last, Said)
    assert [block for block in last.inner if isinstance(block, Unshown)] == body.unshown


def row(*cells: str, table: int = 1, **more: Any) -> Line:
    return Line("\t".join(cells), 0, cells=cells, table=table, **more)


def test_rows_of_a_table_stand_together() -> None:
    lines = [
        *lines_of(TALK, []),
        row("木", "2"),
        row("花", "3"),
        row("草", "4", table=2),
        Line("続きです。", 0),
    ]
    assert read(lines)[-1] == (
        "会長", ["Narrative 続けます。", [["木", "2"], ["花", "3"]], [["草", "4"]], "Narrative 続きです。"],
    )  # fmt: skip


def test_people_speak_in_the_first_column() -> None:
    lines = [
        row("会長", "開会します。"),
        row("委員", "はい。"),
        row("", "1 花壇について"),
        row("会長", "続けます。"),
        row("木", "二百本", "春"),
        row("甲\n乙", ""),
    ]
    assert read(lines) == [
        ("会長", "開会します。"), ("委員", "はい。"), ("花壇について", [("会長", "続けます。"), [["木", "二百本", "春"], ["甲\n乙", ""]]]),
    ]  # fmt: skip
    (first, *_) = body_of(lines).blocks
    assert isinstance(first, Said)
    assert first.pos == "cell"
    apart = [*lines[:4], row("", "2 苗木について", table=2)]
    assert read(apart)[-1][1][-1] == [["", "2 苗木について"]]


def test_a_tab_is_room_where_there_is_no_table() -> None:
    assert read([replace(row("苗木を配った。", "三月"), table=0)]) == ["Narrative 苗木を配った。　三月"]


def test_marks_before_labels_are_kept() -> None:
    talk = "## ○会長　開会します。\n## ○委員　はい。\n## ○会長　続けます。\n"
    (first, *_) = body_of(talk).blocks
    assert isinstance(first, Said)
    assert (first.mark, first.label, first.pos) == ("## ○", "会長", None)


def test_an_item_found_is_used_and_its_words_go_on() -> None:
    body = body_of(f"1 部長挨拶　おはようございます。\n続きです。\n{TALK}", "部長挨拶", "花壇")
    assert told(body.blocks)[0][1][0] == "Narrative おはようございます。\n続きです。"
    assert body.agenda.used == {"a1"}


def test_a_heading_inside_the_last_remark_closes_it() -> None:
    assert read(f"1 開会について\n{TALK}2 花壇について\n{TALK}")[1][0] == "花壇について"
    assert read(f"{TALK}2 花壇について\n苗木です。\n")[-1] == (
        "会長",
        "続けます。\n2 花壇について\n苗木です。",
    )


def test_a_label_that_waits_leaves_room_for_a_heading() -> None:
    talk = TALK.replace("】", "】\n")
    assert (
        read(f"{talk}【委員】\n■ 花壇の増設について\n苗木です。\n【会長】\nはい。\n")[-1][0]
        == "花壇の増設について"
    )


def test_a_heading_names_its_speaker() -> None:
    (first, *_) = body_of(f"1 開会（会長）\n{'苗木は二百本を予定しています。' * 2}\n{TALK}").blocks
    assert told([first])[0][0] == "開会"
    (said, *_) = parts_of(first)
    assert isinstance(said, Said)
    assert (said.voice, said.label, said.pos) == ("会長", "（会長）", "heading")


ASKED = "1 街路樹について\n- 剪定はいつか。\n→ 冬に行う。\n- 費用はいくらか。\n→ 昨年と同じ。\n"


def saids(text: str) -> list[tuple[str, str, str | None, str, bool, int | None]]:
    found = [b for section in body_of(text).blocks for b in parts_of(section)]
    return [(b.voice, b.label, b.mark, b.role, b.bulleted, b.indent) for b in found if isinstance(b, Said)]


def test_arrows_answer_bullets() -> None:
    assert saids(ASKED)[:2] == [("意見", "", "-", "", True, 0), ("回答", "", "→", "answer", False, 0)]
    assert saids(f"{ASKED}○ 別の印。\n")[4:] == []
    assert saids(f"{ASKED}  - 深い印。\n")[4] == ("意見", "", "-", "", True, 2)


def test_a_bullet_after_the_end_asks_nothing() -> None:
    assert len(saids(f"{ASKED}以上\n- 資料一式\n2 花壇について\n- いつか。\n→ 春。\n")) == 6
    assert len(saids(f"{ASKED}2 花壇について\n- いつか。\n→ 春。\n")) == 6


def test_a_label_before_an_arrow_answers() -> None:
    talk = f"{ASKED}（緑地係長）\n→ 春です。\n（緑地係長）→ 夏です。\n（緑地係長）秋です。\n"
    assert [one[:4] for one in saids(talk)[4:]] == [
        ("緑地係長", "（緑地係長）", None, "answer"), ("緑地係長", "（緑地係長）", None, "answer"), ("緑地係長", "（緑地係長）", None, ""),
    ]  # fmt: skip


def test_an_arrow_after_a_label_says_nothing_where_arrows_do_not_answer() -> None:
    (said, *_) = body_of(TALK.replace("開会", "→ 開会")).blocks
    assert isinstance(said, Said)
    assert (said.role, said.text) == ("", "→ 開会します。")


def test_a_label_after_a_bullet_is_one_where_the_record_uses_it() -> None:
    talk = f"{ASKED}（緑地係長）はい。\n（緑地係長）春です。\n（緑地係長）夏です。\n- （緑地 係長）秋です。\n- （苗木）冬です。\n"
    assert [one for one in saids(talk) if one[2] == "-"][2:] == [
        ("緑地係長", "（緑地 係長）", "-", "", True, 0), ("意見", "", "-", "", True, 0),
    ]  # fmt: skip


def test_a_bullet_of_the_office_may_answer() -> None:
    talk = f"{ASKED}- （緑地係長）はい。\n- （緑地係長）春です。\n- （緑地係長）夏です。\n- （委員）はい。\n- （委員）秋か。\n"
    signed = [(voice, bulleted) for voice, _, mark, _, bulleted, _ in saids(talk) if mark == "-"]
    assert signed[2:] == [("緑地係長", True)] * 3 + [("委員", False)] * 2


def test_a_bullet_inside_a_sentence_is_taken_out() -> None:
    half = "街路樹の剪定については冬に行う予定で準備を進めており、苗木の配布も春に行う予定で"
    body = body_of(f"{ASKED}- {half}\n- 進めている。\n")
    last = [b for section in body.blocks for b in parts_of(section)][-1]
    assert last.text == f"{half}進めている。"
    (join,) = body.joiner.joins
    assert (join.kind, join.drops_mark) == ("page_end", "-")
    assert body.marked.dropped == [(join.at - 2, "-")]


def test_a_bullet_under_a_label_is_its_words() -> None:
    assert [
        one[0]
        for one in saids(
            f"{ASKED}（緑地係長）\n- 春です。\n（緑地係長）\n- 夏です。\n（緑地係長）\n- 秋です。\n"
        )[4:]
    ] == ["緑地係長"] * 3


def test_questions_and_answers_may_be_numbered() -> None:
    asked = "1 街路樹について\n問1 剪定はいつか。\n答1 冬。\n問2\n費用はいくらか。\n答2 昨年と同じ。\n"
    assert [one[:4] for one in saids(asked)] == [
        ("質問", "", "問1", "ask"), ("回答", "", "答1", "answer"), ("質問", "", "問2", "ask"), ("回答", "", "答2", "answer"),
    ]  # fmt: skip


END = "【会長】閉会します。\n"


@pytest.mark.parametrize(
    ("after", "back"),
    [
        ("以上\n会議録は要点をまとめた。\n", ["Narrative 会議録は要点をまとめた。"]),
        ("午後4時閉会\n会議録は要点をまとめた。\n", ["Narrative 会議録は要点をまとめた。"]),
        ("以上\n──────\n会議録は要点をまとめた。\n", ["Rule ──────", "Narrative 会議録は要点をまとめた。"]),
        ("以上\n会議録は要点をまとめた。\n（資料配布）\n", ["Narrative 会議録は要点をまとめた。", "Note （資料配布）"]),
        ("以上\n問合せ先　緑地課\n木\t二\n以上\n", ["Narrative 問合せ先　緑地課", [["木", "二"]], "End 以上"]),
        ("以上\n", []),
        ("午後4時散会\n会議録は要点をまとめた。\n", ["Narrative 会議録は要点をまとめた。"]),
        ("※会議録は要点をまとめた。\n※苗木は二百本です。\n", ["Narrative ※会議録は要点をまとめた。\n※苗木は二百本です。"]),
        ("※会議録は要点をまとめた。\n*苗木は二百本です。\n", ["Narrative ※会議録は要点をまとめた。\n*苗木は二百本です。"]),
        ("※会議録は要点をまとめた。\n＊苗木は二百本です。\n", ["Narrative ※会議録は要点をまとめた。\n＊苗木は二百本です。"]),
        ("上記のとおり相違ない。\n続けて日取りを確かめた。\n", ["Narrative 上記のとおり相違ない。\n続けて日取りを確かめた。"]),
        ("日付　令和5年8月1日\n会議録署名委員　田沼花子\n", ["Narrative 会議録署名委員　田沼花子"]),
        ("※会議録は要点をまとめた。\n", ["Narrative ※会議録は要点をまとめた。"]),
        ("次回の予定：9月1日\n", ["Narrative 次回の予定：9月1日"]),
        ("令和5年8月1日\n会議録署名委員　田沼花子\n", ["Narrative 令和5年8月1日\n会議録署名委員　田沼花子"]),
        ("令和5年8月1日より\n会議録署名委員　田沼花子\n", ["Narrative 会議録署名委員　田沼花子"]),
        ("会議録は要点をまとめた。\n", []),
        ("※会議録は要点をまとめた。\n続けて日取りを確かめた。\n", []),
        ("※会議録は要点をまとめた。\n※資料は窓口で配る。\n", ["Narrative ※会議録は要点をまとめた。\n※資料は窓口で配る。"]),
        ("※会議録は要点をまとめた。\n続けて日取りを確かめた。\n次回の予定：9月1日\n", ["Narrative ※会議録は要点をまとめた。\n続けて日取りを確かめた。\n次回の予定：9月1日"]),
        ("以上\n会議録は要点をまとめた。\n1 花壇について\n", []),
        ("以上\n会議録は要点をまとめた。\n1 花壇を増やした。\n", ["Narrative 会議録は要点をまとめた。\n1 花壇を増やした。"]),
        (f"以上\n会議録は要点をまとめた。\n1 {'花' * 40}\n", []),
        (f"以上\n会議録は要点をまとめた。\n1 {'花' * 41}\n", [f"Narrative 会議録は要点をまとめた。\n1 {'花' * 41}"]),
        ("以上\n会議録は要点をまとめた。\n花壇の増設\n", []),
        ("以上\n会議録は要点をまとめた。\n【会長】はい。\n", []),
    ],
)  # fmt: skip
def test_what_stands_after_the_proceedings(after: str, back: list[Any]) -> None:
    assert told(body_of(TALK + END + after, "花壇の増設").back) == back


def test_footnotes_stand_after_the_proceedings() -> None:
    lines = [*lines_of(TALK, []), Line("※1 令和5年度", 0, foot=True), Line("※2 令和6年度", 0, foot=True)]
    assert told(body_of(lines).back) == ["Narrative ※1 令和5年度\n※2 令和6年度"]


def test_a_day_that_is_an_item_stays_with_the_proceedings() -> None:
    lines = [Line("令和5年8月1日", 0), Line("※会議録は要点をまとめた。", 0)]
    assert back_start(lines, [0, 1], Grammar(), {title_key("令和5年8月1日")}) == 1
    assert back_start(lines, [0, 1], Grammar(), set()) == 0


def test_a_heading_with_its_speaker_is_of_the_proceedings() -> None:
    lines = [Line("以上", 0), Line("閉会（会長）", 0)]
    assert back_start(lines, [0, 1], Grammar(), set()) == 1
    headed = {1: Spoken("", "（会長）", "会長", "")}
    assert back_start(lines, [0, 1], Grammar(headed=headed), set()) == 2


def test_back_matter_is_short() -> None:
    lines = ["閉会した。"] * 3 + ["※会議録は要点をまとめた。"] + ["資料　一"] * (MAX_LINES - 1)
    live = list(range(len(lines)))
    made = [Line(text, 0) for text in lines]
    assert back_start(made, live, Grammar(), set()) == 3
    assert back_start([*made, made[-1]], [*live, len(live)], Grammar(), set()) == len(made) + 1


def test_many_sign() -> None:
    def start(count: int) -> int:
        lines = [
            Line(text, 0) for text in ["閉会した。", "上記のとおり相違ない。", *["委員　田沼　花子"] * count]
        ]
        shown = {i: Spoken("", "委員", "委員", "") for i in range(2, len(lines))}
        return back_start(lines, list(range(len(lines))), Grammar(spoken=shown), set())

    assert start(19) == 1
    assert start(20) == 22


def test_the_word_of_signing_may_name_the_first() -> None:
    lines = [Line("閉会した。", 0), Line("会議録署名委員　田沼　花子", 0)]
    shown = {1: Spoken("", "会議録署名委員", "会議録署名委員", "")}
    assert back_start(lines, [0, 1], Grammar(spoken=shown), set()) == 1


@pytest.mark.parametrize(
    ("below", "start"),
    [
        (["会長　大川　実", "委員　田沼　花子"], 1),
        (["会長　大川　実", "委員　田沼　花子です。"], 4),
        (["会長　大川　実", "委" * 60], 1),
        (["会長　大川　実", "委" * 61], 4),
    ],
)
def test_signatures_are_no_remarks(below: list[str], start: int) -> None:
    """Lines below a word of signing are signatures while all of them are short and no sentences."""
    lines = [Line(text, 0) for text in ["閉会した。", "上記のとおり相違ない。", *below]]
    shown = {
        i: Spoken("", line.text[:2], line.text[:2], "")
        for i, line in enumerate(lines)
        if i > 1 and "　" in line.text
    }
    assert back_start(lines, list(range(len(lines))), Grammar(spoken=shown), set()) == start


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("議長　大川　実　印", "大川実"),
        ("議長　大川　実", "大川実"),
        ("大川　実", None),
        ("大川　実　印", "大川実"),
        ("署名委員　大川　実", "大川実"),
        ("署名委員　大川　実　は休んだ。", None),
        ("署名委員　大川　実、田沼　花子", None),
        ("会議録署名委員　　　　　　印", None),
        ("会長　" + "実" * 23, None),
        ("会長　大　印", None),
        ("会長　大川　印", "大川"),
    ],
)
def test_a_signature_names_its_signer(text: str, name: str | None) -> None:
    assert signer_of(text) == name


def test_words_of_back_matter() -> None:
    assert is_back_matter("※資料は窓口で閲覧できる。")
    assert is_back_matter("会議録署名委員　田沼花子")
    assert not is_back_matter("次回の予定：9月1日")
    assert is_signing("上記のとおり相違ない。")
    assert not is_signing("※資料は窓口で閲覧できる。")


def test_notes_and_narrative_are_different_things() -> None:
    (note, narrative) = body_of("午後2時開会\n開会した。\n").blocks
    assert isinstance(note, Note)
    assert (note.kind, note.at) == ("open", "14:00")
    assert isinstance(narrative, Narrative)
