"""Headings that name who speaks below them: 1 開会(課長補佐)."""

from __future__ import annotations

from collections.abc import Set
from itertools import pairwise

from generator.importer.names.dictionary import is_family
from generator.importer.read.stream import Line
from generator.importer.speakers.shapes import Spoken
from generator.importer.words.habits import Habit
from generator.importer.words.notes import tells
from generator.importer.words.numbers import bulleted, numbered
from generator.importer.words.roles import COLLECTIVE, bare, role_of
from generator.importer.words.sentences import ends

_NAMED = Habit(
    "named", r"^[^。]{2,60}?(?P<printed>{round_open}\s*(?P<label>[^{round}、。・]{2,20}?)\s*{round_close})$", tells="見出しの括弧に書いた発言者",
    said=("1 開会(課長補佐)", "２　会長あいさつ（会長）", "3 説明（　緑地課長　）", "議事(会長)", "開会（市長）"),
    unsaid=("開会します。議事（会長）", "（会長）", "会（会長）", "議事（長）", "議事（会長、委員）", "議事（会長）から", "議事（会長　", "議事（計画の内容をくわしく説明する都市計画課の担当課長）"),
)  # fmt: skip
#: Offices that many hold at once: in a heading they say whose turn it is, not who speaks.
_OF_MANY = Habit(
    "of_many", r"^{many}$",
    said=("委員", "議員", "構成員", "メンバー", "団員", "職員", "出席者", "参加者", "傍聴者", "傍聴人"),
    unsaid=("委員長", "青木委員"),
)  # fmt: skip
_GREETS = Habit(
    "greets", r"(?:{greeting}|言葉|ことば|の辞){round_open}", tells="あいさつの見出し",
    said=("会長挨拶（青木会長）", "町長あいさつ（青木町長）", "開会の言葉（岸副会長）", "閉会のことば(岸副会長)", "閉会の辞（岸）"),
    unsaid=("開会（岸）", "言葉", "挨拶　（青木）", "辞（岸）"),
)  # fmt: skip
#: A line that ends no sentence may begin a remark when it is this long, in characters.
_LONG = 30


def headed(
    lines: list[Line], live: list[int], roster: Set[str], spoken: dict[int, Spoken]
) -> dict[int, Spoken]:
    """Heading lines with the speaker their bracket names.

    Taken where the label is listed or speaks elsewhere too, or where no other label is shown and several
    headings are of this form; never where the words below tell instead of speaking.
    """
    found: dict[int, Spoken] = {}
    for i, below in pairwise(live):
        cut = _cut(lines[i])
        if cut and i not in spoken and below not in spoken and _speaks(lines[below]):
            found[i] = cut
    known = roster | {bare(other.label) for other in spoken.values()}
    if not spoken and len(found) >= 2:
        return found
    return {
        i: cut
        for i, cut in found.items()
        if bare(cut.label) in known
        or _name(cut.label) in roster
        or (_GREETS.reads(lines[i].text) and is_family(_name(cut.label)))
    }


def _name(label: str) -> str:
    """A label without its office."""
    return bare(label).removesuffix(role_of(label) or "")


def _cut(line: Line) -> Spoken | None:
    match = None if line.cells else _NAMED.read(line.text)
    if not match or not (line.heading or line.text.startswith("#") or numbered(line.text) or _opens(line)):
        return None
    label = match["label"]
    role = role_of(label)
    if not role or _OF_MANY.reads(bare(label)) or COLLECTIVE.reads(bare(label)):
        return None
    return Spoken("", match["printed"], label, "") if role in bare(label) else None


def _opens(line: Line) -> bool:
    """Whether a line apart from what stands above is a greeting: 開会の言葉（青木副会長）."""
    return line.blank_before and _GREETS.reads(line.text)


def _speaks(below: Line) -> bool:
    """Whether the line under the heading can be the beginning of a remark."""
    if below.cells or numbered(below.text) or bulleted(below.text) or tells(below.text):
        return False
    return ends(below.text) or len(below.text) >= _LONG
