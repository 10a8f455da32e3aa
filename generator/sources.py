"""YAML text to data: plain mappings, lists and strings, with the line of everything that is wrong.

The only module that knows PyYAML. It interprets nothing: ``17:30`` stays five characters and ``no``
stays a word, since YAML 1.1 would make 1050 and False of them; ``generator.model`` gives types.
Events are read one by one, not composed, so that neither nesting nor aliases of a hostile file
can exhaust the stack or the memory.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.problems import Path, Place, Problem

MAX_BYTES = 20_000_000
"""The largest file read, in bytes; the longest real session met so far takes 1 MB."""
MAX_DEPTH = 60
MAX_ALIASED = 100_000
"""How many values aliases may add to a file before it is refused."""

_NULLS = {"", "~", "null", "Null", "NULL"}
# Code points that no browser shows, or that XML and HTML cannot carry at all.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass
class Document:
    """One file as data. ``data`` is None when the file could not be read at all."""

    file: str
    data: Any
    problems: list[Problem] = field(default_factory=list)
    marks: dict[Path, tuple[int, int]] | None = None
    """Line and column, from 1, of each value by its path; only where asked for."""


class _RefusedError(Exception):
    """The file is refused: the problem says why."""

    def __init__(self, code: str, line: int, column: int, message: str, fix: str) -> None:
        super().__init__(message)
        self.args = (code, line, column, message, fix)


def read_yaml(file: str, content: bytes, *, marks: bool = False) -> Document:
    """Read one YAML file. Never raises on bad content: every problem is in the result.

    ``file`` is the name shown to the editor. With ``marks`` the place of every value is kept, which
    costs memory; ``place_of`` asks for it only for files that have a problem.
    """
    document = Document(file, None, marks={} if marks else None)
    try:
        text = _decode(content)
        builder = _Builder(document)
        document.data = builder.build(_events(text))
    except _RefusedError as refusal:
        code, line, column, message, fix = refusal.args
        document.problems.append(Problem(code, Place(file, line, column), message, fix))
        document.data = None
    return document


def place_of(content: bytes, file: str, path: Path) -> Place:
    """Where in the file the value at ``path`` stands; the nearest thing above it when it is not there."""
    return places_of(content, file, [path])[0]


def places_of(content: bytes, file: str, paths: list[Path]) -> list[Place]:
    """``place_of`` for many paths with one reading of the file."""
    marks = read_yaml(file, content, marks=True).marks or {}
    places = []
    for path in paths:
        known = path
        while known not in marks and known:
            known = known[:-1]
        line, column = marks.get(known, (1, 1))
        places.append(Place(file, line, column, path))
    return places


def _decode(content: bytes) -> str:
    if len(content) > MAX_BYTES:
        raise _RefusedError(
            "file-too-large",
            1,
            1,
            f"ファイルが {len(content):,} バイトあります（上限は {MAX_BYTES:,} バイト）。",
            "会議の日ごとにファイルを分けてください。",
        )
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        column = error.start - (content.rfind(b"\n", 0, error.start) + 1) + 1
        raise _RefusedError(
            "not-utf8",
            line,
            column,
            "UTF-8 として読めない文字があります。",
            "メモ帳などで開き、文字コードに「UTF-8」を選んで保存し直してください。",
        ) from None
    if not text.strip():
        raise _RefusedError(
            "empty-file",
            1,
            1,
            "ファイルに何も書かれていません。",
            "内容を書くか、要らないファイルなら削除してください。",
        )
    tab = re.search(r"^[ ]*\t[ \t]*(?=\S)", text, re.MULTILINE)
    if tab and not _inside_block_text(text, tab.start()):
        line = text.count("\n", 0, tab.start()) + 1
        column = text.index("\t", tab.start()) - tab.start() + 1
        raise _RefusedError(
            "tab",
            line,
            column,
            "行頭の字下げにタブが使われています。",
            "タブを消し、半角の空白2つずつで字下げしてください。",
        )
    return text


def _inside_block_text(text: str, position: int) -> bool:
    """Whether YAML reads the text up to ``position`` without complaint, so that the tab is content."""
    try:
        for event in yaml.parse(text, Loader=_Loader):
            if event.end_mark is not None and event.end_mark.index > position:
                return isinstance(event, yaml.ScalarEvent)
    except yaml.YAMLError:
        pass
    return False


def _events(text: str) -> Iterator[Any]:
    try:
        yield from yaml.parse(text, Loader=_Loader)
    except yaml.YAMLError as error:
        raise _refusal_of(error, text) from None
    except ValueError as error:  # an escape such as "\ud800" names no character
        raise _RefusedError(
            "yaml",
            1,
            1,
            f"読めない文字の書き方があります（{error}）。",
            "\\u や \\x の書き方を直してください。",
        ) from None


def _refusal_of(error: yaml.YAMLError, text: str) -> _RefusedError:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    detail = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    if not mark and getattr(error, "position", None) is not None:
        line = text.count("\n", 0, error.position) + 1  # type: ignore[attr-defined]
        return _RefusedError(
            "control-character",
            line,
            1,
            "YAML に書けない文字（制御文字など）があります。",
            "その行の見えない文字を削除してください。",
        )
    for pattern, message, fix in _EXPLAINED:
        if re.search(pattern, detail):
            return _RefusedError("yaml", line, column, message, fix)
    return _RefusedError(
        "yaml",
        line,
        column,
        f"YAML として読めません（{detail}）。",
        "この行と一つ前の行の、字下げ・コロン・引用符を見てください。",
    )


_QUOTE_FIX = '値の全体を半角の二重引用符 " で囲んでください。'
_EXPLAINED: tuple[tuple[str, str, str], ...] = (
    (
        r"mapping values are not allowed",
        "ここにコロン「:」は置けません。",
        f"字下げを前の行とそろえるか、コロンを含む{_QUOTE_FIX}",
    ),
    (r"could not find expected ':'", "項目名の後のコロン「:」が見つかりません。", "「項目名: 値」の形（コロンの後に半角の空白）で書いてください。"),
    (r"did not find expected key", "ここには項目名が来るはずですが、別のものがあります。", "字下げを上の行とそろえ、引用符の閉じ忘れがないか見てください。"),
    (r"did not find expected '-' indicator", "ここには「- 」で始まる行が来るはずです。", "「- 」の位置を上の行とそろえてください。"),
    (r"found character that cannot start any token", "値をこの記号から始めることはできません。", _QUOTE_FIX),
    (r"found undefined alias", "「*」で始まる値は、YAML では別の場所の参照になります。", _QUOTE_FIX),
    (r"while scanning an? (alias|anchor)|alphabetic or numeric", "「*」や「&」から始まる値は、YAML では特別な意味になります。", _QUOTE_FIX),
    (r"found unexpected end of stream|unexpected end", "引用符や括弧が閉じられていません。", "始まりの引用符「\"」や括弧に対応する終わりを書いてください。"),
    (r"undefined tag handle|found unexpected .*tag|tag", "「!」から始まる値は、YAML では特別な意味になります。", _QUOTE_FIX),
    (r"unknown escape character|escape", "二重引用符の中の「\\」の書き方が正しくありません。", "「\\」をそのまま書くときは「\\\\」と二つ重ねるか、一重引用符で囲んでください。"),
    (r"block (sequence|mapping) entries are not allowed|not allowed in this context", "ここに「- 」や項目は置けません。", "前の行との字下げの関係を見直してください。"),
    (r"expected <block end>|did not find expected", "字下げか記号の対応が合っていません。", "この行と一つ前の行の字下げをそろえてください。"),
)  # fmt: skip


class _Builder:
    """Turns events into values, with a stack of its own and a path to every value."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.anchors: dict[str, tuple[Any, int]] = {}
        self.aliased = 0

    def build(self, events: Iterator[Any]) -> Any:
        """The first document of the stream as plain values."""
        root: list[Any] = []
        stack: list[tuple[Any, Path, Any, str | None]] = []  # container, its path, its pending key, anchor
        container: Any = root
        path: Path = ()
        key: Any = None
        documents = 0
        marks = self.document.marks
        for event in events:
            kind = type(event)
            if kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self._refuse(
                        "many-documents", event, "「---」で区切られた文書が二つ以上あります。",
                        "ファイルを分けるか、途中の「---」を削除してください。",
                    )  # fmt: skip
                continue
            if kind is yaml.ScalarEvent:
                value: Any = self._scalar(event)
            elif kind is yaml.AliasEvent:
                value = self._alias(event)
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                value = {} if kind is yaml.MappingStartEvent else []
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                closed, (container, path, key, anchor) = container, stack.pop()
                if anchor:
                    self.anchors[anchor] = (closed, _count(closed))
                continue
            else:
                continue
            opens = kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent
            if isinstance(container, dict) and key is None:  # this value is a key
                key = self._key(event, value, opens, container, path)
                continue
            if container is root:
                here = path
                container.append(value)
            elif isinstance(container, dict):
                here = (*path, key[0])
                container[key[0]] = value
                key = None
            else:
                here = (*path, len(container))
                container.append(value)
            if marks is not None:
                marks[here] = (event.start_mark.line + 1, event.start_mark.column + 1)
            anchor = getattr(event, "anchor", None) if kind is not yaml.AliasEvent else None
            if opens:
                if len(stack) >= MAX_DEPTH:
                    self._refuse(
                        "too-deep",
                        event,
                        f"入れ子が {MAX_DEPTH} 段を超えています。",
                        "入れ子を浅くしてください。",
                    )
                stack.append((container, path, key, anchor))
                container, path, key = value, here, None
            elif anchor:
                self.anchors[anchor] = (value, 1)
        return root[0] if root else None

    def _scalar(self, event: Any) -> str | None:
        value: str = event.value
        if event.implicit[0] and event.style is None and value in _NULLS:
            return None
        found = _CONTROL.search(value)
        if found:
            self._note(
                "control-character", event, f"画面に出せない文字（U+{ord(found[0]):04X}）があります。",
                "その文字を削除してください。",
            )  # fmt: skip
        return value

    def _alias(self, event: Any) -> Any:
        if event.anchor not in self.anchors:
            self._refuse("yaml", event, "「*」で始まる値は、YAML では別の場所の参照になります。", _QUOTE_FIX)
        value, size = self.anchors[event.anchor]
        self.aliased += size
        if self.aliased > MAX_ALIASED:
            self._refuse(
                "too-many-values", event, "参照（& と *）を重ねたため、値が多くなりすぎています。",
                "参照を使わずに、そのまま書いてください。",
            )  # fmt: skip
        return value

    def _key(self, event: Any, value: Any, opens: bool, container: dict[Any, Any], path: Path) -> tuple[str]:
        if opens or not isinstance(value, str | None):
            self._refuse("yaml", event, "項目名に表や並びは使えません。", _QUOTE_FIX)
        name = "" if value is None else str(value)
        if name in container:
            self._note(
                "duplicate-key", event, f"項目「{name}」が同じ場所に二度書かれています。",
                "片方を消すか、内容を一つにまとめてください。",
            )  # fmt: skip
        if self.document.marks is not None:
            mark = (event.start_mark.line + 1, event.start_mark.column + 1)
            self.document.marks[(*path, f"{name}\0key")] = mark
        return (name,)

    def _note(self, code: str, event: Any, message: str, fix: str) -> None:
        mark = event.start_mark
        place = Place(self.document.file, mark.line + 1, mark.column + 1)
        self.document.problems.append(Problem(code, place, message, fix))

    def _refuse(self, code: str, event: Any, message: str, fix: str) -> None:
        mark = event.start_mark
        raise _RefusedError(code, mark.line + 1, mark.column + 1, message, fix)


def _count(value: Any) -> int:
    if isinstance(value, dict):
        return 1 + sum(_count(v) for v in value.values())
    if isinstance(value, list):
        return 1 + sum(_count(v) for v in value)
    return 1
