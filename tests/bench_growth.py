"""What building costs as an archive grows: a year, six years, and these four times over with changed words, in CPU seconds."""

from __future__ import annotations

import json
import math
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from generator.archive.files import DiskFiles
from generator.site.manifest import MANIFEST, Manifest
from tests.bench import run
from tests.search.corpus import CORPUS, changed

COPIES = 4
YEARS = 6
"""Of the corpus; copy n is moved back by n times as many, so that the years of a ward follow one another."""
WORD = "追記"


@dataclass(frozen=True)
class Cost:
    """Of one command: CPU seconds, wall seconds and peak MB of all processes; files and bytes to upload, where it builds."""

    cpu: float
    wall: float
    memory: float
    files: int = 0
    size: int = 0

    def __str__(self) -> str:
        upload = f"; {self.files:,} files, {self.size / 1e6:.1f} MB" if self.files else ""
        return f"{self.cpu:.1f} s, {self.wall:.0f} s wall, {self.memory:,.0f} MB{upload}"


def sources(folder: Path, copies: int, years: Sequence[Path]) -> list[Path]:
    """The corpus in the form of the Diet's minutes, and again with changed words in earlier years."""
    found = list(years)
    for copy in range(1, copies):
        for path in years:
            record = json.loads(path.read_text("utf-8"))
            for meeting in record["meetingRecord"]:
                _move(meeting, copy)
            found.append(folder / f"{path.stem}-{copy}.json")
            found[-1].write_text(json.dumps(record, ensure_ascii=False), "utf-8")
    return found


def _move(meeting: dict[str, object], copy: int) -> None:
    year, month, day = str(meeting["date"]).split("-")
    day = "28" if (month, day) == ("02", "29") else day
    meeting["date"] = f"{int(year) - YEARS * copy}-{month}-{day}"
    meeting["issueID"] = f"{meeting['issueID']}-{copy}"
    speeches = meeting["speechRecord"]
    assert isinstance(speeches, list)
    for speech in speeches:
        speech["speechID"] = f"{speech['speechID']}-{copy}"
        speech["speech"] = changed(speech["speech"], copy)


def _sessions(data: Path) -> list[Path]:
    """Of all councils, the oldest first."""
    return sorted(data.glob("*/*/[0-9]*.yml"), key=lambda path: (path.stem, path))


def _mend(session: Path) -> None:
    """Put a word into the longest line."""
    lines = session.read_text("utf-8").split("\n")
    longest = max(range(len(lines)), key=lambda number: len(lines[number]))
    line = lines[longest]
    lines[longest] = f"{line[: len(line) // 2]}{WORD}{line[len(line) // 2 :]}"
    session.write_text("\n".join(lines), "utf-8")


def _add(data: Path) -> None:
    """One more session on the day after the newest, with words of its own."""
    newest = _sessions(data)[-1]
    year, month, day = newest.stem[:10].split("-")
    after = f"{year}-{month}-{int(day) + 1:02}"
    text = changed(newest.read_text("utf-8"), 1).replace(newest.stem[:10], after)
    (newest.parent / f"{after}.yml").write_text(text, "utf-8")


def costs(data: Path, site: Path) -> Iterator[tuple[str, Cost]]:
    """Each row of the table in turn; the last ones change the data."""
    check, build = ["check", "--data", str(data)], ["build", "--data", str(data), "--site", str(site)]
    yield "`check`, first", _cost(check, site)
    yield "`check`, nothing changed", _cost(check, site)
    yield "cold build", _cost(build, site)
    yield "build, nothing changed", _cost(build, site)
    sessions = _sessions(data)
    _mend(sessions[-1])
    yield "one remark of the newest year changed", _cost(build, site)
    _mend(sessions[len(sessions) // 3])
    yield "one remark of an early year changed", _cost(build, site)
    _add(data)
    yield "one session added", _cost(build, site)


def _cost(arguments: list[str], site: Path) -> Cost:
    before = _listed(site)
    wall, cpu, memory = run(*arguments)
    new = [path for path, digest in _listed(site).items() if before.get(path) != digest]
    return Cost(cpu, wall, memory, len(new), sum((site / path).stat().st_size for path in new))


def _listed(site: Path) -> dict[str, str]:
    """Path and digest of each file of the site, its list among them."""
    if not (site / MANIFEST).is_file():
        return {}
    known = Manifest.parse(DiskFiles(site).read(MANIFEST))
    assert known
    return {**known.files, MANIFEST: known.digest}


def measure_growth(years: Sequence[Path]) -> None:
    """Print the table; the slope of a row is by which power of the number of meetings its cost grows from the last size."""
    table: dict[str, list[tuple[int, Cost]]] = {}
    for copies, some in ((1, years[-1:]), (1, years), (COPIES, years)):
        with tempfile.TemporaryDirectory() as folder:
            place = Path(folder)
            run(
                "import", "--format", "ndl-json", *map(str, sources(place, copies, some)), "--into", str(place / "data")
            )  # fmt: skip
            for spare in place.glob("*.json"):
                spare.unlink()
            number = len(_sessions(place / "data"))
            for label, cost in costs(place / "data", place / "site"):
                table.setdefault(label, []).append((number, cost))
                print(f"{number:,} meetings, {label}: {cost}", flush=True)
            shutil.rmtree(place / "site")
    sizes = [number for number, _ in next(iter(table.values()))]
    print(f"\n| work | {' | '.join(f'{number:,} meetings' for number in sizes)} | slope |")
    print(f"| --- |{' --- |' * (len(sizes) + 1)}")
    for label, row in table.items():
        print(f"| {label} | {' | '.join(str(cost) for _, cost in row)} | {_slopes(row)} |")


def _slopes(row: Sequence[tuple[int, Cost]]) -> str:
    steps = pairwise(row)
    return ", ".join(f"{math.log(b.cpu / a.cpu) / math.log(n / m):.2f}" for (m, a), (n, b) in steps)


if __name__ == "__main__":
    measure_growth(sorted(CORPUS.glob("*.json")))
