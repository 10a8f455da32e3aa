"""Rows whose label and text are parted by a sign that may be anything else, believed where the text is what the label says."""

from __future__ import annotations

import re

from generator.importer.front.place_looks import IS_PLACE
from generator.importer.names.person import person_of
from generator.importer.names.person_looks import COUNT, NOBODY
from generator.importer.names.roll import tokens_of
from generator.importer.words.habits import Habit
from generator.importer.words.labels import meaning_of
from generator.importer.words.when import clocks_in, dates_in

_SIGN = Habit(
    "sign behind a label", r"^(?P<label>[^{row_sign}]{2,10}?)\s*(?P<sign>[{row_sign}]|……)\s*(?P<value>[^\s{row_sign}].*)", tells="読点や斜線などの後の値",
    said=("日時、令和5年7月4日", "場所、市", "場所，市役所会議室", "場所．市役所会議室", "場所・市役所会議室", "場所…市役所会議室", "場所……市役所会議室", "場所／市役所会議室", "場所；市役所会議室", "場所＝市役所会議室", "場所｜市役所会議室",
          "場所|市役所会議室", "場所→市役所会議室", "場 所 、 市役所会議室\n2階"),
    unsaid=("日時　令和5年7月4日", "、令和5年7月4日", "時、午後2時", "日時、", "開催された場所のあらまし、市役所", "日時、、令和5年", "＜日時＞令和5年"),
    flags=re.DOTALL,
)  # fmt: skip


def cut_by_sign(words: str) -> tuple[str, str] | None:
    """Label with its sign, and text, where the text is of the kind that the label names; None for any other line."""
    found = _SIGN.read(words)
    if not found or not fits(meaning_of(found["label"]), found["value"]):
        return None
    return words[: found.start("value")], found["value"]


def fits(meaning: str | None, value: str) -> bool | None:
    """Whether a text is what a row of this meaning holds: a day, a place, people; None where that cannot be told."""
    if meaning in ("date", "time"):
        found = [start for _, start, _ in dates_in(value)] + [clock.start for clock in clocks_in(value)]
        return min(found, default=1) == 0
    if meaning == "place":
        return IS_PLACE.reads(value)
    if meaning == "observers":
        return COUNT.fills(value) or NOBODY.reads(value)
    if meaning in ("present", "absent", "attendance", "staff"):
        people = [person_of(token, "") or {} for token in tokens_of(value)]
        named = bool(people) and all("name" in person and "role" in person for person in people)
        return named or NOBODY.reads(value)
    return None
