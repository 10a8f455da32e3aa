"""Words that not everybody knows, explained: all on one page, and those that a page shows by one tap on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.archive.entries import PublicArchive
from generator.facts import session as facts
from generator.facts.cases import Matter
from generator.facts.walk import agenda_items
from generator.facts.withholding import KINDS, still_withheld
from generator.japanese.glossary import Word, headings, words, words_in
from generator.model import words as model
from generator.model.council import Site
from generator.model.session import Session
from generator.pages import markup
from generator.pages.html import NOTHING, Html, fill, together
from generator.pages.markup import element, escape
from generator.pages.page import HOME, WORDS, Page, relative

_OWN = "このサイトのことば"


def known_words(site: Site) -> list[Word]:
    """Those of the program, as the archive puts them, and the archive's own."""
    own = {one.term: one for one in site.words}
    found = [
        replace(word, kana=own[word.term].kana, means=own[word.term].means) if word.term in own else word
        for word in words()
    ]
    there = {word.term for word in found}
    more = [one for one in site.words if one.term not in there]
    return [*found, *(Word(f"own-{n}", one.term, one.kana, one.means) for n, one in enumerate(more, 1))]


def words_page(public: PublicArchive) -> Iterator[Page]:
    """All of them, by what they belong to."""
    known = known_words(public.site)
    parts = [
        markup.heading(1, "ことばの説明", "top"),
        element(
            "p",
            escape("会議録によく出ることばを、やさしい言葉で説明します。法令の定めそのものではありません。"),
        ),
    ]
    for key, name in (*headings().items(), ("", _OWN)):
        those = [word for word in known if word.heading == key]
        if those:
            parts += [markup.heading(2, name, key or "own"), _explained(those, with_ids=True)]
    yield Page(
        path=WORDS,
        title="ことばの説明",
        content=markup.join(parts),
        trail=(("ホーム", HOME),),
        description="会議録によく出ることば（諮問、答申、付託、継続審査など）の、やさしい説明。",
        kind="words",
    )


def words_part(site: Site, path: str, labels: Iterable[str | None]) -> Html:
    """What the words in some labels of a page mean, folded; empty where there is nothing to explain."""
    found = words_in(labels, known_words(site))
    if not found:
        return NOTHING
    told = "、".join(word.term for word in found)
    more = element("p", markup.link("ほかのことばの説明", relative(path, WORDS)))
    return fill(
        '<details class="words not-said"><summary>ことばの説明<span class="about">　{}</span></summary>{}{}</details>',
        escape(told),
        _explained(found),
        more,
    )


def _explained(those: Iterable[Word], *, with_ids: bool = False) -> Html:
    rows = (
        element("dt", markup.ruby(word.term, word.kana), id=f"word-{word.id}" if with_ids else "")
        + element("dd", escape(word.means))
        for word in those
    )
    return element("dl", together(rows), class_="words")


def labels_of_session(session: Session) -> Iterator[str | None]:
    """What the head of a session's page calls things: its kind, its items, what was decided and how, what is not shown."""
    yield from (session.session.kind, session.session.label)
    yield facts.style_of_record(session)
    yield model.OPENNESS[session.openness.status]
    yield model.FORMS.get(session.form or "")
    for placed in agenda_items(session):
        yield from (placed.item.kind, placed.item.bill, placed.item.no)
    for one in facts.decisions(session):
        outcome = one.outcome
        yield from (
            outcome.word or outcome.result,
            outcome.result,
            outcome.put,
            outcome.manner,
            outcome.method,
        )
        yield "附帯意見" if outcome.opinion else None
        yield from (vote.vote for vote in outcome.votes)
    yield from (KINDS[record.kind] for _, record, _ in still_withheld(session))


def labels_of_matter(matter: Matter) -> Iterator[str | None]:
    """What the page of a matter calls things."""
    case = matter.case
    yield model.CASE_KINDS[case.kind]
    yield model.CASE_STATES_OF.get(case.kind, {}).get(matter.state) or model.CASE_STATES[matter.state]
    for step in matter.steps:
        yield step.role
        for one in step.decided:
            yield from (one.outcome.word or one.outcome.result, one.outcome.put, one.outcome.manner)
    yield "答申" if case.answer and case.kind != "petition" else None
