"""What was answered to a matter, the opinions of the answer, and what became of each."""

from __future__ import annotations

from collections.abc import Iterator

from generator.dates import PartialDate, show_date
from generator.facts import session as facts
from generator.facts.cases import Matter
from generator.model import words
from generator.model.cases import Answer, CaseDocument, Measure
from generator.pages import markup
from generator.pages.context import shown_date
from generator.pages.html import NOTHING, Html, fill, together
from generator.pages.markup import element, escape, kept
from generator.pages.page import relative, session_path
from generator.pages.withheld_rows import told_apart

_FATES = {"adopted": "passed", "partly": "noted", "not_adopted": "refused"}


def answer_part(matter: Matter, path: str, answer: Answer) -> Iterator[Html]:
    """The answer with its opinions, as a part of the page."""
    name = "結果の通知" if matter.case.kind == "petition" else "答申"
    yield markup.heading(2, name, "answer")
    yield answer_facts(matter, path, answer)
    if answer.opinions:
        yield markup.heading(3, "付された意見と、その後", "opinions")
        rows = (element("li", one, id=f"opinion-{n}") for n, one in enumerate(opinions(matter), 1))
        yield element("ol", together(rows), class_="opinions")


def answer_facts(matter: Matter, path: str, answer: Answer) -> Html:
    """Number, day, kind, place and document of the answer."""
    place = matter.at(answer.at)
    where = NOTHING
    if place:
        minutes, anchor = place
        where = markup.link(facts.session_name(minutes), relative(path, session_path(minutes), anchor))
    return markup.facts_list(
        (
            ("番号", escape(answer.number or "")),
            ("日付", shown_date(answer.on) if answer.on else NOTHING),
            ("区分", escape(answer.kind or "")),
            ("会議録", where),
            ("文書", shown_document(matter, path, answer.document) if answer.document else NOTHING),
        )
    )


def opinions(matter: Matter) -> Iterator[Html]:
    """Each opinion, and what became of it as far as it was made public."""
    answer = matter.case.answer
    for opinion in answer.opinions if answer else ():
        fates = [one for one in matter.case.measures if one.opinion == opinion.no]
        text = fill(
            "<p>{} {}</p>",
            element("span", escape(f"意見{opinion.no}"), class_="item-number"),
            escape(opinion.text),
        )
        became = [_measure(one) for one in fates] or [element("p", _nothing_known(matter), class_="about")]
        yield text + together(became)


def _nothing_known(matter: Matter) -> Html:
    checked = matter.case.checked_on
    when = f"（最後に確かめた日：{show_date(checked, weekday=False)}）" if checked else ""
    return kept(f"措置の記録はありません{when}。")


def _measure(measure: Measure) -> Html:
    fate = element(
        "span", escape(words.FATES[measure.outcome]), class_=f"outcome {_FATES.get(measure.outcome, 'open')}"
    )
    said: list[Html] = [escape("措置："), fate]
    if measure.text:
        said.append(escape(measure.text))
    if measure.reason:
        said.append(escape(f"理由：{measure.reason}"))
    about = [escape(measure.by or ""), shown_day(measure.on) if measure.on else NOTHING]
    if measure.source and markup.is_safe(measure.source):
        about.append(markup.link("公表されたページ（外部サイト）", measure.source))
    told = together(filter(None, about), fill("　"))
    return element("p", together(said, fill(" ")), class_="fate") + (
        element("p", told, class_="about") if told else NOTHING
    )


def measures_part(matter: Matter) -> Iterator[Html]:
    """What was done about the answer as a whole."""
    answer = matter.case.answer
    whole = together(measured(matter))
    if whole or (answer and not answer.opinions):
        yield markup.heading(2, "答申の後の措置", "measures")
        yield whole or element("p", _nothing_known(matter))


def measured(matter: Matter) -> Iterator[Html]:
    """Each thing that was done about the answer as a whole."""
    return (_measure(one) for one in matter.case.measures if one.opinion is None)


def shown_document(matter: Matter, path: str, document: CaseDocument) -> Html:
    """A link to the document where it can be read; its name where it cannot."""
    found = matter.document(document)
    if found:
        minutes, anchor, material = found
        name = document.title or " ".join(filter(None, (material.no, material.title)))
        there = relative(path, session_path(minutes), anchor)
        return told_apart(name, there, facts.session_name(minutes))
    name = document.title or "文書"
    if document.href and markup.is_safe(document.href):
        return markup.link(f"{name}（外部サイト）", document.href)
    return escape(document.title or "")


def shown_day(on: PartialDate | None) -> Html:
    """A day, or that none is recorded."""
    return markup.time(on.iso, show_date(on, weekday=False)) if on else escape("日付の記録なし")
