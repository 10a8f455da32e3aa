"""How words and kanji sound: for readers who type kana, or another kanji, where the minutes have this one."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from generator.search.fold import fold
from tests.search.words.entries import Entry
from tests.search.words.evidence import Evidence

LONGEST = 12  # letters of a word
SEEN = 2  # times that a word stands in the minutes as a word by itself
OFTEN = 5  # times that a longer word stands there, as whatever
SURE = 0.2  # of all its places those where it does: 合性 stands in 整合性 alone
KANA_ALONE = 3  # letters that a word of kana has at least
_KANJI = re.compile("[㐀-鿿]")
_PLAIN = re.compile(f"[ぁ-ゖァ-ヺー㐀-鿿々]{{2,{LONGEST}}}")
_KANA = re.compile("[ぁ-ゖー-]+")

Word = tuple[str, str]  # folded key, reading in folded hiragana


def spoken(entries: Iterable[Entry]) -> dict[Word, str]:
    """Nouns and names by what they are and how they sound; of those that fold alike the usual form."""
    found: dict[Word, str] = {}
    for entry in entries:
        word = entry.key, fold(entry.reading)
        if entry.kind not in ("noun", "place", "name") or not word[1] or not _PLAIN.fullmatch(entry.surface):
            continue
        if word not in found or entry.surface in (entry.word, entry.key):
            found[word] = entry.surface
    return found


def readings(words: dict[Word, str], evidence: Evidence) -> dict[str, list[str]]:
    """For each reading the words that stand in the minutes with it, the most frequent first."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for (key, reading), shown in words.items():
        times = evidence.spoken(key, reading)
        stands, kanji = evidence.stands.get(key, 0), len(_KANJI.findall(key))
        alone = _KANA.fullmatch(key) and len(key) < KANA_ALONE
        long = (
            kanji > 1 and len(key) > 2 and stands >= OFTEN
        )  # 避難所 is two tokens, and no part of other words
        if len(reading) > 1 and not alone and (long or times >= max(SEEN, SURE * stands)):
            found[reading].append((-max(times, stands if long else 0), shown))
    return {reading: [shown for _, shown in sorted(every)] for reading, every in found.items()}


def sounds_of(read: Mapping[str, list[str]], kanji: Mapping[str, list[str]]) -> dict[str, set[str]]:
    """For each reading the words and the single kanji that are read so, folded; of ``readings`` and ``of_kanji``."""
    found = {reading: set(map(fold, words)) for reading, words in read.items()}
    for one, every in kanji.items():
        for reading in every:
            found.setdefault(reading, set()).add(fold(one))
    return found


def of_kanji(words: Iterable[Word], rounds: int = 4, most: int = 6) -> dict[str, list[str]]:
    """For each kanji how it is read in words, the most frequent first.

    Which part of a word's reading belongs to which kanji nobody says; the parts that make the words of the whole
    dictionary likeliest are found by weighing every division by what the last round found.
    """
    divisions = [every for key, reading in words if (every := list(islice(_divisions(key, reading), 200)))]
    weight: dict[tuple[str, str], float] = defaultdict(lambda: 1.0)
    counted: Counter[tuple[str, str]] = Counter()
    for _ in range(rounds):
        counted = Counter()
        for every in divisions:
            likely = [_product(weight[part] for part in division) for division in every]
            total = sum(likely)
            for division, part_of in zip(every, likely, strict=True):
                for part in division:
                    counted[part] += part_of / total if total else 0
        sums: Counter[str] = Counter()
        for (kanji, _), times in counted.items():
            sums[kanji] += times
        weight = defaultdict(float, {part: times / sums[part[0]] for part, times in counted.items()})
    found: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for (kanji, reading), share in weight.items():
        if share > 0.02 and counted[kanji, reading] > 1.5:
            found[kanji].append((-share, reading))
    return {kanji: [reading for _, reading in sorted(every)[:most]] for kanji, every in found.items()}


def _product(values: Iterable[float]) -> float:
    product = 1.0
    for value in values:
        product *= value
    return product


def _divisions(key: str, reading: str) -> Iterator[tuple[tuple[str, str], ...]]:
    """All ways to give each kanji one to four letters of the reading; kana are read as they are."""
    if not key:
        if not reading:
            yield ()
        return
    if not _KANJI.match(key):
        if reading.startswith(key[0]):
            yield from _divisions(key[1:], reading[1:])
        return
    for length in range(1, min(4, len(reading) - len(key) + 1) + 1):
        for rest in _divisions(key[1:], reading[length:]):
            yield ((key[0], reading[:length]), *rest)
