"""Words that not everybody knows, explained: all on one page, and those that a page shows folded on it.

Each page holds what its words mean; ``site/terms.js`` makes the words themselves, where they stand, open it by one tap.
"""

from __future__ import annotations

import re
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
    return [
        *found,
        *(Word(f"own-{n}", one.term, one.kana, one.means, said=True) for n, one in enumerate(more, 1)),
    ]


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


_LABELS = re.compile(r'class="(?:outcome|chip)[^"]*">([^<]+)<')
"""What a list marks as an outcome, as the state of a matter, or as a kind."""


def words_of_lists(site: Site, path: str, content: Iterable[Html]) -> Html:
    """The same of a page that is ready, for what it marks as outcomes and states."""
    return words_part(site, path, labels_in(content))


def labels_in(content: Iterable[Html]) -> list[str]:
    """What a ready page marks as outcomes, states and kinds."""
    return [label for part in content for label in _LABELS.findall(part)]


def words_part(site: Site, path: str, labels: Iterable[str | None], said: Html = NOTHING) -> Html:
    """What the words in some labels of a page mean, and those that are ``said`` on it and mean but one thing, folded; empty where there is nothing to explain."""
    known = known_words(site)
    heard = [form for word in known if word.said for form in (word.term, *word.forms) if form in said]
    found = words_in([*labels, *heard], known)
    if not found:
        return NOTHING
    told = "、".join(word.term for word in found)
    more = element("p", markup.link("ほかのことばの説明", relative(path, WORDS)))
    return fill(
        '<details class="words not-said"{}><summary>ことばの説明<span class="about">　{}</span></summary>{}{}</details>',
        _longer(found, known),
        escape(told),
        _explained(found),
        more,
    )


def _longer(found: Iterable[Word], known: Iterable[Word]) -> Html:
    """Words in which one that is explained would be found and is not meant: of 協議 that is 協議会."""
    own = [form for word in found for form in (word.term, *word.forms)]
    others = [form for word in known for form in (word.term, *word.forms) if form not in own]
    longer = [other for other in others if any(form in other for form in own)]
    return fill(' data-longer="{}"', escape(" ".join(longer))) if longer else NOTHING


def _explained(those: Iterable[Word], *, with_ids: bool = False) -> Html:
    rows = (_term(word, with_id=with_ids) + element("dd", escape(word.means)) for word in those)
    return element("dl", together(rows), class_="words")


def _term(word: Word, *, with_id: bool) -> Html:
    """A word as the head of what it means; on other pages than its own with what a script needs to find it there."""
    shown = markup.ruby(word.term, word.kana)
    if with_id:
        return element("dt", shown, id=f"word-{word.id}")
    return element(
        "dt", shown, data_word=word.id, data_forms=" ".join(word.forms), data_said="1" if word.said else ""
    )


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
