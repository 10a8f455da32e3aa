"""What a clerk types to name a place of the archive: ``asanagi/toshokan/2023-01#r12``, a file or an address of the site."""

from __future__ import annotations

import difflib
import re

from generator.archive.entries import Archive, Minutes


class WrongPlaceError(Exception):
    """No such session or place, or one with which it cannot be done; the message says so to the clerk."""


def place_of(archive: Archive, typed: str) -> tuple[Minutes, str]:
    """The session and what stands behind the ``#``. Raises WrongPlaceError."""
    page, sharp, anchor = typed.strip().partition("#")
    if not sharp or not anchor:
        raise WrongPlaceError(
            f"「{typed}」には、どこかを示す「#」がありません。「shiomi/library/2024-01#r12」のように、会議録の名前と「#」と id を書いてください。"
        )
    key = re.sub(r"\.(?:html|yml|md)$", "", page.split("?")[0].replace("\\", "/").rstrip("/"))
    found = [minutes for minutes in archive.minutes if f"/{key}".endswith(f"/{minutes.key}")]
    if found:
        return found[0], anchor
    known = [minutes.key for minutes in archive.minutes]
    near = difflib.get_close_matches(key, known, 1, 0.6)
    hint = (
        f"「{near[0]}」ではありませんか。"
        if near
        else "「minutes check」で、読めない会議録がないか確かめてください。"
    )
    raise WrongPlaceError(f"「{key}」という会議録がありません。{hint}")


def must_be_published(minutes: Minutes, command: str) -> None:
    """Raise WrongPlaceError for a draft, of which nothing was shown to anybody."""
    if minutes.is_draft:
        raise WrongPlaceError(
            f"「{minutes.file}」は下書き（status: draft）なので、公開されていません。{command} は公開した会議録のための命令です。"
            "ファイルを開いて、直接直してください。"
        )
