"""The JSON Schemas that let an editor complete and check the YAML files.

They describe what may be *typed*: an editor takes ``no: 1`` for a number and a lone id for a list of one, and both are right.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel

from generator.model.cases import Cases
from generator.model.council import Council, Grounds, Municipality, Site
from generator.model.persons import People
from generator.model.session import Session

MODELS: dict[str, type[BaseModel]] = {
    "session": Session,
    "council": Council,
    "municipality": Municipality,
    "grounds": Grounds,
    "cases": Cases,
    "people": People,
    "site": Site,
}
#: What an editor may take a plain word for; the archive reads all of them as the text that was typed.
_SCALAR = ["string", "number", "boolean"]
#: Blocks that may be written in one line, as a text or as a list of runs.
_ONE_LINE = ("Cell", "ListItem")


@cache
def schemas() -> tuple[tuple[str, bytes], ...]:
    """File name and content of each schema."""
    return tuple(_schemas())


def _schemas() -> Iterator[tuple[str, bytes]]:
    for name, model in MODELS.items():
        schema = {"$schema": "http://json-schema.org/draft-07/schema#", **as_typed(model.model_json_schema())}
        text = json.dumps(schema, ensure_ascii=False, indent=1) + "\n"
        yield f"{name}.schema.json", text.encode("utf-8")


def as_typed(schema: dict[str, Any]) -> dict[str, Any]:
    """A schema of the model's values widened to what an editor finds in the file."""
    widened: dict[str, Any] = _widened(schema)
    definitions = widened.get("$defs", {})
    for name in _ONE_LINE:
        if name in definitions:
            definitions[name] = {
                "anyOf": [{"type": [*_SCALAR, "null"]}, {"type": "array"}, definitions[name]]
            }
    if "Note" in definitions:
        note = definitions["Note"]
        note["required"] = ["note"]
        head = note["properties"]["note"]
        note["properties"]["note"] = {
            "description": head.pop("description"),
            "anyOf": [head, {"type": _SCALAR}],
        }
    return widened


def _widened(node: Any) -> Any:
    if isinstance(node, list):
        return [_widened(item) for item in node]
    if not isinstance(node, dict):
        return node
    made = {key: _widened(value) for key, value in node.items()}
    if made.get("type") == "string" and not made.keys() & {"enum", "const", "pattern"}:
        made["type"] = _SCALAR
    elif made.get("type") == "array":
        made["type"] = ["array", "null"]
    if "oneOf" in made:  # blocks and runs: the first key decides, so that a better word is "any"
        made["anyOf"] = made.pop("oneOf")
    return made
