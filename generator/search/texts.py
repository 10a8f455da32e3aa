"""The words of a session as files: what the browser shows of a hit.

They are called after the session's page, so that a word that is mended leaves their names; their stamp says which words
they hold.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.search.documents import SearchSession
from generator.search.pack import json_sections, script, stamp_of

_GOAL = 14_000  # characters in a file: about 13 kB as served


def words_stamp(session: SearchSession) -> str:
    """Changes with what the files hold: the words of the session, who says them and what was decided there."""
    return stamp_of(repr((r.speaker, r.text, r.outcomes, r.of_item)).encode() for r in session.remarks)


def words_path(url: str, number: int) -> str:
    """Where a file of the words of the session with this page lies, without the ending."""
    return f"text/{url.removesuffix('.html')}-{number}"


def words_cuts(session: SearchSession) -> list[int]:
    """The number of the first remark in each of the session's files."""
    cuts, total = [0], 0
    for place, remark in enumerate(session.remarks):
        if total and total + len(remark.text) > _GOAL:
            cuts.append(place)
            total = 0
        total += len(remark.text)
    return cuts


def _runs(items: list[tuple[str, ...]]) -> list[list[int | str]]:
    """The outcomes of items: each run of remarks on the same, from its first place, with the words; none where it ends."""
    changes = [at for at, item in enumerate(items) if item != (items[at - 1] if at else ())]
    return [[at, *items[at]] for at in changes]


def words_files(session: SearchSession) -> Iterator[tuple[str, bytes]]:
    """The session's words in some files: texts, who says them, and the outcomes that belong to one, after its place; those of the items."""
    stamp = words_stamp(session)
    for number, (first, last) in enumerate(pairwise([*words_cuts(session), len(session.remarks)])):
        remarks = session.remarks[first:last]
        words = {
            "texts": [remark.text for remark in remarks],
            "speakers": [remark.speaker for remark in remarks],
            "decided": [[at, *remark.outcomes] for at, remark in enumerate(remarks) if remark.outcomes],
            "items": _runs([remark.of_item for remark in remarks]),
        }
        name = words_path(session.url, number)
        yield f"{name}.js", script(name, json_sections(words), stamp=stamp)
