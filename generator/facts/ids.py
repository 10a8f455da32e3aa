"""The ids of what a session has beside its proceedings: materials, corrections, sittings; and which ids its page has already."""

from __future__ import annotations

from generator.facts.memo import once_per_session
from generator.facts.walk import agenda_items, next_number, placed_blocks
from generator.model.blocks import Section
from generator.model.session import Session

#: Ids that the page of a session, and the frame round every page, have already.
_TAKEN = (
    "top", "overview", "openness", "agenda", "attendance", "materials", "proceedings", "speakers", "next-meeting",
    "signatures", "withheld", "corrections", "front", "source", "main", "site-menu", "header-q", "list-filter", "list-order",
    "course", "paper-part", "paper-speaker", "found", "footer-read", "footer-checked", "footer-again",
)  # fmt: skip


@once_per_session
def taken_ids(session: Session) -> frozenset[str]:
    """What no block may be called, since something else on the page of its session is."""
    return frozenset(
        (
            *_TAKEN,
            *(f"agenda-{placed.id}" for placed in agenda_items(session)),
            *(f"material-{own}" for own in material_ids(session)),
            *(f"withheld-{key}" for key in session.withheld),
            *(f"correction-{own}" for own in correction_ids(session)),
            *(
                f"{placed.anchor}-withheld"
                for placed in placed_blocks(session)
                if isinstance(placed.block, Section) and placed.block.section.withheld
            ),
        )
    )


def material_ids(session: Session) -> tuple[str, ...]:
    """The materials' ids, in order; a material without one is m1, m2 … by its position.

    A number that a ``was`` or a ``gone`` names is passed over.
    """
    named = {entry.id.removeprefix("material-") for entry in session.gone}
    named |= {own for material in session.materials for own in material.was}
    found, number = [], 0
    for material in session.materials:
        number = next_number(number, "m", named)
        found.append(material.id or f"m{number}")
    return tuple(found)


def correction_ids(session: Session) -> tuple[str, ...]:
    """The corrections' ids, in order; a correction without one is c1, c2 … by its position."""
    return tuple(c.id or f"c{i}" for i, c in enumerate(session.corrections, 1))


def sitting_ids(session: Session) -> tuple[str, ...]:
    """The sittings' ids, in order; a sitting without one is s1, s2 … by its position."""
    return tuple(s.id or f"s{i}" for i, s in enumerate(session.sittings, 1))
