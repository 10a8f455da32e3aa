"""What SudachiDict says of words: entries as plain values. Needs `sudachipy` and `sudachidict_core`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import version

from generator.search.fold import fold

DESCRIPTIVE = {"形状詞", "副詞", "接続詞", "連体詞"}
_SOFT = str.maketrans("ぁぃぅぇぉゎづぢ", "あいうえおわずじ", "-")


@dataclass(frozen=True, slots=True)
class Entry:
    """`kind`: "noun", "place", "name" (of bodies, stations and the like) or a verb's or adjective's form; `word`: the normalised form; `sound`: how it is read, loosely."""

    surface: str
    key: str  # the surface, folded
    kind: str
    word: str
    reading: str
    sound: str
    synonyms: tuple[int, ...]


def source() -> str:
    return f"SudachiDict core {version('sudachidict_core')}"


def entries() -> Iterator[Entry]:
    """Nouns, words that describe, names of places and bodies, and two forms of verbs and adjectives."""
    from sudachipy import Dictionary

    for word in Dictionary(dict="core").entries():
        kind = _kind(word.part_of_speech())
        key = fold(word.surface()) if kind else ""
        if kind and key and not any("a" <= char <= "z" or "0" <= char <= "9" for char in key):
            reading = word.reading_form()
            yield Entry(
                word.surface(),
                key,
                kind,
                word.normalized_form(),
                reading,
                sound(reading),
                tuple(word.synonym_group_ids()),
            )


def _kind(part: tuple[str, ...]) -> str:
    if part[:2] == ("名詞", "普通名詞") or part[0] in DESCRIPTIVE:
        return "noun"
    if part[:3] == ("名詞", "固有名詞", "地名"):
        return "place"
    if part[:3] == ("名詞", "固有名詞", "一般"):
        return "name"
    if part[0] in ("動詞", "形容詞") and part[1] == "一般" and part[5] in ("終止形-一般", "連用形-一般"):
        return part[5]
    return ""


def sound(reading: str) -> str:
    """Readings that are one to the ear: ヴァ and バ, ウィ and ウイ, with and without ー."""
    key = fold(reading)
    for foreign, plain in (("ゔぁ", "ば"), ("ゔぃ", "び"), ("ゔぇ", "べ"), ("ゔぉ", "ぼ"), ("ゔ", "ぶ")):
        key = key.replace(foreign, plain)
    return key.translate(_SOFT)
