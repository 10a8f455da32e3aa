"""Several archives in one go, here or on other machines: each its own site, the same bytes as alone, none stopped by another."""

from __future__ import annotations

import importlib.util
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.adapters.cluster import scheduler
from generator.adapters.cluster.order import CannotSendError, order_of
from generator.adapters.cluster.parcel import below, packed, unpacked
from generator.adapters.cluster.worker import ANOTHER_VERSION, build
from generator.archive.files import DiskFiles, write_tree
from generator.cli import main
from tests.conftest import ROOT, files_with

DAY = "2026-04-01"
CONFIG = ["--config", str(ROOT / "mkdocs.yml"), "--as-of", DAY]
needs_dask = pytest.mark.skipif(
    importlib.util.find_spec("distributed") is None,
    reason="distributed is not installed (tests/cluster.lock)",
)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def tree(folder: Path) -> dict[str, bytes]:
    files = DiskFiles(folder)
    return {name: files.read(name) for name in files.names()}


def towns(folder: Path, *names: str) -> list[str]:
    """Archives that differ, as arguments; 壊れた町 cannot be built."""
    arguments = []
    for name in names:
        session = {"body": [{"p": f"{name}の会議です。"}]} if name != "broken" else {"forn": "x"}
        write_tree(folder / name / "minutes", files_with(session).content.items())
        arguments += ["--data", str(folder / name / "minutes")]
    return arguments


def alone(folder: Path, name: str) -> dict[str, bytes]:
    site = folder / "alone" / name
    done = run("build", "--data", str(folder / name / "minutes"), "--site", str(site), *CONFIG)
    assert done.exit_code == 0, done.output
    return tree(site)


def test_each_archive_gets_a_site_of_its_own_and_one_that_fails_stops_none(tmp_path: Path) -> None:
    data = towns(tmp_path, "aoba", "broken", "chiyo")
    done = run("build", *data, "--site", str(tmp_path / "sites"), *CONFIG)
    assert done.exit_code == 1
    assert "3 個のうち 1 個は作れませんでした" in done.stderr
    assert "「form」ではありませんか" in done.stderr
    assert sorted(path.name for path in (tmp_path / "sites").iterdir()) == ["aoba", "chiyo"]
    for name in ("aoba", "chiyo"):
        assert tree(tmp_path / "sites" / name) == alone(tmp_path, name)
    again = run("build", *data[:2], *data[4:], "--site", str(tmp_path / "sites"), *CONFIG)
    assert again.exit_code == 0
    assert again.stdout.count("今回書き換えたもの 0 個") == 2


def test_what_is_told_to_programs_is_a_line_an_archive(tmp_path: Path) -> None:
    data = towns(tmp_path, "aoba", "broken")
    done = run("build", *data, "--site", str(tmp_path / "sites"), "--format", "json", *CONFIG)
    first, second = map(json.loads, done.stdout.splitlines())
    assert (first["code"], second["code"], done.exit_code) == (0, 1, 1)
    assert first["site"] == (tmp_path / "sites" / "aoba").as_posix()
    assert first["result"]["files"] == len(tree(tmp_path / "sites" / "aoba"))
    assert second["result"][0]["code"] == "unknown-key"


def test_sites_that_would_lie_in_one_place_are_refused(tmp_path: Path) -> None:
    data = [*towns(tmp_path / "x", "aoba"), *towns(tmp_path / "y", "aoba")]
    done = run("build", *data, "--site", str(tmp_path / "sites"), *CONFIG)
    assert done.exit_code == 2
    assert "「aoba」という名前" in done.stderr
    assert not (tmp_path / "sites").exists()
    inside = run(
        "build",
        *towns(tmp_path, "aoba", "chiyo"),
        "--site",
        str(tmp_path / "aoba" / "minutes" / "s"),
        *CONFIG,
    )
    assert inside.exit_code == 2


def test_settings_beside_the_minutes_count_for_these(tmp_path: Path) -> None:
    data = towns(tmp_path, "aoba", "chiyo")
    for name in ("overrides", "docs"):
        shutil.copytree(ROOT / name, tmp_path / "aoba" / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path / "aoba")
    about = tmp_path / "aoba" / "docs" / "about.md"
    about.write_text("# 青葉町の会議録\n", "utf-8")
    assert run("build", *data, "--site", str(tmp_path / "sites"), "--as-of", DAY).exit_code == 0
    said = {name: (tmp_path / "sites" / name / "about.html").read_text("utf-8") for name in ("aoba", "chiyo")}
    assert "青葉町の会議録" in said["aoba"]
    assert "青葉町の会議録" not in said["chiyo"]


def test_what_is_sent_is_all_that_a_site_follows_from(tmp_path: Path) -> None:
    towns(tmp_path, "aoba")
    order = order_of(
        tmp_path / "aoba" / "minutes", tmp_path / "site", ROOT / "mkdocs.yml", ("--as-of", DAY, "--record")
    )
    answer = build(order)
    assert answer.code == 0, answer.err
    unpacked(answer.site, tmp_path / "there")
    assert tree(tmp_path / "there" / "site") == alone(tmp_path, "aoba")
    unpacked(answer.memory, tmp_path / "there")
    assert (tmp_path / "there" / ".published" / "archive.txt").is_file()
    assert str(tmp_path) not in answer.out
    other = build(replace(order, program="another"))
    assert other.code == ANOTHER_VERSION
    assert "版が違います" in other.err


def test_a_parcel_of_the_same_files_is_the_same_and_leads_nowhere_else(tmp_path: Path) -> None:
    write_tree(tmp_path / "a", [("b/c.txt", b"1"), ("d.txt", b"2")])
    parcel = packed({"x": below(tmp_path / "a")})
    os.utime(tmp_path / "a" / "d.txt", (1, 1))
    assert packed({"x": below(tmp_path / "a")}) == parcel
    unpacked(parcel, tmp_path / "z")
    assert tree(tmp_path / "z" / "x") == tree(tmp_path / "a")
    with pytest.raises(ValueError, match="etc"):
        unpacked(packed({"../..": [("etc", tmp_path / "a" / "d.txt")]}), tmp_path / "z")


def test_what_lies_elsewhere_cannot_be_sent(tmp_path: Path) -> None:
    towns(tmp_path, "aoba")
    config = tmp_path / "aoba" / "mkdocs.yml"
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    config.write_text(
        text.replace("docs_dir: docs", f"docs_dir: {ROOT / 'docs'}").replace(
            "overrides", str(ROOT / "overrides")
        ),
        "utf-8",
    )
    with pytest.raises(CannotSendError, match="外にあるので"):
        order_of(tmp_path / "aoba" / "minutes", tmp_path / "site", config, ())


def test_without_the_extra_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduler, "NEEDED", "no_such_module")
    data = towns(tmp_path, "aoba")
    done = run("build", *data, "--scheduler", "tcp://127.0.0.1:1", "--site", str(tmp_path / "s"), *CONFIG)
    assert done.exit_code == 1
    assert "pip install" in done.stderr
    assert not (tmp_path / "s").exists()


def test_nothing_of_the_extra_is_loaded_without_it(tmp_path: Path) -> None:
    data = towns(tmp_path, "aoba", "chiyo")
    script = (
        "import sys; from generator.cli import main\n"
        f"try: main({['build', *data, '--site', str(tmp_path / 's'), *CONFIG]!r})\n"
        "except SystemExit as end: assert not end.code\n"
        "assert not {'distributed', 'dask', 'tornado'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], check=True, cwd=ROOT, capture_output=True)


class Cluster:
    """A real scheduler and two real workers, each a process."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.address = f"tcp://127.0.0.1:{probe.getsockname()[1]}"
        self.log = folder / "cluster.log"
        self.stream = self.log.open("w")
        port = self.address.rpartition(":")[2]
        self.scheduler = self._start("scheduler", "--host", "127.0.0.1", "--port", port, "--no-dashboard")
        self.workers = [
            self._start(
                *(
                    "worker",
                    self.address,
                    "--no-nanny",
                    "--no-dashboard",
                    "--nthreads",
                    "1",
                    "--name",
                    f"w{n}",
                ),
                *("--local-directory", str(folder / f"w{n}")),
            )
            for n in range(2)
        ]
        deadline = time.monotonic() + 120
        while self.log.read_text().count("Registered to") < 2:
            assert time.monotonic() < deadline, self.log.read_text()
            time.sleep(0.1)

    def _start(self, *arguments: str) -> subprocess.Popen[bytes]:
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-W", "ignore", "-m", "dask", *arguments]
        return subprocess.Popen(command, stdout=self.stream, stderr=self.stream, env=environment)

    def end(self) -> None:
        for process in (*self.workers, self.scheduler):
            process.kill()
            process.wait()
        self.stream.close()


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    found = Cluster(tmp_path)
    yield found
    found.end()


@needs_dask
def test_other_machines_make_the_same_bytes_and_a_lost_one_is_made_good(
    tmp_path: Path, cluster: Cluster
) -> None:
    data = towns(tmp_path, "aoba", "broken", "chiyo", "midori")
    command = [sys.executable, "-m", "generator", "build", *data, "--site", str(tmp_path / "sites"), *CONFIG]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    building = subprocess.Popen(
        [*command, "--scheduler", cluster.address, "--record"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment, cwd=ROOT, text=True,
    )  # fmt: skip
    deadline = time.monotonic() + 120
    while not _builds_below(cluster.workers[0].pid):  # it is at work
        assert building.poll() is None or time.monotonic() < deadline
        time.sleep(0.02)
    cluster.workers[0].send_signal(signal.SIGKILL)
    out, err = building.communicate(timeout=300)
    assert building.returncode == 1, err
    assert "4 個のうち 1 個は作れませんでした" in err
    assert "「form」ではありませんか" in err
    assert out.count("個のファイル（") == 3
    for name in ("aoba", "chiyo", "midori"):
        assert tree(tmp_path / "sites" / name) == alone(tmp_path, name), name
        assert (tmp_path / name / "minutes" / ".published" / "archive.txt").is_file()
    again = run(
        "build",
        *data[:2],
        "--site",
        str(tmp_path / "sites" / "aoba"),
        "--scheduler",
        cluster.address,
        *CONFIG,
    )
    assert again.exit_code == 0, again.output
    assert "今回書き換えたもの 0 個" in again.stdout


def _builds_below(pid: int) -> list[int]:
    listed = subprocess.run(["ps", "-eo", "pid,ppid,args"], capture_output=True, text=True, check=True).stdout
    rows = [re.split(r"\s+", line.strip(), maxsplit=2) for line in listed.splitlines()[1:]]
    return [int(own) for own, above, what in rows if int(above) == pid and "generator build" in what]


@needs_dask
def test_a_scheduler_that_is_not_there_is_told(tmp_path: Path) -> None:
    data = towns(tmp_path, "aoba")
    command = ["build", *data, "--site", str(tmp_path / "s"), *CONFIG, "--scheduler", "tcp://127.0.0.1:9"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    impatient = (
        "import sys; from generator.adapters.cluster import scheduler; from generator.cli import main\n"
        "scheduler._PATIENCE = '1s'; main(sys.argv[1:])"
    )
    done = subprocess.run(
        [sys.executable, "-c", impatient, *command],
        capture_output=True,
        env=environment,
        cwd=ROOT,
        check=False,
    )
    assert done.returncode == 1
    assert "スケジューラーにつながりません" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()
