"""The legend of a record: what its marks at the beginning of lines stand for."""

from __future__ import annotations

import re

from generator.importer.read.stream import Line
from generator.importer.speakers.shapes import Spoken
from generator.importer.words.roles import is_unit, role_of


def legend_of(lines: list[Line]) -> dict[str, str]:
    """Marks that the record explains: （◎会長　○委員　●事務局）."""
    for line in lines[:80]:
        pairs = re.findall(
            r"([◎○〇◯●◇◆□■△▲☆★])[\s　]*[:：…=＝]?[\s　]*([^\s　◎○〇◯●◇◆□■△▲☆★、,()（）]{2,10})", line.text
        )
        if len({m for m, _ in pairs}) >= 2 and all(role_of(who) or is_unit(who) for _, who in pairs):
            return dict(pairs)
    return {}


def spoken_by(legend: dict[str, str], lines: list[Line], live: list[int]) -> dict[int, Spoken]:
    """The lines of ``live`` that begin with a mark of the legend, each with what the mark means."""
    marks = "".join(legend)
    pattern = re.compile(
        rf"^(?P<printed>(?P<mark>[{marks}])(?:[\s　]*[:：]|(?=[^{marks}\d０-９])))[\s　]*(?P<rest>.+)$", re.S
    )
    hits = {}
    for i in live:
        match = pattern.match(lines[i].text)
        if match and len(match["rest"]) > 1:
            hits[i] = Spoken("", match["printed"].rstrip(" 　"), legend[match["mark"]], match["rest"])
    return hits
