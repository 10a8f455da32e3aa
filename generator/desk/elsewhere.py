"""Where words that were taken down stand besides: in other files, in comments. The words themselves are told nobody."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.archive.files import Files

SHORTEST = 10
"""A sentence of fewer letters stands in many minutes and tells nothing."""
MOST = 40


def sentences(removed: Iterable[str]) -> list[str]:
    """What of a passage is looked for: its sentences, when they are long enough to be no others."""
    found = (part.strip() for words in removed for part in re.split(r"[。！？\n]", words))
    return list(dict.fromkeys(part for part in found if len(part) >= SHORTEST))


def lines_with(files: Files, wanted: Iterable[str]) -> Iterator[tuple[str, int]]:
    """File and line of every place in the YAML that holds one of the words as they are, comments too."""
    wanted = [words for words in wanted if words]
    for name in files.names() if wanted else ():
        if not name.endswith((".yml", ".yaml")):
            continue
        for number, line in enumerate(files.read(name).decode("utf-8", "replace").splitlines(), 1):
            if any(words in line for words in wanted):
                yield name, number
