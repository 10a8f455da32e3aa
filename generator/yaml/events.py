"""The text of a file to the events of YAML, one by one, with what hinders in words of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from generator.yaml.faults import Fault, RefusedError, explain
from generator.yaml.slips import TAB

_Loader: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def no_tabs(text: str) -> None:
    """Raise RefusedError where a line is indented with a tab."""
    tab = re.search(r"^[ ]*\t[ \t]*(?=\S)", text, re.MULTILINE)
    if tab and not _inside_block_text(text, tab.start()):
        line = text.count("\n", 0, tab.start()) + 1
        column = text.index("\t", tab.start()) - tab.start() + 1
        raise RefusedError(Fault("tab", line, column, *TAB))


def _inside_block_text(text: str, position: int) -> bool:
    """Whether YAML reads the text up to ``position`` without complaint, so that the tab is content."""
    try:
        for event in yaml.parse(text, Loader=_Loader):
            if event.end_mark is not None and event.end_mark.index > position:
                return isinstance(event, yaml.ScalarEvent)
    except yaml.YAMLError:
        pass
    return False


def events_of(text: str) -> Iterator[Any]:
    """What YAML meets in the text, in order. Raises RefusedError where it can read no further."""
    try:
        yield from yaml.parse(text, Loader=_Loader)
    except yaml.YAMLError as error:
        raise RefusedError(explain(error, text)) from None
    except ValueError:  # the Python loader meets an escape such as "\ud800", which names no character
        message = "二重引用符の中の「\\」の書き方が正しくありません。"
        raise RefusedError(Fault("yaml", 1, 1, message, "\\u や \\x の書き方を直してください。")) from None
