"""Why a file cannot be read as YAML, in the words of someone who keeps minutes.

YAML's own complaint names the place where reading became impossible, which is often a line below the slip.
So the lines there are looked at first for the slips that are made in practice.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from generator.yaml.slips import COMPLAINTS, KEY, QUOTE_FIX, SLIPS, TAB, TAG, Slip

# What YAML itself allows in a file; libyaml gives the place of anything else in bytes, which is of no use here.
_NOT_YAML = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Fault:
    """Where and why the reading of a file stopped, from line 1 and column 1."""

    code: str
    line: int
    column: int
    message: str
    fix: str


class RefusedError(Exception):
    """A file is refused as a whole."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.message)
        self.fault = fault


_NOT_JOINED = (
    "この行から先が、上の行とつながりません。",
    "行の全体が引用符で囲まれていないか（表計算ソフトで保存したときなど）、字下げが正しいかを見てください。",
)
_UNKNOWN = ("YAML として読めません。", "この行と一つ前の行の、字下げ・コロン・引用符を見てください。")


def explain(error: Any, text: str) -> Fault:
    """The fault behind a ``yaml.YAMLError``."""
    if getattr(error, "position", None) is not None:
        return _unreadable_character(text)
    detail, context = str(getattr(error, "problem", "")), str(getattr(error, "context", ""))
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    begun = getattr(error, "context_mark", None)
    if begun is not None:
        opened = _never_closed(context, detail)
        if opened and not ("flow" in context and _slip_on(_line(text, begun.line + 1))):
            return Fault("yaml", begun.line + 1, begun.column + 1, *opened)
    if "tab character" in detail:
        return Fault("tab", line, column, *TAB)
    if "scanning a tag" in context or "parsing a tag" in context or "tag handle" in detail:
        return Fault("yaml", line, column, *TAG)
    slip = _slip_near(text, line, begun.line + 1 if begun else max(1, line - 2))
    if slip:
        return slip
    if begun is not None and "could not find expected ':'" in detail:
        line, column = begun.line + 1, begun.column + 1
    if "mapping values are not allowed" in detail:
        return Fault("yaml", line, column, *_misplaced_colon(_line(text, line), column))
    if "document start" in detail and not re.search(r"^\.\.\.", text, re.MULTILINE):
        return Fault("yaml", line, column, *_NOT_JOINED)
    said = next(((message, fix) for part, message, fix in COMPLAINTS if part in detail), _UNKNOWN)
    return Fault("yaml", line, column, *said)


def _never_closed(context: str, detail: str) -> tuple[str, str] | None:
    if "quoted scalar" in context and ("end of stream" in detail or "document indicator" in detail):
        return (
            "ここで始まる引用符が閉じられていません。",
            "値の終わりに、始まりと同じ引用符を書いてください。",
        )
    if "flow mapping" in context:
        return (
            "「{」に対応する「}」や、間の「,」が見つかりません。",
            f"終わりに「}}」を書いてください。文字としての「{{」なら、{QUOTE_FIX}",
        )
    if "flow sequence" in context:
        return (
            "「[」に対応する「]」や、間の「,」が見つかりません。",
            f"終わりに「]」を書いてください。文字としての「[」なら、{QUOTE_FIX}",
        )
    return None


def _misplaced_colon(line: str, column: int) -> tuple[str, str]:
    """The colon of a key that stands too deep, or one inside a value: YAML says the same of both."""
    if re.fullmatch(rf"{KEY}[ ]*", line[: column - 1]):
        return (
            "この行は、上の行より深く字下げされています。",
            "行の始まりの位置を、上の行の項目名とそろえてください。",
        )
    return "値の中に「: 」があり、項目名の終わりとして読まれます。", QUOTE_FIX


def _line(text: str, number: int) -> str:
    lines = text.splitlines()
    return lines[number - 1] if number <= len(lines) else ""


def _slip_near(text: str, line: int, begun: int) -> Fault | None:
    """A slip on the line of the complaint, or on the nearest lines above it that are not empty."""
    lines = text.splitlines()
    above = [n for n in range(min(line, len(lines)), max(0, begun - 1, line - 4), -1) if lines[n - 1].strip()]
    for number in dict.fromkeys([*above[:3], min(begun, len(lines))]):
        found = _slip_on(lines[number - 1]) if number else None
        if found:
            column, slip = found
            return Fault("yaml", number, column, slip.message, slip.fix)
    return None


def _slip_on(line: str) -> tuple[int, Slip] | None:
    """The first slip on a line, with its column."""
    found = ((slip.pattern.match(line), slip) for slip in SLIPS)
    return next(((match.start("at") + 1, slip) for match, slip in found if match), None)


def _unreadable_character(text: str) -> Fault:
    found = _NOT_YAML.search(text)
    position = found.start() if found else 0
    name = f"U+{ord(found[0]):04X}" if found else "不明"
    line = text.count("\n", 0, position) + 1
    column = position - (text.rfind("\n", 0, position) + 1) + 1
    return Fault(
        "control-character",
        line,
        column,
        f"画面に出せない文字（{name}）があります。",
        "その行の見えない文字を削除してください。",
    )
