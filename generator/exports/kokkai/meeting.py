"""One meeting as the Diet's minutes API (国会会議録検索システム) tells it.

Ids are ours, a remark does not begin with ``○label　``, and what is between remarks is told by 会議録情報, as the Diet does with
what nobody says.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.archive.entries import Minutes, PublicArchive
from generator.dates import show_date, show_time
from generator.exports.tables.meetings import file_address
from generator.exports.turns import Turn, turns
from generator.exports.values import Data, address_of, remark_id
from generator.facts import session as facts
from generator.facts.updated import published, updated
from generator.facts.walk import agenda_items
from generator.facts.withholding import tokens
from generator.model import words
from generator.model.blocks import Paragraph
from generator.model.people import Group

NOBODY = "会議録情報"
"""What the Diet's records name as the speaker of what nobody says."""
_CALLED = ("証人", "参考人", "公述人")


def meeting(public: PublicArchive, minutes: Minutes) -> Data:
    """A ``meetingRecord``, every field of it in the Diet's order; what is not known is None."""
    session = minutes.session
    house, council = _names(minutes)
    day = facts.first_date(session)
    return {
        "issueID": minutes.key,
        "imageKind": session.record.printed or ("要録" if session.record.style == "summary" else "会議録"),
        "searchObject": 0,
        "session": facts.fiscal_year(session),
        "nameOfHouse": house,
        "nameOfMeeting": council,
        "issue": facts.number_label(session),
        "date": day.iso if day else None,
        "closing": None,
        "speechRecord": list(_speeches(public, minutes)),
        "meetingURL": address_of(public, minutes),
        "pdfURL": _printed_minutes(public, minutes),
    }


def _names(minutes: Minutes) -> tuple[str, str]:
    """House and meeting: of an assembly 品川市議会 and 本会議, of any other council the municipality and its name."""
    council, home = minutes.home.council, minutes.home.home.name
    if council.kind == "議会":
        house = f"{home}議会"
        return house, council.short or council.name.removeprefix(house).strip() or council.name
    return home, council.name


def _printed_minutes(public: PublicArchive, minutes: Minutes) -> str | None:
    """The minutes themselves as they were printed, where a paper is called just so: another, such as 前回会議録, is of another
    meeting."""
    names = {"会議録", "議事録", facts.title(minutes), f"{facts.label(minutes.session)}会議録"}
    papers = (m for m in minutes.session.materials if m.title.strip() in names)
    found = (file_address(public, minutes, m) for m in papers if (m.href or "").lower().endswith(".pdf"))
    return next(filter(None, found), None)


def _speeches(public: PublicArchive, minutes: Minutes) -> Iterator[Data]:
    """The head of the record as number 0, then every remark and passage; a head that is printed in the body is that."""
    head = head_of(minutes)
    said = list(turns(minutes))
    if head:
        yield _record(public, minutes, "overview", 0, head, None)
    first = 0 if not head and said and isinstance(said[0].placed.block, Paragraph) else 1
    for order, turn in enumerate(said, first):
        yield _record(public, minutes, turn.anchor, order, turn.text, turn)


def _record(
    public: PublicArchive, minutes: Minutes, anchor: str, order: int, text: str, turn: Turn | None
) -> Data:
    role = turn.role if turn else None
    came, changed = published(minutes.session), updated(minutes.session)
    return {
        "speechID": remark_id(minutes, anchor),
        "speechOrder": order,
        "speaker": (turn.speaker if turn else None) or NOBODY,
        "speakerYomi": _kana(minutes, turn),
        "speakerGroup": None,
        "speakerPosition": role,
        "speakerRole": next((word for word in _CALLED if role and word in role), None),
        "speech": text,
        "startPage": 0,
        "createTime": f"{came.isoformat()}T00:00:00+09:00" if came else None,
        "updateTime": f"{changed.isoformat()}T00:00:00+09:00" if changed else None,
        "speechURL": address_of(public, minutes, anchor),
    }


def _kana(minutes: Minutes, turn: Turn | None) -> str | None:
    found = minutes.session.attendance
    people = (p for group in (found.groups if found else ()) for p in group.people)
    return next((p.kana for p in people if turn and turn.person and p.id == turn.person and p.name), None)


def head_of(minutes: Minutes) -> str:
    """The front part in lines, as printed where that is kept; empty where a record has nothing but its day and its body."""
    session = minutes.session
    if session.front:
        return "\n".join("　".join(filter(None, (row.label, row.text))) for row in session.front)
    rows = list(_rows(minutes))
    if not rows:
        return ""
    when = "、".join(_sitting_days(minutes))
    return "\n".join([*([f"日時　{when}"] if when else []), *rows])


def _sitting_days(minutes: Minutes) -> Iterator[str]:
    for one in minutes.session.sittings:
        clock = [show_time(time) + after for time, after in ((one.start, "から"), (one.end, "まで")) if time]
        day = [show_date(one.date)] if one.date else []
        yield from ["　".join([*day, "".join(clock)]).strip()] if day or clock else []


def _rows(minutes: Minutes) -> Iterator[str]:
    session = minutes.session
    of = tokens(session, minutes.home.home.grounds)
    places = "、".join(dict.fromkeys(filter(None, (facts.place_name(s.place) for s in session.sittings))))
    if places:
        yield f"場所　{places}"
    if session.openness.status != "unknown":
        yield f"公開　{words.OPENNESS[session.openness.status]}"
    for group in session.attendance.groups if session.attendance else ():
        yield f"{group.label}　{_people(group, of)}".strip()
    for placed in agenda_items(session):
        item = placed.item
        yield "　".join(filter(None, ("議題", item.no, item.title, of.get(item.withheld or ""))))


def _people(group: Group, of: dict[str, str]) -> str:
    names = (
        " ".join(filter(None, (p.role, p.name or of.get(p.withheld or "")))) + _absent(p.status)
        for p in group.people
    )
    return "、".join(filter(None, (group.stated, *names)))


def _absent(status: str) -> str:
    return "" if status == "present" else f"（{words.ATTENDANCE[status]}）"
