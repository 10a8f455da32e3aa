"""Sessions in, files out: which files there are, and what is kept from the last build.

A segment's folder is named after its span and its numbering; the pieces in it keep their names when their content
changes. Only `search/now.js`, some lines long, always changes: it says which stamps the files that belong together have.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from generator.search.documents import SearchSession
from generator.search.gist import Member
from generator.search.kept import InCache, built, forget_others, plan_of
from generator.search.moving import Layer, layered
from generator.search.pack import json_script, json_sections, plain_script, shared_edges, stamp_of
from generator.search.plan import Plan, sample
from generator.search.runs import KINDS
from generator.search.scripts import data_script, lunr_script, rules_hash
from generator.search.tables import gist_of, sessions_table, voices_table
from generator.search.tiers import tiers
from generator.search.vocabulary import word_lists
from generator.search.wordlists import WordList
from generator.search.workers import workers


def search_files(sessions: Iterable[SearchSession], cache: Path | None = None) -> Iterator[tuple[str, bytes]]:
    """Every file of the search but the scripts in overrides/: paths from the site's root, and contents.

    `cache` is a folder that may be kept between builds; what did not change is read from it.
    """
    yield from member_files(
        (Member(gist_of(session), partial(_itself, session)) for session in sessions), cache
    )


def member_files(members: Iterable[Member], cache: Path | None = None) -> Iterator[tuple[str, bytes]]:
    """The same from gists: a session is read only when it is new or has changed since the cache was written."""
    if cache is None:
        with tempfile.TemporaryDirectory() as folder:
            yield from member_files(members, Path(folder))
    else:
        for path, content in index_files(members, cache):
            yield path, content.file.read_bytes() if isinstance(content, InCache) else content


def index_files(members: Iterable[Member], cache: Path) -> Iterator[tuple[str, bytes | InCache]]:
    """The same; of a file that stands in the cache it is said where, and what is known of it."""
    yield "assets/search/lunr.js", lunr_script()
    yield "search/data.js", data_script()
    yield from _files(list(members), cache)


def _itself(session: SearchSession) -> SearchSession:
    return session


def _files(members: Sequence[Member], cache: Path) -> Iterator[tuple[str, bytes | InCache]]:
    found = tiers(members)
    plan = plan_of([*sample([member for tier in found for member in tier.members])], cache)
    with workers() as run:
        made = [built(tier.name, tier.members, cache, plan, run) for top in found for tier in top.every()]
    forget_others(cache, {segment.name for segment in made})
    segments = iter(made)
    layers = [layered(tier, segments) for tier in found]
    for layer in layers:
        for standing in (*layer.kept.words(), *layer.files()):
            yield _address(standing.file, cache), standing
    lists = word_lists({word for layer in layers for word in layer.kept.made.words})
    for each in lists.values():
        yield from each.files.items()
    yield from _tables(plan, layers, lists)


def _address(path: Path, cache: Path) -> str:
    """From the site's root; in the cache, each segment has a folder of its own."""
    return "/".join(("search", *path.relative_to(cache).parts[1:]))


def _facts(layer: Layer) -> dict[str, Any]:
    """What the browser knows of a segment before it asks for its pieces."""
    gists = [member.gist for member in layer.tier.members]
    facts: dict[str, Any] = {
        "name": layer.kept.name,
        "documents": sum(gist.count for gist in gists),
        "sessions": len(gists),
        "bits": [layer.shelves[kind].bits for kind in KINDS],
    }
    if layer.parts:
        facts |= {"parts": len(layer.parts), "moved": layer.tier.moved}
        facts |= {"rooms": [sum(member.gist.room for member in part.tier.members) for part in layer.parts]}
    return facts


def _tables(
    plan: Plan, layers: Sequence[Layer], lists: Mapping[str, WordList]
) -> Iterator[tuple[str, bytes]]:
    """The files that every reader of the index needs, once for all segments; last, the one that names their stamps."""
    gists = [member.gist for layer in layers for member in layer.tier.members]
    every = [each for layer in layers for each in layer.every()]
    stamps = [[layer.shelves[kind].stamps() for kind in KINDS] for layer in every]
    shelves = [layer.shelves[kind] for layer in every for kind in KINDS]
    tables: dict[str, Any] = {
        "plan": {
            **{f"common{number}": part for number, part in enumerate(plan.shown())},
            "segments": [_facts(layer) for layer in every],
            "sizes": "".join(shelf.sizes() for shelf in shelves),
            **{
                f"{name}{number}": part
                for number, kind in enumerate(KINDS)
                for name, part in shared_edges([layer.shelves[kind].edges for layer in every]).items()
            },
        },
        "sessions": {
            **sessions_table(gists),
            "stamps": {"segments": stamps, "lists": {kind: each.stamps for kind, each in lists.items()}},
        },
        "voices": voices_table(gists),
    }
    now: dict[str, Any] = {
        "rules": rules_hash(),
        "segments": [stamp_of(json_sections(each)) for each in stamps],
        "words": stamp_of(gist.words.encode() for gist in gists),
        "lists": {
            kind: {"pieces": len(each.files), "stamp": stamp_of([each.stamps.encode()])}
            for kind, each in lists.items()
        },
    }
    for name, table in tables.items():
        now[name] = stamp_of(json_sections(table))
        yield f"search/{name}.js", json_script(name, table)
    yield "search/now.js", plain_script("now", now)
