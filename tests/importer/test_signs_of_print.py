"""Brackets of every kind, digits of both widths and all white space are read alike, wherever print puts them."""

from __future__ import annotations

from typing import Any

import pytest

from generator import dates
from generator.importer.front.materials import materials_of
from generator.importer.front.papers import agenda_of
from generator.importer.front.rows import Row
from generator.importer.names.person import person_of
from generator.importer.readings.outcome_words import result_of
from generator.importer.words.labels import meaning_of
from generator.importer.words.notes import note_of
from generator.importer.words.numbers import numbered, title_key
from generator.importer.words.when import dates_in
from generator.japanese.lists import words_of
from generator.japanese.space import WHITE

PAIRS = pytest.mark.parametrize(
    ("left", "right"), list(zip(words_of("open"), words_of("close"), strict=True)), ids="".join
)
FRAMES = pytest.mark.parametrize(
    ("left", "right"), list(zip(words_of("frame"), words_of("framed"), strict=True)), ids="".join
)


@PAIRS
@pytest.mark.parametrize(
    ("inner", "more"),
    [
        ("会長", {"role": "会長"}),
        ("欠席", {"status": "absent"}),
        ("代理出席", {"status": "proxy"}),
        ("商工会", {"affiliation": "商工会"}),
        ("敬称略", {}),
    ],
)
def test_what_stands_behind_a_name(left: str, right: str, inner: str, more: dict[str, Any]) -> None:
    assert person_of(f"霧山 光一{left}{inner}{right}", "") == {"name": "霧山光一"} | more


@PAIRS
def test_a_unit_before_a_name(left: str, right: str) -> None:
    assert person_of(f"{left}水道課{right}　浜名課長", "") == {
        "name": "浜名",
        "role": "課長",
        "affiliation": "水道課",
    }


@PAIRS
def test_what_stands_behind_the_title_of_an_item(left: str, right: str) -> None:
    text = f"1 計画の変更{left}審議{right}\n2 予算について{left}担当：総務課{right}"
    changed, budget = agenda_of([Row("議題", text, "", "agenda")])
    assert (changed.kind, budget.dept) == ("審議", "総務課")
    assert title_key(f"1 計画の変更{left}審議{right}") == title_key("計画の変更")


@FRAMES
def test_a_word_over_items_in_a_frame_is_none(left: str, right: str) -> None:
    items = agenda_of([Row("議題", f"{left}審議事項{right}\n1 計画の変更\n2 予算", "", "agenda")])
    assert [item.title for item in items] == ["計画の変更", "予算"]


@PAIRS
def test_sizes_and_numbers_of_papers(left: str, right: str) -> None:
    text = (
        f"{left}資料1{right}計画案{left}PDF 100KB{right}\n資料2 予算{left}新しいウインドウで開きます{right}"
    )
    papers = materials_of([Row("配布資料", text, "", "materials")])
    assert [(p["no"], p["title"], p["size"]) for p in papers] == [
        ("資料1", "計画案", "PDF 100KB"),
        ("資料2", "予算", None),
    ]


@PAIRS
def test_the_day_of_the_week_behind_a_date(left: str, right: str) -> None:
    assert dates.parse_date(f"令和5年8月3日{left}木{right}").weekday == "木"
    [(day, start, end)] = dates_in(f"8月3日{left}木曜{right}")
    assert (day.weekday, start, end) == ("木", 0, len(f"8月3日{left}木曜{right}"))


@PAIRS
def test_a_label_in_brackets(left: str, right: str) -> None:
    assert meaning_of(f"{left}日時{right}") == "date"


@pytest.mark.parametrize(("left", "right"), [("(", ")"), ("（", "）"), ("(", "）")])
def test_results_and_notes_in_round_brackets(left: str, right: str) -> None:
    assert result_of(f"予算について{left}可決{right}") == "可決"
    note = note_of(f"{left}拍手{right}")
    assert note is not None
    assert note.kind == "applause"


@pytest.mark.parametrize("space", sorted({*WHITE} - {"-", "\u200b", "\ufeff"}))
def test_white_space_round_words_is_none_of_theirs(space: str) -> None:
    assert person_of(f"{space}霧山{space}光一委員{space}", "") == {"name": "霧山光一", "role": "委員"}
    found = numbered(f"議案第1号{space}計画{space}")
    assert found is not None
    assert found.no == "議案第1号"
    assert found.rest.strip() == "計画"
