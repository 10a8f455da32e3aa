"""Forty needs of people as they type them, and where the search puts what they need: `python -m tests.search.needs [DATA]`.

Without a folder of minutes the bundled ones are asked; with one, such as the shared folder after `minutes import`, real ones.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.archive.files import DiskFiles
from generator.archive.load import load
from generator.search import SearchRemark, SearchSession, search_files
from generator.search.fold import fold
from generator.site.publish import admit
from generator.site.searchable import search_sessions
from tests.conftest import AS_OF, ROOT

NEEDS = Path(__file__).with_name("needs.yml")
TOOL = Path(__file__).with_name("query.mjs")
SESSIONS, OF_EACH = 10, 3  # of the first page


@dataclass(frozen=True)
class Need:
    """What somebody types, and what stands in what they need; `not_yet`: nothing leads there so far."""

    types: str
    finds: str
    kind: str = ""
    speaker: str = ""
    side: str = ""
    not_yet: bool = False

    def is_met_by(self, remark: SearchRemark) -> bool:
        return (
            fold(self.finds) in fold(remark.text)
            and self.kind in ("", remark.kind)
            and self.side in ("", remark.side)
            and self.speaker in remark.speaker
        )


@cache
def needs(archive: str) -> tuple[Need, ...]:
    """The needs of one archive: `bundled` or `corpus`."""
    written: dict[str, list[dict[str, Any]]] = yaml.safe_load(NEEDS.read_text("utf-8"))
    return tuple(Need(**need) for need in written[archive])


def shown(found: Sequence[str]) -> list[str]:
    """What of the hits stands on the first page, in its order: ten sessions with three of each."""
    by_session: dict[str, list[str]] = {}
    for address in found:
        by_session.setdefault(address.split("#")[0], []).append(address)
    return [address for some in list(by_session.values())[:SESSIONS] for address in some[:OF_EACH]]


def places(
    wanted: Sequence[Need], answers: Sequence[Sequence[str]], sessions: Sequence[SearchSession]
) -> list[int | None]:
    """For each need the place of the first hit that meets it, from one; None if none on the first page does."""
    known = {f"{session.id}#{remark.anchor}": remark for session in sessions for remark in session.remarks}
    return [
        next((at for at, one in enumerate(shown(found), start=1) if need.is_met_by(known[one])), None)
        for need, found in zip(wanted, answers, strict=True)
    ]


def main(arguments: Sequence[str]) -> None:
    folder = Path(arguments[0]) if arguments else ROOT / "minutes"
    loaded, _ = load(DiskFiles(folder))
    sessions = list(search_sessions(admit(loaded, AS_OF)))
    wanted = needs("corpus" if arguments else "bundled")
    with tempfile.TemporaryDirectory() as temporary:
        site = Path(arguments[1]) if len(arguments) > 1 else Path(temporary)
        for path, content in () if len(arguments) > 1 else search_files(sessions):
            (site / path).parent.mkdir(parents=True, exist_ok=True)
            (site / path).write_bytes(content)
        typed = "".join(need.types + "\n" for need in wanted)
        done = subprocess.run(["node", TOOL, site], input=typed, capture_output=True, text=True, check=True)
    answers = [json.loads(line)["ids"] for line in done.stdout.splitlines()]
    found = places(wanted, answers, sessions)
    for need, place, answer in zip(wanted, found, answers, strict=True):
        sys.stdout.write(f"{place or '-':>3}  {need.types}  ({len(answer):,})\n")
    three = sum(place is not None and place <= 3 for place in found)
    page = sum(place is not None for place in found)
    sys.stdout.write(f"of {len(wanted)} needs {three} among the first three hits, {page} on the first page\n")


if __name__ == "__main__":
    main(sys.argv[1:])
