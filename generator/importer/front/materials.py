"""The materials of a session: those the front part lists, and those the body says are not published."""

from __future__ import annotations

import re
from typing import Any

from generator.importer.body.pairs import Block
from generator.importer.front.agenda_lines import unwrapped
from generator.importer.front.openness import withheld_record
from generator.importer.front.rows import Row
from generator.importer.readings.outcomes import whole_of
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
_SAYS = re.compile(
    r"(?P<what>[^。、※\s　]{0,30}資料(?:[(（][^()（）]{1,30}[)）])?).{0,60}?(?:公表(?:は)?(?:しません|しない|いたしません|を控え)|公開(?:は)?(?:しません|しない|いたしません)|非公開|非公表)"
)
_COLLECTED = re.compile(r"資料.{0,40}(?:会議(?:終了)?後|終了後|後ほど|お帰りの際).{0,20}回収")


def materials_of(rows: list[Row]) -> list[dict[str, Any]]:
    """The materials as listed; whether they are public is not read from a list."""
    found: list[dict[str, Any]] = []
    for row in rows:
        if row.meaning != "materials":
            continue
        for line in unwrapped(row.text.split("\n")):
            for piece in re.split(r"[\s　]+(?=(?:参考|追加)?資料[\s　]*[0-9０-９]+[\s　:：])", line.strip()):
                material = _material(piece)
                if material:
                    found.append({"id": f"m{len(found) + 1}"} | material)
    return found


def _material(piece: str) -> dict[str, Any] | None:
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


def withheld_materials(
    blocks: list[Block], materials: list[dict[str, Any]], withheld: dict[str, dict[str, Any]]
) -> None:
    """Add what the body says of materials not published to ``materials`` and ``withheld``."""
    plain = [block for block in blocks if "p" in block]
    for block in blocks:
        if "section" in block:
            withheld_materials(block["blocks"], materials, withheld)
    for number, block in enumerate(plain):
        text = whole_of(block)
        match = _SAYS.search(text)
        if not match:
            continue
        following = "\n".join(whole_of(b) for b in plain[number + 1 : number + 4])
        reason = re.search(
            r"(?:【理由】|理由\s*[:：])?\s*(?P<reason>[^【】]*?(?:ため|から|おそれがある)[^\n]*)",
            text[match.end() :] + "\n" + following,
        )
        name = f"w{len(withheld) + 1}"
        withheld[name] = withheld_record(reason["reason"] if reason else "") | {"what": match["what"]}
        if not withheld[name]["reason"]:
            withheld[name]["reason"] = None
        materials.append(
            {
                "id": f"m{len(materials) + 1}",
                "title": re.sub(r"^(?:この|本)", "", match["what"]),
                "status": "withheld",
                "withheld": name,
            }
        )
    if any(_COLLECTED.search(whole_of(block)) for block in plain):
        for material in materials:
            material.setdefault("note", None)
