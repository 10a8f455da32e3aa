"""Proves that a session file holds every character of its source, once, in order, and none besides."""

from __future__ import annotations

import bisect
import difflib
import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any

from generator.importer.read.any import read_source
from generator.importer.read.errors import ImportRefusedError
from generator.importer.session.carriers import carried
from generator.importer.words.space import squeeze
from generator.japanese.space import is_white
from generator.problems.problem import Path
from generator.yaml.document import read_yaml

MAX_DIFFERENCES = 50
_WINDOW = 4_000


@dataclass(frozen=True)
class Difference:
    """A passage that is in the source only (``missing``), in the file only (``added``), or otherwise wrong."""

    kind: str
    """``missing``, ``added`` or ``furniture``."""
    at: int
    """Offset in the source's text; for ``added`` that of the place before which it stands."""
    text: str
    near: str
    """Where in the session file: the path of the carrier."""

    @property
    def message(self) -> str:
        """One line for staff."""
        said = {
            "missing": "原本にあって会議ファイルにない文字",
            "added": "会議ファイルにあって原本にない文字",
            "furniture": "source.furniture の文字が原本のその位置の文字と違います",
        }[self.kind]
        words = self.text if len(self.text) <= 60 else self.text[:60] + "…"
        return f"{self.at}文字目: {said}「{words}」（{self.near}）"


def verify(source_path: FilePath, session_path: FilePath) -> list[Difference]:
    """Compare a source with its session file, both read again from disk. An empty list is the proof.

    Raises ImportRefusedError when either cannot be read.
    """
    source = read_source(source_path)
    document = read_yaml(str(session_path), session_path.read_bytes())
    if not isinstance(document.data, dict):
        raise ImportRefusedError("会議ファイルが YAML として読めません。", "minutes check で直してください。")
    return differences(source.text, document.data)


def differences(source: str, session: Mapping[str, Any]) -> list[Difference]:
    """The differences between a source's text and the data of its session file."""
    kept, wrong = _without_furniture(source, session)
    places = _places(kept)
    want = "".join(kept[at] for at in places)
    parts = [(path, squeeze(text)) for path, text in carried(session)]
    have = "".join(text for _, text in parts)
    if want == have:
        return wrong
    return (wrong + _compare(want, have, places, parts))[:MAX_DIFFERENCES]


def carriers_at(source: str, session: Mapping[str, Any], wanted: list[int]) -> list[Path]:
    """For places of the source's text what of its session carries the character there, or the next one after it.

    Right for a session that shows no differences; else as near as its order goes.
    """
    kept, _ = _without_furniture(source, session)
    places = _places(kept)
    parts = [(path, squeeze(text)) for path, text in carried(session)]
    ends = list(itertools.accumulate(len(text) for _, text in parts))
    found: list[Path] = []
    for at in wanted:
        if kept[at : at + 1] == "\0":
            found.append(_furniture_at(session, at))
            continue
        part = bisect.bisect_right(ends, bisect.bisect_left(places, at))
        path = parts[part][0] if part < len(parts) else "body"
        found.append(tuple(int(step) if step.isdigit() else step for step in path.split(".")))
    return found


def _furniture_at(session: Mapping[str, Any], at: int) -> Path:
    for number, item in enumerate(session["source"]["furniture"]):
        start = int(item.get("at") or 0)
        if start <= at < start + len(item.get("text") or ""):
            return ("source", "furniture", number)
    return ("source", "furniture")


def _places(kept: str) -> list[int]:
    """Where the characters stand that are compared."""
    return [at for at, letter in enumerate(kept) if letter != "\0" and not is_white(letter)]


def _without_furniture(source: str, session: Mapping[str, Any]) -> tuple[str, list[Difference]]:
    """The source with its furniture blanked out in place, and furniture that is not what stands there."""
    text = list(source.replace("\0", "\ufffd"))
    wrong = []
    for number, item in enumerate((session.get("source") or {}).get("furniture") or []):
        words, at = item.get("text") or "", int(item.get("at") or 0)
        if source[at : at + len(words)] != words:
            wrong.append(Difference("furniture", at, words, f"source.furniture.{number}"))
            continue
        text[at : at + len(words)] = "\0" * len(words)
    return "".join(text), wrong


def _compare(want: str, have: str, places: list[int], parts: list[tuple[str, str]]) -> list[Difference]:
    """The differing passages, compared window by window so that a long file takes bounded time."""
    found: list[Difference] = []
    start = _common(want, have)
    tail = _common(want[start:][::-1], have[start:][::-1])
    one, other = want[start : len(want) - tail], have[start : len(have) - tail]
    matcher = difflib.SequenceMatcher(None, one[:_WINDOW], other[:_WINDOW], autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            continue
        near = _path_at(parts, start + c)
        offset = places[start + a] if start + a < len(places) else (places[-1] + 1 if places else 0)
        if b > a:
            found.append(Difference("missing", offset, one[a:b], near))
        if d > c:
            found.append(Difference("added", offset, other[c:d], near))
    if len(one) > _WINDOW or len(other) > _WINDOW:
        at = start + min(_WINDOW, len(one))
        offset = places[at] if at < len(places) else (places[-1] + 1 if places else 0)
        kind, rest = ("missing", one) if len(one) > _WINDOW else ("added", other)
        found.append(Difference(kind, offset, rest[_WINDOW : _WINDOW + 200], "これより後も違います"))
    return found


def _common(one: str, other: str) -> int:
    """How long the two begin alike."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[:middle] == other[:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _path_at(parts: list[tuple[str, str]], offset: int) -> str:
    at = 0
    for path, text in parts:
        at += len(text)
        if offset < at:
            return path
    return parts[-1][0] if parts else "body"
