"""Outcomes in words: beside the remark that says them, in the agenda and in the register."""

from __future__ import annotations

from collections.abc import Mapping
from html import unescape

from generator.facts.kana import readings_where_called
from generator.facts.session import decisions
from generator.facts.votes import called
from generator.model.readings import Outcome
from generator.model.words import OUTCOME_CLASSES, UNCONFIRMED
from generator.pages.context import Context
from generator.pages.html import NOTHING, Html, fill, together
from generator.pages.markup import element, escape, ruby
from generator.pages.tally import tally


def outcome_mark(outcome: Outcome) -> Html:
    """The printed word of the outcome with the class of what it means, and whether anybody has confirmed it."""
    word = outcome.word or outcome.result
    kind = OUTCOME_CLASSES.get(outcome.result, "open")
    put = f"{outcome.put}：" if outcome.put else ""
    doubt = (
        element("span", escape(f"（{UNCONFIRMED}）"), class_="unconfirmed")
        if outcome.unconfirmed
        else NOTHING
    )
    return escape(put) + element("span", escape(word), class_=f"outcome {kind}") + doubt


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
    numbers = "、".join(filter(None, (numbers, outcome.excluded, outcome.casting)))
    manner = outcome.manner or outcome.method or ""
    if outcome.manner and outcome.method not in (None, "その他") and outcome.method not in outcome.manner:
        manner = f"{outcome.manner}、{outcome.method}"
    taken = f"{manner}（{numbers}）" if manner and numbers else manner or numbers
    needed = f"必要な賛成：{outcome.requirement}" if outcome.requirement else ""
    return "　".join(filter(None, (taken, needed)))


def outcome_note(context: Context, outcome: Outcome, agenda: str | None = None) -> Html:
    """A line below the remark that decides: which item, what outcome, by what votes."""
    item = context.items.get(outcome.agenda or agenda or "")
    about = _quoted(item.item.title) if item else ""
    line = fill(
        '<p>{}結果：{} <span class="detail">{}</span></p>',
        escape(f"{about}の" if about else ""),
        outcome_mark(outcome),
        detail_shown(context, outcome),
    )
    return element("div", line + tally(outcome), class_="decided not-said")


def outcome_detail(context: Context, outcome: Outcome) -> str:
    """Manner and votes, who was there, who voted how and why, and the opinion attached; empty when none is recorded."""
    return unescape(_detail(context, outcome, {}))


def detail_shown(context: Context, outcome: Outcome) -> Html:
    """The same as HTML, with how names are read."""
    return _detail(context, outcome, readings_where_called(context.minutes) if _names(outcome) else {})


def _names(outcome: Outcome) -> bool:
    return bool(outcome.votes or outcome.present)


def _detail(context: Context, outcome: Outcome, readings: Mapping[str, str]) -> Html:
    names = called(context.minutes) if _names(outcome) else {}

    def person(own: str) -> Html:
        name = names.get(own, own)
        return ruby(name, readings[own]) if own in readings else escape(name)

    named = (
        fill("{} {}", person(v.person), escape(v.vote + (f"（理由：{v.reason}）" if v.reason else "")))
        for v in outcome.votes
    )
    there = together(map(person, outcome.present), escape("、"))
    present = escape("採決のときにいた人：") + there if there else NOTHING
    parts = (escape(votes(outcome)), present, together(named, escape("、")), escape(outcome.opinion or ""))
    return together(filter(None, parts), escape("　"))


def _quoted(title: str) -> str:
    """A title in quotation marks; one that holds some itself gets the outer kind."""
    return f"『{title}』" if "「" in title else f"「{title}」"


def unconfirmed_notice(context: Context) -> Html:
    """At the top of the page, when outcomes on it were read by a program and confirmed by nobody."""
    count = sum(decided.outcome.unconfirmed for decided in decisions(context.minutes.session))
    if not count:
        return NOTHING
    return fill(
        '<div class="notice" role="note" aria-label="結果について"><p>議題の結果のうち{}件は、会議録の文からプログラムが読み取ったもので、まだ人が確かめていません（「{}」と示しています）。</p></div>',
        count,
        escape(UNCONFIRMED),
    )
