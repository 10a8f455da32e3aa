"""A session that was published and whose file is called otherwise now, or is gone: its name back, or what its address is to say."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.adapters.editor.answers import Answer, Answers
from generator.adapters.editor.journal import Journal
from generator.archive.files import DiskFiles
from generator.archive.naming import RESERVED, may_be_name
from generator.desk.address import WrongPlaceError
from generator.desk.edits import WrongEditError
from generator.desk.withdraw import moved, withdrawn
from generator.yaml.document import read_yaml


class Lasting:
    """Beside ``answers``, whose lock, files and day it uses. All of it says ``{"was": "a/b/2024-01", …}``, with no file of that name."""

    def __init__(self, answers: Answers) -> None:
        self.answers = answers

    def back(self, said: dict[str, Any]) -> Answer:
        """``{"was", "file"}``: the file is called as before. Raises WrongEditError, WrongPlaceError, OSError."""
        with self.answers.lock:
            folder, was = self._gone(said)
            name, to = self._session(said, folder), f"{folder}/{was}.yml"
            (self.answers.files.root / name).rename(self.answers.files.root / to)
            Journal(self.answers.cache, name).forget()
            return 200, {"file": to, "was": name}

    def moved(self, said: dict[str, Any]) -> Answer:
        """``{"was", "file"}``: the old address leads to the new one. Raises as ``back``, and CannotEditError."""
        with self.answers.lock:
            folder, was = self._gone(said)
            to = self._session(said, folder).rpartition("/")[2].removesuffix(".yml")
            day = self.answers.today.isoformat()
            return self._written(folder, lambda name, before, data: moved(name, before, data, was, to, day))

    def withdrawn(self, said: dict[str, Any]) -> Answer:
        """``{"was", "why"}``: the old address says why it is gone. Raises as ``moved``."""
        with self.answers.lock:
            folder, was = self._gone(said)
            why, day = str(said.get("why") or ""), self.answers.today.isoformat()
            return self._written(
                folder, lambda name, before, data: withdrawn(name, before, data, was, day, why)
            )

    def _gone(self, said: dict[str, Any]) -> tuple[str, str]:
        folder, _, was = str(said.get("was")).rpartition("/")
        if folder.count("/") != 1 or not may_be_name(was, RESERVED):
            raise WrongEditError
        if (self.answers.files.root / folder / f"{was}.yml").exists():
            raise WrongPlaceError(f"「{folder}/{was}.yml」が、もうあります。何も変えていません。")
        return folder, was

    def _session(self, said: dict[str, Any], folder: str) -> str:
        name = str(said.get("file"))
        names = DiskFiles(self.answers.files.root).names()
        if name.rpartition("/")[0] != folder or name not in names:
            raise WrongEditError
        if self.answers.files.kind(name) != "session":
            raise WrongEditError
        return name

    def _written(self, folder: str, make: Callable[[str, bytes, dict[str, Any]], bytes]) -> Answer:
        council = f"{folder}/council.yml"
        before = self.answers.files.read(council)
        data = read_yaml(council, before).data
        if not isinstance(data, dict):
            raise WrongPlaceError("この会議体のファイル（council.yml）が読めません。先に直してください。")
        return self.answers.put(council, before, make(council, before, data))
