"""The next meeting as the minutes announce it: on the session's page, its council's, and the home page."""

from __future__ import annotations

from generator.archive.entries import CouncilEntry, Minutes, PublicArchive
from generator.dates import PartialDate, is_before, parse_date, show_date, show_time
from generator.facts import session as facts
from generator.model.meeting import NextMeeting
from generator.pages import markup
from generator.pages.context import shown_date
from generator.pages.html import NOTHING, Html, fill, together
from generator.pages.lists import newest_first
from generator.pages.markup import element
from generator.pages.page import HOME, council_path, relative, session_path
from generator.pages.withheld_rows import told_apart


def announcement(following: NextMeeting) -> Html:
    """Day, time and place as HTML, with the printed form where it says more."""
    day = shown_date(following.date) if following.date else NOTHING
    clock = markup.kept(show_time(following.start) if following.start else "")
    text = together(filter(None, (day, clock, markup.kept(following.place or ""))), fill(" "))
    if following.printed:
        printed = markup.kept(following.printed)
        text = fill("{}（原本の表記：{}）", text, printed) if text else printed
    return text or fill("記録なし")


def announced_by(public: PublicArchive, council: CouncilEntry) -> tuple[Minutes, NextMeeting] | None:
    """What the newest minutes of a council say of the next meeting."""
    sessions = newest_first(public.of_council(council))
    following = sessions[0].session.next_meeting if sessions else None
    return (sessions[0], following) if following else None


def _is_over(public: PublicArchive, date: PartialDate | None) -> bool:
    today = parse_date(public.as_of) if public.as_of else None
    return bool(date and today and is_before(date, today))


def next_of_council(public: PublicArchive, council: CouncilEntry) -> Html:
    """The next meeting of a council, or that the day has passed without minutes; empty where none was announced."""
    found = announced_by(public, council)
    if found is None:
        return NOTHING
    minutes, following = found
    held = facts.first_date(minutes.session)
    source = f"{show_date(held, weekday=False)}の会議録による予定" if held else "会議録による予定"
    over = "。この日は過ぎましたが、会議録はまだありません" if _is_over(public, following.date) else ""
    return announcement(following) + element("span", markup.kept(f"（{source}{over}）"), class_="about")


def coming_items(public: PublicArchive) -> list[Html]:
    """The meetings of all councils that are still to come, the next first, as items of a list on the home page."""
    found = []
    for council in public.councils:
        announced = announced_by(public, council)
        if (
            announced
            and announced[1].date
            and announced[1].date.year
            and not _is_over(public, announced[1].date)
        ):
            found.append((announced[1].date.sort_key, council, *announced))
    items = []
    for _, council, minutes, following in sorted(found, key=lambda one: (one[0], one[1].key)):
        where = relative(HOME, session_path(minutes), "next-meeting")
        link = markup.link(facts.full_name(council), relative(HOME, council_path(council)))
        source = told_apart("予定を述べた会議録", where, facts.session_name(minutes))
        day = element("span", announcement(following), class_="when")
        items.append(fill("{} {}{}", day, link, element("span", source, class_="about")))
    return items
