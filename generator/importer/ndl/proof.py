"""Proves that a session file holds every character of its meeting in a record of the Diet's form."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.importer.ndl.lines import lines_of, parted
from generator.importer.ndl.meetings import label_of, speeches_of
from generator.importer.ndl.reply import meetings_of
from generator.importer.read.errors import ImportRefusedError
from generator.importer.session.verify import Difference, differences
from generator.yaml.document import read_yaml


def verify_record(source: Path, session: Path) -> list[Difference]:
    """Compare a meeting with its session file, both read again from disk. An empty list is the proof.

    The file says which meeting of the source it is (``source.record_id``). Raises ImportRefusedError where either cannot be
    read, or the source has no such meeting.
    """
    data = read_yaml(str(session), session.read_bytes()).data
    about = data.get("source") if isinstance(data, dict) else None
    wanted = about.get("record_id") if isinstance(about, dict) else None
    for meeting in meetings_of(source):
        if wanted and isinstance(meeting, dict) and str(meeting.get("issueID")) == wanted:
            return differences("\n".join(map(_printed, speeches_of(meeting))), data)
    raise ImportRefusedError(
        f"source.record_id が「{wanted or ''}」の会議がありません。",
        "取り込んだときのファイルか確かめてください。",
    )


def _printed(speech: Mapping[str, Any]) -> str:
    """All that the record gives of a remark; the speaker stands before the words, after what nobody says."""
    lines = str(speech.get("speech") or "").split("\n")
    before, _, _ = parted(lines_of("\n".join(lines)))
    lines.insert(len(before), label_of(speech))
    return "\n".join(lines)
