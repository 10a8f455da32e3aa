"""Files of the minutes that are called as none may be: what each may be called, and calling it so."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from typing import Any

from generator.adapters.editor.answers import Answer, Answers
from generator.archive.files import DiskFiles
from generator.archive.naming import may_be_name
from generator.desk.address import WrongPlaceError
from generator.desk.edits import WrongEditError

_CODES = ("file-name", "stray-file")
_YAML = re.compile(r"\.ya?ml(\.txt)?$", re.IGNORECASE)


class Naming:
    """Beside ``answers``, whose lock and files it uses."""

    def __init__(self, answers: Answers) -> None:
        self.answers = answers

    def misnamed(self) -> Answer:
        """Session files that are not read for their name: what is wrong, and the name that is offered."""
        there = {*DiskFiles(self.answers.files.root).names()}
        problems = {one.place.file: one for one in self.answers.checked().problems if one.code in _CODES}
        found = [
            {"file": name, "message": problem.message, "to": to}
            for name, problem in sorted(problems.items())
            if name in there and (to := name_for(name, there))
        ]
        return 200, {"files": found}

    def rename(self, said: dict[str, Any]) -> Answer:
        """``{"file", "to"}``, as offered; back again with ``back``. Nothing is written over. Raises WrongEditError, WrongPlaceError, OSError."""
        root = self.answers.files.root
        name, to = str(said.get("file")), str(said.get("to"))
        with self.answers.lock:
            there = {*DiskFiles(root).names()}
            offered = (
                name_for(to, there - {name}) == name if said.get("back") else name_for(name, there) == to
            )
            if name not in there or not offered:
                raise WrongEditError
            if to in there or (root / to).exists():
                raise WrongPlaceError(f"「{to}」が、もうあります。何も変えていません。")
            (root / name).rename(root / to)
            return 200, {"file": to, "was": name}


def name_for(name: str, there: Collection[str]) -> str:
    """What a file of a council may be called that is no session for its name alone; empty for any other."""
    folder, _, own = name.rpartition("/")
    stem = _YAML.sub("", own)
    if stem == own or folder.count("/") != 1 or not all(map(may_be_name, folder.split("/"))):
        return ""
    if own.endswith(".yml") and may_be_name(stem):
        return ""
    plain = re.sub(r"[^a-z0-9]+", "-", unicodedata.normalize("NFKC", stem).lower()).strip("-")[:50].strip("-")
    base = plain if may_be_name(plain) else f"kaigi-{plain}" if plain else "kaigi"
    wanted, count = base, 2
    while f"{folder}/{wanted}.yml" in there:
        wanted, count = f"{base}-{count}", count + 1
    return f"{folder}/{wanted}.yml"
