"""A folder of a site: whatever stands in it and whenever a run is stopped, nothing of anybody else's is harmed."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.adapters.lock import held
from generator.adapters.moving import PlacingError
from generator.adapters.own import WORKSHOP
from generator.adapters.placing import Placed, SiteFolderError, working_in
from generator.archive.disk import DISK, Disk
from generator.archive.files import CHUNK, JoinedFiles, MemoryFiles, write_tree
from generator.site.manifest import MANIFEST
from tests.conftest import ROOT
from tests.disks import Counting, FailingDisk, Stopped

Contents = Mapping[str, bytes]
PATHS = [
    "a",
    "b.html",
    "m/c/1.html",
    "m/c/2.html",
    "m/index.html",
    "m/d/x.pdf",
    "a/deep/er.html",
    "b.html/odd",
]


def fits(files: Contents) -> bool:
    """Whether no path is a file in one place and a folder in another."""
    return not any(other.startswith(f"{path}/") for path in files for other in files)


SITES = st.dictionaries(
    st.sampled_from(PATHS), st.sampled_from([b"", b"one", b"two" * 50]), max_size=6
).filter(fits)
STRANGERS = {"robots.txt": b"User-agent: *", "m/c/chirashi.pdf": b"%PDF-1.4", ".htaccess": b"x", "web.config": b"y"}  # fmt: skip


def place(root: Path, files: Contents, disk: Disk = DISK, *, shared: bool = False) -> Placed:
    with working_in(root, disk=disk, shared=shared) as folder:
        return folder.replace_with(MemoryFiles(files))


def tree(root: Path) -> dict[str, bytes | None]:
    """Every path under the folder, hidden ones too; folders with None."""
    return {p.relative_to(root).as_posix(): p.read_bytes() if p.is_file() else None for p in root.rglob("*")}


def stopped(root: Path, files: Contents, steps: int, killed: bool) -> bool:
    try:
        place(root, files, FailingDisk(steps, killed))
    except (Stopped, OSError):
        return True
    return False


@given(SITES, SITES, SITES, st.data())
def test_whenever_a_run_is_stopped_the_next_one_heals_it(
    before: Contents, meant: Contents, after: Contents, data: st.DataObject
) -> None:
    with tempfile.TemporaryDirectory() as work:
        site, clean = Path(work, "site"), Path(work, "clean")
        place(site, before)
        strangers = {path: b for path, b in STRANGERS.items() if fits({**before, **meant, **after, path: b})}
        write_tree(site, strangers.items())
        place(clean, after)
        for _ in range(data.draw(st.integers(1, 3))):
            killed = data.draw(st.booleans())
            wanted = data.draw(st.sampled_from([meant, after]))
            stopped(site, wanted, data.draw(st.integers(0, 30)), killed)
        place(site, after)
        found = tree(site)
        assert {path: found.get(path) for path in strangers} == strangers
        assert {p: c for p, c in found.items() if c is not None and p not in strangers} == {
            p: c for p, c in tree(clean).items() if c is not None
        }
        assert WORKSHOP not in found


@pytest.mark.parametrize("killed", [True, False])
def test_every_single_step_may_be_the_last(tmp_path: Path, killed: bool) -> None:
    before = {"a": b"1", "m/old.html": b"2", "m/c/same.html": b"3", "m/c/other.html": b"4"}
    after = {"a/b.html": b"5", "m/c/same.html": b"3", "m/c/other.html": b"6", "n/new.html": b"7"}
    clean = tmp_path / "clean"
    place(clean, after)
    counting = Counting()
    for start in (before, {}):
        shutil.rmtree(tmp_path / "site", ignore_errors=True)
        if start:
            place(tmp_path / "site", start)
        place(tmp_path / "site", after, counting)
        assert counting.steps > 10
        for steps in range(counting.steps):
            site = tmp_path / f"site-{len(start)}-{steps}"
            if start:
                place(site, start)
                write_tree(site, STRANGERS.items())
            stopped(site, after, steps, killed)
            place(site, after)
            mine = {p: c for p, c in tree(site).items() if p not in STRANGERS}
            assert mine == tree(clean), steps
        counting = Counting()


def test_a_full_disk_leaves_the_site_as_it_was(tmp_path: Path) -> None:
    site = tmp_path / "site"
    place(site, {"a": b"1", "b": b"2"})
    before = tree(site)
    with pytest.raises(OSError, match="No space") as caught:
        place(site, {"b": b"3", "c/d": b"4"}, FailingDisk(4, killed=False))
    assert tree(site) == before
    assert caught.value.__notes__ == [f"「{site}」は前のままです。"]
    assert caught.value.filename == str(site / "c/d")


def test_a_folder_that_was_not_there_is_not_there_after_a_failure(tmp_path: Path) -> None:
    for steps in range(6):
        assert stopped(tmp_path / "x/site", {"a/b": b"1"}, steps, killed=False)
        assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("listing", [b"x", b"", b"x\n", f"{'0' * 64}  a.xlsx\n".encode()])
def test_a_list_of_somebody_else_makes_no_site(tmp_path: Path, listing: bytes) -> None:
    write_tree(tmp_path, [(MANIFEST, listing), ("a.xlsx", b"PK")])
    before = tree(tmp_path)
    with pytest.raises(SiteFolderError):
        place(tmp_path, {"index.html": b"1"})
    assert tree(tmp_path) == before


def test_what_a_person_put_there_stays_and_is_named(tmp_path: Path) -> None:
    place(tmp_path, {"index.html": b"1", "m/old.html": b"2", "m/mine.html": b"3"})
    write_tree(tmp_path, [*STRANGERS.items(), ("m/mine.html", b"altered"), ("index.html", b"altered")])
    placed = place(tmp_path, {"index.html": b"1"})
    assert placed.plan.left == ("m/c/chirashi.pdf", "robots.txt")
    assert placed.plan.altered == ("m/mine.html",)
    assert placed.plan.restored == ("index.html",)
    assert placed.plan.remove == ("m/old.html",)
    assert {"m/mine.html": b"altered", "index.html": b"1", **STRANGERS}.items() <= tree(tmp_path).items()
    again = place(tmp_path, {"index.html": b"1"})
    assert again.plan.left == ("m/c/chirashi.pdf", "m/mine.html", "robots.txt")
    assert again.written == ()


def _link(path: Path) -> None:
    path.symlink_to("elsewhere")


def _folder(path: Path) -> None:
    path.mkdir()


def _file(path: Path) -> None:
    path.write_bytes(b"mine")


def _inside(path: Path) -> None:
    write_tree(path, [("mine.txt", b"mine")])


@pytest.mark.parametrize("put", [_link, _folder, _file, _inside])
@pytest.mark.parametrize(("at", "new"), [("p.html", "p.html"), ("p", "p/q.html")])
def test_what_stands_in_the_way_is_named_before_anything_is_touched(
    tmp_path: Path, at: str, new: str, put: object
) -> None:
    site = tmp_path / "site"
    place(site, {"index.html": b"1", "old.html": b"2"})
    assert callable(put)
    put(site / at)
    if at == "p" and (site / at).is_dir():
        place(site, {"index.html": b"1", new: b"3"})  # a folder that new pages may share
        return
    before = tree(site)
    with pytest.raises(PlacingError, match=f"\n  {at}"):
        place(site, {"index.html": b"9", new: b"3"})
    assert tree(site) == before
    assert (site / at).is_symlink() == (put is _link)


def test_a_site_of_an_earlier_version_is_taken_over_once(tmp_path: Path) -> None:
    pages = {"index.html": b"1", "m/old.html": b"2", "m/altered.html": b"3"}
    lines = [f"{hashlib.sha256(c).hexdigest()}  {len(c)}  {p}\n" for p, c in sorted(pages.items())]
    write_tree(tmp_path, [*pages.items(), (MANIFEST, "".join(lines).encode()), *STRANGERS.items()])
    (tmp_path / "m/altered.html").write_bytes(b"by hand")
    placed = place(tmp_path, {"index.html": b"new"})
    assert placed.plan.remove == ("m/old.html",)
    assert placed.plan.altered == ("m/altered.html",)
    assert placed.plan.restored == ()
    assert {"m/altered.html": b"by hand", "index.html": b"new", **STRANGERS}.items() <= tree(tmp_path).items()
    assert (tmp_path / MANIFEST).read_bytes() == placed.manifest.to_bytes()


def test_the_folder_of_other_things_may_be_shared_when_asked(tmp_path: Path) -> None:
    write_tree(tmp_path, [("conf.py", b"x"), ("same.md", b"1")])
    with pytest.raises(SiteFolderError):
        place(tmp_path, {"same.md": b"1"})
    assert place(tmp_path, {"same.md": b"1", "m/a.md": b"2"}, shared=True).written == ("m/a.md", MANIFEST)
    with pytest.raises(PlacingError, match=r"conf\.py"):
        place(tmp_path, {"conf.py": b"2"}, shared=True)


def test_two_runs_at_once_in_one_folder_are_refused(tmp_path: Path) -> None:
    site = tmp_path / "site"
    with working_in(site) as folder:
        with pytest.raises(PlacingError, match="いま書き換えています"):
            place(site, {"b": b"2"})
        folder.replace_with(MemoryFiles({"a": b"1"}))
    assert place(site, {"a": b"1"}).written == ()


def test_a_lock_left_behind_by_a_killed_run_holds_nobody_off(tmp_path: Path) -> None:
    (tmp_path / "lock").write_bytes(b"")
    with held(tmp_path / "lock") as free:
        assert free
    assert list(tmp_path.iterdir()) == []


def test_a_large_file_is_never_held_whole(tmp_path: Path) -> None:
    class Sipped(BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            assert size is not None
            assert 0 < size <= CHUNK
            return super().read(size)

    class Large(MemoryFiles):
        def read(self, name: str) -> bytes:
            raise AssertionError(name)

        def open(self, name: str) -> BinaryIO:
            return Sipped(self.content[name])

    film = b"x" * (3 * CHUNK + 1)
    with working_in(tmp_path / "site") as folder:
        placed = folder.replace_with(JoinedFiles({"film.zip": (Large({"f": film}), "f")}))
    assert (tmp_path / "site/film.zip").read_bytes() == film
    assert placed.sizes["film.zip"] == len(film)


def test_a_killed_process_leaves_nothing_that_the_next_run_cannot_heal(tmp_path: Path) -> None:
    program = (
        "import sys, time; from pathlib import Path; from generator.archive.disk import RealDisk\n"
        "class Slow(RealDisk):\n"
        "    def move(self, path, to):\n"
        "        super().move(path, to); print(flush=True); time.sleep(60)\n"
        "from generator.adapters.placing import working_in; from generator.archive.files import MemoryFiles\n"
        "with working_in(Path(sys.argv[1]), disk=Slow()) as folder:\n"
        "    folder.replace_with(MemoryFiles({'a.html': b'1', 'm/b.html': b'2'}))\n"
    )
    command = [sys.executable, "-c", program, str(tmp_path / "site")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
        assert process.stdout
        process.stdout.readline()
        with pytest.raises(PlacingError, match="いま書き換えています"):
            place(tmp_path / "site", {"a.html": b"1"})
        process.kill()
    assert (tmp_path / "site" / WORKSHOP).is_dir()
    place(tmp_path / "site", {"c.html": b"3"})
    assert {p for p, c in tree(tmp_path / "site").items() if c is not None} == {"c.html", MANIFEST}


def test_a_file_that_changes_while_it_is_read_is_not_put_in_place(tmp_path: Path) -> None:
    class Changing(MemoryFiles):
        def open(self, name: str):  # type: ignore[no-untyped-def]
            stream = super().open(name)
            object.__setattr__(self, "content", {name: b"other"})
            return stream

    with pytest.raises(PlacingError, match="読んでいる間"), working_in(tmp_path / "site") as folder:
        folder.replace_with(Changing({"a.pdf": b"first"}))
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_no_site_may_hold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PlacingError, match="a:b"):
        place(tmp_path / "site", {"a:b.html": b"1"})
