"""What a program has read is confirmed by a person before the record counts as final."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.subject import Subject
from generator.checks.votes import outcomes
from generator.problems.problem import Problem

#: States in which a record may show what nobody has confirmed; pages mark it there.
_OPEN = ("draft", "preliminary")


def outcomes_are_confirmed(subject: Subject) -> Iterator[Problem]:
    """No outcome, and no vote of one, that only a program has read stands in a record that is no draft and not preliminary."""
    if subject.session.record.status in _OPEN:
        return
    for path, outcome in outcomes(subject):
        if outcome.unconfirmed:
            yield subject.problem(
                "unconfirmed-outcome",
                path,
                f"結果「{outcome.word or outcome.result}」は、取り込みが文から読み取ったままで、まだ人が確かめていません。",
                "原本で議題、結果、決め方、票の数を確かめ、合っていたら「by: inferred」を消してください。"
                "確かめる前に公開するなら、record: の status を preliminary（速報）にします。",
            )
