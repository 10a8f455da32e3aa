"""Sessions in, files out: which segment a session lies in, and what is kept from the last build.

A segment's folder is named after its content: pages that a browser has kept never meet pieces of another
build, and what did not change is not uploaded again. Only `search/now.js`, some lines long, always changes.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from importlib import resources
from pathlib import Path

from generator.search.documents import SearchSession
from generator.search.pack import json_script
from generator.search.scripts import data_script, lunr_script
from generator.search.segment import write_segment

SHARDS = 4  # of the newest fiscal year: one more session changes a fourth of it
_ONE_SHARD = 600_000  # characters; a smaller year is not worth dividing
_READY = "ready"


def search_files(sessions: Iterable[SearchSession], cache: Path | None = None) -> Iterator[tuple[str, bytes]]:
    """Every file of the search but the scripts in overrides/: paths from the site's root, and contents.

    `cache` is a folder that may be kept between builds; segments that did not change are read from it.
    """
    yield "assets/search/lunr.js", lunr_script()
    yield "assets/search/data.js", data_script()
    if cache is None:
        with tempfile.TemporaryDirectory() as folder:
            yield from _segments(list(sessions), Path(folder))
    else:
        yield from _segments(list(sessions), cache)


def _segments(sessions: Sequence[SearchSession], cache: Path) -> Iterator[tuple[str, bytes]]:
    names = []
    for label, members in divided(sessions):
        name = f"{label}-{content_hash(members)}"
        folder = _built(name, members, cache)
        names.append(name)
        for path in sorted(folder.rglob("*.js")):
            yield f"search/{path.relative_to(folder).as_posix()}", path.read_bytes()
    for old in cache.glob("*-*"):
        if old.is_dir() and old.name not in names:
            shutil.rmtree(old)
    yield "search/now.js", json_script("now", {"segments": names})


def divided(sessions: Sequence[SearchSession]) -> list[tuple[str, list[SearchSession]]]:
    """The segments, each in order of date: all earlier fiscal years, then the newest one, by its sessions' ids.

    The data alone decide, so that the same archive is always divided alike.
    """
    ordered = sorted(sessions, key=lambda session: (session.date, session.id))
    newest = max((session.fiscal_year for session in ordered), default=0)
    parts = {"earlier": [session for session in ordered if session.fiscal_year < newest]}
    recent = [session for session in ordered if session.fiscal_year == newest]
    characters = sum(len(remark.text) for session in recent for remark in session.remarks)
    shards = SHARDS if characters > _ONE_SHARD else 1
    for shard in range(shards):
        parts[f"newest{shard}"] = [s for s in recent if zlib.crc32(s.id.encode()) % shards == shard]
    return [(label, members) for label, members in parts.items() if members]


def content_hash(sessions: Sequence[SearchSession]) -> str:
    """Changes with the sessions and with the program that makes files of them."""
    digest = hashlib.sha256(_program())
    for session in sessions:
        digest.update(
            repr(
                (
                    session.id,
                    session.url,
                    session.title,
                    session.municipality,
                    session.council,
                    session.council_name,
                    session.fiscal_year,
                    session.date,
                    session.kind_of_record,
                    session.closed,
                    session.attachments,
                )
            ).encode()
        )
        for remark in session.remarks:
            digest.update(
                repr(
                    (
                        remark.anchor,
                        remark.kind,
                        remark.speaker,
                        remark.role,
                        remark.outcomes,
                        remark.withheld,
                    )
                ).encode()
            )
            digest.update(remark.text.encode() + b"\0")
    return digest.hexdigest()[:10]


def _program() -> bytes:
    digest = hashlib.sha256()
    for part in sorted(resources.files("generator.search").iterdir(), key=lambda part: part.name):
        if part.name.endswith((".py", ".json")) and part.name != "messages.json":
            digest.update(part.read_bytes())
    return digest.digest()


def _built(name: str, sessions: Sequence[SearchSession], cache: Path) -> Path:
    """The folder with the segment's files, made now unless an earlier build left it whole."""
    folder = cache / name
    if (folder / _READY).exists():
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with tempfile.TemporaryDirectory(dir=cache) as work:
        write_segment(name, sessions, Path(work), folder)
    (folder / _READY).write_bytes(b"")
    return folder
