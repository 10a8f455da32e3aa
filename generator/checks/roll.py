"""The names of people, held to the roll of members that the council itself keeps."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.subject import Subject, closed_up
from generator.checks.votes import is_member_group
from generator.problems.problem import Problem

SHORTEST = 3
"""Names of fewer letters are not compared: there one letter is half of the name, and may be a family of two."""


def names_are_spelled_as_on_the_roll(subject: Subject) -> Iterator[Problem]:
    """No member is in the attendance under a name that is one letter off the roll, when the one on the roll is not there.

    Two people may well be one letter apart, so that this warns only where the other is missing.
    """
    roll = {closed_up(member.name): member.name for member in subject.minutes.home.council.members}
    here = {closed_up(placed.person.name) for placed in subject.people if placed.person.name}
    for placed in subject.people:
        name = placed.person.name
        if not name or closed_up(name) in roll or not is_member_group(placed.group):
            continue
        near = [own for own in roll if own not in here and one_letter_apart(own, closed_up(name))]
        if len(near) == 1:
            yield subject.problem(
                "member-name",
                (*placed.path, "name"),
                f"「{name}」は、委員の名簿の「{roll[near[0]]}」と一字だけ違います。",
                f"打ち間違いなら直してください。別の人なら「{subject.minutes.home.file}」の members に加えてください。",
                (roll[near[0]],),
            )


def one_letter_apart(one: str, other: str) -> bool:
    """Whether two names without blanks differ in one letter, and are long enough to be compared."""
    if len(one) != len(other) or len(one) < SHORTEST:
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1
