"""Lays out the printed lines of a PDF as a stream of lines and rows."""

from __future__ import annotations

import itertools

from generator.importer.read.pdf_columns import Column, Row, columns_of, goes_on, rows_of, words_of
from generator.importer.read.pdf_printed import Printed
from generator.importer.read.stream import Builder, Hidden
from generator.importer.words.space import squeeze, trim


class Layout:
    """Lays out the lines of a document: labels in a column of their own as rows, all else as lines."""

    def __init__(self) -> None:
        self.builder = Builder()
        self.tables = 0
        self.above: Printed | None = None
        self.places: list[tuple[int, float, int]] = []
        """Page and lower edge of each line, with where in the text it ends."""

    def lay(self, printed: list[Printed]) -> None:
        at = 0
        for column in columns_of(printed):
            self._lines(printed[at : column.first])
            # What is said last goes on below its label, as long as it keeps to the column.
            end = column.last + 1
            while end < len(printed) and goes_on(printed[end], column):
                end += 1
            self._rows(printed[column.first : end], column)
            at = end
        self._lines(printed[at:])

    def below(self, feet: list[Printed]) -> None:
        """The footnotes of all pages, after the text."""
        for line in feet:
            before = len(self.builder.parts)
            self.builder.line(line.text, page=line.page, foot=True)
            self._hide(before, [line])

    def after(self, page: int, bottom: float) -> int:
        """Where in the text a picture stands: after the last line of its page that is above its lower edge."""
        ends = [end for on, edge, end in self.places if on < page or (on == page and edge >= bottom)]
        return max(ends, default=0)

    def _rows(self, printed: list[Printed], column: Column) -> None:
        self.tables += 1
        beside = sorted(line.right for line in printed if line.right > column.left)
        right = beside[int(len(beside) * 0.95)] if beside else 0.0
        for row in rows_of(printed, column):
            if isinstance(row, Printed):
                self._lines([row])
            else:
                self._row(row, right)

    def _row(self, row: Row, right: float) -> None:
        """A row as a row of a table; what of it stands on the next page goes on there as lines."""
        page = row.label[0].page
        lines = [line for cell in row.cells for line in cell]
        here = [line for line in lines if line.page == page]
        self._gap(row.label[0])
        before = len(self.builder.parts)
        label = "".join(line.text for line in row.label)
        self.builder.row([label, *_texts(row, right)], self.tables, page=page)
        self._hide(before, [*row.label, *here])
        self._note(min(here, key=lambda line: line.bottom, default=row.label[0]))
        following = sorted((line for line in lines if line.page != page), key=_page)
        for number, group in itertools.groupby(following, key=_page):
            self._goes_on(number, list(group), right)

    def _goes_on(self, page: int, lines: list[Printed], right: float) -> None:
        """What of a row stands on a further page."""
        before = len(self.builder.parts)
        self.builder.line(words_of(lines, right), page=page, indent=round(lines[0].left / lines[0].size))
        self._hide(before, lines)
        self._note(lines[-1])

    def _lines(self, printed: list[Printed]) -> None:
        for line in printed:
            self._gap(line)
            height = max(1.0, line.top - line.bottom)
            words = trim(line.text.replace("\t", " "))
            kind = "page_no" if line.is_page_number and line.is_apart else ""
            before = len(self.builder.parts)
            self.builder.line(words, page=line.page, indent=round(line.left / height), furniture=kind)
            self._hide(before, [line])
            self._note(line)

    def _gap(self, line: Printed) -> None:
        """Remember the room between two lines that is more than between lines of one paragraph."""
        if self.above is not None:
            height = max(1.0, line.top - line.bottom)
            room = self.above.bottom - line.top
            if room > 0.9 * height or line.top > self.above.bottom + 3 * height:
                self.builder.gap()

    def _note(self, line: Printed) -> None:
        self.above = line
        self.places.append((line.page, line.bottom, self.builder.length))

    def _hide(self, before: int, printed: list[Printed]) -> None:
        """Note which of the letters laid since there were ``before`` pieces are hidden; ``printed`` is what was laid.

        Laying out sets and drops white space only, so that the letters of both are the same, one after the other.
        """
        if not any(line.hidden for line in printed):
            return
        laid = "".join(self.builder.parts[before:])
        start = self.builder.length - len(laid)
        places = [at for at, letter in enumerate(laid) if squeeze(letter)]
        letters = [
            (why, f"{line.page + 1}ページ")
            for line in printed
            for why in line.hidden or ("",) * len(squeeze(line.text))
        ]
        for at, (why, where) in zip(places, letters, strict=True):
            if why:
                self.builder.hidden.append(Hidden(start + at, start + at + 1, why, where))


def _page(line: Printed) -> int:
    return line.page


def _texts(row: Row, right: float) -> list[str]:
    """The cells of a row as far as they stand on the page of its label; only one alone reaches to the ``right``."""
    here = [[line for line in cell if line.page == row.label[0].page] for cell in row.cells]
    return [
        words_of(cell, right if len(here) == 1 else max(line.right for line in cell)) for cell in here if cell
    ]
