"""Lets Markdown pass over HTML that is already whole.

The generator writes each remark as one element on one line. Python-Markdown and MkDocs would each read it tag by tag, which
took half the time of a build; a line that is one whole element is put aside before they look, and comes out unchanged.
"""

from __future__ import annotations

import re

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

WHOLE = re.compile(r"<(div|dl|ul|ol|p|form|blockquote|figure|details)\b[^>]*>.*</\1>")


class _PutAside(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        stash = self.md.htmlStash
        kept: list[str] = []
        for index, line in enumerate(lines):
            alone = not kept or not kept[-1]
            last = index + 1 == len(lines) or not lines[index + 1]
            kept.append(stash.store(line) if alone and last and WHOLE.fullmatch(line) else line)
        return kept


class WholeBlocks(Extension):
    """The Markdown extension; after white space is normalised, before anything reads HTML."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's name
        md.preprocessors.register(_PutAside(md), "whole_blocks", 25)
