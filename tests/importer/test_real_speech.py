"""What was really said, printed as minutes print it: each remark stands under whoever said it, and nobody else speaks."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.importer.draft import draft_of
from generator.importer.read.text import read_text
from generator.importer.words.roles import bare

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
pytestmark = [
    pytest.mark.corpus,
    pytest.mark.skipif(
        not CORPUS.is_dir(), reason="the shared folder of real minutes is not beside this checkout"
    ),
]

MEETINGS, RECORDS, FEWEST = 12, 40, 12
"""How many meetings are printed, how many remarks of each, and how many a meeting has at least."""
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
def meetings() -> tuple[tuple[tuple[str, str], ...], ...]:
    """Of meetings by chance: who speaks and what, whoever goes on joined."""
    found: list[dict[str, Any]] = []
    for file in sorted(CORPUS.glob("*.json")):
        found += json.loads(file.read_text("utf-8"))["meetingRecord"]
    random.Random(7).shuffle(found)
    said = (tuple(remarks(one["speechRecord"][:RECORDS])) for one in found)
    many = (one for one in said if len(one) >= FEWEST)
    return tuple(one for one, _ in zip(many, range(MEETINGS), strict=False))


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


@pytest.mark.parametrize("in_print", PRINTS)
def test_each_remark_stands_under_whoever_said_it(in_print: str) -> None:
    assert len(meetings()) == MEETINGS
    front = (
        "汐見市議会　会議録\n\n日時　令和6年3月5日　午前10時\n場所　汐見市役所　第1委員会室\n\n会議の概要\n\n"
    )
    unlike = []
    for said in meetings():
        printed = "\n".join(PRINTS[in_print](label, text) for label, text in said)
        read = list(speaks(draft_of(read_text(f"{front}{printed}\n".encode())).data["body"]))
        if read != [bare(label) for label, _ in said]:
            unlike.append((said[0], len(said), len(read)))
    assert unlike == []
