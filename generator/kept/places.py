"""Lines and columns of values in files, kept: they are won by a second, slower reading."""

from __future__ import annotations

import json
from hashlib import sha256

from generator.kept.sessions import KeptSessions
from generator.problems.problem import Path, Place
from generator.yaml.document import places_of


def places_in(content: bytes, file: str, paths: list[Path], kept: KeptSessions | None) -> list[Place]:
    """``yaml.document.places_of``, from what was kept of the same content where that has all of the paths."""
    if kept is None:
        return places_of(content, file, paths)
    key = f"places:{sha256(content).hexdigest()}"
    names = [json.dumps(path) for path in paths]
    known = kept.shelf.get(key) or {}
    if not all(name in known for name in names):
        found = places_of(content, file, paths)
        known |= {name: [place.line, place.column] for name, place in zip(names, found, strict=True)}
        kept.shelf.put(key, known)
    return [
        Place(file, known[name][0], known[name][1], path) for name, path in zip(names, paths, strict=True)
    ]
