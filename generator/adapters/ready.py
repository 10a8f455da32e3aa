"""The HTML of a page that the generator wrote, without Markdown reading it again.

Its text is a row of headings and of elements that each stand whole on a line; for these Python-Markdown gives back what was
put in, and takes longer than all else that makes a page. Any other text is left to Markdown; a test holds that both ways
give the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from markdown.extensions.toc import nest_toc_tokens

from generator.adapters.whole_blocks import WHOLE

_HEADING = re.compile(r"(#{1,6}) (\S(?:.*\S)?) \{#([A-Za-z0-9_.:-]+)\}")
#: What ``pages.markup.inline`` leaves of a text: no mark of ASCII but in references, and the tags that titles have.
_READY = re.compile(r"(?:[^\W_]|[^\x00-\x7f]| |&#[0-9]+;|<(?:span(?: class=\"keep\")?|/span|wbr)>)+")
_ID = re.compile(r'\bid="([^"]+)"')
_TAG = re.compile(r"<[^>]*>")
_BREAKS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]|[ ]+$", re.MULTILINE)


@dataclass(frozen=True)
class Ready:
    """The inside of a page."""

    html: str
    contents: list[Any]
    """The tokens of its table of contents, as Markdown's extension gives them."""
    anchors: frozenset[str]
    """The ids that MkDocs knows of: those of elements on a line of their own it never sees."""


def ready(text: str) -> Ready | None:
    """None where the text is for Markdown to read."""
    if _BREAKS.search(text):
        return None
    made: list[str] = []
    anchors: set[str] = set()
    heads: list[Any] = []
    for block in _blocks(text):
        lines = block.split("\n")
        if all(WHOLE.fullmatch(line) for line in lines):
            made += [block, ""] if len(lines) > 1 else [block]
            anchors.update(_ID.findall(block) if len(lines) > 1 else ())
            continue
        head = _HEADING.fullmatch(block)
        if head is None or not _READY.fullmatch(head[2]):
            return None
        level, words, anchor = len(head[1]), head[2], head[3]
        anchors.add(anchor)
        made.append(f'<h{level} id="{anchor}">{words}</h{level}>')
        heads.append({"level": level, "id": anchor, "name": _named(words)})
    return Ready("\n".join(made).strip(), nest_toc_tokens(heads), frozenset(anchors))


def _blocks(text: str) -> Iterator[str]:
    return filter(None, (block.strip("\n") for block in re.split(r"\n{2,}", text)))


def _named(words: str) -> str:
    """What a table of contents calls a heading, as HTML."""
    return " ".join(_TAG.sub("", words).split())
