"""What was corrected after publication: the one list from which the mark at the place, the rows on the page and the register come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.facts.gist import gist
from generator.facts.ids import correction_ids
from generator.facts.memo import once_per_session
from generator.facts.places import named_places
from generator.model.papers import Correction
from generator.model.session import Session

KINDS = {
    "misprint": "誤字の訂正",
    "fact": "事実の訂正",
    "attribution": "発言者の訂正",
    "order": "順序や抜けの訂正",
    "withheld_later": "公開のとりやめ",
}


@dataclass(frozen=True)
class Corrected:
    """A correction with its address, and the place that it corrects."""

    id: str
    correction: Correction
    anchor: str
    """The element of the session's page that was corrected; empty where the correction names none."""
    place: str
    """What readers call it, such as 発言12; empty where nothing on the page bears that name."""

    @property
    def kind(self) -> str:
        """What kind of correction it is, in words."""
        return KINDS[self.correction.kind] if self.correction.kind else "訂正"

    @property
    def hides(self) -> bool:
        """Whether something was published and is withheld since."""
        return self.correction.kind == "withheld_later"


@once_per_session
def corrected(session: Session) -> tuple[Corrected, ...]:
    """Every correction, in the order of the file."""
    if not session.corrections:
        return ()
    places = gist(session).corrected
    return tuple(
        Corrected(own, correction, *places.get(correction.where or "", ("", "")))
        for own, correction in zip(correction_ids(session), session.corrections, strict=True)
    )


@once_per_session
def corrections_at(session: Session) -> Mapping[str, tuple[Corrected, ...]]:
    """By anchor what was corrected there, the newest first."""
    found: dict[str, list[Corrected]] = {}
    for one in sorted(corrected(session), key=lambda one: one.correction.on.sort_key, reverse=True):
        if one.anchor:
            found.setdefault(one.anchor, []).append(one)
    return {anchor: tuple(those) for anchor, those in found.items()}


@once_per_session
def place_names(session: Session) -> Mapping[str, str]:
    """By anchor what readers call each place of the page that can be corrected or withheld."""
    return {anchor: name for _, (anchor, name) in named_places(session)}
