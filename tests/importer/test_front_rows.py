"""What begins a row of its own in a front part, and where the front part ends."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.importer.front.openness import Observers, read_openness
from generator.importer.front.rows import Row
from generator.importer.names.person import person_of
from tests.importer.test_rules import TALK, draft_of


def rows(tmp_path: Path, text: str) -> list[tuple[str, str]]:
    """Label and text of each row between the title and the body."""
    draft = draft_of(tmp_path, f"第1回丘の上町審議会会議録\n日時　令和4年7月25日\n{text}\n\n{TALK}")
    return [(row.label, row.text) for row in draft.rows[2:]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("議題　計画\n決定事項　原案のとおり\n場所　会館", [("議題", "計画\n決定事項　原案のとおり"), ("場所", "会館")]),
        ("議題\n1 開会\n2 議事\n3 閉会　午後4時\n場所　会館", [("議題", "1 開会\n2 議事\n3 閉会　午後4時"), ("場所", "会館")]),
        ("議題　計画\n閉会", [("議題", "計画\n閉会")]),
        ("議題　計画\n閉会　午後4時", [("議題", "計画"), ("閉会", "午後4時")]),
        ("議題　計画\n(1) 議事\n場所　会館", [("議題", "計画\n(1) 議事"), ("場所", "会館")]),
        ("場所　会館\n出席者　霧山光一\n(1) 事務局　沢井茂\n議題　計画", [("場所", "会館"), ("出席者", "霧山光一\n(1) 事務局　沢井茂"), ("議題", "計画")]),
        ("場所　会館\n出席者\n委員：霧山光一\n事務局：沢井茂", [("場所", "会館"), ("出席者", "委員：霧山光一"), ("事務局：", "沢井茂")]),
        ("場所　会館\n配布資料　計画案\n◇次第\n議題　計画", [("場所", "会館"), ("配布資料", "計画案\n◇次第"), ("議題", "計画")]),
        ("場所　会館\n(1) 議題　計画\n(2) 次第　予算", [("場所", "会館"), ("(1) 議題", "計画"), ("(2) 次第", "予算")]),
    ],
)  # fmt: skip
def test_a_label_begins_a_row_unless_it_belongs_above(
    tmp_path: Path, text: str, wanted: list[tuple[str, str]]
) -> None:
    assert rows(tmp_path, text) == wanted


def test_a_row_counted_as_no_other_is_is_part_of_the_row_above(tmp_path: Path) -> None:
    text = "1 日時　令和4年7月25日\n2 場所　会館\n3 議題\n(1) 資料　計画\n(2) 期日　後日\n4 出席者　霧山光一"
    draft = draft_of(tmp_path, f"第1回丘の上町審議会会議録\n{text}\n\n{TALK}")
    labels = [row.label for row in draft.rows[1:]]
    assert labels == ["1 日時", "2 場所", "3 議題", "4 出席者"]
    assert draft.rows[3].text == "(1) 資料　計画\n(2) 期日　後日"


@pytest.mark.parametrize(
    ("sentence", "ends"),
    [
        ("委員長から挨拶があり審議を始めた。", False),
        ("はじめに委員長から挨拶があり審議に入った。", True),
    ],
)
def test_a_sentence_between_empty_lines_below_a_number_begins_the_body(
    tmp_path: Path, sentence: str, ends: bool
) -> None:
    text = f"日時　令和4年7月25日\n場所　会館\n\n1 会長のことば\n\n{sentence}\n"
    draft = draft_of(tmp_path, f"第1回丘の上町審議会会議録\n{text}")
    assert (sentence not in [line for row in draft.rows for line in row.text.split("\n")]) == ends


def test_a_reason_is_kept_only_of_a_session_that_was_closed() -> None:
    def read(said: str) -> tuple[str, str | None, int]:
        found = read_openness(
            [Row("公開", said, "", "openness"), Row("理由", "個人の話のため", "", "reason")]
        )
        return found.status, found.reason, len(found.questions)

    assert read("公開") == ("open", None, 1)
    assert read("非公開") == ("closed", "個人の話のため", 0)
    assert read("一部公開") == ("partly", "個人の話のため", 0)


def test_who_may_listen_is_read_with_and_without_a_count() -> None:
    def read(said: str) -> tuple[str, Observers | None]:
        found = read_openness([Row("傍聴者", said, "", "observers")])
        return found.status, found.observers

    assert read("2人") == ("open", Observers(True, "2", "2人"))
    assert read("なし") == ("unknown", Observers(None, "0", "なし")), (
        "nobody came; whether anybody might have is not said"
    )
    assert read("傍聴不可") == ("closed", Observers(False, None, "傍聴不可"))
    assert read("受付のみ") == ("unknown", Observers(None, None, "受付のみ"))
    assert read("一般\n報道\n議員\n職員 3人") == ("unknown", Observers(None, None, None))
    assert read("一般\n報道\n職員 3人") == ("open", Observers(True, "3", "一般 報道 職員 3人"))


@pytest.mark.parametrize(
    ("token", "wanted"),
    [
        ("会長 東九条院 一二三", {"name": "東九条院一二三", "role": "会長"}),
        ("会長 東九条院 一二三四", {"name": "東九条院一二三四", "role": "会長"}),
        ("会長 東九条院 一二三四五", None),
        ("東九条院一二", {"name": "東九条院一二"}),
        ("東九条院一二三", None),
        ("委員", None),
        ("財政課", {"affiliation": "財政課"}),
    ],
)
def test_a_name_beside_an_office_may_be_longer(token: str, wanted: dict[str, str] | None) -> None:
    assert person_of(token, "") == wanted
