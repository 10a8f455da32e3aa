"""What the page about the data says how to load: each example is run as it stands there, and a real datasette is asked."""

from __future__ import annotations

import contextlib
import io
import json
import os
import re
import runpy
import shutil
import sqlite3
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from pathlib import Path

import pytest

from generator.archive.files import write_tree
from generator.exports.about.page import data_page
from generator.exports.about.snippets import SNIPPETS, Snippet
from generator.exports.database import sqlite_files
from generator.exports.session_zip import session_zips
from generator.exports.tables.package import csv_package
from generator.exports.tables.parquet import parquet
from generator.facts import session as facts
from tests.exports.test_database import by_force
from tests.exports.test_own_json import bundled


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What somebody has after unpacking, under the names that the examples use."""
    folder = tmp_path_factory.mktemp("reuse")
    write_tree(folder, csv_package(bundled()))
    write_tree(folder, ((name.rpartition("/")[2], content) for name, content in sqlite_files(bundled())))
    zips = dict(session_zips(bundled()))
    write_tree(folder, [("2023-01.zip", zips["data/asanagi/toshokan/2023-01.zip"])])
    return folder


def snippet(word: str) -> Snippet:
    (found,) = [one for one in SNIPPETS if word in one.program]
    return found


def printed(code: str, folder: Path) -> str:
    file = folder / "example.py"
    file.write_text(code, "utf-8")
    before, out = Path.cwd(), io.StringIO()
    os.chdir(folder)
    try:
        with contextlib.redirect_stdout(out):
            runpy.run_path(str(file))
    finally:
        os.chdir(before)
    return out.getvalue()


def test_every_example_is_run_here() -> None:
    assert [one.program.split("（")[0] for one in SNIPPETS] == [
        "Python",
        "Python",
        "R",
        "Python",
        "SQLite",
        "datasette",
    ]
    page = data_page(bundled(), {}).markdown
    assert all(one.program in page for one in SNIPPETS if "（" not in one.program)


def test_pandas(folder: Path) -> None:
    pytest.importorskip("pandas")
    said = printed(snippet("（pandas）").code, folder)
    assert "first_date" in said
    assert f"[{len(by_force('予算'))} rows x 4 columns]" in said or len(by_force("予算")) < 60


def test_parquet(folder: Path) -> None:
    pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    write_tree(folder, parquet(bundled()))
    said = printed(snippet("Parquet").code, folder)
    counted = [int(found[1]) for found in re.finditer(r"20\d\d +(\d+)$", said, re.MULTILINE)]
    assert sum(counted) == sum(facts.remark_count(m.session) for m in bundled().minutes)


def test_json(folder: Path) -> None:
    said = printed(snippet("JSON").code, folder)
    minutes = next(m for m in bundled().minutes if m.key == "asanagi/toshokan/2023-01")
    assert said.startswith("r1 ")
    assert said.count("\nr") + 1 >= sum(1 for block in minutes.session.body if block.id is None) // 2


def test_r(folder: Path) -> None:
    if not shutil.which("Rscript"):
        pytest.skip("there is no R on this machine")
    (folder / "example.R").write_text(snippet("R").code, "utf-8")
    said = subprocess.run(["Rscript", "example.R"], cwd=folder, capture_output=True, check=True)
    assert "first_date" in said.stdout.decode()


def test_sqlite(folder: Path) -> None:
    opened = sqlite3.connect(folder / "kaigiroku.db")
    assert len(opened.execute(snippet("SQLite").code).fetchall()) == len(by_force("予算")) > 0
    opened.close()


def test_a_real_datasette_finds_a_word_of_two_characters(folder: Path) -> None:
    pytest.importorskip("datasette")
    command = snippet("datasette").code.split()[1:]
    port = 8000 + os.getpid() % 1000
    server = subprocess.Popen(
        [sys.executable, "-m", "datasette", "serve", *command, "--port", str(port), "--setting", "max_returned_rows", "5000"],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        for query in ("予算", "図書館", "会", "ないことばです"):
            address = (
                f"http://127.0.0.1:{port}/kaigiroku/search.json?_shape=array&q={urllib.parse.quote(query)}"
            )
            assert len(json.loads(asked(address))) == len(by_force(query)), query
    finally:
        server.terminate()
        server.wait()


def asked(address: str) -> bytes:
    for _ in range(200):
        with contextlib.suppress(OSError), urllib.request.urlopen(address) as reply:
            return bytes(reply.read())
        time.sleep(0.1)
    raise AssertionError("datasette did not answer")
