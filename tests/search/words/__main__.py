"""Writes the lists of words in generator/search/words/ anew, from SudachiDict and real minutes.

A developer's tool, never part of a build; CONTRIBUTING.md says how to run it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from generator.search.fold import fold
from tests.search.corpus import corpus_sessions
from tests.search.words.entries import entries, source
from tests.search.words.evidence import Evidence
from tests.search.words.spellings import Group, candidates, groups, meanings

TARGET = Path(__file__).parents[3] / "generator" / "search" / "words"
HEAD = """\
# {what}
# From {source} (Copyright Works Applications Co., Ltd.; Apache License 2.0, see LICENSE-SudachiDict.txt):
# its normalised forms and readings, chosen and counted over {millions:.0f} million characters of real minutes.
# Written by tests/search/words; changes by hand are lost.
"""


def main() -> None:
    files = sys.argv[1] if len(sys.argv) > 1 else "*r0[36].json"  # two years tell as much as six
    sessions = list(corpus_sessions(files))
    if not sessions:
        sys.exit("The folder of real minutes is not on this machine.")
    known = list(entries())
    words = candidates(known)
    evidence = Evidence(sessions, {key for spellings in words.values() for key in spellings})
    made = groups(words, meanings(known), evidence)
    what = "Spellings of one word, a line each. Those behind | are understood when typed, and not searched along."
    lines = sorted({line_of(group) for group in made})
    write("spellings.txt", what, evidence, lines)


def line_of(group: Group) -> str:
    added = " ".join(sorted(group.added, key=order))
    return added + (" | " + " ".join(sorted(group.typed, key=order)) if group.typed else "")


def order(spelling: str) -> tuple[int, str]:
    return (-len(spelling), fold(spelling))


def write(name: str, what: str, evidence: Evidence, lines: list[str]) -> None:
    head = HEAD.format(what=what, source=source(), millions=evidence.characters / 1e6)
    (TARGET / name).write_text(head + "".join(line + "\n" for line in lines), "utf-8")
    print(f"{name}: {len(lines)} lines")


if __name__ == "__main__":
    main()
