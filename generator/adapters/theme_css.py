"""Takes from Material's style sheet the part that the templates in ``overrides/`` use.

The whole sheet is 138 kB, most of it for a header, a search and a navigation that this site does not have. What stays
is its base and its typography (``.md-typeset``), in a cascade layer, so that ``site.css`` stands above it and is
read without it. Pictures written into the sheet go too: ``Content-Security-Policy: default-src 'self'`` blocks them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

SHEET = "assets/stylesheets/material.css"
CLASSES = {"md-typeset"}
"""Classes that the templates use."""

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_CLASS = re.compile(r"\.([A-Za-z_][\w-]*)")
#: Not used here, or done by ``site.css`` without pictures.
_UNUSED = re.compile(
    r"[#]|\bsummary\b|\bdetails\b|\biframe\b|\bvideo\b|\bkbd\b|\babbr\b|\[role|\[align|\[data-|\[id=|:target|dir=rtl"
    r"|::-(webkit|moz)|table:not|:root>"
)
_VARIABLE = re.compile(r"(--[\w-]+):")
_USED_VARIABLE = re.compile(r"var\((--[\w-]+)")


@lru_cache(maxsize=2)
def trimmed(sheet: str) -> str:
    """The rules of the sheet that can apply to these pages, one a line, in a cascade layer."""
    rules = list(_trim(_COMMENT.sub("", sheet)))
    used = set(_USED_VARIABLE.findall("\n".join(rules)))
    rules = [rule for rule in (_without_unused(rule, used) for rule in rules) if rule]
    return "@layer material {\n" + "\n".join(rules) + "\n}\n"


def _trim(sheet: str) -> Iterator[str]:
    for prelude, body in _rules(sheet):
        if prelude.startswith("@media"):
            inner = "".join(_trim(body))
            if inner:
                yield f"{prelude}{{{inner}}}"
        elif not prelude.startswith("@"):
            selectors = [s for s in prelude.split(",") if _is_used(s)]
            kept = ";".join(d for d in _declarations(body) if "url(" not in d)
            if selectors and kept:
                yield f"{','.join(selectors)}{{{kept}}}"


def _is_used(selector: str) -> bool:
    return set(_CLASS.findall(selector)) <= CLASSES and not _UNUSED.search(selector)


def _without_unused(rule: str, used: set[str]) -> str:
    """The rule without custom properties that no rule asks for; nothing if nothing else is in it."""
    if rule.startswith("@media"):
        return rule
    prelude, _, body = rule.rstrip("}").partition("{")
    kept = [d for d in _declarations(body) if not (m := _VARIABLE.match(d)) or m[1] in used]
    return f"{prelude}{{{';'.join(kept)}}}" if kept else ""


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """(what stands before the brace, what stands in it) of each rule; statements such as @charset are passed over."""
    start = at = depth = opened = 0
    while at < len(sheet):
        letter = sheet[at]
        if letter in "\"'":
            at = _end_of_string(sheet, at)
        elif letter == "{":
            if depth == 0:
                opened = at
            depth += 1
        elif letter == "}":
            depth -= 1
            if depth == 0:
                yield sheet[start:opened].strip(), sheet[opened + 1 : at]
                start = at + 1
        elif letter == ";" and depth == 0:
            start = at + 1
        at += 1


def _declarations(body: str) -> Iterator[str]:
    """The declarations of a rule; a semicolon inside quotes or brackets parts nothing."""
    start = at = depth = 0
    while at < len(body):
        letter = body[at]
        if letter in "\"'":
            at = _end_of_string(body, at)
        elif letter == "(":
            depth += 1
        elif letter == ")":
            depth -= 1
        elif letter == ";" and depth == 0:
            yield body[start:at].strip()
            start = at + 1
        at += 1
    if body[start:].strip():
        yield body[start:].strip()


def _end_of_string(text: str, at: int) -> int:
    """The place of the quotation mark that ends the string begun at ``at``."""
    end = at + 1
    while end < len(text) and text[end] != text[at]:
        end += 2 if text[end] == "\\" else 1
    return end
