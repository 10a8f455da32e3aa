"""The numbers that begin headings and list items: 1, (1), ①, ア, 第1号 … as printed, and their kind."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_D = "0-9０-９"
_BILL = "追加日程|日程|議案|議員提出議案|議|報告|諮問|承認|陳情|請願|認定|同意|協議案?|発議|意見書案?|議題|議事|次第|案件|審議事項|議決事項|決議事項|報告事項|協議事項"
#: What is counted is no number of an item, 3本とも; but words that only begin like a counter are its title, 1人権.
_COUNTERS = (
    "年(?![次末金間報])|月(?![例報])|日(?![程常曜])|時(?!報)|分(?![科析別担庁])|人(?![権事口材員])|名(?![称簿誉])|回(?![答覧収])|"
    "件(?!名)|点(?![検字])|個(?![人別票])|歳(?![入出])|円(?![滑卓])|番(?!号|組)|階(?![段層])|条(?!例)|項(?!目)|号|"
    "本(?![日会年市町村区県校件計予協審])|社(?!会)|校(?!長)|者|枚|冊|匹|台(?![風帳])|棟|戸(?![籍別建])|倍|票|頭|羽|世帯|種類|"
    "割|度|級|週|期(?![末日])|つ|才|丁|秒|か[所月国年]|[ヶカケ箇個]|ページ|頁|パーセント|キロ|メートル|トン|億|万|千|百"
)
_FORMS: tuple[tuple[str, str], ...] = (
    (
        "bill",
        rf"(?:{_BILL})\s*第?\s*[{_D}一二三四五六七八九十]+(?:\s*号)?(?:議案)?[:：.．]?(?![{_D}年月日回人件点]|\s*号|から|まで)",
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
        rf"[{_D}]{{1,2}}(?![{_D}\s　%％,.．、-]|{_COUNTERS})(?=.)",
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
    return int(found[0]) if found and len(found[0]) < 10 else None


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
