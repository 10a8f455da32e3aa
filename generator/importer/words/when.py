"""Dates and times in the words of a record, as the data model reads them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from generator import dates
from generator.dates import ERAS, PartialDate
from generator.japanese import numerals

_ERAS = "|".join(name for name, _, _ in ERAS)
# At most four digits: an endless run of numerals must not be tried from each of its characters.
_N = rf"[0-9０-９{numerals.CHARACTERS}元]{{1,4}}"
_DATE = re.compile(
    rf"(?:(?:{_ERAS})\s*{_N}\s*年|[0-9０-９]{{4}}\s*年)\s*(?:\s*[(（][0-9０-９]{{4}}年?[)）]\s*)?{_N}\s*月\s*{_N}\s*日"
    r"(?:\s*[(（\[]?[月火水木金土日](?:曜日?)?[)）\]]?(?![0-9０-９一-龥]))?"
    rf"|[0-9０-９]{{4}}\s*[/.／-]\s*[0-9０-９]{{1,2}}\s*[/.／-]\s*[0-9０-９]{{1,2}}|[RHSＲＨ]\s*[0-9０-９]{{1,2}}\s*[.．/]\s*[0-9０-９]{{1,2}}\s*[.．/]\s*[0-9０-９]{{1,2}}"
    rf"|(?<![0-9０-９年]){_N}\s*月\s*{_N}\s*日(?:\s*[(（]?[月火水木金土日](?:曜日?|[)）]))?"
)
_CLOCK = re.compile(
    rf"(?:(?P<half>午前|午後|AM|PM|ＡＭ|ＰＭ)\s*)?(?P<hour>{_N})\s*(?:時(?!間)|[:：](?=[0-9０-９]{{2}}))\s*(?:(?P<minute>{_N})\s*分?|(?P<half_hour>半))?(?(half)|(?:\s*(?P<after>AM|PM|am|pm)(?![A-Za-z])(?!\s*[0-9０-９]{{1,2}}[:：時][0-9０-９]{{2}}(?!\s*(?:AM|PM|am|pm))))?)|(?P<noon>正午)"
)


@dataclass(frozen=True)
class Clock:
    """A time of day in a text."""

    time: str
    """``HH:MM``."""
    start: int
    end: int
    odd: bool
    """Printed in a way that cannot quite be, such as 午後13時."""
    bare: bool
    """Printed without 午前 or 午後 and below 13."""


def dates_in(text: str) -> list[tuple[PartialDate, int, int]]:
    """Every date in the text with its place; those that no calendar has are left out."""
    found = []
    for match in _DATE.finditer(text):
        words = re.sub(r"[(（][0-9０-９]{4}年?[)）]", "", match[0])
        for tried in (words, re.sub(r"\s*[(（\[]?[月火水木金土日](?:曜日?)?[)）\]]?$", "", words)):
            try:
                found.append((dates.parse_date(tried), match.start(), match.end()))
                break
            except ValueError:
                continue
    return found


def clocks_in(text: str) -> list[Clock]:
    """Every time of day in the text; 午後 goes on over a dash to a time printed without it."""
    found: list[Clock] = []
    half = ""
    for match in _CLOCK.finditer(text):
        printed = match["half"] or (match["after"] or "").upper()
        said = {"AM": "午前", "ＡＭ": "午前", "PM": "午後", "ＰＭ": "午後"}.get(printed, printed)
        carried = said or (half if found and match.start() - found[-1].end <= 6 else "")
        try:
            words = (
                "正午"
                if match["noon"]
                else f"{carried}{match['hour']}時"
                + (f"{match['minute']}分" if match["minute"] else "半" if match["half_hour"] else "")
            )
            time = dates.parse_time(words)
            hour = 12 if match["noon"] else dates.number(match["hour"])
        except ValueError:
            continue
        if not said and carried == "午後" and found and time < found[-1].time:
            time = dates.parse_time(words.replace("午後", ""))
        half = said or half
        found.append(
            Clock(time, match.start(), match.end(), said == "午後" and hour > 12, not carried and hour < 13)
        )
    return found


def span_in(text: str) -> tuple[Clock | None, Clock | None]:
    """Start and end: the first two times when something that means "until" stands between them."""
    found = clocks_in(text)
    if not found:
        return None, None
    if len(found) == 1:
        before = text[: found[0].start]
        return (
            (None, found[0])
            if re.search(r"(?:閉会|終了|まで)", text[found[0].end :][:4]) and not before.strip()
            else (found[0], None)
        )
    between = text[found[0].end : found[1].start]
    if re.search(r"[~～〜ー\-－–—―至]|から|より|開会|開始|閉会|終了", between) or len(between.strip()) <= 2:
        return found[0], found[1]
    return found[0], None


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
