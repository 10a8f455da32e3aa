"""The ledger of absence in words: what a meeting, a year and a reach of years are called, and the one summary that all pages and data quote."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from generator.dates import era_year, show_date, show_fiscal_year
from generator.facts.meetings import Entry, Ledger
from generator.model.council import Covers
from generator.model.words import LEDGER

_HERE = ("held", "announced")


def year_name(year: int, *, calendar: bool, western: bool = True) -> str:
    """令和5年度（2023年度）, 令和5年（2023年）; or without what is in brackets."""
    era = era_year(year)
    if calendar:
        return f"{era}（{year}年）" if western and era != f"{year}年" else era
    shown = show_fiscal_year(year)
    return shown if western else shown.split("（")[0]


def name_of(entry: Entry, *, with_year: bool = True) -> str:
    """Which meeting it is: 令和5年度第2回, 令和4年第1回臨時会, 通算第52回."""
    year = ""
    if with_year and entry.year is not None:
        year = year_name(entry.year, calendar=entry.calendar, western=False)
    if entry.number is not None:
        return f"{year}第{entry.number}回{entry.kind}"
    if entry.serial is not None:
        return f"{year}{entry.kind}通算第{entry.serial}回"
    if entry.among:
        first, last = entry.among
        return f"{year}{entry.kind}通算第{first}回から第{last}回までのうち"
    return f"{show_date(entry.date)}{entry.kind}" if entry.date else f"{year}{entry.kind}（回次の記録なし）"


def reach(covers: Covers | None, *, calendar: bool, western: bool = True) -> str:
    """What years are covered, in words; empty where nobody said."""
    if covers is None:
        return ""
    first = year_name(covers.start, calendar=calendar, western=western)
    if covers.end == covers.start:
        return first
    if covers.end is None:
        return f"{first}から今まで"
    return f"{first}から{year_name(covers.end, calendar=calendar, western=western)}まで"


def tally(counts: Counter[str]) -> str:
    """How many meetings without a record in which state; empty where there is none."""
    return "、".join(
        f"{label}{counts[state]:,}回"
        for state, label in LEDGER.items()
        if counts[state] and state not in _HERE
    )


def summary(found: Iterable[Ledger]) -> tuple[str, ...]:
    """What of the councils is not here, a sentence each: how many meetings in what state, before which year, after which year.

    Pages, the search and the data quote these and say nothing else.
    """
    known = [ledger for ledger in found if ledger.span]
    return tuple(_sentences(known))


def _sentences(known: Sequence[Ledger]) -> Iterator[str]:
    counts: Counter[str] = sum((ledger.counts for ledger in known), Counter())
    missing = tally(counts)
    numbered = any(entry.number or entry.serial for ledger in known for entry in ledger.entries)
    if missing:
        yield f"会議録を収めていない回：{missing}。"
    elif numbered:
        yield "回次から分かるかぎり、会議録の抜けている回はありません。"
    spans = [ledger.span for ledger in known if ledger.span]
    if not spans:
        return
    calendar = all(ledger.calendar for ledger in known)
    first = min(begins for begins, _ in spans)
    yield f"{year_name(first, calendar=calendar)}より前の会議録は、収めていません。"
    if all(ledger.covers and ledger.covers.end is not None for ledger in known):
        last = max(ends for _, ends in spans)
        yield f"{year_name(last, calendar=calendar)}より後の会議録は、収めていません。"
