"""Shows what is not right of the small inputs in ../shared, and writes the floors that have risen."""

from __future__ import annotations

import sys

import yaml

from tests.importer.faults.scoring import FLOORS, counted, floors, inputs, raised, rows_of


def main() -> None:
    """Show what is not right, and raise the floors."""
    every = []
    for path, expected in inputs():
        rows = rows_of(path, expected)
        every += rows
        for kind, verdict, what, note, asked in rows:
            if verdict != "right" and (len(sys.argv) < 2 or path.stem.startswith(sys.argv[1])):
                told = " (asked)" if asked and verdict == "wrong" else ""
                print(f"{path.stem:26}{verdict:8}{kind:12}{what}  {note}{told}")
    now = counted(every)
    for kind, count in now.items():
        print(f"{kind:12}", *(f"{what} {n:4}" for what, n in count.items()))
    FLOORS.write_text(yaml.safe_dump(raised(now, floors()), allow_unicode=True), "utf-8")


if __name__ == "__main__":
    main()
