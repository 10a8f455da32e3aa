"""Where the next meeting is held: behind a word for a place, or right behind its day and time."""

from __future__ import annotations

from generator.importer.words.habits import Habit
from generator.importer.words.space import trim
from generator.japanese.lists import text_of

#: A word for a place, and what leads over to the place itself.
_LED = Habit(
    "place of the next", r"{venue}(?:につきましては|については|[はもが]|\s*{colon}|\s)", tells="次回の場所",
    said=("場所は市役所です", "会場：公民館", "場所については公民館", "場所につきましては本庁舎", "会場も本庁舎", "会場が変わり", "場所　公民館", "場所 : 公民館"),
    unsaid=("場所を変える", "会場で"),
)  # fmt: skip
#: Where the name of a place is over: what is done there, or the end of what is said of it.
_OVER = Habit(
    "end of a place", r"に(?:おいて|て|な|変更|お集|集)|で(?!き)|を|と[しない]|の予定|{round_open}|。|\n",
    said=("公民館において", "公民館にて開く", "公民館になります", "公民館に変更", "公民館にお集まり", "公民館に集合", "公民館で", "公民館を予定", "公民館です", "公民館となります", "公民館とします", "公民館といたします", "公民館の予定", "公民館（2階）", "公民館(2階)", "公民館。", "公民館\n次"),
    unsaid=("公民館", "ふるさと会館", "にこにこ館", "できたて館"),
)  # fmt: skip
#: 当教育委員会室: the room of whoever speaks.
_OURS = Habit("our own", r"^当", said=("当教育委員会室",), unsaid=("手当会館",))
#: 開票終了後に、市民会館: when it is held, before where.
_AFTER = Habit(
    "after what", r"^[^。]{2,20}後に?[、,]",
    said=("開票終了後に、市民会館", "総会後，公民館", "投票後,会館"), unsaid=("後に、市民会館", "会後に、市民会館", "市民会館", "場所は。総会後、会館", "決定。投票後、会館"),
)  # fmt: skip
#: What a place is called that stands behind a day without a word for it.
_LIKE_PLACE = Habit(
    "like a place", r"(?:室|館|庁|舎|ホール|{centre}|所|{town_hall}|議場|プラザ|学校|階|棟|{venue})\s*(?:[{digit}A-ZＡ-Ｚ]{1,4}(?:号室?)?)?$",
    said=("中央図書館　会議室", "公民館", "本庁舎", "合同庁", "市民ホール", "福祉センター", "集会所", "市役所", "町役場", "議場", "駅前プラザ", "小学校", "本庁３階", "東棟", "同じ会場", "同じ場所", "会議室１", "研修室 301", "会議室A", "本庁第2会議室３号", "2階会議室3号室", "会議室ＡＢ"),
    unsaid=("未定", "開催", "会議室の隣", "会議室12345", "会議室号"),
)  # fmt: skip
#: No place yet, or one that only who was there knows.
_NO_PLACE = Habit(
    "no place yet", r"未定|変わ|同じ|同様|後日|別途|追って|調整|検討|決ま|連絡|{sent_word}|^こ[のち]|未|変更",
    said=("未定", "変わります", "本日と同じ", "今日と同様", "後日お知らせ", "別途通知", "追って知らせる", "調整中", "検討中", "決まり次第", "連絡します", "この部屋", "こちら", "未調整", "変更になる可能性"),
    unsaid=("公民館", "そのこの館"),
)  # fmt: skip
#: A word of a sentence, or the beginning of a name that holds what ends others: こみゅにてぃ館.
_ALL_KANA = Habit(
    "kana alone",
    r"^[{hiragana}]+$",
    said=("こみゅ", "よろしく", "の"),
    unsaid=("館みどり", "ふれあい館", "こみゅにてぃプラザ"),
)
_LONGEST = 40
"""How long the name of a place is, in characters."""


def place_behind(text: str) -> str | None:
    """The place that stands behind a word for it; None where none does, or none is known yet."""
    led = _LED.read(text)
    return _named(text[led.end() :]) if led else None


def place_at_once(text: str) -> str | None:
    """The place that stands right behind a day and time, and is called as places are."""
    name = _named(text.lstrip(_BETWEEN))
    return name if name and _LIKE_PLACE.reads(name) else None


_BETWEEN = text_of("wave", "room", "comma", "colon") + "からよりにのは"
"""What may stand between a time and a place."""


def _named(text: str) -> str | None:
    """The name at the beginning of a text: up to what is done there; behind a comma only what is a place as well."""
    words = _AFTER.without(text.lstrip(_BETWEEN)).removeprefix("ここ")
    over = _OVER.read(words)
    parts = (words[: over.start()] if over else words).replace("，", "、").split("、")
    name = parts[0] + "".join(f"、{part}" for part in parts[1:2] if _LIKE_PLACE.reads(part))
    name = _OURS.without(trim(name))
    return (
        name
        if 2 <= len(name) <= _LONGEST and not _NO_PLACE.reads(name) and not _ALL_KANA.reads(name)
        else None
    )
