"""Words of a chair that differ in one thing only: what each condition decides of items, results, votes and signatures."""

from __future__ import annotations

import pytest

from generator.importer.body.blocks import Narrative, Section
from generator.importer.front.rows import Row
from generator.importer.readings.announces import Attendee
from generator.importer.readings.record import Question, Read, located
from generator.importer.readings.signatures import Signatures, signatures_of
from generator.importer.readings.votes import Votes, by_name, votes_in
from tests.importer.test_decisions import ASSEMBLY, CHAIR, COUNCIL, decided, drafted

FIVE = "議案第5号を議題とします。\n"


def told(words: str) -> tuple[list[str], int]:
    """What the chair's lines decide, and how many questions on results they leave. A line is said by the chair, or a heading."""
    said = "".join(f"{'' if line.startswith('◎') else CHAIR}{line}\n" for line in words.strip().split("\n"))
    draft = drafted(f"{ASSEMBLY}{CHAIR}開議します。\n{CHAIR}始めます。\n{said}{CHAIR}散会します。\n")
    asked = [question for question in draft.questions if "結果" in question and "件あります" not in question]
    return decided(draft), len(asked)


@pytest.mark.parametrize(
    ("words", "results", "asked"),
    [
        # Consent belongs to the item at which it was given, and is the manner of what follows for that item only.
        ("議案第5号を議題とします。異議なしと認めます。\n議案第6号を議題とします。起立多数です。よって、可決されました。", ["5号 決定 異議なし", "6号 可決 起立多数"], 0),
        (f"{FIVE}承認することに御異議ありませんか。異議なしと認めます。よって、議案第6号は可決されました。", ["5号 承認 異議なし", "6号 可決"], 0),
        (f"{FIVE}異議なしと認めます。よって、議案第5号は決定しました。可決されました。", ["5号 可決 異議なし"], 0),
        (f"{FIVE}承認することに御異議ありませんか。\n異議なしと認めます。\nありがとうございました。", ["5号 承認 異議なし"], 0),
        # が tells of a bill, は decides it; a number makes it this one.
        (f"{FIVE}議案が可決されました。", [], 0), (f"{FIVE}議案が可決されました。議案第6号が可決されました。", ["6号 可決"], 0),
        # What is put to the vote is not decided yet, unless the same sentence says what came of it.
        (f"{FIVE}採決します。可決されました。", ["5号 可決"], 0), (f"{FIVE}可決されました議案を採決します。", [], 0), (f"{FIVE}賛成の方は挙手願います。挙手多数、可決です。", ["5号 可決 挙手多数"], 0),
        # Of one item two results that exclude each other are asked about, the same twice is one, and 決定 adds nothing.
        (f"{FIVE}可決されました。\n否決されました。", ["5号 可決", "5号 否決"], 1), (f"{FIVE}可決されました。\n可決されました。\n決定しました。", ["5号 可決"], 0),
        (f"{FIVE}可決されました。\n承認されました。", ["5号 可決", "5号 承認"], 0),
        (f"{FIVE}撤回は承認されました。", ["5号 取下げ"], 0), (f"{FIVE}議案第5号の撤回の件は、承認することに決定しました。", ["5号 取下げ"], 0),
        # Most refuse only where refusing was asked or reported; a tie does either.
        (f"{FIVE}起立多数です。よって、議案第5号は否決されました。", [], 1), (f"{FIVE}起立少数です。よって、議案第5号は否決されました。", ["5号 否決 起立少数"], 0),
        (f"{FIVE}委員長の報告は否決です。賛成の方の起立を求めます。起立多数です。よって、議案第5号は否決されました。", ["5号 否決 起立多数"], 0),
        (f"{FIVE}否決することに賛成の方の起立を求めます。起立多数です。よって、議案第5号は否決されました。", ["5号 否決 起立多数"], 0),
        (f"{FIVE}賛成2、反対5です。よって、議案第5号は可決されました。", [], 1), (f"{FIVE}賛成5、反対5です。よって、議案第5号は可決されました。", ["5号 可決 for5 against5"], 0),
        (f"{FIVE}賛成5、反対2です。よって、議案第5号は否決されました。", [], 1), (f"{FIVE}賛成5、反対5です。よって、議案第5号は否決されました。", ["5号 否決 for5 against5"], 0),
        # Of which item.
        ("議案第5号から議案第6号までを議題とします。\n本案は可決されました。", ["? 可決"], 0), ("議案第5号から議案第6号までを議題とします。\n可決されました。", ["5号 可決", "6号 可決"], 0),
        (f"{FIVE}次の議題に移ります。\n可決されました。", ["6号 可決"], 0), ("次の議題に移ります。\n可決されました。", ["? 可決"], 0), (f"{FIVE}質疑に移ります。\n可決されました。", ["5号 可決"], 0),
        ("議案第6号を議題とします。\n「丘の上町図書館条例の一部を改正する条例」は可決されました。", ["5号 可決"], 0), ("議案第6号を議題とします。\n「図書館」は可決されました。", ["6号 可決"], 0),
        ("◎日程第4　議案第5号\n陳情第3号を議題とします。\n採択されました。\n陳情第4号を議題とします。\n採択されました。", ["5号 採択"], 1),
        ("◎日程第4　議案第5号\n陳情第3号を議題とします。\n採択されました。\n陳情第3号を議題とします。\n可決されました。", ["5号 採択", "5号 可決"], 0),
        (f"{FIVE}議案第9号は可決されました。", [], 1), (f"{FIVE}陳情第9号は採択されました。", ["5号 採択"], 0),
    ],
)  # fmt: skip
def test_what_a_chair_settles(words: str, results: list[str], asked: int) -> None:
    assert told(words) == (results, asked)


TALK = "（1）花壇の増設について\n会長　　始めます。\n委員　　はい。\n会長　　終わります。\n"
SETTLED = TALK.replace("終わります", "承認されました")
LIST = "以上\n議決結果一覧\n"


@pytest.mark.parametrize(
    ("text", "results", "asked"),
    [
        (f"{TALK}{LIST}（1）花壇の増設について　原案可決\n（2）苗木の配布について　否決\n", ["a1 可決", "a2 否決"], 0),
        (f"{SETTLED}{LIST}（1）花壇の増設について　承認\n", ["a1 承認"], 0), (f"{SETTLED}{LIST}（1）花壇の増設について　否決\n", ["a1 承認"], 1),
        (f"{TALK}{LIST}（1）花壇の増設について　可決\n（1）花壇の増設について　否決\n", [], 1), (f"{TALK}{LIST}（1）花壇の増設について　検討中\n", [], 0), (f"{TALK}{LIST}花壇　可決\n", [], 0),
        (f"{TALK}{LIST}花壇の増設について、苗木の配布について　可決\n", [], 0),
        (SETTLED.replace("について\n", "について（可決）\n"), ["a1 承認"], 1), (SETTLED.replace("について\n", "について（承認）\n"), ["a1 承認"], 0),
        (TALK.replace("について\n", "について（承認）\n") + "（2）苗木の配布について（報告）\n会長　　終わります。\n", [], 0),
        (TALK.replace("について\n", "について（可決）\n") + "（2）苗木の配布について（報告）\n会長　　終わります。\n", ["a1 可決"], 0),
    ],
)  # fmt: skip
def test_results_that_are_listed_or_printed_behind_a_title(text: str, results: list[str], asked: int) -> None:
    draft = drafted(COUNCIL + text)
    assert decided(draft) == results
    assert sum("どれが正しいか" in q or "どちらが正しいか" in q for q in draft.questions) == asked


@pytest.mark.parametrize(
    ("text", "day", "start"),
    [
        (f"{TALK}（3）その他\n会長　　次回は6月11日です。\n委員　　はい。\n", "2024-06-11", None), (f"{TALK}６　次回開催予定\n令和6年6月11日（火）午後2時　市役所\n", "2024-06-11", "14:00"),
        (f"{TALK}委員　　次回は6月11日です。\n会長　　次回は6月12日です。\n", "2024-06-12", None), (f"{TALK}会長　　前回は4月11日でした。\n", None, None),
    ],
)  # fmt: skip
def test_the_last_word_on_the_next_meeting_counts(text: str, day: str | None, start: str | None) -> None:
    found = drafted(COUNCIL + text).data["next_meeting"] or {}
    assert (found.get("date"), found.get("start")) == (day, start)


PEOPLE = [
    Attendee("p1", "青木一郎", "1"), Attendee("p2", "岸進", "2"), Attendee("p3", "岸弥生"), Attendee("p4", "森", "4"), Attendee("p5", "井川夏子", "12"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "votes"),
    [
        ("賛成　青木、岸進", Votes(persons=(("p1", "賛成"), ("p2", "賛成")))), ("反対：森", Votes(persons=(("p4", "反対"),))), ("賛成　岸", Votes()), ("反対者　青木一郎、林", Votes()),
        ("賛成 1番青木、4番", Votes(persons=(("p1", "賛成"), ("p4", "賛成")))), ("賛成　12番井川", Votes(persons=(("p5", "賛成"),))), ("賛成　11番井川", Votes(persons=(("p5", "賛成"),))),
        ("賛成　青木。反対　森、青木", Votes(persons=(("p1", "賛成"), ("p4", "反対")))),
        ("委員5名の賛成、挙手8名", Votes("挙手", "5")), ("挙手8名", Votes("挙手", "8")), ("賛成5、賛成6", Votes()), ("賛成5、賛成5", Votes(None, "5")), ("賛成5名、棄権1名", Votes(None, "5", None, "1")),
        ("挙手又は起立", Votes()), ("起立多数で、全員一致", Votes("全員一致")), ("賛成多数、挙手", Votes("挙手、賛成多数")), ("挙手多数。賛成多数", Votes("挙手多数")), ("賛成多数。起立少数", Votes("起立少数")),
        ("投票により賛成多数", Votes("投票、賛成多数")), ("書面により異議なし", Votes("書面")), ("起立の後、挙手多数。賛成多数。起立多数", Votes("起立多数")),
    ],
)  # fmt: skip
def test_what_words_tell_of_a_vote(text: str, votes: Votes) -> None:
    assert votes_in(text, PEOPLE) == votes


@pytest.mark.parametrize(
    ("text", "carried", "votes"),
    [
        ("13対2", True, ("13", "2")), ("13対2", False, (None, None)), ("2対13", True, (None, None)), ("2対13", False, ("2", "13")), ("賛成13対2", False, ("13", None)), ("5対5", False, ("5", "5")), ("5対5", True, (None, None)), ("6対5", True, ("6", "5")),
    ],
)  # fmt: skip
def test_the_larger_number_is_that_of_those_who_carried_it(
    text: str, carried: bool, votes: tuple[str | None, str | None]
) -> None:
    found = votes_in(text, [], carried=carried)
    assert (found.in_favour, found.against) == votes


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        (Votes("挙手", "5", "2"), Votes("起立", "6", "1", "1"), Votes("挙手", "5", "2")), (Votes("挙手", "5", "2"), Votes("起立", "5", "2", "1"), Votes("挙手", "5", "2", "1")),
        (Votes("賛成多数"), Votes("挙手", "5"), Votes("挙手、賛成多数", "5")), (Votes("起立多数"), Votes("起立"), Votes("起立多数")), (Votes("起立"), Votes("起立多数"), Votes("起立多数")),
        (Votes("挙手"), Votes("投票"), Votes("挙手")), (Votes("賛成多数"), Votes("書面"), Votes("賛成多数")), (Votes(None, None, None, "1"), Votes(None, "5", "2", "2"), Votes(None, None, None, "1")),
        (Votes(), Votes("挙手", "5", "2", "1", (("p1", "賛成"),)), Votes("挙手", "5", "2", "1", (("p1", "賛成"),))), (Votes(None, "5"), Votes(None, None, "2"), Votes(None, "5")),
        (Votes(persons=(("p1", "賛成"),)), Votes(None, "5", persons=(("p2", "反対"),)), Votes(None, "5", persons=(("p1", "賛成"),))),
    ],
)  # fmt: skip
def test_numbers_of_one_count_are_not_mixed_with_those_of_another(
    one: Votes, other: Votes, both: Votes
) -> None:
    assert one.over(other) == both


@pytest.mark.parametrize(
    ("line", "lists"),
    [("賛成　青木", True), ("青木　賛成", False), ("賛成　青木。", False), ("反対者：青木", True)],
)
def test_a_line_lists_who_voted_how(line: str, lists: bool) -> None:
    assert by_name(line) is lists


def signed(*lines: str) -> tuple[list[str], str | None] | None:
    found = signatures_of([], [Narrative("\n".join(lines))], [], PEOPLE)
    return (found.people, found.signed) if found else None


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (("上記のとおり相違ない。", "令和6年5月20日", "会長　青木一郎"), (["p1"], "2024-05-20")), (("令和6年5月20日", "上記のとおり相違ない。", "会長　青木一郎"), (["p1"], "2024-05-20")),
        (("令和6年5月20日", "閉会した。", "上記のとおり相違ない。", "会長　青木一郎"), (["p1"], None)), (("上記のとおり相違ない。", "令和6年5月20日"), None),
        (("上記のとおり相違ない。", "令和6年5月20日 午後3時", "会長　青木一郎"), (["p1"], None)), (("上記のとおり相違ない。", f"令和6年5月20日{'　' * 21}", "会長　青木一郎"), (["p1"], "2024-05-20")),
        (("上記のとおり相違ない。", f"令和6年5月20日{'に' * 21}", "会長　青木一郎"), (["p1"], "2024-05-20")), (("上記のとおり相違ない。", f"令和6年5月20日{'に' * 22}", "会長　青木一郎"), (["p1"], None)),
        (("上記のとおり相違ない。", "令和6年5月20日", "令和6年5月21日", "会長　青木一郎"), (["p1"], "2024-05-20")),
        (("会議録署名委員　青木、岸進、井川",), (["p1", "p2", "p5"], None)), (("会議録署名委員　青木一郎　岸進",), (["p1", "p2"], None)), (("会議録署名委員　青木　一郎　岸　進",), (["p1", "p2"], None)),
        (("会議録署名委員　青木　一郎　林　進",), None), (("署名委員　森",), None), (("署名委員　森　井川",), (["p4", "p5"], None)), (("署名委員　岸",), None), (("署名委員　岸本　保",), (["岸本保"], None)),
    ],
)  # fmt: skip
def test_who_signed_below_the_record(
    lines: tuple[str, ...], found: tuple[list[str], str | None] | None
) -> None:
    assert signed(*lines) == found


@pytest.mark.parametrize(
    ("row", "people"),
    [("青木一郎、岸進", ["p1", "p2"]), ("青木一郎　岸進", ["p1", "p2"]), ("青木　一郎　　岸　進", ["p1", "p2"]), ("森、岸進", None), ("森　　岸進", ["p4", "p2"]), ("青木、林", None), ("青木一郎、議題", None)],
)  # fmt: skip
def test_who_signs_by_the_row_of_the_form(row: str, people: list[str] | None) -> None:
    found = signatures_of([Row("会議録署名委員", row, "", "sign")], [], [], PEOPLE)
    assert (found.people if found else None) == people


@pytest.mark.parametrize(
    ("words", "people", "below"),
    [
        ("署名委員に青木委員を指名します。", ["p1"], ["p1"]), ("署名委員に1番、2番を指名します。", ["p1", "p2"], ["p1", "p2"]), ("署名委員に12番を指名します。", ["p5"], ["p5"]), ("署名委員に012番を指名します。", ["p5"], ["p5"]),
        ("署名委員をご指名いたします。青木委員、岸進委員にお願いいたします。", ["p1", "p2"], ["p1", "p2"]), ("3番青木君を指名します。", None, ["p1"]), ("青木君が来ました。", None, None), ("署名委員に青木委員を指名します。署名委員に青木委員を指名します。", ["p1"], ["p1"]),
    ],
)  # fmt: skip
def test_whom_the_chair_names_to_sign(words: str, people: list[str] | None, below: list[str] | None) -> None:
    plain = signatures_of([], [], [Narrative(words)], PEOPLE)
    assert plain == (Signatures(people, None) if people else None)
    under = signatures_of([], [], [Section(title="会議録署名議員の指名", blocks=[Narrative(words)])], PEOPLE)
    assert under == (Signatures(below, None) if below else None)


def test_a_question_is_asked_once_and_shown_with_its_line() -> None:
    read = Read()
    for words in ("可決 されました。", "可決 されました。", "否決されました。"):
        read.ask("どちらですか。", words)
    assert len(read.questions) == 2
    assert [*located(read.questions, "開会\n本件は可決されました。\n")] == [
        "どちらですか。（原本 2 行目「可決 されました。」）", "どちらですか。（原本「否決されました。」）",
    ]  # fmt: skip
    assert [*located([Question("どうですか。")], "開会")] == ["どうですか。"]
    (long,) = located([Question("長い。", "花" * 41)], "花" * 50)
    assert f"原本 1 行目「{'花' * 40}」" in long
