"""What nobody says, in a record of the Diet's form: set apart from the remarks, and nothing lost by it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.archive.parse import parse
from generator.cli import main
from generator.facts.walk import placed_blocks
from generator.importer.ndl.meetings import import_ndl, session_yaml
from generator.importer.words.space import squeeze
from generator.model.blocks import Section, Speech
from generator.model.session import Session
from generator.yaml.document import read_yaml
from tests.importer.test_ndl import a_meeting, write

RULE = "─" * 40
CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
Block = dict[str, Any]


def body_of(*said: tuple[str, str]) -> list[Block]:
    """The body of a meeting in which they speak so."""
    return data_of(*said)["body"]  # type: ignore[no-any-return]


def data_of(*said: tuple[str, str]) -> Block:
    text = session_yaml(meeting(*said))
    _, problems = parse("x", text.encode(), Session)
    assert problems == []
    data = read_yaml("x", text.encode()).data
    assert isinstance(data, dict)
    return data


def meeting(*said: tuple[str, str]) -> dict[str, Any]:
    speeches = [{"speechOrder": n, "speaker": who, "speech": text} for n, (who, text) in enumerate(said)]
    return a_meeting(speechRecord=speeches)


def outline(blocks: list[Block]) -> list[Any]:
    """The sections with what they hold, each block by its kind."""
    found: list[Any] = []
    for block in blocks:
        if "section" in block:
            head = block["section"]
            title = " ".join(filter(None, (block.get("mark"), head.get("no"), head.get("title")))) or "後"
            found.append((title, outline(block["blocks"])))
        else:
            found.append(next(key for key in ("speech", "note", "rule", "p") if key in block))
    return found


def test_the_hours_stand_beside_the_chair_s_words_and_say_when_the_meeting_was() -> None:
    data = data_of(
        ("青木委員長", "○午前１０時００分開会\nただいまから開会します。\n本日の予定です。"),
        ("青木委員長", "以上で終わります。\n○午前１１時３０分休憩\n○午後 １時００分再開"),
        ("青木委員長", "閉会します。\n○午後 ３時１８分閉会"),
    )
    opened, first, *rest = data["body"]
    assert opened == {"note": {"kind": "open", "at": "10:00"}, "text": "○午前１０時００分開会"}
    assert first == {"speech": "青木委員長", "text": "ただいまから開会します。\n本日の予定です。"}
    assert [(b["note"]["kind"], b["note"]["at"]) for b in rest if "note" in b] == [
        ("recess", "11:30"),
        ("resume", "13:00"),
        ("close", "15:18"),
    ]
    assert data["sittings"] == [{"date": "2023-06-01", "start": "10:00", "end": "15:18"}]


def test_hours_that_go_back_are_no_facts_of_the_meeting() -> None:
    data = data_of(("青木委員長", "○午後１０時開会\n開会します。"), ("青木委員長", "閉会。\n○午後３時閉会"))
    assert data["sittings"] == [{"date": "2023-06-01"}]


def test_a_meeting_that_is_only_adjourned_for_a_while_has_no_end() -> None:
    data = data_of(("議長", "○午前10時開議\n開きます。"), ("議長", "休憩します。\n○午前11時休憩"))
    assert data["sittings"] == [{"date": "2023-06-01", "start": "10:00"}]


def test_headings_after_a_rule_open_sections_one_within_the_other() -> None:
    body = body_of(
        ("委員長", f"始めます。\n{RULE}\n１ 議案審査\n(1) 第３号議案 花壇条例"),
        ("委員長", f"可決しました。\n{RULE}\n(2) 第４号議案 基金条例"),
        ("委員長", f"可決しました。\n〔委員退室〕\n{RULE}\n２ 報告事項\n花壇の増設について\n～昨年度の分～"),
        ("委員長", "終わります。"),
    )
    assert outline(body) == [
        "speech",
        "rule",
        ("１ 議案審査", [
            ("(1) 第３号議案 花壇条例", ["speech", "rule"]),
            ("(2) 第４号議案 基金条例", ["speech", "note", "rule"]),
        ]),
        ("２ 報告事項", [("花壇の増設について", ["p", "speech"])]),
    ]  # fmt: skip


def test_the_number_of_an_item_and_its_title_on_the_next_lines_are_one_heading() -> None:
    title = "第10号議案 花壇における特定の球根を識別するための番号の利用等に関する法律に基づく個々の球根の利"
    body = body_of(
        (
            "議長",
            f"一括議題とします。\n{RULE}\n日程第２\n{title}\n用に関する条例\n追加日程（２）第３\n選任の件\n{RULE}",
        ),
        ("議長", "説明を願います。"),
        ("議長", "次は署名人です。\n○会期の決定について"),
        ("議長", "お諮りします。"),
    )
    assert outline(body) == [
        "speech",
        "rule",
        (f"日程第２ {title}用に関する条例", []),
        ("追加日程（２）第３ 選任の件", ["rule", "speech", "speech"]),
        ("○ 会期の決定について", ["speech"]),
    ]


def test_who_signs_stands_after_the_proceedings() -> None:
    body = body_of(
        ("議長", f"始めます。\n{RULE}\n日程第１\n花壇の件\n{RULE}"),
        ("議長", f"散会します。\n○午後４時散会\n{RULE}\n議　長　青木　一\n署名人　赤木　二"),
    )
    assert outline(body)[-1] == ("後", ["p"])
    assert body[-1]["section"] == {"back": "true"}
    assert body[-1]["blocks"] == [{"p": "議　長　青木　一\n署名人　赤木　二"}]


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("日程第２　決算の認定について", "日程第２ 決算の認定について"),
        ("○会期の延長について", "○ 会期の延長について"),
        ("会議録署名議員", "後"),
    ],
)
def test_what_is_printed_after_the_closing_is_an_item_where_it_has_a_number_or_a_mark(
    printed: str, title: str
) -> None:
    closing = f"閉じます。\n　　　　　　午後４時閉会\n{RULE}\n{printed}"
    assert outline(body_of(("議長", closing)))[-1][0] == title


def test_a_list_after_a_rule_is_no_heading() -> None:
    body = body_of(
        ("議長", f"報告します。\n{RULE}\n賛成　４票\n青木　赤木\n黒木　白木\n茶木\n{RULE}"),
        ("議長", "次です。"),
    )
    assert outline(body) == ["speech", "rule", "p", "rule", "speech"]


def test_within_a_remark_what_nobody_says_is_a_note_of_it() -> None:
    body = body_of(
        (
            "議長",
            f"決しました。\n{RULE}\n日程第２\n一般質問\n{RULE}\nを行います。\n〔資料配付〕\n\n配りました。\n{RULE}\n(3) 花壇の件\n次に(3)です。",
        )
    )
    assert [next(iter(b)) for b in body] == ["speech"]
    assert [(next(iter(b)), b.get("p") or b.get("text") or b["rule"]) for b in body[0]["blocks"]] == [
        ("p", "決しました。"),
        ("rule", RULE),
        ("note", "日程第２\n一般質問"),
        ("rule", RULE),
        ("p", "を行います。"),
        ("note", "〔資料配付〕"),
        ("p", "配りました。"),
        ("rule", RULE),
        ("note", "(3) 花壇の件"),
        ("p", "次に(3)です。"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "〔「異議なし」と呼ぶ者あり〕",
        "花壇を見ます。\n球根の数\n10",
        "午前10時に開会し、\n午後３時に閉会しました。",
        f"読み上げます。\n{RULE}\n花壇を守る。以上\n皆で育てる",
        "以下のとおりです。\n○○課長\n以上です。",
        "一つ目です。\n○花壇の件\n二つ目です。",
        "黙っていました。\n〔以下省略〕",
    ],
)
def test_what_may_be_said_stays_in_the_words(text: str) -> None:
    said = [block for block in body_of(("委員長", text)) if "speech" in block]
    assert len(said) == 1
    assert squeeze(
        said[0].get("text") or "".join(b.get("p") or b.get("rule") or b["text"] for b in said[0]["blocks"])
    ) == squeeze(text)


LINES = st.sampled_from(
    (
        "○午前１０時００分開会", "○午後 ３時１８分閉会", "　　　午後一時休憩", "〔賛成者挙手〕", "（拍手）", RULE, "────◇────", "１ 報告事項",
        "(2) 花壇の増設について", "日程第３", "○会期の決定について", "花壇の増設に関する件", "それでは、始めます。", "終わります", "", "　", "議　長　青木",
        "第10号議案 " + "花壇" * 17, "〔以下省略〕", "○○課長", " 字下げ: #1",
    )
)  # fmt: skip
SPEECHES = st.lists(
    st.tuples(
        st.sampled_from(("議長", "青木委員", "会議録情報", "")), st.lists(LINES, max_size=9).map("\n".join)
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=300)
@given(SPEECHES)
def test_every_letter_stands_in_its_order_and_every_remark_keeps_its_number(
    tmp_path_factory: pytest.TempPathFactory, said: list[tuple[str, str]]
) -> None:
    folder = tmp_path_factory.mktemp("ndl")
    source = write(folder, meeting(*said))
    report = import_ndl(source, folder / "data", municipality_id="m")
    file = folder / "data" / next(name for name in report.written if "2023" in name)
    done = CliRunner().invoke(main, ["verify", str(source), str(file)])
    assert done.exit_code == 0, done.output
    session, problems = parse("x", file.read_bytes(), Session)
    assert problems == []
    assert session is not None
    who = [placed.block.speech for placed in placed_blocks(session) if isinstance(placed.block, Speech)]
    assert who == [label for label, _ in said if label and label != "会議録情報"]
    anchors = [placed.anchor for placed in placed_blocks(session) if placed.is_remark]
    assert anchors == [f"r{n + 1}" for n in range(len(who))]


def test_what_is_lost_from_a_file_is_told_and_a_stranger_s_file_is_refused(tmp_path: Path) -> None:
    source = write(tmp_path, meeting(("委員長", "開会します。\n○午前10時開会"), ("委員長", "閉会します。")))
    report = import_ndl(source, tmp_path / "data", municipality_id="m")
    file = tmp_path / "data" / next(name for name in report.written if "2023" in name)
    file.write_text(file.read_text("utf-8").replace("閉会します", "閉会"), "utf-8")
    done = CliRunner().invoke(main, ["verify", str(source), str(file)])
    assert done.exit_code == 1
    assert "原本にあって会議ファイルにない文字「します」" in done.output
    other = tmp_path / "other.json"
    other.write_text(json.dumps({"meetingRecord": [a_meeting(issueID="x")]}), "utf-8")
    done = CliRunner().invoke(main, ["verify", str(other), str(file)])
    assert done.exit_code == 1
    assert "source.record_id が「r05-1」の会議がありません" in done.output


@pytest.mark.corpus
@pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the shared folder of real minutes is not beside this checkout"
)
def test_of_a_real_year_each_agenda_item_is_a_section_and_no_rule_or_hour_is_said() -> None:
    found = json.loads((CORPUS / "shinagawa-r06.json").read_text("utf-8"))["meetingRecord"]
    timed = titled = 0
    for record in found:
        session, problems = parse("x", session_yaml(record).encode(), Session)
        assert problems == []
        assert session is not None
        timed += bool(session.sittings[0].start and session.sittings[0].end)
        titled += any(isinstance(placed.block, Section) for placed in placed_blocks(session))
        for placed in placed_blocks(session):
            if isinstance(placed.block, Speech) and isinstance(placed.block.text, str):
                assert RULE[:30] not in placed.block.text
                assert not placed.block.text.startswith("○午")
    assert len(found) == 172
    assert timed >= 171
    assert titled >= 150
