"""The Nu Html Checker of the W3C over every page and style sheet of the site: no error, and no warning either.

The checker is a Java program in an npm package: ``npm ci --prefix tests/browser`` brings it, locked by its hash.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from generator.adapters.mkdocs_plugin import plugin_of
from generator.archive.disk import DISK
from generator.archive.files import DiskFiles, write_tree
from generator.pipeline import read_and_check, site_of
from tests.browser.conftest import build
from tests.conftest import AS_OF, ROOT, WITHHELD, files_with, to_yaml
from tests.test_fidelity import session_with

JAR = Path(__file__).parent / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
#: Characters that mean something to HTML, and characters that it allows but few pages hold.
AWKWARD = "A & B <b>「太字」</b> \"q\" 'r' &amp; ]]> <!-- 髙﨑𠮷葛\U000e0100 \u3000 \u200b\n\n二つ目の段落\t1\n次の行"


@pytest.fixture(scope="session")
def checker() -> list[str]:
    """The command, without the files to check."""
    java = shutil.which("java")
    missing = (
        "Java" if java is None else "" if JAR.is_file() else f"{JAR.name} (npm ci --prefix tests/browser)"
    )
    if missing and os.environ.get("REQUIRE_BROWSER") == "1":
        pytest.fail(f"REQUIRE_BROWSER=1, but {missing} is not on this machine.")
    if missing:
        pytest.skip(f"the HTML checker needs {missing}")
    return [
        java or "",
        "-Xss8m",
        "-jar",
        str(JAR),
        "--also-check-css",
        "--skip-non-html",
        "--format",
        "json",
        "--stdout",
    ]


def complaints(checker: list[str], *folders: Path) -> list[str]:
    """Everything the checker has to say of the pages and style sheets in the folders, in one run of it."""
    run = subprocess.run(
        [*checker, *map(str, folders)], capture_output=True, text=True, check=False, encoding="utf-8"
    )
    told: list[dict[str, Any]] = json.loads(run.stdout)["messages"]
    return [
        f"{Path(m['url']).name}:{m.get('lastLine')}: {m['type']}: {m['message']} {m.get('extract', '')[:200]!r}"
        for m in told
    ]


@pytest.fixture(scope="module")
def variants(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pages that the bundled archive has none of: every kind of block with awkward text, next to nothing, what is over."""
    folder = tmp_path_factory.mktemp("variants")
    files = dict(files_with(session_with(AWKWARD, 'A & <i> "B" 髙')).content)
    meeting = {"sittings": [{"date": "2025-06-01"}]}
    files["m/c/2025-02.yml"] = to_yaml(meeting)
    files["m/c/2025-03.yml"] = to_yaml(meeting | {"publish_until": "2025-07-01"})
    files["m/c/2025-04.yml"] = to_yaml(
        meeting | {"openness": {"status": "closed", "withheld": "w1"}, "withheld": {"w1": WITHHELD}}
    )
    write_tree(folder / "data", files.items())
    return build(folder / "data", folder / "site")


@pytest.fixture(scope="module")
def previewed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What an editor sees: a draft with its banner, and the page in place of a broken file."""
    folder = tmp_path_factory.mktemp("previewed")
    files = dict(files_with({"record": {"status": "draft"}}).content)
    files["m/c/2025-02.yml"] = b"sittings:\n  - date: 2025-13-45\nbody: <b>&\n"
    write_tree(folder / "data", files.items())
    made = site_of(read_and_check(DiskFiles(folder / "data"), AS_OF), AS_OF, preview=True)
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder / "site"))
    plugin_of(config).prepare(folder / "data", made, lambda names: None, DISK)
    mkdocs_build(config)
    return folder / "site"


def test_the_checker_has_nothing_to_say_of_any_page(
    checker: list[str], root: Path, variants: Path, previewed: Path
) -> None:
    assert "下書き" in (previewed / "m" / "c" / "2025-01.html").read_text("utf-8")
    assert complaints(checker, root, variants, previewed) == []


def test_the_checker_would_tell_a_mistake_in_a_page_and_in_a_style_sheet(
    checker: list[str], tmp_path: Path
) -> None:
    page = '<!doctype html>\n<html lang="ja"><head><title>頁</title></head><body><p aria-label="x"><div></p></body></html>'
    (tmp_path / "page.html").write_text(page, "utf-8")
    (tmp_path / "sheet.css").write_text("p { colour: red }", "utf-8")
    told = complaints(checker, tmp_path)
    assert any(t.startswith("page.html") and "aria-label" in t for t in told)
    assert any(t.startswith("sheet.css") and "colour" in t for t in told)
