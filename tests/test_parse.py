"""Plain data to the model: what is wrong is named as the editor wrote it, and nothing else is refused."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.archive.parse import parse
from generator.model.council import Council
from generator.model.session import Session
from generator.problems.problem import Problem, in_order


def parsed(text: str) -> Session:
    value, problems = parse("a.yml", text.encode(), Session)
    assert problems == []
    assert value is not None
    return value


def refused(text: str) -> list[Problem]:
    value, problems = parse("a.yml", text.encode(), Session)
    assert value is None
    return in_order(problems)


def test_the_shortest_session_is_one_line() -> None:
    session = parsed("title: 会議\n")
    assert (session.title, session.record.status) == ("会議", None)


def test_what_is_left_empty_is_left_out() -> None:
    session = parsed("title:\nagenda: ~\nopenness:\nsession: {number: , label: null}\n")
    assert (session.title, session.agenda, session.openness.status) == (None, (), "unknown")


def test_one_outcome_needs_no_list() -> None:
    one = parsed("body:\n  - {p: 承認した。, decides: {result: 承認}}\n")
    many = parsed("body:\n  - {p: 承認した。, decides: [{result: 承認}]}\n")
    assert one == many


def test_a_note_a_list_item_and_a_cell_have_a_short_form() -> None:
    short = parsed(
        "body:\n  - note: （拍手）\n  - {list: {}, items: [一つ]}\n  - {table: {}, rows: [[甲, ~]]}\n"
    )
    long = parsed(
        "body:\n  - {note: {}, text: （拍手）}\n  - {list: {}, items: [{text: 一つ}]}\n"
        "  - {table: {}, rows: [[{text: 甲}, {text: ''}]]}\n"
    )
    assert short == long


def test_a_remark_that_is_withheld_is_still_a_remark_and_a_quote_may_stand_in_it() -> None:
    session = parsed(
        "body:\n  - speech: 会長\n    blocks:\n      - {withheld: w1, text: （省略）}\n      - {quote: {}, text: 答申}\n"
    )
    assert [type(block).__name__ for block in session.body] == ["Speech"]


def test_every_problem_of_a_file_is_found_at_its_place() -> None:
    found = refused(
        "form: onlin\nsittings:\n  - {date: 2024-02-30, start: 25時}\nbody:\n  - {speach: 会長}\n"
    )
    assert [(p.code, p.place.line, p.place.column) for p in found] == [
        ("unknown-word", 1, 7),
        ("bad-date", 3, 12),
        ("bad-time", 3, 31),
        ("unknown-block", 5, 5),
    ]


def test_an_unknown_key_is_shown_at_the_key_and_a_known_one_at_its_value() -> None:
    found = refused("record:\n  statsu: draft\n  style: verbose\n")
    assert [(p.code, p.place.line, p.place.column) for p in found] == [
        ("unknown-key", 2, 3),
        ("unknown-word", 3, 10),
    ]


def test_a_japanese_word_leads_to_the_word_of_the_model() -> None:
    assert "「closed」ではありませんか。" in refused("openness: {status: 非公開}\n")[0].fix
    assert "「draft」ではありませんか。" in refused("record: {status: 下書き}\n")[0].fix


def test_a_key_below_a_block_inside_a_section_is_named_too() -> None:
    text = "body:\n  - section: {title: 議題}\n    blocks:\n      - {speech: 会長, txet: はい。}\n"
    found = refused(text)
    assert [(p.code, p.place.line) for p in found] == [("unknown-key", 4)]
    assert found[0].fix == "「text」ではありませんか。"


def test_a_problem_in_reading_does_not_hide_those_of_the_model() -> None:
    _, found = parse("a.yml", "name: 協議会\nname: 審議会\nnaming: 役職\n".encode(), Council)
    assert {p.code for p in found} == {"duplicate-key", "unknown-word"}


#: A remark as it should be, and ways to write its second or first line wrongly.
SLIPS: tuple[tuple[str, str], ...] = (
    ("  - speech: 会長\n", "    text：はい。\n"),
    ("  - speech: 会長\n", "    text:はい。\n"),
    ("  - speech: 会長\n", "    text: *はい*\n"),
    ("  - speech: 会長\n", "    text: 議題: 予算\n"),
    ("  - speech: 会長\n", "\ttext: はい。\n"),
    ("  - speech: 会長\n", "    text:　はい。\n"),
    ("  - speech: 会長\n", "    text: @はい\n"),
    ("  - speech: 会長\n", "    txet: はい。\n"),
    ("  - speech: 会長\n", "    text: はい。\n    at: 25時\n"),
)


@given(st.lists(st.integers(0, 2 * len(SLIPS)), min_size=1, max_size=12))
def test_all_slips_of_a_file_are_told_in_one_run_and_nothing_else(kinds: list[int]) -> None:
    lines = ["sittings:\n", "  - date: 2025-05-12\n", "body:\n"]
    wrong = set()
    for kind in kinds:
        first, second = SLIPS[kind] if kind < len(SLIPS) else ("  - speech: 会長\n", "    text: はい。\n")
        lines += [first, *second.splitlines(keepends=True)]
        if kind < len(SLIPS):
            wrong.add(len(lines))
    _, problems = parse("a.yml", "".join(lines).encode(), Session)
    assert {problem.place.line for problem in problems} == wrong
