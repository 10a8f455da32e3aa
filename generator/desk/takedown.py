"""A passage that was published and must not be: the YAML without its words, with the record of why and the correction that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.archive.entries import Minutes
from generator.desk.address import WrongPlaceError
from generator.facts import session as facts
from generator.facts.corrections import corrected, place_names
from generator.facts.ids import material_ids
from generator.facts.strings import strings_of
from generator.facts.walk import Placed, all_blocks, placed_blocks, texts_of
from generator.facts.withholding import withheld_places
from generator.model import blocks as b
from generator.model.papers import WithheldRecord
from generator.model.text import runs_of
from generator.problems.problem import Path
from generator.yaml.patch import Patch

#: The keys that hold what a block says; the readings beside them (what was decided, who left) stay.
_CONTENT = (
    "p", "note", "text", "list", "items", "table", "head", "rows", "figure", "quote", "blocks", "rule", "end",
)  # fmt: skip


@dataclass(frozen=True)
class Why:
    """The record by which something is taken down: its name, and what a new one says."""

    key: str
    on: str
    """ISO day."""
    grounds: tuple[str, ...] = ()
    reason: str = ""
    by: str = ""


@dataclass(frozen=True)
class TakenDown:
    """The file after it, what was taken out (which is told nobody and only looked for), and what the place is called."""

    content: bytes
    removed: tuple[str, ...]
    place: str
    files: tuple[str, ...] = ()
    """Attachments that are public no more, by their path in the data folder."""


def taken_down(
    minutes: Minutes, anchor: str, content: bytes, why: Why, words: str = "", *, told: bool = True
) -> TakenDown | None:
    """The session's file without the passage at ``anchor``, or without the ``words`` in it; None where that is done already.

    ``told``: a correction says that it was public, which of a draft nothing was.
    Raises WrongPlaceError, and CannotEditError where the file is written in a way in which it cannot be done safely.
    """
    session = minutes.session
    target = _target(minutes, anchor)
    hidden = {place.key for place in withheld_places(session) if place.anchor == target}
    if _is_done(minutes, target, why.key, words):
        return None
    record = session.withheld.get(why.key)
    _must_fit(minutes, record, why, hidden)
    patch = Patch(minutes.file, content)
    files: tuple[str, ...] = ()
    if target.startswith("material-"):
        removed, files = _material(patch, minutes, target, why)
    elif words:
        removed = _words(patch, minutes, target, why, words)
    else:
        removed = _whole(patch, minutes, target, why)
    name = place_names(session)[target]
    _old_corrections(patch, minutes, target)
    if record is None:
        _new_record(patch, why, minutes)
    if told:
        _correction(patch, minutes, target, why, name, part=bool(words))
    return TakenDown(patch.content, removed, name, files)


def _target(minutes: Minutes, anchor: str) -> str:
    """The anchor on the page; a material may be named by its id alone."""
    known = place_names(minutes.session)
    if anchor in known:
        target = anchor
    elif f"material-{anchor}" in known:
        target = f"material-{anchor}"
    elif f"agenda-{anchor}" in known:
        target = f"agenda-{anchor}"
    else:
        raise WrongPlaceError(
            f"「{minutes.key}」に「{anchor}」という所がありません。ページで「リンク・引用」を押し、アドレスの「#」の後を見てください（例: r12、n3、m2）。"
        )
    block = next((p.block for p in placed_blocks(minutes.session) if p.anchor == target), None)
    if target.startswith("agenda-") or isinstance(block, b.Section | b.Qa):
        raise WrongPlaceError(
            f"「{target}」は、発言や段落を集めた見出しや議題です。中の発言を一つずつ（r12 など）伏せてください。"
        )
    return target


def _is_done(minutes: Minutes, target: str, key: str, words: str) -> bool:
    """Whether the place stands withheld by this record, and a correction says that it was taken down."""
    session = minutes.session
    told = any(
        one.hides and one.anchor == target and one.correction.withheld == key for one in corrected(session)
    )
    used = any(place.key == key and place.anchor == target for place in withheld_places(session))
    still = words and words in _all_words(minutes, target)
    return told and used and not still


def _must_fit(minutes: Minutes, record: WithheldRecord | None, why: Why, hidden: set[str]) -> None:
    block_hidden = {
        place.key
        for place in withheld_places(minutes.session)
        if place.anchor and place.scope in ("passage", "material")
    }
    whole = hidden & block_hidden
    if whole and why.key not in whole:
        raise WrongPlaceError(f"そこは、もう記録「{min(whole)}」により公開していません。")
    if record is not None and record.released:
        raise WrongPlaceError(
            f"記録「{why.key}」は、公開したもの（released）の記録です。別の名前の記録にしてください。"
        )
    if record is not None and record.kind == "omitted":
        raise WrongPlaceError(
            f"記録「{why.key}」は、省略（omitted）の記録です。別の名前の記録にしてください。"
        )
    if record is not None:
        return
    if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", why.key):
        raise WrongPlaceError(
            f"記録の名前「{why.key}」は使えません。w9 のように、半角の小文字と数字で書いてください。"
        )
    missing = [
        option
        for option, value in (("--ground", why.grounds), ("--reason", why.reason), ("--by", why.by))
        if not value
    ]
    if missing:
        raise WrongPlaceError(
            f"記録「{why.key}」はまだないので、新しく書きます。{'、'.join(missing)} を付けてください"
            "（--ground は根拠の id、--reason は理由、--by は決めた者）。"
        )
    known = minutes.home.home.grounds
    unknown = [ground for ground in why.grounds if ground not in known]
    if unknown:
        raise WrongPlaceError(
            f"根拠「{unknown[0]}」が「{minutes.home.home.grounds_file}」にありません。使える id: {'、'.join(known) or 'なし'}。"
        )


def _all_words(minutes: Minutes, target: str) -> str:
    return "\0".join(
        facts.plain(text, {})
        for found in all_blocks(minutes.session)
        if found.anchor == target
        for _, text in texts_of(found.block)
    )


def _whole(patch: Patch, minutes: Minutes, target: str, why: Why) -> tuple[str, ...]:
    """Nothing of the passage stays but who spoke, and what was decided there."""
    placed = next(p for p in placed_blocks(minutes.session) if p.anchor == target)
    removed = tuple(_said(placed))
    token = {"withheld": why.key}
    if isinstance(placed.block, b.Withheld):  # one that was released
        raise WrongPlaceError(
            "そこは、後から公開した部分です。記録の released と、その場所の言葉を、ファイルで消してください。"
        )
    if isinstance(placed.block, b.Speech | b.Opinion):
        if placed.block.text is not None:
            patch.rename((*placed.path, "text"), "blocks", [token])
        else:
            patch.replace((*placed.path, "blocks"), [token])
        return removed
    held = [key for key in _CONTENT if key in patch.mapping(placed.path)]
    patch.rename((*placed.path, held[0]), "withheld", why.key)
    for key in held[1:]:
        patch.delete((*placed.path, key))
    return removed


def _said(placed: Placed) -> Iterator[str]:
    """Each string of the passage, without the name of the voice."""
    skipped = {"speech", "label", "mark", "id"}
    yield from (
        words for path, words, _ in strings_of(placed.block) if not (len(path) == 1 and path[0] in skipped)
    )


def _words(patch: Patch, minutes: Minutes, target: str, why: Why, words: str) -> tuple[str, ...]:
    """The words out of every text of the passage, a token in their place."""
    places = [
        ((*found.path, *below), text)
        for found in all_blocks(minutes.session)
        if found.anchor == target
        for below, text in texts_of(found.block)
        if any(isinstance(run, str) and words in run for run in runs_of(text))
    ]
    if not places:
        raise WrongPlaceError(
            "その言葉は、そこの本文に、そのままの形ではありません。ページから写して、同じ文字か確かめてください。"
            "ルビや強調の付いた言葉、改行をまたぐ言葉は、ファイルで直してください。"
        )
    for path, _ in sorted(places, key=lambda one: [str(step) for step in one[0]], reverse=True):
        _cut_words(patch, path, why.key, words)
    return (words,)


def _cut_words(patch: Patch, path: Path, key: str, words: str) -> None:
    """``path`` is that of the model; a note, an item or a cell may be written in one line."""
    holder: Any = patch.data
    for step in path[:-1]:
        holder = holder[step]
    if isinstance(holder, str | list) and path[-1] == "text":  # an item or a cell
        patch.replace(path[:-1], _cut(holder, key, words))
    elif isinstance(holder, dict) and path[-1] not in holder and isinstance(holder.get("note"), str):
        runs = _cut(holder["note"], key, words)
        patch.replace((*path[:-1], "note"), {})
        patch.add(path[:-1], "text", runs)
    else:
        patch.replace(path, _cut(holder[path[-1]], key, words))


def _cut(text: Any, key: str, words: str) -> list[Any]:
    """Runs with a token for the words, each time they stand there."""
    made: list[Any] = []
    for run in [text] if isinstance(text, str) else text:
        if not isinstance(run, str) or words not in run:
            made.append(run)
            continue
        for i, part in enumerate(run.split(words)):
            made += [{"withheld": key}] if i else []
            made += [part] if part else []
    return made


def _material(
    patch: Patch, minutes: Minutes, target: str, why: Why
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A paper that is not handed out any more; its title stays."""
    own = target.removeprefix("material-")
    i = material_ids(minutes.session).index(own)
    material, path = minutes.session.materials[i], ("materials", i)
    mapping = patch.mapping(path)
    files = (f"{minutes.home.key}/{material.href}",) if material.href and not material.host else ()
    for key in ("href", "checked", "size"):
        if key in mapping:
            patch.delete((*path, key))
    if "status" in mapping:
        patch.replace((*path, "status"), "withheld")
    else:
        patch.add(path, "status", "withheld")
    if "withheld" in mapping:
        patch.replace((*path, "withheld"), why.key)
    else:
        patch.add(path, "withheld", why.key)
    return (), files


def _old_corrections(patch: Patch, minutes: Minutes, target: str) -> None:
    """What was corrected there before keeps its day and reason, and loses the words before and after."""
    for i, one in enumerate(corrected(minutes.session)):
        if one.anchor == target:
            for key in ("was", "now"):
                if key in patch.mapping(("corrections", i)):
                    patch.delete(("corrections", i, key))


def _new_record(patch: Patch, why: Why, minutes: Minutes) -> None:
    record = {
        "grounds": why.grounds[0] if len(why.grounds) == 1 else list(why.grounds),
        "reason": why.reason,
        "decided_by": why.by,
        "decided_on": why.on,
    }
    if isinstance(patch.data.get("withheld"), dict):
        patch.add(("withheld",), why.key, record)
    else:
        patch.insert_top("withheld", {why.key: record}, "body")


def _correction(patch: Patch, minutes: Minutes, target: str, why: Why, name: str, *, part: bool) -> None:
    entry = {
        "on": why.on,
        "kind": "withheld_later",
        "what": f"{name}{'の一部' if part else ''}の公開をとりやめた",
        "in": target.removeprefix("material-"),
        "withheld": why.key,
    }
    if isinstance(patch.data.get("corrections"), list):
        patch.append(("corrections",), entry)
    else:
        patch.insert_top("corrections", [entry], "contact" if "contact" in patch.data else "source")
