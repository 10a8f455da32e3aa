"""A session that is taken back as a whole, or called otherwise: what its council's file says of it from then on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.desk.address import WrongPlaceError
from generator.desk.edits import Insert, Put, applied
from generator.desk.typed import Voices
from generator.model.council import Council
from generator.yaml.rewrite import rewritten


def withdrawn(file: str, content: bytes, data: Mapping[str, Any], name: str, on: str, why: str) -> bytes:
    """The file of a council that tells readers why a session (``2024-01``) is gone. Raises WrongPlaceError, CannotEditError."""
    if not why.strip():
        raise WrongPlaceError("なぜ取り下げたか、読む人への説明を入れてください。")
    return _with_one_more("withdrawn", {"id": name, "on": on, "why": why.strip()}, file, content, data)


def moved(file: str, content: bytes, data: Mapping[str, Any], was: str, to: str, on: str) -> bytes:
    """The file of a council that leads readers from the former name of a session to the one of now. Raises CannotEditError."""
    return _with_one_more("moved", {"from": was, "to": to, "on": on}, file, content, data)


def _with_one_more(
    key: str, entry: dict[str, str], file: str, content: bytes, data: Mapping[str, Any]
) -> bytes:
    known = data.get(key)
    edit = Insert((key,), len(known), entry) if isinstance(known, list) and known else Put((key,), [entry])
    return rewritten(file, content, applied(data, [edit], Voices(), Council), data)
