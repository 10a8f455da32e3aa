"""The legend of a record: what its marks at the beginning of lines stand for."""

from __future__ import annotations

import re

from generator.importer.roles import is_unit, role_of
from generator.importer.stream import Line


def legend_of(lines: list[Line]) -> dict[str, str]:
    """Marks that the record explains: （◎会長　○委員　●事務局）."""
    for line in lines[:80]:
        pairs = re.findall(
            r"([◎○〇◯●◇◆□■△▲☆★])[\s　]*[:：…=＝]?[\s　]*([^\s　◎○〇◯●◇◆□■△▲☆★、,()（）]{2,10})", line.text
        )
        if len({m for m, _ in pairs}) >= 2 and all(role_of(who) or is_unit(who) for _, who in pairs):
            return dict(pairs)
    return {}
