"""How a session was held, and where: in person, online, both, or in writing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile, zip_longest

from generator.importer.front.rows import Row
from generator.importer.words.habits import Habit
from generator.importer.words.numbers import numbered
from generator.importer.words.roles import role_of
from generator.importer.words.space import trim, trim_end
from generator.importer.words.when import clocks_in, dates_in
from generator.japanese.lists import text_of

_ONLINE = Habit(
    "online", r"オンライン|[wｗ][eｅ][bｂ]\s*会議|ウェブ会議|リモート|zoom|ｚｏｏｍ|teams|webex", tells="オンライン",
    said=("オンライン", "Web会議", "ＷＥＢ 会議", "ｗｅｂ会議", "ウェブ会議", "リモート参加", "Zoom", "ＺＯＯＭによる", "Teams", "Webex"),
    unsaid=("市役所", "Webページ", "会議室"),
    flags=re.IGNORECASE,
)  # fmt: skip
_BOTH = Habit(
    "both", r"併用|ハイブリッド|オンライン(?:含む|{there_is}|参加|でも|出席)|(?:{and}|{or}|[と、・])\s*(?:オンライン|[wｗ]eb|zoom)", tells="会場とオンラインの両方",
    said=("会議室（Web併用）", "ハイブリッド", "第1会議室（オンライン含む）", "オンライン有り", "オンラインあり", "オンライン参加", "オンラインでも", "オンライン出席", "会議室及びオンライン", "会議室および オンライン",
          "会議室又はWeb", "会議室またはＷeb", "会議室とZoom", "会議室、Zoom", "会議室・オンライン"),
    unsaid=("オンライン", "Zoomによる開催", "会議室及び控室"),
    flags=re.IGNORECASE,
)  # fmt: skip
_WRITTEN = Habit(
    "written", r"書面(?:会議|開催|{treated}|決議|表決|による|により|にて|で)|^書面$", tells="書面",
    said=("書面会議", "書面開催", "書面審議", "書面決議", "書面表決", "書面協議", "書面による", "書面により", "書面にて", "書面で", "書面"),
    unsaid=("書面の確認", "別の書面", "会議室"),
)  # fmt: skip
_TITLED_WRITTEN = Habit(
    "titled_written", r"{round_open}書面審議{round_close}|書面会議|書面開催", tells="書面の会議の題",
    said=("審議会（書面審議）", "審議会(書面審議)", "審議会書面会議", "審議会（書面開催）"),
    unsaid=("書面審議", "（書面審議", "書面審議）の結果", "審議会"),
)  # fmt: skip
_REASON = Habit(
    "reason", r"{round_open}(?P<reason>[^{round}]*(?:ため|により|防止)[^{round}]*){round_close}", tells="書面とした理由",
    said=("書面会議（感染症の拡大を避けるため）", "書面(大雪により開けず)", "書面（感染防止の観点）", "書面（防止）"),
    unsaid=("書面会議", "書面（第1回）", "感染防止のため", "書面（感染防止", "書面感染防止）", "書面（（案）防止）", "書面（防止（案））"),
)  # fmt: skip
_FROM_BRACKET = Habit(
    "from_bracket", r"[{round_open}\n].*",
    flags=re.DOTALL,
    said=("書面会議（感染防止のため）", "書面会議(防止)", "書面会議\n会議室\n二階", "書面会議（"),
    unsaid=("書面会議",),
)  # fmt: skip
#: 於：市役所
_AT = Habit(
    "at",
    r"^於[\s{colon}]*(?=\S)",
    said=("於：市役所", "於　市役所", "於市役所"),
    unsaid=("市役所 於：会議室", "於"),
)
_NO_PLACE = Habit(
    "no_place", r"^(?:[{frame}{mark}]|https?:|[A-Z]{3}[:：]|{digit}+[\s.．、])", tells="場所の欄に続く別の欄",
    said=("【出席者】", "〔出席者〕", "■出席者", "◆出席者", "●出席者", "https://example.jp/", "http://example.jp/", "TEL:00-0000", "FAX：00-0000", "3 出席者", "12.出席者",
          "４．出席者", "5、出席者"),
    unsaid=("2階会議室", "会議室1 ", "Z会議室", "会議室【東】", "TE:東"),
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
#: A place in a sentence above the rows: 第1回臨時会は、町議会議場に招集された.
_TOLD = Habit(
    "told_place",
    r"(?:^|より|から|は、?|を|\s)(?P<place>(?!より|から)[^\s、。は時]{2,30}(?:室|館|議場|庁舎|ホール))(?:において|に招集|に参集|で開催)",
    tells="文の中の場所",
    said=("午後1時より議事堂内第1委員会室において標記の", "臨時会は、町議会議場に招集された", "午後3時00分、定例会を教育委員室に招集した", "審議会は市民会館に参集し", "午後1時から町役場東庁舎で開催", "町民ホールにおいて", "標記の 市民会館で開催"),
    unsaid=("委員会室", "館において", "より室において", "から館において", "審議会、市民会館において", "市民会館にて", "町立図書館の運営は。館において", "市 役所において", "ああああああああああああああああああああああああああああああああ館で開催"),
)  # fmt: skip
_DEEMED = Habit(
    "deemed", r"[一1１]回の会議(?:開催)?とみな|開催したものとみな", tells="書面をもって一回の会議とみなす",
    said=("一回の会議とみなす", "1回の会議開催とみなした", "１回の会議とみなします", "会議を開催したものとみなす"),
    unsaid=("2回の会議とみなす", "回の会議とみなす", "会議とみなす"),
)  # fmt: skip
_REMARK = Habit(
    "remark", r"※|{round_open}注", said=("配付　※郵送", "配付（注1）", "配付(注)"), unsaid=("配付（郵送）",)
)


@dataclass(frozen=True)
class Place:
    """Where a session sat."""

    name: str
    online: bool | None
    """True where people took part from elsewhere; None where nothing is said."""


@dataclass(frozen=True)
class Form:
    """How a session was held, and what is printed of that."""

    kind: str | None
    """``online``, ``hybrid`` or ``written``; None where nothing is said."""
    text: str | None = None
    """As printed, and the printed reason, where it was held in writing."""
    reason: str | None = None


@dataclass(frozen=True)
class Step:
    """A day of a session in writing (``YYYY-MM-DD``), and what was done on it."""

    date: str
    what: str


def form_of_session(rows: list[Row]) -> Form:
    """How the session was held, where that is said."""
    said = _said_of_place(rows)
    titled = "\n".join(row.text for row in rows if not row.label)
    if _WRITTEN.reads(said) or _TITLED_WRITTEN.reads(titled):
        reason = _REASON.read(said)
        return Form("written", _FROM_BRACKET.without(said).strip() or None, reason and reason["reason"])
    if _BOTH.reads(said):
        return Form("hybrid")
    return Form("online" if _ONLINE.reads(said) else None)


def _said_of_place(rows: list[Row]) -> str:
    return "\n".join(row.text for row in rows if row.meaning in ("place", "method") and row.text)


_LONGEST_PLACE = 40
"""How long a line without a label that is a place may be, in characters."""


def place_of(rows: list[Row]) -> Place | None:
    """Where the session sat; None where no row says it."""
    row = next((row for row in rows if row.meaning == "place" and row.text), None) or _beside_date(rows)
    told = None if row else next(filter(None, map(_TOLD.read, _sentences(rows))), None)
    name = _name_of(row) if row else told["place"] if told else None
    return Place(name, _ONLINE.reads(_said_of_place(rows)) or None) if name else None


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
    lines = row.first.split("\n")
    stop = next((n for n, line in enumerate(lines) if n and _is_no_place(line)), len(lines))
    return _AT.without(trim_end(" ".join(lines[:stop]), "|｜"))


def _is_no_place(line: str) -> bool:
    """Whether a line below a place is of something else: a row with an unknown label, a person, a day."""
    first = line.split(maxsplit=1)[0] if line.strip() else ""
    return (
        _NO_PLACE.reads(line)
        or bool(dates_in(line))
        or _LABELLED.reads(line)
        or role_of(first) == first != ""
    )


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
    return place if len(place) <= _LONGEST_PLACE and _IS_PLACE.reads(place) else ""


def _behind_date(line: str) -> str:
    """The place behind a day on its line: 平成23年6月7日(火) 市役所会議室; empty where none stands there."""
    ends = [end for _, _, end in dates_in(line)] + [clock.end for clock in clocks_in(line)]
    behind = line[max(ends) :].lstrip(text_of("round_close")) if ends else ""  # of the weekday
    words = trim(ASIDE_OF_DAY.without(behind))
    return words if _IS_PLACE.reads(words) else ""


#: What may stand between a day and the place: (火).
ASIDE_OF_DAY = Habit(
    "aside_of_day",
    r"^{round_open}[^{round}]{1,4}{round_close}",
    said=("(火)", "（火曜日）"),
    unsaid=("火", "（火曜日です）", "　（火）", "（（火）"),
)
_IS_PLACE = Habit(
    "is_place",
    r"^[^。、]{2,40}(?:室|館|議場|庁舎|ホール|{town_hall})$",
    said=(
        "合同庁舎1号館会議室",
        "市民会館",
        "町議会議場",
        "市役所東庁舎",
        "町民ホール",
        "夕凪市役所",
        "夕凪町役場",
    ),
    unsaid=(
        "室",
        "午後2時から",
        "会議室にて",
        "3階。会議室",
        "ああああああああああああああああああああああああああああああああああああああああああ館",
    ),
)


def steps_of(text: str) -> list[Step]:
    """The days of a session in writing, each with what is printed beside it."""
    found = dates_in(text)
    ends = [*(start for _, start, _ in found[1:]), len(text)]
    return [
        Step(date.iso, _done(_own(text[end:until])))
        for (date, _, end), until in zip(found, ends, strict=False)
    ]


def _own(words: str) -> str:
    """What is said of a day: its line, with the line below where nothing stands beside the day, or where it runs on."""
    lines = words.split("\n")
    taken = 1
    while taken < len(lines) and (
        not trim(lines[taken - 1], _BESIDE_DAY) or len(lines[taken - 1]) >= _RUNS_ON
    ):
        taken += 1
    return "\n".join(lines[:taken])


_BESIDE_DAY = text_of("colon", "wave", "dash", "round", "weekday") + "、。"
_RUNS_ON = 25
"""From how many characters on a line may go on in the next."""


def _done(words: str) -> str:
    words = words.lstrip(text_of("round_close"))  # of the weekday
    remark = _REMARK.read(words)
    said = trim_end(words[: remark.start()], text_of("round_open")) if remark else words
    what = trim(said, ":：、。～~〜ー-")
    return " ".join(what.split()) or "書面会議"


def is_deemed_one_meeting(text: str) -> bool:
    """Whether the text says that the session in writing counts as one meeting."""
    return _DEEMED.reads(text)
