"""Pictures for the tests: a drawing, and ways of leaving something in its file."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

from PIL import ExifTags, Image, ImageDraw

BASE, GPS, IFD = ExifTags.Base, ExifTags.GPS, ExifTags.IFD


def drawing(size: tuple[int, int] = (640, 480), *, blackened: bool = False) -> Image.Image:
    """A picture with shapes on it; ``blackened`` has one of them painted over."""
    picture = Image.new("RGB", size, "#88aacc")
    draw = ImageDraw.Draw(picture)
    width, height = size
    draw.rectangle((0, height * 2 // 3, width, height), fill="#447744")
    draw.ellipse(
        (width // 2, height // 5, width // 2 + width // 5, height // 5 + height // 4), fill="#eecc99"
    )
    draw.line((0, 0, width, height), fill="#aa3333", width=3)
    if blackened:
        draw.rectangle(
            (width // 2 - 4, height // 5 - 4, width // 2 + width // 5 + 4, height // 5 + height // 4 + 4),
            fill="black",
        )
    return picture


def saved(picture: Image.Image, form: str = "JPEG", **options: object) -> bytes:
    stream = BytesIO()
    picture.save(stream, form, **options)
    return stream.getvalue()


def exif_with(
    base: dict[int, object] | None = None,
    camera: dict[int, object] | None = None,
    gps: dict[int, object] | None = None,
) -> bytes:
    """A block of Exif with these tags."""
    exif = Image.Exif()
    exif.update(base or {})
    if camera:
        exif.get_ifd(IFD.Exif).update(camera)
    if gps:
        exif.get_ifd(IFD.GPSInfo).update(gps)
    return exif.tobytes()


def exif_of_thumbnail(small: bytes) -> bytes:
    """A block of Exif whose second directory holds a small JPEG, as cameras write it."""
    head = b"Exif\0\0" + b"II*\0" + struct.pack("<I", 8)
    first = struct.pack("<H", 1) + struct.pack("<HHII", 0x0112, 3, 1, 1) + struct.pack("<I", 8 + 2 + 12 + 4)
    at = 8 + 18 + 2 + 3 * 12 + 4
    second = struct.pack("<H", 3) + struct.pack("<HHII", 0x0103, 3, 1, 6)
    second += (
        struct.pack("<HHII", 0x0201, 4, 1, at)
        + struct.pack("<HHII", 0x0202, 4, 1, len(small))
        + struct.pack("<I", 0)
    )
    return head + first + second + small


def png_with(kind: bytes, body: bytes, content: bytes | None = None) -> bytes:
    """A PNG file with one more chunk before its end."""
    whole = content or saved(drawing(), "PNG")
    chunk = struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    at = whole.rindex(b"IEND") - 4
    return whole[:at] + chunk + whole[at:]


def jpeg_with(marker: int, body: bytes, content: bytes | None = None) -> bytes:
    """A JPEG file with one more segment at its beginning."""
    whole = content or saved(drawing())
    return whole[:2] + bytes([0xFF, marker]) + struct.pack(">H", len(body) + 2) + body + whole[2:]


def xmp_of(inner: str) -> bytes:
    """A record of XMP with these properties."""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/">'
        f'<rdf:Description rdf:about="">{inner}</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
    ).encode()
