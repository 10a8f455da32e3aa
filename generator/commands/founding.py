"""The first files of a council, wherever a command begins one."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from generator.archive.entries import Archive
from generator.archive.files import MemoryFiles
from generator.archive.naming import may_be_name
from generator.commands.options import checked


def first_files(
    archive: Archive, data: Path, council: str, name: str, municipality: str | None
) -> dict[Path, bytes]:
    """The files of a council that is not there yet, by where they come to stand.

    Raises UsageError for an address that cannot be one, a council that is there, and a municipality without a name.
    """
    from generator.desk.new import NoCouncilError, founding

    parts = council.split("/")
    if len(parts) != 2 or not all(map(may_be_name, parts)):
        raise click.UsageError(
            f"「{council}」は使えません。「自治体/会議体」の形で、それぞれ半角の小文字・数字・ハイフンだけの"
            "名前を書いてください（例: shiomi/library）。ページのアドレスになります。"
        )
    if f"{council}/council.yml" in archive.files:
        raise click.UsageError(f"「{council}」はもうあります。--name を付けずに実行してください。")
    try:
        files = founding(archive, council, name, municipality)
    except NoCouncilError as error:
        raise click.UsageError(str(error)) from None
    return {data / file: text.encode() for file, text in files.items()}


def founded(data: Path, council: str | None, name: str, municipality: str | None) -> dict[Path, bytes]:
    """The same for a folder of minutes that may itself not be there yet."""
    from generator.pipeline import read_and_check

    today = dt.date.today()
    there = checked(data, today) if data.is_dir() else read_and_check(MemoryFiles({}), today)
    return first_files(there.archive, data, council or "", name, municipality)
