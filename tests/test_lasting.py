"""The archive remembers what it published: at the command line, as a clerk does it."""

from __future__ import annotations

import csv
import json
import shutil
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from mkdocs.exceptions import PluginError

from generator.adapters.remembering import keep, kept_in
from generator.adapters.standing import nothing_comes_out
from generator.archive.files import DiskFiles, write_tree
from generator.cli import main
from generator.memory.recording import recorded as after_showing
from generator.pipeline import beside_memory, read_and_check
from tests.conftest import AS_OF, GROUNDS, to_yaml
from tests.disks import FailingDisk
from tests.memory.archives import shown_of

DAY = AS_OF.isoformat()
SESSION = """sittings:
  - date: 2025-05-12   # 月曜日
materials:
  - {title: 予算の案, status: withheld, withheld: w1}
withheld:
  w1: {grounds: kojin, reason: 特定の世帯が分かってしまうため, decided_by: 会長}
body:
  - speech: 会長
    text: ただいまから、今年度の第一回の審議会を始めます。
  - {speech: 委員, text: 駐輪場の屋根は、いつ直るのでしょうか。}
"""
DATA = {
    "site.yml": to_yaml({"name": "見本", "url": "https://example.lg.jp/k/"}),
    "m/municipality.yml": to_yaml({"name": "見本市"}),
    "m/grounds.yml": to_yaml(GROUNDS),
    "m/c/council.yml": to_yaml({"name": "見本審議会"}),
    "m/c/2025-01.yml": SESSION.encode(),
    "m/c/2025-02.yml": to_yaml({"sittings": [{"date": "2025-06-02"}], "body": [{"p": "二回目の会議。"}]}),
    "m/c/files/yosan.csv": b"a,b\r\n",
}
FIRST, SECOND = "data/m/c/2025-01.yml", "data/m/c/2025-02.yml"


def run(command: str, folder: Path, *more: str) -> Result:
    site = ["--site", str(folder / "site")] if command == "build" else []
    return CliRunner().invoke(main, [command, "--data", str(folder / "data"), "--as-of", DAY, *site, *more])


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Minutes, their site and the memory of it."""
    folder = tmp_path_factory.mktemp("lasting")
    write_tree(folder / "data", DATA.items())
    first = run("build", folder)
    assert first.exit_code == 0
    assert first.stderr.count("公開した控えがまだありません") == 1
    assert not (folder / "data" / ".published").exists()
    assert run("build", folder, "--expect", "newly-public=1").exit_code == 2
    assert "書きました" in run("build", folder, "--record").stderr
    return folder


@pytest.fixture
def folder(recorded: Path, tmp_path: Path) -> Path:
    """A copy of it, to change."""
    shutil.copytree(recorded, tmp_path / "copy")
    return tmp_path / "copy"


def change(folder: Path, name: str, was: str, now: str) -> None:
    text = (folder / name).read_text("utf-8")
    assert was in text
    (folder / name).write_text(text.replace(was, now, 1), "utf-8")


def site(folder: Path) -> dict[str, bytes]:
    files = DiskFiles(folder / "site")
    return {name: files.read(name) for name in files.names()}


def test_the_memory_stays_out_of_the_site_and_is_written_only_when_asked(folder: Path) -> None:
    kept = folder / "data" / ".published"
    assert {path.name for path in kept.rglob("*") if path.is_file()} == {"key", "archive.txt", "c.txt"}
    key = (kept / "key").read_bytes().strip()
    assert not any(key in content for content in site(folder).values())
    before = {path: path.read_bytes() for path in kept.rglob("*") if path.is_file()}
    change(folder, FIRST, "いつ直るのでしょうか", "いつごろ直るのでしょうか")
    result = run("build", folder)
    assert result.exit_code == 0
    assert "控えに書いてください" in result.stderr
    assert {path: path.read_bytes() for path in kept.rglob("*") if path.is_file()} == before


def test_a_remark_put_first_fails_and_is_mended(folder: Path) -> None:
    change(
        folder,
        FIRST,
        "body:\n",
        "body:\n  # 抜けていた発言\n  - {speech: 事務局, text: 資料は、お手元の三点でございます。}\n",
    )
    before = site(folder)
    result = run("build", folder)
    assert result.exit_code == 1
    assert "address-moved" in result.stderr
    assert "「id: r0-a」" in result.stderr
    assert site(folder) == before
    assert run("check", folder).exit_code == 1
    text = (folder / FIRST).read_text("utf-8")
    assert run("mend", folder, "--dry-run").exit_code == 1
    assert (folder / FIRST).read_text("utf-8") == text
    assert run("mend", folder).exit_code == 0
    assert (folder / FIRST).read_text("utf-8") == text.replace("{speech: 事務局", "{id: r0-a, speech: 事務局")
    assert "すべてもとの所か" in run("check", folder, "--addresses").stderr


def test_a_deleted_session_fails_until_it_is_said_why_it_went(folder: Path) -> None:
    (folder / SECOND).unlink()
    assert "address-vanished" in run("build", folder).stderr
    council = folder / "data/m/c/council.yml"
    council.write_text(
        "name: 見本審議会\nwithdrawn:\n  - {id: 2025-02, on: 2026-03-20, why: 別の会議のものでした。}\n",
        "utf-8",
    )
    result = run("build", folder)
    assert result.exit_code == 0, result.output
    page = site(folder)["m/c/2025-02.html"].decode()
    assert "別の会議のものでした。" in page
    assert "noindex" in page
    assert "2025-02.html" not in site(folder)["sitemap.xml"].decode()
    # Once recorded, it may not be forgotten either.
    assert run("build", folder, "--record").exit_code == 0
    council.write_text("name: 見本審議会\n", "utf-8")
    assert "知らせ（moved か withdrawn）がありません" in run("check", folder).stdout


def test_a_joined_remark_leads_to_the_one_that_took_it_in(folder: Path) -> None:
    change(
        folder,
        FIRST,
        "審議会を始めます。",
        "審議会を始めます。駐輪場の屋根は、いつ直るのでしょうか。\n    was: [r2]",
    )
    change(folder, FIRST, "  - {speech: 委員, text: 駐輪場の屋根は、いつ直るのでしょうか。}\n", "")
    result = run("build", folder)
    assert result.exit_code == 0, result.output
    page = site(folder)["m/c/2025-01.html"].decode()
    assert '<p class="gone not-said" id="r2" role="note">発言' in page
    assert page.count("いつ直るのでしょうか") == 1


def publish_paper(folder: Path) -> None:
    change(folder, FIRST, "status: withheld, withheld: w1}", "status: public, href: files/yosan.csv}")
    change(folder, FIRST, "withheld:\n  w1: {grounds: kojin, reason: 特定の世帯が分かってしまうため, decided_by: 会長}\n",
           "gone:\n  - {id: withheld-w1, on: 2026-03-20, why: withdrawn}\n")  # fmt: skip


def test_what_was_withheld_becomes_public_only_after_a_word(folder: Path) -> None:
    publish_paper(folder)
    before = site(folder)
    stopped = run("build", folder)
    assert stopped.exit_code == 1
    assert "新しく公開するもの（1 件）" in stopped.stderr
    assert "--expect newly-public=1" in stopped.stderr
    assert run("build", folder, "--expect", "newly-public=2").exit_code == 1
    said = json.loads(run("build", folder, "--format", "json").stdout)
    assert said["stopped"] == "needs --expect newly-public=1"
    assert site(folder) == before
    checked = read_and_check(DiskFiles(folder / "data"), AS_OF)
    remembered = beside_memory(checked, DiskFiles(folder / "data"), AS_OF, kept_in(folder / "data"))
    with pytest.raises(PluginError, match="新しく公開するもの"):
        nothing_comes_out(remembered)
    assert run("build", folder, "--expect", "newly-public=1").exit_code == 0
    assert site(folder)["m/c/files/yosan.csv"] == b"a,b\r\n"


def test_a_diff_writes_nothing_and_a_comment_changes_nothing(folder: Path) -> None:
    change(folder, FIRST, "# 月曜日", "# 月曜日の午後")
    files = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    result = run("diff", folder)
    assert result.exit_code == 0
    assert "見た目だけ" in result.stdout
    assert json.loads(run("diff", folder, "--format", "json").stdout)["newly-public"] == []
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == files


def test_every_address_that_was_public_is_in_the_table(folder: Path) -> None:
    rows = list(csv.reader(StringIO(run("addresses", folder).stdout)))
    assert [row[0] for row in rows[1:]] == [
        "m/index.html", "m/c/index.html", "m/c/2025-01.html", "m/c/2025-01.html#material-m1", "m/c/2025-01.html#r1",
        "m/c/2025-01.html#r2", "m/c/2025-01.html#withheld-w1", "m/c/2025-02.html", "m/c/2025-02.html#n1",
    ]  # fmt: skip
    assert run("addresses", folder, "--to", str(folder / "a.csv")).exit_code == 0
    assert (folder / "a.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_a_broken_memory_stops_a_build_and_everything_that_asks_it(folder: Path) -> None:
    (folder / "data/.published/m/c.txt").write_text("<<<<<<< HEAD\n", "utf-8")
    for command in ("build", "check", "diff", "mend", "addresses"):
        result = run(command, folder)
        assert result.exit_code == 1
        assert "memory-broken" in result.output + result.stderr


def test_a_memory_is_written_whole_or_not_at_all(folder: Path) -> None:
    memory = kept_in(folder / "data").memory
    assert memory is not None
    shown = shown_of(DiskFiles(folder / "data"), AS_OF.replace(month=5), memory.key)
    for step in range(12):
        disk = FailingDisk(step, killed=False)
        try:
            keep(folder / "data", after_showing(memory, shown), disk)
        except OSError:
            assert kept_in(folder / "data").memory == memory
        else:
            break
    found = kept_in(folder / "data").memory
    assert found is not None
    assert found.last == "2026-05-01"


def test_a_draft_of_what_was_published_is_told_where_a_draft_stops_nothing(folder: Path) -> None:
    change(folder, FIRST, "sittings:", "record: {status: draft}\nsittings:")
    result = run("build", folder, "--remove")
    assert result.exit_code == 1
    assert "下書き（status: draft）になっています" in result.stderr
