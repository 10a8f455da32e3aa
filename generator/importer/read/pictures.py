"""Pictures of a source: they have no text, so a person must say where they go and what they show."""

from __future__ import annotations

import posixpath

from generator.importer.read.stream import Line, Picture
from generator.importer.words.habits import Habit

MAX_ASKED = 10
"""How many pictures are asked about one by one."""
_KIND = Habit(
    "kind", r"^[.][a-z0-9]{1,5}$",
    said=(".png", ".z", ".jp2"),
    unsaid=("png", ".", ".png.gz", ".PNG", ".abcdef"),
)  # fmt: skip


def picture_questions(pictures: list[Picture], lines: list[Line]) -> list[str]:
    """What a person must settle about each picture, in Japanese, with the words it stands after."""
    asked = [_question(number, picture, lines) for number, picture in enumerate(pictures[:MAX_ASKED], 1)]
    if len(pictures) > MAX_ASKED:
        asked.append(f"図は、ほかに {len(pictures) - MAX_ASKED} 点あります。原本と見比べてください。")
    return asked


def _question(number: int, picture: Picture, lines: list[Line]) -> str:
    before = next((line.text for line in reversed(lines) if line.at < picture.at), "")
    words = before.split("\n")[-1].split("\t")[-1][-15:]
    place = f"「{words}」の後" if words else "初め"
    if picture.content:
        kept = f"files の「{ending(number, picture)}」で終わる名前に取り出してあります。"
    elif picture.name:
        kept = f"もとの画像は「{picture.name[:80]}」です。"
    else:
        kept = "図だけを画像として取り出してください。"
    return (
        f"図{number}（{place}）は文字ではないので、下書きに入っていません。{kept}"
        "載せるなら、その場所に figure: を書き、src（画像）と alt（説明）を付けてください。"
    )


def ending(number: int, picture: Picture) -> str:
    """How the name of a kept picture ends: -zu1.png."""
    kind = posixpath.splitext(picture.name)[1].lower()
    return f"-zu{number}{kind if _KIND.reads(kind) else '.bin'}"


def kept_pictures(pictures: list[Picture], stem: str) -> dict[str, bytes]:
    """The files of the pictures asked about, by the name to keep them under; ``stem`` names the session."""
    numbered = enumerate(pictures[:MAX_ASKED], 1)
    return {f"{stem}{ending(n, picture)}": picture.content for n, picture in numbered if picture.content}


def told_apart(pictures: list[Picture]) -> list[Picture]:
    """The pictures, each file once: a seal or a logo that comes again is the same picture."""
    seen: set[bytes] = set()
    kept = []
    for picture in pictures:
        if not picture.content or picture.content not in seen:
            kept.append(picture)
        seen.add(picture.content)
    return kept
