"""Reads the memory. A line that is broken is told with its number; a memory of which anything is broken is used for nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import get_args

from generator.memory import digests
from generator.memory.model import (
    NONE,
    Anchor,
    AnchorKind,
    File,
    Folder,
    GoneAnchor,
    Memory,
    Record,
    RecordState,
    SessionSeen,
    State,
)
from generator.memory.write import ARCHIVE, FILE_MARK, FORMAT, GONE_MARK, KEY, WITHHELD_MARK
from generator.problems.problem import Place, Problem

_KINDS, _STATES, _RECORD_STATES = map(frozenset, map(get_args, (AnchorKind, State, RecordState)))
_DIGEST = re.compile(r"[0-9a-f]{12}|[0-9a-f]{20}|-")
_DAY = re.compile(r"\d{4}(-\d\d){0,2}|--\d\d-\d\d|-")
_ESCAPED = re.compile(r"%([0-9a-f]{1,6});")
_MEND = (
    "手で直さず、控えから戻してください（Git なら git checkout で、そうでなければ前の日の写しで）。戻せないときは、"
    "サイトを作れるようにするために、.published フォルダーを別の場所へ移してください。アドレスの見張りは、次の --record から始め直しになります。"
)


class BrokenLineError(Exception):
    """A line that nobody may have written so; says why in Japanese."""


@dataclass(frozen=True)
class Read:
    """The memory, empty when there is none; ``memory`` is None when something in it is broken, as the problems say."""

    memory: Memory | None
    problems: tuple[Problem, ...] = ()


def read(files: Mapping[str, bytes], folder: str = ".published") -> Read:
    """The files below ``.published/`` by name, as ``write`` gives them. ``folder`` is how problems call it."""
    if not files:
        return Read(Memory(b""))
    reading = _Reading(folder)
    reading.key(files.get(KEY))
    reading.file(ARCHIVE, files.get(ARCHIVE), reading.of_archive)
    for name in sorted(files.keys() - {KEY, ARCHIVE}):
        if name.endswith(".txt"):
            reading.begin(name.removesuffix(".txt"))
            reading.file(name, files[name], reading.of_council)
            reading.end()
    if reading.problems:
        return Read(None, tuple(reading.problems))
    return Read(Memory(reading.secret, reading.last, reading.folders, reading.sessions))


@dataclass
class _Open:
    """The session whose lines are read."""

    seen: SessionSeen
    anchors: list[Anchor] = field(default_factory=list)
    records: list[Record] = field(default_factory=list)
    files: list[File] = field(default_factory=list)
    gone: list[GoneAnchor] = field(default_factory=list)


class _Reading:
    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.problems: list[Problem] = []
        self.secret = b""
        self.last = NONE
        self.folders: dict[str, Folder] = {}
        self.sessions: dict[str, SessionSeen] = {}
        self.council = ""
        self.open: _Open | None = None

    def key(self, content: bytes | None) -> None:
        try:
            self.secret = bytes.fromhex((content or b"").decode("ascii").strip())
        except ValueError:
            self.secret = b""
        if len(self.secret) != 32:
            what = "鍵のファイルがありません。" if content is None else "鍵のファイルが読めません。"
            self._tell(KEY, 1, what)

    def file(self, name: str, content: bytes | None, of_line: Callable[[list[str]], None]) -> None:
        if content is None:
            self._tell(name, 1, "公開した控えのファイルがありません。")
            return
        try:
            lines = content.decode("utf-8").replace("\r\n", "\n").split("\n")
        except UnicodeDecodeError:
            self._tell(name, 1, "公開した控えの文字コードが UTF-8 ではありません。")
            return
        if lines[-1]:
            self._tell(name, len(lines), "公開した控えが途中で切れています。")
            return
        if [line.partition(" ")[0] for line in lines if not line.startswith("#")][:2] != [
            "format",
            "archive",
        ]:
            self._tell(name, 1, "公開した控えの初めの行がありません。")
            return
        for number, line in enumerate(lines, 1):
            if line and not line.startswith("#"):
                try:
                    of_line(line.split(" "))
                except (BrokenLineError, ValueError) as error:
                    said = str(error) if isinstance(error, BrokenLineError) else "行の形が違います。"
                    self._tell(name, number, said)
                    return

    def _tell(self, name: str, line: int, message: str) -> None:
        place = Place(f"{self.folder}/{name}", line, 1)
        self.problems.append(Problem("memory-broken", place, message, _MEND))

    def _head(self, words: list[str]) -> bool:
        """Whether the line is one of those that stand above all others."""
        if words[0] == "format":
            if words[1:] != [FORMAT]:
                raise BrokenLineError("公開した控えの版が、このプログラムの知らないものです。")
            return True
        if words[0] == "archive":
            if self.secret and words[1:] != [digests.name_of(self.secret)]:
                raise BrokenLineError("公開した控えが、鍵と合いません。別のアーカイブの控えです。")
            return True
        return False

    def of_archive(self, words: list[str]) -> None:
        if self._head(words):
            return
        if words[0] == "last":
            (self.last,) = _checked(words[1:], _DAY)
        elif words[0] == "folder":
            key, state, since, to = words[1:]
            _in(state, _STATES)
            _checked([since], _DAY)
            self.folders[key] = Folder(key, state, since, to)  # type: ignore[arg-type]
        else:
            raise BrokenLineError(f"「{words[0][:20]}」で始まる行は分かりません。")

    def begin(self, council: str) -> None:
        self.council = council

    def of_council(self, words: list[str]) -> None:
        mark = words[0]
        if mark != WITHHELD_MARK and mark in _KINDS and self.open:
            kind, name, digest, since = words
            if not _DIGEST.fullmatch(digest) or not _DAY.fullmatch(since):
                raise BrokenLineError("行の形が違います。")
            self.open.anchors.append(Anchor(kind, text_of(name), digest, since))  # type: ignore[arg-type]
        elif mark == "session":
            self._session(words[1:])
        elif self._head(words):
            return
        elif self.open:
            self._beside(self.open, mark, [text_of(word) for word in words[1:]])
        else:
            raise BrokenLineError(f"「{mark[:20]}」で始まる行は分かりません。")

    def _session(self, words: list[str]) -> None:
        self.end()
        own, state, since, title, status, to = words
        _in(state, _STATES)
        _checked([since], _DAY)
        _checked([title], _DIGEST)
        seen = SessionSeen(f"{self.council}/{own}", state, since, title, status, to=to)  # type: ignore[arg-type]
        self.open = _Open(seen)

    @staticmethod
    def _beside(one: _Open, mark: str, words: list[str]) -> None:
        if mark == WITHHELD_MARK:
            key, state, since, digest, *places = words
            _in(state, _RECORD_STATES)
            _checked([since], _DAY)
            _checked([digest], _DIGEST)
            one.records.append(Record(key, state, since, digest, tuple(places)))  # type: ignore[arg-type]
        elif mark == FILE_MARK:
            path, digest, since = words
            _checked([digest], _DIGEST)
            one.files.append(File(path, digest, *_checked([since], _DAY)))
        elif mark == GONE_MARK:
            kind, name, since, on, why, to = words
            _in(kind, _KINDS)
            _checked([since, on], _DAY)
            one.gone.append(GoneAnchor(kind, name, since, on, why, to))  # type: ignore[arg-type]
        else:
            raise BrokenLineError(f"「{mark[:20]}」で始まる行は分かりません。")

    def end(self) -> None:
        if self.open:
            one = self.open
            self.sessions[one.seen.key] = replace(
                one.seen,
                anchors=tuple(one.anchors),
                records=tuple(one.records),
                files=tuple(one.files),
                gone=tuple(one.gone),
            )
            self.open = None


def _checked(words: list[str], form: re.Pattern[str]) -> Iterator[str]:
    for one in words:
        if not form.fullmatch(one):
            raise BrokenLineError(f"「{one[:30]}」は、ここに書ける値ではありません。")
    return iter(words)


def _in(word: str, known: frozenset[str]) -> None:
    if word not in known:
        raise BrokenLineError(f"「{word[:30]}」は、ここに書ける言葉ではありません。")


def text_of(word: str) -> str:
    """Turns back what ``write.word`` made."""
    return _ESCAPED.sub(lambda m: chr(int(m[1], 16)), word) if "%" in word else word
