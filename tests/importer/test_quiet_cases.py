"""Cases that come once in a thousand records: what few sources print, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.archive.matters import Declared
from generator.importer.body.blocks import Block, Note, Pair, Said
from generator.importer.body.columns import asked_in_columns
from generator.importer.body.pairs import pair_up
from generator.importer.body.voices import Voices, _named
from generator.importer.form.lines import BETWEEN, _is_row_of, _is_unfilled
from generator.importer.form.proceedings import _joined, label_of, labels_of
from generator.importer.front.groups import Group
from generator.importer.front.items import Item
from generator.importer.ndl.body import Body as RecordBody
from generator.importer.ndl.body import _apart
from generator.importer.ndl.lines import Line as PrintedLine
from generator.importer.ndl.meetings import _can_be_key
from generator.importer.ndl.reply import meetings_of
from generator.importer.read.docx import read_docx
from generator.importer.read.errors import ImportRefusedError
from generator.importer.read.html import read_html
from generator.importer.read.pdf import read_pdf
from generator.importer.read.refuse import refuse_bloated
from generator.importer.read.stream import Line
from generator.importer.readings.announces import moved, shut
from generator.importer.readings.decisions import _is_procedure
from generator.importer.report import _line_of, report_text
from generator.importer.run import import_files
from generator.importer.session.carriers import carried
from generator.importer.session.cases import name_cases
from generator.importer.session.verify import _furniture_at
from generator.importer.speakers import heading_voices, legend, repeated, unfold
from generator.importer.speakers.shapes import SHAPES
from generator.importer.words.columns import heads_questions
from generator.importer.words.notes import StageNote
from generator.importer.words.space import squeeze
from tests.importer.test_conditions_of_decisions import LIST, PEOPLE, TALK, signed, told
from tests.importer.test_decisions import COUNCIL, decided, drafted
from tests.importer.test_small_questions import asked
from tests.importer.test_word import W, a_file, plain, run

# What is decided.

LOST = "◎日程第4　議案第5号\n陳情第3号を議題とします。\n採択されました。\n陳情第4号を議題とします。\n"


@pytest.mark.parametrize(
    ("words", "results", "questions"),
    [
        (f"{LOST}議案第6号は可決されました。", ["5号 採択", "6号 可決"], 0), (f"{LOST}「丘の上町図書館条例の一部を改正する条例」は可決されました。", ["5号 採択", "5号 可決"], 0),
        (f"{LOST}陳情第4号は採択されました。", ["5号 採択"], 1), (f"{LOST}陳情第4号を議題とします。\n採択されました。", ["5号 採択"], 1),
    ],
)  # fmt: skip
def test_what_is_decided_of_a_petition_that_no_agenda_has(
    words: str, results: list[str], questions: int
) -> None:
    assert told(words) == (results, questions)


@pytest.mark.parametrize(
    ("text", "results"),
    [
        ("（1）花壇の増設について\n協議の結果、原案が承認された。\n", ["a1 承認"]), ("（1）花壇の増設について\n採決を行い、賛成多数で可決した。\n", ["a1 可決 賛成多数"]), ("（1）花壇の増設について\n採決を行うこととした。\n", []), ("（1）花壇の増設について\n原案が可決された。\n", ["a1 可決"]),
        (f"{TALK}以上\n議決結果一覧\n（1）花壇の増設について\t可決\n（2）苗木の配布について\t否決\n", ["a1 可決", "a2 否決"]), (f"{TALK}{LIST}花壇の増設、苗木の配布　可決\n", []), (f"{TALK}{LIST}（1）花壇の増設について　可決\n（2）苗木の配布について　可決\n（3）その他　なし\n", ["a1 可決", "a2 可決"]),
        ("（1）花壇の増設について\n会長　　お諮りします。\n委員　　賛成です。\n委員　　賛成です。\n会長　　承認されました。\n", ["a1 承認 各自の発言 for2"]), ("（1）花壇の増設について\n会長　　お諮りします。\n委員　　賛成です。\n会長　　承認されました。\n委員　　はい。\n", ["a1 承認"]),
        ("（1）花壇の増設について\n会長　　お諮りします。\n委員　　賛成です。\n委員　　賛成です。\n会長　　賛成3名で承認されました。\n", ["a1 承認 for3"]), ("（1）花壇の増設について\n会長　　お諮りします。\n委員　　賛成です。\n委員　　賛成です。\n会長　　挙手により承認されました。\n", ["a1 承認 挙手 for2"]),
    ],
)  # fmt: skip
def test_what_a_council_decides(text: str, results: list[str]) -> None:
    assert decided(drafted(COUNCIL + text)) == results


def test_of_two_titles_in_a_line_the_longer_is_meant() -> None:
    council = COUNCIL.replace("（1）花壇の増設について", "（1）花壇の増設").replace(
        "（2）苗木の配布について", "（2）花壇の増設の時期"
    )
    talk = TALK.replace("（1）花壇の増設について", "（1）花壇の増設")
    assert decided(drafted(f"{council}{talk}{LIST}花壇の増設の時期　可決\n")) == ["a2 可決"]
    assert decided(drafted(f"{council}{talk}{LIST}花壇の増設　可決\n")) == ["a1 可決"]


def test_what_was_taken_back_needs_no_ground() -> None:
    draft = drafted(f"{COUNCIL}{TALK}会長　　始めます。\n（発言取消し）\n会長　　終わります。\n")
    assert draft.data["withheld"] == {"w1": {"kind": "retracted", "as_printed": "（発言取消し）"}}
    assert not any("根拠" in question for question in draft.questions)


@pytest.mark.parametrize(
    ("note", "kind", "person"),
    [("（青木委員入室）", "enter", "p1"), ("（岸委員退席）", "leave", None), ("（井川君退席）", "leave", "p5"), ("（森委員遅参）", "late", None), ("（休憩）", "rest", None), ("（青木委員、井川委員退席）", "leave", None)],
)  # fmt: skip
def test_who_came_and_went(note: str, kind: str, person: str | None) -> None:
    block = Note(note, kind=kind, at=None)
    moved(block, PEOPLE)
    assert (block.reads.moves.person if block.reads.moves else None) == person
    said = Said(note, voice="会長", label=None)
    moved(said, PEOPLE)
    assert said.reads.moves is None


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("署名委員　原、岸本保",), None), (("会議録署名委員　森下、岸進",), (["森下", "p2"], None)), (("会議録署名委員　岸進、岸弥生",), (["p2", "p3"], None)), (("会議録署名委員　渚川、岸本保",), (["渚川", "岸本保"], None)),
    ],
)  # fmt: skip
def test_who_signed(lines: tuple[str, ...], found: tuple[list[str], str | None] | None) -> None:
    assert signed(*lines) == found


# Questions and answers.

HEAD = ["意見・質問", "回答"]


def kinds(blocks: list[Block] | None) -> list[str] | None:
    return None if blocks is None else [f"{block.role or '発言'} {block.text}" if isinstance(block, Said) else block.words for block in blocks]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        ([HEAD, ["費用の内訳", "百円。"]], ["意見・質問　回答", "ask 費用の内訳", "answer 百円。"]),
        ([HEAD], None), ([HEAD, ["費用は。", "百円。"]], ["意見・質問　回答", "ask 費用は。", "answer 百円。"]), ([HEAD, ["費用は。", "百円。", "表"]], None), ([["意見", "市民の意見"], ["費用は。", "百円。"]], None), ([["市民の意見", "回答"], ["費用は。", "百円。"]], None),
        ([HEAD, ["花壇の件", ""], ["費用は。", "百円。"]], ["意見・質問　回答", "花壇の件", "ask 費用は。", "answer 百円。"]), ([HEAD, ["費用はいくらか", ""], ["花壇の件", ""], ["", "百円。"]], ["意見・質問　回答", "ask 費用はいくらか", "ask 花壇の件", "answer 百円。"]),
        ([HEAD, ["費用は。", ""], ["時期は？", "春。"]], ["意見・質問　回答", "ask 費用は。", "ask 時期は？", "answer 春。"]), ([HEAD, ["", "百円。"], ["花壇の件", ""]], ["意見・質問　回答", "answer 百円。", "花壇の件"]), ([HEAD, ["花壇の件"]], ["意見・質問　回答", "花壇の件"]), ([HEAD, ["", ""]], ["意見・質問　回答"]),
    ],
)  # fmt: skip
def test_a_table_of_questions_and_answers(rows: list[list[str]], found: list[str] | None) -> None:
    assert kinds(asked_in_columns(rows, Voices())) == found


def test_one_question_may_have_several_answers_and_an_answer_alone_is_none() -> None:
    def said(text: str, role: str) -> Said:
        return Said(text, voice="", label=None, role=role)

    blocks: list[Block] = [said("百円。", "answer"), said("費用は。", "ask"), said("百円。", "answer"), said("税は別。", "answer"), said("はい。", ""), said("では。", "answer")]  # fmt: skip
    pair_up(blocks, Voices())
    assert [[one.text for one in block.answer] if isinstance(block, Pair) else block.words for block in blocks] == ["百円。", ["百円。", "税は別。"], "はい。", "では。"]  # fmt: skip


ARROWS = "（会長）開会します。\n（福祉係長）説明します。\n（会長）質疑に移ります。\n・費用はいくらか。\n⇒　百円です。\n・時期はいつか。\n⇒　春です。\n"


@pytest.mark.parametrize("arrows", [ARROWS, ARROWS.replace("（", "【").replace("）", "】")])
def test_a_label_may_stand_behind_a_bullet(arrows: str) -> None:
    draft = drafted(f"{COUNCIL}{arrows}・（福祉係長）場所は北です。\n{arrows[:4]}終わります。\n")
    found = [block for block in _every(draft.data["body"]) if "speech" in block]
    assert [(block["speech"], block["mark"]) for block in found if (block.get("text") or "").startswith("場所")] == [("福祉係長", "・")]  # fmt: skip


def _every(blocks: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for block in blocks:
        yield block
        for key in ("blocks", "ask", "answer"):
            yield from _every(block.get(key) or [])


def test_a_bullet_inside_a_sentence_is_taken_out_and_told(tmp_path: Path) -> None:
    half = "街路樹の剪定については冬に行う予定で準備を進めており、苗木の配布とあわせて町内会に"
    text = f"{COUNCIL}{ARROWS}・{half}\n・知らせる。\n⇒　はい。\n（会長）終わります。\n"
    source = tmp_path / "a.txt"
    source.write_text(text, "utf-8")
    draft = drafted(text)
    assert any(
        "文の途中に印刷された箇条の印を 1 か所で外しました。" in question for question in draft.questions
    )
    assert "（印「・」を外した）" in report_text(import_files([source], tmp_path / "m" / "c"))


# A record of the Diet's form.


@pytest.mark.parametrize(
    ("line", "block"),
    [
        (PrintedLine("note", "　　　午前十時開議", StageNote("open", "10:00")), {"note": {"kind": "open", "at": "10:00"}, "text": "午前十時開議"}), (PrintedLine("note", "　〔拍手〕　", StageNote("applause")), {"note": {"kind": "applause"}, "text": "〔拍手〕"}),
        (PrintedLine("rule", "　────　"), {"rule": "────"}), (PrintedLine("told", "　休憩後に再開した。"), {"note": {}, "text": "休憩後に再開した。"}),
    ],
)  # fmt: skip
def test_what_stands_between_remarks(line: PrintedLine, block: dict[str, Any]) -> None:
    assert _apart(line) == block


def test_words_that_are_only_notes_stand_as_they_are_printed() -> None:
    for text in ("────\n（拍手）\n────", "（拍手）", "　　　午前十時開議"):
        body = RecordBody()
        body.remark({"speech": "議長"}, text)
        assert body.blocks == [{"speech": "議長", "text": text}]


# Small pieces.

OWN = {shape.name: shape for shape in SHAPES}
MATTER = Declared(
    "kaikan",
    "諮問第1号",
    "開館時間の延長とそれに伴う職員の勤務時間及び休館日の変更について",
    frozenset({"c"}),
    (),
)


@pytest.mark.parametrize(
    ("function", "args", "answer"),
    [
        *asked(heads_questions, (["意見", "回答"], True), (["意見", "市民の意見"], False), (["市民の意見", "回答"], False), (["意見", "回答", "備考"], False), (["意見"], False)),
        *asked(_is_procedure, ("質疑を省略することに決定しました。", (), True), ("計画に決定しました。", (), False), ("日程変更に決定しました。", (Item("日程第1", "日程の決定"),), False), ("日程変更に決定しました。", (Item("日程第1", "計画"),), True), ("休憩し、日程変更に決定しました。", (Item("日程第1", "日程の決定"),), False)),
        *asked(shut, ("会議は非公開とします。", True), ("会議を非公開としてよろしいですか。", False), ("会議は公開とします。", False)),
        *asked(_is_unfilled, ("agenda", ("", "", ""), False), ("members", ("", "", "出席"), True), ("members", ("会長", "", ""), False), ("staff", ("", "岸", ""), False), ("staff", ("", "", ""), True)),
        *asked(_is_row_of, (Line("議題", 0, cells=("議題", "")), "agenda", True), (Line("議題", 0), "agenda", False), (Line(f"議題{BETWEEN}計画", 0), "agenda", True), (Line("議題", 0, cells=("議題", "")), "", False)),
        *asked(label_of, ("【会長】はい。", ("会長", "はい。")), ("【会長はい。", ("", "【会長はい。")), ("【 】はい。", ("", "【 】はい。")), (f"【{'花' * 30}】はい。", ("花" * 30, "はい。")), (f"【{'花' * 31}】はい。", ("", f"【{'花' * 31}】はい。")), ("【会【長】】はい。", ("", "【会【長】】はい。")),
                ("会長：はい。", {"会長"}, ("会長", "はい。")), ("会長：はい。", ("", "会長：はい。"))),
        *asked(labels_of, ([], {"委員", "事務局"}), ([{"name": "浜野 晴", "role": "会長"}], {"委員", "事務局", "会長", "浜野晴", "浜野晴会長", "浜野会長", "浜野委員"}), ([{"role": "会長"}], {"委員", "事務局", "会長"}), ([{"name": "浜野"}], {"委員", "事務局", "浜野", "浜野委員"})),
        *asked(_joined, ([], ""), (["甲", "乙"], "甲乙"), (["甲", {"masked": "○"}, "乙"], ["甲", {"masked": "○"}, "乙"]), ([{"masked": "○"}], [{"masked": "○"}]), (["", ""], "")),
        *asked(_can_be_key, ("会長", True), ("花" * 60, True), ("花" * 61, False), ("会\u200b長", False), (" 会長", False)),
        *asked(_line_of, ("花", ["鳥"], 1, 1), (" 花\n鳥", ["鳥", "key: 花"], 1, 2), ("花", ["花", "鳥", "花"], 2, 3), ("花", ["鳥"] * 501 + ["花"], 1, 1), ("花", ["鳥"] * 500 + ["花"], 1, 501)),
        *asked(_furniture_at, ({"source": {"furniture": [{"at": 0, "text": "1"}, {"at": 5, "text": "22"}, {"at": 9, "text": None}]}}, 0, ("source", "furniture", 0)), ({"source": {"furniture": [{"at": 0, "text": "1"}, {"at": 5, "text": "22"}]}}, 1, ("source", "furniture")), ({"source": {"furniture": [{"at": None, "text": "1"}, {"at": 5, "text": "22"}]}}, 6, ("source", "furniture", 1)),
                ({"source": {"furniture": [{"at": 5, "text": "22"}]}}, 7, ("source", "furniture")), ({"source": {"furniture": [{"at": 5, "text": "22"}]}}, 4, ("source", "furniture"))),
        *asked(unfold._goes_on, (Line("委員・", 0), Line("事務局　お答えします。", 4), True), (Line("委員・", 0, cells=("委員・", "")), Line("事務局　お答えします。", 4), False), (Line("委員・", 0), Line("事務局　お答えします。", 4, cells=("事務局", "お答えします。")), False), (Line("委員・", 0), Line("事務局　お答えします。", 4, blank_before=True), False),
                (Line("花壇・", 0), Line("事務局　お答えします。", 4), False), (Line("委員・", 0), Line("花壇　お答えします。", 4), False), (Line("委員・", 0), Line("事務局", 4), False), (Line("委員", 0), Line("事務局　はい。", 4), False)),
        *asked(lambda text: unfold._begins_talk(text, []), ("【会長】開会します。", True), ("○会長　開会します。", True), ("【会長】", False), ("【花壇】増設します。", False), ("会長　開会します。", False)),
        *asked(legend._speaks, ("委員及び関係者", True), ("花壇", False), ("事務局", True), ("及び花壇", False)),
        *asked(_named, ("青木委員", [Group("委員", "member", people=[{"name": "青木一", "id": "p1"}])], {"name": "青木一", "id": "p1"}), ("青木委員", [Group("委員", "member", people=[{"name": "青木一"}])], None), ("委員", [Group("委員", "member", people=[{"name": "青木一", "id": "p1"}])], None),
                ("青木委員", [Group("委員", "member", people=[{"name": "青木一", "id": "p1"}, {"name": "青木光", "id": "p2"}])], None)),
        *asked(heading_voices._name, ("青木委員", "青木"), ("青木", "青木")),
    ],
)  # fmt: skip
def test_a_small_piece_is_read(function: Callable[..., Any], args: tuple[Any, ...], answer: Any) -> None:
    assert function(*args) == answer


@pytest.mark.parametrize(
    ("line", "label"),
    [
        (Line("1 開会(課長補佐)", 0), "課長補佐"), (Line("開会(課長補佐)", 0), None), (Line("開会(課長補佐)", 0, heading=2), "課長補佐"), (Line("# 開会(課長補佐)", 0), "課長補佐"), (Line("1 開会(委員)", 0), None), (Line("1 開会(環境審議会)", 0), None), (Line("1 開会(花壇)", 0), None), (Line("1 開会(課長補佐)", 0, cells=("1 開会(課長補佐)", "")), None),
    ],
)  # fmt: skip
def test_a_heading_may_name_who_speaks(line: Line, label: str | None) -> None:
    found = heading_voices._cut(line)
    assert (found.label if found else None) == label


@pytest.mark.parametrize(
    ("text", "below", "label"),
    [
        ("○政策評価官　説明します。", "", "政策評価官"), ("○政策評価官", "説明します。", "政策評価官"), ("○政策評価官", "説明する", None), ("○青　はい。", "", None), ("○青木　はい。", "", "青木"), (f"○{'花' * 13}評価官　はい。", "", f"{'花' * 13}評価官"), (f"○{'花' * 14}評価官　はい。", "", None), ("○花壇の増設　はい。", "", None),
    ],
)  # fmt: skip
def test_an_office_that_no_list_has_is_shown_by_its_mark(text: str, below: str, label: str | None) -> None:
    found = repeated.by_mark(Line(text, 0), OWN["marked"], below)
    assert (found.label if found else None) == label


def test_a_matter_that_may_be_meant_is_asked_about_by_the_first_letters_of_the_title() -> None:
    item = {"no": "諮問第1号", "title": "開館時間の延長とそれに伴う職員の勤務時間及び休館日の変更について"}
    (question,) = name_cases([item], None, "c", lambda: [MATTER])
    assert question.startswith(
        "議題「開館時間の延長とそれに伴う職員の勤務時間及び休館日の変更につ」は、案件「"
    )
    assert "「case: kaikan」" in question
    assert "case" not in item
    assert name_cases([{**item, "case": "kaikan"}], None, "c", lambda: [MATTER]) == []
    assert name_cases([{"no": "1", "title": "花壇"}], None, "c", lambda: [MATTER]) == []


def test_blocks_that_hold_nothing_carry_nothing() -> None:
    blocks = [{"list": None, "items": None}, {"table": None, "rows": None, "head": None}, {"list": None, "items": ["甲", {"no": "1", "text": "乙", "blocks": [{"p": "丙"}]}]}, {"table": {"no": "表1", "caption": "題"}, "head": ["丁"], "rows": [["戊", "己"]]}]  # fmt: skip
    assert "".join(text for _, text in carried({"body": blocks})) == "甲1乙丙表1題丁戊己"


# Bounds of sources, and what is none.


def test_what_is_no_pdf() -> None:
    for content, words in ((b"abc", "PDF ではありません"), (b" " * 1016 + b"%PDF-", "壊れている"), (b" " * 1020 + b"%PDF-", "PDF ではありません"), (b"%PDF", "壊れている")):  # fmt: skip
        with pytest.raises(ImportRefusedError, match=words):
            read_pdf(content)


def test_a_file_may_be_as_large_as_can_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = "<p>甲</p>".encode()
    monkeypatch.setattr("generator.importer.read.html.MAX_BYTES", len(page))
    assert len(read_html(page).lines) == 1
    with pytest.raises(ImportRefusedError, match="ページが大きすぎます"):
        read_html(page + b" ")
    reply = tmp_path / "a.json"
    reply.write_text('{"meetingRecord": []}', "utf-8")
    monkeypatch.setattr("generator.importer.ndl.reply.MAX_BYTES", reply.stat().st_size)
    assert meetings_of(reply) == []
    monkeypatch.setattr("generator.importer.ndl.reply.MAX_BYTES", reply.stat().st_size - 1)
    with pytest.raises(ImportRefusedError, match="ファイルが大きすぎます"):
        meetings_of(reply)


def test_a_word_file_may_hold_as_much_as_can_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    import io
    import zipfile

    content = a_file(plain("甲"))
    parts = zipfile.ZipFile(io.BytesIO(content)).infolist()
    for name, fits in (("MAX_PARTS", len(parts)), ("MAX_UNPACKED", sum(part.file_size for part in parts))):
        with monkeypatch.context() as patch:
            patch.setattr(f"generator.importer.read.refuse.{name}", fits)
            refuse_bloated(content)
            patch.setattr(f"generator.importer.read.refuse.{name}", fits - 1)
            with pytest.raises(ImportRefusedError, match="展開すると大きすぎます"):
                refuse_bloated(content)


A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
C = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


@pytest.mark.parametrize(
    ("inner", "words", "links", "pictures"),
    [
        (f"{run('甲')}{field('end')}{field('separate')}<w:r><w:instrText>HYPERLINK a</w:instrText></w:r>{run('乙')}", "甲乙", 0, 0), (f"{field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>{field('other')}{run('甲')}{field('end')}", "甲", 0, 0), (f"{field('begin')}<w:r><w:instrText/></w:r>{field('separate')}{run('甲')}{field('end')}", "甲", 0, 0),
        (f'<w:hyperlink w:anchor="a">{run("甲")}</w:hyperlink>', "甲", 0, 0), (f'<w:hyperlink {R} r:id="rId999">{run("甲")}</w:hyperlink>', "甲", 0, 0), (f'{run("甲")}<w:r><w:drawing><a:blip {A} {R} r:embed="rId999"/></w:drawing></w:r>', "甲", 0, 1), (f"{run('甲')}<w:r><w:drawing><a:blip {A}/></w:drawing></w:r>", "甲", 0, 1),
        (f"{run('甲')}<w:r><w:drawing><c:chart {C}/></w:drawing></w:r>", "甲", 0, 1), (f"{run('甲')}<!-- 乙 -->", "甲", 0, 0), (f"<w:fldSimple w:instr='PAGE'>{run('甲')}</w:fldSimple>", "甲", 0, 0),
    ],
)  # fmt: skip
def test_what_a_word_file_holds_beside_its_words(inner: str, words: str, links: int, pictures: int) -> None:
    found = read_docx(a_file(f"<w:p {W}>{inner}</w:p>"))
    assert (found.text.strip(), len(found.links), len(found.pictures)) == (words, links, pictures)


def test_a_page_may_end_inside_a_table() -> None:
    def cell(inner: str) -> str:
        return f"<w:tc><w:p>{inner}</w:p></w:tc>"

    turn = '<w:r><w:br w:type="page"/></w:r>'
    broken = f"<w:tbl {W}><w:tr>{cell(run('甲') + turn)}{cell(run('乙'))}</w:tr></w:tbl>"
    assert [(line.text.strip(), line.page) for line in read_docx(a_file(broken, plain("丙"))).lines][-1] == ("丙", 1)  # fmt: skip
    whole = f"<w:tbl {W}><w:tr>{cell(run('甲'))}{cell(run('乙'))}</w:tr></w:tbl>"
    assert [(line.text.strip(), line.page) for line in read_docx(a_file(whole, plain("丙"))).lines][-1] == ("丙", 0)  # fmt: skip


def test_a_document_within_a_document_is_told_of() -> None:
    within = f'<w:altChunk {W} {R} r:id="rId999"/>'
    assert any(
        "別の文書が埋め込まれています" in notice for notice in read_docx(a_file(plain("甲"), within)).notices
    )
    assert not any("埋め込まれ" in notice for notice in read_docx(a_file(plain("甲"))).notices)


@pytest.mark.parametrize(
    ("body", "hidden"),
    [
        ("<p>甲<span style=display:none>乙<img alt=図><br>丙<script>x</script><!-- y --></span>丁</p>", "乙図丙"), ("<p>甲<img alt=図 style=display:none>丁</p>", "図"), ("<p>甲<span style=display:none><img></span>丁</p>", ""), ("<p>甲<span style=display:none>乙<b>丙</b></span><i></i>丁</p>", "乙丙"),
    ],
)  # fmt: skip
def test_words_that_are_hidden_within_a_line(body: str, hidden: str) -> None:
    found = read_html(body.encode())
    assert squeeze("".join(found.text[one.start : one.end] for one in found.hidden)) == hidden


@pytest.mark.parametrize(
    ("look", "why"),
    [("display:none", "表示しない設定"), ("position:absolute;clip:rect(0,0,0,0);overflow:hidden;width:1px;height:1px", "読み上げ用の文字")],
)  # fmt: skip
def test_words_for_those_who_hear_are_hidden_by_their_place_only(look: str, why: str) -> None:
    found = read_html(f'<p>甲<span class="visually-hidden" style="{look}">乙</span></p>'.encode())
    assert [one.why for one in found.hidden] == [why]


def test_a_form_around_a_table_and_its_hidden_fields_show_nothing() -> None:
    page = "<table><form><input type=hidden name=state><tr><td>日時<td>夏<tr><td>場所<td>会館</form></table>"
    assert [line.text for line in read_html(page.encode()).lines] == ["日時\t夏", "場所\t会館"]
    stray = "<table><tr><td>日時<td>夏</tr>迷子<tr><td>場所<td>会館</table>"
    assert [line.text for line in read_html(stray.encode()).lines] == ["迷子", "日時\t夏", "場所\t会館"]
