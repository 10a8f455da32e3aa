"""What the desk does when its pages ask: opens a file as a form, saves edits, takes them back."""

from __future__ import annotations

import datetime as dt
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.adapters.editor.around import Current, called
from generator.adapters.editor.files import MinutesFiles, OtherVersionError
from generator.adapters.editor.journal import Journal, change_of, digest_of
from generator.adapters.editor.judged import Judged, judged, told_of
from generator.archive.entries import Archive, CouncilEntry
from generator.dates import parse_date, show_date
from generator.desk.asked import asked_view
from generator.desk.edits import Edit, StaleEditError, applied, edits_of, keys_touched
from generator.desk.following import with_headings
from generator.desk.form import forms
from generator.desk.shown import shown_body, voices_of, year_called
from generator.desk.typed import Voices
from generator.facts import session as facts
from generator.pages.page import html_path
from generator.pipeline import Checked
from generator.problems.problem import Problem
from generator.yaml.document import read_yaml
from generator.yaml.rewrite import rewritten

_VERSIONS = 8
"""How many versions of files are held, with what they say."""
Answer = tuple[int, dict[str, Any]]
"""The state as HTTP numbers it, and what is said."""


@dataclass(frozen=True)
class Version:
    """A file as it was once shown: what an edit is made of."""

    content: bytes
    said: Any
    found: Judged

    @property
    def data(self) -> dict[str, Any]:
        return self.said if isinstance(self.said, dict) else {}


class Answers:
    """One desk: used by one thread at a time. ``checked`` gives the archive as the preview read it last; ``today`` is its day."""

    def __init__(
        self, data: Path, cache: Path, checked: Callable[[], Checked], today: dt.date, mount: str = "/"
    ) -> None:
        self.today = today
        self.files, self.cache, self.mount = MinutesFiles(data), cache, mount
        self.checked = Current(data, checked)
        self.lock = threading.Lock()
        self.seen: OrderedDict[str, Version] = OrderedDict()
        """Versions that were shown, by the digest of their content."""
        self.labels: Callable[[str, Version, Problem], list[str]] = lambda name, version, problem: []
        """The words of the buttons beside a problem (``mending``)."""

    def forms(self) -> Answer:
        """The forms of all kinds of files."""
        return 200, forms()

    def first(self) -> Answer:
        """The list of councils and sessions."""
        archive = self.checked().archive
        councils = [
            {"name": council.name, "home": council.home.municipality.name, "file": council.file, "sessions": self._sessions(archive, council.key)}
            for council in archive.councils
        ]  # fmt: skip
        return 200, {"councils": councils, "broken": sorted(archive.broken)}

    def _sessions(self, archive: Archive, council: str) -> list[dict[str, Any]]:
        found = sorted(
            (one for one in archive.minutes if one.home.key == council), key=facts.sort_key, reverse=True
        )
        return [{"file": one.file, "title": facts.label(one.session), "draft": one.is_draft} for one in found]

    def open(self, name: str) -> Answer:
        """A file as a form. Raises NoFileError."""
        with self.lock:
            content = self.files.read(name)
            self.seen.pop(digest_of(content), None)  # what stands around it may have changed since
            return 200, self.view(name, content)

    def save(self, said: dict[str, Any]) -> Answer:
        """Make edits: 200 with the form anew, 409 where the file says otherwise at their places, 422 where it could not be read after them.

        Raises NoFileError, WrongEditError, CannotEditError, OSError.
        """
        name, edits = str(said.get("file")), edits_of(said.get("edits"))
        with self.lock:
            content = self.files.read(name)
            if digest_of(content) != said.get("digest") and not self._fits(
                str(said.get("digest")), content, edits
            ):
                return 409, self.view(name, content)
            before = self.version(name, content)
            voices = self.voices(name, before.data)
            try:
                all_edits = with_headings(before.data, edits)
                made = applied(before.data, all_edits, voices, self.files.model(name))
            except StaleEditError:
                return 409, self.view(name, content)
            after = rewritten(name, content, made, before.data)
            return self.put(name, content, after, before.found.unread, made)

    def put(
        self, name: str, before: bytes, after: bytes, unread: int | None = None, said: Any = None
    ) -> Answer:
        """Have a file say something else, as one change that can be taken back; the lock is held. 200 with the form anew and the version
        that was changed (``before``), 409, 422 where more would be wrong than ``unread``. Raises NoFileError, OSError.
        """
        now = Version(after, read_yaml(name, after).data if said is None else said, self._judged(name, after))
        if unread is not None and now.found.unread > unread:
            return 422, {"problems": [told_of(one) for one in now.found.problems]}
        try:
            self._write(name, before, after)
        except OtherVersionError:
            return 409, self.view(name, self.files.read(name))
        self._hold(now)
        return 200, self.view(name, after) | {"before": digest_of(before)}

    def on_what_is_shown(self, said: dict[str, Any], doing: Callable[[str, bytes], Answer]) -> Answer:
        """Do something, under the lock, with the file that ``said`` names: its name and content. 409 with the form anew where it is not the
        version that the page shows (``digest``). Raises NoFileError, and what ``doing`` does.
        """
        name = str(said.get("file"))
        with self.lock:
            content = self.files.read(name)
            if digest_of(content) != said.get("digest"):
                return 409, self.view(name, content)
            return doing(name, content)

    def step(self, said: dict[str, Any], by: int) -> Answer:
        """Take the last change of a file back (-1), or make it again (1). Raises NoFileError, OSError."""
        name = str(said.get("file"))
        with self.lock:
            content = self.files.read(name)
            journal = Journal(self.cache, name)
            other = journal.earlier(content) if by < 0 else journal.later(content)
            if other is None:
                return 409, self.view(name, content)
            self.files.write(name, content, other)
            journal.moved(by)
            return 200, self.view(name, other) | {"before": digest_of(content)}

    def day(self, typed: str) -> Answer:
        """A day in both calendars; nothing where it is none."""
        try:
            return 200, {"shown": show_date(parse_date(typed))}
        except ValueError:
            return 200, {"shown": ""}

    def _write(self, name: str, before: bytes, after: bytes) -> None:
        if before != after:
            self.files.write(name, before, after)
            Journal(self.cache, name).note(change_of(before, after))

    def _fits(self, digest: str, content: bytes, edits: Iterable[Edit]) -> bool:
        """Whether the file still says, wherever edits change something, what it said in the version they were made of."""
        if digest not in self.seen:
            return False
        was, now = self.seen[digest].data, read_yaml("", content).data
        return isinstance(now, dict) and all(was.get(key) == now.get(key) for key in keys_touched(edits))

    def version(self, name: str, content: bytes) -> Version:
        known = self.seen.get(digest_of(content))
        if known is None:
            known = Version(content, read_yaml(name, content).data, self._judged(name, content))
            self._hold(known)
        return known

    def _hold(self, version: Version) -> None:
        digest = digest_of(version.content)
        self.seen[digest] = version
        self.seen.move_to_end(digest)
        while len(self.seen) > _VERSIONS:
            self.seen.popitem(last=False)

    def _judged(self, name: str, content: bytes) -> Judged:
        return judged(self.checked(), self.files.root, name, content, self.files.model(name), self.today)

    def _home(self, name: str) -> CouncilEntry | None:
        folder = name.rpartition("/")[0]
        councils = self.checked().archive.councils
        return next((one for one in councils if one.file == f"{folder}/council.yml"), None)

    def voices(self, name: str, data: dict[str, Any]) -> Voices:
        """How voices are typed in a file."""
        home = self._home(name)
        return voices_of(data, home.council if home else None)

    def view(self, name: str, content: bytes) -> dict[str, Any]:
        kind, version = self.files.kind(name), self.version(name, content)
        journal = Journal(self.cache, name)
        view = {
            "file": name,
            "kind": kind,
            "home": called(self.checked().archive, name),
            "digest": digest_of(content),
            "problems": self._problems(name, version),
            "readable": isinstance(version.said, dict),
            "undo": journal.earlier(content) is not None,
            "redo": journal.later(content) is not None,
            "data": {key: value for key, value in version.data.items() if key != "body"},
        }
        return view | (self._session_view(name, version.data) if kind == "session" else {})

    def _problems(self, name: str, version: Version) -> list[dict[str, Any]]:
        told = [told_of(one) | {"mends": self.labels(name, version, one)} for one in version.found.problems]
        if not isinstance(version.said, dict):  # the page shows the lines themselves
            lines = version.content.decode("utf-8-sig", "replace").splitlines()
            for one in told:
                one["text"] = lines[one["line"] - 1] if 0 < one["line"] <= len(lines) else ""
            told.sort(key=lambda one: int(one["line"]))
        return told

    def _session_view(self, name: str, data: dict[str, Any]) -> dict[str, Any]:
        home = self._home(name)
        voices = voices_of(data, home.council if home else None)
        members = home.council.members if home else ()
        return {
            "year": year_called(data.get("session")),
            "page": self.mount + html_path(f"{name.removesuffix('.yml')}.md"),
            "body": shown_body(data.get("body"), voices),
            "voices": list(dict.fromkeys(voices.shown.values())),
            "council": home.name if home else "",
            "asked": asked_view(data, self.grounds(name)),
            "members": [
                {"name": one.name, "role": one.role or "", "from": one.start.iso if one.start else "", "to": one.end.iso if one.end else ""}
                for one in members
            ],
            "grounds": [
                {"id": key, "label": ground.label, "reason": ground.reason, "article": f"{ground.ordinance}{ground.article}{ground.item or ''}"}
                for key, ground in (home.home.grounds.items() if home else ())
            ],
        }  # fmt: skip

    def grounds(self, name: str) -> dict[str, str]:
        """The grounds of the municipality that a file is of, by id what they are called."""
        home = self._home(name)
        return {key: ground.label for key, ground in home.home.grounds.items()} if home else {}
