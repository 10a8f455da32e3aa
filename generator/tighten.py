"""Scripts and style sheets as they are served: without comments, indentation and spaces that only please the eye.

Plain hosts compress nothing, so that every remark to the reader of the source would be sent to every reader of the
site. Names stay as they are: what a browser reports can still be found in the source. It works token by token and
knows no more of the languages than it must; it takes scripts without template literals and without spaces that
matter elsewhere than between signs (`a - -b` keeps its own).
"""

from __future__ import annotations

import re

# Spaces round signs that cannot run together with what stands beside them.
_AIRY = re.compile(r" ?([=(){}\[\],:?<>|&;*%!]) ?|(?<![+-]) ([+-]) (?![+-])")
# A line break where the line before it cannot end a statement, or has ended it, or a bracket ends it.
_OPEN_LINE = re.compile(r"(?<=[{;,(\[])\n|\n(?=[})\]])")
# A comment, or something that may hold what looks like one: strings, and regular expressions after an operator.
_SCRIPT = re.compile(
    r"""(?P<comment>/\*.*?\*/|//[^\n]*)
    |(?P<string>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')
    |(?P<regex>(?<=[(,=:!&|?{};\s])/(?![/*\s])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n\[])+/[a-z]*)
    |(?P<code>[^"'/]+)""",
    re.DOTALL | re.VERBOSE,
)
_SHEET = re.compile(
    r"""(?P<comment>/\*.*?\*/)|(?P<string>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(?P<code>[^"'/]+)""", re.DOTALL
)


def script(source: str) -> str:
    """A JavaScript file. Raises ValueError for one with template literals."""
    if "`" in _SCRIPT.sub(lambda found: found["code"] or "", source):
        raise ValueError("a script with a template literal cannot be tightened")
    bare = _SCRIPT.sub(_script_token, source)
    lines = (line.strip() for line in bare.splitlines())
    whole = "\n".join(line for line in lines if line) + "\n"
    return _OPEN_LINE.sub("", whole)


def _script_token(found: re.Match[str]) -> str:
    if found["comment"]:
        return " "
    return _AIRY.sub(r"\1\2", found[0]) if found["code"] else found[0]


def sheet(source: str) -> str:
    """A style sheet."""
    bare = _SHEET.sub(lambda found: "" if found["comment"] else found[0], source)
    return _SHEET.sub(_sheet_token, bare).strip() + "\n"


def _sheet_token(found: re.Match[str]) -> str:
    if not found["code"]:
        return found[0]
    code = re.sub(r"\s+", " ", found[0])
    code = re.sub(r" ?([{};,>]) ?", r"\1", code)
    return re.sub(r"(?<=[ :,(-])0(?=\.\d)", "", code.replace(": ", ":").replace(";}", "}"))
