"""What the front part says of the session: number, dates, place, form, openness, as readings of its rows."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from generator import dates
from generator.dates import PartialDate
from generator.importer.front.openness import read_openness
from generator.importer.front.rows import Row
from generator.importer.front.titles import session_of, title_of
from generator.importer.words.when import Clock, clocks_in, dates_in, span_in, weekday_is_wrong

_ONLINE = re.compile(
    r"オンライン|[WwＷ][EeＥ][BbＢ]\s*会議|ウェブ会議|リモート|Zoom|ＺＯＯＭ|ZOOM|Teams|Webex"
)
_BOTH = re.compile(
    r"併用|ハイブリッド|オンライン(?:含む|有り|あり|参加|でも|出席)|(?:及び|および|又は|または|と|、|・)\s*(?:オンライン|[WwＷ]eb|Zoom)"
)
_WRITTEN = re.compile(r"書面(?:会議|開催|審議|決議|表決|協議|による|により|にて|で)|^書面$")
_OF_RECORD = re.compile(
    r"会議録|議事録|速記録|記録|要録|摘録|抄録|要点筆記|議事要旨|議事概要|要約し|(?:要旨|概要|要点|大要|要約|逐語|全文)[)）】〕\]］\s　]*$"
)
_STYLE = (
    ("verbatim", r"全文|逐語|速記録"),
    ("summary", r"要録|要旨|要点|概要|摘録|抄録|大要|要約"),
)


@dataclass
class Facts:
    """Readings of the front part, as the session file holds them, and what is to be asked."""

    title: str | None = None
    session: dict[str, Any] = field(default_factory=dict)
    record: dict[str, Any] = field(default_factory=dict)
    form: str = "in_person"
    form_note: dict[str, Any] | None = None
    sittings: list[dict[str, Any]] = field(default_factory=list)
    written: dict[str, Any] | None = None
    openness: dict[str, Any] = field(default_factory=dict)
    withheld: dict[str, dict[str, Any]] = field(default_factory=dict)
    contact: dict[str, Any] | None = None
    questions: list[str] = field(default_factory=list)

    @property
    def day(self) -> PartialDate | None:
        """The first day of the session where it is known."""
        found = [dates.parse_date(s["date"]) for s in self.sittings if s.get("date")]
        found += [dates.parse_date(s["date"]) for s in (self.written or {}).get("steps", [])]
        return min(found, key=lambda d: d.sort_key) if found else None


def read_facts(rows: list[Row], opening: str) -> Facts:
    """``opening`` is the beginning of the body, where a record without a form says when it began."""
    facts = Facts()
    heads = [row.text for row in rows if not row.label and len(row.text) <= 120] + [
        row.text for row in rows if row.meaning == "name"
    ]
    facts.title = title_of(rows)
    _record(facts, heads)
    _place_and_form(facts, rows)
    _dates(facts, rows, opening)
    openness = read_openness(rows)
    facts.openness, facts.withheld = openness.data, openness.withheld
    facts.questions += openness.questions
    contact = next((row for row in rows if row.meaning == "contact" and row.text), None)
    if contact:
        phone = re.search(r"[0-9０-９]{2,5}[-－][0-9０-９]{1,4}[-－][0-9０-９]{3,4}", contact.text)
        facts.contact = {"office": contact.text.split("\n")[0][:80], "phone": phone[0] if phone else None}
    return facts


def _record(facts: Facts, heads: list[str]) -> None:
    facts.session = session_of(heads)
    # 会議概要 alone heads a part of the page; 予算の概要について is an item.
    whole = "\n".join(
        head for head in heads if not re.fullmatch(r"(?:会議|開催)の?概要", head) and _OF_RECORD.search(head)
    )
    style = next((name for name, words in reversed(_STYLE) if re.search(words, whole)), None)
    printed = re.search(r"要録|要旨|要点筆記|要点記録|概要|全文|逐語|摘録|抄録|大要", whole)
    facts.record = {"style": style, "printed": printed[0] if printed else None}
    if not facts.session["number"] and not facts.session["serial"]:
        facts.questions.append("回次（第何回か）が見つかりません。session: に書き足してください。")


def _place_and_form(facts: Facts, rows: list[Row]) -> None:
    places = [row for row in rows if row.meaning in ("place", "method") and row.text]
    said = "\n".join(row.text for row in places)
    titled = "\n".join(row.text for row in rows if not row.label)
    if _WRITTEN.search(said) or re.search(r"[(（]書面(?:会議|開催|審議)[)）]|書面会議|書面開催", titled):
        facts.form = "written"
        reason = re.search(r"[(（](?P<reason>[^()（）]*(?:ため|により|防止)[^()（）]*)[)）]", said)
        facts.form_note = {"text": _first(said) or None, "reason": reason["reason"] if reason else None}
    elif _BOTH.search(said):
        facts.form = "hybrid"
    elif _ONLINE.search(said):
        facts.form = "online"
    place = next((row for row in places if row.meaning == "place"), None) or _place_beside_date(rows)
    if place and facts.form != "written":
        facts.sittings = [
            {
                "place": {
                    "name": _place_name(place),
                    "online": True if _ONLINE.search(said) else None,
                }
            }
        ]


def _place_name(row: Row) -> str:
    """The place as printed: its first lines, not what an unknown label below it begins."""
    lines = row.first.split("\n")
    stop = next(
        (
            n
            for n, line in enumerate(lines)
            if n and re.match(r"[【〔■◆●]|https?:|[A-Z]{3}[:：]|[0-9０-９]+[\s　.．、]", line)
        ),
        len(lines),
    )
    return " ".join(lines[:stop]).rstrip(" 　|｜")


def _place_beside_date(rows: list[Row]) -> Row | None:
    """日時及び場所: the lines of the row that tell no time."""
    row = next(
        (row for row in rows if row.meaning == "date" and re.search("場\\s*所|会\\s*場", row.label)), None
    )
    lines = (
        [line for line in row.text.split("\n") if not dates_in(line) and not clocks_in(line)] if row else []
    )
    return Row("", " ".join(lines), "", "place") if lines else None


def _first(text: str) -> str:
    return re.split(r"[(（\n]", text)[0].strip()


def _dates(facts: Facts, rows: list[Row], opening: str) -> None:
    dated = [row for row in rows if row.meaning in ("date", "time", "opened", "closed_at") and row.text]
    text = "\n".join(row.text for row in dated)[:5_000]
    if not dates_in(text):
        bare = [row.text for row in rows if not row.label and dates_in(row.text)]
        text = "\n".join([*bare[:1], text]) if bare else text
    found = dates_in(text)
    if facts.form == "written" and found:
        _steps(facts, text, found)
        return
    sitting: dict[str, Any] = facts.sittings[0] if facts.sittings else {}
    if found:
        sitting = {"date": found[0][0].iso} | sitting
        _ask_about_dates(facts, [date for date, _, _ in found])
    else:
        facts.questions.append("開催日が見つかりません。sittings: に書き足してください。")
    said = "\n".join(row.text for row in dated if row.meaning in ("date", "time")) or _only_when(text)
    start, end = _whole_span(said[:5_000])
    unlabelled = (
        row.text
        for row in rows
        if not row.label and re.search(r"開会|開議", row.text) and clocks_in(row.text)
    )
    opened = next((row.text for row in dated if row.meaning == "opened"), "") or next(unlabelled, "")
    ending = (
        row.text
        for row in rows
        if not row.label and re.search(r"閉会|散会", row.text) and clocks_in(row.text) and len(row.text) <= 30
    )
    closed = next((row.text for row in dated if row.meaning == "closed_at"), "") or next(ending, "")
    begins = start.time if start else _first_time(opened)
    ends = end.time if end else _first_time(closed)
    odd = next((clock for clock in clocks_in(text) if clock.odd), None)
    if odd:
        facts.questions.append(
            f"時刻「{text[odd.start : odd.end]}」は {odd.time} と読みました。確かめてください。"
        )
    head = re.match(r"[^\n]*(?:開会|開議)", opening)
    begins = begins or (_first_time(head[0]) if head else None)
    sitting |= {"start": begins} if begins else {}
    sitting |= {"end": ends} if ends else {}
    facts.sittings = [sitting] if sitting else []
    if sitting:
        order = ("date", "start", "end", "place")
        facts.sittings = [{key: sitting[key] for key in order if sitting.get(key)}]


def _only_when(text: str) -> str:
    """A line above the rows that holds a day with its times and nothing else; empty for any other."""
    line = text.split("\n")[0]
    found = dates_in(line)
    rest = line[found[0][2] :] if found and found[0][1] <= 2 else ""
    return (
        rest
        if re.sub(
            r"[0-9０-９時分半午前後正：:~～〜ー\-－―から まで開会議始閉終了()（）曜日月火水木金土　]",
            "",
            rest,
        )
        == ""
        else ""
    )


def _whole_span(text: str) -> tuple[Clock | None, Clock | None]:
    """Start and end; the last time of all where the parts of one day each print their own."""
    start, end = span_in(text)
    clocks = clocks_in(text)
    if start and end and len(clocks) >= 4 and len(dates_in(text)) == 1:
        return start, max(clocks, key=lambda clock: clock.time)
    return start, end


def _first_time(text: str) -> str | None:
    found = clocks_in(text)
    return found[0].time if found else None


def _ask_about_dates(facts: Facts, found: list[PartialDate]) -> None:
    if found[0].year is None:
        facts.questions.append("開催日に年が書かれていません。年を確かめて書き足してください。")
    for date in found:
        if weekday_is_wrong(date):
            facts.questions.append(
                f"{dates.show_date(date, weekday=False)}の曜日が「{date.weekday}」と印刷されていますが、暦と合いません。"
            )
    if len({date.iso for date in found}) > 1:
        facts.questions.append(
            f"日付が{len(found)}つあります。最初の日付を開催日としました。ほかの日も開催日なら sittings: に足してください。"
        )


def _steps(facts: Facts, text: str, found: list[tuple[PartialDate, int, int]]) -> None:
    steps = []
    for place, (date, _, end) in enumerate(found):
        until = found[place + 1][1] if place + 1 < len(found) else len(text)
        what = re.split(r"※|[(（]注", text[end:until])[0].strip(" 　\n:：、。～~〜ー-")
        steps.append({"date": date.iso, "what": " ".join(what.split()) or "書面会議"})
    deemed = re.search(r"(?:一|1|１)回の会議(?:開催)?とみな|開催したものとみな", text)
    facts.written = {"steps": steps, "deemed": {"one_meeting": True} if deemed else None}
    facts.sittings = []
