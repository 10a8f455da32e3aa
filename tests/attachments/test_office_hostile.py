"""Broken, locked, bloated and old Office files end in a finding, never in an error or in silence."""

from __future__ import annotations

import io
import re
import tracemalloc
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from generator.attachments.office.inspect import inspector_of_office
from tests.attachments.making import (
    SECRET,
    changed,
    codes,
    found,
    packed,
    paragraph,
    put,
    run,
    with_part,
    word,
)
from tests.attachments.test_office_excel import book, by_hand
from tests.attachments.test_office_odf import text
from tests.attachments.test_office_slides import slides

FILES = {"a.docx": word(), "a.xlsx": book(), "a.pptx": slides(), "a.odt": text("")}
LOOK = inspector_of_office(lambda name, stream: ())
UNJUDGED = {"file-unjudged"}
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize("name", FILES)
@given(data=st.data())
def test_a_mutated_file_raises_nothing(name: str, data: st.DataObject) -> None:
    content = bytearray(FILES[name])
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    list(LOOK(name, io.BytesIO(bytes(content))))


@pytest.mark.parametrize("name", FILES)
@given(data=st.data())
def test_mutated_parts_raise_nothing(name: str, data: st.DataObject) -> None:
    def change(parts: dict[str, bytes]) -> None:
        part = data.draw(st.sampled_from(sorted(n for n in parts if n.endswith((".xml", ".rels")))))
        at = data.draw(st.integers(0, len(parts[part])))
        end = data.draw(st.integers(at, min(len(parts[part]), at + 40)))
        new = data.draw(
            st.sampled_from(
                [b"", b"<", b'"', b"-1", b"9" * 20, b"9" * 400, "²".encode(), "あ".encode(), b"\0", b"&x;"]
            )
        )
        parts[part] = parts[part][:at] + new + parts[part][end:]

    list(LOOK(name, io.BytesIO(changed(FILES[name], change))))


@pytest.mark.parametrize("size", ["screen", "²", "9" * 400, ""])
def test_a_size_that_is_no_number_leaves_slides_unjudged(size: str) -> None:
    def change(parts: dict[str, bytes]) -> None:
        part = parts["ppt/presentation.xml"]
        parts["ppt/presentation.xml"] = re.sub(rb'cx="\d+"', f'cx="{size}"'.encode(), part)

    assert codes(changed(FILES["a.pptx"], change), "a.pptx") == UNJUDGED


def test_what_is_broken_is_told() -> None:
    for name, part in (
        ("a.docx", "word/document.xml"),
        ("a.xlsx", "xl/worksheets/sheet1.xml"),
        ("a.pptx", "ppt/slides/slide1.xml"),
        ("a.odt", "content.xml"),
    ):
        half = changed(
            FILES[name], lambda parts, part=part: parts.update({part: parts[part][: len(parts[part]) // 2]})
        )
        assert codes(half, name) == UNJUDGED


def test_a_file_under_a_password_and_old_files_cannot_be_judged() -> None:
    locked = OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le") + bytes(600)
    assert "パスワード" in found(locked, "a.doc")[0].found
    assert codes(locked, "a.docx") == {"file-kind", "file-unjudged"}
    for name in ("a.doc", "a.xls", "a.ppt"):
        assert codes(OLE + bytes(4096), name) == UNJUDGED


def test_a_file_that_would_unpack_without_end_is_not_unpacked() -> None:
    bomb = changed(word(), lambda parts: parts.update({"word/document.xml": b" " * 60_000_000}))
    tracemalloc.start()
    assert codes(bomb) == UNJUDGED
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()


@pytest.mark.parametrize(
    ("name", "part"), [("a.docx", "word/document.xml"), ("a.xlsx", "xl/worksheets/sheet1.xml")]
)
def test_entities_are_not_expanded_and_files_outside_not_read(name: str, part: str, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(SECRET, "utf-8")
    bombs = "".join(f'<!ENTITY x{i} "{f"&x{i - 1};" * 10}">' for i in range(1, 12))
    head = (
        f'<!DOCTYPE x [<!ENTITY x0 "xxxxxxxxxx">{bombs}<!ENTITY out SYSTEM "file://{tmp_path}/secret.txt">]>'
    )

    def change(parts: dict[str, bytes]) -> None:
        start = parts[part].index(b"?>") + 2 if parts[part].startswith(b"<?xml") else 0
        parts[part] = head.encode() + parts[part][start:].replace(b"</w:t>", b"&x11;&out;</w:t>").replace(
            b"</v>", b"&x11;&out;</v>"
        )

    assert not any(SECRET in str(finding) for finding in found(changed(FILES[name], change), name))


def test_very_deep_elements_are_told() -> None:
    deep = "<w:sdt>" * 5_000 + "</w:sdt>" * 5_000
    assert codes(put(word(), "word/document.xml", "<w:sectPr", f"{deep}<w:sectPr")) == UNJUDGED


def test_two_parts_of_one_name_are_told() -> None:
    out = io.BytesIO(word())
    with zipfile.ZipFile(out, "a") as made, pytest.warns(UserWarning, match="Duplicate"):
        made.writestr("word/document.xml", "<x/>")
    assert "file-unjudged" in codes(out.getvalue())


def test_a_large_sheet_costs_little_memory() -> None:
    rows = "".join(f"<row>{'<c><v>12345</v></c>' * 50}</row>" for _ in range(6_000))
    content = put(by_hand(), "xl/worksheets/sheet1.xml", "<row>", f"{rows}<row>")
    stream = io.BytesIO(content)
    tracemalloc.start()
    assert list(LOOK("a.xlsx", stream)) == []
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()


def test_pictures_and_files_within_are_looked_into() -> None:
    picture = io.BytesIO()
    exif = Image.Exif()
    exif[0x013B] = "Hanako Yamada"
    Image.new("RGB", (60, 40), "blue").save(picture, "JPEG", exif=exif)
    document = docx.Document()
    document.add_picture(io.BytesIO(picture.getvalue()))
    out = io.BytesIO()
    document.save(out)
    (finding,) = found(out.getvalue())
    assert finding.code == "file-metadata"
    assert finding.where.startswith("図「image1.jp")


def test_a_workbook_within_a_document_is_an_embedded_file() -> None:
    content = with_part(
        word(paragraph(run("見える"))), "word/document.xml", "word/embeddings/Book1.xlsx", "package", book()
    )
    assert codes(content) == {"file-inside"}


def test_a_zip_that_is_none_of_ours_is_told() -> None:
    assert codes(packed({"[Content_Types].xml": "<Types/>", "x.xml": "<x/>"}), "a.docx") != set()
