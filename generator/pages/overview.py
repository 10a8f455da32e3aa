"""The head of a session's page: when, where, how open, who, about what, on which papers."""

from __future__ import annotations

from collections.abc import Iterator

from generator import facts, words
from generator.dates import show_fiscal_year
from generator.model.meeting import Sitting
from generator.model.people import Group, Person
from generator.pages import markup
from generator.pages.context import Context, shown_date, shown_span
from generator.pages.markup import element, escape
from generator.pages.outcomes import outcome_mark, votes
from generator.pages.page import relative, year_path
from generator.walk import PlacedItem, material_ids
from generator.withholding import withheld_things

NOT_RECORDED = "記録なし"


def overview(context: Context) -> str:
    """Date, place, form, openness, kind of record."""
    session = context.minutes.session
    number = session.session
    year = facts.fiscal_year(session)
    serial = f"通算第{number.serial}回" if number.serial is not None else ""
    rows = [
        ("会議", escape(context.minutes.home.name)),
        ("回", escape("　".join(filter(None, (facts.label(session), serial))))),
        ("日時", _when(context)),
        ("場所", _where(context)),
        ("開き方", _form(context)),
        ("公開", _openness(context)),
        ("傍聴", _observers(context)),
        ("記録の種類", _record(context)),
        (
            "年度",
            markup.link(show_fiscal_year(year), relative(context.path, year_path(year)))
            if year is not None
            else "",
        ),
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
    return "".join(parts) or NOT_RECORDED


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
    return "".join(found) or NOT_RECORDED


def _form(context: Context) -> str:
    session = context.minutes.session
    text = escape(words.FORMS[session.form])
    note = session.form_note
    if note:
        more = "　".join(
            filter(
                None,
                (note.text, note.reason and f"理由：{note.reason}", note.basis and f"根拠：{note.basis}"),
            )
        )
        text += f"<br>{escape(more)}"
    return text


def _openness(context: Context) -> str:
    openness = context.minutes.session.openness
    text = escape(words.OPENNESS[openness.status])
    details = []
    if openness.withheld:
        details.append(_why(context, openness.withheld))
    for part in openness.closed:
        titles = "、".join(
            f"「{context.items[a].item.title}」" if a in context.items else a for a in part.agenda
        )
        span = shown_span(None, part.start, part.end)
        details.append(f"{escape(titles)}は非公開 {span} {_why(context, part.withheld)}")
    if openness.minutes and openness.minutes != openness.status:
        details.append(escape(f"会議録は{words.OPENNESS[openness.minutes]}"))
    return text + ("".join(element("p", d) for d in details))


def _why(context: Context, key: str) -> str:
    record = context.minutes.session.withheld.get(key)
    reason = escape(record.reason) if record and record.reason else ""
    return f"{context.token_html(key)} {reason}"


def _observers(context: Context) -> str:
    observers = context.minutes.session.openness.observers
    if observers is None:
        return NOT_RECORDED
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
        parts.append(_why(context, observers.withheld))
    return "、".join(parts) or NOT_RECORDED


def _record(context: Context) -> str:
    record = context.minutes.session.record
    style = record.printed or (words.RECORD_STYLES[record.style] if record.style else NOT_RECORDED)
    lines = [escape(f"{style}　{words.RECORD_STATUS[record.status]}")]
    if record.confirmed and (record.confirmed.on or record.confirmed.by):
        on = shown_date(record.confirmed.on) if record.confirmed.on else ""
        lines.append(f"{on} {escape(record.confirmed.by or '')} 確定")
    naming = record.naming or context.minutes.home.council.naming
    if naming:
        lines.append(escape(f"発言した人は{words.NAMING[naming]}。"))
    if record.policy:
        lines.append(escape(record.policy))
    return "<br>".join(lines)


def agenda(context: Context) -> Iterator[str]:
    """The agenda with its outcomes, each item leading to where it is discussed."""
    session = context.minutes.session
    if not session.agenda:
        return
    by_item: dict[str, list[facts.Decided]] = {}
    for decided in facts.decisions(session):
        if decided.item:
            by_item.setdefault(decided.item.id, []).append(decided)
    sections = facts.section_of_items(session)
    items = list(context.items.values())
    yield markup.heading(2, "議題と結果", "agenda")
    yield _agenda_tree(context, [i for i in items if i.depth == 0], items, by_item, sections) + "\n"


def _agenda_tree(
    context: Context,
    level: list[PlacedItem],
    everything: list[PlacedItem],
    by_item: dict[str, list[facts.Decided]],
    sections: dict[str, str],
) -> str:
    rows = []
    for placed in level:
        children = [c for c in everything if c.path[:-2] == placed.path]
        inner = _agenda_item(context, placed, by_item.get(placed.id, []), sections.get(placed.id))
        if children:
            inner += _agenda_tree(context, children, everything, by_item, sections)
        rows.append(f'<li id="agenda-{markup.escape(placed.id)}">{inner}</li>')
    return f'<ol class="agenda">{"".join(rows)}</ol>'


def _agenda_item(
    context: Context, placed: PlacedItem, decided: list[facts.Decided], section: str | None
) -> str:
    item = placed.item
    number = element("span", escape(item.no), class_="item-number") if item.no else ""
    title = element("span", escape(item.title), class_="item-title")
    text = number + (f'<a href="#{escape(section)}">{title}</a>' if section else title)
    about = "　".join(filter(None, (item.kind, item.bill, item.dept)))
    if about:
        text += element("span", escape(about), class_="about")
    for one in decided:
        detail = votes(one.outcome)
        mark = outcome_mark(one.outcome)
        there = (
            f'<a href="#{escape(one.anchor)}">{mark}</a>' if not one.anchor.startswith("agenda-") else mark
        )
        text += element("span", there + (escape(f" {detail}") if detail else ""), class_="result")
    names = dict(zip(material_ids(context.minutes.session), context.minutes.session.materials, strict=True))
    links = [
        markup.link(names[m].no or names[m].title, f"#material-{m}") for m in item.materials if m in names
    ]
    if links:
        text += element("span", "資料 " + "、".join(links), class_="papers")
    if item.withheld:
        text += element("span", _why(context, item.withheld), class_="withheld-words")
    if item.note:
        text += element("span", escape(item.note), class_="about")
    return text


def attendance(context: Context) -> Iterator[str]:
    """Who was there, group by group."""
    found = context.minutes.session.attendance
    if found is None:
        return
    yield markup.heading(2, "出席者", "attendance")
    stated = "　".join(filter(None, (found.stated, found.quorum)))
    if stated:
        yield element("p", escape(stated)) + "\n"
    for group in found.groups:
        yield _group(context, group)


def _group(context: Context, group: Group) -> str:
    text = element("p", escape(group.label), class_="group-label")
    if group.stated:
        text += element("p", escape(group.stated))
    if group.people:
        text += markup.bullets((_person(context, person) for person in group.people), class_="people")
    return element("div", text, class_="group") + "\n"


def _person(context: Context, person: Person) -> str:
    parts = []
    if person.seat:
        parts.append(element("span", escape(person.seat), class_="about"))
    if person.name:
        name = escape(person.name)
        if person.kana:
            name = f"<ruby>{name}<rp>（</rp><rt>{escape(person.kana)}</rt><rp>）</rp></ruby>"
        parts.append(element("span", name, class_="person"))
    elif person.withheld:
        parts.append(element("span", context.token_html(person.withheld), class_="withheld-words"))
    parts += [
        escape(value)
        for value in (person.role, person.affiliation, person.category, person.stands_for)
        if value
    ]
    status = words.ATTENDANCE[person.status] if person.status != "present" else ""
    span = shown_span(None, person.start, person.end) if person.start or person.end else ""
    items = "、".join(context.items[a].item.title for a in person.agenda if a in context.items)
    only = f"（{items}のみ）" if items else ""
    if status or span or only:
        parts.append(
            element("span", f"{status} {span}{escape(only)}".strip(), class_=f"status {person.status}")
        )
    if person.proxy:
        proxy = " ".join(filter(None, (person.proxy.role, person.proxy.name)))
        parts.append(escape(f"（代理 {proxy}）"))
    if person.note:
        parts.append(escape(f"（{person.note}）"))
    return " ".join(parts)


def materials(context: Context) -> Iterator[str]:
    """The papers, with the state of publication of each."""
    session = context.minutes.session
    if not session.materials:
        return
    rows, anchors = [], []
    for own, material in zip(material_ids(session), session.materials, strict=True):
        printed = " ".join(filter(None, (material.no, material.title)))
        title = element("span", escape(printed), class_="material-title")
        if material.href and material.status == "public":
            size = (
                f"（{material.size}）" if material.size else f"（{material.href.rpartition('.')[2].upper()}）"
            )
            title = f'<a href="{escape(material.href)}">{title}{escape(size)}</a>'
        elif material.size:
            title += escape(f"（{material.size}）")
        state = escape(words.MATERIALS[material.status])
        if material.withheld:
            state += " " + _why(context, material.withheld)
        rows.append((title, state, escape("　".join(filter(None, (material.when, material.note))) or "なし")))
        anchors.append(f"material-{own}")
    yield markup.heading(2, "資料", "materials")
    yield markup.table("この会議の資料", ("資料", "公開", "備考"), rows, row_ids=anchors)


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
