"""Whatever was built before, killed, damaged or at work at once: a build gives the bytes of one from nothing.

Each series is of builds of a small archive in this process, or in a fork of it that dies. ``make explore`` tries a hundred new ones.
"""

from __future__ import annotations

import itertools
import os
import random
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from generator.archive.files import write_tree
from generator.cli import main
from tests.conftest import GROUNDS, ROOT, WITHHELD, to_yaml

EXPLORES = os.environ.get("HYPOTHESIS_PROFILE") == "explore"
PHASES = (Phase.explicit, Phase.reuse, Phase.generate, *((Phase.shrink,) if EXPLORES else ()))
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")


def often(times: int) -> Callable[[Any], Any]:
    """So many series in the suite, a hundred where new ones are looked for."""
    return settings(max_examples=100 if EXPLORES else times, phases=PHASES)


def session(day: str, *words: str, **more: Any) -> bytes:
    body = [{"speech": "会長", "text": word} for word in words]
    return to_yaml({"sittings": [{"date": day}], "record": {"status": "final"}, "body": body, **more})


SESSIONS = {
    f"{home}/{year}-{number:02}.yml": session(
        f"{year}-{number:02}-10",
        f"{year}年の第{number}回です。",
        f"水道管の{number}本目を取り替えます。",
        home,
    )
    for home in ("m/c", "m/d")
    for year in (2023, 2025)
    for number in (1, 6)
}
CONTENT = {
    "site.yml": to_yaml({"name": "見本", "url": "https://example.jp/kaigiroku/"}),
    "m/municipality.yml": to_yaml({"name": "見本市"}),
    "m/grounds.yml": to_yaml(GROUNDS),
    "m/c/council.yml": to_yaml({"name": "見本審議会"}),
    "m/d/council.yml": to_yaml({"name": "見本委員会"}),
    **SESSIONS,
    "m/c/2024-01.yml": session(
        "2024-05-12",
        "開きます。",
        materials=[
            {"title": "資料", "status": "public", "href": "files/a.csv"},
            {"title": "別の資料", "status": "withheld", "withheld": "w1"},
        ],
        withheld={"w1": WITHHELD},
        publish_from="2026-03-01",
    ),
    "m/c/files/a.csv": b"a,b\n1,2\n",
}


@dataclass
class Project:
    """A folder with minutes and all around them, and the site that is built again and again."""

    root: Path
    day: str = "2026-04-01"

    @property
    def minutes(self) -> Path:
        return self.root / "minutes"

    def arguments(self, site: str) -> list[str]:
        where = {"--data": "minutes", "--site": site, "--config": "mkdocs.yml"}
        places = [part for name, path in where.items() for part in (name, str(self.root / path))]
        return ["build", *places, "--as-of", self.day, "--remove"]

    def build(self, site: str = "site") -> dict[str, bytes]:
        done = CliRunner().invoke(main, self.arguments(site))
        assert done.exit_code == 0, done.output + str(done.exception or "")
        return content_of(self.root / site)

    def cold(self) -> dict[str, bytes]:
        """What a build from nothing makes, in another place."""
        with project(self.day) as other:
            for name in ("minutes", "docs"):
                shutil.rmtree(other.root / name)
                shutil.copytree(self.root / name, other.root / name)
            return other.build()

    def kept(self) -> list[Path]:
        return sorted(path for path in (self.root / ".cache").rglob("*") if path.is_file())


def content_of(site: Path) -> dict[str, bytes]:
    return {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()}


@contextmanager
def project(day: str = "2026-04-01") -> Iterator[Project]:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        (root / "overrides").symlink_to(ROOT / "overrides")
        write_tree(root / "docs", [("about.md", "# この見本について\n".encode())])
        shutil.copy(ROOT / "mkdocs.yml", root)
        write_tree(root / "minutes", CONTENT.items())
        yield Project(root, day)


def _mend(name: str, old: str, new: str) -> Callable[[Project], None]:
    def change(project: Project) -> None:
        path = project.minutes / name
        if path.is_file():
            path.write_bytes(path.read_bytes().replace(old.encode(), new.encode(), 1))

    return change


def _put(name: str, content: bytes) -> Callable[[Project], None]:
    return lambda project: write_tree(project.minutes, [(name, content)])


def _rename(project: Project) -> None:
    if (project.minutes / "m/d/2023-01.yml").exists():
        (project.minutes / "m/d/2023-01.yml").replace(project.minutes / "m/d/2023-02.yml")


def _later(project: Project) -> None:
    project.day = "2027-04-02"


#: Changes of the minutes and of what stands around them.
EDITS: dict[str, Callable[[Project], None]] = {
    "a word of an old year": _mend("m/c/2023-01.yml", "水道管", "下水管"),
    "a word of the newest": _mend("m/d/2025-06.yml", "取り替えます", "直します"),
    "a remark more": _mend("m/c/2025-01.yml", '"body":', '"body":\n- "p": "付け加えた段落。"'),
    "a remark less": _put("m/d/2023-06.yml", session("2023-06-10", "一つだけです。")),
    "a session more": _put("m/c/2026-01.yml", session("2026-01-20", "新しい会議です。", "水道管の話です。")),
    "a session goes": lambda project: (project.minutes / "m/c/2025-06.yml").unlink(missing_ok=True),
    "a session is renamed": _rename,
    "a draft": _mend("m/d/2025-01.yml", '"final"', '"draft"'),
    "a council": _mend("m/c/council.yml", "見本審議会", "見本の審議会"),
    "a council more": lambda project: write_tree(
        project.minutes,
        [
            ("m/e/council.yml", to_yaml({"name": "新しい会"})),
            ("m/e/2026-01.yml", session("2026-02-01", "始めます。")),
        ],
    ),
    "a ground": _mend("m/grounds.yml", "個人に関する情報", "個人の情報"),
    "the site": _mend("site.yml", "見本", "新しい見本"),
    "an attachment": _put("m/c/files/a.csv", b"a,b\n3,4\n"),
    "a page by hand": lambda project: write_tree(project.root / "docs", [("about.md", "# 新しい\n".encode())]),
    "another day": _later,
    "all as it was": lambda project: write_tree(project.minutes, CONTENT.items()),
}  # fmt: skip


def _flip(path: Path, chance: random.Random) -> None:
    content = bytearray(path.read_bytes())
    for _ in range(chance.randrange(1, 5) if content else 0):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    path.write_bytes(bytes(content))


def _cut(path: Path, chance: random.Random) -> None:
    path.write_bytes(path.read_bytes()[: chance.randrange(path.stat().st_size + 1)])


#: What may befall what is kept.
DAMAGES: dict[str, Callable[[Path, random.Random], None]] = {
    "flipped": _flip,
    "cut": _cut,
    "gone": lambda path, chance: path.unlink(),
    "another's": lambda path, chance: path.write_bytes(b"x" * 64 + b"\n" + path.read_bytes()),
    "empty": lambda path, chance: path.write_bytes(b""),
}  # fmt: skip
EDIT = st.sampled_from(sorted(EDITS))


@often(6)
@given(st.lists(EDIT, min_size=2, max_size=6, unique=True))
def test_step_by_step_gives_what_all_at_once_gives(edits: list[str]) -> None:
    with project() as ours:
        ours.build()
        for name in edits:
            EDITS[name](ours)
            made = ours.build()
        assert made == ours.cold()


@often(6)
@given(st.lists(EDIT, max_size=2), st.integers(0, 2**32), st.booleans())
def test_what_is_kept_may_be_damaged_in_any_way(edits: list[str], seed: int, all_of_it: bool) -> None:
    chance = random.Random(seed)
    with project() as ours:
        made = ours.build()
        for path in ours.kept():
            if all_of_it or chance.random() < 0.2:
                DAMAGES[chance.choice(sorted(DAMAGES))](path, chance)
        if not edits and chance.random() < 0.5:
            shutil.rmtree(ours.root / "site")
        for name in edits:
            EDITS[name](ours)
        again = ours.build()
        assert again == (ours.cold() if edits else made)


_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_MOVES = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.truncate", "shutil.rmtree"}


def in_a_fork(work: Callable[[], None]) -> int:
    """Start it; its process."""
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            work()
            code = 0
        finally:
            os._exit(code)
    return pid


def killed(ours: Project, at: int) -> bool:
    """A build that dies, as by a cut of power, when it is about to do the so many-th thing to a file of the project; whether it came so far."""
    seen = itertools.count()

    def hook(event: str, given: tuple[Any, ...]) -> None:
        writes = event == "open" and isinstance(given[2], int) and given[2] & _WRITES
        if (writes or event in _MOVES) and str(ours.root) in str(given[0]) and next(seen) == at:
            os.kill(os.getpid(), signal.SIGKILL)

    def work() -> None:
        sys.addaudithook(hook)
        CliRunner().invoke(main, ours.arguments("site"))

    _, status = os.waitpid(in_a_fork(work), 0)
    return os.WIFSIGNALED(status)


@often(6)
@given(EDIT, st.booleans(), st.lists(st.integers(0, 250), min_size=1, max_size=3))
def test_a_build_that_is_killed_at_any_moment_is_made_good_by_the_next(
    edit: str, is_first: bool, moments: list[int]
) -> None:
    with project() as ours:
        if not is_first:
            ours.build()
            EDITS[edit](ours)
        for at in moments:
            killed(ours, at)
        assert ours.build() == ours.cold()


def test_moments_of_death_are_met() -> None:
    with project() as ours:
        assert killed(ours, 3)
        assert killed(ours, 60)
        assert not killed(ours, 10**6)


@often(3)
@given(EDIT, st.booleans())
def test_two_builds_at_once_leave_what_one_makes(edit: str, one_site: bool) -> None:
    with project() as ours:
        ours.build()
        EDITS[edit](ours)
        sites = ("site", "site" if one_site else "other")

        def work(site: str) -> Callable[[], None]:
            def build() -> None:
                done = CliRunner().invoke(main, ours.arguments(site))
                refused = done.exit_code == 1 and "いま書き換えています" in done.output
                assert done.exit_code == 0 or (one_site and refused)

            return build

        for pid in [in_a_fork(work(site)) for site in sites]:
            assert os.waitpid(pid, 0)[1] == 0
        cold = ours.cold()
        assert content_of(ours.root / sites[1]) == cold
        assert ours.build() == cold
