"""``minutes export``: the same files every time, nothing of others touched, and the site as one file that opens from disk."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.archive.files import DiskFiles
from generator.cli import main
from generator.exports import FORMATS
from generator.exports import format as form
from generator.site.manifest import Manifest
from tests.conftest import ROOT

DAY = "2026-11-22"


def run(*arguments: str) -> str:
    result = CliRunner().invoke(main, ["export", "--data", str(ROOT / "minutes"), "--as-of", DAY, *arguments])
    assert result.exit_code == 0, result.output
    return result.output


def content(folder: Path) -> dict[str, bytes]:
    files = DiskFiles(folder)
    return {name: files.read(name) for name in files.names()}


def test_twice_is_the_same_and_nothing_of_others_is_touched(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "mine.txt").write_text("私のもの")
    said = run("--to", str(folder), "--only", "json,csv,sqlite,bundle")
    first = content(folder)
    assert first["mine.txt"].decode() == "私のもの"
    assert {"data/csv/datapackage.json", "data/sqlite/kaigiroku.db", "data/kaigiroku.zip"} <= first.keys()
    assert "CSV" in said
    run("--to", str(folder), "--only", "json,csv,sqlite,bundle")
    assert content(folder) == first
    run("--to", str(folder), "--only", "csv")
    left = content(folder)
    assert "data/kaigiroku.zip" not in left
    assert left["mine.txt"] == first["mine.txt"]


def test_the_list_of_files_says_what_they_hold(tmp_path: Path) -> None:
    run("--to", str(tmp_path / "out"), "--only", "lists")
    found = content(tmp_path / "out")
    listed = Manifest.parse(found.pop("manifest.txt"))
    assert listed
    assert listed.files == {name: hashlib.sha256(one).hexdigest() for name, one in found.items()}


def test_words_for_excel(tmp_path: Path) -> None:
    run("--to", str(tmp_path / "out"), "--only", "csv", "--excel-safe")
    names = content(tmp_path / "out")
    assert "data/csv/speeches-excel.csv" in names
    assert "data/csv/speeches.csv" not in names


def test_a_form_that_wants_more_than_is_installed_says_what(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(form, "find_spec", lambda name: None)
    arguments = ["export", "--data", str(ROOT / "minutes"), "--to", str(tmp_path / "out"), "--as-of", DAY]
    result = CliRunner().invoke(main, [*arguments, "--only", "parquet,lists"])
    assert result.exit_code == 1
    assert "Parquetを作るには、pyarrow というライブラリーが要ります" in result.output
    assert not (tmp_path / "out").exists()
    few = tuple(one for one in FORMATS if one.key in ("lists", "parquet"))
    monkeypatch.setattr(next(p for p in main.commands["export"].params if p.name == "forms"), "default", few)
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0, result.output
    assert "今回は作りません" in result.output
    assert {name.split("/")[1] for name in content(tmp_path / "out") if "/" in name} == {"lists"}


@pytest.mark.parametrize("forms", ["jso", "", "json,xls"])
def test_a_form_that_is_none_is_named(tmp_path: Path, forms: str) -> None:
    arguments = ["export", "--data", str(ROOT / "minutes"), "--to", str(tmp_path / "out"), "--only", forms]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 2
    assert "、".join(form.key for form in FORMATS) in result.output
    assert not (tmp_path / "out").exists()


def test_the_offline_copy_is_the_site_with_its_checksums(tmp_path: Path) -> None:
    run("--to", str(tmp_path / "out"), "--offline")
    arguments = ["--data", str(ROOT / "minutes"), "--site", str(tmp_path / "site"), "--as-of", DAY]
    result = CliRunner().invoke(main, ["build", *arguments])
    assert result.exit_code == 0, result.output
    site = content(tmp_path / "site")
    with zipfile.ZipFile(tmp_path / "out" / "kaigiroku-offline.zip") as packed:
        found = {name: packed.read(name) for name in packed.namelist()}
    readme = found.pop("kaigiroku/はじめに.txt").decode("utf-8-sig")
    assert "index.html" in readme
    assert {name.removeprefix("kaigiroku/"): one for name, one in found.items()} == site
    assert [p.name for p in (tmp_path / "out").iterdir()] == ["kaigiroku-offline.zip"]
