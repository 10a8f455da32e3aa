"""How well words fit as one name: what a dictionary, their lengths and the room between them say, as weights that add up.

A weight is no probability; it only orders readings of one line. What decides stands in ``cuts``.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from generator.importer.names.dictionary import is_family, is_given, parts_of
from generator.importer.names.known_offices import ROLES
from generator.importer.names.met import Met
from generator.importer.names.office_looks import IN_KANA, UNIT_WORD
from generator.importer.names.person_looks import FOREIGN_IN_ONE
from generator.importer.words.habits import Habit

IMPOSSIBLE = -100.0
_BY_LENGTH_FAMILY = {1: -1.5, 2: -0.5, 3: -1.0}
_BY_LENGTH_GIVEN = {1: -0.5, 2: -0.5, 3: -0.5}
_WHOLE, _FAMILY, _GIVEN, _MET = 5.5, 3.0, 3.0, 5.0
LONGEST = 7
"""No name of a list has more letters."""
_LONGEST_FOREIGN = 12


@dataclass(frozen=True)
class Word:
    """A word of a line, and how much room stands before it, in columns of half width."""

    text: str
    gap: int


@dataclass(frozen=True)
class Fit:
    """How well words fit as a name."""

    weight: float
    supported: bool = False
    """Whether anything but its shape says that it is a name."""
    gap: int = 0
    """The room inside it, where it stands between family and given name."""
    family: int = 0
    """How many letters of it are the family name, where it is printed apart."""


#: A part of a foreign name.
_IN_KATAKANA = Habit(
    "in katakana",
    r"^[{katakana}ー]{2,8}$",
    said=("マイヤー", "エミ", "エドワーズスン"),
    unsaid=("エ", "マイヤー氏", "みな", "ジョセフィーヌアン"),
)
NO_NAME = Fit(IMPOSSIBLE)


def fit_of(words: Sequence[Word], met: Met, *, beside_office: bool) -> Fit:
    """The best way in which the words are one name."""
    name = "".join(word.text for word in words)
    if len(words) == 1 and FOREIGN_IN_ONE.reads(name):
        return Fit(_WHOLE, True)
    longest = _LONGEST_FOREIGN if _IN_KATAKANA.reads(words[0].text) else LONGEST
    if not 1 <= len(name) <= longest or not _may_be(name):
        return NO_NAME
    if len(words) == 1:
        return _met(_of_one(name, met, beside_office), name, met)
    fits = [_of_two(words[:at], words[at:], met, beside_office) for at in range(1, len(words))]
    if name in met.families and _is_part(words):
        fits.append(_of_one(name, met, beside_office))  # 手 塚 福祉部長, whom the record calls 手塚部長
    return _met(max(fits, key=lambda fit: fit.weight), name, met)


def _may_be(name: str) -> bool:
    """Whether letters can be a name at all: no signs of another script, no word of offices, no office within (財務局長谷川)."""
    if any(unicodedata.normalize("NFKC", sign).isascii() for sign in name) or (
        UNIT_WORD.reads(name) and not is_family(name)
    ):
        return False  # 企画　財政　総務
    return len(name) <= 3 or parts_of(name) is not None or not any(role in name for role in ROLES)


def _met(fit: Fit, name: str, met: Met) -> Fit:
    if name in met.names and fit.weight > IMPOSSIBLE:
        return Fit(fit.weight + _MET, True, fit.gap, fit.family)
    return fit


def _of_two(family: Sequence[Word], given: Sequence[Word], met: Met, beside_office: bool) -> Fit:
    """Family and given name, each one word or letters set apart; no letters stand further apart than the two."""
    gap = given[0].gap
    inner = [word.gap for part in (family, given) for word in part[1:]]
    first, second = ("".join(word.text for word in part) for part in (family, given))
    if not all(_is_part(part) for part in (family, given)) or not _may_be(first):
        return NO_NAME
    if _IN_KATAKANA.reads(first) and _IN_KATAKANA.reads(second):
        return Fit(_WHOLE, True, gap, len(first))  # マイヤー　カール
    weight = _family(first, met) + _given(second, beside_office)
    if any(room > gap for room in inner) or len({*inner}) > 1:
        weight -= 3.0  # 大 槻　　尚　　斉: the letters of one name stand apart alike
    elif inner and min(inner) < gap:
        weight += 0.5
    if second[0] in "ヶー々" or _is_half(first + second, {gap, *inner}, len(family) + len(given)):
        weight -= 4.0
    known = is_family(first) or is_given(second) or first in met.families
    return Fit(weight, known, gap, len(first))


def _is_half(name: str, gaps: set[int], words: int) -> bool:
    """Whether letters that all stand apart alike are known as one part of a name: 伊 藤, 由 美 子."""
    return words == len(name) and len(gaps) == 1 and (is_family(name) or is_given(name))


def _is_part(words: Sequence[Word]) -> bool:
    """Whether words are one part of a name: one word, or letters that stand apart alike, of which kana may keep together: さ　やか."""
    if len(words) == 1:
        return True
    letters = all(len(word.text) == 1 for word in words) or IN_KANA.reads("".join(w.text for w in words))
    return bool(letters) and len({word.gap for word in words[1:]}) == 1


def _family(word: str, met: Met) -> float:
    known = is_family(word)
    more = 2.0 if word in met.families else 0.0
    if not known and _IN_KATAKANA.reads(word):
        return more - 0.5  # ウィリアムズ　優子: long as it sounds
    return more + (_FAMILY if known else _BY_LENGTH_FAMILY.get(len(word), -4.0))


def _given(word: str, beside_office: bool) -> float:
    if is_given(word):
        return 1.2 if len(word) > 1 and is_family(word) and not beside_office else _GIVEN
    if IN_KANA.reads(word):
        return _BY_LENGTH_GIVEN[1]  # しょうへい: long as it sounds
    return (-5.0 if len(word) > 1 else -1.5) if is_family(word) else _BY_LENGTH_GIVEN.get(len(word), -3.5)


def _of_one(name: str, met: Met, beside_office: bool) -> Fit:
    """A whole name in one word, or a family name alone."""
    family, whole = is_family(name) or name in met.families, parts_of(name) is not None
    if family and (len(name) <= 3 or not whole):  # 佐々木, 勅使河原, and 江原正 by chance
        alone = (1.5 if beside_office else 0.5) + 2.0 * (name in met.families)
        return Fit(max(alone, 2.0) if whole and len(name) == 3 else alone, True)
    if whole and len(name) > 2 and not is_given(name):
        return Fit(_WHOLE, True)
    if is_given(name):  # 登志子: a given name behind a family name, though 登 is one of those too
        return Fit(0.0 if whole and beside_office else -3.0, whole)
    if 3 <= len(name) <= 6 and _is_half_known(name, met):
        return Fit(2.0, True)
    return Fit({1: -5.0, 2: -2.5, 3: -2.5, 4: -1.5, 5: -1.0}.get(len(name), -2.5))


def _is_half_known(name: str, met: Met) -> bool:
    """Whether a name begins with a known family name, or ends with a known given one."""
    cuts = [(name[:n], name[n:]) for n in range(1, len(name))]
    begins = any(len(rest) <= 3 and (is_family(first) or first in met.families) for first, rest in cuts)
    return begins or any(is_given(rest) and len(rest) > 1 and len(first) <= 3 for first, rest in cuts)


def room_of(before: int, left: Fit, right: Fit) -> float:
    """What the room between two people says, who have room inside their names."""
    inner = max(left.gap, right.gap)
    if not inner or before == inner:
        return 0.0
    return 1.5 if before > inner else -4.0
