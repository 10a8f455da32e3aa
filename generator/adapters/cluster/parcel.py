"""Files as one packet of bytes, the same for the same files."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path

from generator.archive.files import DiskFiles

_BEGINNING = (1980, 1, 1, 0, 0, 0)
_FAST = 1


def packed(folders: Mapping[str, Iterable[tuple[str, Path]]]) -> bytes:
    """Files by the folder that they come to lie in: each with its name there, and where it is now."""
    store = BytesIO()
    with zipfile.ZipFile(store, "w", zipfile.ZIP_DEFLATED, compresslevel=_FAST) as parcel:
        for folder, files in folders.items():
            for name, path in files:
                entry = zipfile.ZipInfo(f"{folder}/{name}", _BEGINNING)
                entry.compress_type = zipfile.ZIP_DEFLATED
                with path.open("rb") as source, parcel.open(entry, "w", force_zip64=True) as target:
                    while part := source.read(1 << 20):
                        target.write(part)
    return store.getvalue()


def below(folder: Path) -> Iterable[tuple[str, Path]]:
    """Every file of a folder that is not hidden, for ``packed``."""
    return [(name, folder / name) for name in DiskFiles(folder).names()] if folder.is_dir() else []


def every(folder: Path) -> Iterable[tuple[str, Path]]:
    """Every file of a folder, hidden ones too."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else []
    return [(path.relative_to(folder).as_posix(), path) for path in paths]


def unpacked(parcel: bytes, into: Path) -> None:
    """Put the files of a parcel below a folder. Raises ValueError for one that would lie elsewhere."""
    with zipfile.ZipFile(BytesIO(parcel)) as found:
        for name in found.namelist():
            if not (into / name).resolve().is_relative_to(into.resolve()):
                raise ValueError(name)
        found.extractall(into)
