"""Dates and times in the words of a record, as the data model reads them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from generator import dates
from generator.dates import PartialDate
from generator.importer.words.habits import Habit
from generator.importer.words.space import squeeze

#: At most three numerals: an endless run of numerals must not be tried from each of its characters.
_DATE = Habit(
    "date",
    r"(?:(?:{era}\s*(?:{number}{1,3}|元)|{era_letter}\s*{digit}{1,2}|(?:西暦\s*)?{digit}{4})\s*(?:{round_open}(?:西暦|{era})?(?:{number}{1,4}|元){round_close})?年\s*(?:{round_open}(?:西暦|{era})?(?:{number}{1,4}|元)年?{round_close}\s*)?|(?<!{digit})(?<!年))"
    r"{number}{1,3}\s*月\s*{number}{1,3}\s*日(?P<weekday>\s*{open}{weekday}(?:曜日?)?{close}|\s*{weekday}(?:曜日?)?(?!{digit}|{kanji})|[㈪-㈰])?"
    r"|{digit}{4}\s*(?:{date_sign}|-)\s*{digit}{1,2}\s*(?:{date_sign}|-)\s*{digit}{1,2}"
    r"|(?:{era}|{era_letter})\s*{digit}{1,2}\s*{date_sign}\s*{digit}{1,2}\s*{date_sign}\s*{digit}{1,2}",
    tells="年月日",
    said=("令和5年8月3日", "平成三十年十二月一日", "8月3日(水)", "8月3日（水）14:00", "8月3日 水曜日 午後", "8月3日水1時", "R5.8.3", "T5.8.3", "M40.8.3", "Ｔ5.8.3", "Ｍ40.8.3", "2023年8月3日（木曜日）", "昭和 元 年 (1926年) 十二月 二五 日 （月曜）午後", "大正１０年（１９２１）9月6日[火]", "明治 六 年 7 月 8 日金",
          "2023年8月3日 土曜 午後", "2023年8月3日日程", "8月3日[金]", "次回 8月3日（水）1時", "R5. 8.3", "R5.8. 3", "令和5（2023）年8月3日", "令和5（西暦2023）年8月3日", "2019年（令和元年）8月3日", "令和5 年8月3日", "Ｒ5 年8月3日", "2023 年8月3日", "2023（令和5）年8月3日", "2019（令和元）年8月3日", "令和元年（西暦2019年）8月3日", "2023年（令和5年）8月3日", "西暦2023年8月3日", "西暦 2023年8月3日", "R5年8月3日", "Ｒ 12年8月3日", "令和5.8.3", "8月3日㈭", "7月6日（日）", "昭和六七年８月９日", "令和３年４月６日", "令和七年八月七日", "六月四日 木、", "九月〇日", "百月零日", "千月万日", "2023/8/3", "2023 / 12 / 10", "2023／4.10", "2023-08-03",
          "2023．4．1", "H 30 ．12 ． 21", "S63/1/7", "Ｒ5.8.3", "Ｈ5.8.3", "Ｓ5.8.3"),
    unsaid=("1234月5日", "5年8月3日", "八月", "令和5年", "X5.8.3"),
)  # fmt: skip
_CLOCK = Habit(
    "clock",
    r"(?:(?P<half>{noon}|AM|PM|ＡＭ|ＰＭ)\s*)?(?<!{number})(?P<hour>{number}{1,3})\s*(?:時(?!間)|{colon}(?={digit}{2}))"
    r"(?:\s*(?P<minute>{number}{1,3})\s*分|{room}*(?P<short>{number}{1,3})(?!\s*(?:{number}|[年月日時名人]))|\s*(?P<half_hour>半)|\s*)"
    r"(?(half)|(?:\s*(?P<after>AM|PM|am|pm)(?![A-Za-z])(?!\s*{digit}{1,2}(?:{colon}|時){digit}{2}(?!\s*(?:AM|PM|am|pm))))?)|(?P<noon>正午)",
    tells="時刻",
    said=("午後2時", "午前10時30分", "14:05", "２時半 PM", "正午", "ＰＭ 4 時 8 分まで", "PM 4時", "AM 9 ：１５", "ＡＭ十二時", "10:00 am", "9:00 AM 10:00 AM", "9時 PM 10:30", "9時半AM 10：30 pm", "9:00 AM 2 : 3",
          "10:00 amx", "9時PM3:00 am", "9時PM3時05", "0時 PM10時30", "9時半AMB", "９時７分", "9時am11時30PM",
          "12時\n7月26日", "16時\n2 その他", "9時　30", "9時\n30分", "9時\n半", "9 時 8月 1日", "9時5年", "9時8 月", "9時3", "9時12日", "11時 13時", "14時 5名", "14時 5 人", "10:305", "9時 \nPM"),
    unsaid=("2時間", "14:5", "半", "12", "1012:30"),
)  # fmt: skip
_ENDS = Habit("ends", r"{over}|まで", said=("閉会", "終了", "まで"), unsaid=("開会",))
#: What stands between a beginning and an end.
_UNTIL = Habit(
    "until", r"{dash}|{wave}|[ー至]|から|より|{opened}|開始|{over}",
    said=("～", "ー", "至", "~", "～", "〜", "-", "から", "より", "開会", "開始", "閉会", "終了"),
    unsaid=("、",),
)  # fmt: skip
_HALVES = {"AM": "午前", "ＡＭ": "午前", "PM": "午後", "ＰＭ": "午後"}


@dataclass(frozen=True)
class Clock:
    """A time of day in a text."""

    time: str
    """``HH:MM``."""
    start: int
    end: int
    odd: bool
    """Printed in a way that cannot quite be, such as 午後13時, or read as later than it says: 午前11時から1時."""


def minutes_of(time: str) -> int:
    """The minutes from midnight to ``HH:MM``."""
    return int(time[:2]) * 60 + int(time[3:])


def dates_in(text: str) -> list[tuple[PartialDate, int, int]]:
    """Every date in the text with its place; those that no calendar has are left out."""
    found = []
    for match in _DATE.each(text):
        day = _day_of(match)
        if day:
            found.append((day, match.start(), match.end()))
    return found


def _day_of(match: re.Match[str]) -> PartialDate | None:
    for tried in (match[0], match[0].removesuffix(match["weekday"] or "")):
        try:
            return dates.parse_date(tried)
        except ValueError:
            continue
    return None


def clocks_in(text: str) -> list[Clock]:
    """Every time of day in the text; 午後 goes on over a dash to a time printed without it."""
    found: list[Clock] = []
    half = ""
    for match in _CLOCK.each(text):
        printed = match["half"] or (match["after"] or "").upper()
        said = _HALVES.get(printed, printed)
        near = found and match.start() - found[-1].end <= 6
        try:
            found.append(_clock_of(match, said, half if near else "", found[-1].time if found else ""))
        except ValueError:
            continue
        half = said or half
    return found


def _clock_of(match: re.Match[str], said: str, carried: str, before: str) -> Clock:
    """The time a match prints; ``carried``: 午前 or 午後 of the one right before, ``before``: when that was.

    Raises ValueError for a time that no day has.
    """
    half = said or carried
    words, hour = "正午", 12
    if not match["noon"]:
        minutes = match["minute"] or match["short"]
        minute = f"{minutes}分" if minutes else "半" if match["half_hour"] else ""
        words, hour = f"{match['hour']}時{minute}", dates.number(match["hour"])
    time = dates.parse_time(words if match["noon"] else half + words)
    odd = said == "午後" and hour > 12
    if not said and time < before:
        # 午後11時から0時30分 is after midnight; 午前11時から1時 is hardly so.
        odd = half == "午前"
        time = dates.parse_time(f"午後{words}" if odd else words)
    return Clock(time, match.start(), match.end(), odd)


def span_in(text: str) -> tuple[Clock | None, Clock | None]:
    """Start and end: the first two times when something that means "until" stands between them."""
    found = clocks_in(text)
    if not found:
        return None, None
    if len(found) == 1:
        only = found[0]
        ends = not text[: only.start].strip() and _ENDS.reads(text[only.end :][:4])
        return (None, only) if ends else (only, None)
    between = text[found[0].end : found[1].start]
    return found[0], found[1] if _UNTIL.reads(squeeze(between)) or len(between.strip()) <= 2 else None


def weekday_is_wrong(date: PartialDate) -> bool:
    """Whether the printed day of the week is not the calendar's."""
    return bool(date.weekday and date.exact and dates.weekday_of(date.exact) != date.weekday)


def after(day: PartialDate, base: PartialDate | None) -> PartialDate:
    """A month and day announced at a meeting: the next such day after it, when the meeting's day is known."""
    start = base.exact if base else None
    if day.year is not None or start is None or not day.month or not day.day:
        return day
    for year in (start.year, start.year + 1):
        try:
            exact = dt.date(year, day.month, day.day)
        except ValueError:
            continue
        if exact > start:
            return PartialDate(year, day.month, day.day, day.weekday)
    return day
