"""Exact search over every word of the archive, on any plain web server.

``documents`` says what is searched, ``fold`` what counts as the same, ``build`` writes the files that
the scripts in ``overrides/assets/search/`` read in the browser. Nothing here knows pages or MkDocs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.search.documents import SearchRemark, SearchSession


def search_files(sessions: Iterable[SearchSession], cache: Path | None = None) -> Iterator[tuple[str, bytes]]:
    """As ``build.search_files``, loaded when it is asked for: what makes an index is much to load for who only folds a word."""
    from generator.search import build

    return build.search_files(sessions, cache)


__all__ = ["SearchRemark", "SearchSession", "search_files"]
