"""What is wrong with each session by itself, kept as long as nothing changes that it follows from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from hashlib import sha256

from generator.archive.entries import Archive, Minutes
from generator.checks import problems_of
from generator.checks.personal import offices_of
from generator.kept.sessions import KeptSessions
from generator.model.light import whole_session
from generator.problems.problem import Place, Problem


def problems_of_sessions(
    archive: Archive, kept: KeptSessions | None, tick: Callable[[], None] = lambda: None
) -> Iterator[Problem]:
    """What ``checks.problems_of`` finds in every session; those problems know only their path. ``tick`` is told of each session."""
    offices = offices_of(archive)
    given_out = repr([sorted(getattr(offices, part.name)) for part in fields(offices)])
    for minutes in archive.minutes:
        tick()
        if kept is None:
            yield from problems_of(minutes, offices)
            continue
        key = f"problems:{_digest(minutes.file, minutes.digest, minutes.home.mark, given_out)}"
        known = kept.shelf.get(key)
        if known is None:
            found = problems_of(whole(minutes), offices)
            known = [[p.code, list(p.place.path), p.message, p.fix] for p in found]
            kept.shelf.put(key, known)
        for code, path, message, fix in known:
            yield Problem(code, Place(minutes.file, path=tuple(path)), message, fix)


def whole(minutes: Minutes) -> Minutes:
    """The same with all words at hand, for who asks for many."""
    return replace(minutes, session=whole_session(minutes.session))


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
