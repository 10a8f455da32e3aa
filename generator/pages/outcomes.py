"""Outcomes in words: beside the remark that says them, in the agenda and in the register."""

from __future__ import annotations

from generator.model.readings import Outcome
from generator.model.words import OUTCOME_CLASSES
from generator.pages.context import Context
from generator.pages.html import Html, fill
from generator.pages.markup import element, escape


def outcome_mark(outcome: Outcome) -> Html:
    """The printed word of the outcome with the class of what it means."""
    word = outcome.word or outcome.result
    kind = OUTCOME_CLASSES.get(outcome.result, "open")
    part = f"{outcome.part}：" if outcome.part else ""
    return escape(part) + element("span", escape(word), class_=f"outcome {kind}")


def votes(outcome: Outcome) -> str:
    """Manner and votes in a phrase: 挙手（賛成5、反対1）; empty when none is recorded."""
    counts = [
        ("賛成", outcome.in_favour),
        ("反対", outcome.against),
        ("棄権・保留", outcome.abstain),
        ("条件付き賛成", outcome.conditional),
        ("未提出", outcome.not_returned),
    ]
    numbers = "、".join(f"{name}{count}" for name, count in counts if count is not None)
    if outcome.excluded:
        numbers = "、".join(filter(None, (numbers, outcome.excluded)))
    manner = outcome.manner or ""
    return f"{manner}（{numbers}）" if manner and numbers else manner or numbers


def outcome_note(context: Context, outcome: Outcome, agenda: str | None = None) -> Html:
    """A line below the remark that decides: which item, what outcome, by what votes."""
    item = context.items.get(outcome.agenda or agenda or "")
    about = _quoted(item.item.title) if item else ""
    manner = votes(outcome)
    read = "（会議録の文から自動で読み取りました）" if outcome.by == "inferred" else ""
    named = "、".join(f"{_person(context, v.person)} {v.vote}" for v in outcome.votes)
    detail = "　".join(filter(None, (manner, named, outcome.opinion, read)))
    line = fill(
        '<p>{}結果：{} <span class="detail">{}</span></p>',
        escape(f"{about}の" if about else ""),
        outcome_mark(outcome),
        escape(detail),
    )
    return element("div", line, class_="decided not-said")


def _person(context: Context, own: str) -> str:
    person = context.people.get(own)
    return (person.name or person.role if person else None) or own


def _quoted(title: str) -> str:
    """A title in quotation marks; one that holds some itself gets the outer kind."""
    return f"『{title}』" if "「" in title else f"「{title}」"
