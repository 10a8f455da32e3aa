"""Small plots: a table of numbers with a bar drawn beside each, as SVG, when the page is made.

The numbers are the table's own text, so the plot says the same to everyone: nothing hangs on the bar's colour or
size, a screen reader reads a plain table, and text stays as large as the rest of the page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.archive.entries import Minutes
from generator.dates import show_fiscal_year
from generator.facts import session as facts
from generator.facts.course import course
from generator.facts.gist import gist
from generator.facts.meetings import Ledger
from generator.facts.withholding import still_withheld
from generator.model import words
from generator.pages import markup
from generator.pages.context import Context
from generator.pages.html import NOTHING, Html, fill, together
from generator.pages.markup import element, escape

FEW = 2
"""Fewer rows than this are no picture."""
MOST = 12
OUTCOMES = (
    ("passed", "承認・可決など"),
    ("noted", "了承・答申"),
    ("refused", "否決・不承認など"),
    ("open", "継続・その他"),
)


@dataclass(frozen=True)
class Row:
    """One bar: its name as HTML, its size, the number in words, and further cells as HTML."""

    name: Html
    size: int
    shown: str
    more: tuple[Html, ...] = ()
    unknown: bool = False
    """Nobody recorded it, so that no size is claimed, not even none."""


def plot(caption: str, head: Sequence[str], rows: Sequence[Row], *, whole: int = 0, note: str = "") -> Html:
    """The plot as one line of HTML; ``whole`` is the size of a full bar, else the largest row's."""
    full = whole or max((row.size for row in rows), default=0)
    if len(rows) < FEW or not full:
        return NOTHING
    top = together(fill('<th scope="col">{}</th>', escape(name)) for name in head)
    body = together(
        fill('<tr><th scope="row">{}</th><td class="number">{}</td>{}</tr>', row.name, bar, more)
        for row in rows
        for bar in [_bar(row, full) + escape(row.shown)]
        for more in [together(fill("<td>{}</td>", cell) for cell in row.more)]
    )
    table = fill(
        "<table><caption>{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table>",
        escape(caption),
        top,
        body,
    )
    about = element("p", escape(note), class_="about") if note else NOTHING
    return element("div", table + about, class_="plot not-said")


def _bar(row: Row, full: int) -> Html:
    """The bar alone; its number stands beside it as text. Of what no record tells it is hatched and has no length."""
    if row.unknown:
        return fill(
            '<svg class="bar unknown" aria-hidden="true" focusable="false" width="100" height="16"></svg>'
        )
    width = f"{100 * row.size / full:.1f}".removesuffix(".0")
    return fill(
        '<svg class="bar" aria-hidden="true" focusable="false" width="100" height="16">'
        '<rect width="{}%" height="100%"></rect></svg>',
        escape(width),
    )


def at_a_glance(sessions: Sequence[Minutes], ledgers: Sequence[Ledger]) -> list[Html]:
    """The picture of a council or a municipality: how often it met, how openly, with what outcome, at what length."""
    found = (_per_year(sessions, ledgers), _openness(sessions), _outcomes(sessions), _lengths(sessions))
    plots = [one for one in found if one]
    return (
        [
            markup.heading(2, "ひと目で見る", "glance"),
            element("div", together(plots), class_="plots"),
        ]
        if plots
        else []
    )


def _per_year(sessions: Iterable[Minutes], ledgers: Sequence[Ledger]) -> Html:
    """Of a year that the archive does not cover, and in which it holds nothing, nothing is said."""
    counts = Counter(y for m in sessions if (y := facts.fiscal_year(m.session)) is not None)
    if not counts:
        return NOTHING
    last = max(counts)
    first = min([*counts, *(one.covers.start for one in ledgers if one.covers and one.covers.start <= last)])
    return plot(
        "年度ごとの会議録の数",
        ("年度", "会議録"),
        [_year(year, counts[year], ledgers) for year in range(last, max(first, last - MOST + 1) - 1, -1)],
    )


def _year(year: int, count: int, ledgers: Iterable[Ledger]) -> Row:
    name = escape(show_fiscal_year(year))
    if count:
        return Row(name, count, f"{count}回分")
    if any(one.holds(year) for one in ledgers):
        return Row(name, 0, "会議録なし")
    return Row(name, 0, "記録なし", unknown=True)


def _openness(sessions: Sequence[Minutes]) -> Html:
    counts: Counter[str] = Counter(m.session.openness.status for m in sessions)
    rows = [
        Row(escape(word), counts[status], f"{counts[status]}回（{counts[status] / len(sessions):.0%}）")
        for status, word in words.OPENNESS.items()
        if counts[status]
    ]
    holding = sum(bool(still_withheld(m.session)) for m in sessions)
    note = (
        f"公開していない部分や省略の記録がある会議録は、{len(sessions)}回分のうち{holding}回分です。"
        if holding
        else ""
    )
    return plot("会議の公開", ("公開", "会議"), rows, whole=len(sessions), note=note)


def _outcomes(sessions: Iterable[Minutes]) -> Html:
    counts = Counter(
        words.OUTCOME_CLASSES.get(d.outcome.result, "open")
        for m in sessions
        for d in facts.decisions(m.session)
    )
    total = counts.total()
    rows = [
        Row(escape(word), counts[kind], f"{counts[kind]}件（{counts[kind] / total:.0%}）")
        for kind, word in OUTCOMES
        if counts[kind]
    ]
    return plot("議題の結果", ("結果", "議題"), rows, whole=total)


def _lengths(sessions: Sequence[Minutes]) -> Html:
    newest = sorted(sessions, key=facts.sort_key, reverse=True)[:MOST]
    several = len({m.home.key for m in newest}) > 1
    rows = [
        Row(
            escape(f"{m.home.name} {facts.label(m.session)}" if several else facts.label(m.session)),
            n,
            f"{n:,}字",
        )
        for m in newest
        if (n := _characters(m))
    ]
    return plot(f"議事の長さ（新しい{len(rows)}回）", ("会議", "文字の数"), rows)


def _characters(minutes: Minutes) -> int:
    return gist(minutes.session).characters


def who_spoke(context: Context) -> list[Html]:
    """On a session: how often and how much was said under each label, with a link to its first remark."""
    found = course(context.minutes)
    first: dict[str, str] = {}
    for turn in found.turns:
        first.setdefault(turn.label, turn.anchor)
    remarks = Counter(turn.label for turn in found.turns)
    rows = [
        Row(markup.link(label, f"#{first[label]}"), size, f"{size:,}字", (fill("{}件", remarks[label]),))
        for label, size in found.sizes.most_common()
    ]
    note = "会議録に印刷された呼び方ごとに数えています。同じ呼び方が同じ人とは限りません。呼び方を押すと、初めの発言へ移ります。"
    shown = plot("呼び方ごとの発言の長さと数", ("呼び方", "文字の数", "発言"), rows, note=note)
    return [markup.heading(2, "発言の長さと数", "speakers"), shown] if shown else []
