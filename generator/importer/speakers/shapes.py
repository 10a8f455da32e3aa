"""The ways in which a line can show who speaks: brackets, marks, colons, bare labels.

A shape says only how a label would be cut out of a line; whether the lines of a record use it is decided by
``generator.importer.speakers.grammar``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.importer.read.stream import Line
from generator.importer.words.roles import bare
from generator.importer.words.space import trim

MAX_LABEL = 24
"""No label is longer, spaces aside: what is longer is a sentence or a heading."""
MARKS = "○〇◯◎●□■◇◆△▲▽▼☆★◉※・＊*▪―—–-"
_MARK = rf"(?P<mark>[•‣{MARKS}]?)[\s　]*"


@dataclass(frozen=True)
class Spoken:
    """A label cut out of a line."""

    mark: str
    printed: str
    """The label as printed, with its brackets or colon."""
    label: str
    """The label without them."""
    rest: str
    """What follows on the line."""


@dataclass(frozen=True)
class Shape:
    """A way to show a speaker; ``cut`` gives every reading of a line, the likeliest first."""

    name: str
    title: str
    """In Japanese, for the report."""
    cut: Callable[[Line], Iterator[Spoken]]


def _bracket(name: str, title: str, opening: str, closing: str, inner: str) -> Shape:
    pattern = re.compile(
        rf"^{_MARK}(?P<printed>{opening}(?P<label>{inner}){closing}[:：]?)[\s　]*(?P<rest>.*)$", re.S
    )
    return Shape(name, title, lambda line: _by(pattern, line))


def _by(pattern: re.Pattern[str], line: Line) -> Iterator[Spoken]:
    match = None if line.cells else pattern.match(line.text)
    if match:
        yield Spoken(match["mark"] or "", trim(match["printed"]), trim(match["label"]), trim(match["rest"]))


def _bold(line: Line) -> Iterator[Spoken]:
    """Bold words at the start, by the format or by the asterisks that converters leave."""
    match = re.match(
        r"^(?P<printed>\*\*(?P<label>[^*]{1,40}?)[:：]?\*\*[:：]?)[\s　]*(?P<rest>.*)$", line.text, re.S
    )
    if match:
        yield Spoken("", match["printed"], trim(match["label"]), trim(match["rest"]))
    elif line.bold and line.text.startswith(line.bold):
        label = line.bold.rstrip(":： ")
        yield Spoken("", line.bold, label, trim(line.text[len(line.bold) :]))


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    """The text cut after its first, second … word: a label may be printed with spaces in it."""
    at = 0
    cuts: list[int] = []
    for match in re.finditer(r"[\s　]+", text):
        cuts.append(match.start())
        if len(cuts) == 6:
            break
    for at in reversed(cuts):
        if len(bare(text[:at])) <= 2 * MAX_LABEL:
            yield text[:at], trim(text[at:])
    glued = re.match(r"^[^\s()（）。、「」]{1,16}[(（][^()（）。]{1,16}[)）](?=\S)", text)
    if glued:
        yield glued[0], trim(text[glued.end() :])


def _marked(line: Line) -> Iterator[Spoken]:
    # The databases of assemblies number the remarks before the mark: 12: ◯委員長.
    pattern = rf"^(?P<mark>(?:[0-9０-９]{{1,4}}[:：][\s　]*)?[{MARKS}])[\s　]*(?P<rest>.+)$"
    match = None if line.cells else re.match(pattern, line.text, re.S)
    if not match:
        return
    text = match["rest"]
    if len(bare(text)) <= 2 * MAX_LABEL:
        yield Spoken(match["mark"], text, text, "")
    for label, rest in _tokens(text):
        yield Spoken(match["mark"], label, label, rest)


def _inline(line: Line) -> Iterator[Spoken]:
    if not line.cells:
        for label, rest in _tokens(line.text):
            yield Spoken("", label, label, rest)


def _own(line: Line) -> Iterator[Spoken]:
    if not line.cells and len(bare(line.text)) <= 2 * MAX_LABEL:
        yield Spoken("", line.text, line.text, "")


_HEADS = re.compile(r"^(?:発言者(?:名|氏名)?|氏名|発言|区分)$")


def _cells(line: Line) -> Iterator[Spoken]:
    if (
        len(line.cells) == 2
        and line.cells[0]
        and not _HEADS.match(line.cells[0])
        and "\n" not in line.cells[0]
    ):
        yield Spoken("", line.cells[0], line.cells[0].strip(":："), line.cells[1])


_COLON = re.compile(
    rf"^{_MARK}(?P<printed>(?P<label>[^:：;；。、「」\s][^:：;；。、「」]{{0,38}}?)[\s　]*[:：])[\s　]*(?P<rest>.*)$",
    re.S,
)
_SEMICOLON = re.compile(
    rf"^{_MARK}(?P<printed>(?P<label>[^:：;；。、「」\s][^:：;；。、「」]{{0,38}}?)[\s　]*[;；])[\s　]*(?P<rest>.*)$",
    re.S,
)
_CLOSING = re.compile(
    r"^(?P<mark>)(?P<printed>(?P<label>[^\s()（）。、]{1,20}(?:[(（][^()（）]{1,10}[)）][^\s()（）。、]{1,8})?)[)）])[\s　]*(?P<rest>.*)$",
    re.S,
)
_QA = re.compile(
    r"^(?P<mark>)(?P<printed>[QAＱＡ](?P<label>[^\s:：.．。、0-9０-９]{2,20}))(?:[\s　]+|[:：]|$)(?P<rest>.*)$",
    re.S,
)
_INNER_ROUND = r"(?:[^()（）。]|[(（][^()（）。]*[)）]){1,38}"

SHAPES: tuple[Shape, ...] = (
    Shape("cells", "表の左の欄", _cells),
    Shape("bold", "太字", _bold),
    _bracket("lenticular", "【　】", "【", "】", "[^【】]{1,38}"),
    _bracket("round", "（　）", "[(（]", "[)）]", _INNER_ROUND),
    _bracket("angle", "〈　〉《　》", "[<＜〈《≪]", "[>＞〉》≫]", "[^<>＜＞〈〉《》≪≫]{1,38}"),
    _bracket("square", "［　］〔　〕", r"[\[［〔]", r"[\]］〕]", r"[^\[\]［］〔〕]{1,38}"),
    Shape("colon", "呼び方の後のコロン", lambda line: _by(_COLON, line)),
    Shape("semicolon", "呼び方の後のセミコロン", lambda line: _by(_SEMICOLON, line)),
    Shape("marked", "行頭の印", _marked),
    Shape("closing", "閉じ括弧だけ", lambda line: _by(_CLOSING, line)),
    Shape("qa", "Q／A", lambda line: _by(_QA, line)),
    Shape("own", "呼び方だけの行", _own),
    Shape("inline", "行頭の呼び方と空白", _inline),
)
