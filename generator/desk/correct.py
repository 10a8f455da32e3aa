"""Words of a published record, corrected: the words at their place, the correction that says so, and the state of the record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.archive.entries import Minutes
from generator.desk.address import WrongPlaceError
from generator.desk.edits import Edit, Insert, Put, Reword, Typed, applied
from generator.desk.hide import Marked, anchor_of, marked_in
from generator.desk.typed import Voices
from generator.facts.corrections import KINDS


@dataclass(frozen=True)
class Correcting:
    """What a correction says: the words that come, its kind, what and why, and the ISO day."""

    now: str
    kind: str
    what: str
    on: str


def corrected(
    minutes: Minutes, data: Mapping[str, Any], marked: Marked, how: Correcting, voices: Voices
) -> dict[str, Any]:
    """The data after it. Raises WrongPlaceError, WrongEditError."""
    was = marked.text[marked.start : marked.end]
    _must_fit(how, was)
    path, _ = marked_in(data, marked, voices)
    anchor = anchor_of(minutes, path)
    text = marked.text[: marked.start] + how.now + marked.text[marked.end :]
    change: Edit = (
        Reword(marked.path, text, marked.text)
        if marked.first is None or marked.last is None
        else Typed(marked.path, marked.first, marked.last, text, marked.text)
    )
    entry = {"on": how.on, "kind": how.kind, "what": how.what.strip(), "was": was, "now": how.now}
    known = data.get("corrections")
    count = len(known) if isinstance(known, list) else 0
    own = anchor.removeprefix("agenda-").removeprefix("material-")
    edits: list[Edit] = [change, Insert(("corrections",), count, {**entry, "in": own})]
    record = data.get("record")
    if isinstance(record, dict) and record.get("status") == "final":
        edits.append(Put(("record", "status"), "corrected"))
    made = applied(data, edits, voices)
    if _count(made.get("body")) != _count(data.get("body")):
        raise WrongPlaceError(
            "訂正後の言葉で、発言の区切りが変わります。呼び方と「：」や、空の行は入れないでください。"
        )
    return made


def _must_fit(how: Correcting, was: str) -> None:
    if not was.strip():
        raise WrongPlaceError("訂正する言葉を選んでください。")
    if any(sign in words for words in (was, how.now) for sign in "⟦⟧\n"):
        raise WrongPlaceError("⟦ ⟧ の印や改行のないところを選び、訂正後の言葉にも入れないでください。")
    if was == how.now:
        raise WrongPlaceError("訂正前と訂正後が同じです。")
    if how.kind not in KINDS or how.kind == "withheld_later":
        raise WrongPlaceError("訂正の種類を選んでください。")
    if not how.what.strip():
        raise WrongPlaceError("何をなぜ訂正したかを入れてください。")


def _count(blocks: Any) -> int:
    if not isinstance(blocks, list):
        return 0
    return sum(1 + _count(one.get("blocks")) for one in blocks if isinstance(one, dict))
