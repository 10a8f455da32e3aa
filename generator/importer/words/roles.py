"""Role words as the importer meets them: the offices everyone reads, and words that only labels of a record have."""

from __future__ import annotations

from generator.importer.words.habits import Habit
from generator.japanese.lists import words_of
from generator.japanese.offices import (
    MEMBER_ROLES,
    STAFF_ROLES,
    bare,
    is_unit,
    role_of,
    side_of,
    side_of_group,
)

__all__ = [
    "ASIDE",
    "CHAIRS",
    "COLLECTIVE",
    "MEMBER_ROLES",
    "STAFF_ROLES",
    "bare",
    "is_unit",
    "role_of",
    "side_of",
    "side_of_group",
]

#: Offices of those who lead a meeting and say what was decided.
CHAIRS = frozenset(words_of("leads"))
#: A bracket behind an office: whose it is, or of what.
ASIDE = Habit(
    "aside", r"{round_open}[^{round}]*{round_close}$",
    said=("障害福祉課長（青木）", "障害福祉課長(青木)", "課長（）", "課長（兼務）（青木）", "課長（（兼務）"),
    unsaid=("課長", "課長（青木）です", "課長青木）"),
)  # fmt: skip
#: Labels under which several speak at once.
COLLECTIVE = Habit(
    "collective", r"^(?:{everybody}|(?:{presence}者|委員|{everybody})?一同|[各全]委員|両委員(?:とも)?|委員(?:全員|多数)|(?:多数|複数)の?委員)$", tells="何人もがいっしょに話すときの呼び方",
    said=("委員全員", "委員多数", "多数委員", "複数の委員", "委員一同", "全員", "一同", "各委員", "全委員", "両委員", "両委員とも", "出席者一同", "全員一同"),
    unsaid=("全員協議会", "職員一同", "委員", "委員一同から"),
)  # fmt: skip
