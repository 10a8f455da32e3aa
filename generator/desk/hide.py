"""Words that a clerk marks at the desk leave the file, a token and the record of why stand in their place.

What was published is taken down, with the correction that says so; a draft, of which nothing was shown, only loses the words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.archive.entries import Minutes
from generator.desk.address import WrongPlaceError
from generator.desk.edits import Put, applied
from generator.desk.takedown import Why, taken_down
from generator.desk.typed import Voices, spans_of_pieces
from generator.facts.walk import placed_blocks
from generator.problems.problem import Path
from generator.yaml.document import read_yaml
from generator.yaml.rewrite import rewritten

#: What a record may say of its term beside ground, reason and decider.
TERM = ("until", "until_event", "review_on")


@dataclass(frozen=True)
class Marked:
    """What was marked: from ``start`` to ``end`` in the text of a place. ``first`` and ``last`` of the blocks that are typed as one
    text in the list at ``path``; without them the one text at ``path``.
    """

    path: Path
    text: str
    start: int
    end: int
    first: int | None = None
    last: int | None = None


@dataclass(frozen=True)
class Hidden:
    """The file after it, and what was taken out (told nobody, and only looked for)."""

    content: bytes
    removed: tuple[str, ...]
    place: str
    files: tuple[str, ...] = ()
    """Attachments that are public no more, by their path in the data folder."""


def hidden(
    minutes: Minutes, content: bytes, marked: Marked, why: Why, term: Mapping[str, str], voices: Voices
) -> Hidden:
    """Raises WrongPlaceError, CannotEditError."""
    data = read_yaml(minutes.file, content).data
    path, words = marked_in(data, marked, voices)
    anchor = anchor_of(minutes, path)
    found = taken_down(minutes, anchor, content, why, words, told=not minutes.is_draft)
    if found is None:
        raise WrongPlaceError("そこは、もう公開していません。")
    return Hidden(_with_term(minutes, found.content, why, term, voices), found.removed, found.place)


def taken_from_view(
    minutes: Minutes, content: bytes, own: str, why: Why, term: Mapping[str, str], voices: Voices
) -> Hidden:
    """A material, by its id, that is not handed out any more, with its files. Raises WrongPlaceError, CannotEditError."""
    found = taken_down(minutes, f"material-{own}", content, why, told=not minutes.is_draft)
    if found is None:
        raise WrongPlaceError("その資料は、もう公開していません。")
    made = _with_term(minutes, found.content, why, term, voices)
    return Hidden(made, found.removed, found.place, found.files)


def _with_term(minutes: Minutes, content: bytes, why: Why, term: Mapping[str, str], voices: Voices) -> bytes:
    """The record with what it says of its term."""
    puts = [Put(("withheld", why.key, name), said) for name in TERM if (said := term.get(name, "").strip())]
    if not puts:
        return content
    after = read_yaml(minutes.file, content).data
    return rewritten(minutes.file, content, applied(after, puts, voices), after)


def free_name(data: Mapping[str, Any]) -> str:
    """The name of a new record: w1, w2 …"""
    known = data.get("withheld")
    number = 1
    while isinstance(known, dict) and f"w{number}" in known:
        number += 1
    return f"w{number}"


def marked_in(data: Any, marked: Marked, voices: Voices) -> tuple[Path, str]:
    """The block that was marked, and which words of it; none where all of it was."""
    holder = data
    try:
        for step in marked.path:
            holder = holder[step]
    except (KeyError, IndexError, TypeError):
        raise WrongPlaceError(_OLD) from None
    if marked.first is None or marked.last is None:
        return marked.path, _words(marked, 0, len(marked.text))
    blocks = holder[marked.first : marked.last] if isinstance(holder, list) else []
    for at, (start, end) in enumerate(_spans(blocks, marked.text, voices)):
        if start <= marked.start and marked.end <= end:
            return (*marked.path, marked.first + at), _words(marked, start, end)
    raise WrongPlaceError("一つの発言の中の言葉だけを選んでください。呼び方と「：」は選ばないでください。")


_OLD = "画面の内容が、今のファイルと違います。保存してから、もう一度選んでください。"


def _spans(blocks: Sequence[Any], text: str, voices: Voices) -> list[tuple[int, int]]:
    typed, spans = spans_of_pieces(blocks, voices)
    if typed != text:
        raise WrongPlaceError(_OLD)
    return spans


def _words(marked: Marked, start: int, end: int) -> str:
    words = marked.text[marked.start : marked.end]
    if not words.strip():
        raise WrongPlaceError("伏せる言葉を選んでください。")
    if marked.text[start : marked.start].strip() or marked.text[marked.end : end].strip():
        if "⟦" in words or "⟧" in words:
            raise WrongPlaceError("⟦ ⟧ の印のないところを選んでください。")
        return words
    return ""


def anchor_of(minutes: Minutes, path: Path) -> str:
    """The address of the block at a path, or of the nearest one above it."""
    found = {placed.path: placed.anchor for placed in placed_blocks(minutes.session)}
    for depth in range(len(path), 0, -1):
        if path[:depth] in found:
            return found[path[:depth]]
    raise WrongPlaceError("ここは画面からは伏せられません。「minutes takedown」を使ってください。")
