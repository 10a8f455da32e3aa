"""A form in which the archive is given out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib.util import find_spec
from typing import Any, Protocol

from generator.archive.entries import PublicArchive


class Standing(Protocol):
    """What an earlier build made, by the mark of all that it follows from."""

    def stands(self, mark: str, path: str) -> tuple[str, int] | None:
        """SHA-256 and size of a file that stands in the site as it would be made; None where it must be made."""
        ...

    def made(self, mark: str, content: bytes) -> None:
        """A file that was made."""
        ...

    def found(self, mark: str, find: Callable[[], Any]) -> Any:
        """What was found out before, or is now: plain data."""
        ...


@dataclass(frozen=True)
class Format:
    """``key`` names it for a command, ``name`` for a reader. ``files`` gives paths on the site with their content."""

    key: str
    name: str
    files: Callable[[PublicArchive], Iterable[tuple[str, bytes]]]
    needs_address: bool = False
    """Whether it holds absolute addresses, and so is made only where ``site.yml`` says where the site will be."""
    excel_files: Callable[[PublicArchive], Iterable[tuple[str, bytes]]] | None = None
    """The same with no word that Excel would take for a formula, where that is asked for."""
    of_session: Callable[[PublicArchive], tuple[str, bytes]] | None = None
    """Of a form that is one file a session: the file of ``PublicArchive.alone``."""
    by_command: bool = False
    """Whether only ``minutes export`` makes it: too large for every site, or of a kind that not every server serves."""
    extra: str = ""
    """The module without which it cannot be made, of those that only an extra of the package brings; its name is the key."""

    @property
    def can_be_made(self) -> bool:
        """Whether what makes it is installed."""
        return not self.extra or find_spec(self.extra) is not None
