"""Forms for machines on a built site: nothing leaks through them, an audit sees each, and a server's own robots.txt stays."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.archive.files import DiskFiles, MemoryFiles, write_tree
from generator.cli import main
from generator.site.manifest import MANIFEST, Manifest
from generator.site.same import as_placed, differences, foreign, list_differences
from tests.conftest import AS_OF, WITHHELD, files_with, to_yaml

SECRET = "ひみつのことば"
URL = "https://minutes.example.lg.jp/"
SHOWN: dict[str, Any] = {
    "session": {"year": "2025", "number": "1"},
    "sittings": [{"date": "2025-05-12"}],
    "record": {"confirmed": {"on": "2025-06-30"}},
    "withheld": {"w1": WITHHELD | {"basis": f"{SECRET}条例", "as_printed": "■■■"}},
    "openness": {"status": "partly", "closed": [{"withheld": "w1"}]},
    "agenda": [{"title": "その他の件"}],
    "body": [
        {"speech": "会長", "text": ["話した言葉", {"withheld": "w1"}, "と続けた。"]},
        {"id": "r-a", "speech": "委員", "text": "話した言葉です。"},
    ],
    "corrections": [
        {"on": "2025-08-01", "what": "直した訳", "was": "直す前", "now": "直した後", "in": "r-a"}
    ],
}


def hidden(**more: Any) -> dict[str, Any]:
    """A session in which every place that a form might take from holds the secret."""
    return {
        "title": f"{SECRET}の題",
        "sittings": [{"date": "2025-06-01", "start": "10:00", "place": {"name": f"{SECRET}会館"}}],
        "agenda": [{"title": f"{SECRET}の件"}],
        "materials": [{"title": f"{SECRET}の資料"}],
        "corrections": [{"on": "2025-07-01", "what": f"{SECRET}を直した"}],
        "next_meeting": {"date": "2026-12-01", "place": f"{SECRET}会館"},
        "body": [{"p": SECRET}],
    } | more


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("faces")
    files = files_with(SHOWN).content | {
        "site.yml": to_yaml({"name": "見本の会議録", "url": URL}),
        "m/c/2025-02.yml": to_yaml(hidden(record={"status": "draft"})),
        "m/c/2025-03.yml": to_yaml(hidden(publish_from="2099-01-01")),
        "m/c/2025-04.yml": to_yaml(hidden(publish_until="2025-12-31")),
    }
    write_tree(made / "data", files.items())
    built = run(made, "build")
    assert built.exit_code == 0, built.output
    return made


def run(folder: Path, command: str, site: str = "site") -> Result:
    arguments = ["--data", str(folder / "data"), "--site", str(folder / site), "--as-of", AS_OF.isoformat()]
    return CliRunner().invoke(main, [command, *arguments])


def held(folder: Path) -> dict[str, bytes]:
    files = DiskFiles(folder / "site")
    return {name: files.read(name) for name in files.names()}


def is_form(name: str) -> bool:
    return name.startswith(("calendar/", "feeds/", "data/")) or name.endswith(
        (".xml", ".txt", ".ics", ".json")
    )


def test_nothing_of_drafts_of_what_is_to_come_and_of_what_is_over_is_in_any_file(folder: Path) -> None:
    site = held(folder)
    forms = {name for name in site if is_form(name)}
    assert {"feeds/all.xml", "feeds/m/c.json", "calendar/all.ics", "sitemap.xml", "llms.txt"} <= forms
    found = []
    for name, content in site.items():
        text = content.decode("utf-8", "replace").replace("\r\n ", "")
        if SECRET in text or any(f"2025-{number}.html" in text for number in ("02", "03")):
            found.append(name)
        if name in forms and name != MANIFEST and "2025-04" in text:
            found.append(name)
    assert found == []


def test_what_was_said_and_corrected_is_in_no_feed_and_no_calendar(folder: Path) -> None:
    for name, content in held(folder).items():
        if name.startswith(("calendar/", "feeds/")) or name in ("sitemap.xml", "llms.txt"):
            text = content.decode().replace("\r\n ", "")
            for word in ("話した言葉", "と続けた", "直す前", "直した後", "直した訳", "特定の世帯"):
                assert word not in text, name


def test_no_feed_and_no_calendar_is_another_on_another_day(folder: Path) -> None:
    before = held(folder)
    arguments = ["--data", str(folder / "data"), "--site", str(folder / "later"), "--as-of", "2026-10-01"]
    assert CliRunner().invoke(main, ["build", *arguments]).exit_code == 0
    files = DiskFiles(folder / "later")
    forms = [name for name in files.names() if is_form(name)]
    assert len(forms) > 10
    assert [name for name in forms if files.read(name) != before[name]] == []


def test_an_audit_names_any_form_that_is_gone_or_another(folder: Path) -> None:
    site = held(folder)
    fresh = MemoryFiles({name: content for name, content in site.items() if name != MANIFEST})
    forms = [name for name in fresh.names() if is_form(name)]
    for name in forms:
        gone = MemoryFiles({other: content for other, content in site.items() if other != name})
        assert [f.page for f in differences(fresh, gone, ())] == [name]
        other = MemoryFiles(site | {name: site[name] + b" "})
        assert [f.page for f in differences(fresh, other, ())] == [name]


@pytest.fixture
def own(folder: Path, tmp_path: Path) -> Path:
    """The site of the same data, in a folder in which whoever keeps the server has a robots.txt."""
    write_tree(
        tmp_path,
        (
            (f"data/{name}", DiskFiles(folder / "data").read(name))
            for name in DiskFiles(folder / "data").names()
        ),
    )
    assert run(tmp_path, "build").exit_code == 0
    (tmp_path / "site/robots.txt").unlink()
    listed = Manifest.parse((tmp_path / "site" / MANIFEST).read_bytes())
    assert listed
    kept = {name: digest for name, digest in listed.files.items() if name != "robots.txt"}
    (tmp_path / "site" / MANIFEST).write_bytes(Manifest(kept, listed.program).to_bytes())
    (tmp_path / "site/robots.txt").write_bytes(b"User-agent: *\nDisallow: /\n")
    return tmp_path


def test_a_servers_own_word_for_crawlers_is_left_as_it_is(own: Path) -> None:
    built = run(own, "build")
    assert built.exit_code == 0, built.output
    assert (own / "site/robots.txt").read_bytes() == b"User-agent: *\nDisallow: /\n"
    assert b"robots.txt" not in (own / "site" / MANIFEST).read_bytes()
    assert "robots.txt" in built.output
    audited = run(own, "audit")
    assert audited.exit_code == 0, audited.output
    assert "robots.txt: このプログラムが作ったものではありません" in audited.output


def test_who_puts_their_word_for_crawlers_in_the_place_of_ours_keeps_it(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "copy")
    mine = tmp_path / "copy/site/robots.txt"
    mine.write_bytes(b"User-agent: *\nDisallow: /\n")
    for _ in range(2):
        built = run(tmp_path / "copy", "build")
        assert built.exit_code == 0, built.output
        assert mine.read_bytes() == b"User-agent: *\nDisallow: /\n"
        assert "そのまま残したもの 1 個:\n  robots.txt" in built.output
    assert run(tmp_path / "copy", "audit").exit_code == 0


def test_our_own_word_for_crawlers_is_missed_and_a_changed_one_told(folder: Path) -> None:
    site = held(folder)
    fresh = MemoryFiles({name: content for name, content in site.items() if name != MANIFEST})
    assert "robots.txt" in site
    for other in (None, b"Disallow: /\n"):
        changed = {name: content for name, content in site.items() if name != "robots.txt"}
        there = MemoryFiles(changed | ({"robots.txt": other} if other else {}))
        right = as_placed(fresh, there)
        assert [f.page for f in differences(right, there, ())] == ["robots.txt"]
        assert list(list_differences(right, there, "")) == []
        assert foreign(right, there) == []
