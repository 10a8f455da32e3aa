"""The steps of one run: begun and ended by those who do them, and watched by those who tell."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TypeVar

T = TypeVar("T")
Tick = Callable[..., None]
"""Told of a thing that is done, or of how many."""

SURE = 2.0
"""Seconds that something must have been watched before its pace is believed."""
ENOUGH = 0.02
"""The part of a step that must be done before its pace is believed."""


def cpu_seconds() -> float:
    """Of this process and of those that it started and that have ended (of these nothing is known on Windows)."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


@dataclass
class Spent:
    """What a step took, in seconds, over all times that it was done; the steps within it are in it."""

    wall: float = 0.0
    cpu: float = 0.0


@dataclass
class Step:
    """Something under way. ``total`` is how many things there are to be done, where that is known."""

    name: str
    began: float
    cpu: float
    total: int | None = None
    done: int = 0

    def tick(self, count: int = 1) -> None:
        """So many more are done."""
        self.done += count

    def remaining(self, now: float) -> float | None:
        """Seconds until the step is done at the pace that was measured so far; None while that is not known."""
        spent = now - self.began
        if not self.total or spent < SURE or not ENOUGH * self.total <= self.done <= self.total:
            return None
        return spent / self.done * (self.total - self.done) if self.done else None


@dataclass
class Run:
    """The steps that are open, the innermost last, and what those that are done took, by their names from the outermost on."""

    clock: Callable[[], float] = time.perf_counter
    cpu: Callable[[], float] = cpu_seconds
    is_wanted: bool = False
    """Whether it is to be told where the time went."""
    open: list[Step] = field(default_factory=list)
    spent: dict[tuple[str, ...], Spent] = field(default_factory=dict)
    changed: Callable[[], None] = lambda: None
    """Called when a step begins or has ended."""
    pause: Callable[[], None] = lambda: None
    """Takes what is shown off the terminal, so that something can be asked there."""
    began: float = 0.0
    began_cpu: float = 0.0

    def __post_init__(self) -> None:
        self.began, self.began_cpu = self.clock(), self.cpu()

    @contextmanager
    def step(self, name: str, total: int | None = None) -> Iterator[Tick]:
        """Something is done while the block runs; what is given is told of each thing that is done."""
        path = (*(one.name for one in self.open), name)
        spent = self.spent.setdefault(path, Spent())  # before the steps within it
        one = Step(name, self.clock(), self.cpu(), total)
        self.open.append(one)
        self.changed()
        try:
            yield one.tick
        finally:
            self.open.remove(one)
            spent.wall += self.clock() - one.began
            spent.cpu += self.cpu() - one.cpu
            self.changed()


_RUN: ContextVar[Run | None] = ContextVar("run", default=None)


def current() -> Run | None:
    """The run that this is a part of, if anybody watches."""
    return _RUN.get()


@contextmanager
def running(run: Run) -> Iterator[Run]:
    """All steps that begin while the block runs, in the same thread, are steps of ``run``."""
    token = _RUN.set(run)
    try:
        yield run
    finally:
        _RUN.reset(token)


@contextmanager
def step(name: str, total: int | None = None) -> Iterator[Tick]:
    """``Run.step`` of the run that this is a part of; where nobody watches, nothing."""
    run = _RUN.get()
    if run is None:
        yield lambda count=1: None
        return
    with run.step(name, total) as tick:
        yield tick


def each(name: str, things: Sequence[T]) -> Iterator[T]:
    """The things one after the other; going through them is a step."""
    with step(name, len(things)) as tick:
        for thing in things:
            yield thing
            tick()


class phases:  # noqa: N801 - reads as a word
    """Steps that follow one another where none is a block of code: each ends when the next begins."""

    def __init__(self) -> None:
        self._open = ExitStack()

    def begin(self, name: str, total: int | None = None) -> Tick:
        """The next one."""
        self.end()
        return self._open.enter_context(step(name, total))

    def end(self) -> None:
        """The last one is done."""
        self._open.close()
