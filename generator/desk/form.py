"""The form of a file as data for a browser: its fields in the model's order, with the model's own words."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib import resources
from typing import Any

from generator.model.schema import MODELS

_BY_EXAMPLE = {"2022-03-15": "date", "17:30": "time", "2021": "year", "7": "number"}
_MEANING = re.compile(r"([a-z_]+): ([^、。（）]+)")


@cache
def words() -> dict[str, Any]:
    """What stands in no description of the model: which fields are common, labels and choices that it leaves to the reader."""
    text = resources.files("generator.desk").joinpath("form.json").read_text("utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


@cache
def forms() -> dict[str, Any]:
    """By kind of file the name of its record, and every record that is met below it: a list of fields.

    A field has ``key``, ``label``, ``kind``, and where they apply ``hint``, ``options`` (value and words), ``required``,
    ``rare`` (folded away until asked for) and ``of``, the record it holds.
    """
    records: dict[str, Any] = {}
    for model in MODELS.values():
        schema = model.model_json_schema()
        for name, definition in {**schema.get("$defs", {}), model.__name__: schema}.items():
            if "properties" in definition:
                records.setdefault(name, _fields(name, definition))
    return {"kinds": {kind: model.__name__ for kind, model in MODELS.items()}, "records": records}


def _fields(record: str, definition: dict[str, Any]) -> list[dict[str, Any]]:
    common = words()["common"].get(record)
    required = definition.get("required", [])
    return [
        _field(record, key, said)
        | ({"required": True} if key in required else {})
        | ({"rare": True} if common is not None and key not in (*common, *required) else {})
        for key, said in definition["properties"].items()
    ]


def _field(record: str, key: str, said: dict[str, Any]) -> dict[str, Any]:
    description = said.get("description", "")
    choices = dict(_MEANING.findall(description)) | words()["choices"].get(f"{record}.{key}", {})
    kind = _kind(said)
    made: dict[str, Any] = {"key": key, "label": _label(record, key, description)} | kind
    if kind["kind"] == "choice":
        made["options"] = [[value, choices.get(value, value)] for value in kind.pop("values")]
        del made["values"]
    if f"{record}.{key}" in words()["long"] or key in words()["long"]:
        made["kind"] = "long" if made["kind"] == "text" else made["kind"]
    hint = words()["hints"].get(f"{record}.{key}") or _hint(description)
    return made | ({"hint": hint} if hint and kind["kind"] != "choice" else {})


def _label(record: str, key: str, description: str) -> str:
    own = words()["labels"].get(f"{record}.{key}")
    return str(own or re.split(r"[（。]", description, maxsplit=1)[0] or key)


def _hint(description: str) -> str:
    """What a description says beside the label: examples, and what happens when nothing is written."""
    found = re.search(r"（([^（）]*)）", description)
    rest = re.sub(r"（[^（）]*）", "", description).partition("。")[2].strip("。")
    return "。".join(part for part in (found[1] if found else "", rest) if part)


def _kind(said: dict[str, Any]) -> dict[str, Any]:
    some = [one for one in said.get("anyOf", [said]) if one.get("type") != "null"]
    listed = next((one for one in some if one.get("type") == "array"), None)
    if listed is not None:
        return _list_kind(listed.get("items", {}))
    one = some[0] if some else {}
    if "$ref" in one:
        return {"kind": "record", "of": _name(one)}
    if "additionalProperties" in one and isinstance(one["additionalProperties"], dict):
        return {"kind": "map", "of": _name(one["additionalProperties"])}
    if "enum" in one or "const" in one:
        return {"kind": "choice", "values": one.get("enum", [one.get("const")])}
    if isinstance(one.get("type"), list) and "boolean" in one["type"]:
        return {"kind": "flag"}
    return {"kind": _BY_EXAMPLE.get(str(next(iter(one.get("examples", [])), "")), "text")}


def _list_kind(items: dict[str, Any]) -> dict[str, Any]:
    if "$ref" in items:
        return {"kind": "records", "of": _name(items)}
    return {"kind": "words"} if items.get("type") == "string" else {"kind": "blocks"}


def _name(said: dict[str, Any]) -> str:
    return str(said.get("$ref", "")).rpartition("/")[2]
