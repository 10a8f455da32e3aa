"""What a run is doing, how long it will take and where its time went, as people are told."""

from __future__ import annotations

import io
import os
import pty
import re
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from generator.archive.files import write_tree
from generator.cli import main
from generator.steps import each, phases, running, showing, step
from generator.steps.run import ENOUGH, SURE, Run, Step
from generator.steps.showing import duration, how_far, shown
from generator.steps.table import table
from tests.conftest import files_with


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def made(clock: Clock) -> Run:
    return Run(clock=clock, cpu=lambda: clock.now / 2)


def rows(text: str) -> list[tuple[str, float, float]]:
    lines = [re.fullmatch(r"( *)(\S+) +([\d.]+) +([\d.]+)", line) for line in text.splitlines()[1:]]
    return [(m[1] + m[2], float(m[3]), float(m[4])) for m in lines if m]


def test_a_table_says_where_the_time_went() -> None:
    clock = Clock()
    with running(made(clock)) as run:
        clock.now += 1
        for _ in range(2):
            with step("作成"):
                with step("本文"):
                    clock.now += 2
                clock.now += 1
        with step("保存"):
            clock.now += 0.5
    assert rows(table(run)) == [
        ("作成", 6, 3),
        ("  本文", 4, 2),
        ("  そのほか", 2, 1),
        ("保存", 0.5, 0.25),
        ("そのほか", 1, 0.5),
        ("合計", 7.5, 3.75),
    ]
    assert len({cell_len(line) for line in table(run).splitlines()}) == 1


@given(st.recursive(st.floats(0.01, 9), lambda inner: st.lists(inner, max_size=4)))
def test_no_second_is_lost_and_none_is_told_twice(tree: object) -> None:
    clock = Clock()

    def do(part: object) -> None:
        if isinstance(part, float):
            clock.now += part
        for number, inner in enumerate(part if isinstance(part, list) else ()):
            with step(f"段{number}"):
                do(inner)

    with running(made(clock)) as run:
        do(tree)
    told = rows(table(run))
    outer = [wall for name, wall, _ in told[:-1] if not name.startswith(" ")]
    assert sum(outer or [clock.now]) == pytest.approx(clock.now, abs=0.01 * (len(told) + 1))


def test_a_step_that_fails_is_told_and_ended() -> None:
    clock = Clock()
    with running(made(clock)) as run:
        with suppress(ValueError), step("作成"):
            clock.now += 1
            raise ValueError
        assert run.open == []
    assert rows(table(run))[0] == ("作成", 1, 0.5)


def test_phases_end_when_the_next_begins() -> None:
    clock = Clock()
    with running(made(clock)) as run:
        one = phases()
        one.begin("本文", 3)
        clock.now += 1
        tick = one.begin("書き出し", 3)
        tick(2)
        assert [(s.name, s.done) for s in run.open] == [("書き出し", 2)]
        one.end()
        one.end()
        assert run.open == []


def test_where_nobody_watches_steps_are_nothing() -> None:
    with step("作成", 2) as tick:
        tick()
    assert list(each("読み取り", [1, 2])) == [1, 2]


@given(st.integers(1, 10**6), st.floats(0, 1), st.floats(0, 10**5))
def test_no_time_is_told_before_the_pace_is_known(total: int, part: float, spent: float) -> None:
    done = int(total * part)
    left = Step("作成", 0.0, 0.0, total, done).remaining(spent)
    if spent < SURE or done == 0 or done < ENOUGH * total:
        assert left is None
    else:
        assert left == pytest.approx(spent / done * (total - done))


def test_of_what_cannot_be_counted_only_what_has_passed_is_told() -> None:
    assert how_far(Step("移し替え", 0.0, 0.0), 12.4) == "12 秒たちました"
    assert how_far(Step("本文", 0.0, 0.0, 1000, 250), 30.0) == "250 / 1,000　あと約 2 分"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0.2, "約 5 秒"), (12, "約 10 秒"), (58, "約 60 秒"), (89, "約 1 分"), (3400, "約 57 分"), (7300, "約 2 時間 2 分"),
    ],
)  # fmt: skip
def test_a_duration_is_no_finer_than_it_is_known(seconds: float, said: str) -> None:
    assert duration(seconds) == said


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if everything took long."""
    monkeypatch.setattr(showing, "LONG", 0.0)
    monkeypatch.setattr(showing, "_OFTEN", 0.01)


def until(holds: Callable[[], bool]) -> None:
    waiting = threading.Event()
    for _ in range(1000):
        if holds():
            return
        waiting.wait(0.01)
    raise AssertionError("it never came")


def test_in_a_file_each_step_has_a_line(at_once: None) -> None:
    told = io.StringIO()
    with shown(Run(), told), step("作成"):
        until(lambda: "作成をしています。\n" in told.getvalue())
        with step("本文", 5):
            until(lambda: "本文をしています。\n" in told.getvalue())
    assert told.getvalue().count("本文") == 1


@contextmanager
def terminal() -> Iterator[tuple[io.TextIOBase, Callable[[], str]]]:
    """A terminal, and what was written on it so far."""
    ours, theirs = pty.openpty()
    os.set_blocking(ours, False)
    seen = bytearray()

    def read() -> str:
        with suppress(BlockingIOError):
            seen.extend(os.read(ours, 1 << 16))
        return seen.decode("utf-8", "replace")

    with os.fdopen(theirs, "w", encoding="utf-8") as stream:
        yield stream, read
    os.close(ours)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
def test_on_a_terminal_a_line_tells_how_far_it_is_and_goes_away(
    at_once: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "100")
    clock = Clock()
    with terminal() as (stream, read), shown(Run(clock=clock), stream) as run:
        with step("本文の作成", 40) as tick:
            until(lambda: "本文の作成" in read() and "0 / 40" in read())
            assert "あと" not in read()
            tick(10)
            clock.now = 30.0
            until(lambda: "10 / 40" in read() and "あと約 2 分" in read())
            run.pause()
            assert run.changed
            before = len(read())
            tick(5)
            assert read()[before:].count("15 / 40") == 0, "nothing moves while something is asked"
        assert read().rstrip().endswith(("\x1b[2K", "\x1b[?25h"))


def test_a_command_tells_where_its_time_went(tmp_path: Path) -> None:
    write_tree(tmp_path / "data", files_with({"body": [{"p": "文"}]}).content.items())
    data = ["--data", str(tmp_path / "data")]
    told = CliRunner().invoke(main, ["check", *data, "--timings"])
    assert told.exit_code == 0
    names = [name.strip() for name, _, _ in rows(told.stderr)]
    assert names[0] == "前回の結果の読み込み"
    assert "会議録の読み取り" in names
    assert names[-1] == "合計"
    assert "合計" not in CliRunner().invoke(main, ["check", *data]).stderr
    built = CliRunner().invoke(
        main, ["build", *data, "--site", str(tmp_path / "site"), "--timings", "--as-of", "2026-04-01"]
    )
    names = [name.strip() for name, _, _ in rows(built.stderr)]
    assert {"ページの本文の作成", "ページの書き出し", "検索の索引の作成", "サイトへの移し替え"} <= {*names}
    source = tmp_path / "r1.txt"
    source.write_text("議事録\n会長　開会します。\n", "utf-8")
    taken = CliRunner().invoke(main, ["import", str(source), *data, "--council", "m/c", "--timings"])
    assert "取り込み" in [name for name, _, _ in rows(taken.stderr)]
