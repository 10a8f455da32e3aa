"""What readers call each place of a session's page that can be corrected or withheld."""

from __future__ import annotations

from collections.abc import Iterator

from generator.facts.ids import material_ids
from generator.facts.numbering import passage_names
from generator.facts.plain import plain
from generator.facts.walk import agenda_items, placed_blocks
from generator.model.blocks import BlockBase, Section, Withheld
from generator.model.session import Session


def named_places(session: Session) -> Iterator[tuple[str, tuple[str, str]]]:
    """What a correction may name, with the element and what it is called; a remark goes before a paper of the same name."""
    for own, material in zip(material_ids(session), session.materials, strict=True):
        yield own, (f"material-{own}", f"資料「{material.no or material.title}」")
    for item in agenda_items(session):
        yield item.id, (f"agenda-{item.id}", f"議題「{item.item.title}」")
    names = passage_names(session)
    for placed in placed_blocks(session):
        yield placed.anchor, (placed.anchor, names.get(placed.anchor) or _otherwise(placed.block))


def _otherwise(block: BlockBase) -> str:
    if isinstance(block, Section):
        return f"見出し「{plain(block.section.title, {})}」" if block.section.title else "見出し"
    return "公開していない部分" if isinstance(block, Withheld) else "議事の記載"
