"""Who signed the record: the names in its signatures, in the row of its form, or where the chair names them."""

from __future__ import annotations

import re
from typing import Any

from generator.importer.body.back import is_signing, signer_of
from generator.importer.body.blocks import Block, Narrative, parts_of
from generator.importer.front.rows import Row
from generator.importer.names.person import person_of
from generator.importer.readings.announces import names_person
from generator.importer.words.roles import bare
from generator.importer.words.when import dates_in

_NAMED = re.compile(r"署名(?:人|委員|議員|者)[^。]{0,80}(?:指名|お願い|選任|選出|決定|決しま|定めま)[^。]*")


def signatures_of(
    rows: list[Row], back: list[Block], body: list[Block], people: list[dict[str, Any]]
) -> dict[str, Any] | None:
    """The signatures of the record as the session file holds them; None where it shows none."""
    lines = [
        line
        for block in back
        for line in (block.text if isinstance(block, Narrative) else "").split("\n")
        if line
    ]
    names, signed = _below(lines)
    names = names or _listed(rows)
    said = _pointed_out(body, people)
    if not names and not said:
        return None
    found = {"people": [_known(name, people) for name in names] or said, "signed": signed}
    return {key: value for key, value in found.items() if value}


def _below(lines: list[str]) -> tuple[list[str], str | None]:
    """The names signed in the back matter, and the day."""
    start = next((n for n, line in enumerate(lines) if is_signing(line)), None)
    if start is None:
        return [], None
    names = [name for line in lines[start:] if (name := signer_of(line))]
    days = [found for line in lines[max(0, start - 1) :] if len(line) <= 30 for found in dates_in(line)]
    return names, days[0][0].iso if days and names else None


def _listed(rows: list[Row]) -> list[str]:
    """The names of the row 会議録署名委員."""
    text = "\n".join(row.text for row in rows if row.meaning == "sign")
    found = [person_of(part, "") for part in re.split(r"[、，,\n]|[\s　]{2,}", text) if part.strip(" 　")]
    return [str(person["name"]) for person in found if person and person.get("name")]


def _known(name: str, people: list[dict[str, Any]]) -> str:
    """The person's id where the list of attendance holds one person of this name; else the name."""
    fits = [p for p in people if p.get("name") and bare(str(p["name"])) == bare(name)]
    fits = fits or [p for p in people if p.get("name") and bare(str(p["name"])).startswith(bare(name))]
    return str(fits[0]["id"]) if len(fits) == 1 else name


def _pointed_out(blocks: list[Block], people: list[dict[str, Any]]) -> list[str]:
    """Those whom a remark or the narrative names to sign; the block is marked so."""
    found: list[str] = []
    for block in blocks:
        found += _pointed_out(parts_of(block), people)
        for match in _NAMED.finditer(block.text):
            named = [str(p["id"]) for p in people if p.get("name") and names_person(match[0], p["name"])]
            if named:
                block.reads.signs = named
                found += [own for own in named if own not in found]
    return found
