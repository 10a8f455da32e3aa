"""One reading of a folder of minutes: what was read, and every problem met on the way."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Protocol, TypeVar

from pydantic import BaseModel

from generator.archive.files import Files
from generator.archive.naming import RESERVED, may_be_name
from generator.archive.odd import unreadable
from generator.archive.parse import parse
from generator.problems.problem import Place, Problem

M = TypeVar("M", bound=BaseModel)


class Reader(Protocol):
    """Reads files as ``archive.parse.parse`` does, and may remember them."""

    def parse(self, file: str, content: bytes, model: type[M], digest: str) -> tuple[M | None, list[Problem]]:
        """The file as a model, None when it cannot be trusted, and every problem found; ``digest`` is the SHA-256 of the content."""
        ...


@dataclass
class Loading:
    """What a reading of a folder has met so far; ``digests`` gives the SHA-256 of each file read, in hexadecimal."""

    files: Files
    reader: Reader | None
    names: list[str]
    problems: list[Problem] = field(default_factory=list)
    read: set[str] = field(default_factory=set)
    digests: dict[str, str] = field(default_factory=dict)

    def get(self, name: str, model: type[M]) -> M | None:
        """The file as a model; None when it is missing or broken, and then a problem says so."""
        self.read.add(name)
        try:
            content = self.files.read(name)
        except OSError as error:
            self.problems.append(unreadable(name, error))
            return None
        digest = self.digests[name] = sha256(content).hexdigest()
        value, problems = (
            self.reader.parse(name, content, model, digest) if self.reader else parse(name, content, model)
        )
        self.problems += problems
        return value

    def problem(self, code: str, file: str, message: str, fix: str) -> None:
        self.problems.append(Problem(code, Place(file, 1, 1), message, fix))


def well_named(loading: Loading, name: str, file: str, reserved: Set[str] = RESERVED) -> bool:
    """Whether a folder or file may be called so; else a problem says so."""
    if may_be_name(name, reserved):
        return True
    loading.problem(
        "file-name",
        file,
        f"「{name}」はファイルやフォルダーの名前に使えません。",
        "半角の小文字・数字・ハイフンだけの名前にしてください（例: library、2022-03）。"
        if name not in reserved
        else "この名前はサイトや Windows が使います。別の名前にしてください。",
    )
    return False


def missing(loading: Loading, file: str, what: str) -> None:
    """Says that a file which gives a name is not there."""
    loading.problem(
        "missing-file",
        file,
        f"{what}がありません。",
        f"「{file}」を作り、「name: 」に正式な名前を書いてください。",
    )
