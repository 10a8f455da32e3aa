"""Sessions as files give them: the head and the gist are kept, the words are read when somebody asks for them."""

from __future__ import annotations

import errno
from collections import OrderedDict
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from threading import RLock
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from generator.archive.files import Files
from generator.archive.parse import parse, parse_data
from generator.facts.gist import Gist, gist
from generator.kept.shelf import Shelf
from generator.model.light import LONG, light_session
from generator.model.session import Session
from generator.problems.problem import Place, Problem

M = TypeVar("M", bound=BaseModel)
_GIST: TypeAdapter[Gist] = TypeAdapter(Gist)
HELD = 200_000_000
"""Bytes of session files whose words are held in memory once they are read, at about one and a half times their size; the words of
others are read again each time that somebody asks."""
AT_WORK = 8
"""How many more are held, those asked for last."""


@dataclass
class Words:
    """Whole sessions by the name and digest of their file; reads again what is not held."""

    files: Files
    _held: dict[tuple[str, str], Session] = field(default_factory=dict)
    _last: OrderedDict[tuple[str, str], Session] = field(default_factory=OrderedDict)
    _size: int = 0
    _lock: RLock = field(default_factory=RLock, repr=False)
    """A preview makes a page while it reads behind it."""
    read: int = 0
    """How many files were read for their words, for those who look where the time goes."""

    def hold(self, file: str, digest: str, session: Session, size: int) -> None:
        """A session that was just read."""
        if self._size + size <= HELD:
            self._size += size
            self._held[file, digest] = session
            return
        self._last[file, digest] = session
        if len(self._last) > AT_WORK:
            self._last.popitem(last=False)

    def let_go(self) -> None:
        """Hold none, before work that asks for none and needs the memory; who asks all the same reads them again."""
        with self._lock:
            self._held.clear()
            self._last.clear()
            self._size = 0

    def of(self, file: str, digest: str) -> Session:
        """The session with its words. Raises OSError when the file is no longer what it was."""
        with self._lock:
            return self._of(file, digest)

    def _of(self, file: str, digest: str) -> Session:
        found = self._held.get((file, digest)) or self._last.get((file, digest))
        if found is None:
            content = self.files.read(file)
            found, _ = parse(file, content, Session)
            if found is None or sha256(content).hexdigest() != digest:
                raise OSError(errno.EBUSY, "changed while it was read", file)
            self.read += 1
            self.hold(file, digest, found, len(content))
        elif (file, digest) in self._last:
            self._last.move_to_end((file, digest))
        return found


@dataclass
class KeptSessions:
    """Reads files as ``archive.parse`` does, what was kept of a session from ``shelf``; lives as long as a run, or a preview."""

    shelf: Shelf
    words: Words
    _known: dict[str, tuple[str, Any, list[Problem]]] = field(default_factory=dict)

    def parse(self, file: str, content: bytes, model: type[M], digest: str) -> tuple[M | None, list[Problem]]:
        """The file as a model, and its problems; the same value as long as the file is the same."""
        known = self._known.get(file)
        if known is None or known[0] != digest:
            found = self._session(file, content, digest) if model is Session else parse(file, content, model)
            known = self._known[file] = (digest, *found)
        return known[1], known[2]

    def _session(self, file: str, content: bytes, digest: str) -> tuple[Session | None, list[Problem]]:
        key = f"session:{digest}"
        kept = self._light(file, digest, self.shelf.get(key))
        if kept:
            return kept
        session, data, problems = parse_data(file, content, Session)
        if session is None:
            return None, problems
        head = {name: value for name, value in data.items() if name not in LONG}
        entry = {
            "head": head,
            "gist": _GIST.dump_python(gist(session), mode="json", by_alias=True),
            "problems": [
                [p.code, p.place.line, p.place.column, list(p.place.path), p.message, p.fix] for p in problems
            ],
        }
        light = self._light(file, digest, entry)
        if light is None or repr(gist(light[0])) != repr(gist(session)):
            return session, problems  # what does not come back as it was is not kept
        self.words.hold(file, digest, session, len(content))
        self.shelf.put(key, entry)
        return light

    def _light(self, file: str, digest: str, entry: Any) -> tuple[Session, list[Problem]] | None:
        if entry is None:
            return None
        try:
            session = light_session(entry["head"], partial(self.words.of, file, digest))
            gist.keep(session, _GIST.validate_python(entry["gist"], strict=False))
            problems = [
                Problem(code, Place(file, line, column, tuple(path)), message, fix)
                for code, line, column, path, message, fix in entry["problems"]
            ]
        except (ValidationError, KeyError, TypeError, ValueError):
            return None
        return session, problems
