"""How a vote was taken: by those who were there, by names only where names were cast, by a casting vote only where it was even."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.speaking import Course
from generator.checks.subject import Subject
from generator.checks.votes import outcomes
from generator.problems.problem import Path, Problem

_AWAY = ("欠席", "退席")
_CAST = ("賛成", "反対", "保留", "棄権")


def those_who_left_do_not_vote(subject: Subject) -> Iterator[Problem]:
    """Nobody votes after leaving the room, or before coming, where the record says when."""
    if len(subject.session.sittings) > 1 or subject.session.form in ("written", "circulated"):
        return  # who left on the first day may be there on the next
    course = Course.of(subject.blocks)
    people = {placed.person.id: placed.person for placed in subject.people if placed.person.id}
    for placed in subject.blocks:
        for i, outcome in enumerate(placed.block.decides):
            for j, vote in enumerate(outcome.votes):
                person = people.get(vote.person)
                why = course.why_away(placed, person) if person and vote.vote not in _AWAY else None
                if why and person:
                    yield subject.problem(
                        "vote-of-who-left",
                        (*placed.path, "decides", i, "votes", j),
                        f"「{person.name or vote.person}」の表決が「{vote.vote}」ですが、{why}。",
                        "席にいなかったなら vote: 退席 と書きます。戻っていたなら、戻った所に"
                        "「moves: {person: 出席者の id, what: return}」と書きます。",
                    )


def votes_are_of_those_present(subject: Subject) -> Iterator[Problem]:
    """Where the record lists who was there at the vote, nobody else votes."""
    for path, outcome in outcomes(subject):
        for i, vote in enumerate(outcome.votes if outcome.present else ()):
            if vote.vote in _CAST and vote.person not in outcome.present:
                yield subject.problem(
                    "vote-not-present",
                    (*path, "votes", i),
                    f"「{vote.person}」の表決が「{vote.vote}」ですが、present（採決のときにいた人）にありません。",
                    "present に書き足すか、この人の行を直してください。",
                )


def secret_votes_have_no_names(subject: Subject) -> Iterator[Problem]:
    """A secret ballot tells of nobody how they voted."""
    for path, outcome in outcomes(subject):
        secret = outcome.method == "無記名投票" or "無記名" in (outcome.manner or "")
        if secret and any(vote.vote in _CAST for vote in outcome.votes):
            yield subject.problem(
                "secret-vote-named",
                (*path, "votes"),
                "無記名の投票なのに、一人ごとの表決（votes）があります。",
                "記名の投票なら manner と method を直し、無記名なら votes を消してください。",
            )


def a_casting_vote_follows_a_tie(subject: Subject) -> Iterator[Problem]:
    """Who presides decides only where as many were for as against."""
    for path, outcome in outcomes(subject):
        counts: tuple[int | None, int | None] = (outcome.in_favour, outcome.against)
        if outcome.casting and None not in counts and counts[0] != counts[1]:
            yield _uneven(subject, path, counts[0], counts[1])


def _uneven(subject: Subject, path: Path, in_favour: int | None, against: int | None) -> Problem:
    return subject.problem(
        "casting-without-tie",
        path,
        f"可否同数のときの裁決（casting）がありますが、賛成 {in_favour}、反対 {against} で同数ではありません。",
        "票の数か casting のどちらかを原本で確かめて直してください。",
    )
