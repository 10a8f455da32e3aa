"""Which letters are typed for which by mistake."""

from __future__ import annotations

from generator.japanese.data import read

_LETTERS: dict[str, str] = read("mistaken")["letters"]


def may_stand_for(typed: str, meant: str) -> bool:
    """Whether ``typed`` is a letter that a keyboard or a scanner gives in place of ``meant``, a letter of an office."""
    return typed in _LETTERS.get(meant, "")
