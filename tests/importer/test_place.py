"""Where an import puts its files: what a person may have written stays, what an import left half-written is made whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importer.run import import_files
from generator.importer.session.place import Placed, is_beginning_of, placing

CONTENT = "title: 架空市公園審議会\nbody:\n  - p: 花壇について話し合った。\n"
SOURCE = "第3回架空市公園審議会会議録\n\n日時：令和6年5月14日\n場所：架空市役所\n\n花壇について話し合った。\n"


@given(st.integers(0, len(CONTENT.encode())))
def test_a_file_that_was_cut_off_anywhere_is_written_whole(
    tmp_path_factory: pytest.TempPathFactory, cut: int
) -> None:
    path = tmp_path_factory.getbasetemp() / "cut.yml"
    path.write_bytes(CONTENT.encode()[:cut])
    whole = cut == len(CONTENT.encode())
    assert placing(path, CONTENT) == (
        (Placed.UNCHANGED, {}) if whole else (Placed.WRITTEN, {path: CONTENT.encode()})
    )
    assert is_beginning_of(path, CONTENT)


@pytest.mark.parametrize(
    "former", [CONTENT + "# 確かめた\n", CONTENT.replace("花壇", "広場"), " ", CONTENT[:-4] + "\n"]
)
def test_what_a_person_may_have_written_is_kept_or_stands_beside(former: str, tmp_path: Path) -> None:
    path = tmp_path / "2024-05-14.yml"
    path.write_text(former, "utf-8")
    assert placing(path, CONTENT) == (Placed.KEPT, {})
    assert not is_beginning_of(path, CONTENT)
    first = path.with_name("2024-05-14.yml.bak")
    for backup in (first, path.with_name("2024-05-14.yml.bak2"), path.with_name("2024-05-14.yml.bak3")):
        placed, files = placing(path, CONTENT, force=True)
        assert (placed, files) == (
            Placed.REPLACED,
            {backup: former.encode(), path: CONTENT.encode()},
        )
        backup.write_text("前の控え", "utf-8")


def test_nothing_stands_in_the_way_where_nothing_is(tmp_path: Path) -> None:
    path = tmp_path / "2024-05-14.yml"
    assert placing(path, CONTENT) == (Placed.WRITTEN, {path: CONTENT.encode()})
    assert not is_beginning_of(path, CONTENT)


def test_an_import_that_was_stopped_is_finished_by_the_next_under_the_same_name(tmp_path: Path) -> None:
    source = tmp_path / "source.txt"
    source.write_text(SOURCE, "utf-8")
    (file,) = import_files([source], tmp_path / "data").files
    assert file.session
    whole = file.session.read_bytes()
    for length in (0, 10, len(whole) // 2, len(whole) - 1):
        file.session.write_bytes(whole[:length])
        (again,) = import_files([source], tmp_path / "data").files
        assert (again.session, again.placed) == (file.session, Placed.WRITTEN)
        assert file.session.read_bytes() == whole
    assert [path.name for path in file.session.parent.iterdir()] == [file.session.name]
