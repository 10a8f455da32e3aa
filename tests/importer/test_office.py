"""Files of older and other forms through LibreOffice, and a sentence that helps for those that are not read."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from generator.archive.files import digest_of
from generator.importer.read import office
from generator.importer.read.any import read_source
from generator.importer.read.errors import ImportRefusedError
from generator.importer.run import import_files
from generator.importer.session.verify import verify
from tests.importer.printing import as_docx
from tests.importer.test_decisions import BOARD, decided

needs_office = pytest.mark.skipif(office.program() is None, reason="LibreOffice is not installed here")


def written(folder: Path, ending: str) -> Path:
    """The minutes of a board as LibreOffice itself writes them in another form."""
    (folder / "a.docx").write_bytes(as_docx(BOARD))
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [
            office.program() or "", "--headless", f"-env:UserInstallation={profile}",
            "--convert-to", ending.removeprefix("."), "--outdir", str(folder), str(folder / "a.docx"),
        ],
        capture_output=True, check=True, timeout=180,
    )  # fmt: skip
    return folder / f"a{ending}"


@needs_office
@pytest.mark.parametrize("ending", sorted(office.KINDS))
def test_a_file_of_another_form_is_read_as_word_would_be(ending: str, tmp_path: Path) -> None:
    source = written(tmp_path, ending)
    before = source.read_bytes()
    (file,) = import_files([source], tmp_path / "m" / "c").files
    assert (file.error, file.differences) == (None, [])
    assert file.draft
    assert file.session
    assert decided(file.draft) == ["a1 可決 異議なし", "a2 可決 挙手全員"]
    assert any("LibreOffice" in notice for notice in file.draft.source.notices)
    assert source.read_bytes() == before
    with source.open("rb") as stream:
        assert file.draft.data["source"]["file"]["sha256"] == digest_of(stream)
    assert not list(verify(source, file.session))


@needs_office
def test_a_file_that_it_cannot_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.odt"
    path.write_bytes(b"PK\x03\x04 broken")
    with pytest.raises(ImportRefusedError):
        read_source(path)


@pytest.mark.parametrize("ending", sorted(office.KINDS))
def test_without_the_program_a_sentence_says_what_to_do(
    ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office, "program", lambda: None)
    path = tmp_path / f"a{ending}"
    path.write_bytes(
        {".doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", ".rtf": b"{\\rtf1}", ".odt": b"PK\x03\x04"}[ending]
    )
    with pytest.raises(ImportRefusedError) as refused:
        read_source(path)
    assert ending in refused.value.message
    assert "LibreOffice" in refused.value.fix
    assert ".docx" in refused.value.fix


def test_a_program_that_never_ends_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = tmp_path / "soffice"
    slow.write_text("#!/bin/sh\nsleep 60\n")
    slow.chmod(0o755)
    monkeypatch.setattr(office, "program", lambda: str(slow))
    monkeypatch.setattr(office, "SECONDS", 0.2)
    with pytest.raises(ImportRefusedError, match="終わりません"):
        office.read_office(b"{\\rtf1}", ".doc")


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.pptx", b"PK", "スライド"),
        ("a.ppt", b"\xd0\xcf", "スライド"),
        ("a.ods", b"PK", "表計算"),
        ("a.docm", b"PK", "マクロ"),
        ("a.mht", b"MIME", "HTML のみ"),
        ("a.jpg", b"\xff\xd8", "OCR"),
        ("a.doc", b"words", "ではありません"),
        ("a.txt", "会議録を作りました。".encode("utf-16-le"), "UTF-16"),
        ("a.txt", "第1回の会議録を作りました。\n".encode("utf-16-le"), "UTF-16"),
        ("a.txt", "会議録を作りました。".encode("utf-16-be"), "UTF-16"),
        ("a.html", b"<html><frameset cols='20%,80%'><frame src='m.html'><frame src='k.html'></frameset></html>", "フレーム"),
    ],
)  # fmt: skip
def test_a_file_that_is_not_read_is_told_how_to_become_one(
    name: str, content: bytes, words: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(ImportRefusedError) as refused:
        read_source(path)
    assert words in f"{refused.value.message}{refused.value.fix}"


def test_minutes_in_another_language_are_kept_and_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Minutes of the council. The chair opened the meeting.\n" * 20, "utf-8")
    assert any("日本語の文章ではない" in notice for notice in read_source(path).notices)
    path.write_text(BOARD, "utf-8")
    assert read_source(path).notices == []


def test_a_hundred_files_in_one_call(tmp_path: Path) -> None:
    sources = []
    for number in range(100):
        sources.append(tmp_path / f"{number}.txt")
        sources[-1].write_text(
            BOARD.replace("5月20日（月）", f"{1 + number // 25}月{1 + number % 25}日"), "utf-8"
        )
    report = import_files(sources, tmp_path / "m" / "c")
    assert not report.failed
    assert len({file.session for file in report.files}) == 100
