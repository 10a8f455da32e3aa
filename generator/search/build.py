"""Sessions in, files out: which segment a session lies in, and what is kept from the last build.

A segment's folder is named after its content: pages that a browser has kept never meet pieces of another
build, and what did not change is not uploaded again. Only `search/now.js`, some lines long, always changes.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
import re
import shutil
import tempfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from importlib import resources
from pathlib import Path

from generator.search.documents import SearchSession
from generator.search.pack import json_script
from generator.search.plan import Plan
from generator.search.scripts import data_script, lunr_script
from generator.search.segment import HELD, Place, write_segment
from generator.search.spellings import spelling_files

SHARDS = 3  # of what is newest: one more session changes a third of it
_ONE_SHARD = 600_000  # characters; less is not worth dividing
_SEGMENT = re.compile(r"(?:earlier|newest[0-9])-[0-9a-f]{10}")  # a folder of the cache
_FACTS = "facts.json"  # of a segment, in the cache
_PLAN = "plan.json"  # of the segment that made it


def search_files(sessions: Iterable[SearchSession], cache: Path | None = None) -> Iterator[tuple[str, bytes]]:
    """Every file of the search but the scripts in overrides/: paths from the site's root, and contents.

    `cache` is a folder that may be kept between builds; segments that did not change are read from it.
    """
    yield "assets/search/lunr.js", lunr_script()
    yield "search/data.js", data_script()
    if cache is None:
        with tempfile.TemporaryDirectory() as folder:
            yield from _segments(list(sessions), Path(folder))
    else:
        yield from _segments(list(sessions), cache)


def _segments(sessions: Sequence[SearchSession], cache: Path) -> Iterator[tuple[str, bytes]]:
    plan: Plan | None = None
    names: list[str] = []
    given: set[str] = set()
    facts = []
    for label, members in divided(sessions):
        name = f"{label}-{content_hash(members, names[:1])}"
        folder = _built(name, members, cache, plan)
        names.append(name)
        facts.append(json.loads((folder / _FACTS).read_text("utf-8")))
        plan = plan or Plan.from_json(json.loads((folder / _PLAN).read_text("utf-8")))
        for path in sorted(folder.rglob("*.js")):
            inside = path.relative_to(folder).as_posix()
            if inside not in given:
                yield f"search/{inside}", path.read_bytes()
            if inside.startswith("text/"):  # named after the words alone, which two sessions may share
                given.add(inside)
    for old in cache.iterdir() if cache.is_dir() else ():
        if _SEGMENT.fullmatch(old.name) and old.name not in names:
            shutil.rmtree(old)
    held = {key for name in names for key in json.loads((cache / name / HELD).read_text("utf-8"))}
    spellings, files = spelling_files(held)
    yield from files.items()
    yield "search/now.js", json_script("now", {"segments": facts, "spellings": spellings})


def divided(sessions: Sequence[SearchSession]) -> list[tuple[str, list[SearchSession]]]:
    """The segments, each in order of date: all that is earlier, then the newest by its sessions' ids.

    The newest is a fiscal year; in an archive of one year a month, so that there too the plan, which the first
    segment makes, outlasts one more session. The data alone decide: the same archive is always divided alike.
    """
    ordered = sorted(sessions, key=lambda session: (session.date, session.id))
    one_year = len({session.fiscal_year for session in ordered}) == 1
    spans = [session.date[:7] if one_year else f"{session.fiscal_year:04}" for session in ordered]
    newest = max(spans, default="")
    parts = {"earlier": [session for session, span in zip(ordered, spans, strict=True) if span < newest]}
    recent = [session for session, span in zip(ordered, spans, strict=True) if span == newest]
    characters = sum(len(remark.text) for session in recent for remark in session.remarks)
    shards = SHARDS if characters > _ONE_SHARD else 1
    for shard in range(shards):
        parts[f"newest{shard}"] = [s for s in recent if zlib.crc32(s.id.encode()) % shards == shard]
    return [(label, members) for label, members in parts.items() if members]


def content_hash(sessions: Sequence[SearchSession], follows: Sequence[str]) -> str:
    """Changes with the sessions, with the program that makes files of them, and with the plan they follow."""
    digest = hashlib.sha256(_program() + repr(follows).encode())
    for session in sessions:
        digest.update(repr(dataclasses.replace(session, remarks=())).encode())
        for remark in session.remarks:
            digest.update(repr(dataclasses.replace(remark, text="")).encode())
            digest.update(remark.text.encode() + b"\0")
    return digest.hexdigest()[:10]


def _program() -> bytes:
    """Stands for what makes the segments; the words and scripts of the pages may change without them."""
    digest = hashlib.sha256()
    here = resources.files("generator.search")
    for part in sorted((*here.iterdir(), *(here / "words").iterdir()), key=lambda part: part.name):
        if part.name.endswith((".py", ".json", ".txt")) and part.name not in ("messages.json", "scripts.py"):
            digest.update(part.read_bytes())
    return digest.digest()


def _built(name: str, sessions: Sequence[SearchSession], cache: Path, plan: Plan | None) -> Path:
    """The folder with the segment's files, made now unless an earlier build left it whole."""
    folder = cache / name
    if _is_whole(folder):
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with tempfile.TemporaryDirectory(dir=cache) as work:
        made, facts = write_segment(Place(name, Path(work), folder), sessions, plan)
    if plan is None:
        (folder / _PLAN).write_text(json.dumps(made.to_json(), ensure_ascii=False), "utf-8")
        (folder / name / "manifest.js").write_bytes(json_script(f"{name}/manifest", made.manifest()))
    beside = folder / f"{_FACTS}.new"
    beside.write_text(json.dumps(facts), "utf-8")
    beside.replace(folder / _FACTS)  # last and at once: it says that the folder is whole
    return folder


def _is_whole(folder: Path) -> bool:
    """Whether a build finished the segment; one that was stopped, or met a full disk, leaves no facts or half of them."""
    try:
        return isinstance(json.loads((folder / _FACTS).read_text("utf-8")), dict)
    except (OSError, ValueError):
        return False
