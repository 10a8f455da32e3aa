"""Rules that look across the model: each is a function from the archive to the problems it finds.

A check names the file and the path in it; ``generator.pipeline`` wins back line and column. To add a rule: a
function here in the family it belongs to, a line in ``CHECKS``, a code in ``generator.catalogue``, a folder under
``tests/cases/bad`` and an entry in the editors' guide (a test demands the last three).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import TypeAlias

from generator.archive import Archive
from generator.checks import identity
from generator.problems import Problem

Check: TypeAlias = Callable[[Archive, dt.date], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    identity.ids_are_unique,
    identity.numbers_are_unique_and_complete,
)


def run_checks(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """Every problem every check finds."""
    for check in CHECKS:
        yield from check(archive, as_of)
