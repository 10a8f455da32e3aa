"""What was really said, printed as minutes print it, and who says it in the draft.

``python -m tests.importer.real_speech [MEETINGS]`` counts for each print the remarks under whoever said them, and others.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Any

from generator.importer.draft import draft_of
from generator.importer.read.text import read_text
from generator.importer.words.roles import bare

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
RECORDS, FEWEST = 40, 12
"""How many remarks of a meeting are printed at most, and at least."""
#: What the source itself prints between remarks: rules, headings behind a ring, hours.
BETWEEN = re.compile(r"[─━―－\-]{5,}|[○◯〇◎●△]|午[前後][^。]{2,9}(?:開会|閉会|休憩|再開|散会)$")


def wrapped(text: str, width: int) -> str:
    """Every line cut at a fixed width, as a copy of a page has it."""
    return "\n".join(
        line[at : at + width] for line in text.split("\n") for at in range(0, max(1, len(line)), width)
    )


def beside(label: str, text: str) -> str:
    """The label in a column of its own, the words in another."""
    first, *rest = wrapped(text, 34).split("\n")
    return "\n".join([f"{label:　<20}{first}", *("　" * 20 + line for line in rest)])


PRINTS: dict[str, Callable[[str, str], str]] = {
    "ring": lambda label, text: f"○{label}　{text}",
    "ring, wrapped": lambda label, text: wrapped(f"○{label}　{text}", 40),
    "brackets": lambda label, text: f"【{label}】\n{text}",
    "round brackets": lambda label, text: f"（{label}）\n　{text}\n",
    "colon, wrapped": lambda label, text: wrapped(f"{label}：{text}", 38),
    "room": lambda label, text: f"{label}　{text}",
    "room, wrapped": lambda label, text: wrapped(f"{label}　{text}", 36),
    "on its own line": lambda label, text: f"{label}\n　{text}\n",
    "column": beside,
}


@cache
def meetings(number: int) -> tuple[tuple[tuple[str, str], ...], ...]:
    """Of meetings by chance: who speaks and what, whoever goes on joined."""
    found: list[dict[str, Any]] = []
    for file in sorted(CORPUS.glob("*.json")):
        found += json.loads(file.read_text("utf-8"))["meetingRecord"]
    random.Random(7).shuffle(found)
    said = (tuple(remarks(one["speechRecord"][:RECORDS])) for one in found)
    many = (one for one in said if len(one) >= FEWEST)
    return tuple(one for one, _ in zip(many, range(number), strict=False))


def remarks(records: list[dict[str, str]]) -> Iterator[tuple[str, str]]:
    last, words = "", ""
    for record in records:
        lines = (line.strip() for line in record["speech"].split("\n"))
        text = "\n".join(line for line in lines if line and not BETWEEN.match(line))
        if text and record["speaker"] == last:
            words += f"\n{text}"
        elif text:
            if last:
                yield last, words
            last, words = record["speaker"], text
    if last:
        yield last, words


def speaks(blocks: list[dict[str, Any]]) -> Iterator[str]:
    """Who speaks in a draft, as printed."""
    for block in blocks:
        if "speech" in block:
            yield bare(block.get("label") or block["speech"])
        for inner in block.values():
            if isinstance(inner, list):
                yield from speaks([one for one in inner if isinstance(one, dict)])


def read_in(in_print: str, said: Sequence[tuple[str, str]]) -> list[str]:
    """Who speaks in the draft of a meeting in one print."""
    front = (
        "汐見市議会　会議録\n\n日時　令和6年3月5日　午前10時\n場所　汐見市役所　第1委員会室\n\n会議の概要\n\n"
    )
    printed = "\n".join(PRINTS[in_print](label, text) for label, text in said)
    return list(speaks(draft_of(read_text(f"{front}{printed}\n".encode())).data["body"]))


def who(said: Sequence[tuple[str, str]]) -> list[str]:
    return [bare(label) for label, _ in said]


def main(number: int) -> None:
    found: Counter[str] = Counter()
    for in_print in PRINTS:
        for said in meetings(number):
            wanted, read = who(said), read_in(in_print, said)
            same = sum(
                part.size
                for part in SequenceMatcher(None, wanted, read, autojunk=False).get_matching_blocks()
            )
            found.update(meetings=1, remarks=len(wanted), right=same, others=len(read) - same)
        sys.stdout.write(f"{in_print}: {dict(found)}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 144)
