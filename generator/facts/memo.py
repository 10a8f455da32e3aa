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

T = TypeVar("T")


class once_per_session(Generic[T]):  # noqa: N801 - stands before a function
    """Derive once and keep as long as the session lives: for small results."""

    def __init__(self, derive: Callable[[Session], T]) -> None:
        functools.update_wrapper(self, derive)
        self._derive = derive
        self._known: dict[int, T] = {}

    def __call__(self, session: Session) -> T:
        found = self._known.get(id(session), self)
        if found is self:
            return self.keep(session, self._derive(session))
        return found  # type: ignore[return-value]

    def keep(self, session: Session, result: T) -> T:
        """Let this be what was derived, from a session of the same content."""
        self._known[id(session)] = result
        weakref.finalize(session, self._known.pop, id(session), None)
        return result


def while_at_work(derive: Callable[[Session], T]) -> Callable[[Session], T]:
    """Keep the result for the session asked about last: for large results, asked for in runs."""
    last: list[tuple[Session, T]] = []

    @functools.wraps(derive)
    def remembered(session: Session) -> T:
        if not last or last[0][0] is not session:
            last[:] = [(session, derive(session))]
        return last[0][1]

    return remembered
