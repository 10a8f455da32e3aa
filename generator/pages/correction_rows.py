"""Corrections on the pages: the mark at the place, and the rows, which are the same on the session's page and in the register."""

from __future__ import annotations

from collections.abc import Sequence

from generator.archive.entries import Minutes
from generator.dates import show_date
from generator.facts import session as facts
from generator.facts.corrections import Corrected
from generator.pages import markup
from generator.pages.context import Context, shown_date
from generator.pages.html import NOTHING, Html, fill, together
from generator.pages.markup import element, escape, kept
from generator.pages.page import relative, session_path
from generator.pages.withheld_rows import told_apart

NOT_RECORDED = "記録なし"


def correction_mark(context: Context, anchor: str) -> Html:
    """A link from a place to the newest row that says what was corrected there; empty where nothing was."""
    found = context.corrections.get(anchor, ())
    if not found:
        return NOTHING
    newest = found[0]
    word = "公開のとりやめあり" if newest.hides else "訂正あり"
    more = f"（{len(found)}件）" if len(found) > 1 else ""
    day = show_date(newest.correction.on, weekday=False, western=False)
    unseen = element("span", escape(f"（{newest.place}、{day}）"), class_="visually-hidden")
    return element(
        "a",
        escape(f"{word}{more}") + unseen,
        class_="corrected-mark not-said",
        href=f"#correction-{newest.id}",
    )


def correction_note(context: Context, anchor: str) -> Html:
    """The mark in a line of its own, for what has no line beside its words."""
    mark = correction_mark(context, anchor)
    return element("p", mark, class_="corrected-note not-said") if mark else NOTHING


def correction_items(from_path: str, minutes: Minutes, found: Sequence[Corrected]) -> list[Html]:
    """Each correction as HTML, linked from the page ``from_path``: what kind, where and when; why; before and after."""
    return [
        element("p", _what(from_path, minutes, one), class_="thing")
        + element("p", escape(one.correction.what), class_="about")
        + _change(from_path, minutes, one)
        for one in found
    ]


def _what(from_path: str, minutes: Minutes, one: Corrected) -> Html:
    at_home = from_path == session_path(minutes)
    chip = element("span", escape(one.kind), class_="chip")
    if one.anchor:
        there = f"#{one.anchor}" if at_home else relative(from_path, session_path(minutes), one.anchor)
        place = told_apart(one.place, there, "" if at_home else facts.session_name(minutes))
    else:
        place = kept("訂正した所は記録なし")
    return fill("{} {} {}", chip, place, shown_date(one.correction.on))


def _change(from_path: str, minutes: Minutes, one: Corrected) -> Html:
    """Before and after, marked and named, so that neither the eye nor the ear takes one for the other."""
    correction = one.correction
    if one.hides and correction.withheld:
        record = f"withheld-{correction.withheld}"
        at_home = from_path == session_path(minutes)
        there = f"#{record}" if at_home else relative(from_path, session_path(minutes), record)
        unseen = "" if at_home else facts.session_name(minutes)
        return element("p", told_apart("公開しない理由と根拠", there, unseen), class_="about")
    if not (correction.was or correction.now):
        return NOTHING
    before = element("del", escape(correction.was)) if correction.was else escape(NOT_RECORDED)
    after = element("ins", escape(correction.now)) if correction.now else escape(NOT_RECORDED)
    shown = (
        element("span", fill("{}：{}", escape(name), words), class_="change", data_label=name)
        for name, words in (("訂正前", before), ("訂正後", after))
    )
    return element("p", together(shown, fill(" ")), class_="about")


def corrections_notice(context: Context) -> Html:
    """At the top of the page, when anything on it was corrected after it was published."""
    count = len(context.minutes.session.corrections)
    if not count:
        return NOTHING
    return fill(
        '<div class="notice" role="note" aria-label="訂正について"><p>この会議録には、公開した後の訂正が{}件あります。{}</p></div>',
        count,
        markup.link("訂正の一覧", "#corrections"),
    )
