"""The whole site as one ZIP file that opens from disk."""

from __future__ import annotations

import zipfile
from pathlib import Path

from generator.archive.disk import about
from generator.archive.files import Files, chunks_of
from generator.exports.packed import member

FOLDER = "kaigiroku"
"""The folder that unpacking makes, so that nothing is strewn about."""
README = "はじめに.txt"
_WORDS = (
    "{name}\r\n\r\n"
    "このフォルダーの index.html を開いてください。インターネットにつながずに、読み、さがせます。\r\n"
    "すべてのファイルの指紋（SHA-256）が manifest.txt にあります。確かめるには: sha256sum -c manifest.txt\r\n"
)


def pack(files: Files, target: Path, name: str) -> int:
    """Write the files, and a word on how to open them, into the ZIP file ``target``; how many there are.

    It stands there whole or not at all. Raises OSError.
    """
    beside = target.with_name(f".{target.name}.new")
    try:
        with about(target), zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as packed:
            names = files.names()
            packed.writestr(member(f"{FOLDER}/{README}"), _WORDS.format(name=name).encode("utf-8-sig"))
            for own in names:
                with files.open(own) as source, packed.open(member(f"{FOLDER}/{own}"), "w") as put:
                    for piece in chunks_of(source):
                        put.write(piece)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
    return len(names)
