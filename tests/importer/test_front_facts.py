"""What the front part says of its session, rule by rule: name, day, times, place, way of holding, whom to ask."""

from __future__ import annotations

import pytest

from generator.importer.front.facts import Contact, Facts, Sitting, read_facts
from generator.importer.front.form import Form, Step, form_of_session, steps_of
from generator.importer.front.openness import withheld_record
from generator.importer.front.prose import first_prose
from generator.importer.front.rows import Row
from generator.importer.front.session_name import SessionName, session_of
from generator.importer.front.times import questions_of_dates, times_of
from generator.importer.front.where import Place, place_of
from generator.importer.read.lines import lines_of
from generator.importer.words.when import dates_in

DATE = Row("日時", "令和4年7月25日（月）　午後2時から4時まで", "", "date")


def facts(*rows: Row, opening: str = "") -> Facts:
    return read_facts([Row("", "令和4年度第2回丘の上町審議会会議録", "", None), *rows], opening)


@pytest.mark.parametrize(
    ("heads", "name"),
    [
        (["令和5年度 第3回 審議会"], SessionName("令和5年度第3回", "2023", "3")),
        (["令和 5 年度第三回審議会"], SessionName("令和5年度第3回", "2023", "3")),
        (["第12回審議会（通算第45回）"], SessionName("第12回", None, "12", "45")),
        (["通算45回審議会"], SessionName(None, None, None, "45")),
        (["第2期第4回審議会"], SessionName("第4回", None, "4", None, "第2期")),
        (["令和5年第3回定例会"], SessionName("第3回", None, "3", kind="定例会")),
        (["2023年度", "第1回審議会"], SessionName("2023年度第1回", "2023", "1")),
        (["審議会会議録"], SessionName()),
        ([], SessionName()),
    ],
)
def test_the_name_of_a_session_says_what_its_title_prints(heads: list[str], name: SessionName) -> None:
    assert session_of(heads) == name


def test_a_session_without_any_number_is_asked_about() -> None:
    def asked(title: str) -> bool:
        return any(
            "回次" in question for question in read_facts([Row("", title, "", None), DATE], "").questions
        )

    assert asked("丘の上町審議会会議録")
    assert not asked("第2回丘の上町審議会会議録")
    assert not asked("丘の上町審議会（通算45回）会議録")


def test_a_sitting_holds_what_is_known() -> None:
    place = Row("場所", "会館", "", "place")
    assert facts(DATE, place).sittings == [Sitting("2022-07-25", "14:00", "16:00", Place("会館", None))]
    assert facts(place).sittings == [Sitting(None, None, None, Place("会館", None))]
    assert facts().sittings == []
    assert facts(DATE).day == dates_in("令和4年7月25日（月）")[0][0]
    assert facts().day is None


@pytest.mark.parametrize(
    ("rows", "opening", "times"),
    [
        ([DATE], "", ("14:00", "16:00")),
        ([Row("日時", "令和4年7月25日", "", "date")], "", (None, None)),
        ([Row("日時", "令和4年7月25日", "", "date")], "午後2時　開会\nこれより始めます。", ("14:00", None)),
        ([Row("日時", "令和4年7月25日", "", "date")], "午後2時の鐘です。\n開会します。", (None, None)),
        (
            [Row("日", "令和4年7月25日", "", "date"), Row("時間", "午後2時～4時", "", "time")],
            "",
            ("14:00", "16:00"),
        ),
        (
            [Row("開会", "午後2時", "", "opened"), Row("閉会", "午後4時", "", "closed_at")],
            "",
            ("14:00", "16:00"),
        ),
        ([Row("開会", "午後2時", "", "opened")], "午後3時　開会", ("14:00", None)),
        ([Row("", "午後2時開会", "", None), Row("", "午後4時閉会", "", None)], "", ("14:00", "16:00")),
        ([Row("", f"午後4時閉会{'あ' * 30}", "", None)], "", (None, None)),
        (
            [Row("日時", "令和4年7月25日\n前半　午前10時から正午\n後半　午後1時から午後3時", "", "date")],
            "",
            ("10:00", "15:00"),
        ),
        ([Row("日時", "7月25日 10時から12時\n7月26日 13時から15時", "", "date")], "", ("10:00", "12:00")),
    ],
)
def test_beginning_and_end_come_from_the_first_row_that_says_them(
    rows: list[Row], opening: str, times: tuple[str | None, str | None]
) -> None:
    text = "\n".join(row.text for row in rows if row.meaning)
    assert times_of(rows, text, opening) == times


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ["開催日が見つかりません"]), ("7月25日", ["年が書かれていません"]), ("令和4年7月25日（月）", []), ("令和4年7月25日（火）", ["暦と合いません"]), ("7月25日（火）", ["年が書かれていません"]),
        ("令和4年7月25日、令和4年7月26日", ["日付が2つ"]), ("令和4年7月25日、令和4年7月25日", []),
    ],
)  # fmt: skip
def test_what_is_odd_of_days_is_asked(text: str, words: list[str]) -> None:
    asked = [*questions_of_dates([day for day, _, _ in dates_in(text)])]
    assert len(asked) == len(words)
    assert all(word in question for word, question in zip(words, asked, strict=True))


def test_an_odd_time_is_asked_about_but_not_of_a_session_in_writing() -> None:
    odd = Row("日時", "令和4年7月25日　午後13時", "", "date")
    assert any("13:00 と読みました" in question for question in facts(odd).questions)
    assert not any(
        "13:00" in question for question in facts(odd, Row("場所", "書面開催", "", "place")).questions
    )


@pytest.mark.parametrize(
    ("place", "form"),
    [
        ("会館", Form(None)), ("オンライン会議", Form("online")), ("会館及びオンライン", Form("hybrid")), ("", Form(None)),
    ],
)  # fmt: skip
def test_the_way_of_holding_is_where_the_place_says_it(place: str, form: Form) -> None:
    assert form_of_session([Row("場所", place, "", "place")]) == form
    assert form_of_session([Row("備考", place, "", None)]) == Form(None)


def test_a_session_in_writing_has_its_reason_and_days_and_no_place() -> None:
    days = Row("期間", "令和4年7月1日　資料送付\n令和4年7月25日　表決（※郵送）", "", "date")
    found = facts(Row("場所", "書面開催", "", "place"), days)
    assert found.form.kind == "written"
    assert found.sittings == []
    assert found.written is not None
    assert found.written.steps == [Step("2022-07-01", "資料送付"), Step("2022-07-25", "表決")]
    assert not found.written.deemed
    assert steps_of("令和4年7月1日") == [Step("2022-07-01", "書面会議")]
    assert steps_of("後日") == []


def test_the_place_is_what_its_row_prints_before_anything_else() -> None:
    assert place_of([Row("場所", "会館3階\n第1会議室", "", "place")]) == Place("会館3階 第1会議室", None)
    assert place_of([Row("場所", "会館3階\n【出席者】青木", "", "place")]) == Place("会館3階", None)
    assert place_of([Row("場所", "", "", "place")]) is None
    both = Row("日時及び場所", "令和4年7月25日\n午後2時\n会館", "", "date")
    assert place_of([both]) == Place("会館", None)
    assert place_of([Row("日時", "令和4年7月25日\n会館", "", "date")]) is None


def test_whom_to_ask_is_the_first_line_with_a_telephone_number() -> None:
    contact = Row("問合せ先", "緑地課\n電話 000-111-2222", "", "contact")
    found = facts(DATE, contact).contact
    assert found is not None
    assert found.office == "緑地課"
    assert found.phone is not None
    assert "000-111-2222" in found.phone
    assert facts(DATE, Row("問合せ先", "緑地課", "", "contact")).contact == Contact("緑地課", None)
    assert facts(DATE, Row("問合せ先", "", "", "contact")).contact is None


def test_the_article_of_a_reason_is_kept_as_printed() -> None:
    assert withheld_record("個人の話が\nあるため") == {
        "kind": "closed",
        "reason": "個人の話が あるため",
        "basis": None,
    }
    found = withheld_record("情報公開条例第7条第2号に当たるため")
    assert found["basis"] == "情報公開条例第7条第2号"


LONG = "はじめに委員長から挨拶があり、続いて事務局から計画の内容について資料により説明があった。"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (f"日時　令和4年7月25日\n{LONG}", 1), (f"日時\n会場\n{LONG}", 2), ("委員長\n審議を始めさせていただきます。", 0),
        ("（会長）皆さん、それではこれより始めます。", 0), ("（会長）始めます。", 1), (f"日時　令和4年7月25日\n{LONG[:39]}", 2), (f"日時　令和4年7月25日\n{LONG[:38]}。", 2),
        (f"日時　令和4年7月25日\n{LONG[:39]}。", 1), ("日時　令和4年7月25日\n→はい。", 1), ("日時　令和4年7月25日\n場所　会館", 2),
    ],
)  # fmt: skip
def test_the_body_begins_at_the_first_line_that_tells_something(text: str, place: int) -> None:
    lines = lines_of(text, [])
    assert first_prose(lines, [*range(len(lines))]) == place


@pytest.mark.parametrize(
    ("between", "begins"),
    [("\n\n", True), ("\n", False)],
)
@pytest.mark.parametrize("above", ["\n\n", "\n"])
def test_a_shorter_sentence_begins_it_between_empty_lines_below_a_number(
    between: str, begins: bool, above: str
) -> None:
    sentence = "委員長から挨拶があり審議に入った。"
    assert len(sentence) < 18 or len(sentence) < 40
    lines = lines_of(f"日時　令和4年7月25日{above}1 会長のことば{between}はじめに{sentence}", [])
    wanted = 2 if begins and above == "\n\n" else 3
    assert first_prose(lines, [*range(len(lines))]) == wanted


@pytest.mark.parametrize(
    ("below", "kept"),
    [
        ("合併協議会委員数　28名", ""),
        ("出席者　12 人", ""),
        ("開会　午後2時", ""),
        ("傍聴　3件", ""),
        ("3階　大会議室", " 3階　大会議室"),
        ("第3会議室（定員 28名の部屋）", " 第3会議室（定員 28名の部屋）"),
    ],
)
def test_a_place_ends_where_something_is_counted_or_timed(below: str, kept: str) -> None:
    assert place_of([Row("場所", f"市民会館\n{below}", "", "place")]) == Place("市民会館" + kept, None)


@pytest.mark.parametrize(
    ("rows", "times"),
    [
        ([Row("閉会", "13時16分 ～ 14時42分", "", "closed_at")], ("13:16", "14:42")),
        ([Row("閉会", "14時42分", "", "closed_at")], (None, "14:42")),
        (
            [Row("日時", "午後1時～午後2時", "", "date"), Row("閉会", "13時16分～14時42分", "", "closed_at")],
            ("13:00", "14:00"),
        ),
    ],
)
def test_a_row_of_the_end_that_prints_a_span_says_the_beginning_too(
    rows: list[Row], times: tuple[str | None, str | None]
) -> None:
    assert times_of(rows, "", "") == times
