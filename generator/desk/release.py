"""What was withheld and may be read now: the YAML with the words at their places, and the release in the record, which stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.archive.entries import Minutes
from generator.checks.standins import StandIn, judged
from generator.desk.address import WrongPlaceError
from generator.facts import session as facts
from generator.facts.corrections import place_names
from generator.facts.walk import all_blocks, texts_of
from generator.facts.withholding import WithheldPlace, withheld_places
from generator.model.papers import WithheldRecord
from generator.model.text import WithheldWords, runs_of
from generator.problems.problem import Path
from generator.yaml.document import read_yaml
from generator.yaml.patch import Patch

#: Places at which words come back; of the others only the record says that they are open now.
_WITH_WORDS = ("words", "passage", "name", "material")


@dataclass(frozen=True)
class Open:
    """A place that waits for its words: for the clerk who types them, what it is and what stands around it."""

    place: WithheldPlace
    called: str
    before: str = ""
    after: str = ""

    @property
    def asks_for(self) -> str:
        """What is to be given: words, a name or a file."""
        return {"name": "氏名", "material": "資料のファイル（files/ から）"}.get(self.place.scope, "言葉")


@dataclass(frozen=True)
class Released:
    """How the release is told in the record; ``on`` is an ISO day."""

    on: str
    by: str
    why: str
    rest: str = ""


def record_of(minutes: Minutes, key: str) -> WithheldRecord:
    """The record; raises WrongPlaceError where there is none."""
    key = key.removeprefix("withheld-")
    record = minutes.session.withheld.get(key)
    if record is None:
        known = "、".join(minutes.session.withheld) or "なし"
        raise WrongPlaceError(f"「{minutes.key}」に、非公開の記録「{key}」がありません。ある記録: {known}。")
    return record


def waiting(minutes: Minutes, key: str) -> tuple[Open, ...]:
    """The places of a record to which words must come, in the order of the page."""
    names = place_names(minutes.session)
    around = dict(_around(minutes))
    found = []
    for place in withheld_places(minutes.session):
        if place.key == key and place.scope in _WITH_WORDS:
            before, after = around.get(place.path, ("", ""))
            found.append(Open(place, names.get(place.anchor) or place.what, before, after))
    return tuple(found)


def _around(minutes: Minutes) -> list[tuple[Path, tuple[str, str]]]:
    found: list[tuple[Path, tuple[str, str]]] = []
    for placed in all_blocks(minutes.session):
        for below, text in texts_of(placed.block):
            runs = runs_of(text)
            for i, run in enumerate(runs):
                if isinstance(run, WithheldWords):
                    before, after = facts.plain(runs[:i], {}), facts.plain(runs[i + 1 :], {})
                    path = (*placed.path, *below, i, "withheld")
                    found.append((path, (before.split("\n")[-1][-20:], after.split("\n")[0][:20])))
    return found


def released(minutes: Minutes, key: str, content: bytes, how: Released, words: Sequence[str]) -> bytes | None:
    """The session's file after the release, with ``words`` for each place that waits, in order; None where it is done already.

    Raises WrongPlaceError, and CannotEditError where the file is written in a way in which it cannot be done safely.
    """
    record = record_of(minutes, key)
    if record.released:
        return None
    places = waiting(minutes, key)
    if len(words) != len(places):
        raise WrongPlaceError(
            f"記録「{key}」の場所は {len(places)} か所ですが、書き入れるものが {len(words)} 個あります。"
            "ページに出る順に、一か所に一つずつ渡してください。"
        )
    if how.rest and (how.rest == key or how.rest not in minutes.session.withheld):
        raise WrongPlaceError(
            f"残りの記録「{how.rest}」がありません。先に withheld: に書き、残りの場所がそれを指すようにしてください。"
        )
    patch = Patch(minutes.file, content)
    for one, said in zip(places, words, strict=True):
        if not said.strip() or (one.place.scope in ("words", "passage") and judged(said) is StandIn.SAYS_SO):
            raise WrongPlaceError(
                f"{one.called}に書き入れるものが、空か、「非公開」などの印です。原本の{one.asks_for}を渡してください。"
            )
        _put(patch, one.place, said)
    said_of = {"on": how.on, "by": how.by, "why": how.why} | ({"rest": how.rest} if how.rest else {})
    patch.add(("withheld", key), "released", said_of)
    return patch.content


def _put(patch: Patch, place: WithheldPlace, words: str) -> None:
    path = place.path[:-1]
    if place.scope == "name":
        patch.add(path, "name", words.strip())
    elif place.scope == "material":
        _material(patch, path, words.strip())
    else:
        _passage(patch, path, words)


def _material(patch: Patch, path: Path, file: str) -> None:
    mapping = patch.mapping(path)
    for key, value in (("status", "public"), ("href", file)):
        if key in mapping:
            patch.replace((*path, key), value)
        else:
            patch.add(path, key, value)


def _passage(patch: Patch, path: Path, words: str) -> None:
    """Words as they are; several remarks as a list in YAML, each beginning with ``- speech:``."""
    mapping = patch.mapping(path)
    blocks = read_yaml("", words.encode()).data if words.lstrip().startswith("- ") else None
    is_list = isinstance(blocks, list) and all(isinstance(one, dict) for one in blocks)
    if is_list and "text" in mapping:
        patch.rename((*path, "text"), "blocks", blocks)
    elif is_list:
        patch.add(path, "blocks", blocks)
    elif "text" in mapping:
        patch.replace((*path, "text"), words)
    else:
        patch.add(path, "text", words)
