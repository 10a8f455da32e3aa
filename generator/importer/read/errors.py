"""Why a source cannot be imported, in words that office staff can act on."""

from __future__ import annotations


class ImportRefusedError(Exception):
    """The source is refused. ``message`` says what is wrong, ``fix`` how to mend it; both Japanese."""

    def __init__(self, message: str, fix: str) -> None:
        super().__init__(message)
        self.message = message
        self.fix = fix
