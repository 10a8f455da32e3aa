"""Prints a plain text as a web page, a Word file or a PDF, so that one layout can be read in every format."""

from __future__ import annotations

import html
import io
from collections.abc import Iterator, Sequence

import docx

WIDTH = 42
LINES = 42


def blocks(text: str) -> Iterator[list[str]]:
    """Runs of lines without an empty line between them; rows of a table by themselves."""
    run: list[str] = []
    for line in [*text.split("\n"), ""]:
        row = "\t" in line
        if run and (not line.strip() or row != ("\t" in run[-1])):
            yield run
            run = []
        if line.strip():
            run.append(line)


def as_html(text: str) -> bytes:
    """A page with navigation round the minutes; a run of lines is one paragraph with line breaks."""
    body = []
    for run in blocks(text):
        if "\t" in run[0]:
            rows = ["".join(f"<td>{html.escape(cell)}</td>" for cell in line.split("\t")) for line in run]
            body.append("<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
        else:
            body.append("<p>" + "<br>\n".join(html.escape(line) for line in run) + "</p>")
    page = (
        "<!DOCTYPE html><html lang='ja'><head><meta charset='utf-8'><title>会議録</title>"
        "<style>p { color: black }</style><script>var a = '<p>';</script></head><body>"
        "<nav>ホーム &gt; 会議録</nav><main>"
        + "\n".join(body)
        + "</main><footer>更新日：令和6年1月5日</footer></body></html>"
    )
    return page.encode("utf-8")


def as_docx(text: str) -> bytes:
    """A Word file: a paragraph a line, an empty paragraph for an empty line, rows as tables."""
    document = docx.Document()
    document.sections[0].footer.paragraphs[0].text = "月次資料"
    for number, run in enumerate(blocks(text)):
        if number:
            document.add_paragraph("")
        if "\t" in run[0]:
            width = max(line.count("\t") for line in run) + 1
            table = document.add_table(rows=0, cols=width)
            for line in run:
                cells = table.add_row().cells
                for cell, words in zip(cells, line.split("\t"), strict=False):
                    cell.text = words
        else:
            for line in run:
                document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def as_pdf(text: str) -> bytes:
    """A PDF with its text layer: set to a fixed width, in a font that is named but not embedded."""
    pages = [[]]
    for line in text.replace("\t", "　").split("\n"):
        for at in range(0, max(1, len(line)), WIDTH):
            if len(pages[-1]) == LINES:
                pages.append([])
            pages[-1].append(line[at : at + WIDTH])
    return _file([_content(lines) for lines in pages])


def _file(contents: list[bytes], encoding: bytes = b"Identity-H") -> bytes:
    objects = _objects(contents, encoding)
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, data in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, data)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


def placed_pdf(
    *pages: Sequence[tuple[float, float, str] | tuple[float, float, str, float]],
    image: bytes = b"",
    upright: bool = False,
) -> bytes:
    """A PDF whose words stand where they are put: left and baseline in points, the words, and the
    width of a letter where it is not 10 points, in the file's order.

    ``image``: operators that draw on the first page.
    """
    contents = []
    for number, page in enumerate(pages):
        shown = [
            b"BT /F1 %.1f Tf %.1f %.1f Td <%s> Tj ET"
            % (*(size or [10]), x, y, words.encode("utf-16-be").hex().encode())
            for x, y, words, *size in page
        ]
        contents.append(b"\n".join([*shown, image if number == 0 else b""]))
    return _file(contents, b"Identity-V" if upright else b"Identity-H")


def _content(lines: list[str]) -> bytes:
    shown = [b"BT /F1 12 Tf 50 800 Td 17 TL"]
    shown += [b"<" + line.encode("utf-16-be").hex().encode() + b"> Tj T*" for line in lines]
    return b"\n".join([*shown, b"ET"])


def _objects(contents: list[bytes], encoding: bytes) -> list[bytes]:
    """Catalogue, pages, font with its map from codes to Unicode (which is the identity), then each page."""
    ranges = b"\n".join(b"<%04x> <%04x> <%04x>" % (n << 8, (n << 8) + 255, n << 8) for n in range(256))
    parts = [ranges.split(b"\n")[n : n + 100] for n in range(0, 256, 100)]
    maps = b"\n".join(b"%d beginbfrange\n%s\nendbfrange" % (len(p), b"\n".join(p)) for p in parts)
    cmap = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n"
        b"1 begincodespacerange <0000> <ffff> endcodespacerange\n" + maps + b"\nendcmap end end"
    )
    first = 7
    kids = b" ".join(b"%d 0 R" % (first + 2 * n) for n in range(len(contents)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(contents)),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Kaigi /Encoding /%s /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>"
        % encoding,
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Kaigi /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity)"
        b" /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 >>",
        b"<< /Type /FontDescriptor /FontName /Kaigi /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900"
        b" /Descent -200 /CapHeight 700 /StemV 80 >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(cmap), cmap),
    ]
    for number, content in enumerate(contents):
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>"
            % (first + 2 * number + 1)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    return objects
