"""``python -m tests.exports.round_trip [xml]``: all real minutes to the Diet's shape and back; how many remarks are the same."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from generator.exports.kokkai.reply import kokkai, kokkai_xml
from tests.conftest import SHARED
from tests.exports.test_kokkai import again, imported, remarks


def main() -> None:
    """Print the count; ends with 1 when any remark differs."""
    sources = [file.read_bytes() for file in sorted((SHARED / "corpus").glob("*.json"))]
    with tempfile.TemporaryDirectory() as folder:
        first = remarks(imported(Path(folder) / "one", *sources))
        form = kokkai_xml if sys.argv[1:] == ["xml"] else kokkai
        second = remarks(again(Path(folder) / "two", imported(Path(folder) / "three", *sources), form))
    total = sum(map(len, first.values()))
    same = sum(x == y for key in first for x, y in zip(first[key], second.get(key, []), strict=False))
    sys.stdout.write(f"{same:,} of {total:,} remarks are the same\n")
    sys.exit(0 if first == second and total else 1)


if __name__ == "__main__":
    main()
