"""An upload from beginning to end, over as many connections as it takes."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from contextlib import closing
from pathlib import Path

from generator.adapters.upload.carry import carried_out
from generator.adapters.upload.events import Again, Event, Finished, Planned
from generator.adapters.upload.local import LocalSite
from generator.adapters.upload.looking import Verify, doubtful_in, everything_in, foreign_in
from generator.adapters.upload.plan import Plan, planned
from generator.adapters.upload.server import LostError, Server, UploadError
from generator.adapters.upload.standing import Standing, standing_of

MOST = 5
"""How many files are named in a sentence."""
WAITS = (0.0, 5.0, 20.0)
"""Seconds to wait before each new connection, while no file comes over in between; then it is given up."""


def upload(
    site: Path,
    connect: Callable[[], Server],
    verify: Verify = "no",
    *,
    over: bool = False,
    wait: Callable[[float], None] = time.sleep,
) -> Generator[Event]:
    """Bring a built site to a server, telling of each thing that was done.

    The first event is the plan; the iterator may be closed at any time, and what is on the server then is whole. A line that was cut is taken up again.
    ``over`` allows to write over files that no upload brought.
    Raises UploadError, with Japanese words, when it cannot go on; LostError when it could later.
    """
    local = LocalSite(site)
    lost, told = 0, False
    while True:
        try:
            with closing(connect()) as server:
                plan, standing = plan_for(local, server, verify)
                if not told:
                    yield Planned(plan)
                    told = True
                if plan.in_the_way and not over:
                    raise UploadError(_in_the_way(plan))
                if not plan.is_settled:
                    for event in carried_out(plan, local, standing, server):
                        lost = 0
                        yield event
                yield Finished(plan)
                return
        except LostError as error:
            lost += 1
            if lost > len(WAITS) or not told:
                raise
            yield Again(str(error), lost)
            wait(WAITS[lost - 1])


def plan_for(site: LocalSite, server: Server, verify: Verify = "no") -> tuple[Plan, Standing]:
    """What an upload would do, and what stands there; nothing is changed."""
    listed, sizes = site.manifest, site.sizes
    standing = standing_of(server)
    if verify == "no":
        return planned(listed, sizes, standing, foreign_in(server, site, standing)), standing
    there = everything_in(server) if standing.is_there else {}
    doubtful = doubtful_in(server, site, standing, there, verify)
    return planned(listed, sizes, standing, there.keys() - standing.ours, doubtful), standing


def _in_the_way(plan: Plan) -> str:
    named = "、".join(plan.in_the_way[:MOST]) + ("など" if len(plan.in_the_way) > MOST else "")
    return (
        f"送る先に、この道具が置いたのではないファイルがあり、サイトと重なります（{len(plan.in_the_way):,} 個: {named}）。何も変えていません。"
        "送る先のフォルダーが正しいか確かめてください。書き換えてよければ、--over を付けて、もう一度実行してください。"
    )
