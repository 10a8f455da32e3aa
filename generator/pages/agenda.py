"""The agenda of a session with its outcomes, and the papers handed out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.facts import session as facts
from generator.facts.ids import material_ids
from generator.facts.walk import PlacedItem
from generator.model import words
from generator.model.papers import AgendaItem, Material
from generator.pages import markup
from generator.pages.case import case_line
from generator.pages.context import Context
from generator.pages.correction_rows import correction_mark
from generator.pages.gone import notices_of_list
from generator.pages.html import NOTHING, Html, fill, together
from generator.pages.markup import element, escape
from generator.pages.outcomes import detail_shown, outcome_mark, votes


def agenda(context: Context) -> Iterator[Html]:
    """The agenda with its outcomes, each item leading to where it is discussed."""
    session = context.minutes.session
    if not session.agenda:
        yield notices_of_list(session, "agenda-")
        return
    by_item: dict[str, list[facts.Decided]] = {}
    for decided in facts.decisions(session):
        if decided.item:
            by_item.setdefault(decided.item.id, []).append(decided)
    sections = facts.section_of_items(session)
    below: dict[tuple[str | int, ...], list[PlacedItem]] = {}
    for placed in context.items.values():
        below.setdefault(placed.path[:-2] if placed.depth else (), []).append(placed)
    yield markup.heading(2, "議題と結果", "agenda")
    yield _agenda_tree(context, (), below, by_item, sections)
    yield notices_of_list(session, "agenda-")


def _agenda_tree(
    context: Context,
    above: tuple[str | int, ...],
    below: dict[tuple[str | int, ...], list[PlacedItem]],
    by_item: dict[str, list[facts.Decided]],
    sections: dict[str, str],
) -> Html:
    rows = []
    for placed in below[above]:
        inner = _agenda_item(context, placed, by_item.get(placed.id, []), sections.get(placed.id))
        if placed.path in below:
            inner += _agenda_tree(context, placed.path, below, by_item, sections)
        rows.append(element("li", inner, id=f"agenda-{placed.id}"))
    return element("ol", together(rows), class_="agenda")


def _agenda_item(
    context: Context, placed: PlacedItem, decided: list[facts.Decided], section: str | None
) -> Html:
    item = placed.item
    number = element("span", escape(item.no), class_="item-number") if item.no else NOTHING
    title = element("span", markup.titled(item.title), class_="item-title")
    text = number + (element("a", title, href=f"#{section}") if section else title)
    about = "　".join(filter(None, (item.kind, item.bill, _dept_beside(item))))
    if about:
        text += element("span", escape(about), class_="about")
    for one in decided:
        here = one.anchor.startswith(
            "agenda-"
        )  # said nowhere in the proceedings, which would tell who voted how
        detail = detail_shown(context, one.outcome) if here else escape(votes(one.outcome))
        mark = outcome_mark(one.outcome)
        there = mark if here else element("a", mark, href=f"#{one.anchor}")
        text += element("span", there + (escape(" ") + detail if detail else NOTHING), class_="result")
    names = context.materials
    links = [
        markup.link(names[m].no or names[m].title, f"#material-{m}") for m in item.materials if m in names
    ]
    if links:
        text += element("span", fill("資料 {}", together(links, fill("、"))), class_="papers")
    text += case_line(context.minutes.home.home, context.path, item.case)
    if item.withheld:
        text += element("span", context.why(item.withheld), class_="withheld-words")
    if item.note:
        text += element("span", escape(item.note), class_="about")
    text += correction_mark(context, f"agenda-{placed.id}")
    return text


def _dept_beside(item: AgendaItem) -> str | None:
    """The department of an item, where its title does not print it."""
    return item.dept if item.dept and item.dept not in item.title else None


def _about_file(material: Material) -> str:
    """Size or type of the document, and the site that holds it where it is not this one."""
    ending = re.search(r"/[^/?#]*\.([A-Za-z0-9]{2,5})(?:[?#]|$)", f"/{material.href}")
    size = material.size or (ending[1].upper() if ending else "")
    about = "、".join(filter(None, (size, f"外部サイト {material.host}" if material.host else "")))
    return f"（{about}）" if about else ""


def materials(context: Context) -> Iterator[Html]:
    """The papers, with the state of publication of each."""
    session = context.minutes.session
    if not session.materials:
        yield notices_of_list(session, "material-")
        return
    rows, anchors = [], []
    for own, material in zip(material_ids(session), session.materials, strict=True):
        printed = " ".join(filter(None, (material.no, material.title)))
        title = element("span", escape(printed), class_="material-title")
        if material.href and material.status == "public" and markup.is_safe(material.href):
            title = element("a", title + escape(_about_file(material)), href=material.href)
        elif material.size:
            title += escape(f"（{material.size}）")
        state = escape(words.MATERIALS[material.status])
        if material.withheld:
            state += fill(" {}", context.why(material.withheld))
        mark = correction_mark(context, f"material-{own}")
        state += fill(" {}", mark) if mark else NOTHING
        rows.append((title, state, escape("　".join(filter(None, (material.when, material.note))) or "なし")))
        anchors.append(f"material-{own}")
    yield markup.heading(2, "資料", "materials")
    yield markup.table("この会議の資料", ("資料", "公開", "備考"), rows, row_ids=anchors)
    yield notices_of_list(session, "material-")
