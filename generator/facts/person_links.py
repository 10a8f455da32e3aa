"""Names in lists of attendance and before remarks that seem to be one person's: proposals, which a person must agree to.

Of those only who may have a page: members of assemblies and officers. Equal names that may be two people's are asked about and
never proposed: of a member and an officer, of officers of two offices, of a board, twice in one list.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.archive.entries import CouncilEntry, Minutes, MunicipalityEntry
from generator.archive.seats import is_assembly, names_of, policy_of
from generator.facts import session as facts
from generator.facts.joined import covers, joined
from generator.facts.mentions import Mention, mentions_in
from generator.japanese.space import squeeze

_SEVERAL = 2
"""In how many sessions somebody speaks without an office before it is taken that they are a member, and no guest."""


@dataclass(frozen=True)
class Likely:
    """What seems to be one person."""

    home: MunicipalityEntry
    name: str
    mentions: tuple[Mention, ...]

    @property
    def councils(self) -> tuple[CouncilEntry, ...]:
        return tuple({one.council.id: one.council for one in self.mentions}.values())

    @property
    def forms(self) -> tuple[str, ...]:
        """Ways in which it is printed other than the name itself."""
        printed = dict.fromkeys(squeeze(one.printed) for one in self.mentions)
        return tuple(form for form in printed if form != squeeze(self.name))

    @property
    def office(self) -> str:
        """The office of an officer; empty for a member."""
        return self.mentions[0].title if self.mentions[0].is_officer else ""

    @property
    def kana(self) -> str:
        return next((one.kana for one in self.mentions if one.kana), "")


@dataclass(frozen=True)
class Unsure:
    """Equal names that may be two people's, and why that is not known."""

    name: str
    why: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True)
class Another:
    """A way to write the name of somebody who is written already."""

    home: MunicipalityEntry
    person: str
    mention: Mention


@dataclass(frozen=True)
class Links:
    likely: tuple[Likely, ...]
    forms: tuple[Another, ...]
    unsure: tuple[Unsure, ...]


def links(sessions: Iterable[Minutes], is_whole: Callable[[str], bool], alike: Callable[[str], str]) -> Links:
    """All proposals and questions. ``is_whole`` tells a name of family and given name; ``alike`` is the same of two names that
    differ in forms of letters only."""
    by_home: defaultdict[str, list[Mention]] = defaultdict(list)
    for minutes in sorted(sessions, key=facts.sort_key):
        for one in mentions_in(minutes, is_whole):
            by_home[minutes.home.home.id].append(one)
    found = [_of_home(those, alike) for those in by_home.values()]
    return Links(
        tuple(one for each in found for one in each.likely),
        tuple(one for each in found for one in each.forms),
        tuple(one for each in found for one in each.unsure),
    )


def _of_home(mentions: list[Mention], alike: Callable[[str], str]) -> Links:
    home = mentions[0].council.home
    declared = {name for entry in home.people.values() for name in names_of(entry.record)}
    forms = tuple(_forms(mentions, alike))
    told = {(one.mention.minutes.key, one.mention.printed) for one in forms}
    by_name: defaultdict[str, list[Mention]] = defaultdict(list)
    for one in mentions:
        if (one.minutes.key, one.printed) not in told:
            by_name[alike(one.name)].append(one)
    likely: list[Likely] = []
    unsure: list[Unsure] = []
    for those in by_name.values():
        why = _doubt(those, declared)
        if why:
            unsure.append(Unsure(those[0].name, why, tuple(those)))
        elif _is_followed(those):
            name = Counter(one.name for one in those).most_common(1)[0][0]
            likely.append(Likely(home, _printed(name, those), tuple(those)))
    return Links(tuple(likely), forms, tuple(unsure))


def _printed(name: str, those: list[Mention]) -> str:
    """The name as a list prints it, with its blank; as it stands in a label where no list has it."""
    return next((one.printed for one in those if squeeze(one.printed) == name), name)


def _is_followed(those: list[Mention]) -> bool:
    """Whether pages may tell of it; who has no office and speaks once may be a guest."""
    allowed = [one for one in those if policy_of(one.council.council) != "none"]
    if not allowed:
        return False
    if those[0].is_officer:
        return bool(those[0].title)
    seated = [one for one in allowed if policy_of(one.council.council) == "members"]
    often = len({one.minutes.key for one in seated}) >= _SEVERAL
    return bool(seated) and (often or any(one.title or one.printed == one.name for one in seated))


def _doubt(those: list[Mention], declared: set[str]) -> str | None:
    """Why equal names may be two people's; None where nothing speaks for that."""
    found = (why for is_so, why in _DOUBTS if is_so(those))
    if any(one.name in declared for one in those):
        return "people.yml に同じ氏名の人がいますが、その人の職と任期には当てはまりません"
    return next(found, None)


def _is_twice_in_a_list(those: list[Mention]) -> bool:
    lists = Counter((one.minutes.key, one.name) for one in those if squeeze(one.printed) == one.name)
    return any(times > 1 for times in lists.values())


def _is_spelled_twice(those: list[Mention]) -> bool:
    spelled = Counter(key for key, _ in {(one.minutes.key, one.name) for one in those})
    return any(times > 1 for times in spelled.values())


def _is_on_both_sides(those: list[Mention]) -> bool:
    return len({one.is_officer for one in those}) > 1


def _has_several_offices(those: list[Mention]) -> bool:
    return those[0].is_officer and len({one.title for one in those}) > 1


def _sits_on_several(those: list[Mention]) -> bool:
    """On several councils of which one is no assembly; an assembly and its committees have the same members."""
    sits_on = {one.council.id: one.council.council for one in those if not one.is_officer}
    return len(sits_on) > 1 and not all(map(is_assembly, sits_on.values()))


_DOUBTS: tuple[tuple[Callable[[list[Mention]], bool], str], ...] = (
    (_is_twice_in_a_list, "一つの名簿に二度出ます"),
    (_is_spelled_twice, "字の違う同じ氏名が、一つの会議にいます"),
    (_is_on_both_sides, "委員・議員としても、職員としても出ます"),
    (_has_several_offices, "職の名前がいくつかあります（異動か、同じ氏名の別の人です）"),
    (_sits_on_several, "いくつもの会議体に、同じ氏名の委員がいます"),
)


def _forms(mentions: list[Mention], alike: Callable[[str], str]) -> Iterator[Another]:
    """Names that are those of somebody who sits there on that day and is not in the list, but for forms of letters."""
    seen: set[tuple[str, str]] = set()
    for one in mentions:
        day = facts.first_date(one.minutes.session)
        here = set(joined(one.minutes).rows.values())
        seats = [s for s in one.council.seats if covers(s, day) and s.person not in here]
        same = {s.person for s in seats if alike(one.name) in map(alike, s.names)}
        if len(same) == 1 and not any(one.name in s.names for s in one.council.seats):
            (own,) = same
            if (own, squeeze(one.printed)) not in seen:
                seen.add((own, squeeze(one.printed)))
                yield Another(one.council.home, own, one)
