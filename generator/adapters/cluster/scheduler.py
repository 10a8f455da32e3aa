"""Gives orders to a scheduler of Dask's and hands on each answer as it comes."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from generator.adapters.cluster.order import Answer, Order
from generator.adapters.cluster.worker import build

NEEDED = "distributed"
_PATIENCE = "20s"
AHEAD = 2
"""How many archives are sent for each machine at a time: they wait in the scheduler's memory."""


class SchedulerError(Exception):
    """No scheduler can be asked, with the reason for people."""


def must_be_there() -> None:
    """Raise SchedulerError where the extra is not installed."""
    if importlib.util.find_spec(NEEDED) is None:
        raise SchedulerError(
            "--scheduler には、distributed が要ります（道具と一緒には入りません）。"
            "道具のフォルダーで pip install distributed を実行してから、もう一度実行してください。"
        )


def answers(address: str, orders: Iterable[tuple[int, Order]]) -> Iterator[tuple[int, Answer]]:
    """The number of each order, as given, with its answer, in the order in which they come; orders are taken as machines are free. Raises SchedulerError."""
    must_be_there()
    import distributed

    try:
        client = distributed.Client(address, timeout=_PATIENCE)
    except (OSError, ValueError) as error:
        raise SchedulerError(
            f"「{address}」のスケジューラーにつながりません。アドレスと、動いているかを確かめてください。"
        ) from error
    with client:
        _must_have_workers(client, address)
        numbered = iter(orders)
        ahead = AHEAD * len(client.scheduler_info(n_workers=-1)["workers"])
        at_work = {
            client.submit(build, order, pure=False): number for number, order in islice(numbered, ahead)
        }
        coming = distributed.as_completed(at_work)
        for future in coming:
            yield at_work.pop(future), _answer(future)
            future.release()
            for number, order in islice(numbered, 1):
                more = client.submit(build, order, pure=False)
                at_work[more] = number
                coming.add(more)


def _must_have_workers(client: Any, address: str) -> None:
    try:
        client.wait_for_workers(1, timeout=_PATIENCE)
    except TimeoutError:
        raise SchedulerError(
            f"「{address}」のスケジューラーに、働く側の計算機（dask worker）が一つもつながっていません。"
        ) from None


def _answer(future: Any) -> Answer:
    error = future.exception()
    if error is None:
        answer = future.result()
        assert isinstance(answer, Answer)
        return answer
    return Answer(1, "", f"働く側の計算機で失敗しました（{type(error).__name__}: {error}）。\n")
