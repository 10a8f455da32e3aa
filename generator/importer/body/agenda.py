"""The printed agenda, and which of its items a line of the body is the title of."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator

from generator.importer.front.items import Item
from generator.importer.front.naming import Numbering
from generator.importer.words.bills import numbered_title
from generator.importer.words.habits import Habit
from generator.importer.words.numbers import title_key
from generator.importer.words.space import trim_start
from generator.japanese.lists import words_of

_DIGIT = Habit("digit", r"{digit}", said=("第5号", "５"), unsaid=("第五号",))
LETTERS = "アイウエオカキクケコ"
"""Letters that number items, also without room after them: ア計画について."""
_BY_LETTER, _ALIKE, _NEARLY = 4, 8, 12
"""How long the key of a title is at least, in characters, for a likeness to be no chance."""
_RETYPED = 0.8


class Agenda:
    """The printed agenda's items and which of them have found their heading."""

    def __init__(self, items: list[Item]) -> None:
        self.items = items
        self.numbering = Numbering(items)
        self.used: set[str] = set()

    @property
    def free(self) -> list[Item]:
        return [item for item in self.items if item.id not in self.used]

    def match(self, title: str, no: str = "") -> Item | None:
        """The first unused item of this title; failing that one whose title begins alike.

        ``no``: the number before the title. Of bills of one title the number tells which.
        """
        words = numbered_title(no, title)
        keys = [(item, item.key) for item in self.free if not self.numbering.contradicts(words, item)]
        key = title_key(title)
        for item, _ in keys:  # 審査請求第5-1号, of 審査請求第5-1号　公文書の部分公開
            first, *rest = item.title.split(maxsplit=1)
            if rest and _DIGIT.reads(first) and title_key(first) == key:
                return item
        for fits in _likenesses(title):
            for item, key in keys:
                if fits(key):
                    return item
        return None

    def glued(self, text: str) -> tuple[Item, str] | None:
        """An item whose title the text begins with, before other words: 部長挨拶 おはようございます。"""
        for item in self.free:
            title = item.title.split("\n")[0]
            rest = text.removeprefix(title)
            if len(title) >= 3 and rest[:1].isspace():
                return item, trim_start(rest)
        return None


def _likenesses(title: str) -> Iterator[Callable[[str], bool]]:
    """Ways in which the key of an item may be that of a title, the surest first."""
    key = title_key(title)
    yield lambda own: own == key
    yield lambda own: without_of(own) == without_of(key)
    if title.startswith(tuple(LETTERS)):
        unlettered = title_key(title[1:])
        yield lambda own: len(own) >= _BY_LETTER and own == unlettered
    yield lambda own: _alike(own, key) and not _told(own, key)
    if len(key) >= _NEARLY:
        yield lambda own: _nearly(own, key) and not _told(own, key)


def without_of(key: str) -> str:
    """A title without the particle that one print has and another leaves out: 署名委員の選任, 署名委員選任."""
    return key.replace("の", "")


def _alike(one: str, other: str) -> bool:
    """Whether one title begins with the other and is not much longer."""
    shorter, longer = sorted((one, other), key=len)
    return len(shorter) >= max(_ALIKE, 0.55 * len(longer)) and longer.startswith(shorter)


def _told(title: str, words: str) -> bool:
    """Whether the title is only the beginning of what is said of it: …についての説明の後."""
    return words.startswith(title) and words[len(title) :].startswith(words_of("particle"))


def _nearly(one: str, other: str) -> bool:
    """Two titles of which one was retyped: a word more or less, 審議会では for 審議会に."""
    if abs(len(one) - len(other)) > 12 or len(one) > 200 or one[:6] != other[:6]:
        return False
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio() >= _RETYPED
