"""The data package, held to what it says of itself by the tools of those who made the form (frictionless)."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from generator.archive.entries import PublicArchive
from generator.archive.files import write_tree
from generator.archive.load import load
from generator.exports.tables.package import csv_package
from generator.exports.tables.table import TABLES
from generator.site.publish import admit
from tests.conftest import AS_OF, files_with, public_of
from tests.everywhere import filled
from tests.exports.test_own_json import bundled

frictionless = pytest.importorskip("frictionless")
FOLDER = "data/csv"


def everything() -> PublicArchive:
    """An archive that says all that it can, in letters that need quoting."""
    archive, _ = load(filled(lambda number: f'〔{number}〕="字", と').files)
    return admit(archive, AS_OF)


def written(public: PublicArchive, folder: Path, *, excel_safe: bool = False) -> Path:
    write_tree(folder, csv_package(public, excel_safe=excel_safe))
    return folder / FOLDER


def faults(folder: Path) -> list[str]:
    """What frictionless finds wrong, after a look that it read every table to its last row."""
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert [task.name for task in report.tasks] == list(TABLES)
    found = report.flatten(["type", "message"])
    assert report.valid == (not found)
    return [f"{kind}: {message}" for kind, message in found]


@pytest.mark.parametrize("public", [bundled(), everything(), public_of(files_with(None))], ids=["bundled", "everything", "nothing"])  # fmt: skip
@pytest.mark.parametrize("excel_safe", [False, True])
def test_the_package_is_valid(public: PublicArchive, excel_safe: bool, tmp_path: Path) -> None:
    folder = written(public, tmp_path, excel_safe=excel_safe)
    assert faults(folder) == []
    package = frictionless.Package(str(folder / "datapackage.json"))
    speeches = package.get_resource("speeches").read_rows()
    assert len(speeches) == sum(1 for _ in csv_rows(folder / speeches_file(excel_safe))) - 1


def speeches_file(excel_safe: bool) -> str:
    return "speeches-excel.csv" if excel_safe else "speeches.csv"


def csv_rows(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))


@pytest.mark.parametrize(
    ("file", "was", "now", "kind"),
    [
        ("meetings.csv", "2023-10-12", "2023-10-13", "hash-count"),
        ("speeches.csv", "asanagi/toshokan/2023-01,", "asanagi/toshokan/2099-01,", "foreign-key"),
        ("meetings.csv", ",2023-10-12,day", ",12.10.2023,day", "constraint-error"),
        ("councils.csv", "council_id,", "council,", "incorrect-label"),
    ],
)
def test_what_is_wrong_in_a_package_is_found(
    file: str, was: str, now: str, kind: str, tmp_path: Path
) -> None:
    folder = written(bundled(), tmp_path)
    text = (folder / file).read_bytes().decode()
    assert was in text
    (folder / file).write_bytes(text.replace(was, now, 1).encode())
    if kind != "hash-count":
        forget_sums(folder)
    assert any(fault.startswith(kind) for fault in faults(folder))


def forget_sums(folder: Path) -> None:
    """So that what is wrong in the words is found, and not only that they are others."""
    package = json.loads((folder / "datapackage.json").read_bytes())
    for resource in package["resources"]:
        del resource["hash"], resource["bytes"]
    (folder / "datapackage.json").write_text(json.dumps(package), "utf-8")
