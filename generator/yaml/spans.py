"""Where each value of a YAML file stands, from its first letter to its last: for those who change a value and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.problems.problem import Path
from generator.yaml.events import events_of


@dataclass(frozen=True)
class Span:
    """A value by its places in the text, in characters. ``key`` is where its own key begins, where it stands under one."""

    start: int
    end: int
    key: int | None
    in_flow: bool
    """Whether it stands within brackets or braces."""
    is_flow: bool = False
    """Whether it is itself a mapping or list in brackets."""


@dataclass
class _Open:
    path: Path
    start: int
    key_at: int | None
    is_mapping: bool
    is_flow: bool
    key: str | None = None
    key_start: int = 0
    count: int = 0
    last: int = field(default=0)


def spans_of(text: str) -> dict[Path, Span]:
    """Every value of the first document, by its path. What an alias stands for has no place of its own. Raises RefusedError."""
    found: dict[Path, Span] = {}
    stack: list[_Open] = []
    for event in events_of(text):
        if isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            path, key_at = _next(stack)
            is_mapping = isinstance(event, yaml.MappingStartEvent)
            at = _index(event.start_mark)
            stack.append(_Open(path, at, key_at, is_mapping, bool(event.flow_style), last=at))
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            done = stack.pop()
            end = _index(event.end_mark) if done.is_flow else done.last
            found[done.path] = Span(done.start, end, done.key_at, _in_flow(stack), done.is_flow)
            _after(stack, end)
        elif isinstance(event, yaml.ScalarEvent | yaml.AliasEvent):
            _scalar(event, text, stack, found)
    return found


def _scalar(event: Any, text: str, stack: list[_Open], found: dict[Path, Span]) -> None:
    start, end = event.start_mark.index, event.end_mark.index
    end = (
        start + len(text[start:end].rstrip())
        if event.__class__ is yaml.ScalarEvent and event.style in ("|", ">")
        else end
    )
    holder = stack[-1] if stack else None
    if holder and holder.is_mapping and holder.key is None:
        holder.key = event.value if isinstance(event, yaml.ScalarEvent) else ""
        holder.key_start = start
        holder.last = end
        return
    path, key_at = _next(stack)
    found[path] = Span(start, end, key_at, _in_flow(stack))
    _after(stack, end)


def _next(stack: list[_Open]) -> tuple[Path, int | None]:
    """The path of the value that comes now, and where its key begins."""
    if not stack:
        return (), None
    holder = stack[-1]
    if holder.is_mapping:
        return (*holder.path, holder.key or ""), holder.key_start
    return (*holder.path, holder.count), None


def _after(stack: list[_Open], end: int) -> None:
    if stack:
        stack[-1].last = end
        stack[-1].count += 1
        stack[-1].key = None


def _in_flow(stack: list[_Open]) -> bool:
    return bool(stack) and stack[-1].is_flow


def _index(mark: Any) -> int:
    return int(mark.index)
