"""That a person looked into a file: what it silences, for how long, and how it is written down."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.attachments.finding import Finding, called
from generator.model.papers import CheckedFile
from generator.problems.catalogue import RULES, Severity

DIGITS = 12
"""How many digits of a SHA-256 an editor is asked to write."""


@dataclass(frozen=True)
class Told:
    """A finding as it is told: its code, its place in the file with what was found, and how to mend it."""

    code: str
    found: str
    fix: str


def is_of(mark: CheckedFile, digest: str) -> bool:
    """Whether a person checked this very content; without a digest their word stands for whatever is there."""
    own = mark.sha256
    return own is None or (len(own.strip()) >= DIGITS and digest.startswith(own.strip().lower()))


def told(
    file: str, found: Iterable[Finding], marks: Iterable[CheckedFile], digest: str, sign: str
) -> Iterator[Told]:
    """The findings that ``marks`` do not silence: errors, and warnings where no mark is of this content.

    ``file`` is named as the command line would, ``sign`` says how to write a mark down.
    """
    is_fresh = any(is_of(mark, digest) for mark in marks)
    for finding in found:
        grave = RULES[finding.code].severity is Severity.ERROR
        if grave or not is_fresh:
            where = f"の{finding.where}" if finding.where else ""
            yield Told(
                finding.code, f"{where}: {finding.found}", called(finding.fix, file) + ("" if grave else sign)
            )


def mark_of(digest: str, as_of: dt.date, before: str = "") -> str:
    """What to write down, ``before`` the rest of it what names the file."""
    return f"{{{before}on: {as_of.isoformat()}, by: 確かめた人, sha256: {digest[:DIGITS]}}}"


def is_another(digest: str) -> str:
    """That a file is no longer the one that was checked."""
    return f"確かめた後に変わっています（今の SHA-256 は {digest[:DIGITS]}…）。"
