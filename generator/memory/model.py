"""The memory as values, and what would be shown as the same kind of values.

An anchor is the id of an element on the page of a session. Its ``digest`` stands for what a reader sees there
(``generator.memory.digests``); it is empty (``NONE``) where nothing may be remembered: what is withheld as a whole, gone or over.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

NONE = "-"
"""Stands for a digest, a day or a word that is not there."""

AnchorKind: TypeAlias = Literal["r", "s", "n", "a", "m", "w"]
"""A remark, a section's heading, anything else of the proceedings, an agenda item, a material; the row of a withheld record."""
State: TypeAlias = Literal["public", "expired", "withdrawn", "moved"]
RecordState: TypeAlias = Literal["withheld", "reviewed", "released"]

FINAL = frozenset({"final", "corrected", "replaced"})
"""The states of a record (``record.status``) whose words are confirmed."""


class Anchor(NamedTuple):
    """A place of a page, in the order of the page."""

    kind: AnchorKind
    name: str
    digest: str
    since: str = NONE
    """The ISO day on which it was first recorded; ``NONE`` while it is not."""


class GoneAnchor(NamedTuple):
    """An address that was public once and is kept for what became of it."""

    kind: AnchorKind
    name: str
    since: str
    on: str
    why: str
    to: str


class Record(NamedTuple):
    """A record of withholding. ``places`` has an anchor for each use that hides something, in order, twice where twice."""

    key: str
    state: RecordState
    since: str
    digest: str
    """Of what the record says of itself: kind, grounds, reason, decider, days."""
    places: tuple[str, ...]


class File(NamedTuple):
    """A file handed out with a session, by its path on the site; or an address elsewhere, with no digest."""

    path: str
    digest: str
    since: str = NONE


@dataclass(frozen=True)
class SessionSeen:
    """A session: as remembered (``Memory``), or as it would be shown now (``Shown``)."""

    key: str
    """``asanagi/toshokan/2023-01``."""
    state: State
    since: str
    title: str
    """The digest of its title."""
    status: str
    """``record.status``, or ``NONE`` where the file does not say."""
    anchors: tuple[Anchor, ...] = ()
    records: tuple[Record, ...] = ()
    files: tuple[File, ...] = ()
    gone: tuple[GoneAnchor, ...] = ()
    to: str = NONE
    """Of a moved session, its key now."""

    @property
    def is_final(self) -> bool:
        return self.status in FINAL


@dataclass(frozen=True)
class Folder:
    """A council or a municipality, whose page has an address as well."""

    key: str
    state: State
    since: str
    to: str = NONE


@dataclass(frozen=True)
class Memory:
    """All that was recorded. ``key`` is the secret of the digests; ``last`` the day of the last recording."""

    key: bytes
    last: str = NONE
    folders: Mapping[str, Folder] = field(default_factory=dict)
    sessions: Mapping[str, SessionSeen] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was recorded yet."""
        return self.last == NONE


@dataclass(frozen=True)
class Explained:
    """What the YAML says of addresses of one session: those that another block took over, and those that are gone."""

    was: Mapping[str, str] = field(default_factory=dict)
    """Former anchor → the anchor that leads on from it."""
    gone: Mapping[str, GoneAnchor] = field(default_factory=dict)
    corrected: frozenset[str] = frozenset()
    """The places that a correction names: what stands there is what stood there, however much of it was changed."""


@dataclass(frozen=True)
class Shown:
    """What a public archive would show, in the terms of the memory."""

    as_of: str
    folders: Mapping[str, Folder]
    sessions: Mapping[str, SessionSeen]
    """Those that are public, whose period is over, and those that the YAML says are moved or withdrawn."""
    explained: Mapping[str, Explained] = field(default_factory=dict)
    """By session, where the YAML says anything."""
