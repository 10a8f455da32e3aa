"""What a build would change of what the public sees, thing by thing, each in a line of words.

In this order: what becomes public, what is withheld from now on, what is corrected, what goes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from generator.archive.entries import Archive, Minutes
from generator.facts import session as facts
from generator.facts.ids import material_ids
from generator.facts.naming import named
from generator.memory.changes import Changes, FileChange, RecordChange, SessionChange
from generator.memory.model import SessionSeen

PUBLIC, WITHHELD, CORRECTED, GONE, BROKEN = "newly-public", "newly-withheld", "corrected", "gone", "broken"
HEADINGS = {
    PUBLIC: "新しく公開するもの",
    WITHHELD: "新しく伏せるもの",
    CORRECTED: "直したもの",
    GONE: "なくなるもの",
    BROKEN: "このままではアドレスが守れないもの（minutes check が直し方を示します）",
}
_WHAT = {"r": "発言", "s": "見出し", "n": "記述", "a": "議題", "m": "資料", "w": "非公開の記録"}
_STATES = {"public": "公開", "expired": "公開終了", "withdrawn": "取下げ", "moved": "移動"}
_STATUSES = {
    "-": "記載なし",
    "preliminary": "速報",
    "final": "確定",
    "corrected": "訂正済み",
    "replaced": "差し替え済み",
}
_FOLDERS = ("自治体", "会議体", "会議録")


@dataclass(frozen=True)
class Item:
    """One thing that changes. ``kind`` and ``about`` are for machines."""

    group: str
    """One of ``HEADINGS``."""
    kind: str
    what: str
    """A word for the kind."""
    said: str
    about: Mapping[str, Any]
    must_be_said: bool = False
    """Nothing of the kind may become public before someone said so: it was withheld, or is a file."""


def items_of(changes: Changes, archive: Archive) -> tuple[Item, ...]:
    """Everything that changes, in order."""
    names = {minutes.key: minutes for minutes in archive.minutes}
    return (
        *_public(changes, names),
        *_withheld(changes, names),
        *_corrected(changes, names),
        *_gone(changes, names),
        *_broken(changes, names),
    )


def count_of(items: Iterable[Item], group: str = PUBLIC) -> int:
    """How many things of a group there are: what ``--expect newly-public=…`` speaks of."""
    return sum(item.group == group for item in items)


class _OfSession(Protocol):
    @property
    def session(self) -> str: ...
    @property
    def anchor(self) -> str: ...
    @property
    def kind(self) -> Any: ...


def _name(key: str, names: Mapping[str, Minutes]) -> str:
    return f"{facts.session_name(names[key])}（{key}）" if key in names else key


def _public(changes: Changes, names: Mapping[str, Minutes]) -> Iterator[Item]:
    for new in changes.new_sessions:
        yield _session(new, names)
    for back in changes.again:
        before = _STATES.get(back.before or "", "")
        said = f"{_name(back.key, names)}（{before} → 再び公開）"
        yield Item(PUBLIC, "session-again", "会議録", said, {"session": back.key}, must_be_said=True)
    files = {(one.session, one.file.path): one for one in changes.new_files}
    for record in changes.newly_public:
        together = [one for one in files.values() if _is_of(one, record, names)]
        for one in together:
            del files[one.session, one.file.path]
        how = "、記録が残っていません" if record.now is None else ""
        also = "".join(f"、{one.file.path}" for one in together)
        said = f"{_name(record.session, names)} {record.key} → 公開（{named(record.anchors)}{how}{also}）"
        about = {
            "session": record.session, "record": record.key, "anchors": list(record.anchors),
            "released": record.now == "released", "files": [one.file.path for one in together],
        }  # fmt: skip
        yield Item(PUBLIC, "record", "非公開だった部分", said, about, must_be_said=True)
    for one in files.values():
        said = f"{_name(one.session, names)} {one.file.path}"
        yield Item(
            PUBLIC, "file", "資料", said, {"session": one.session, "file": one.file.path}, must_be_said=True
        )


def _session(new: SessionSeen, names: Mapping[str, Minutes]) -> Item:
    remarks = sum(anchor.kind == "r" for anchor in new.anchors)
    papers = sum(anchor.kind == "m" for anchor in new.anchors)
    files = [file.path for file in new.files]
    hidden = sum(len(record.places) for record in new.records)
    said = f"{_name(new.key, names)}（発言 {remarks:,}、資料 {papers:,} うち公開するファイル {len(files):,}"
    said += f"、非公開の所 {hidden:,}）" if hidden else "）"
    said += "".join(f"\n    {path}" for path in files)
    about = {"session": new.key, "remarks": remarks, "materials": papers, "files": files}
    return Item(PUBLIC, "session", "会議録", said, about, must_be_said=bool(files))


def _is_of(one: FileChange, record: RecordChange, names: Mapping[str, Minutes]) -> bool:
    """Whether a file is that of a material which the record kept back."""
    minutes = names.get(one.session)
    if minutes is None or one.session != record.session:
        return False
    return any(
        f"material-{own}" in record.anchors and material.href and one.file.path.endswith(material.href)
        for own, material in zip(material_ids(minutes.session), minutes.session.materials, strict=True)
    )


def _withheld(changes: Changes, names: Mapping[str, Minutes]) -> Iterator[Item]:
    for one in changes.newly_withheld:
        said = f"{_name(one.session, names)} {one.key}（{named(one.anchors)}）"
        about = {"session": one.session, "record": one.key, "anchors": list(one.anchors)}
        yield Item(WITHHELD, "record", "非公開の部分", said, about)


def _corrected(changes: Changes, names: Mapping[str, Minutes]) -> Iterator[Item]:
    for key in changes.renamed_sessions:
        yield Item(CORRECTED, "title", "題", _name(key, names), {"session": key})
    for one in changes.statuses:
        said = f"{_name(one.session, names)} {_STATUSES.get(one.before, one.before)} → {_STATUSES.get(one.now, one.now)}"
        about = {"session": one.session, "before": one.before, "now": one.now}
        yield Item(CORRECTED, "status", "記録の状態", said, about)
    noted = {(minutes.key, one.where) for minutes in names.values() for one in minutes.session.corrections}
    plain = [one for one in changes.changed if not (one.withholds_more or one.withholds_less)]
    for recorded, text in ((True, "訂正の記録あり"), (False, "訂正の記録なし")):
        found = [one for one in plain if ((one.session, one.anchor) in noted) is recorded]
        yield from _places(CORRECTED, "changed", found, names, f"（{text}）", {"correction": recorded})
    along = [one for one in changes.changed if one.withholds_more or one.withholds_less]
    yield from _places(CORRECTED, "along", along, names, "（伏せた所、公開した所とともに変わるもの）")
    yield from _places(CORRECTED, "new", changes.new, names, "（加わるもの）")
    for record in changes.records:
        said = f"{_name(record.session, names)} {record.key}（理由、期間、見直しなど）"
        yield Item(
            CORRECTED, "record", "非公開の記録", said, {"session": record.session, "record": record.key}
        )
    for file in changes.changed_files:
        said = f"{_name(file.session, names)} {file.file.path}（中身が変わったもの）"
        yield Item(CORRECTED, "file", "資料", said, {"session": file.session, "file": file.file.path})


def _places(
    group: str,
    kind: str,
    found: Iterable[_OfSession],
    names: Mapping[str, Minutes],
    note: str,
    about: Mapping[str, Any] | None = None,
) -> Iterator[Item]:
    """One item for the places of a kind on a page."""
    grouped: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for one in found:
        grouped[one.session, one.kind].append(one.anchor)
    for (session, what), anchors in grouped.items():
        said = f"{_name(session, names)} {named(anchors)}{note}"
        yield Item(group, kind, _WHAT[what], said, {"session": session, "anchors": anchors, **(about or {})})


def _gone(changes: Changes, names: Mapping[str, Minutes]) -> Iterator[Item]:
    for kind, row, words in (
        ("expired", changes.expired, "公開の期間が終わるもの。知らせのページが残ります"),
        ("withdrawn", changes.withdrawn, "取り下げるもの。知らせのページが残ります"),
        ("moved", changes.moved_sessions, "アドレスが変わるもの"),
    ):
        for change in row:
            yield _whole(kind, change, words, names)
    grouped: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for session, gone in changes.gone:
        grouped[session, gone.kind].append(gone.name)
    for (session, what), anchors in grouped.items():
        said = f"{_name(session, names)} {named(anchors)}（知らせが残ります）"
        yield Item(GONE, "place", _WHAT[what], said, {"session": session, "anchors": anchors})
    for joined in changes.joined:
        said = f"{_name(joined.session, names)} {joined.anchor} → {joined.to} に引き継ぐもの"
        about = {"session": joined.session, "anchors": [joined.anchor], "to": joined.to}
        yield Item(GONE, "joined", "発言など", said, about)
    for file in changes.gone_files:
        said = f"{_name(file.session, names)} {file.file.path}"
        yield Item(GONE, "file", "資料", said, {"session": file.session, "file": file.file.path})


def _whole(kind: str, change: SessionChange, words: str, names: Mapping[str, Minutes]) -> Item:
    to = f" → {change.to}" if change.to else ""
    said = f"{_name(change.key, names)}{to}（{words}）"
    about = {"address": change.key} | ({"to": change.to} if change.to else {})
    return Item(GONE, kind, _FOLDERS[change.key.count("/")], said, about)


def _broken(changes: Changes, names: Mapping[str, Minutes]) -> Iterator[Item]:
    for kind, row in (("moved", changes.moved), ("vanished", changes.vanished), ("reused", changes.reused)):
        yield from _places(BROKEN, kind, row, names, "")
    for change in (*changes.vanished_sessions, *changes.reused_sessions):
        said = _name(change.key, names)
        yield Item(BROKEN, "page", _FOLDERS[change.key.count("/")], said, {"address": change.key})
