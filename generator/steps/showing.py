"""Shows what a run is doing once it has lasted: one line that changes on a terminal, elsewhere one line a step."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Lock, Thread
from typing import TextIO

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.live import Live
from rich.progress_bar import ProgressBar
from rich.spinner import Spinner
from rich.table import Table

from generator.steps.run import Run, Step, running

LONG = 2.0
"""Seconds after which it is told what is being done."""
_OFTEN = 0.2


@contextmanager
def shown(run: Run | None = None, stream: TextIO | None = None) -> Iterator[Run]:
    """A run that is told of on ``stream`` (else where errors are told) while the block lasts."""
    with running(run or Run()) as run, _watched(run, stream or sys.stderr):
        yield run


@contextmanager
def _watched(run: Run, stream: TextIO) -> Iterator[None]:
    teller = (_OnTerminal if stream.isatty() else _LineByLine)(run, stream)
    ended = Event()

    def watch() -> None:
        while not ended.wait(_OFTEN):
            teller.look()

    run.changed, run.pause = teller.change, teller.stop
    thread = Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()
        teller.stop()


def duration(seconds: float) -> str:
    """Such a time as people say it: no finer than is known."""
    if seconds < 60:
        return f"約 {max(5, round(seconds / 5) * 5)} 秒"
    minutes = round(seconds / 60)
    return f"約 {minutes} 分" if minutes < 60 else f"約 {minutes // 60} 時間 {minutes % 60} 分"


def how_far(step: Step, now: float) -> str:
    """How many of how many are done, and how long the rest will take, as far as that is known."""
    parts = [f"{min(step.done, step.total):,} / {step.total:,}"] if step.total else []
    left = step.remaining(now)
    parts += [f"あと{duration(left)}"] if left is not None else [f"{now - step.began:.0f} 秒たちました"]
    return "　".join(parts)


class _LineByLine:
    """For a pipe or a file: the name of each step that lasts."""

    def __init__(self, run: Run, stream: TextIO) -> None:
        self.run, self.stream = run, stream
        self.told: Step | None = None
        self.lock = Lock()

    def look(self) -> None:
        with self.lock:
            step = self.run.open[-1] if self.run.open else None
            if step and step is not self.told and self.run.clock() - step.began >= LONG:
                self.told = step
                print(f"{step.name}をしています。", file=self.stream, flush=True)

    def change(self) -> None:
        pass

    def stop(self) -> None:
        pass


class _OnTerminal:
    """One line, there only while a step is under way, so that what the command itself says stays whole."""

    def __init__(self, run: Run, stream: TextIO) -> None:
        self.run = run
        self.console = Console(file=stream)
        self.spinner = Spinner("dots")
        self.live: Live | None = None
        self.paused = False
        self.lock = Lock()

    def look(self) -> None:
        with self.lock:
            if self.paused or not self.run.open or self.run.clock() - self.run.began < LONG:
                return
            if self.live is None:
                self.live = Live(
                    self,
                    console=self.console,
                    auto_refresh=False,
                    transient=True,
                    redirect_stdout=False,
                    redirect_stderr=False,
                )
                self.live.start()
            self.live.refresh()

    def change(self) -> None:
        self.paused = False
        if not self.run.open:
            self._clear()

    def stop(self) -> None:
        """Until the next step."""
        self.paused = True
        self._clear()

    def _clear(self) -> None:
        with self.lock:
            if self.live:
                self.live.stop()
                self.live = None

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        steps = [*self.run.open]
        if not steps:
            return
        step, now = steps[-1], self.run.clock()
        line = Table.grid(padding=(0, 1))
        cells: list[RenderableType] = [self.spinner, step.name]
        if step.total:
            cells.append(ProgressBar(step.total, min(step.done, step.total), width=20))
        line.add_row(*cells, how_far(step, now))
        yield line
