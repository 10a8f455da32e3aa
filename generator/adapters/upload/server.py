"""What may be done to the files of a server, whatever the protocol: a test can stop at any of it as a cut line would."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import BinaryIO, Protocol


class UploadError(Exception):
    """The site cannot be sent; says why, and what to do, in Japanese. Never with a password in it."""


class RefusedError(UploadError):
    """The server does not let this user in with what was given."""


class LostError(UploadError):
    """The line was cut or the server fell silent; a new connection may go on where this one stopped."""


class MayNotMoveError(Exception):
    """The server does not move this file; it can only be written in its place."""


@dataclass(frozen=True)
class Entry:
    """What stands in a folder under one name; ``size`` in bytes, None where the server does not say it."""

    is_folder: bool
    size: int | None = None


class Server(Protocol):
    """The folder of the site on a server. Paths are relative to it, with ``/``; each call raises UploadError or LostError."""

    def entries(self, folder: str) -> Mapping[str, Entry] | None:
        """What stands in a folder (``""``: the site's own) by name; None where there is no such folder."""
        ...

    def read(self, path: str) -> bytes | None:
        """The content of a file; None where there is none."""
        ...

    def write(self, path: str, content: BinaryIO) -> None:
        """Write a file, over what stands there; cut off, half of it may stand."""
        ...

    def move(self, path: str, to: str) -> None:
        """Put a file where another may stand. Raises MayNotMoveError if it stays where it is."""
        ...

    def remove(self, path: str) -> None:
        """Delete a file; one that is not there is no error, one that stays is."""
        ...

    def make_folder(self, folder: str) -> None:
        """Make a folder in one that is there; one that stands there already is no error."""
        ...

    def remove_folder(self, folder: str) -> None:
        """Delete a folder if it is empty."""
        ...

    def close(self) -> None:
        """End the connection; never raises."""
        ...
