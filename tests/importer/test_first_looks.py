"""What an import makes of bytes, labels, openings and joins before anything is concluded, rule by rule."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importer.front.listed_heads import listed_heads
from generator.importer.front.opening import body_start
from generator.importer.front.openness import Observers, read_openness
from generator.importer.front.rows import Row
from generator.importer.front.where import place_of
from generator.importer.read.errors import ImportRefusedError
from generator.importer.read.html import read_html
from generator.importer.read.lines import lines_of
from generator.importer.read.text import decode, notices_of
from generator.importer.report import report_text
from generator.importer.run import import_files
from generator.importer.speakers.grammar import Grammar, infer
from generator.importer.speakers.labels import can_speak
from generator.importer.speakers.trial import runs_on
from generator.importer.words.when import span_in

MINUTES = "第1回丘の上町審議会の会議録です。会長がひらきました。\nこれからはじめます。"
JAPANESE = st.text(st.sampled_from("あいうえおかきくけこさしすせそ会議録委員長、。アイウ\n"), min_size=8)


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("utf-16", "utf-16"), ("cp932", "cp932"), ("euc_jp", "euc-jp"), ("iso2022_jp", "iso-2022-jp"),
    ],
)  # fmt: skip
def test_every_encoding_of_a_text_is_told_apart(encoding: str, name: str) -> None:
    for minutes in (MINUTES, f"No.1 2024-05-14\n{MINUTES}", f"{MINUTES}\nEND"):
        text, found = decode(minutes.encode(encoding))
        assert text == minutes
        assert found.removesuffix("-le").removesuffix("-be") == name


@given(JAPANESE, st.sampled_from(["cp932", "euc_jp"]))
def test_a_wrong_text_is_never_read(text: str, encoding: str) -> None:
    try:
        read, _ = decode(text.encode(encoding))
    except ImportRefusedError:
        return
    assert read == text


@pytest.mark.parametrize("declared", ["Shift_JIS", "x-sjis", "windows-31j", "EUC-JP", "utf-8", None])
def test_what_a_file_says_of_itself_counts_only_where_it_can_be_so(declared: str | None) -> None:
    for encoding in ("cp932", "euc_jp"):
        assert decode(MINUTES.encode(encoding), declared)[0] == MINUTES


@pytest.mark.parametrize(
    "content", [b"\x00\x01", b"\xff\xff\x80", "ｱｲｳ".encode("cp932"), b"\xef\xbb\xbf\x80"]
)
def test_what_is_no_text_or_may_be_two_is_refused(content: bytes) -> None:
    with pytest.raises(ImportRefusedError):
        decode(content)


def test_letters_that_were_lost_before_are_told() -> None:
    assert notices_of("会議") == []
    assert "2 か所" in notices_of("会\ufffd議\ufffd")[0]
    assert "2 字" in notices_of("\ue000\ue001")[0]
    assert notices_of("@A 計画\n一") == []
    assert len(notices_of("@A 計画\n@B 期間")) == 1


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("午後2時から4時", ("14:00", "16:00")), ("午後2時", ("14:00", None)), ("午後4時まで", (None, "16:00")), ("会議は午後4時まで", ("16:00", None)),
        ("午後4時閉会", (None, "16:00")), ("午後2時、会館", ("14:00", None)), ("午後2時　午後4時", ("14:00", "16:00")), ("午後2時に会館で、午後4時に庁舎で", ("14:00", None)),
        ("", (None, None)), ("午後2時開会、午後4時閉会、午後5時解散", ("14:00", "16:00")), ("午後4時の後で終了", ("16:00", None)),
    ],
)  # fmt: skip
def test_an_end_is_told_by_what_stands_between_or_after(
    text: str, span: tuple[str | None, str | None]
) -> None:
    assert tuple(clock.time if clock else None for clock in span_in(text)) == span


@pytest.mark.parametrize(
    ("label", "speaks"),
    [
        ("会長", True), ("青木会長", True), ("緑地課", True), ("緑地課長", True), ("1番", True), ("1番青木委員", True), ("〃", True), ("会長（青木）", True),
        ("青木", False), ("青木氏", True), ("", False), ("会長（青木", False), ("開会します。", False), ("●会長", False), ("1 会長", False), ("出席者", False),
        ("会" * 49, False), ("議案第1号", False), ("場所", False), ("会長から説明があり", False),
    ],
)  # fmt: skip
def test_an_office_a_unit_and_a_seat_can_speak(label: str, speaks: bool) -> None:
    assert can_speak(label, set()) == speaks


def test_a_listed_name_can_speak() -> None:
    assert can_speak("青木", {"青木"})
    assert can_speak("青 木", {"青木"})
    assert can_speak("青木氏", {"青木"})
    assert not can_speak("井川", {"青木"})


def test_a_long_line_without_its_end_goes_on_in_the_next() -> None:
    def goes_on(before: str, line: str) -> bool:
        first, second = lines_of(f"{before}\n{line}", [])
        return runs_on(first, second)

    long = "会長から計画の内容についてくわしい説明があり、そのあとで委員のみなさ"
    assert goes_on(long, "まから質問が出ました")
    assert not goes_on(f"{long}。", "まから質問が出ました")
    assert not goes_on(long[:20], "まから質問が出ました")
    assert not goes_on(long, "事務局　説明します")
    assert not goes_on(long, "　まから質問が出ました")
    assert not goes_on(f"{long}\n", "まから質問が出ました")


@pytest.mark.parametrize(
    ("text", "seats"),
    [
        ("3人", Observers(True, "3", "3人")), ("なし", Observers(None, "0", "なし")), ("なし（定員5人）", Observers(True, "0", "なし（定員5人）")),
        ("受付\n3人", Observers(True, "3", "受付 3人")), ("3人\n別記のとおり", Observers(True, "3", "3人")), ("可", Observers(True, None, "可")),
        ("一般（3人）報道（2人）", Observers(None, None, "一般（3人）報道（2人）")), ("十二名", Observers(True, "12", "十二名")),
    ],
)  # fmt: skip
def test_observers_are_counted_where_one_number_is_printed(text: str, seats: Observers) -> None:
    assert read_openness([Row("傍聴者", text, "", "observers")]).observers == seats


FRONT = "第1回丘の上町審議会会議録\n日時　令和4年7月25日\n場所　会館\n"


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (f"{FRONT}議事\n会長　開会します。\n", "会長　開会します。"),
        (f"{FRONT}\n○会長　開会します。\n○委員　はい。\n○会長　続けます。\n○委員　はい。\n", "○会長　開会します。"),
        (f"{FRONT}午後2時　開会\n説明があった。\n", "午後2時　開会"),
        (f"{FRONT}\n会議録はこの後に綴じるものとし、内容は委員長が確かめたうえで町長に送ることになっている。\n", "会議録はこの後"),
        ("○会長　開会します。\n○委員　はい。\n○会長　続けます。\n○委員　はい。\n", "○会長　開会します。"),
    ],
)  # fmt: skip
def test_the_body_begins_below_its_head_or_with_the_first_words(text: str, first: str) -> None:
    lines = lines_of(text, [])
    start = body_start(lines, set(), infer(lines, set(), set(), {}))
    assert lines[start].text.startswith(first)


def test_a_head_of_the_body_above_a_list_of_items_is_one_of_the_agenda() -> None:
    text = (
        f"{FRONT}議事\n1 花壇の計画について\n2 苗木の配布について\n\n1 花壇の計画について\n説明があった。\n"
    )
    lines = lines_of(text, [])
    assert listed_heads(lines, set()) == {3}
    assert listed_heads(lines, {3}) == set()
    start = body_start(lines, set(), Grammar())
    assert (start, lines[start].text) == (6, "1 花壇の計画について")
    once = lines_of(f"{FRONT}議事\n1 花壇の計画について\n説明があった。\n", [])
    assert listed_heads(once, set()) == set()


def told(tmp_path: Path, text: str) -> str:
    source = tmp_path / "a.txt"
    source.write_text(text, "utf-8")
    return report_text(import_files([source], tmp_path / "council"))


def test_sentences_joined_over_pages_are_asked_about_and_told(tmp_path: Path) -> None:
    talk = "○会長　開会します。\n○委員　花壇の計画について、委員のみなさまから\f多くの意見をいただきました。\n○会長　はい。\n○委員　はい。\n"
    joined = told(tmp_path, f"{FRONT}\n{talk}")
    assert "みなさまから｜多くの意見をいただき…" in joined
    assert "ページの切れ目でつないだ文が 1 か所" in joined
    assert "箇条の印を" not in joined
    plain = told(tmp_path, f"{FRONT}\n{talk.replace(chr(12), '')}")
    assert "つないだ文" not in plain


@pytest.mark.parametrize(
    ("place", "form"), [("オンライン会議", "オンライン"), ("会館及びオンライン", "対面とオンライン"), ("会館", None)]
)  # fmt: skip
def test_the_way_of_holding_is_told_where_it_is_not_in_person(
    tmp_path: Path, place: str, form: str | None
) -> None:
    lines = told(tmp_path, f"{FRONT.replace('会館', place)}\n○会長　開会します。\n○委員　はい。\n").split(
        "\n"
    )
    assert [line.strip() for line in lines if line.startswith("  形:")] == ([f"形: {form}"] if form else [])


@pytest.mark.parametrize(
    ("rows", "cells"),
    [
        ("<tr><td>○会長　開会します。</td></tr><tr><td>○委員　はい。</td></tr>", []),
        ("<tr><td>会長</td><td>開会します。</td></tr>", [("会長", "開会します。")]),
        ("<tr><td>会長</td><td><table><tr><td>甲</td><td>乙</td></tr></table></td></tr>", [("甲", "乙")]),
        ("<tr><td>会長</td><td>開会します。</td></tr><tr><td>以上</td></tr>", [("会長", "開会します。")]),
    ],
)  # fmt: skip
def test_a_table_of_one_column_only_arranges(rows: str, cells: list[tuple[str, ...]]) -> None:
    source = read_html(f"<html><body><table>{rows}</table></body></html>".encode())
    assert [line.cells for line in source.lines if len(line.cells) > 1] == cells


def test_a_line_of_nothing_but_a_separator_stands_below_a_place() -> None:
    place = place_of([Row("場所", "市民会館\n\x1f", "", "place", [1])])
    assert place is not None
    assert place.name.startswith("市民会館")
