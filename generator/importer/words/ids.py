"""Addresses for councils and municipalities: lower-case ASCII made from Japanese names.

Kanji have no one reading, so only words that recur in the names of councils are spelt out; a name with
any other kanji gets an address from its fingerprint, which the office may change before publishing.
"""

from __future__ import annotations

import hashlib
import unicodedata
from urllib.parse import urlsplit

from generator.importer.words.habits import Habit
from generator.japanese.data import read
from generator.japanese.romaji import latin

_WORDS: dict[str, str] = read("romaji")["words"]
_LONGEST = max(map(len, _WORDS))
#: What has one reading without a list of words, in half width: letters, kana, and what parts words.
_RUN = Habit(
    "run", r"^(?:[A-Za-z0-9]+|[{hiragana}{katakana}ー]+|[\s・()、,.\-―]+)",
    said=("ICT会議", "zone", "3月", "まちづくり", "ゖ", "スポーツ推進", "ヺ", "ー", " 部会", "・部会", "(仮)", ")", "、) 部会", ",b", ".b", "-b", "―b"),
    unsaid=("部会ICT", "市長、副市長"),
)  # fmt: skip
_OTHER = Habit("other", r"[^a-z0-9]+", said=("a--b", "é"), unsaid=("a1",))
#: The municipality in the name of its host.
_HOST = Habit(
    "host", r"(?:^|\.)(?:city|town|vill|pref|metro)\.(?P<name>[a-z0-9-]+)\.(?:[a-z-]+\.)?jp$",
    said=("www.city.aoba.tokyo.jp", "city.aoba-2.jp", "www.town.ikawa.lg.jp", "vill.uno.nagano.jp", "pref.aoba.jp", "www.metro.tokyo.jp",
          "www.city.a.j-b.jp", "city.aoba.j.jp"),
    unsaid=("www.city.jp", "opacity.aoba.tokyo.jp", "city.aoba.tokyo.jp.example", "city.Aoba.jp", "city.aoba.tokyo.example.jp"),
)  # fmt: skip


def ascii_id(name: str, prefix: str) -> str:
    """``総務委員会`` as ``somu-iinkai``; ``prefix`` and a fingerprint when a word has no known reading."""
    plain = unicodedata.normalize("NFKC", name)
    parts: list[str] = []
    at = 0
    while at < len(plain):
        size = next((n for n in range(_LONGEST, 0, -1) if plain[at : at + n] in _WORDS), 0)
        if size:
            parts.append(_WORDS[plain[at : at + size]])
            at += size
            continue
        run = _RUN.read(plain[at:])
        if run is None:
            return f"{prefix}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
        parts.append(latin(run[0]))
        at += run.end()
    made = _OTHER.without("-".join(parts).lower(), "-").strip("-")[:50].strip("-")
    return made or f"{prefix}-{hashlib.sha256(name.encode()).hexdigest()[:8]}"


def id_of_address(url: str) -> str | None:
    """The municipality that a public address names: ``city.NAME.tokyo.jp`` gives ``NAME``; else None."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return None
    found = _HOST.read(host)
    return found["name"] if found else None
