"""The materials of a session, as its front part lists them."""

from __future__ import annotations

import re

from generator.importer.front.agenda_lines import unwrapped
from generator.importer.front.rows import Row
from generator.importer.words.numbers import numbered
from generator.importer.words.roles import bare

_NOT_MATERIAL = re.compile(r"^(?:なし|無し|無|特になし|別紙のとおり|別添のとおり|-|－|―)。?$")
_MATERIAL_NO = re.compile(
    r"^[【(（\[［]?(?P<no>(?:参考|追加|当日|別添|配布|事前)?資料[\s　]*(?:№|No\.?)?[\s　]*[0-9０-９A-Za-z]*(?:[-－‐―ー.．][0-9０-９]+)*|別紙[\s　]*[0-9０-９]*|次第)[】)）\]］]?[.．]?[\s　:：]*(?P<title>.*)$"
)
_SIZE = re.compile(
    r"[\s　]*[(（\[［](?P<size>[^()（）\[\]［］]{0,20}(?:PDF|ＰＤＦ|Word|Excel|PowerPoint|ワード|エクセル|一太郎|[0-9０-９]\s*(?:[KM]B|[ＫＭ]Ｂ|キロバイト|メガバイト))[^()（）\[\]［］]{0,30})[)）\]］]$",
    re.I,
)
#: Several files of one paper, each with its size, after the title.
_LINKS = re.compile(r"[\s　]*[\[［][^\[\]［］]*(?:ファイル|PDF|Word|Excel)[^\[\]［］]*[\]］].*$")
#: What pages add after a link that opens elsewhere.
_OPENS = re.compile(
    r"[\s　]*[(（\[［<＜]?(?:新しい|新規|別)(?:ウ[ィイ]ンドウ|タブ)(?:で|が)?(?:開きます|開く|表示)?[)）\]］>＞]?$"
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
            for piece in re.split(r"[\s　]+(?=(?:参考|追加)?資料[\s　]*[0-9０-９]+[\s　:：])", line.strip()):
                material = _material(piece)
                if material:
                    found.append({"id": f"m{len(found) + 1}", **material})
    return found


def _material(piece: str) -> Material | None:
    text = re.sub(r"^[-・•●○◇◆■□*※][\s　]*", "", piece.strip(" 　|｜"))
    if re.fullmatch(
        r"[【<＜]?(?:事前|当日|参考|配布|配付|送付|追加|席上|机上)*(?:資料|書類)[】>＞]?|【[^】]*】(?:および|及び)?【[^】]*】",
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
    no, title = (match["no"].strip(), match["title"].strip(" 　")) if match else (None, text)
    if not match:
        inline = numbered(text)
        no, title = (inline.no, inline.rest) if inline else (None, text)
    return {
        "no": no if title else None,
        "title": title or bare(no or ""),
        "size": size["size"] if size else None,
    }
