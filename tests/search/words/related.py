"""Which words a reader may ask for instead: the dictionary's groups of synonyms, cut by how alike words stand in real minutes."""

from __future__ import annotations

import math
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.search import SearchSession
from generator.search.fold import fold

ALIKE, SAME = (
    0.12,
    0.02,
)  # what two words have in common of what stands around them, of 1; a short form and its long one
SEEN = 5  # times that a word that is offered stands in the minutes
MOST = 3  # words offered for one
AROUND, SAMPLE = 25, 400  # characters on either side; places of a word that are looked at
LONGEST = 12  # letters of a word
_KANJI_PAIR = re.compile("(?=([㐀-鿿]{2}))")
_OFFERED = re.compile(f"(?=.*[㐀-鿿]|[ァ-ヺー]{{3}})[ぁ-ゖァ-ヺー㐀-鿿々]{{2,{LONGEST}}}")

_TYPED = re.compile(f"[ぁ-ゖァ-ヺー㐀-鿿々]{{2,{LONGEST}}}|[A-Z]{{2,5}}")
_NAMES = ("企業", "商品", "店名", "人名", "キャラ", "大学", "観光")  # fields of words that are names

#: What the dictionary takes for nearly one and a reader of minutes does not, each with what it is not; two spellings too.
APART = {
    frozenset(pair.split("="))
    for pair in (  # noqa: SIM905 - a list of forty lines reads worse
        "学校=スクール 今後=その後 今後=以降 その後=以降 同じ=一緒 かなり=大分 日本=ジャパン 替え=換え 表れ=現れ あらわれ=表れ あらわれ=現れ "
        "連絡=接触 経過=理由 経緯=理由 事情=理由 暮らし=住まい 当事者=対象者 加入=参加 認可=承諾 メリット=特徴 該当=適合 母子=親子 休日=休暇 "
        "日付=日日 トラブル=問題 身体=肉体 身体的=肉体的 延期=延長 母さん=母様 充電=チャージ ブザー=チャイム 特性=性格 特性=個性 お礼=御礼 1度=一遍 "
        "羅針盤=コンパス 年月=月日 費用的=予算的 コスト的=予算的 コスト的=費用的 教育委員長=教育長 毎日=日毎 技術=手法 "
        "制度=システム 学習=研究 勉強=研究 基本計画=基本設計 メリット=価値 メリット=特色 利点=特徴 労働者=職員 従業員=職員 従事者=職員 建設的=ポジティブ 建設的=前向き"
    ).split(" ")
}


@dataclass(frozen=True, slots=True)
class Synonym:
    """A row of the dictionary's synonyms.txt (its docs/synonyms.md): `form` tells short forms, other names and former ones
    of the lexeme from its usual form, "00"; `name`: of a firm, a person and the like; `typed` says whether others are offered for it."""

    word: str
    key: str
    group: str
    lexeme: str
    form: str
    name: bool
    typed: bool


def synonyms(path: Path) -> Iterator[Synonym]:
    """The nouns of the file."""
    for line in filter(None, path.read_text("utf-8").splitlines()):
        group, kind, use, lexeme, form, short, _, about, word, *_ = line.split(",")
        if kind != "2" and use != "2":
            name = any(each in about for each in _NAMES)
            yield Synonym(word, fold(word), group, lexeme, form + short, name, use != "1")


def related(known: Iterable[Synonym], sessions: list[SearchSession]) -> dict[str, list[str]]:
    """For each word those that are offered for it, the most alike first."""
    groups: dict[str, list[Synonym]] = defaultdict(list)
    for synonym in known:
        groups[synonym.group].append(synonym)
    minutes = Minutes(sessions, {each.key for group in groups.values() for each in group})
    found: dict[str, dict[str, tuple[float, str]]] = defaultdict(dict)
    shown: dict[str, str] = {}
    for group in groups.values():
        for one in filter(lambda each: each.typed, group):
            for other in group:
                alike = _alike(one, other, minutes)
                name = f"{other.group} {other.lexeme} {other.form}"  # of the spellings of a word the one used most
                if alike and minutes.times(other) > minutes.count(found[one.key].get(name, (0, ""))[1]):
                    found[one.key][name] = (alike, other.word)
                    shown.setdefault(one.key, one.word)
    return {
        shown[key]: list(dict.fromkeys(word for _, word in sorted(every.values(), reverse=True)))[:MOST]
        for key, every in sorted(found.items())
        if every
    }


def _alike(one: Synonym, other: Synonym, minutes: Minutes) -> float:
    """How alike two words of a group are, of 1; 0 where one is not to be offered for the other."""
    spelling = (one.lexeme, one.form) == (other.lexeme, other.form)
    within = one.key in other.key or other.key in one.key
    if spelling or within or minutes.times(other) < SEEN or frozenset((one.word, other.word)) in APART:
        return 0
    if not _TYPED.fullmatch(one.word) or not _OFFERED.fullmatch(other.word):
        return 0
    same = one.lexeme == other.lexeme
    if same and (one.word.isascii() or not minutes.times(one)):  # what it is called in the minutes
        return float(other.form == "00" and not other.name)
    alike = minutes.alike(one.key, other.key)
    return (
        alike if alike >= (SAME if same and len(other.key) > 2 else ALIKE) else 0
    )  # 生保 is in 学生保険 too


class Minutes:
    """Where words stand in real minutes, and among what. No text is kept."""

    def __init__(self, sessions: Iterable[SearchSession], keys: set[str]) -> None:
        text = fold("。".join(remark.text for session in sessions for remark in session.remarks))
        self._places = _places(text, keys)
        dice = random.Random(1)
        around = {
            key: _around(text, len(key), dice.sample(places, min(SAMPLE, len(places))))
            for key, places in sorted(self._places.items())
            if len(places) >= SEEN
        }
        words_with = Counter(sign for signs in around.values() for sign in signs)
        self._around = {key: _weighed(signs, words_with, len(around)) for key, signs in around.items()}

    def times(self, word: Synonym) -> int:
        return len(self._places.get(word.key, ()))

    def count(self, word: str) -> int:
        return len(self._places.get(fold(word), ()))

    def alike(self, one: str, other: str) -> float:
        a, b = self._around.get(one, {}), self._around.get(other, {})
        return sum(weight * b.get(sign, 0) for sign, weight in a.items())


def _places(text: str, keys: set[str]) -> dict[str, list[int]]:
    """Where each key stands."""
    found: dict[str, list[int]] = defaultdict(list)
    for length in range(2, LONGEST + 1):
        some = {key for key in keys if len(key) == length}
        for at in range(len(text) - length + 1):
            if text[at : at + length] in some:
                found[text[at : at + length]].append(at)
    return found


def _around(text: str, length: int, places: Iterable[int]) -> Counter[str]:
    """What stands next to a word, and which pairs of kanji stand near it: in how many of the places."""
    signs: Counter[str] = Counter()
    for at in places:
        before, behind = text[max(0, at - AROUND) : at], text[at + length : at + length + AROUND]
        pairs = set(_KANJI_PAIR.findall(before)) | set(_KANJI_PAIR.findall(behind))
        signs.update(pairs | {"<" + before[-2:], ">" + behind[:2]})
    return signs


def _weighed(signs: Counter[str], words_with: Counter[str], words: int) -> dict[str, float]:
    """The signs that tell words apart weigh most; a vector of length 1."""
    weights = {
        sign: math.log(1 + times) * math.log(words / words_with[sign])
        for sign, times in signs.items()
        if words_with[sign] > 1
    }
    length = math.sqrt(sum(weight * weight for weight in weights.values())) or 1
    return {sign: weight / length for sign, weight in weights.items()}
