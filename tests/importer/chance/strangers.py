"""Records as strangers send them: of any body, word by word or as a summary, in any form of file, with what befell it."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from tests.importer.chance import files, front, minutes, noise, summaries
from tests.importer.chance.bodies import STRANGERS
from tests.importer.chance.minutes import Record
from tests.importer.chance.ways import Sheet
from tests.importer.chance.world import meeting

STYLES = {
    "verbatim": minutes.proceedings,
    "verbatim again": minutes.proceedings,
    "summary": summaries.proceedings,
}


def stranger(seed: int, pinned: Mapping[str, str] | None = None) -> Record:
    chance = Random(f"stranger {seed}")
    m = meeting(chance, STRANGERS)
    sheet = Sheet(chance, pinned or {}, gap=chance.choice(("", "　", " ")), strange=True)
    sheet.ways["kind"] = m.kind.name
    sheet.slip = sheet.way("numbers of rows", {"one by one": 0, "once twice": 2, "as they come": 0})
    sheet.way("space between rows", {"none": "", "a line": ""})
    style = sheet.way("style", STYLES)
    front.title(sheet, m, summary=style is summaries.proceedings)
    for part in sheet.way("order", minutes.ORDERS):
        part(sheet, m)
    style(sheet, m)
    noise.slipped(sheet)
    suffix, print_file = sheet.way("file", files.FILES)
    if print_file:
        return Record("\n".join(sheet.lines), sheet.facts, sheet.ways, print_file(sheet), suffix)
    return Record(noise.cut(sheet), sheet.facts, sheet.ways)
