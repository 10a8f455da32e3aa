"""The data of a session file and the report on it: what whole drafts say, rule by rule."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.importer.body.blocks import (
    Block,
    End,
    Listed,
    Narrative,
    Note,
    Opinion,
    Pair,
    Rule,
    Said,
    Section,
    Table,
    Unshown,
)
from generator.importer.front.facts import Contact, Sitting
from generator.importer.front.items import Item
from generator.importer.front.openness import Observers, Openness
from generator.importer.report import report_text
from generator.importer.run import FileReport, ImportReport, import_files
from generator.importer.session.blocks import body_data
from generator.importer.session.data import Draft
from generator.importer.session.facts_data import (
    closing_record,
    contact_data,
    item_data,
    openness_data,
    sittings_data,
)
from tests.importer.facts import blocks_of
from tests.importer.test_rules import TALK, draft_of

HEAD = "第1回丘の上町審議会会議録\n日時　令和4年7月25日　午後2時\n場所　会館\n"


def a_draft(tmp_path: Path, text: str) -> Draft:
    return draft_of(tmp_path, HEAD + text)


def test_a_session_that_was_closed_points_to_the_record_of_why() -> None:
    seats = Observers(True, "2", "2人")
    shut = Observers(False, None, "不可")
    assert openness_data(Openness("open", None, None)) == {"status": "open"}
    assert openness_data(Openness("open", seats, None)) == {
        "status": "open", "observers": {"allowed": True, "count": "2", "printed": "2人"},
    }  # fmt: skip
    assert openness_data(Openness("closed", None, "個人の話のため")) == {
        "status": "closed",
        "withheld": "w1",
    }
    assert openness_data(Openness("closed", shut, "個人の話のため"))["observers"]["withheld"] == "w1"
    partly = openness_data(Openness("partly", seats, "個人の話のため"))
    assert partly["closed"] == [{"withheld": "w1"}]
    assert "withheld" not in partly["observers"]
    assert "withheld" not in openness_data(Openness("closed", None, None))
    assert closing_record(Openness("closed", None, None)) == {}
    assert [*closing_record(Openness("closed", None, "個人の話のため"))] == ["w1"]


def test_what_is_not_known_has_no_key() -> None:
    assert sittings_data([Sitting("2022-07-25", None, "16:00", None)]) == [
        {"date": "2022-07-25", "end": "16:00"}
    ]
    assert contact_data(None) is None
    assert contact_data(Contact("緑地課", None)) == {"office": "緑地課", "phone": None}
    plain = item_data(Item("1", "花壇について", id="a1"), {"a2": "可決"})
    assert plain["outcomes"] is None
    assert plain["sub"] is None
    told = item_data(
        Item("1", "花壇について（承認）", id="a1", sub=[Item(None, "苗木", id="a1-1")]), {"a1": "承認"}
    )
    assert told["outcomes"] == [{"result": "承認", "by": "inferred"}]
    assert [inner["id"] for inner in told["sub"]] == ["a1-1"]


EVERY: list[tuple[Block, dict[str, Any]]] = [
    (Narrative("開会した。"), {"p": "開会した。"}),
    (Narrative("●●さん"), {"p": [{"masked": "●●"}, "さん"]}),
    (Said("はい。", voice="会長", label="会長"), {"speech": "会長", "text": "はい。"}),
    (Said("はい。", voice="会長", label="○会長"), {"speech": "会長", "label": "○会長", "text": "はい。"}),
    (
        Said(voice="会長", label="会長", inner=[Narrative("はい。")]),
        {"speech": "会長", "blocks": [{"p": "はい。"}]},
    ),
    (Note("（拍手）", kind="applause", at=None), {"note": {"kind": "applause"}, "text": "（拍手）"}),
    (Unshown("（非公開）", kind="closed", record="w1"), {"withheld": "w1", "text": "（非公開）"}),
    (Table(rows=[["甲", "乙"]]), {"table": {}, "rows": [["甲", "乙"]]}),
    (Rule(printed="――――"), {"rule": "――――"}),
    (End(printed="以上"), {"end": "以上"}),
    (Opinion("花を。", mark="・"), {"opinion": {}, "mark": "・", "text": "花を。"}),
    (Section(title="議事", no="1"), {"section": {"no": "1", "title": "議事"}, "blocks": []}),
    (Section(agenda="a1", inferred=True), {"section": {"agenda": "a1", "by": "inferred"}, "by": "inferred", "blocks": []}),
]  # fmt: skip


@pytest.mark.parametrize(("block", "data"), EVERY, ids=[str(n) for n in range(len(EVERY))])
def test_every_kind_of_block_has_its_form_in_the_file(block: Block, data: dict[str, Any]) -> None:
    assert body_data([block], {"会長": "会長"}) == [data]


def test_pairs_say_whether_the_record_prints_them() -> None:
    ask, answer = Said("なぜか。", voice="委員", label=""), Said("花です。", voice="課長", label="")
    printed = Pair(ask=[ask], answer=[answer], inferred=False)
    guessed = Pair(ask=[ask], answer=[], inferred=True)
    usual = {"委員": "", "課長": ""}
    assert body_data([printed, guessed], usual) == [
        {"qa": {"pairing": "printed"}, "ask": [{"speech": "委員", "text": "なぜか。"}], "answer": [{"speech": "課長", "text": "花です。"}]},
        {"qa": {"pairing": "inferred"}, "ask": [{"speech": "委員", "text": "なぜか。"}], "answer": []},
    ]  # fmt: skip


def test_no_block_has_a_form_of_its_own_by_accident() -> None:
    with pytest.raises(TypeError):
        body_data([Block("一")], {})
    assert {type(block) for block, _ in EVERY} | {Pair, Listed} == {*_kinds(Block)}


def _kinds(kind: type[Block]) -> list[type[Block]]:
    return [inner for one in kind.__subclasses__() for inner in (one, *_kinds(one))]


@pytest.mark.parametrize(
    ("talk", "naming"),
    [
        ("○会長　開会します。\n○委員　質問します。\n○会長　閉会します。\n", "role"),
        ("○会長　開会します。\n○青木委員　質問します。\n○会長　閉会します。\n○青木委員　はい。\n", "name"),
        ("○会長　開会します。\n○A委員　質問します。\n○会長　閉会します。\n○A委員　はい。\n", "role"),
        ("○会長　開会します。\n○青木君　質問します。\n○会長　閉会します。\n○青木君　はい。\n", "name"),
        ("○会長　開会します。\n○緑地課長　質問します。\n○会長　閉会します。\n○緑地課長　はい。\n", "role"),
        ("開会した。花について説明があった。\n", "none"),
    ],
)
def test_members_are_named_where_a_label_holds_more_than_their_office(
    tmp_path: Path, talk: str, naming: str
) -> None:
    assert a_draft(tmp_path, f"\n{talk}").data["record"]["naming"] == naming


@pytest.mark.parametrize(
    ("notes", "start", "end"),
    [
        ("（午後2時30分開会）", "14:30", None), ("（午後4時閉会）", "14:00", "16:00"), ("（午後5時散会）", "14:00", "17:00"),
        ("（午後3時休憩）", "14:00", None), ("（閉会）", "14:00", None),
    ],
)  # fmt: skip
def test_times_come_from_notes_where_no_row_says_them(
    tmp_path: Path, notes: str, start: str, end: str | None
) -> None:
    text = HEAD.replace("　午後2時", "") if "開会" in notes else HEAD
    draft = draft_of(tmp_path, f"{text}\n{TALK}{notes}\n")
    (sitting,) = draft.data["sittings"]
    assert (sitting.get("start"), sitting.get("end")) == (start, end)


def test_everyone_who_was_there_has_a_number_of_their_own(tmp_path: Path) -> None:
    draft = a_draft(tmp_path, f"出席委員　青木春江、井川夏男\n事務局　江口課長\n\n{TALK}")
    ids = [p["id"] for group in draft.data["attendance"]["groups"] for p in group["people"]]
    assert ids == ["p1", "p2", "p3"]


AGENDA = "議題\n1 花壇について\n2 苗木について\n\n"


def test_only_items_without_heading_are_asked_about(tmp_path: Path) -> None:
    def unfound(text: str) -> list[str]:
        return [item.title for item in a_draft(tmp_path, text).unfound]

    both = f"{AGENDA}○会長　開会します。\n\n1 花壇について\n\n○委員　質問します。\n○会長　閉会します。\n"
    assert unfound(both) == ["苗木について"]
    every = both.replace("○会長　閉会", "\n2 苗木について\n\n○会長　閉会")
    assert unfound(every) == []
    parent = "議題\n1 議事\n(1) 花壇について\n(2) 苗木について\n\n○会長　開会します。\n\n(1) 花壇について\n\n○委員　質問します。\n○会長　閉会します。\n"
    assert unfound(parent) == ["苗木について"]
    (question,) = [q for q in a_draft(tmp_path, both).questions if "見出しのない議題" in q]
    assert "「苗木について」" in question


def test_what_is_read_from_words_is_asked_about(tmp_path: Path) -> None:
    decided = a_draft(tmp_path, f"\n{TALK}○会長　本件は可決されました。\n")
    assert any("結果が 1 件" in question for question in decided.questions)
    told = a_draft(tmp_path, "\n開会した。花について説明があった。\n質疑の後、終わった。\n")
    assert any("発言者の示し方が分かりません" in question for question in told.questions)
    assert not any("発言者の示し方" in question for question in decided.questions)
    closed = a_draft(tmp_path, f"\n{TALK}（非公開）\n")
    assert any("非公開の記録 w1" in question for question in closed.questions)
    assert closed.data["withheld"]["w1"]["as_printed"] == "（非公開）"
    assert any("w1" in question["question"] for question in closed.data["source"]["open_questions"])


def report_of(tmp_path: Path, text: str) -> list[str]:
    source = tmp_path / "a.txt"
    source.write_text(HEAD + text, "utf-8")
    report = import_files([source], tmp_path / "council")
    return report_text(report).split("\n")


def test_the_report_tells_what_was_found(tmp_path: Path) -> None:
    text = (
        f"出席委員　青木春江、井川夏男\n欠席委員　宇野冬子\n{AGENDA}○会長　開会します。\n\n1 花壇について\n\n開会した旨を告げた。\n資料の説明があった。\n\n"
        "○委員　質問します。\n○会長　「花壇について」は可決されました。次回は9月6日です。\n○会長　閉会します。\n"
    )
    told = [line.strip() for line in report_of(tmp_path, text)]
    assert "題: 第1回丘の上町審議会会議録" in told
    assert any(
        line.startswith("開催: 令和4年") and "14:00" in line and line.endswith("会館") for line in told
    )
    assert "出席委員: 2 人 青木春江、井川夏男" in told
    assert "欠席委員（欠席）: 1 人 宇野冬子" in told
    assert "議題 1 花壇について → 可決" in told
    assert "議題 2 苗木について" in told
    assert "次回: 9月6日" in told
    assert any(line.startswith("会長（3 回）") for line in told)
    assert any(line.startswith("委員（1 回）「質問します") for line in told)
    assert "1 件のうち 1 件を取り込みました。" in told
    narrative = [line for line in told if line.startswith("地の文のままの段落")]
    draft = draft_of(tmp_path, HEAD + text)
    assert narrative == [
        f"地の文のままの段落: {sum('p' in block for block in blocks_of(draft.data['body']))}"
    ]


def test_questions_are_told_with_the_line_on_which_they_are_settled(tmp_path: Path) -> None:
    told = report_of(tmp_path, f"{AGENDA}{TALK}（非公開）\n")
    written = next((tmp_path / "council").glob("*.yml")).read_text("utf-8").split("\n")
    places = {
        line.split(": ", 1)[1]: int(line.split(":")[1])
        for line in told
        if ".yml:" in line and "→" not in line
    }
    grounds = next(line for question, line in places.items() if "grounds" in question)
    assert written[grounds - 1].lstrip().startswith(("withheld:", "w1:"))
    heading = next(line for question, line in places.items() if "見出しのない議題" in question)
    assert written[heading - 1].startswith("agenda:") or written[heading - 1].startswith("  - ")


def test_what_was_not_imported_is_told(tmp_path: Path) -> None:
    report = ImportReport([FileReport(tmp_path / "a.pdf", error="壊れています。")])
    assert report_text(report) == (
        "■ a.pdf\n  取り込めませんでした: 壊れています。\n\n1 件のうち 0 件を取り込みました。\n"
    )
    assert report.failed
