"""Two processes where the work is worth it, none where it is not."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import islice
from typing import TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")
Run = Callable[[Callable[[Task], Result], Iterable[Task]], Iterator[Result]]

PROCESSES = 2
_AHEAD = 2 * PROCESSES  # tasks that wait; more would hold their sessions in memory


@contextmanager
def workers(worth_it: bool) -> Iterator[Callable[..., Iterator[object]]]:
    """A `map` that keeps the order; over two fresh processes if `worth_it`.

    Fresh ones ("spawn") start alike on every system and do not copy the threads of a preview server.
    """
    if not worth_it:
        yield map
        return
    with ProcessPoolExecutor(PROCESSES, mp_context=multiprocessing.get_context("spawn")) as pool:

        def run(work: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[Result]:
            coming = iter(tasks)
            waiting: deque[Future[Result]] = deque(pool.submit(work, task) for task in islice(coming, _AHEAD))
            while waiting:
                result = waiting.popleft().result()
                waiting.extend(pool.submit(work, task) for task in islice(coming, 1))
                yield result

        yield run
