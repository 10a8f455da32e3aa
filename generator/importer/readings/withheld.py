"""Materials that the body says are not published."""

from __future__ import annotations

import re
from typing import Any

from generator.importer.body.blocks import Block, Narrative, sections_of
from generator.importer.front.openness import withheld_record

_SAYS = re.compile(
    r"(?P<what>[^。、※\s　]{0,30}資料(?:[(（][^()（）]{1,30}[)）])?).{0,60}?(?:公表(?:は)?(?:しません|しない|いたしません|を控え)|公開(?:は)?(?:しません|しない|いたしません)|非公開|非公表)"
)
_COLLECTED = re.compile(r"資料.{0,40}(?:会議(?:終了)?後|終了後|後ほど|お帰りの際).{0,20}回収")


def withheld_materials(
    blocks: list[Block], materials: list[dict[str, Any]], withheld: dict[str, dict[str, Any]]
) -> None:
    """Add what the body says of materials not published to ``materials`` and ``withheld``."""
    plain = [block for block in blocks if isinstance(block, Narrative)]
    for section in sections_of(blocks):
        withheld_materials(section.blocks, materials, withheld)
    for number, block in enumerate(plain):
        text = block.text
        match = _SAYS.search(text)
        if not match:
            continue
        following = "\n".join(b.text for b in plain[number + 1 : number + 4])
        reason = re.search(
            r"(?:【理由】|理由\s*[:：])?\s*(?P<reason>[^【】]*?(?:ため|から|おそれがある)[^\n]*)",
            text[match.end() :] + "\n" + following,
        )
        name = f"w{len(withheld) + 1}"
        withheld[name] = withheld_record(reason["reason"] if reason else "") | {"what": match["what"]}
        if not withheld[name]["reason"]:
            withheld[name]["reason"] = None
        materials.append(
            {
                "id": f"m{len(materials) + 1}",
                "title": re.sub(r"^(?:この|本)", "", match["what"]),
                "status": "withheld",
                "withheld": name,
            }
        )
    if any(_COLLECTED.search(block.text) for block in plain):
        for material in materials:
            material.setdefault("note", None)
