"""The events of a file to plain values, with what is noticed on the way: the middle of ``generator.yaml.document``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.problems.problem import Path, Place, Problem
from generator.yaml.faults import Fault, RefusedError
from generator.yaml.letters import OddLetter, may_hold_odd, odd_in
from generator.yaml.slips import QUOTE_FIX, TAG, UNUSED_ANCHOR

MAX_DEPTH = 60
MAX_ALIASED = 100_000
"""How many values aliases may add to a file before it is refused."""


_NULLS = {"", "~", "null", "Null", "NULL"}
# Code points that no browser shows, or that XML and HTML cannot carry at all.
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")

# A comment that looks like content: no blank after the mark, as in 資料 #3.
_COMMENT = re.compile(r"[ \t]+#[^\s#]")
_JOINED = re.compile("[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef] [\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")


@dataclass
class Document:
    """One file as data. ``data`` is None when the file could not be read at all."""

    file: str
    data: Any
    problems: list[Problem] = field(default_factory=list)
    odd: list[OddLetter] = field(default_factory=list)
    marks: dict[Path, tuple[int, int]] | None = None
    """Line and column, from 1, of each value by its path; only where asked for."""
    meant: bytes | None = None
    """Of a file that could not be read, the text with all its slips mended, where that can be read."""


@dataclass
class _Open:
    """A mapping or a list that is being filled."""

    value: Any
    path: Path
    key: str | None = None
    """In a mapping, the key whose value comes next."""
    anchor: str | None = None


class Builder:
    """Turns events into values, with a stack of its own and a path to every value."""

    def __init__(self, document: Document, text: str) -> None:
        self.document = document
        # Only where one stands in the file is every value looked at for a comment behind it.
        self.odd_text = text if may_hold_odd(text) else ""
        self.text_with_comments = text if " #" in text or "\t#" in text else ""
        self.anchors: dict[str, tuple[Any, int, int]] = {}  # value, how many values it holds, how deep
        self.unused: dict[str, Any] = {}
        self.aliased = 0
        self.open = [_Open([], ())]  # the first holds the document itself

    def build(self, events: Iterator[Any]) -> Any:
        """The first document of the stream as plain values."""
        root = self.open[0].value
        documents = 0
        for event in events:
            kind = type(event)
            if getattr(event, "tag", None) is not None:
                self._refuse("yaml", event, *TAG)
            if kind is yaml.ScalarEvent:
                self._put(event, self._scalar(event))
            elif kind is yaml.AliasEvent:
                self._put(event, self._alias(event, len(self.open) - 1))
            elif kind is yaml.MappingStartEvent:
                self._put(event, {}, opens=True)
            elif kind is yaml.SequenceStartEvent:
                self._put(event, [], opens=True)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self._close()
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self._refuse(
                        "many-documents", event, "「---」で区切られた文書が二つ以上あります。",
                        "ファイルを分けるか、途中の「---」を削除してください。",
                    )  # fmt: skip
        for event in self.unused.values():
            self._note("yaml", event, *UNUSED_ANCHOR)
        return root[0] if root else None

    def _put(self, event: Any, value: Any, *, opens: bool = False) -> None:
        """Add a value to what is open: as a key, under the key before it, or at the end of a list."""
        into = self.open[-1]
        if isinstance(into.value, dict):
            if into.key is None:
                into.key = self._key(event, value, opens, into)
                return
            here: Path = (*into.path, into.key)
            into.value[into.key] = value
            into.key = None
        else:
            here = (*into.path, len(into.value)) if len(self.open) > 1 else into.path
            into.value.append(value)
        if self.document.marks is not None:
            self.document.marks[here] = (event.start_mark.line + 1, event.start_mark.column + 1)
        anchor = event.anchor if type(event) is not yaml.AliasEvent else None
        if anchor:
            self.unused[anchor] = event
        if opens:
            self._must_not_be_deep(event, len(self.open) - 1)
            self.open.append(_Open(value, here, anchor=anchor))
        elif anchor:
            self.anchors[anchor] = (value, 1, 0)

    def _close(self) -> None:
        closed = self.open.pop()
        if closed.anchor:
            self.anchors[closed.anchor] = (closed.value, *_measure(closed.value))

    def _scalar(self, event: Any) -> str | None:
        value: str = event.value
        if not event.style:  # a plain value; libyaml says "" where PyYAML's own parser says None
            self._lost_in_reading(event, value)
            if event.implicit[0] and value in _NULLS:
                return None
        if self.odd_text:
            top = next(iter(self.open[-1].path), self.open[-1].key)
            self.document.odd += odd_in(self.odd_text, event, top)
        found = CONTROL.search(value)
        if found:
            self._note(
                "control-character", event, f"画面に出せない文字（U+{ord(found[0]):04X}）があります。",
                "その文字を削除してください。",
            )  # fmt: skip
        return value

    def _lost_in_reading(self, event: Any, value: str) -> None:
        """What YAML drops or adds without a word in a value that is not quoted."""
        if self.text_with_comments and _COMMENT.match(self.text_with_comments, event.end_mark.index):
            self._note(
                "lost-after-hash", event, "値の後ろの「 #」から行末までは、YAML では注記になり、読み込まれません。",
                f"本文の一部なら{QUOTE_FIX}注記なら「# 」のように空白を入れてください。",
            )  # fmt: skip
        if event.start_mark.line != event.end_mark.line and _JOINED.search(value):
            self._note(
                "folded-text", event, "引用符のない値が次の行に続いています。つなぎ目に半角の空白が入ります。",
                "項目名の後に「|」を書き、本文を次の行から字下げして書いてください。",
            )  # fmt: skip

    def _must_not_be_deep(self, event: Any, depth: int) -> None:
        if depth >= MAX_DEPTH:
            message = f"入れ子が {MAX_DEPTH} 段を超えています。"
            self._refuse("too-deep", event, message, "入れ子を浅くしてください。")

    def _alias(self, event: Any, depth: int) -> Any:
        if event.anchor not in self.anchors:
            self._refuse("yaml", event, "「*」で始まる値は、YAML では別の場所の参照になります。", QUOTE_FIX)
        self.unused.pop(event.anchor, None)
        value, size, below = self.anchors[event.anchor]
        self._must_not_be_deep(event, depth + below)
        self.aliased += size
        if self.aliased > MAX_ALIASED:
            self._refuse(
                "too-many-values", event, "参照（& と *）を重ねたため、値が多くなりすぎています。",
                "参照を使わずに、そのまま書いてください。",
            )  # fmt: skip
        return value

    def _key(self, event: Any, value: Any, opens: bool, into: _Open) -> str:
        if opens or not isinstance(value, str | None):
            self._refuse("yaml", event, "項目名に表や並びは使えません。", QUOTE_FIX)
        name = "" if value is None else str(value)
        if name in into.value:
            self._note(
                "duplicate-key", event, f"項目「{name}」が同じ場所に二度書かれています。",
                "片方を消すか、内容を一つにまとめてください。", (*into.path, name),
            )  # fmt: skip
        if self.document.marks is not None:
            mark = (event.start_mark.line + 1, event.start_mark.column + 1)
            self.document.marks[(*into.path, f"{name}\0key")] = mark
        return name

    def _note(self, code: str, event: Any, message: str, fix: str, path: Path = ()) -> None:
        mark = event.start_mark
        place = Place(self.document.file, mark.line + 1, mark.column + 1, path)
        self.document.problems.append(Problem(code, place, message, fix))

    def _refuse(self, code: str, event: Any, message: str, fix: str) -> None:
        mark = event.start_mark
        raise RefusedError(Fault(code, mark.line + 1, mark.column + 1, message, fix))


def _measure(value: Any) -> tuple[int, int]:
    """How many values there are in it, itself included, and how deep they are nested."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    measured = [_measure(item) for item in inner]
    depth = 1 + max((deep for _, deep in measured), default=0) if isinstance(value, dict | list) else 0
    return 1 + sum(size for size, _ in measured), depth
