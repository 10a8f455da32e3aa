"""Writes the lists of words in generator/search/words/ anew, from SudachiDict and real minutes.

A developer's tool, never part of a build; CONTRIBUTING.md says how to run it.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from generator.search.fold import fold
from tests.search.corpus import corpus_sessions
from tests.search.words.entries import entries, source
from tests.search.words.evidence import Evidence
from tests.search.words.readings import of_kanji, readings, sounds_of, spoken
from tests.search.words.related import related, synonyms
from tests.search.words.spellings import Group, candidates, groups, meanings

TARGET = Path(__file__).parents[3] / "generator" / "search" / "words"
HEAD = """\
# {what}
# From {source} (Copyright Works Applications Co., Ltd.; Apache License 2.0, see LICENSE-SudachiDict.txt):
# {taken}, chosen and counted over {millions:.0f} million characters of real minutes.
# Written by tests/search/words; changes by hand are lost.
"""


def main() -> None:
    options = _options()
    sessions = list(corpus_sessions(options.files))
    if not sessions:
        sys.exit("The folder of real minutes is not on this machine.")
    known = list(entries())
    spelled = [entry for entry in known if entry.kind != "name"]
    words, heard = candidates(spelled), spoken(known)
    keys = {key for spellings in words.values() for key in spellings} | {key for key, _ in heard}
    evidence = Evidence(sessions, keys)

    nouns = dict.fromkeys((entry.key, fold(entry.reading)) for entry in known if entry.kind == "noun")
    short = [word for word in nouns if len(word[0]) <= 5 and len(word[1]) <= 10]
    read, kanji = readings(heard, evidence), of_kanji(short)

    made = groups(words, meanings(spelled), evidence, sounds_of(read, kanji))
    what = "Spellings of one word, a line each. Those behind | are understood when typed, and not searched along."
    write("spellings", what, "its normalised forms and readings", evidence, sorted(map(line_of, made)))
    what = "Readings in hiragana, a line each, with the words that are read so, the most frequent first."
    write("readings", what, "its readings", evidence, lines_of(read))
    what = "Kanji, a line each, with how they are read in words, the most frequent first."
    write("kanji", what, "its readings", evidence, lines_of(kanji))
    if options.synonyms:
        what = "Words, a line each, with those of nearly the same meaning that are offered for them, the most alike first."
        offered = related(synonyms(options.synonyms), sessions)
        write("related", what, "its synonyms", evidence, lines_of(offered))


def lines_of(lists: Mapping[str, list[str]]) -> list[str]:
    return [" ".join([word, *lists[word]]) for word in sorted(lists)]


def line_of(group: Group) -> str:
    added = " ".join(sorted(group.added, key=order))
    return added + (" | " + " ".join(sorted(group.typed, key=order)) if group.typed else "")


def order(spelling: str) -> tuple[int, str]:
    return (-len(spelling), fold(spelling))


def write(name: str, what: str, taken: str, evidence: Evidence, lines: list[str]) -> None:
    head = HEAD.format(what=what, source=source(), taken=taken, millions=evidence.characters / 1e6)
    (TARGET / f"{name}.txt").write_text(head + "".join(line + "\n" for line in lines), "utf-8")
    print(f"{name}: {len(lines)} lines")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "files", nargs="?", default="*r0[36].json", help="of the minutes; two years tell as much as six"
    )
    parser.add_argument(
        "--synonyms", type=Path, help="synonyms.txt of the dictionary's sources, for the related words"
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()
