"""Marks of questions and answers: arrows, bullets, 問 and 答."""

from __future__ import annotations

import re

ARROW = re.compile(r"^(?P<mark>(?:[-・*●○][\s　]*)?(?:→|⇒|⇨|➡|=>|＝＞|->))[\s　]*(?P<rest>.+)$", re.S)
_BULLET = re.compile(r"^(?P<mark>[-・*●○◯〇‐–])[\s　]*(?P<rest>.+)$", re.S)
_ASKED = re.compile(
    r"^(?P<mark>(?:問|質問|質疑|[QＱ])[\s　]*(?:[0-9０-９①-⑳]{1,3})?[\s　]*[:：.．)）]?)[\s　]*(?P<rest>.*)$",
    re.S,
)
_ANSWERED = re.compile(
    r"^(?P<mark>(?:答|回答|応答|[AＡ])[\s　]*(?:[0-9０-９①-⑳]{1,3})?[\s　]*[:：.．)）]?)[\s　]*(?P<rest>.*)$",
    re.S,
)


def arrow(text: str) -> tuple[str, str] | None:
    """The arrow an answer begins with, a bullet before it included, and the answer."""
    match = ARROW.match(text)
    return (match["mark"], match["rest"]) if match else None


def bullet(text: str) -> tuple[str, str] | None:
    """The bullet a question or answer begins with, and the rest."""
    match = _BULLET.match(text)
    return (match["mark"], match["rest"]) if match else None


def is_question(text: str) -> tuple[str, str] | None:
    """The mark of a question (問1, Q) and the question."""
    return _marked_as(_ASKED, text)


def is_answer(text: str) -> tuple[str, str] | None:
    """The mark of an answer (答, A1) and the answer."""
    return _marked_as(_ANSWERED, text)


def _marked_as(pattern: re.Pattern[str], text: str) -> tuple[str, str] | None:
    match = pattern.match(text)
    if not match:
        return None
    mark, rest = match["mark"].rstrip(" 　"), match["rest"]
    # A word that only begins with the letter is no mark: 答申, 問題, AED.
    clear = re.search(r"[0-9０-９①-⑳:：.．)）]$", mark) or text[len(mark) : len(mark) + 1] in (" ", "　", "")
    return (mark, rest) if clear else None
