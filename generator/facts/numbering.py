"""What each passage of the proceedings is called on the page and read aloud: 発言12, 意見3, 記述4, 発言12の2."""

from __future__ import annotations

import re

from generator.facts.memo import once_per_session
from generator.facts.walk import placed_blocks
from generator.model.blocks import ListBlock, Opinion, Paragraph, Quote, Table, Withheld
from generator.model.session import Session


@once_per_session
def passage_names(session: Session) -> dict[str, str]:
    """By anchor what each remark, and each paragraph, list, table and quotation between remarks, is called: 発言12, 意見3, 記述4.

    What is shown and read aloud; an address may be an id that a clerk gave. What is released later has the number of what
    stands before it with a branch (発言12の2), so that all others keep theirs; so has a remark that was put in later under
    an id such as r12-a. A remark that went, or is withheld as a whole, keeps its number.
    """
    found: dict[str, str] = {}
    lost = _lost_numbers(session)
    counts, branches = {True: 0, False: 0}, {True: 1, False: 1}
    released = _in_released_parts(session)
    for placed in placed_blocks(session):
        said = placed.is_remark
        if not said and not isinstance(placed.block, Paragraph | ListBlock | Table | Quote):
            continue
        if id(placed.block) in released or _PUT_IN.fullmatch(placed.block.id or ""):
            branches[said] += 1
            number = f"{counts[said]}の{branches[said] - (counts[said] == 0)}"
        else:
            while said and lost and not placed.block.id and lost[0] < int(placed.anchor[1:]):
                del lost[0]
                counts[said] += 1
            counts[said] += 1
            branches[said] = 1
            number = str(counts[said])
        what = "意見" if isinstance(placed.block, Opinion) else "発言" if said else "記述"
        found[placed.anchor] = what + number
    return found


#: The id of a remark or a paragraph that was put in after its number.
_PUT_IN = re.compile(r"[rn]\d+-[a-z]+")


def _lost_numbers(session: Session) -> list[int]:
    """The numbers of remarks that are no remarks any more: gone, taken over by another, or withheld as a whole; rising."""
    names = [entry.id for entry in session.gone]
    for placed in placed_blocks(session):
        names += placed.block.was
        names += [placed.anchor] if not placed.is_remark else []
    return sorted({int(name[1:]) for name in names if re.fullmatch(r"r\d{1,9}", name)})


def _in_released_parts(session: Session) -> set[int]:
    """The blocks of which a released part between remarks is made, by identity."""
    parts = (placed.block for placed in placed_blocks(session))
    return {id(inner) for part in parts if isinstance(part, Withheld) for inner in part.blocks}
