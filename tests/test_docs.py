"""The hand-written pages: only those of the navigation and what they name become part of a site, however it is built."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from jinja2 import Environment
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.structure.files import File, Files

from generator.adapters.docs_folder import docs_folder
from generator.adapters.frame import dress
from generator.adapters.mkdocs_plugin import plugin_of
from generator.archive.files import DiskFiles, MemoryFiles
from generator.attachments.known import Known
from generator.cli import main
from generator.docs.admit import LeftOut, Why, admit_docs
from generator.docs.check import Look
from generator.docs.declared import Declared
from generator.docs.named import is_draft, named_in
from generator.kept.shelf import Shelf
from generator.model.council import Site
from generator.pipeline import read_and_check
from generator.site.outputs import site_files
from tests.conftest import AS_OF, ROOT, files_with, public_of

SECRET = "himitsu"
"""Stands in every planted file, and nowhere else."""
ABOUT = """# このサイトについて {#top}

[手引き](tebiki.md)、[下書きのお知らせ](linked-draft.md)、[題に下書きとあるもの](titled.md)、[表](memo.docx)。

![図](zu.png) <a href="files/annai.txt">案内</a> <a href="tebiki.html#top">古い形</a>

[別の所]: files/betsu.csv

[参照][別の所] <!-- [注記の中](comment.md) -->

`[x](inline.txt)`

    [字下げ](indented.md)

```text
[囲み](fenced.csv)
```
"""
PUBLISHED = {
    "about.md": ABOUT,
    "tebiki.md": "# 手引き\n\n[次へ](sub/tsugi.md)\n",
    "sub/tsugi.md": "# 次\n\n[戻る](../tebiki.md)\n",
    "files/annai.txt": "休館日は月曜日です。\n",
    "files/betsu.csv": "年,人\n5,3\n",
}
PLANTED = {
    "status-draft.md": f"---\nstatus: draft\n---\n# {SECRET}\n",
    "nav-draft.md": f"---\ntitle: {SECRET}\ndraft: true\n---\n# {SECRET}\n\n[写真](only-by-draft.txt)\n",
    "linked-draft.md": f"draft: yes\n\n# {SECRET}\n",
    "titled.md": f"# 【下書き】{SECRET}\n",
    "unlinked.md": f"# {SECRET}\n",
    "memo.txt": SECRET,
    "sub/meibo.csv": SECRET,
    "scan.pdf": f"%PDF-1.4 {SECRET}",
    "comment.md": f"# {SECRET}\n",
    "inline.txt": SECRET,
    "indented.md": f"# {SECRET}\n",
    "fenced.csv": SECRET,
    "only-by-draft.txt": SECRET,
    "memo.docx": SECRET,
    "about.md.bak": SECRET,
    ".hidden.md": f"# {SECRET}\n",
}
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b550000000a49444154789c6360000000020001e221bc33"
    "0000000049454e44ae426082"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Settings, templates and hand-written pages as this repository has them, with planted files and a small archive."""
    shutil.copytree(ROOT / "overrides", tmp_path / "overrides")
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    named = "  - このサイトについて: about.md\n"
    assert named in settings
    (tmp_path / "mkdocs.yml").write_text(
        settings.replace(named, f"{named}  - お知らせ: nav-draft.md\n"), encoding="utf-8"
    )
    texts = {f"docs/{name}": text.encode() for name, text in {**PUBLISHED, **PLANTED}.items()}
    minutes = {
        f"minutes/{name}": content for name, content in files_with({"body": [{"p": "開会"}]}).content.items()
    }
    for name, content in {**texts, **minutes, "docs/zu.png": PNG}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    return tmp_path


def by_minutes(folder: Path) -> None:
    arguments = [
        "--data",
        str(folder / "minutes"),
        "--site",
        str(folder / "site"),
        "--as-of",
        AS_OF.isoformat(),
    ]
    result = CliRunner().invoke(main, ["build", *arguments, "--config", str(folder / "mkdocs.yml")])
    assert result.exit_code == 0, result.output


def by_mkdocs(folder: Path) -> str:
    """MkDocs run bare, in a process of its own: a plugin outlives a configuration."""
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "-f",
        str(folder / "mkdocs.yml"),
        "-d",
        str(folder / "site"),
    ]
    told = subprocess.run(command, capture_output=True, check=True, env=os.environ | {"PYTHONUTF8": "1"})
    return told.stderr.decode()


def by_preview(folder: Path) -> None:
    config = load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "site"))
    plugin = plugin_of(config)
    plugin.given = None
    config.plugins.on_startup(command="serve", dirty=True)
    assert plugin.preview
    try:
        mkdocs_build(config, serve_url="http://127.0.0.1:8000/", dirty=True)
    finally:
        plugin.preview = False  # the plugin lives on in this process


@pytest.mark.parametrize("build", [by_minutes, by_mkdocs, by_preview])
def test_planted_files_are_in_no_site(folder: Path, build: Callable[[Path], object]) -> None:
    build(folder)
    site = folder / "site"
    found = {
        path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()
    }
    assert [name for name, content in found.items() if SECRET.encode() in content] == []
    pages = {name.replace(".md", ".html") for name in PUBLISHED}
    assert pages | {"zu.png"} <= set(found)
    assert not {name.replace(".md", ".html") for name in PLANTED} & set(found)


def test_the_rest_is_named_where_mkdocs_is_run_bare(folder: Path) -> None:
    told = by_mkdocs(folder)
    for name in set(PLANTED) - {".hidden.md"}:
        assert f"docs/{name}:1:1: warning[docs-left-out]" in told


def test_the_rest_is_named_in_a_preview(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    by_preview(folder)
    for name in set(PLANTED) - {".hidden.md"}:
        assert f"docs/{name}:1:1: warning[docs-left-out]" in caplog.text


@pytest.mark.parametrize("command", ["check", "build"])
def test_the_rest_is_named(folder: Path, command: str) -> None:
    arguments = [
        "--data",
        str(folder / "minutes"),
        "--config",
        str(folder / "mkdocs.yml"),
        "--as-of",
        AS_OF.isoformat(),
    ]
    site = ["--site", str(folder / "site")] if command == "build" else []
    result = CliRunner().invoke(main, [command, *arguments, *site])
    assert result.exit_code == 0
    for name in set(PLANTED) - {".hidden.md"}:
        assert f"docs/{name}:1:1: warning[docs-left-out]" in result.output
    assert result.output.count("docs-left-out") == len(PLANTED) - 1
    assert result.output.count("「about.md」からのリンクは、つながりません。") == 3


def test_the_menu_leads_to_no_draft(folder: Path) -> None:
    by_minutes(folder)
    assert "お知らせ" not in (folder / "site/about.html").read_text("utf-8").split("<main")[0]


def test_check_names_them_for_machines_too(folder: Path) -> None:
    arguments = [
        "--data",
        str(folder / "minutes"),
        "--config",
        str(folder / "mkdocs.yml"),
        "--as-of",
        AS_OF.isoformat(),
    ]
    found = json.loads(CliRunner().invoke(main, ["check", *arguments, "--format", "json"]).stdout)
    names = {Path(one["file"]).name for one in found if one["code"] == "docs-left-out"}
    assert names == {Path(name).name for name in PLANTED} - {".hidden.md"}


def test_hidden_words_in_a_hand_written_attachment_stop_a_build(folder: Path) -> None:
    (folder / "docs/files/annai.txt").write_text("休館日\u202eは月曜日です。", encoding="utf-8")
    arguments = [
        "--data",
        str(folder / "minutes"),
        "--config",
        str(folder / "mkdocs.yml"),
        "--as-of",
        AS_OF.isoformat(),
    ]
    stopped = CliRunner().invoke(main, ["build", *arguments, "--site", str(folder / "site")])
    assert stopped.exit_code == 1
    assert "docs/files/annai.txt:1:1: error[file-hidden-words]" in stopped.output
    assert not (folder / "site/index.html").exists()
    assert CliRunner().invoke(main, ["check", *arguments, "--files"]).exit_code == 1


def test_citizens_are_not_led_to_the_guide_for_editors(folder: Path) -> None:
    (folder / "docs/guide").mkdir()
    (folder / "docs/guide/index.md").write_text("# 手引き {#top}\n", encoding="utf-8")
    by_minutes(folder)
    assert (folder / "site/about.html").is_file()
    assert not [p for p in (folder / "site").glob("*.html") if "guide/index.html" in p.read_text("utf-8")]


def test_the_foot_of_a_page_leads_editors_to_the_guide_where_there_is_one() -> None:
    site = site_files(public_of(files_with(None)))
    guide = File("guide/index.md", "docs", "site", use_directory_urls=False)
    for files, guided, led in (([guide], True, True), ([guide], False, False), ([], True, False)):
        dress(env := Environment(), site, Files(files), guide=guided)
        assert bool(env.globals["guide"]) is led


def test_the_guide_of_this_repository_is_published_whole() -> None:
    docs = docs_folder(ROOT / "mkdocs.yml")
    assert docs.admitted.left_out == ()
    assert "guide/problems.md" in docs.admitted.published


SETTINGS = """
theme: {name: material, logo: logo.png}
extra_css: [look.css]
extra_javascript: [{path: own.js, defer: true}]
not_in_nav: |
  /tebiki/
  !/tebiki/c.md
exclude_docs: "*.tmp.md"
draft_docs: later.md
"""
NAV = "nav:\n  - 一: a.md\n  - 組:\n    - 二: b.md\n    - 外: https://example.jp/\n    - 表: hyo.csv\n    - later.md\n"


@pytest.mark.parametrize("nav", [NAV, ""])
def test_settings_name_pages_and_files(tmp_path: Path, nav: str) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"docs_dir: pages\n{nav}{SETTINGS}", encoding="utf-8")
    names = [
        "a.md",
        "b.md",
        "hyo.csv",
        "later.md",
        "x.tmp.md",
        "logo.png",
        "look.css",
        "own.js",
        "other.js",
        "font.png",
    ]
    for name in [*names, "tebiki/a.md", "tebiki/c.md", "unseen.md"]:
        (tmp_path / "pages" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "pages" / name).write_text(
            "@x { a: url('font.png') }" if name == "look.css" else "[x](x.tmp.md)"
        )
    docs = docs_folder(tmp_path / "mkdocs.yml")
    named = {"a.md", "b.md", "logo.png", "look.css", "own.js", "font.png", "tebiki/a.md"}
    assert set(docs.admitted.published) == named | ({"hyo.csv"} if nav else {"unseen.md", "tebiki/c.md"})
    why = {left.name: left.why for left in docs.admitted.left_out}
    assert why["later.md"] is why["x.tmp.md"] is Why.SETTINGS
    assert why["other.js"] is Why.UNNAMED


def test_a_folder_of_pages_may_be_missing(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    assert docs_folder(tmp_path / "mkdocs.yml").admitted.published == ()


def test_links_are_no_files(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("nav: [a.md]\n", encoding="utf-8")
    (tmp_path / "secret.md").write_text("# x\n", encoding="utf-8")
    (tmp_path / "docs/a.md").symlink_to(tmp_path / "secret.md")
    assert docs_folder(tmp_path / "mkdocs.yml").admitted.left_out == (LeftOut("a.md", Why.LINK),)


def test_a_page_that_is_not_utf_8_is_left_out() -> None:
    files = MemoryFiles({"a.md": "# 題".encode("cp932")})
    assert admit_docs(Declared(("a.md",)), files).left_out == (LeftOut("a.md", Why.UNREADABLE),)


@pytest.mark.parametrize(
    ("page", "draft"),
    [
        ("---\ndraft: true\n---\n# 題\n", True),
        ("---\ntitle: 題\nstatus: 下書き\n---\n", True),
        ("---\npublish: false\n---\n", True),
        ("---\n公開: いいえ\n---\n", True),
        ("\ufeff---\r\ndraft: true\r\n---\r\n", True),
        ("draft: true\n\n# 題\n", True),
        ("---\ntitle: （下書き）題\n---\n", True),
        ("# 題【下書き】\n", True),
        ("題（Draft）\n======\n", True),
        ("---\ndraft: false\nstatus: final\n---\n# 題\n", False),
        ("# 下書きの書き方\n\n【下書き】と書きます。\n", False),
        ("# 題\n\n```yaml\nstatus: draft\n```\n", False),
        ("", False),
    ],
)
def test_a_page_says_that_it_is_a_draft(page: str, draft: bool) -> None:
    assert is_draft(page) is draft


@pytest.mark.parametrize(
    ("page", "named"),
    [
        ("[x](a.md)", ["a.md"]),
        ("[x](<a b.txt>)", ["guide/a b.txt"]),
        ("[x](a%20b.txt#top)", ["guide/a b.txt"]),
        ("[x](../zu.png)", ["zu.png"]),
        ("[x](/zu.png)", ["zu.png"]),
        ("[x](../../zu.png)", []),
        ("[x](https://example.jp/a.md) [y](mailto:a@example.jp) [z](#top) [b](//[)", []),
        ('<img srcset="a.png 1x, b.png 2x" src=c.png>', ["guide/a.png", "guide/b.png", "guide/c.png"]),
        ("[x](b.html)", ["guide/b.md"]),
    ],
)
def test_what_a_page_names(page: str, named: list[str]) -> None:
    found = list(named_in("guide/index.md", page))
    assert found == named or found == [f"guide/{name}" for name in named]


def test_what_pages_name_is_kept_by_their_text(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "docs" / "index.md").write_text("# 初め\n\n[別](files/betsu.csv)\n", "utf-8")
    first = docs_folder(folder / "mkdocs.yml", shelf := Shelf("p")).admitted
    assert first == docs_folder(folder / "mkdocs.yml").admitted
    again = Shelf.from_bytes(shelf.as_bytes(), "p")
    monkeypatch.setattr("generator.kept.addresses.addresses_in", pytest.fail)
    assert docs_folder(folder / "mkdocs.yml", again).admitted == first


NAMED_PDF = "氏名,電話\n浜野,090-1234-5678\n"


def of_docs(folder: Path, marks: object = None) -> list[tuple[str, str]]:
    """Code and way to mend of what is wrong inside the files of ``docs``."""
    checked = read_and_check(DiskFiles(folder / "minutes"), AS_OF)
    look = Look(Known(), AS_OF, Site.model_validate({"checked": marks or ()}).checked)
    found = docs_folder(folder / "mkdocs.yml").problems(checked.offices, look)
    return [(problem.code, problem.fix) for problem in found if problem.place.file == "files/betsu.csv"]


def test_a_person_may_say_of_a_file_that_it_was_looked_into(folder: Path) -> None:
    (folder / "docs/files/betsu.csv").write_text(NAMED_PDF, encoding="utf-8")
    ((code, fix),) = of_docs(folder)
    assert code == "phone-number"
    (line,) = re.findall(r"checked: に「- (\{.*?\})」", fix)
    mark = yaml.load(line, yaml.BaseLoader)
    assert mark["file"] == "files/betsu.csv"
    assert of_docs(folder, [mark]) == []
    assert of_docs(folder, [{**mark, "sha256": None}]) == []
    assert of_docs(folder, [{**mark, "file": "files/annai.txt"}]) == [(code, fix)]
    other = [(code, fix) for code, fix in of_docs(folder, [{**mark, "sha256": "0" * 12}])]
    assert [code for code, _ in other] == ["file-changed", "phone-number"]
    assert mark["sha256"] in other[0][1]


def test_no_word_of_a_person_silences_an_error(folder: Path) -> None:
    (folder / "docs/files/betsu.csv").write_text("名前\u202e逆\n", encoding="utf-8")
    ((code, fix),) = of_docs(folder)
    assert code == "file-hidden-words"
    assert "checked" not in fix
    mark = {"file": "files/betsu.csv", "on": "2024-05-20", "by": "書記"}
    assert of_docs(folder, [mark]) == [(code, fix)]


def test_the_file_of_the_site_says_it(folder: Path) -> None:
    (folder / "docs/files/betsu.csv").write_text(NAMED_PDF, encoding="utf-8")
    check = ["check", "--data", str(folder / "minutes"), "--files", "--config", str(folder / "mkdocs.yml")]
    check += ["--as-of", AS_OF.isoformat()]
    first = CliRunner().invoke(main, check).output
    assert "betsu.csv:1:1: warning[phone-number]" in first
    mark = "checked: [{file: files/betsu.csv, on: 2024-05-20, by: 書記}]\n"
    (folder / "minutes/site.yml").write_text(f"name: 会議録\n{mark}", encoding="utf-8")
    assert "betsu.csv" not in CliRunner().invoke(main, check).output
