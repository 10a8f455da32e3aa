"""Passages that are no part of the minutes: page numbers, running heads, navigation, notices of the site.

They are set aside with their words and their place, never deleted. A date in them is never the meeting's.
"""

from __future__ import annotations

import itertools
from collections import Counter

from generator.importer.read import furniture_looks as looks
from generator.importer.read.stream import Line
from generator.importer.words.roles import role_of
from generator.importer.words.space import squeeze
from generator.japanese.lists import text_of

#: How many lines from the top or the end may be round the content; and where it may begin.
_EDGE = 30
_TOP = 12
_FEW_PAGES = 3
"""How many numbers of pages a text has at most of which two heads are enough."""


def furniture_of(lines: list[Line], paged: bool) -> dict[int, str]:
    """The furniture among the lines: line index to kind. ``paged``: their pages are known."""
    found = {i: line.furniture for i, line in enumerate(lines) if line.furniture}
    found |= _page_numbers(lines, paged)
    found |= _browser_lines(lines) if paged else {}
    found |= _running_heads(lines, found)
    found |= _around(lines)
    found |= _doubled(lines, found)
    return found


def _page_numbers(lines: list[Line], paged: bool) -> dict[int, str]:
    found: dict[int, str] = {}
    for habit, needed in looks.NUMBERS:
        hits = [(i, int(m["no"])) for i, line in enumerate(lines) if (m := habit.read(line.text))]
        # A number alone on a line may be anything; pages are those that count up.
        chain: list[tuple[int, int]] = []
        for index, number in hits:
            if not chain or 0 < number - chain[-1][1] <= 3:
                chain.append((index, number))
        at_edge = paged and [h for h in hits if _at_page_edge(lines, h[0])]
        kept = chain if len(chain) >= needed or _ends_count(chain, len(lines)) else []
        if at_edge:  # what only numbers of pages look like is one at every edge of a page
            kept = [*kept, *at_edge] if needed == 2 else kept or _of_every_page(lines, at_edge)
        found |= {index: "page_no" for index, _ in kept}
    return found


def _ends_count(chain: list[tuple[int, int]], count: int) -> bool:
    """Whether numbers count from one to the very last line, as the pages of a text do that was copied from a file of pages."""
    return (
        len(chain) > 1
        and [no for _, no in chain] == [*range(1, len(chain) + 1)]
        and chain[-1][0] == count - 1
    )


def _of_every_page(lines: list[Line], hits: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Numbers at the edges of two pages or more, one on each, that count on with the pages."""
    apart = {number - lines[index].page for index, number in hits}
    pages = {lines[index].page for index, _ in hits}
    every = len(pages) == len(hits) >= max(2, lines[-1].page)
    return hits if every and len(apart) == 1 else []


def _at_page_edge(lines: list[Line], index: int) -> bool:
    page = lines[index].page
    before = lines[index - 1].page if index else -1
    after = lines[index + 1].page if index + 1 < len(lines) else -1
    return before != page or after != page


def _browser_lines(lines: list[Line]) -> dict[int, str]:
    return {
        i: "printed_by_browser"
        for i, line in enumerate(lines)
        if looks.BROWSER.reads(line.text) and _at_page_edge(lines, i)
    }


def _running_heads(lines: list[Line], known: dict[int, str]) -> dict[int, str]:
    """The same short line at the head or foot of three pages or more, numbers in it aside."""
    shown = [i for i in range(len(lines)) if i not in known]
    edges: set[int] = set()
    for here, following in itertools.pairwise(shown):
        numbered = any(known.get(i) == "page_no" for i in range(here + 1, following))
        if lines[here].page != lines[following].page or numbered:
            edges |= {here, following}
    if edges:
        edges.add(shown[-1])  # the foot of the last page, after which none begins
    pages = {lines[i].page for i in edges}
    said = Counter(_key(lines[i]) for i in edges)
    # The running head is the title of the first page, where no page ends before it.
    said.update(_key(lines[i]) for i in shown[:3] if i not in edges)
    # Two pages with one and the same first line have a head too.
    few = len(pages) == 2 or (len(pages) == 1 and [*known.values()].count("page_no") <= _FEW_PAGES)
    needed = max(3, round(0.6 * len(pages))) if len(pages) > 5 else 2 if few else 3
    return {
        i: "running_head"
        for i in edges
        if said[_key(lines[i])] >= needed and len(lines[i].text) <= 60 and not looks.NO_HEAD.reads(lines[i].text)
        and role_of(lines[i].text) is None
    }  # fmt: skip


def _key(line: Line) -> str:
    return "".join(
        "0" if number else "".join(run)
        for number, run in itertools.groupby(squeeze(line.text), str.isdecimal)
    )


def _around(lines: list[Line]) -> dict[int, str]:
    found: dict[int, str] = {}
    for i, line in enumerate(lines):
        from_end = len(lines) - i
        if not (i < _EDGE or from_end <= _EDGE) or len(line.text) > 300:
            continue
        kind = looks.AROUND.name_of(line.text)
        if kind and (kind != "main_marker" or i < _TOP) and not _is_remark(line.text):
            found[i] = kind
    return found


def _is_remark(text: str) -> bool:
    return text.endswith("。") and not looks.OF_SITES.reads(text)


def _doubled(lines: list[Line], known: dict[int, str]) -> dict[int, str]:
    """Bold type that was drawn twice comes out as two equal lines side by side; one of them is set aside."""
    pairs = [
        i
        for i in range(1, len(lines))
        if i not in known
        and lines[i].text == lines[i - 1].text
        and 2 <= len(lines[i].text) <= 30
        and looks.SIGN.reads(lines[i].text)
        and role_of(lines[i].text.strip(text_of("bracket", "mark"))) is None
    ]
    return dict.fromkeys(pairs, "doubled") if len(pairs) >= 2 else {}
