"""What the desk does to what was published before: released, corrected, a paper taken from view, a session withdrawn."""

from __future__ import annotations

import datetime as dt
from typing import Any

from generator.adapters.editor.answers import Answer
from generator.adapters.editor.journal import Journal
from generator.adapters.editor.making import Making, day_of, marked_of, why_of
from generator.archive.disk import put
from generator.archive.entries import Minutes
from generator.desk.address import WrongPlaceError
from generator.desk.correct import Correcting, corrected
from generator.desk.edits import WrongEditError
from generator.desk.hide import taken_from_view
from generator.desk.release import Released, record_of, released, waiting
from generator.desk.withdraw import withdrawn
from generator.yaml.document import read_yaml
from generator.yaml.rewrite import rewritten


class Since:
    """Beside ``making``, whose reading of a session it uses."""

    def __init__(self, making: Making) -> None:
        self.making, self.answers = making, making.answers
        self.taken: dict[str, tuple[bytes, bytes, bytes]] = {}
        """Sessions that were withdrawn in this run: what the file held, and its council's before and after; nowhere else."""

    @property
    def today(self) -> dt.date:
        return self.answers.today

    def waits(self, said: dict[str, str]) -> Answer:
        """The places of a record that wait for their words, in order: what each is called, what is asked for, what stands around."""
        name = said.get("file", "")
        with self.answers.lock:
            minutes = self.making.minutes(name, self.answers.files.read(name))
            record_of(minutes, said.get("key", ""))
            places = [
                {"called": one.called, "asks": one.asks_for, "before": one.before, "after": one.after, "scope": one.place.scope}
                for one in waiting(minutes, said.get("key", ""))
            ]  # fmt: skip
            return 200, {"places": places}

    def release(self, said: dict[str, Any]) -> Answer:
        """Put words back where they were withheld. Raises WrongPlaceError, WrongEditError, CannotEditError, NoFileError, OSError."""

        def make(minutes: Minutes, content: bytes) -> bytes:
            words = said.get("words")
            if not isinstance(words, list) or not all(isinstance(one, str) for one in words):
                raise WrongEditError
            how = Released(self._on(said), _text(said, "by"), _text(said, "why"), _text(said, "rest"))
            _must_say((how.by, "公開を決めた者"), (how.why, "なぜ公開できるようになったか"))
            made = released(minutes, _text(said, "key"), content, how, words)
            if made is None:
                raise WrongPlaceError("もう公開したことになっています。何も変えていません。")
            return made

        return self._made(said, make)

    def correct(self, said: dict[str, Any]) -> Answer:
        """Correct marked words. Raises as ``release``."""

        def make(minutes: Minutes, content: bytes) -> bytes:
            name = minutes.file
            data = self.answers.version(name, content).data
            how = Correcting(
                str(said.get("now") or ""), _text(said, "kind"), _text(said, "what"), self._on(said)
            )
            made = corrected(minutes, data, marked_of(said), how, self.answers.voices(name, data))
            return rewritten(name, content, made, data)

        return self._made(said, make)

    def _made(self, said: dict[str, Any], make: Any) -> Answer:
        def do(name: str, content: bytes) -> Answer:
            after = make(self.making.minutes(name, content), content)
            return self.answers.put(name, content, after, self.answers.version(name, content).found.unread)

        return self.answers.on_what_is_shown(said, do)

    def take_paper(self, said: dict[str, Any]) -> Answer:
        """Take a material from view, with its file. Raises as ``release``."""
        own = _text(said, "material")

        def do(name: str, content: bytes) -> Answer:
            minutes = self.making.minutes(name, content)
            record = said.get("record")
            version = self.answers.version(name, content)
            why, term = why_of(record if isinstance(record, dict) else {}, version.data, self.today)
            done = taken_from_view(minutes, content, own, why, term, self.answers.voices(name, version.data))
            self.answers.files.write(name, content, done.content)
            Journal(self.answers.cache, name).forget()
            self.answers.seen.clear()
            gone = [file for file in done.files if not self._is_named_elsewhere(file, name)]
            for file in gone:
                self.answers.files.forget(file)
            return 200, self.answers.view(name, done.content) | {
                "place": done.place,
                "elsewhere": [],
                "removed": gone,
            }

        return self.answers.on_what_is_shown(said, do)

    def _is_named_elsewhere(self, file: str, name: str) -> bool:
        folder, _, own = file.rpartition("/files/")
        return any(
            material.href == f"files/{own}"
            for minutes in self.answers.checked().archive.minutes
            if minutes.file != name and minutes.home.key == folder
            for material in minutes.session.materials
        )

    def withdraw(self, said: dict[str, Any]) -> Answer:
        """Take a session back: its file goes, its council's says why where it was published. Raises as ``release``."""
        files = self.answers.files
        if files.kind(str(said.get("file"))) != "session":
            raise WrongEditError

        def do(name: str, content: bytes) -> Answer:
            council = f"{name.rpartition('/')[0]}/council.yml"
            before = after = files.read(council)
            if said.get("published") is not False:
                own = name.rpartition("/")[2].removesuffix(".yml")
                data = read_yaml(council, before).data
                if not isinstance(data, dict):
                    raise WrongPlaceError(
                        "この会議体のファイル（council.yml）が読めません。先に直してください。"
                    )
                after = withdrawn(council, before, data, own, self._on(said), _text(said, "why"))
                files.write(council, before, after)
            files.forget(name)
            self.making.sources.pop(name, None)
            self.taken[name] = (content, before, after)
            Journal(self.answers.cache, name).forget()
            self.answers.seen.clear()
            return 200, {"file": name}

        return self.answers.on_what_is_shown(said, do)

    def restore(self, said: dict[str, Any]) -> Answer:
        """A session that was withdrawn in this run stands again, and its council's file as it was."""
        name = str(said.get("file"))
        with self.answers.lock:
            if name not in self.taken or (self.answers.files.root / name).exists():
                raise WrongPlaceError("元に戻せるのは、この下見の間に取り下げたものだけです。")
            content, before, after = self.taken[name]
            if before != after:
                self.answers.files.write(f"{name.rpartition('/')[0]}/council.yml", after, before)
            put({self.answers.files.root / name: content})
            del self.taken[name]
            return 200, {"file": name}

    def _on(self, said: dict[str, Any]) -> str:
        return day_of(_text(said, "on"), self.today)


def _text(said: dict[str, Any], key: str) -> str:
    return str(said.get(key) or "").strip()


def _must_say(*pairs: tuple[str, str]) -> None:
    missing = [words for value, words in pairs if not value]
    if missing:
        raise WrongPlaceError(f"{'、'.join(missing)}を入れてください。")
