"""``python -m tests.fuzz [--cases N] [--seed S] [--first K]``: tries cases, and shows each that fails.

``--case K`` tries one again and leaves its files in a folder.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import traceback
from pathlib import Path

from generator.archive.files import write_tree
from tests.fuzz.cases import SEED, case
from tests.fuzz.trial import trial


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--cases", type=int, default=50_000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seed", default=SEED)
    parser.add_argument("--case", type=int)
    asked = parser.parse_args()
    numbers = range(asked.first, asked.first + asked.cases) if asked.case is None else [asked.case]
    failed: dict[str, list[int]] = {}
    public = 0
    for done, number in enumerate(numbers, 1):
        files = case(number, asked.seed)
        if asked.case is not None:
            folder = Path(tempfile.mkdtemp(prefix=f"fuzz-{number}-"))
            write_tree(folder, files.items())
            print(folder)
        try:
            public += trial(files, searched=number % 50 == 0).may_publish
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                break
            where = traceback.extract_tb(error.__traceback__)[-1]
            kind = f"{type(error).__name__} {Path(where.filename).name}:{where.lineno}"
            failed.setdefault(kind, []).append(number)
            if len(failed[kind]) == 1:
                print(f"case {number}: {kind}")
                traceback.print_exc(limit=-6, file=sys.stdout)
        if done % 1_000 == 0:
            print(
                f"{done:,} tried, {public:,} of them public, {sum(map(len, failed.values())):,} failed",
                flush=True,
            )
    for kind, those in failed.items():
        print(f"{kind}: {len(those)} cases ({', '.join(map(str, those[:10]))})")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
