"""Fetches the wheels of all targets and packs them with the installer."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from generator.adapters.bundle.targets import MAY_LACK, Target, requirements_for

INSTALLER = Path(__file__).parent / "installer"
_WITH_CRLF = (".bat", ".txt")
"""What people open on Windows, in programs that may show other line ends as one line."""


class BundleError(Exception):
    """A package cannot be had for a target that needs it."""


def make_bundle(
    repository: Path, into: Path, targets: Iterable[Target], say: Callable[[str], None]
) -> list[Target]:
    """Write the ZIP ``into``; the targets that it is for. Asks the package index that pip is set to.

    Raises BundleError where a target that may not lack anything does.
    """
    with tempfile.TemporaryDirectory(prefix="minutes-bundle-") as folder:
        wheels = Path(folder) / "wheels"
        clean = _copied(repository, Path(folder) / "program")
        _pip("wheel", "--no-deps", "--no-build-isolation", "-w", wheels, clean)
        lock = (repository / "requirements.lock").read_text("utf-8")
        served = []
        for target in targets:
            say(f"{target.system}、Python {target.python} の部品を集めています。")
            try:
                _fetch(target, lock, wheels, Path(folder))
            except BundleError:
                if target.python not in MAY_LACK:
                    raise
                say(f"Python {target.python} の部品は、まだそろっていないので入れません。")
                continue
            served.append(target)
        _pack(into, wheels, lock)
    return served


def _copied(repository: Path, to: Path) -> Path:
    """What a wheel is made of, in a folder of its own: beside the repository a build leaves files that the next one would take for modules."""
    to.mkdir()
    for name in ("generator", "overrides", "docs"):
        shutil.copytree(repository / name, to / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "setup.py", "README.md", "LICENSE"):
        shutil.copy(repository / name, to)
    return to


def _fetch(target: Target, lock: str, wheels: Path, folder: Path) -> None:
    wanted = folder / "wanted.txt"
    wanted.write_text(requirements_for(target, lock), "utf-8")
    platforms = [word for tag in target.tags for word in ("--platform", tag)]
    _pip(
        "download", "--no-deps", "--require-hashes", "--only-binary=:all:", *platforms,
        "--implementation", "cp", "--python-version", f"{target.python}.99", "-d", wheels, "-r", wanted,
    )  # fmt: skip


def _pip(*words: str | Path) -> None:
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", *map(str, words)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode:
        raise BundleError(done.stderr.strip())


def _pack(into: Path, wheels: Path, lock: str) -> None:
    into.parent.mkdir(parents=True, exist_ok=True)
    top = into.stem
    with ZipFile(into, "w", ZIP_DEFLATED) as archive:
        archive.writestr(f"{top}/requirements.txt", lock)
        for path in sorted(INSTALLER.iterdir()):
            if path.is_file():
                archive.writestr(f"{top}/{path.name}", for_its_system(path))
        for path in sorted(wheels.iterdir()):
            archive.write(path, f"{top}/wheels/{path.name}", ZIP_STORED)  # wheels are packed already


def for_its_system(path: Path) -> bytes:
    """A file of the installer as it stands in the ZIP."""
    text = path.read_text("utf-8")
    return text.replace("\n", "\r\n").encode() if path.suffix in _WITH_CRLF else text.encode()
