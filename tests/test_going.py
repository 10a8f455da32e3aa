"""Nothing goes from a site without a word, and nothing is published for the first time unnamed."""

from __future__ import annotations

import json
import os
import pty
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.archive.files import DiskFiles, write_tree
from generator.cli import main
from tests.conftest import ROOT, files_with, to_yaml

DAY = "2026-04-01"
TWO = {
    "m/c/2025-01.yml": to_yaml(
        {
            "sittings": [{"date": "2025-05-12"}],
            "materials": [{"title": "資料", "status": "public", "href": "files/m1.csv"}],
        }
    ),
    "m/c/2025-02.yml": to_yaml({"sittings": [{"date": "2025-06-02"}]}),
    "m/c/files/m1.csv": b"a,b\r\n",
}
DRAFT = to_yaml({"record": {"status": "draft"}, "sittings": [{"date": "2025-06-02"}]})


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with minutes in ``data`` and their site in ``site``."""
    folder = tmp_path_factory.mktemp("going")
    write_tree(folder / "data", (files_with().content | TWO).items())
    assert build(folder).exit_code == 0
    return folder


@pytest.fixture
def folder(built: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of it, to change."""
    shutil.copytree(built, tmp_path / "copy")
    return tmp_path / "copy"


def arguments_of(folder: Path, data: str = "data") -> list[str]:
    return ["build", "--data", str(folder / data), "--site", str(folder / "site"), "--as-of", DAY]


def build(folder: Path, *more: str, data: str = "data") -> Result:
    return CliRunner().invoke(main, [*arguments_of(folder, data), *more])


def tree(folder: Path) -> dict[str, bytes]:
    files = DiskFiles(folder)
    return {name: files.read(name) for name in files.names()}


def make_a_draft(folder: Path) -> None:
    (folder / "data/m/c/2025-02.yml").write_bytes(DRAFT)


def test_what_would_go_is_said_and_the_site_stays_as_it_is(folder: Path) -> None:
    before = tree(folder / "site")
    make_a_draft(folder)
    result = build(folder)
    assert result.exit_code == 1
    assert "m/c/2025-02.html（会議録）: 「m/c/2025-02.yml」が下書き" in result.stderr
    assert "--remove" in result.stderr
    assert tree(folder / "site") == before


def test_with_a_word_it_goes(folder: Path) -> None:
    make_a_draft(folder)
    result = build(folder, "--remove")
    assert result.exit_code == 0
    assert "m/c/2025-02.html（会議録）" in result.stderr
    assert not (folder / "site/m/c/2025-02.html").exists()
    again = build(folder)
    assert again.exit_code == 0
    assert "なくなります" not in again.stderr


def test_a_file_that_is_broken_takes_nothing_down(folder: Path) -> None:
    before = tree(folder / "site")
    broken = (
        TWO["m/c/2025-02.yml"] + "materials: [{title: 案, status: draft}]\nbody:\n  - p: a\n b\n".encode()
    )
    (folder / "data/m/c/2025-02.yml").write_bytes(broken)
    assert build(folder, "--remove").exit_code == 1
    assert tree(folder / "site") == before


def test_machines_are_told_the_same(folder: Path) -> None:
    make_a_draft(folder)
    stopped = build(folder, "--format", "json")
    assert stopped.exit_code == 1
    told = json.loads(stopped.stdout)
    assert told["stopped"] == "needs --remove"
    assert [(one["address"], one["why"]) for one in told["gone"]] == [("m/c/2025-02.html", "draft")]
    done = json.loads(build(folder, "--format", "json", "--remove").stdout)
    assert done["gone"] == told["gone"]
    assert done["new"] == []
    (folder / "data/m/c/2025-02.yml").write_bytes(TWO["m/c/2025-02.yml"])
    assert json.loads(build(folder, "--format", "json").stdout)["new"] == ["m/c/2025-02.yml"]


def test_the_wrong_folder_of_minutes_is_noticed(folder: Path) -> None:
    before = tree(folder / "site")
    (folder / "empty").mkdir()
    other = {
        "n/municipality.yml": to_yaml({"name": "別の市"}),
        "n/x/council.yml": to_yaml({"name": "別の会議"}),
    }
    write_tree(folder / "other", (other | {"n/x/2025-01.yml": TWO["m/c/2025-02.yml"]}).items())
    for data in ("empty", "other"):
        result = build(folder, data=data)
        assert result.exit_code == 1
        assert "一つも残りません" in result.stderr
        assert "間違えていませんか" in result.stderr
    assert tree(folder / "site") == before


def test_what_is_public_from_now_on_is_named(folder: Path) -> None:
    make_a_draft(folder)
    build(folder, "--remove")
    (folder / "data/m/c/2025-02.yml").write_bytes(TWO["m/c/2025-02.yml"])
    result = build(folder)
    assert result.exit_code == 0
    assert re.search(r"今回から公開する会議録 1 個:\n  新しい  m/c/2025-02.yml（.*見本審議会", result.stdout)


def test_of_a_first_build_and_of_a_new_council_only_the_number_is_said(folder: Path) -> None:
    shutil.rmtree(folder / "site")
    first = build(folder).stdout
    assert "今回から公開する会議録 2 個（このサイト" in first
    assert "新しい  " not in first
    council = {"m/d/council.yml": to_yaml({"name": "別の会議体"})}
    sessions = {f"m/d/2025-{n:02}.yml": TWO["m/c/2025-02.yml"] for n in range(1, 31)}
    write_tree(folder / "data", (council | sessions).items())
    shown = build(folder).stdout
    assert "今回から公開する会議録 30 個:\n  新しい  m/d/（新しい会議体、30 個）\n" in shown


def test_a_material_that_goes_needs_a_word_too(folder: Path) -> None:
    (folder / "data/m/c/2025-01.yml").write_bytes(to_yaml({"sittings": [{"date": "2025-05-12"}]}))
    result = build(folder)
    assert result.exit_code == 1
    assert "m/c/files/m1.csv（資料）" in result.stderr


def test_the_end_of_a_period_needs_none(folder: Path) -> None:
    over = TWO["m/c/2025-01.yml"] + b'"publish_until": "2025-12-31"\n'
    (folder / "data/m/c/2025-01.yml").write_bytes(over)
    assert build(folder).exit_code == 0
    assert "公開期間は終わりました" in (folder / "site/m/c/2025-01.html").read_text("utf-8")
    assert not (folder / "site/m/c/files/m1.csv").exists()


def test_a_hand_written_page_that_goes_needs_a_word(folder: Path) -> None:
    for name in ("mkdocs.yml", "docs", "overrides"):
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, folder / name)
    config = ("--config", str(folder / "mkdocs.yml"))
    assert build(folder, *config).exit_code == 0
    before = tree(folder / "site")
    (folder / "docs/about.md").unlink()
    text = (folder / "mkdocs.yml").read_text("utf-8")
    (folder / "mkdocs.yml").write_text(re.sub(r".*about\.md.*\n", "", text), encoding="utf-8")
    stopped = build(folder, *config)
    assert stopped.exit_code == 1
    assert "about.html（手書きのページ）" in stopped.stderr
    assert not list((folder / "site").glob(".*"))
    assert tree(folder / "site") == before
    told = json.loads(build(folder, *config, "--remove", "--format", "json").stdout)
    assert [one["address"] for one in told["gone"]] == ["about.html"]
    assert not (folder / "site/about.html").exists()


def test_nor_does_a_rendering_lose_a_page_without_a_word(folder: Path) -> None:
    arguments = ["render", "--data", str(folder / "data"), "--to", str(folder / "md"), "--as-of", DAY]
    assert CliRunner().invoke(main, arguments).exit_code == 0
    before = tree(folder / "md")
    assert CliRunner().invoke(main, arguments).exit_code == 0
    make_a_draft(folder)
    stopped = CliRunner().invoke(main, arguments)
    assert stopped.exit_code == 1
    assert "m/c/2025-02.html（会議録）" in stopped.stderr
    assert tree(folder / "md") == before
    assert CliRunner().invoke(main, [*arguments, "--remove"]).exit_code == 0
    assert not (folder / "md/m/c/2025-02.md").exists()


def test_bare_mkdocs_takes_nothing_down_either(folder: Path) -> None:
    before = tree(folder / "site")
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(ROOT / "mkdocs.yml")]
    surroundings = {**os.environ, "MINUTES_DATA": str(folder / "data"), "MINUTES_AS_OF": DAY}

    def bare() -> subprocess.CompletedProcess[bytes]:
        command_here = [*command, "-d", str(folder / "site")]
        return subprocess.run(command_here, env=surroundings, cwd=ROOT, capture_output=True, check=False)

    assert bare().returncode == 0
    assert tree(folder / "site") == before
    make_a_draft(folder)
    stopped = bare()
    assert stopped.returncode != 0
    assert "m/c/2025-02.html（会議録）" in stopped.stderr.decode()
    assert "minutes build --remove" in stopped.stderr.decode()
    assert tree(folder / "site") == before


@pytest.mark.parametrize(("typed", "goes"), [("y\n", True), ("\n", False)])
def test_at_a_terminal_one_is_asked(folder: Path, typed: str, goes: bool) -> None:
    make_a_draft(folder)
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", *arguments_of(folder)],
        stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT,
    )  # fmt: skip
    os.close(theirs)
    os.write(ours, typed.encode())
    _, told = process.communicate(timeout=120)
    os.close(ours)
    assert "y、やめるなら n" in told.decode()
    assert (process.returncode == 0) is goes
    assert (folder / "site/m/c/2025-02.html").exists() is not goes


@pytest.mark.parametrize(
    ("typed", "goes"), [("Y\n", True), ("ｙ\n", True), ("はい\n", True), ("n\n", False), ("\x04", False)]
)
def test_only_a_yes_lets_it_go(
    folder: Path,
    typed: str,
    goes: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    make_a_draft(folder)
    ours, theirs = pty.openpty()
    with os.fdopen(theirs, encoding="utf-8") as terminal:
        monkeypatch.setattr(sys, "stdin", terminal)
        os.write(ours, typed.encode())
        with pytest.raises(SystemExit) as ended:
            main.main(arguments_of(folder))
    os.close(ours)
    assert "y、やめるなら n" in capsys.readouterr().err
    assert (ended.value.code == 0) is goes
    assert (folder / "site/m/c/2025-02.html").exists() is not goes
