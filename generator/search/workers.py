"""Two processes where the work is worth it, none where it is not."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from functools import cache
from itertools import islice
from typing import Any, TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")
Run = Callable[..., Iterator[Any]]
"""A `map` that keeps the order."""

PROCESSES = 2
_AHEAD = 2 * PROCESSES  # tasks that wait; more would hold their sessions in memory


@contextmanager
def workers() -> Iterator[Run]:
    """A `map` over two fresh processes, which start when it is first used.

    Fresh ones ("spawn") start alike on every system and do not copy the threads of a preview server.
    """
    with ExitStack() as started:

        @cache
        def pool() -> ProcessPoolExecutor:
            spawned = multiprocessing.get_context("spawn")
            return started.enter_context(ProcessPoolExecutor(PROCESSES, mp_context=spawned))

        def run(work: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[Result]:
            coming = iter(tasks)

            def submit(task: Task) -> Future[Result]:
                return pool().submit(work, task)

            waiting: deque[Future[Result]] = deque(map(submit, islice(coming, _AHEAD)))
            while waiting:
                result = waiting.popleft().result()
                waiting.extend(map(submit, islice(coming, 1)))
                yield result

        yield run
