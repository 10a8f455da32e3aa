"""Where a session sat, from the rows of the front part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile, zip_longest

from generator.importer.front.form import ONLINE, said_of_place
from generator.importer.front.place_looks import IS_PLACE
from generator.importer.front.rows import Row
from generator.importer.names.person_looks import COUNT
from generator.importer.words.habits import Habit
from generator.importer.words.labels import meaning_of
from generator.importer.words.numbers import numbered
from generator.importer.words.roles import bare, role_of
from generator.importer.words.space import trim, trim_end
from generator.importer.words.when import clocks_in, dates_in
from generator.japanese.lists import text_of

#: 於：市役所
_AT = Habit(
    "at",
    r"^於[\s{colon}]*(?=\S)",
    said=("於：市役所", "於　市役所", "於市役所"),
    unsaid=("市役所 於：会議室", "於"),
)
_ADDRESS = Habit(
    "address in a bracket", r"^{round_open}.*[市区町村].*{digit}{dash}{digit}.*{round_close}$", tells="場所の下の括弧に入れた住所",
    said=("（汐見県汐見市港1-2-3）", "(港区1-2 ビル3階)", "（汐見町1－2）", "（霧沢村字岸1-2）", "（区1-2）"),
    unsaid=("汐見市港1-2-3", "（汐見市港）", "（2階1-2）", "（汐見市港1-2", "第1会議室（汐見市港1-2）", "（汐見市港1号2）", "（汐見市港1-2）の2階"),
)  # fmt: skip
_NO_PLACE = Habit(
    "no_place", r"^(?:[{frame}{mark}]|https?:|[A-Z]{3}[:：]|{digit}+[\s.．、])", tells="場所の欄に続く別の欄",
    said=("【出席者】", "〔出席者〕", "■出席者", "◆出席者", "●出席者", "https://example.jp/", "http://example.jp/", "TEL:00-0000", "FAX：00-0000", "3 出席者", "12.出席者",
          "４．出席者", "5、出席者"),
    unsaid=("2階会議室", "会議室1 ", "Z会議室", "会議室【東】", "TE:東"),
)  # fmt: skip
#: 委員数　28名: how many there are is no part of a place.
_COUNTS = Habit(
    "counts", r"{room}{digit}+\s*[名人件]{close}?$", tells="場所の欄に続く人数の行",
    said=("協議会委員数　28名", "出席者 12 人", "案件　3件", "委員（現員　5名）"),
    unsaid=("第3会議室", "28名", "委員数28名", "定員　28名の部屋"),
)  # fmt: skip
_LABELLED = Habit(
    "labelled", r"^[^\s{colon}]{2,8}{colon}",
    said=("参加：青木", "配付物:計画", "会議の進め方：対面"),
    unsaid=("2階会議室", "9:00から", "市役所の三階の大会議室：東", "市 役所：東"),
)  # fmt: skip
_OF_DAY = Habit(
    "of_day", r"第?{number}日目?[\s{colon}]+", tells="何日目の場所か",
    said=("第1日　市役所", "1日目：　公民館", "二日目 図書館", "第2日:公民館"),
    unsaid=("第1会議室", "1日", "日目　市役所", "第12日"),
)  # fmt: skip
_NAMES_PLACE = Habit(
    "names_place",
    r"場\s*所|会\s*場",
    said=("日時及び場所", "日時・会場", "日時、場　所", "日時と会 場"),
    unsaid=("開催日時", "日時と所"),
)
#: 第1会議室（オンライン併用）: how people took part is said apart.
_ASIDE = Habit(
    "aside", r"(?<=\S)\s*{round_open}[^{round}]+{round_close}$", tells="場所の後の括弧書き",
    said=("第1会議室（オンライン併用）", "3階 大会議室 (Web会議)", "第1会議室（東）"), unsaid=("（オンライン）", "　（オンライン）", "第1会議室（東）の隣", "第1会議室（）", "会議室（東（西））"),
)  # fmt: skip
#: A place in a sentence above the rows: 第1回臨時会は、町議会議場に招集された.
_TOLD = Habit(
    "told_place",
    r"(?:^|より|から|は、?|を|\s|{round_close}、)(?P<place>(?!より|から)[^\s、。は時を]{2,30}{sits_in})(?:において|に招集|に参集|で開催)",
    tells="文の中の場所",
    said=("午後1時より議事堂内第1委員会室において標記の", "臨時会は、町議会議場に招集された", "午後3時00分、定例会を教育委員室に招集した", "審議会は市民会館に参集し", "午後1時から町役場東庁舎で開催", "令和5年7月4日（火）、市役所会議室において", "町民ホールにおいて", "標記の 市民会館で開催"),
    unsaid=("委員会室", "館において", "より室において", "から館において", "審議会、市民会館において", "市民会館にて", "町立図書館の運営は。館において", "市 役所において", "ああああああああああああああああああああああああああああああああ館で開催"),
)  # fmt: skip
#: What may stand between a day and the place: (火).
ASIDE_OF_DAY = Habit(
    "aside_of_day",
    r"^{round_open}[^{round}]{1,4}{round_close}",
    said=("(火)", "（火曜日）"),
    unsaid=("火", "（火曜日です）", "　（火）", "（（火）"),
)


@dataclass(frozen=True)
class Place:
    """Where a session sat."""

    name: str
    online: bool | None
    """True where people took part from elsewhere; None where nothing is said."""


def place_of(rows: list[Row]) -> Place | None:
    """Where the session sat; None where no row says it."""
    row = next((row for row in rows if row.meaning == "place" and row.text), None) or _beside_date(rows)
    told = None if row else next(filter(None, map(_TOLD.read, _sentences(rows))), None)
    name = _name_of(row) if row else _without_day(told["place"]) if told else None
    return Place(name, ONLINE.reads(said_of_place(rows)) or None) if name else None


def _without_day(words: str) -> str:
    """The place without the day before it: 令和4年10月3日汐見町議場."""
    return words[max((end for _, _, end in dates_in(words)), default=0) :]


def _sentences(rows: list[Row]) -> Iterator[str]:
    """What stands in rows without a label; a sentence that goes on in the next row is also given whole."""
    for row, after in zip_longest(rows, rows[1:]):
        if row.label:
            continue
        yield row.text
        if after and not after.label and not row.text.endswith("。"):
            yield row.text + after.text


def places_by_day(place: Place | None, days: int) -> list[Place | None]:
    """Where a session of several days sat on each; in one place on all, unless each day prints its own."""
    parts = [trim(part) for part in _OF_DAY.without(place.name, "\n").split("\n")] if place else []
    own = [part for part in parts if part]
    if place is None or len(own) != days or not _OF_DAY.reads(place.name):
        return [place] * days
    return [Place(name, place.online) for name in own]


def _name_of(row: Row) -> str:
    """The place as printed: its first lines, not what an unknown label below it begins."""
    lines = [words for line in row.first.split("\n") if (words := trim(line))]
    stop = next((n for n, line in enumerate(lines) if n and _is_no_place(line)), len(lines))
    name = _AT.without(trim_end(" ".join(lines[:stop]), "|｜"))
    aside = _ASIDE.read(name)
    apart = aside and ONLINE.reads(aside[0]) and not ONLINE.reads(name[: aside.start()])
    return name[: aside.start()] if aside and apart else name


def _is_no_place(line: str) -> bool:
    """Whether a line below a place is of something else: a row with an unknown label, a person, a day."""
    words = line.split() or [""]
    begins_row = any(meaning_of(word) in _OF_PEOPLE for word in words)  # 委員定数　8名　出席委員　7名
    said = any(form.reads(line) for form in (_NO_PLACE, _COUNTS, _LABELLED, _ADDRESS))
    told = line.endswith("。") or COUNT.fills(words[-1]) or bool(dates_in(line) or clocks_in(line))
    return begins_row or said or told or role_of(words[0]) == words[0] != ""


_OF_PEOPLE = {"present", "absent", "attendance", "observers"}
"""Rows that may stand on a line right below that of the place."""


def _beside_date(rows: list[Row]) -> Row | None:
    """日時及び場所: the lines of the row that tell no time."""
    row = next((row for row in rows if row.meaning == "date" and _NAMES_PLACE.reads(row.label)), None)
    if row is None:  # 平成25年7月23日(火) 市民会館: a line above the rows
        told = (_behind_date(line) for one in rows if not one.label for line in one.text.split("\n"))
        place = next(filter(None, told), None) or _below_date(rows)
        return Row("", place, "", "place") if place else None
    lines = row.text.split("\n")
    beside = [words for line in lines[:1] if (words := _behind_date(line))]
    timeless = beside or [line for line in lines if not dates_in(line) and not clocks_in(line)]
    return Row("", " ".join(timeless), "", "place") if timeless else None


def _below_date(rows: list[Row]) -> str:
    """The place on a line of its own right below those of the day, above all rows: 令和6年5月7日 / 市役所会議室."""
    heads = [row.text for row in takewhile(lambda row: not row.label, rows)]
    dated = next((at for at, text in enumerate(heads) if dates_in(text)), len(heads))
    below = [text for text in heads[dated + 1 : dated + 3] if not clocks_in(text)]
    counted = numbered(below[0]) if below else None
    place = counted.rest if counted else below[0] if below else ""  # 1 市役所議場
    plain = _AT.without(place)  # 於　議　場
    plain = bare(plain) if plain != place and all(len(word) == 1 for word in plain.split()) else plain
    return plain if plain != place or IS_PLACE.reads(plain) else ""


def _behind_date(line: str) -> str:
    """The place behind a day on its line: 平成23年6月7日(火) 市役所会議室; empty where none stands there."""
    ends = [end for _, _, end in dates_in(line)] + [clock.end for clock in clocks_in(line)]
    behind = line[max(ends) :].lstrip(text_of("round_close")) if ends else ""  # of the weekday
    words = trim(ASIDE_OF_DAY.without(behind))
    return words if IS_PLACE.reads(words) else ""
