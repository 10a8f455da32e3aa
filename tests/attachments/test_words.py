"""Files of nothing but letters: their encodings, unseen letters, personal data."""

from __future__ import annotations

from io import BytesIO

import pytest

from generator.archive.files import MemoryFiles
from generator.attachments.inspect import inspect
from generator.attachments.known import Known
from generator.pipeline import look_into_files, read_and_check
from tests.conftest import AS_OF, files_with

ROWS = "番号,氏名,電話\n1,浜野,090-1234-5678\n2,沖,080-1234-5678\n"


def found(content: bytes, end: str = "csv") -> list[tuple[str, str]]:
    return [(finding.code, finding.where) for finding in inspect(f"a.{end}", BytesIO(content))]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp932", "euc_jp", "iso2022_jp"])
def test_personal_data_is_found_in_every_encoding(encoding: str) -> None:
    (finding,) = inspect("a.csv", BytesIO(ROWS.encode(encoding)))
    assert (finding.code, finding.where) == ("phone-number", "2行目")
    assert "ほかに 1 か所" in finding.found
    assert "090" not in finding.found


def test_personal_data_far_down_a_long_file_has_its_line() -> None:
    assert found(("一行\n" * 400_000 + ROWS).encode()) == [("phone-number", "400002行目")]


def test_personal_data_in_pages_and_drawings_is_found() -> None:
    assert found(f"<!DOCTYPE html><html><body><p>{ROWS}</p></body></html>".encode(), "html") == [
        ("phone-number", "")
    ]
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg"><text y="20">{ROWS}</text></svg>'
    assert found(drawing.encode(), "svg") == [("phone-number", "")]


def test_an_office_s_own_number_is_silent_and_no_cache_forgets_whose_it_is() -> None:
    number = "0299-55-0101"
    text = f"受付 山田 {number}\n".encode()
    material = {"materials": [{"title": "案内", "status": "public", "href": "a.txt"}]}
    known = Known()

    def codes(contact: dict[str, object]) -> list[str]:
        files = files_with(material, council=contact)
        files = MemoryFiles({**files.content, "m/c/a.txt": text})
        return [
            problem.code
            for problem in look_into_files(read_and_check(files, AS_OF), files, AS_OF, known).problems
        ]

    assert codes({}) == ["phone-number"]
    assert codes({"contact": {"office": "図書館", "phone": number}}) == []
    assert codes({}) == ["phone-number"]


@pytest.mark.parametrize("letters", ["\U000e0041\U000e0042", "\u202e", "\ufff9"])
def test_letters_that_are_drawn_by_nothing_or_turn_the_line_round_are_found(letters: str) -> None:
    assert found(f"一行\n二行{letters}目\n".encode(), "txt") == [("file-hidden-words", "2行目")]


def test_usual_letters_are_no_finding() -> None:
    flag = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"
    assert found(f"辻\U000e0100、👨\u200d👩\u200d👧、①、㈱、{flag}\r\n".encode(), "txt") == []


def test_what_does_not_read_as_letters_is_told_with_its_line() -> None:
    assert found("一行\n".encode() * 2000 + b"\xff\xfe\n", "txt") == [("file-unjudged", "1行目より後")]
