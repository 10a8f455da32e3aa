"""The people of one group: of all ways to cut its lines, those that agree with the printed number and with each other.

What does not agree is stated of nobody and told with its line.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.importer.front.group_looks import GIVEN_LIKE, LIKE_A_NAME, TOTAL
from generator.importer.names.cuts import SURE, Cut, is_sure
from generator.importer.names.dictionary import is_family, parts_of
from generator.importer.names.known_offices import begins_with_unit, role_at_end
from generator.importer.names.person import Person, person_of
from generator.importer.words.roles import ASIDE, bare
from generator.japanese import numerals
from generator.japanese.lists import text_of, words_of

_MAY_GIVE = 4.0
"""How much likelier the ways may be that are given up so that the printed number comes out."""


@dataclass
class Settled:
    """For each part of the lines the tokens of its people, and the words in which nobody could be told for sure."""

    tokens: list[list[str]] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)


def total_of(stated: str | None) -> int | None:
    """The number of people that a printed count gives for a whole group: 10名; None for ほか2名."""
    found = TOTAL.read(bare(stated or ""))
    if not found:
        return None
    plain = unicodedata.normalize("NFKC", found["count"])
    try:
        return int(plain) if plain.isdigit() else numerals.value_of(plain)
    except ValueError:
        return None


def settled(parts: Sequence[tuple[Cut, ...]], wanted: int | None) -> Settled:
    """What is stated of the parts of a group's lines, which are to give ``wanted`` people where a number is printed."""
    parts = _printed_alike(parts)
    chosen, agrees = _chosen(parts, wanted)
    # 待機, 待機, 待機: what is said of people, and no name.
    again = Counter(token for way in chosen for token in way.tokens if _is_name_alone(token))
    believed = agrees or _mostly_known(chosen)
    one_each = _one_each(parts)
    if one_each and not agrees:
        chosen = [_as_one(ways, way) for ways, way in zip(parts, chosen, strict=True)]
    chosen = _with_letters(chosen)
    made = Settled()
    for ways, way in zip(parts, chosen, strict=True):
        alike = one_each and _people(way) == 1 and not _has_rival(ways)
        if not (agrees or alike) and not is_sure(ways):
            made.tokens.append([])
            made.doubts.append(" ".join(map(bare, way.tokens)))
            continue
        sure, doubtful = _parted(way, again, believed)
        made.tokens.append(sure)
        made.doubts += doubtful
    return made


def _printed_alike(parts: Sequence[tuple[Cut, ...]]) -> list[tuple[Cut, ...]]:
    """The parts, where all others have the office on one side of the name only ways that have it there as well."""
    told = [{_side(token) for token in ways[0].tokens} for ways in parts if is_sure(ways)]
    sides = [next(iter(own)) for own in told if len(own) == 1 and None not in own]
    if len(sides) < ENOUGH or len(set(sides)) > 1:
        return [*parts]
    alike = ([way for way in ways if all(_side(token) == sides[0] for token in way.tokens)] for ways in parts)
    return [
        ways if {_side(token) for token in ways[0].tokens} <= {None, sides[0]} else tuple(own[:1]) or ways
        for ways, own in zip(parts, alike, strict=True)
    ]


def _side(token: str) -> str | None:
    """On which side of the name a person's office is printed; None where one of them is missing."""
    person = person_of(token, "") or {}
    role, name = person.get("role"), person.get("name")
    if not role or not name:
        return None
    return "behind" if bare(ASIDE.without(token)).endswith(role) else "before"


def _with_letters(chosen: list[Cut]) -> list[Cut]:
    """The ways, a name of one letter read where all others are family names alone: 岸 among 青木 and 林."""
    if not _are_families([token for way in chosen for token in way.tokens]):
        return chosen
    return [replace(way, unread=()) for way in chosen]


def _are_families(tokens: Sequence[str]) -> bool:
    """Whether words are family names alone, but for a few as short that no dictionary knows; among one or two no word of another meaning."""
    names = [ASIDE.without(token) for token in tokens]
    known = sum(map(is_family, names))
    if len(names) < ENOUGH and any(name in words_of("family_or_word") for name in names):
        return False
    return known * 5 >= len(names) * 4 and all(len(name) <= 3 and role_at_end(name) is None for name in names)


ENOUGH = 3
"""How many people of a list are no chance."""


def of_one_letter(token: str, tokens: Sequence[str]) -> Person | None:
    """Who is called by a family name of one letter, in a list of nothing but family names."""
    return {"name": token} if len(token) == 1 and _are_families(tokens) else None


def _one_each(parts: Sequence[Sequence[Cut]]) -> bool:
    """Whether a list with commas, or a line each, surely has one person between any two: then room is within a name."""
    sure = [_as_one(ways, ways[0]) for ways in parts if is_sure(ways)]
    plainly = sum(1 for ways in parts if is_sure(ways) and _people(ways[0]) == 1)
    return plainly > 1 and len(parts) > 2 and all(_people(way) == 1 for way in sure)


def _as_one(ways: Sequence[Cut], way: Cut) -> Cut:
    """The way that makes one person of a part, as all others are, where the likeliest makes two of a name: 星影　千草."""
    people = [person_of(token, "") or {} for token in way.tokens]
    if (
        len(people) != 2
        or not _is_name_alone(ASIDE.without(way.tokens[1]))
        or "name" not in people[0]
        or "role" in people[0]
    ):
        return way
    return next((other for other in ways if _people(other) == len(other.tokens) == 1), way)


def _chosen(parts: Sequence[tuple[Cut, ...]], wanted: int | None) -> tuple[list[Cut], bool]:
    """A way for each part, and whether they give the wanted number and no other ways would as well."""
    chosen = [ways[0] for ways in parts]
    if wanted is None:
        return chosen, False
    if sum(map(_people, chosen)) == wanted:
        return chosen, not any(map(_has_rival, parts))
    better = None if any(way.unread for way in chosen) else _with_number(parts, wanted)
    return (better, True) if better else (chosen, False)


def _parted(way: Cut, again: Counter[str], believed: bool) -> tuple[list[str], list[str]]:
    """The tokens of a way that are stated, and those to be asked about."""
    known = dict(zip(way.tokens, way.supported, strict=True))
    told = [token for token in way.tokens if token in way.unread or known[token] or again[token] < 2]
    sure = [
        token
        for token in told
        if token not in way.unread and (known[token] or believed or not _is_name_alone(token))
    ]
    return sure, [token for token in told if token not in sure and _deserves_question(token)]


def _name(token: str) -> str | None:
    return (person_of(token, "") or {}).get("name")


def _people(way: Cut) -> int:
    return sum(1 for token in way.tokens if _name(token))


def _is_name_alone(token: str) -> bool:
    return (person_of(token, "") or {}).keys() == {"name"}


def _deserves_question(token: str) -> bool:
    """Whether words in doubt may well be a name."""
    plain = bare(token).lstrip(text_of("ring", "block"))
    known = parts_of(plain) is not None or any(is_family(plain[:n]) for n in (2, 3))
    return known and LIKE_A_NAME.reads(plain)


def _has_rival(ways: Sequence[Cut]) -> bool:
    """Whether as many other people could be read nearly as well."""
    same = [way for way in ways if _people(way) == _people(ways[0])]
    return not is_sure(same)


def _with_number(parts: Sequence[Sequence[Cut]], wanted: int) -> list[Cut] | None:
    """The likeliest ways that together have the wanted number of people; None where they are too unlikely, or others nearly as likely."""
    best: dict[int, list[tuple[float, list[Cut]]]] = {0: [(0.0, [])]}
    for ways in parts:
        more: defaultdict[int, list[tuple[float, list[Cut]]]] = defaultdict(list)
        for count, (lost, taken) in ((count, way) for count, kept in best.items() for way in kept):
            for way in ways:
                number, loss = count + _people(way), lost + ways[0].weight - way.weight
                if number <= wanted:
                    more[number].append((loss, [*taken, way]))
        best = {number: _two_likeliest(found) for number, found in more.items()}
    first, *others = best.get(wanted) or [(_MAY_GIVE + 1, [])]
    return first[1] if first[0] <= _MAY_GIVE and all(loss - first[0] >= SURE for loss, _ in others) else None


def _two_likeliest(ways: list[tuple[float, list[Cut]]]) -> list[tuple[float, list[Cut]]]:
    """The likeliest of several ways, and the likeliest that names other people."""
    first, *others = sorted(ways, key=lambda way: way[0])
    return [first, *[other for other in others if _named(other[1]) != _named(first[1])][:1]]


def _named(ways: Sequence[Cut]) -> list[str]:
    return [name for way in ways for token in way.tokens if (name := _name(token))]


def _mostly_known(chosen: Sequence[Cut]) -> bool:
    """Whether enough of the names are known for the others to be believed beside them."""
    known = [
        flag for way in chosen for token, flag in zip(way.tokens, way.supported, strict=True) if _name(token)
    ]
    return len(known) >= 3 and sum(known) * 3 >= len(known) * 2


def _with_families(people: list[Person]) -> None:
    """Give an office back its beginning where all others are called by family name: 岩崎東|図書館長, 武井建造|物調整室長."""
    for person in people:
        name, office = person.get("name") or "", person.get("role") or ""
        family = next((name[:n] for n in (2, 3, 1) if is_family(name[:n])), "")
        cut = bool(office.removesuffix(role_at_end(office) or "")) and not begins_with_unit(office)
        if family and cut and name != family and not is_family(name) and len(name) - len(family) <= 2:
            person["name"], person["role"] = family, name.removeprefix(family) + office
            continue
        if (
            name[-1:] in words_of("direction")
            and is_family(name[:-1])
            and not is_family(name)  # 葛西主任
            and begins_with_unit(office)
        ):
            person["name"], person["role"] = name[:-1], name[-1] + office


def with_whole_names(people: list[Person]) -> None:
    """Give a name back the letters that were read as the beginning of its office, where all others are whole names.

    霧山|雅朝局長 among 青木一郎次長 and 岸弥生係長 is 霧山雅朝; among 青木次長 and 岸係長 it stays 雅朝局長.
    """
    names = [person["name"] for person in people if person.get("name")]
    whole = [name for name in names if len(name) > 2 and parts_of(name)]
    if len(names) > ENOUGH and len(whole) <= 1:
        _with_families(people)
    longer = [name for name in names if len(name) > 2 and not is_family(name)]
    if len(whole) < ENOUGH or len(longer) * 4 < len(names) * 3:
        return
    for person in people:
        name, office = person.get("name") or "", person.get("role") or ""
        given = office.removesuffix(role_at_end(office) or office)
        if is_family(name) and GIVEN_LIKE.reads(given) and not begins_with_unit(given):
            person["name"], person["role"] = name + given, office.removeprefix(given)
