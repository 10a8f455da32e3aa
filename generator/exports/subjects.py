"""What a session was about, for forms that others copy and keep: nothing of what is withheld, not even its title."""

from __future__ import annotations

from collections.abc import Iterator

from generator.archive.entries import Minutes
from generator.facts.walk import PlacedItem, agenda_items
from generator.facts.withholding import hidden_keys, tokens

MOST = 20
"""Items that are named; the rest are counted."""


def items_shown(minutes: Minutes) -> list[str]:
    """The items of the agenda, number and title, in order; of one that is withheld, the token in place of the title."""
    hidden = hidden_keys(minutes.session)
    of = {
        key: word for key, word in tokens(minutes.session, minutes.home.home.grounds).items() if key in hidden
    }
    items = [_shown(placed, of) for placed in _open(minutes)]
    rest = len(items) - MOST
    return [*items[:MOST], f"ほか{rest}件"] if rest > 0 else items


def titles_kept_back(minutes: Minutes) -> set[str]:
    """The titles of the items that are withheld, and of those below them."""
    hidden = hidden_keys(minutes.session)
    named = {placed.id for placed in _open(minutes) if placed.item.withheld not in hidden}
    return {placed.item.title for placed in agenda_items(minutes.session) if placed.id not in named}


def _open(minutes: Minutes) -> Iterator[PlacedItem]:
    """The items, without those that stand below one that is withheld."""
    withheld_at: int | None = None
    hidden = hidden_keys(minutes.session)
    for placed in agenda_items(minutes.session):
        if withheld_at is not None and placed.depth > withheld_at:
            continue
        withheld_at = placed.depth if placed.item.withheld in hidden else None
        yield placed


def _shown(placed: PlacedItem, of: dict[str, str]) -> str:
    item = placed.item
    title = of.get(item.withheld or "", item.title)
    return " ".join(filter(None, (item.no, title)))
