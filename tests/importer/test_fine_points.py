"""Fine points of single functions, each with the smallest lines that show it: what ends a search, where a place begins, what counts as said."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from generator.importer import report
from generator.importer.body import back
from generator.importer.body.blocks import Section
from generator.importer.draft import draft_of
from generator.importer.front import holding, labelled, listed_heads, treated
from generator.importer.front.groups import Group
from generator.importer.front.papers import agenda_of
from generator.importer.front.people import groups_of
from generator.importer.front.rows import Row
from generator.importer.names import officers
from generator.importer.names.cuts import Cut, is_sure
from generator.importer.ndl import lines as lines_of_record
from generator.importer.ndl import reply
from generator.importer.read import html_bounds, pdf_lines
from generator.importer.read.errors import ImportRefusedError
from generator.importer.read.html_outside import kind_outside
from generator.importer.read.html_tree import tree_of
from generator.importer.read.lines import lines_of
from generator.importer.read.pdf_printed import Letter, Part, Printed
from generator.importer.read.stream import Builder
from generator.importer.read.text import read_text
from generator.importer.readings import turns
from generator.importer.session.blocks import body_data
from generator.importer.session.carriers import carried
from generator.importer.session.verify import differences
from generator.importer.speakers import words_behind
from generator.importer.speakers.grammar import Grammar, infer
from generator.importer.words.numbers import title_key
from tests.importer.test_lines_of_body import read, row


def asked(function: Callable[..., Any], *rows: tuple[Any, ...]) -> list[Any]:
    return [pytest.param(function, row[:-1], row[-1], id=f"{function.__name__}-{row[0]}") for row in rows]


def counts_within(text: str) -> bool:
    return listed_heads._counts_within(lines_of(text, []), 1)


def treated_at_once(text: str, above: int) -> int | None:
    lines = lines_of(text, [])
    places = [*range(len(lines))]
    return treated._treated_at_once(lines, places[:above], places[above:])


def after_proceedings(text: str) -> int:
    lines = lines_of(text, [])
    return back._after_proceedings(lines, [*range(len(lines))], Grammar(), {title_key("計画の案")})


def kinds(text: str) -> list[str]:
    return [line.kind for line in lines_of_record.lines_of(text)]


TALK = "○会長　開会します。\n○委員　はい。\n○会長　終わります。\n午後4時閉会\n"


def papers_behind(text: str) -> int:
    lines = lines_of(text, [])
    return back._papers_behind(lines, [*range(len(lines))], infer(lines, set(), set(), {}))


def holds(name: str) -> bool:
    """Whether a word that stands where a name would is kept as one, beside nothing else."""
    return holding._holds({"name": name}, Group("委員", "member"), [name])


def sure(outweighed: float) -> bool:
    """Whether one way outweighs another by so much that gives the same name another office."""
    return is_sure([Cut(("青木会長",), (True,), 1.0), Cut(("会長　青木",), (True,), 1.0 - outweighed)])


def headed(title: str) -> list[str | None]:
    inner = Section(no="(1)", title="花壇の計画", blocks=[])
    return [section.title for section in turns._headed([Section(no="1", title=title, blocks=[inner])])]


def told_of_form(form: str) -> str:
    return [*report._when({"form": form})][-1]


def outside(text: str) -> str:
    (element,) = next(one for one in tree_of(text).iter() if one.tag == "body")
    return kind_outside(element)


def edges(count: int) -> list[bool]:
    lines = [Printed(0, (), 90.0 - 20 * n, 100.0 - 20 * n, 10.0) for n in range(count)]
    return [line.is_edge for line in pdf_lines._edges_marked(lines)]


def titles(text: str) -> list[Any]:
    found: list[Any] = []
    for item in agenda_of([Row("議題", text, "", "agenda")]):
        found += [item.title, [inner.title for inner in item.sub]] if item.sub else [item.title]
    return found


@pytest.mark.parametrize(
    ("function", "args", "answer"),
    [
        *asked(counts_within, ("2 あいさつ\n3 議事\n(1) 計画\n4 その他", True), ("2 あいさつ\n3 議事\n(1) 計画を説明した。\n4 その他", False)),
        *asked(treated_at_once, ("2 開会\n9 議事録\n4 苗木の配布\n説明があった。\n5 閉会", 3, 2)),
        *asked(after_proceedings, ("計画の案\n（計画の案）\n計画　の案\n説明", 3)),
        *asked(officers.are_officers, ("青木総務部長、岸税務課長", True), ("青木会長、岸委員", False)),
        *asked(officers.all_in_office, ("青木総務部長、岸税務課長", True), ("青木総務部長、岸税務課長。", False)),
        *asked(kinds, ("計画\n　　午前十時開会\n　　　計画\n　　午前十一時散会\n予算", ["said", "note", "told", "note", "said"])),
        *asked(words_behind._lists_offices, ("青木部長、岸課長", True), ("青木 一、岸 進", True), ("青木 一", False)),
        *asked(outside, ("<p class=menu></p>", "navigation"), ("<section id=menu></section>", "navigation"), ("<span class=menu></span>", ""), ("<div class=main></div>", "")),
        *asked(edges, (2, [True, True]), (3, [True, False, True]), (1, [False])),
        *asked(titles, ("1 開会\n〔報告事項〕\n(1) 計画\n(2) 予算\n2 閉会", ["開会", "計画", "予算", "閉会"]), ("1 開会\n2 議事\n(1) 計画\n3 閉会", ["開会", "議事", ["計画"], "閉会"])),
        *asked(titles, ("〔報告事項〕\n(1) 計画\n(2) 予算\n〔協議事項〕\n1 花壇\n(1) 苗木\n2 水", ["計画", "予算", "花壇", ["苗木"], "水"]), ("1 計画\n(1) 花壇\n(2) 苗木\n2 予算", ["計画", ["花壇", "苗木"], "予算"])),
        *asked(papers_behind, (f"{TALK}別紙\n花壇\n○委員　はい。", 4), (f"{TALK}別紙\n○委員　はい。\n以上", 7)),
        *asked(labelled._alone, (f"場{'　' * 30}所", (f"場{'　' * 30}所", ""))),
        *asked(sure, (0.5, True), (0.45, False)),
        *asked(headed, ("議　題", ["花壇の計画"]), ("花壇", ["花壇"])),
        *asked(told_of_form, ("hybrid", "  形: 対面とオンライン"), ("fax", "  形: fax")),
        *asked(holds, ("会長", False), ("総務企画課", False), ("課", True)),
        *asked(html_bounds._end_of_raw, ("<script>a</SCRIPT>", "script", 8, 9)),
    ],
)  # fmt: skip
def test_at_its_edge(function: Callable[..., Any], args: tuple[Any, ...], answer: Any) -> None:
    assert function(*args) == answer


def test_a_table_ends_where_somebody_speaks_and_begins_anew() -> None:
    talk = [row("会長", "開会します。"), row("委員", "はい。"), row("会長", "続けます。")]
    later = [row("木", "二百本", "春"), row("会長", "次です。"), row("花", "百本", "夏")]
    assert read([*talk, *later])[3:] == [
        [["木", "二百本", "春"]],
        ("会長", "次です。"),
        [["花", "百本", "夏"]],
    ]


def test_a_row_of_one_letter_below_an_office_is_its_name() -> None:
    (chair, _) = groups_of([Row("議長", "林", "", "present"), Row("委員", "岸 進", "", "present")])
    assert chair.people == [{"status": "present", "name": "林", "role": "議長"}]


def test_an_answer_that_breaks_off_is_refused() -> None:
    with pytest.raises(ImportRefusedError, match="JSON として読めません"):
        reply._from_json(b"{")


def test_that_nobody_was_absent_is_a_printed_count_where_it_is_a_number() -> None:
    (absent,) = groups_of([Row("欠席者", "０名", "", "absent")])
    assert (absent.stated, absent.people) == ("０名", [])


def letter(text: str, top: float) -> Letter:
    return Letter(text, 90, top - 10, 100, top, False)


def test_a_column_is_as_wide_as_its_letters_and_ends_where_the_last_does() -> None:
    made = pdf_lines._column([letter("計", 700), letter("画", 690)], 2)
    assert made == Printed(2, (Part("計画", 0.0, 20, ()),), 89.0, 100, 11.0, upright=True)


def test_a_letter_without_a_box_has_no_place() -> None:
    class Page:
        def get_charbox(self, index: int, *, loose: bool) -> None:
            raise IndexError

    assert pdf_lines._box(Page(), 0) == (0.0, 0.0, 0.0, 0.0)


def test_a_row_stands_on_its_page_at_the_margin() -> None:
    builder = Builder()
    builder.row(["木", "二百本"], 1, page=3)
    assert [(line.page, line.indent) for line in builder.lines] == [(3, 0)]


def test_what_differs_is_told_where_it_stands_in_the_print() -> None:
    found = differences("a bcdefghij", {"body": [{"p": "abdefijX"}]})
    assert [(one.kind, one.at, one.text) for one in found] == [("missing", 3, "c"), ("missing", 7, "gh"), ("added", 11, "X")]  # fmt: skip


def test_questions_and_answers_carry_their_words_each_at_its_place() -> None:
    session = {"body": [{"ask": [{"speech": "委員", "text": "花壇は。"}], "answer": [{"text": "増やす。"}]}]}
    assert [one for one in carried(session) if one[1]] == [("body.0.ask.0.label", "委員"), ("body.0.ask.0.text", "花壇は。"), ("body.0.answer.0.text", "増やす。")]  # fmt: skip


def test_a_block_of_no_kind_has_no_form() -> None:
    with pytest.raises(TypeError, match="for str"):
        body_data(["花壇"], {})  # type: ignore[list-item]


FRONT = "令和5年第1回会議録\n日時　令和5年7月4日\n議題\n"


def outcomes(text: str) -> list[tuple[str, str]]:
    draft = draft_of(read_text(f"{FRONT}{text}".encode()))
    titles = {item.id: item.title for item in draft.items}
    return [(titles[item], word) for item, word, _ in draft.read.outcomes]


def test_a_heading_gives_an_item_of_the_agenda_its_number() -> None:
    text = (
        "花壇の計画について\n苗木の配布について\n\n議案第5号　花壇の計画について\n○会長　始めます。\n○委員　はい。\n"
        "議案第6号　苗木の配布について\n○会長　議案第5号は可決されました。\n○委員　はい。\n○会長　終わります。"
    )
    assert outcomes(text) == [("花壇の計画について", "可決")]


def test_a_remark_tells_a_result_of_what_it_names_and_of_nothing_else() -> None:
    text = "議案第1号 花壇の計画について\n\n議案第1号 花壇の計画について\n○会長　始めます。\n○委員　はい。\n○会長　以上で、{}が可決されました。\n"
    assert outcomes(text.format("議案第1号")) == [("花壇の計画について", "可決")]
    assert outcomes(text.format("予算")) == []


@pytest.mark.parametrize(
    ("printed", "label"),
    [("（事務局）緑地課", "（事務局）緑地課"), ("事務局（緑地課）", "事務局（緑地課）"), ("【事務局】", "事務局"), ("（事務局）：", "事務局")],
)  # fmt: skip
def test_the_label_of_a_group_keeps_the_bracket_that_its_words_need(printed: str, label: str) -> None:
    (group,) = groups_of([Row(printed, "高橋課長、田中主査", "", "staff")])
    assert group.label == label


def test_how_one_bill_was_carried_says_nothing_of_the_next() -> None:
    text = (
        "議案第1号 花壇の計画について\n議案第2号 苗木の配布について\n\n○議長　議案第1号を議題とします。全会一致であります。\n"
        "○委員　はい。\n○議長　次に議案第2号を議題とします。議案第2号は可決されました。\n○委員　はい。"
    )
    (second,) = draft_of(read_text(f"{FRONT}{text}".encode())).data["body"][2]["decides"]
    assert (second["result"], second.get("manner")) == ("可決", None)
