"""What a term may stand for: it has several readings, any of which counts; readings.js is the browser's twin.

令和元年 and 令和1年, 佐々木 and 佐佐木, サーバー室 and サーバ室, 十五人 and 15人: what folding cannot know from one character.
"""

from __future__ import annotations

import re
import unicodedata

from generator.search.fold import fold_data
from generator.search.keys import key
from generator.search.numbers import spellings

MAX_READINGS = 12  # of one term; more would load more files than they are worth


def readings(term: str) -> list[str]:
    """Everything that `term`, as typed, may stand for, as keys; the plain reading first."""
    found = [term]
    for rule in (_long_vowels, _iteration_marks):
        for known in found[:]:
            found += [other for other in rule(known) if other not in found]
    keys = list(
        dict.fromkeys(key(spelled) for known in found for spelled in (known, *spellings(_nfkc(known))))
    )
    # A reading that contains another finds nothing the other does not.
    shortest = [
        each for each in keys if each and not any(other and other != each and other in each for other in keys)
    ]
    return shortest[:MAX_READINGS]


def _nfkc(term: str) -> str:
    return unicodedata.normalize("NFKC", term)


def _long_vowels(term: str) -> list[str]:
    """サーバー室 and サーバ室: the long vowel that ends a katakana word of three letters or more."""
    term = _nfkc(term)
    without = re.sub(r"([ァ-ヺー]{3,})ー(?![ァ-ヺー])", r"\1", term)
    ending = fold_data()["long"]
    with_it = re.sub(rf"(?<![ァ-ヺー])([ァ-ヺー]{{2,}}[{ending}])(?![ァ-ヺー]|$)", r"\1ー", term)
    return [other for other in (without, with_it) if other != term]


def _iteration_marks(term: str) -> list[str]:
    """佐々木 and 佐佐木, すゝめ and すすめ."""
    spelled = re.sub(r"([一-鿿])々", r"\1\1", term)
    spelled = re.sub(r"([ぁ-んァ-ン])[ゝヽ]", r"\1\1", spelled)
    marked = re.sub(r"([一-鿿])\1", lambda found: found[1] + "々", term)
    return [other for other in (spelled, marked) if other != term]
