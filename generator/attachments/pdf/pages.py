"""What the pages of a PDF hold that their reader does not see, page by page."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from typing import Any, BinaryIO

import pypdfium2

from generator.attachments.finding import Finding, unjudged
from generator.attachments.letters import is_word
from generator.attachments.pdf.drawn import Letter
from generator.attachments.pdf.opened import open_pdf
from generator.attachments.pdf.reasons import Why
from generator.attachments.pdf.sight import Sight, sight_of
from generator.attachments.private import Private

_FIRST = 2
"""How many letters of hidden words are told: enough to find them, too few to tell what was hidden."""
_GRAMS = 500_000
_KEPT = 16_000_000
"""How much of a file pdfium may keep, in bytes."""
_REMOVE = (
    "もとの Word などで文字そのものを消し、PDF を作り直してください。PDF しかなければ、墨消しの機能で適用まで済ませるか、"
    "画像にした PDF に替えてください。四角や白い色で隠しても、文字は残ります。"
)
_APPLY = (
    "墨消しの機能で「適用」まで進めて保存し直してください。印を付けただけでは、下の文字はそのまま読めます。"
)


class Pages:
    """Looks at each page once; afterwards knows the words that are seen."""

    def __init__(self, stream: BinaryIO) -> None:
        self.stream = stream
        self.grams: set[str] = set()
        self.recognised: list[int] = []
        self.read = Private()

    def findings(self) -> Iterator[Finding]:
        """What the pages hide, page by page, and what is personal in the words that they show."""
        for number, page in self._pages():
            where = f"{number + 1}ページ"
            if page is None:
                yield unjudged(where, "ページが壊れていて、表示できません。")
                continue
            try:
                sight = sight_of(page)
            except pypdfium2.PdfiumError:
                yield unjudged(where, "ページが壊れていて、文字を読めません。")
                continue
            finally:
                page.close()
            yield from _of_page(sight, where)
            self._note(sight, number)
            self.read.say(sight.words.replace("\r\n", "\n"), where)
        if self.recognised:
            yield unjudged(
                _pages(self.recognised),
                "画像や図形の上に、文字認識（OCR）などの見えない文字の層があります。画像の字と同じかどうかは、機械では確かめられません。",
            )
        yield from self.read.findings()

    def _pages(self) -> Iterator[tuple[int, Any]]:
        """The pages; None for one that cannot be opened.

        pdfium keeps what it has read of a document until the document is closed, so that it is opened again and again.
        """
        size = self.stream.seek(0, os.SEEK_END)
        document = open_pdf(self.stream)
        try:
            count = len(document)
            step = max(1, min(200, _KEPT * count // max(1, size)))
            for number in range(count):
                if number and number % step == 0:
                    document.close()
                    document = open_pdf(self.stream)
                try:
                    yield number, document[number]
                except pypdfium2.PdfiumError:
                    yield number, None
        finally:
            document.close()

    def _note(self, sight: Sight, number: int) -> None:
        if any(one.is_word for one in sight.letters if one.index in sight.recognised):
            self.recognised.append(number)
        shown = "".join(one.text for one in sight.letters if one.index not in sight.unseen)
        if len(self.grams) < _GRAMS:
            self.grams |= {a + b for a, b in itertools.pairwise(shown)}

    def show(self, words: str) -> bool:
        """Whether the pages show such words: most pairs of their letters."""
        letters = "".join(filter(is_word, words))
        pairs = [a + b for a, b in itertools.pairwise(letters)]
        return not pairs or 2 * sum(pair in self.grams for pair in pairs) >= len(pairs)


def _of_page(sight: Sight, where: str) -> Iterator[Finding]:
    if not sight.is_whole:
        yield unjudged(where, "文字や図形が多すぎるので、途中までしか確かめていません。")
    marked = _words(sight, Why.MARKED)
    if sight.marks:
        below = f"下に文字が {len(marked)} 字あります（{_begin(marked)}）。" if marked else ""
        yield Finding(
            "file-hidden-words",
            where,
            f"墨消しの印が {len(sight.marks)} か所、適用されないまま残っています。{below}",
            _APPLY,
        )
    for why in Why:
        words = _words(sight, why)
        if words and why is not Why.MARKED:
            found = f"見る人には見えない文字が {len(words)} 字あります（{why}、{_begin(words)}）。"
            yield Finding("file-hidden-words", where, found, _REMOVE)


def _words(sight: Sight, why: Why) -> list[Letter]:
    """The letters and digits hidden in one way; marks alone say nothing."""
    return [one for one in sight.letters if one.is_word and sight.unseen.get(one.index) is why]


def _begin(letters: list[Letter]) -> str:
    shown = "".join(one.text for one in letters[:_FIRST])
    return f"「{shown}…」から" if len(letters) > _FIRST else f"「{shown}」"


def _pages(numbers: list[int]) -> str:
    """Pages, counted from 0, as a clerk would write them: 1～3、7ページ."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number:
            runs[-1] = (runs[-1][0], number + 1)
        else:
            runs.append((number, number + 1))
    told = [f"{start + 1}" if end == start + 1 else f"{start + 1}～{end}" for start, end in runs[:10]]
    return "、".join(told) + ("ページなど" if len(runs) > 10 else "ページ")
