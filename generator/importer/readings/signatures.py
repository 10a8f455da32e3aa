"""Who signed the record: the names in its signatures, in the row of its form, or where the chair names them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.importer.body.back import is_signing, signer_of
from generator.importer.body.blocks import Block, Narrative, parts_of
from generator.importer.front.rows import Row
from generator.importer.names.person import person_of
from generator.importer.readings.announces import Attendee, named_in
from generator.importer.words.habits import Habit
from generator.importer.words.roles import bare
from generator.importer.words.space import trim
from generator.importer.words.when import dates_in

_NAMED = Habit(
    "named",
    r"{signer}[^。]{0,80}(?:{appointed}|お願い|決しま|定めま)[^。]*",
    tells="署名する人の指名",
    said=("署名委員に青木委員を指名", "署名人は決定します。次", "署名者を選出", "署名議員の選任", "署名者をお願いします", "署名者を定めます", "署名人を決します",
          "署名人決定"),
    unsaid=("署名人です。会長を選出", "署名の決定"),
)  # fmt: skip
_BETWEEN = Habit(
    "between",
    r"[、，,\n]|\s{2,}",
    said=("青木、井川", "青木  井川", "青木   井川", "青木,井川\n宇野", "青木，井川"),
    unsaid=("青木 井川",),
)


@dataclass(frozen=True)
class Signatures:
    """Who signed the record, and when."""

    people: list[str]
    """Ids of people in the list of attendance, or names."""
    signed: str | None
    """The day, as in the session file."""


def signatures_of(
    rows: list[Row], back: list[Block], body: list[Block], people: list[Attendee]
) -> Signatures | None:
    """The signatures of the record; None where it shows none."""
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
    return Signatures([_known(name, people) for name in names] or said, signed)


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
    found = [person_of(part, "") for part in _BETWEEN.without(text, "\n").split("\n") if trim(part)]
    return [str(person["name"]) for person in found if person and person.get("name")]


def _known(name: str, people: list[Attendee]) -> str:
    """The person's id where the list of attendance holds one person of this name; else the name."""
    fits = [person for person in people if bare(person.name) == bare(name)]
    fits = fits or [person for person in people if bare(person.name).startswith(bare(name))]
    return fits[0].id if len(fits) == 1 else name


def _pointed_out(blocks: list[Block], people: list[Attendee]) -> list[str]:
    """Those whom a remark or the narrative names to sign; the block is marked so."""
    found: list[str] = []
    for block in blocks:
        found += _pointed_out(parts_of(block), people)
        for match in _NAMED.each(block.text):
            named = [person.id for person in named_in(match[0], people)]
            if named:
                block.reads.signs = named
                found += [own for own in named if own not in found]
    return found
