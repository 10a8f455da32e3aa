"""Two processes where the work is worth it, none where it is not."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")
Run = Callable[[Callable[[Task], Result], Iterable[Task]], Iterator[Result]]

PROCESSES = 2


@contextmanager
def workers(worth_it: bool) -> Iterator[Callable[..., Iterator[object]]]:
    """A `map` that keeps the order; over two fresh processes if `worth_it`.

    Fresh ones ("spawn") start alike on every system and do not copy the threads of a preview server.
    """
    if not worth_it:
        yield map
        return
    with ProcessPoolExecutor(PROCESSES, mp_context=multiprocessing.get_context("spawn")) as pool:
        yield pool.map
