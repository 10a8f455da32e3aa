"""Exact search over every word of the archive, on any plain web server.

``documents`` says what is searched, ``fold`` what counts as the same, ``build`` writes the files that
the scripts in ``overrides/assets/search/`` read in the browser. Nothing here knows pages or MkDocs.
"""

from generator.search.build import search_files
from generator.search.documents import SearchRemark, SearchSession

__all__ = ["SearchRemark", "SearchSession", "search_files"]
