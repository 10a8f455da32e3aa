"""The data files of this room, read once."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import Any


@cache
def read(name: str) -> Any:
    """``<name>.json`` as it stands, its comment left out."""
    data = json.loads(resources.files("generator.japanese").joinpath(f"{name}.json").read_text("utf-8"))
    data.pop("comment", None)
    return data
