"""The numbers that begin headings and list items: 1, (1), ①, ア, 第1号 … as printed, and their kind."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_D = "0-9０-９"
_BILL = "追加日程|日程|議案|議員提出議案|議|報告|諮問|承認|陳情|請願|認定|同意|協議案?|発議|意見書案?|議題|議事|次第|案件|審議事項|議決事項|決議事項|報告事項|協議事項"
_FORMS: tuple[tuple[str, str], ...] = (
    (
        "bill",
        rf"(?:{_BILL})\s*第?\s*[{_D}一二三四五六七八九十]+\s*号?(?:議案)?[:：.．]?(?![{_D}年月日回人件点])",
    ),
    ("item", rf"第\s*[{_D}一二三四五六七八九十]+(?:\s*号議案|\s*号)?(?=[\s　])"),
    ("(1)", rf"[(（]\s*[{_D}]{{1,2}}\s*[)）]|[⑴-⒇]"),
    ("①", r"[①-⑳]"),
    ("(ア)", r"[(（][ア-ン][)）]"),
    ("1)", rf"[{_D}]{{1,2}}\s*[)）]"),
    ("1.", rf"[{_D}]{{1,2}}\s*[.．、](?![{_D}])"),
    ("1-1", rf"[{_D}]{{1,2}}[-－‐―ー][{_D}]{{1,2}}(?=[\s　])"),
    ("1", rf"[{_D}]{{1,2}}(?=[\s　])"),
    (
        "1glued",
        rf"[{_D}]{{1,2}}(?=[^{_D}\s　年月日時分人名回件点つ個歳才%％円番階条項号ヶか割度級週期丁,.．、-])",
    ),
    ("ア", r"[ア-ン](?:[.．、)）]|(?=[\s　]))"),
    ("a", r"[a-zA-Zａ-ｚ][.．)）]"),
    ("Ⅰ", r"[Ⅰ-Ⅻ][.．、]?|[IVX]{1,4}[.．、]"),
    ("一", r"[一二三四五六七八九十]{1,2}[、.．]"),
)
_NUMBER = re.compile("|".join(f"(?P<f{i}>{form})" for i, (_, form) in enumerate(_FORMS)))
_BULLET = re.compile(r"[-・･*•◦‐–—●○〇◯◎■□◆◇▼▽▲△☆★※▪◉＊]+(?=[\s　])|[・･•]|[■□◆◇●○〇◯◎▼▽▲△☆★]")


@dataclass(frozen=True)
class Numbered:
    """A line's number and what follows it."""

    no: str
    rest: str
    kind: str
    """The form of the number, such as ``(1)``; headings of one rank share it."""


def numbered(text: str) -> Numbered | None:
    """The number a text begins with, as printed; None when it begins with none."""
    match = _NUMBER.match(text)
    if not match:
        return None
    kind = _FORMS[int((match.lastgroup or "f0")[1:])][0]
    rest = text[match.end() :].lstrip(" \t　")
    return Numbered(match[0].rstrip(" 　"), rest, "1" if kind == "1glued" else kind) if rest else None


def bulleted(text: str) -> tuple[str, str] | None:
    """The bullet a text begins with and the rest; None when it begins with none."""
    match = _BULLET.match(text)
    if not match or match.end() == len(text):
        return None
    rest = text[match.end() :].lstrip(" \t　")
    return (match[0], rest) if rest else None


def value_of(no: str) -> int | None:
    """The number as an int where it is one."""
    found = re.search(r"\d+", unicodedata.normalize("NFKC", no))
    return int(found[0]) if found else None


_KIND = re.compile(
    r"[(（\[［【](?:諮問|報告|協議|審議|承認|答申|継続|公開|非公開|案|説明|予定|議案|提案|再協議|継続協議)[^()（）]{0,6}[)）\]］】]$"
)


def title_key(title: str) -> str:
    """A title for matching only: without number, spaces, marks, bracketed kind, width and dash forms."""
    text = unicodedata.normalize("NFKC", title)
    text = re.sub(r"^[\s#*・●○〇◯◎■□◆◇▼▽※-]+", "", text)
    found = numbered(text)
    if found:
        text = found.rest
    text = re.sub(r"\s+", "", text)
    for _ in range(2):
        text = _KIND.sub("", text)
    return re.sub(r"[‐‑‒–—―−ー\-「」『』（）()\[\]【】<>《》、。,.・:：]", "", text)
