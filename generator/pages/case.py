"""The page of a matter: what was asked, the ladder of its steps, the answer, and what became of each opinion."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.archive.entries import MunicipalityEntry, PublicArchive
from generator.facts import session as facts
from generator.facts.case_steps import Step
from generator.facts.cases import Matter, matters
from generator.facts.withholding import tokens
from generator.model import words
from generator.model.cases import Asking
from generator.pages import markup
from generator.pages.case_answer import (
    answer_facts,
    answer_part,
    measured,
    measures_part,
    opinions,
    shown_day,
    shown_document,
)
from generator.pages.context import shown_date
from generator.pages.html import NOTHING, Html, fill, together
from generator.pages.linked import case_nodes
from generator.pages.markup import element, escape, titled
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
from generator.pages.words import labels_of_matter, words_part

_CLASSES = {"asked": "open", "open": "open", "answered": "noted", "decided": "noted", "acted": "passed"}


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
    yield _facts(public, matter, path)
    yield markup.heading(2, "経過", "steps")
    yield _ladder(matter, path)
    yield words_part(public.site, path, labels_of_matter(matter))
    if case.answer:
        yield from answer_part(matter, path, case.answer)
    yield from measures_part(matter)
    if matter.related:
        yield markup.heading(2, "関係する案件", "related")
        yield _related(matter, path)
    if has_feeds(public):
        yield markup.heading(2, "経過を受け取る", "subscribe")
        yield feed_links(path, [_offer(matter)])


def _facts(public: PublicArchive, matter: Matter, path: str) -> Html:
    case = matter.case
    return markup.facts_list(
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
        ),
        id_="facts",
    )


def _asked(matter: Matter, path: str, asked: Asking) -> Html:
    parts = [escape(asked.office)]
    if asked.on:
        parts.append(shown_date(asked.on))
    if asked.document:
        parts.append(shown_document(matter, path, asked.document))
    return together(parts, fill("　"))


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


def case_pieces(public: PublicArchive, matter: Matter) -> Iterator[tuple[str, Html]]:
    """What the page says beside the name, each piece with its place on the page: for what is searched of it."""
    path, answer = case_path(matter.home, matter.case.id), matter.case.answer
    yield "facts", _facts(public, matter, path)
    for number, step in enumerate(matter.steps, 1):
        yield f"step-{number}", _step(matter, path, step)
    if answer:
        yield "answer", answer_facts(matter, path, answer)
    for number, opinion in enumerate(opinions(matter), 1):
        yield f"opinion-{number}", opinion
    yield "measures", together(measured(matter))
    yield "related", _related(matter, path)


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
        rows.append(element("li", _step(matter, path, step), id=f"step-{index + 1}"))
    return element("ol", together(rows), class_="ladder")


def _step(matter: Matter, path: str, step: Step) -> Html:
    day = shown_day(step.on)
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


def _related(matter: Matter, path: str) -> Html:
    return markup.bullets(_case_links(matter.home, path, [entry.case.id for entry in matter.related]))


def _case_links(home: MunicipalityEntry, path: str, cases: Sequence[str]) -> list[Html]:
    return [markup.link(home.cases[own].name, relative(path, case_path(home, own))) for own in cases]


def case_line(home: MunicipalityEntry, path: str, cases: Sequence[str]) -> Html:
    """Links to the matters that an agenda item treats; empty where it names none that is known."""
    links = _case_links(home, path, [own for own in cases if own in home.cases])
    return element("span", fill("案件 {}", together(links, fill("、"))), class_="cases") if links else NOTHING
