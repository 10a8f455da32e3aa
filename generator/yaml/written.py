"""A value of plain data as YAML in the layout that people write: in one line, or below its key."""

from __future__ import annotations

import json
import re
from typing import Any

_PLAIN = re.compile(r"[^\W\d_](?:[^:#{}\[\],&*!|>'\"%@`\\\s]|(?<=\S) (?=\S))*")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_WORDS_OF_YAML = re.compile(r"(?i)(?:y|n|yes|no|true|false|on|off|null|nan|inf)")


def flow(value: Any) -> str:
    """A value in one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(flow, value)) + "]"
    return scalar(value)


def scalar(words: str) -> str:
    """Words as they are where YAML reads them so, else in quotes."""
    if _DAY.fullmatch(words) or (_PLAIN.fullmatch(words) and not _WORDS_OF_YAML.fullmatch(words)):
        return words
    return re.sub(
        r"[\x7f-\x9f\u2028\u2029\ufeff]",
        lambda m: f"\\u{ord(m[0]):04x}",
        json.dumps(words, ensure_ascii=False),
    )


def value_at(value: Any, column: int) -> str:
    """A value under a key that stands at ``column``: in its line, or below it."""
    if isinstance(value, list) and value:
        room = " " * (column + 2)
        return "".join(f"\n{room}- {_item(one, column + 4)}" for one in value)
    if isinstance(value, dict) and value:
        return f"\n{' ' * (column + 2)}{_item(value, column + 2)}"
    return _literal(value, column + 2) if isinstance(value, str) else flow(value)


def _item(value: Any, column: int) -> str:
    """A value behind a hyphen, or the pairs of a mapping one below the other, the first where it stands."""
    if isinstance(value, dict) and value:
        pairs = (f"{key}:{below_key(value_at(inner, column))}" for key, inner in value.items())
        return f"\n{' ' * column}".join(pairs)
    return _literal(value, column) if isinstance(value, str) else flow(value)


def below_key(written: str) -> str:
    """What stands behind the colon of a key."""
    return written if written.startswith("\n") else f" {written}"


def _literal(words: str, column: int) -> str:
    """Words of several lines one below the other, where they come back so; others in one line."""
    lines = words.removesuffix("\n").split("\n")
    plain = all(not line or (line == line.strip() and line.isprintable()) for line in lines)
    if "\n" not in words or not plain or not lines[0] or not lines[-1]:
        return scalar(words)
    room = " " * column
    head = "|" if words.endswith("\n") else "|-"
    return head + "".join(f"\n{room}{line}" if line else "\n" for line in lines)
