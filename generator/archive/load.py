"""A folder of minutes to an ``Archive``, with every problem met on the way.

Which file is what follows from its place alone: ``<municipality>/municipality.yml``, ``<municipality>/grounds.yml``,
``<municipality>/<council>/council.yml``, ``<municipality>/<council>/<session>.yml``. Anything else is an attachment
or a stray.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Set
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Protocol, TypeVar

from pydantic import BaseModel

from generator.archive.entries import Archive, CouncilEntry, Minutes, MunicipalityEntry
from generator.archive.files import Files
from generator.archive.naming import DEVICES, OF_MUNICIPALITY, RESERVED, may_be_name
from generator.archive.odd import odd_one, unreadable
from generator.archive.parse import parse
from generator.model.council import Council, Ground, Grounds, Municipality, Site
from generator.model.session import Session
from generator.problems.problem import Place, Problem
from generator.yaml.certain import certain_value

M = TypeVar("M", bound=BaseModel)


class Reader(Protocol):
    """Reads files as ``archive.parse.parse`` does, and may remember them."""

    def parse(self, file: str, content: bytes, model: type[M]) -> tuple[M | None, list[Problem]]:
        """The file as a model, None when it cannot be trusted, and every problem found."""
        ...


@dataclass
class _Loading:
    files: Files
    reader: Reader | None
    names: list[str]
    problems: list[Problem] = field(default_factory=list)
    read: set[str] = field(default_factory=set)
    digests: dict[str, str] = field(default_factory=dict)

    def get(self, name: str, model: type[M]) -> M | None:
        """The file as a model; None when it is missing or broken, and then a problem says so."""
        self.read.add(name)
        reader = self.reader.parse if self.reader else parse
        try:
            content = self.files.read(name)
        except OSError as error:
            self.problems.append(unreadable(name, error))
            return None
        self.digests[name] = sha256(content).hexdigest()
        value, problems = reader(name, content, model)
        self.problems += problems
        return value

    def problem(self, code: str, file: str, message: str, fix: str) -> None:
        self.problems.append(Problem(code, Place(file, 1, 1), message, fix))


def load(
    files: Files,
    *,
    reader: Reader | None = None,
    progress: Callable[[list[str]], Iterable[str]] | None = None,
) -> tuple[Archive, list[Problem]]:
    """Read everything under a data folder. One broken file hides no other.

    ``progress`` wraps the list of session files while they are read, to show how far it is.
    """
    loading = _Loading(files, reader, files.names())
    site = loading.get("site.yml", Site) if "site.yml" in loading.names else None
    homes = _municipalities(loading)
    councils = _councils(loading, homes)
    minutes, broken = _sessions(loading, councils, progress or (lambda names: names))
    _strays(loading)
    loading.problems += [odd_one(name, kind) for name, kind in files.odd()]
    archive = Archive(
        site=site or Site.model_validate({}),
        municipalities=tuple(sorted(homes.values(), key=lambda m: (m.municipality.order or 10**6, m.id))),
        councils=tuple(
            sorted(
                councils.values(),
                key=lambda c: (
                    c.home.municipality.order or 10**6,
                    c.home.id,
                    c.council.order or 10**6,
                    c.id,
                ),
            )
        ),
        minutes=tuple(minutes),
        files=frozenset(loading.names),
        broken=frozenset(broken),
        broken_drafts=frozenset(
            name for name in broken if certain_value(_content(files, name), "record", "status") == "draft"
        ),
    )
    return archive, loading.problems


def _content(files: Files, name: str) -> bytes:
    """Nothing for a file that cannot be read, which was said already."""
    try:
        return files.read(name)
    except OSError:
        return b""


def _municipalities(loading: _Loading) -> dict[str, MunicipalityEntry]:
    folders = sorted({n.split("/")[0] for n in loading.names if "/" in n} - {"schema"})
    found = {}
    for folder in folders:
        file = f"{folder}/municipality.yml"
        if not _well_named(loading, folder, f"{folder}/", OF_MUNICIPALITY):
            continue
        if file not in loading.names:
            _missing(loading, file, "自治体の名前などを書くファイル")
            continue
        municipality = loading.get(file, Municipality)
        grounds_file = f"{folder}/grounds.yml"
        grounds = loading.get(grounds_file, Grounds) if grounds_file in loading.names else None
        if municipality:
            by_id: dict[str, Ground] = {}
            for i, ground in enumerate(grounds.grounds if grounds else ()):
                if ground.id in DEVICES:
                    loading.problems.append(_device(grounds_file, i, ground.id))
                if ground.id in by_id:
                    loading.problems.append(_repeated_ground(grounds_file, i, ground.id))
                by_id.setdefault(ground.id, ground)
            found[folder] = MunicipalityEntry(folder, municipality, by_id, file, grounds_file)
    return found


def _repeated_ground(file: str, index: int, own: str) -> Problem:
    return Problem(
        "duplicate-id",
        Place(file, path=("grounds", index, "id")),
        f"非公開の根拠の id「{own}」が二度使われています。",
        "どちらかの id を別の名前に変えてください。",
    )


def _device(file: str, index: int, own: str) -> Problem:
    return Problem(
        "bad-id",
        Place(file, path=("grounds", index, "id")),
        f"非公開の根拠の id「{own}」は、Windows が機器の名前に使うので、ページのファイルを置けません。",
        "別の名前に変え、それを指す所も直してください。",
    )


def _councils(loading: _Loading, homes: dict[str, MunicipalityEntry]) -> dict[str, CouncilEntry]:
    folders = sorted({tuple(n.split("/")[:2]) for n in loading.names if n.count("/") >= 2})
    found = {}
    for home, folder in folders:
        file = f"{home}/{folder}/council.yml"
        if home == "schema" or not _well_named(loading, folder, f"{home}/{folder}/"):
            continue
        if file not in loading.names:
            _missing(loading, file, "会議体の名前などを書くファイル")
            continue
        council = loading.get(file, Council)
        if council and home in homes:
            found[f"{home}/{folder}"] = CouncilEntry(folder, council, homes[home], file)
    return found


def _sessions(
    loading: _Loading,
    councils: dict[str, CouncilEntry],
    progress: Callable[[list[str]], Iterable[str]],
) -> tuple[list[Minutes], list[str]]:
    names = [
        name
        for name in loading.names
        if name.count("/") == 2
        and name.endswith(".yml")
        and not name.endswith("/council.yml")
        and not name.startswith("schema/")
    ]
    found, broken = [], []
    for name in progress(names):
        folder, _, stem = name.removesuffix(".yml").rpartition("/")
        well_named = _well_named(loading, stem, name)
        session = loading.get(name, Session)
        if session is None:
            broken.append(name)
        elif well_named and folder in councils:
            found.append(Minutes(stem, session, councils[folder], name, loading.digests[name]))
    return found, broken


def _well_named(loading: _Loading, name: str, file: str, reserved: Set[str] = RESERVED) -> bool:
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


def _missing(loading: _Loading, file: str, what: str) -> None:
    loading.problem(
        "missing-file",
        file,
        f"{what}がありません。",
        f"「{file}」を作り、「name: 」に正式な名前を書いてください。",
    )


def _strays(loading: _Loading) -> None:
    for name in loading.names:
        if name in loading.read or name.startswith("schema/") or _in_misnamed_folder(name):
            continue
        depth = name.count("/")
        # Windows hides the end of a name, and 2024-01.yml becomes 2024-01.yml.txt unseen.
        looks_like_minutes = re.search(r"\.ya?ml(\.txt)?$", name, re.IGNORECASE)
        misnamed = looks_like_minutes and depth == 2
        in_council = depth >= 2
        if looks_like_minutes or not in_council:
            loading.problem(
                "stray-file",
                name,
                "決まった場所にないファイルです。読み込まれず、公開もされません。",
                "ファイル名の終わりを「.yml」に直してください。"
                if misnamed
                else "会議録なら「自治体/会議体/会議.yml」に置いてください。要らないファイルなら削除してください。",
            )


def _in_misnamed_folder(name: str) -> bool:
    """Whether the name of a folder above was reported already."""
    return not all(may_be_name(part) for part in name.split("/")[:-1][:2])
