"""The ZIP for PCs without the internet: a wheel for every machine, and an installer that asks nobody outside."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.adapters.bundle.installer import install
from generator.adapters.bundle.make import INSTALLER, for_its_system
from generator.adapters.bundle.targets import MAY_LACK, Target, requirements_for, targets
from tests.conftest import ROOT
from tests.installed import Installed, index_answers, set_up

LOCK = """\
# a note
one==1.0 \\
    --hash=sha256:aa \\
    --hash=sha256:bb
    # via two
two==2.0 ; python_full_version < '3.12' \\
    --hash=sha256:cc
two==2.5 ; python_full_version >= '3.12' \\
    --hash=sha256:dd
three==3.0 ; sys_platform == 'win32' \\
    --hash=sha256:ee
"""


def test_each_machine_gets_what_its_conditions_ask_for() -> None:
    asked = {(t.system, t.python): requirements_for(t, LOCK).splitlines() for t in targets(("3.11", "3.13"))}
    one, three = "one==1.0 --hash=sha256:aa --hash=sha256:bb", "three==3.0 --hash=sha256:ee"
    assert asked == {
        ("Windows", "3.11"): [one, "two==2.0 --hash=sha256:cc", three],
        ("Linux", "3.11"): [one, "two==2.0 --hash=sha256:cc"],
        ("Windows", "3.13"): [one, "two==2.5 --hash=sha256:dd", three],
        ("Linux", "3.13"): [one, "two==2.5 --hash=sha256:dd"],
    }


NEEDS_INDEX = pytest.mark.skipif(not index_answers(), reason="no package index answers from here")


@NEEDS_INDEX
@pytest.mark.parametrize("target", targets(), ids=lambda target: f"{target.system}-{target.python}")
def test_every_locked_package_has_a_wheel(target: Target, tmp_path: Path) -> None:
    wanted = tmp_path / "wanted.txt"
    wanted.write_text(requirements_for(target, (ROOT / "requirements.lock").read_text("utf-8")), "utf-8")
    tags = [word for tag in target.tags for word in ("--platform", tag)]
    done = subprocess.run(
        [
            sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--ignore-installed", "--no-deps",
            "--target", str(tmp_path / "there"), "--require-hashes", "--only-binary=:all:", *tags,
            "--implementation", "cp", "--python-version", f"{target.python}.99", "-r", str(wanted),
        ],
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    if done.returncode and target.python in MAY_LACK:
        pytest.skip(f"for Python {target.python} not all packages have wheels yet: {done.stderr[-200:]}")
    assert done.returncode == 0, done.stderr


@NEEDS_INDEX
def test_the_installer_needs_no_network_and_what_it_installs_publishes(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    first = set_up(tmp_path_factory)
    archive = shutil.copytree(first.home / "kaigi", tmp_path / "kaigi")
    first.run(first.minutes, "check", cwd=archive)
    first.run(first.minutes, "build", cwd=archive)
    page = (archive / "site/shiomi/library/index.html").read_text("utf-8")
    assert "汐見町図書館協議会" in page
    assert os.access(archive / "preview.sh", os.X_OK)
    one = Installed(first.bundle, tmp_path / "home")
    shutil.copytree(first.home, one.home, copy_function=os.link, symlinks=True)
    one.begin(archive, "")  # a newer one, over what is there
    assert not one.minutes.samefile(first.minutes)
    one.run(one.minutes, "build", cwd=archive)


def test_what_is_packed_has_the_line_ends_of_its_system() -> None:
    assert b"\r" not in for_its_system(INSTALLER / "install.sh")
    for name in ("install.bat", "readme.txt", "no-python.txt"):
        packed = for_its_system(INSTALLER / name)
        assert packed.count(b"\r\n") == packed.count(b"\n") > 0, name


def bat_files() -> dict[str, bytes]:
    """What cmd.exe runs, as it stands on the PC."""
    return {
        "install.bat": for_its_system(INSTALLER / "install.bat"),
        "preview.bat": install.PREVIEW_BAT.encode(),
    }


@pytest.mark.parametrize("name", ["install.bat", "preview.bat"])
def test_cmd_reads_it_alike_in_every_code_page(name: str) -> None:
    """932, 437 and 65001 differ in all but ASCII; with bare line feeds cmd loses its labels."""
    content = bat_files()[name]
    assert content.isascii()
    assert content.count(b"\r\n") == content.count(b"\n") == content.count(b"\r")
    lines = content.decode().split("\r\n")
    labels = {line[1:] for line in lines if line.startswith(":")}
    assert {word for line in lines for word in re.findall(r"goto (\w+)", line)} == labels
    assert all(len(line) < 8000 for line in lines)  # cmd takes no longer ones


@pytest.mark.parametrize("name", ["install.bat", "preview.bat"])
def test_a_folder_with_blanks_and_signs_stays_one_word(name: str) -> None:
    """Each variable that holds a path stands between quotation marks, or in what is set between them; ``!`` is no sign of its own."""
    text = bat_files()[name].decode()
    assert "setlocal DisableDelayedExpansion" in text
    for line in text.splitlines():
        for found in re.finditer(r"%(HERE|PROGRAM|LOCALAPPDATA|USERPROFILE)%|%~dp0", line):
            assert line[: found.start()].count('"') % 2 == 1, line
    depth = 0
    for line in text.splitlines():  # within a block a bracket of a path would end it
        outside = re.sub(r'"[^"]*"', "", line)
        depth += outside.count("(") - outside.count(")")
        assert not depth or "%HERE%" not in line
    assert depth == 0


def test_what_the_installer_asks_of_a_python_is_python() -> None:
    asked = re.search(r'set "FITS=(.*)"', bat_files()["install.bat"].decode())
    assert asked
    assert "%" not in asked[1], "cmd would take it for a variable"
    done = subprocess.run([sys.executable, "-c", asked[1]], check=False)
    assert done.returncode == 0
    said = re.search(r'-c "(print.*)"', bat_files()["install.bat"].decode())
    assert said
    shown = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", said[1]], check=True, capture_output=True, encoding="utf-8"
    )
    assert "すべて展開" in shown.stdout


def test_what_the_preview_runs_is_there(tmp_path: Path) -> None:
    line = next(one for one in install.PREVIEW_BAT.splitlines() if one.startswith('"%PROGRAM%"'))
    words = line.split()[1:-1]
    done = subprocess.run(
        [sys.executable, *words, "--help"], check=False, capture_output=True, text=True, cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr
    assert "--site" in done.stdout
