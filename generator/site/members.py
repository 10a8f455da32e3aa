"""The sessions of an archive as members of the search's index, the words of none of which are held."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from functools import partial
from hashlib import sha256
from operator import attrgetter
from typing import Any

from generator.archive.entries import Minutes, PublicArchive
from generator.archive.spool import Spool
from generator.exports.format import Standing
from generator.facts.cases import Matter
from generator.search.documents import SearchRemark, SearchSession
from generator.search.gist import Member, SearchGist
from generator.site.searchable import search_matter, search_session

_HEAD = tuple(part.name for part in fields(SearchSession) if part.name != "remarks")
_ROW = attrgetter(*(part.name for part in fields(SearchRemark)))


@dataclass
class Members:
    """Each session's gist, known from before (``standing``) or made; what was read for that is put by until it is indexed."""

    standing: Standing | None = None
    _made: dict[str, Member] = field(default_factory=dict)
    _words: Spool = field(default_factory=Spool)

    def of(self, minutes: Minutes) -> Member:
        """The member; reads the session unless its gist is known."""
        if minutes.key not in self._made:
            self._made[minutes.key] = self._member(minutes)
        return self._made[minutes.key]

    @staticmethod
    def of_matter(public: PublicArchive, matter: Matter) -> Member:
        """The member that a matter is. Little is said of one, and that follows from several sessions: it is made each time."""
        from generator.search.tables import gist_of

        made = search_matter(public, matter)
        return Member(gist_of(made), lambda: made)

    def _member(self, minutes: Minutes) -> Member:
        find = partial(self._found, minutes)
        known = self.standing.found(_mark(minutes), find) if self.standing and minutes.digest else find()
        again: Callable[[], SearchSession] = partial(search_session, minutes)
        if minutes.key in self._words.sums:
            again = partial(self._read, minutes.key)
        return Member(SearchGist(**known), again)

    def _found(self, minutes: Minutes) -> dict[str, Any]:
        from generator.search.tables import gist_of  # with numpy, where sessions are read

        session = search_session(minutes)
        head = [getattr(session, name) for name in _HEAD]
        rows = [_ROW(remark) for remark in session.remarks]
        self._words.keep(
            minutes.key, json.dumps([head, rows], ensure_ascii=False).encode("utf-8", "surrogatepass")
        )
        found: dict[str, Any] = json.loads(gist_of(session).to_json())
        return found

    def _read(self, key: str) -> SearchSession:
        head, rows = json.loads(self._words.read(key).decode("utf-8", "surrogatepass"))
        return SearchSession(**dict(zip(_HEAD, head, strict=True)), remarks=tuple(map(_remark, rows)))


def _mark(minutes: Minutes) -> str:
    """Stands for all that is searched of a session: neither the site nor the day are."""
    parts = (minutes.file, minutes.digest, minutes.home.mark)
    return f"searched:{sha256(chr(0).join(parts).encode()).hexdigest()}"


def _remark(row: list[Any]) -> SearchRemark:
    values: Any = (tuple(value) if isinstance(value, list) else value for value in row)
    return SearchRemark(*values)
