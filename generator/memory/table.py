"""The memory as a table: every address that was ever public, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.memory.model import NONE, Memory, SessionSeen

HEAD = ("アドレス", "種類", "状態", "公開した日", "なくした日", "理由", "代わりのアドレス")
_WHOLE = ("自治体", "会議体", "会議録")
_KINDS = {"r": "発言", "s": "見出し", "n": "記述", "a": "議題", "m": "資料", "w": "非公開の記録"}
_STATES = {"public": "公開", "expired": "公開終了", "withdrawn": "取下げ", "moved": "移動"}
_WHYS = {"duplicate": "重複", "withdrawn": "取下げ", "withheld": "非公開", "joined": "統合"}
_RECORDS = {"withheld": "非公開", "reviewed": "非公開（見直し済み）", "released": "公開"}


def rows(memory: Memory) -> Iterator[tuple[str, ...]]:
    """One row an address, in order, below ``HEAD``."""
    for key, folder in sorted(memory.folders.items()):
        to = "" if folder.to == NONE else f"{folder.to}/index.html"
        yield (f"{key}/index.html", _WHOLE[key.count("/")], _STATES[folder.state], folder.since, "", "", to)
    for key in sorted(memory.sessions):
        yield from _session(memory.sessions[key])


def _session(one: SessionSeen) -> Iterator[tuple[str, ...]]:
    page = f"{one.key}.html"
    to = "" if one.to == NONE else f"{one.to}.html"
    yield (page, _WHOLE[2], _STATES[one.state], one.since, "", "", to)
    state = _STATES[one.state]
    yield from ((f"{page}#{a.name}", _KINDS[a.kind], state, a.since, "", "", "") for a in one.anchors)
    for record in one.records:
        yield (f"{page}#withheld-{record.key}", _KINDS["w"], _RECORDS[record.state], record.since, "", "", "")
    for gone in one.gone:
        heir = "" if gone.to == NONE else f"{page}#{gone.to}"
        why = _WHYS.get(gone.why, gone.why)
        yield (f"{page}#{gone.name}", _KINDS[gone.kind], "なくなった", gone.since, gone.on, why, heir)
    for file in one.files:
        yield (file.path, "資料のファイル", state, file.since, "", "", "")
