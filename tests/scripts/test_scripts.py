"""The site's scripts in Node: their types, their rules, and what they do with a page."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGES = ROOT / "tests" / "browser" / "node_modules"


def _run(*command: str | Path) -> None:
    node = shutil.which("node")
    if node is None or not (PACKAGES / "jsdom").is_dir():
        reason = "Node or its packages are not here; npm ci --prefix tests/browser brings them"
        if os.environ.get("REQUIRE_BROWSER") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    done = subprocess.run([node, *command], check=False, capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_scripts_do_what_they_should() -> None:
    _run("--test", *sorted(Path(__file__).parent.glob("*.test.mjs")))


def test_the_types_of_the_scripts_fit() -> None:
    _run(PACKAGES / "typescript" / "bin" / "tsc", "-p", "tests/browser/tsconfig.json")


def test_the_scripts_keep_the_rules() -> None:
    _run(
        PACKAGES / "eslint" / "bin" / "eslint.js",
        "-c",
        "tests/browser/eslint.config.mjs",
        "overrides/assets",
        "tests",
    )
