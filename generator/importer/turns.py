"""Items of a record without headings, from the chair's own words: それでは、資料2「…」であります。"""

from __future__ import annotations

import re

from generator.importer.outcomes import CHAIRS
from generator.importer.pairs import Block, words_of
from generator.importer.papers import Item

_TURN = re.compile(
    r"(?:(?:それでは|次は|次に|続きまして|続いて|では|まず)、?.{0,24}?)(?P<no>(?:資料|議案|議題|案件|諮問|報告)\s*(?:第|番号)?\s*[0-9０-９](?:[\s　]?[0-9０-９])?(?:\s*号)?)[\s　]*[、,]?[「『](?P<title>[^「」『』]{4,160})[」』]"
)


def infer_turns(blocks: list[Block], voice_role: dict[str, str | None]) -> list[Item]:
    """Items of a record without headings: a turn where the chair names the next material or item.

    The remarks from there on are put in a section that holds no text of its own.
    """
    items: list[Item] = []
    made: list[Block] = []
    here = made
    for block in blocks:
        turn = None
        if "speech" in block and voice_role.get(block["speech"]) in CHAIRS:
            turn = _TURN.search(words_of(block))
        if turn and not any(item.no == _squeezed(turn["no"]) for item in items):
            item = Item(_squeezed(turn["no"]), turn["title"].strip(), None, None, "", f"a{len(items) + 1}")
            items.append(item)
            section: Block = {
                "section": {"agenda": item.id, "by": "inferred"},
                "by": "inferred",
                "blocks": [],
            }
            made.append(section)
            here = section["blocks"]
        here.append(block)
    if items:
        _settle_before_turn(made, items)
        blocks[:] = made
    return items


def _squeezed(words: str) -> str:
    return re.sub(r"[\s　]+", "", words)


def _settle_before_turn(made: list[Block], items: list[Item]) -> None:
    """A remark that ends one item and begins the next stands in the new section: remember the item it ends."""
    for number, section in enumerate(b for b in made if "section" in b):
        if number:
            section["blocks"][0]["_ends"] = items[number - 1].id
