"""``minutes upload`` as a clerk types it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.adapters.upload import secrets
from generator.cli import main
from generator.model.upload import Upload
from tests.upload.servers import built, tree

SITE = {"a.css": b"1", "index.html": b"home", "m/c/1.html": b"1", "search/0.js": b"0"}
LATER = {"a.css": b"1", "index.html": b"later", "m/c/2.html": b"2", "search/0.js": b"1"}


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "minutes").mkdir()
    (tmp_path / "www").mkdir()
    (tmp_path / "minutes" / "site.yml").write_text("upload: {by: folder, folder: www/kaigiroku}\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv(secrets.VARIABLE, raising=False)
    built(tmp_path / "site", SITE)
    return tmp_path


def minutes(*words: str, answer: str | None = None) -> Result:
    return CliRunner().invoke(main, ["upload", *words], input=answer)


def test_what_would_go_is_told_and_nothing_is_done(work: Path) -> None:
    told = minutes("--dry-run")
    assert told.exit_code == 0, told.output
    assert "新しい  m/c/1.html" in told.output
    assert "検索のためのファイル 1 個" in told.output
    assert "フォルダー「www/kaigiroku」がまだないので、作ります" in told.output
    assert not (work / "www" / "kaigiroku").exists()


def test_it_sends_and_then_what_changed(work: Path) -> None:
    assert "新しいもの 4 個" in minutes().output
    assert tree(work / "www" / "kaigiroku") == tree(work / "site")
    assert "もうこのサイトと同じです" in minutes().output
    (work / "site" / "m" / "c" / "1.html").unlink()
    built(work / "site", LATER)
    (work / "site" / ".htaccess").write_text("x")
    (work / "site" / "robots.txt").write_text("x")
    told = minutes()
    assert "消す  m/c/1.html" in told.output
    assert "送りません: .htaccess、robots.txt" in told.output
    assert "新しいもの 1 個、書き換えたもの 2 個、消したもの 1 個、そのままのもの 1 個" in told.output
    assert tree(work / "www" / "kaigiroku").keys() == {*LATER, "manifest.txt"}


def test_another_sites_folder_is_not_emptied_unasked(work: Path) -> None:
    other = {"index.html": b"", **{f"x/y/{n}.html": b"" for n in range(5)}, "manifest.txt": b""}
    built(
        work / "www" / "kaigiroku",
        {path: content for path, content in other.items() if path != "manifest.txt"},
    )
    before = tree(work / "www" / "kaigiroku")
    told = minutes()
    assert told.exit_code == 1
    assert "ほかのサイトのフォルダー" in told.output
    assert tree(work / "www" / "kaigiroku") == before
    assert minutes("--remove").exit_code == 0
    assert tree(work / "www" / "kaigiroku") == tree(work / "site")


def test_a_folder_may_be_named_at_once(work: Path) -> None:
    assert minutes("--to", "www/other").exit_code == 0
    assert tree(work / "www" / "other") == tree(work / "site")


@pytest.mark.parametrize("folder", ["site", "site/x", "minutes"])
def test_not_into_the_site_itself_nor_the_minutes(work: Path, folder: str) -> None:
    assert minutes("--to", folder).exit_code == 2


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("name: x\n", "送る先が分かりません"),
        ("upload: {by: ftps, folder: www}\n", "host と user を書いてください"),
        ("upload: [\n", "minutes check"),
        ("upload: {by: folder, folder: nowhere/www}\n", "「nowhere」がありません"),
        ("upload: {by: ftp, host: localhost, user: k, folder: www}\n", secrets.VARIABLE),
    ],
)
def test_what_is_lacking_is_told(work: Path, settings: str, said: str) -> None:
    (work / "minutes" / "site.yml").write_text(settings, "utf-8")
    told = minutes()
    assert told.exit_code in (1, 2)
    assert said in told.output


TARGET = Upload(by="ftps", host="ftp.example.lg.jp", user="kaigi", folder="www")


def test_the_environment_comes_before_the_keyring_and_that_before_a_question(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Ring:
        held: dict[tuple[str, str], str] = {}  # noqa: RUF012

        def get_password(self, service: str, name: str) -> str | None:
            return self.held.get((service, name))

        def set_password(self, service: str, name: str, password: str) -> None:
            self.held[service, name] = password

        def delete_password(self, service: str, name: str) -> None:
            del self.held[service, name]

    monkeypatch.delenv(secrets.VARIABLE, raising=False)
    monkeypatch.setattr(secrets, "_keyring", Ring)
    assert secrets.password_of(TARGET, lambda: "asked") == "asked"
    assert secrets.keep(TARGET, "kept")
    assert secrets.password_of(TARGET, lambda: "asked") == "kept"
    assert secrets.password_of(TARGET.model_copy(update={"user": "other"}), lambda: "asked") == "asked"
    monkeypatch.setenv(secrets.VARIABLE, "set")
    assert secrets.password_of(TARGET, lambda: "asked") == "set"
    assert secrets.forget(TARGET)
    assert not secrets.forget(TARGET)


def test_a_keyring_that_writes_files_is_not_asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    keyring = pytest.importorskip("keyring", reason="needs the packages of tests/upload.lock")
    from keyring.backend import KeyringBackend

    class PlainFile(KeyringBackend):  # type: ignore[misc]
        priority = 99

        def get_password(self, service: str, username: str) -> str:
            raise AssertionError("asked")

        def set_password(self, service: str, username: str, password: str) -> None:
            raise AssertionError("written")

    before = keyring.get_keyring()
    keyring.set_keyring(PlainFile())
    try:
        assert not secrets.keep(TARGET, "x")
        assert secrets.kept(TARGET) is None
    finally:
        keyring.set_keyring(before)


def test_a_connection_does_not_show_its_password() -> None:
    from generator.adapters.upload.opening import Connecting

    connecting = Connecting(TARGET, lambda: "himitsu", lambda *_: False)
    connecting.password = "himitsu"
    assert "himitsu" not in repr(connecting)
