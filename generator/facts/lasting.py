"""Pages that were published under an address at which they no longer are: what stands there now, and where it leads.

``moved`` and ``withdrawn`` are written where the folder above is described: sessions in ``council.yml``, councils in ``municipality.yml``,
municipalities in ``site.yml``. A folder that moved took along all that was in it, so that each page below it left an address as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from generator.archive.entries import Archive, Minutes, PublicArchive
from generator.archive.naming import may_be_name
from generator.dates import PartialDate
from generator.facts import session as facts
from generator.model.council import Council, Municipality, Site
from generator.model.lasting import MovedPage
from generator.problems.problem import Path

LeftKind: TypeAlias = Literal["municipality", "council", "session"]
_NEVER = (9999,)
_KINDS: tuple[LeftKind, ...] = ("municipality", "council", "session")


@dataclass(frozen=True)
class Left:
    """A page that is no longer where it was. Keys are ``asanagi``, ``asanagi/toshi`` and ``asanagi/toshi/2022-01``."""

    key: str
    to: str | None
    """The key of the page that it is now; None when it was withdrawn."""
    on: PartialDate
    why: str
    note: str
    file: str
    """Where that is written."""
    path: Path

    @property
    def kind(self) -> LeftKind:
        return _KINDS[min(self.key.count("/"), 2)]


def left_pages(archive: Archive | PublicArchive) -> dict[str, Left]:
    """Every page that left a word behind, by its former key; what stands at that address again is not among them,
    nor what no page was ever called."""
    found: dict[str, Left] = {}
    held = _held(archive)
    folders = {home.id for home in archive.municipalities} | {council.key for council in archive.councils}
    written = sorted(_written(archive), key=lambda one: (one[0].on.sort_key, one[0].key))
    for left, _ in written:
        found.setdefault(left.key, left)
    folders_moved = [left for left, is_folder in written if is_folder and left.to]
    size = -1
    while size != len(found):  # what moved with one folder may have moved with another before, or after
        size = len(found)
        for left in folders_moved:
            _below(left, held, found)
    known = {
        key: left
        for key, left in found.items()
        if key not in held and key not in folders and all(map(may_be_name, key.split("/")))
    }
    return {key: _at_the_end(left, known) for key, left in known.items()}


def _at_the_end(left: Left, known: Mapping[str, Left]) -> Left:
    """The same leading where the page is now, whichever way it took."""
    to, seen = left.to, {left.key}
    while to and to in known and to not in seen:
        seen.add(to)
        to = known[to].to
    return replace(left, to=to)


def first_keys(left: Mapping[str, Left]) -> dict[str, str]:
    """Of each page that moved, by its key now: the key under which it came out first, which names it for ever to programs
    that know no moves. ``left``: what ``left_pages`` gives."""
    found: dict[str, tuple[tuple[tuple[int, ...], ...], str]] = {}
    for one in left.values():
        if one.to:
            above = [left[key].on.sort_key if key in left else _NEVER for key in _folders(one.key)]
            candidate = ((one.on.sort_key, *above), one.key)
            found[one.to] = min(found.get(one.to, candidate), candidate)
    return {key: first for key, (_, first) in found.items()}


def _folders(key: str) -> Iterator[str]:
    while "/" in key:
        key = key.rpartition("/")[0]
        yield key


def written_left(archive: Archive | PublicArchive) -> Iterator[Left]:
    """The entries as they are written, whatever stands at the addresses."""
    return (left for left, _ in _written(archive))


def _held(archive: Archive | PublicArchive) -> dict[str, PartialDate | None]:
    """Each session whose address answers, with its day."""
    over: tuple[Minutes, ...] = archive.expired if isinstance(archive, PublicArchive) else ()
    return {minutes.key: facts.first_date(minutes.session) for minutes in (*archive.minutes, *over)}


def _below(left: Left, held: Mapping[str, PartialDate | None], found: dict[str, Left]) -> None:
    """What went along with a folder: what was held before that day, and what had left an address below it."""
    start, to = f"{left.key}/", f"{left.to}/"
    councils = (
        {key.rpartition("/")[0] for key in held if key.startswith(to)}
        if left.kind == "municipality"
        else set()
    )
    for key in [*councils, *held, *found]:
        if not key.startswith(to):
            continue
        gone = found.get(key)
        day = held.get(key) or (held.get(gone.to or "") if gone else None)
        if day is not None and day.sort_key > left.on.sort_key:
            continue
        former = start + key.removeprefix(to)
        end = gone if gone and key not in held else None
        found.setdefault(
            former,
            Left(
                former, end.to if end else key, end.on if end else left.on, end.why if end else left.why,
                end.note if end else left.note, left.file, left.path,
            ),
        )  # fmt: skip


def _written(archive: Archive | PublicArchive) -> Iterator[tuple[Left, bool]]:
    """All entries, each with whether it speaks of a folder."""
    yield from ((left, True) for left in _entries(archive.site, "", "site.yml"))
    for home in archive.municipalities:
        yield from ((left, True) for left in _entries(home.municipality, f"{home.id}/", home.file))
    for council in archive.councils:
        yield from ((left, False) for left in _entries(council.council, f"{council.key}/", council.file))


def _entries(about: Site | Municipality | Council, folder: str, file: str) -> Iterator[Left]:
    for i, moved in enumerate(about.moved):
        yield _moved(moved, folder, file, ("moved", i))
    for i, gone in enumerate(about.withdrawn):
        key = full_key(gone.id, folder)
        for own in (key, *(f"{key}/{below}" for below in gone.pages)):
            yield Left(own, None, gone.on, gone.why, gone.note or "", file, ("withdrawn", i))


def _moved(moved: MovedPage, folder: str, file: str, path: Path) -> Left:
    to = full_key(moved.to, folder)
    return Left(full_key(moved.start, folder), to, moved.on, moved.why or "", "", file, path)


def full_key(name: str, folder: str) -> str:
    """A name as it stands in ``moved`` or ``withdrawn``: beside the others of the folder, unless it names folders itself."""
    return name if "/" in name else f"{folder}{name}"
