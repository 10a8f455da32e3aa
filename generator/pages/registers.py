"""The registers: every decision, every thing that is not shown with its reason, every correction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from generator.archive.entries import Minutes, PublicArchive
from generator.dates import fiscal_year_of
from generator.facts import session as facts
from generator.facts.corrections import Corrected, corrected
from generator.facts.withholding import still_withheld, withheld_things
from generator.pages.correction_rows import correction_items
from generator.pages.html import NOTHING, Html, fill
from generator.pages.markup import element, kept
from generator.pages.offered import (
    CORRECTIONS_FEED,
    WITHHELD_FEED,
    Offer,
)
from generator.pages.outcomes import outcome_mark, votes
from generator.pages.page import (
    CORRECTIONS,
    DECISIONS,
    VOTES,
    WITHHELD,
    Page,
    relative,
    session_path,
)
from generator.pages.register import Register, register_pages
from generator.pages.withheld_rows import told_apart, withheld_items


def decision_pages(public: PublicArchive) -> list[Page]:
    """The register of decisions."""
    return register_pages(
        public,
        Register(
            DECISIONS,
            "decisions",
            "決定の一覧",
            "会議で決まったこと、承認・了承されたことを、議題ごとに新しい順に並べています。",
            "決定の記録はまだありません。",
            _decisions,
            beside=("どのように決めたか、だれがどう表決したか", VOTES),
        ),
    )


def _decisions(path: str, minutes: Minutes) -> Mapping[int, Sequence[Html]]:
    return _of_its_year(
        minutes,
        [
            _decision(path, minutes, decided) + _manner(decided)
            for decided in facts.decisions(minutes.session)
        ],
    )


def _of_its_year(minutes: Minutes, items: Sequence[Html]) -> Mapping[int, Sequence[Html]]:
    return {facts.fiscal_year(minutes.session) or 0: items} if items else {}


def _decision(path: str, minutes: Minutes, decided: facts.Decided) -> Html:
    """The item, linked to where it was decided, and the outcome."""
    title = decided.item.item.title if decided.item else "議題の記録なし"
    there = relative(path, session_path(minutes), decided.anchor)
    part = decided.outcome.put
    of = "、".join(filter(None, (facts.session_name(minutes), part)))
    said = fill("{} {}", told_apart(title, there, of), outcome_mark(decided.outcome))
    return element("p", said, class_="thing")


def _manner(decided: facts.Decided) -> Html:
    opinion = f"附帯意見：{decided.outcome.opinion}" if decided.outcome.opinion else ""
    said = "　".join(filter(None, (votes(decided.outcome), opinion)))
    return element("p", kept(said), class_="about") if said else NOTHING


def withheld_pages(public: PublicArchive) -> list[Page]:
    """The register of withheld things, those that were released since with them."""
    released = sum(len(withheld_things(m.session)) - len(still_withheld(m.session)) for m in public.minutes)

    def items(path: str, minutes: Minutes) -> Mapping[int, Sequence[Html]]:
        things = withheld_things(minutes.session)
        return _of_its_year(minutes, withheld_items(path, minutes, things, public.day))

    def tally(total: int) -> str:
        if not released:
            return f"全部で{total:,}件です。"
        return f"今も公開していないものが{total - released:,}件、後から公開したものが{released:,}件です。"

    return register_pages(
        public,
        Register(
            WITHHELD,
            "withheld",
            "公開していないものの一覧",
            "非公開とした会議・記録・資料、取り消された発言、省略した部分を、理由とともにすべて挙げています。"
            "見直しや公開をしたときは、その経過も残しています。",
            "公開していないものの記録はありません。",
            items,
            Offer(WITHHELD_FEED, "公開していないもの", "この一覧に加わったもの"),
            tally=tally,
        ),
    )


def correction_pages(public: PublicArchive) -> list[Page]:
    """The register of what was corrected after publication, by the year of the correction."""
    return register_pages(
        public,
        Register(
            CORRECTIONS,
            "corrections",
            "訂正の一覧",
            "会議録を公開した後に直したところを、直した年度ごとに、すべて挙げています。公開をとりやめた部分は、そのことだけを示します。",
            "公開した後の訂正の記録はありません。",
            _corrections,
            Offer(CORRECTIONS_FEED, "訂正", "この一覧に加わったもの"),
            order=_last_correction,
            is_of_meetings=False,
        ),
    )


def _corrections(path: str, minutes: Minutes) -> Mapping[int, Sequence[Html]]:
    found = sorted(corrected(minutes.session), key=lambda one: one.correction.on.sort_key, reverse=True)
    by_year: defaultdict[int, list[Corrected]] = defaultdict(list)
    for one in found:
        by_year[fiscal_year_of(one.correction.on) or 0].append(one)
    return {year: correction_items(path, minutes, those) for year, those in by_year.items()}


def _last_correction(year: int, minutes: Minutes) -> Any:
    days = [one.on for one in minutes.session.corrections if (fiscal_year_of(one.on) or 0) == year]
    return max(day.sort_key for day in days), facts.sort_key(minutes)
