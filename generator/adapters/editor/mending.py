"""The buttons beside problems: what each would do, and doing it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.adapters.editor.answers import Answer, Answers, Version
from generator.desk.address import WrongPlaceError
from generator.desk.edits import WrongEditError, applied
from generator.desk.remedies import remedies
from generator.desk.repair import repaired
from generator.problems.problem import Problem
from generator.yaml.rewrite import rewritten

REPAIR = "このように直す"
#: What a slip of a sign can look like in a file that can be read all the same.
_OF_SIGNS = ("unknown-key", "wrong-shape", "unknown-block", "missing-key", "folded-text")


class Mending:
    """Beside ``answers``, whose lock, files and journal it uses."""

    def __init__(self, answers: Answers) -> None:
        self.answers = answers
        answers.labels = self.labels

    def labels(self, name: str, version: Version, problem: Problem) -> list[str]:
        """The words of the buttons beside a problem."""
        return [label for label, _ in self._made(name, version, problem)]

    def _made(self, name: str, version: Version, problem: Problem) -> Iterator[tuple[str, Any]]:
        """Each button with the file as it would be, which is only made when it is asked for."""
        if not isinstance(version.said, dict) or problem.code in _OF_SIGNS:
            made = repaired(name, version.content, problem, self.answers.files.model(name))
            if made is not None:
                yield REPAIR, lambda: made
        if not isinstance(version.said, dict):
            return
        for remedy in remedies(problem, version.data):
            yield remedy.label, lambda edits=remedy.edits: self._after(name, version, edits)

    def _after(self, name: str, version: Version, edits: Any) -> bytes:
        data = applied(
            version.data, edits, self.answers.voices(name, version.data), self.answers.files.model(name)
        )
        return rewritten(name, version.content, data, version.data)

    def mend(self, said: dict[str, Any]) -> Answer:
        """Press a button: ``{"file", "digest", "code", "path", "line", "label"}``, as the view named it.

        Raises WrongEditError, WrongPlaceError, CannotEditError, NoFileError, OSError.
        """

        def do(name: str, content: bytes) -> Answer:
            version = self.answers.version(name, content)
            wanted = (said.get("code"), said.get("path"), said.get("line"))
            for problem in version.found.problems:
                if (problem.code, list(problem.place.path), problem.place.line) == wanted:
                    for label, make in self._made(name, version, problem):
                        if label == said.get("label"):
                            return self._put(name, content, make())
            raise WrongEditError

        return self.answers.on_what_is_shown(said, do)

    def line(self, said: dict[str, Any]) -> Answer:
        """One line of a file that cannot be read, typed anew: ``{"file", "digest", "line", "text"}``. Raises as ``mend``."""
        number, text = said.get("line"), said.get("text")

        def do(name: str, content: bytes) -> Answer:
            lines = content.split(b"\n")
            if (
                not isinstance(number, int)
                or not 0 < number <= len(lines)
                or not isinstance(text, str)
                or "\n" in text
            ):
                raise WrongEditError
            end = b"\r" if lines[number - 1].endswith(b"\r") else b""
            lines[number - 1] = text.encode() + end
            return self.answers.put(name, content, b"\n".join(lines))

        return self.answers.on_what_is_shown(said, do)

    def _put(self, name: str, content: bytes, made: bytes) -> Answer:
        before = self.answers.version(name, content).found.unread
        status, view = self.answers.put(name, content, made, before)
        if status == 422:
            raise WrongPlaceError(
                "このままでは直せません。欄かファイルを直してください。何も変えていません。"
            )
        return status, view
