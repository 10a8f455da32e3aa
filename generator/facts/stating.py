"""What ``council.yml`` states of meetings whose record is not in the archive."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.council import Absent, Council, NotHeld
from generator.problems.problem import Path

#: By these words a reason of the former form says that there was no meeting.
_NO_MEETING = re.compile("中止|未開催|延期|流会|開催(せず|しな|され[なず])|開かれ[なず]")


@dataclass(frozen=True)
class Stated:
    """A statement, and where it stands in the file."""

    absent: Absent
    path: Path


def stated(council: Council) -> Iterator[Stated]:
    """Those of ``absent``, then those of ``not_held``, the former form of it."""
    for i, absent in enumerate(council.absent):
        yield Stated(absent, ("absent", i))
    for i, former in enumerate(council.not_held):
        yield Stated(_as_absent(former), ("not_held", i))


def _as_absent(former: NotHeld) -> Absent:
    """It named numbers of any series, and its reason may be 記録なし as well as 中止."""
    state = "not_held" if _NO_MEETING.search(former.reason) else "unknown"
    return Absent(year=former.year, number=former.number, state=state, reason=former.reason)
