"""Writes plain data as YAML that a clerk can read and that reads back character by character.

Not PyYAML's own dumper: that one folds long Japanese lines, escapes what need not be escaped, and has no
way to keep one remark to one line over its text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.japanese.space import is_white

WIDTH = 110
"""A mapping of plain values is written on one line when it is no longer than this, in characters."""

#: Words that YAML reads as something else than text, in whatever case.
_WORDS = {"", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n"}
_PLAIN_START = r"[^\s\-?:,\[\]{}#&*!|>'\"%@`=<.~/\\]"
# Letters, kana, kanji and Japanese punctuation never begin YAML syntax; a colon or a number sign inside may.
_PLAIN = re.compile(rf"{_PLAIN_START}[^\n\r\t,\[\]{{}}#:&*!|>'\"%@`\\]*")
# What YAML cannot carry unescaped, or what its readers take for a line end, or what the eye cannot see.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0"})


def emit(data: Mapping[str, Any]) -> str:
    """``data`` (mappings, lists, strings, numbers, booleans, None) as YAML text, ending in a line end.

    Keys keep their order; a key whose value is None is left out.
    """
    return "".join(f"{line}\n" for line in _mapping(data, ""))


def entry_lines(key: str, value: Any, indent: str) -> list[str]:
    """A key with its value, as the lines that stand in a mapping ``indent`` deep."""
    return list(_entry(f"{indent}{_key(key)}:", value, indent))


def item_lines(value: Any, indent: str, *, below: bool = False) -> list[str]:
    """An item of a list whose hyphen stands ``indent`` deep; ``below``: its keys under each other, however short."""
    return list(_item(value, indent, below=below))


def _mapping(data: Mapping[str, Any], indent: str) -> Iterator[str]:
    for key, value in data.items():
        if value is not None:
            yield from _entry(f"{indent}{_key(key)}:", value, indent)


def _entry(head: str, value: Any, indent: str) -> Iterator[str]:
    if isinstance(value, Mapping):
        line = flow(value)
        if len(head) + len(line) < WIDTH and _is_small(value):
            yield f"{head} {line}"
        else:
            yield head
            yield from _mapping(value, indent + "  ")
    elif isinstance(value, list | tuple):
        yield from _list_entry(head, value, indent)
    else:
        yield from _scalar_entry(head, value, indent)


def _list_entry(head: str, value: Sequence[Any], indent: str) -> Iterator[str]:
    if not value or (all(_is_bare(v) for v in value) and len(head) + len(flow(value)) < WIDTH):
        yield f"{head} {flow(value)}"
        return
    yield head
    for item in value:
        yield from _item(item, indent + "  ")


def _item(item: Any, indent: str, *, below: bool = False) -> Iterator[str]:
    if isinstance(item, Mapping) and item:
        line = flow(item)
        if not below and _is_small(item) and len(indent) + len(line) < WIDTH and not _is_block(item):
            yield f"{indent}- {line}"
            return
        first = True
        for line in _mapping(item, indent + "  "):
            yield f"{indent}- {line[len(indent) + 2 :]}" if first else line
            first = False
    elif isinstance(item, list | tuple):
        yield f"{indent}- {flow(item)}"
    elif isinstance(item, Mapping):
        yield f"{indent}- {{}}"
    else:
        yield from _scalar_entry(f"{indent}-", item, indent)


_BLOCKS = ("speech", "section", "p", "note", "qa", "opinion", "withheld", "rule", "end", "list", "table")


def _is_block(item: Mapping[str, Any]) -> bool:
    """Blocks of the body keep their keys under each other, so that the words begin at one column."""
    return next(iter(item), "") in _BLOCKS


def _is_small(value: Mapping[str, Any]) -> bool:
    return all(
        _is_bare(v) or (isinstance(v, Mapping) and _is_small(v)) or _is_short_list(v) for v in value.values()
    )


def _is_short_list(value: Any) -> bool:
    return isinstance(value, list | tuple) and all(_is_bare(v) for v in value)


def _is_bare(value: Any) -> bool:
    return not isinstance(value, Mapping | list | tuple) and "\n" not in str(value)


def _scalar_entry(head: str, value: Any, indent: str) -> Iterator[str]:
    if isinstance(value, str) and _fits_literal(value):
        end = len(value) - len(value.rstrip("\n"))
        yield f"{head} |{'-' if end == 0 else '' if end == 1 else '+'}"
        lines = value.split("\n")
        for line in lines if end == 0 else lines[:-1]:
            yield f"{indent}  {line}" if line else ""
    else:
        yield f"{head} {scalar(value)}"


def _fits_literal(value: str) -> bool:
    """Whether a literal block gives the value back: no leading space, no line of blanks, nothing unseen."""
    return (
        "\n" in value
        and value[0] not in "\n \t"
        and not _UNSAFE.search(value)
        and not re.search(r"\n[ \t]+(\n|$)", value)
        and not re.search(r"^\t", value, re.MULTILINE)
    )


def scalar(value: Any) -> str:
    """One value on one line: bare where YAML reads it back as the same text, quoted otherwise."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value)
    bare = _PLAIN.fullmatch(value) and value.lower() not in _WORDS
    if bare and not is_white(value[-1]) and not value[0].isdigit() and not _UNSAFE.search(value):
        return value
    return '"' + _UNSAFE.sub(_escape, value.translate(_ESCAPES)) + '"'


def _key(key: str) -> str:
    """A key; the model's own, ``no`` among them, stay bare: the archive's reader takes every scalar as text."""
    return key if re.fullmatch(r"[a-z_]+", key) and key != "null" else scalar(key)


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"


def flow(value: Any) -> str:
    """A value in YAML's one-line form: ``{id: p1, name: 青木}``."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(k)}: {flow(v)}" for k, v in value.items() if v is not None) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(flow(v) for v in value) + "]"
    return scalar(value)
