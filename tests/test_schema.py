"""The written schemas, as an editor uses them: every bundled file passes, mistakes are found, every key is explained."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from generator.model.schema import MODELS, schemas
from tests.conftest import ROOT

SCHEMAS: dict[str, Any] = {name.split(".")[0]: json.loads(content) for name, content in schemas()}


class EditorsLoader(yaml.SafeLoader):
    """Reads YAML as editors do, by version 1.2: ``no`` and ``17:30`` are words, ``3`` is a number."""


EditorsLoader.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("bool", "true|false|True|False|TRUE|FALSE", "tTfF"),
    ("null", "~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("int", "[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?([0-9]+\.[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    EditorsLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), list(_first)
    )


def complaints(kind: str, text: str) -> list[str]:
    data = yaml.load(text, Loader=EditorsLoader)
    return [error.message for error in jsonschema.Draft7Validator(SCHEMAS[kind]).iter_errors(data)]


@pytest.mark.parametrize(
    "path", sorted((ROOT / "minutes").rglob("*.yml")), ids=lambda p: p.parent.name + "/" + p.name
)
def test_an_editor_finds_nothing_wrong_with_a_bundled_file(path: Path) -> None:
    text = path.read_text("utf-8")
    kind = Path(text.splitlines()[0].partition("=")[2]).name.split(".")[0]
    assert complaints(kind, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "forn: online",
        "form: zoom",
        "sittings: [{dat: 2025-05-12}]",
        "body: [{speach: 会長, text: 始めます。}]",
        "body: [{speech: 会長, txt: 始めます。}]",
        "agenda: [{no: 1}]",
        "body: [{section: {titel: 議題}}]",
    ],
)
def test_an_editor_finds_the_mistake(text: str) -> None:
    assert complaints("session", text) != []


def test_every_key_is_explained_in_japanese() -> None:
    for model in MODELS.values():
        for name, field in model.model_fields.items():
            assert re.search("[ぁ-んァ-ヶ一-龠]", field.description or ""), f"{model.__name__}.{name}"
    for kind, schema in SCHEMAS.items():
        for name, definition in schema["$defs"].items():
            for key, described in definition.get("properties", {}).items():
                assert "description" in described, f"{kind}: {name}.{key}"
