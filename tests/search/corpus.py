"""The shared folder of real minutes as search sessions, for benchmarks and tests on machines that have it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from generator.japanese.offices import shown_side
from generator.search import SearchRemark, SearchSession

CORPUS = Path(os.environ.get("MINUTES_CORPUS", Path(__file__).parents[2].parent / "shared" / "corpus"))


def corpus_sessions(files: str = "*.json", copies: int = 1) -> Iterator[SearchSession]:
    """Every meeting in the files; with `copies`, again under other ids with changed words."""
    for copy in range(copies):
        for path in sorted(CORPUS.glob(files)):
            for meeting in json.loads(path.read_text("utf-8"))["meetingRecord"]:
                yield _session(meeting, copy)


def _session(meeting: dict[str, object], copy: int) -> SearchSession:
    date = str(meeting["date"])
    name = str(meeting["nameOfMeeting"])
    identity = f"{meeting['issueID']}" + (f"-{copy}" if copy else "")
    speeches = meeting["speechRecord"]
    assert isinstance(speeches, list)
    return SearchSession(
        id=identity,
        url=f"minutes/{identity}.html",
        title=f"{name} {date}",
        municipality=str(meeting["nameOfHouse"]),
        council=name,
        council_name=name,
        fiscal_year=int(date[:4]) - (int(date[5:7]) < 4),
        date=date,
        kind_of_record="全文記録",
        remarks=[
            SearchRemark(
                f"r{number}",
                changed(speech["speech"], copy),
                speaker=speech["speaker"],
                role=speech["speaker"][-2:],
                side=shown_side(speech["speaker"]),
            )
            for number, speech in enumerate(speeches, start=1)
        ],
    )


# In copy n these common kanji stand for one another, each for the one some places on, so that the words change.
_MOVED = "議員会区長部課委年度月日事業計画予算保育学校教施設地域住民福祉介護防災対策環境整備支援相談調査報告資料質問答弁意見要望検討実状況必題関係内容今後現在"


def changed(text: str, copy: int) -> str:
    """The text with common kanji moved on; copy 0 is the text itself."""
    return text.translate(_table(copy)) if copy else text


@cache
def _table(copy: int) -> dict[int, int]:
    by = 7 * copy
    return {ord(a): ord(b) for a, b in zip(_MOVED, _MOVED[by:] + _MOVED[:by], strict=True)}
