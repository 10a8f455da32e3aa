"""Servers for the tests: one in memory whose line can be cut at any call, and sites in few words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from generator.adapters.upload.server import Entry, LostError, MayNotMoveError, UploadError
from generator.site.manifest import MANIFEST, Manifest

Contents = Mapping[str, bytes]


def manifest_of(files: Contents) -> Manifest:
    return Manifest({path: sha256(content).hexdigest() for path, content in files.items()})


def built(root: Path, files: Contents) -> Path:
    """A folder as a build leaves it."""
    for path, content in {**files, MANIFEST: manifest_of(files).to_bytes()}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
    return root


def tree(root: Path) -> dict[str, bytes]:
    """Every file under the folder, hidden ones too."""
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*") if p.is_file()}


@dataclass
class Line:
    """A line that breaks at the ``cut``-th change, or never; ``how``: before it is done, in the middle, or before the answer."""

    cut: int | None = None
    how: str = "before"
    calls: int = 0
    changes: list[str] = field(default_factory=list)

    @property
    def is_cut(self) -> bool:
        return self.cut is not None and self.calls >= self.cut

    def does(self, what: str, change: Callable[[], None], half: Callable[[], None] | None = None) -> None:
        if self.is_cut:
            raise LostError("切れている")
        self.calls += 1
        if not self.is_cut:
            self.changes.append(what)
            return change()
        if self.how == "after":
            change()
        elif self.how == "half" and half:
            half()
        raise LostError("切れた")


@dataclass
class MemoryServer:
    """A Server in memory. ``renames``: "over" another file, only where "free" is, or "no"."""

    files: dict[str, bytes]
    line: Line
    renames: str = "over"
    tells_sizes: bool = True
    folders: set[str] = field(default_factory=set)
    watch: Callable[[dict[str, bytes]], None] = lambda files: None

    def entries(self, folder: str) -> dict[str, Entry] | None:
        self._must_stand()
        inside = f"{folder}/" if folder else ""
        below = {
            path[len(inside) :]: path for path in [*self.files, *self.folders] if path.startswith(inside)
        }
        if not below and folder not in self.folders and folder:
            return None
        found = {}
        for rest, path in below.items():
            name, _, more = rest.partition("/")
            is_folder = bool(more) or path in self.folders
            found[name] = Entry(
                is_folder, len(self.files[path]) if self.tells_sizes and not is_folder else None
            )
        return found

    def read(self, path: str) -> bytes | None:
        self._must_stand()
        return self.files.get(path)

    def write(self, path: str, content: BinaryIO) -> None:
        whole = content.read()
        self._must_have_folder(path)
        self._does(
            f"write {path}", lambda: self._put(path, whole), lambda: self._put(path, whole[: len(whole) // 2])
        )

    def move(self, path: str, to: str) -> None:
        if self.renames == "no" or (self.renames == "free" and to in self.files):
            raise MayNotMoveError("550")
        self._must_have_folder(to)
        self._does(f"move {to}", lambda: self._put(to, self.files.pop(path)))

    def remove(self, path: str) -> None:
        self._does(f"remove {path}", lambda: self.files.pop(path, None) and None)

    def make_folder(self, folder: str) -> None:
        self._must_have_folder(folder)
        self._does(f"mkdir {folder}", lambda: self.folders.add(folder))

    def remove_folder(self, folder: str) -> None:
        if not any(path.startswith(f"{folder}/") for path in [*self.files, *self.folders]):
            self._does(f"rmdir {folder}", lambda: self.folders.discard(folder))

    def close(self) -> None:
        pass

    def _put(self, path: str, content: bytes) -> None:
        if path in self.folders:
            raise UploadError(f"「{path}」はフォルダーです")
        self.files[path] = content

    def _must_have_folder(self, path: str) -> None:
        above = path.rpartition("/")[0]
        if above and (above not in self.folders or above in self.files):
            raise UploadError(f"「{above}」というフォルダーがありません")

    def _must_stand(self) -> None:
        if self.line.is_cut:
            raise LostError("切れている")

    def _does(self, what: str, change: Callable[[], None], half: Callable[[], None] | None = None) -> None:
        try:
            self.line.does(what, change, half)
        finally:
            self.watch(self.files)
