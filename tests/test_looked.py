"""What stands in a site's folder is known without reading it, and a change by anybody is never missed."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import BinaryIO
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.adapters import looked, placing
from generator.adapters.looked import Looked
from generator.adapters.placing import Placed, working_in
from generator.archive.files import DiskFiles, ListedFiles, MemoryFiles
from generator.site.manifest import MANIFEST

FILES = {"a.html": b"one", "m/b.html": b"two", "m/c.html": b"three"}


def place(root: Path, files: Mapping[str, bytes], base: Path) -> Placed:
    with working_in(root, looked=Looked.beside(base, root)) as folder:
        return folder.replace_with(MemoryFiles(files))


def kept_at(base: Path) -> Path:
    return next((base / ".cache/sites").glob("*.txt"))


@pytest.fixture
def aged(monkeypatch: pytest.MonkeyPatch) -> None:
    """Times of files are believed at once; for what is tried here the hand that changes them is no faster than a clock."""
    monkeypatch.setattr("generator.adapters.looked._FINE", -1)


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files of the site's folder that were read to be compared."""
    found: list[str] = []
    digest = placing._digest

    def reading(files: DiskFiles, name: str) -> str:
        found.append(name)
        return digest(files, name)

    monkeypatch.setattr(placing, "_digest", reading)
    return found


def test_what_nobody_touched_is_not_read_again(tmp_path: Path, reads: list[str], aged: None) -> None:
    place(tmp_path / "site", FILES, tmp_path)
    place(tmp_path / "site", FILES, tmp_path)
    place(tmp_path / "site", FILES | {"a.html": b"new"}, tmp_path)
    assert reads == []
    assert (tmp_path / "site/a.html").read_bytes() == b"new"


def test_what_changed_too_shortly_before_the_look_is_read(
    tmp_path: Path, reads: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.adapters.looked._FINE", 3_600_000_000_000)
    place(tmp_path / "site", FILES, tmp_path)
    place(tmp_path / "site", FILES, tmp_path)
    assert sorted(reads) == sorted(FILES)


@pytest.mark.parametrize("content", [b"ONE", b"longer", b""])
def test_a_change_by_hand_is_seen_also_with_the_old_date(tmp_path: Path, aged: None, content: bytes) -> None:
    site = tmp_path / "site"
    place(site, FILES, tmp_path)
    before = (site / "a.html").stat()
    (site / "a.html").write_bytes(content)
    os.utime(site / "a.html", ns=(before.st_atime_ns, before.st_mtime_ns))
    placed = place(site, FILES, tmp_path)
    assert placed.plan.restored == ("a.html",)
    assert (site / "a.html").read_bytes() == b"one"


def test_a_file_put_in_place_of_another_is_seen(tmp_path: Path, aged: None) -> None:
    site = tmp_path / "site"
    place(site, FILES, tmp_path)
    (tmp_path / "other").write_bytes(b"ONE")
    before = (site / "a.html").stat()
    os.utime(tmp_path / "other", ns=(before.st_atime_ns, before.st_mtime_ns))
    (tmp_path / "other").replace(site / "a.html")
    assert place(site, FILES, tmp_path).plan.restored == ("a.html",)


@given(st.data())
def test_a_damaged_memory_is_no_memory(data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as work:
        base, site = Path(work), Path(work, "site")
        with mock.patch.object(looked, "_FINE", -1):
            place(site, FILES, base)
        content = bytearray(kept_at(base).read_bytes())
        at = data.draw(st.integers(0, len(content) - 1))
        how = data.draw(st.sampled_from(["cut", "change", "add"]))
        if how == "cut":
            del content[at:]
        elif how == "change":
            content[at] ^= data.draw(st.integers(1, 255))
        else:
            content[at:at] = b"\n0 1 2 3 4 a.html"
        kept_at(base).write_bytes(bytes(content))
        assert Looked.beside(base, site).files == {}
        (site / "a.html").write_bytes(b"ONE")
        place(site, FILES, base)
        assert {name: (site / name).read_bytes() for name in FILES} == FILES


def test_a_memory_that_cannot_be_written_hinders_nothing(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("in the way")
    place(tmp_path / "site", FILES, tmp_path)
    assert (tmp_path / "site" / MANIFEST).is_file()


def test_files_of_a_known_digest_are_read_only_to_be_written(tmp_path: Path) -> None:
    class Reading(MemoryFiles):
        def open(self, name: str) -> BinaryIO:
            opened.append(name)
            return super().open(name)

    opened: list[str] = []
    first = place(tmp_path / "site", FILES, tmp_path)
    listed = {name: (digest, first.sizes[name]) for name, digest in first.manifest.files.items()}
    with working_in(tmp_path / "site") as folder:
        folder.replace_with(ListedFiles(Reading(FILES), listed))
    assert opened == []
    (tmp_path / "site/a.html").unlink()
    with working_in(tmp_path / "site") as folder:
        folder.replace_with(ListedFiles(Reading(FILES), listed))
    assert opened == ["a.html"]
