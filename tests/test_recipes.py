"""The recipes of the guide: what of them can run here does, in an archive that ``minutes start`` began."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml

from tests.conftest import ROOT
from tests.test_start import NAMES, SESSION

PAGE = (ROOT / "docs/guide/recipes.md").read_text("utf-8")
USUAL = {".html", ".css", ".js", ".png", ".txt", ".xml", ".zip"}
"""Kinds of files that every server knows."""


def recipe(heading: str) -> str:
    """The block of code below a heading, by its id."""
    found = re.search(rf"^## [^\n]*{{#{heading}}}$.*?^```\w+\n(.*?)^```$", PAGE, re.M | re.S)
    assert found, heading
    return found[1]


def minutes(*words: str, cwd: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "generator", *words], check=False, capture_output=True, text=True, cwd=cwd
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("recipes") / "kaigiroku"
    minutes("start", str(folder), *NAMES, cwd=folder.parent)
    (folder / "minutes/shiomi/library/2026-01.yml").write_text(SESSION, "utf-8")
    with (folder / "minutes/site.yml").open("a", encoding="utf-8") as site:
        site.write(
            "url: https://www.example.lg.jp/kaigiroku/\n"
            "exports: [zip, text, lists, json, csv, kokkai, kokkai-xml, kokkai-speech, akn, tei, popolo, ocd, oparl, cite]\n"
        )
    return folder


def run_all(lines: list[str], archive: Path) -> Path:
    """Run what of the lines is this program's; the folder that the last build filled."""
    site = archive / "site"
    ran = 0
    for line in lines:
        words = shlex.split(line)
        if words[:1] == ["minutes"]:
            minutes(*words[1:], cwd=archive)
            ran += 1
            site = archive / words[words.index("--site") + 1] if "--site" in words else site
    assert ran
    return site


def steps_of(heading: str) -> list[str]:
    loaded: dict[str, Any] = yaml.safe_load(recipe(heading))
    match heading:
        case "github":
            return [step["run"] for step in loaded["jobs"]["publish"]["steps"] if "run" in step]
        case "gitlab":
            return list(loaded["pages"]["script"])
        case _:
            return [hook["entry"] for repo in loaded["repos"] for hook in repo["hooks"]]


@pytest.mark.parametrize("heading", ["github", "gitlab", "pre-commit"])
def test_what_a_recipe_runs_ends_well(heading: str, archive: Path) -> None:
    site = run_all(steps_of(heading), archive)
    if heading == "github":
        named = [
            step for step in yaml.safe_load(recipe(heading))["jobs"]["publish"]["steps"] if "with" in step
        ]
        assert (archive / named[-1]["with"]["path"] / "index.html").is_file()
    if heading == "gitlab":
        assert (
            site.relative_to(archive).as_posix()
            in yaml.safe_load(recipe(heading))["pages"]["artifacts"]["paths"]
        )
        assert (site / "index.html").is_file()


def test_the_container_builds_where_the_minutes_are(archive: Path) -> None:
    said = dict(line.split(" ", 1) for line in recipe("container").splitlines() if line)
    entry, command = (yaml.safe_load(said[name]) for name in ("ENTRYPOINT", "CMD"))
    assert run_all([shlex.join([*entry, *command])], archive).is_dir()


def test_servers_are_told_of_every_kind_of_file(archive: Path) -> None:
    minutes("build", cwd=archive)
    kinds = {path.suffix for path in (archive / "site").rglob("*") if path.is_file()} - USUAL
    assert kinds
    iis = {entry.get("fileExtension") for entry in ElementTree.fromstring(recipe("iis")).iter("mimeMap")}
    apache = set(re.findall(r"^AddType \S+ (\.\w+)$", recipe("apache"), re.M)) | {".svg"}  # of its own list
    assert kinds <= iis
    assert kinds <= apache


def test_servers_send_the_same_policy() -> None:
    policies = [re.findall(r"default-src[^\"<]*", recipe(heading)) for heading in ("apache", "iis", "nginx")]
    assert policies[0]
    assert policies[0] == policies[1] == policies[2]
