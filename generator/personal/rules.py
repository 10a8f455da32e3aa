"""Every rule of personal data, put to a text in one call.

A rule has two halves: what lets a text be looked at, over its raw characters and quick, since nearly all text holds
nothing; and the rule itself, over the text as a reader takes it in. A test holds the first to miss nothing of the second.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.personal.accounts import ACCOUNTS
from generator.personal.addresses import ADDRESSES
from generator.personal.births import BIRTHS
from generator.personal.folding import BETWEEN, UNUSUAL, folded, places_in
from generator.personal.mails import MAILS
from generator.personal.numbers import NUMBERS
from generator.personal.offices import NOBODY, Offices
from generator.personal.phones import PHONES
from generator.personal.plates import PLATES
from generator.personal.registers import REGISTERS
from generator.personal.rule import Rule


class Found(NamedTuple):
    """One place in a text: the rule's code (``generator.problems.catalogue``) and the characters it takes up."""

    rule: str
    start: int
    end: int


#: One family each; the order is that of the editors' guide.
RULES = (PHONES, MAILS, ADDRESSES, NUMBERS, ACCOUNTS, PLATES, BIRTHS, REGISTERS)
_QUICK = (*(rule.may_hold for rule in RULES), UNUSUAL)


def findings_in(text: str, offices: Offices = NOBODY) -> list[Found]:
    """What looks like personal data in a text, in order; what ``offices`` give out themselves is silent.

    Many texts may be put as one, parted by ``BETWEEN``: that costs a call instead of thousands.
    """
    wanted: dict[tuple[int, int], list[Rule]] = {}
    for rule in RULES:
        for part in _parts_with(rule.may_hold, text):
            wanted.setdefault(part, []).append(rule)
    for part in _parts_with(UNUSUAL, text):
        wanted[part] = list(RULES)
    found = [one for part, rules in wanted.items() for one in _in_part(text, part, rules, offices)]
    return sorted(found, key=lambda one: one[1:])


def may_hold(text: str) -> bool:
    """Whether a text is worth to be put to the rules; told from its raw characters, and quickly."""
    return any(pattern.search(text) for pattern in _QUICK)


def _parts_with(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """The parts of a text in which a pattern is found, each once."""
    place = 0
    while hit := pattern.search(text, place):
        start = text.rfind(BETWEEN, 0, hit.start()) + 1
        end = text.find(BETWEEN, hit.start())
        place = end if end >= 0 else len(text)
        yield start, place


def _in_part(text: str, part: tuple[int, int], rules: list[Rule], offices: Offices) -> Iterator[Found]:
    words = text[slice(*part)]
    plain = folded(words)
    found = [(rule.code, span) for rule in rules for span in rule.find(plain, offices)]
    for (code, _), (start, end) in zip(
        found, places_in(words, (span for _, span in found)) if found else (), strict=True
    ):
        yield Found(code, part[0] + start, part[0] + end)
