"""The ZIP for PCs without the internet: a wheel for every machine, and an installer that asks nobody outside."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.adapters.bundle.make import INSTALLER, for_its_system
from generator.adapters.bundle.targets import MAY_LACK, Target, requirements_for, targets
from tests.conftest import ROOT
from tests.installed import Installed, index_answers, unpacked

NAMES = "汐見町\nshiomi\n汐見町図書館協議会\nlibrary\n"

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
def test_the_installer_needs_no_network_and_what_it_installs_publishes(tmp_path: Path) -> None:
    one = Installed(unpacked(tmp_path), tmp_path / "home")
    archive = one.home / "kaigi"
    one.begin(archive, NAMES)
    one.run(one.minutes, "check", cwd=archive)
    one.run(one.minutes, "build", cwd=archive)
    page = (archive / "site/shiomi/library/index.html").read_text("utf-8")
    assert "汐見町図書館協議会" in page
    assert os.access(archive / "preview.sh", os.X_OK)
    one.begin(archive, "")  # a newer one, over what is there
    one.run(one.minutes, "build", cwd=archive)


def test_what_is_packed_has_the_line_ends_of_its_system() -> None:
    assert b"\r" not in for_its_system(INSTALLER / "install.sh")
    for name in ("install.bat", "readme.txt", "no-python.txt"):
        packed = for_its_system(INSTALLER / name)
        assert packed.count(b"\r\n") == packed.count(b"\n") > 0, name
