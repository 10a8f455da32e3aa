"""What the index needs of a session besides its words: small, and the same as long as the session is.

A build that keeps the gists need not read the sessions that did not change.
"""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from generator.search.documents import SearchSession


@dataclass(frozen=True, slots=True)
class SearchGist:
    """Of one session; made by ``tables.gist_of``."""

    content: str  # changes with anything that is searched or shown of the session
    id: str
    fiscal_year: int
    date: str
    characters: int  # of all remarks, unfolded
    count: int  # of documents
    room: int  # how many numbers of documents it takes
    words: str  # the stamp of the files with its words
    row: dict[str, Any]  # the columns of the table of sessions
    kinds: list[int]  # runs: a kind's number and how many documents in turn have it
    standings: str  # for each document, how it stands in the order (``standing``)
    anchors: str
    speakers: list[str]  # labels, in the order they first speak
    speaking: str  # for each document, the place of its label as a character
    roles: list[str]
    acting: str
    people: list[
        str
    ]  # who speaks (``SearchRemark.person``), in the order they first do; empty where nobody is known
    spoken: str  # for each document, the place of the person as a character; empty where nobody is known
    decided: list[list[Any]]  # the place of a document and its outcome words
    withheld: list[int]  # places of documents
    matters: list[
        list[Any]
    ]  # runs of documents that treat the same: the first, how many, the names of the matters

    def to_json(self) -> str:
        return json.dumps(dataclasses.asdict(self), ensure_ascii=False, separators=(",", ":"))

    @staticmethod
    def from_json(text: str) -> SearchGist:
        return SearchGist(**json.loads(text))


@dataclass(frozen=True, slots=True)
class Member:
    """A session of the archive: its gist, and what reads it whole when it is needed."""

    gist: SearchGist
    session: Callable[[], SearchSession]
