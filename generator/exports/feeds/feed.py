"""A feed as a value, whatever the form in which it is written."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from generator.exports.feeds.entries import Entry
from generator.facts.address import host_name
from generator.facts.licence import UNDECIDED

#: The day of a feed in which there is nothing yet: forms ask for one, and that of the build would make each build another.
_NEVER = dt.date(1970, 1, 1)


@dataclass(frozen=True)
class Feed:
    """``path`` is its place on the site without the end of the name, ``page`` that of the page which tells the same."""

    path: str
    first: str
    """The path that it had first, by which it is named for ever."""
    title: str
    about: str
    page: str
    base: str
    author: str
    rights: str
    entries: tuple[Entry, ...]
    """The newest first."""

    @property
    def updated(self) -> dt.date:
        return max((entry.updated for entry in self.entries), default=_NEVER)

    @property
    def terms(self) -> str:
        """Under what terms it may be used."""
        return self.rights or UNDECIDED

    def id_of(self, entry: Entry) -> str:
        """The name of an entry that stays, whatever becomes of its title and its address."""
        return self._tag(entry.year, entry.id)

    @property
    def id(self) -> str:
        return self._tag(_NEVER.year, self.first)

    def _tag(self, year: int, own: str) -> str:
        return f"tag:{host_name(self.base)},{year}:{own}"


def moment(day: dt.date) -> str:
    """The first moment of a day in Japan, as feeds write it (RFC 3339)."""
    return f"{day.isoformat()}T00:00:00+09:00"
