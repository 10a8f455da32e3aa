"""The municipalities of a folder of minutes, with their grounds of withholding, their matters, people and offices."""

from __future__ import annotations

from collections.abc import Container

from generator.archive.entries import CaseEntry, MunicipalityEntry, OfficeEntry, PersonEntry
from generator.archive.loading import Loading, missing, well_named
from generator.archive.naming import DEVICES, OF_MUNICIPALITY
from generator.model.cases import Cases
from generator.model.council import Ground, Grounds, Municipality
from generator.model.persons import People
from generator.problems.problem import Path, Place, Problem


def municipalities(loading: Loading) -> dict[str, MunicipalityEntry]:
    """By folder, those that have a readable ``municipality.yml``."""
    folders = sorted({n.split("/")[0] for n in loading.names if "/" in n} - {"schema"})
    found = {}
    for folder in folders:
        file = f"{folder}/municipality.yml"
        if not well_named(loading, folder, f"{folder}/", OF_MUNICIPALITY):
            continue
        if file not in loading.names:
            missing(loading, file, "自治体の名前などを書くファイル")
            continue
        municipality = loading.get(file, Municipality)
        grounds_file = f"{folder}/grounds.yml"
        grounds = loading.get(grounds_file, Grounds) if grounds_file in loading.names else None
        if municipality:
            by_id: dict[str, Ground] = {}
            for i, ground in enumerate(grounds.grounds if grounds else ()):
                path = ("grounds", i, "id")
                if ground.id in DEVICES:
                    loading.problems.append(_no_address(grounds_file, path, "非公開の根拠", ground.id))
                if ground.id in by_id:
                    loading.problems.append(_repeated(grounds_file, path, "非公開の根拠", ground.id))
                by_id.setdefault(ground.id, ground)
            cases = _cases(loading, folder)
            people, offices = _people(loading, folder)
            found[folder] = MunicipalityEntry(
                folder, municipality, by_id, file, grounds_file, cases, people, offices
            )
    return found


def _people(loading: Loading, folder: str) -> tuple[dict[str, PersonEntry], dict[str, OfficeEntry]]:
    """Who is followed in a municipality, and its offices, in the order in which they are written."""
    file = f"{folder}/people.yml"
    read = loading.get(file, People) if file in loading.names else None
    people: dict[str, PersonEntry] = {}
    offices: dict[str, OfficeEntry] = {}
    for index, person in enumerate(read.people if read else ()):
        _must_be_own(loading, file, ("people", index, "id"), "人", person.id, people)
        people.setdefault(person.id, PersonEntry(person, file, ("people", index)))
    for index, office in enumerate(read.offices if read else ()):
        _must_be_own(loading, file, ("offices", index, "id"), "職", office.id, offices)
        offices.setdefault(office.id, OfficeEntry(office, file, ("offices", index)))
    return people, offices


def _must_be_own(loading: Loading, file: str, path: Path, what: str, own: str, taken: Container[str]) -> None:
    """Says where an id cannot be an address, or is another's."""
    if own in DEVICES | {"index"}:
        loading.problems.append(_no_address(file, path, what, own))
    if own in taken:
        loading.problems.append(_repeated(file, path, what, own))


def _cases(loading: Loading, folder: str) -> dict[str, CaseEntry]:
    """The matters of a municipality, in the order in which they are written."""
    files = [f"{folder}/cases.yml"] if f"{folder}/cases.yml" in loading.names else []
    files += [name for name in loading.names if is_of_cases(name) and name.startswith(f"{folder}/")]
    found: dict[str, CaseEntry] = {}
    for file in files:
        cases = loading.get(file, Cases)
        for index, case in enumerate(cases.cases if cases else ()):
            path = ("cases", index)
            _must_be_own(loading, file, (*path, "id"), "案件", case.id, found)
            found.setdefault(case.id, CaseEntry(case, file, path))
    return found


def is_of_cases(name: str) -> bool:
    """Whether a file is one of ``<municipality>/cases/``."""
    parts = name.split("/")
    return len(parts) == 3 and parts[1] == "cases" and name.endswith(".yml")


def _repeated(file: str, path: Path, what: str, own: str) -> Problem:
    return Problem(
        "duplicate-id",
        Place(file, path=path),
        f"{what}の id「{own}」が二度使われています。",
        "どちらかの id を別の名前に変えてください。",
    )


def _no_address(file: str, path: Path, what: str, own: str) -> Problem:
    why = (
        "一覧のページの名前なので、使えません。"
        if own == "index"
        else "Windows が機器の名前に使うので、ページのファイルを置けません。"
    )
    return Problem(
        "bad-id",
        Place(file, path=path),
        f"{what}の id「{own}」は、{why}",
        "別の名前に変え、それを指す所も直してください。",
    )
