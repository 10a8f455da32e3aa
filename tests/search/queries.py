"""Queries for measuring: random pieces of the text, everyday words, and what brute force finds for them."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

from generator.search import SearchSession
from generator.search.fold import fold
from generator.search.keys import exact_keys
from tests.search.oracle import pairs_of, standing, whole_number, written


def everyday_words() -> list[str]:
    return Path(__file__).with_name("everyday.txt").read_text("utf-8").split()


def random_pieces(sessions: Sequence[SearchSession], how_many: int, seed: int = 4) -> list[str]:
    """Pieces of 1 to 12 characters from anywhere in the text, each place as likely as any other.

    A single character is taken only where it is a kanji, a letter or a digit; a kana alone is not a query.
    """
    texts = [remark.text for session in sessions for remark in session.remarks if remark.text]
    dice = random.Random(seed)
    chosen = dice.choices(texts, weights=[len(text) for text in texts], k=how_many * 8)
    pieces: list[str] = []
    for text in chosen:
        length = dice.randint(1, 12)
        start = dice.randrange(max(1, len(text) - length + 1))
        piece = text[start : start + length]
        if is_query(piece):
            pieces.append(piece)
        if len(pieces) == how_many:
            break
    return pieces


def is_query(piece: str) -> bool:
    keys = exact_keys(piece)
    if not keys or '"' in fold(piece):
        return False
    short = [key for key in keys if len(key) == 1]
    return not any("ぁ" <= key <= "ヿ" or not key.isalnum() for key in short)


def as_typed(piece: str) -> str:
    """The piece as one term: in quotes, on one line."""
    return '"' + " ".join(piece.splitlines()) + '"'


class BruteForce:
    """Every remark folded, looked through one by one for what stands in quotes."""

    def __init__(self, sessions: Sequence[SearchSession]) -> None:
        self._texts = [
            (f"{session.id}#{remark.anchor}", written(fold(remark.text)))
            for session in sessions
            for remark in session.remarks
        ]
        self._pairs = {pair for _, text in self._texts for form in set(text) for pair in pairs_of(form)}

    def find(self, term: str) -> set[str]:
        folded = fold(term)
        if "," not in folded and not pairs_of(folded) <= self._pairs:
            return set()
        stands = standing(folded)
        return {name for name, text in self._texts if stands(text)}

    def find_whole(self, readings: Sequence[str]) -> set[str]:
        """Remarks in which one of the readings stands, its numbers whole."""
        forms = [whole_number(reading) for reading in readings]
        return {name for name, text in self._texts if any(form.search(text.plain) for form in forms)}
