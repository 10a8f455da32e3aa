"""What is different between what was recorded and what would be shown: the one source of the checks of addresses and of corrections,
of the diff, of ``minutes mend`` and of whatever tells the public what changed.

Everything is plain values in the order of the sessions' keys and, within one, of the page. Nothing in it holds words.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.memory.model import AnchorKind, File, GoneAnchor, RecordState, SessionSeen, State


@dataclass(frozen=True)
class NewAnchor:
    """A place that is new on the page of a session that was public already."""

    session: str
    anchor: str
    kind: AnchorKind


@dataclass(frozen=True)
class ChangedAnchor:
    """A place whose visible words, speaker or outcome are not what was recorded. Its address is the same (see ``MovedAnchor``)."""

    session: str
    anchor: str
    kind: AnchorKind
    was_final: bool
    """The session was confirmed when it was last recorded: a change needs a correction."""
    withholds_more: bool = False
    """Something there is withheld now that was not: the words that went may stand in no correction."""
    withholds_less: bool = False
    """Something there was withheld and is not any more."""


@dataclass(frozen=True)
class MovedAnchor:
    """A place whose words now stand under another address, without a word of explanation."""

    session: str
    anchor: str
    to: str
    kind: AnchorKind
    changed: bool
    """The words were changed as well."""


@dataclass(frozen=True)
class JoinedAnchor:
    """A place that another one took over, as ``was`` says."""

    session: str
    anchor: str
    to: str


@dataclass(frozen=True)
class VanishedAnchor:
    """An address of which nothing is left, without a word of explanation."""

    session: str
    anchor: str
    kind: AnchorKind
    after: str = ""
    """The nearest place before it that is still there; empty where it was the first."""
    same: str = ""
    """A place that says the same; empty where none does."""
    joined: str = ""
    """A place that was changed and now ends as this one did; empty where none does."""


@dataclass(frozen=True)
class ReusedAnchor:
    """An address that now leads to something else than what was recorded there."""

    session: str
    anchor: str
    kind: AnchorKind
    was_gone: bool
    """It had been given up, with a notice, in an earlier recording."""


@dataclass(frozen=True)
class RecordChange:
    """A record of withholding that is new, or of which places or state changed. ``before`` and ``now`` are None where it was not there."""

    session: str
    key: str
    before: RecordState | None
    now: RecordState | None
    anchors: tuple[str, ...]
    """The places concerned: those that are no longer withheld, or those that are now."""


@dataclass(frozen=True)
class FileChange:
    """A file of a session, by its path on the site; or a paper on another site, by its address."""

    session: str
    file: File


@dataclass(frozen=True)
class SessionChange:
    """A session, or a folder, whose state is another. ``before`` is None where it was not recorded, ``now`` where nothing is left of it."""

    key: str
    before: State | None
    now: State | None
    to: str = ""
    """Where it moved."""


@dataclass(frozen=True)
class StatusChange:
    """A session whose ``record.status`` is another, such as preliminary → final; ``-`` where none was said."""

    session: str
    before: str
    now: str


@dataclass(frozen=True)
class Changes:
    """See the module. ``since`` is the day of the last recording, ``as_of`` the day of what would be shown."""

    since: str
    as_of: str
    new_sessions: tuple[SessionSeen, ...] = ()
    again: tuple[SessionChange, ...] = ()
    """Sessions that were over or withdrawn and would be public again."""
    expired: tuple[SessionChange, ...] = ()
    withdrawn: tuple[SessionChange, ...] = ()
    """Sessions and folders that are withdrawn, as the YAML says."""
    moved_sessions: tuple[SessionChange, ...] = ()
    """Sessions and folders that have moved, as the YAML says."""
    vanished_sessions: tuple[SessionChange, ...] = ()
    """Sessions and folders of which nothing is left and nothing is said."""
    reused_sessions: tuple[SessionChange, ...] = ()
    """What had moved or was withdrawn and now stands there again, as something else."""
    renamed_sessions: tuple[str, ...] = ()
    """Sessions whose title is another."""
    statuses: tuple[StatusChange, ...] = ()
    new: tuple[NewAnchor, ...] = ()
    changed: tuple[ChangedAnchor, ...] = ()
    moved: tuple[MovedAnchor, ...] = ()
    joined: tuple[JoinedAnchor, ...] = ()
    gone: tuple[tuple[str, GoneAnchor], ...] = ()
    """Given up since the last recording with a ``gone`` entry: session and entry."""
    vanished: tuple[VanishedAnchor, ...] = ()
    reused: tuple[ReusedAnchor, ...] = ()
    newly_public: tuple[RecordChange, ...] = ()
    """Withheld before, and not now: released as the record says, or simply gone from its place."""
    newly_withheld: tuple[RecordChange, ...] = ()
    records: tuple[RecordChange, ...] = ()
    """What else changed of a record: its reason, its days, a review."""
    new_files: tuple[FileChange, ...] = ()
    changed_files: tuple[FileChange, ...] = ()
    gone_files: tuple[FileChange, ...] = ()
    sessions_before: int = 0
    """How many sessions were recorded as public."""
    sessions_same: int = 0
    """In how many of them nothing at all differs."""
    anchors_same: int = 0

    @property
    def released(self) -> tuple[RecordChange, ...]:
        """Those of ``newly_public`` of which the record itself says so."""
        return tuple(one for one in self.newly_public if one.now == "released")

    @property
    def is_another_archive(self) -> bool:
        """Sessions were recorded, and not one of them is there or explained: the memory is that of another archive."""
        lost = sum(one.key.count("/") == 2 and one.before == "public" for one in self.vanished_sessions)
        return self.sessions_before > 0 and lost == self.sessions_before

    @property
    def breaks_addresses(self) -> bool:
        """Whether an address would lead nowhere, or to something else, unexplained."""
        return bool(
            self.moved or self.vanished or self.reused or self.vanished_sessions or self.reused_sessions
        )

    @property
    def is_nothing(self) -> bool:
        """Whether nothing that the public sees is different."""
        return all(
            not getattr(self, name)
            for name in self.__dataclass_fields__
            if isinstance(getattr(self, name), tuple)
        )
