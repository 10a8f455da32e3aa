"""Which lines of the body are headings, and which item of the printed agenda each one treats."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Set
from dataclasses import dataclass, replace

from generator.importer.body.agenda import Agenda, without_of
from generator.importer.front.item_looks import CONTAINER
from generator.importer.front.items import Item, out_of_frame
from generator.importer.read.stream import Line
from generator.importer.words.bills import numbered_title
from generator.importer.words.habits import Habit
from generator.importer.words.notes import note_of, withheld_of
from generator.importer.words.numbers import Numbered, bulleted, numbered, title_key
from generator.importer.words.roles import role_of
from generator.importer.words.sentences import ends_or_pauses
from generator.importer.words.space import squeeze, trim_end, trim_start
from generator.japanese.lists import words_of

_TITLE_END = Habit(
    "title_end", r"(?:{about}|{topic}|{agenda_talk}|(?:{opened}|{ended})の宣[告言])(?:{open}[^{round}]{0,30}{close})?$", tells="見出しの終わりの言葉",
    said=("開会の宣告", "散会の宣言", "花壇の増設について", "基金に関する件", "基金に関すること", "苗木の件", "会長あいさつ", "市長挨拶", "開会", "閉会", "議事", "その他", "計画の報告", "協議事項", "本日の議題", "質疑応答", "意見交換", "自由討議",
          "計画の協議", "委員紹介", "事務連絡", "会長の選出", "委員の選任", "会長の互選", "辞令交付", "前回会議録の確認", "次回日程", "花壇について(報告)", "花壇について（）", "花壇について[協議]", "花壇について［協議］",
          "花壇について【協議】", "花壇について〔協議〕", "花壇について<協議>", "花壇について＜協議＞", "花壇について〈協議〉", "花壇について《協議》", "花壇について≪協議≫"),
    unsaid=("花壇の宣告", "花壇について説明する", "花壇の増設", "花壇について（協議（案））"),
)  # fmt: skip
_PART = Habit(
    "part", r"{topic}|{heading_word}", tells="括弧で囲んだ見出しの言葉",
    said=("主な質疑", "質問", "各委員の意見", "審議", "説明", "結論", "結果", "回答", "討議", "協議", "採決", "議事", "報告", "概要", "経過", "応答", "確認事項", "開会", "閉会", "諮問", "答申",
          "休憩", "会長挨拶", "会長あいさつ", "委員紹介", "その他", "議題", "案件"),
    unsaid=("緑地課", "苗木の数"),
)  # fmt: skip
_ANGLED = Habit(
    "angled", r"^{angle_open}.{2,50}{angle_close}$",
    said=("<議事>", "＜開会＞", "〈質疑〉", "≪報告≫", "《協議事項》"),
    unsaid=("議事>", "<議>", "<議事", "次に<議事>", "<議事>について"),
)  # fmt: skip
_SETTLED = Habit(
    "settled", r"^(?:{treated}?{decided_word}(?:応答)?|{treated}|{chief}(?:意見|質疑))$", tells="発言の間でも見出しとする言葉",
    said=("結果", "審議結果", "協議結果", "結論", "決定", "採決", "質疑", "質疑応答", "審議", "主な意見", "主な質疑", "主要な意見"),
    unsaid=("前回の結果", "結果の報告", "主な発言"),
)  # fmt: skip
_BRACKETED = Habit(
    "bracketed", r"^{open}(?P<inner>[^{bracket}]{2,40}){close}$",
    said=("（議事）", "(質疑応答)", "【議題】", "〔報告〕", "《協議》", "〈開会〉", "<閉会>", "＜審議＞", "[その他]", "［結果］", "≪結論≫"),
    unsaid=("議事）", "（議）", "（議事", "次に（議事）", "（議事）について", "（議事（案））"),
)  # fmt: skip
#: What somebody did, in the brackets of a note.
_DEED = Habit(
    "deed", r"^(?P<who>\S{2,12}?)(?:の|が|より|から)?(?:{greeting}|{reported}|{handed_over})$", tells="だれかがしたことの注記",
    said=("青木理事あいさつ", "会長の挨拶", "市長が報告", "事務局より説明", "課長から説明", "書記資料配布", "会長挨拶"),
    unsaid=("挨拶", "会長", "次に　会長挨拶", "青木理事　あいさつ", "委員からの意見", "社会教育課の緑地担当課長説明会"),
)  # fmt: skip
#: 【議案第1号】: nothing but a number.
_IN_BRACKETS = Habit(
    "number in brackets", r"^【(?P<no>[^【】]{2,12}号)】$", tells="番号だけの見出し",
    said=("【議案第1号】", "【第12号】", "【第1号】"),
    unsaid=("【議案第1号について】", "議案第1号", "【議案】", "【第号】", "【第【1号】", "次の【第1号】", "【第1号】の", "【議員提出による条例改正の議案第1号】"),
)  # fmt: skip
#: 【審議事項（1）　予算について】: a number and a title in one frame.
_FRAMED = Habit(
    "number and title in a frame", r"^(?P<open>{frame})(?P<inner>.{2,})(?P<close>{framed})$", tells="番号と題を一つの括弧で囲んだ見出し",
    said=("【審議事項（1）　予算について】", "〔議題1　「計画」について〕", "＜報告事項（2）　志願(推薦)の状況＞", "【1計】"),
    unsaid=("【議題】計画について", "（議題1　計画について）", "【議題1　計画について", "議題1　計画について】", "次の【議題1　計画について】", "【議題1　計画について】です", "【1】"),
)  # fmt: skip
#: What goes on after a number tells of the item instead of naming it.
_TOLD = Habit(
    "told", r"^(?:[はをにがもとへ、]|.*[。、]$)",
    said=("。", "は原案のとおり", "を議題とします", "に移ります", "が付託され", "も同様", "と関連して", "へ移る", "、質疑", "計画の変更。", "計画の変更、"),
    unsaid=("の上程、説明、採決", "計画の変更について"),
)  # fmt: skip
_MARKS = words_of("mark")
MAX_ITEM, MAX_TITLE, SHORT_TITLE, MAX_BRACKETED = 300, 90, 40, 24
"""How long a heading may be, in characters; one that is no item's title; one that only its mark or number shows; one in
brackets."""


@dataclass(frozen=True)
class Heading:
    """A heading cut out of a line."""

    mark: str
    no: str | None
    title: str
    kind: str
    """Headings of one kind are of one rank."""
    rest: str = ""
    """Words after the heading on the same line."""
    item: Item | None = None
    top: bool = False
    """Whether it is a row of the form, within which no other heading stands."""

    @property
    def hashed(self) -> bool:
        """Whether Markdown marks it."""
        return self.mark.startswith("#")

    @property
    def ends_as_title(self) -> bool:
        return _TITLE_END.reads(squeeze(out_of_frame(self.no or "", self.title)[1]))


@dataclass(frozen=True)
class Around:
    """What is known of the place where a line stands."""

    speaking: bool
    """Whether a remark is open, in which numbered lines are mostly lists."""
    before_remark: bool
    """Whether the next line is a remark."""
    seen: Set[str]
    """Kinds of headings met."""
    marks: Set[str]
    """Marks that show speakers here."""
    counts_on: bool = False
    """Whether its number follows that of the last heading of its kind."""
    of_series: bool = False
    """Whether it is one of several lines that are counted outside of all remarks: 次第1, 次第2."""
    below_item: bool = False
    """Whether the line above is the title of an item."""
    of_form: bool = False
    """Whether its number is the next of the rows of the form."""
    apart: bool = False
    """Whether it stands below an empty line, which no remark of the record holds, or further out than all labels."""
    waits: bool = False
    """Whether a label on its own line still has no words."""
    wraps: Set[str] = frozenset()
    """The first signs of labels, among them the brackets that show speakers here."""


def heading_of(line: Line, agenda: Agenda, around: Around) -> Heading | None:
    """The heading a line is, or None."""
    cut = _cut(line.text)
    if cut is None or _goes_on_behind(cut.title) or _begins_remark(line, cut, around):
        return None
    glued = agenda.glued(cut.title) if cut.no and not line.heading else None
    if glued:
        item, rest = glued
        return replace(cut, title=trim_end(cut.title[: -len(rest)]), rest=rest, item=item)
    no, title = out_of_frame(cut.no or "", cut.title)
    found = agenda.match(title, no) if len(title) <= MAX_ITEM else None
    if found is not None and _is_of_item(line, cut, found, around):
        return replace(cut, item=found)
    bracketed = _IN_BRACKETS.read(cut.title)
    named = bracketed["no"] if bracketed else cut.title
    found = agenda.numbering.headed(numbered_title(cut.no, named))
    if found is not None and _is_of_number(line, cut, around):
        return replace(cut, item=found)
    return _without_item(line, cut, around)


def _begins_remark(line: Line, cut: Heading, around: Around) -> bool:
    """Whether a numbered line is the first of what is said under a label: 議長 / 議案第3号、市道の認定についてご説明いた / します。"""
    first = around.waits and not line.blank_before
    return first and cut.title.startswith(words_of("comma"))


def _goes_on_behind(title: str) -> bool:
    """Whether words go on behind the end of a sentence, as no title does: …を上程します。説明を求めます。漁業管理課."""
    return "。" in title[:-1] and not title.endswith("。")


def _cut(text: str) -> Heading | None:
    """What the line shows before its title: hashes, a mark, a number; None when what is left can be no title."""
    words = text.lstrip("#")
    mark = text[: len(text) - len(words)]
    kind = f"#{len(mark)}" if mark else ""
    words = trim_start(words)
    marked = bulleted(words)
    if marked:
        mark, kind = f"{mark} {marked[0]}".strip(), kind or marked[0]
    rest = marked[1] if marked else words
    found = _in_frame(rest) or numbered(rest)
    title = found.rest if found else rest
    if not re.search(r"\w", title) or title.startswith(words_of("as_for")):
        return None
    if ends_or_pauses(title) and not found:
        return None
    return Heading(mark, found.no, title, found.kind) if found else Heading(mark, None, title, kind)


def _in_frame(words: str) -> Numbered | None:
    """The number and the title that one frame holds, each with its half of the frame; None for other words."""
    framed = _FRAMED.read(words)
    found = numbered(framed["inner"]) if framed else None
    if framed is None or found is None or not found.rest or found.rest.endswith("。"):
        return None
    if any(sign in framed["inner"] for sign in (*words_of("frame"), *words_of("framed"))):
        return None
    return replace(found, no=framed["open"] + found.no, rest=found.rest + framed["close"])


def _is_of_item(line: Line, cut: Heading, item: Item, around: Around) -> bool:
    """Whether a line with an item's title is its heading: inside a remark the title may only be named."""
    if cut.no or cut.mark or line.heading or line.blank_before or not around.speaking:
        return True
    key = title_key(cut.title)
    # その他 below a remark and above the next one: a list that is read out has several such lines.
    alone = around.before_remark and not around.below_item and without_of(key) == without_of(item.key)
    return alone or (len(item.key) >= 8 and key.endswith(item.key))


def _is_of_number(line: Line, cut: Heading, around: Around) -> bool:
    """Whether a line that begins with the number of an item is a heading: ◎日程第3　議案第5号の上程、説明、採決."""
    told = _TOLD.reads(cut.title) and cut.title not in words_of("about")  # ◯ 議案第71号について
    if len(cut.title) > MAX_TITLE or told:
        return False
    shown = bool(cut.mark) and cut.mark not in around.marks
    return bool(line.heading) or shown or around.before_remark or _IN_BRACKETS.reads(cut.title)


def _without_item(line: Line, cut: Heading, around: Around) -> Heading | None:
    title = cut.title
    if len(title) > MAX_TITLE or ends_or_pauses(title):
        return None
    bracketed = _BRACKETED.read(title)
    inner = bracketed["inner"] if bracketed else ""
    kind = cut.kind
    if not kind and (inner or _ANGLED.reads(title)):
        kind = unicodedata.normalize("NFKC", title[0])
    if around.speaking and _is_deed(title, inner):
        return None
    row = _is_row(line, cut, around)
    if around.of_series or row:
        return replace(cut, top=row)
    if _stands_alone(line, cut, around):
        return replace(cut, kind=kind or "words")
    if not _looks_so(line, cut, around.marks) and not _counts_on(line, cut, around):
        return None
    again = kind in around.seen and (not cut.no or cut.ends_as_title)
    trusted = again or not around.speaking or _is_trusted(line, cut, around, inner)
    return replace(cut, kind=kind or "words") if trusted else None


def _is_trusted(line: Line, cut: Heading, around: Around, inner: str) -> bool:
    """Whether what looks like a heading is one though a remark is open; ``inner``: its words in brackets."""
    marked = bool(cut.mark) and line.blank_before and len(cut.title) <= SHORT_TITLE
    return cut.hashed or bool(line.heading) or around.before_remark or marked or _SETTLED.reads(inner)


def _is_deed(title: str, inner: str) -> bool:
    """Whether a note within a remark tells what somebody did: 〔青木理事あいさつ〕."""
    deed = _DEED.read(inner) if title[0] in words_of("note_open") else None
    return deed is not None and role_of(deed["who"]) is not None


def _stands_alone(line: Line, cut: Heading, around: Around) -> bool:
    """Whether words without a number stand between remarks: 質疑, a title apart from all remarks, 【議題1のまとめ】."""
    title = squeeze(cut.title)
    if cut.no or cut.mark or around.waits or len(title) > SHORT_TITLE:
        return False
    if note_of(line.text) or withheld_of(line.text):
        return False
    if around.apart and (cut.ends_as_title or (around.before_remark and _is_wrapped(title, around))):
        return True
    return (around.before_remark and _SETTLED.reads(title)) or (
        title[0] == "【" and _is_wrapped(title, around)
    )


def _is_wrapped(title: str, around: Around) -> bool:
    """Whether a whole line stands in brackets that show no speakers here."""
    whole = _BRACKETED.read(title) is not None or _ANGLED.reads(title)
    none = title[1:-1].endswith((*words_of("none"), *words_of("there_is")))
    others = bool(around.wraps) and title[0] not in {*around.wraps, *words_of("round_open")}
    return whole and not none and others and len(title) <= MAX_BRACKETED


def _is_row(line: Line, cut: Heading, around: Around) -> bool:
    """Whether a short line is the next row of the form: 6. 議案の採決 below 5. 主な質疑."""
    return around.of_form and len(cut.title) <= SHORT_TITLE and (cut.ends_as_title or line.blank_before)


def _counts_on(line: Line, cut: Heading, around: Around) -> bool:
    """Whether a short line with the next number stands apart, where no list of a remark does."""
    apart = around.counts_on and line.blank_before and len(cut.title) <= SHORT_TITLE
    return apart and (not around.speaking or around.before_remark)


def _looks_so(line: Line, cut: Heading, marks: Set[str]) -> bool:
    """Whether a line looks like a heading by itself."""
    if line.heading or cut.hashed:
        return True
    if cut.no:
        named = cut.kind == "bill" and not _TOLD.reads(title_key(cut.title))  # 請願第2号　…を求める請願
        heads = CONTAINER.reads(squeeze(cut.title))  # 1 議案
        return cut.ends_as_title or named or heads or (bool(cut.mark) and len(cut.title) <= SHORT_TITLE)
    if cut.title[0] in words_of("round_open") and note_of(cut.title):
        return False  # （委員自己紹介）, （午前10時 開会）
    if cut.mark:
        free = cut.mark in _MARKS and (cut.mark not in marks or cut.ends_as_title)
        return free and not _is_said(cut.title)
    return _names_part(cut.title)


def _is_said(title: str) -> bool:
    """霧山委員長 本日は…: a remark, whatever the record does elsewhere."""
    who, *said = title.split(maxsplit=1)
    role = role_of(who)
    return bool(said and role) and 2 <= len(who) <= 12 and who.endswith(role or "?") and len(said[0]) > 8


def _names_part(title: str) -> bool:
    """Whether words in brackets say which part of the proceedings begins."""
    note = note_of(title)
    if note is not None and note.kind in ("recess", "resume"):
        return False
    if _ANGLED.reads(title):
        return _PART.reads(title)
    bracketed = _BRACKETED.read(title)
    if bracketed is None or bracketed["inner"].endswith((*words_of("none"), *words_of("there_is"))):
        return False
    return len(bracketed["inner"]) <= MAX_BRACKETED and _PART.reads(squeeze(bracketed["inner"]))
