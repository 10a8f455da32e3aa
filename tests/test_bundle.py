"""The ZIP for PCs without the internet: a wheel for every machine, and an installer that asks nobody outside."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from generator.adapters.bundle.make import make_bundle
from generator.adapters.bundle.targets import MAY_LACK, PYTHONS, Target, requirements_for, targets
from tests.conftest import ROOT

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


def _index_answers() -> bool:
    done = subprocess.run(
        [sys.executable, "-m", "pip", "index", "versions", "packaging"], check=False, capture_output=True
    )
    return done.returncode == 0


NEEDS_INDEX = pytest.mark.skipif(not _index_answers(), reason="no package index answers from here")


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
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    if not sys.platform.startswith("linux") or here not in PYTHONS:
        pytest.skip("the bundle's Linux part runs on Linux, with a Python that it is for")
    served = make_bundle(
        ROOT,
        tmp_path / "kaigiroku.zip",
        [t for t in targets((here,)) if t.system == "Linux"],
        lambda line: None,
    )
    assert [target.python for target in served] == [here]
    with ZipFile(tmp_path / "kaigiroku.zip") as archive:
        archive.extractall(tmp_path)
        assert b"\r\n" in archive.read("kaigiroku/install.bat")
        assert b"\r" not in archive.read("kaigiroku/install.sh")
    alone = _without_network()
    home = tmp_path / "home"
    settings = {
        "HOME": str(home),
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "LANG": "C.UTF-8",
    }
    answers = "汐見町\nshiomi\n汐見町図書館協議会\nlibrary\n"

    def run(*command: str, cwd: Path = tmp_path) -> None:
        done = subprocess.run(
            [*alone, *command],
            check=False,
            capture_output=True,
            text=True,
            input=answers,
            env=settings,
            cwd=cwd,
        )
        assert done.returncode == 0, done.stdout + done.stderr

    run("sh", str(tmp_path / "kaigiroku/install.sh"), str(home / "kaigi"))
    minutes = str(home / ".local/share/kaigiroku/bin/minutes")
    run(minutes, "check", cwd=home / "kaigi")
    run(minutes, "build", cwd=home / "kaigi")
    page = (home / "kaigi/site/shiomi/library/index.html").read_text("utf-8")
    assert "汐見町図書館協議会" in page
    assert os.access(home / "kaigi/preview.sh", os.X_OK)
    run("sh", str(tmp_path / "kaigiroku/install.sh"), str(home / "kaigi"))  # a newer one, over what is there
    run(minutes, "build", cwd=home / "kaigi")


def _without_network() -> list[str]:
    """A command before others, in which no network is; none where the system does not let us."""
    command = ["unshare", "-rn"]
    usable = (
        shutil.which("unshare")
        and subprocess.run([*command, "true"], check=False, capture_output=True).returncode == 0
    )
    return command if usable else []
