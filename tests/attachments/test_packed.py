"""ZIP files: the same inside, and what no list of files names."""

from __future__ import annotations

import errno
import stat
import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.attachments import packed as packing
from generator.attachments.inspect import inspect
from generator.attachments.work import DEPTH
from tests.attachments.pictures import BASE, drawing, exif_with, png_with, saved

NAMED = saved(drawing((64, 48)), exif=exif_with({BASE.Artist: b"Hamano Haru"}))


def packed(files: dict[str, bytes], comment: bytes = b"", way: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", way) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
        archive.comment = comment
    return stream.getvalue()


def found(content: bytes) -> list[tuple[str, str]]:
    return [(finding.code, finding.where) for finding in inspect("files/a.zip", BytesIO(content))]


def test_files_inside_are_looked_into_and_named() -> None:
    content = packed(
        {"図/a.jpg": NAMED, "図/b.png": saved(drawing(), "PNG"), "読んでください.txt": "図です。\n".encode()}
    )
    assert found(content) == [("file-metadata", "「図/a.jpg」")]


def test_files_in_a_zip_in_a_zip_too() -> None:
    inner = packed({"b.jpg": NAMED})
    assert found(packed({"a.zip": inner})) == [("file-metadata", "「a.zip」の「b.jpg」")]


def test_a_name_in_shift_jis_is_shown_as_it_is_read() -> None:
    content = packed({"XXXX.jpg": NAMED}).replace(b"XXXX", "図面".encode("cp932"))
    assert found(content) == [("file-metadata", "「図面.jpg」")]


@pytest.mark.parametrize("name", ["../a.txt", "/etc/a.txt", "C:/a.txt", "x/../../a.txt", "..\\a.txt"])
def test_a_name_that_leads_outside_is_unsafe(name: str) -> None:
    assert "file-unsafe" in [code for code, _ in found(packed({name: b"x\n"}))]


def test_a_symbolic_link_is_unsafe() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        info = zipfile.ZipInfo("a.txt")
        info.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(info, "/etc/passwd")
    assert found(stream.getvalue()) == [("file-unsafe", "「a.txt」")]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Thumbs.db", "file-inside"),
        ("図/.DS_Store", "file-inside"),
        ("__MACOSX/._a.txt", "file-metadata"),
        ("~$資料.docx", "file-metadata"),
        (".~lock.a.odt#", "file-metadata"),
    ],
)
def test_what_systems_leave_is_found(name: str, code: str) -> None:
    assert found(packed({"a.txt": b"x\n", name: b"\xd0\xcf\x11\xe0"})) == [(code, f"「{name}」")]


def test_a_comment_and_bytes_of_no_file_are_found() -> None:
    whole = packed({"a.txt": b"x\n", "b.txt": b"y\n"})
    assert found(whole) == []
    assert found(packed({"a.txt": b"x\n"}, "浜野さんへ".encode())) == [("file-metadata", "")]
    assert found(whole + b"behind the end") == [("file-inside", "")]
    # A file deleted from the list whose bytes stay, as programs leave that change a ZIP file in place.
    with zipfile.ZipFile(
        kept := BytesIO(packed({"gone.txt": b"secret" * 20, "a.txt": b"x\n"})), "a"
    ) as archive:
        del archive.filelist[0]
        archive._didModify = True
    assert found(kept.getvalue()) == [("file-inside", "")]


def test_a_locked_file_cannot_be_judged() -> None:
    content = bytearray(packed({"a.txt": b"x\n"}, way=zipfile.ZIP_STORED))
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert found(bytes(content)) == [("file-unjudged", "「a.txt」")]


def test_bombs_are_told_of_and_not_unpacked() -> None:
    flat = packed({"a.txt": bytes(80 << 20)})
    assert found(flat) == [("file-unjudged", "「a.txt」")]
    deep = b"x\n"
    for _ in range(DEPTH + 3):
        deep = packed({"a.zip" if deep != b"x\n" else "a.txt": deep})
    ((code, where),) = found(deep)
    assert code == "file-unjudged"
    assert where.count("a.zip") == DEPTH


@settings(max_examples=150)
@given(at=st.floats(0, 1), put=st.binary(max_size=6), take=st.integers(0, 6))
def test_a_damaged_file_stops_nothing(at: float, put: bytes, take: int) -> None:
    content = packed({"a.jpg": NAMED, "b.txt": b"words\n" * 20, "c.png": png_with(b"zzZz", b"x")})
    start = int(at * len(content))
    found(content[:start] + put + content[start + take :])


def test_a_full_disk_is_no_fault_of_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(packing, "_unpack", full)
    with pytest.raises(OSError, match="No space left"):
        found(packed({"a.txt": b"x\n"}))
