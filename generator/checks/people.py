"""People and offices: what they name is there, a way to write a name is one person's, and nobody is met outside their time."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from generator.archive.entries import Archive, CouncilEntry, MunicipalityEntry
from generator.archive.seats import Seat
from generator.checks.roll import one_letter_apart
from generator.checks.subject import PlacedPerson, Subject, by_print, closed_up, did_you_mean
from generator.checks.terms import meet, term_words
from generator.dates import show_date
from generator.facts import session as facts
from generator.facts.joined import covers, joined
from generator.japanese.offices import role_of
from generator.problems.problem import Path, Place, Problem


def posts_name_what_is_there(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """Councils and offices that people and offices name are there, and a post says what it is."""
    councils: defaultdict[str, list[str]] = defaultdict(list)
    for council in archive.councils:
        councils[council.home.id].append(council.id)
    for home in archive.municipalities:
        for file, path, own in _named_councils(home):
            if own not in councils[home.id]:
                fix = did_you_mean(own, councils[home.id], "会議体のフォルダーの名前を書いてください。")
                yield Problem(
                    "unknown-council", Place(file, path=path), f"会議体「{own}」がありません。", fix
                )
        yield from _offices(home)


def _named_councils(home: MunicipalityEntry) -> Iterator[tuple[str, Path, str]]:
    for entry in home.people.values():
        for i, post in enumerate(entry.record.posts):
            path: Path = (*entry.path, "posts", i)
            if post.council:
                yield entry.file, (*path, "council"), post.council
            yield from ((entry.file, (*path, "attends", j), own) for j, own in enumerate(post.attends))
    for known in home.offices.values():
        if known.office.council:
            yield known.file, (*known.path, "council"), known.office.council
        for j, own in enumerate(known.office.attends):
            yield known.file, (*known.path, "attends", j), own


def _offices(home: MunicipalityEntry) -> Iterator[Problem]:
    printed = by_print((entry.office.name, own) for own, entry in home.offices.items())
    for entry in home.people.values():
        for i, post in enumerate(entry.record.posts):
            path: Path = (*entry.path, "posts", i)
            if post.office and post.office not in home.offices:
                otherwise = "同じファイルの offices: に、その id の職を書いてください。"
                fix = did_you_mean(post.office, home.offices, otherwise, printed)
                place = Place(entry.file, path=(*path, "office"))
                yield Problem("unknown-office", place, f"職「{post.office}」がありません。", fix)
            if not (post.office or post.role or post.council):
                yield Problem(
                    "post-without-office",
                    Place(entry.file, path=path),
                    "何の職か書かれていません。",
                    "office（職の id）、role（役職の名前）、council（会議体の id）のどれかを書いてください。",
                )


def members_are_written(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """Somebody to whom the roll of a council leads is written among the people of the municipality."""
    for council in archive.councils:
        for i, member in enumerate(council.council.members):
            if member.person and member.person not in council.home.people:
                path = ("members", i, "person")
                yield _not_written(council.home, council.file, path, member.person)


def people_are_written(subject: Subject) -> Iterator[Problem]:
    """Somebody to whom the list of attendance leads is written among the people of the municipality."""
    home = subject.minutes.home.home
    for placed in subject.people:
        if placed.person.known and placed.person.known not in home.people:
            yield _not_written(home, subject.minutes.file, (*placed.path, "known"), placed.person.known)


def _not_written(home: MunicipalityEntry, file: str, path: Path, own: str) -> Problem:
    names = {key: entry.record.name for key, entry in home.people.items()}
    printed = by_print((name, key) for key, name in names.items())
    otherwise = f"「{home.id}/people.yml」の people: に、その id の人を書いてください。"
    fix = did_you_mean(own, names, otherwise, printed, names)
    return Problem("person-not-written", Place(file, path=path), f"人「{own}」がありません。", fix)


def forms_tell_one_person(archive: Archive, as_of: dt.date) -> Iterator[Problem]:
    """No way to write a name is an office, or another's name in the same council at the same time."""
    for home in archive.municipalities:
        for entry in home.people.values():
            for i, form in enumerate(entry.record.forms):
                if role_of(form) == closed_up(form):
                    yield Problem(
                        "form-is-an-office",
                        Place(entry.file, path=(*entry.path, "forms", i)),
                        f"「{form}」は役職で、この人だけのものではありません。",
                        "氏名の入った書き方（例: 議長（青波 澄江君））だけを書いてください。役職の呼び方は、offices: の labels に書きます。",
                    )
    told: set[tuple[str, str, str]] = set()
    for council in archive.councils:
        for problem, key in _shared_forms(council):
            if key not in told:
                told.add(key)
                yield problem


def _shared_forms(council: CouncilEntry) -> Iterator[tuple[Problem, tuple[str, str, str]]]:
    people = council.home.people
    for one, other in _at_once(council.seats):
        for seat, beside in ((one, other), (other, one)):
            entry = people[seat.person]
            for i, form in enumerate(entry.record.forms):
                if closed_up(form) in beside.names:
                    name = people[beside.person].record.name
                    yield (
                        Problem(
                            "form-of-two-people",
                            Place(entry.file, path=(*entry.path, "forms", i)),
                            f"「{form}」は、同じ会議体（{council.name}）に同じ時期にいる「{name}」（{beside.person}）の書き方でもあります。",
                            "二人を区別できない書き方は forms から消し、会議録の出席者に「known: 」で人の id を書いてください。",
                        ),
                        (entry.file, seat.person, closed_up(form)),
                    )


def _at_once(seats: Sequence[Seat]) -> Iterator[tuple[Seat, Seat]]:
    """Seats of two people on one council that share a name, at times that may meet."""
    by_name: defaultdict[str, list[Seat]] = defaultdict(list)
    for seat in seats:
        for name in seat.names:
            by_name[name].append(seat)
    for those in by_name.values():
        yield from (
            (one, other)
            for one, other in combinations(those, 2)
            if one.person != other.person and meet(one, other)
        )


def names_tell_one_person(subject: Subject) -> Iterator[Problem]:
    """A name that two people bear who sit there on that day says which of them it is."""
    day = facts.first_date(subject.session)
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for seat in subject.minutes.home.seats:
        if covers(seat, day):
            for name in seat.names:
                bearers[name].add(seat.person)
    for placed in subject.people:
        those = bearers.get(closed_up(placed.person.name or ""), set())
        if len(those) > 1 and not placed.person.known:
            yield subject.problem(
                "person-unclear",
                (*placed.path, "name"),
                f"「{placed.person.name}」は、{'と'.join(sorted(those))}のどちらの氏名でもあります。どちらの記録とも結びません。",
                "分かるなら「known: 」でどちらかの id を書いてください。",
            )


def people_are_in_office(subject: Subject) -> Iterator[Problem]:
    """Somebody who is declared to be there is there in an office that they held on that day."""
    day = facts.first_date(subject.session)
    if day is None:
        return
    seats = subject.minutes.home.seats
    names = {name: seat.person for seat in seats for name in seat.names}
    for placed in subject.people:
        own = placed.person.known or (
            names.get(closed_up(placed.person.name or "")) if not placed.person.withheld else None
        )
        if own not in subject.minutes.home.home.people or own is None:
            continue
        held = [seat for seat in seats if seat.person == own]
        if not any(covers(seat, day) for seat in held):
            terms = "、".join(map(term_words, held)) or "この会議体での職は書かれていません"
            yield subject.problem(
                "person-outside-term",
                (*placed.path, "known" if placed.person.known else "name"),
                f"この会議の日（{show_date(day, weekday=False)}）は、「{own}」の任期の外です（{terms}）。人のページには載せません。",
                "任期が違うなら people.yml の posts か council.yml の members を直してください。同じ氏名の別の人なら、そのままでかまいません。",
            )


def names_are_spelled_as_declared(subject: Subject) -> Iterator[Problem]:
    """A name one letter off that of somebody who should be there, or read alike, may be theirs: it is asked, and joins nothing."""
    home = subject.minutes.home
    if not home.seats:
        return
    day = facts.first_date(subject.session)
    here = set(joined(subject.minutes).rows.values())
    sitting = {seat.person for seat in home.seats if covers(seat, day) and not seat.from_roll} - here
    for placed in subject.people:
        own = _nearly(placed, sitting, home)
        if own:
            yield subject.problem(
                "name-differs",
                (*placed.path, "name"),
                f"「{placed.person.name}」は、people.yml の「{home.home.people[own].record.name}」（{own}）と一字だけ違います。",
                f"打ち間違いなら直してください。同じ人の別の書き方なら、{own} の forms に書き足してください。別の人なら、そのままでかまいません。",
            )


def _nearly(placed: PlacedPerson, sitting: set[str], home: CouncilEntry) -> str | None:
    """The one person whose name, or its reading, is almost that of a row; None where it is nobody's or several's."""
    name, kana = closed_up(placed.person.name or ""), closed_up(placed.person.kana or "")
    known: Mapping[str, tuple[str, ...]] = {
        seat.person: seat.names for seat in home.seats if seat.person in sitting
    }
    if not name or placed.person.known or any(name in seat.names for seat in home.seats):
        return None
    found = [
        own
        for own, names in known.items()
        if any(one_letter_apart(other, name) for other in names)
        and kana in ("", closed_up(home.home.people[own].record.kana or kana))
    ]
    return found[0] if len(found) == 1 else None
