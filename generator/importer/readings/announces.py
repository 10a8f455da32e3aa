"""What a text announces beside decisions: the next meeting, elections, arrivals, the closing of the doors."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from generator import dates
from generator.dates import PartialDate
from generator.importer.body.blocks import Block, Elected, Move, Note, Said
from generator.importer.readings.outcome_words import ASKS
from generator.importer.words.habits import Habit
from generator.importer.words.when import after, clocks_in, dates_in

_NEXT = Habit(
    "next", r"次回(?=】|.{0,30}(?:開催|{next_of}|は|会)|\s+(?:{era}|{digit}))|次の(?:{council}|本会議)(?=は、?{digit}{1,2}月)", tells="次回の会議",
    said=("次の委員会は、３月17日午前10時から開きます", "次の本会議は12月3日","次回の会議", "次回は", "次回開催", "次回日程", "次回予定", "次回の日時", "【次回】10月3日", "次回　　令和6年2月頃", "次回 10月3日"),
    unsaid=("次回", "次回にします"),
    flags=re.DOTALL,
)  # fmt: skip
#: 第3回の審議会は令和5年10月3日を予定しております: the next meeting by its number.
_NUMBERED = Habit(
    "next_by_number", r"第{digit}{1,3}回(?=(?:[^。]{0,14}(?:会|会議|開催)[はを]|は)[^。]{4,60}予定)", tells="回数で述べた次の会議",
    said=("第3回の審議会は、10月3日を予定しております。", "第12回審議会を10月3日に予定しています", "第3回の開催は10月3日火曜日の予定です", "第103回会議は10月3日、予定どおり", "第3回会は10月に予定", "次年度の第1回は10月3日を予定。"),
    unsaid=("第3回の審議会は10月3日に開催しました。", "3回の審議会は10月3日の予定", "第3回の計画は10月3日の予定", "第3回の審議会で10月3日の予定", "第3回の審議会は予定", "第3回の審議会は10月3日。予定は", "第1234回の審議会は10月3日の予定", "第3回。会議は10月3日の予定", "第3回会は10月に開催します。予定"),
)  # fmt: skip
_PLACE = Habit(
    "place", r"{venue}(?:につきましては|については|は|{colon})、?(?P<place>[^。、\n]{2,40}?)(?:で予定|を予定|にて|です|となり|で開催|[。、]|$)", tells="次回の場所",
    said=("場所は市役所です", "会場：、公民館。", "会場は本庁です", "場所については公民館", "場所につきましては本庁舎にて開きます", "会場は市民会館、", "会場は第1会議室で予定", "会場は公民館で開催", "場所は公民館となります", "場所は本庁舎を予定"),
    unsaid=("会場：、市。", "市役所です"),
)  # fmt: skip
#: A place right behind the day and time, with no word before it.
_VENUE = Habit(
    "venue_behind", r"^[\s{wave}からより、]*(?P<place>[^\s。、{round}{digit}{wave}][^\n。、{round}]{0,30}(?:室|館|庁|舎|ホール|センター|{town_hall}|議場|プラザ))",
    tells="日時のすぐ後の場所",
    said=("　中央図書館　会議室", "～ 本庁舎", "から市役所", "より町役場、その他", "、市民ホール", " 福祉センター", " 役所議場", " 駅前プラザ", "市庁\n次", "〜　公民館（2階）", " 旧市役所"),
    unsaid=("　未定", "　（公民館）", " 12:00 公民館まで。", "。公民館", "館", "　市の。館", "　部（図）会議室"),
)  # fmt: skip
#: A month without a day: 令和6年5月下旬を予定.
_MONTH = Habit(
    "month of the next", r"(?P<month>(?:{era}\s*(?:{number}{1,2}|元)|{digit}{4})\s*年\s*{number}{1,2}\s*月)(?:[上中下]旬)?(?!\s*{number})",
    tells="日の決まらない次回の月",
    said=("令和6年5月下旬を予定", "平成 十一 年 一 月に開催予定", "2024年 12 月ごろ", "令和元年5月上旬", "令和六年十二月中旬", "令和6年 5月末"),
    unsaid=("令和6年5月10日", "令和6年5月 十日", "5月下旬", "6年5月"),
)  # fmt: skip
_ELECTED = Habit(
    "elected", r"(?P<role>{deputy}|署名委員|{chairs})(?:には?|を)、?(?P<who>[^\s。、「」{round}]{2,10}?)(?:{members}|{honorific})?[にがを]{appointed}",
    tells="選ばれた人",
    said=("会長に青木委員を選出", "会長代理を、井川さんに選任", "会長職務代理には宇野君が互選", "署名委員を江口氏に決定", "会長職務代理者には大原議員を指名", "副会長に大原を選出", "委員長に青木委員を選出", "副委員長に青木委員を選出",
          "議長に青木委員を選出", "副議長に青木委員を選出", "座長に青木委員を選出", "副座長に青木委員を選出", "部会長に青木委員を選出", "副部会長に青木委員を選出", "分科会長に青木委員を選出", "副分科会長に青木委員を選出", "仮議長に青木委員を選出",
          "臨時議長に青木委員を選出", "会長に、佐々木さんを選任"),
    unsaid=("座長を青木 委員に指名", "会長を選出"),
)  # fmt: skip
_CLOSES = Habit(
    "closes", r"(?:これより|ここから|これから|以降|以下|この後).{0,24}非公開(?:[とに](?:し|いた)|で[行進])|非公開の審議に[入移]", tells="ここから非公開",
    said=("これより非公開とします", "これより会議を非公開といたします", "以降は非公開で行います", "以下非公開にいたします", "非公開の審議に移ります", "この後は非公開で進めます", "非公開の審議に入ります", "これから非公開とします",
          "ここから非公開にします"),
    unsaid=("非公開の会議", "これより公開とします"),
)  # fmt: skip
_OPENS = Habit(
    "opens", r"(?:これより|ここから|これから|以降).{0,24}(?<!非)公開(?:と(?:し|いた)|に戻)|非公開を解", tells="ここから公開",
    said=("これより公開とします", "以降は公開に戻します", "ここから公開といたします", "非公開を解きます", "これから会議を公開とします"),
    unsaid=("これより非公開に戻します", "これより非公開とします", "会議の公開"),
)  # fmt: skip
#: What follows a family name where a note names the person.
_TITLED = Habit(
    "titled", r"^[^\sの]{0,2}(?:{members}|{chairs}|課長|部長|{honorific})",
    said=("委員", "太郎会長", "氏", "君", "課長", "議員", "部長", "会長", "太郎副会長"),
    unsaid=(" 君", "ちゃん", "、井川太郎委員", "町の委員"),
)  # fmt: skip
#: What is said of the whole meeting, not of a part of it or of papers.
_SHUT = Habit(
    "shut", r"(?:会議|審議会|協議会|委員会|部会|会)は、?(?:全部|すべて|全て)?非公開(?:です|とし|といたし|とする|で行)", tells="会議が非公開だという言葉",
    said=("この会議は非公開です。", "本審議会は、非公開といたします。", "協議会は全部非公開とします", "委員会はすべて非公開で行います", "部会は全て非公開とする", "本会は非公開です"),
    unsaid=("会議は公開です", "会議録は非公開です", "議題2は非公開です", "会議は非公開の場合"),
)  # fmt: skip
_CAME = {"enter": "enter", "late": "enter", "leave": "leave"}


class Asks(Protocol):
    """Takes what does not hold together, with the words of the record at which it is asked."""

    def ask(self, text: str, words: str = "") -> None: ...


@dataclass(frozen=True)
class Attendee:
    """Someone of the list of attendance who is named there."""

    id: str
    name: str
    seat: str = ""
    """The digits of the seat, where it has a number."""


@dataclass(frozen=True)
class NextMeeting:
    """When and where the council meets next."""

    date: str
    """As in the session file: ISO 8601, or as far as it is known."""
    start: str | None
    """``HH:MM``."""
    place: str | None
    printed: str
    """The day and time in the words of the record."""


def announced(block: Block, text: str, day: PartialDate | None, read: Asks) -> NextMeeting | None:
    """The next meeting, where a sentence about 次回 names a day."""
    for found in _NEXT.each(text):
        around = text[found.start() : found.start() + 160].split("\n\n")[0]
        days = _days_of_next(around)
        if days:
            block.reads.announces = True
            return _meeting(around, days[0], _PLACE.read(text[found.start() :]), day, read)
    return _by_number(block, text, day, read)


def announced_in_row(text: str, day: PartialDate | None, read: Asks) -> NextMeeting | None:
    """The next meeting, where a row of the front part is of it: 次回開催予定｜令和7年2月18日."""
    days = _days_of_next(text)
    return _meeting(text, days[0], _PLACE.read(text), day, read) if days else None


def _days_of_next(text: str) -> list[tuple[PartialDate, int, int]]:
    """The days in a text; failing these the months that it names without a day."""
    return dates_in(text) or [*_months_in(text)]


def _months_in(text: str) -> Iterator[tuple[PartialDate, int, int]]:
    for found in _MONTH.each(text):
        with contextlib.suppress(ValueError):  # 令和6年15月
            yield dates.parse_date(found["month"]), *found.span()


def _by_number(block: Block, text: str, day: PartialDate | None, read: Asks) -> NextMeeting | None:
    """The meeting that a sentence calls by its number, where its day is yet to come."""
    for found in _NUMBERED.each(text):
        around = text[found.start() :].partition("。")[0]
        days = dates_in(around)
        if days and day and after(days[0][0], day).sort_key > day.sort_key:
            block.reads.announces = True
            return _meeting(around, days[0], _PLACE.read(text[found.start() :]), day, read)
    return None


def _meeting(
    around: str,
    told: tuple[PartialDate, int, int],
    place: re.Match[str] | None,
    day: PartialDate | None,
    read: Asks,
) -> NextMeeting:
    date = after(told[0], day)
    clocks = clocks_in(around[told[2] : told[2] + 30])
    behind = _VENUE.read(around[told[2] + (clocks[-1].end if clocks else 0) :])
    place = place or behind
    if date.exact and date.weekday and dates.weekday_of(date.exact) != date.weekday:
        read.ask(f"次回の日「{told[0].iso}」の曜日が暦と合いません。", around)
    return NextMeeting(
        date=date.iso,
        start=clocks[0].time if clocks else None,
        place=place["place"] if place else None,
        printed=around[told[1] : told[2] + (clocks[0].end if clocks else 0)].strip(),
    )


def elected(block: Block, text: str, people: list[Attendee]) -> None:
    """Who was chosen for an office, where a note or the narrative says so in one breath."""
    match = None if isinstance(block, Said) else _ELECTED.read(text)
    if match:
        fits = [person for person in people if person.name.startswith(match["who"])]
        block.reads.elects = Elected(match["role"], fits[0].id if len(fits) == 1 else None)


def moved(block: Block, people: list[Attendee]) -> None:
    """Who came or went, where a stage note names exactly one person of the list."""
    if not isinstance(block, Note):
        return
    what = _CAME.get(block.kind or "")
    named = named_in(block.text, people) if what else []
    if what and len(named) == 1:
        block.reads.moves = Move(named[0].id, what, block.at)


def named_in(text: str, people: list[Attendee]) -> list[Attendee]:
    """Those whom a text names: whole, or by the family name before an office where nobody else has it."""
    people = [person for person in people if len(person.name) > 1]
    whole = [person for person in people if person.name in text]
    for person in whole:
        text = text.replace(person.name, "\n")
    return [person for person in people if person in whole or _is_family_of(person, text, people)]


def _is_family_of(person: Attendee, text: str, people: list[Attendee]) -> bool:
    family = person.name[:2]
    alone = sum(other.name.startswith(family) for other in people) == 1
    return alone and any(_TITLED.reads(rest) for rest in text.split(family)[1:])


def shut(text: str) -> bool:
    """Whether words say that the meeting is not open, and do not ask."""
    return _SHUT.reads(text) and not ASKS.reads(text.strip())


def closed(block: Block, text: str, agenda: str | None) -> bool:
    """Mark a block from which the meeting goes on behind closed doors, or openly again; whether it closes."""
    if _OPENS.reads(text):
        block.reads.opens = True
        return False
    if _CLOSES.reads(text) and not ASKS.reads(text.strip()):
        block.reads.closes = (agenda,) if agenda else ()
        return True
    return False
