"""Words of Word files that their reader does not see: each kept, asked about, and no plain word with them."""

from __future__ import annotations

import pytest

from generator.importer.read.docx import read_docx
from generator.importer.read.errors import ImportRefusedError
from tests.attachments.making import W, opc, run, table, word
from tests.attachments.test_office_word import BLACK_STYLE, DARK_TABLE, box, filled, style
from tests.importer import unseen

SECRET = "山田花子"
WHITE = '<w:color w:val="FFFFFF"/>'


def said(inner: str, about: str = "", before: str = "【委員】本は", after: str = "さんが借りました。") -> str:
    return f"<w:p><w:pPr>{about}</w:pPr>{run(before)}{inner}{run(after)}</w:p>"


def minutes(*paragraphs: str, styles: str = "") -> bytes:
    talk = ["【会長】開会します。", "【委員】はい。", "【会長】どうぞ。"]
    plain = [f"<w:p>{run(line)}</w:p>" for line in talk]
    return word(*plain, *paragraphs, f"<w:p>{run('【会長】閉会します。')}</w:p>", styles=styles)


WAYS = {
    "black marker": minutes(said(run(SECRET, '<w:highlight w:val="black"/>'))),
    "black shading": minutes(said(run(SECRET, '<w:shd w:val="clear" w:color="auto" w:fill="000000"/>'))),
    "white": minutes(said(run(SECRET, WHITE))),
    "one point": minutes(said(run(SECRET, '<w:sz w:val="2"/>'))),
    "colour of the ground": minutes(said(run(SECRET, '<w:color w:val="C00000"/><w:shd w:val="clear" w:fill="C00000"/>'))),
    "white by theme": minutes(said(run(SECRET, '<w:color w:val="FFFFFF" w:themeColor="background1"/>'))),
    "white by a style": minutes(said(run(SECRET, '<w:rStyle w:val="S"/>')), styles=style(WHITE)),
    "colour of the cell": minutes(
        table(run("件名", WHITE) + run(SECRET, '<w:color w:val="1F3864"/>'), '<w:shd w:val="clear" w:fill="1F3864"/>')
    ),
    "in a list": minutes(said(run(SECRET, WHITE), '<w:pStyle w:val="ListNumber"/>')),
    "after tabs": minutes(said(f"<w:r><w:tab/></w:r>{run(SECRET, WHITE)}<w:r><w:tab/></w:r>")),
    "cut into runs": minutes(said(run(SECRET[:2], WHITE) + run(SECRET[2:], WHITE))),
}  # fmt: skip


def passages(content: bytes) -> list[str]:
    return unseen.passages(read_docx(content))


@pytest.mark.parametrize("content", WAYS.values(), ids=WAYS)
def test_what_is_not_seen_is_kept_and_asked_about(content: bytes) -> None:
    unseen.is_kept_and_asked_about(read_docx(content), SECRET)


def test_words_of_boxes_out_of_sight_are_asked_about() -> None:
    assert passages(minutes(box(run(SECRET), offset=-9_000_000))) == [SECRET]
    assert passages(minutes(box(run(SECRET), hidden='hidden="1"'))) == [SECRET]
    assert passages(minutes(box(run(SECRET)))) == []


def test_what_is_plain_to_see_is_not_asked_about() -> None:
    plain = minutes(
        said(run("普通")), said(run("赤", '<w:color w:val="C00000"/>')), said(run("印", '<w:highlight w:val="yellow"/>')),
        table(run("見出し", WHITE), about=DARK_TABLE),
        styles=BLACK_STYLE,
    )  # fmt: skip
    assert passages(plain) == []


def test_letters_hidden_by_any_style_stop_the_import() -> None:
    for content in (
        minutes(f'<w:p><w:pPr><w:pStyle w:val="S"/></w:pPr>{run(SECRET)}</w:p>', styles=style("<w:vanish/>", "paragraph")),
        minutes(said(run(SECRET, "<w:vanish/>"))),
    ):  # fmt: skip
        with pytest.raises(ImportRefusedError, match="隠し文字"):
            read_docx(content)


def test_a_bar_laid_over_the_page_is_told() -> None:
    source = read_docx(minutes(box("", fill=filled("000000"), front="<wp:wrapNone/>")))
    assert any("黒い図形" in notice for notice in source.notices)


def test_a_file_without_styles_or_theme_is_read() -> None:
    body = f"<w:document {W}><w:body><w:p>{run('【会長】')}{run(SECRET, WHITE)}</w:p><w:sectPr/></w:body></w:document>"
    media = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    assert passages(opc("word/document.xml", media, body)) == [SECRET]
