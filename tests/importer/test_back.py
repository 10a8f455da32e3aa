"""What is printed after the proceedings stands apart from them, and says who signed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.archive.parse import parse
from generator.importer.body.back import back_start
from generator.importer.read.text import read_text
from generator.importer.run import make
from generator.importer.speakers.grammar import infer
from generator.importer.words.numbers import title_key
from generator.model.session import Session

FRONT = (
    "令和5年度第2回　波見市緑化審議会会議録\n\n日時　令和5年7月3日（月）午後2時から午後3時まで\n場所　市役所2階会議室\n"
    "出席者　大川実会長、田沼花子委員、堀井学委員\n議題\n1 街路樹の植替えについて\n2 その他\n\n"
)
TALK = (
    "1 街路樹の植替えについて\n\n【大川会長】開会します。\n\n【田沼委員】苗木の数を教えてください。\n\n【堀井委員】昨年より多いですか。\n\n"
    "2 その他\n\n【大川会長】ほかにありますか。なければ閉会します。\n\n"
)


def data(tmp_path: Path, text: str) -> dict[str, Any]:
    path = tmp_path / "minutes.txt"
    path.write_text(text, "utf-8")
    draft, content, wrong = make(path, "0" * 64)
    assert wrong == []
    session, problems = parse("x.yml", content.encode(), Session)
    assert session is not None
    assert problems == []
    return draft.data


def back(found: dict[str, Any]) -> list[dict[str, Any]]:
    last = found["body"][-1]
    return last["blocks"] if last.get("section", {}).get("back") else []


NOTE = "※会議資料は、個人情報を含むためホームページでは公表しません。"


@pytest.mark.parametrize(
    ("printed", "kept"),
    [
        (f"以上\n\n{NOTE}\n", [{"p": NOTE}]),
        ("午後3時閉会\n\n問い合わせ先　緑地課\n電話　0120-00-0000\n", [{"p": "問い合わせ先　緑地課\n電話　0120-00-0000"}]),
        ("次回の会議：令和5年9月1日\n", [{"p": "次回の会議：令和5年9月1日", "announces": "next_meeting"}]),
        ("会議録作成者　緑地課\n", [{"p": "会議録作成者　緑地課"}]),
        ("以上\n\n──────\n会議録は要点をまとめた。\n", [{"rule": "──────"}, {"p": "会議録は要点をまとめた。"}]),
    ],
)  # fmt: skip
def test_what_follows_the_end_is_no_item(tmp_path: Path, printed: str, kept: list[dict[str, str]]) -> None:
    found = data(tmp_path, FRONT + TALK + printed)
    assert back(found) == kept
    assert [b["section"].get("title") for b in found["body"][:-1]] == ["街路樹の植替えについて", "その他"]


@pytest.mark.parametrize(
    "text",
    [
        FRONT + TALK,
        # The end of a part is not the end of the record.
        FRONT + TALK.replace("2 その他", f"以上\n\n{NOTE}\n\n2 その他"),
        # What a remark says of the next meeting stays in it.
        FRONT + TALK.replace("閉会します。", "閉会します。\n次回は9月に開きます。"),
    ],
)
def test_without_an_end_there_is_nothing_after_it(tmp_path: Path, text: str) -> None:
    assert back(data(tmp_path, text)) == []


SEALED = (
    "以上、会議の経過を記載し、その相違ないことを証するため、ここに署名する。\n\n令和5年8月1日\n\n"
    "議　長　　大川　実　　印\n\n委　員　　田沼　花子　　印\n"
)


def test_signatures_name_people_of_the_list(tmp_path: Path) -> None:
    found = data(tmp_path, FRONT + TALK + SEALED)
    assert found["signatures"] == {"people": ["p1", "p2"], "signed": "2023-08-01"}
    assert back(found)[0]["p"].endswith("ここに署名する。")


def test_signatures_are_no_remarks_where_labels_look_alike(tmp_path: Path) -> None:
    talk = TALK.replace("【", "").replace("】", "　")
    found = data(tmp_path, FRONT + talk + SEALED.replace("議　長", "会長").replace("委　員", "委員"))
    assert found["signatures"]["people"] == ["p1", "p2"]
    assert len(back(found)) == 4


def test_signers_listed_below_their_word(tmp_path: Path) -> None:
    found = data(tmp_path, FRONT + TALK + "会議録署名委員　　田沼　花子\n会議録署名委員　　早瀬　進\n")
    assert found["signatures"] == {"people": ["p2", "早瀬進"]}


def test_signers_in_a_row_of_the_form(tmp_path: Path) -> None:
    found = data(tmp_path, FRONT.replace("議題\n", "会議録署名委員　田沼花子委員、堀井学委員\n議題\n") + TALK)
    assert found["signatures"] == {"people": ["p2", "p3"]}


def test_signers_whom_the_chair_names(tmp_path: Path) -> None:
    talk = TALK.replace("開会します。", "開会します。会議録署名委員に田沼委員と堀井委員を指名します。")
    found = data(tmp_path, FRONT + talk)
    assert found["signatures"] == {"people": ["p2", "p3"]}
    assert found["body"][0]["blocks"][0]["signs"] == ["p2", "p3"]


def test_an_empty_form_for_signatures_names_nobody(tmp_path: Path) -> None:
    found = data(
        tmp_path, FRONT + TALK + "会議録署名委員　　　　　　　　印\n会議録署名委員　　　　　　　　印\n"
    )
    assert found["signatures"] is None
    assert len(back(found)) == 1


def test_a_note_in_the_midst_of_the_telling_is_no_back_matter(tmp_path: Path) -> None:
    told = "※資料はホームページに掲載\n続けて次の会議の日取りを確かめた。\nほかに意見はなかった。\n"
    assert back(data(tmp_path, FRONT + TALK + told)) == []


@pytest.mark.parametrize(
    ("closing", "ends"),
    [
        ("以上", True),
        ("午後4時　閉会", True),
        ("4　午後4時 閉会", True),
        ("（閉会）", True),  # an item of the agenda, and the end
        ("3　その他", False),
        ("意見はなかった。", False),
    ],
)
def test_the_end_may_be_the_last_item_itself(closing: str, ends: bool) -> None:
    told = "1　街路樹について\n会長から説明があった。\n2　その他\n意見はなかった。\n"
    lines = read_text(f"{told}{closing}\n緑の課で保管する。".encode()).lines
    titles = {title_key(title) for title in ("街路樹について", "その他", "（閉会）")}
    begins = back_start(lines, [*range(len(lines))], infer(lines, set(), set(), {}), titles)
    assert begins == (5 if ends else 6)
