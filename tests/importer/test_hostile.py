"""Files that are broken, bloated or not what they say end in a clear sentence, soon, and harm no other file."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml

from generator.importer.read.any import MAX_BYTES, read_source
from generator.importer.read.errors import ImportRefusedError
from generator.importer.report import report_text
from generator.importer.run import import_files
from generator.importer.session.place import Placed
from generator.importer.session.verify import verify
from tests.importer.printing import as_docx, as_html, as_pdf

MINUTES = (
    "朝凪市図書館協議会会議録\n日時　令和5年8月3日（木）午後2時から4時まで\n場所　市役所\n出席者　青木会長、宇野委員\n"
    "会議の内容\n\n青木会長：始めます。\n宇野委員：質問します。\n青木会長：終わります。\n"
)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def a_bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * 130_000_000)
    return out.getvalue()


def a_word_file(paragraph: str) -> bytes:
    document = docx.Document()
    document.element.body.insert(0, parse_xml(f"<w:p {W}>{paragraph}</w:p>"))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def a_word_file_without_its_head() -> bytes:
    document = docx.Document()
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    lost = parse_xml(f'<w:headerReference {W} xmlns:r="{relation}" w:type="default" r:id="rId999"/>')
    document.sections[0]._sectPr.insert(0, lost)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


HOSTILE: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "empty": (".txt", lambda: b"", "文字が一つもありません"),
    "only blanks": (".txt", " \n　\n".encode, "文字が一つもありません"),
    "binary": (".txt", lambda: bytes(range(256)) * 10, "NUL"),
    "no encoding": (".txt", lambda: b"\x80\xff\xfe\xa0" * 50, "文字コード"),
    "half an encoding": (".txt", lambda: MINUTES.encode() + b"\xe3\x81", "文字コード"),
    "unknown kind": (".xyz", lambda: b"x", "取り込めません"),
    "old Word": (".doc", lambda: b"\xd0\xcf\x11\xe0", "ではありません"),
    "not a zip": (".docx", lambda: b"PK\x03\x04 broken", "Word"),
    "zip of something else": (".docx", lambda: a_zip({"a.txt": b"x"}), "Word"),
    "zip bomb": (".docx", a_bomb, "大きすぎ"),
    "tracked changes": (
        ".docx",
        lambda: a_word_file('<w:ins w:id="1" w:author="x"><w:r><w:t>足した字</w:t></w:r></w:ins>'),
        "変更履歴",
    ),
    "hidden words": (".docx", lambda: a_word_file("<w:r><w:rPr><w:vanish/></w:rPr><w:t>秘密</w:t></w:r>"), "隠し文字"),
    "lost head of pages": (".docx", a_word_file_without_its_head, "中が壊れています"),
    "not a PDF": (".pdf", lambda: b"hello", "PDF ではありません"),
    "broken PDF": (".pdf", lambda: as_pdf(MINUTES)[:300], "PDF"),
    "a scan": (".pdf", lambda: as_pdf(""), "画像"),
    "nested page": (".html", lambda: b"<div>" * 5_000 + b"x", "入れ子"),
    "nested tables": (".html", lambda: b"<table><tr><td>" * 5_000 + b"x", "入れ子"),
    "huge page": (".html", lambda: b"<p>x</p>" * 1_100_000, "大きすぎ"),
}  # fmt: skip


def a_zip(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_ends_in_a_clear_sentence(name: str, tmp_path: Path) -> None:
    suffix, make, said = HOSTILE[name]
    file = tmp_path / f"a{suffix}"
    file.write_bytes(make())
    with pytest.raises(ImportRefusedError) as refusal:
        read_source(file)
    assert said in refusal.value.message
    assert refusal.value.fix.endswith(("。", "？"))


def test_a_file_too_large_is_not_even_read(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    with file.open("wb") as out:
        out.truncate(max(MAX_BYTES + 1, 200_000_000))
    with pytest.raises(ImportRefusedError, match="大きすぎ"):
        read_source(file)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ImportRefusedError, match=r"none\.txt」がありません"):
        read_source(tmp_path / "none.txt")


def test_one_bad_file_does_not_stop_the_rest(tmp_path: Path) -> None:
    good, bad, last = (tmp_path / name for name in ("a.txt", "b.pdf", "c.html"))
    good.write_text(MINUTES, "utf-8")
    bad.write_bytes(b"no")
    last.write_bytes(as_html(MINUTES.replace("8月3日（木）", "9月7日（木）")))
    seen: list[Path] = []
    report = import_files(
        [good, bad, last, tmp_path / "none.txt"], tmp_path / "council", progress=seen.append
    )
    assert [bool(f.error) for f in report.files] == [False, True, False, True]
    assert len(seen) == 4
    assert sorted(p.name for p in (tmp_path / "council").iterdir()) == ["2023-08-03.yml", "2023-09-07.yml"]
    text = report_text(report)
    assert "4 件のうち 2 件を取り込みました。" in text
    assert "青木会長（2 回）" in text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "euc_jp", "utf-16", "iso2022_jp"])
def test_every_usual_encoding_is_read(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(MINUTES.encode(encoding))
    assert read_source(file).text == MINUTES


def test_importing_twice_changes_nothing_and_hand_work_is_kept(tmp_path: Path) -> None:
    source, council = tmp_path / "a.txt", tmp_path / "council"
    source.write_text(MINUTES, "utf-8")
    assert import_files([source], council).files[0].placed is Placed.WRITTEN
    assert import_files([source], council).files[0].placed is Placed.UNCHANGED
    made = council / "2023-08-03.yml"
    edited = made.read_text("utf-8").replace("status: draft", "status: final")
    made.write_text(edited, "utf-8")
    assert import_files([source], council).files[0].placed is Placed.KEPT
    assert made.read_text("utf-8") == edited
    assert import_files([source], council, force=True).files[0].placed is Placed.REPLACED
    assert (council / "2023-08-03.yml.bak").read_text("utf-8") == edited


def test_two_sources_of_one_day_get_two_files_and_keep_them(tmp_path: Path) -> None:
    one, other, council = tmp_path / "a.txt", tmp_path / "b.docx", tmp_path / "council"
    one.write_text(MINUTES, "utf-8")
    other.write_bytes(as_docx(MINUTES))
    for _ in range(2):
        report = import_files([one, other], council)
        assert [f.session.name for f in report.files if f.session] == ["2023-08-03.yml", "2023-08-03-2.yml"]
    assert {f.placed for f in report.files} == {Placed.UNCHANGED}


def test_verify_names_what_is_missing_and_what_was_added(tmp_path: Path) -> None:
    source, council = tmp_path / "a.txt", tmp_path / "council"
    source.write_text(MINUTES, "utf-8")
    made = import_files([source], council).files[0].session
    assert made is not None
    assert verify(source, made) == []
    made.write_text(made.read_text("utf-8").replace("質問します", "質問しません"), "utf-8")
    found = verify(source, made)
    assert {d.kind for d in found} == {"missing", "added"}
    assert all(MINUTES.index("質問") <= d.at <= MINUTES.index("質問") + 6 for d in found)
    assert "会議ファイルにない文字" in found[0].message
