"""A record as a Word file, a web page or a PDF: its rows as tables, lists or columns, its headings in styles."""

from __future__ import annotations

import html
import io
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

import docx
from docx.document import Document

from tests.importer.chance.noise import pieces_of
from tests.importer.chance.ways import Piece, Sheet
from tests.importer.printing import placed_pdf

FRONTS = ("lines", "table", "table, a line each")
HEADS = ("lines", "styles")
TALKS = ("lines", "table")


def _runs(sheet: Sheet) -> Iterator[tuple[str, list[Piece | str]]]:
    """Pieces of one kind that follow each other, empty lines between rows left out."""
    parts = pieces_of(sheet)
    kept = [
        p
        for before, p, after in zip([None, *parts], parts, [*parts[1:], None], strict=False)
        if not (p == "" and all(isinstance(one, Piece) and one.kind == "row" for one in (before, after)))
    ]
    for kind, run in groupby(kept, key=lambda p: p.kind if isinstance(p, Piece) else ""):
        yield kind, list(run)


def _lines(sheet: Sheet, part: Piece | str) -> list[str]:
    return [part] if isinstance(part, str) else sheet.lines[part.start : part.end]


def word(sheet: Sheet) -> bytes:
    document = docx.Document()
    ways = {
        "title": sheet.way("heads of the file", {"lines": "", "styles": "Heading 1"}),
        "heading": "",
    }
    ways["heading"] = "Heading 2" if ways["title"] else ""
    tables = {
        "row": sheet.way("front of the file", {"lines": None, "table": 1, "table, a line each": 2}),
        "remark": sheet.way("talk of the file", {"lines": None, "table": 1}),
    }
    for kind, run in _runs(sheet):
        if tables.get(kind):
            _table(document, run, each=tables[kind] == 2)
            continue
        for part in run:
            for line in _lines(sheet, part):
                document.add_paragraph(line, style=(ways.get(kind) or None) if line.strip() else None)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _table(document: Document, run: Sequence[Piece | str], each: bool) -> None:
    """Labels in a column, values beside them: in one cell with a paragraph each, or in a row each."""
    table = document.add_table(rows=0, cols=2)
    table.style = "Table Grid"
    for part in run:
        assert isinstance(part, Piece)
        head, words = part.head, part.words or [""]
        for n, cell in enumerate(words if each else [words]):
            left, right = table.add_row().cells
            left.text = head if n == 0 else ""
            first, *rest = [cell] if isinstance(cell, str) else cell
            right.text = first
            for line in rest:
                right.add_paragraph(line)


def page(sheet: Sheet) -> bytes:
    rows = sheet.way(
        "front of the page", {"lines": _plain, "table": _rows, "dl": _listed, "headings": _headed}
    )
    talk = sheet.way("talk of the page", {"lines": _plain, "strong": _strong, "dl": _listed, "table": _rows})
    body = []
    for kind, run in _runs(sheet):
        form = {"row": rows, "remark": talk, "heading": _heading, "title": _title}.get(kind, _plain)
        body.append(form(sheet, run))
    made = (
        "<!DOCTYPE html><html lang='ja'><head><meta charset='utf-8'><title>会議録</title></head><body>"
        "<nav>ホーム &gt; 審議会</nav><main>"
        + "\n".join(body)
        + "</main><footer>お問い合わせ</footer></body></html>"
    )
    return made.encode("utf-8")


def _plain(sheet: Sheet, run: Sequence[Piece | str]) -> str:
    lines = [html.escape(line) for part in run for line in _lines(sheet, part)]
    return "<p>" + "<br>\n".join(lines) + "</p>"


def _pairs(run: Sequence[Piece | str]) -> list[tuple[str, str]]:
    return [
        (html.escape(part.head), "<br>".join(map(html.escape, part.words)))
        for part in run
        if isinstance(part, Piece)
    ]


def _rows(sheet: Sheet, run: Sequence[Piece | str]) -> str:
    return "<table>" + "".join(f"<tr><th>{h}</th><td>{w}</td></tr>" for h, w in _pairs(run)) + "</table>"


def _listed(sheet: Sheet, run: Sequence[Piece | str]) -> str:
    return "<dl>" + "".join(f"<dt>{h}</dt><dd>{w}</dd>" for h, w in _pairs(run)) + "</dl>"


def _headed(sheet: Sheet, run: Sequence[Piece | str]) -> str:
    return "".join(f"<h3>{h}</h3><p>{w}</p>" for h, w in _pairs(run))


def _strong(sheet: Sheet, run: Sequence[Piece | str]) -> str:
    return "".join(f"<p><strong>{h}</strong><br>{w}</p>" for h, w in _pairs(run))


def _heading(sheet: Sheet, run: Sequence[Piece | str]) -> str:
    return "".join(f"<h2>{html.escape(''.join(p.words))}</h2>" for p in run if isinstance(p, Piece))


def _title(sheet: Sheet, run: Sequence[Piece | str]) -> str:
    lines = [line for part in run for line in _lines(sheet, part) if line]
    return "<h1>" + "<br>".join(map(html.escape, lines)) + "</h1>"


WIDTH, PAGE = 44, 40


def pdf(sheet: Sheet) -> bytes:
    """Words where they stand on the page: values in a column of their own, the number of the page below, a head above."""
    widest = max(len(piece.head) for piece in sheet.pieces if piece.kind == "row")
    column = sheet.way("front of the pdf", {"lines": 0, "column": 80 + 10 * widest})
    placed: list[tuple[float, str, float, str]] = []
    for part in pieces_of(sheet):
        if column and isinstance(part, Piece) and part.kind == "row":
            placed += [
                (60, part.head if n == 0 else "", column, line)
                for n, line in enumerate(_set(part.words or [""], WIDTH - widest - 2))
            ]
            continue
        placed += [
            (60 + 10 * _indent(line), line.lstrip("　"), 0, "") for line in _set(_lines(sheet, part), WIDTH)
        ]
    foot = sheet.way(
        "foot of the pdf", {"none": "", "number": "{n}", "hyphens": "- {n} -", "of all": "{n}/{m}"}
    )
    head = sheet.way("head of the pdf", {"none": "", "title": sheet.lines[0]})
    pages = [placed[n : n + PAGE] for n in range(0, len(placed), PAGE)]
    return placed_pdf(
        *(
            _page(lines, foot.format(n=n, m=len(pages)), head if n > 1 else "")
            for n, lines in enumerate(pages, 1)
        )
    )


def _set(lines: Sequence[str], width: int) -> list[str]:
    return [line[n : n + width] for line in lines for n in range(0, max(len(line), 1), width)]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip("　"))


def _page(
    lines: Sequence[tuple[float, str, float, str]], foot: str, head: str
) -> list[tuple[float, float, str]]:
    words: list[tuple[float, float, str]] = [(360, 815, head)] if head else []
    for n, (left, label, column, value) in enumerate(lines):
        words += [(left, 780 - 18 * n, label)] if label.strip() else []
        words += [(column, 780 - 18 * n, value)] if value.strip() else []
    return [*words, (290, 30, foot)] if foot else words


FILES: dict[str, tuple[str, Callable[[Sheet], bytes] | None]] = {
    "text": (".txt", None),
    "text again": (".txt", None),
    "word": (".docx", word),
    "page": (".html", page),
    "pdf": (".pdf", pdf),
}
