"""Which lines of the body are headings, and which item of the printed agenda each one treats."""

from __future__ import annotations

import difflib
import re
import unicodedata
from dataclasses import dataclass

from generator.importer.front.papers import Item
from generator.importer.read.stream import Line
from generator.importer.words.notes import note_of
from generator.importer.words.numbers import bulleted, numbered, title_key
from generator.importer.words.roles import role_of
from generator.importer.words.space import squeeze

_TAIL = re.compile(
    r"(?:について|に関する(?:件|こと)|の件|あいさつ|挨拶|開会|閉会|議事|その他|報告|事項|議題|質疑応答|意見交換|討議|協議|紹介|連絡|選出|選任|互選|交付|確認|日程)(?:[(（\[［【][^()（）]{0,30}[)）\]］】])?$"
)
_WORDS = re.compile(
    r"(?:質疑|質問|意見|審議|説明|結論|結果|回答|討議|協議|採決|議事|報告|概要|経過|応答|事項|開会|閉会|諮問|答申|休憩|挨拶|あいさつ|紹介|その他|議題|案件)"
)
_ANGLED = re.compile(r"^[<＜〈≪《].{2,50}[>＞〉≫》]$")
_SETTLED = re.compile(r"^(?:結論|結果|審議結果|協議結果|決定|採決|質疑応答|質疑|審議|主な意見|主な質疑)$")
_BRACKETED = re.compile(
    r"^[（(【〔《〈<＜\[［](?P<inner>[^（(【〔《〈<＜\[［）)】〕》〉>＞\]］]{2,40})[）)】〕》〉>＞\]］]$"
)
_HASHES = re.compile(r"^(#{1,6})[\s　]*")


def _nearly(one: str, other: str) -> bool:
    """Two titles of which one was retyped: a word more or less, 審議会では for 審議会に."""
    if abs(len(one) - len(other)) > 12 or len(one) > 200 or one[:6] != other[:6]:
        return False
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio() >= 0.8


@dataclass
class Heading:
    """A heading cut out of a line."""

    mark: str
    no: str | None
    title: str
    rest: str
    """Words after the heading on the same line."""
    kind: str
    """Headings of one kind are of one rank."""
    item: Item | None = None


class Agenda:
    """The printed agenda's items and which of them have found their heading."""

    def __init__(self, items: list[Item]) -> None:
        self.items = items
        self.used: set[str] = set()

    def match(self, title: str) -> Item | None:
        """The first unused item of this title; failing that one whose title begins alike."""
        key = title_key(title)
        free = [item for item in self.items if item.id not in self.used]
        found = next((item for item in free if item.key == key), None)
        if (
            found is None and title[:1] in "アイウエオカキクケコ"
        ):  # ア計画について: a number without room after it
            found = next(
                (item for item in free if len(item.key) >= 4 and item.key == title_key(title[1:])), None
            )
        if found is None and len(key) >= 8:
            found = next((item for item in free if _alike(item.key, key)), None)
        if found is None and len(key) >= 12:
            found = next((item for item in free if _nearly(item.key, key)), None)
        return found

    def glued(self, text: str) -> tuple[Item, str] | None:
        """An item whose title the text begins with, before other words: 部長挨拶 おはようございます。"""
        for item in self.items:
            title = item.title.split("\n")[0]
            if (
                item.id not in self.used
                and len(title) >= 3
                and re.match(re.escape(title) + r"[\s　]+\S", text)
            ):
                return item, text[len(title) :].lstrip(" 　")
        return None


def _alike(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    told = longer == other and other[len(one) :][:1] in tuple("のをがはにでとも")  # …についての説明の後
    return (
        len(shorter) >= 8 and longer.startswith(shorter) and len(shorter) >= 0.55 * len(longer) and not told
    )


def heading_of(
    line: Line,
    agenda: Agenda,
    *,
    speaking: bool,
    before_remark: bool,
    seen: set[str],
    marks: set[str],
    counts_on: bool = False,
) -> Heading | None:
    """The heading a line is, or None.

    ``speaking``: a remark is open, in which numbered lines are mostly lists. ``before_remark``: the next
    line is a remark. ``counts_on``: its number follows that of the last heading of its kind.
    ``seen``: kinds of headings met. ``marks``: marks that show speakers here.
    """
    hashes = _HASHES.match(line.text)
    mark, text = (hashes[1], line.text[hashes.end() :]) if hashes else ("", line.text)
    cut = bulleted(text)
    if cut:
        mark, text = f"{mark} {cut[0]}".strip(), cut[1]
    found = numbered(text)
    no, title = (found.no, found.rest) if found else (None, text)
    kind = found.kind if found else f"#{len(hashes[1])}" if hashes else cut[0] if cut else ""
    if (
        (title.endswith(("。", "、")) and not found)
        or not re.search(r"\w", title)
        or re.match("については|に関しては", title)
    ):
        return None
    glued = agenda.glued(title) if found and not line.heading else None
    if glued:
        return Heading(mark, no, title[: len(title) - len(glued[1])].rstrip(" 　"), glued[1], kind, glued[0])
    item = agenda.match(title) if len(title) <= 300 else None
    exact = item is not None and len(item.key) >= 8 and title_key(title).endswith(item.key)
    if item is not None and (
        found or cut or hashes or line.heading or line.blank_before or not speaking or exact
    ):
        return Heading(mark, no, title, "", kind, item)
    if len(title) > 90 or title.endswith(("。", "、")):
        return None
    kind = kind or (
        unicodedata.normalize("NFKC", title[0]) if _BRACKETED.match(title) or _ANGLED.match(title) else ""
    )
    plain = _is_heading(line, Heading(mark, no, title, "", kind), bool(hashes), marks)
    plain = plain or (
        counts_on and (not speaking or before_remark) and line.blank_before and len(title) <= 40
    )
    again = bool(kind) and kind in seen and (not found or bool(_TAIL.search(squeeze(title))))
    settled = bool(_BRACKETED.match(title) and _SETTLED.match(title[1:-1]))
    trusted = bool(hashes or line.heading or before_remark or again or settled)
    return Heading(mark, no, title, "", kind or "words") if plain and (trusted or not speaking) else None


def _is_heading(line: Line, cut: Heading, hashed: bool, marks: set[str]) -> bool:
    if line.heading or hashed:
        return True
    if cut.title[0] in "(（" and not cut.no and note_of(cut.title):
        return False  # （委員自己紹介）, （午前10時 開会）
    if cut.no:
        return bool(_TAIL.search(squeeze(cut.title))) or (bool(cut.mark) and len(cut.title) <= 40)
    said = re.match(r"(?P<who>\S{2,12})[\s　]+\S.{8,}", cut.title)
    if cut.mark and said and role_of(said["who"]) and said["who"].endswith(role_of(said["who"]) or "?"):
        return False  # ○霧山委員長 本日は…: a remark, whatever the record does elsewhere
    if cut.mark in tuple("■◆◇●○◎□▼▽△▲☆★〇◯"):
        return cut.mark not in marks or bool(_TAIL.search(squeeze(cut.title)))
    if _ANGLED.match(cut.title) and not cut.mark:
        return bool(_WORDS.search(cut.title))
    bracketed = None if cut.title[:-1].endswith(("なし", "無し", "あり")) else _BRACKETED.match(cut.title)
    return (
        bool(bracketed and _WORDS.search(bracketed["inner"]) and len(bracketed["inner"]) <= 24)
        and not cut.mark
    )
