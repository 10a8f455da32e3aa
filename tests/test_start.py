"""An archive that begins: what ``minutes start`` writes is built, previewed and changed by what its own ``mkdocs.yml`` says."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote, urljoin

import pytest
from click.testing import CliRunner, Result
from PIL import Image

from generator.cli import main

NAMES = (
    "--municipality", "汐見町", "--municipality-id", "shiomi", "--council", "汐見町図書館協議会", "--council-id", "library",
)  # fmt: skip
SESSION = """\
sittings:
  - {date: 2026-05-12, start: "14:00", end: "15:30"}
agenda:
  - title: 開館時間の延長について
body:
  - speech: 会長
    text: ただいまから会議を開きます。
"""


def run(*words: str) -> Result:
    return CliRunner().invoke(main, [*words])


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "kaigi roku"
    done = run("start", str(folder), *NAMES)
    assert done.exit_code == 0, done.output
    (folder / "minutes/shiomi/library/2026-01.yml").write_text(SESSION, "utf-8")
    monkeypatch.chdir(folder)
    return folder


def built(*more: str) -> Path:
    done = run("build", *more)
    assert done.exit_code == 0, done.output
    return Path("site")


def page(name: str) -> str:
    return (Path("site") / name).read_text("utf-8")


def test_what_is_started_passes_the_check_and_is_built(archive: Path) -> None:
    checked = run("check", "--strict") if "--strict" in run("check", "--help").output else run("check")
    assert checked.exit_code == 0, checked.output
    built()
    assert "ただいまから会議を開きます。" in page("shiomi/library/2026-01.html")
    assert "汐見町 会議録" in page("index.html")
    assert not Path("site/guide").exists()
    assert (archive / ".cache").is_dir()


def dead_links(site: Path) -> list[tuple[str, str]]:
    dead = []
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        if name == "404.html":  # shown at any depth; its links are to what stands beside the missing page
            continue
        for link in re.findall(r'(?:href|src)="([^"#?]+)', path.read_text("utf-8")):
            if (
                not re.match(r"[a-z]+:", link)
                and not (site / unquote(urljoin(f"/{name}", link)).lstrip("/")).is_file()
            ):
                dead.append((name, link))
    return dead


def test_no_link_leads_to_a_page_that_the_archive_lacks(archive: Path) -> None:
    built()
    assert dead_links(Path("site")) == []
    (archive / "docs/about.md").unlink()
    settings = archive / "mkdocs.yml"
    settings.write_text(
        settings.read_text("utf-8").replace("  - このサイトについて: about.md\n", ""), "utf-8"
    )
    built("--remove")
    assert not Path("site/about.html").exists()
    assert dead_links(Path("site")) == []


def test_the_grounds_to_be_confirmed_are_good_once_they_are(archive: Path) -> None:
    grounds = archive / "minutes/shiomi/grounds.yml"
    text = grounds.read_text("utf-8")
    proposed = text[text.index("# grounds:") :]
    grounds.write_text(re.sub(r"^# ", "", proposed, flags=re.M), "utf-8")
    done = run("check")
    assert done.exit_code == 0, done.output
    built()
    assert len(list(Path("site/shiomi/grounds").glob("*.html"))) >= 5


def test_own_colours_logo_words_scripts_and_pages_are_served(archive: Path) -> None:
    docs = archive / "docs"
    (docs / "images").mkdir()
    for name in ("logo.png", "mark.png"):
        Image.new("RGB", (32, 32), "teal").save(docs / "images" / name)
    (docs / "own.css").write_text(":root { --key: #00565b; } /* ours */\n", "utf-8")
    (docs / "own.js").write_text('document.title += "";\n', "utf-8")
    (docs / "visitors.md").write_text("# 傍聴のご案内 {#top}\n\nどなたでも傍聴できます。\n", "utf-8")
    (archive / "overrides/partials").mkdir(parents=True)
    (archive / "overrides/partials/site-neighbours.html").write_text('<p class="ours">町の印</p>', "utf-8")
    (archive / "mkdocs.yml").write_text(
        "site_name: 会議録\ntheme:\n  name: material\n  custom_dir: overrides\n  logo: images/logo.png\n"
        "  favicon: images/mark.png\nextra_css: [own.css]\nextra_javascript: [own.js]\ncopyright: © 汐見町\n"
        "plugins:\n  - minutes:\n      guide: true\n",
        "utf-8",
    )
    built()
    home = page("index.html")
    for wanted in (
        'class="logo" src="images/logo.png"',
        'href="own.css?v=',
        'src="own.js"',
        "© 汐見町",
        "町の印",
    ):
        assert wanted in home
    assert 'rel="icon" href="images/mark.png?v=' in home
    assert "傍聴のご案内" in home  # without a navigation of its own every page at the top is in it
    assert "どなたでも傍聴できます。" in page("visitors.html")
    assert Path("site/own.css").read_text("utf-8").endswith("/* ours */\n")
    assert "編集の手引き" in page("guide/index.html")
    assert dead_links(Path("site")) == []


def test_nothing_is_written_over_and_wrong_names_are_told(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("mine", "utf-8")
    done = run("start", str(tmp_path), *NAMES)
    assert done.exit_code == 1
    assert (tmp_path / "mkdocs.yml").read_text("utf-8") == "mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mkdocs.yml"]
    wrong = run("start", str(tmp_path / "new"), *NAMES[:3], "汐見", *NAMES[4:])
    assert wrong.exit_code == 2
    assert "半角の小文字" in wrong.output
    unasked = run("start", str(tmp_path / "new"))
    assert unasked.exit_code == 1
    assert "--municipality" in unasked.output
    assert not (tmp_path / "new").exists()
