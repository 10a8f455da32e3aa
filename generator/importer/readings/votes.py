"""How something was decided and by how many, from the words around the decision."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.importer.readings.announces import Attendee
from generator.importer.readings.votes_looks import (
    ABSTAIN,
    BETWEEN,
    BY_NAME,
    COUNT_AGAINST,
    FOR,
    MAJORITY,
    MANNERS,
    MEMBERS,
    SEAT,
    SHOWN,
    TITLE,
    TO,
)
from generator.importer.words.bills import plain
from generator.importer.words.habits import Habit
from generator.japanese.lists import words_of


@dataclass(frozen=True)
class Votes:
    """What is told of a vote; numbers as decimal digits."""

    manner: str | None = None
    in_favour: str | None = None
    against: str | None = None
    abstain: str | None = None
    persons: tuple[tuple[str, str], ...] = ()
    """Id and vote of each who is named."""

    def over(self, other: Votes) -> Votes:
        """This, with what only the other tells; numbers of one count are not mixed with those of another."""
        same = (self.in_favour, self.against) == (other.in_favour, other.against)
        counted = (self.in_favour or self.against or self.abstain) and not same
        from_other = other if not counted else replace(other, in_favour=None, against=None, abstain=None)
        return Votes(
            _both(self.manner, other.manner),
            self.in_favour or from_other.in_favour,
            self.against or from_other.against,
            self.abstain or from_other.abstain,
            self.persons or other.persons,
        )


def votes_in(text: str, people: Iterable[Attendee], *, carried: bool = True) -> Votes:
    """What a text tells of the vote. ``carried``: whether it was, which says whose the larger number is."""
    words = plain(text.replace("\n", "。"))
    found = [_number(row, words) for row in (FOR, COUNT_AGAINST, ABSTAIN)]
    pair = TO.read(words)
    if pair and (int(pair["first"]) > int(pair["second"])) == carried:
        found[:2] = str(int(pair["first"])), str(int(pair["second"]))
    found[0] = found[0] or _number(MEMBERS, words) or _number(SHOWN, words)
    in_favour, against, abstain = found
    return Votes(_manner(words), in_favour, against, abstain, _persons(text, people))


def _number(row: Habit, text: str) -> str | None:
    found = {str(int(match["number"])) for match in row.each(text)}
    return found.pop() if len(found) == 1 else None


def _manner(text: str) -> str | None:
    """How something was decided, as printed; none where a text names several ways."""
    majorities = [match[0] for match in MAJORITY.each(text)]
    row = MANNERS.read(text)
    way = row.name if row else None
    if row and row.name == "as printed":
        ways = {match[0] for match in row.each(text)}
        way = ways.pop() if len(ways) == 1 else None
    return _both(_said_last(majorities), way)


def _said_last(majorities: list[str]) -> str | None:
    """The last of them; of two that say the same the one that tells how it was shown: 挙手多数 and 賛成多数."""
    if not majorities:
        return None
    last = majorities[-1]
    same = [one for one in majorities if one[-2:] == last[-2:] and one.startswith(words_of("shown")[1:])]
    return same[-1] if same else last


def _both(one: str | None, other: str | None) -> str | None:
    """賛成多数 by a show of hands is both; 起立多数 says how by itself, and 挙手全員 what 全員賛成 leaves open."""
    if one is None or other is None or other in one:
        return one or other
    if _how_many(one) and _how_many(other) and not _how_many(one) & _how_many(other):
        return one  # few hands for the last thing, many for this
    if one in other:
        return other
    if words_of("shown")[0] in one and MANNERS.rows[-1].reads(other):
        return other if _how_many(one) & _how_many(other) else f"{other}、{one}"
    return one


def _how_many(manner: str) -> set[str]:
    """Whether all, most or few are told: 全員 of 全員賛成."""
    return {word for word in (*words_of("most"), *words_of("few")) if word in manner}


def by_name(line: str) -> bool:
    """Whether a line lists who voted how: 賛成　青木 一　岸 進."""
    found = BY_NAME.read(line)
    return found is not None and found.start() == 0 and "。" not in line


def _persons(text: str, people: Iterable[Attendee]) -> tuple[tuple[str, str], ...]:
    """Who voted how, where each of the names is of one who is listed."""
    known = list(people)
    found: dict[str, str] = {}
    for match in BY_NAME.each(text):
        for name in filter(None, BETWEEN.cut(match["who"])):
            fits = _fits(name, known)
            if len(fits) != 1:
                return ()
            found.setdefault(fits[0], match["vote"])
    return tuple(found.items())


def _fits(name: str, people: list[Attendee]) -> list[str]:
    seat = SEAT.read(name)
    if seat and seat.end() == len(name):
        return [p.id for p in people if p.seat and int(p.seat) == int(seat["seat"])]
    bare = TITLE.without(name[seat.end() :] if seat else name)
    whole = [p.id for p in people if p.name == bare]
    return whole or [p.id for p in people if len(bare) > 1 and p.name.startswith(bare)]
