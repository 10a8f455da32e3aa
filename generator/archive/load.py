"""A folder of minutes to an ``Archive``, with every problem met on the way.

Which file is what follows from its place alone: ``<municipality>/municipality.yml``, ``<municipality>/grounds.yml``,
``<municipality>/cases.yml`` and ``<municipality>/cases/*.yml``, ``<municipality>/people.yml``,
``<municipality>/<council>/council.yml``,
``<municipality>/<council>/<session>.yml``. Anything else is an attachment or a stray.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from generator.archive.copies import copies_in
from generator.archive.entries import Archive, CouncilEntry, Minutes, MunicipalityEntry
from generator.archive.files import Files
from generator.archive.homes import is_of_cases, municipalities
from generator.archive.loading import Loading, Reader, missing, well_named
from generator.archive.naming import may_be_name
from generator.archive.odd import odd_one
from generator.model.council import Council, Site
from generator.model.session import Session
from generator.problems.problem import Problem
from generator.yaml.certain import certain_value


def load(
    files: Files,
    *,
    reader: Reader | None = None,
    progress: Callable[[list[str]], Iterable[str]] | None = None,
) -> tuple[Archive, list[Problem]]:
    """Read everything under a data folder. One broken file hides no other.

    ``progress`` wraps the list of session files while they are read, to show how far it is.
    """
    loading = Loading(files, reader, files.names())
    site = loading.get("site.yml", Site) if "site.yml" in loading.names else None
    homes = municipalities(loading)
    councils = _councils(loading, homes)
    minutes, broken = _sessions(loading, councils, progress or (lambda names: names))
    _strays(loading)
    loading.problems += [odd_one(name, kind) for name, kind in files.odd()]
    archive = Archive(
        site=site or Site.model_validate({}),
        municipalities=tuple(sorted(homes.values(), key=lambda m: (m.municipality.order or 10**6, m.id))),
        councils=tuple(in_their_order(councils.values())),
        minutes=tuple(minutes),
        files=frozenset(loading.names),
        broken=frozenset(broken),
        broken_drafts=frozenset(
            name for name in broken if certain_value(_content(files, name), "record", "status") == "draft"
        ),
        copies=copies_in(files, loading.names) if site and site.pdf else {},
    )
    return archive, loading.problems


def in_their_order(councils: Iterable[CouncilEntry]) -> list[CouncilEntry]:
    """As lists show them: by the order that their files say, then by their short names."""
    return sorted(
        councils,
        key=lambda c: (c.home.municipality.order or 10**6, c.home.id, c.council.order or 10**6, c.id),
    )


def _content(files: Files, name: str) -> bytes:
    """Nothing for a file that cannot be read, which was said already."""
    try:
        return files.read(name)
    except OSError:
        return b""


def _councils(loading: Loading, homes: dict[str, MunicipalityEntry]) -> dict[str, CouncilEntry]:
    folders = sorted({tuple(n.split("/")[:2]) for n in loading.names if n.count("/") >= 2})
    found = {}
    for home, folder in folders:
        file = f"{home}/{folder}/council.yml"
        if home == "schema" or folder == "cases" or not well_named(loading, folder, f"{home}/{folder}/"):
            continue
        if file not in loading.names:
            missing(loading, file, "会議体の名前などを書くファイル")
            continue
        council = loading.get(file, Council)
        if council and home in homes:
            found[f"{home}/{folder}"] = CouncilEntry(folder, council, homes[home], file)
    return found


def _sessions(
    loading: Loading,
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
        and not is_of_cases(name)
    ]
    found, broken = [], []
    for name in progress(names):
        folder, _, stem = name.removesuffix(".yml").rpartition("/")
        may_stand = well_named(loading, stem, name)
        session = loading.get(name, Session)
        if session is None:
            broken.append(name)
        elif may_stand and folder in councils:
            found.append(Minutes(stem, session, councils[folder], name, loading.digests[name]))
    return found, broken


def _strays(loading: Loading) -> None:
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
