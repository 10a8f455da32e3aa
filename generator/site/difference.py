"""Two versions of a page laid beside each other: what differs, place by place, in words."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import islice, zip_longest

from generator.site.atoms import Atom, atoms_of
from generator.site.finding import Finding
from generator.site.naming import anchor_of, names_on, place

MOST = 20
"""How many places of a page are named before it is said that there are more."""
_COMPARED = 3_000_000
"""Up to how many pairs are laid beside each other; beyond, all between the first and the last difference is one."""
ODD_BYTES = 200_000
"""So much more than a page should have is not taken apart: it may be made to be without end."""
SHOWN = 80


def page_differences(page: str, want: bytes, have: bytes) -> Iterator[Finding]:
    """At least one finding for two pages that are not the same to the byte."""
    if len(have) > 2 * len(want) + ODD_BYTES:
        yield Finding(
            page, "", f"ページの大きさが違います（{len(want):,} バイトのはずが {len(have):,} バイト）"
        )
        return
    found = list(islice(_differences(page, atoms_of(want), atoms_of(have)), MOST + 1))
    if not found:
        yield Finding(page, "", "見えない所（空白、引用符、タグの書き方など）が違います")
    yield from found[:MOST]
    if len(found) > MOST:
        yield Finding(page, "", "このページには、ほかにも違いがあります")


def _differences(page: str, want: list[Atom], have: list[Atom]) -> Iterator[Finding]:
    names = names_on(want)
    last: tuple[str, str] | None = None
    for wanted, found in _hunks(want, have):
        telling = _telling([*found, *wanted])
        what, anchor = place(telling, names), anchor_of(telling.spot)
        if (what, anchor) != last:
            yield Finding(page, anchor, f"{what}が違います", _said(wanted), _said(found))
        last = (what, anchor)


def _hunks(want: list[Atom], have: list[Atom]) -> Iterator[tuple[list[Atom], list[Atom]]]:
    """Runs of pieces of which one stands for the other; where as many stand on both sides, one by one."""
    begin = next((i for i, (x, y) in enumerate(zip(want, have, strict=False)) if x.key != y.key), None)
    if begin is None:
        begin = min(len(want), len(have))
    end = next(
        (
            i
            for i, (x, y) in enumerate(zip(reversed(want[begin:]), reversed(have[begin:]), strict=False))
            if x.key != y.key
        ),
        min(len(want), len(have)) - begin,
    )
    want, have = want[begin : len(want) - end], have[begin : len(have) - end]
    if len(want) * len(have) > _COMPARED:
        yield want, have
        return
    matcher = SequenceMatcher(None, [a.key for a in want], [a.key for a in have], autojunk=False)
    for how, i, j, k, m in matcher.get_opcodes():
        if how == "replace" and j - i == m - k:
            yield from (([x], [y]) for x, y in zip_longest(want[i:j], have[k:m]))
        elif how != "equal":
            yield want[i:j], have[k:m]


#: Elements that change what a page is, wherever they stand.
_GRAVE = {"iframe", "object", "embed", "base", "meta", "link", "form", "script", "style"}


def _telling(atoms: list[Atom]) -> Atom:
    """The piece that says most of what happened: something that runs, else words or a value, else the first."""
    runs = (a for a in atoms if a.spot.tag == "script" or (a.kind == "attribute" and a.name.startswith("on")))
    grave = (a for a in atoms if a.kind == "tag" and a.name in _GRAVE)
    says = (
        a for kind in ("text", "attribute", "comment") for a in atoms if a.kind == kind and a.value.strip()
    )
    return next(runs, None) or next(grave, None) or next(says, None) or atoms[0]


def _said(atoms: list[Atom]) -> str:
    """The words and values, as far as they can be shown on a line."""
    said = " ".join(
        " ".join(a.value.split())
        for a in atoms
        if a.kind in ("text", "attribute", "comment") and a.value.strip()
    )
    said = said or " ".join(f"<{a.name}>" for a in atoms if a.kind == "tag")
    return said if len(said) <= SHOWN else f"{said[:SHOWN]}…"
