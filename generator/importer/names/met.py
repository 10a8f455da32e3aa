"""Names that are known beside a list of attendance: from elsewhere in the record, and from the council's own files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.importer.names.dictionary import is_family
from generator.importer.names.line_looks import CALLED, GOVERNS_PLACE, SECTION
from generator.importer.names.person_looks import TITLE
from generator.importer.words.roles import bare, role_of
from generator.japanese.lists import text_of


@dataclass(frozen=True)
class Met:
    """Whole names, and family names by which people are called."""

    names: frozenset[str] = frozenset()
    families: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    """What the speakers of the council's last session were called."""
    sections: bool = False
    """Whether the record speaks of a section, so that 岡部会長 may lead one."""

    def and_(self, other: Met) -> Met:
        return Met(
            self.names | other.names,
            self.families | other.families,
            self.labels | other.labels,
            self.sections or other.sections,
        )


NOBODY_MET = Met()
_BRACKETS = dict.fromkeys(map(ord, text_of("bracket")), " ")


def met_in(labels: Iterable[str], texts: Iterable[str]) -> Met:
    """Who is met in a record: the names in the labels that speak, and those that are called 君 or 氏."""
    families: set[str] = set()
    names: set[str] = set()
    texts = [*texts]
    for label in labels:
        if GOVERNS_PLACE.fills(bare(label)) and any(bare(label)[:-1] in text for text in texts):
            continue  # 汐見市長 of 汐見市: nobody's name
        for part in bare(label).translate(_BRACKETS).split():
            plain = TITLE.without(part)
            role = role_of(plain) or ""
            name = plain.removesuffix(role) if plain.endswith(role) else plain.removeprefix(role)
            (families if len(name) <= 2 else names).add(name)
    names |= {found["name"] for text in texts for found in CALLED.each(text)}
    sections = any(not _is_of_family(found["before"]) for text in texts for found in SECTION.each(text))
    return Met(frozenset(names - {""}), frozenset(families - {""}), sections=sections)


def _is_of_family(before: str) -> bool:
    """Whether letters before 部会 may be a name with the 部 behind them: 渡部|会長."""
    return any(is_family(before[-n:] + "部") for n in (1, 2, 3) if len(before) >= n)
