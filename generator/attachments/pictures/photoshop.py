"""The blocks of Photoshop, in which newsrooms and scanners write names (IPTC) and programs a small picture."""

from __future__ import annotations

from collections.abc import Iterator

from generator.attachments.finding import Finding, quoted
from generator.attachments.names import is_a_name
from generator.attachments.pictures.extras import text_of
from generator.attachments.xmp import left

_IPTC = 0x0404
_SMALL_PICTURE = (0x0409, 0x040C)
_NAMES = {
    80: "作った人", 85: "作った人の肩書", 110: "提供者", 115: "出所", 116: "権利者", 118: "連絡先", 122: "説明を書いた人", 120: "説明", 5: "題名",
    25: "見出し語", 92: "場所", 40: "指示",
}  # fmt: skip


def resources(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Number and body of each block."""
    at = 0
    while content[at : at + 4] == b"8BIM":
        number = int.from_bytes(content[at + 4 : at + 6], "big")
        name = content[at + 6 : at + 7]
        at += 6 + ((1 + name[0] + 1) & ~1 if name else 2)
        size = int.from_bytes(content[at : at + 4], "big")
        yield number, content[at + 4 : at + 4 + size]
        at += 4 + size + (size & 1)


def findings_in_iptc(content: bytes) -> Iterator[Finding]:
    """Names and words in a record of IPTC."""
    at = 0
    while content[at : at + 1] == b"\x1c" and at + 5 <= len(content):
        record, number = content[at + 1], content[at + 2]
        size = int.from_bytes(content[at + 3 : at + 5], "big")
        words = text_of(content[at + 5 : at + 5 + size])
        if record == 2 and number in _NAMES and is_a_name(words):
            yield left(f"{_NAMES[number]}として{quoted(words)}")
        at += 5 + size


def findings_in_photoshop(content: bytes) -> Iterator[Finding]:
    """Names and words in all blocks."""
    blocks = list(resources(content))
    for number, body in blocks:
        if number == _IPTC:
            yield from findings_in_iptc(body)
    if not blocks:
        yield from findings_in_iptc(content)


def small_pictures(content: bytes) -> Iterator[bytes]:
    """The JPEG in each block that holds one, behind a head of 28 bytes."""
    for number, body in resources(content):
        if number in _SMALL_PICTURE:
            yield body[28:]
