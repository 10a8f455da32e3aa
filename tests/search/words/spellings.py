"""Which spellings are one word to a reader: SudachiDict's normalised forms, cut by what real minutes show."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field

from generator.search.fold import fold
from tests.search.words.entries import Entry
from tests.search.words.evidence import Evidence, Meaning, stem

LONGEST = 12  # characters
SURE, LIKELY = (
    0.9,
    0.5,
)  # of the places of a short string, or of one with two kanji and more, those where it is the word
MOSTLY = 0.75  # of the places of all words that sound alike, those of the one that kana are taken for
_KANJI = re.compile("[㐀-鿿々〆]")
_KANA = re.compile("[ぁ-ゖゝゞ-]+")
_PLAIN = re.compile("[ぁ-ゖァ-ヺー㐀-鿿々〆𠀀-𲎯]+")
_HIRAGANA, _KATAKANA = re.compile("[ぁ-ゖゝゞー]+"), re.compile("[ァ-ヺー]+")
_SMALL_GA = re.compile("[ヶケがガ]")
_DRAWN_OUT = re.compile("[〜~・ーぁぃぅぇぉァィゥェォっッ][〜~・ーぁぃぅぇぉァィゥェォっッ]|[〜~・]")
RIVAL = 0.02  # of the places of the usual kanji: as often another kanji makes another word of it (応え beside 答え)

#: What the dictionary takes for one word and a reader of minutes does not, or is mostly the end of one word and the
#: beginning of another there (前定例会): spellings that are left out.
APART = {
    "引き揚げ",
    "引揚げ",
    "引揚",
    "引き揚げる",
    "引揚げる",
    "道管",
    "詰まり",
    "画本",
    "散らし",
    "前定",
    "開法",
    "回頭",
    "次手",
    "達示",
}


@dataclass
class Group:
    """Spellings of one word. `added` are searched along; `typed` are understood only, for they are parts of other words too."""

    added: list[str] = field(default_factory=list)
    typed: list[str] = field(default_factory=list)


Word = tuple[str, str, str]  # kind, normalised form, sound


def candidates(entries: Iterable[Entry]) -> dict[Word, dict[str, str]]:
    """For each word its spellings: folded key -> how it is shown. Places differ in ヶ and が only."""
    words: dict[Word, dict[str, str]] = defaultdict(dict)
    for entry in entries:
        plain = _PLAIN.fullmatch(entry.surface) and not _DRAWN_OUT.search(entry.surface)
        if not plain or len(entry.key) > LONGEST or entry.surface in APART:
            continue
        form = _SMALL_GA.sub("が", entry.surface) if entry.kind == "place" else entry.word
        spellings = words[entry.kind, form, entry.sound]
        if entry.key not in spellings or entry.surface in (entry.word, entry.key):
            spellings[entry.key] = entry.surface
    return {word: spellings for word, spellings in words.items() if len(spellings) > 1}


def meanings(entries: Iterable[Entry]) -> dict[str, set[Meaning]]:
    """For each folded key all words that are written so, as stem and sound; names of places aside."""
    known: dict[str, set[Meaning]] = defaultdict(set)
    for entry in entries:
        if entry.kind != "place":
            known[entry.key].add((stem(entry.word), entry.sound))
    return known


def groups(
    words: dict[Word, dict[str, str]],
    meant: dict[str, set[Meaning]],
    evidence: Evidence,
    sounds: Mapping[str, Set[str]],
) -> list[Group]:
    """One group a word, and no spelling in two. `sounds`: for a reading the words and kanji that are read so, all folded."""
    wanted: dict[str, set[Meaning]] = defaultdict(set)
    for (_, *meaning), spellings in words.items():
        for key in spellings:
            wanted[key].add((meaning[0], meaning[1]))
    share = evidence.share(wanted)
    made: dict[Word, Group] = {}
    for word, every in words.items():
        spellings = _one_kanji(word, every, evidence)
        group = Group()
        left = {}
        for key, shown in spellings.items():
            part = share.get((key, word[1:]), 0.0)
            if not _means(key, word, meant, evidence):
                continue
            if word[0] != "place" and _another(key, shown, spellings, part, evidence, sounds):
                continue
            if _stands(key, word[0], part, evidence):
                group.added.append(shown)
            elif _kanji(key) > 1 or part >= LIKELY or key not in evidence.stands:
                group.typed.append(shown)
            else:
                left[key] = shown
        group.typed += [shown for key, shown in left.items() if _only(key, shown, group.added, evidence)]
        if group.added and len(group.added) + len(group.typed) > 1:
            made[word] = group
    return list(_one_each(made, words, evidence))


def _means(key: str, word: Word, meant: dict[str, set[Meaning]], evidence: Evidence) -> bool:
    """Whether the key, typed alone, is this word and no other."""
    kind, form, spoken = word
    if kind == "place":
        return True
    seen = evidence.means(key, form, spoken)
    return meant[key] <= {(stem(form), spoken)} if seen is None else seen >= SURE


def _stands(key: str, kind: str, part: float, evidence: Evidence) -> bool:
    """Whether the key is this word wherever it stands; `part`: of its places in the minutes, those where it is."""
    kanji = _kanji(key)
    if kind == "place":
        return kanji > 1
    if key in evidence.stands:
        return part >= (LIKELY if kanji > 1 else SURE)
    if _KANA.match(key):  # may be the end of another word: さん考 in 皆さん考えて
        return len(key) > (4 if _KANA.fullmatch(key) else 3)
    return kanji > 1 or len(key) > 2


def _only(key: str, shown: str, added: Iterable[str], evidence: Evidence) -> bool:
    """Whether kana that are mostly parts of other words (ねこ in かねこ) are this word to one who types nothing else: the
    minutes have it in its other spellings as often at least."""
    return _in_kana(shown) and evidence.stands[key] <= _stand(set(map(fold, added)), evidence)


def _another(
    key: str,
    shown: str,
    spellings: Iterable[str],
    part: float,
    evidence: Evidence,
    sounds: Mapping[str, Set[str]],
) -> bool:
    """Whether kana may as well be another word that stands in the minutes and is read so: かちょう is 課長 there, not 可聴.
    What has the same kanji, or some of them and kana for the others, is the same word. How often a single kanji is a word by itself nobody counted."""
    if not _in_kana(shown) or part >= LIKELY:
        return False
    others = set(spellings) - {key}
    kanji = set(_KANJI.findall("".join(others)))
    rivals = {
        rival
        for rival in sounds.get(key, frozenset()) - others
        if not _same(kanji, set(_KANJI.findall(rival)))
    }
    if any(len(other) == 1 for other in others) and any(len(rival) == 1 for rival in rivals):
        return True
    usual = _stand(others, evidence) + part * evidence.stands.get(key, 0)
    rival = _stand(rivals - {key}, evidence)
    return rival > 0 and usual < MOSTLY * (usual + rival)


def _same(some: set[str], others: set[str]) -> bool:
    return some <= others or others <= some


def _in_kana(shown: str) -> bool:
    return bool(_HIRAGANA.fullmatch(shown) or _KATAKANA.fullmatch(shown))


def _stand(keys: Iterable[str], evidence: Evidence) -> int:
    return sum(evidence.stands.get(key, 0) for key in keys)


def _one_kanji(word: Word, spellings: dict[str, str], evidence: Evidence) -> dict[str, str]:
    """Of a word with one kanji those with the usual one; none where another is in use too and makes another word."""
    used: dict[str, int] = defaultdict(int)
    for key in spellings:
        used["".join(_KANJI.findall(key))] += evidence.stands.get(key, 0)
    used.pop("", None)
    if (word[0] == "noun" and any(len(kanji) > 1 for kanji in used)) or not used:
        return spellings
    usual = max(used, key=lambda kanji: (used[kanji], kanji in word[1], kanji))
    if len(usual) > 1 or word[0] == "place":
        return spellings
    if not used[usual] and word[0] != "noun":
        return {}
    if any(count > max(RIVAL * used[usual], 1) for kanji, count in used.items() if kanji != usual):
        return {}
    return {key: shown for key, shown in spellings.items() if set(_KANJI.findall(key)) <= {usual}}


def _kanji(key: str) -> int:
    return len(_KANJI.findall(key))


def _one_each(
    made: dict[Word, Group], words: dict[Word, dict[str, str]], evidence: Evidence
) -> Iterator[Group]:
    """Groups in order; a spelling that two words claim (取り組み, of 取り組む too) stays with the one seen more often, nouns first."""

    def rank(word: Word) -> tuple[bool, int, Word]:
        return (word[0] != "noun", -sum(evidence.stands.get(key, 0) for key in words[word]), word)

    taken: set[str] = set()
    for word in sorted(made, key=rank):
        group = made[word]
        group.added = [shown for shown in group.added if fold(shown) not in taken]
        group.typed = [shown for shown in group.typed if fold(shown) not in taken]
        if group.added and len(group.added) + len(group.typed) > 1:
            taken.update(map(fold, (*group.added, *group.typed)))
            yield group
