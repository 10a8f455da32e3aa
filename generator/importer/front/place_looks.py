"""What the name of a place where a session sits looks like."""

from __future__ import annotations

from generator.importer.words.habits import Habit

IS_PLACE = Habit(
    "is_place",
    r"^[^。、]{2,40}(?:{sits_in}|{town_hall})\s*[{digit}A-ZＡ-Ｚ]{0,4}$",
    said=(
        "合同庁舎1号館会議室",
        "市民会館",
        "町議会議場",
        "市役所東庁舎",
        "町民ホール",
        "夕凪市役所",
        "夕凪町役場",
        "本庁舎　特別会議室2301",
        "会館 会議室Ａ",
        "別館会議室 B",
    ),
    unsaid=(
        "室",
        "午後2時から",
        "会議室にて",
        "会議室12345",
        "3階。会議室",
        "ああああああああああああああああああああああああああああああああああああああああああ館",
    ),
)
