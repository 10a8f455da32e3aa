"""The head of a session's page: when, where, in what form, how open."""

from __future__ import annotations

from generator.dates import show_fiscal_year
from generator.facts import session as facts
from generator.facts.withholding import still_withheld
from generator.model import words
from generator.model.meeting import Sitting, WrittenStep
from generator.pages import markup
from generator.pages.context import Context, shown_date, shown_span
from generator.pages.html import NOTHING, Html, fill, together
from generator.pages.markup import element, escape, kept
from generator.pages.page import relative, year_path

NOT_RECORDED = "記録なし"
_LINE = fill("<br>")


def overview(context: Context) -> Html:
    """Date, place, form, openness, kind of record: nothing the title says already. What is not recorded is named in one row."""
    session = context.minutes.session
    title = facts.title(context.minutes)
    number = session.session
    year = facts.fiscal_year(session)
    label = facts.label(session)
    serial = f"通算第{number.serial}回" if number.serial is not None else ""
    rows = [
        ("日時", _when(context)),
        ("場所", _where(context)),
        ("開き方", _form(context)),
        ("公開", _openness(context)),
        ("傍聴", _observers(context)),
    ]
    missing = "、".join(name for name, value in rows if not value)
    rows += [
        ("記録の種類", _record(context)),
        ("回", kept("" if label in title else label)),
        ("通算", kept("" if serial in title else serial)),
        (
            "年度",
            markup.link(show_fiscal_year(year), relative(context.path, year_path(year)))
            if year is not None
            else NOTHING,
        ),
        (NOT_RECORDED, escape(missing)),
    ]
    return markup.facts_list(rows)


def _when(context: Context) -> Html:
    session = context.minutes.session
    parts = [
        _sitting(sitting) for sitting in session.sittings if sitting.date or sitting.start or sitting.end
    ]
    if session.written:
        deemed = session.written.deemed
        parts.append(element("ol", together(map(_step, session.written.steps)), class_="steps"))
        if deemed and deemed.one_meeting:
            day = fill("（{}に開いたものとします）", shown_date(deemed.date)) if deemed.date else NOTHING
            parts.append(fill("<p>以上の手順を一回の会議とみなします。{}</p>", day))
    if len(parts) > 1 and not session.written:
        return markup.bullets(parts, class_="plain")
    return together(parts)


def _step(step: WrittenStep) -> Html:
    span = fill("から{}まで", shown_date(step.until)) if step.until else NOTHING
    return fill("<li>{} {}</li>", shown_date(step.date) + span, escape(step.what))


def _sitting(sitting: Sitting) -> Html:
    text = shown_span(sitting.date, sitting.start, sitting.end)
    if sitting.until:
        text += fill(" から {} まで", shown_date(sitting.until))
    if sitting.kind != "meeting":
        text += escape(f"（{words.SITTING_KINDS[sitting.kind]}）")
    for pause in sitting.breaks:
        text += fill("<br>休憩 {}", shown_span(None, pause.start, pause.end))
    if sitting.note:
        text += _LINE + escape(sitting.note)
    return text


def _where(context: Context) -> Html:
    session = context.minutes.session
    places = dict.fromkeys(facts.place_name(sitting.place) for sitting in session.sittings)
    found = [escape(place) for place in places if place]
    if len(found) > 1:
        return markup.bullets(found, class_="plain")
    if not found and session.form in ("written", "circulated"):
        return fill("なし（書面による会議）")
    return together(found)


def _form(context: Context) -> Html:
    session = context.minutes.session
    lines = [escape(words.FORMS[session.form])] if session.form else []
    note = session.form_note
    if note:
        more = "　".join(
            filter(
                None,
                (note.text, note.reason and f"理由：{note.reason}", note.basis and f"根拠：{note.basis}"),
            )
        )
        lines.append(escape(more))
    return together(filter(None, lines), _LINE)


def _openness(context: Context) -> Html:
    openness = context.minutes.session.openness
    known = openness.status != "unknown"
    details = []
    if openness.withheld:
        details.append(context.why(openness.withheld))
    for part in openness.closed:
        titles = "、".join(
            f"「{context.items[a].item.title}」" if a in context.items else a for a in part.agenda
        )
        span = shown_span(None, part.start, part.end)
        details.append(fill("{}は非公開 {} {}", escape(titles), span, context.why(part.withheld)))
    if openness.minutes and openness.minutes not in ("unknown", openness.status):
        details.append(escape(f"会議録は{words.OPENNESS[openness.minutes]}"))
    text = escape(words.OPENNESS[openness.status] if known or details else "")
    return text + together(element("p", detail) for detail in details)


def _observers(context: Context) -> Html:
    observers = context.minutes.session.openness.observers
    if observers is None:
        return NOTHING
    parts = []
    if observers.allowed is not None:
        parts.append(escape("傍聴できました" if observers.allowed else "傍聴できませんでした"))
    if observers.count is not None:
        parts.append(escape(f"{observers.count}人" if observers.count else "傍聴者なし"))
    elif observers.printed and observers.allowed is None:
        parts.append(escape(observers.printed))
    if observers.press is not None:
        parts.append(escape(f"報道関係者{observers.press}人"))
    if observers.withheld:
        parts.append(context.why(observers.withheld))
    return together(parts, fill("、"))


def _record(context: Context) -> Html:
    record = context.minutes.session.record
    style = facts.style_of_record(context.minutes.session)
    status = words.RECORD_STATUS[record.status] if record.status else ""
    lines = [escape("　".join(filter(None, (style, status))))]
    if record.confirmed and (record.confirmed.on or record.confirmed.by):
        on = shown_date(record.confirmed.on) if record.confirmed.on else NOTHING
        lines.append(fill("{} {} 確定", on, escape(record.confirmed.by or "")))
    naming = record.naming or context.minutes.home.council.naming
    if naming:
        lines.append(escape(f"発言した人は{words.NAMING[naming]}。"))
    if record.policy:
        lines.append(escape(record.policy))
    return together(filter(None, lines), _LINE)


def withheld_words(places: int) -> str:
    """What is said above all of what is not shown."""
    return f"この会議には、公開していない部分や省略などが{places}件あります。"


def withheld_notice(context: Context) -> Html:
    """At the top of the page, when anything on it is not shown: how many places, and where the reasons stand."""
    places = still_withheld(context.minutes.session)
    if not places:
        return NOTHING
    return fill(
        '<div class="notice withheld-notice" role="note" aria-label="公開していない部分について">'
        "<p>{}"
        '<a href="#withheld">理由と根拠の一覧</a></p></div>',
        escape(withheld_words(len(places))),
    )
