"""Web pages that are not read: those that no reader could have written by hand, and that would exhaust the machine.

One look over the tags, before anything is built: how deep they stand in each other, how many they are, how many attributes
one has, and how many elements a parser would make anew because type that was never ended goes on in every paragraph.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.importer.read.errors import ImportRefusedError
from generator.importer.words.habits import Habit

MAX_DEPTH = 150
"""How deep elements may stand in each other."""
MAX_TAGS = 500_000
MAX_ATTRIBUTES = 200
MAX_COPIES = 300_000
MAX_CHOICES = 5_000
"""Entries of lists to choose from; the parser looks at all of a list for each."""
_ONLY_THE_MINUTES = "会議録の部分だけを保存し直してください。"
# Elements whose end may be left out, that have none or that cannot stand in themselves: they make no page deep.
_SELF_CLOSING = {
    "p", "li", "td", "th", "tr", "br", "hr", "img", "input", "meta", "link", "dt", "dd", "option", "area",
    "base", "col", "wbr", "param", "source", "embed", "track", "tbody", "thead", "tfoot", "colgroup", "rt", "rp",
    "optgroup", "html", "head", "body", "form", "button",
}  # fmt: skip
#: Type, which goes on in the next paragraph where it was not ended; three of a kind at most.
_TYPE = {
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
}  # fmt: skip
_ALIKE = 3
#: What an end within them does not reach over.
_WALLS = {"table", "object", "marquee", "applet", "template"}
#: Within these nothing is a tag but their own end.
_RAW = {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"}
_NAME = Habit(
    "tag_name", r"(?P<ends>/?)(?P<name>[A-Za-z][^\s/>]*+)", said=("p>", "/TD>", "br/>"), unsaid=("1", "!")
)
_ATTRIBUTE = Habit(
    "attribute", r"[\s/]*+(?:(?P<over>>)|.[^\s/>=]*+(?:\s*+=\s*+(?:\"[^\"]*+\"?|'[^']*+'?|[^\s>]*+))?+)?",
    said=(' id="a b" class=c>d', " a = 'b c'/>", " ab = c d", ' a=""b>', " a=''b>", " a=>", ' a="b c', " a='b c", " a /"),
)  # fmt: skip


@dataclass(frozen=True)
class _Tag:
    name: str
    ends: bool
    closed: bool
    """Whether it says that nothing follows within it (``<x/>``)."""
    attributes: int
    written: str
    """Everything between the name and the end, by which two tags are alike."""


def refuse_unbounded(text: str) -> None:
    """Raise ImportRefusedError for a page too deep, too finely cut or too much entangled to be read safely."""
    open_ = _Open()
    type_ = _Type()
    choices = 0
    for number, tag in enumerate(_tags(text)):
        if number >= MAX_TAGS:
            _refuse(f"タグが多すぎます（上限は {MAX_TAGS:,} 個）。")
        if tag.attributes > MAX_ATTRIBUTES:
            _refuse(f"一つのタグに {MAX_ATTRIBUTES:,} を超える属性があります。")
        choices += tag.name in ("option", "optgroup")
        if choices > MAX_CHOICES:
            _refuse(f"選択欄の項目が多すぎます（上限は {MAX_CHOICES:,} 個）。")
        type_.meet(tag)
        if type_.copies > MAX_COPIES:
            _refuse("終わりのない書体のタグ（b や font など）が、あまりに多く重なっています。")
        open_.meet(tag)
        if len(open_.names) + type_.open > MAX_DEPTH:
            refuse_depth()


def refuse_depth() -> None:
    """Raise ImportRefusedError, saying how deep elements may stand in each other."""
    _refuse(f"タグの入れ子が {MAX_DEPTH} 段を超えています。")


def _refuse(message: str) -> None:
    raise ImportRefusedError(message, _ONLY_THE_MINUTES)


def _tags(text: str) -> Iterator[_Tag]:
    """The tags as a parser meets them; comments and what stands in scripts and the like are none."""
    at = text.find("<")
    while at >= 0:
        if text.startswith("<!--", at):
            at = _after(text, "-->", at + 4)
        elif found := _NAME.pattern.match(text, at + 1):
            name, ends = found["name"].lower(), bool(found["ends"])
            attributes, end = _attributes(text, found.end())
            yield _Tag(name, ends, text[end - 2 : end] == "/>", attributes, text[found.end() : end])
            at = _end_of_raw(text, name, end) if name in _RAW and not ends else end
        else:
            at += 1
        at = text.find("<", at)


def _attributes(text: str, at: int) -> tuple[int, int]:
    """How many attributes a tag has, and where it is over."""
    count = 0
    while found := _ATTRIBUTE.pattern.match(text, at):
        at = found.end()
        if found["over"] or at >= len(text):
            break
        count += 1
    return count, at


def _after(text: str, mark: str, at: int) -> int:
    found = text.find(mark, at)
    return len(text) if found < 0 else found + len(mark)


def _end_of_raw(text: str, name: str, at: int) -> int:
    found = re.compile(rf"</{name}", re.IGNORECASE).search(text, at)
    return found.start() if found else len(text)


@dataclass
class _Open:
    """The elements that are begun and not ended, type left out."""

    names: list[str] = field(default_factory=list)

    def meet(self, tag: _Tag) -> None:
        if tag.name in _SELF_CLOSING or tag.name in _TYPE or tag.closed:
            return
        if not tag.ends:
            self.names.append(tag.name)
            return
        for place in range(len(self.names) - 1, -1, -1):
            if self.names[place] == tag.name:
                del self.names[place:]
                return
            if self.names[place] in _WALLS:
                return


@dataclass
class _Type:
    """The type that is begun and not ended, and how often it was begun anew for another element."""

    copies: int = 0
    begun: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    alike: Counter[tuple[str, str]] = field(default_factory=Counter)
    open: int = 0

    def meet(self, tag: _Tag) -> None:
        if tag.name not in _TYPE:
            if tag.name in ("td", "th", "caption", "tr", "table"):
                self._forget()  # what is begun in a cell does not go on in the next
            self.copies += self.open
        elif tag.ends:
            if self.begun[tag.name]:
                self._drop(tag.name, self.begun[tag.name].pop())
        else:
            self.begun[tag.name].append(tag.written)
            key = (tag.name, tag.written)
            self.alike[key] += 1
            self.open += self.alike[key] <= _ALIKE

    def _drop(self, name: str, written: str) -> None:
        key = (name, written)
        self.open -= self.alike[key] <= _ALIKE
        self.alike[key] -= 1

    def _forget(self) -> None:
        self.begun.clear()
        self.alike.clear()
        self.open = 0
