"""How speakers are told from the lines of a record, rule by rule."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from generator.importer.read.lines import lines_of
from generator.importer.read.stream import Line
from generator.importer.speakers.answers import pairing_of
from generator.importer.speakers.convincing import convincing
from generator.importer.speakers.grammar import Grammar, infer
from generator.importer.speakers.legend import legend_of, spoken_by
from generator.importer.speakers.shapes import SHAPES, Shape, Spoken
from generator.importer.speakers.trial import Found, runs_on
from generator.importer.speakers.unfold import unfolded
from generator.importer.speakers.words_behind import has_words
from generator.importer.words.sentences import ends, ends_or_closes
from generator.japanese.lists import words_of


def shape_of(name: str) -> Shape:
    return next(shape for shape in SHAPES if shape.name == name)


def cut(shape: str, line: Line | str) -> list[tuple[str, str, str, str]]:
    line = Line(line, 0) if isinstance(line, str) else line
    return [(s.mark, s.printed, s.label, s.rest) for s in shape_of(shape).cut(line)]


@pytest.mark.parametrize(
    ("shape", "line", "wanted"),
    [
        ("lenticular", "○【 会長 】： 開会します。", ("○", "【 会長 】：", "会長", "開会します。")),
        ("round", "（会長（青木））はい。", ("", "（会長（青木））", "会長（青木）", "はい。")),
        ("angle", "＜会長＞", ("", "＜会長＞", "会長", "")),
        ("square", "［会長］はい\nそうです", ("", "［会長］", "会長", "はい\nそうです")),
        ("colon", "会長 ： はい。", ("", "会長 ：", "会長", "はい。")),
        ("semicolon", "会長； はい。", ("", "会長；", "会長", "はい。")),
        ("closing", "会長） はい。", ("", "会長）", "会長", "はい。")),
        ("qa", "Q委員： はい。", ("", "Q委員", "委員", "はい。")),
        ("bold", "**会長：** はい。", ("", "**会長：**", "会長", "はい。")),
        ("own", "青木 会長", ("", "青木 会長", "青木 会長", "")),
    ],
)
def test_a_shape_cuts_a_label_out_of_a_line(shape: str, line: str, wanted: tuple[str, str, str, str]) -> None:
    assert cut(shape, line) == [wanted]


def test_a_label_in_bold_type_is_cut_where_the_type_ends() -> None:
    assert cut("bold", Line("会長： はい。", 0, bold="会長：")) == [("", "会長：", "会長", "はい。")]
    assert cut("bold", Line("はい。", 0)) == []
    assert cut("bold", Line("（会長）はい。", 0, bold="会長")) == []


def test_a_label_on_a_line_of_its_own_is_short() -> None:
    assert cut("own", "青" * 48)
    assert not cut("own", "青" * 49)


def test_a_label_may_be_printed_with_room_in_it() -> None:
    labels = [label for _, _, label, _ in cut("inline", "青　木　会　長　開会　します。　はい。")]
    assert labels == [
        "青　木　会　長　開会　します。",
        "青　木　会　長　開会",
        "青　木　会　長",
        "青　木　会",
        "青　木",
        "青",
    ]
    assert [rest for *_, rest in cut("inline", "会長  はい。")] == ["はい。"]
    assert cut("inline", "会長（青木）はい。") == [("", "会長（青木）", "会長（青木）", "はい。")]
    assert [len(label) for _, _, label, _ in cut("inline", f"{'青' * 48} {'木' * 9}")] == [48]
    assert cut("inline", f"{'青' * 49} 木") == []


def test_the_words_after_a_mark_are_a_label_alone_or_with_what_is_said() -> None:
    assert cut("marked", "3: ○会長　はい。") == [
        ("3: ○", "会長　はい。", "会長　はい。", ""),
        ("3: ○", "会長", "会長", "はい。"),
    ]
    assert len(cut("marked", f"○会長　{'あ' * 46}")) == 2
    assert len(cut("marked", f"○会長　{'あ' * 47}")) == 1


@pytest.mark.parametrize("shape", ["lenticular", "marked", "inline", "own"])
def test_a_row_of_a_table_shows_speakers_in_its_first_cell_only(shape: str) -> None:
    line = Line("○【会長】　はい。\tはい。", 0, cells=("○【会長】　はい。", "はい。"))
    assert cut(shape, line) == []


def test_the_first_of_two_cells_is_a_label() -> None:
    assert cut("cells", Line("会長：\tはい。", 0, cells=("会長：", "はい。"))) == [
        ("", "会長：", "会長", "はい。")
    ]
    for label, plain in (
        ("（事務局）", "事務局"),
        ("会長\n青木", "会長\n青木"),
        ("（会長）（青木）", "（会長）（青木）"),
        ("会長（青木）", "会長（青木）"),
    ):
        assert cut("cells", Line(f"{label}\tはい。", 0, cells=(label, "はい。"))) == [
            ("", label, plain, "はい。")
        ]
    for cells in (
        ("会長", "はい。", "続き"),
        ("", "はい。"),
        ("発言者", "発言の要旨"),
        ("会長\n青木\n岸", "はい。"),
        (),
    ):
        assert cut("cells", Line("\t".join(cells), 0, cells=cells)) == []


def test_a_legend_explains_two_marks_by_offices() -> None:
    assert legend_of(lines_of("（◎会長　○委員）", [])) == {"◎": "会長", "○": "委員"}
    assert legend_of(lines_of("（◎緑地課　○委員）", [])) == {"◎": "緑地課", "○": "委員"}
    assert legend_of(lines_of("（◎会長　◎委員）", [])) == {}
    assert legend_of(lines_of("（◎会長　○苗木）", [])) == {}
    late = lines_of("本文\n" * 79 + "（◎会長　○委員）\n", [])
    assert legend_of(late) == {"◎": "会長", "○": "委員"}
    assert legend_of(lines_of("本文\n" * 80 + "（◎会長　○委員）\n", [])) == {}


def test_lines_begin_with_marks_of_the_legend() -> None:
    legend = {"◎": "会長", "○": "委員"}
    lines = lines_of("◎開会します。\n○：はい。\n●そうです。\n○◎市はどうか。\n○3人です。\n◎以上。\n", [])
    found = spoken_by(legend, lines, [0, 1, 2, 3, 4])
    assert {i: (s.printed, s.label, s.rest) for i, s in found.items()} == {
        0: ("◎", "会長", "開会します。"),
        1: ("○：", "委員", "はい。"),
    }


@pytest.mark.parametrize(
    ("texts", "kind", "bullets"),
    [
        (["- 費用は。", "→ 同じ。", "- いつか。", "→ 冬。"], "arrows", {"-"}),
        (["- 費用は。", "→ 同じ。"], None, set()),
        (["→ 同じ。", "→ 冬。"], "arrows", set()),
        (["問1 費用は。", "答1 同じ。", "問2 いつか。", "答2 冬。"], "qa", set()),
        (["問1 費用は。", "答1 同じ。", "問2 いつか。"], None, set()),
        (["問1 費用は。", "答1 同じ。", "答2 冬。"], None, set()),
        (["- あ", "→ い", "・ あ", "→ い", "→ い", "→ い"], "arrows", {"-", "・"}),
        (["- あ", "→ い", "・ あ", "→ い", "→ い", "→ い", "→ い"], "arrows", {"・"}),
    ],
)
def test_questions_and_answers_are_marked(texts: list[str], kind: str | None, bullets: set[str]) -> None:
    shown = pairing_of(texts)
    assert (shown.kind if shown else None, set(shown.bullets) if shown else set()) == (kind, bullets)


LONG = "街路樹の剪定については冬に行う予定で準備を進めています。"


def test_lines_that_lost_their_ends_are_cut_at_labels() -> None:
    text = f"○会長　{LONG * 3}　○委員　{LONG}　○会長　{LONG * 2}"
    lines = unfolded([Line(text, 5, bold="○会長")])
    assert [line.text[:3] for line in lines] == ["○会長", "○委員", "○会長"]
    assert [text[line.at - 5 :][: len(line.text)] for line in lines] == [line.text for line in lines]
    assert {line.bold for line in lines} == {""}


def test_a_line_is_cut_only_where_several_labels_speak() -> None:
    one = f"○会長　{LONG * 6}　○委員　{LONG}"
    two = f"○会長　{LONG * 6}　○委員　{LONG}　○会長　はい。"
    other = f"○会長　{LONG * 6}　○苗木　{LONG}　○花壇　はい。"
    short = "○会長　はい。　○委員　はい。　○会長　".ljust(58, "花") + "。"
    assert [len(unfolded([Line(text, 0)])) for text in (one, two, other, short)] == [1, 3, 1, 1]
    assert len(unfolded([Line(two, 0, cells=("a", "b"))])) == 1
    exact = short.replace("花。", "花花。")
    assert [len(short), len(exact)] == [59, 60]
    assert len(unfolded([Line(exact, 0)])) == 3
    assert len(unfolded([Line("○会長　はい。　○委員　はい。　○会長　はい。　○委員　はい。", 0)])) == 4


def grammar_of(text: str, roster: frozenset[str] = frozenset()) -> Grammar:
    lines = lines_of(text, [])
    return infer(lines, set(), set(roster), {})


def said(grammar: Grammar) -> list[str]:
    return [f"{i} {s.label}" for i, s in sorted(grammar.spoken.items())]


def test_labels_that_come_again_show_the_speakers() -> None:
    found = grammar_of("【会長】開会します。\n【委員】はい。\n続きです。\n【会長】閉会します。\n")
    assert found.name == "lenticular"
    assert said(found) == ["0 会長", "1 委員", "3 会長"]


def test_few_labels_are_enough_when_they_are_offices_with_sentences() -> None:
    assert grammar_of("【会長】開会します。\n【委員】はい。\n【緑地課長】同じです。\n").name == "lenticular"
    assert grammar_of("【会長】開会\n【委員】はい\n【緑地課長】同じ\n").name == "none"
    assert (
        grammar_of("【青木】開会します。\n【委員】はい。\n【緑地課長】同じです。\n", frozenset({"青木"})).name
        == "none"
    )
    assert grammar_of("【会長】開会します。\n【緑地】はい。\n").name == "none"
    assert grammar_of("会長；開会します。\n委員；はい。\n緑地課長；同じです。\n").name == "none"


def test_labels_that_can_be_nobody_are_no_speakers() -> None:
    assert (
        grammar_of(
            "【苗木】二百本です。\n【花壇】三か所です。\n【苗木】三百本です。\n【花壇】四か所です。\n"
        ).name
        == "none"
    )


def test_two_lines_of_one_shape_are_enough_where_no_other_has_it() -> None:
    talk = "【会長】開会します。\n【会長】閉会します。\n"
    assert grammar_of(talk).name == "lenticular"
    assert grammar_of(f"{talk}【苗木】二百本です。\n").name == "none"
    assert grammar_of(f"{talk}【会長】はい。\n【苗木】二百本です。\n").name == "lenticular"
    assert grammar_of("【会長】開会します。\n【委員】はい。\n").name == "lenticular"  # all there is
    assert grammar_of("【会長】開会します。\n【委員】はい。\n【苗木】二百本です。\n").name == "none"
    assert grammar_of("【会長】開会します。\n【青木委員】はい。\n").name == "none"
    assert grammar_of("会長：開会します。\n委員：はい。\n").name == "none"
    assert grammar_of("【会長】開会する。\n").name == "none"
    assert grammar_of("【会長】開会します。\n").name == "lenticular"  # as one speaks


def test_bare_labels_need_more_than_marked_ones() -> None:
    talk = "会長\n開会します。本日は三人が出席です。\n\n委員\n費用はいくらでしょうか。\n\n"
    assert grammar_of(talk + "会長\n昨年と同じです。\n").name == "own"
    assert grammar_of(talk).name == "none"
    assert (
        grammar_of("会長　開会します。\n\n委員　費用は。\n\n会長　同じです。\n\n委員　はい。\n").name
        == "inline"
    )


@pytest.mark.parametrize(
    ("shape", "line", "label", "rest", "below", "has"),
    [
        ("own", "会長", "会長", "", "青木", False),
        ("own", "会長", "会長", "", "はい。", True),
        ("own", "会長", "会長", "", "（拍手）", True),
        ("own", "会長", "会長", "", "議題は：", True),
        ("own", "会長", "会長", "", "あ" * 24, False),
        ("own", "会長", "会長", "", "あ" * 25, True),
        ("lenticular", "【会長】青木", "会長", "青木", "", True),
        ("inline", "会長　はい、同じ", "会長", "はい、同じ", "", True),
        ("inline", "会長　青木", "会長", "青木", "", False),
        ("inline", "会長　はい。", "会長", "はい。", "", True),
        ("inline", "委員　青木 二百本", "委員", "青木 二百本", "", False),
        ("inline", "会長　青木 太郎（都市計画課）", "会長", "青木 太郎（都市計画課）", "", False),
        ("inline", "会長　佐々木 太郎（市議会議員）", "会長", "佐々木 太郎（市議会議員）", "", False),
        ("inline", "福祉部　障害福祉課長（青木）", "福祉部", "障害福祉課長（青木）", "", False),
        ("inline", "福祉部　障害福祉課長。", "福祉部", "障害福祉課長。", "", True),
        ("inline", "緑地課長　（青木です。）", "緑地課長", "（青木です。）", "", False),
        ("inline", "課長　（青木です。）", "課長", "（青木です。）", "", True),
    ],
)
def test_a_bare_label_speaks_when_words_follow_it(
    shape: str, line: str, label: str, rest: str, below: str, has: bool
) -> None:
    assert has_words(shape_of(shape), Line(line, 0), Spoken("", label, label, rest), below) is has


OPEN = "街路樹の剪定については冬に行う予定で準備を進めており"


@pytest.mark.parametrize(
    ("before", "line", "runs"),
    [
        (Line(OPEN, 0), Line("委員の質問に答えます。", 0), True),
        (Line(f"{OPEN}。", 0), Line("委員の質問に答えます。", 0), False),
        (Line(f"{OPEN}）", 0), Line("委員の質問に答えます。", 0), False),
        (Line(f"{OPEN}】", 0), Line("委員の質問に答えます。", 0), False),
        (Line(f"{OPEN}：", 0), Line("委員の質問に答えます。", 0), False),
        (Line(OPEN[:24], 0), Line("委員の質問に答えます。", 0), False),
        (Line(OPEN[:25], 0), Line("委員の質問に答えます。", 0), True),
        (Line(OPEN, 0), Line("委員の質問に答えます。", 0, blank_before=True), False),
        (Line(OPEN, 0, indent=2), Line("委員の質問に答えます。", 0, indent=2), True),
        (Line(OPEN, 0, indent=2), Line("委員の質問に答えます。", 0, indent=4), False),
        (Line(OPEN, 0), Line("委員　質問に答えます。", 0), False),
        (Line(OPEN, 0), Line("委員", 0), True),
        (Line(OPEN, 0), Line("市　質問に答えます。", 0), True),
        (Line(OPEN, 0), Line("青木委員　質問に答えます。", 0), True),
    ],
)
def test_a_line_runs_on_where_print_leaves_no_room(before: Line, line: Line, runs: bool) -> None:
    assert runs_on(before, line) is runs


def found_of(shape: str, labels: str, tried: int, rest: str = "はい") -> Found:
    hits = {i: Spoken("", label, label, rest) for i, label in enumerate(labels.split())}
    return Found(shape_of(shape), hits, Counter({"": tried}))


def test_a_shape_is_weighed_by_what_recurs_and_by_what_else_has_it() -> None:
    found = found_of("colon", "会長 委員 会長 課長", 8)
    assert (found.recurring, found.pure) == (0.5, 0.5)
    assert found.score == pytest.approx(4 * 0.625 * 0.7)
    assert found_of("colon", "会長 会長", 2).score == 2
    assert Found(shape_of("colon")).score == 0


@pytest.mark.parametrize(
    ("shape", "labels", "tried", "holds"),
    [
        ("semicolon", "会長 会長", 2, True),
        ("semicolon", "会長 会長", 3, False),
        ("semicolon", "会長 会長 委員", 4, True),
        ("semicolon", "会長 会長 委員", 9, False),
        ("own", "会長 会長", 2, False),
        ("closing", "会長 会長", 2, False),
        ("qa", "委員 委員", 2, False),
        ("cells", "会長 会長", 2, False),
        ("own", "会長 会長 委員", 3, True),
        ("own", "会長 会長 委員", 30, False),
        ("own", "会長 会長 委員 課長 係長 部長", 6, True),
        ("own", "会長 会長 委員 課長 係長 部長 主査", 7, False),
        ("cells", "会長 会長 委員 課長 係長 部長 主査", 7, False),
        ("semicolon", "会長 会長 委員 課長 係長 部長 主査", 7, True),
    ],
)
def test_a_shape_convinces(shape: str, labels: str, tried: int, holds: bool) -> None:
    assert convincing(found_of(shape, labels, tried)) is holds


@pytest.mark.parametrize(
    ("shape", "labels", "tried", "rest", "holds"),
    [
        ("colon", "会長 委員 課長", 3, "はい。", True),
        ("colon", "会長 委員 課長", 3, "はい", False),
        ("colon", "会長 委員", 2, "はい。", False),
        ("semicolon", "会長 委員 課長", 3, "はい。", False),
        ("colon", "会長 委員 青木", 3, "はい。", False),
        ("colon", "会長 委員 課長", 4, "はい。", False),
        ("colon", "会長 委員 課長 係長 部長 主査 市長 町長 村長", 10, "はい。", True),
    ],
)
def test_few_labels_convince(shape: str, labels: str, tried: int, rest: str, holds: bool) -> None:
    assert convincing(found_of(shape, labels, tried, rest)) is holds


def test_a_list_of_names_says_nothing() -> None:
    assert grammar_of("会長\n青木\n委員\n井川\n会長\n宇野\n委員\n江口\n").name == "none"
    assert grammar_of("会長　青木\n委員　井川\n委員　宇野\n委員　江口\n委員　岸\n").name == "none"
    assert grammar_of("福祉課長　（青木太郎左衛門尉です。）\n" * 4).name != "inline"
    assert grammar_of("福祉部　障害福祉課長（青木太郎左衛門尉）\n" * 4).name != "inline"


def test_a_line_that_goes_on_with_a_sentence_is_no_label() -> None:
    before = "街路樹の剪定については冬に行う予定で準備を進めており"
    said_so = "会長　開会します。\n会長　続けます。\n会長　閉会します。\n"
    assert len(grammar_of(f"{said_so}{before}\n青木委員　の質問に答えます。\n").spoken) == 3
    assert len(grammar_of(f"{said_so}{before}\n委員　の質問に答えます。\n").spoken) == 4


def test_a_second_shape_is_taken_where_it_holds_by_itself() -> None:
    talk = "【会長】開会します。\n【委員】はい。\n【会長】続けます。\n【委員】はい。\n"
    assert grammar_of(f"{talk}（会長）閉会します。\n").name == "lenticular+round"
    assert grammar_of(f"{talk}（課長）説明します。\n").name == "lenticular"
    assert grammar_of(f"{talk}（課長）説明します。\n（課長）以上です。\n").name == "lenticular+round"
    assert grammar_of(f"（課長）説明です。\n（課長）以上です。\n{talk}").name == "lenticular"


def test_a_mere_bullet_shows_no_speaker_where_marks_do() -> None:
    talk = "○会長　開会します。\n○委員　はい。\n○会長　続けます。\n○委員　はい。\n○会長　閉会します。\n"
    found = grammar_of(f"・会長　挨拶\n{talk}")
    assert said(found) == ["1 会長", "2 委員", "3 会長", "4 委員", "5 会長"]
    assert len(grammar_of(f"◎会長　挨拶\n{talk}").spoken) == 6
    assert len(grammar_of(f"・会長　挨拶\n・会長　挨拶\n{talk}").spoken) == 5
    assert len(grammar_of(f"・会長　開けます。\n・会長　挨拶\n{talk}").spoken) == 7
    more = "○会長　開会します。\n○委員　はい。\n"
    assert len(grammar_of(f"・会長　挨拶\n・会長　開けます。\n{talk}{more}").spoken) == 7
    assert len(grammar_of(f"・会長　挨拶\n・会長　開けます。\n{talk}{more[:10]}").spoken) == 8


def test_hashes_before_a_label_say_nothing_of_it() -> None:
    found = grammar_of("## 【会長】\n開会します。\n## 【委員】\nはい。\n## 【会長】\n閉会します。\n")
    assert found.name == "lenticular"


def test_a_heading_names_a_speaker_who_speaks_elsewhere() -> None:
    talk = "【会長】開会します。\n【委員】はい。\n【会長】閉会します。\n"
    words = "苗木は二百本を予定しており、春に植えます。続けて花壇を作る。"
    headed = grammar_of(f"{talk}1 説明（会長）\n{words}\n").headed
    assert {i: (s.printed, s.label) for i, s in headed.items()} == {3: ("（会長）", "会長")}
    assert grammar_of(f"{talk}1 説明（緑地課長）\n{words}\n").headed == {}
    assert grammar_of(f"{talk}1 説明（青木会長）\n{words}\n", frozenset({"青木"})).headed.keys() == {3}
    assert grammar_of(f"{talk}説明（会長）\n{words}\n").headed == {}
    assert grammar_of(f"{talk}1 説明（会長）\n{words[:20]}\n").headed == {}
    assert grammar_of(f"{talk}1 説明（会長）\n2 報告\n").headed == {}
    assert grammar_of(f"{talk}1 説明（会長）\n【委員】はい。\n").headed == {}
    assert grammar_of(f"{talk}1 説明（全員）\n{words}\n1 説明（委員）\n{words}\n").headed == {}


def test_headings_alone_name_the_speakers_when_there_are_two() -> None:
    words = "苗木は二百本を予定しており、春に植えます。"
    assert grammar_of(f"1 説明（緑地課長）\n{words}\n2 報告（財政課長）\n{words}\n").headed.keys() == {0, 2}
    assert grammar_of(f"1 説明（緑地課長）\n{words}\n").headed == {}


@pytest.mark.parametrize(
    ("who", "below"),
    [
        ("全員", "苗木は二百本を予定しています。"),
        ("委員", "苗木は二百本を予定しています。"),
        ("市", "苗木は二百本を予定しています。"),
        ("本市", "苗木は二百本を予定しています。"),
        ("苗木", "苗木は二百本を予定しています。"),
        ("会長", "苗木は二百本を予定"),
        ("会長", "(1) 苗木は二百本を予定しています。"),
        ("会長", "以上の質疑の後、承認された。"),
        ("会長", "苗木\t二百本です。"),
    ],
)
def test_a_heading_names_nobody_who_speaks_below(who: str, below: str) -> None:
    assert grammar_of(f"1 説明（{who}）\n{below}\n2 報告（{who}）\n{below}\n").headed == {}


def test_headings_of_markdown_and_long_lines_below() -> None:
    assert grammar_of(f"# 説明（会長）\n{'苗' * 30}\n# 報告（会長）\n苗木です。\n").headed.keys() == {0, 2}
    assert grammar_of(f"# 説明（会長）\n{'苗' * 29}\n# 報告（会長）\n苗木です。\n").headed == {}
    assert grammar_of("1 説明\t（会長）\n苗木です。\n2 報告\t（会長）\n苗木です。\n").headed == {}


def test_heads_may_be_headings_by_their_format() -> None:
    words = "苗木は二百本を予定しており、春に植えます。"
    lines = lines_of(f"説明（緑地課長）\n{words}\n報告（財政課長）\n{words}\n", [])
    shown = [replace(line, heading=2) if "（" in line.text else line for line in lines]
    assert infer(shown, set(), set(), {}).headed.keys() == {0, 2}


def test_lines_set_aside_are_no_speakers() -> None:
    lines = lines_of("【会長】開会します。\n【会長】続けます。\n【会長】閉会します。\n【会長】はい。\n", [])
    assert infer(lines, {0}, set(), {}).spoken.keys() == {1, 2, 3}


def test_marks_of_a_legend_show_the_speakers() -> None:
    talk = "（◎会長　○委員）\n◎開会します。\n○はい。\n"
    found = grammar_of(f"{talk}◎閉会します。\n")
    assert (found.legend, said(found)) == ({"◎": "会長", "○": "委員"}, ["1 会長", "2 委員", "3 会長"])
    assert found.why == ["記号の凡例があり、その記号で始まる行が 3 行あります。"]
    assert said(grammar_of(talk)) == ["1 会長", "2 委員"]
    once = grammar_of("（◎会長　○委員）\n◎開会する。\n")
    assert (once.legend, once.name) == ({}, "none")


def test_marks_of_questions_are_told() -> None:
    found = grammar_of("- 費用は。\n→ 同じ。\n- いつか。\n→ 冬。\n")
    assert (found.name, found.bullets, found.why) == ("arrows", {"-"}, ["矢印で始まる答えが 2 行あります。"])


def test_cuts_are_kept_for_a_second_look() -> None:
    lines = lines_of("【会長】開会します。\n", [])
    shown = Spoken("", "【委員】", "委員", "はい。")
    found = infer(lines * 2, set(), set(), {("lenticular", 0): [shown], ("lenticular", 1): [shown]})
    assert said(found) == ["0 委員", "1 委員"]


def test_questions_and_cells_are_no_second_shape() -> None:
    talk = "【会長】開会します。\n【委員】はい。\n【会長】続けます。\n【委員】はい。\n"
    assert grammar_of(f"{talk}会長）はい。\n委員）はい。\n会長）はい。\n").name == "lenticular"
    assert grammar_of(f"{talk}Q委員　費用は。\nA会長　同じ。\nQ委員　いつか。\n").name == "lenticular"
    rows = [Line(f"{who}\tはい。", 0, cells=(who, "はい。")) for who in ("会長", "委員", "会長")]
    assert infer([*lines_of(talk, []), *rows], set(), set(), {}).name == "lenticular"


def test_a_bare_label_known_from_marked_ones_speaks_too() -> None:
    talk = "【会長】開会します。\n【委員】はい。\n【会長】続けます。\n【委員】はい。\n"
    assert grammar_of(f"{talk}会長\n閉会します。\n").name == "lenticular+own"
    assert grammar_of(f"{talk}課長\n閉会します。\n課長\n閉会します。\n").name == "lenticular"
    assert grammar_of(f"{talk}会長　閉会します。\n").name == "lenticular+inline"
    assert grammar_of(f"{talk}会長　本日の予定は次に述べるとおりで\n").name == "lenticular"


def test_a_second_shape_with_other_labels_must_hold() -> None:
    talk = "【会長】開会します。\n【委員】はい。\n【会長】続けます。\n【委員】はい。\n"
    more = "（課長）はい。\n（課長）はい。\n"
    assert grammar_of(f"{talk}{more}（苗木）\n（花壇）\n").name == "lenticular+round"
    assert grammar_of(f"{talk}{more}（苗木）\n（花壇）\n（基金）\n").name == "lenticular"
    assert grammar_of(f"{talk}{more}（係長）はい。\n（主査）はい。\n").name == "lenticular+round"
    assert grammar_of(f"{talk}{more}（係長）はい。\n（主査）はい。\n（部長）はい。\n").name == "lenticular"
    assert grammar_of(f"【会長】開会します。（会長）\n{talk}").name == "lenticular"


def test_the_reasons_are_told() -> None:
    assert grammar_of("開会した。\n").why == [
        "くり返される呼び方が見つからないため、発言者を決めませんでした。本文は地の文のままです。"
    ]
    why = grammar_of("【会長】開会します。\n【委員】はい。\n【会長】閉会します。\n").why
    assert why == ["「【　】」の形の行が 3 行あり、呼び方は 2 通りです（会長（2）、委員（1））。"]
    talk = "".join(f"【{who}】はい。\n" for who in ("会長", "委員", "市長", "課長", "係長"))
    assert grammar_of(talk * 2).why[0].endswith("通りです（会長（2）、委員（2）、市長（2）、課長（2））。")
    headed = "1 説明（会長）\n苗木は二百本を予定しています。\n"
    assert grammar_of(talk * 2 + headed).why[-1] == "見出しの括弧に発言者を示す行が 1 行あります。"


@pytest.mark.parametrize("sign", words_of("stop"))
def test_a_sentence_ends(sign: str) -> None:
    assert ends(f"はい{sign}")
    assert ends_or_closes(f"はい{sign}")


@pytest.mark.parametrize("sign", words_of("closed"))
def test_an_aside_closes(sign: str) -> None:
    assert not ends(f"はい{sign}")
    assert ends_or_closes(f"はい{sign}")
