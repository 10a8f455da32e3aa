"""The JSON Schemas that let an editor complete and check the YAML files."""

from __future__ import annotations

import json
from collections.abc import Iterator

from pydantic import BaseModel

from generator.model.council import Council, Grounds, Municipality, Site
from generator.model.session import Session

MODELS: dict[str, type[BaseModel]] = {
    "session": Session,
    "council": Council,
    "municipality": Municipality,
    "grounds": Grounds,
    "site": Site,
}


def schemas() -> Iterator[tuple[str, bytes]]:
    """File name and content of each schema."""
    for name, model in MODELS.items():
        schema = {"$schema": "http://json-schema.org/draft-07/schema#", **model.model_json_schema()}
        text = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
        yield f"{name}.schema.json", text.encode("utf-8")
