"""The head of a session's page: when, where, in what form, how open."""

from __future__ import annotations

from generator.dates import show_fiscal_year
from generator.facts import session as facts
from generator.facts.withholding import withheld_things
from generator.model import words
from generator.model.meeting import Sitting
from generator.pages import markup
from generator.pages.context import Context, shown_date, shown_span
from generator.pages.markup import element, escape, kept
from generator.pages.page import relative, year_path

NOT_RECORDED = "記録なし"


def overview(context: Context) -> str:
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
        ("回", "" if label in title else kept(label)),
        ("通算", "" if serial in title else kept(serial)),
        (
            "年度",
            markup.link(show_fiscal_year(year), relative(context.path, year_path(year)))
            if year is not None
            else "",
        ),
        (NOT_RECORDED, escape(missing)),
    ]
    return markup.facts_list(rows)


def _when(context: Context) -> str:
    session = context.minutes.session
    parts = [
        _sitting(sitting) for sitting in session.sittings if sitting.date or sitting.start or sitting.end
    ]
    if session.written:
        steps = [
            f"{shown_date(step.date)}{'から' + shown_date(step.until) + 'まで' if step.until else ''} {escape(step.what)}"
            for step in session.written.steps
        ]
        deemed = session.written.deemed
        parts.append(element("ol", "".join(element("li", step) for step in steps), class_="steps"))
        if deemed and deemed.one_meeting:
            day = f"（{shown_date(deemed.date)}に開いたものとします）" if deemed.date else ""
            parts.append(f"<p>以上の手順を一回の会議とみなします。{day}</p>")
    if len(parts) > 1 and not session.written:
        return markup.bullets(parts, class_="plain")
    return "".join(parts)


def _sitting(sitting: Sitting) -> str:
    text = shown_span(sitting.date, sitting.start, sitting.end)
    if sitting.until:
        text += f" から {shown_date(sitting.until)} まで"
    if sitting.kind != "meeting":
        text += f"（{words.SITTING_KINDS[sitting.kind]}）"
    for pause in sitting.breaks:
        text += f"<br>休憩 {shown_span(None, pause.start, pause.end)}"
    if sitting.note:
        text += f"<br>{escape(sitting.note)}"
    return text


def _where(context: Context) -> str:
    session = context.minutes.session
    found = []
    for sitting in session.sittings:
        place = sitting.place
        if place:
            online = "（オンライン）" if place.online else ""
            printed = place.name or place.printed or ""
            found.append(escape(printed + online) if printed or online else "")
    found = list(dict.fromkeys(filter(None, found)))
    if len(found) > 1:
        return markup.bullets(found, class_="plain")
    if not found and session.form in ("written", "circulated"):
        return "なし（書面による会議）"
    return "".join(found)


def _form(context: Context) -> str:
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
    return "<br>".join(filter(None, lines))


def _openness(context: Context) -> str:
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
        details.append(f"{escape(titles)}は非公開 {span} {context.why(part.withheld)}")
    if openness.minutes and openness.minutes not in ("unknown", openness.status):
        details.append(escape(f"会議録は{words.OPENNESS[openness.minutes]}"))
    text = escape(words.OPENNESS[openness.status]) if known or details else ""
    return text + ("".join(element("p", d) for d in details))


def _observers(context: Context) -> str:
    observers = context.minutes.session.openness.observers
    if observers is None:
        return ""
    parts = []
    if observers.allowed is not None:
        parts.append("傍聴できました" if observers.allowed else "傍聴できませんでした")
    if observers.count is not None:
        parts.append(f"{observers.count}人" if observers.count else "傍聴者なし")
    elif observers.printed and observers.allowed is None:
        parts.append(escape(observers.printed))
    if observers.press is not None:
        parts.append(f"報道関係者{observers.press}人")
    if observers.withheld:
        parts.append(context.why(observers.withheld))
    return "、".join(parts)


def _record(context: Context) -> str:
    record = context.minutes.session.record
    style = record.printed or (words.RECORD_STYLES[record.style] if record.style else "")
    status = words.RECORD_STATUS[record.status] if record.status else ""
    lines = [escape("　".join(filter(None, (style, status))))]
    if record.confirmed and (record.confirmed.on or record.confirmed.by):
        on = shown_date(record.confirmed.on) if record.confirmed.on else ""
        lines.append(f"{on} {escape(record.confirmed.by or '')} 確定")
    naming = record.naming or context.minutes.home.council.naming
    if naming:
        lines.append(escape(f"発言した人は{words.NAMING[naming]}。"))
    if record.policy:
        lines.append(escape(record.policy))
    return "<br>".join(filter(None, lines))


def withheld_notice(context: Context) -> str:
    """At the top of the page, when anything on it is not shown: how many places, and where the reasons stand."""
    places = withheld_things(context.minutes.session)
    if not places:
        return ""
    return (
        '<div class="notice withheld-notice" role="note" aria-label="公開していない部分について">'
        f"<p>この会議には、公開していない部分や省略などが{len(places)}件あります。"
        '<a href="#withheld">理由と根拠の一覧</a></p></div>\n'
    )
