"""Raised numbers: marks of notes, and squares."""

from __future__ import annotations

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def raised(digits: str) -> str:
    """The digits as they are printed above the line; any other character stays."""
    return digits.translate(_RAISED)
