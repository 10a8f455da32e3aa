"""The title of a record and what it says of the session: year, number, serial, term, kind."""

from __future__ import annotations

import itertools
import re
from typing import Any

from generator import dates
from generator.importer.front.rows import Row
from generator.importer.words.roles import bare
from generator.importer.words.when import dates_in

_RECORD = r"会議録|議事録|速記録|会議記録|委員会記録|会議の?(?:要旨|概要|記録)|(?<=会)概要|議事(?:要旨|概要)|会議結果|要録"
_ONLY_RECORD = re.compile(rf"^[―—\-－〔【（(\s　]*(?:{_RECORD})[）)】〕―—\-－\s　]*$")
_COUNCIL = re.compile(
    r"(?:審議会|協議会|委員会|審査会|部会|分科会|懇談会|検討会|懇話会|会議|定例会|臨時会|総会)(?:[(（][^()（）]*[)）])?$"
)
_NO_TITLE = re.compile(
    r"[>＞|｜。、]|について|のとおり|^(?:資料|議題|日時|場所|会場)|開催(?:した|された|状況|結果)|ページ|サイト|お知らせ"
)
HEADS = 10
"""How many lines above the first row a title is looked for in."""


def title_of(rows: list[Row]) -> str | None:
    """The printed title; failing that the name of the council where it stands alone above the rows."""
    heads = _above(rows)
    named = [row.text for row in rows if row.meaning == "name" and row.text]
    pairs = [_together(one, other) for one, other in itertools.pairwise(heads) if _in_two(one, other)]
    unlabelled = [row.text for row in rows if not row.label and len(row.text) <= 120]
    for head in (*pairs, *unlabelled, *named):
        words = _words(head)
        rest = re.sub(rf"{_RECORD}|書面会議|[^一-龥ぁ-んァ-ヴ]", "", words)
        if re.search(_RECORD, words) and len(rest) >= 4 and "会" in rest and not re.search("[>＞]", words):
            return words
    for head in (*(text.split("\n")[0] for text in named), *pairs, *heads):
        words = _without_date(_words(head))
        if len(bare(words)) >= 6 and _COUNCIL.search(words) and not _NO_TITLE.search(words):
            return words
    return None


def is_title(text: str) -> bool:
    """Whether a line is the whole title of a record, wherever it stands: 第3回…審議会会議録（案）."""
    title = re.search(
        rf"^[^。、：:]{{0,40}}第\s*[0-9０-９]+\s*回[^。、：:]{{2,40}}(?:{_RECORD})(?:[(（][^()（）]*[)）])?$",
        text,
    )
    return bool(title) and not re.match(r"[\W_]|資料|[0-9０-９]+[\s.．]", text)


def _above(rows: list[Row]) -> list[str]:
    """The lines above the first row that has a label."""
    heads: list[str] = []
    for row in rows[:HEADS]:
        if row.label:
            break
        heads.append(row.text)
    return [head for head in heads if len(head) <= 120]


def _in_two(one: str, other: str) -> bool:
    """Whether two lines are one title: … 会議及び / … 協議会概要, … 委員会 / 会議録."""
    if re.search(r"[>＞|。]", one + other) or len(one) + len(other) > 100 or re.search(_RECORD, one):
        return False
    if _ONLY_RECORD.match(bare(other)):
        return bool(_COUNCIL.search(_without_date(one)))
    goes_on = bool(re.search(r"(?:及び|並びに|[・、の])$", one))
    cut = bool(re.search(r"第\s*[0-9０-９]+\s*回", one)) and not _COUNCIL.search(one) and not dates_in(one)
    ends = bool(_COUNCIL.search(other) or re.search(_RECORD, other))
    return (goes_on or cut) and ends and len(bare(other)) >= 4 and not dates_in(other)


def _together(one: str, other: str) -> str:
    if _ONLY_RECORD.match(bare(other)):
        return f"{one} {bare(other).strip('―—-－〔【（(）)】〕')}"
    return f"{one}{other}" if len(one) >= 20 else f"{one} {other}"


def _words(head: str) -> str:
    """A title as it reads: no brackets or marks round it, letters set apart put together."""
    words = re.sub(r"^[#■□◆●【〔「\s　]+|[】〕」\s　]+$", "", head)
    words = re.sub(r"^\S[\s　]+(?=第\s*[0-9０-９]+\s*回)", "", words)  # 会議名 set apart: 名　第1回…
    words = re.sub(r"^[0-9]{2,4}/[0-9]{1,2}/[0-9]{1,2}[\s　]+", "", words)
    words = re.sub(r"(?:を公表(?:します|しました)?|の公表|について)$", "", words)
    pieces = re.split(r"[\s　]+", words)
    if len(pieces) >= 6 and sum(len(piece) == 1 for piece in pieces) * 2 > len(pieces):
        return "".join(pieces)
    return " ".join(pieces)


def _without_date(words: str) -> str:
    """A council's name without the day printed beside it."""
    words = re.sub(r"^[(（][^()（）]*(?:開催|日)[)）][\s　]*", "", words)
    for _, start, end in reversed(dates_in(words)):
        if not words[end:].strip(" 　)）(曜日土月火水木金]") or not words[:start].strip(" 　(（"):
            words = words[:start] if start > len(words) - end else words[end:]
    return words.strip(" 　(（")


def session_of(heads: list[str]) -> dict[str, Any]:
    """Year, number, serial, term and kind of the session, where the lines above the rows print them."""
    plain = dates.half_width("\n".join(heads))
    year = re.search(r"((?:令和|平成|昭和)\s*(?:元|\d+)\s*年度|\d{4}\s*年度)", plain)
    number = re.search(r"第\s*(\d+|[一二三四五六七八九十]+)\s*回", re.sub(r"通算\s*第\s*\d+\s*回", "", plain))
    serial = re.search(r"通算\s*(?:第\s*)?(\d+)\s*回", plain)
    term = re.search(r"第\s*\d+\s*期(?!.{0,16}(?:計画|プラン|事業))", plain)
    kind = re.search(r"定例会|臨時会|合同会議|定例会議|臨時会議", plain)
    label = f"{re.sub(chr(32), '', year[1]) if year else ''}{'第' + str(dates.number(number[1])) + '回' if number else ''}"
    return {
        "label": label or None,
        "year": str(dates.parse_year(year[1])) if year else None,
        "number": str(dates.number(number[1])) if number else None,
        "serial": serial[1] if serial else None,
        "term": term[0] if term else None,
        "kind": kind[0] if kind else None,
    }
