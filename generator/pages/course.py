"""A meeting at a glance: who spoke when along it, under which heading, and where something was decided.

The picture is drawn when the page is made; each stroke is a link for hand and mouse. What it says stands in a table as well, for
the keyboard and for whoever hears the page, so that the picture itself is silent.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from generator.dates import show_time
from generator.facts.course import Clock, Course, Part, course
from generator.facts.session import Decided, decisions
from generator.japanese.lists import words_of
from generator.pages import markup
from generator.pages.context import Context
from generator.pages.html import NOTHING, Html, fill, together
from generator.pages.markup import element, escape
from generator.pages.outcomes import outcome_mark

FEW = 8
"""A meeting of fewer remarks is seen at a glance as it stands."""
LANES = 6
"""So many speakers have a line of their own; the others share one."""
SLOTS = (240, 120, 60)
"""The picture is so many strokes wide, on any screen: the finest that needs no more strokes than ``MOST``, else the coarsest."""
MOST = 160
HEIGHT = 10
SHORT = 30
_BRACKETS = "".join((*words_of("open"), *words_of("close")))


@dataclass(frozen=True)
class Stroke:
    """A link from one slot to another (the first is in, the last is out)."""

    start: int
    end: int
    anchor: str
    title: str = ""


def at_a_glance(context: Context) -> list[Html]:
    """The picture with its heading, or nothing of a meeting too short for one."""
    found = course(context.minutes)
    if len(found.turns) < FEW or len(found.sizes) < 2 or not found.length:
        return []
    decided = decisions(context.minutes.session)
    slots, lanes = _fitting(found, decided)
    drawn = together(_lane(name, strokes, kind, slots) for name, strokes, kind in lanes)
    about = "左から右へ、会議の初めから終わりまでです。横の長さは、話された文字の数です。線を押すと、その所へ移ります。"
    return [
        markup.heading(2, "会議の流れ", "course"),
        element("p", escape(about), class_="about not-said"),
        element("div", drawn, class_="at-a-glance not-said", aria_hidden="true"),
        _times(found),
        _table(found, decided),
    ]


Lane: TypeAlias = tuple[str, list[Stroke], str]
"""A name, its strokes, and of what kind they are."""


def _fitting(found: Course, decided: Sequence[Decided]) -> tuple[int, list[Lane]]:
    for slots in SLOTS:
        lanes = [lane for lane in _lanes(found, decided, slots) if lane[1]]
        if sum(len(strokes) for _, strokes, _ in lanes) <= MOST:
            break
    return slots, lanes


def _lanes(found: Course, decided: Iterable[Decided], slots: int) -> Iterator[Lane]:
    yield "議題など", [_part(part, found.length, slots) for part in found.parts], "parts"
    at = found.at
    yield (
        "決まったこと",
        [
            Stroke(end - 2, end, one.anchor, one.item.item.title if one.item else "")
            for one in decided
            if one.anchor in at
            for end in [max(2, at[one.anchor] * slots // found.length)]
        ],
        "decisions",
    )
    yield (
        "時刻",
        [
            Stroke(at, at + 1, one.anchor, _told(one))
            for one in found.clocks
            for at in [min(one.start * slots // found.length, slots - 1)]
        ],
        "clocks",
    )
    own = [label for label, _ in found.sizes.most_common(LANES)]
    own.sort(key=[turn.label for turn in found.turns].index)
    for label in own:
        yield label, _turns(found, {label}, slots), "turns"
    yield "ほかの人", _turns(found, found.sizes.keys() - set(own), slots), "turns"


def _part(part: Part, length: int, slots: int) -> Stroke:
    start, end = part.start * slots // length, part.end * slots // length
    return Stroke(start, max(end, start + 1), part.anchor, part.title)


def _turns(found: Course, labels: Iterable[str], slots: int) -> list[Stroke]:
    """The remarks under these names; those that meet are one stroke, which leads to the first of them."""
    wanted = set(labels)
    strokes: list[Stroke] = []
    for turn in found.turns:
        if turn.label not in wanted:
            continue
        start = turn.start * slots // found.length
        end = max(start + 1, (turn.start + turn.size) * slots // found.length)
        if strokes and start <= strokes[-1].end:
            last = strokes.pop()
            strokes.append(Stroke(last.start, max(last.end, end), last.anchor))
        else:
            strokes.append(Stroke(start, end, turn.anchor))
    return strokes


def _lane(name: str, strokes: list[Stroke], kind: str, slots: int) -> Html:
    drawn = together(_drawn(stroke, kind) for stroke in strokes)
    picture = fill(
        '<svg class="lane {}" viewBox="0 0 {} {}" preserveAspectRatio="none" focusable="false">{}</svg>',
        escape(kind),
        slots,
        HEIGHT,
        drawn,
    )
    return element("div", element("span", escape(name)) + picture)


def _drawn(stroke: Stroke, kind: str) -> Html:
    # Parts stand beside each other, with a gap that shows where one ends.
    width = stroke.end - stroke.start - (kind == "parts" and stroke.end - stroke.start > 1)
    told = element("title", escape(stroke.title)) if stroke.title else NOTHING
    return fill(
        '<a href="#{}" tabindex="-1"><path d="M{} {}h{}">{}</path></a>',
        escape(stroke.anchor),
        stroke.start,
        HEIGHT // 2,
        width,
        told,
    )


def _told(clock: Clock) -> str:
    """What the note says, out of its brackets; only the time where that is long."""
    said = clock.printed.strip().strip(_BRACKETS).strip()
    return said if len(said) <= SHORT else show_time(clock.at)


def _times(found: Course) -> Html:
    """When the meeting paused and went on, as its notes say, each with its place."""
    if not found.clocks:
        return NOTHING
    links = (
        element("time", markup.link(_told(one), f"#{one.anchor}"), datetime=one.at) for one in found.clocks
    )
    return element(
        "p", escape("会議録に書かれた時刻：") + together(links, fill(" ")), class_="times not-said"
    )


def _table(found: Course, decided: Iterable[Decided]) -> Html:
    if len(found.parts) < 2:
        return element(
            "p",
            fill('同じことを、文字の数で<a href="#speakers">「発言の長さと数」の表</a>に示しています。'),
            class_="about not-said",
        )
    at = found.at
    held = [one for one in decided if one.anchor in at]
    rows = together(
        fill(
            '<tr><th scope="row">{}</th><td class="number" data-label="発言">{}</td><td data-label="決まったこと">{}</td></tr>',
            markup.link(part.title, f"#{part.anchor}"),
            escape(f"{part.turns}件、{part.end - part.start:,}字"),
            _results(one for one in held if part.start < at[one.anchor] <= part.end),
        )
        for part in found.parts
    )
    table = fill(
        '<div class="table-scroll" role="region" tabindex="0" aria-label="会議の流れの表">'
        '<table><thead><tr><th scope="col">議題など</th><th scope="col">発言</th><th scope="col">決まったこと</th></tr></thead>'
        "<tbody>{}</tbody></table></div>",
        rows,
    )
    return fill('<details class="as-table not-said"><summary>表で見る</summary>{}</details>', table)


def _results(decided: Iterable[Decided]) -> Html:
    links = (fill('<a href="#{}">{}</a>', escape(one.anchor), outcome_mark(one.outcome)) for one in decided)
    return together(links, escape("、")) or escape("―")
