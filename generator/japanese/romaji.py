"""Kana in Latin letters, as addresses and readers of English need them; long vowels are not marked."""

from __future__ import annotations

from generator.japanese.data import read

_KANA: dict[str, str] = read("romaji")["kana"]
_SMALL_Y: dict[str, str] = read("romaji")["small_y"]


def latin(run: str) -> str:
    """``しおみちょう`` as ``shiomicho``; ASCII stays, what has no reading is left out."""
    katakana = "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in run)
    spelt = ""
    for index, char in enumerate(katakana):
        if char in _SMALL_Y and spelt.endswith("i"):
            stem = spelt[:-1]
            spelt = stem + ("" if stem.endswith(("sh", "ch", "j")) else "y") + _SMALL_Y[char]
        elif char == "ッ":
            following = _KANA.get(katakana[index + 1 : index + 2], "")
            spelt += "t" if following.startswith("ch") else following[:1]
        else:
            spelt += _KANA.get(char, char if char.isascii() else "")
    return spelt
