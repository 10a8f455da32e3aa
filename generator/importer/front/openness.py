"""Whether a session was open, to whom, and why not, as its front part says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator import dates
from generator.importer.front.labelled import without_mark
from generator.importer.front.rows import Row
from generator.importer.words.habits import Habit, Habits
from generator.importer.words.numbers import numbered
from generator.importer.words.space import trim
from generator.japanese.lists import text_of

_BASIS = Habit(
    "basis",
    r"[^\s、。「」{round}]{2,24}(?:条例|規則|要綱|規程|法律|法)第\s*(?:{digit}|{numeral}){1,5}\s*条"
    r"(?:第\s*(?:{digit}|{numeral}){1,5}\s*項)?(?:(?:第\s*(?:{digit}|{numeral}){1,5}|各)\s*号)?",
    tells="非公開の根拠",
    said=("情報公開条例第7条", "会議規則第 12345 条に当たる", "設置要綱第七 条第2項", "審議会規程第3条第 2項第4号", "個人情報法律第5条各号", "地方自治法第百十五条、会議法第１条第二 項",
          "議会条例第9条第12345項", "議会条例第9条第1項第 3号", "議会条例第9条第1項各 号", "議会条例第9条第12345号", "議会条例第9条第一号", "開会、情報公開条例第7条", "「情報公開条例第7条」",
          "（情報公開条例第7条）", "(情報公開条例第7条)", "開会。情報公開条例第7条", "丘の上町 情報公開条例第7条", "丘の上町における附属機関等の会議及び会議録等の公開に関する条例第7条"),
    unsaid=("条例第7条", "町条例第1条", "情報公開条例第条", "情報公開条例", "公開の規定第7条"),
)  # fmt: skip
_SHUT = Habit(
    "shut", r"不可|非公開|傍聴できない|認めない", tells="傍聴を認めない",
    said=("傍聴不可", "非公開", "傍聴できない", "傍聴は認めない"),
    unsaid=("0人", "傍聴可"),
)  # fmt: skip
_NO_REASON = Habit(
    "no_reason", r"^[{dash}なし無\s。]*$",
    said=("なし。", "無し", "-", "－", "―", "な し", ""),
    unsaid=("個人の話なし", "なし（公開）"),
)  # fmt: skip
_BEHIND = Habit(
    "reason_behind", r"非公開{round_open}(?P<why>[^{round}]*(?:ため|該当|条例)[^{round}]*){round_close}", tells="括弧に入れた非公開の理由",
    said=("非公開（個人の話のため）", "一部非公開(議題2。条例第7条に該当)", "非公開（条例）", "非公開（第7条に該当）", "非公開（条例第7条第2号により）"),
    unsaid=("非公開（議題2）", "非公開（審査中のため", "公開（個人の話のため）", "非公開（（審査）のため）", "非公開（ため（審査）"),
)  # fmt: skip
#: 否（理由）個人に関する情報を扱うため, in the row that says whether the session was open.
_WHY = Habit(
    "reason_told", r"(?:{round_open}{why}{round_close}|{why}\s*{colon})\s*(?P<why>\S.*)", tells="公開の欄に添えた非公開の理由",
    said=("否　（理由）個人の情報を扱うため", "非公開(理由) 審査中", "否（理由）秘", "非公開　理由：審査", "非公開\n理由 :  審査中"),
    unsaid=("否（理由）", "否　個人の情報を扱う理由", "理由　審査中", "否　理由："),
)  # fmt: skip
STATUS = Habits(
    Habit("partly", r"一部(?:非)?公開|ただし.*非公開|議題.*非公開|は公開.*は非公開|は非公開.*は公開", tells="一部を公開した", said=("(1)は公開、(2)は非公開", "議事1は非公開、議事2は公開", "議事1は公開は非公開", "議事1は非公開は公開", "一部公開", "一部非公開", "公開。ただし、議題2は非公開", "公開（ただし非公開）", "議題3のみ非公開", "議題非公開"),
          unsaid=("一部を配布", "(1)は公開、非公開", "(1)は非公開、公開", "非公開の議題", "公開\nただし\n非公開", "公開（議題1\n）非公開")),
    Habit("closed", r"非公開|不可|否(?:$|\s*{round_open})", tells="公開しなかった", said=("非公開", "傍聴不可", "公開の可否　否", "否　（個人の話のため）", "否(審査)"), unsaid=("公開", "否とする者なし")),
    Habit("open", r"公開|可", tells="公開した", said=("公開", "傍聴可"), unsaid=("傍聴者2人", "開催")),
)  # fmt: skip
#: The record tells it: 会議は公開で行われた。
HELD_OPEN = Habit(
    "held_open", r"会議は、?公開(?:で(?:行|開|実施|進)|とし)", tells="公開で開いたことを述べる文",
    said=("会議は公開で行われた。", "本会議は、公開で開催された。", "会議は公開とした。", "会議は公開で実施した。", "会議は公開で進められた。"),
    unsaid=("会議は非公開で行われた。", "会議は公開するか", "次回会議は"),
)  # fmt: skip
_ITEM_SHUT = Habit(
    "shut_item", r"{open}非公開(?:{treated}|審査|{subject})?{close}$", flags=re.M, tells="非公開の議題",
    said=("計画（非公開）", "計画【非公開審議】\n記録", "計画（非公開案件）", "計画（非公開審査）", "計画（非公開議題）"),
    unsaid=("計画（公開）", "（非公開）計画", "計画（非公開", "計画非公開）", "計画（非公開資料）"),
)  # fmt: skip
_COUNT = Habit(
    "count", r"(?P<count>{digit}{1,5}|{numeral}{1,5})\s*[名人]", tells="傍聴した人の数",
    said=("3人", "１２名", "12345 人", "一人", "十二名", "二十五名", "二千五十一名", "傍聴者 三 名"),
    unsaid=("傍聴者", "3件", "人", "数名"),
)  # fmt: skip
_NOBODY = Habit(
    "nobody", r"^(?:{who_looks_on}[がは])?(?:なし|無|い?ない|[0０]|ありません|な\s+し(?:\n|$))", tells="傍聴した人がいない",
    said=("傍聴希望者がないことを確認", "傍聴者はいない", "傍聴人はいない", "傍聴希望者は無し", "なし", "無し", "いない", "0人", "０名", "ありません", "な　し", "な  し\n市長"),
    unsaid=("3人", "傍聴者なし", "な しば"),
)  # fmt: skip
#: Observers counted in the row that says whether the session was open: 公開（傍聴者 2人）.
_BESIDE = Habit(
    "observers_beside", r"{observer}\s*{colon}?\s*(?P<told>{digit}{1,5}\s*[名人]|なし)", tells="公開の欄の傍聴者",
    said=("公開（傍聴者 0人）", "公開　傍聴人：12345 名", "公開(傍聴者なし)", "公開（傍聴人3人）", "公開（傍聴者 ：3人）", "公開（傍聴者： 3人）"),
    unsaid=("公開（傍聴者）", "公開（2人）", "傍聴人員　3人", "傍聴 3人", "傍聴者3件"),
)  # fmt: skip
_KIND = Habit(
    "kind", r"{round_open}{digit}{1,5}\s*[名人]{round_close}",
    said=("一般(3人)", "報道（１２ 名）", "議員（12345人）"),
    unsaid=("一般3人", "(3)", "3人)", "(3人", "(人)", "（3件）"),
)  # fmt: skip
_EACH = Habit(
    "each", r"{digit}{1,5}\s*[名人]",
    said=("3人", "１２ 名", "12345人", "06789人", "０３４５６人", "７８９人"),
    unsaid=("三人", "3件", "人"),
)  # fmt: skip
_TICKED = Habit(
    "ticked", r"[☑☒✓✔■●]\s*(?P<words>[^\s□☐○☑☒✓✔■●]+)", tells="公開の欄の印の付いた選択肢",
    said=("■公開　□非公開", "☑ 公開□非公開", "☒公開○非公開", "✓公開☐非公開", "✔公開", "●公開　○非公開", "■公☑", "■公☒", "■公✓", "■公✔", "■公■", "■公●"),
    unsaid=("□公開", "■", "■ □公開"),
)  # fmt: skip
_UNTICKED = Habit("unticked", r"[□☐○]", said=("□非公開", "☐非公開", "○非公開"), unsaid=("■公開",))
MAX_LINES, MAX_PRINTED = 3, 60
"""From how many line ends on other lines have run into the row; how much of it is shown as printed, in characters."""


@dataclass(frozen=True)
class Observers:
    """Whether observers were allowed, how many came, and how that is printed."""

    allowed: bool | None = None
    count: str | None = None
    printed: str | None = None


@dataclass(frozen=True)
class Openness:
    """Whether a session was open, and what is to be asked."""

    status: str = "unknown"
    """``open``, ``closed``, ``partly`` or ``unknown``."""
    observers: Observers | None = None
    reason: str | None = None
    """Why it was closed, wholly or for a part, as printed; None where it was not, or no reason is printed."""
    questions: tuple[str, ...] = ()


def read_openness(rows: list[Row], opening: str = "") -> Openness:
    """Whether the session was open and to how many observers, and the printed reason for closing.

    ``opening`` is the beginning of the body, which may tell it where no row does.
    """
    said = _ticked(next((row.text for row in rows if row.meaning == "openness"), ""))
    row = next((row for row in rows if row.meaning == "observers"), None)
    beside = _BESIDE.read(said)
    within = _COUNT.read(row.label) if row and not row.text.strip() else None
    told = within[0] if within else beside["told"] if beside and not row else None  # 【傍聴者　2名】
    row = _told_beside(told) if told else row
    seats = _seats(row) if row else None
    by_items = _by_items(rows)
    told_open = (seats and seats.allowed) or HELD_OPEN.reads(opening)
    status = STATUS.name_of(said) or ("open" if told_open and by_items == "unknown" else by_items)
    if row and _SHUT.reads(row.text):
        status = "closed"
    reason = _reason(rows)
    shut = status in ("closed", "partly")
    asked = (*_contradictions(rows), *_questions(shut, reason is not None))
    return Openness(status, seats, reason if shut else None, asked)


def _ticked(text: str) -> str:
    """The choice that is ticked, where boxes stand before several: ■公開　□一部公開　□非公開."""
    chosen = [found["words"] for found in _TICKED.each(text)]
    return chosen[0] if len(chosen) == 1 and _UNTICKED.reads(text) else text


def _by_items(rows: list[Row]) -> str:
    """What the items of the agenda say of themselves, where some were not open: 人事について（非公開）; ``unknown`` where all or none were not."""
    lines = [line for row in rows if row.meaning == "agenda" for line in row.text.split("\n") if line.strip()]
    items = [line for line in lines if numbered(without_mark(line)[1])] or lines
    shut = sum(map(_ITEM_SHUT.reads, items))
    return "partly" if 0 < shut < len(items) else "unknown"


def _reason(rows: list[Row]) -> str | None:
    """The reason in a row of its own; else in brackets behind 非公開."""
    told = (row.text for row in rows if row.meaning == "reason" and not _NO_REASON.reads(row.text))
    texts = [row.text for row in rows if row.meaning == "openness"]
    behind = (found["why"] for text in texts if (found := _BEHIND.read(text) or _WHY.read(text)))
    return next(told, None) or next(behind, None)


def _contradictions(rows: list[Row]) -> Iterator[str]:
    """What is to be asked where rows of one meaning say different things."""
    said = {STATUS.name_of(row.text) for row in rows if row.meaning == "openness"} - {None}
    if len(said) > 1:
        yield "会議の公開・非公開が、欄によって違います。どれが正しいか確かめてください。"
    seats = [_seats(row).count for row in rows if row.meaning == "observers"]
    beside = (_BESIDE.read(row.text) for row in rows if row.meaning == "openness")
    seats += [_seats(_told_beside(found["told"])).count for found in beside if found]
    if len({*seats} - {None}) > 1:
        yield "傍聴者の数が、欄によって違います。どれが正しいか確かめてください。"


def _told_beside(told: str) -> Row:
    return Row("傍聴者", told, "", "observers")


def _questions(shut: bool, has_reason: bool) -> tuple[str, ...]:
    if shut and not has_reason:
        return ("会議を非公開とした理由が見つかりません。確かめてください。",)
    if has_reason and not shut:
        return ("公開の会議に非公開の理由が書かれています。どちらが正しいか確かめてください。",)
    return ()


def _seats(row: Row) -> Observers:
    count = _COUNT.read(row.text)
    head = row.first.split("\n")[0]
    nobody = _NOBODY.reads(trim(row.text, text_of("bullet")))
    head = head if nobody or (count and count[0] in head) else row.first
    if head.count("\n") >= MAX_LINES:
        head, count = "", None
    if _counted_apart(row.first, head):
        count = None
    # なし says only that nobody came, not that nobody might have.
    allowed = bool((count and int(dates.number(count["count"]))) or "可" in head) or None
    return Observers(
        False if _SHUT.reads(row.text) else allowed,
        "0" if nobody else str(dates.number(count["count"])) if count else None,
        " ".join(head.split())[:MAX_PRINTED] or None,
    )


def _counted_apart(whole: str, head: str) -> bool:
    """Whether observers are counted by kind, members, press and citizens apart; which add up is not said."""
    apart = [found[0] for found in _EACH.each(head)]
    return len([*_KIND.each(whole)]) > 1 or (len(apart) > 1 and not head.startswith(apart[0]))


def withheld_record(reason: str) -> dict[str, str | None]:
    """The record of something not shown, from the printed reason; the ordinance's article as printed."""
    basis = _BASIS.read(reason)
    return {"kind": "closed", "reason": " ".join(reason.split()), "basis": basis[0] if basis else None}
