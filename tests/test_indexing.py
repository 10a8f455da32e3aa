"""Of the search's index a build reads no file that stands in its site, and copies the others from the cache."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from generator.adapters.apart import Apart
from generator.adapters.indexing import index_apart
from generator.adapters.looked import Looked
from generator.adapters.unchanged import Unchanged
from generator.archive.files import measured
from generator.kept.shelf import Shelf
from generator.search import Member, search_files
from generator.search.tables import gist_of
from tests.search.small import small_archive

ARCHIVE = small_archive(sessions=4, remarks=10)


class Standing(Unchanged):
    """A site that holds all it is asked for, or nothing."""

    def __init__(self, site: Path, *, holds: bool) -> None:
        super().__init__(Shelf.from_bytes(b"", "p"), site, Looked())
        self.holds = holds

    def is_there(self, path: str, digest: str, size: int) -> bool:
        return self.holds


def members() -> list[Member]:
    return [Member(gist_of(session), lambda session=session: session) for session in ARCHIVE]  # type: ignore[misc]


@pytest.mark.parametrize("holds", [False, True])
def test_what_is_in_the_cache_is_copied_from_there_or_left(tmp_path: Path, holds: bool) -> None:
    expected = dict(search_files(ARCHIVE))
    apart = Apart()
    apart.unchanged = Standing(tmp_path, holds=holds)
    given = dict(index_apart(apart, members(), tmp_path / "cache"))
    pieces = {path: content for path, content in expected.items() if path not in given}
    assert given == {path: expected[path] for path in given}
    assert any("/text/" in path for path in pieces)
    assert {path: files.read(name) for path, (files, name) in apart.beside.items()} == (
        {} if holds else pieces
    )
    for path, (files, name) in apart.beside.items():
        assert measured(files, name) == (sha256(pieces[path]).hexdigest(), len(pieces[path]))
    apart.stop()
    assert apart.beside == {}


def test_what_is_built_to_be_compared_uses_no_cache(tmp_path: Path) -> None:
    apart = Apart()
    apart.keep = True
    assert dict(index_apart(apart, members(), tmp_path / "cache")) == dict(search_files(ARCHIVE))
    assert not (tmp_path / "cache").exists()
