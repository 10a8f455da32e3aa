"""What stands in a folder: links are told and not followed, what may not be read is told and hides nothing else."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

import pytest
from click.testing import CliRunner

from generator.archive.files import (
    DiskFiles,
    JoinedFiles,
    Kind,
    MemoryFiles,
    chunks_of,
    digest_of,
    write_tree,
)
from generator.cli import main
from tests.conftest import files_with

MATERIAL = {"materials": [{"title": "資料", "status": "public", "href": "files/m1.txt"}]}


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, [*arguments, "--as-of", "2026-04-01"])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


@pytest.fixture
def data(tmp_path: Path) -> Path:
    write_tree(tmp_path / "data", files_with({"body": [{"p": "開会"}]}).content.items())
    return tmp_path / "data"


def test_names_are_those_of_plain_files_that_are_not_hidden(tmp_path: Path) -> None:
    write_tree(tmp_path, [(n, b"") for n in ("b/c.yml", "a.yml", ".git/x", "b/.swp", "b.d/e")])
    assert DiskFiles(tmp_path).names() == ["a.yml", "b.d/e", "b/c.yml"]
    assert DiskFiles(tmp_path).odd() == []
    assert DiskFiles(tmp_path / "nowhere").names() == []


def _to_file(data: Path, outside: Path) -> str:
    (data / "m/c/2025-02.yml").symlink_to(outside / "secret.yml")
    return "m/c/2025-02.yml"


def _to_folder(data: Path, outside: Path) -> str:
    (data / "m/d").symlink_to(outside, target_is_directory=True)
    return "m/d"


def _to_nothing(data: Path, outside: Path) -> str:
    (data / "m/c/files").mkdir()
    (data / "m/c/files/m1.txt").symlink_to(outside / "nothing.txt")
    return "m/c/files/m1.txt"


def _to_itself(data: Path, outside: Path) -> str:
    (data / "m/c/loop").symlink_to(data, target_is_directory=True)
    return "m/c/loop"


def _inside(data: Path, outside: Path) -> str:
    (data / "m/e").symlink_to(data / "m/c", target_is_directory=True)
    return "m/e"


@pytest.mark.parametrize("link", [_to_file, _to_folder, _to_nothing, _to_itself, _inside])
def test_a_link_is_told_and_nothing_behind_it_is_published(
    data: Path, tmp_path: Path, link: Callable[[Path, Path], str]
) -> None:
    secret = "record: {status: final}\nsittings: [{date: 2025-06-01}]\nbody: [{p: 外の秘密}]\n"
    write_tree(tmp_path / "outside", [("secret.yml", secret.encode()), ("council.yml", b"name: x\n")])
    name = link(data, tmp_path / "outside")
    code, told = run("check", "--data", str(data))
    assert code == 1
    assert f"{data.as_posix()}/{name}:1:1: error[symbolic-link]" in told
    assert run("build", "--data", str(data), "--site", str(tmp_path / "site"))[0] == 1
    assert not (tmp_path / "site").exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_is_told_and_nobody_waits_at_it(data: Path) -> None:
    os.mkfifo(data / "m/c/2025-02.yml")
    assert DiskFiles(data).odd() == [("m/c/2025-02.yml", Kind.DEVICE)]
    assert "error[unreadable]" in run("check", "--data", str(data))[1]


def _refused(name: str) -> PermissionError:
    return PermissionError(errno.EACCES, "Permission denied", name)


def test_a_file_that_may_not_be_read_hides_no_other(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_tree(data, [("m/c/2025-02.yml", b"forn: x\n"), ("m/c/2025-03.yml", b"record: {status: draft}\n")])
    whole = DiskFiles.read

    def read(self: DiskFiles, name: str) -> bytes:
        if name == "m/c/2025-03.yml":
            raise _refused(name)
        return whole(self, name)

    monkeypatch.setattr(DiskFiles, "read", read)
    code, told = run("check", "--data", str(data))
    assert code == 1
    assert "2025-03.yml:1:1: error[unreadable]" in told
    assert "2025-02.yml:1:1: error[unknown-key]" in told
    assert "権限がありません" in told


def test_a_folder_that_may_not_be_looked_into_is_not_taken_for_empty(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (data / "m/d").mkdir()
    scan = os.scandir

    def scandir(path: Path) -> object:
        if Path(path) == data / "m/d":
            raise _refused(str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert DiskFiles(data).odd() == [("m/d", Kind.CLOSED)]
    assert "m/d:1:1: error[unreadable]" in run("check", "--data", str(data))[1]


def test_a_material_that_may_not_be_read_is_told_where_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_tree(tmp_path / "data", files_with(MATERIAL).content.items())
    write_tree(tmp_path / "data", [("m/c/files/m1.txt", b"x")])
    whole = DiskFiles.open

    def open_(self: DiskFiles, name: str) -> BinaryIO:
        if name.endswith("m1.txt"):
            raise _refused(name)
        return whole(self, name)

    monkeypatch.setattr(DiskFiles, "open", open_)
    code, told = run("build", "--data", str(tmp_path / "data"), "--site", str(tmp_path / "site"))
    assert code == 1
    assert "error[unreadable]: 「m/c/files/m1.txt」を開けない" in told
    assert not (tmp_path / "site").exists()


def test_joined_files_are_read_where_they_are(tmp_path: Path) -> None:
    write_tree(tmp_path, [("x/a", b"1" * 3_000_000)])
    joined = JoinedFiles({"m/a": (DiskFiles(tmp_path), "x/a"), "b": (MemoryFiles({"b": b"2"}), "b")})
    assert joined.names() == ["b", "m/a"]
    assert joined.read("b") == b"2"
    with joined.open("m/a") as stream:
        assert b"".join(chunks_of(stream)) == b"1" * 3_000_000
    with joined.open("b") as one, MemoryFiles({"": b"2"}).open("") as other:
        assert digest_of(one) == digest_of(other)
