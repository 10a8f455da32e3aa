"""The kind of a file by its content, against the end of its name."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.attachments.inspect import inspect
from generator.attachments.kinds import KINDS, kind_of
from generator.problems.catalogue import RULES


def codes(name: str, content: bytes) -> list[str]:
    return [finding.code for finding in inspect(name, BytesIO(content))]


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (b"\xef\xbb\xbf%PDF-1.7\n", "pdf"),
        (b"\x89PNG\r\n\x1a\n\0\0", "png"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "jpeg"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "webp"),
        (b"\0\0\0\x18ftypheic\0\0", "heif"),
        (b"\0\0\0\x18ftypisom\0\0", "film"),
        ("第1回 会議録\r\n".encode("cp932"), "text"),
        ("第1回 会議録\r\n".encode("utf-16"), "text"),
        ("第1回 会議録".encode("iso2022_jp"), "text"),
        ("番号,氏名\n1,\n".encode("euc_jp"), "text"),
        (b"<!-- x --><!DOCTYPE html><html>", "html"),
        (b"<?xml version='1.0'?>\n<!-- made by hand --><svg xmlns='http://www.w3.org/2000/svg'/>", "svg"),
        (b"<?xml version='1.0'?><data/>", "xml"),
        (bytes(range(256)), None),
    ],
)
def test_the_kind_is_read_from_the_content(content: bytes, kind: str | None) -> None:
    assert kind_of(BytesIO(content)) == kind


@pytest.mark.parametrize("end", sorted(KINDS))
def test_a_name_that_promises_another_kind_is_an_error(end: str) -> None:
    content = b"%PDF-1.7\n" if end != "pdf" else b"GIF89a"
    assert "file-kind" in codes(f"files/shiryo1.{end}", content)


def test_a_letter_cut_off_by_the_end_of_what_is_read_is_no_fault() -> None:
    for text in ("あ" * 3000, "a" + "あ" * 3000, "ab" + "あ" * 3000):
        assert kind_of(BytesIO(text.encode())) == "text"


def test_an_empty_file_and_an_unknown_one_are_told() -> None:
    assert codes("files/a.txt", b"") == ["file-kind"]
    assert codes("files/a.dat", bytes(range(256))) == ["file-unjudged"]


@settings(max_examples=300)
@given(
    end=st.sampled_from([*sorted(KINDS), "dat"]),
    head=st.sampled_from(
        [
            b"",
            b"%PDF-1.4",
            b"PK\x03\x04",
            b"\xff\xd8\xff",
            b"GIF89a",
            b"<svg ",
            b"\x89PNG\r\n\x1a\n",
            b"RIFF0000WEBP",
            b"II*\0",
            b"<html>",
        ]
    ),
    rest=st.binary(max_size=300),
)
def test_no_content_makes_it_fail(end: str, head: bytes, rest: bytes) -> None:
    for finding in inspect(f"files/a.{end}", BytesIO(head + rest)):
        assert finding.code in RULES
        assert finding.found.endswith("。")
        assert finding.fix.endswith("。")
