"""A session's data as a browser shows it: the fields as they are, the proceedings as stretches of typed text and what stands between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.dates import show_fiscal_year
from generator.desk.inline import typed_text
from generator.desk.typed import Voices, starts_of_pieces, stretches
from generator.model.blocks import BLOCK_KEYS
from generator.model.council import Council
from generator.problems.problem import Path

#: Beside the words of a block: how it is known and what is read from it.
_NO_WORDS = {
    "id", "was", "mark", "at", "by", "decides", "moves", "closes", "opens", "announces", "elects", "signs", "speech",
    "pos", "continues", "agenda", "withheld", "kind", "style", "pairing", "src", "href", "checked", "people", "colspan",
    "rowspan", "header", "back", "begins_in",
}  # fmt: skip


def voices_of(data: Mapping[str, Any], council: Council | None) -> Voices:
    """The labels that are typed before remarks: those of the session, of its council, and the offices of who was there."""
    shown = {key: voice.label or key for key, voice in (council.voices if council else {}).items()}
    own = data.get("voices")
    for key, voice in own.items() if isinstance(own, dict) else ():
        label = voice.get("label") if isinstance(voice, dict) else None
        shown[key] = label if isinstance(label, str) else key
    for role in _roles(data):
        if role not in shown.values():
            shown.setdefault(role, role)
    return Voices(shown)


def year_called(number: Any) -> str:
    """The year of a session as a clerk says it: 令和7年度; as it is written where that is no plain year."""
    said = number if isinstance(number, dict) else {}
    year = str(said.get("year") or "")
    if not re.fullmatch(r"[0-9]{4}", year):
        return year
    return (
        f"{year}年" if said.get("year_kind") == "calendar" else show_fiscal_year(int(year)).partition("（")[0]
    )


def _roles(data: Mapping[str, Any]) -> Iterator[str]:
    attendance = data.get("attendance")
    groups = attendance.get("groups") if isinstance(attendance, dict) else None
    for group in groups if isinstance(groups, list) else ():
        people = group.get("people") if isinstance(group, dict) else None
        for person in people if isinstance(people, list) else ():
            if isinstance(person, dict) and isinstance(person.get("role"), str) and person["role"]:
                yield person["role"]


def shown_body(blocks: Any, voices: Voices, path: Path = ("body",)) -> list[dict[str, Any]]:
    """A list of blocks: ``{first, last, text}`` for a stretch that is typed, ``{at, kind, …}`` for what stands by itself.

    A section has ``head`` and ``parts``; any other block its ``words``, each with the path at which it stands.
    """
    found: list[dict[str, Any]] = []
    for first, last, text in stretches(blocks if isinstance(blocks, list) else [], voices):
        if text is not None:
            starts = starts_of_pieces(blocks[first:last], voices)
            found.append({"path": list(path), "first": first, "last": last, "text": text, "starts": starts})
        else:
            found.append(_alone(blocks[first], voices, (*path, first)))
    return found


def _alone(block: Any, voices: Voices, path: Path) -> dict[str, Any]:
    made: dict[str, Any] = {"path": list(path[:-1]), "at": path[-1]}
    if not isinstance(block, dict):
        return made | {"kind": "", "words": []}
    kind = next((key for key in BLOCK_KEYS if key in block), "")
    made["kind"] = kind
    if kind == "section":
        below = shown_body(block.get("blocks"), voices, (*path, "blocks"))
        return made | {"head": block["section"] if isinstance(block["section"], dict) else {}, "parts": below}
    if isinstance(block.get("speech"), str):
        made["label"] = voices.label(block["speech"])
    if kind == "withheld":
        made["record"] = block["withheld"]
    return made | {"words": [{"path": list(at), "text": text} for at, text in _words(block, path)]}


def _words(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """Every text that can be typed, with its place."""
    typed = typed_text(value) if isinstance(value, str) or _is_runs(value) else None
    if typed is not None:
        yield path, typed
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key not in _NO_WORDS:
                yield from _words(inner, (*path, key))
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            yield from _words(inner, (*path, i))


def _is_runs(value: Any) -> bool:
    return (
        isinstance(value, list)
        and any(isinstance(one, str) for one in value)
        and any(isinstance(one, dict) for one in value)
    )
