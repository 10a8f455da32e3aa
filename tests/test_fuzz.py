"""Whatever is done to the files, the program ends with pages or with problems that say how to mend them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from generator.archive.files import write_tree
from generator.cli import main
from generator.pipeline import read_and_check, site_of
from tests.conftest import AS_OF, files_with
from tests.fuzz.base import archives
from tests.fuzz.cases import case
from tests.fuzz.trial import trial

CASES = int(os.environ.get("FUZZ_CASES", "2000"))
"""How many are tried; by hand more, or ``python -m tests.fuzz``."""
PARTS = 20


@pytest.mark.parametrize("part", range(PARTS))
def test_no_archive_stops_the_program(part: int) -> None:
    for number in range(part, CASES, PARTS):
        try:
            trial(case(number), searched=number % 50 == 0)
        except BaseException as error:
            error.add_note(f"python -m tests.fuzz --case {number}")
            raise


def test_what_is_tried_is_sound_before_it_is_changed() -> None:
    assert all(trial(archive, searched=True).is_sound for archive in archives())


def public_cases(first: int, count: int) -> Iterator[int]:
    """Changed archives that may be published all the same."""
    found = (number for number in range(first, first + 1_000) if trial(case(number)).may_publish)
    yield from (number for number, _ in zip(found, range(count), strict=False))


@pytest.mark.parametrize("first", [10_000, 20_000, 30_000])
def test_the_command_builds_them_too(first: int, tmp_path: Path) -> None:
    for number in public_cases(first, 2):
        folder = tmp_path / str(number)
        write_tree(folder / "data", case(number).items())
        options = [
            "--data",
            str(folder / "data"),
            "--site",
            str(folder / "site"),
            "--as-of",
            AS_OF.isoformat(),
        ]
        result = CliRunner().invoke(main, ["build", *options])
        assert result.exit_code == 0, (number, result.output)
        assert CliRunner().invoke(main, ["audit", *options]).exit_code == 0, number


#: What stopped the program once.
FOUND: tuple[dict[str, Any], ...] = (
    {"body": [{"speech": "会長", "blocks": [{"section": {"title": "題"}, "blocks": []}]}]},
    {"<x>": "1"},
    {"session": {"number": "10000000"}},
    {"body": [{"section": {"title": ""}, "blocks": [{"p": "はい。"}]}]},
    {"title": "a\x81b\u2028c", "body": [{"p": "はい。"}]},
    {"sittings": [{"date": "0001-01-05"}]},
    {"body": [{"p": "はい。", "id": "top"}]},
    {"materials": [{"title": "案", "status": "public", "href": "java\tscript:alert(1)"}]},
    {"voices": {"9" * 5_000: {}}, "body": [{"speech": "会長", "text": "はい。"}]},
)


@pytest.mark.parametrize("session", FOUND, ids=range(len(FOUND)))
def test_what_stopped_it_once_stops_it_no_more(session: dict[str, Any]) -> None:
    trial(files_with(session).content)


#: Of which a page or a check may look at all for each: read in a second or never.
MANY: dict[str, dict[str, Any]] = {
    "agenda": {"agenda": [{"title": "題"}] * 10_000},
    "people nobody knows": {
        "attendance": {
            "groups": [{"label": "委員", "people": [{"id": f"p{n}", "name": f"人{n}"} for n in range(5_000)]}]
        },
        "body": [{"p": "署名した。", "signs": [f"q{n}"]} for n in range(5_000)],
    },
    "outcomes": {
        "agenda": [{"title": "題"}] * 3_000,
        "body": [{"p": "可決。", "decides": {"agenda": f"a{n}", "result": "可決"}} for n in range(1, 3_000)],
    },
}


@pytest.mark.parametrize("kind", MANY)
def test_what_stands_in_a_file_many_times_is_looked_at_once(kind: str) -> None:
    checked = read_and_check(files_with(MANY[kind]), AS_OF)
    assert len(checked.problems) in (0, 5_000)
    assert site_of(checked, AS_OF, preview=True).pages
