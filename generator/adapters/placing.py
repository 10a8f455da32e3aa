"""Puts a site into its folder: only what differs, each file whole, and nothing of anybody else's touched.

All that is new is written beside, in a hidden workshop within the folder, before anything is moved; a list of it stands
there first. So a run that was stopped at any moment leaves a folder of which the next run knows every file it may touch.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from generator.adapters.lock import held
from generator.adapters.looked import Looked, Standing
from generator.adapters.moving import PlacingError, Steps
from generator.adapters.own import WORKSHOP, content_at, is_ours, known_in, list_at, lists_beside
from generator.archive.disk import DISK, Disk, make_folders, remove_empty
from generator.archive.files import SERVER_FILES, DiskFiles, Files, Kind, digest_of, measured, without
from generator.site.manifest import MANIFEST, Manifest, is_safe
from generator.site.placing import YIELDS, Plan, planned

_NAMED = 20
"""How many files of somebody else's are named in an error before the rest is counted."""
AS_BEFORE = "「{}」は前のままです。"
_HALF_DONE = "「{}」は途中まで新しくなっています。同じ命令をもう一度実行すると、続きから直ります。"


class SiteFolderError(Exception):
    """The folder for the site holds things that are not a site of this program."""


@dataclass(frozen=True)
class Placed:
    """What was done to the folder (``plan``) and what it holds now; the list of the files is one of ``written``."""

    manifest: Manifest
    sizes: Mapping[str, int]
    """Of every file, the list among them, in bytes."""
    plan: Plan
    written: tuple[str, ...]


@contextmanager
def working_in(
    folder: Path, *, shared: bool = False, disk: Disk = DISK, looked: Looked | None = None
) -> Iterator[Folder]:
    """Hold the folder, so that a second run at once is refused; ``looked`` knows files in it that nobody touched since.

    ``shared`` lets a folder be that holds things of others and no site of ours yet. Raises SiteFolderError and PlacingError
    before anything is touched.
    """
    if not (shared or is_ours(folder)):
        raise SiteFolderError(
            f"「{folder}」には、このプログラムが作ったのではないファイルがあります。"
            "空のフォルダーか、前に作ったサイトのフォルダーを --site に指定してください。"
        )
    made = make_folders(folder / WORKSHOP, disk)
    try:
        with held(folder / WORKSHOP / "lock") as free:
            if not free:
                raise PlacingError(
                    f"「{folder}」は、ほかの minutes がいま書き換えています。終わってから、もう一度実行してください。"
                )
            yield Folder(folder, disk, looked or Looked())
    finally:
        remove_empty({folder / WORKSHOP, *made}, disk)


@dataclass(frozen=True)
class Folder:
    """A folder that this run holds."""

    root: Path
    disk: Disk
    looked: Looked

    def replace_with(self, fresh: Files, program: str = "") -> Placed:
        """Make the folder hold these files, made by ``program``. Raises PlacingError, and OSError with a note of how far it came."""
        _refuse_names(fresh.names())
        known = known_in(self.root)
        fresh = self._giving_way(fresh, known)
        digests, sizes = _measured(fresh)
        manifest = Manifest(digests, program)
        stood: dict[str, tuple[Standing, str]] = {}
        plan = planned(manifest.files, known, self._there(known.keys() | digests.keys(), digests, stood))
        _refuse(self.root, plan)
        listed = manifest.to_bytes()
        same = content_at(self.root / MANIFEST) == listed
        steps = Steps(self.root, self.disk, plan, listed)
        try:
            if plan.write or plan.remove or not same or lists_beside(self.root):
                steps.write_beside(fresh, manifest)
                steps.take_over(known.keys() - digests.keys(), same)
            steps.done = True
        except OSError as error:
            error.add_note((_HALF_DONE if steps.touched else AS_BEFORE).format(self.root))
            raise
        finally:
            steps.clear_up()
        written = {name: (standing, digests[name]) for name, standing in steps.stood.items()}
        self._keep_in_mind({name: stood[name] for name in digests.keys() & stood.keys()} | written)
        changed = plan.write if same else (*plan.write, MANIFEST)
        return Placed(manifest, sizes | {MANIFEST: len(listed)}, plan, changed)

    def as_listed(self) -> Placed | None:
        """What ``replace_with`` does where the folder's own list says what is to be there: nothing; None where something is not as listed."""
        listed = content_at(self.root / MANIFEST)
        manifest = Manifest.parse(listed)
        if manifest is None or lists_beside(self.root):
            return None
        stood: dict[str, tuple[Standing, str]] = {}
        there = self._there(manifest.files.keys(), manifest.files, stood)
        plan = planned(manifest.files, {path: {digest} for path, digest in manifest.files.items()}, there)
        if plan.write or plan.remove or plan.in_the_way:
            return None
        self._keep_in_mind(stood)
        sizes = {name: standing.size for name, (standing, _) in stood.items()}
        return Placed(manifest, sizes | {MANIFEST: len(listed)}, plan, ())

    def _giving_way(self, fresh: Files, known: Mapping[str, Set[str]]) -> Files:
        """The files without those for which somebody has put one of their own there, or changed ours."""
        there = {name for name in YIELDS & set(fresh.names()) if os.path.lexists(self.root / name)}
        files = DiskFiles(self.root)
        others = {
            name
            for name in there
            if name not in files.names() or _digest(files, name) not in known.get(name, ())
        }
        return without(fresh, others) if others else fresh

    def _there(
        self, mine: Set[str], fresh: Collection[str], stood: dict[str, tuple[Standing, str]]
    ) -> dict[str, str | None]:
        """What stands in the folder, for ``planned``; only what may be ours is read, and how it stood goes into ``stood``."""
        files = DiskFiles(self.root)
        there: dict[str, str | None] = {}
        for name, kind in files.entries():
            if name in SERVER_FILES or (name == MANIFEST and list_at(self.root / MANIFEST)):
                continue
            if kind is Kind.FILE:
                if name in mine:
                    stood[name] = self._seen(files, name)
                there[name] = stood[name][1] if name in mine else ""
            else:
                there[f"{name}/" if kind is Kind.EMPTY else name] = None
        for name in fresh - there.keys():
            # Another spelling of a name may be the same file: large letters, letters put together.
            with suppress(FileNotFoundError, NotADirectoryError):
                os.lstat(self.root / name)
                if not any(other.startswith(f"{name}/") for other in there):
                    there[name] = None
        return there

    def _seen(self, files: DiskFiles, name: str) -> tuple[Standing, str]:
        standing = Standing.of(f"{self.root}/{name}")
        return standing, self.looked.digest(name, standing) or _digest(files, name)

    def _keep_in_mind(self, stood: Mapping[str, tuple[Standing, str]]) -> None:
        clock = self.root / WORKSHOP / "clock"
        with suppress(OSError):
            clock.touch()
            self.looked.keep(self.root, stood, clock)
            clock.unlink()


def _measured(files: Files) -> tuple[dict[str, str], dict[str, int]]:
    """SHA-256 and size of every file but the list, if there is one."""
    digests, sizes = {}, {}
    for name in files.names():
        if name != MANIFEST:
            digests[name], sizes[name] = measured(files, name)
    return digests, sizes


def _digest(files: Files, name: str) -> str:
    with files.open(name) as stream:
        return digest_of(stream)


def _refuse_names(names: Iterable[str]) -> None:
    bad = next((name for name in names if name != MANIFEST and not is_safe(name)), None)
    if bad:
        raise PlacingError(
            f"「{bad}」という名前のファイルは、サイトに置けません。半角の小文字・数字・ハイフンだけの名前に変えてください。"
        )


def _refuse(folder: Path, plan: Plan) -> None:
    if not plan.in_the_way:
        return
    named = "".join(f"\n  {name}" for name in plan.in_the_way[:_NAMED])
    more = len(plan.in_the_way) - _NAMED
    raise PlacingError(
        f"「{folder}」の、新しく書く場所に、このプログラムが書いたのではないものがあります。"
        f"何も書き換えていません。別の名前にするか、ほかへ移してから、もう一度実行してください。{named}"
        + (f"\n  ほかに {more:,} 個" if more > 0 else "")
    )
