"""What an import asks is answered with a button; what is confirmed loses its mark in the file, and its question goes with the last."""

from __future__ import annotations

from typing import Any

import pytest

from generator.desk.asked import answer_to, asked_of, asked_view, confirmed, settled
from generator.desk.edits import applied
from generator.desk.marks import marks_of
from generator.desk.typed import Voices
from generator.importer.run import make
from generator.model.asked import place_of_question, readings_of_question
from generator.yaml.document import read_yaml
from tests.conftest import ROOT
from tests.test_desk_door import asked
from tests.test_desk_making import DRAFT, Room, dropped, file, opened
from tests.test_desk_making import room as room

MINUTES = """\
令和6年度第3回朝凪市情報公開・個人情報保護審議会会議録

日時　令和6年12月5日（木）午後2時から午後3時まで
場所　市役所4階
出席者　海鳴 隆一会長、白砂 佐知子委員
欠席者　白砂 佐知子委員
議題
（1）諮問第3号について
（2）その他

（1）諮問第3号について
会長：ただいまから開会します。
委員：資料について伺います。
会長：異議はありませんか。異議なしと認め、案のとおり承認することに決定します。

（2）その他
会長：次に、報告を了承することに決定します。
会長：以上で閉会します。
"""
DATA: dict[str, Any] = {
    "attendance": {"groups": [{"label": "委員", "people": [{"id": "p1", "name": "海鳴 隆一", "status": "unknown"}]}]},
    "agenda": [{"id": "a1", "title": "条例について", "outcomes": [{"result": "承認", "by": "inferred"}, {"result": "了承"}]}],
    "withheld": {"w1": {"as_printed": "（非公開）", "reason": None}},
    "body": [
        {
            "section": {"title": "報告", "by": "inferred"},
            "blocks": [
                {"speech": "会長", "text": "はい。承認します。", "decides": [{"agenda": "a1", "result": "承認", "word": "承認", "by": "inferred"}]},
                {"qa": {"pairing": "inferred"}, "ask": [{"speech": "委員", "text": "何か。"}], "answer": [{"speech": "課長", "text": "はい。"}]},
            ],
        },
        {"p": "これは長い文の前の半分で後の半分です。"},
    ],
    "source": {
        "joins": [{"after": "前の半分で", "before": "後の半分です", "confirmed": "false"}, {"after": "一", "before": "二", "confirmed": "true"}],
        "open_questions": [
            {"question": "文章から読み取った結果が 1 件あります（decides の by: inferred）。確かめてください。"},
            {"question": "「海鳴隆一」が出席者と欠席者の両方にあります。attendance: の出席・欠席（遅参、早退など）を確かめてください。"},
            {"question": "出席者の欄の「山辺委員」は、だれの氏名か決められませんでした。attendance: に書き足してください。"},
            {"question": "回次（第何回か）が見つかりません。session: に書き足してください。"},
        ],
    },
}  # fmt: skip
GROUNDS = {"kojin": "個人に関する情報"}


def after(said: dict[str, Any]) -> dict[str, Any]:
    edits = answer_to(DATA, GROUNDS, said)
    assert edits
    made = applied(DATA, edits, Voices())
    rest = settled(made, GROUNDS)
    return applied(made, rest, Voices()) if rest else made


def mark(kind: str) -> Any:
    return next(one for one in marks_of(DATA, GROUNDS) if one.kind == kind)


def test_every_reading_nobody_confirmed_is_a_mark() -> None:
    assert [one.kind for one in marks_of(DATA, GROUNDS)] == [
        "outcomes", "grounds", "section", "decides", "pairing", "join",
    ]  # fmt: skip
    assert mark("decides").read == "条例について：承認"
    assert "承認します" in mark("decides").words
    assert mark("join").words == "…前の半分で｜後の半分です…"


def test_yes_takes_the_mark_and_the_last_one_the_question() -> None:
    made = after({"path": list(mark("decides").path), "label": "はい"})
    assert made["body"][0]["blocks"][0]["decides"] == [{"agenda": "a1", "result": "承認", "word": "承認"}]
    assert len(made["source"]["open_questions"]) == 3
    assert after({"path": list(mark("outcomes").path), "label": "はい"})["agenda"][0]["outcomes"][0] == {
        "result": "承認"
    }
    assert len(after({"path": list(mark("outcomes").path), "label": "はい"})["source"]["open_questions"]) == 4


@pytest.mark.parametrize(
    ("kind", "label", "path", "now"),
    [
        ("outcomes", "結果は「可決」", ("agenda", 0, "outcomes", 0), {"result": "可決"}),
        ("outcomes", "結果ではない", ("agenda", 0, "outcomes"), [{"result": "了承"}]),
        ("decides", "結果ではない", ("body", 0, "blocks", 0, "decides"), None),
        ("grounds", "根拠は「個人に関する情報」", ("withheld", "w1", "grounds"), "kojin"),
        ("section", "はい、ここから", ("body", 0, "section"), {"title": "報告"}),
        ("section", "ここは区切りではない", ("body", 0, "speech"), "会長"),
        ("pairing", "はい、問いと答え", ("body", 0, "blocks", 1, "qa"), {}),
        ("pairing", "組ではない", ("body", 0, "blocks", 2, "speech"), "課長"),
        ("join", "はい、つながっている", ("source", "joins", 0, "confirmed"), "true"),
        ("join", "ここで段落が切れる", ("body", 1, "p"), "これは長い文の前の半分で\n\n後の半分です。"),
    ],
)  # fmt: skip
def test_what_an_answer_makes(kind: str, label: str, path: tuple[Any, ...], now: Any) -> None:
    found: Any = after({"path": list(mark(kind).path), "label": label})
    for step in path:
        found = found.get(step) if isinstance(found, dict) else found[step]
    assert found == now


@pytest.mark.parametrize(
    ("number", "label", "person"),
    [
        (1, "「海鳴隆一」は欠席", {"id": "p1", "name": "海鳴 隆一", "status": "absent"}),
        (1, "「海鳴隆一」は出席", {"id": "p1", "name": "海鳴 隆一"}),
        (2, "「山辺委員」を「委員」に加える", {"id": "p2", "name": "山辺", "role": "委員"}),
    ],
)
def test_likely_answers_of_people(number: int, label: str, person: dict[str, str]) -> None:
    made = after({"number": number, "label": label})
    assert made["attendance"]["groups"][0]["people"][-1] == person
    assert len(made["source"]["open_questions"]) == 3


def test_all_that_was_looked_at() -> None:
    marks = marks_of(DATA, GROUNDS)
    paths = [list(one.path) for one in marks if one.kind != "join"]
    made = applied(DATA, confirmed(DATA, GROUNDS, paths), Voices())
    assert [one.kind for one in marks_of(made, GROUNDS)] == [
        "grounds",
        "join",
    ]  # of a ground nobody can say yes


def test_what_is_no_answer() -> None:
    assert answer_to(DATA, GROUNDS, {"number": 9, "label": "はい"}) is None
    assert answer_to(DATA, GROUNDS, {"path": ["body"], "label": "はい"}) is None
    assert answer_to(DATA, GROUNDS, {"number": 3, "label": "いいえ"}) is None
    assert answer_to({}, {}, {"number": 0, "label": "はい"}) is None


def test_at_the_desk_from_a_dropped_file_to_nothing_asked(room: Room) -> None:
    said = asked(room, "do/import", dropped("kaigiroku.txt", MINUTES.encode()))[1]
    name = said["file"]
    assert next(one for one in said["lines"] if "ただいま" in one["text"])["path"][0] == "body"
    view = opened(room, name)
    assert [one for one in view["asked"]["questions"] if one["marks"]]
    for _ in range(60):
        first = file(room, name).read_bytes()
        waiting = [one for one in view["asked"]["questions"] if one["marks"] or one["answers"]]
        marks = [one for question in waiting for one in question["marks"]] + view["asked"]["marks"]
        if not waiting and not marks:
            break
        place = (
            {"path": marks[0]["path"], "label": marks[0]["answers"][0]}
            if marks
            else {"number": waiting[0]["number"], "label": waiting[0]["answers"][0]}
        )
        status, view = asked(room, "do/answer", {"file": name, "digest": view["digest"], **place})
        assert status == 200
        assert asked(room, "do/undo", {"file": name})[0] == 200
        assert file(room, name).read_bytes() == first
        view = asked(room, "do/redo", {"file": name})[1]
    assert view["asked"] == {"questions": [], "marks": []}
    assert b"inferred" not in file(room, name).read_bytes()
    assert "open_questions" not in view["data"]["source"]
    wrong = {"file": name, "digest": view["digest"], "number": 0, "label": "はい"}
    assert asked(room, "do/answer", wrong)[0] == 400
    assert asked(room, "do/answer", wrong | {"digest": "x"})[0] == 409


def test_every_question_that_counts_readings_has_its_marks() -> None:
    """The words of the importer's questions and those that are looked for are the same."""
    for path in sorted((ROOT / "tests" / "importer" / "layouts").glob("*.txt")):
        draft, content, _ = make(path, "0")
        data = read_yaml("", content.encode()).data
        questions, rest = asked_of(data, {"kojin": "個人"})
        assert len(questions) == len(draft.questions)
        for one in questions:
            assert one.answers or one.marks, one.question
            assert bool(one.marks) == bool(readings_of_question(one.question)), one.question
            if "source.joins" in one.question:
                assert place_of_question(one.question) == ("source", "joins")
        assert not rest, (path.name, rest)


@pytest.mark.parametrize("path", sorted((ROOT / "minutes").glob("*/*/[0-9]*.yml")), ids=lambda p: f"{p.parent.name}/{p.stem}")  # fmt: skip
def test_bundled_minutes(path: Any) -> None:
    data = read_yaml("", path.read_bytes()).data
    for one in marks_of(data, GROUNDS):
        assert answer_to(data, GROUNDS, {"path": list(one.path), "label": one.answers[0].label})
    assert asked_view(data, GROUNDS).keys() == {"questions", "marks"}
    assert DRAFT
