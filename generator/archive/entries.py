"""The archive as read: municipalities, councils, sessions, each knowing where it stands.

``Archive`` holds all that is in ``minutes/``, drafts included. ``PublicArchive`` is made only by
``generator.site.publish.admit`` and is the only type an output accepts.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from hashlib import sha256

from generator.archive.copies import Copy
from generator.archive.seats import Seat, seats_of
from generator.model.cases import Case
from generator.model.council import Council, Ground, Municipality, Site
from generator.model.light import whole_session
from generator.model.persons import Office, PersonRecord
from generator.model.session import Session


@dataclass(frozen=True)
class CaseEntry:
    """A matter, and where it is written."""

    case: Case
    file: str
    path: tuple[str | int, ...]

    @property
    def name(self) -> str:
        """Its number and title: 諮問第3号　開館時間の延長について."""
        return "　".join(filter(None, (self.case.number, self.case.title)))


@dataclass(frozen=True)
class PersonEntry:
    """Somebody who is followed over sessions, and where that is written."""

    record: PersonRecord
    file: str
    path: tuple[str | int, ...]


@dataclass(frozen=True)
class OfficeEntry:
    """An office that goes from one to the next, and where it is written."""

    office: Office
    file: str
    path: tuple[str | int, ...]


@dataclass(frozen=True)
class MunicipalityEntry:
    """A municipality with its grounds of withholding, by id."""

    id: str
    municipality: Municipality
    grounds: Mapping[str, Ground]
    file: str
    grounds_file: str
    cases: Mapping[str, CaseEntry] = field(default_factory=dict, repr=False)
    """Its matters by id. Sessions ask for their names only, so that a step more changes no page of a session."""
    people: Mapping[str, PersonEntry] = field(default_factory=dict, repr=False)
    """Who is followed over sessions, by id. What sessions ask of them are the seats on their council."""
    offices: Mapping[str, OfficeEntry] = field(default_factory=dict, repr=False)

    @property
    def name(self) -> str:
        return self.municipality.name

    @property
    def case_names(self) -> Mapping[str, str]:
        """By id what each matter is called: 諮問第3号　開館時間の延長について."""
        return {own: entry.name for own, entry in self.cases.items()}


@dataclass(frozen=True)
class CouncilEntry:
    """A council in its municipality."""

    id: str
    council: Council
    home: MunicipalityEntry
    file: str

    @property
    def name(self) -> str:
        return self.council.name

    @property
    def key(self) -> str:
        """``asanagi/library``: unique in the archive, and the folder of its pages."""
        return f"{self.home.id}/{self.id}"

    @cached_property
    def seats(self) -> tuple[Seat, ...]:
        """Who is declared to sit on it or to come to it, and when."""
        records = {own: entry.record for own, entry in self.home.people.items()}
        offices = {own: entry.office for own, entry in self.home.offices.items()}
        return seats_of(self.id, self.council, records, offices)

    @cached_property
    def mark(self) -> str:
        """Stands for all that it says, with its municipality and the grounds: alike as long as these are."""
        said = f"{self!r}{self.home.case_names!r}{self.seats!r}"
        return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True)
class Minutes:
    """The minutes of one session, in their council."""

    id: str
    session: Session
    home: CouncilEntry
    file: str
    digest: str = field(default="", repr=False, compare=False)
    """SHA-256 of the file, in hexadecimal; empty where it was not read from one."""

    @property
    def key(self) -> str:
        """``asanagi/library/2023-02``: unique in the archive, and the address of its page."""
        return f"{self.home.key}/{self.id}"

    @property
    def is_draft(self) -> bool:
        return self.session.record.status == "draft"

    @property
    def mark(self) -> str:
        """Stands, in 16 letters, for the session's file and all that its council and its municipality say."""
        parts = (self.file, self.digest, self.home.mark)
        return sha256("\0".join(parts).encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Archive:
    """Everything that could be read. ``files`` names every file under the data folder, read or not."""

    site: Site
    municipalities: tuple[MunicipalityEntry, ...]
    councils: tuple[CouncilEntry, ...]
    minutes: tuple[Minutes, ...]
    files: frozenset[str] = frozenset()
    broken: frozenset[str] = frozenset()
    """Session files that could not be read into the model; their problems say why."""
    broken_drafts: frozenset[str] = frozenset()
    """Those of them that say for certain that they are drafts, which would not be published either way."""
    copies: Mapping[str, Copy] = field(default_factory=dict, repr=False)
    """By the key of its session each PDF that was made of a page to be handed out; of what a session says now it may know nothing."""


@dataclass(frozen=True)
class Unseen:
    """Which meeting of a council a record is of that is not shown: how it is counted, and nothing else of it."""

    council: str
    year: int | None
    kind: str
    number: int | None
    serial: int | None
    is_over: bool
    """It was public until its period ended; else it is a draft or under embargo."""


@dataclass(frozen=True)
class PublicArchive:
    """What may be published on ``as_of``; in a preview, drafts too."""

    site: Site
    municipalities: tuple[MunicipalityEntry, ...]
    councils: tuple[CouncilEntry, ...]
    minutes: tuple[Minutes, ...]
    """In order of council, then date."""
    expired: tuple[Minutes, ...] = ()
    """Sessions whose period of publication is over: their address stays, their content does not."""
    unseen: tuple[Unseen, ...] = ()
    """Of all that is not shown, how it is counted: it may explain a number that is known to be missing, and adds none."""
    as_of: str = ""
    """The day the archive was cut, ISO."""
    preview: bool = False
    waiting_cases: frozenset[str] = frozenset()
    """Matters that only sessions name which are not public yet, by municipality and id: ``asanagi/kaikan``."""
    forgotten: frozenset[str] = frozenset()
    """People of whom it tells no longer, by municipality and id: ``asanagi/p-aonami``."""
    copies: Mapping[str, Copy] = field(default_factory=dict, repr=False)
    """By the key of its session each PDF that says what the session says."""
    _by_council: dict[str, tuple[Minutes, ...]] = field(default_factory=dict, repr=False, compare=False)

    @property
    def day(self) -> dt.date:
        """The day the archive was cut; the first of all days where none is said."""
        return dt.date.fromisoformat(self.as_of) if self.as_of else dt.date.min

    @cached_property
    def site_mark(self) -> str:
        """Stands for all that is said of the site as a whole."""
        return sha256(repr(self.site).encode("utf-8", "surrogatepass")).hexdigest()

    def alone(self, minutes: Minutes) -> PublicArchive:
        """The archive as it would be with this session only: what is made of that follows from the session, what is said of
        its council and of the site, and the day only where something is withheld."""
        day = self.as_of if minutes.session.withheld else ""
        whole = replace(minutes, session=whole_session(minutes.session))
        return PublicArchive(self.site, (), (), (whole,), as_of=day, preview=self.preview)

    def mark_of(self, minutes: Minutes) -> str:
        """Stands for all that ``alone`` says; empty where the session was not read from a file."""
        day = self.as_of if minutes.session.withheld else ""
        parts = (minutes.file, minutes.digest, minutes.home.mark, self.site_mark, day, str(self.preview))
        return sha256("\0".join(parts).encode()).hexdigest() if minutes.digest else ""

    def of_council(self, council: CouncilEntry) -> tuple[Minutes, ...]:
        """The council's sessions, oldest first."""
        if not self._by_council and self.minutes:
            grouped: dict[str, list[Minutes]] = {}
            for minutes in self.minutes:
                grouped.setdefault(minutes.home.key, []).append(minutes)
            self._by_council.update({key: tuple(found) for key, found in grouped.items()})
        return self._by_council.get(council.key, ())

    def cases_of(self, home: MunicipalityEntry) -> Iterator[CaseEntry]:
        """The matters of a municipality that may be shown, in their order."""
        return (e for own, e in home.cases.items() if f"{home.id}/{own}" not in self.waiting_cases)

    def of_municipality(self, home: MunicipalityEntry) -> Iterator[CouncilEntry]:
        """The municipality's councils, in their order."""
        return (council for council in self.councils if council.home.id == home.id)
