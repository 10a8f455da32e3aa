"""A file that is dropped on a material: into the council's folder under a name every server keeps, looked into at once."""

from __future__ import annotations

import base64
import binascii
from pathlib import Path
from typing import Any

from generator.adapters.editor.answers import Answer, Answers
from generator.adapters.editor.judged import told_of
from generator.adapters.editor.making import Making
from generator.archive.disk import put
from generator.archive.files import DiskFiles
from generator.attachments.gate import problems_in_files
from generator.attachments.known import Known
from generator.checks.personal import offices_of
from generator.desk.edits import WrongEditError, applied
from generator.desk.papers import attached, name_for
from generator.yaml.rewrite import rewritten


class Attaching:
    """Beside ``making``, whose lock and files it uses."""

    def __init__(self, making: Making) -> None:
        self.making, self.answers = making, making.answers

    def attach(self, said: dict[str, Any]) -> Answer:
        """``{"file", "digest", "name", "content"}`` with ``at``, the number of a material; without it one more comes.

        With ``only``, the file is put there and nothing is written of it: for a dialog that does so itself.
        Raises WrongPlaceError, WrongEditError, CannotEditError, NoFileError, OSError.
        """
        own, content = _name(said), _content(said)
        at = said.get("at")
        if at is not None and (not isinstance(at, int) or isinstance(at, bool)):
            raise WrongEditError

        def do(name: str, before: bytes) -> Answer:
            folder, _, stem = name.removesuffix(".yml").rpartition("/")
            there = _same(self.answers, folder, content)
            kept = there or name_for(own, stem, _names(self.answers, folder))
            href = f"files/{kept}"
            if said.get("only"):
                self._keep(folder, href, content)
                return 200, {"href": href}
            version = self.answers.version(name, before)
            edits = attached(version.data, at, href, Path(own).stem)
            data = applied(
                version.data, edits, self.answers.voices(name, version.data), self.answers.files.model(name)
            )
            after = rewritten(name, before, data, version.data)
            self._keep(folder, href, content)
            status, view = self.answers.put(name, before, after, version.found.unread, data)
            return status, view | {"href": href, "inside": self._inside(name, f"{folder}/{href}")}

        return self.answers.on_what_is_shown(said, do)

    def _keep(self, folder: str, href: str, content: bytes) -> None:
        place = self.answers.files.root / folder / href
        if not place.exists():
            put({place: content})

    def _inside(self, name: str, file: str) -> list[dict[str, Any]]:
        """What is wrong inside the file, as before a build."""
        files = DiskFiles(self.answers.files.root)
        minutes = self.making.minutes(name, self.answers.files.read(name))
        offices = offices_of(self.answers.checked().archive)
        found = problems_in_files([minutes], files, self.answers.today, Known(), offices)
        href = file.removeprefix(f"{name.rpartition('/')[0]}/")
        return [told_of(one) for one in found if f"「{href}」" in one.message]


def _name(said: dict[str, Any]) -> str:
    own = Path(str(said.get("name") or "").replace("\\", "/")).name
    if not own or own.startswith("."):
        raise WrongEditError
    return own


def _content(said: dict[str, Any]) -> bytes:
    try:
        return base64.b64decode(str(said.get("content")), validate=True)
    except (binascii.Error, ValueError):
        raise WrongEditError from None


def _names(answers: Answers, folder: str) -> set[str]:
    start = f"{folder}/files/"
    return {
        name.removeprefix(start).lower()
        for name in DiskFiles(answers.files.root).names()
        if name.startswith(start)
    }


def _same(answers: Answers, folder: str, content: bytes) -> str:
    """The name of a file that is there already and holds the same; empty where there is none."""
    start = f"{folder}/files/"
    root = answers.files.root
    for name in DiskFiles(root).names():
        if (
            name.startswith(start)
            and (root / name).stat().st_size == len(content)
            and (root / name).read_bytes() == content
        ):
            return name.removeprefix(start)
    return ""
