"""The text of a printed agenda, cut into its items: by numbers, bullets and line ends."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from generator import dates
from generator.importer.words.habits import Habit
from generator.importer.words.labels import meaning_of
from generator.importer.words.numbers import numbered, value_of
from generator.japanese.lists import words_of

#: Where a number, a letter or a bullet begins an item within a line.
_CUT = Habit(
    "cut", r"(?<!\S)(?=[①-⑳⑴-⒇]|{round_open}{digit}{1,2}{round_close}|[・･•]\S|{numbered_item}第{digit}+号|[ア-オ][\s.．])", tells="一行に並んだ議題の始まり",
    said=("①計画 ②予算", "⑴計画　⑵予算", "(1)計画 （12)予算 (3）報告", "・計画 ･予算 •報告", "議案第1号 報告第２号 諮問第3号 協議第10号", "ア 計画 イ.予算 ウ．報告", "オ　その他", "議題第2号 日程第3号"),
    unsaid=("計画①", "(123) 計画", "()", "(1", "1)", "・ 計画", "議案第号", "議案第1", "議案1号", "アメリカ", "カ 計画", "陳情第1号", "第ア 計画"),
)  # fmt: skip
_ENDED = Habit(
    "ended", r"(?:{about}|件|他|中|報告|事項|{greeting}|会|[{close}{quote_close}]|\s\s\S{2,5})$",
    said=("計画について", "基金に関すること", "基金の件", "その他", "補正予算（第3号）中", "対策を求める請願　　　継続審査", "予算　　可決", "予算　　原案どおり", "経過報告", "報告2件", "協議事項", "会長挨拶", "会長あいさつ", "閉会", "計画(案)", "計画（案）", "「計画」", "『計画』", "【計画】", "〔計画〕"),
    unsaid=("丘の上町緑の", "報告書", "会長", "緑　可決", "緑　　の", "緑　　原案のとおり"),
)  # fmt: skip
#: A number that stands alone, before another one: 第3 議案第11号.
_NUMBER_ALONE = Habit(
    "number_alone", r"^(?:日程)?\s*第?\s*{digit}{1,2}[.．番]?$", tells="議題の番号だけの語",
    said=("日程第3", "日程 第 12", "第３", "1.", "２．", "5", "日程3番"),
    unsaid=("日程", "第123", "第3号", "議案第3", "1、"),
)  # fmt: skip
#: A cell of a table whose title is another one.
_BILL_ALONE = Habit(
    "number of a bill alone", r"^(?:日程第?\s*{digit}+\s*)?{numbered_item}\s*第\s*{digit}+\s*号$", tells="議案の番号だけの行",
    said=("議案第57号", "報告第 8 号", "報告 第8号", "日程第3 議案第5号", "日程4　議案第6号", "日程第 12議案第5号"), unsaid=("第3号", "議案第57号から第59号まで", "議案57号", "新議案第5号"),
)  # fmt: skip
#: 案件1　諮問第52号 …: the number of an item before that of its bill, on one line.
_COUNTED_ITEM = Habit(
    "number of an item alone", r"^\s*{item_word}\s?{digit}{1,2}\s*$", tells="行の始めにある議題の番号", said=("案件1　", "　議題 12 ", "協議事項２"), unsaid=("案件", "新案件1", "案件1について", "案件123"),
)  # fmt: skip
_SIGN_FIRST = Habit(
    "sign_first", r"^[\W_]", said=("・計画", "_計画", "（計画"), unsaid=("計画", "1 計画", "計画・")
)
_NEXT = Habit(
    "next", r"\s+(?=(?P<no>{digit}+)(?:\s|[.．、](?!{digit}))\s*\S)", tells="一行に並んだ議題の次の番号",
    said=("計画　2 予算", "計画 ２．予算", "計画  3、 予算", "計画 12.  予算"),
    unsaid=("計画2 予算", "計画 2予算", "計画 2.5倍", "計画 2．５倍", "計画 2 ", "計画 2.", "計画 第2 予算"),
)  # fmt: skip
LONG_TITLE = 28
"""From how many characters on the title of an item may go on in the next line."""
_SHORT_HEAD = 10
"""How long a line is at most that may head a list of its own, in characters."""


def pieces_of(text: str) -> list[str]:
    """The words of each item, its number before it."""
    printed = _kana_numbered(unwrapped(text.split("\n")))
    lines = [part for line in printed for part in _counted(line)]
    pieces: list[str] = []
    for piece in (words for line in lines for cut in _cut(line) if (words := cut.strip())):
        if pieces and _NUMBER_ALONE.reads(pieces[-1]):
            pieces[-1] += f"　{piece}"  # 第3 議案第11号 …: two numbers of one item
        elif pieces and (pieces[-1] in words_of("bullet") or _lacks_title(pieces[-1], piece)):
            pieces[-1] += f" {piece}"  # - 議案第7号 …, 議案第7号 / 予算について
        else:
            pieces.append(piece)
    return pieces


def _lacks_title(piece: str, below: str) -> bool:
    """Whether a piece is only the number of a bill, whose title stands on the line below."""
    return _BILL_ALONE.reads(piece) and numbered(below) is None and not _SIGN_FIRST.reads(below)


def _cut(line: str) -> Iterator[str]:
    begun = (found.start() for found in _CUT.each(line))
    starts = [0, *(start for start in begun if not _COUNTED_ITEM.reads(line[:start])), len(line)]
    return (line[start:end] for start, end in itertools.pairwise(starts))


def unwrapped(lines: list[str]) -> list[str]:
    """Lines, a long title that goes on in the next line put together with its end."""
    made: list[str] = []
    before = ""
    for line, below in itertools.pairwise([*lines, ""]):
        goes_on = (
            len(before) >= LONG_TITLE
            and len(line) < len(before)
            and not _ENDED.reads(before)
            and not numbered(line.strip())
            and not _SIGN_FIRST.reads(line)
            and numbered(made[-1].strip()) is not None
            and not heads_list(line, below)
        )
        if goes_on:
            made[-1] += line.strip()
        else:
            made.append(line)
        before = line
    return made


def heads_list(line: str, below: str) -> bool:
    """Whether a short line stands over a list of its own, whose first number follows: 所管事務調査 / 1 計画について."""
    first = numbered(below.strip())
    heads = len(line.strip()) <= _SHORT_HEAD and meaning_of(line) is None
    return heads and first is not None and value_of(first.no) == 1


def _kana_numbered(lines: list[str]) -> list[str]:
    """ア計画について、イその他 on lines of their own: the letters that count on are numbers."""
    starts = [at for at, line in enumerate(lines) if line[:1] == "ア"]
    made = list(lines)
    for start in starts:
        run = []
        for letter, line in zip("アイウエオカキクケコ", lines[start:], strict=False):
            if line[:1] != letter or len(line) < 4:
                break
            run.append(f"{letter}　{line[1:].strip()}")
        if len(run) >= 2:
            made[start : start + len(run)] = run
    return made


def _counted(line: str) -> list[str]:
    """A line cut before 2, 3 … where it counts on from a number: 1 計画について　2 その他."""
    found = numbered(line.strip())
    first = value_of(found.no) if found and found.kind in ("1", "1.") else None
    if first is None:
        return [line]
    parts, rest = [], line.strip()
    for number in range(first + 1, first + 30):
        cut = next(
            (found for found in _NEXT.each(rest) if dates.half_width(found["no"]) == str(number)), None
        )
        if not cut:
            break
        parts.append(rest[: cut.start()])
        rest = rest[cut.end() :]
    return [*parts, rest]
