"""What was moved and decided, as a yes or no where the record's own word says so; nothing follows from counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.archive.entries import Minutes
from generator.facts import session as facts
from generator.facts.joined import joined, known_id
from generator.facts.walk import PlacedItem
from generator.model.readings import Outcome
from generator.model.words import UNCONFIRMED

#: What a result means where there is a yes or no; the others were not put to one. Never inferred from counts.
RESULTS = {
    "承認": "pass", "可決": "pass", "修正可決": "pass", "同意": "pass", "了承": "pass", "採択": "pass", "認定": "pass",
    "否決": "fail", "不承認": "fail", "不同意": "fail", "不採択": "fail",
}  # fmt: skip
OPTIONS = {
    "賛成": "yes",
    "反対": "no",
    "保留": "abstain",
    "棄権": "abstain",
    "退席": "absent",
    "欠席": "absent",
}
WITHOUT_OBJECTION = "without objection"


@dataclass(frozen=True)
class Motion:
    """Something that was decided, and how."""

    id: str
    anchor: str
    text: str
    item: PlacedItem | None
    outcome: Outcome
    counts: list[tuple[str, int]]
    votes: list[tuple[str, str, str | None]]
    """Option and name of each member whose vote is recorded, and who it is where they have a page."""

    @property
    def kind(self) -> str | None:
        return self.item.item.kind if self.item else None

    @property
    def passed(self) -> str | None:
        """pass, fail, or None where there was nothing to carry."""
        return RESULTS.get(self.outcome.result)

    @property
    def manner(self) -> dict[str, object]:
        """How it was decided, in the record's own words: what was put, how, what it took, who had the casting vote."""
        said = self.outcome
        words = {
            "question": said.question,
            "manner": said.manner,
            "method": said.method,
            "requirement": said.requirement,
            "excluded": said.excluded,
            "casting_vote": said.casting,
        }
        return {key: word for key, word in words.items() if word is not None}

    @property
    def is_unopposed(self) -> bool:
        """Whether it was carried without a division."""
        return (
            not self.counts
            and not self.votes
            and "異議" in (self.outcome.manner or self.outcome.method or "")
        )


def motions(minutes: Minutes) -> Iterator[Motion]:
    """Every decision of a session."""
    attendance = minutes.session.attendance
    people = {
        p.id: p.name or p.role for g in (attendance.groups if attendance else ()) for p in g.people if p.id
    }
    who = joined(minutes)
    for number, one in enumerate(facts.decisions(minutes.session), 1):
        said = one.outcome
        counts = [("yes", said.in_favour), ("no", said.against), ("abstain", said.abstain)]
        yield Motion(
            id=f"{minutes.key}#d{number}",
            anchor=one.anchor,
            text=_text(one),
            item=one.item,
            outcome=said,
            counts=[(option, value) for option, value in counts if value is not None],
            votes=[
                (OPTIONS[v.vote], people.get(v.person) or v.person, known_id(minutes, who.voter(v.person)))
                for v in said.votes
            ],
        )


def _text(one: facts.Decided) -> str:
    """What was decided on, and that nobody has confirmed the reading where nobody has."""
    title = one.item.item.title if one.item else None
    words = "　".join(filter(None, (title, one.outcome.put))) or "議題の記録なし"
    return f"{words}（{UNCONFIRMED}）" if one.outcome.unconfirmed else words
