"""Records in the form of the Diet's minutes API (国会会議録検索システム) to session files.

``meetingRecord`` holds meetings, ``speechRecord`` their remarks; local assemblies publish in the same form.
Each remark becomes one remark of the archive, its words untouched; what nobody says stands beside it (``body``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.archive.disk import put
from generator.importer.ndl.body import Body
from generator.importer.ndl.reply import FIX, meetings_of
from generator.importer.read.errors import ImportRefusedError
from generator.importer.session.place import Placed, placing
from generator.importer.words.habits import Habit
from generator.importer.words.ids import ascii_id, id_of_address
from generator.importer.words.roles import role_of, side_of
from generator.yaml.emit import emit

SCHEMA_LINE = "# yaml-language-server: $schema=../../schema/session.schema.json\n"
#: Of these alone ``session`` is the number of a Diet; others put a year there.
_HOUSES = ("衆議院", "参議院", "両院")

_DAY = Habit(
    "day", r"^\d{4}-\d{2}-\d{2}\Z",
    said=("2024-01-22",),
    unsaid=("a2024-01-22", "2024-01-223", "2024-1-22", "2024-01-22\n"),
)  # fmt: skip
_HALF_LETTER = Habit("half_letter", "[\ud800-\udfff]", said=("a\ud800",), unsaid=("a",))
_KIND = Habit(
    "kind_of_session", r"{assembly}|特別会|常会", tells="会期の種類",
    said=("第3回定例会", "臨時会", "第2回国会 特別会", "常会"),
    unsaid=("第3号",),
)  # fmt: skip


@dataclass
class NdlReport:
    """What was written where. ``kept`` lists files that had another content and were left alone."""

    meetings: int = 0
    speeches: int = 0
    written: list[str] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    """Meetings that could not be taken over, each in a Japanese sentence."""


def import_ndl(
    file: Path,
    into: Path,
    *,
    municipality_id: str | None = None,
    force: bool = False,
    also: Callable[[], Mapping[Path, bytes]] = dict,
    through: Callable[[list[Any]], Iterable[Any]] = iter,
) -> NdlReport:
    """Write every meeting of ``file`` under ``into/<municipality>/<council>/``, or none when one cannot be written.

    ``municipality_id`` names the folder of the municipality where its address does not give it; ``also`` gives the files
    that must be there with any new session and are not yet;
    ``through`` gives the meetings one after the other, and may tell how far it is. Raises ImportRefusedError.
    """
    records = meetings_of(file)
    report = NdlReport()
    to_write: dict[Path, bytes] = {}
    for path, content in _files(through(records), municipality_id, report):
        placed, files = placing(into / path, content, force=force)
        to_write |= files
        _count(report, path, placed)
    if to_write:
        put({**also(), **to_write})
    return report


def _count(report: NdlReport, path: str, placed: Placed) -> None:
    into = {Placed.UNCHANGED: report.unchanged, Placed.KEPT: report.kept}.get(placed, report.written)
    into.append(path)


def _files(
    records: Iterable[Any], municipality_id: str | None, report: NdlReport
) -> Iterator[tuple[str, str]]:
    """Each file's path below the data folder and its content; those that several meetings share, once."""
    made: set[str] = set()
    for index, record in enumerate(records, 1):
        try:
            meeting = _checked(record)
        except ImportRefusedError as refusal:
            report.problems.append(f"{index}番目の会議: {refusal.message}")
            continue
        house, council = str(meeting["nameOfHouse"]), str(meeting["nameOfMeeting"])
        home = municipality_id or _home_id(house, str(meeting.get("meetingURL") or ""))
        folder = f"{home}/{ascii_id(council, 'council')}"
        shared = {
            f"{home}/municipality.yml": {"name": house.removesuffix("議会") or house},
            f"{folder}/council.yml": _council(house, council),
        }
        for path, data in shared.items():
            if path not in made:
                made.add(path)
                yield path, emit(data)
        report.meetings += 1
        report.speeches += len(meeting["speechRecord"])
        yield _free_name(folder, str(meeting["date"]), made), session_yaml(meeting)


def _council(house: str, name: str) -> dict[str, str]:
    """Whose council it is stands in its name, since 文教委員会 alone is any town's."""
    if house in name:
        return {"name": name, "kind": "議会"}
    return {"name": f"{house} {name}", "short": name, "kind": "議会"}


def _checked(record: Any) -> Mapping[str, Any]:
    if not isinstance(record, dict):
        raise ImportRefusedError("会議の形をしていません。", FIX)
    for key in ("nameOfHouse", "nameOfMeeting", "date"):
        if not isinstance(record.get(key), str) or not record[key].strip():
            raise ImportRefusedError(f"{key} がありません。", FIX)
    if not _DAY.reads(record["date"]):
        raise ImportRefusedError(f"date の「{record['date'][:20]}」が 2024-01-22 の形ではありません。", FIX)
    speeches = record.get("speechRecord")
    if not isinstance(speeches, list) or not all(_is_speech(s) for s in speeches):
        raise ImportRefusedError("speechRecord の形が違います。", FIX)
    return record


def _is_speech(speech: Any) -> bool:
    return isinstance(speech, dict) and all(
        isinstance(speech.get(key) or "", str) and not _HALF_LETTER.reads(speech.get(key) or "")
        for key in ("speaker", "speech")
    )


def _home_id(house: str, url: str) -> str:
    return id_of_address(url) or ascii_id(house.removesuffix("議会") or house, "municipality")


def _free_name(folder: str, date: str, made: set[str]) -> str:
    number, path = 1, f"{folder}/{date}.yml"
    while path in made:
        number += 1
        path = f"{folder}/{date}-{number}.yml"
    made.add(path)
    return path


def session_yaml(meeting: Mapping[str, Any]) -> str:
    """One meeting as the text of a session file."""
    voices: dict[str, dict[str, str | None]] = {}
    keys: dict[str, str] = {}
    body = Body()
    for speech in speeches_of(meeting):
        _put(body, speech, voices, keys)
    start, end = body.span
    data = {
        "session": _session(meeting),
        "sittings": [{"date": meeting["date"], "start": start, "end": end}],
        "voices": voices or None,
        "body": body.blocks,
        "source": {
            "kind": "json",
            "title": f"{meeting['nameOfHouse']} {meeting['nameOfMeeting']}",
            "url": meeting.get("meetingURL") or None,
            "record_id": meeting.get("issueID") or None,
        },
    }
    return SCHEMA_LINE + emit(data)


def speeches_of(meeting: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The remarks of a meeting in their order."""
    return sorted(meeting["speechRecord"], key=lambda speech: _order(speech.get("speechOrder")))


def label_of(speech: Mapping[str, Any]) -> str:
    """Who speaks, as printed; nothing where the record itself does."""
    label = str(speech.get("speaker") or "")
    # The API gives the head of the record (date, members, business) as a remark of this speaker.
    return "" if label == "会議録情報" else label


def _order(value: Any) -> int:
    return value if isinstance(value, int) else 0


def _session(meeting: Mapping[str, Any]) -> dict[str, str | None] | None:
    """The printed count of the session; its kind and day, but no number: every day of a 定例会 shares it."""
    issue = str(meeting.get("issue") or "")
    diet = meeting.get("session") if meeting["nameOfHouse"] in _HOUSES else None
    label = f"第{diet}回国会 {issue}".strip() if diet else issue
    if not label:
        return None
    kind = _KIND.read(label)
    return {"label": label, "kind": kind[0] if kind else None}


def _put(
    body: Body, speech: Mapping[str, Any], voices: dict[str, dict[str, str | None]], keys: dict[str, str]
) -> None:
    label, text = label_of(speech), str(speech.get("speech") or "")
    if not label:
        body.paragraph(text)
        return
    if label not in keys:
        keys[label] = label if _can_be_key(label) else f"v{len(keys) + 1}"
        role = str(speech.get("speakerPosition") or "") or role_of(label)
        voices[keys[label]] = {
            "label": None if keys[label] == label else label,
            "side": side_of(label),
            "role": role,
        }
    body.remark({"speech": keys[label]}, text)


def _can_be_key(label: str) -> bool:
    return len(label) <= 60 and label.isprintable() and label == label.strip()
