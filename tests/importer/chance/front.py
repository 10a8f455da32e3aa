"""The front of a record: its title, when and where, what was on the agenda."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Sequence

from tests.importer.chance.ways import Sheet, clock, era, in_lines, kanji, weekday
from tests.importer.chance.world import Item, Meeting

Words = Callable[[Meeting], str]

TITLES: dict[str, Words] = {
    "year, number, body": lambda m: f"令和{m.day.year - 2018}年第{m.number}回{m.place}{m.body}会議録",
    "two lines": lambda m: f"令和{m.day.year - 2018}年度　第{m.number}回\n{m.place}{m.body}　議事録",
    "number in brackets": lambda m: f"{m.place}{m.body}（第{m.number}回）議事要旨",
    "number and body": lambda m: f"第{m.number}回{m.body}会議録",
    "spread over a line of its own": lambda m: f"会　議　録\n{m.place}{m.body}　第{m.number}回会議",
    "body alone": lambda m: f"{m.place}{m.body}議事録",
}
DAYS: dict[str, Callable[[datetime.date], str]] = {
    "era, weekday": lambda d: f"{era(d)}（{weekday(d)}）",
    "era, whole weekday": lambda d: f"{era(d)}（{weekday(d)}曜日）",
    "era, weekday behind a space": lambda d: f"{era(d)}　{weekday(d)}曜日",
    "year of our Lord": lambda d: f"{d.year}年{d.month}月{d.day}日（{weekday(d)}）",
    "both, era first": lambda d: f"令和{d.year - 2018}年（{d.year}年）{d.month}月{d.day}日（{weekday(d)}）",
    "both, era in brackets": lambda d: (
        f"{d.year}（令和{d.year - 2018}）年{d.month}月{d.day}日（{weekday(d)}）"
    ),
    "kanji": lambda d: f"令和{kanji(d.year - 2018)}年{kanji(d.month)}月{kanji(d.day)}日",
    "dots": lambda d: f"R{d.year - 2018}.{d.month}.{d.day}（{weekday(d)}）",
    "slashes": lambda d: f"{d.year}/{d.month}/{d.day}（{weekday(d)}）",
    "wide": lambda d: f"令和{d.year - 2018}年　{d.month}月　{d.day}日（{weekday(d)}）",
}
TIMES: dict[str, Words] = {
    "wave": lambda m: f"{clock(m.opened)}～{clock(m.closed)}",
    "from and to": lambda m: f"{clock(m.opened)}から{clock(m.closed)}まで",
    "digits": lambda m: f"{m.opened:%H:%M}～{m.closed:%H:%M}",
    "digits, hyphen": lambda m: f"{m.opened.hour}:{m.opened:%M}-{m.closed.hour}:{m.closed:%M}",
    "padded": lambda m: f"{clock(m.opened, True)}～{clock(m.closed, True)}",
    "opened and closed": lambda m: f"{clock(m.opened, True)}開会　{clock(m.closed, True)}閉会",
    "hours of the day": lambda m: f"{m.opened:%H時%M分}～{m.closed:%H時%M分}",
    "in brackets": lambda m: f"（{clock(m.opened)}開会、{clock(m.closed)}閉会）",
    "kanji": lambda m: f"{clock(m.opened, in_kanji=True)}から{clock(m.closed, in_kanji=True)}まで",
}


SUMMARIES = ("議事概要", "議事要旨", "会議概要", "会議録（要旨）", "要点記録")


def title(sheet: Sheet, m: Meeting, summary: bool = False) -> None:
    title = sheet.way("title", TITLES)(m)
    if summary:
        title = re.sub("会議録|議事録|議事要旨|会　議　録", sheet.one_of(*SUMMARIES), title)
        sheet.facts["record"] = "summary"
    sheet.piece("title", "", [title], title, "")


def when(sheet: Sheet, m: Meeting) -> None:
    day, time = sheet.way("day", DAYS)(m.day), sheet.way("time", TIMES)(m)
    sheet.facts["dates"] = [
        {"date": m.day.isoformat(), "start": f"{m.opened:%H:%M}", "end": f"{m.closed:%H:%M}"}
    ]
    match sheet.way("rows of the day", {"one": 1, "day and time": 2, "opened and closed": 3}):
        case 1:
            label = sheet.one_of("日時", "開催日時", "日　時", "と　き", "会議の日時", "開催年月日")
            sheet.row(label, [f"{day}　{time}"])
        case 2:
            sheet.row(sheet.one_of("開催日", "期日", "年月日"), [day])
            sheet.row(sheet.one_of("時間", "開催時間", "時　間"), [time])
        case _:
            again = sheet.one_of(day, "")
            sheet.row(sheet.one_of("開会", "開会日時"), [f"{day}{clock(m.opened)}"])
            sheet.row("閉会", [f"{again}{clock(m.closed)}"])


def where(sheet: Sheet, m: Meeting) -> None:
    sheet.facts["place"] = m.room
    sheet.row(
        sheet.one_of("場所", "会場", "開催場所", "場　所", "ところ", "会議の場所", "開催の場所"), [m.room]
    )


def observers(sheet: Sheet, m: Meeting) -> None:
    sheet.facts["observers"] = m.observers
    count = m.observers
    forms = {
        "人": f"{count}人",
        "名": f"{count}名",
        "none in words": f"{count}名" if count else "なし",
        "of the seats": f"{count}人（定員10人）",
    }
    sheet.row(sheet.one_of("傍聴者", "傍聴人", "傍聴者数", "傍聴人の数"), [sheet.way("observers", forms)])


AGENDAS: dict[str, Callable[[int, Item], str]] = {
    "numbers in brackets": lambda n, i: f"（{n}）{i.title}",
    "numbers": lambda n, i: f"{n}　{i.title}",
    "numbers and dots": lambda n, i: f"{n}．{i.title}",
    "circled": lambda n, i: f"{'①②③④⑤'[n - 1]}{i.title}",
    "bullets": lambda n, i: f"・{i.title}",
    "議題": lambda n, i: f"議題{n}　{i.title}",
    "titles alone": lambda n, i: i.title,
    "kana": lambda n, i: f"{'アイウエオ'[n - 1]}　{i.title}",
}
MORE_AGENDAS: dict[str, Callable[[int, Item], str]] = {
    "第1号議案": lambda n, i: f"第{n}号議案　{i.title}",
    "lenticulars": lambda n, i: f"【議題{n}】{i.title}",
    "rings": lambda n, i: f"○{i.title}",
    "numbers and points of half a letter": lambda n, i: f"{n}.{i.title}",
    "議題 in brackets": lambda n, i: f"議題（{n}）　{i.title}",
}
"""Ways that only records of strangers have."""
BILLS: dict[str, Callable[[int, Item], str]] = {
    "bill": lambda n, i: f"議案第{i.bill}号　{i.title}",
    "日程 and bill": lambda n, i: f"日程第{n}　議案第{i.bill}号　{i.title}",
    "number and bill": lambda n, i: f"{n}　議案第{i.bill}号　{i.title}",
    "bill in brackets": lambda n, i: f"（{n}）議案第{i.bill}号　{i.title}",
    "第 with spaces": lambda n, i: f"日程第　{n}　議案第{i.bill}号　{i.title}",
    "number, dot, bill": lambda n, i: f"{n}．議案第{i.bill}号　{i.title}",
}


def agenda_lines(sheet: Sheet, m: Meeting) -> list[str]:
    """The agenda as it is printed, in the record's one way."""
    forms = BILLS if m.kind.bills else AGENDAS
    more = {} if m.kind.bills else MORE_AGENDAS
    known = sheet.ways.get("agenda")
    form = {**forms, **more}[known] if known else sheet.way("agenda", forms, more)
    return [form(n, item) for n, item in enumerate(m.items, 1)]


def agenda(sheet: Sheet, m: Meeting) -> None:
    sheet.facts["agenda_leaf"] = [item.full for item in m.items]
    if m.kind.bills:
        label = sheet.one_of("議事日程", "付議事件", "議題", "会議に付した事件", "案件", "付議案件")
    else:
        label = sheet.one_of(
            "議題", "議事", "案件", "審議事項", "協議事項", "会議の議題", "会議次第", "議　題"
        )
    sheet.row(label, agenda_lines(sheet, m))


def materials(sheet: Sheet, m: Meeting) -> None:
    titles = ("計画の案", "統計表", "意見の一覧")[: sheet.chance.randint(1, 3)]
    numbered: Sequence[tuple[str, str]] = [(f"資料{n}", title) for n, title in enumerate(titles, 1)]
    sheet.facts["materials"] = [{"no": number} for number, _ in numbered]
    forms = {
        "a line each": [f"{number}　{title}" for number, title in numbered],
        "commas": ["、".join(f"{number}「{title}」" for number, title in numbered)],
        "number behind": [f"{title}（{number}）" for number, title in numbered],
        "bullets": [f"・{number}：{title}" for number, title in numbered],
        "numbers alone": in_lines([number for number, _ in numbered], 3, "、"),
    }
    sheet.row(sheet.one_of("資料", "配付資料", "会議資料", "配布資料"), sheet.way("materials", forms))
