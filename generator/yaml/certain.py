"""What can be read for certain in a file that cannot be read as a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from generator.yaml.decode import text_of
from generator.yaml.events import events_of
from generator.yaml.faults import RefusedError

_STARTS = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_ENDS = (yaml.MappingEndEvent, yaml.SequenceEndEvent)


def certain_value(content: bytes, outer: str, inner: str) -> str | None:
    """The scalar at ``inner`` in the mapping at ``outer`` at the top of the file; None where there is any doubt.

    The file may be broken further down. What stands above the fault counts when it is sure that nothing more belongs to
    it: the next key at the top was met, or the brace is closed. Neither key may stand twice.
    """
    try:
        text = text_of(content)
    except RefusedError:
        return None
    # Where reading has stopped, the key may stand again and say otherwise.
    if len(re.findall(rf"^[\"']?{re.escape(outer)}[\"']?[ ]*[:：]", text, re.MULTILINE)) > 1:
        return None
    holder = _only(_top(text), outer)
    if not holder or type(holder[0]) is not yaml.MappingStartEvent or holder[0].tag is not None:
        return None
    value = _only(_pairs(iter(holder[1:])), inner)
    if not value or type(value[0]) is not yaml.ScalarEvent or value[0].tag is not None:
        return None
    return str(value[0].value)


def _top(text: str) -> Iterator[tuple[str | None, list[Any]]]:
    """The keys at the top with the events of their values, up to the fault."""
    events = events_of(text)
    try:
        for event in events:
            if type(event) is yaml.MappingStartEvent:
                yield from _pairs(events)
            if not isinstance(event, yaml.StreamStartEvent | yaml.DocumentStartEvent):
                return
    except RefusedError:
        return


def _pairs(events: Iterator[Any]) -> Iterator[tuple[str | None, list[Any]]]:
    """The pairs of a mapping of which the start was met. A value is given when what follows it is met, or its brace is closed."""
    key: Any = None
    value: list[Any] = []
    depth = 0
    for event in events:
        if value and not depth:
            yield getattr(key, "value", None), value
            key, value = None, []
        depth += isinstance(event, _STARTS) - isinstance(event, _ENDS)
        if depth < 0 or (key is None and depth):  # the end; or a mapping for a key, which no file of ours has
            return
        if key is None:
            key = event
            continue
        value.append(event)
        if not depth and len(value) > 1 and value[0].flow_style:
            yield getattr(key, "value", None), value
            key, value = None, []


def _only(pairs: Iterator[tuple[str | None, list[Any]]], key: str) -> list[Any] | None:
    """The value of the key, when the key stands once."""
    found = [value for name, value in pairs if name == key]
    return found[0] if len(found) == 1 else None
