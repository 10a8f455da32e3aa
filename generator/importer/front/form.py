"""How a session was held: in person, online, both, or in writing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.importer.front.place_looks import IS_PLACE
from generator.importer.front.rows import Row
from generator.importer.words.habits import Habit
from generator.importer.words.space import trim, trim_end
from generator.importer.words.when import dates_in
from generator.japanese.commas import one_comma
from generator.japanese.lists import text_of

ONLINE = Habit(
    "online", r"オンライン|[wｗ][eｅ][bｂ]\s*(?:会議|開催)|ウェブ会議|リモート|zoom|ｚｏｏｍ|teams|webex", tells="オンライン",
    said=("オンライン", "Web会議", "ＷＥＢ 会議", "ｗｅｂ会議", "ＷＥＢ開催", "ウェブ会議", "リモート参加", "Zoom", "ＺＯＯＭによる", "Teams", "Webex"),
    unsaid=("市役所", "Webページ", "会議室"),
    flags=re.IGNORECASE,
)  # fmt: skip
_BOTH = Habit(
    "both", r"併用|ハイブリッド|(?:オンライン|[wｗ][eｅ][bｂ])(?:含む|{there_is}|参加|でも|出席)|{partly}.{0,3}オンライン|(?:{and}|{or}|[と、・])\s*(?:オンライン|[wｗ][eｅ][bｂ]|[zｚ][oｏ]{2}[mｍ]|teams)", tells="会場とオンラインの両方",
    said=("会議室（Web併用）", "ハイブリッド", "第1会議室（オンライン含む）", "オンライン有り", "オンラインあり", "オンライン参加", "オンラインでも", "オンライン出席", "会議室及びオンライン", "会議室および オンライン",
          "会議室又はWeb", "会議室またはＷeb", "会議室とZoom", "会議室、Zoom", "会議室・オンライン", "各委員自宅（Ｗｅｂ参加）", "自宅（Web参加）", "会議室およびＷｅｂ", "会議室とＺｏｏｍ", "会議室（一部オンライン）", "一部の委員オンライン", "会議室とTeams"),
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
_BRACKET = Habit(
    "bracket", r"{round_open}.*?{round_close}",
    said=("（オンライン）", "(Web会議)", "会議室（Web）です", "（）"), unsaid=("会議室", "（会議室"),
)  # fmt: skip
_MEETING_ONLINE = Habit(
    "meeting online", r"{round_open}[^{round}]*(?:会議|開催){round_close}",
    said=("会議室（Web会議）", "会議室 (オンライン開催)", "会議室（会議）"), unsaid=("会議室（オンライン）", "会議室（Web会議システム）", "会議室（会議", "会議室会議）", "会議室（一部（Zoom）会議）"),
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
    said = said_of_place(rows)
    titled = "\n".join(row.text for row in rows if not row.label)
    if _WRITTEN.reads(said) or _TITLED_WRITTEN.reads(titled):
        reason = _REASON.read(said)
        return Form("written", _FROM_BRACKET.without(said).strip() or None, reason and reason["reason"])
    if _BOTH.reads(said) or any(map(_tells_both, rows)):
        return Form("hybrid")
    return Form("online" if ONLINE.reads(said) and not _may_be_both(said) else None)


def _may_be_both(said: str) -> bool:
    """Whether a room is named and only a bracket says online: whether people sat in it too stays open.

    Not where the bracket names the meeting itself: 会議室（Web会議）.
    """
    if _MEETING_ONLINE.reads(said):
        return False
    outside = _BRACKET.without(said)
    rooms = any(
        IS_PLACE.reads(trim(part)) for line in outside.split("\n") for part in one_comma(line).split("、")
    )
    return rooms and not ONLINE.reads(outside)


def questions_of_form(rows: list[Row], form: Form) -> Iterator[str]:
    """What is to be asked of how the session was held."""
    if form.kind is None and ONLINE.reads(said_of_place(rows)):
        yield "会場の欄にオンラインとありますが、会場との併用か、オンラインだけかが分かりません。form: を確かめてください。"


def _tells_both(row: Row) -> bool:
    """Whether a line without a label is of the place and tells of both: 市役所 第1会議室（対面及びオンラインの併用）."""
    return not row.label and len(row.text) <= MAX_LINE and _BOTH.reads(row.text) and ONLINE.reads(row.text)


MAX_LINE = 60
"""How long a line without a label may be that tells of the place, in characters."""


def said_of_place(rows: list[Row]) -> str:
    return "\n".join(row.text for row in rows if row.meaning in ("place", "method") and row.text)


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


_BESIDE_DAY = text_of("colon", "wave", "dash", "round", "weekday") + "、，。"
_RUNS_ON = 25
"""From how many characters on a line may go on in the next."""


def _done(words: str) -> str:
    words = words.lstrip(text_of("round_close"))  # of the weekday
    remark = _REMARK.read(words)
    said = trim_end(words[: remark.start()], text_of("round_open")) if remark else words
    what = trim(said, ":：、，。～~〜ー-")
    return " ".join(what.split()) or "書面会議"


def is_deemed_one_meeting(text: str) -> bool:
    """Whether the text says that the session in writing counts as one meeting."""
    return _DEEMED.reads(text)
