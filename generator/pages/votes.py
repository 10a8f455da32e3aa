"""The register of votes: for each council and year what was decided how, and who voted how where the record prints it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby

from generator.archive.entries import PublicArchive
from generator.dates import show_date, show_fiscal_year
from generator.facts import session as facts
from generator.facts.joined import joined
from generator.facts.kana import readings_where_called
from generator.facts.votes import NOT_RECORDED, Taken, VotesOfYear, called, votes_of_years
from generator.model.council import Site
from generator.pages import markup
from generator.pages.data_links import list_as_csv
from generator.pages.html import NOTHING, Html, fill
from generator.pages.markup import element, escape, kept
from generator.pages.outcomes import outcome_mark, votes
from generator.pages.page import (
    HOME,
    VOTES,
    Page,
    beside,
    council_path,
    notice_of,
    person_path,
    relative,
    session_path,
    site_notice,
    votes_path,
)
from generator.pages.tally import ABOUT, tally
from generator.pages.withheld_rows import told_apart
from generator.pages.words import words_part

_LEAD = (
    "会議で決まったことを、どのように決めたか（異議なし、挙手、投票など）とともに、会議体と年度ごとに並べています。"
    "数も氏名も、会議録に書かれているものだけです。書かれていないものは「記録なし」と示し、数え直したり、推しはかったりしません。"
)


def votes_pages(public: PublicArchive) -> list[Page]:
    """The register, and a page for each council and year."""
    found = list(votes_of_years(public))
    parts = [
        markup.heading(1, "決め方と表決", "top"),
        element("p", escape(_LEAD)),
        list_as_csv(public.site, VOTES, "votes"),
    ]
    for _, of_one in groupby(found, key=lambda one: one.council.key):
        those = list(of_one)
        council = those[0].council
        parts.append(markup.heading(2, facts.full_name(council), council.key.replace("/", "-")))
        parts.append(markup.bullets(map(_of_index, those), class_="years-of-votes"))
    if not found:
        parts.append(element("p", escape("決め方の記録はまだありません。")))
    index = Page(
        path=VOTES,
        title="決め方と表決",
        content=markup.join(parts),
        trail=(("ホーム", HOME),),
        kind="votes",
        notice=site_notice(public.municipalities),
    )
    return [index, *(_of_year(public.site, one, found) for one in found)]


def _of_index(one: VotesOfYear) -> Html:
    """A year of a council: how much was decided, and of how much it is recorded who voted how."""
    link = markup.link(_year(one), relative(VOTES, votes_path(one.council, one.year)))
    named = f"（一人ごとの表決の記録 {len(one.named):,}件）" if one.named else ""
    return fill("{}　{}", link, kept(f"決定 {len(one.taken):,}件{named}"))


def _year(one: VotesOfYear) -> str:
    return show_fiscal_year(one.year) if one.year else "年度の記録なし"


def _of_year(site: Site, one: VotesOfYear, found: Sequence[VotesOfYear]) -> Page:
    years = [other.year for other in found if other.council.key == one.council.key]
    path = votes_path(one.council, one.year)
    title = f"{facts.full_name(one.council)}　{_year(one)}の決め方と表決"
    parts = [
        markup.heading(1, title, "top"),
        element(
            "p",
            fill("{}", markup.link(f"{one.council.name}のページ", relative(path, council_path(one.council)))),
        ),
        markup.heading(2, "決まったことと、決め方", "taken"),
        element("p", escape(ABOUT), class_="about")
        if any(tally(taken.outcome) for taken in one.taken)
        else NOTHING,
        markup.table(
            f"{one.council.name}　{_year(one)}の決定",
            ("議題", "会議", "結果", "決め方と数"),
            [_row(path, taken) for taken in one.taken],
            class_="votes",
        ),
    ]
    if one.named:
        parts += _by_name(path, one)
    manners = [votes(taken.outcome) for taken in one.taken]
    outcomes = [taken.outcome.word or taken.outcome.result for taken in one.taken]
    parts.append(words_part(site, path, [*manners, *outcomes]))
    return Page(
        path=path,
        title=title,
        content=markup.join(parts),
        trail=(("ホーム", HOME), ("決め方と表決", VOTES)),
        kind="votes",
        notice=notice_of(one.council.home),
        options={"short": f"{one.council.name}　{_year(one)}"}
        | beside(years, one.year, lambda year: (show_fiscal_year(year), votes_path(one.council, year))),
    )


def _row(path: str, taken: Taken) -> Sequence[Html]:
    return (
        _what(path, taken),
        _when(taken),
        outcome_mark(taken.outcome),
        (kept(votes(taken.outcome)) or escape(NOT_RECORDED)) + tally(taken.outcome),
    )


def _what(path: str, taken: Taken) -> Html:
    """The item, linked to where it was decided; the part that was put stands with the result."""
    item = taken.decided.item
    there = relative(path, session_path(taken.minutes), taken.decided.anchor)
    of = "、".join(filter(None, (facts.label(taken.minutes.session), taken.outcome.put)))
    return told_apart(item.item.title if item else "議題の記録なし", there, of)


def _when(taken: Taken) -> Html:
    date = facts.first_date(taken.minutes.session)
    day = markup.time(date.iso, show_date(date, weekday=False, western=False)) if date else NOTHING
    return fill("{} {}", day, kept(facts.number_label(taken.minutes.session)))


def _by_name(path: str, one: VotesOfYear) -> list[Html]:
    """A row for each vote of which names are printed, a column for each name that is printed in any of them."""
    names = list(dict.fromkeys(name for taken in one.named for name in taken.by_name))
    rows = []
    for taken in one.named:
        cast = taken.by_name
        cells = [escape(cast.get(name, NOT_RECORDED)) for name in names]
        part = escape(f"（{taken.outcome.put}）") if taken.outcome.put else NOTHING
        rows.append((_what(path, taken) + part, *cells))
    return [
        markup.heading(2, "一人ごとの表決", "named"),
        element(
            "p",
            escape(
                "会議録に、だれがどう表決したかが書かれているものだけです。列は、書かれている氏名や席です。"
            ),
            class_="about",
        ),
        markup.table(
            f"{one.council.name}　{_year(one)}の一人ごとの表決",
            ("議題", *names),
            rows,
            class_="votes named",
            links=_people(path, one),
            readings=_readings(one),
        ),
    ]


def _readings(one: VotesOfYear) -> dict[str, str]:
    """How the names of columns are read, where every vote in them says the same."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for taken in one.named:
        names, read = called(taken.minutes), readings_where_called(taken.minutes)
        for vote in taken.outcome.votes:
            found[names.get(vote.person, vote.person)].add(read.get(vote.person, ""))
    return {name: own for name, (own, *others) in found.items() if own and not others}


def _people(path: str, one: VotesOfYear) -> dict[str, str]:
    """The pages of those who are one person in every vote of a column; a name that may be two people's leads nowhere."""
    home = one.council.home
    found: defaultdict[str, set[str | None]] = defaultdict(set)
    for taken in one.named:
        names, who = called(taken.minutes), joined(taken.minutes)
        for vote in taken.outcome.votes:
            found[names.get(vote.person, vote.person)].add(who.voter(vote.person))
    return {
        name: relative(path, person_path(home, own))
        for name, those in found.items()
        if len(those) == 1 and (own := next(iter(those)))
    }
