"""Years by numbers, a sign in each cell: a table that reads aloud as one, with its legend."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from generator.facts.ledger_words import year_name
from generator.facts.meetings import Entry, Ledger
from generator.model.words import LEDGER, LEDGER_SIGNS
from generator.pages.html import NOTHING, Html, fill, together
from generator.pages.markup import element, escape, kept
from generator.pages.page import relative, session_path
from generator.pages.spans import spans

WIDEST = 40
"""A number beyond it is a slip, or counts through all years: it has no column, and stands in words below."""


def grid(path: str, found: Ledger) -> Html:
    """A row for each year and kind of meeting, the newest first; empty where no meeting has a number of its year."""
    rows = _rows(found)
    width = max((number for cells in rows.values() for number in cells if number <= WIDEST), default=0)
    if not width:
        return NOTHING
    head = [
        fill('<th scope="col">年度</th>'),
        *(
            fill(
                '<th scope="col"><span class="visually-hidden">第</span>{0}<span class="visually-hidden">回</span></th>',
                n,
            )
            for n in range(1, width + 1)
        ),
    ]
    body = together(
        element("tr", fill('<th scope="row">{}</th>', name) + cells)
        for name, cells in _lines(path, found, rows, width)
    )
    caption = f"{found.council.name}の各年度の回次と会議録の有無"
    table = fill(
        '<table class="ledger"><caption class="visually-hidden">{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table>',
        escape(caption), together(head), body,
    )  # fmt: skip
    return fill(
        '<div class="ledger-scroll not-said" role="region" tabindex="0" aria-label="{}">{}</div>\n',
        escape(caption),
        table,
    )


def _rows(found: Ledger) -> dict[tuple[int, str], dict[int, Entry]]:
    """By year and kind, the entries by their number."""
    rows: defaultdict[tuple[int, str], dict[int, Entry]] = defaultdict(dict)
    for entry in found.entries:
        if entry.year is not None and entry.number is not None:
            rows[entry.year, entry.kind][entry.number] = entry
    return rows


def _lines(
    path: str, found: Ledger, rows: dict[tuple[int, str], dict[int, Entry]], width: int
) -> Iterator[tuple[Html, Html]]:
    """Name and cells of each row, newest first; years that are covered and have no meeting, in a row for each run of them."""
    keys: list[tuple[int, str, int]] = [(year, kind, year) for year, kind in rows]
    empty = [year for year in _years(found) if year not in {year for year, _ in rows}]
    keys += [(first, "", last) for first, last in spans(empty)]
    for first, kind, last in sorted(keys, key=lambda key: (-key[0], key[1])):
        cells = rows.get((first, kind))
        calendar = next(iter(cells.values())).calendar if cells else found.calendar
        name = year_name(first, calendar=calendar, western=False)
        if last != first:
            name += f"から{year_name(last, calendar=calendar, western=False)}"
        if cells is None:
            nothing = element("td", escape(_nothing(found, first)), colspan=str(width), class_="nothing")
            yield kept(name), nothing
        else:
            yield (
                kept(f"{name} {kind}".strip()),
                together(_cell(path, cells.get(n)) for n in range(1, width + 1)),
            )


def _years(found: Ledger) -> range:
    span = found.span
    return range(span[0], span[1] + 1) if span else range(0)


def _nothing(found: Ledger, year: int) -> str:
    others = sum(len(entry.sessions) or 1 for entry in found.by_year.get(year, ()))
    if others:
        return f"回次の記録のない会議 {others}回"
    return "会議録なし" if found.holds(year) else "記録なし"


def _cell(path: str, entry: Entry | None) -> Html:
    """A sign; its word is what a screen reader says, and a pointer shows."""
    if entry is None:
        return fill("<td></td>")
    sign, word = LEDGER_SIGNS[entry.state], LEDGER[entry.state]
    shown = fill(
        '<span aria-hidden="true">{}</span><span class="visually-hidden">{}</span>',
        escape(sign),
        escape(word),
    )
    if entry.sessions:
        shown = element("a", shown, href=relative(path, session_path(entry.sessions[0])), title=word)
        return element("td", shown, class_=f"state-{entry.state}")
    return element("td", shown, class_=f"state-{entry.state}", title=word)


def legend(counts: Counter[str]) -> Html:
    """The signs that are used, in words, with their numbers."""
    items = together(
        fill("<li><span>{}</span> {}</li>", escape(LEDGER_SIGNS[state]), kept(f"{word}　{counts[state]:,}回"))
        for state, word in LEDGER.items()
        if counts[state]
    )
    return fill('<ul class="ledger-legend" aria-label="記号の意味と数">{}</ul>\n', items)
