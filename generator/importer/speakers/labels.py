"""Which labels can be someone who speaks: an office, a unit of the office, or a listed name."""

from __future__ import annotations

from collections.abc import Set

from generator.importer.names.dictionary import is_family, is_given, parts_of
from generator.importer.names.known_offices import IN_PLACE_OF, PROXIES, role_at_end
from generator.importer.names.office_looks import ENDS_AS_OFFICES
from generator.importer.names.person import person_of
from generator.importer.speakers.labels_looks import (
    ASIDE,
    ATTENDED,
    BRACKETED,
    CALLED_BY_NAME,
    CREW,
    GREETING,
    LISTS,
    MASKED,
    OF_RECORD,
    OF_ROWS,
    PARTICLE,
    SEAT,
    SEATS,
    SENTENCE,
    TOLD_APART,
    WITH_TITLE,
)
from generator.importer.speakers.shapes import MARKS, MAX_LABEL
from generator.importer.words.habits import remembered
from generator.importer.words.labels import meaning_of
from generator.importer.words.numbers import numbered
from generator.importer.words.roles import COLLECTIVE, bare, is_unit, role_of
from generator.japanese.lists import words_of

#: Meanings of labels in a front part that no speaker is called by.
_OF_FORMS = {
    "present", "absent", "attendance", "place", "date", "observers", "agenda", "materials", "openness",
}  # fmt: skip

#: And of those that only lead others.
_OF_ROWS_ONLY = {"contact", "next", "time", "name", "sign", "result", "reason"}


_SHORT = 8
"""How many letters a word has at most that may be who speaks, and not what heads a list of staff."""


def can_speak(label: str, roster: Set[str]) -> bool:
    """Whether a label can be someone who speaks: an office, a unit of the office, or a listed name."""
    verdict = _verdict(label)
    if verdict != "if listed":
        return verdict == "yes"
    plain = bare(label)
    return (
        plain in roster or WITH_TITLE.without(plain) in roster or _is_office_and_name(label.split(), roster)
    )


def _is_office_and_name(words: list[str], roster: Set[str]) -> bool:
    """Whether words are an office and, apart from it, the name of someone who is listed or a name both of whose parts are known: 総務課長　日高　久志."""
    cuts = ((bare("".join(words[:n])), words[n:]) for n in range(1, len(words)))
    return any(
        role_at_end(office) and (bare("".join(name)) in roster or _is_whole_name(name))
        for office, name in cuts
    )


def _is_whole_name(words: list[str]) -> bool:
    """Whether two words are a family name and a given name."""
    return len(words) == 2 and is_family(words[0]) and is_given(words[1])


@remembered(20_000)
def _verdict(label: str) -> str:
    """``yes``, ``no``, or ``if listed``: what is known of a label whoever was there."""
    if not may_be_label(label):
        return "no"
    return "yes" if _is_office_or_seat(label) else "if listed"


def may_be_label(label: str) -> bool:
    """Whether nothing about a label forbids that someone is called so: no sentence, row of a form or number."""
    plain = bare(label)
    if not plain or len(plain) > 2 * MAX_LABEL or len(BRACKETED.without(plain)) > MAX_LABEL:
        return False
    if (
        OF_ROWS.reads(plain)
        or OF_RECORD.reads(plain)
        or LISTS.reads(plain)
        or SENTENCE.reads(plain)
        or _count(plain, "open") != _count(plain, "close")
    ):
        return False
    if (
        plain[0] in MARKS
        or plain in words_of("carried")
        or meaning_of(label) in _OF_FORMS
        or ATTENDED.reads(plain)
        or _begins_a_row(label.split())
    ):
        return False
    number = numbered(label)
    return not number or number.kind in ("bill", "item", "ア", "a") or SEAT.reads(plain) or CREW.reads(plain)


def _begins_a_row(words: list[str]) -> bool:
    """Whether the first of several words is the label of a row, an office said twice, or the last a number: 問合せ先　図書館課, 委員　委員."""
    if len(words) < 2:
        return False
    of_item = numbered(f"{words[-1]} 計")
    if of_item and of_item.kind in ("bill", "item"):
        return True  # 委員長　議題1　…: the number of what is said next; 委員　1 is one of them
    cut = (words[0].partition(sign) for sign in words_of("colon"))
    first = next((head for head, _, behind in cut if behind), words[0])  # 欠席者：委員　青木
    meaning = meaning_of(first)
    staff = meaning == "staff" and len(first) > _SHORT  # 職務のため出席した者の職氏名　書記 …
    return staff or meaning in (_OF_FORMS | _OF_ROWS_ONLY) or words[0] == words[1]


def _count(text: str, signs: str) -> int:
    return sum(map(text.count, words_of(signs)))


def _is_office_or_seat(label: str) -> bool:
    plain = bare(label)
    if plain.endswith(tuple(PROXIES)):
        plain = plain.removesuffix(IN_PLACE_OF)  # 筒本委員代理
    if CALLED_BY_NAME.reads(plain) or _is_proxy(plain) or COLLECTIVE.reads(plain) or plain in ("々", "〃"):
        return True  # ○〃: the label above once more; whose words they are stays open
    if _is_office_dot_name(plain) or CREW.reads(plain) or TOLD_APART.reads(plain):
        return True
    if WITH_TITLE.reads(plain) and {"name", "role"} <= (person_of(label, "") or {}).keys():
        return True  # 教育政策係長　大園健朗君
    official = ENDS_AS_OFFICES.read(ASIDE.without(plain))
    role = role_of(plain) or (official and official[0])
    if role:
        told = PARTICLE.reads(plain) and plain[:-1].endswith(role)  # 副会長に　岸委員を選出した。
        return role in plain and not told and _names_its_office(plain, role)
    seated = SEAT.reads(plain) and len(plain) <= 14 and not SEATS.reads(plain)
    return is_unit(plain) or seated


def _is_proxy(plain: str) -> bool:
    """Whether somebody is called who stands in for another: 成田代理."""
    return plain.endswith(IN_PLACE_OF) and is_family(plain.removesuffix(IN_PLACE_OF))


def _names_its_office(plain: str, role: str) -> bool:
    """Whether a label that holds an office is that office, someone who holds it, or someone hidden behind it."""
    named = ASIDE.without(plain)
    masked = MASKED.read(named)
    return (
        named.endswith(role)
        or GREETING.reads(plain)
        or (masked is not None and named[: masked.start()].endswith(role))
        or role not in named
        or len(plain) <= len(role) + 3
    )


def _is_office_dot_name(plain: str) -> bool:
    """Whether a dot parts an office from a name: 委員・三田村."""
    first, _, name = plain.partition("・")
    return role_of(first) == first != "" and (is_family(name) or parts_of(name) is not None)
