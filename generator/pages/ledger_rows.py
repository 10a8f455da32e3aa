"""Why each meeting that is not here is not: the reasons, by year, in words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.archive.entries import MunicipalityEntry, PublicArchive
from generator.dates import show_date
from generator.facts.ledger import ledger_of_council
from generator.facts.ledger_words import name_of
from generator.facts.meetings import Entry, Ledger
from generator.model.words import LEDGER
from generator.pages import markup
from generator.pages.html import NOTHING, Html, fill, together
from generator.pages.markup import element, escape, kept
from generator.pages.page import council_path, ground_path, relative, session_path


def explanations(path: str, found: Ledger) -> Html:
    """An item for each meeting that is not here and about which there is a word; those that share it, together."""
    told = [entry for entry in reversed(found.entries) if not entry.is_here and entry.state != "unexplained"]
    items = []
    for _, those in groupby(told, key=_words):
        entries = list(those)
        names = "、".join(name_of(entry) for entry in reversed(entries))
        items.append(fill("{}：{}", element("strong", kept(names)), together(_why(path, found, entries[0]))))
    return element("div", markup.bullets(items), class_="ledger-reasons") if items else NOTHING


def closed_on(public: PublicArchive, path: str, home: MunicipalityEntry, ground: str) -> Html:
    """The meetings of a municipality whose minutes are closed as a whole on a ground, as a list; empty where there is none."""
    items = []
    for council in public.of_municipality(home):
        if not any(ground in absent.grounds for absent in council.council.absent):
            continue
        for entry in ledger_of_council(public, council).absent:
            if entry.said and ground in entry.said.absent.grounds:
                name = f"{council.name} {name_of(entry)}"
                link = markup.link(name, relative(path, council_path(council), "ledger"))
                items.append(fill("{}：{}", link, kept(entry.reason)))
    return markup.bullets(items, class_="register")


def _words(entry: Entry) -> tuple[object, ...]:
    said = entry.said.absent if entry.said else None
    return (
        entry.state, entry.year, entry.reason, said and (said.source, said.until, said.grounds, said.withheld, said.date), entry.date,
    )  # fmt: skip


def _why(path: str, found: Ledger, entry: Entry) -> Iterator[Html]:
    yield kept(LEDGER[entry.state])
    if entry.state == "announced" and entry.date:
        yield kept(f"（{show_date(entry.date)}に予定）")
    if entry.said is None:
        return
    said = entry.said.absent
    if said.reason:
        yield kept(f"。{said.reason}")
    if said.date:
        yield kept(f"（{show_date(said.date)}）")
    if said.until:
        yield kept(f"。公開の見込み：{show_date(said.until, weekday=False)}")
    grounds = found.council.home.grounds
    for ground in (grounds[own] for own in said.grounds if own in grounds):
        yield fill(
            "。根拠：{}",
            markup.link(ground.label, relative(path, ground_path(found.council.home, ground.id))),
        )
    if said.withheld:
        yield _record(path, found, said.withheld)
    if said.source:
        safe = said.source.startswith(("https://", "http://")) and markup.is_safe(said.source)
        yield fill(
            "。確かめたもの・在りか：{}",
            markup.link(said.source, said.source) if safe else escape(said.source),
        )


def _record(path: str, found: Ledger, name: str) -> Html:
    """The record of another session that says why, where that is shown."""
    own, _, key = name.partition("#")
    for entry in found.entries:
        for minutes in entry.sessions:
            if minutes.id == own and key in minutes.session.withheld:
                link = markup.link("非公開の記録", relative(path, session_path(minutes), f"withheld-{key}"))
                return fill("。根拠：{}", link)
    return NOTHING
