"""The program as a PC without the internet has it: out of the ZIP, set up with the network cut."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pytest

from generator.adapters.bundle.make import make_bundle
from generator.adapters.bundle.targets import PYTHONS, targets
from tests.conftest import ROOT


def index_answers() -> bool:
    done = subprocess.run(
        [sys.executable, "-m", "pip", "index", "versions", "packaging"], check=False, capture_output=True
    )
    return done.returncode == 0


def unpacked(folder: Path) -> Path:
    """The folder that a person gets who unpacks the ZIP, with what this Python on Linux needs. Skips elsewhere."""
    here = f"{sys.version_info.major}.{sys.version_info.minor}"
    if not sys.platform.startswith("linux") or here not in PYTHONS:
        pytest.skip("the bundle's Linux part runs on Linux, with a Python that it is for")
    linux = [target for target in targets((here,)) if target.system == "Linux"]
    served = make_bundle(ROOT, folder / "kaigiroku.zip", linux, lambda line: None)
    assert [target.python for target in served] == [here]
    with ZipFile(folder / "kaigiroku.zip") as archive:
        archive.extractall(folder)
    return folder / "kaigiroku"


NAMES = "汐見町\nshiomi\n汐見町図書館協議会\nlibrary\n"
"""What the installer asks, answered."""


def set_up(factory: pytest.TempPathFactory) -> Installed:
    """A program that was installed once, for all tests and all processes that run them, and an archive begun with it; nobody may change it."""
    import fcntl

    own = factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "installed"
    folder.mkdir(exist_ok=True)
    one = Installed(folder / "kaigiroku", folder / "home")
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "done").exists():
            for left in (one.bundle, one.home):
                shutil.rmtree(left, ignore_errors=True)
            assert unpacked(folder) == one.bundle
            one.begin(one.home / "kaigi", NAMES)
            (folder / "done").touch()
    return one


@dataclass(frozen=True)
class Installed:
    """``home`` is of a person who has nothing else. ``minutes`` is there once ``begin`` has run."""

    bundle: Path
    home: Path

    @property
    def minutes(self) -> Path:
        return self.home / ".local/share/kaigiroku/bin/minutes"

    @property
    def settings(self) -> dict[str, str]:
        """What its processes know of the machine: no folder of the repository is among it."""
        path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
        return {"HOME": str(self.home), "PATH": path, "LANG": "C.UTF-8"}

    def begin(self, archive: Path, names: str) -> None:
        """Open ``install.sh``, and answer what it asks."""
        self.run("sh", self.bundle / "install.sh", archive, answers=names)

    def begin_another(self, archive: Path, names: str) -> None:
        """What ``install.sh`` does once the program is there."""
        begins = "import sys, pathlib, install; install.begin(*map(pathlib.Path, sys.argv[1:]))"
        self.run("python3", "-c", begins, self.minutes, archive, answers=names)

    def run(self, *command: str | Path, cwd: Path | None = None, answers: str = "") -> str:
        """With no network; what it printed."""
        done = subprocess.run(
            [*without_network(), *map(str, command)], check=False, capture_output=True, text=True,
            input=answers, env=self.settings, cwd=cwd or self.bundle,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


def without_network() -> list[str]:
    """What stands before a command so that it has no network but the machine with itself; nothing where the system does not let us."""
    command = ["unshare", "-rn"]
    usable = (
        shutil.which("unshare")
        and subprocess.run([*command, "true"], check=False, capture_output=True).returncode == 0
    )
    return [*command, sys.executable, str(ROOT / "tests/alone.py")] if usable else []
