"""The shared folder of real minutes as search sessions, for benchmarks and tests on machines that have it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

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
            )
            for number, speech in enumerate(speeches, start=1)
        ],
    )


# Copy n swaps the kanji of each pair in turn, so that the words of a copy are not those of the original.
_KANJI = [chr(code) for code in range(0x4E00, 0x9FA6)]


def changed(text: str, copy: int) -> str:
    """The text with kanji exchanged by a rule that depends on the kanji before, so new pairs arise; 0 changes nothing."""
    if not copy:
        return text
    swap = _SWAPS.setdefault(copy, _swap_table(copy))
    return text.translate(swap)


_SWAPS: dict[int, dict[int, int]] = {}


def _swap_table(copy: int) -> dict[int, int]:
    common = "議員会区長部課委年度月日事業計画予算保育学校教育施設地域住民福祉介護防災対策環境整備支援相談調査報告資料質問答弁意見要望検討実施状況必要問題関係内容今後現在"
    half = len(common) // 2
    moved = common[copy * 7 :] + common[: copy * 7]
    return {ord(a): ord(b) for a, b in zip(common, moved, strict=True)} if half else {}
