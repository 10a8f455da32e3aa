"""Gives orders to a scheduler of Dask's and hands on each answer as it comes."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator, Sequence
from typing import Any

from generator.adapters.cluster.order import Answer, Order
from generator.adapters.cluster.worker import build

NEEDED = "distributed"
_PATIENCE = "20s"


class SchedulerError(Exception):
    """No scheduler can be asked, with the reason for people."""


def must_be_there() -> None:
    """Raise SchedulerError where the extra is not installed."""
    if importlib.util.find_spec(NEEDED) is None:
        raise SchedulerError(
            "--scheduler には、distributed が要ります（道具と一緒には入りません）。"
            "道具のフォルダーで pip install distributed を実行してから、もう一度実行してください。"
        )


def answers(address: str, orders: Sequence[Order]) -> Iterator[tuple[int, Answer]]:
    """The number of each order with its answer, in the order in which they come. Raises SchedulerError."""
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
        futures = {client.submit(build, order, pure=False): number for number, order in enumerate(orders)}
        for future in distributed.as_completed(futures):
            yield futures[future], _answer(future)
            future.release()


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
