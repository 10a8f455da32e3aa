"""Every habit reads what its row says, and every part of its form is there for a reason that an example shows."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from re import _constants, _parser  # type: ignore[attr-defined]

import pytest
import yaml

from generator.importer.explain import TITLES, habits_page
from generator.importer.words.habits import Habit, Habits, listening, remembered
from tests.importer.alternatives import parts_of
from tests.importer.habits import by_key, lists_named, parts, tables, unnoticed, words_unnoticed

HABITS = pytest.mark.parametrize("key", list(by_key()))
PAGE = Path(__file__).parents[2] / "docs" / "guide" / "habits.md"
#: Parts that no example can notice, or need not, by habit: what the part is, and why.
LISTED: dict[str, dict[str, str]] = yaml.safe_load(
    Path(__file__).with_name("unnoticed.yml").read_text("utf-8")
)


@HABITS
def test_a_habit_reads_what_says_it_and_nothing_else(key: str) -> None:
    habit = by_key()[key]
    assert habit.said, "a habit needs an example"
    assert [text for text in habit.said if not habit.reads(text)] == []
    assert [text for text in habit.unsaid if habit.reads(text)] == []


@HABITS
def test_every_part_of_a_form_is_noticed_by_an_example(key: str) -> None:
    habit = by_key()[key]
    found = {f"{part.kind} {part.what}" for part in unnoticed(habit)}
    listed = {*LISTED.get(key, {})}
    where = f"generator/importer/{habit.module.replace('.', '/')}.py:{habit.line} ({key})"
    if found - listed:
        more = "\n  ".join(sorted(found - listed))
        pytest.fail(f"{where}: add examples that these parts decide, or take the parts out:\n  {more}", False)
    assert not listed - found, f"{where}: examples notice this now; strike it from unnoticed.yml"


@HABITS
def test_only_a_form_that_begins_at_the_beginning_is_written_so(key: str) -> None:
    """A form that begins with ``^`` is not searched for further on: no branch of it may lack the sign."""
    habit = by_key()[key]
    if habit.form.startswith("^"):
        first = _parser.parse(habit.pattern.pattern, habit.flags).data[0]
        assert first == (_constants.AT, _constants.AT_BEGINNING)


@pytest.mark.parametrize("table", tables(), ids=lambda t: t.rows[0].name)
def test_no_row_of_a_table_hides_another(table: Habits) -> None:
    wrong = [(row.name, text) for row in table.rows for text in row.said if table.name_of(text) != row.name]
    assert wrong == []
    told = {row.name for row in table.rows if row.tells}
    assert [row.name for row in table.rows if row.name not in told] == [], "say in Japanese what it reads"


@pytest.mark.parametrize("name", list(lists_named()))
def test_every_word_of_a_list_is_noticed(name: str) -> None:
    listed = {*LISTED.get(f"list {name}", {})}
    assert {*words_unnoticed(name)} == listed


def test_what_goes_unnoticed_is_listed_with_its_reason_and_little() -> None:
    assert LISTED.keys() <= by_key().keys() | {f"list {name}" for name in lists_named()}
    assert all(why and len(why) > 10 for parts in LISTED.values() for why in parts.values())
    every = sum(1 for habit in by_key().values() for _ in parts(habit))
    assert sum(map(len, LISTED.values())) <= every * 0.05


def test_the_guide_shows_every_habit_that_tells_what_it_reads() -> None:
    assert {habit.module for habit in by_key().values() if habit.tells} <= TITLES.keys(), (
        "name them in TITLES"
    )
    assert PAGE.read_text("utf-8") == habits_page(), "run `make habits`, which writes the page anew"


def test_no_form_that_names_a_list_stands_outside_of_rows() -> None:
    """What rows do not hold has no examples, and ``make habits`` does not see it."""
    folder = Path(__file__).parents[2] / "generator" / "importer"
    found = [path.name for path in folder.rglob("*.py") if "pattern_of" in path.read_text("utf-8")]
    assert found == []


def test_rows_are_not_written_twice() -> None:
    forms = Counter((habit.form, habit.flags) for habit in by_key().values())
    assert [form for form, count in forms.items() if count > 1] == []


def test_a_row_cuts_a_text_and_fills_it_or_not() -> None:
    habit = Habit("comma", "[、,]+", said=("、",))
    assert [habit.cut(text) for text in ("甲、乙,,丙", "甲", "、甲、", "")] == [
        ["甲", "乙", "丙"],
        ["甲"],
        ["", "甲", ""],
        [""],
    ]
    assert [habit.fills(text) for text in ("、", ",,", "、甲", "")] == [True, True, False, False]
    assert habit.without("甲、乙,丙", lambda found: f"<{found[0]}>") == "甲<、>乙<,>丙"


def test_who_begins_to_listen_hears_what_was_remembered() -> None:
    habit = Habit("number", r"第{digit}+回", said=("第3回",))
    read = remembered(10)(habit.reads)
    heard: list[str] = []
    assert read("第3回")
    with listening(lambda row, text: heard.append(text)):
        assert read("第3回")
        assert read("第3回")
    assert heard == ["第3回"]


def test_every_way_of_reading_is_heard() -> None:
    habit = Habit("number", r"第{digit}+回", said=("第3回",))
    heard: list[tuple[str, str]] = []
    with listening(lambda row, text: heard.append((row.name, text))):
        assert habit.reads("第3回")
        assert [found[0] for found in habit.each("第3回、第４回")] == ["第3回", "第４回"]
        assert habit.without("次は第5回です") == "次はです"
        assert Habits(habit).name_of("第6回") == "number"
        assert not habit.reads("次回")
        assert habit.without("次回") == "次回"
        assert habit.cut("甲第7回乙") == ["甲", "乙"]
        assert habit.fills("第8回")
        assert not habit.fills("第8回目")
    assert [text for _, text in heard] == [
        "第3回",
        "第3回、第４回",
        "第3回、第４回",
        "次は第5回です",
        "第6回",
        "甲第7回乙",
        "第8回",
    ]
    assert not habit.reads("次回")


@pytest.mark.parametrize(
    ("form", "kinds"),
    [
        ("ab", []),
        ("甲|乙丙", ["branch 甲", "branch 乙丙"]),
        ("[甲乙]", ["member 甲", "member 乙"]),
        ("甲|乙", ["member 甲", "member 乙"]),
        ("甲乙|甲丙丁|甲乙", ["branch 乙", "branch 丙丁", "branch 乙 (2)"]),
        ("甲?", ["optional 甲 no more than 0", "optional 甲 no less than 1"]),
        ("[^甲]+", ["repeated [^甲] no more than 1", "repeated [^甲] no less than 2", "guard [^甲]"]),
        ("^甲(?=乙)$", ["guard at_beginning", "guard assert 乙", "guard at_end"]),
        ("(?P<x>甲|乙丙)(?P<list_1>甲|乙丙)", ["branch 甲", "branch 乙丙"]),
    ],
)
def test_a_form_is_taken_apart(form: str, kinds: list[str]) -> None:
    found = parts_of(form, skip=lambda group: group.startswith("list"))
    assert [f"{part.kind} {part.what}" for part in found] == kinds


@pytest.mark.parametrize(
    ("form", "what", "text", "before", "after"),
    [
        ("^(?:議長|議員)$", "member 員", "議員", True, False),
        ("議案(?:第一号)?から", "optional 第一号 no more than 0", "議案から", True, True),
        ("^議案(?:第一号)?$", "optional 第一号 no more than 0", "議案第一号", True, False),
        ("^議案(?:第一号)?$", "optional 第一号 no less than 1", "議案", True, False),
        ("^議案$", "guard at_end", "議案書", False, True),
        ("^議案(?!書)", "guard assert_not 書", "議案書", False, True),
        ("^(?:陳情|請願について)$", "branch 請願について", "陳情", True, True),
    ],
)
def test_a_part_that_is_changed_reads_another_thing(
    form: str, what: str, text: str, before: bool, after: bool
) -> None:
    part = next(p for p in parts_of(form) if f"{p.kind} {p.what}" == what)
    assert (bool(re.search(form, text)), bool(part.pattern.search(text))) == (before, after)
