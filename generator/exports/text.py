"""A session as nothing but letters, to read anywhere, to keep, to paste: what the page says, in its order, under the page's numbers.

UTF-8 with its mark, since plain hosts send text without saying how it is written.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.archive.entries import Minutes, PublicArchive
from generator.dates import show_date, show_time
from generator.exports.turns import Turn, turns
from generator.exports.values import address_of, terms
from generator.facts import session as facts
from generator.facts.corrections import corrected
from generator.facts.numbering import passage_names
from generator.facts.walk import agenda_items
from generator.facts.withholding import still_withheld, tokens
from generator.model.meeting import Sitting
from generator.model.people import Person
from generator.model.words import OPENNESS
from generator.pages.forms import data_path
from generator.pages.outcomes import votes


def texts(public: PublicArchive) -> Iterator[tuple[str, bytes]]:
    """One file a session."""
    for minutes in public.minutes:
        yield text(public.alone(minutes))


def text(alone: PublicArchive) -> tuple[str, bytes]:
    """That of the one session of an archive."""
    (minutes,) = alone.minutes
    parts = (
        _head(alone, minutes),
        _agenda(minutes),
        _people(minutes),
        _proceedings(minutes),
        _withheld(minutes),
    )
    whole = "\n\n".join(filter(None, ("\n".join(part) for part in (*parts, _end(alone, minutes)))))
    return data_path("text", minutes), f"{whole}\n".encode("utf-8-sig")


def _head(public: PublicArchive, minutes: Minutes) -> Iterator[str]:
    session = minutes.session
    yield facts.named_home(facts.title(minutes), minutes.home.home)
    yield address_of(public, minutes)
    yield from filter(None, map(_sitting, session.sittings))
    if session.openness.status != "unknown":
        yield f"公開: {OPENNESS[session.openness.status]}"


def _sitting(sitting: Sitting) -> str:
    times = "から".join(show_time(time) for time in (sitting.start, sitting.end) if time)
    until = f"から{show_date(sitting.until)}まで" if sitting.until else ""
    day = f"{show_date(sitting.date)}{until}" if sitting.date else ""
    said = " ".join(filter(None, (day, times, facts.place_name(sitting.place))))
    return f"日時・場所: {said}" if said else ""


def _agenda(minutes: Minutes) -> Iterator[str]:
    found: dict[str, list[str]] = {}
    for decided in facts.decisions(minutes.session):
        if decided.item:
            put = f"{decided.outcome.put}：" if decided.outcome.put else ""
            word = decided.outcome.word or decided.outcome.result
            said = " ".join(filter(None, (f"{put}{word}", votes(decided.outcome))))
            found.setdefault(decided.item.id, []).append(said)
    for n, placed in enumerate(agenda_items(minutes.session)):
        if not n:
            yield "■ 議題と結果"
        shown = " ".join(filter(None, (placed.item.no, placed.item.title)))
        yield "　" * placed.depth + " → ".join([shown, *found.get(placed.id, ())])


def _people(minutes: Minutes) -> Iterator[str]:
    attendance = minutes.session.attendance
    shown = tokens(minutes.session, minutes.home.home.grounds)
    for n, group in enumerate(attendance.groups if attendance else ()):
        if not n:
            yield "■ 出席者など"
        people = (_person(person, shown) for person in group.people)
        yield f"{group.label}: {'、'.join(filter(None, people))}"


def _person(person: Person, shown: dict[str, str]) -> str:
    name = shown.get(person.withheld, "") if person.withheld else person.name
    return " ".join(filter(None, (person.seat, person.role, name)))


def _proceedings(minutes: Minutes) -> Iterator[str]:
    names = passage_names(minutes.session)
    yield "■ 議事"
    found = [_turn(turn, names) for turn in turns(minutes)]
    yield "\n\n".join(found) if found else "議事の記録はありません。"


def _turn(turn: Turn, names: dict[str, str]) -> str:
    if turn.kind == "heading":
        return f"■ {turn.text}"
    head = " ".join(filter(None, (names.get(turn.anchor), turn.speaker))) if turn.placed.is_remark else ""
    return "\n".join(filter(None, (head, turn.text)))


def _withheld(minutes: Minutes) -> Iterator[str]:
    shown = tokens(minutes.session, minutes.home.home.grounds)
    for n, (key, record, _) in enumerate(still_withheld(minutes.session)):
        if not n:
            yield "■ 公開していない部分とその理由"
        yield " ".join(filter(None, (shown[key], record.reason)))


def _end(public: PublicArchive, minutes: Minutes) -> Iterator[str]:
    count = len(corrected(minutes.session))
    if count:
        yield f"公開した後の訂正が{count}件あり、ページに示しています。"
    yield f"利用条件: {terms(public, minutes)}"
