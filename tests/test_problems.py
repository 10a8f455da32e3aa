"""The broken files under ``tests/cases/bad``: each with the exact words that a clerk is told.

``UPDATE_CASES=1 pytest tests/test_problems.py`` writes the words anew; read the difference before committing it.
"""

from __future__ import annotations

import datetime as dt
import errno
import json
import os
import re
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.adapters.docs_folder import docs_folder
from generator.archive.files import DiskFiles, Kind, MemoryFiles
from generator.attachments.known import Known
from generator.docs.check import Look
from generator.memory.read import Read, read
from generator.pipeline import beside_memory, look_into_files, read_and_check
from generator.problems import report
from generator.problems.catalogue import RULES, Severity
from generator.problems.problem import Place, Problem, below
from tests.memory.archives import memory_of

CASES = Path(__file__).parent / "cases"
GUIDE = Path(__file__).parent.parent / "docs" / "guide" / "problems.md"
AS_OF = dt.date(2026, 4, 1)
BAD = sorted(path.name for path in (CASES / "bad").iterdir())
GOOD = sorted(path.name for path in (CASES / "good").iterdir())


@dataclass(frozen=True)
class CaseFiles:
    """A folder of a case as a data folder: without its own ``expected.txt`` and ``docs/``, with ``odd`` and ``padded`` carried out.

    ``padded`` names a file and the size in bytes to which a comment makes it grow, since nobody wants twenty
    megabytes in the repository. Each line of ``odd`` is a kind and a name: what stands there and is no file, or is one
    that may not be read (``secret``), for not every system lets such things be checked out.
    """

    folder: Path

    def names(self) -> list[str]:
        own = {"expected.txt", "padded", "as_of", "odd", "mkdocs.yml"}
        names = DiskFiles(self.folder).names()
        return [name for name in names if name not in own and not name.startswith(("docs/", "before/"))]

    def odd(self) -> list[tuple[str, Kind]]:
        return [(name, Kind(kind)) for kind, name in self._odd if kind != "secret"]

    @property
    def _odd(self) -> list[tuple[str, str]]:
        said = self.folder / "odd"
        lines = said.read_text("utf-8").splitlines() if said.is_file() else []
        return [(kind, name) for kind, name in (line.split() for line in lines)]

    def open(self, name: str) -> BinaryIO:
        return BytesIO(self.read(name))

    def read(self, name: str) -> bytes:
        if ("secret", name) in self._odd:
            raise PermissionError(errno.EACCES, "Permission denied", name)
        content = DiskFiles(self.folder).read(name)
        padded = self.folder / "padded"
        if padded.is_file():
            file, size = padded.read_text("utf-8").split()
            if file == name:
                content += b"#" * (int(size) - len(content))
        return content


def memory_beside(folder: Path) -> Read:
    """The memory in ``.published``, or that of what stands in ``before``, recorded a month earlier."""
    if (folder / "before").is_dir():
        return Read(memory_of(DiskFiles(folder / "before")))
    kept = DiskFiles(folder / ".published")
    return read({name: kept.read(name) for name in kept.names()})


def problems_of(folder: Path) -> tuple[Problem, ...]:
    as_of = folder / "as_of"
    day = dt.date.fromisoformat(as_of.read_text("utf-8").strip()) if as_of.is_file() else AS_OF
    files = CaseFiles(folder)
    checked = read_and_check(files, day)
    if (folder / ".published").is_dir() or (folder / "before").is_dir():
        checked = beside_memory(checked, files, day, memory_beside(folder)).checked
    inside = folder.name.startswith("file-")  # the rest show what is wrong beside the attachments
    checked = look_into_files(checked, files, day, Known()) if inside else checked
    if not (folder / "mkdocs.yml").is_file():
        return checked.problems
    look = Look(Known(), day, checked.archive.site.checked)
    docs = docs_folder(folder / "mkdocs.yml").problems(checked.offices, look)
    return (*checked.problems, *below("docs", docs))


@pytest.mark.parametrize("name", BAD)
def test_broken_files_are_told_in_exactly_these_words(name: str) -> None:
    expected = CASES / "bad" / name / "expected.txt"
    found = report.text(problems_of(CASES / "bad" / name))
    if os.environ.get("UPDATE_CASES"):
        expected.write_bytes(found.encode())
    assert found == expected.read_bytes().decode()


@pytest.mark.parametrize("name", GOOD)
def test_good_files_have_no_problem_at_all(name: str) -> None:
    assert report.text(problems_of(CASES / "good" / name)) == ""


@pytest.mark.parametrize("name", BAD)
def test_a_bad_example_shows_the_code_it_is_named_after(name: str) -> None:
    if name.startswith("several-"):
        return
    code = max((code for code in RULES if f"{name}-".startswith(f"{code}-")), key=len, default=None)
    assert code is not None, "name the folder after the code it shows"
    assert f"[{code}]: " in (CASES / "bad" / name / "expected.txt").read_text("utf-8")


@pytest.mark.parametrize("code", RULES)
def test_every_code_has_a_bad_example_and_an_entry_in_the_guide(code: str) -> None:
    assert any(name == code or name.startswith(f"{code}-") for name in BAD)
    entry = re.search(rf"^## .*\{{#{code}\}}$(.*?)(?=^## |\Z)", GUIDE.read_text("utf-8"), re.M | re.S)
    assert entry, f"docs/guide/problems.md has no heading with {{#{code}}}"
    assert RULES[code].title in entry[0]
    assert ("エラー" if RULES[code].severity is Severity.ERROR else "注意") in entry[1]


def test_the_guide_explains_no_code_that_does_not_exist() -> None:
    explained = re.findall(r"^## .*\{#([a-z0-9-]+)\}$", GUIDE.read_text("utf-8"), re.M)
    assert [code for code in explained if code not in RULES] == []


def test_no_message_is_in_english() -> None:
    known = re.compile(
        r"「[^」]*」|[A-Za-z_.]*[_.][A-Za-z_.]+|[a-z_]+(?=[：:、。（）]| ?の| ?に| ?か| ?と| ?を)"
    )
    for name in BAD:
        for problem in problems_of(CASES / "bad" / name):
            rest = known.sub("", problem.message)
            assert not re.search(r"[a-z]{3,} [a-z]{2,}", rest), problem.message
            assert re.search("[ぁ-ん]", problem.message), problem.message
            assert re.search("[ぁ-ん]", problem.fix), problem.fix


def test_one_broken_file_hides_no_other() -> None:
    found = {p.place.file for p in problems_of(CASES / "bad" / "several-broken-one-good")}
    assert found == {f"shiomi/library/2024-0{n}.yml" for n in (2, 3, 4)}


TWO = (
    Problem("weekday", Place("a/b/c.yml", 3, 9), "火曜日ではなく、\n水曜日です。", "直してください: 100%"),
    Problem("era", Place("a/b/d,e.yml", 4, 1), "元号が違います。", "直してください。"),
)


def test_problems_as_text() -> None:
    assert report.FORMATS["text"](TWO[1:], "minutes/") == (
        "minutes/a/b/d,e.yml:4:1: warning[era]: 元号が違います。\n  fix: 直してください。\n"
    )


def test_problems_as_json() -> None:
    text = report.FORMATS["json"](TWO[1:], "minutes/")
    assert json.loads(text) == [
        {
            "file": "minutes/a/b/d,e.yml",
            "line": 4,
            "column": 1,
            "severity": "warning",
            "code": "era",
            "message": "元号が違います。",
            "fix": "直してください。",
        }
    ]
    assert "元号" in text


def test_problems_as_workflow_commands() -> None:
    assert report.FORMATS["github"](TWO, "minutes/") == (
        "::error file=minutes/a/b/c.yml,line=3,col=9,title=weekday::火曜日ではなく、%0A水曜日です。直してください: 100%25\n"
        "::warning file=minutes/a/b/d%2Ce.yml,line=4,col=1,title=era::元号が違います。直してください。\n"
    )


def test_no_format_is_left_without_a_test() -> None:
    assert set(report.FORMATS) == {"text", "json", "github"}


def test_the_summary_is_one_sentence() -> None:
    assert report.summary([], True) == "問題は見つかりませんでした。"
    assert report.summary(TWO, False) == "エラー 1 件、注意 1 件。エラーを直すまで公開できません。"
    assert report.summary(TWO[1:], True) == "エラー 0 件、注意 1 件。このまま公開できます。"
    assert report.summary(TWO[:1], True).endswith(
        "エラーは下書きの中だけなので、ほかの会議録は公開できます。"
    )


def assert_only_problems(files: dict[str, bytes]) -> None:
    for problem in read_and_check(MemoryFiles(files), AS_OF).problems:
        assert problem.code in RULES
        assert problem.place.line >= 1
        assert problem.place.column >= 1
        assert problem.message
        assert problem.fix


SKELETON = {
    "shiomi/municipality.yml": "name: 汐見町\n".encode(),
    "shiomi/library/council.yml": "name: 汐見町図書館協議会\n".encode(),
}
RICH = {
    name: CaseFiles(CASES / "good" / "closed-in-part").read(name)
    for name in CaseFiles(CASES / "good" / "closed-in-part").names()
}


@settings(max_examples=150)
@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda t: t.encode("utf-8", "surrogatepass")))
def test_arbitrary_bytes_give_problems_and_no_traceback(content: bytes) -> None:
    assert_only_problems({**SKELETON, "shiomi/library/2024-01.yml": content})


@settings(max_examples=150)
@given(
    name=st.sampled_from([name for name in sorted(RICH) if name.endswith(".yml")]),
    cut=st.tuples(st.floats(0, 1), st.integers(0, 40)),
    put=st.text("\n\t :-[]{}'\"|>&*!%@#,.~?：　－abcw1日あ", max_size=12) | st.text(max_size=6),
)
def test_a_good_file_with_something_cut_and_something_put_in_gives_problems_and_no_traceback(
    name: str, cut: tuple[float, int], put: str
) -> None:
    whole = RICH[name].decode()
    at = int(cut[0] * len(whole))
    broken = whole[:at] + put + whole[at + cut[1] :]
    assert_only_problems({**RICH, name: broken.encode("utf-8", "surrogatepass")})


@settings(max_examples=100)
@given(data=st.data())
def test_a_good_file_with_lines_moved_gives_problems_and_no_traceback(data: st.DataObject) -> None:
    lines = RICH["shiomi/library/2024-01.yml"].decode().splitlines(keepends=True)
    one, other = (data.draw(st.integers(0, len(lines) - 1)) for _ in range(2))
    lines[one], lines[other] = lines[other], " " * data.draw(st.integers(0, 4)) + lines[one].lstrip()
    assert_only_problems({**RICH, "shiomi/library/2024-01.yml": "".join(lines).encode()})
