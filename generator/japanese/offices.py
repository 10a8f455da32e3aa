"""Offices: how a label says what someone is, and on which side of the table they sit."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, TypeAlias

from generator.japanese.data import read
from generator.japanese.lists import pattern_of, signs
from generator.japanese.space import squeeze

_DATA = read("offices")
Side: TypeAlias = Literal["chair", "member", "staff", "other"]

#: Who presides, or stands in for who does.
CHAIRS: tuple[str, ...] = tuple(_DATA["chairs"])
#: Offices of a council, of who stands in for one that presides, of its members and those who speak beside them.
MEMBER_ROLES: tuple[str, ...] = (
    *_DATA["member"],
    *(
        chair + acting
        for chair in CHAIRS
        if not chair.startswith("副")
        for acting in ("職務代理者", "職務代理", "代理", "代行")
    ),
)
#: Offices of the administration, and the words a record uses for its officers as one party.
STAFF_ROLES: tuple[str, ...] = tuple(_DATA["staff"])
#: Who leads or takes part without an office.
OTHER_ROLES: tuple[str, ...] = tuple(_DATA["other"])

_ROLES = frozenset({*MEMBER_ROLES, *STAFF_ROLES, *OTHER_ROLES})
#: One letter is too little to know an office by, unless it is the whole label.
_ENDINGS = frozenset(role for role in _ROLES if len(role) > 1)
_LENGTHS = sorted({len(role) for role in _ENDINGS}, reverse=True)
_UNITS = re.compile(f"(?:{'|'.join(_DATA['units'])})$")
_BRACKETED = re.compile(
    rf"^(?P<head>.+?)[{signs('open')}](?P<inner>[^{signs('open', 'close')}]*)[{signs('close')}]?(?P<tail>.*)$"
)
_SIGNS = re.compile(f"[{signs('bracket', 'mark')}]")


def bare(label: str) -> str:
    """A label without the spaces a printer puts between its letters."""
    return label if label.isalnum() else squeeze(label)


def letters_of(label: str) -> str:
    """A label without spaces, brackets and marks: what a name is looked for in."""
    return _SIGNS.sub("", bare(label))


#: What stands behind a surname in a label: an office of a council, or how a person is addressed.
TITLE = pattern_of(r"(?:{chairs}|{deputy}|職務代理者?|{members}|{honorific})$")
_OFFICERS = pattern_of(
    r"(?<!委員)(?<!議員)側$|{staff_party}|{charge}|課$|関係者|執行機関|理事者|委員会[^委]*[課室]"
)
#: 教育委員会 may be its members or its office.
_MEMBERS = pattern_of(r"委員(?!会|以外)|議員(?!以外)|{chairs}|部会員")


@lru_cache(maxsize=10_000)
def role_of(label: str) -> str | None:
    """The office a label names: ``会長`` of ``藤沢会長`` or of ``会長（藤沢）``; None when it names none."""
    plain = bare(label)
    if plain in _ROLES:
        return plain
    bracketed = _BRACKETED.match(plain)
    if bracketed:
        candidates = (bracketed["head"] + bracketed["tail"], bracketed["head"], bracketed["inner"])
        return next((role for part in candidates if (role := role_of(part))), None)
    # 委員11, 事務局Q and A委員 hide a person on purpose: the office is what stays.
    plain = re.sub(r"(?<=[^\W\dA-Za-zＡ-Ｚａ-ｚ])[\dA-Za-zＡ-Ｚａ-ｚ０-９①-⑳]{1,3}$", "", plain)
    plain = pattern_of(r"{honorific}$").sub("", plain)
    ends = (plain[-length:] for length in _LENGTHS)
    begins = (plain[:length] for length in _LENGTHS if length > 2)
    return next((words for words in (*ends, *begins) if words in _ENDINGS), None)


def is_unit(label: str) -> bool:
    """Whether the label is the name of an office of the administration: 資源循環課."""
    return bool(_UNITS.search(bare(label))) and len(bare(label)) >= 2


def side_of(label: str) -> Literal["member", "staff"] | None:
    """``member``, ``staff`` or None when the label does not tell."""
    role = role_of(label)
    if role in MEMBER_ROLES:
        return "member"
    if role in STAFF_ROLES or (role is None and is_unit(label)):
        return "staff"
    return None


def side_of_group(label: str) -> Literal["member", "staff"] | None:
    """Of what a label over a list of people says that they are: 委員, 事務局, 関係課; None when it does not tell."""
    if _OFFICERS.search(label):
        return "staff"
    return "member" if _MEMBERS.search(label) and not re.search("傍聴|参考人", label) else None


def shown_side(label: str, stated: Literal["member", "staff", "other"] | None = None) -> Side:
    """Where a label's speaker sits, as pages show it; ``stated`` by the record, if it says."""
    if role_of(label) in CHAIRS and stated != "staff":
        return "chair"
    return stated or side_of(label) or "other"
