"""The edges of rules: scores that are just enough, lines that are just too long, days that are just over."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from generator.dates import PartialDate
from generator.importer.body.joins import Joiner, Piece, broken_bullet
from generator.importer.body.voices import _without_honorific
from generator.importer.names.met import Met
from generator.importer.names.weights import IMPOSSIBLE, Fit, Word, fit_of, room_of
from generator.importer.ndl.meetings import import_ndl, session_yaml
from generator.importer.ndl.proof import verify_record
from generator.importer.ndl.reply import meetings_of
from generator.importer.read.errors import ImportRefusedError
from generator.importer.read.stream import Line
from generator.importer.speakers.convincing import convincing
from generator.importer.speakers.shapes import SHAPES, Spoken
from generator.importer.speakers.trial import Found
from generator.importer.speakers.words_behind import has_words
from generator.importer.words.when import after
from tests.importer.test_ndl import a_meeting, write

SHAPE = {shape.name: shape for shape in SHAPES}


def found(shape: str, labels: str, more: int = 0, rest: str = "はい。", listed: int = 0) -> Found:
    """A shape whose hits have these labels, one a letter, and so many lines of its kind that are none."""
    hits = {n: Spoken("○", label, label, rest) for n, label in enumerate(labels)}
    return Found(SHAPE[shape], hits, Counter({"○": len(hits) + more}), listed)


@pytest.mark.parametrize(
    ("shape", "labels", "more", "will_do"),
    [
        ("semicolon", "甲乙丙丁戊己", 0, True), ("semicolon", "甲乙丙丁戊", 0, False), ("semicolon", "甲甲甲", 0, True), ("semicolon", "甲甲甲", 12, False), ("semicolon", "甲甲", 0, True), ("semicolon", "甲甲", 1, False),
        ("own", "甲甲甲乙丙丁戊己庚辛", 0, True), ("own", "甲甲乙丙丁戊己", 0, False), ("own", "甲甲乙丙丁戊", 0, True), ("own", "甲甲", 0, False), ("own", "甲甲甲", 0, True), ("own", "甲乙丙丁戊己", 0, False),
    ],
)  # fmt: skip
def test_labels_are_just_enough(shape: str, labels: str, more: int, will_do: bool) -> None:
    assert convincing(found(shape, labels, more)) is will_do


@pytest.mark.parametrize(("length", "will_do"), [(25, True), (24, False)])
def test_words_that_end_no_sentence_are_long_where_few_labels_are_enough(length: int, will_do: bool) -> None:
    hits = {n: Spoken("", label, label, "花" * length) for n, label in enumerate(("会長", "委員", "事務局"))}
    assert convincing(Found(SHAPE["lenticular"], hits, Counter({"": 3}))) is will_do


@pytest.mark.parametrize(("first", "length", "words"), [("青木", 120, False), ("長谷川", 121, True)])
def test_a_list_of_people_is_no_longer_than_a_line(first: str, length: int, words: bool) -> None:
    line = Line(f"会長　{first}　{'岸本　進一　' * 18}林田　茂一郎", 0)
    assert len(line.text) == length
    assert has_words(SHAPE["inline"], line, Spoken("", "会長", "会長", line.text[3:]), "") is words


@pytest.mark.parametrize(
    ("day", "base", "next_day"),
    [
        (PartialDate(None, 5, 14), PartialDate(2024, 5, 14), PartialDate(2025, 5, 14)), (PartialDate(None, 5, 15), PartialDate(2024, 5, 14), PartialDate(2024, 5, 15)), (PartialDate(None, 5, 13), PartialDate(2024, 5, 14), PartialDate(2025, 5, 13)),
        (PartialDate(None, 5, None), PartialDate(2024, 5, 14), PartialDate(None, 5, None)), (PartialDate(2026, 5, 14), PartialDate(2024, 5, 14), PartialDate(2026, 5, 14)), (PartialDate(None, 5, 14), None, PartialDate(None, 5, 14)),
        (PartialDate(None, 5, 14), PartialDate(2024, 5, None), PartialDate(None, 5, 14)), (PartialDate(None, 2, 29), PartialDate(2023, 3, 1), PartialDate(2024, 2, 29)), (PartialDate(None, 2, 29), PartialDate(2024, 3, 1), PartialDate(None, 2, 29)),
    ],
)  # fmt: skip
def test_a_day_announced_is_the_next_such_day(
    day: PartialDate, base: PartialDate | None, next_day: PartialDate
) -> None:
    assert after(day, base) == next_day


def test_words_of_offices_are_no_name_though_one_is_called_so() -> None:
    met = Met(names=frozenset(["企画太郎", "霧山光一"]))
    assert fit_of([Word("企画", 0), Word("太郎", 1)], met, beside_office=False).weight == IMPOSSIBLE
    assert fit_of([Word("霧山", 0), Word("光一", 1)], met, beside_office=False).weight == 11.0


@pytest.mark.parametrize(
    ("name", "families", "beside", "weight"),
    [
        ("江原正", [], True, 5.5), ("江原正", ["江原正"], False, 2.5), ("江原正", ["江原正"], True, 3.5), ("佐々木", [], False, 0.5), ("佐々木", [], True, 1.5), ("佐々木", ["佐々木"], True, 3.5), ("勅使河原", [], True, 1.5),
    ],
)  # fmt: skip
def test_what_one_word_weighs_as_a_name(name: str, families: list[str], beside: bool, weight: float) -> None:
    met = Met(families=frozenset(families))
    assert fit_of([Word(name, 0)], met, beside_office=beside).weight == weight


def test_room_between_people_is_compared_with_the_wider_of_their_names() -> None:
    narrow, wide = Fit(0.0, gap=1), Fit(0.0, gap=2)
    assert [room_of(room, narrow, wide) for room in (1, 2, 3)] == [-4.0, 0.0, 1.5]
    assert [room_of(room, Fit(0.0), Fit(0.0)) for room in (0, 9)] == [0.0, 0.0]


def test_a_join_shows_the_line_before_and_the_line_after_it() -> None:
    joiner = Joiner(0)
    first, second = Line("あ", 0), Line("い", 7)
    joiner.record(Piece("前の行\n花壇を増や", first, 0), Piece("すこと\n次の行", second, 7), "page_end")
    joiner.record(
        Piece("花壇と苗木と土壌と肥料と", first, 0),
        Piece("水道と道具と場所と日程と", second, 9),
        "weak",
        "・",
    )
    assert [(one.at, one.after, one.before, one.kind, one.drops_mark) for one in joiner.joins] == [
        (7, "花壇を増や", "すこと", "page_end", None), (9, "と苗木と土壌と肥料と", "水道と道具と場所と日", "weak", "・"),
    ]  # fmt: skip


def test_a_bullet_breaks_the_last_line_of_what_stands_before_it() -> None:
    half = "花" * 38 + "して"
    assert broken_bullet(Piece(f"終わり。\n{half}", Line(half, 0), 0), "・", "いる。") is True
    assert broken_bullet(Piece(f"{half}\n短い", Line(half, 0), 0), "・", "いる。") is False


def test_only_one_honorific_is_left_out() -> None:
    assert [_without_honorific(words) for words in ("青木様", "青木", "青木君", "様")] == [
        "青木",
        "青木",
        "青木",
        "",
    ]


# Records of the Diet's form.


def test_a_meeting_without_a_number_of_its_own_has_none() -> None:
    assert "record_id" not in session_yaml(a_meeting(issueID=""))
    assert "record_id: x1" in session_yaml(a_meeting(issueID="x1"))


def test_what_is_no_meeting_is_passed_over_by_the_proof_and_nothing_proves_a_file_without_an_id(
    tmp_path: Path,
) -> None:
    import_ndl(write(tmp_path, a_meeting(issueID="a")), tmp_path / "data")
    (session,) = (tmp_path / "data").rglob("2023-*.yml")
    source = tmp_path / "more.json"
    source.write_text(
        json.dumps({"meetingRecord": [1, a_meeting(issueID="a"), a_meeting(issueID=None)]}), "utf-8"
    )
    assert verify_record(source, session) == []
    session.write_text(session.read_text("utf-8").replace("record_id: a", "record_id: null"), "utf-8")
    with pytest.raises(ImportRefusedError, match="「」の会議がありません"):
        verify_record(source, session)


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf", b"\n  ", b"\xef\xbb\xbf\n"])
def test_what_stands_before_a_reply_says_nothing_of_its_form(before: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a"
    record = b"<records><record><recordData><meetingRecord><issueID>a</issueID></meetingRecord></recordData></record></records>"
    path.write_bytes(before.replace(b"\n", b"") + b"<data>" + record + b"</data>")
    assert [meeting["issueID"] for meeting in meetings_of(path)] == ["a"]
    path.write_bytes(before + b'{"meetingRecord": [1]}')
    assert meetings_of(path) == [1]
