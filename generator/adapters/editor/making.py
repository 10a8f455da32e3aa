"""What the desk does beyond edits: hides words, begins the next session, reads a file that is dropped on it."""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import tempfile
from collections import OrderedDict
from pathlib import Path
from typing import Any

from generator.adapters.editor.answers import Answer, Answers
from generator.adapters.editor.journal import Journal, digest_of
from generator.adapters.saved import after_saving
from generator.archive.disk import put
from generator.archive.entries import Minutes
from generator.archive.files import DiskFiles
from generator.dates import first_day, parse_date
from generator.desk.address import WrongPlaceError
from generator.desk.edits import WrongEditError
from generator.desk.elsewhere import lines_with, sentences
from generator.desk.hide import TERM, Marked, free_name, hidden
from generator.desk.new import NoCouncilError, skeleton
from generator.desk.shown import voices_of
from generator.desk.takedown import Why
from generator.importer.report import report_text
from generator.importer.run import FileReport, import_files
from generator.importer.session.verify import carriers_at
from generator.problems.problem import Path as Path_

_SOURCES = 50
"""How many imports are told of again."""


class Making:
    """Beside ``answers``, whose lock, files and day it uses."""

    def __init__(self, answers: Answers) -> None:
        self.answers, self.today = answers, answers.today
        self.root = answers.files.root
        self.sources: OrderedDict[str, dict[str, Any]] = OrderedDict()
        """What was told of imports of this run, by the file that each became: their lines stand beside the form. Nowhere else."""

    def hide(self, said: dict[str, Any]) -> Answer:
        """Take marked words out of a file; raises WrongPlaceError, WrongEditError, CannotEditError, NoFileError, OSError."""

        def do(name: str, content: bytes) -> Answer:
            minutes = self.minutes(name, content)
            version = self.answers.version(name, content)
            voices = voices_of(version.data, minutes.home.council)
            record = said.get("record")
            why, term = why_of(record if isinstance(record, dict) else {}, version.data, self.today)
            done = hidden(minutes, content, marked_of(said), why, term, voices)
            self.answers.files.write(name, content, done.content)
            Journal(self.answers.cache, name).forget()
            self.answers.seen.clear()
            wanted = [part for words in done.removed for part in (sentences([words]) or [words])]
            places = [f"{file} の {line} 行目" for file, line in lines_with(DiskFiles(self.root), wanted)]
            return 200, self.answers.view(name, done.content) | {
                "elsewhere": places[:20],
                "place": done.place,
            }

        return self.answers.on_what_is_shown(said, do)

    def new(self, said: dict[str, Any]) -> Answer:
        """The next session of a council; raises WrongPlaceError, OSError."""
        typed = str(said.get("date") or "").strip()
        held = dt.date.fromisoformat(day_of(typed, self.today)) if typed else None
        council = str(said.get("council") or "").removesuffix("/council.yml")
        with self.answers.lock:
            try:
                file, text = skeleton(self.answers.checked().archive, council, self.today, held)
            except NoCouncilError as error:
                raise WrongPlaceError(str(error)) from None
            if (self.root / file).exists() or (self.root / file).is_symlink():
                raise WrongPlaceError(f"「{file}」がもうあります。それを開いて書いてください。")
            put({self.root / file: text.encode()})
        return 200, {"file": file}

    def take_in(self, said: dict[str, Any]) -> Answer:
        """Read a file that was dropped as the draft of a session of a council; raises WrongEditError, WrongPlaceError, OSError."""
        own = Path(str(said.get("name") or "").replace("\\", "/")).name
        council = str(said.get("council") or "").removesuffix("/council.yml")
        if council not in {one.key for one in self.answers.checked().archive.councils}:
            raise WrongPlaceError("どの会議体の会議録か、選んでください。")
        try:
            content = base64.b64decode(str(said.get("content")), validate=True)
        except (binascii.Error, ValueError):
            raise WrongEditError from None
        if not own or own.startswith("."):
            raise WrongEditError
        with self.answers.lock, tempfile.TemporaryDirectory(prefix="minutes-") as folder:
            source = Path(folder) / own
            source.write_bytes(content)
            report = import_files([source], self.root / council)
            told = report_text(report).replace(f"{folder}/", "").replace(f"{self.root}/", "")
            found = report.files[0]
        if found.error or found.session is None:
            return 422, {"told": found.error or told}
        file = found.session.relative_to(self.root).as_posix()
        asked = found.draft.questions if found.draft else []
        self.sources[file] = {"file": file, "told": told, "lines": _lines(found), "questions": asked}
        while len(self.sources) > _SOURCES:
            self.sources.popitem(last=False)
        return 200, self.sources[file]

    def source(self, name: str) -> Answer:
        """What an import of this run told of a file, for a page that is loaded again."""
        return 200, self.sources.get(name, {})

    def minutes(self, name: str, content: bytes) -> Minutes:
        """A session as it stands. Raises WrongPlaceError for one that cannot be read."""
        found = after_saving(self.answers.checked(), DiskFiles(self.root), [name])
        if not found or not found.sessions or found.sessions[0].digest != digest_of(content):
            raise WrongPlaceError("この会議録は今のままでは読めません。直すところを先に直してください。")
        return found.sessions[0]


def day_of(typed: str, today: dt.date) -> str:
    """A day that was typed, as ISO has it; today's where none was. Raises WrongPlaceError."""
    try:
        found = first_day(parse_date(typed)) if typed else today
    except ValueError:
        found = None
    if found is None:
        raise WrongPlaceError(f"「{typed}」は日付として読めません。令和8年5月14日のように書いてください。")
    return found.isoformat()


def why_of(record: dict[str, Any], data: dict[str, Any], today: dt.date) -> tuple[Why, dict[str, str]]:
    """Why something is hidden: a record that is there, or what a new one says. Raises WrongPlaceError."""
    key = str(record.get("key") or "")
    known = data.get("withheld")
    if key and isinstance(known, dict) and key in known:
        return Why(key, today.isoformat()), {}
    grounds = record.get("grounds")
    named = tuple(map(str, grounds)) if isinstance(grounds, list) else ()
    why = Why(
        free_name(data),
        str(record.get("on") or today.isoformat()).strip(),
        named,
        str(record.get("reason") or "").strip(),
        str(record.get("by") or "").strip(),
    )
    missing = [
        words
        for words, value in (("根拠", why.grounds), ("理由", why.reason), ("決めた者", why.by))
        if not value
    ]
    if missing:
        raise WrongPlaceError(f"{'、'.join(missing)}を入れてください。")
    return why, {name: str(record.get(name) or "") for name in TERM}


def marked_of(said: dict[str, Any]) -> Marked:
    path, text = said.get("path"), said.get("text")
    numbers = [said.get(key) for key in ("start", "end")]
    whole = [said.get(key) for key in ("first", "last")]
    right = (
        isinstance(path, list)
        and isinstance(text, str)
        and all(isinstance(one, int) and one >= 0 for one in numbers)
    )
    if not right or not all(one is None or (isinstance(one, int) and one >= 0) for one in whole):
        raise WrongEditError
    assert isinstance(path, list)
    assert isinstance(text, str)
    start, end = (int(one or 0) for one in numbers)
    return Marked(tuple(path), text, start, end, *whole)


def _lines(found: FileReport) -> list[dict[str, Any]]:
    """The lines of the source as they were read: which line of the file it is, what was set aside as no part of the record, where in the
    draft each stands, and whether nothing was read from it but its letters.
    """
    draft = found.draft
    if draft is None:
        return []
    text = draft.source.text
    paths = carriers_at(text, draft.data, [line.at for line in draft.lines])
    return [
        {
            "text": line.text,
            "number": text.count("\n", 0, line.at) + 1,
            "aside": draft.skip.get(i, ""),
            "path": list(path),
            "unread": i not in draft.skip and _is_unread(draft.data, path),
        }
        for i, (line, path) in enumerate(zip(draft.lines, paths, strict=True))
    ]


def _is_unread(data: dict[str, Any], path: Path_) -> bool:
    """A row of the front part of which no field was made, or words of nobody."""
    if path[:1] == ("front",) and len(path) > 1:
        row = data["front"][path[1]]
        return not (isinstance(row, dict) and row.get("reads"))
    return path[:1] == ("body",) and path[-1:] == ("p",)
