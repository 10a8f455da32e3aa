"""The page of a matter: what was asked, the ladder of its steps, the answer, and what became of each opinion."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.archive.entries import MunicipalityEntry, PublicArchive
from generator.dates import PartialDate, show_date
from generator.facts import session as facts
from generator.facts.cases import Matter, Step, matters
from generator.facts.withholding import tokens
from generator.model import words
from generator.model.cases import Answer, Asking, CaseDocument, Measure
from generator.pages import markup
from generator.pages.context import shown_date
from generator.pages.html import NOTHING, Html, fill, together
from generator.pages.linked import case_nodes
from generator.pages.markup import element, escape, kept, titled
from generator.pages.offered import Offer, announced_in_head, feed_links, feed_of, has_feeds
from generator.pages.outcomes import outcome_mark, votes
from generator.pages.page import (
    CASES,
    HOME,
    Page,
    case_path,
    council_path,
    municipality_path,
    notice_of,
    relative,
    session_path,
)
from generator.pages.withheld_rows import told_apart

_CLASSES = {"asked": "open", "open": "open", "answered": "noted", "decided": "noted", "acted": "passed"}
_FATES = {"adopted": "passed", "partly": "noted", "not_adopted": "refused"}


def case_pages(public: PublicArchive) -> list[Page]:
    """A page for each matter."""
    return [_page(public, matter) for matter in matters(public)]


def _page(public: PublicArchive, matter: Matter) -> Page:
    path, home = case_path(matter.home, matter.case.id), matter.home
    return Page(
        path=path,
        title=f"{matter.name}　{home.name}",
        content=markup.join(_case(public, matter, path)),
        trail=(("ホーム", HOME), (home.name, municipality_path(home)), ("案件", CASES)),
        description=f"{matter.name}。{home.name}の会議での経過と、その結果。",
        kind="case",
        notice=notice_of(home),
        options={"short": matter.case.title} | announced_in_head(public, path, _offer(matter)),
        linked=case_nodes(public, matter),
    )


def _offer(matter: Matter) -> Offer:
    return Offer(feed_of(matter.key), f"{matter.case.title}の経過", "この案件の経過")


def state_word(matter: Matter) -> str:
    """Where the matter stands, in the words of its kind: 審議中."""
    case = matter.case
    return words.CASE_STATES_OF.get(case.kind, {}).get(matter.state) or words.CASE_STATES[matter.state]


def state_mark(matter: Matter) -> Html:
    """The same as a mark, and whether the day for an answer is past."""
    mark = element("span", escape(state_word(matter)), class_=f"outcome {_CLASSES.get(matter.state, 'open')}")
    late = fill(' <span class="chip overdue">期限を過ぎています</span>') if matter.overdue else NOTHING
    return mark + late


def _case(public: PublicArchive, matter: Matter, path: str) -> Iterator[Html]:
    case = matter.case
    yield markup.heading(1, case.title, "top")
    yield markup.facts_list(
        (
            ("状態", state_mark(matter)),
            ("番号", escape(case.number or "")),
            ("種類", escape(words.CASE_KINDS[case.kind])),
            ("諮問・提出", _asked(matter, path, case.asked) if case.asked else NOTHING),
            ("扱う会議体", _bodies(public, matter, path)),
            ("期限", _due(matter)),
            ("取下げ", _withdrawn(matter)),
            ("補足", escape(case.note or "")),
            ("自治体", markup.link(matter.home.name, relative(path, municipality_path(matter.home)))),
        )
    )
    yield markup.heading(2, "経過", "steps")
    yield _ladder(matter, path)
    if case.answer:
        yield from _answer(matter, path, case.answer)
    yield from _measures(matter)
    yield from _related(matter, path)
    if has_feeds(public):
        yield markup.heading(2, "経過を受け取る", "subscribe")
        yield feed_links(path, [_offer(matter)])


def _asked(matter: Matter, path: str, asked: Asking) -> Html:
    parts = [escape(asked.office)]
    if asked.on:
        parts.append(shown_date(asked.on))
    if asked.document:
        parts.append(_document(matter, path, asked.document))
    return together(parts, fill("　"))


def _document(matter: Matter, path: str, document: CaseDocument) -> Html:
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


def _bodies(public: PublicArchive, matter: Matter, path: str) -> Html:
    known = {council.id: council for council in public.of_municipality(matter.home)}
    links = [
        markup.link(known[own].name, relative(path, council_path(known[own])))
        for own in matter.case.to
        if own in known
    ]
    return together(links, fill("、"))


def _due(matter: Matter) -> Html:
    due = matter.case.due
    if due is None:
        return NOTHING
    printed = escape(f"（{due.printed}）" if due.on else due.printed or "") if due.printed else NOTHING
    return (shown_date(due.on) if due.on else NOTHING) + printed


def _withdrawn(matter: Matter) -> Html:
    withdrawn = matter.case.withdrawn
    if withdrawn is None:
        return NOTHING
    day = shown_date(withdrawn.on) if withdrawn.on else escape("日付の記録なし")
    return fill("{}　{}", day, escape(withdrawn.why)) if withdrawn.why else day


def _ladder(matter: Matter, path: str) -> Html:
    if not matter.steps:
        return element("p", escape("公開している会議録に、この案件を扱ったものはまだありません。"))
    rows = []
    for index, step in enumerate(matter.steps):
        gap = matter.missing.get(index, ())
        if gap:
            numbers = "、".join(f"第{number}回" for number in gap)
            said = f"この間の{numbers}の会議録は、このサイトにありません。"
            rows.append(element("li", escape(said), class_="gap"))
        rows.append(element("li", _step(matter, path, step)))
    return element("ol", together(rows), class_="ladder")


def _step(matter: Matter, path: str, step: Step) -> Html:
    day = _day(step.on)
    head = fill('<span class="when">{}</span> {}', day, _where(path, step))
    role = element("span", escape(step.role), class_="chip")
    if step.withheld and step.minutes:
        return head + element("span", fill("{} {}", role, _withheld(path, step)), class_="about")
    said: list[Html] = [role]
    for one in step.decided:
        detail = votes(one.outcome)
        said.append(outcome_mark(one.outcome) + escape(f" {detail}" if detail else ""))
    if step.text:
        said.append(escape(step.text))
    return head + element("span", together(said, fill(" ")), class_="about")


def _day(on: PartialDate | None) -> Html:
    return markup.time(on.iso, show_date(on, weekday=False)) if on else escape("日付の記録なし")


def _where(path: str, step: Step) -> Html:
    if step.minutes is None:
        return escape(step.by) + element("span", escape("（会議録はこのサイトにありません）"), class_="about")
    name = " ".join(filter(None, (step.by, facts.number_label(step.minutes.session))))
    link = markup.link(name, relative(path, session_path(step.minutes), step.anchor))
    title = step.item.item.title if step.item and not step.withheld else ""
    return link + (element("span", titled(title), class_="about") if title else NOTHING)


def _withheld(path: str, step: Step) -> Html:
    """That the step is not shown, and why; nothing more."""
    if step.minutes is None or step.withheld is None:
        return NOTHING
    session = step.minutes.session
    token = tokens(session, step.minutes.home.home.grounds).get(step.withheld, "［非公開］")
    record = session.withheld.get(step.withheld)
    there = relative(path, session_path(step.minutes), f"withheld-{step.withheld}")
    reason = escape(f" {record.reason}") if record and record.reason else NOTHING
    return element("a", escape(token), href=there, class_="why") + reason


def _answer(matter: Matter, path: str, answer: Answer) -> Iterator[Html]:
    name = "結果の通知" if matter.case.kind == "petition" else "答申"
    yield markup.heading(2, name, "answer")
    place = matter.at(answer.at)
    where = NOTHING
    if place:
        minutes, anchor = place
        where = markup.link(facts.session_name(minutes), relative(path, session_path(minutes), anchor))
    yield markup.facts_list(
        (
            ("番号", escape(answer.number or "")),
            ("日付", shown_date(answer.on) if answer.on else NOTHING),
            ("区分", escape(answer.kind or "")),
            ("会議録", where),
            ("文書", _document(matter, path, answer.document) if answer.document else NOTHING),
        )
    )
    if answer.opinions:
        yield markup.heading(3, "付された意見と、その後", "opinions")
        yield element("ol", together(_opinions(matter)), class_="opinions")


def _opinions(matter: Matter) -> Iterator[Html]:
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
        yield element("li", text + together(became))


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
    about = [escape(measure.by or ""), _day(measure.on) if measure.on else NOTHING]
    if measure.source and markup.is_safe(measure.source):
        about.append(markup.link("公表されたページ（外部サイト）", measure.source))
    told = together(filter(None, about), fill("　"))
    return element("p", together(said, fill(" ")), class_="fate") + (
        element("p", told, class_="about") if told else NOTHING
    )


def _measures(matter: Matter) -> Iterator[Html]:
    """What was done about the answer as a whole."""
    answer = matter.case.answer
    whole = [one for one in matter.case.measures if one.opinion is None]
    if whole or (answer and not answer.opinions):
        yield markup.heading(2, "答申の後の措置", "measures")
        yield together(map(_measure, whole)) or element("p", _nothing_known(matter))


def _related(matter: Matter, path: str) -> Iterator[Html]:
    links = _case_links(matter.home, path, [entry.case.id for entry in matter.related])
    if links:
        yield markup.heading(2, "関係する案件", "related")
        yield markup.bullets(links)


def _case_links(home: MunicipalityEntry, path: str, cases: Sequence[str]) -> list[Html]:
    return [markup.link(home.cases[own].name, relative(path, case_path(home, own))) for own in cases]


def case_line(home: MunicipalityEntry, path: str, cases: Sequence[str]) -> Html:
    """Links to the matters that an agenda item treats; empty where it names none that is known."""
    links = _case_links(home, path, [own for own in cases if own in home.cases])
    return element("span", fill("案件 {}", together(links, fill("、"))), class_="cases") if links else NOTHING
