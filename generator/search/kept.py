"""Segments in the cache: what a build leaves there, when it serves again, and when it is only mended.

A segment that is not whole, of another program or of another plan is made anew.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import tempfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any, NamedTuple

from generator.search.buckets import Bucket, Piece, Shelf
from generator.search.edges import Range
from generator.search.gist import Member
from generator.search.letters import Collected, fold_texts
from generator.search.patch import Was, Words, files_of, mended, words_of
from generator.search.plan import Plan, planned
from generator.search.segment import Made, Place, write_segment
from generator.search.workers import Run

_SEGMENT = re.compile(r"(?:\d{4}[\d-]*|earlier|newest\d)-[0-9a-f]{6,10}")  # also of an earlier program
_FACTS = "facts.json"  # written last: it says that the folder is whole
_PLAN = "plan.json"


class InCache(NamedTuple):
    """A file that stands in the cache; the SHA-256 and the size of its content."""

    file: Path
    digest: str
    size: int


Texts = dict[str, tuple[str, int]]
"""The files with the words of a segment's sessions, by their names within it: SHA-256 and size."""


@dataclass(frozen=True)
class Kept:
    """A segment in the cache."""

    name: str
    folder: Path
    made: Made
    texts: Texts

    def words(self) -> Iterator[InCache]:
        """The files with the words of its sessions, in order."""
        yield from sorted(InCache(self.folder / name, *known) for name, known in self.texts.items())


def built(label: str, members: Sequence[Member], cache: Path, plan: Plan, run: Run) -> Kept:
    """The segment, made (by `run`) or mended unless an earlier build left it as it should be."""
    name = f"{label}-{_layout(members)}"
    folder = cache / name
    by, contents = _program() + plan.digest(), [member.gist.content for member in members]
    facts = _read(folder)
    if facts.get("stands") != _stands(folder):
        facts = {}
    made = _made(facts) if facts.get("by") == by else None
    texts: Texts = {}
    before: dict[str, Words] = {}
    if made:
        was = Was(made, [Words(*each) for each in facts["pages"]])
        before = {words.url: words for words in was.words}
        texts = {text: (digest, size) for text, (digest, size) in facts["texts"].items()}
        if facts["contents"] == contents:
            return Kept(name, folder, made, texts)
        (folder / _FACTS).unlink()
        again = mended(Place(name, cache, folder), members, was, plan)
    else:
        again = None
    if again is None:
        again, before = _anew(name, folder, members, cache, plan, run), {}
    pages = [words_of(member) for member in members]
    texts = _texts(folder, pages, texts, before)
    facts = {"by": by, "contents": contents, "pages": pages, "texts": texts, **_told(again)}
    _write(folder, facts | {"stands": _stands(folder)})
    return Kept(name, folder, again, texts)


def _texts(folder: Path, pages: Sequence[Words], known: Texts, before: Mapping[str, Words]) -> Texts:
    """Of the files with the words of sessions; those of sessions that are what they were ``before`` are not read."""
    found: Texts = {}
    for page in pages:
        for path in files_of(folder, page.url):
            name = path.relative_to(folder).as_posix()
            if name in known and before.get(page.url) == page:
                found[name] = known[name]
            else:
                content = path.read_bytes()
                found[name] = hashlib.sha256(content).hexdigest(), len(content)
    return found


def forget_others(cache: Path, names: Collection[str]) -> None:
    """Removes the segments that the archive has no more."""
    for old in cache.iterdir() if cache.is_dir() else ():
        if old.name not in names and _SEGMENT.fullmatch(old.name):
            shutil.rmtree(old)


def plan_of(members: Sequence[Member], cache: Path) -> Plan:
    """The plan that these sessions make; counted once as long as they stay what they are."""
    stands = {"program": _program(), "contents": [member.gist.content for member in members]}
    facts = _read(cache, _PLAN)
    if facts.get("stands") == stands:
        return Plan.from_json(facts["plan"])
    collected = Collected()
    for member in members:
        collected.add(fold_texts(remark.text for remark in member.session().remarks))
    plan = planned(*collected.whole())
    cache.mkdir(parents=True, exist_ok=True)
    _write(cache, {"stands": stands, "plan": plan.to_json()}, _PLAN)
    return plan


def _anew(name: str, folder: Path, members: Sequence[Member], cache: Path, plan: Plan, run: Run) -> Made:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with tempfile.TemporaryDirectory(dir=cache) as work:
        return write_segment(Place(name, Path(work), folder), members, plan, run)


def _layout(members: Sequence[Member]) -> str:
    """Changes with the numbers of the documents: files of two numberings never lie in one folder."""
    rooms = [(member.gist.id, member.gist.room) for member in members]
    return hashlib.sha256(repr(rooms).encode()).hexdigest()[:6]


def _program() -> str:
    """Stands for what makes the segments; the words and scripts of the pages may change without them."""
    digest = hashlib.sha256()
    here = resources.files("generator.search")
    for part in sorted((*here.iterdir(), *(here / "words").iterdir()), key=lambda part: part.name):
        if part.name.endswith((".py", ".json", ".txt")) and part.name not in (
            "messages.json",
            "sentences.json",
            "scripts.py",
        ):
            digest.update(part.read_bytes())
    return digest.hexdigest()


def _read(folder: Path, name: str = _FACTS) -> dict[str, Any]:
    """What a build left of the segment; one that was stopped, or met a full disk, leaves nothing or half of it."""
    try:
        digest, _, written = (folder / name).read_bytes().partition(b"\n")
        facts = json.loads(written) if digest.decode() == hashlib.sha256(written).hexdigest() else {}
    except (OSError, ValueError):
        return {}
    return facts if isinstance(facts, dict) else {}


def _write(folder: Path, facts: dict[str, Any], name: str = _FACTS) -> None:
    written = json.dumps(facts, ensure_ascii=False).encode()
    beside = folder / f"{name}.new"
    beside.write_bytes(hashlib.sha256(written).hexdigest().encode() + b"\n" + written)
    beside.replace(folder / name)


def _stands(folder: Path) -> str:
    """Stands for how the files of the segment stand on the disk: alike as long as nobody touched one.

    Nothing else says that a piece is still what was written; to read all of them would take longer than most changes.
    """
    found = []
    todo = [str(folder)]
    while todo:
        try:
            entries = [*os.scandir(todo.pop())]
        except OSError:
            return ""
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                todo.append(entry.path)
            elif not entry.name.startswith(_FACTS):
                stat = entry.stat(follow_symlinks=False)
                found.append((entry.path[len(str(folder)) :], stat.st_size, stat.st_mtime_ns, stat.st_ino))
    return hashlib.sha256(repr(sorted(found)).encode()).hexdigest()


def _told(made: Made) -> dict[str, Any]:
    shelves = {
        kind: {
            **{name: value for name, value in vars(shelf).items() if name not in ("pieces", "ranges")},
            "ranges": [[r.first, r.last, r.slack] for r in shelf.ranges],
            "pieces": [[*bucket, *piece] for bucket, piece in shelf.pieces.items()],
        }
        for kind, shelf in made.shelves.items()
    }
    return {
        "shelves": shelves,
        "size": made.size,
        "words": made.words,
    }


def _made(facts: dict[str, Any]) -> Made:
    shelves = {
        kind: Shelf(
            told["letters"],
            told["bits"],
            told["edges"],
            [Range(*each) for each in told["ranges"]],
            {Bucket(edge, number): Piece(*piece) for edge, number, *piece in told["pieces"]},
        )
        for kind, told in facts["shelves"].items()
    }
    return Made(shelves, facts["size"], facts["words"])
