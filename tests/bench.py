"""``make bench``: time, memory and size of every command on a year, and on six years, of real minutes.

Figures depend on the machine and are for comparing one version with another; no test asserts them.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.search.bench import SAID_MOST
from tests.search.chromium import search_page_figures
from tests.search.light import told
from tests.search.memory import peak_of
from tests.search.queries import everyday_words

SHARED = Path(__file__).parent.parent.parent / "shared" / "corpus"


def run(*arguments: str) -> tuple[float, float, float]:
    """Wall seconds, CPU seconds and peak memory in MB of one ``minutes`` command with all processes it starts."""
    began = time.perf_counter()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    process = subprocess.Popen(
        [sys.executable, "-m", "generator", *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    with peak_of(process.pid) as peak:
        _, status, _ = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        raise SystemExit(f"minutes {' '.join(arguments)} failed")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.perf_counter() - began, cpu, peak.megabytes


def size(folder: Path) -> tuple[int, float]:
    """How many files a folder holds, and how many MB."""
    files = [p for p in folder.rglob("*") if p.is_file()]
    return len(files), sum(p.stat().st_size for p in files) / 1e6


def measure(name: str, sources: list[Path], folder: Path) -> None:
    """Run the whole line on some years of the corpus and print a table."""
    data, site = folder / "data", folder / "site"
    commands = {
        "import": ["import", "--format", "ndl-json", *map(str, sources), "--into", str(data)],
        "check": ["check", "--data", str(data)],
        "build": ["build", "--data", str(data), "--site", str(site)],
        "build --record": ["build", "--data", str(data), "--site", str(site), "--record"],
        "build again, nothing changed, beside the memory": [
            "build",
            "--data",
            str(data),
            "--site",
            str(site),
        ],
        "diff": ["diff", "--data", str(data)],
        "audit": ["audit", str(site), "--data", str(data)],
    }
    print(f"\n### {name}\n\n| command | wall s | CPU s | peak MB |\n| --- | --- | --- | --- |")
    for label, arguments in commands.items():
        wall, cpu, memory = run(*arguments)
        print(f"| {label} | {wall:.1f} | {cpu:.1f} | {memory:.0f} |", flush=True)
    count, megabytes = size(site)
    search = size(site / "search")
    print(f"\nMemory of what was published: {size(data / '.published')[1]:.1f} MB.")
    print(
        f"\nSite: {count:,} files, {megabytes:.1f} MB; of these the search index {search[0]:,} files, {search[1]:.1f} MB."
    )
    before, lists = search_page_figures(site, SAID_MOST)
    print(f"\nsearch.html, with all it loads before the first query: {before / 1e3:.0f} kB\n")
    for said in lists:
        print(
            f"{said['query']}: {said['said']} {said['first']:.0f} ms to the first list, {said['again']:.0f} again"
        )
    print()
    for line in told(site, everyday_words()[::10]):
        print(line)


def main() -> None:
    """Measure one year, then all years."""
    years = sorted(SHARED.glob("*.json"))
    if not years:
        raise SystemExit(
            "The shared folder of real minutes is not beside this checkout; nothing was measured."
        )
    for name, sources in (("One year", years[-1:]), ("All years", years)):
        with tempfile.TemporaryDirectory() as folder:
            measure(name, sources, Path(folder))


if __name__ == "__main__":
    main()
