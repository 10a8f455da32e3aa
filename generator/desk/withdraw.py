"""A session that is taken back as a whole: what its council's file says of it from then on."""

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
    entry = {"id": name, "on": on, "why": why.strip()}
    known = data.get("withdrawn")
    edit = (
        Insert(("withdrawn",), len(known), entry)
        if isinstance(known, list) and known
        else Put(("withdrawn",), [entry])
    )
    return rewritten(file, content, applied(data, [edit], Voices(), Council), data)
