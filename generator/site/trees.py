"""A file of data as a tree of fields, whatever it is written in, so that two can be laid beside each other.

A tree is a text, a list, or fields by name; ``Named`` holds things by their ids in place of a list of them.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from lxml import etree

from generator.exports.packed import members
from generator.exports.tables.table import TABLES

Tree: TypeAlias = "str | list[Tree] | dict[str, Tree]"
_IDS = ("id", "speechID", "issueID", "_id", "meeting_id", "event_id", "@eId", "@id")


KINDS = (".json", ".csv", ".xml", ".ics", ".zip")
"""Ends of names of files that have more than their text to tell."""


class Named(dict[str, Tree]):
    """Things by their ids, each of which stands once."""


def tree_of(name: str, content: bytes) -> Tree:
    """The tree of a file; of another kind that of its text. Raises ValueError or RecursionError where it cannot be read."""
    if name.endswith(".json"):
        return _of_json(json.loads(content))
    if name.endswith(".csv"):
        return _of_csv(name, content.decode("utf-8-sig"))
    if name.endswith(".xml"):
        return _of_xml(content)
    if name.endswith(".ics"):
        return _of_calendar(content.decode())
    if name.endswith(".zip"):
        return _of_zip(members(content))
    return content.decode()


def _of_zip(held: list[tuple[str, bytes]] | None) -> Tree:
    if held is None:
        raise ValueError("not packed as we pack")
    return {own: tree_of(own, content) for own, content in held}


def _of_json(data: Any) -> Tree:
    if isinstance(data, dict):
        return {key: _of_json(value) for key, value in data.items()}
    if isinstance(data, list):
        return _by_id([_of_json(one) for one in data])
    return data if isinstance(data, str) else json.dumps(data)


def _by_id(things: list[Tree]) -> Tree:
    """Things by their ids, where each has one of its own; else the list."""
    named: Named = Named()
    for one in things:
        own = next((one[key] for key in _IDS if key in one), None) if isinstance(one, dict) else None
        if not isinstance(own, str) or own in named:
            return things
        named[own] = one
    return named or things


def _of_csv(name: str, text: str) -> Tree:
    head, *rows = list(csv.reader(io.StringIO(text, newline=""))) or [[]]
    table = TABLES.get(name.rpartition("/")[2].rpartition("-")[2].removesuffix(".csv"))
    keys = [at for at, column in enumerate(head) if column in (table.key if table else head[:2])]
    found: Named = Named()
    for number, row in enumerate(rows, 1):
        own = " ".join(row[at] for at in keys if at < len(row))
        found[own if own and own not in found else f"{number}行目"] = dict(_cells(head, row))
    return {"行": found, "列": " ".join(head)}


def _cells(head: list[str], row: list[str]) -> Iterator[tuple[str, Tree]]:
    for at in range(max(len(head), len(row))):
        yield head[at] if at < len(head) else f"{at + 1}列目", row[at] if at < len(row) else ""


def _of_xml(content: bytes) -> Tree:
    try:
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True
        )
        return _element(etree.fromstring(content, parser))
    except etree.XMLSyntaxError as error:
        raise ValueError(str(error)) from None


def _element(element: etree._Element) -> Tree:
    """Attributes behind ``@``, what is below by its names, and the words of it and between."""
    found: dict[str, Tree] = {
        f"@{etree.QName(key).localname}": str(value) for key, value in element.attrib.items()
    }
    below: dict[str, list[Tree]] = {}
    for one in element.iterchildren(etree.Element):
        below.setdefault(str(etree.QName(one).localname), []).append(_element(one))
    words = "".join(filter(None, (element.text, *(one.tail for one in element))))
    if not found and not below:
        return words
    fields = {
        key: those[0] if len(those) == 1 and isinstance(those[0], str) else _by_id(those)
        for key, those in below.items()
    }
    return found | fields | ({"文字": words} if words.strip() else {})


def _of_calendar(text: str) -> Tree:
    head, *events = text.replace("\r\n ", "").split("BEGIN:VEVENT")
    return {**_lines(head), "予定": _by_id([_lines(one) for one in events])}


def _lines(text: str) -> dict[str, Tree]:
    pairs: Iterable[tuple[str, str, str]] = (line.partition(":") for line in text.splitlines() if line)
    found: dict[str, Tree] = {}
    for name, _, value in pairs:
        found["id" if name == "UID" else name] = value
    return found
