"""What the words of a body announce, take up, keep back and sign, rule by rule."""

from __future__ import annotations

import pytest

from generator.dates import PartialDate
from generator.importer.body.blocks import Block, Elected, Move, Narrative, Note, Said, Section
from generator.importer.front.items import Item
from generator.importer.front.rows import Row
from generator.importer.readings.announces import (
    Attendee,
    NextMeeting,
    announced,
    closed,
    elected,
    moved,
    named_in,
)
from generator.importer.readings.record import Read
from generator.importer.readings.signatures import Signatures, signatures_of
from generator.importer.readings.turns import infer_turns, items_of_sections, nearer, taken_up
from generator.importer.readings.withheld import Unpublished, unpublished_materials

DAY = PartialDate(2023, 8, 3)
PEOPLE = [Attendee("p1", "青木春江"), Attendee("p2", "井川夏男"), Attendee("p3", "井川秋子")]


def said(text: str, voice: str = "会長") -> Said:
    return Said(text, voice=voice, label=voice)


def next_of(text: str, day: PartialDate | None = DAY) -> tuple[NextMeeting | None, bool, list[str]]:
    block, read = Narrative(text), Read()
    return announced(block, text, day, read), block.reads.announces, [asked.text for asked in read.questions]


@pytest.mark.parametrize(
    ("text", "meeting"),
    [
        (
            "次回は9月7日（木）午後2時30分、場所は町役場です。",
            NextMeeting("2023-09-07", "14:30", "町役場", "9月7日（木）午後2時30分"),
        ),
        ("次回の会議は1月11日です。", NextMeeting("2024-01-11", None, None, "1月11日")),
        ("次回の日程は令和5年9月7日です。", NextMeeting("2023-09-07", None, None, "令和5年9月7日")),
        ("次回は予定どおり。次回は9月7日です。", NextMeeting("2023-09-07", None, None, "9月7日")),
        ("次回は秋の予定です。", None),
        ("次回は未定です。\n\n9月7日に資料を配ります。", None),
        ("9月7日に開きます。", None),
    ],
)
def test_the_next_meeting_is_where_a_sentence_about_it_names_a_day(
    text: str, meeting: NextMeeting | None
) -> None:
    assert next_of(text) == (meeting, meeting is not None, [])


def test_a_next_meeting_takes_the_first_day_and_a_time_near_it() -> None:
    meeting, _, _ = next_of("次回は9月7日、その次は10月5日です。")
    assert meeting == NextMeeting("2023-09-07", None, None, "9月7日")
    far = (
        "次回は9月7日です。"
        + "詳しい時刻は改めて書面でお知らせしますのでお待ちください。"
        + "午後2時から資料を配ります。"
    )
    assert next_of(far)[0] == NextMeeting("2023-09-07", None, None, "9月7日")


def test_a_weekday_that_the_calendar_does_not_have_is_asked_about() -> None:
    _, _, (question,) = next_of("次回は9月7日（金）です。")
    assert "2023-09-07" in question or "09-07" in question
    assert next_of("次回は9月7日（金）です。", None)[2] == []


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("会長に青木委員を選出した。", "p1"),
        ("会長に井川委員を選出した。", None),
        ("会長に宇野委員を選出した。", None),
    ],
)
def test_who_was_chosen_is_told_where_one_fits(text: str, person: str | None) -> None:
    block = Narrative(text)
    elected(block, text, PEOPLE)
    assert block.reads.elects == Elected("会長", person)
    spoken = said(text)
    elected(spoken, text, PEOPLE)
    assert spoken.reads.elects is None


@pytest.mark.parametrize(
    ("text", "kind", "move"),
    [
        ("（青木委員入室）", "enter", Move("p1", "enter", "14:00")),
        ("（青木委員遅参）", "late", Move("p1", "enter", "14:00")),
        ("（青木春江委員退席）", "leave", Move("p1", "leave", "14:00")),
        ("（井川委員退席）", "leave", None), ("（井川夏男委員退席）", "leave", Move("p2", "leave", "14:00")), ("（青木春江、井川夏男退席）", "leave", None),
        ("（宇野委員退席）", "leave", None), ("（青木委員拍手）", "applause", None), ("（青木委員）", None, None),
    ],
)  # fmt: skip
def test_who_came_or_went_is_told_where_one_is_named(text: str, kind: str | None, move: Move | None) -> None:
    note = Note(text, kind=kind, at="14:00")
    moved(note, PEOPLE)
    assert note.reads.moves == move
    plain = Narrative(text)
    moved(plain, PEOPLE)
    assert plain.reads.moves is None


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("青木委員退席", ["p1"]), ("青木春江退席", ["p1"]), ("青木さん退席", ["p1"]), ("青木町の委員退席", []), ("岸委員退席", []), ("岸実氏退席", ["p4"]),
        ("井川委員退席", []), ("井川夏男委員退席", ["p2"]), ("井川夏男委員と井川委員退席", ["p2"]), ("井川夏男、井川秋子退席", ["p2", "p3"]),
        ("岸実、青木両委員、青木委員", ["p1", "p4"]), ("佐々木会長", ["p5"]), ("佐々木", []), ("傍聴人退席", []),
    ],
)  # fmt: skip
def test_a_person_is_named_whole_or_by_a_family_name_that_nobody_else_has(
    text: str, named: list[str]
) -> None:
    people = [*PEOPLE, Attendee("p4", "岸実"), Attendee("p5", "佐々木まりの"), Attendee("p6", "人")]
    assert [person.id for person in named_in(text, people)] == named


@pytest.mark.parametrize(
    ("text", "closes", "opens"),
    [
        ("これより非公開とします。", True, False), ("これより非公開としますか。", False, False), ("これより公開とします。", False, True),
        ("会議は公開です。", False, False), ("非公開の審議に入りますが、その前に非公開を解きます。", False, True),
    ],
)  # fmt: skip
def test_doors_close_and_open(text: str, closes: bool, opens: bool) -> None:
    block = said(text)
    assert closed(block, text, "a1") == closes
    assert (block.reads.closes, block.reads.opens) == (("a1",) if closes else None, opens)


FIRST = "次に、議案第1号「緑化計画の変更」について説明を求めます。"
SECOND = "次に、議案第2号「公園条例の改正」について説明を求めます。"
ROLES: dict[str, str | None] = {"会長": "会長", "委員": "委員"}


def turned(*texts: str | Said) -> tuple[list[tuple[str | None, str]], list[tuple[str | None, list[str]]]]:
    """The items, and the sections with their remarks."""
    blocks: list[Block] = [said(text) if isinstance(text, str) else text for text in texts]
    items = infer_turns(blocks, ROLES)
    told = [
        (block.agenda, [inner.text for inner in block.blocks])
        if isinstance(block, Section)
        else (None, [block.text])
        for block in blocks
    ]
    return [(item.no, item.title) for item in items], told


def test_a_turn_begins_where_the_chair_names_the_next_item() -> None:
    items, told = turned("開会します。", FIRST, "はい。", SECOND, "はい。")
    assert items == [("議案第1号", "緑化計画の変更"), ("議案第2号", "公園条例の改正")]
    assert told == [(None, ["開会します。"]), ("a1", [FIRST, "はい。"]), ("a2", [SECOND, "はい。"])]


def test_only_the_chair_turns_and_no_item_twice() -> None:
    assert turned("開会します。", said(FIRST, "委員")) == ([], [(None, ["開会します。"]), (None, [FIRST])])
    items, told = turned(FIRST, "はい。", FIRST)
    assert items == [("議案第1号", "緑化計画の変更")]
    assert told == [("a1", [FIRST, "はい。", FIRST])]


@pytest.mark.parametrize(
    "after",
    ["承認されましたら公布します。", "前回の議案は可決されました。", "審査が終わりましたら採決します。"],
)
def test_what_a_remark_says_after_naming_the_next_item_ends_nothing(after: str) -> None:
    assert turned(FIRST, "はい。", SECOND + after, "はい。")[1] == [
        ("a1", [FIRST, "はい。"]),
        ("a2", [SECOND + after, "はい。"]),
    ]


def test_a_remark_that_decides_one_item_and_names_the_next_closes_the_first() -> None:
    both = f"本件は可決されました。{SECOND}"
    assert turned(FIRST, both, "はい。")[1] == [("a1", [FIRST, both]), ("a2", ["はい。"])]
    # As the last remark it begins the section of the next, and says from where on it is about that.
    last = said(both)
    assert turned(FIRST, last)[1] == [("a1", [FIRST]), ("a2", [both])]
    assert last.turns == [(0, "a1"), (both.index(SECOND), "a2")]
    plain = said(SECOND)
    assert turned(FIRST, plain, "はい。")[1] == [("a1", [FIRST]), ("a2", [SECOND, "はい。"])]
    assert plain.turns == [(0, "a1"), (0, "a2")]


def test_what_is_decided_before_the_first_item_is_called_up_is_of_no_item() -> None:
    first = said(f"前回の案は可決されました。{FIRST}")
    assert turned(first, "はい。")[1] == [(None, [first.text]), ("a1", ["はい。"])]
    assert first.turns == [(0, None), (first.text.index(FIRST), "a1")]


def test_numbered_headings_of_a_record_without_agenda_are_its_items() -> None:
    sections: list[Block] = [
        Section(no="1", title="緑化計画について"), Section(title="休憩"), Section(no="2", title=""),
        Section(no="2", title="公園について"), Section(no="3", title="その他", agenda="x"),
    ]  # fmt: skip
    items = items_of_sections(sections)
    assert [(item.id, item.title) for item in items] == [("a1", "緑化計画について"), ("a2", "公園について")]
    assert [s.agenda for s in sections if isinstance(s, Section)] == ["a1", None, None, "a2", "x"]


def test_an_item_is_taken_up_by_number_or_by_a_title_of_five_letters() -> None:
    items = [
        Item("議案第1号", "緑化計画について", id="a1"), Item("第2", "公園条例", id="a2"), Item("3", "花壇の件", id="a3"),
        Item("議案第12号", "苗木の配布について", id="a4"),
    ]  # fmt: skip
    parent = Item("4", "苗木の植え方について", id="a5", sub=[items[0]])

    def taken(sentence: str) -> str | None:
        found = taken_up(sentence, [*items, parent])
        return found.id if found else None

    assert taken("議案第１号を議題とします。") == "a1"
    assert taken("議案第1を議題とします。") is None
    assert taken("日程第2を議題とします。") == "a2"
    assert taken("日程第2号を議題とします。") is None
    assert taken("3を議題とします。") is None
    assert taken("議案第12号を議題とします。") == "a4"
    assert taken("緑化計画を議題とします。") is None
    assert taken("苗木の配布を議題とします。") == "a4"
    assert taken("苗木の植え方を議題とします。") is None
    assert taken("苗木の配布の話でした。") is None


@pytest.mark.parametrize(
    ("named", "inside", "agenda"),
    [(None, "a1", "a1"), (None, None, None), ("a1", None, "a1"), ("a1", "a2", "a1"), ("a1", "a1-2", "a1-2"), ("a1", "a12", "a1"), ("a1", "a1", "a1")],
)  # fmt: skip
def test_the_item_named_last_counts_unless_the_section_is_part_of_it(
    named: str | None, inside: str | None, agenda: str | None
) -> None:
    assert nearer(Item("1", "緑化", id=named) if named else None, inside) == agenda


def test_materials_that_are_not_published_are_told_with_their_reason() -> None:
    blocks: list[Block] = [
        Narrative("本資料は公表しません。"), Narrative("個人の名前を含むため。"), said("当日資料は非公開です。"),
        Narrative("資料2は公開しません。理由：審議中だから"), Narrative("以上"),
        Section(title="緑化", blocks=[Narrative("参考資料は非公表")]),
    ]  # fmt: skip
    assert unpublished_materials(blocks) == [
        Unpublished("参考資料", "参考資料", ""),
        Unpublished("本資料", "資料", "個人の名前を含むため。"),
        Unpublished("資料2", "資料2", "審議中だから"),
    ]


ROWS = [Row("会議録署名委員", "青木春江、宇野冬子", "", "sign"), Row("出席者", "岸、林", "", "people")]


def test_who_signs_is_read_below_the_record_else_in_its_row_else_where_it_is_said() -> None:
    below: list[Block] = [Narrative("令和5年8月10日\n署名委員　青木　春江\n署名委員　宇野　冬子")]
    spoken: list[Block] = [
        said("署名委員に井川夏男委員を指名します。"),
        said("署名委員に青木委員を指名します。"),
    ]
    assert signatures_of(ROWS, below, spoken, PEOPLE) == Signatures(["p1", "宇野冬子"], "2023-08-10")
    assert signatures_of(ROWS, [], spoken, PEOPLE) == Signatures(["p1", "宇野冬子"], None)
    found = signatures_of([], [], spoken, PEOPLE)
    assert found == Signatures(["p2", "p1"], None)
    assert [block.reads.signs for block in spoken] == [["p2"], ["p1"]]
    assert signatures_of([], [Narrative("以上")], [said("閉会します。")], PEOPLE) is None


def test_a_family_name_signs_as_the_one_person_of_it() -> None:
    rows = [Row("会議録署名委員", "青木、井川", "", "sign")]
    assert signatures_of(rows, [], [], PEOPLE) == Signatures(["p1", "井川"], None)
