"""PDFs that a site hands out: made of the page as it is, and never of a session that says something else by now."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.adapters.pdf import bound
from generator.archive.files import DiskFiles
from generator.cli import main
from tests.conftest import AS_OF, files_with

KEY = "m/c/2025-01"
PDF = b"%PDF-1.7 of the page"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with minutes that offer PDFs; what makes a PDF says only that it did."""
    files = files_with({"body": [{"speech": "会長", "text": "始めます。"}]})
    for name in files.names():
        path = tmp_path / "minutes" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(files.read(name))
    (tmp_path / "minutes/site.yml").write_text("name: 会議録\npdf: true\n", "utf-8")
    monkeypatch.setattr(bound, "pdf", lambda page, site: PDF)
    return tmp_path


def run(desk: Path, *words: str, code: int = 0) -> Result:
    result = CliRunner().invoke(main, [*words, "--data", str(desk / "minutes"), "--site", str(desk / "site")])
    assert result.exit_code == code, result.output
    return result


def build(desk: Path, *more: str) -> Result:
    return run(desk, "build", "--as-of", AS_OF.isoformat(), *more)


def edit(desk: Path, change: Callable[[str], str], file: str = f"{KEY}.yml") -> None:
    path = desk / "minutes" / file
    path.write_text(change(path.read_text("utf-8")), "utf-8")


def page(desk: Path) -> str:
    return (desk / f"site/{KEY}.html").read_text("utf-8")


def offered(desk: Path) -> bool:
    there = (desk / f"site/{KEY}.pdf").exists()
    assert ('class="paper-copy"' in page(desk)) == there
    return there


def test_a_pdf_is_made_put_into_the_site_and_stands_the_audit(desk: Path) -> None:
    assert "minutes pdf --all" in build(desk).output
    assert not offered(desk)
    assert "PDF を 1 個作りました" in run(desk, "pdf", "--all").output
    assert "minutes pdf --all" not in build(desk).output
    assert offered(desk)
    assert (desk / f"site/{KEY}.pdf").read_bytes() == PDF
    run(desk, "audit", "--as-of", AS_OF.isoformat())
    assert "今のままでよいもの 1 個" in run(desk, "pdf", "--all").output
    assert build(desk, "--format", "json").output.count('"written": []') == 1


def test_what_changed_since_is_not_handed_out_and_nobody_is_asked(desk: Path) -> None:
    build(desk)
    run(desk, "pdf", "--all")
    build(desk)
    edit(desk, lambda text: text.replace("始めます。", "直しました。"))
    refused = run(desk, "pdf", "--all", code=1)
    assert "先に minutes build" in refused.output
    assert "minutes pdf --all" in build(desk).output
    assert not offered(desk)
    run(desk, "pdf", "--all")
    build(desk)
    assert offered(desk)


def test_what_the_council_says_is_on_paper_too(desk: Path) -> None:
    build(desk)
    run(desk, "pdf", "--all")
    edit(desk, lambda text: f"{text}\nabout: ごみのことを話し合う\n", "m/c/council.yml")
    build(desk)
    assert not offered(desk)


def test_a_file_that_is_not_the_one_that_was_made_is_not_handed_out(desk: Path) -> None:
    build(desk)
    run(desk, "pdf", "--all")
    (desk / "minutes/m/c/pdf/2025-01.pdf").write_bytes(b"%PDF of somebody else")
    build(desk)
    assert not offered(desk)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of all files of folders that were opened, in order."""
    names: list[str] = []
    for how in ("open", "read"):
        real = getattr(DiskFiles, how)
        monkeypatch.setattr(
            DiskFiles, how, lambda self, name, real=real: names.append(name) or real(self, name)
        )
    return names


def test_where_nothing_was_touched_no_pdf_is_read(
    desk: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    build(desk)
    run(desk, "pdf", "--all")
    monkeypatch.setattr("generator.adapters.looked._FINE", -1)  # as if some time had gone by
    build(desk)
    assert [name for name in opened if name.endswith(".pdf")] != []
    opened.clear()
    build(desk)
    CliRunner().invoke(main, ["check", "--data", str(desk / "minutes"), "--as-of", AS_OF.isoformat()])
    assert f"{KEY}.yml" in opened
    assert [name for name in opened if name.endswith(".pdf")] == []
    assert offered(desk)
    copy = desk / "minutes/m/c/pdf/2025-01.pdf"
    copy.write_bytes(PDF[::-1])
    os.utime(copy, (1_600_000_000, 1_600_000_000))  # another content of the same size, said to be old
    build(desk)
    assert opened.count("m/c/pdf/2025-01.pdf") >= 1
    assert not offered(desk)


def test_a_pdf_made_at_this_moment_is_read_again(
    desk: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    build(desk)
    run(desk, "pdf", "--all")
    monkeypatch.setattr("generator.adapters.looked._FINE", 3_600_000_000_000)
    build(desk)
    opened.clear()
    build(desk)
    assert "m/c/pdf/2025-01.pdf" in opened


def test_what_is_public_no_longer_takes_its_pdf_along(desk: Path) -> None:
    build(desk)
    run(desk, "pdf", "--all")
    build(desk)
    (desk / "minutes/m/c/pdf/other.pdf").write_bytes(b"of a clerk")
    edit(desk, lambda text: f"{text}\nrecord: {{status: draft}}\n")
    build(desk, "--remove")
    assert not (desk / f"site/{KEY}.pdf").exists()
    assert "消したもの 1 個" in run(desk, "pdf", "--all").output
    assert sorted(path.name for path in (desk / "minutes/m/c/pdf").iterdir()) == ["made.txt", "other.pdf"]


def test_without_the_word_in_site_yml_nothing_is_handed_out(desk: Path) -> None:
    build(desk)
    run(desk, "pdf", "--all")
    (desk / "minutes/site.yml").write_text("name: 会議録\n", "utf-8")
    assert "minutes pdf" not in build(desk).output
    assert not offered(desk)
    assert "data-made-of" not in page(desk)
    assert "pdf: true" in run(desk, "pdf", "--all", code=2).output


@pytest.mark.parametrize("words", [("--all", KEY), ()])
def test_all_or_some_by_name(desk: Path, words: tuple[str, ...]) -> None:
    run(desk, "pdf", *words, code=2)
