"""Personal data in what a file shows: found in every kind of file, with its place; what offices give out is silent."""

from __future__ import annotations

import datetime as dt
import io
import tracemalloc
from collections.abc import Callable
from typing import Any

import docx
import openpyxl
import pytest
from pptx.util import Cm

from generator.attachments.inspect import inspect
from generator.attachments.private import OFFICES, Private
from generator.personal.known import offices_in
from tests.attachments import test_office_excel as excel
from tests.attachments import test_office_odf as odf
from tests.attachments import test_office_slides as powerpoint
from tests.attachments.making import packed, paragraph, run, table, word
from tests.attachments.printed import page_with, write

PHONE = "浜野様の携帯は 090-1234-5678 です。"
CODES = {
    "phone-number", "mail-address", "postal-address", "my-number", "bank-account", "car-plate", "birth-date", "family-register",
}  # fmt: skip


def personal(content: bytes, name: str) -> list[tuple[str, str]]:
    """Code and place of what is personal."""
    return [(one.code, one.where) for one in inspect(name, io.BytesIO(content)) if one.code in CODES]


def slide_with(words: str) -> bytes:
    def change(made: Any, slide: Any) -> None:
        powerpoint.box(slide, words=words)

    return powerpoint.slides(change)


def table_on_a_slide(made: Any, slide: Any) -> None:
    cells = slide.shapes.add_table(1, 2, Cm(2), Cm(2), Cm(8), Cm(2)).table
    cells.cell(0, 1).text = PHONE


def printed(words: str) -> bytes:
    return page_with(lambda canvas: write(canvas, words))


FILES: dict[str, tuple[str, Callable[[str], bytes], str]] = {
    "Word": ("a.docx", lambda words: word(paragraph(run(words))), "本文の 2 段落目"),
    "a table in Word": ("a.docx", lambda words: word(table(run(words))), "本文の 2 段落目"),
    "Excel": ("a.xlsx", lambda words: excel.book(excel.cell(words)), "シート「内訳」の C3"),
    "a shape over a sheet": ("a.xlsx", lambda words: excel.drawing(excel.shape("", words, form="ellipse")), "シート「内訳」の図形"),
    "PowerPoint": ("a.pptx", slide_with, "1 枚目のスライド"),
    "a text of OpenDocument": ("a.odt", lambda words: odf.text(f"<text:p>{words}</text:p>"), "本文の 2 段落目"),
    "a spreadsheet of OpenDocument": ("a.ods", lambda words: odf.odf("ods", f'<table:table table:name="表"><table:table-row><table:table-cell/><table:table-cell><text:p>{words}</text:p></table:table-cell></table:table-row></table:table>'), "シート「表」の B1"),
    "slides of OpenDocument": ("a.odp", lambda words: odf.odf("odp", f'<draw:page draw:name="p1"><draw:frame svg:x="2cm" svg:y="2cm" svg:width="8cm" svg:height="1cm"><draw:text-box><text:p>{words}</text:p></draw:text-box></draw:frame></draw:page>'), "1 枚目のスライド"),
    "PDF": ("a.pdf", printed, "1ページ"),
    "text": ("a.txt", lambda words: f"見出し\n{words}\n".encode(), "2行目"),
}  # fmt: skip


@pytest.mark.parametrize(("name", "make", "where"), FILES.values(), ids=FILES)
def test_a_number_that_everybody_reads_is_found_with_its_place(
    name: str, make: Callable[[str], bytes], where: str
) -> None:
    assert personal(make(PHONE), name) == [("phone-number", where)]
    assert personal(make("会議は午後2時から始まります。"), name) == []
    inside = packed({"資料/" + name: make(PHONE)})
    assert personal(inside, "a.zip") == [("phone-number", f"「資料/{name}」の{where}")]


@pytest.mark.parametrize(("name", "make", "where"), FILES.values(), ids=FILES)
def test_what_an_office_gives_out_is_silent(name: str, make: Callable[[str], bytes], where: str) -> None:
    token = OFFICES.set(offices_in(["電話 090-1234-5678"]))
    try:
        assert personal(make(PHONE), name) == []
        assert personal(make(PHONE.replace("5678", "5679")), name) == [("phone-number", where)]
    finally:
        OFFICES.reset(token)


def book(*rows: tuple[Any, ...]) -> bytes:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "名簿"
    for row in rows:
        sheet.append(row)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def in_word(*rows: tuple[Any, ...]) -> bytes:
    made = docx.Document()
    cells = made.add_table(len(rows), len(rows[0]))
    for row, values in enumerate(rows):
        for column, value in enumerate(values):
            cells.cell(row, column).text = str(value)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def in_letters(*rows: tuple[Any, ...]) -> bytes:
    return "".join(",".join(f'"{value}"' for value in row) + "\n" for row in rows).encode("cp932")


def in_open_document(*rows: tuple[Any, ...]) -> bytes:
    cells = [
        "".join(f"<table:table-cell><text:p>{value}</text:p></table:table-cell>" for value in row)
        for row in rows
    ]
    body = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
    return odf.odf("ods", f'<table:table table:name="名簿">{body}</table:table>')


ROLL = (("番号", "氏名", "生年月日"), (1, "浜野 春", "昭和50年3月2日"), (2, "沖 夏", "昭和51年4月3日"))
TABLES: dict[str, tuple[str, Callable[..., bytes], str]] = {
    "Excel": ("a.xlsx", book, "シート「名簿」の C2"),
    "Word": ("a.docx", in_word, "本文の 6 段落目"),
    "letters": ("a.csv", in_letters, "2行目"),
    "OpenDocument": ("a.ods", in_open_document, "シート「名簿」の C2"),
}


@pytest.mark.parametrize(("name", "make", "where"), TABLES.values(), ids=TABLES)
def test_the_head_of_a_column_says_what_stands_below_it(
    name: str, make: Callable[..., bytes], where: str
) -> None:
    assert personal(make(*ROLL), name) == [("birth-date", where)]
    assert personal(make(("番号", "施設", "開設年月日"), (1, "図書館", "昭和50年3月2日")), name) == []
    codes = (("事業所番号", "名称"), ("0110112345", "あさひの家"), ("0110154321", "ひかりの家"))
    assert personal(make(*codes), name) == []


def test_days_that_a_workbook_counts_and_numbers_below_a_head_that_tells_are_read() -> None:
    rolls = (("氏名", "生年月日", "口座番号"), ("浜野", dt.date(1975, 3, 2), 1234567))
    assert personal(book(*rolls), "a.xlsx") == [
        ("bank-account", "シート「名簿」の C2"),
        ("birth-date", "シート「名簿」の B2"),
    ]
    amounts = (("款", "予算額"), ("民生費", 123456789018), ("土木費", 1234567))
    assert personal(book(*amounts), "a.xlsx") == []


def test_the_records_of_a_file_are_words_too() -> None:
    made = docx.Document()
    made.core_properties.title = PHONE
    out = io.BytesIO()
    made.save(out)
    assert personal(out.getvalue(), "a.docx") == [("phone-number", "プロパティの「タイトル」")]


def test_a_number_is_read_through_tabs_and_ends_of_lines_and_across_none() -> None:
    inner = "<w:r><w:t>電話</w:t><w:tab/><w:t>090</w:t><w:noBreakHyphen/><w:t>1234-</w:t><w:br/><w:t>5678</w:t></w:r>"
    assert personal(word(paragraph(inner)), "a.docx") == [("phone-number", "本文の 2 段落目")]
    apart = book(("01", "90", "1234"), ("5678", "90-1234", "5678"))
    assert personal(apart, "a.xlsx") == []


def test_what_was_found_is_counted_and_never_repeated() -> None:
    told = inspect("a.docx", io.BytesIO(word(paragraph(run(PHONE)), paragraph(run(PHONE)))))
    (finding,) = [one for one in told if one.code in CODES]
    assert "ほかに 1 か所" in finding.found
    assert "1234" not in finding.found + finding.fix


def test_long_strings_of_a_workbook_are_read_to_their_end() -> None:
    long = "説明です。" * 100 + PHONE
    assert personal(book((long,)), "a.xlsx") == [("phone-number", "シート「名簿」の A1")]


def test_words_without_end_cost_little_memory_and_are_all_read() -> None:
    read = Private()
    tracemalloc.start()
    for number in range(60_000):
        read.say("会議の記録の一行です。" if number % 15_000 else PHONE, "本文", number)
    (finding,) = read.findings()
    assert tracemalloc.get_traced_memory()[1] < 40_000_000
    tracemalloc.stop()
    assert "ほかに 3 か所" in finding.found
    assert finding.where == "本文"


def test_words_before_those_at_hand_still_speak_of_an_office() -> None:
    read = Private()
    read.say("あ\n" * 200_000 + "図書館の窓口 ", "本文", 1)
    read.say("0299-55-0101", "本文", 400_001)
    assert list(read.findings()) == []
