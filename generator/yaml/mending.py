"""The text as it would be with a slip mended as its fix says, so that what is wrong below it can be told in the same run.

Only slips that leave one way to mend them, on their own line; lines are never added or taken away, so that what is found
in the mended text stands at the same line of the file.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.yaml.faults import Fault
from generator.yaml.slips import QUOTE_FIX, SLIPS

#: What comes before a value: the hyphens of a list and a key with its colon.
_BEFORE_VALUE = re.compile(
    r"(?P<before>[ ]*(?:-[ ]+)*(?:[A-Za-z_][\w-]*:[ ]+)?)(?P<value>\S.*?)(?P<end>\s*)", re.DOTALL
)


def mended(text: str, fault: Fault) -> str | None:
    """The text without the fault; None where nobody but the editor can tell what was meant."""
    lines = text.split("\n")
    if not 0 < fault.line <= len(lines):
        return None
    line = lines[fault.line - 1]
    other = _without_tabs(lines, fault.line - 1) if fault.code == "tab" else _line_without(line, fault)
    if other is None or other == line:
        return None
    lines[fault.line - 1] = other
    return "\n".join(lines)


def may_be_told(fault: Fault, told: Sequence[Fault]) -> bool:
    """Whether a fault met once those told are mended is surely one of its own: further down, and not on the line that
    was only read as it is because of the mending, unless it is a slip by itself.
    """
    last = told[-1]
    if any(fault.line == other.line for other in told):
        return False
    is_slip = (
        fault.code == "tab" or fault.fix == QUOTE_FIX or any(slip.message == fault.message for slip in SLIPS)
    )
    if fault.line < last.line:
        return is_slip and last.code == "tab"  # tabs are looked for before anything is read
    return is_slip or fault.line > last.line + 1


def _line_without(line: str, fault: Fault) -> str | None:
    for slip in SLIPS:
        found = slip.pattern.match(line)
        if found and slip.mend and slip.message == fault.message:
            return slip.mend(line, found)
    return _quoted(line) if fault.fix == QUOTE_FIX else None


def _without_tabs(lines: list[str], at: int) -> str:
    """As deep as what stands above; deeper where that opens something. How wide a tab was meant nobody can tell."""
    above = next((line for line in reversed(lines[:at]) if line.strip()), "")
    hyphens = re.match(r"[ ]*(?:-[ ]+)*", above)
    depth = hyphens.end() if hyphens else 0
    words = lines[at].lstrip(" \t")
    if above.rstrip().endswith(":"):
        depth += 2
    elif words.startswith("- "):
        depth = len(above) - len(above.lstrip(" "))
    return " " * depth + words


def _quoted(line: str) -> str | None:
    """The value in quotation marks, where all of it stands on the line."""
    found = _BEFORE_VALUE.fullmatch(line)
    if not found or found["value"][0] in "\"'|>" or not found["before"].strip():
        return None
    value = found["value"].replace("'", "''")
    return f"{found['before']}'{value}'{found['end']}"
