"""A session's page as a document to be bound: its contents with page numbers under the title, its parts all open.

WeasyPrint (BSD, the extra ``pdf``) makes it: it writes characters as they are, where Chromium writes 立 and 見 as radicals that look
alike, so that in its PDF neither can be found nor copied; the same page gives the same bytes; and it numbers the pages of the contents.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from generator.adapters.pdf.error import PdfError

_SHEET = Path(__file__).parent / "bound.css"
MISSING = (
    "PDF を作る道具（WeasyPrint）が入っていません。インターネットにつながる PC なら、"
    "pip install 'kaigiroku-archive[pdf]' で入ります。Windows では、ブラウザー（Edge や Chrome）でも作れます（--with browser）。"
)
_CONTENTS = re.compile(r'<nav class="page-toc".*?</nav>', re.DOTALL)
_END_OF_TITLE = re.compile(r"<h1\b.*?</h1>(\s*<p class=\"held\b.*?</p>)?", re.DOTALL)
_AT_A_GLANCE = re.compile(r'<h2 id="course">.*?(?=<h2\b)|<li><a href="#course">.*?</li>', re.DOTALL)
"""The picture of the course, which shows where one may jump to, and its line in the contents."""
_FOLDED = re.compile(r"<details\b(?![^>]*\bopen\b)")


def bind(page: str) -> str:
    """The HTML of a page of the site with the contents under its title, nothing folded, and the style sheet of bound documents after its own."""
    page = _AT_A_GLANCE.sub("", page)
    page = page.replace("</head>", f"<style>{_SHEET.read_text('utf-8')}</style></head>", 1)
    contents = _CONTENTS.search(page)
    if contents:
        page = page[: contents.start()] + page[contents.end() :]
        title = _END_OF_TITLE.search(page)
        at = title.end() if title else 0
        page = page[:at] + contents[0] + page[at:]
    return _FOLDED.sub("<details open", page)


def pdf(page: Path, site: Path) -> bytes:
    """The PDF (PDF/UA-1) of a page below the built ``site``; nothing outside that folder is read.

    Raises PdfError where WeasyPrint, or a library that it needs, is not there.
    """
    try:
        import weasyprint
    except (ImportError, OSError) as error:
        raise PdfError(MISSING) from error
    inside = site.resolve()

    class Inside(weasyprint.URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> Any:
            if not Path(url2pathname(urlsplit(url).path)).resolve().is_relative_to(inside):
                raise ValueError(url)
            return super().fetch(url, headers)

    made = weasyprint.HTML(
        string=bind(page.read_text("utf-8")),
        base_url=page.resolve().as_uri(),
        url_fetcher=Inside(allowed_protocols=["file"]),
    ).write_pdf(pdf_variant="pdf/ua-1")
    assert isinstance(made, bytes)
    return made
