"""The page of a ground of withholding: what it says, everything withheld on it, and what one can do."""

from __future__ import annotations

from collections import defaultdict

from generator.archive.entries import Minutes, MunicipalityEntry, PublicArchive
from generator.facts import session as facts
from generator.facts.withholding import withheld_things
from generator.model.council import Ground
from generator.pages import markup
from generator.pages.ask import ask_part
from generator.pages.context import shown_date
from generator.pages.html import NOTHING, Html, together
from generator.pages.ledger_rows import closed_on
from generator.pages.lists import listed, meeting_part
from generator.pages.markup import escape
from generator.pages.page import HOME, Page, ground_path, municipality_path, notice_of, relative
from generator.pages.withheld_rows import Thing, withheld_items


def ground_pages(public: PublicArchive) -> list[Page]:
    """A page for each ground: what it says, and everything withheld on it."""
    uses: defaultdict[tuple[str, str], list[tuple[Minutes, list[Thing]]]] = defaultdict(list)
    for minutes in sorted(public.minutes, key=facts.sort_key, reverse=True):
        things = withheld_things(minutes.session)
        for ground in dict.fromkeys(g for _, record, _ in things for g in record.grounds):
            those = [thing for thing in things if ground in thing[1].grounds]
            uses[minutes.home.home.id, ground].append((minutes, those))
    return [
        _ground(public, home, ground, uses[home.id, ground.id])
        for home in public.municipalities
        for ground in home.grounds.values()
    ]


def _ground(
    public: PublicArchive, home: MunicipalityEntry, ground: Ground, uses: list[tuple[Minutes, list[Thing]]]
) -> Page:
    path = ground_path(home, ground.id)
    named = f"{ground.ordinance}{ground.article}{ground.item or ''}"
    source = markup.link(named, ground.url) if ground.url and markup.is_safe(ground.url) else escape(named)
    parts = [
        markup.heading(1, ground.label, "top"),
        markup.element("p", escape(ground.reason)),
        markup.facts_list(
            (
                ("根拠", source),
                ("条文", escape(ground.text or "")),
                ("条文を確かめた日", shown_date(ground.as_of)),
                ("自治体", markup.link(home.name, relative(path, municipality_path(home)))),
            )
        ),
        *ask_part(home, path),
        markup.heading(2, "この根拠で公開していないもの", "uses"),
    ]
    closed = closed_on(public, path, home, ground.id)
    nothing = markup.element("p", escape("この根拠によるものの記録は、今はありません。"))
    parts.append(_uses(public, path, uses, released=False) or (NOTHING if closed else nothing))
    if closed:
        parts += [markup.heading(2, "この根拠で会議録の全体を公開していない回", "closed"), closed]
    since_released = _uses(public, path, uses, released=True)
    if since_released:
        parts += [
            markup.heading(2, "この根拠で公開していなかったが、後から公開したもの", "released"),
            since_released,
        ]
    return Page(
        path=path,
        title=f"{ground.label}（公開しない根拠）　{home.name}",
        content=markup.join(parts),
        trail=(("ホーム", HOME), (home.name, municipality_path(home))),
        kind="ground",
        notice=notice_of(home),
    )


def _uses(
    public: PublicArchive, path: str, uses: list[tuple[Minutes, list[Thing]]], *, released: bool
) -> Html:
    """What is withheld on a ground, or was and is released, by meeting; empty where there is none."""
    found = [(minutes, [t for t in things if bool(t[1].released) == released]) for minutes, things in uses]
    parts = [
        meeting_part(path, minutes, withheld_items(path, minutes, things, public.day), year_above=False)
        for minutes, things in found
        if things
    ]
    return listed(together(parts)) if parts else NOTHING
