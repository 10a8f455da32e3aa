"""What is not shown, in words: the token in the text, and every place that a record speaks for.

A place is found from the record's name wherever it is used, so that the note in the text, the register,
the data and the count come from one record and cannot disagree.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Literal, TypeAlias

from generator.dates import PartialDate, is_before, show_date
from generator.facts.gist import WithheldPlace as WithheldPlace
from generator.facts.gist import gist
from generator.facts.ids import material_ids
from generator.facts.memo import once_per_session
from generator.facts.walk import agenda_items
from generator.model.council import Ground
from generator.model.papers import WithheldRecord
from generator.model.session import Session

#: What may be withheld, from the whole meeting down to words.
SCOPES = {
    "meeting": "会議の傍聴",
    "item": "議題",
    "part": "議事の一部",
    "passage": "記録の一部",
    "words": "語句",
    "material": "資料",
    "name": "氏名",
    "observers": "傍聴",
}
KINDS = {"closed": "非公開", "retracted": "発言取消し", "omitted": "省略"}
#: Heard, not seen, behind a token within a line.
ENDS = {"closed": "非公開部分ここまで", "retracted": "取消し部分ここまで", "omitted": "省略部分ここまで"}
RELEASED_END = "公開した部分ここまで"

State: TypeAlias = Literal["withheld", "reviewed", "releasing", "over", "released"]
"""``releasing``: it was decided to release it; ``over``: the day until which it was withheld is past. The words are not back in either."""


def token(record: WithheldRecord | None, grounds: Mapping[str, Ground]) -> str:
    """The words that stand where something is not shown, such as ［非公開：個人に関する情報］.

    They depend on the record's kind and ground only, never on what is missing or how long it was. Of a record that was
    released, the day, which stands before the words.
    """
    if record is None:
        return "［非公開］"
    if record.released:
        return f"［{show_date(record.released.on, weekday=False, western=False)}公開］"
    if record.kind == "closed":
        labels = "・".join(grounds[g].label for g in record.grounds if g in grounds)
        return f"［非公開：{labels}］" if labels else "［非公開］"
    if record.kind == "omitted" and record.what:
        return f"［省略：{record.what}］"
    return f"［{KINDS[record.kind]}］"


def is_secret(session: Session, key: str | None) -> bool:
    """Whether a record still keeps something from readers: what is left out to be short is no secret, nor what is
    released. A record that is not there may.
    """
    record = session.withheld.get(key or "")
    return key is not None and (record is None or (record.kind != "omitted" and record.released is None))


def state_of(record: WithheldRecord, as_of: dt.date) -> State:
    """What became of a record up to a day."""
    if record.released:
        return "released"
    if record.reviews and record.reviews[-1].result == "release":
        return "releasing"
    if record.until and is_before(record.until, PartialDate(as_of.year, as_of.month, as_of.day)):
        return "over"
    return "reviewed" if record.reviews else "withheld"


def review_due(record: WithheldRecord) -> PartialDate | None:
    """The day on which the record is to be looked at again: the last that was set and is not answered by a later review."""
    if record.released:
        return None
    last = record.reviews[-1] if record.reviews else None
    days = [day for day in (record.review_on, last and last.next) if day]
    open_days = [day for day in days if last is None or is_before(last.on, day)]
    return max(open_days, key=lambda day: day.sort_key, default=None)


@once_per_session
def hidden_keys(session: Session) -> frozenset[str]:
    """The records, those that are not there with them, that still keep something from readers or leave it out."""
    keys = {place.key for place in withheld_places(session)}
    return frozenset(
        key for key in keys if (record := session.withheld.get(key)) is None or record.released is None
    )


@once_per_session
def still_withheld(session: Session) -> tuple[tuple[str, WithheldRecord, tuple[WithheldPlace, ...]], ...]:
    """The records of which nothing is released, or only a part; what is counted as not public."""
    return tuple(thing for thing in withheld_things(session) if thing[1].released is None)


@once_per_session
def withheld_things(session: Session) -> tuple[tuple[str, WithheldRecord, tuple[WithheldPlace, ...]], ...]:
    """Every record that is used, with its name and its places; what the registers list and the counts count."""
    found: dict[str, list[WithheldPlace]] = {}
    for place in withheld_places(session):
        if place.key in session.withheld:
            found.setdefault(place.key, []).append(place)
    return tuple((key, session.withheld[key], tuple(places)) for key, places in found.items())


@once_per_session
def withheld_places(session: Session) -> tuple[WithheldPlace, ...]:
    """Every place at which something is withheld, in the order of the page."""
    return (
        *_of_openness(session),
        *_of_attendance(session),
        *_of_agenda(session),
        *_of_materials(session),
        *gist(session).withheld,
    )


def _of_openness(session: Session) -> Iterator[WithheldPlace]:
    openness = session.openness
    if openness.withheld:
        yield WithheldPlace(openness.withheld, "meeting", "openness", ("openness", "withheld"), "会議全体")
    titles = {placed.id: placed.item.title for placed in agenda_items(session)}
    for i, closed in enumerate(openness.closed):
        what = "、".join(titles.get(a, a) for a in closed.agenda) or "会議の一部"
        yield WithheldPlace(closed.withheld, "item", "openness", ("openness", "closed", i, "withheld"), what)
    if openness.observers and openness.observers.withheld:
        path = ("openness", "observers", "withheld")
        yield WithheldPlace(openness.observers.withheld, "observers", "openness", path, "傍聴")


def _of_attendance(session: Session) -> Iterator[WithheldPlace]:
    for g, group in enumerate(session.attendance.groups if session.attendance else ()):
        for p, person in enumerate(group.people):
            if person.withheld:
                path = ("attendance", "groups", g, "people", p, "withheld")
                what = person.role or group.label
                yield WithheldPlace(person.withheld, "name", "attendance", path, what)


def _of_agenda(session: Session) -> Iterator[WithheldPlace]:
    for placed in agenda_items(session):
        if placed.item.withheld:
            path = (*placed.path, "withheld")
            yield WithheldPlace(placed.item.withheld, "item", f"agenda-{placed.id}", path, placed.item.title)


def _of_materials(session: Session) -> Iterator[WithheldPlace]:
    for i, (own, material) in enumerate(zip(material_ids(session), session.materials, strict=True)):
        if material.withheld:
            what = " ".join(filter(None, (material.no, material.title)))
            yield WithheldPlace(
                material.withheld, "material", f"material-{own}", ("materials", i, "withheld"), what
            )


def tokens(session: Session, grounds: Mapping[str, Ground]) -> dict[str, str]:
    """The token of every record of the session, by the record's name."""
    return {key: token(record, grounds) for key, record in session.withheld.items()}
