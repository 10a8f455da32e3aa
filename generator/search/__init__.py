"""Exact search over every word of the archive, on any plain web server.

``documents`` says what is searched, ``fold`` what counts as the same, ``build`` writes the files that
the scripts in ``overrides/assets/search/`` read in the browser. Nothing here knows pages or MkDocs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from generator.search.documents import SearchRemark, SearchSession
from generator.search.gist import Member

if TYPE_CHECKING:
    from generator.search.kept import InCache


def search_files(sessions: Iterable[SearchSession], cache: Path | None = None) -> Iterator[tuple[str, bytes]]:
    """As ``build.search_files``, loaded when it is asked for: what makes an index is much to load for who only folds a word."""
    from generator.search import build

    return build.search_files(sessions, cache)


def member_files(members: Iterable[Member], cache: Path | None = None) -> Iterator[tuple[str, bytes]]:
    """As ``build.member_files``, loaded as that is."""
    from generator.search import build

    return build.member_files(members, cache)


def index_files(members: Iterable[Member], cache: Path) -> Iterator[tuple[str, bytes | InCache]]:
    """As ``build.index_files``, loaded as that is."""
    from generator.search import build

    return build.index_files(members, cache)


__all__ = ["Member", "SearchRemark", "SearchSession", "index_files", "member_files", "search_files"]
