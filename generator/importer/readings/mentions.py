"""Which item the chair is speaking of, where a section treats several or none has a heading."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from generator.importer.front.papers import Item
from generator.importer.read.stream import squeeze

_TAKES_UP = re.compile(r"議題|諮り|入り|移り|審議|採決|行い|説明|協議|報告|お願い|日程|議案|案件|進")
_NUMBER = re.compile(r"^(?:日程|議案|議題|報告|諮問|協議|議|次第|案件)?第?\d+(?:号(?:議案)?)?$")


def taken_up(sentence: str, items: Iterable[Item]) -> Item | None:
    """The one item a sentence takes up, by its number (日程第2) or its title; None for none or several."""
    text = _plain(sentence)
    if not _TAKES_UP.search(text):
        return None
    found = [item for item in items if not item.sub and _names(text, item)]
    return found[0] if len(found) == 1 else None


def nearer(named: Item | None, inside: str | None) -> str | None:
    """The item the chair named last, unless the section stands deeper in that very item."""
    if named is None or (inside or "").startswith(f"{named.id}-"):
        return inside
    return named.id


def _names(text: str, item: Item) -> bool:
    no = _plain(item.no or "").strip(":：.")
    if _NUMBER.match(no) and not no.isdigit():
        label = no if not no.startswith("第") else f"日程{no}"
        if re.search(rf"{re.escape(label)}(?![\d号])", text):
            return True
    title = re.sub(r"(?:について|に関する(?:件|こと)|の件|[(（][^()（）]*[)）])+$", "", _plain(item.title))
    return len(title) >= 5 and title in text


def _plain(text: str) -> str:
    return squeeze(unicodedata.normalize("NFKC", text))
