"""Stage notes, times, rules, withheld places and the record's own telling: lines that are said by nobody."""

from __future__ import annotations

import re
from typing import Any

from generator.importer.words.space import squeeze
from generator.importer.words.when import clocks_in

_WRAPPED = re.compile(
    r"^(?:[〔（(［\[《<＜〈～〜~―—–─－‐-]+|※)\s*(?P<inner>.*?)\s*[〕）)］\]》>＞〉～〜~―—–─－‐-]*$", re.S
)
_STRONG = re.compile(r"^[〔《～〜~―—─]|^-[^\s-].*-$")
_KINDS: tuple[tuple[str, str], ...] = (
    ("voices", r"(?:声|呼ぶ者|いう人|言う人|いう者|言う者|発言する者)(?:が)?あり|^(?:意見|質疑|質問|異議|発言)(?:等)?(?:なし|無し)$|^(?:特に)?なし$|異議なし"),
    ("applause", "拍手"),
    ("laughter", "笑"),
    ("recess", "休憩"),
    ("resume", "再開|再会"),
    ("adjourn", "散会|延会"),
    ("elects", "互選|選出|選任"),
    ("late", "遅参|遅れて(?:出席|到着)|遅刻"),
    ("leave", "退室|退席|退出|退場|早退|離席"),
    ("enter", "入室|入場|着席|到着|登壇|出席(?!して|しており)"),
    ("vote", "採決|投票|挙手|可決|承認|一致"),
    ("rise", "起立"),
    ("hand_over", "手渡|手交|交付|配付|配布|授受|伝達"),
    ("introduced", "紹介"),
    ("explained", "説明|朗読|報告|あいさつ|挨拶"),
    ("open", "開会|開議"),
    ("close", "閉会|終了|終わる"),
    ("shown", "画面|スライド|投影|映写"),
)  # fmt: skip
_TIME_WORD = re.compile(r"開会|開議|閉会|散会|休憩|再開|再会|延会|終了|中止|退席|退室|入室|出席|着席")
_RULE = re.compile(
    r"^[\s　]*(?:[─━―－—–\-_＿=＝…・~〜～*＊.．]{4,}|[─━―—\-]*\s*[◇◆○●☆★※]\s*[─━―—\-]+|(?:[◇◆○●☆★*＊※]\s*){3,}|[─━―－—–\-・…]{2,}\s*[◇◆○●☆★]\s*[─━―－—–\-・…]{2,})[\s　]*$"
)
_END = re.compile(r"^[（(]?以[\s　]*上[)）]?。?$|^[（(]了[)）]$")
_WITHHELD = re.compile(
    r"(?P<closed>非公開|公開しない|公表しない|公開を控え)|(?P<retracted>(?:発言)?取り?消し|取消)|(?P<omitted>(?:以下|中|前)?省略|(?:以下|中|前)略)"
)

#: The record's own voice: sentences that tell of what was said instead of saying it.
_THIRD_PERSON = re.compile(
    r"^(?:以上の|その後|続いて|次に|これに対し|この後|上記の)?.{0,60}(?:説明|質疑|審議|協議|意見交換|採決|挨拶|あいさつ|紹介|報告|提案|確認|議論|承認|了承|可決|同意|決定).{0,40}(?:なされた|行われた|行った|された|あった|となった|した)。$"
)
#: Forms of people speaking; a record that tells politely (承認されました) does not use them.
_POLITE = re.compile(
    r"ございま|いたしま|まいりま|申し上げ|ありがとう|お願い|(?:です|ます|ません)(?:。|(?:ので|が|けれども)?、)"
)


def is_rule(text: str) -> bool:
    """A printed line between parts."""
    return bool(_RULE.match(text))


def is_end(text: str) -> bool:
    """The printed end: 以上."""
    return bool(_END.match(text))


def note_of(text: str) -> dict[str, Any] | None:
    """A stage note's head (kind, time) when the whole line is one; None otherwise."""
    if len(text) > 160:
        return None
    clocks = clocks_in(text)
    if clocks and _TIME_WORD.search(text) and len(squeeze(text)) <= 28 and not text.endswith(("。", "、")):
        rest = squeeze(text[: clocks[0].start] + text[clocks[-1].end :])
        if len(rest) <= 12:
            return {"kind": _kind(rest), "at": clocks[0].time}
    match = _WRAPPED.match(text)
    if not match or not match["inner"] or not _closed(text):
        return None
    if text[0] in "<＜〈【" and match["inner"].endswith(("資料", "書類")):
        return None  # <配付資料> is a heading
    kind = _kind(match["inner"])
    if kind == "other" and not (_STRONG.match(text) and len(text) <= 60):
        return None
    if text.startswith("※") and not re.search(
        r"(?:した|する|された|あり|退席|入室|休憩|配付|配布|可決|承認|了承|同意)。?$", match["inner"]
    ):
        return None
    return {"kind": kind, "at": clocks[0].time if clocks else None}


def _closed(text: str) -> bool:
    """A note ends with the bracket it began with; a line that goes on after it is no note."""
    pairs = {
        "〔": "〕",
        "（": "）)",
        "(": ")）",
        "［": "］",
        "[": "]",
        "《": "》",
        "<": ">",
        "＜": "＞",
        "〈": "〉",
    }
    if text[0] in pairs:
        inner = text[1:-1]
        return text[-1] in pairs[text[0]] and not any(
            c in inner for c in pairs[text[0]] if text[0] not in "(（"
        )
    if text.startswith("※"):
        return True
    return text[-1] in "～〜~―—–─－‐-" and len(text) > 2


def _kind(words: str) -> str:
    return next((kind for kind, pattern in _KINDS if re.search(pattern, words)), "other")


def withheld_of(text: str) -> tuple[str, str] | None:
    """Kind and words of a line that stands for something not shown; None for any other line."""
    if len(text) > 70 or (text.endswith("。") and not re.search(r"(?:により|ため)、?非公開", text)):
        return None
    match = _WITHHELD.search(text)
    if not match:
        return None
    alone = bool(re.match(r"^[（(〔［\[【～〜《―—]", text)) or bool(
        re.search(r"(?:により|につき|のため)、?(?:非公開|省略)(?:とする)?$", text)
    )
    bare = squeeze(re.sub(r"[（(〔［\[【】～〜《》―—\]］〕)）]", "", text))
    if not alone or len(bare) > 40:
        return None
    return str(match.lastgroup), text


_MASK = re.compile(r"[●○〇■◯＊*×]{2,}")


def masked_runs(text: str) -> list[Any] | str:
    """A text with its masked places as runs: ●● where a name or place was; others are left as they are."""
    runs: list[Any] = []
    at = 0
    for match in _MASK.finditer(text):
        if not _hides(
            match[0], text[match.end() : match.end() + 3], text[max(0, match.start() - 2) : match.start()]
        ):
            continue
        if match.start() > at:
            runs.append(text[at : match.start()])
        runs.append({"masked": match[0]})
        at = match.end()
    if not runs:
        return text
    if at < len(text):
        runs.append(text[at:])
    return runs


def _hides(mask: str, following: str, before: str) -> bool:
    """Solid marks hide words; rings do so only before a word for a person or a place, else they are an example."""
    if mask[0] in "●■" and len(set(mask)) == 1:
        return True
    return mask[0] in "○〇◯" and bool(re.match(r"さん|氏|様|丁目|番地|町|社|株式|課長|委員|君", following))


def tells(text: str) -> bool:
    """Whether a short line tells what was done: 質疑の後、承認された。"""
    return len(text) <= 140 and bool(_THIRD_PERSON.match(text)) and not _POLITE.search(text)
