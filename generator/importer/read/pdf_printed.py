"""Lines of a PDF's page as they are printed: where they stand, and which of their letters no reader sees."""

from __future__ import annotations

from dataclasses import dataclass

from generator.importer.words.habits import Habit
from generator.importer.words.space import squeeze

_PAGE_NUMBER = Habit(
    "page_number", r"^(?:{dash}|{wave}|[ー\s])*\d{1,4}(?:\s*[/／]\s*\d{1,4})?\s*{page}?(?:{dash}|{wave}|[ー\s])*$", tells="ページの端にある番号",
    said=("- 1 -", "12", "3ページ", " 4 頁 ―", "1/2", "10 ／ 12", "−5−", "ー6ー", "〜7〜"),
    unsaid=("第1", "1回", "12345", "1/2/3"),
)  # fmt: skip


@dataclass(frozen=True)
class Part:
    """A piece of a line between wide gaps."""

    text: str
    left: float
    right: float
    hidden: tuple[str, ...] = ()
    """For each of its letters, white space left out, how it is hidden, or nothing; empty where all are seen."""


@dataclass(frozen=True)
class Printed:
    """A line as it is printed, in points from the lower left corner of the page."""

    page: int
    parts: tuple[Part, ...]
    bottom: float
    top: float
    size: float
    """The width of a letter."""
    upright: bool = False
    """Whether it is written from top to bottom."""
    is_edge: bool = False
    """Whether it is the highest or lowest line of its page …"""
    is_apart: bool = False
    """… and stands apart from all others."""

    @property
    def text(self) -> str:
        return "　".join(part.text for part in self.parts)

    @property
    def hidden(self) -> tuple[str, ...]:
        """For each of its letters, white space left out, how it is hidden, or nothing; empty where all are seen."""
        if not any(part.hidden for part in self.parts):
            return ()
        return tuple(why for part in self.parts for why in part.hidden or ("",) * len(squeeze(part.text)))

    @property
    def is_page_number(self) -> bool:
        """Whether it is the number of the page: - 1 -, 1/12, 1ページ at its edge."""
        return self.is_edge and _PAGE_NUMBER.reads(self.text)

    @property
    def left(self) -> float:
        return self.parts[0].left

    @property
    def right(self) -> float:
        return self.parts[-1].right


@dataclass(frozen=True)
class Letter:
    """A letter with its place."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    spaced: bool
    """Whether pdfium sees a space before it."""
    hidden: str = ""
    """How it is hidden from a reader of the page."""
