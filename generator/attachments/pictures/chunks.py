"""The chunks of PNG and WebP files and the blocks of GIF files."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from generator.attachments.pictures.extras import Extras, TornError, behind, exactly, skip, text_of

DRAWN_PNG = {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"fdAT"}
#: Colour, size, ground and time; iDOT and CgBI are Apple's way of packing the picture.
PLAIN_PNG = {
    b"sRGB", b"gAMA", b"cHRM", b"pHYs", b"iCCP", b"bKGD", b"tRNS", b"hIST", b"sPLT", b"sBIT", b"tIME", b"oFFs", b"sCAL",
    b"pCAL", b"sTER", b"cICP", b"mDCV", b"mDCv", b"cLLI", b"cLLi", b"iDOT", b"CgBI", b"vpAg", b"caNv", b"orNT", b"acTL",
}  # fmt: skip
DRAWN_WEBP = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF", b"ICCP"}
#: Fireworks keeps every layer of a drawing in chunks of its own.
_LAYERS = {b"mkBF", b"mkTS", b"mkBS", b"mkBT", b"prVW"}
_GIF_PLAIN = (b"NETSCAPE2.0", b"ANIMEXTS1.0", b"ICCRGBG1012", b"ImageMagick")
_DRAWINGS = {"mxfile", "mxgraphmodel", "mxGraphModel", "application/vnd.excalidraw+json"}
_RAW = re.compile(r"Raw profile type (exif|APP1|xmp|iptc|8bim)$")


def extras_of_png(stream: BinaryIO) -> Extras:
    """What stands in chunks that are not the picture."""
    found = Extras()
    exactly(stream, 8)
    drawn = False
    while True:
        size, kind = int.from_bytes(exactly(stream, 4), "big"), exactly(stream, 4)
        if kind == b"fcTL":
            found.delays.append(_png_delay(exactly(stream, size)))
            found.unshown += len(found.delays) == 1 and drawn  # the picture itself is not among the frames
        elif kind in DRAWN_PNG or kind in PLAIN_PNG:
            drawn = drawn or kind == b"IDAT"
            skip(stream, size)
        else:
            _png_part(kind, exactly(stream, size), found)
        skip(stream, 4)
        if kind == b"IEND":
            break
    found.after = behind(stream)
    return found


def _png_delay(body: bytes) -> float:
    return int.from_bytes(body[20:22], "big") / (int.from_bytes(body[22:24], "big") or 100)


def _png_part(kind: bytes, body: bytes, found: Extras) -> None:
    if kind == b"eXIf":
        found.exif.append(body)
    elif kind in (b"tEXt", b"zTXt", b"iTXt"):
        _png_text(*_png_words(kind, body), found)
    elif kind in _LAYERS:
        found.sources.append("編集用のレイヤー")
    else:
        found.odd.append(kind.decode("latin-1"))


def _png_words(kind: bytes, body: bytes) -> tuple[str, bytes]:
    key, _, rest = body.partition(b"\0")
    if kind == b"zTXt":
        rest = _inflated(rest[1:])
    elif kind == b"iTXt":
        packed, words = rest[:1] == b"\1", rest[2:].split(b"\0", 2)[-1]
        rest = _inflated(words) if packed else words
    return key.decode("latin-1"), rest


def _inflated(packed: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(packed, 1 << 20)
    except zlib.error:
        raise TornError("a text that does not unpack") from None


def _png_text(key: str, words: bytes, found: Extras) -> None:
    raw = _RAW.match(key)
    if key == "XML:com.adobe.xmp":
        found.xmp.append(words)
    elif key in _DRAWINGS:
        found.sources.append("編集用の図")
    elif raw:
        content = bytes.fromhex("".join(words.decode("latin-1").split("\n")[3:]))
        if raw[1] in ("exif", "APP1") and not content.startswith(b"http"):
            found.exif.append(content.removeprefix(b"Exif\0\0"))
        elif raw[1] in ("xmp", "APP1"):
            found.xmp.append(content.rpartition(b"xap/1.0/\0")[2])
        else:
            found.photoshop.append(content)
    else:
        found.notes.append((key, text_of(words)))


def extras_of_webp(stream: BinaryIO) -> Extras:
    """What stands in chunks that are not the picture."""
    found = Extras()
    exactly(stream, 4)
    end = 8 + int.from_bytes(exactly(stream, 4), "little")
    exactly(stream, 4)
    while stream.tell() + 8 <= end:
        kind, size = exactly(stream, 4), int.from_bytes(exactly(stream, 4), "little")
        if kind == b"EXIF":
            found.exif.append(exactly(stream, size).removeprefix(b"Exif\0\0"))
        elif kind == b"XMP ":
            found.xmp.append(exactly(stream, size))
        elif kind == b"ANMF":
            head = exactly(stream, 16)
            found.delays.append(int.from_bytes(head[12:15], "little") / 1000)
            skip(stream, size - 16)
        else:
            if kind not in DRAWN_WEBP:
                found.odd.append(kind.decode("latin-1"))
            skip(stream, size)
        skip(stream, size & 1)
    stream.seek(end - 1)
    exactly(stream, 1)
    found.after = behind(stream)
    return found


def extras_of_gif(stream: BinaryIO) -> Extras:
    """What stands in blocks that are not the picture."""
    found = Extras()
    exactly(stream, 6)
    _pass_over_colours(stream, exactly(stream, 7)[4])
    delay = 0.0
    while (kind := exactly(stream, 1)) != b";":
        if kind == b",":
            _pass_over_colours(stream, exactly(stream, 9)[8])
            exactly(stream, 1)
            for _ in _blocks(stream):
                pass
            found.delays.append(delay)
        elif kind == b"!":
            delay = _gif_extension(stream, found, delay)
        else:
            raise TornError("no block of a GIF")
    found.after = behind(stream)
    if len(found.delays) < 2:
        found.delays = []
    return found


def _pass_over_colours(stream: BinaryIO, flags: int) -> None:
    exactly(stream, _colours(flags))


def _blocks(stream: BinaryIO) -> Iterator[bytes]:
    while size := exactly(stream, 1)[0]:
        yield exactly(stream, size)


def _gif_extension(stream: BinaryIO, found: Extras, delay: float) -> float:
    label = exactly(stream, 1)[0]
    if label == 0xF9:
        return next((int.from_bytes(b[1:3], "little") / 100 for b in list(_blocks(stream))), delay)
    if label == 0xFF:
        name = exactly(stream, exactly(stream, 1)[0])
        if name == b"XMP DataXMP":
            # Written as it is and not in blocks; a ramp of 258 bytes leads a reader of blocks to its end.
            found.xmp.append(_xmp_of_gif(stream))
            return delay
        for _ in _blocks(stream):
            pass
        if name not in _GIF_PLAIN:
            found.odd.append(name.decode("latin-1"))
        return delay
    content = b"".join(_blocks(stream))
    if label in (0xFE, 0x01):
        found.notes.append(("コメント", text_of(content[12:] if label == 0x01 else content)))
    return delay


def _xmp_of_gif(stream: BinaryIO) -> bytes:
    content = bytearray()
    while not content.endswith(b"\x01\xff\xfe\xfd"):
        content += exactly(stream, 1)
        if len(content) > 1 << 20:
            raise TornError("a block without an end")
    skip(stream, 0xFD + 1)
    return bytes(content[:-4])


def gif_blocks(stream: BinaryIO) -> Iterator[bytes]:
    """The parts of a GIF file that draw it, byte by byte; comments and records are passed over."""
    head = exactly(stream, 13)
    yield head + exactly(stream, _colours(head[10]))
    while (kind := exactly(stream, 1)) != b";":
        if kind == b",":
            place = exactly(stream, 9)
            yield kind + place + exactly(stream, _colours(place[8])) + exactly(stream, 1) + _packed(stream)
        elif kind == b"!":
            yield from _kept_extension(stream)
        else:
            raise TornError("no block of a GIF")
    yield b";"


def _kept_extension(stream: BinaryIO) -> Iterator[bytes]:
    label = exactly(stream, 1)
    if label != b"\xff":
        body = _packed(stream)
        yield from [b"!" + label + body] if label == b"\xf9" else []
        return
    size = exactly(stream, 1)
    name = exactly(stream, size[0])
    if name == b"XMP DataXMP":
        _xmp_of_gif(stream)
        return
    body = _packed(stream)
    yield from [b"!" + label + size + name + body] if name in _GIF_PLAIN else []


def _colours(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _packed(stream: BinaryIO) -> bytes:
    return b"".join(bytes([len(block)]) + block for block in _blocks(stream)) + b"\0"
