"""Items of a record without headings, from the chair's own words: それでは、資料2「…」であります。"""

from __future__ import annotations

import re

from generator.importer.body.pairs import Block, words_of
from generator.importer.front.papers import Item
from generator.importer.readings.outcomes import CHAIRS

_TURN = re.compile(
    r"(?:(?:それでは|次は|次に|続きまして|続いて|では|まず)、?.{0,24}?)(?P<no>(?:資料|議案|議題|案件|諮問|報告)\s*(?:第|番号)?\s*[0-9０-９](?:[\s　]?[0-9０-９])?(?:\s*号)?)[\s　]*[、,]?[「『](?P<title>[^「」『』]{4,160})[」』]"
)

#: Words by which the chair ends an item before naming the next.
_ENDS = re.compile(
    r"決定(?:し|いたし|致し)|(?:承認|了承|可決|同意|採択)(?:と|され|し|いたし)|終了(?:し|いたし|致し)|終わ(?:り|ら)"
)


def infer_turns(blocks: list[Block], voice_role: dict[str, str | None]) -> list[Item]:
    """Items of a record without headings: a turn where the chair names the next material or item.

    The remarks from there on are put in a section that holds no text of its own. A remark that decides one item
    and names the next closes the section of the one it decides.
    """
    items: list[Item] = []
    made: list[Block] = []
    here = made
    for place, block in enumerate(blocks):
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
            if len(items) > 1 and _ENDS.search(words_of(block)[: turn.start()]) and place + 1 < len(blocks):
                here.append(block)
                here = section["blocks"]
                continue
            if len(items) > 1:
                block["_ends"] = items[-2].id
            here = section["blocks"]
        here.append(block)
    if items:
        blocks[:] = made
    return items


def _squeezed(words: str) -> str:
    return re.sub(r"[\s　]+", "", words)
