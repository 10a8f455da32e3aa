"""The voices of a record: every label that speaks, once, with its printed forms."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.importer.front.groups import Group
from generator.importer.names.dictionary import is_family
from generator.importer.names.person import Person
from generator.importer.speakers.labels_looks import SEAT
from generator.importer.words.habits import Habit
from generator.importer.words.numbers import value_of
from generator.importer.words.roles import COLLECTIVE, MEMBER_ROLES, bare, role_of, side_of
from generator.japanese.lists import text_of, words_of

ASK, ANSWER, OPINION = "質問", "回答", "意見"
REMARK = "発言"
"""A point of which the record does not say whether a member or an officer made it."""
ABSENT = "absent"
_UNSIGNED = {ASK: "member", ANSWER: "staff", OPINION: "member"}
_HIDDEN = Habit(
    "hidden", r"[A-ZＡ-Ｚ]委員|委員[A-ZＡ-Ｚ\d①-⑳]|{round_open}[A-ZＡ-Ｚ\d]{1,2}{round_close}$|^(?:{many}|事務局)$", tells="名前を示さない呼び方",
    said=("委員", "議員", "構成員", "メンバー", "団員", "職員", "出席者", "参加者", "傍聴者", "傍聴人", "事務局", "A委員", "Ｂ委員", "委員A", "委員Ｂ", "委員1", "委員２", "委員①", "会長(A)",
          "会長（Ｂ）", "委員（1）", "委員(12)"),
    unsaid=("委員長", "青木委員", "緑地課長", "会長（青木）", "会長（A）代理", "会長（ABC）", "緑化委員会", "次の委員"),
)  # fmt: skip
#: 総務委員長（松川君）〔登壇〕: what somebody did, printed behind who it was.
_ON_STAGE = Habit(
    "on stage", r"(?<={round_close}){open}(?:登壇|自席|着席){close}$|(?<=[君氏])登壇$", tells="呼び方の後の登壇",
    said=("総務委員長（松川静香君）〔登壇〕", "町長（青木君）（登壇）", "町長(青木君)[自席]", "3番（岸）〔着席〕", "町長青木君登壇", "町長岸氏登壇"),
    unsaid=("〔登壇〕", "町長（登壇）", "町長（青木君）〔登壇〕は", "町長登壇", "町長青木君登壇台"),
)  # fmt: skip
_HONORIFICS = words_of("honorific")
_BRACKETS = str.maketrans("", "", text_of("round"))


@dataclass(frozen=True)
class Voice:
    """A label that speaks. ``printed`` is None where it is the key itself, ``forms`` are its other printed forms."""

    printed: str | None
    forms: list[str]
    side: str | None
    person: str | None
    anonymous: bool
    collective: bool
    role: str | None


class Voices:
    """Collects labels while the body is read."""

    def __init__(self) -> None:
        self.forms: dict[str, Counter[str]] = {}
        self.first: dict[str, str] = {}
        """The first words of each voice, for the report."""

    def key(self, label: str, printed: str) -> str:
        """The voice of a label; its printed form is counted."""
        key = _ON_STAGE.without(bare(label)).strip(text_of("colon")) or printed
        self.forms.setdefault(key, Counter())[printed] += 1
        return key

    def unsigned(self, which: str) -> str:
        """A voice that prints no label at all."""
        return self.key(which, "")

    def printed(self, key: str) -> str:
        """The form in which the label is mostly printed."""
        return self.forms[key].most_common(1)[0][0]

    def count(self, key: str) -> int:
        return sum(self.forms[key].values())

    def each(self, groups: list[Group]) -> dict[str, Voice]:
        """The voices in the order in which they first speak; ``groups`` are those who were there."""
        return {key: self._one(key, groups) for key in self.forms}

    def of_the_absent(self, groups: list[Group]) -> list[tuple[str, str]]:
        """The labels that can call only somebody who is listed as absent, each with the name."""
        found = ((key, _named(key, groups) or _seated(key, groups)) for key in self.forms)
        return [(key, person["name"]) for key, person in found if person and person.get("status") == ABSENT]

    def _one(self, key: str, groups: list[Group]) -> Voice:
        printed, person = self.printed(key), _named(key, groups)
        seated = (
            any(person in group.people and _is_seated(person, group) for group in groups) if person else False
        )
        office = _office_of(key, groups)
        return Voice(
            printed=printed if printed != key else None,
            forms=[form for form in self.forms[key] if form != printed],
            side=side_of(key) or _UNSIGNED.get(key) or ("member" if seated else None),
            person=person["id"] if person and person.get("status") != ABSENT else None,
            anonymous=not printed or _HIDDEN.reads(key),
            collective=COLLECTIVE.reads(key),
            role=office,
        )


def _named(key: str, groups: list[Group]) -> Person | None:
    """The person a label names, when exactly one of the list fits; an office or a seat alone names nobody."""
    seat, called = _seat_of(key), _behind_seat(key)
    office = _office_of(called, groups)
    words = _without_office(called, office)
    fits = [
        person
        for group in groups
        for person in group.people
        if person.get("name") and person.get("id") and _is(person["name"], words)
        if _may_have(office, side_of(called), person, group) and _may_sit(seat, person)
    ]
    return fits[0] if len(fits) == 1 else None


def _seat_of(words: str) -> int | None:
    seat = SEAT.read(words)
    return value_of(seat[0]) if seat else None


def _behind_seat(key: str) -> str:
    """What a label prints behind a seat, without a bracket round all of it: 3番（井川委員）; the whole label where it prints none."""
    words = SEAT.without(key)
    return words.strip(text_of("round")) if words != key else key


def _may_sit(seat: int | None, person: Person) -> bool:
    """Whether somebody may be who speaks from a seat: nobody's other seat is printed."""
    return seat is None or "seat" not in person or value_of(person["seat"]) == seat


def _seated(key: str, groups: list[Group]) -> Person | None:
    """Who has the seat that a label is, when the list gives it to exactly one: 3番, 3番委員."""
    seat, called = _seat_of(key), _behind_seat(key)
    if seat is None or _without_office(called, role_of(called)):
        return None
    members = (person for group in groups if group.side == "member" for person in group.people)
    fits = [one for one in members if one.get("name") and "seat" in one and value_of(one["seat"]) == seat]
    return fits[0] if len(fits) == 1 else None


def _office_of(key: str, groups: list[Group]) -> str | None:
    """The office of a label; the end of a listed family name is no part of it: 服部|会長, not 服|部会長."""
    role = role_of(key)
    shorter = role_of(role[1:]) if role else None
    if not role or shorter != role[1:]:
        return role
    stem = key.removesuffix(role)
    family = stem + role[0]
    listed = [person.get("name", "") for group in groups for person in group.people]
    told = any(name.startswith(family) for name in listed) or (is_family(family) and not is_family(stem))
    return shorter if key.endswith(role) and stem and told else role


def _may_have(office: str | None, side: str | None, person: Person, group: Group) -> bool:
    """Whether somebody of the list may have the office of a label: a member with a seat is no 事務局長 of the same name."""
    if side is None or office is None or office in _told(person):
        return True
    return not _is_seated(person, group) if side == "staff" else group.side != "staff"


def _told(person: Person) -> str:
    return f"{person.get('role', '')} {person.get('affiliation', '')}"


def _is_seated(person: Person, group: Group) -> bool:
    """Whether somebody of the list sits in the council: 鈴木, of a list of members, is no 鈴木課長."""
    of_members = group.side == "member" and not _told(person).strip()
    return person.get("role") in MEMBER_ROLES or "seat" in person or of_members


def _without_office(key: str, role: str | None) -> str:
    """A label without office, honorific and brackets."""
    words = _without_honorific(key.translate(_BRACKETS))
    before, _, after = words.rpartition(role) if role else ("", "", words)
    return _without_honorific(before + after)


def _without_honorific(words: str) -> str:
    return next((words.removesuffix(end) for end in _HONORIFICS if words.endswith(end)), words)


def _is(name: str, words: str) -> bool:
    if name == words:
        return True
    return len(words) >= 2 and len(name) >= 2 and (name.startswith(words) or words.startswith(name))
