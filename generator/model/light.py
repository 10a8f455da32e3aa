"""A session without its long fields, which are read when somebody asks for them.

Lists, registers and feeds ask for a session's head and for the gist of its proceedings (``generator.facts.gist``), never
for the words; so an archive of decades can be laid out without reading them. Who asks all the same gets them, later.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import PrivateAttr

from generator.model.session import Session

LONG = ("front", "body")
"""The fields that are absent, as the file and the model name them."""


class LightSession(Session):
    """A session whose ``body`` and ``front`` are those of ``_whole``, which is asked each time."""

    _whole: Callable[[], Session] = PrivateAttr()

    def __getattr__(self, name: str) -> Any:
        if name in LONG:
            return getattr(self._whole(), name)
        return super().__getattr__(name)  # type: ignore[misc]


def light_session(head: dict[str, Any], whole: Callable[[], Session]) -> LightSession:
    """The session of a file's data without its long fields. Raises ValidationError where they are no session's."""
    session = LightSession.model_validate(head)
    for name in LONG:
        del session.__dict__[name]
    object.__setattr__(session, "_whole", whole)
    return session


def whole_session(session: Session) -> Session:
    """The same session with all its words, and with blocks that stay the same ones for as long as it is held."""
    return session._whole() if isinstance(session, LightSession) else session
