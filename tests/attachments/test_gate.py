"""The gate in the line: what is wrong inside a file stops the session that names it, and nothing is touched."""

from __future__ import annotations

import datetime as dt
import json
import re
from io import BytesIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.archive.files import MemoryFiles
from generator.attachments import inspect as looking
from generator.attachments.finding import CLEANED, Finding, called
from generator.attachments.inspect import inspect
from generator.attachments.known import Known
from generator.cli import main
from generator.pipeline import Checked, look_into_files, read_and_check, site_of
from generator.problems.problem import Place, Problem, below
from tests.attachments.making import packed
from tests.attachments.pictures import BASE, drawing, exif_with, saved
from tests.attachments.printed import page_with
from tests.conftest import AS_OF, ROOT, files_with

PDF_NAMED_TXT = page_with(lambda canvas: None)
UNKNOWN = bytes(range(256))


def archive(content: bytes, name: str = "files/a.txt", **material: object) -> MemoryFiles:
    """An archive whose one session hands out one file."""
    material = {"title": "資料", "status": "public", "href": name, **material}
    files = files_with({"materials": [material]})
    return MemoryFiles({**files.content, f"m/c/{name}": content})


def looked(files: MemoryFiles, *, drafts: bool = False, as_of: dt.date = AS_OF) -> Checked:
    return look_into_files(read_and_check(files, as_of), files, as_of, Known(), drafts=drafts)


def codes(files: MemoryFiles) -> list[str]:
    return [problem.code for problem in looked(files).problems]


def on_disk(files: MemoryFiles, root: Path) -> Path:
    for name, content in files.content.items():
        (root / "minutes" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "minutes" / name).write_bytes(content)
    return root / "minutes"


def test_what_is_found_stands_at_the_line_that_names_the_file() -> None:
    (problem,) = looked(archive(PDF_NAMED_TXT)).problems
    assert (problem.code, problem.place.file) == ("file-kind", "m/c/2025-01.yml")
    assert problem.place.line > 1
    assert "「files/a.txt」" in problem.message


@pytest.mark.parametrize("status", ["browse", "withheld", "collected"])
def test_a_file_that_is_not_handed_out_is_not_opened(status: str) -> None:
    assert "file-kind" not in codes(archive(PDF_NAMED_TXT, status=status))


def test_a_draft_is_looked_into_only_where_drafts_are_asked_for() -> None:
    session = {
        "record": {"status": "draft"},
        "materials": [{"title": "資料", "status": "public", "href": "a.txt"}],
    }
    files = MemoryFiles({**files_with(session).content, "m/c/a.txt": PDF_NAMED_TXT})
    assert looked(files).problems == ()
    found = looked(files, drafts=True)
    assert [problem.code for problem in found.problems] == ["file-kind"]
    assert found.may_publish


def test_a_file_named_twice_is_told_once_and_at_the_finished_session() -> None:
    named = {"materials": [{"title": "資料", "status": "public", "href": "a.txt"}]}
    draft = files_with({**named, "record": {"status": "draft"}}).content["m/c/2025-01.yml"]
    files = MemoryFiles({**files_with(named).content, "m/c/2024-09.yml": draft, "m/c/a.txt": PDF_NAMED_TXT})
    found = looked(files, drafts=True)
    (problem,) = (p for p in found.problems if p.code == "file-kind")
    assert problem.place.file == "m/c/2025-01.yml"
    assert "ほかに 1 か所" in problem.message
    assert not found.may_publish


def test_a_person_who_checked_silences_warnings_and_no_error() -> None:
    checked = {"on": "2026-03-01", "by": "総務課 担当"}
    assert codes(archive(UNKNOWN, "files/a.csv")) == ["file-kind"]
    assert codes(archive(UNKNOWN, "files/a.csv", checked=checked)) == ["file-kind"]
    inside = b"\0\0\0\x18ftypisom"
    assert codes(archive(inside, "files/a.mp4")) == ["attachment-name", "file-unjudged"]
    assert codes(archive(inside, "files/a.mp4", checked=checked)) == ["attachment-name"]


def test_the_line_that_the_warning_asks_for_silences_it_until_the_file_changes() -> None:
    first, second = b"\0\0\0\x18ftypisom", b"\0\0\0\x18ftypmp42"
    (told,) = (p for p in looked(archive(first, "files/a.mp4")).problems if p.code == "file-unjudged")
    digest = told.fix.split("sha256: ")[1][:12]
    checked = {"on": "2026-04-01", "by": "担当", "sha256": digest}
    assert codes(archive(first, "files/a.mp4", checked=checked)) == ["attachment-name"]
    assert codes(archive(second, "files/a.mp4", checked=checked)) == [
        "attachment-name",
        "file-unjudged",
        "file-changed",
    ]


def test_too_short_a_digest_binds_to_nothing() -> None:
    checked = {"on": "2026-04-01", "by": "担当", "sha256": "3"}
    assert "file-changed" in codes(archive(b"ok\n", checked=checked))


def test_in_a_preview_it_stands_on_the_page_of_the_session() -> None:
    site = site_of(looked(archive(PDF_NAMED_TXT), drafts=True), AS_OF, preview=True)
    (page,) = (page for page in site.pages if page.path == "m/c/2025-01.md")
    assert "file-kind" in page.markdown


def test_rendering_stops_too_and_writes_nothing(tmp_path: Path) -> None:
    data = on_disk(archive(PDF_NAMED_TXT), tmp_path)
    code, said = run("render", "--data", str(data), "--to", str(tmp_path / "pages"))
    assert (code, "[file-kind]" in said) == (1, True)
    assert not (tmp_path / "pages").exists()


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(main, [*arguments, "--as-of", AS_OF.isoformat()])
    return result.exit_code, result.output


def test_an_error_inside_a_file_stops_the_build_and_touches_nothing(tmp_path: Path) -> None:
    data, site = on_disk(archive(b"good\n"), tmp_path), tmp_path / "site"
    build = ("build", "--data", str(data), "--site", str(site), "--config", config(tmp_path))
    assert run(*build)[0] == 0
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    on_disk(archive(PDF_NAMED_TXT), tmp_path)
    code, said = run(*build)
    assert code == 1
    assert "[file-kind]" in said
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before


def config(folder: Path) -> str:
    """``mkdocs.yml`` in a folder of its own, so that what is kept is kept there."""
    text = (ROOT / "mkdocs.yml").read_text("utf-8")
    text = text.replace("docs_dir: docs", f"docs_dir: {ROOT / 'docs'}").replace(
        "custom_dir: overrides", f"custom_dir: {ROOT / 'overrides'}"
    )
    (folder / "mkdocs.yml").write_text(text, "utf-8")
    return str(folder / "mkdocs.yml")


def test_check_says_that_it_opened_nothing_and_how_to(tmp_path: Path) -> None:
    data = str(on_disk(archive(PDF_NAMED_TXT), tmp_path))
    code, said = run("check", "--data", data)
    assert (code, "minutes check --files" in said) == (0, True)
    code, said = run("check", "--data", data, "--files", "--format", "json", "--config", config(tmp_path))
    assert code == 1
    assert [(p["code"], p["severity"]) for p in json.loads(said)] == [("file-kind", "error")]
    assert (
        "::error file="
        in run("check", "--data", data, "--files", "--format", "github", "--config", config(tmp_path))[1]
    )


def test_check_of_an_archive_without_files_says_nothing_of_them(tmp_path: Path) -> None:
    assert "--files" not in run("check", "--data", str(on_disk(files_with({}), tmp_path)))[1]


def test_a_second_run_looks_into_nothing_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = str(on_disk(archive(PDF_NAMED_TXT), tmp_path))
    check = ("check", "--data", data, "--files", "--config", config(tmp_path))
    first = run(*check)
    monkeypatch.setattr(looking, "inspect", lambda name, stream: pytest.fail(f"{name} was looked into again"))
    assert run(*check) == first


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"rules": 1}', b"null", b"\xff\xfe"])
def test_a_damaged_cache_is_as_none(tmp_path: Path, damage: bytes) -> None:
    data = str(on_disk(archive(PDF_NAMED_TXT), tmp_path))
    check = ("check", "--data", data, "--files", "--config", config(tmp_path))
    first = run(*check)
    caches = list((tmp_path / ".cache" / "attachments").iterdir())
    assert caches
    for kept in caches:
        kept.write_bytes(damage)
    assert run(*check) == first


def test_where_nothing_can_be_kept_it_works_all_the_same(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("a file, not a folder")
    data = str(on_disk(archive(PDF_NAMED_TXT), tmp_path))
    assert "[file-kind]" in run("check", "--data", data, "--files", "--config", config(tmp_path))[1]


FINDING = st.builds(
    Finding, st.just("file-hidden-words"), st.text(max_size=9), st.text(max_size=30), st.text(max_size=9)
)


@given(found=st.lists(FINDING, max_size=4).map(tuple), content=st.binary(min_size=1, max_size=40))
def test_what_is_kept_is_what_was_found_and_cannot_be_read_without_the_file(
    found: tuple[Finding, ...], content: bytes
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(looking, "inspect", lambda name, stream: found)
        first = Known()
        assert first.findings("a.pdf", BytesIO(content)) == found
    kept = first.as_bytes()
    again = Known.from_bytes(kept)
    assert again.findings("b/c.pdf", BytesIO(content)) == found
    assert again.looked == 0
    for finding in found:
        assert len(finding.found) < 4 or finding.found.encode("utf-8", "surrogatepass") not in kept


@given(data=st.data())
def test_a_kept_result_with_a_bit_turned_is_looked_at_anew(data: st.DataObject) -> None:
    content = b"%PDF-1.7 in a text"
    known = Known()
    found = known.findings("a.txt", BytesIO(content))
    ((entry, value),) = known.kept.items()
    at = data.draw(st.integers(0, len(value) - 1))
    letter = data.draw(st.sampled_from("ABCxyz01+/=?"))
    turned = Known({entry: value[:at] + letter + value[at + 1 :]})
    assert turned.findings("a.txt", BytesIO(content)) == found
    assert turned.looked <= (letter != value[at])  # the last letter of base64 has bits that say nothing


@settings(max_examples=50)
@given(content=st.binary(max_size=80), end=st.sampled_from(["txt", "pdf", "csv", "dat"]))
def test_cached_is_fresh(content: bytes, end: str) -> None:
    known = Known()
    fresh = inspect(f"a.{end}", BytesIO(content))
    assert known.findings(f"a.{end}", BytesIO(content)) == fresh
    assert known.findings(f"a.{end}", BytesIO(content)) == fresh
    assert known.looked == 1


def photograph() -> bytes:
    return saved(drawing((64, 48)), exif=exif_with({BASE.Artist: b"Hamano Haru"}))


def test_the_command_that_cleans_a_file_is_given_as_it_is_to_be_typed(tmp_path: Path) -> None:
    data = on_disk(archive(photograph(), "files/a.jpg"), tmp_path)
    said = run("check", "--data", str(data), "--files", "--config", config(tmp_path))[1]
    (command,) = re.findall("「minutes (clean [^」]*)」", said)
    assert command == f"clean {data}/m/c/files/a.jpg"
    assert run("check", "--data", str(data), "--files", "--config", config(tmp_path))[1] == said
    assert CliRunner().invoke(main, command.split()).exit_code == 0


def test_of_a_file_within_another_it_says_to_take_it_out() -> None:
    inside = packed({"a.jpg": photograph()})
    (problem,) = (p for p in looked(archive(inside, "files/a.zip")).problems if p.code == "file-metadata")
    assert "取り出し、「minutes clean 取り出したファイル」で" in problem.fix
    assert "「minutes clean 取り出したファイル」" in below("minutes", [problem])[0].fix


def test_a_name_with_a_blank_is_one_word() -> None:
    assert called(CLEANED, "m/c/a b.pdf").startswith('「minutes clean "m/c/a b.pdf"」')
    (problem,) = below(
        "minutes", [Problem("file-metadata", Place("m/c/1.yml"), "", called(CLEANED, "m/c/a b.pdf"))]
    )
    assert problem.fix.startswith('「minutes clean "minutes/m/c/a b.pdf"」')
