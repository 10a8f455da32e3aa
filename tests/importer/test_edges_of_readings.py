"""What the words of a record decide, announce and sign, at the edges of single conditions."""

from __future__ import annotations

from typing import Any

import pytest

from generator.importer.body.blocks import Narrative, Note, Said
from generator.importer.front.items import Item
from generator.importer.front.rows import Row
from generator.importer.readings import (
    announces,
    decisions,
    listed,
    outcome_words,
    results,
    sentences,
    signatures,
    turns,
    undone,
    votes,
    withheld,
)
from generator.importer.readings.announces import Attendee
from generator.importer.readings.record import leaders_of
from generator.importer.readings.signatures import signatures_of
from tests.importer.test_conditions_of_decisions import FIVE, LIST, PEOPLE, SETTLED, TALK, told
from tests.importer.test_decisions import CHAIR, COUNCIL, decided, drafted
from tests.importer.test_quiet_cases import LOST
from tests.importer.test_small_questions import asked


@pytest.mark.parametrize(
    ("words", "results", "questions"),
    [
        # A number that takes nothing up decides all the same, and what was agreed before is of the item before.
        (f"{LOST}発議第1号は可決されました。", ["5号 採択", "発1 可決"], 0), (f"{FIVE}承認することに御異議ありませんか。異議なしと認めます。よって、発議第1号は可決されました。", ["5号 承認 異議なし", "発1 可決"], 0),
        # A quotation of six letters names an item, of five none.
        ("議案第6号を議題とします。\n「図書館条例」は可決されました。", ["6号 可決"], 0), ("議案第6号を議題とします。\n「図書館条例の」は可決されました。", ["5号 可決"], 0), ("議案第6号を議題とします。\n「図書館条例の一部」は可決されました。", ["5号 可決"], 0),
        # そのように is what was asked, be it a result or how to go on.
        (f"{FIVE}質疑を省略することに御異議ありませんか。\nそのようにすることに決定しました。", [], 0), (f"{FIVE}承認することに御異議ありませんか。\nそのようにすることに決定しました。", ["5号 承認"], 0), (f"{FIVE}原案のようにすることに決定しました。", ["5号 決定"], 0),
        # By a report of which no result was told.
        (f"{FIVE}報告のとおり決定することに御異議ありませんか。\n異議なしと認めます。", ["5号 決定 異議なし"], 0), (f"{FIVE}委員長の報告は採択です。報告のとおり決定することに御異議ありませんか。\n異議なしと認めます。", ["5号 採択 異議なし"], 0),
        # What is called for and decided in one sentence.
        (f"{FIVE}採決しますと、賛成多数で可決されました。", ["5号 可決 賛成多数"], 0), (f"{FIVE}可決されましたが、賛成の方は挙手願います。", [], 0),
        # Several results of several items.
        ("議案第5号及び第6号は承認と同意ということで決定しました。", [], 2), (f"{FIVE}承認と同意ということで決定しました。", ["5号 承認", "5号 同意"], 0), ("議案第5号を可決、議案第6号を否決することに決定しました。", ["5号 可決", "6号 否決"], 0),
        # How one thing was decided says nothing of the next, unless it comes before the word of the decision.
        (f"{FIVE}全員一致で承認されました。\n議案第6号を議題とします。\n可決されました。", ["5号 承認 全員一致", "6号 可決"], 0), (f"{FIVE}全員一致で承認されました。可決されました。", ["5号 承認 全員一致", "5号 可決"], 0), (f"{FIVE}起立多数です。\n可決されました。", ["5号 可決 起立多数"], 0),
        # Those against were asked to show.
        (f"{FIVE}反対の方は挙手願います。\n全員一致で可決されました。", ["5号 可決 全員一致"], 0), (f"{FIVE}反対の方は挙手願います。\n挙手少数です。\n可決されました。", ["5号 可決"], 0),
        # Most may refuse where a committee had told so, long before.
        (f"{FIVE}委員長の報告は否決です。討論はありません。賛成の方の起立を求めます。起立多数です。よって、議案第5号は否決されました。", ["5号 否決 起立多数"], 0),
        # Eight sentences before a decision are read for its votes.
        (f"{FIVE}起立多数です。{'はい。' * 7}可決されました。", ["5号 可決 起立多数"], 0), (f"{FIVE}起立多数です。{'はい。' * 8}可決されました。", ["5号 可決"], 0),
        # What is weak and of nothing is asked where there are items.
        ("異議なしと認めます。", [], 1), ("可決されました。", ["? 可決"], 0),
    ],
)  # fmt: skip
def test_what_a_chair_settles_at_the_edges(words: str, results: list[str], questions: int) -> None:
    assert told(words) == (results, questions)


PAIR = """令和6年第2回汐見市議会臨時会会議録
日時　令和6年6月4日
出席議員　１番　青木　一郎　君　　　２番　井川　夏子　君
議事日程
　日程第1　会議録署名議員の指名
　日程第2　議案第2号及び議案第3号　補正予算
"""


@pytest.mark.parametrize(
    ("words", "outcomes"),
    [
        ("議案第2号に御異議ありませんか。\n異議なしと認めます。\n議案第3号は、賛成1、反対2で否決されました。", ["a2 決定 議案第2号 異議なし", "a2 否決 議案第3号 for1 against2"]), ("議案第2号に御異議ありませんか。\n異議なしと認めます。よって、議案第2号は可決されました。", ["a2 可決 議案第2号 異議なし"]),
        ("日程第2に御異議ありませんか。\n異議なしと認めます。よって、議案第2号は可決されました。", ["a2 可決 議案第2号 異議なし"]),
    ],
)  # fmt: skip
def test_each_bill_of_an_item_has_its_own_outcome(words: str, outcomes: list[str]) -> None:
    said = "".join(f"{CHAIR}{line}\n" for line in words.split("\n"))
    assert (
        decided(drafted(f"{PAIR}{CHAIR}開議します。\n{CHAIR}始めます。\n{said}{CHAIR}散会します。\n"))
        == outcomes
    )


@pytest.mark.parametrize(
    ("text", "results", "asked"),
    [
        (f"{TALK}{LIST}（1）花壇の増設についてはそのようにすることに決定した。\n", ["a1 決定"], 0), (SETTLED + "（2）苗木の配布について（可決）\n会長　　終わります。\n", ["a2 可決", "a1 承認"], 0), ("（1）花壇の増設について\n承認されたので、挙手を求めた。\n", ["a1 承認 挙手"], 0),
        (f"{TALK}{LIST}（1）花壇の増設について　可決\n（2）苗木の配布について　可決\n（1）花壇の増設について　可決\n", ["a1 可決", "a2 可決"], 0), (f"{SETTLED}{LIST}（1）花壇の増設について　承認\n（1）花壇の増設について　否決\n", ["a1 承認"], 0),
    ],
)  # fmt: skip
def test_what_is_listed_of_each_item(text: str, results: list[str], asked: int) -> None:
    draft = drafted(COUNCIL + text)
    assert decided(draft) == results
    assert sum("どれが正しいか" in q or "どちらが正しいか" in q for q in draft.questions) == asked


PLAIN = "丘の上市緑化審議会会議録\n日時　令和6年5月14日（火）\n出席者　青木会長、井川委員\n会長　　始めます。\n委員　　はい。\n"


@pytest.mark.parametrize(
    ("words", "outcomes"),
    [
        ("会長　　異議なしと認めます。\n", []), ("会長　　承認されました。花壇を増やすことに決定しました。\n", ["? 承認", "? 決定"]), ("会長　　可決されました。否決されました。\n", ["? 可決", "? 否決"]), ("会長　　可決されました。可決されました。\n", ["? 可決"]),
    ],
)  # fmt: skip
def test_what_is_decided_where_nothing_is_listed(words: str, outcomes: list[str]) -> None:
    draft = drafted(f"{PLAIN}{words}")
    assert decided(draft) == outcomes
    assert any("結果「" in question for question in draft.questions) == (
        not outcomes
    )  # of what it may be is asked


@pytest.mark.parametrize(
    ("text", "day", "start", "place"),
    [
        (f"{TALK}（3）次回の日程について\n会長　　6月11日の午後2時です。\n", "2024-06-11", "14:00", None), (f"{TALK}（3）その他\n会長　　6月11日の午後2時です。\n", None, None, None), (f"{TALK}会長　　次回は6月11日午後2時から市民会館で開きます。\n", "2024-06-11", "14:00", "市民会館"),
        (f"{TALK}会長　　次回は6月11日、会場は公民館です。\n", "2024-06-11", None, "公民館"), (f"{TALK}会長　　次回は3月11日です。\n", "2025-03-11", None, None), (f"{TALK}会長　　次回は{'花' * 157}6月11日です。\n", None, None, None),
    ],
)  # fmt: skip
def test_when_and_where_the_next_meeting_is(
    text: str, day: str | None, start: str | None, place: str | None
) -> None:
    found = drafted(COUNCIL + text).data["next_meeting"] or {}
    assert (found.get("date"), found.get("start"), found.get("place")) == (day, start, place)


def test_a_wrong_weekday_of_the_next_meeting_is_asked_about() -> None:
    for words, wrong in (
        ("次回は6月11日（水）です。", 1),
        ("次回は6月11日（火）です。", 0),
        ("次回は6月11日です。", 0),
    ):
        draft = drafted(f"{COUNCIL}{TALK}会長　　{words}\n")
        assert sum("曜日が暦と合いません" in question for question in draft.questions) == wrong


def test_that_a_meeting_was_not_open_counts_where_its_chair_says_so() -> None:
    for speaker, questions in (("会長", 1), ("委員", 0)):
        draft = drafted(f"{COUNCIL}{TALK}{speaker}　　会議は非公開です。\n会長　　終わります。\n")
        assert sum("非公開だったと読める" in question for question in draft.questions) == questions


ITEMS = [
    Item("議案第1号", "計画の変更", id="a1"),
    Item("議案第11号", "予算の件について", id="a2"),
    Item("第3", "公園の名前", id="a3"),
    Item("4", "花壇の増設（案）", id="a4"),
]


def titled(words: str) -> str | None:
    found = turns.titled(words, ITEMS)
    return found.id if found else None


def named_in(words: str) -> list[str]:
    return [person.id for person in announces.named_in(words, PEOPLE)]


def said(text: str) -> Said:
    return Said(text, voice="会長", label=None)


def known(name: str) -> str:
    return signatures._known(
        name, [Attendee("p1", "森"), Attendee("p2", "森下保"), Attendee("p3", "青木一郎")]
    )


def plain_of(text: str) -> list[str]:
    return [one.plain for one in sentences.sentences_of(text)]


def unpublished(*texts: str) -> list[tuple[str, str, str]]:
    return [
        (one.what, one.title, one.reason)
        for one in withheld.unpublished_materials([Narrative(text) for text in texts])
    ]


@pytest.mark.parametrize(
    ("function", "args", "answer"),
    [
        *asked(titled, ("議案第11号と議案第1号", None), ("議案第11号", "a2"), ("議案第1号", "a1"), ("第3", None), ("日程第3", "a3"), ("4", None), ("花壇の増設", "a4"), ("予算の件", None), ("計画の変更と公園の名前", None), ("計画の変更", "a1"), ("計画", None)),
        *asked(named_in, ("井川の話。井川委員退席", ["p5"]), ("井川の話", []), ("岸委員退席", []), ("岸進と井川委員", ["p2", "p5"]), ("青木一郎の子の青木君", ["p1"]), ("森委員", [])),
        *asked(announces.shut, ("会議は非公開とします。よろしいですか。", False), ("会議は非公開とします。", True)),
        *asked(known, ("森", "p1"), ("森下", "p2"), ("青木", "p3"), ("青木一郎", "p3"), ("林", "林"), ("青 木", "p3")),
        *asked(turns.nearer, (ITEMS[0], "a1-1", "a1-1"), (ITEMS[0], "a2", "a1"), (ITEMS[0], None, "a1"), (ITEMS[0], "a11-1", "a1"), (None, "a2", "a2"), (None, None, None)),
        *asked(plain_of, ("「承認します。」", ["承認します。"]), ("「承認します。」と言う。", ["「」と言う。"]), ("「一。」「二。」", ["「」「」"]), ("可決「可」。次。", ["可決「可」。", "次。"]), ("「二。三", ["「二。", "三"]), (f"「{'花' * 398}」。次。", ["「」。", "次。"]), (f"「{'花。' * 200}」次。", ["「" + "花。"] + ["花。"] * 199 + ["」次。"])),
        *asked(decisions._is_procedure, ("傍聴を許可する。", (), True), ("傍聴を許可する。", (Item("1", "傍聴の許可"),), False), ("計画を決定する。", (), False)),
        *asked(listed._result_of, ("計画　原案可決", "可決"), ("計画　検討中", None), ("計画は可決", None), ("審議の結果、承認した。", "承認"), ("　審議の結果、承認した。　", "承認"), ("可決、承認することに決定した。", "可決")),
        *asked(outcome_words.result_of, ("予算について（可決）", "可決"), ("予算について（保留）", None), ("予算について", None), ("予算（継続審議）", "継続")),
        *asked(undone.is_undone, ("可決されません。", 0, 2, True), ("可決された条例", 0, 5, True), ("可決されました。", 0, 7, False), ("総務委員会では可決されました。", 7, 14, True), ("本委員会では可決されました。", 6, 13, False), ("可決されますように。", 0, 2, True), ("決定しました。", 0, 6, False)),
        *asked(votes.by_name, ("賛成　青木 一　岸 進", True), ("委員の賛成　青木", False)),
        *asked(unpublished, ("この資料は公表しません。", "", "個人の話のため。", [("この資料", "資料", "個人の話のため。")]), ("資料は公開しません。", "一", "二", "個人の話のため。", [("資料", "資料", "")]), ("資料1は非公開。審査中だから。", [("資料1", "資料1", "審査中だから。")]), ("資料は公表します。", [])),
    ],
)  # fmt: skip
def test_a_question_of_the_body_has_its_answer(function: Any, args: tuple[Any, ...], answer: Any) -> None:
    assert function(*args) == answer


def test_results_of_a_sentence_stand_in_its_order_and_an_amendment_is_told() -> None:
    def found(plain: str, *, speech: bool) -> list[str]:
        match = decisions.settling(plain, speech=speech)
        assert match is not None
        return results.results_of(plain, match, speech=speech)

    assert found("承認し、了承されました。", speech=True) == ["了承"]
    assert found("不採択とすべきものと決定しました。", speech=True) == ["不採択"]
    assert found("修正のうえ可決されました。", speech=True) == ["修正可決"]
    assert found(f"修正{'花' * 12}可決されました。", speech=True) == ["修正可決"]
    assert found(f"修正{'花' * 13}可決されました。", speech=True) == ["可決"]
    assert found("計画をそのようにすることに決定しました。", speech=True) == ["決定"]


def test_who_came_by_a_note_is_somebody_of_the_list() -> None:
    for note, moves in (
        (Note("（井川委員入室）", kind="enter", at="14:00"), ("p5", "enter", "14:00")),
        (Note("（井川委員遅参）", kind="late", at=None), ("p5", "enter", None)),
        (Note("（井川委員）", kind="rest", at=None), None),
    ):
        announces.moved(note, PEOPLE)
        found = note.reads.moves
        assert (found and (found.person, found.what, found.at)) == moves


@pytest.mark.parametrize(
    ("text", "agenda", "opens", "closes", "shut"),
    [
        ("これより非公開とします。", "a1", False, ("a1",), True), ("これより非公開とします。", None, False, (), True), ("これより非公開としますか。", "a1", False, None, False), ("これより公開とします。", "a1", True, None, False), ("始めます。", "a1", False, None, False),
        ("非公開を解き、これより公開とします。これより非公開とします。", "a1", True, None, False),
    ],
)  # fmt: skip
def test_from_where_doors_are_closed(
    text: str, agenda: str | None, opens: bool, closes: tuple[str, ...] | None, shut: bool
) -> None:
    block = said(text)
    assert announces.closed(block, text, agenda) is shut
    assert (block.reads.opens or False, block.reads.closes) == (opens, closes)


@pytest.mark.parametrize(
    ("text", "role", "person"),
    [
        ("会長に井川委員を選出した。", "会長", "p5"),
        ("会長に岸委員を選出した。", "会長", None),
        ("会長に江口委員を選出した。", "会長", None),
        ("会長を選出した。", None, None),
    ],
)
def test_who_was_elected(text: str, role: str | None, person: str | None) -> None:
    block = Narrative(text)
    announces.elected(block, text, PEOPLE)
    found = block.reads.elects
    assert (found and found.role, found and found.person) == (role, person)
    spoken = said(text)
    announces.elected(spoken, text, PEOPLE)
    assert spoken.reads.elects is None


def test_who_leads_is_told_by_the_office_or_by_leading_more_than_others() -> None:
    def led(*counts: tuple[str, int]) -> list[tuple[Any, str | None]]:
        return [
            (Said("採決します。", voice=voice, label=None), None)
            for voice, count in counts
            for _ in range(count)
        ]

    assert leaders_of(led(("会長", 1), ("進行役", 2), ("事務局", 1)), {"会長": "会長"}) == {"会長", "進行役"}
    assert leaders_of(led(("会長", 1), ("進行役", 1)), {"会長": "会長"}) == {"会長"}
    assert leaders_of(led(("会長", 1), ("井川委員", 3)), {"会長": "会長", "井川委員": "委員"}) == {"会長"}
    assert leaders_of(led(("甲", 1), ("乙", 2)), {}) == {"甲", "乙"}
    both: dict[str, str | None] = {"議長": "議長", "委員長": "委員長"}
    assert leaders_of(led(("議長", 3), ("委員長", 3)), both) == {"議長"}
    assert leaders_of(led(("議長", 2), ("委員長", 3)), both) == {"委員長"}
    assert leaders_of([], {}) == set()


@pytest.mark.parametrize(("row", "people"), [("青木一郎、総務課長", None), ("青木一郎", ["p1"]), ("青木一郎\n岸進", ["p1", "p2"]), ("", None)])  # fmt: skip
def test_who_signs_is_read_where_all_of_a_row_are_people(row: str, people: list[str] | None) -> None:
    found = signatures_of([Row("会議録署名委員", row, "", "sign")], [], [], PEOPLE)
    assert (found.people if found else None) == people


def test_signatures_below_count_before_the_row_and_the_row_before_what_was_said() -> None:
    row, talk = Row("署名委員", "青木一郎、岸進", "", "sign"), [Narrative("署名委員に12番を指名します。")]
    below = [Narrative("上記のとおり相違ない。\n会長　岸弥生")]
    for parts, people in (
        (([row], below, talk), ["p3"]),
        (([row], [], talk), ["p1", "p2"]),
        (([], [], talk), ["p5"]),
        (([], [Narrative("以上")], []), None),
    ):
        found = signatures_of(*parts, PEOPLE)
        assert (found.people if found else None) == people
