"""The memory as text: one line a place, in the order of the page, so that a history of it reads well.

``.published/archive.txt`` says whose memory it is, and holds the folders; ``.published/<municipality>/<council>.txt`` holds the sessions of
a council. The key stands in a file of its own. Words are set apart by single spaces.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.memory import digests
from generator.memory.model import Memory, SessionSeen

FORMAT = "1"
KEY = "key"
ARCHIVE = "archive.txt"
HEAD = "# 公開した控え（minutes build --record が書きます。手で直さないでください。サイトには置かないでください）"
WITHHELD_MARK, GONE_MARK, FILE_MARK = "w", "x", "f"


def write(memory: Memory) -> dict[str, bytes]:
    """Each file by its name below ``.published/``, the key among them."""
    whose = digests.name_of(memory.key)
    first = f"{HEAD}\nformat {FORMAT}\narchive {whose}\n"
    folders = (f"{f.key} {f.state} {f.since} {f.to}" for _, f in sorted(memory.folders.items()))
    files = {ARCHIVE: first + f"last {memory.last}\n" + "".join(f"folder {line}\n" for line in folders)}
    councils: defaultdict[str, list[SessionSeen]] = defaultdict(list)
    for key in sorted(memory.sessions):
        councils[key.rpartition("/")[0]].append(memory.sessions[key])
    for council, sessions in councils.items():
        files[f"{council}.txt"] = first + "".join(line + "\n" for one in sessions for line in _lines(one))
    return {KEY: memory.key.hex().encode() + b"\n"} | {name: text.encode() for name, text in files.items()}


def _lines(one: SessionSeen) -> Iterator[str]:
    own = one.key.rpartition("/")[2]
    yield f"session {own} {one.state} {one.since} {one.title} {one.status} {one.to}"
    yield from (" ".join(map(word, anchor)) for anchor in one.anchors)
    for gone in one.gone:
        yield " ".join((GONE_MARK, *map(word, gone)))
    for record in one.records:
        yield " ".join((WITHHELD_MARK, *map(word, (*record[:4], *record.places))))
    for file in one.files:
        yield " ".join((FILE_MARK, *map(word, file)))


def word(text: str) -> str:
    """Text without a space or line end in it, which ``read.text_of`` turns back."""
    if text.isascii() and text.isprintable() and " " not in text and "%" not in text:
        return text
    return "".join(f"%{ord(c):x};" if c.isspace() or c == "%" or not c.isprintable() else c for c in text)
