"""How words stand in real minutes: counts that say whether a string of characters is a word there. No text is kept."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

import numpy as np

from generator.search import SearchSession
from generator.search.fold import fold
from generator.search.held import occurrences
from generator.search.letters import fold_texts, letters_of
from tests.search.words.entries import sound

Tokens = Counter[tuple[str, str, str]]  # (folded surface, normalised form, sound) -> how often
Meaning = tuple[str, str]  # (normalised form, sound)
_TRAILING = re.compile("(?<=[㐀-鿿々〆])[ぁ-ん]+$")


class Evidence:
    """`stands[key]`: how often a key stands in the text, as part of whatever."""

    def __init__(self, sessions: list[SearchSession], keys: Iterable[str]) -> None:
        texts = [remark.text for session in sessions for remark in session.remarks]
        self.characters = sum(map(len, texts))
        letters = letters_of((fold_texts([text]) for text in texts), np.arange(len(texts)))
        self.stands = occurrences(letters.codes, letters.alphabet, keys)
        self._modes = tokens(texts)
        self._exact: dict[str, Counter[Meaning]] = defaultdict(Counter)
        for mode in self._modes:
            for (key, *meaning), count in mode.items():
                seen = self._exact[key]
                seen[meaning[0], meaning[1]] = max(seen[meaning[0], meaning[1]], count)

    def spoken(self, key: str, reading: str) -> int:
        """How often the key is a token by itself that is read so."""
        heard = sound(reading)
        return sum(n for (_, seen), n in self._exact.get(key, Counter()).items() if seen == heard)

    def share(self, wanted: dict[str, set[Meaning]]) -> dict[tuple[str, Meaning], float]:
        """For each key and word: of all places of the key, the part at which that word stands.

        A token counts if it holds the key and its own normalised form the word's stem: 子どもたち for 子ども; or the key
        itself between kanji: 認定こども園. Nearly all that holds a single kanji would count so; such a token must sound
        like the word too: 野良猫, and not 愛猫.
        """
        best: Counter[tuple[str, Meaning]] = Counter()
        for mode in self._modes:
            found: Counter[tuple[str, Meaning]] = Counter()
            for (surface, normalised, heard), count in mode.items():
                for key in _parts(surface) & wanted.keys():
                    apart = len(key) > 2 and _between_kanji(key, normalised)
                    for word, spoken in wanted[key]:
                        if apart or (stem(word) in normalised and (len(key) > 1 or spoken in heard)):
                            found[key, (word, spoken)] += count
            best |= found
        return {pair: count / max(self.stands.get(pair[0], 0), count) for pair, count in best.items()}

    def means(self, key: str, word: str, spoken: str) -> float | None:
        """Of the places where the key is a token by itself, the part where it is that word; None for too few places."""
        words = self._exact.get(key, Counter())
        total = words.total()
        if total < 3:
            return None
        return (
            sum(n for (other, heard), n in words.items() if stem(word) in other and heard == spoken) / total
        )


def stem(word: str) -> str:
    """取り組み and 取り組む are one: without the kana that follow the last kanji."""
    return _TRAILING.sub("", word)


def _between_kanji(key: str, word: str) -> bool:
    return key != word and bool(re.search(f"(?<![ぁ-ヿ]){re.escape(key)}(?![ぁ-ヿ])", word))


def _parts(surface: str) -> set[str]:
    return {
        surface[first:last] for first in range(len(surface)) for last in range(first + 1, len(surface) + 1)
    }


def tokens(texts: Iterable[str]) -> list[Tokens]:
    """The tokens of the longest and of the shortest division."""
    from sudachipy import Dictionary, SplitMode

    tokenizer = Dictionary(dict="core").tokenizer(SplitMode.C)
    longest: Tokens = Counter()
    shortest: Tokens = Counter()
    for text in texts:
        for sentence in re.findall("[^。\n]{1,8000}。?", text):
            for token in tokenizer.tokenize(sentence):
                longest[_token(token)] += 1
                for part in token.split(SplitMode.A):
                    shortest[_token(part)] += 1
    return [_folded(longest), _folded(shortest)]


def _token(token: Any) -> tuple[str, str, str]:
    return token.surface(), token.normalized_form(), token.reading_form()


def _folded(counted: Tokens) -> Tokens:
    folded: Tokens = Counter()
    for (surface, word, reading), count in counted.items():
        folded[fold(surface), word, sound(reading)] += count
    return folded
