"""Which declared matter an agenda item of a draft treats: said where it is beyond doubt, asked where it may be."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeAlias

from generator.archive.matters import Declared, certain, number_in, title_in
from generator.dates import PartialDate
from generator.importer.session.blocks import Data

Matters: TypeAlias = Callable[[], Sequence[Declared]]
"""The matters of the municipality; asked for once an item has a number."""


def name_cases(agenda: Iterable[Data], day: PartialDate | None, council: str, matters: Matters) -> list[str]:
    """Put ``case`` on each item that is beyond doubt one declared matter. Returns what has to be asked of the others."""
    questions = []
    known: Sequence[Declared] | None = None
    for item in items_in(agenda):
        title = title_in(str(item.get("title") or ""))
        number = number_in(*(_words(item.get(key)) for key in ("bill", "no", "title")))
        if not number or not title or item.get("case"):
            continue
        known = matters() if known is None else known
        one = certain(known, number, title, council, day)
        if one:
            sub = item.pop("sub", None)
            item |= {"case": one.id, "sub": sub}
        else:
            questions += [_asked(item, other) for other in known if other.is_named(number, title)]
    return questions


def _asked(item: Data, matter: Declared) -> str:
    return (
        f"議題「{str(item['title'])[:30]}」は、案件「{matter.name[:40]}」と番号も名前も同じです。"
        f"同じ案件なら、その議題に「case: {matter.id}」と書いてください。"
    )


def _words(value: object) -> str | None:
    return str(value) if value else None


def items_in(agenda: Iterable[Data]) -> Iterator[Data]:
    """The items of an agenda, those within others behind them."""
    for item in agenda:
        yield item
        yield from items_in(item.get("sub") or ())
