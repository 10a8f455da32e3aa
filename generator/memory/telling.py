"""What a build would change of what the public sees, in words: for the one who must say yes to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from generator.memory.changes import Changes
from generator.memory.items import BROKEN, HEADINGS, Item


def told(items: Iterable[Item], changes: Changes) -> Iterator[str]:
    """The lines."""
    grouped: defaultdict[str, list[Item]] = defaultdict(list)
    for item in items:
        grouped[item.group].append(item)
    if not grouped:
        yield f"前に控えを書いた日（{changes.since}）から、公開する内容に変わりはありません。サイトのファイルが変わるなら、見た目だけです。"
    else:
        yield f"前に控えを書いた日（{changes.since}）から変わるもの:"
        for group, heading in HEADINGS.items():
            if group != BROKEN or grouped[group]:
                yield f"{heading}（{len(grouped[group]):,} 件）"
            yield from (f"  {item.what}  {item.said}" for item in grouped[group])
    yield f"変わらないもの  会議録 {changes.sessions_same:,}、発言など {changes.anchors_same:,}"


def as_data(items: Iterable[Item], changes: Changes) -> dict[str, Any]:
    """For machines."""
    items = list(items)
    return {
        "since": changes.since,
        "as_of": changes.as_of,
        **{
            group: [
                {"kind": item.kind, "text": item.said, **item.about} for item in items if item.group == group
            ]
            for group in HEADINGS
        },
        "same": {"sessions": changes.sessions_same, "places": changes.anchors_same},
    }
