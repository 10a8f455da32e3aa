"""What a session was about, for forms that others copy and keep: nothing of what is withheld, not even its title."""

from __future__ import annotations

from collections.abc import Iterator

from generator.archive.entries import Minutes
from generator.facts.walk import PlacedItem, agenda_items
from generator.facts.withholding import tokens

MOST = 20
"""Items that are named; the rest are counted."""


def items_shown(minutes: Minutes) -> list[str]:
    """The items of the agenda, number and title, in order; of one that is withheld, the token in place of the title."""
    of = tokens(minutes.session, minutes.home.home.grounds)
    items = [_shown(placed, of) for placed in _open(minutes)]
    rest = len(items) - MOST
    return [*items[:MOST], f"ほか{rest}件"] if rest > 0 else items


def _open(minutes: Minutes) -> Iterator[PlacedItem]:
    """The items, without those that stand below one that is withheld."""
    withheld_at: int | None = None
    for placed in agenda_items(minutes.session):
        if withheld_at is not None and placed.depth > withheld_at:
            continue
        withheld_at = placed.depth if placed.item.withheld else None
        yield placed


def _shown(placed: PlacedItem, of: dict[str, str]) -> str:
    item = placed.item
    title = of.get(item.withheld, "［非公開］") if item.withheld else item.title
    return " ".join(filter(None, (item.no, title)))
