"""Dates, times and years as the archive shows them: era and western year beside each other."""

from __future__ import annotations

from generator.dates.calendar import ERAS, PartialDate, era_year, weekday_of


def show_date(date: PartialDate, *, weekday: bool = True, western: bool = True) -> str:
    """令和4年（2022年）3月15日（火曜日）, as much of it as is known."""
    text = ""
    if date.year is not None:
        era = era_year(date.year, date.month, date.day)
        text = f"{era}（{date.year}年）" if western and era != f"{date.year}年" else era
    else:
        text = "（年の記載なし）"
    if date.month:
        text += f"{date.month}月"
    if date.day:
        text += f"{date.day}日"
    if weekday and date.exact:
        text += f"（{weekday_of(date.exact)}曜日）"
    return text


def show_day(date: PartialDate, *, month: bool = True) -> str:
    """A date below a heading that names its year, or its year and month: 3月15日（火）; 15日（火）."""
    text = f"{date.month}月" if date.month and (month or not date.day) else ""
    if date.day:
        text += f"{date.day}日"
    if date.exact:
        text += f"（{weekday_of(date.exact)}）"
    return text or show_date(date)


def show_time(clock: str) -> str:
    """``17:30`` as 午後5時30分; ``12:00`` as 正午."""
    hour, minute = int(clock[:2]), int(clock[3:])
    if (hour, minute) == (12, 0):
        return "正午"
    if hour == 24:  # 午後12時 may mean noon to some
        return f"24時{minute}分" if minute else "24時"
    half = "午前" if hour < 12 else "午後"
    shown = hour if hour < 12 else hour - 12
    return f"{half}{shown}時{minute}分" if minute else f"{half}{shown}時"


def show_fiscal_year(year: int) -> str:
    """令和3年度（2021年度）. A year in which an era begins after April has both names: 平成31・令和元年度."""
    begins = era_year(year, 4, 1).removesuffix("年")
    for name, _, first in ERAS:
        if first.year == year and first.month >= 4:
            begins = f"{begins}・{name}元"
    return f"{begins}年度（{year}年度）"
