"""Whom the list of attendance names, as labels that speak may call them."""

from __future__ import annotations

from generator.importer.front.groups import Group
from generator.importer.names.dictionary import is_family
from generator.importer.names.known_offices import begins_with_unit
from generator.importer.names.person_looks import TOLD_APART
from generator.importer.words.habits import Habit
from generator.importer.words.roles import bare
from generator.japanese.lists import words_of

#: Those whom a group is of, and who may speak as one: 学校職員, 大学側出席者.
_PARTY = Habit(
    "party of a group", r"^(?P<party>[{kanji}]{2,6}){as_party}$", tells="名簿の区分に出る、まとめての呼び方",
    said=("学校職員", "大学側", "教育委員会側"),
    unsaid=("市側", "職員", "学校職員の紹介", "出席した学校職員", "丘之上農業協同組合側", "学校側出席者"),
)  # fmt: skip


def roster_of(groups: list[Group]) -> set[str]:
    """What people of the list may be called: whole, by a family name of two to four letters, by an office that says of what."""
    people = [person for group in groups for person in group.people]
    names = {_called(name) for person in people if (name := person.get("name"))}
    offices = {bare(role) for person in people if (role := person.get("role")) and begins_with_unit(role)}
    parties = {found["party"] for group in groups if (found := _PARTY.read(bare(group.label)))}
    families = {name[:n] for name in names for n in (2, 3) if len(name) > n + 1 or _is_family_of(name, n)}
    sitters = {word for word in words_of("sitters") if any(_are(word, group) for group in groups)}
    called = {f"{family}{word}" for family in names | families for word in sitters}
    return names | families | offices | parties | sitters | called


def _are(word: str, group: Group) -> bool:
    """Whether those of a group are called so: 出席役員, 役員　青木 一."""
    return bare(group.label).endswith(word) or any(person.get("role") == word for person in group.people)


def _is_family_of(name: str, n: int) -> bool:
    """Whether the first letters of a whole name are a family's, with one letter behind them: 福地衛."""
    return len(name) == n + 1 and is_family(name[:n])


def _called(name: str) -> str:
    apart = TOLD_APART.read(name)
    return apart["family"] if apart else name
