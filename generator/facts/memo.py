"""Remembers what was derived from a session, by the session's identity.

A session is a frozen value asked for the same facts by many pages. Hashing it would read its whole text, so the memory
goes by identity, and forgets when the session does.
"""

from __future__ import annotations

import functools
import weakref
from collections.abc import Callable
from typing import TypeVar

from generator.model.session import Session

T = TypeVar("T")


def once_per_session(derive: Callable[[Session], T]) -> Callable[[Session], T]:
    """Derive once and keep as long as the session lives: for small results."""
    known: dict[int, T] = {}

    @functools.wraps(derive)
    def remembered(session: Session) -> T:
        key = id(session)
        if key not in known:
            known[key] = derive(session)
            weakref.finalize(session, known.pop, key, None)
        return known[key]

    return remembered


def while_at_work(derive: Callable[[Session], T]) -> Callable[[Session], T]:
    """Keep the result for the session asked about last: for large results, asked for in runs."""
    last: list[tuple[Session, T]] = []

    @functools.wraps(derive)
    def remembered(session: Session) -> T:
        if not last or last[0][0] is not session:
            last[:] = [(session, derive(session))]
        return last[0][1]

    return remembered
