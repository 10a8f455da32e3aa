"""What was withheld and is public again: the record says since when, and the words stand where it says so, and only there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from generator.checks.standins import StandIn, judged
from generator.checks.subject import Subject
from generator.dates import PartialDate, is_before, show_date
from generator.facts import session as facts
from generator.facts.walk import texts_of
from generator.model.blocks import Withheld
from generator.model.papers import WithheldRecord
from generator.model.text import WithheldWords, runs_of
from generator.problems.problem import Path, Problem

_NO_WORDS = (
    "公開した言葉を「{how}」に書いてください。まだ公開していないのなら、記録の released を消してください。"
)


def words_stand_under_released_records_only(subject: Subject) -> Iterator[Problem]:
    """Words beside a token, and what a withheld part holds, stand only where the record says that it was released."""
    for path, record, words in _given(subject):
        if not (record and record.released):
            yield subject.problem(
                "words-under-withheld",
                path,
                "示さない場所に言葉が書かれています。記録に、公開したこと（released）がありません。",
                "示さない言葉なら消してください。公開した言葉なら、記録に「released: {on: 公開した日, by: 決めた者, why: 理由}」を書いてください。",
            )
        elif not words.strip():
            yield _without_words(subject, path, "text: ")


def released_places_have_their_words(subject: Subject) -> Iterator[Problem]:
    """Every place of a released record shows what was withheld there, and no word that it still is."""
    for path, place in _places(subject):
        if _released(subject, place.withheld) and not _has_words(place):
            yield _without_words(subject, path, "text: ")
    for person in subject.people:
        if _released(subject, person.person.withheld) and not person.person.name:
            yield _without_words(subject, person.path, "name: ")
    for i, material in enumerate(subject.session.materials):
        if _released(subject, material.withheld) and material.status == "withheld":
            yield _without_words(subject, ("materials", i), "status: public と href: ")


def releases_are_in_order(subject: Subject, as_of: dt.date) -> Iterator[Problem]:
    """A release is not before its day, nor before it was withheld; what is left is withheld by a record of its own."""
    today = PartialDate(as_of.year, as_of.month, as_of.day)
    for key, record in subject.session.withheld.items():
        if record.released and is_before(today, record.released.on):
            yield subject.problem(
                "released-early",
                ("withheld", key, "released", "on"),
                f"公開する日（{show_date(record.released.on)}）がまだ来ていません。",
                "その日が来るまで、released と公開する言葉を書かないでください。",
            )
        yield from _out_of_order(subject, key, record)
        rest = record.released and record.released.rest
        if rest and (rest == key or rest not in subject.session.withheld):
            yield subject.problem(
                "unknown-withheld",
                ("withheld", key, "released", "rest"),
                f"公開しなかった残りの記録「{rest}」がありません。",
                "withheld: に残りの記録（理由・根拠・決めた者）を別の名前で書き、残りの場所がそれを指すようにしてください。",
            )


def _out_of_order(subject: Subject, key: str, record: WithheldRecord) -> Iterator[Problem]:
    steps: list[tuple[Path, PartialDate]] = []
    if record.decided_on:
        steps.append((("withheld", key, "decided_on"), record.decided_on))
    steps += [(("withheld", key, "reviews", i, "on"), review.on) for i, review in enumerate(record.reviews)]
    if record.released:
        steps.append((("withheld", key, "released", "on"), record.released.on))
    for (_, before), (path, after) in pairwise(steps):
        if is_before(after, before):
            yield subject.problem(
                "end-before-start",
                path,
                f"非公開の記録「{key}」の日付が、その前のこと（{show_date(before)}）より前になっています。",
                "決めた日、見直した日（古い順）、公開した日の順に、日付を確かめてください。",
            )


def _given(subject: Subject) -> Iterator[tuple[Path, WithheldRecord | None, str]]:
    """Everything that may be there only after a release, with its record and the words."""
    records = subject.session.withheld
    for path, place in _places(subject):
        if isinstance(place, WithheldWords) and place.text is not None:
            yield (*path, "text"), records.get(place.withheld), place.text
        elif isinstance(place, Withheld) and place.blocks:
            yield (*path, "blocks"), records.get(place.withheld), "…"


def _places(subject: Subject) -> Iterator[tuple[Path, Withheld | WithheldWords]]:
    """Every withheld part of the body and every token within a line."""
    for found in subject.blocks:
        if isinstance(found.block, Withheld):
            yield found.path, found.block
        for below, text in texts_of(found.block):
            for i, run in enumerate(runs_of(text)):
                if isinstance(run, WithheldWords):
                    yield (*found.path, *below, i), run


def _has_words(place: Withheld | WithheldWords) -> bool:
    """Whether what was withheld stands there, and not what the original prints in its place."""
    if isinstance(place, WithheldWords):
        return place.text is not None
    if place.text is None:
        return bool(place.blocks)
    return judged(facts.plain(place.text, {})) is not StandIn.SAYS_SO


def _released(subject: Subject, key: str | None) -> bool:
    record = subject.session.withheld.get(key or "")
    return bool(record and record.released)


def _without_words(subject: Subject, path: Path, how: str) -> Problem:
    return subject.problem(
        "released-without-words",
        path,
        "公開したとある場所に、公開した言葉がありません。",
        _NO_WORDS.format(how=how),
    )
