"""Words of the family register with whom they are about: 本籍 with a place, 筆頭者 with a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.japanese.lists import expanded, pattern_of
from generator.personal.offices import Offices
from generator.personal.rule import Rule

_MAY_HOLD = re.compile("[本筆続戸除世](?:籍|頭者|柄|帯主)")
#: A name in folded text, where the 一 of 一郎 is a 1: two parts set apart, or one that a title or the line's end closes.
_NAME = expanded(
    r"(?![0-9]+(?:[人名件歳]|世帯))(?:[0-9{kanji}ヶ]{1,4} [0-9{kanji}{hiragana}{katakana}]{1,5}|[0-9{kanji}]{2,6}(?= ?(?:さん|氏|様|殿|[)、。\n]|$)))"
)
_LABELLED = re.compile(
    rf"(?:戸籍の?)?筆頭者(?:の?氏名)?(?: ?[:は] ?| )(?!の|が)(?!氏名|本人|世帯|死亡|以外|記載|変更|欄){_NAME}"
)
_HOUSEHOLD = re.compile(rf"世帯主(?:の?氏名)?(?: ?: ?| ){_NAME}")
_HOME = re.compile(
    r"本籍地?(?: ?[:は] ?| |が|の)(?=[^\n。]{0,30}[都道府県市区町村郡])[^\n。]{2,30}?[0-9十]+ ?(?:丁目|番|-[0-9])"
)
_RELATION = re.compile(
    rf"続柄(?: ?[:は] ?| )(?:夫|妻|子|父|母|[長23]?[男女]|養子|祖[父母]|孫)[^\n。]{{0,8}}?(?:氏名)?[ :(]{_NAME}"
)
_PAPERS = pattern_of(
    r"{kanji}{1,4} ?[{kanji}{hiragana}{katakana}]{1,5}(?:さん|氏|様)(?:本人)?の(?:[父母夫妻子]の)?(?:戸籍|除籍|改製原戸籍|本籍)(?:謄本|抄本|の?附票|の?全部事項|地)?(?![の]?(?:届|法|事務))"
)


def register_entries(text: str, offices: Offices) -> Iterator[tuple[int, int]]:
    """Entries of a register, or papers of it, that name somebody."""
    for pattern in (_LABELLED, _HOUSEHOLD, _HOME, _RELATION, _PAPERS):
        yield from (found.span() for found in pattern.finditer(text))


REGISTERS = Rule("family-register", _MAY_HOLD, register_entries)
