"""The buttons of what an import asked: an answer to one, or yes to all that was looked at; what is confirmed loses its mark in the file."""

from __future__ import annotations

from typing import Any

from generator.adapters.editor.answers import Answer, Answers
from generator.desk.asked import answer_to, confirmed, settled
from generator.desk.edits import WrongEditError, applied
from generator.yaml.rewrite import rewritten


class Asking:
    """Beside ``answers``, whose lock, files and journal it uses."""

    def __init__(self, answers: Answers) -> None:
        self.answers = answers

    def answer(self, said: dict[str, Any]) -> Answer:
        """``{"file", "digest"}`` with ``number`` or ``path``, and ``label``; or with ``all``, the paths of marks.

        Raises WrongEditError, CannotEditError, NoFileError, OSError.
        """

        def do(name: str, content: bytes) -> Answer:
            version = self.answers.version(name, content)
            grounds = self.answers.grounds(name)
            every = said.get("all")
            edits = (
                confirmed(version.data, grounds, every)
                if isinstance(every, list)
                else answer_to(version.data, grounds, said)
            )
            if not edits:
                raise WrongEditError
            voices, model = self.answers.voices(name, version.data), self.answers.files.model(name)
            data = applied(version.data, edits, voices, model)
            rest = settled(data, grounds)
            data = applied(data, rest, voices, model) if rest else data
            after = rewritten(name, content, data, version.data)
            return self.answers.put(name, content, after, version.found.unread, data)

        return self.answers.on_what_is_shown(said, do)
