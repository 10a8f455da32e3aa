"""The withheld things of a session as items of two lines: the same on the session's page, in the register and on the ground's page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from generator.archive.entries import Minutes
from generator.facts import session as facts
from generator.facts.withholding import KINDS, SCOPES, WithheldPlace, review_due, state_of, withheld_things
from generator.model.council import Ground
from generator.model.papers import Release, Review, WithheldRecord
from generator.pages import markup
from generator.pages.context import shown_date
from generator.pages.html import NOTHING, Html, fill, together
from generator.pages.markup import element, escape, titled
from generator.pages.page import ground_path, relative, session_path

Thing: TypeAlias = tuple[str, WithheldRecord, tuple[WithheldPlace, ...]]


def withheld_items(from_path: str, minutes: Minutes, things: Sequence[Thing], as_of: dt.date) -> list[Html]:
    """Each of ``things`` of the session as HTML, linked from the page ``from_path``: what and where, then why, then what
    became of it up to the day ``as_of``.
    """
    names = _names(minutes)
    grounds = minutes.home.home.grounds
    return [
        element("p", _where(from_path, minutes, record, places, names), class_="thing")
        + element("p", _why(from_path, minutes, record, grounds), class_="about")
        + _course(record, as_of)
        for _, record, places in things
    ]


def _label(record: WithheldRecord, place: WithheldPlace) -> str:
    scope, what = SCOPES[place.scope], record.what or place.what
    return what if scope in what else f"{scope}（{what}）"


def _names(minutes: Minutes) -> dict[tuple[str, str], str]:
    """The name of each place by its label and anchor: 議事の一部（その他）, counted where several are called so."""
    anchors: dict[str, list[str]] = {}
    for _, record, places in withheld_things(minutes.session):
        for place in places:
            same = anchors.setdefault(_label(record, place), [])
            if place.anchor not in same:
                same.append(place.anchor)
    return {
        (label, anchor): f"{label}その{number}" if len(same) > 1 else label
        for label, same in anchors.items()
        for number, anchor in enumerate(same, 1)
    }


def _where(
    from_path: str,
    minutes: Minutes,
    record: WithheldRecord,
    places: Sequence[WithheldPlace],
    names: Mapping[tuple[str, str], str],
) -> Html:
    """The kind, and links to every place the record speaks for; the same place is named once."""
    at_home = from_path == session_path(minutes)
    links = []
    for place in places:
        there = f"#{place.anchor}" if at_home else relative(from_path, session_path(minutes), place.anchor)
        name = names[_label(record, place), place.anchor]
        links.append(told_apart(name, there, "" if at_home else facts.session_name(minutes)))
    chip = f"公開（もとは{KINDS[record.kind]}）" if record.released else KINDS[record.kind]
    kind = element("span", escape(chip), class_="chip released" if record.released else "chip")
    return fill("{} {}", kind, together(dict.fromkeys(links), fill("、")))


def told_apart(name: str, href: str, of: str) -> Html:
    """A link whose name says, to those who hear it alone, of which meeting it speaks."""
    unseen = element("span", escape(f"（{of}）"), class_="visually-hidden") if of else NOTHING
    return element("a", titled(name) + unseen, href=href)


def _why(from_path: str, minutes: Minutes, record: WithheldRecord, grounds: Mapping[str, Ground]) -> Html:
    basis = (
        markup.link(
            f"{grounds[g].ordinance}{grounds[g].article}{grounds[g].item or ''}（{grounds[g].label}）",
            relative(from_path, ground_path(minutes.home.home, g)),
        )
        for g in record.grounds
        if g in grounds and from_path != ground_path(minutes.home.home, g)
    )
    missing = "記録なし" if record.kind == "closed" and not record.grounds else ""
    decided = escape(record.decided_by or "記録なし")
    if record.decided_on:
        decided += fill("（{}）", shown_date(record.decided_on))
    told = (
        ("理由", escape(record.reason or "記録なし")),
        ("根拠", together(basis, fill("、")) or escape(missing)),
        ("決めた者", decided),
        ("期間", period(record)),
    )
    shown = (
        element("span", fill("{}：{}", escape(name), value), data_label=name) for name, value in told if value
    )
    return together(shown, fill("　"))


def period(record: WithheldRecord) -> Html:
    """Until when, as HTML; empty where nothing is recorded."""
    parts = []
    if record.until:
        parts.append(fill("{}まで", shown_date(record.until)))
    if record.until_event:
        parts.append(escape(f"{record.until_event}まで"))
    due = review_due(record)
    if due:
        parts.append(fill("{}に見直し", shown_date(due)))
    return together(parts, fill("、"))


def _course(record: WithheldRecord, as_of: dt.date) -> Html:
    """What was done since it was withheld, in order of time; empty where nothing was and the period is not over."""
    steps = [_reviewed(review) for review in record.reviews]
    state = state_of(record, as_of)
    if state == "over":
        steps.append(escape("非公開の期限は過ぎています。公開の手続を待っています。"))
    if state == "releasing":
        steps.append(escape("公開の手続をしています。"))
    if record.released:
        steps.append(_released(record.released))
    if not steps:
        return NOTHING
    begun = (
        fill("{} {}としました", shown_date(record.decided_on), escape(KINDS[record.kind]))
        if record.decided_on
        else NOTHING
    )
    items = together(fill("<li>{}</li>", step) for step in (begun, *steps) if step)
    return element("ol", items, class_="course about", aria_label="経過")


def _reviewed(review: Review) -> Html:
    result = "非公開を続けることとしました" if review.result == "continue" else "公開することとしました"
    following = fill("。次は{}", shown_date(review.next)) if review.next else NOTHING
    why = "、".join(filter(None, (review.by, review.reason and f"理由：{review.reason}")))
    return fill("{} 見直し、{}（{}）{}", shown_date(review.on), escape(result), escape(why), following)


def _released(release: Release) -> Html:
    part = "一部を公開しました" if release.rest else "公開しました"
    why = escape(f"{release.by}、理由：{release.why}")
    return fill("{} {}（{}）", shown_date(release.on), escape(part), why)
