"""A picture is never lost without a word: it is asked about where it stood, and kept where the source holds it."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import docx
import pytest
from lxml import html

from generator.importer.read.html_words import pictures
from generator.importer.report import report_text
from generator.importer.run import FileReport, ImportReport, import_files

#: The smallest picture there is: one white dot.
DOT = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAusB9Y9ZkRkAAAAASUVORK5CYII="
)
TALK = ("【会長】開会します。", "【委員】図を見てください。", "【会長】閉会します。")


def imported(tmp_path: Path, name: str, content: bytes) -> tuple[FileReport, str]:
    (tmp_path / name).write_bytes(content)
    report = import_files([tmp_path / name], tmp_path / "m" / "c")
    assert not report.failed
    return report.files[0], report_text(ImportReport(report.files))


def asked(file: FileReport) -> list[str]:
    assert file.draft is not None
    return [question for question in file.draft.questions if question.startswith("図")]


def word_file(*, in_table: bool = False, in_head: bool = False, times: int = 1) -> bytes:
    document = docx.Document()
    if in_head:
        document.sections[0].header.paragraphs[0].add_run().add_picture(io.BytesIO(DOT))
    for place, words in enumerate(TALK):
        document.add_paragraph(words)
        if place == 1 and not in_head:
            holder = document.add_table(1, 2).rows[0].cells[1] if in_table else document
            for _ in range(times):
                holder.add_paragraph().add_run().add_picture(io.BytesIO(DOT))
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_a_picture_of_a_word_file_is_kept_beside_the_session(tmp_path: Path) -> None:
    file, told = imported(tmp_path, "a.docx", word_file())
    assert file.session is not None
    (kept,) = file.pictures
    assert kept == file.session.parent / "files" / f"{file.session.stem}-zu1.png"
    assert kept.read_bytes() == DOT
    (question,) = asked(file)
    assert question.startswith("図1（「【委員】図を見てください。」の後）")
    assert "-zu1.png" in question
    assert "図: 1 点" in told
    assert str(kept) in told


def test_what_stands_there_already_is_left_alone(tmp_path: Path) -> None:
    file, _ = imported(tmp_path, "a.docx", word_file())
    file.pictures[0].write_bytes(b"by hand")
    import_files([tmp_path / "a.docx"], tmp_path / "m" / "c", force=True)
    assert file.pictures[0].read_bytes() == b"by hand"


def test_a_picture_in_a_table_is_asked_about_and_one_that_comes_again_once(tmp_path: Path) -> None:
    assert len(asked(imported(tmp_path, "a.docx", word_file(in_table=True, times=3))[0])) == 1


def test_the_head_of_a_page_is_no_part_of_the_minutes(tmp_path: Path) -> None:
    assert asked(imported(tmp_path, "a.docx", word_file(in_head=True))[0]) == []


def page(*images: str) -> bytes:
    said = [f"<p>{words}</p>" for words in TALK]
    return f"<html><body><nav><img src='logo.png'></nav>{said[0]}{said[1]}{''.join(images)}{said[2]}</body></html>".encode()


def test_pictures_of_a_web_page(tmp_path: Path) -> None:
    held = f'<p><img src="data:image/png;base64,{base64.b64encode(DOT).decode()}" alt=""></p>'
    saved = '<table><tr><td>図</td><td><img src="kaigi_files/zu.jpg" alt="人口"></td></tr></table>'
    icon = '<p><img src="icon.gif" width="16" height="16" alt=""></p>'
    file, _ = imported(tmp_path, "a.html", page(held, saved, icon))
    first, second = asked(file)
    assert first.startswith("図1（「【委員】図を見てください。」の後）")
    assert second.startswith("図2（「人口」の後）")
    assert "もとの画像は「kaigi_files/zu.jpg」です。" in second
    assert [path.read_bytes() for path in file.pictures] == [DOT]


@pytest.mark.parametrize(
    ("image", "shown"),
    [
        ('<img src="a.png" width="20">', 0),
        ('<img src="a.png" height="40">', 0),
        ('<img src="a.png" width="20" height="300">', 0),
        ('<img src="a.png" width="41" height="300">', 1),
        ('<img src="a.png">', 1),
        ('<img width="300">', 0),
    ],
)
def test_an_image_that_is_small_one_way_is_no_picture(image: str, shown: int) -> None:
    assert len(pictures(html.fromstring(f"<div>{image}</div>"))) == shown
