"""Which kind of record it is where none is printed: by how its remarks are worded, and asked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.importer.run import import_files

HEAD = "第3回緑化審議会会議録\n日時　令和5年7月4日\n{row}出席者　会長　青木一郎\n\n"
SPOKEN = [
    "本日はよろしくお願いいたします。",
    "木の本数が足りないと思うんですけれども、いかがですか。",
    "その件でございますが、来年度に増やしたいと思います。",
    "そうですね。分かりました。",
]
POLITE = ["これから始めます。", "木の本数は足りていますか。", "来年度に増やします。", "分かりました。"]
WRITTEN = ["会議を始める。", "木の本数が足りないのではないか。", "来年度に増やす予定。", "異論はない。"]


def session(folder: Path, remarks: list[str], row: str = "", chair: str = "会長") -> dict[str, Any]:
    source = folder / "minutes.txt"
    body = "\n".join(
        f"○{who}　{text}"
        for who, text in zip([chair, "委員", "事務局", "委員"] * 3, remarks * 3, strict=True)
    )
    source.write_text(HEAD.format(row=row) + body + "\n", "utf-8")
    made = import_files([source], folder).files[0].session
    assert made
    read: dict[str, Any] = yaml.load(made.read_text("utf-8"), yaml.CBaseLoader)
    return read


def questions(session: dict[str, Any]) -> str:
    return "".join(one["question"] for one in session["source"].get("open_questions", []))


@pytest.mark.parametrize(("remarks", "style"), [(SPOKEN, "verbatim"), (WRITTEN, "summary")])
def test_the_words_of_the_remarks_tell_the_kind_and_it_is_asked(
    tmp_path: Path, remarks: list[str], style: str
) -> None:
    read = session(tmp_path, remarks)
    assert read["record"]["style"] == style
    assert "記録の種類が印刷されていません" in questions(read)


def test_polite_words_alone_tell_nothing(tmp_path: Path) -> None:
    read = session(tmp_path, POLITE)
    assert "style" not in read["record"]
    assert "記録の種類" not in questions(read)


def test_an_assembly_keeps_all_that_was_said(tmp_path: Path) -> None:
    assert session(tmp_path, POLITE, chair="議長")["record"]["style"] == "verbatim"


def test_half_of_the_remarks_written_again_tell_nothing(tmp_path: Path) -> None:
    assert "style" not in session(tmp_path, SPOKEN[:2] + WRITTEN[2:])["record"]


def test_few_remarks_tell_nothing(tmp_path: Path) -> None:
    source = tmp_path / "minutes.txt"
    source.write_text(
        HEAD.format(row="") + "\n".join(f"○委員　{text}" for text in [*SPOKEN, *SPOKEN[:3]]), "utf-8"
    )
    made = import_files([source], tmp_path).files[0].session
    assert made
    assert "style:" not in made.read_text("utf-8").split("sittings:")[0]


def test_what_is_printed_stands(tmp_path: Path) -> None:
    read = session(tmp_path, SPOKEN, row="記録の方法　要点筆記\n")
    assert read["record"]["style"] == "summary"
    assert "記録の種類が" not in questions(read)


def test_a_meeting_in_writing_has_no_remarks_to_judge_by(tmp_path: Path) -> None:
    read = session(tmp_path, WRITTEN, row="開催方法　書面開催\n")
    assert "style" not in read["record"]
