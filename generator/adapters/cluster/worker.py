"""Runs on another machine: builds one archive from what was sent, in a folder that is thrown away."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from generator.adapters.cluster.order import Answer, Order
from generator.adapters.cluster.parcel import every, packed, unpacked
from generator.adapters.remembering import PUBLISHED as MEMORY
from generator.kept.program import program

ANOTHER_VERSION = 3
"""The exit code of an answer that says that this machine has another version of the program."""


def build(order: Order) -> Answer:
    """Do what ``minutes build`` does, in a process of its own: one that dies takes nothing with it."""
    if order.program != program():
        return Answer(
            ANOTHER_VERSION, "", "働く側の計算機に入っている道具の版が違います。同じ版を入れてください。\n"
        )
    with tempfile.TemporaryDirectory(prefix="minutes-") as folder:
        root = Path(folder).resolve()
        unpacked(order.parcel, root)
        data, site = root / "minutes" / order.name, root / "site"
        command = [
            *(sys.executable, "-m", "generator", "build", *order.arguments, "--format", "json"),
            *("--data", str(data), "--site", str(site), "--config", str(root / "around" / "mkdocs.yml")),
        ]
        done = subprocess.run(
            command, cwd=root, env=_environment(), capture_output=True, check=False, stdin=subprocess.DEVNULL
        )
        out, err = (_as_seen(text, root) for text in (done.stdout, done.stderr))
        if done.returncode:
            return Answer(done.returncode, out, err)
        memory = packed({MEMORY: every(data / MEMORY)})
        return Answer(0, out, err, packed({"site": every(site)}), memory)


def _environment() -> dict[str, str]:
    """The same program as this, wherever it was started from; what it says as UTF-8."""
    here = str(Path(__file__).resolve().parents[3])
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(filter(None, (here, os.environ.get("PYTHONPATH")))),
    } | {"PYTHONUTF8": "1"}


def _as_seen(text: bytes, root: Path) -> str:
    """Paths as the one who asked knows them: from the folder of the minutes on."""
    return (
        text.decode("utf-8", "replace")
        .replace(f"{(root / 'minutes').as_posix()}/", "")
        .replace(f"{root}{os.sep}", "")
    )
