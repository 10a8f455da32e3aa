"""The materials of a session, as its front part lists them."""

from __future__ import annotations

import re

from generator.importer.front.agenda_lines import unwrapped
from generator.importer.front.rows import Row
from generator.importer.words.numbers import numbered
from generator.importer.words.roles import bare
from generator.importer.words.space import trim
from generator.japanese.lists import pattern_of

_NOT_MATERIAL = pattern_of(r"^(?:{nothing}|無|{elsewhere}の{as_is}|{dash})。?$")
_MATERIAL_NO = pattern_of(
    r"^{open}?(?P<no>(?:参考|追加|当日|別添|配布|事前)?資料\s*(?:№|No\.?)?\s*[{digit}A-Za-z]*(?:[{dash}ー.．]{digit}+)*|{elsewhere}\s*{digit}*|次第){close}?[.．]?[\s:：]*(?P<title>.*)$"
)
_SIZE = pattern_of(
    r"\s*{open}(?P<size>[^{bracket}]{0,20}(?:PDF|ＰＤＦ|Word|Excel|PowerPoint|ワード|エクセル|一太郎|{digit}\s*(?:[KM]B|[ＫＭ]Ｂ|キロバイト|メガバイト))[^{bracket}]{0,30}){close}$",
    re.I,
)
#: Several files of one paper, each with its size, after the title.
_LINKS = pattern_of(r"\s*{square_open}[^{square}]*(?:ファイル|PDF|Word|Excel)[^{square}]*{square_close}.*$")
#: What pages add after a link that opens elsewhere.
_OPENS = pattern_of(
    r"\s*{open}?(?:新しい|新規|別)(?:ウ[ィイ]ンドウ|タブ)(?:で|が)?(?:開きます|開く|表示)?{close}?$"
)


Material = dict[str, str | None]
"""What is printed of a paper: ``id``, ``no``, ``title``, ``size``, where they are found."""


def materials_of(rows: list[Row]) -> list[Material]:
    """The materials as listed; whether they are public is not read from a list."""
    found: list[Material] = []
    for row in rows:
        if row.meaning != "materials":
            continue
        for line in unwrapped(row.text.split("\n")):
            for piece in pattern_of(r"\s+(?=(?:参考|追加)?資料\s*{digit}+[\s:：])").split(line.strip()):
                material = _material(piece)
                if material:
                    found.append({"id": f"m{len(found) + 1}", **material})
    return found


def _material(piece: str) -> Material | None:
    text = pattern_of(r"^(?:{mark}|{bullet})\s*").sub("", trim(piece, "|｜"))
    if pattern_of(
        r"{frame}?(?:事前|当日|参考|配布|配付|送付|追加|席上|机上)*{papers}{framed}?|【[^】]*】{and}?【[^】]*】"
    ).fullmatch(
        text,
    ):
        return None  # a heading over some of the papers
    if not text or _NOT_MATERIAL.match(text) or len(text) > 200 or text.endswith("。"):
        return None
    text = _OPENS.sub("", text)
    size = _SIZE.search(text)
    if size:
        text = text[: size.start()]
    text = _LINKS.sub("", text)
    match = _MATERIAL_NO.match(text)
    no, title = (match["no"].strip(), trim(match["title"])) if match else (None, text)
    if not match:
        inline = numbered(text)
        no, title = (inline.no, inline.rest) if inline else (None, text)
    return {
        "no": no if title else None,
        "title": title or bare(no or ""),
        "size": size["size"] if size else None,
    }
