"""Remembers what was derived from a session, by the session's identity.

A session is a frozen value asked for the same facts by many pages. Hashing it would read its whole text, so the memory
goes by identity, and forgets when the session does.
"""

from __future__ import annotations

import functools
import weakref
from collections.abc import Callable
from typing import Generic, TypeVar

from generator.model.session import Session

S = TypeVar("S")
T = TypeVar("T")


class _OncePer(Generic[S, T]):
    """Derive once and keep as long as what it was derived from lives: for small results."""

    def __init__(self, derive: Callable[[S], T]) -> None:
        functools.update_wrapper(self, derive)
        self._derive = derive
        self._known: dict[int, T] = {}

    def __call__(self, source: S) -> T:
        found = self._known.get(id(source), self)
        if found is self:
            return self.keep(source, self._derive(source))
        return found  # type: ignore[return-value]

    def keep(self, source: S, result: T) -> T:
        """Let this be what was derived, from something of the same content."""
        self._known[id(source)] = result
        weakref.finalize(source, self._known.pop, id(source), None)
        return result


class once_per_session(_OncePer[Session, T]):  # noqa: N801 - stands before a function
    """For what follows from one session."""


class once_per_archive(_OncePer[S, T]):  # noqa: N801 - stands before a function
    """For what follows from a whole archive, and is asked for by pages and forms of data alike."""


def while_at_work(derive: Callable[[Session], T]) -> Callable[[Session], T]:
    """Keep the result for the session asked about last: for large results, asked for in runs."""
    last: list[tuple[Session, T]] = []

    @functools.wraps(derive)
    def remembered(session: Session) -> T:
        if not last or last[0][0] is not session:
            last[:] = [(session, derive(session))]
        return last[0][1]

    return remembered
