"""A file that is put with a material at the desk: what it may be called, and what the material says then."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from typing import Any

from generator.checks.attachments import EXTENSIONS
from generator.desk.address import WrongPlaceError
from generator.desk.edits import Edit, Insert, Put, WrongEditError

_PLAIN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def name_for(own: str, session: str, there: Collection[str]) -> str:
    """The name in ``files/`` of a file that a person called ``own``: as it is where every server keeps that, else after its session.

    ``there``: names that are taken. Raises WrongPlaceError for a kind that cannot be handed out.
    """
    stem, dot, ending = own.rpartition(".")
    ending = ending.lower()
    if not dot or ending not in EXTENSIONS:
        raise WrongPlaceError(
            f"「{own}」の種類は、サーバーによっては配れません。PDF などに変えてください。使える拡張子: {'、'.join(EXTENSIONS)}。"
        )
    plain = re.sub(r"[^a-z0-9]+", "-", unicodedata.normalize("NFKC", stem).lower()).strip("-")
    has_all = _PLAIN.fullmatch(plain) and not re.search(
        r"[^\W\da-z_]", unicodedata.normalize("NFKC", stem).lower()
    )
    base = plain[:50].strip("-") if has_all else f"{session}-shiryo"
    name, count = f"{base}.{ending}", 2
    while name in there:
        name, count = f"{base}-{count}.{ending}", count + 1
    return name


def attached(data: Mapping[str, Any], place: int | None, href: str, title: str) -> tuple[Edit, ...]:
    """The material at ``place`` with its file; without a place one more material, called ``title``. Raises WrongPlaceError, WrongEditError."""
    held = data.get("materials")
    materials = held if isinstance(held, list) else []
    if place is None:
        made = {"title": title, "status": "public", "href": href}
        return (Insert(("materials",), len(materials), made),)
    if not 0 <= place < len(materials) or not isinstance(materials[place], dict):
        raise WrongEditError
    if materials[place].get("withheld") or materials[place].get("status") in ("withheld", "collected"):
        raise WrongPlaceError(
            "この資料は公開しないことになっています。公開できるようになったのなら、非公開の記録の「公開する」から付けてください。"
        )
    path = ("materials", place)
    return (
        Put((*path, "href"), href),
        Put((*path, "status"), "public"),
        Put((*path, "checked"), None),
    )
