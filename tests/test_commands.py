"""The ``minutes`` command, tried as a clerk would."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from generator.adapters.loopback import is_seen_by_others
from generator.archive.files import DiskFiles, write_tree
from generator.cli import main
from tests.conftest import ROOT, files_with, to_yaml

DAY = "2026-04-01"
BODY = {"body": [{"speech": "会長", "text": "開会します。"}]}


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def data_in(folder: Path, session: dict[str, Any] | None = BODY, **changes: Any) -> Path:
    write_tree(folder / "data", files_with(session, **changes).content.items())
    return folder / "data"


def tree(folder: Path) -> dict[str, bytes]:
    files = DiskFiles(folder)
    return {name: files.read(name) for name in files.names()}


def build(folder: Path, data: Path, name: str = "site", *more: str) -> Result:
    return run("build", "--data", str(data), "--site", str(folder / name), "--as-of", DAY, *more)


def test_check_says_nothing_is_wrong(tmp_path: Path) -> None:
    result = run("check", "--data", str(data_in(tmp_path)))
    assert (result.exit_code, result.stdout) == (0, "")
    assert "問題は見つかりませんでした" in result.stderr


def test_check_names_the_file_as_it_was_given_and_exits_with_1(tmp_path: Path) -> None:
    data = data_in(tmp_path, {"forn": "online"})
    result = run("check", "--data", str(data))
    assert result.exit_code == 1
    assert f"{data.as_posix()}/m/c/2025-01.yml:" in result.stdout
    assert "「form」ではありませんか" in result.stdout


def test_check_speaks_json(tmp_path: Path) -> None:
    data = data_in(tmp_path, {"forn": "online"})
    (problem,) = json.loads(run("check", "--data", str(data), "--format", "json").stdout)
    assert problem["code"] == "unknown-key"


def test_a_letter_that_the_console_lacks_ends_no_report(tmp_path: Path) -> None:
    data = data_in(tmp_path)
    console = {**os.environ, "PYTHONIOENCODING": "cp932", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "generator", "check", "--data", str(data)]
    data.joinpath("m/c/2025-01.yml").write_text("record: {style: 𠮷}\n", encoding="utf-8")
    result = subprocess.run(command, cwd=ROOT, env=console, capture_output=True, check=False)
    assert result.returncode == 1
    assert "「\\U00020bb7」は決められた言葉ではありません" in result.stdout.decode("cp932")


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--data", "no-such-folder"],
        ["check", "--as-of", "昨日"],
        ["frobnicate"],
        ["render"],
        ["build", "--nope"],
    ],
)
def test_wrong_usage_exits_with_2(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("chek", "「check」ではありませんか"),
        ("check --nope", "「--nope」という指定はありません"),
        ("check --data", "「--data」の後に、値を"),
        ("check --data nosuch", "「nosuch」というフォルダーがありません"),
        ("check --format xml", "「--format」に「xml」は使えません"),
        ("check --as-of 昨日", "「昨日」は日付ではありません"),
        ("import", "「もとのファイル」に当たるもの"),
        ("import r6 会議録.docx --council m/c", "全体を半角の二重引用符"),
        ("import {file} --council m/c --data {folder}", "--name に会議体の名前を"),
        ("verify {file} {folder}", "はフォルダーです"),
        ("new m/c 第1回", "「第1回」が余分です"),
        ("audit {file}", "はファイルです"),
        ("render --data {folder}", "「--to」を付けてください"),
    ],
)
def test_wrong_usage_is_told_in_japanese(tmp_path: Path, typed: str, told: str) -> None:
    (tmp_path / "a.txt").write_text("会議録", encoding="utf-8")
    arguments = [part.format(file=tmp_path / "a.txt", folder=tmp_path) for part in typed.split(" ")]
    result = run(*arguments)
    assert result.exit_code == 2
    assert told in result.stderr
    assert "Error" not in result.stderr


@pytest.mark.parametrize("command", sorted(main.commands))
def test_every_command_explains_itself(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert "Usage:" in result.stdout
    assert re.search("[ぁ-ん]", main.commands[command].help or "")


def test_two_builds_are_byte_identical(tmp_path: Path) -> None:
    data = data_in(tmp_path)
    build(tmp_path, data, "one")
    build(tmp_path, data, "two")
    assert tree(tmp_path / "one") == tree(tmp_path / "two")


def test_a_second_build_writes_only_what_changed(tmp_path: Path) -> None:
    data = data_in(tmp_path)
    build(tmp_path, data)
    before = {p: p.stat().st_mtime_ns for p in (tmp_path / "site").rglob("*") if p.is_file()}
    write_tree(
        data,
        [("m/c/2025-01.yml", to_yaml({"sittings": [{"date": "2025-05-12"}], "body": [{"p": "別の文"}]}))],
    )
    result = json.loads(build(tmp_path, data, "site", "--format", "json").stdout)
    after = {p: p.stat().st_mtime_ns for p in (tmp_path / "site").rglob("*") if p.is_file()}
    changed = {p.relative_to(tmp_path / "site").as_posix() for p in after if before.get(p) != after[p]}
    assert changed == set(result["written"])
    assert "m/c/2025-01.html" in changed
    assert "m/index.html" not in changed


def test_a_removed_session_leaves_no_page(tmp_path: Path) -> None:
    data = data_in(tmp_path)
    build(tmp_path, data)
    (data / "m/c/2025-01.yml").unlink()
    result = build(tmp_path, data, "site", "--remove")
    assert "m/c/2025-01.html" in result.stdout
    assert not (tmp_path / "site/m/c/2025-01.html").exists()


@pytest.mark.parametrize(
    "record", ["record: {style: summary, status: draft}", "record:\n  status: draft  # まだ"]
)
def test_nor_does_a_draft_that_cannot_be_read(tmp_path: Path, record: str) -> None:
    data = data_in(tmp_path)
    write_tree(data, [("m/c/2025-02.yml", f"{record}\nbody:\n  - speech: 会長\n   text: 途中\n".encode())])
    assert run("check", "--data", str(data)).exit_code == 1
    assert build(tmp_path, data).exit_code == 0
    write_tree(data, [("m/c/2025-02.yml", f"{record.replace('draft', 'final')}\nforn: x\n".encode())])
    assert build(tmp_path, data).exit_code == 1


def test_a_build_names_every_page_to_delete_and_what_it_left_out(tmp_path: Path) -> None:
    data = data_in(tmp_path)
    more = {
        f"m/{council}/2025-{n:02}.yml": {"sittings": [{"date": "2025-05-13"}]}
        for council in "cd"
        for n in range(2, 32)
    }
    write_tree(data, [("m/d/council.yml", to_yaml({"name": "別の会議体"}))])
    write_tree(data, [(name, to_yaml(session)) for name, session in more.items()])
    build(tmp_path, data)
    shutil.rmtree(data / "m/d")
    for n in range(2, 28):
        (data / f"m/c/2025-{n:02}.yml").unlink()
    write_tree(
        data,
        [
            ("m/c/2025-29.yml", to_yaml(more["m/c/2025-29.yml"] | {"record": {"status": "draft"}})),
            ("m/c/2025-30.yml", to_yaml(more["m/c/2025-30.yml"] | {"publish_from": "2099-01-01"})),
        ],
    )
    shown = build(tmp_path, data, "site", "--remove").stdout
    to_delete = shown[shown.index("サーバーからも消してください") :]
    assert all(f"  m/c/2025-{n:02}.html\n" in to_delete for n in (*range(2, 28), 29, 30))
    assert "  m/d/（フォルダーごと、31 個）" in to_delete
    assert to_delete.index("m/d/") < to_delete.index("search/")
    assert "下書きのため入れなかった会議録 1 個: m/c/2025-29.yml" in shown
    assert "公開する日の前なので入れなかった会議録 1 個: m/c/2025-30.yml" in shown
    assert "2099年）1月1日（木曜日）に、もう一度 minutes build" in shown


def test_a_build_leaves_the_files_of_the_server_alone(tmp_path: Path) -> None:
    data = data_in(tmp_path)
    build(tmp_path, data)
    ours = [".htaccess", ".git/objects/aa/b", "web.config"]
    write_tree(tmp_path / "site", [(name, b"x") for name in ours])
    result = json.loads(build(tmp_path, data, "site", "--format", "json").stdout)
    assert (result["removed"], result["left"]) == ([], [])
    assert all((tmp_path / "site" / name).is_file() for name in ours)
    audit = run("audit", str(tmp_path / "site"), "--data", str(data), "--as-of", DAY)
    assert audit.exit_code == 0, audit.stdout


def test_a_build_names_what_it_left_alone_and_the_number_of_the_whole(tmp_path: Path) -> None:
    data = data_in(tmp_path)
    build(tmp_path, data)
    site = tmp_path / "site"
    write_tree(site, [("robots.txt", b"x"), ("favicon.ico", b"x"), ("m/c/2025-01.html", b"by hand")])
    told = build(tmp_path, data).stdout
    assert "そのまま残したもの 2 個:\n  favicon.ico\n  robots.txt\n" in told
    assert "作り直したもの 1 個:\n  m/c/2025-01.html\n" in told
    digest = hashlib.sha256((site / "manifest.txt").read_bytes()).hexdigest()
    assert told.endswith(f"ファイルの一覧（manifest.txt）の SHA-256: {digest}\n")
    (site / "m/c/2025-01.html").write_bytes(b"by hand")
    (data / "m/c/2025-01.yml").unlink()
    told = build(tmp_path, data, "site", "--remove").stdout
    assert "消さずに残したもの 1 個" in told
    assert (site / "m/c/2025-01.html").read_bytes() == b"by hand"
    result = json.loads(build(tmp_path, data, "site", "--format", "json").stdout)
    assert result["left"] == ["favicon.ico", "m/c/2025-01.html", "robots.txt"]
    assert result["manifest"] == hashlib.sha256((site / "manifest.txt").read_bytes()).hexdigest()
    assert result["sizes"]["index.html"] == (site / "index.html").stat().st_size
    assert result["files"] == len(result["sizes"])


def test_a_build_stops_before_it_writes_over_a_file_of_a_person(tmp_path: Path) -> None:
    session = BODY | {"materials": [{"title": "資料", "status": "public", "href": "files/m1.txt"}]}
    data = data_in(tmp_path)
    build(tmp_path, data)
    write_tree(data, [("m/c/2025-01.yml", to_yaml({"sittings": [{"date": "2025-05-12"}]} | session))])
    write_tree(data, [("m/c/files/m1.txt", "公開する資料\n".encode())])
    write_tree(tmp_path / "site", [("m/c/files/m1.txt", "個人の覚え書き\n".encode())])
    before = tree(tmp_path / "site")
    result = build(tmp_path, data)
    assert result.exit_code == 1
    assert "  m/c/files/m1.txt" in result.stderr
    assert tree(tmp_path / "site") == before


def test_a_folder_with_a_list_of_somebody_else_is_no_site(tmp_path: Path) -> None:
    write_tree(tmp_path / "site", [("manifest.txt", b"x"), ("a.xlsx", b"PK")])
    assert build(tmp_path, data_in(tmp_path)).exit_code == 2
    assert tree(tmp_path / "site") == {"manifest.txt": b"x", "a.xlsx": b"PK"}


def test_bare_mkdocs_harms_no_file_either(tmp_path: Path) -> None:
    environment = os.environ | {"MINUTES_AS_OF": DAY, "MINUTES_DATA": str(data_in(tmp_path))}
    command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(ROOT / "mkdocs.yml"), "-d"]

    def mkdocs(folder: Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*command, str(folder)], env=environment, capture_output=True, text=True, check=False
        )

    write_tree(tmp_path / "photos", [("a.jpg", b"x")])
    refused = mkdocs(tmp_path / "photos")
    assert refused.returncode == 1
    assert "このプログラムが作ったのではないファイル" in refused.stderr
    assert "Traceback" not in refused.stderr
    assert tree(tmp_path / "photos") == {"a.jpg": b"x"}
    assert mkdocs(tmp_path / "site").returncode == 0
    write_tree(tmp_path / "site", [("robots.txt", b"x")])
    assert mkdocs(tmp_path / "site").returncode == 0
    assert (tmp_path / "site/robots.txt").read_bytes() == b"x"


def test_render_removes_the_pages_of_what_became_a_draft(tmp_path: Path) -> None:
    data = data_in(tmp_path)
    arguments = ["render", "--data", str(data), "--to", str(tmp_path / "md"), "--as-of", DAY]
    write_tree(tmp_path / "md", [("conf.py", b"# of another builder")])
    assert run(*arguments).exit_code == 0
    session = (data / "m/c/2025-01.yml").read_bytes()
    (data / "m/c/2025-01.yml").write_bytes(session + b'"record": {"status": "draft"}\n')
    assert run(*arguments).exit_code == 1
    assert "m/c/2025-01.md" in tree(tmp_path / "md")
    result = run(*arguments, "--remove")
    assert "消したもの 3 個" in result.stdout  # the year's page and calendar too
    assert "  conf.py\n" in result.stdout
    rendered = tree(tmp_path / "md")
    assert "m/c/2025-01.md" not in rendered
    assert rendered["conf.py"] == b"# of another builder"


def test_build_stops_on_an_error_and_leaves_the_site_alone(tmp_path: Path) -> None:
    data = data_in(tmp_path)
    build(tmp_path, data)
    before = tree(tmp_path / "site")
    write_tree(data, [("m/c/2025-02.yml", b"forn: x\n")])
    assert build(tmp_path, data).exit_code == 1
    assert tree(tmp_path / "site") == before


def test_an_error_in_a_draft_does_not_stop_the_rest(tmp_path: Path) -> None:
    draft = {
        "record": {"status": "draft"},
        "sittings": [{"date": "2025-06-01", "start": "15:00", "end": "14:00"}],
    }
    data = data_in(tmp_path)
    write_tree(data, [("m/c/2025-02.yml", to_yaml(draft))])
    assert run("check", "--data", str(data)).exit_code == 1
    result = build(tmp_path, data)
    assert result.exit_code == 0
    assert "下書きの中だけ" in result.stderr
    assert not (tmp_path / "site/m/c/2025-02.html").exists()


def test_build_never_deletes_a_folder_that_is_not_a_site(tmp_path: Path) -> None:
    data = data_in(tmp_path)
    (tmp_path / "site").mkdir()
    (tmp_path / "site/家族の写真.txt").write_text("大切", encoding="utf-8")
    assert build(tmp_path, data).exit_code == 2
    assert tree(tmp_path / "site") == {"家族の写真.txt": "大切".encode()}


def test_build_refuses_to_write_into_the_minutes(tmp_path: Path) -> None:
    data = data_in(tmp_path)
    assert run("build", "--data", str(data), "--site", str(data / "site")).exit_code == 2
    assert run("build", "--data", str(data), "--site", str(tmp_path)).exit_code == 2


def test_only_what_the_archive_publishes_is_on_the_site(tmp_path: Path) -> None:
    secret = "ひみつの下書き"
    session = BODY | {"materials": [{"title": "資料", "status": "public", "href": "files/m1.pdf"}]}
    data = data_in(tmp_path, session)
    draft = {"record": {"status": "draft"}, "body": [{"p": secret}], "sittings": [{"date": "2025-06-01"}]}
    later = {"publish_from": "2099-01-01", "body": [{"p": secret}], "sittings": [{"date": "2025-07-01"}]}
    over = {
        "title": f"{secret}の件",
        "publish_until": "2025-12-31",
        "body": [{"p": secret}],
        "sittings": [{"date": "2025-08-01"}],
    }
    write_tree(
        data,
        [
            ("m/c/2025-02.yml", to_yaml(draft)),
            ("m/c/2025-03.yml", to_yaml(later)),
            ("m/c/2025-04.yml", to_yaml(over)),
            ("m/c/2025-01.yml.bak", secret.encode()),
            ("m/c/files/m1.pdf", b"%PDF-1.4 open"),
            ("m/c/files/m2.pdf", b"%PDF-1.4 " + secret.encode()),
        ],
    )
    assert build(tmp_path, data).exit_code == 0
    site = tree(tmp_path / "site")
    assert site["m/c/files/m1.pdf"] == b"%PDF-1.4 open"
    assert not [name for name, content in site.items() if secret.encode() in content]
    assert not [
        name for name in site if name.endswith((".yml", ".bak", "m2.pdf", "2025-02.html", "2025-03.html"))
    ]
    expired = site["m/c/2025-04.html"].decode()
    assert "公開期間は終わりました" in expired
    assert "<title>公開を終えた会議録｜" in expired


def test_backups_and_data_beside_the_hand_written_pages_stay_out(tmp_path: Path) -> None:
    for name in ("mkdocs.yml", "docs", "overrides"):
        source = ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, tmp_path / name)
    for name in ("about.md.bak", "notes.yml", "secret.docx", "guide/old.html.orig"):
        (tmp_path / "docs" / name).write_text("ひみつ", encoding="utf-8")
    result = build(tmp_path, data_in(tmp_path), "site", "--config", str(tmp_path / "mkdocs.yml"))
    assert result.exit_code == 0, result.output
    site = tree(tmp_path / "site")
    assert "about.html" in site
    assert not [name for name, content in site.items() if "ひみつ".encode() in content]


def test_a_build_as_of_an_earlier_day_is_the_site_of_that_day(tmp_path: Path) -> None:
    data = data_in(tmp_path, BODY | {"publish_from": "2026-03-01"})
    run("build", "--data", str(data), "--site", str(tmp_path / "before"), "--as-of", "2026-02-28")
    run("build", "--data", str(data), "--site", str(tmp_path / "after"), "--as-of", "2026-03-01")
    assert not (tmp_path / "before/m/c/2025-01.html").exists()
    assert (tmp_path / "after/m/c/2025-01.html").exists()


def test_audit_of_a_fresh_site_is_clean_and_of_an_altered_one_is_not(tmp_path: Path) -> None:
    data = data_in(tmp_path)
    build(tmp_path, data)
    arguments = ["audit", str(tmp_path / "site"), "--data", str(data), "--as-of", DAY]
    assert run(*arguments).exit_code == 0
    page = tmp_path / "site/m/c/2025-01.html"
    page.write_bytes(page.read_bytes().replace("開会します".encode(), "閉会します".encode()))
    result = run(*arguments)
    assert result.exit_code == 1
    assert "開会します" in result.stdout
    assert "閉会します" in result.stdout


def test_render_writes_the_same_markdown_that_mkdocs_gets(tmp_path: Path) -> None:
    data = data_in(tmp_path)
    result = run("render", "--data", str(data), "--to", str(tmp_path / "md"), "--as-of", DAY)
    assert result.exit_code == 0
    text = (tmp_path / "md/m/c/2025-01.md").read_text("utf-8")
    assert text.startswith("---\n")
    assert "# 見本市 見本審議会" in text
    assert "開会します。" in text


def test_import_makes_a_draft_that_verifies_and_stays_as_edited(tmp_path: Path) -> None:
    data = data_in(tmp_path)
    source = tmp_path / "r7-2.txt"
    source.write_text(
        "令和7年度第2回見本審議会会議録\n日時 令和7年7月7日(月) 午後2時から午後3時まで\n場所 見本市役所 大会議室\n"
        "出席者 会長 青木、委員 井上、委員 上田\n議事\n"
        "○会長　ただいまから始めます。\n○井上委員　駐輪場の台数を伺います。\n○会長　事務局からお願いします。\n"
        "○事務局　40台です。\n○上田委員　分かりました。\n○会長　以上で終わります。\n",
        encoding="utf-8",
    )
    arguments = ["import", str(source), "--council", "m/c", "--data", str(data)]
    first = run(*arguments)
    assert first.exit_code == 0, first.output
    session = data / "m/c/2025-07-07.yml"
    assert "status: draft" in session.read_text("utf-8")
    assert run("verify", str(source), str(session)).exit_code == 0
    before = session.read_bytes()
    assert run(*arguments).exit_code == 0
    assert session.read_bytes() == before
    edited = before.replace("駐輪場の台数".encode(), "駐輪場の数".encode())
    session.write_bytes(edited)
    run(*arguments)
    assert session.read_bytes() == edited
    lost = run("verify", str(source), str(session))
    assert lost.exit_code == 1
    assert "台" in lost.stdout


def test_import_founds_no_new_council_by_a_misspelt_name(tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_text("会議録", encoding="utf-8")
    result = run("import", str(source), "--council", "m/cc", "--data", str(data_in(tmp_path)))
    assert result.exit_code == 2
    assert "m/c" in result.stderr


def test_import_founds_a_council_in_one_step_and_only_with_its_first_session(tmp_path: Path) -> None:
    data, source, empty = tmp_path / "new", tmp_path / "a.txt", tmp_path / "b.txt"
    source.write_text(
        "令和7年度第2回汐見町図書館協議会会議録\n日時 令和7年7月7日(月)\n議事\n○会長　始めます。\n○委員　はい。\n○会長　終わります。\n",
        "utf-8",
    )
    empty.write_text("", "utf-8")
    names = (
        "--council",
        "shiomi/library",
        "--name",
        "汐見町図書館協議会",
        "--municipality",
        "汐見町",
        "--data",
        str(data),
    )
    assert run("import", str(empty), *names).exit_code == 1
    assert not data.exists(), "nothing was imported, so nothing was founded"
    done = run("import", str(source), *names)
    assert done.exit_code == 0, done.output
    assert "council.yml" in done.output
    assert "name: 汐見町図書館協議会" in (data / "shiomi/library/council.yml").read_text("utf-8")
    assert "name: 汐見町" in (data / "shiomi/municipality.yml").read_text("utf-8")
    assert run("check", "--data", str(data)).exit_code == 0
    again = run("import", str(source), *names)
    assert again.exit_code == 2
    assert "もうあります" in again.stderr
    unnamed = run(
        "import", str(source), "--council", "other/library", "--name", "図書館協議会", "--data", str(data)
    )
    assert "--municipality" in unnamed.stderr
    wrong = run("import", str(source), "--council", "汐見町", "--name", "図書館協議会", "--data", str(data))
    assert wrong.exit_code == 2


def test_new_counts_on_and_carries_the_members_over(tmp_path: Path) -> None:
    members = [
        {"name": "青木 ひかり", "role": "会長"},
        {"name": "任期 途中の人", "from": "2024-04", "to": "2025-06"},
        {"name": "退任 した人", "to": "2024-03-31"},
        {"name": "就任 前の人", "from": "2025-07-01"},
    ]
    council = {"members": members}
    data = data_in(tmp_path, BODY | {"session": {"number": "1", "serial": "54"}}, council=council)
    result = run("new", "m/c", "--data", str(data), "--as-of", "2025-06-01")
    assert result.exit_code == 0
    text = (data / "m/c/2025-02.yml").read_text("utf-8")
    assert (data / "schema/session.schema.json").is_file()
    assert "number: 2" in text
    assert "serial: 55" in text
    assert "青木 ひかり" in text
    assert "任期 途中の人" in text
    assert "退任 した人" not in text
    assert "就任 前の人" not in text
    checked = run("check", "--data", str(data))
    assert checked.exit_code == 0, checked.output


def test_new_takes_the_year_from_the_day_it_is_given(tmp_path: Path) -> None:
    data = data_in(tmp_path, BODY | {"session": {"number": "7"}})
    result = run("new", "m/c", "--data", str(data), "--date", "2026-03-31", "--as-of", "2026-04-20")
    assert result.exit_code == 0, result.output
    text = (data / "m/c/2025-08.yml").read_text("utf-8")
    assert "\n  - date: 2026-03-31\n" in text
    assert "error" not in run("check", "--data", str(data), "--as-of", "2026-04-20").stdout


def test_new_says_what_it_could_not_count(tmp_path: Path) -> None:
    data = data_in(tmp_path)
    assert "数えていません" not in run("new", "m/c", "--data", str(data)).stdout
    write_tree(data, [("m/c/2025-09.yml", b"forn: x\n")])
    assert "（m/c/2025-09.yml）は数えていません" in run("new", "m/c", "--data", str(data)).stdout


def test_new_counts_as_the_council_counts(tmp_path: Path) -> None:
    number = {"year": "2026", "year_kind": "calendar", "number": "1"}
    data = data_in(tmp_path, {"session": number, "sittings": [{"date": "2026-02-10"}]})
    special = {"session": number | {"number": "5", "kind": "臨時会"}, "sittings": [{"date": "2026-01-20"}]}
    write_tree(data, [("m/c/2026-r5.yml", to_yaml(special))])
    assert run("new", "m/c", "--data", str(data), "--date", "2026-03-31").exit_code == 0
    text = (data / "m/c/2026-02.yml").read_text("utf-8")
    assert "\n  year: 2026\n  number: 2\n  year_kind: calendar " in text
    assert "fiscal-year" not in run("check", "--data", str(data), "--as-of", DAY).stdout


@pytest.mark.parametrize(
    ("council", "last", "chair"),
    [
        ({"voices": {"member": {"label": "委員"}, "chair": {"label": "委員長"}}}, {}, "chair"),
        ({"voices": {"member": {"label": "委員"}}}, {}, "member"),
        ({}, {"voices": {"chair": {"label": "座長"}}, "body": []}, "座長"),
        ({"members": [{"name": "沖", "role": "委員"}, {"name": "渚", "role": "部会長"}]}, {}, "部会長"),
        ({}, {}, "会長"),
    ],
)
def test_new_lets_the_chair_speak_under_a_name_that_the_session_knows(
    tmp_path: Path, council: dict[str, Any], last: dict[str, Any], chair: str
) -> None:
    data = data_in(tmp_path, last, council=council)
    run("new", "m/c", "--data", str(data), "--as-of", "2025-06-01")
    (made,) = [path for path in data.glob("m/c/2025-*.yml") if "ここに発言" in path.read_text("utf-8")]
    assert f"- speech: {chair}\n" in made.read_text("utf-8")
    assert "unknown-voice" not in run("check", "--data", str(data)).stdout


def test_new_founds_a_council_and_its_municipality(tmp_path: Path) -> None:
    data = tmp_path / "minutes"
    founded = ["new", "shiomi/library", "--name", "汐見町図書館協議会", "--data", str(data)]
    assert run(*founded).exit_code == 2
    assert not data.exists()
    assert run(*founded, "--municipality", "汐見町").exit_code == 0
    assert run("new", "shiomi/port", "--name", "汐見町港湾審議会", "--data", str(data)).exit_code == 0
    assert run("new", "shiomi/library", "--data", str(data), "--date", "2026-05-14").exit_code == 0
    assert run("check", "--data", str(data), "--as-of", DAY).exit_code == 0
    before = tree(data)
    assert run(*founded, "--municipality", "汐見町").exit_code == 2
    assert tree(data) == before


@pytest.mark.parametrize(
    "council", ["汐見/library", "shiomi", "shiomi/library/x", "shiomi/con", "../x", "a/Library"]
)
def test_new_founds_nothing_that_could_not_be_an_address(tmp_path: Path, council: str) -> None:
    result = run("new", council, "--name", "会", "--municipality", "町", "--data", str(tmp_path / "minutes"))
    assert result.exit_code == 2
    assert not list(tmp_path.iterdir())


def test_a_skeleton_is_not_published_before_it_is_written(tmp_path: Path) -> None:
    data = data_in(tmp_path)
    run("new", "m/c", "--data", str(data), "--date", "2025-06-02", "--as-of", DAY)
    assert build(tmp_path, data).exit_code == 0
    (made,) = [path for path in data.glob("m/c/2025-*.yml") if "ここに発言" in path.read_text("utf-8")]
    made.write_text(made.read_text("utf-8").replace("status: draft", "status: final"), encoding="utf-8")
    result = build(tmp_path, data)
    assert result.exit_code == 1
    assert result.stderr.count("[skeleton-left]") == 3


def test_new_of_a_council_that_cannot_be_read_says_so(tmp_path: Path) -> None:
    data = data_in(tmp_path)
    write_tree(data, [("m/c/council.yml", b"nane: x\n")])
    result = run("new", "m/c", "--data", str(data))
    assert result.exit_code == 2
    assert "minutes check" in result.stderr


def test_new_of_an_unknown_council_names_the_known_ones(tmp_path: Path) -> None:
    result = run("new", "m/x", "--data", str(data_in(tmp_path)))
    assert result.exit_code == 2
    assert "m/c" in result.stderr


def test_the_written_schemas_are_current() -> None:
    assert run("schema", "--check", "--data", str(ROOT / "minutes")).exit_code == 0


def test_every_bundled_yaml_file_names_its_schema() -> None:
    for path in (ROOT / "minutes").rglob("*.yml"):
        first = path.read_text("utf-8").splitlines()[0]
        match = re.fullmatch(r"# yaml-language-server: \$schema=(\S+)", first)
        assert match, path
        assert (path.parent / match[1]).resolve().is_file(), path


def test_bare_mkdocs_builds_the_same_site(tmp_path: Path) -> None:
    environment = os.environ | {"MINUTES_AS_OF": DAY}
    subprocess.run(
        [
            sys.executable,
            "-m",
            "mkdocs",
            "build",
            "-q",
            "-f",
            str(ROOT / "mkdocs.yml"),
            "-d",
            str(tmp_path / "bare"),
        ],
        check=True,
        env=environment,
        capture_output=True,
    )
    result = build(tmp_path, ROOT / "minutes")
    assert result.exit_code == 0, result.output
    assert tree(tmp_path / "bare") == tree(tmp_path / "site")


@pytest.mark.parametrize("address", ["8000", "127.0.0.1:x", "127.0.0.1:70000", "no.such.host.invalid:8000"])
def test_a_preview_at_no_address_is_wrong_usage(tmp_path: Path, address: str) -> None:
    result = run("serve", "--data", str(data_in(tmp_path)), "--address", address)
    assert result.exit_code == 2
    assert ":8001" in result.stderr


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.8.9.10"])
def test_a_preview_on_this_machine_is_for_its_own_eyes(host: str) -> None:
    assert not is_seen_by_others(host)


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.7", "no.such.host.invalid"])
def test_a_preview_elsewhere_may_be_seen_by_others(host: str) -> None:
    assert is_seen_by_others(host)


def test_a_preview_that_others_see_is_asked_about_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    served: list[str] = []
    monkeypatch.setattr("generator.adapters.preview.preview", lambda *a, **more: served.append(a[3]))
    with socket.socket() as probe:
        probe.bind(("0.0.0.0", 0))
        address = f"0.0.0.0:{probe.getsockname()[1]}"
    arguments = ["serve", "--data", str(data_in(tmp_path)), "--address", address]
    refused = run(*arguments)
    assert refused.exit_code == 1
    assert "下書きも" in refused.stderr
    assert served == []
    allowed = run(*arguments, "--seen-by-others")
    assert allowed.exit_code == 0
    assert "下書きも" in allowed.stderr
    assert served == [address]


def test_a_second_preview_at_the_same_address_says_what_to_do(tmp_path: Path) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        result = run("serve", "--data", str(data_in(tmp_path)), "--address", f"127.0.0.1:{port}")
    assert result.exit_code == 2
    assert f"--address 127.0.0.1:{port + 1}" in result.stderr


@pytest.fixture
def preview(tmp_path: Path) -> Any:
    """A preview of a small archive on a free port; gives its data folder and a reader of pages."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    data = data_in(tmp_path)
    command = [
        sys.executable,
        "-m",
        "generator",
        "serve",
        "--data",
        str(data),
        "--address",
        f"127.0.0.1:{port}",
    ]
    with (tmp_path / "log").open("w") as log:
        server = subprocess.Popen(command, stdout=log, stderr=log, cwd=ROOT)

    def shows(page: str, words: str) -> bool:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{port}/{page}", timeout=30) as answer:
                    if words in answer.read().decode("utf-8"):
                        return True
            except (urllib.error.URLError, ConnectionError):
                pass
            time.sleep(0.2)
        return False

    yield data, shows
    server.send_signal(signal.SIGTERM)
    server.wait(timeout=20)


def test_the_preview_follows_what_is_saved(preview: Any) -> None:
    data, shows = preview
    page = "m/c/2025-01.html"
    assert shows(page, "開会します。")
    good = (data / "m/c/2025-01.yml").read_bytes()
    (data / "m/c/2025-01.yml").write_bytes(good.replace("開会します。".encode(), "再開します。".encode()))
    assert shows(page, "再開します。")
    (data / "m/c/2025-01.yml").write_bytes(good.replace(b"body", b"bodi"))
    assert shows(page, "「body」ではありませんか")
    assert shows("index.html", "会議録アーカイブ")
    draft = {
        "record": {"status": "draft"},
        "sittings": [{"date": "2025-06-02"}],
        "body": [{"p": "下書きの文"}],
    }
    write_tree(data, [("m/c/2025-02.yml", to_yaml(draft)), ("m/c/2025-01.yml", good)])
    assert shows("m/c/2025-02.html", "まだ公開されません")
    assert shows(page, "開会します。")
    told = (data.parent / "log").read_text("utf-8")
    assert re.search(r"ブラウザーで http://127\.0\.0\.1:\d+/ を開いてください", told)
    assert not re.search("Building|dirty|Serving on|Detected", told)


@pytest.mark.parametrize(
    "room", ["numpy", "mkdocs.commands", "lxml", "pypdf", "generator.exports", "generator.importer"]
)
def test_a_check_does_not_load_what_it_does_not_need(room: str) -> None:
    code = "import sys; from generator.cli import main; main(['check', '--data', 'minutes'], standalone_mode=False)"
    loaded = subprocess.run(
        [sys.executable, "-c", f"try:\n {code}\nexcept SystemExit: pass\nprint('|', *sys.modules)"],
        cwd=ROOT, capture_output=True, text=True, check=True,
    ).stdout.rpartition("|")[2].split()  # fmt: skip
    assert not [name for name in loaded if name == room or name.startswith(f"{room}.")]
