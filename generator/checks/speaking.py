"""Who can speak: nobody who was away, by the list of attendance, by who came and went, or by the hour."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from generator.checks.subject import Subject, closed_up
from generator.checks.votes import is_member_group
from generator.facts.session import speaker_label
from generator.facts.walk import Placed
from generator.japanese.offices import TITLE, letters_of
from generator.model.blocks import BlockBase, Note, Speech
from generator.model.people import Person
from generator.problems.problem import Problem

SHORTEST = 2
"""A label of fewer letters before its office may be of several families."""
_PROXY = "代理"
_GOES = ("leave", "recuse")
_BY_NOTE = {"leave": "leave", "enter": "enter", "late": "enter"}


def the_absent_do_not_speak(subject: Subject) -> Iterator[Problem]:
    """Nobody speaks who is listed as absent, unless on some days or for some items only, by paper, or through a proxy."""
    if subject.session.form in ("written", "circulated"):
        return
    first: dict[str, Placed] = {}
    times: Counter[str] = Counter()
    for placed, person in _remarks(subject):
        whole = not (person.sittings or person.agenda or person.proxy)
        if person.name and person.status == "absent" and whole:
            first.setdefault(person.name, placed)
            times[person.name] += 1
    for name, placed in first.items():
        yield subject.problem(
            "absent-speaks",
            (*placed.path, "speech"),
            f"「{name}」は欠席となっていますが、「{_label(subject, placed.block)}」として {times[name]} 回発言しています。",
            "出席者の status か、発言者（voices の person）か、どちらが違うか原本で確かめて直してください。"
            "代理の人が話したのなら、出席者に proxy: を書きます。",
        )


def nobody_speaks_while_away(subject: Subject) -> Iterator[Problem]:
    """Nobody speaks after leaving, before coming, or under an item for which they were not there; each is told once."""
    if len(subject.session.sittings) > 1:
        return  # who left on the first day may be there on the next
    course, told = Course.of(subject.blocks), set[str]()
    for placed, person in _remarks(subject):
        name = person.name or ""
        why = None if name in told else course.why_away(placed, person) or _elsewhere(subject, placed, person)
        if why:
            told.add(name)
            yield subject.problem(
                "speaks-while-away",
                (*placed.path, "speech"),
                f"「{name}」が発言していますが、{why}。",
                "出入りの時刻（from、to）、moves、発言者のどれが違うか、原本で確かめて直してください。"
                "戻ったと分かるなら、戻った所に「moves: {person: 出席者の id, what: return}」と書きます。",
            )


@dataclass
class Course:
    """Who was out of the room at each block, and between which hours it stands. Blocks are known by their place."""

    out: dict[int, frozenset[str]] = field(default_factory=dict)
    comes: dict[str, int] = field(default_factory=dict)
    """For those of whom the first that is told is that they came: the place where."""
    hours: list[tuple[int, str]] = field(default_factory=list)
    """Places that print an hour; none where these do not go forward, which another rule tells of."""
    place: dict[int, int] = field(default_factory=dict)

    @classmethod
    def of(cls, blocks: Sequence[Placed]) -> Course:
        made, out, met = cls(), frozenset[str](), set[str]()
        for at, placed in enumerate(blocks):
            made.place[id(placed)] = at
            made.out[at] = out
            for own, what in _moves(placed.block):
                if what not in _GOES and own not in met:
                    made.comes[own] = at
                met.add(own)
                out = out | {own} if what in _GOES else out - {own}
            if hour := _hour(placed.block):
                made.hours.append((at, hour))
        told = [hour for _, hour in made.hours]
        made.hours = made.hours if told == sorted(told) else []
        return made

    def why_away(self, placed: Placed, person: Person) -> str | None:
        """Why somebody cannot speak here, in words; None where nothing says so."""
        at, own = self.place[id(placed)], person.id or ""
        if own in self.out[at]:
            return "その前に席を離れ、戻ったことが書かれていません"
        if person.status == "late" and at < self.comes.get(own, -1):
            return "遅れて来たのはその後です"
        after = next((hour for place, hour in self.hours if place >= at), "")
        if person.status == "late" and person.start and after and after < person.start:
            return f"来たのは {person.start} で、この発言はその前（{after} まで）にあります"
        before = next((hour for place, hour in reversed(self.hours) if place <= at), "")
        if person.status == "left" and person.end and before > person.end:
            return f"帰ったのは {person.end} で、この発言はその後（{before} から）にあります"
        return None


def _moves(block: BlockBase) -> Iterator[tuple[str, str]]:
    """Who comes and goes where a block says so, by its readings or as a note."""
    yield from ((move.person, move.what) for move in block.moves)
    if isinstance(block, Note) and not block.moves and block.note.kind in _BY_NOTE:
        yield from ((own, _BY_NOTE[block.note.kind]) for own in block.note.people)


def _hour(block: BlockBase) -> str | None:
    return (block.note.at if isinstance(block, Note) else None) or block.at


def _elsewhere(subject: Subject, placed: Placed, person: Person) -> str | None:
    """Why somebody who was there for some items only cannot speak under this one."""
    item = subject.agenda.get(placed.agenda or "")
    own = [subject.agenda[one] for one in person.agenda if one in subject.agenda]
    if (
        item is None
        or not own
        or any(_holds(one.path, item.path) or _holds(item.path, one.path) for one in own)
    ):
        return None
    return f"出席したのは議題 {'、'.join(one.id for one in own)} だけで、ここは議題 {item.id} です"


def _holds(outer: Sequence[object], inner: Sequence[object]) -> bool:
    return inner[: len(outer)] == outer


def _remarks(subject: Subject) -> Iterator[tuple[Placed, Person]]:
    """Every remark of which it is known who of the list of attendance says it."""
    who: dict[str, Person | None] = {}
    by_id = {placed.person.id: placed.person for placed in subject.people if placed.person.id}
    for placed in subject.blocks if subject.people else ():
        block = placed.block
        if not isinstance(block, Speech) or _PROXY in _label(subject, block):
            continue
        if block.speech not in who:
            who[block.speech] = _speaker(subject, block, by_id)
        person = who[block.speech]
        if person is not None and person.name:
            yield placed, person


def _speaker(subject: Subject, block: Speech, by_id: Mapping[str, Person]) -> Person | None:
    """Who a voice is: as its record says; else the one member whom its label names, where nobody else can be meant."""
    voice = subject.voices.get(block.speech)
    if voice and voice.person:
        return by_id.get(voice.person)
    if voice and (voice.people or voice.collective or voice.anonymous):
        return None
    name = TITLE.sub("", letters_of(_label(subject, block)))
    fits = [placed for placed in subject.people if _is_called(placed.person.name, name)]
    others = [member.name for member in subject.minutes.home.council.members if _is_called(member.name, name)]
    names = {closed_up(called or "") for called in (*(placed.person.name for placed in fits), *others)}
    one = len(fits) == 1 and len(names) == 1 and is_member_group(fits[0].group)
    return fits[0].person if one else None


def _is_called(name: str | None, label: str) -> bool:
    return len(label) >= SHORTEST and closed_up(name or "").startswith(label)


def _label(subject: Subject, block: BlockBase) -> str:
    return speaker_label(subject.minutes, block.speech, block.label) if isinstance(block, Speech) else ""
