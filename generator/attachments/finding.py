"""What an inspector finds in a file, as a value."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import BinaryIO, TypeAlias


@dataclass(frozen=True, order=True)
class Finding:
    """One thing a file carries that a reader of it does not see, or that no person has looked at.

    ``code`` names the rule (``generator.problems.catalogue``); ``where`` is the place in the file in plain Japanese
    (「3ページ」「シート「内訳」の C 列」), empty for the file as a whole; ``found`` says what was found, never more of a
    hidden text than its first 20 characters; ``fix`` says how to mend it.
    """

    code: str
    where: str
    found: str
    fix: str


Inspector: TypeAlias = Callable[[str, BinaryIO], Iterable[Finding]]
"""From a file's name and a seekable stream of its bytes to what is found; reads no more of it than it must.

Raises nothing for a broken file: that is a finding too.
"""


SHOWN = 20
"""How many letters of a hidden text are told."""
_CLEAN = "「minutes clean ファイル」"
CLEANED = f"{_CLEAN}で、これらのない写しを作り、置き換えてください。"
"""How to mend what ``minutes clean`` takes away."""


def quoted(words: str) -> str:
    """The beginning of what a file holds, in brackets, in one line."""
    plain = " ".join("".join(ch if ch.isprintable() else " " for ch in words).split())
    return f"「{plain[:SHOWN]}…」" if len(plain) > SHOWN else f"「{plain}」"


def called(fix: str, file: str) -> str:
    """A way to mend a file with its name in place of ファイル."""
    name = f'"{file}"' if " " in file else file
    return fix.replace(_CLEAN, f"「minutes clean {name}」")


def within(finding: Finding, where: str) -> Finding:
    """A finding in a file that stands within another, at its place in that: it has to be taken out to be mended."""
    out = finding.fix.replace(_CLEAN, "中のファイルを取り出し、「minutes clean 取り出したファイル」")
    return replace(finding, where=where + (f"の{finding.where}" if finding.where else ""), fix=out)


def unjudged(where: str, why: str) -> Finding:
    """The finding that a place, or the file as a whole, cannot be looked into; ``why`` is a whole sentence."""
    return Finding(
        "file-unjudged",
        where,
        why,
        "ファイルを開いて、見えない言葉や個人の名前が残っていないか、人の目で確かめてください。",
    )
