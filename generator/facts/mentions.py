"""Whole names in lists of attendance and before remarks that are nobody's yet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.archive.entries import CouncilEntry, Minutes
from generator.facts import session as facts
from generator.facts.joined import Row, joined, rows_of
from generator.japanese.lists import expanded
from generator.japanese.offices import role_of, side_of_group
from generator.japanese.space import squeeze

_IN_BRACKETS = re.compile(
    expanded(r"^(?P<role>[^{open}{close}]+)[{open}](?P<name>[^{open}{close}]+?)(?:{honorific})?[{close}]$")
)
_ADDRESSED = re.compile(expanded(r"^(?P<role>)(?P<name>[^{open}{close}]{2,}?)(?:{honorific})$"))
_KANJI, _KANA = re.compile(expanded("[{kanji}]")), re.compile(expanded("[{hiragana}{katakana}]"))
#: Organs beside the assembly that have members of their own (地方自治法 180条の5).
_ORGAN = re.compile(
    "選挙管理委員|教育委員会|農業委員会|公平委員会|人事委員会|監査委員|固定資産評価審査委員|公安委員会|労働委員会|収用委員会"
)
_NO_NAME = re.compile("[・、。/／]|事務取扱|兼務|代理|心得")


@dataclass(frozen=True)
class Mention:
    """A name at one place: in a list of attendance, or in the label of a voice."""

    minutes: Minutes
    printed: str
    """The name or label as it stands there."""
    name: str
    """The name without blanks."""
    title: str
    """The office as it is printed; of an officer with the unit."""
    is_officer: bool
    kana: str = ""

    @property
    def council(self) -> CouncilEntry:
        return self.minutes.home


def mentions_in(minutes: Minutes, is_whole: Callable[[str], bool]) -> Iterator[Mention]:
    """Whole names that are nobody's yet. A row that says whose it is, and a voice that names a row, need none."""
    who = joined(minutes)
    for row in rows_of(minutes):
        if row.place not in who.rows and not (row.person.known or row.person.withheld):
            yield from _of_row(minutes, row, is_whole)
    for key, voice in facts.voices_of(minutes).items():
        several = voice.people or voice.anonymous or voice.collective
        if not (voice.person or several or key in who.voices or voice.side == "other"):
            yield from _of_label(minutes, squeeze(voice.label or key), voice.side == "staff", is_whole)


def _of_row(minutes: Minutes, row: Row, is_whole: Callable[[str], bool]) -> Iterator[Mention]:
    person, side = row.person, row.group.side or side_of_group(row.group.label)
    if person.name and _is_name(person.name, is_whole) and side and side != "other":
        title = "".join(filter(None, (person.affiliation, person.role)))
        name = squeeze(person.name)
        yield Mention(minutes, person.name, name, title, side == "staff", person.kana or "")


def _of_label(
    minutes: Minutes, label: str, is_staff: bool, is_whole: Callable[[str], bool]
) -> Iterator[Mention]:
    """An organ of the administration has its own members; its chair is one of its officers, whatever side a record puts them on."""
    found = _IN_BRACKETS.match(label) or _ADDRESSED.match(label)
    if found and _is_name(found["name"], is_whole):
        is_officer = is_staff or bool(_ORGAN.search(found["role"]))
        yield Mention(minutes, label, found["name"], found["role"], is_officer)


def _is_name(name: str, is_whole: Callable[[str], bool]) -> bool:
    """A name of family and given name: with a blank in it, of two scripts, or of which a dictionary knows both parts."""
    plain = squeeze(name)
    if role_of(plain) or _NO_NAME.search(plain):
        return False
    two = len(plain) > 3 and bool(_KANJI.search(plain)) and bool(_KANA.search(plain))
    return two or plain != name.strip() or is_whole(plain)
