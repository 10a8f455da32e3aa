"""Who presides, where the list of attendance gives nobody's office and the proceedings call somebody by it: ◎青木委員長."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.importer.front.groups import Group
from generator.importer.names.dictionary import parts_of
from generator.importer.names.person import Person, person_of
from generator.importer.words.habits import Habit
from generator.importer.words.roles import bare
from generator.japanese.lists import words_of

_COUNCILLOR = words_of("members")[1]
"""What members of an assembly are called behind their names, which says nothing of an office: 3番　岸　進　議員."""
#: 議長（岸進君）: whose whole name stands in the bracket.
_CALLED = Habit(
    "presides, name in a bracket", r"^(?P<office>{chairs}|{deputy}){round_open}(?P<name>[{kanji}{hiragana}{katakana}ー]{2,8}?){honorific}?{round_close}$",
    said=("議長（岸進君）", "委員長(青木みどり)", "副議長（岸進君）", "会長（岸進）", "議長（岸エリー君）", "会長職務代理者（岸進）", "会長職務代理（岸進）", "会長代理（岸進）"), unsaid=("議長", "元議長（岸進君）", "議長（君）", "3番（岸進君）", "議長（A君）", "議長（岸進君）代理"),
)  # fmt: skip


_PRESIDENT = words_of("president")
_FOR_A_WHILE = ("臨時", "仮")


def give_offices(groups: list[Group], labels: Iterable[str]) -> None:
    """Give members without an office the one that they preside by, as the labels that speak call them.

    Only where the labels know them by one such office, where the name is one member's, and nobody is listed with that office.
    """
    members = [p for group in groups if group.side == "member" for p in group.people if p.get("name")]
    listed = {p.get("role") for p in members}
    presiding = _presiding(labels)
    assembly = any(office.endswith(_PRESIDENT) for offices in presiding.values() for office in offices)
    for name, offices in presiding.items():
        called = [p for p in members if _is_called(p, name)]
        office = next(iter(offices))
        if office.startswith(_FOR_A_WHILE) or (assembly and not office.endswith(_PRESIDENT)):
            continue  # who presides until there is a president; the chair of a committee who reports
        plain = len(called) == 1 and called[0].get("role") in (None, _COUNCILLOR)
        if len(offices) == 1 and plain and office not in listed:
            called[0]["role"] = office


def _presiding(labels: Iterable[str]) -> dict[str, set[str]]:
    """By name as the labels print it: the offices that they preside by."""
    found: dict[str, set[str]] = {}
    for label in dict.fromkeys(labels):
        for name, office in _office_of(label):
            found.setdefault(name, set()).add(office)
    return found


def _office_of(label: str) -> Iterator[tuple[str, str]]:
    called = _CALLED.read(bare(label))
    if called:
        yield called["name"], called["office"]
    person = person_of(label, "") or {}
    if person.get("name") and person.get("role") in (*words_of("chairs"), *words_of("deputy")):
        yield bare(person["name"]), person["role"]


def _is_called(person: Person, name: str) -> bool:
    """Whether a label's name, in full or of the family alone, is that of somebody of the list."""
    whole = bare(person["name"])
    parts = parts_of(whole)
    return name in (whole, parts[0] if parts else whole) or (
        not parts and len(whole) > len(name) > 1 and whole.startswith(name)
    )
