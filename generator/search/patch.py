"""A segment in which some sessions have changed: only the pieces that list what changed are written anew.

The result is to the byte what ``segment.write_segment`` would write. Where the numbering or what is heavy would change,
nothing is mended, and the segment is made anew.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np

from generator.search.gist import Member
from generator.search.held import occurrences
from generator.search.keys import key
from generator.search.letters import fold_texts, letters_of
from generator.search.lists import Lists, lists_for
from generator.search.marks import marks_of
from generator.search.numbering import anchors_of, by_number, numbers_within
from generator.search.pack import content_of
from generator.search.plan import Plan, goal_for, rounded
from generator.search.repiece import Changes, mended_shelf
from generator.search.runs import KINDS, runs_of
from generator.search.segment import Made, Place
from generator.search.shelves import Folder
from generator.search.texts import words_files, words_path
from generator.search.vocabulary import keys

_MOST = 400_000  # changed characters; for more, all is made anew


class Words(NamedTuple):
    """Of a session's words: their stamp, the page they are called after, and the anchors they stand at."""

    stamp: str
    url: str
    anchors: str
    kinds: list[int]


@dataclass(frozen=True)
class Was:
    """A segment as an earlier build left it, and of its sessions, in order, what there is to know of their words."""

    made: Made
    words: list[Words]


@dataclass(frozen=True)
class Mended:
    """A document of which the words are others: its number, the words as they were and as they are; None for no document."""

    number: int
    before: str | None
    after: str | None


def mended(place: Place, members: Sequence[Member], was: Was, plan: Plan) -> Made | None:
    """The segment with its files as they must be now, or None where it has to be made anew."""
    documents = list(_documents(place.out, members, was))
    if None in documents:
        return None
    changes = [document for document in documents if document is not None]
    if sum(len(change.before or "") + len(change.after or "") for change in changes) > _MOST:
        return None
    size = was.made.size + sum(map(_grown, changes))
    if rounded(size) != rounded(was.made.size):
        return None
    folder = Folder(place.out / place.name, place.name)
    shelves = {}
    before, words_before = _listed(
        plan,
        [(change.number, change.before) for change in changes if change.before is not None],
    )
    after, words_after = _listed(
        plan,
        [(change.number, change.after) for change in changes if change.after is not None],
    )
    for kind in KINDS:
        shelf = mended_shelf(
            folder,
            kind,
            was.made.shelves[kind],
            _differences(before[kind], after[kind]),
            goal_for(kind, size),
        )
        if shelf is None:
            return None
        shelves[kind] = shelf
    return Made(shelves, size, _moved(was.made.words, words_before, words_after))


def _documents(out: Path, members: Sequence[Member], was: Was) -> Iterator[Mended | None]:
    """What changed, in order; None where the words that a session had are not there any more. Writes the new words."""
    first = 0
    for member, kept in zip(members, was.words, strict=True):
        if kept != words_of(member):
            before = _words(out, kept.url)
            if before is None:
                yield None
                return
            session = member.session()
            _replace_words(out, kept.url, dict(words_files(session)))
            old = dict(zip(numbers_within(anchors_of(kept.anchors, kept.kinds)), before, strict=True))
            new = dict(by_number(session))
            for number in sorted(old.keys() | new.keys()):
                if old.get(number) != new.get(number):
                    yield Mended(first + number, old.get(number), new.get(number))
        first += member.gist.room


def words_of(member: Member) -> Words:
    """What is kept of a session to know it again."""
    return Words(member.gist.words, member.gist.row["url"], member.gist.anchors, member.gist.kinds)


def _words(out: Path, url: str) -> list[str] | None:
    try:
        return [
            text for path in files_of(out, url) for text in json.loads(content_of(path.read_bytes()))["texts"]
        ]
    except (OSError, ValueError, KeyError):
        return None


def files_of(out: Path, url: str) -> Iterator[Path]:
    """The files that are there with the words of the session with this page, in order."""
    number = 0
    while (path := out / f"{words_path(url, number)}.js").exists():
        yield path
        number += 1


def _replace_words(out: Path, url: str, files: Mapping[str, bytes]) -> None:
    for path in list(files_of(out, url)):
        path.unlink()
    for name, data in files.items():
        (out / name).parent.mkdir(parents=True, exist_ok=True)
        (out / name).write_bytes(data)


def _grown(change: Mended) -> int:
    """Of the places of the text; each document has one more than its key has characters."""
    before, after = (0 if words is None else len(key(words)) + 1 for words in (change.before, change.after))
    return after - before


def _moved(words: Mapping[str, int], less: Mapping[str, int], more: Mapping[str, int]) -> dict[str, int]:
    """How often known words stand in the segment after the change; those that no longer do are left out."""
    after = Counter(words)
    after.subtract(less)
    after.update(more)
    return {word: times for word, times in after.items() if times}


def _listed(plan: Plan, documents: Sequence[tuple[int, str]]) -> tuple[dict[str, Lists], dict[str, int]]:
    """What the index lists of a few documents, by kind; and how often the known words stand there."""
    numbers = np.array([number for number, _ in documents], dtype=np.int64)
    letters = letters_of([fold_texts(text for _, text in documents)], numbers)
    marks = marks_of(plan.common, letters.alphabet)
    runs = runs_of(letters, marks)
    lists = {kind: lists_for(kind, letters.alphabet, [runs[kind]], marks) for kind in KINDS}
    return lists, occurrences(letters.codes, letters.alphabet, keys())


def _differences(before: Lists, after: Lists) -> Changes:
    """For each term of which the entries are others: those that went, and those that came."""
    old, new = _entries(before), _entries(after)
    changes = {}
    for label in old.keys() | new.keys():
        went, came = old.get(label, set()), new.get(label, set())
        if went != came:
            changes[label] = (went - came, came - went)
    return changes


def _entries(lists: Lists) -> dict[str, set[tuple[int, int]]]:
    documents, numbers, bounds = lists.documents.tolist(), lists.numbers.tolist(), lists.bounds.tolist()
    return {
        label: set(zip(documents[first:last], numbers[first:last], strict=True))
        for label, first, last in zip(lists.labels.tolist(), bounds, bounds[1:], strict=False)
    }
