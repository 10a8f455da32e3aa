"""When a session sat: its day, its beginning and its end, from the rows of the front part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generator import dates
from generator.dates import PartialDate
from generator.importer.front.rows import Row
from generator.importer.front.times_looks import (
    BOTH,
    CALLED,
    CLOSED,
    CLOSED_TOLD,
    HOURS,
    ONLY_TIMES,
    OPENED,
    OPENING,
    PAUSED,
    SAID,
)
from generator.importer.words.roles import bare
from generator.importer.words.space import closed_up
from generator.importer.words.when import Clock, clocks_in, dates_in, span_in, weekday_is_wrong

MAX_TEXT, MAX_CLOSING = 5_000, 30
"""How much of the rows is read for times, and how long a line without a label that tells the end may be, in characters."""


def text_of_dates(rows: list[Row]) -> str:
    """What the rows of day and time say; with the first line above them that holds a day, where they hold none."""
    rows = _without_pauses(rows)
    text = "\n".join(closed_up(row.text) for row in _dated(rows))[:MAX_TEXT]
    if dates_in(text):
        return text
    plain = [at for at, row in enumerate(rows) if not row.label and dates_in(row.text)]
    at = next((at for at in plain if dates_in(rows[at].text)[0][0].year), next(iter(plain), None))
    if at is None:
        return _above_items(rows) + text
    below = rows[at + 1].text if at + 1 < len(rows) and not rows[at + 1].label else ""
    ends = CLOSED.reads(below) and not OPENED.reads(below)  # 午前10時開議 / 12月16日 / 午前11時閉会
    span = below if ONLY_TIMES.reads(below) and not ends else ""  # 平成27年5月7日 / 10:00～12:00
    return "\n".join([rows[at].text + span, text])


def _above_items(rows: list[Row]) -> str:
    """The day that stands above the items of an agenda, alone or with its times, as a line; empty for none."""
    heads = (row.text.strip().split("\n")[:3] for row in rows if row.meaning == "agenda")
    first = next((_of_day(lines) for lines in heads), "")
    days = dates_in(first)
    alone = clocks_in(first) or _only_when(first) or (days and days[0][1:] == (0, len(first.strip())))
    return f"{first}\n" if days and alone else ""


def _without_pauses(rows: list[Row]) -> list[Row]:
    """The rows without what brackets tell of a pause: 午前11時41分閉会（うち休憩　午前10時20分～10時35分）."""
    return [replace(row, text=PAUSED.without(row.text)) for row in rows]


def _of_day(lines: list[str]) -> str:
    """The first line of an agenda, or two that say together when it was begun: 平成18年7月28日 / 午前10時開会."""
    dated = next((at for at, line in enumerate(lines) if dates_in(line)), 0)
    return " ".join(lines[dated : dated + 1 + (not clocks_in(lines[dated]))])


def _dated(rows: list[Row]) -> list[Row]:
    """The rows of day and time; that of the call not where another tells the day of the meeting: 招集年月日 / 開会の日時."""
    told = [row for row in rows if row.meaning in ("date", "time", "opened", "closed_at") and row.text]
    held = [row for row in told if not CALLED.reads(bare(row.label))]
    days = [row for row in held if row.meaning in ("date", "opened") and row not in _of_end(held)]
    return held if any(dates_in(row.text) for row in days) else told


def times_of(rows: list[Row], text: str, opening: str) -> tuple[str | None, str | None]:
    """Beginning and end, ``HH:MM`` each; ``text`` is what tells the day, ``opening`` how the body begins."""
    rows = _without_pauses(rows)
    ends = _of_end(rows)
    said = _of_days(rows, ends)
    start, end = _whole_span(("\n".join(said) or _only_when(text))[:MAX_TEXT])
    if start is None and end is None:  # 閉会　13時～14時
        start, end = next(
            (both for text in _texts(rows, "closed_at") if all(both := span_in(text))), (None, None)
        )
    head = OPENING.read(opening)
    opened = _first_time(_told(rows, "opened", _opening_lines(rows))) or _first_time(head[0] if head else "")
    if opened and end is None and _is_of_call(rows, said):
        start = None  # they were called for ten and began at two minutes to ten
    if end is None:
        end = next((clock for row in ends if (clock := next(iter(clocks_in(row.text)), None))), None)
    begun = start.time if start else opened
    ended = (
        end.time
        if end
        else _first_time(
            _told(rows, "closed_at", _closing_lines(rows)) or _told_closing(rows) or _closing_beside(rows)
        )
    )
    return _in_order(begun, ended, opened)


def _in_order(begun: str | None, ended: str | None, opened: str | None) -> tuple[str | None, str | None]:
    """Beginning and end, where they can be those of one session: turned round where the opening bears it out, else neither."""
    if begun and ended and _is_after(begun, ended):  # 15時20分 14時02分 ～: as a copy of a page has it
        return (ended, begun) if opened == ended else (None, None)
    return begun, ended if ended != begun else None  # the hour of another meeting, told once more


def _is_after(begun: str, ended: str) -> bool:
    """Whether a session would have begun after its end; one of the evening may end after midnight."""
    return begun > ended and not (begun >= _EVENING and ended < _MORNING)


_EVENING, _MORNING = "17:00", "06:00"


def _of_days(rows: list[Row], ends: list[Row]) -> list[str]:
    """The rows of day and time but those of the end; with that of the place where its label says that it holds the time too."""
    said = _texts([row for row in _dated(rows) if row not in ends], "date", "time")
    return said + [row.text for row in rows if row.meaning == "place" and HOURS.reads(row.label)]


def _of_end(rows: list[Row]) -> list[Row]:
    """The rows of a day whose label says that it is that of the end: 閉会の日時."""
    return [
        row
        for row in rows
        if row.meaning == "date"
        and CLOSED.reads(row.label)
        and not OPENED.reads(BOTH.without(row.label, "開会"))
    ]


def _is_of_call(rows: list[Row], said: list[str]) -> bool:
    """Whether the only time that rows of the day tell is that for which the members were called together: 招集年月日."""
    timed = [row for row in _dated(rows) if row.text in said and clocks_in(row.text)]
    return len(timed) == 1 and CALLED.reads(timed[0].label)


def _closing_beside(rows: list[Row]) -> str:
    """What stands behind the end in a row of the beginning: 開会　午後2時　閉会 午後3時."""
    found = (CLOSED.read(text) for text in (*_texts(rows, "opened"), *_opening_lines(rows)))
    return next((match.string[match.end() :] for match in found if match), "")


def _told_closing(rows: list[Row]) -> str:
    """The time right before 閉会 in a sentence among the rows: 午後2時に開会し、午後4時に閉会した。"""
    for row in rows:
        found = None if row.label else CLOSED_TOLD.read(row.text)
        before = [clock for clock in clocks_in(row.text) if found and clock.end == found.start()]
        if before:
            return row.text[before[-1].start : before[-1].end]
    return ""


def _texts(rows: list[Row], *meanings: str) -> list[str]:
    return [row.text for row in rows if row.meaning in meanings]


def _told(rows: list[Row], meaning: str, unlabelled: Iterator[str]) -> str:
    """The text of the row of this meaning; else the first line without a label that says the same."""
    return next(iter(_texts(_dated(rows), meaning)), "") or next(unlabelled, "")


def _opening_lines(rows: list[Row]) -> Iterator[str]:
    told = (row for row in rows if not row.meaning and OPENED.reads(row.label) and dates_in(row.text))
    plain = (row.text for row in (*(row for row in rows if not row.label), *told))
    # 午後3時開会 below the agenda, above those who were there
    last = (row.text.rpartition("\n")[2] for row in rows if row.meaning == "agenda")
    listed = (line for line in last if ONLY_TIMES.reads(line))
    return (text for text in (*plain, *listed) if OPENED.reads(text) and clocks_in(text))


def _closing_lines(rows: list[Row]) -> Iterator[str]:
    """Lines without a label that tell the end; of one that tells the beginning as well, from its last time on."""
    plain = (row.text for row in rows if not row.label and len(row.text) <= MAX_CLOSING)
    for text in filter(CLOSED.reads, plain):
        times = clocks_in(text)[int(OPENED.reads(text)) :]
        if times:
            yield text[times[-1].start :] if OPENED.reads(text) else text


def _only_when(text: str) -> str:
    """A line above the rows that holds a day with its times and nothing else; empty for any other."""
    line = text.split("\n")[0]
    found = dates_in(line)
    rest = line[found[0][2] :] if found and found[0][1] <= 2 else ""
    if ONLY_TIMES.reads(rest):
        return rest
    clocks = clocks_in(rest)  # 平成31年2月19日（火）午前10時より、第2委員会室において
    until = clocks[-1].end if len(clocks) == _SPAN else 0
    if until and ONLY_TIMES.reads(rest[:until]) and rest[until:][:1].isspace():
        return rest[:until]  # （木）19:00～20:25　町会会館
    begun = clocks and ONLY_TIMES.reads(rest[: clocks[0].end]) and rest[clocks[0].end :].startswith(_SINCE)
    return rest[: clocks[0].end] if begun else ""


_SINCE = ("より", "から")
_SPAN = 2
"""How many times tell from when to when."""


def _whole_span(text: str) -> tuple[Clock | None, Clock | None]:
    """Start and end; the last time of all where the parts of one day each print their own."""
    start, end = span_in(text)
    clocks = clocks_in(text)
    if start and end and len(clocks) >= 4 and len(dates_in(text)) == 1:
        return start, max(clocks, key=lambda clock: clock.time)
    return start, end


def spans_by_day(text: str) -> list[tuple[PartialDate, str | None, str | None]]:
    """Each day with its own times, where a session sat on several and prints the times of each; else nothing.

    The days of a term (6月4日から14日まで) and a day that is only mentioned have no times of their own.
    """
    found = dates_in(text)
    ends = [*(start for _, start, _ in found), len(text)][1:]
    spans = [span_in(text[at:end]) for (_, _, at), end in zip(found, ends, strict=True)]
    if len({date.iso for date, _, _ in found}) < 2 or not all(start or end for start, end in spans):
        return []
    return [
        (date, start.time if start else None, end.time if end else None)
        for (date, _, _), (start, end) in zip(found, spans, strict=True)
    ]


def times_said(words: str) -> dict[str, str]:
    """Beginning and end, where a remark opens or closes the session with the time in a bracket: 閉会します。（午後3時）."""
    found = ((match, _first_time(match["at"])) for match in SAID.each(words))
    return {"start" if match["opens"] else "end": time for match, time in found if time}


def _first_time(text: str) -> str | None:
    found = clocks_in(text)
    return found[0].time if found else None


def questions_of_dates(found: list[PartialDate], *, each: bool = False) -> Iterator[str]:
    """What is to be asked of the printed days, in Japanese. ``each``: whether each of several has its own times."""
    if not found:
        yield "開催日が見つかりません。sittings: に書き足してください。"
        return
    if found[0].year is None:
        yield "開催日に年が書かれていません。年を確かめて書き足してください。"
    for date in filter(weekday_is_wrong, found):
        shown = dates.show_date(date, weekday=False)
        yield f"{shown}の曜日が「{date.weekday}」と印刷されていますが、暦と合いません。"
    if len({date.iso for date in found}) > 1 and not each:
        yield f"日付が{len(found)}つあります。最初の日付を開催日としました。ほかの日も開催日なら sittings: に足してください。"


def questions_of_times(text: str) -> Iterator[str]:
    """What is to be asked of a time that is printed as it cannot quite be: 午後13時."""
    start, end = span_in(text)
    if start and end and _is_after(start.time, end.time):
        yield f"開始の時刻（{start.time}）が終了の時刻（{end.time}）より後に印刷されています。確かめて start と end を書いてください。"
    odd = next((clock for clock in clocks_in(text) if clock.odd), None)
    if odd:
        yield f"時刻「{text[odd.start : odd.end]}」は {odd.time} と読みました。確かめてください。"
