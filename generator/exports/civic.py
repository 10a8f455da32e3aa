"""What Popolo and Open Civic Data both need: who is a body, what was moved and voted on, in their words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.archive.entries import Minutes, PublicArchive
from generator.exports.values import Data, at_clock, iso, known
from generator.facts import session as facts
from generator.facts.joined import joined, known_id
from generator.facts.people import people
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
    kind: str | None
    outcome: Outcome
    counts: list[tuple[str, int]]
    votes: list[tuple[str, str, str | None]]
    """Option and name of each member whose vote is recorded, and who it is where they have a page."""

    @property
    def passed(self) -> str | None:
        """pass, fail, or None where there was nothing to carry."""
        return RESULTS.get(self.outcome.result)

    @property
    def manner(self) -> dict[str, object]:
        """How it was decided, in the record's own words: what was put, how, what it took, who had the casting vote."""
        said = self.outcome
        return known(
            question=said.question,
            manner=said.manner,
            method=said.method,
            requirement=said.requirement,
            excluded=said.excluded,
            casting_vote=said.casting,
        )

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
            kind=one.item.item.kind if one.item else None,
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


def names_present(minutes: Minutes) -> list[tuple[str, str]]:
    """Name and part of everybody whom the list of attendance names and who was there."""
    attendance = minutes.session.attendance
    return [
        (person.name, person.role or group.label)
        for group in (attendance.groups if attendance else ())
        for person in group.people
        if person.name and person.status not in ("absent", "vacant", "unknown")
    ]


def memberships(public: PublicArchive) -> Iterator[Data]:
    """The offices of those who have a page; of the administration they are offices of the municipality."""
    for one in people(public):
        for held in one.held:
            body = held.council.key if held.council else one.home.id
            yield known(
                person_id=one.key,
                organization_id=body,
                post_id=f"{body}/{held.role}" if held.role else None,
                role=held.role,
                start_date=iso(held.start),
                end_date=iso(held.end),
            )


def moment(minutes: Minutes) -> tuple[str | None, str | None]:
    """When the first sitting began and ended, as far as it is known: a day, or a day with its time in Japan."""
    day = facts.first_date(minutes.session)
    if day is None:
        return None, None
    sitting = next((s for s in minutes.session.sittings if s.date == day), None)
    if sitting is None or not day.exact:
        return day.iso, None
    start, end = (
        f"{at_clock(day.exact, clock).isoformat()}+09:00" if clock else None
        for clock in (sitting.start, sitting.end)
    )
    return start or day.iso, end
