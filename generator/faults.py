"""Why a file cannot be read as YAML, in the words of someone who keeps minutes.

YAML's own complaint names the place where reading became impossible, which is often a line below the slip.
So the lines there are looked at first for the slips that are made in practice.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

QUOTE_FIX = '値の全体を半角の二重引用符 " で囲んでください。'
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


@dataclass(frozen=True)
class _Slip:
    """A way of writing that leads to errors below it; the column is that of the group ``at``."""

    pattern: re.Pattern[str]
    message: str
    fix: str


_KEY = r"[ ]*(?:-[ ]+)*[A-Za-z_][\w-]*"
_SLIPS = (
    _Slip(
        re.compile(rf"{_KEY}[ ]*(?P<at>：)"),
        "項目名の後のコロンが全角（：）です。",
        "半角のコロン「:」に直し、その後に半角の空白を一つ入れてください。",
    ),
    _Slip(
        re.compile(r"[ ]*(?P<at>　)"),
        "行頭の字下げに全角の空白が使われています。",
        "全角の空白を消し、半角の空白2つずつで字下げしてください。",
    ),
    _Slip(
        re.compile(rf"{_KEY}(?P<at>:)(?=[^\s/])(?!.*:\s)"),
        "コロン「:」の後に空白がありません。",
        "「項目名: 値」のように、コロンの後に半角の空白を一つ入れてください。",
    ),
    _Slip(
        re.compile(rf"(?:{_KEY}:|[ ]*-)[ ]+(?P<at>\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')[ ]*[^\s#:,\]}}]"),
        "閉じた引用符の後に、まだ文字があります。",
        "値に引用符を含むときは、値の全体を一重引用符 ' で囲むか、かぎ括弧「」を使ってください。",
    ),
    _Slip(
        re.compile(rf"(?:{_KEY}:|[ ]*-)[ ]+(?P<at>[\[{{]).*[\]}}][ ]*[^\s#:,\]}}]"),
        "「[」や「{」から始まる値は、YAML では並びの始まりになります。",
        QUOTE_FIX,
    ),
)
_PERCENT = (
    "「%」で始まる行は、YAML では特別な意味になります。",
    "その行を字下げするか、値なら引用符で囲んでください。",
)
# By a part of the complaint of libyaml.
_COMPLAINTS: tuple[tuple[str, str, str], ...] = (
    (
        "mapping values are not allowed",
        "ここにコロン「:」は置けません。",
        f"字下げを前の行とそろえるか、コロンを含む{QUOTE_FIX}",
    ),
    (
        "could not find expected ':'",
        "この行に、項目名の後のコロン「:」がありません。",
        "「項目名: 値」の形で書いてください。長い文の続きの行なら、項目名より深く字下げしてください。",
    ),
    (
        "did not find expected '-' indicator",
        "ここには、上の並びと同じ位置の「- 」で始まる行が来るはずです。",
        "「- 」の位置を上の行とそろえるか、項目名の位置を上の項目名とそろえてください。",
    ),
    (
        "did not find expected key",
        "ここには、上と同じ位置から始まる項目名が来るはずです。",
        "字下げを上の行とそろえ、引用符の閉じ忘れがないか見てください。",
    ),
    ("cannot start any token", "値をこの記号から始めることはできません。", QUOTE_FIX),
    ("undefined alias", "「*」で始まる値は、YAML では別の場所の参照になります。", QUOTE_FIX),
    ("duplicate anchor", "「&」で始まる値は、YAML では参照のための名前になります。", QUOTE_FIX),
    ("alphabetic or numeric", "「*」や「&」から始まる値は、YAML では特別な意味になります。", QUOTE_FIX),
    (
        "comment or line break",
        "値を「>」や「|」から始めることはできません。",
        f"本文を次の行から書くなら「|」の後で改行してください。文字としての記号なら、{QUOTE_FIX}",
    ),
    (
        "indentation indicator",
        "「|」や「>」の後の数字が正しくありません。",
        "数字を消し、次の行から半角の空白で字下げして書いてください。",
    ),
    (
        "escape",
        "二重引用符の中の「\\」の書き方が正しくありません。",
        "「\\」をそのまま書くときは「\\\\」と二つ重ねるか、一重引用符で囲んでください。",
    ),
    (
        "hexdecimal",
        "二重引用符の中の「\\」の書き方が正しくありません。",
        "「\\」をそのまま書くときは「\\\\」と二つ重ねるか、一重引用符で囲んでください。",
    ),
    (
        "entries are not allowed",
        "この位置に「- 」は置けません。",
        f"並びなら「- 」を次の行に移してください。文字としての「-」なら、{QUOTE_FIX}",
    ),
    ("mapping keys are not allowed", "値を「? 」から始めることはできません。", QUOTE_FIX),
    ("node content", "値をこの記号から始めることはできません。", QUOTE_FIX),
    (
        "unexpected ':'",
        "「{ }」や「[ ]」の中のコロンの後に、空白がありません。",
        f"コロンの後に半角の空白を一つ入れてください。文字としてのコロンなら、{QUOTE_FIX}",
    ),
    ("non-alphabetical", *_PERCENT),
    ("directive", *_PERCENT),
    ("incompatible YAML", "「%YAML」の行は要りません。", "「%YAML」の行を消してください。"),
    ("document start", "「...」の行の後に、まだ内容があります。", "「...」の行を消してください。"),
)  # fmt: skip
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
        if opened:
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
    said = next(((message, fix) for part, message, fix in _COMPLAINTS if part in detail), _UNKNOWN)
    return Fault("yaml", line, column, *said)


TAB = ("行頭の字下げにタブが使われています。", "タブを消し、半角の空白2つずつで字下げしてください。")
TAG = ("「!」から始まる値は、YAML では特別な意味になります。", QUOTE_FIX)


UNUSED_ANCHOR = ("「&」から始まる値は、YAML では参照のための名前になり、表示されません。", QUOTE_FIX)


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


def _slip_near(text: str, line: int, begun: int) -> Fault | None:
    """A slip on the line of the complaint, or on the nearest lines above it that are not empty."""
    lines = text.splitlines()
    above = [n for n in range(min(line, len(lines)), max(0, begun - 1, line - 4), -1) if lines[n - 1].strip()]
    for number in dict.fromkeys([*above[:3], min(begun, len(lines))]):
        for slip in _SLIPS:
            match = slip.pattern.match(lines[number - 1]) if number else None
            if match:
                return Fault("yaml", number, match.start("at") + 1, slip.message, slip.fix)
    return None


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
