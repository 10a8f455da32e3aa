"""What pictures carry beside the picture."""

from __future__ import annotations

import struct
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageOps, PngImagePlugin

from generator.attachments.inspect import inspect
from generator.attachments.pictures.alike import is_alike
from tests.attachments.pictures import (
    BASE,
    GPS,
    drawing,
    exif_of_thumbnail,
    exif_with,
    jpeg_with,
    png_with,
    saved,
    xmp_of,
)  # fmt: skip

PLACE = {
    GPS.GPSLatitudeRef: "N",
    GPS.GPSLatitude: (35.0, 41.0, 22.0),
    GPS.GPSLongitudeRef: "E",
    GPS.GPSLongitude: (139.0, 41.0, 30.0),
}
SMALL = drawing((160, 120))
CREATOR = xmp_of("<dc:creator><rdf:Seq><rdf:li>浜野 晴</rdf:li></rdf:Seq></dc:creator>")
IPTC = b"\x1c\x02\x50" + struct.pack(">H", 13) + "浜野 晴".encode() + b"   "
PHOTOSHOP = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(IPTC)) + IPTC
FRAMES = [drawing((64, 48)), drawing((64, 48), blackened=True)]


def codes(end: str, content: bytes) -> list[str]:
    return [finding.code for finding in inspect(f"files/zu1.{end}", BytesIO(content))]


def png_text(**words: str) -> bytes:
    info = PngImagePlugin.PngInfo()
    for key, value in words.items():
        info.add_itxt(key, value)
    return saved(drawing(), "PNG", pnginfo=info)


LEAKS = {
    "place in a JPEG": ("jpg", saved(drawing(), exif=exif_with(gps=PLACE)), "file-location"),
    "place in a PNG": ("png", saved(drawing(), "PNG", exif=exif_with(gps=PLACE)), "file-location"),
    "place in a WebP": ("webp", saved(drawing(), "WEBP", exif=exif_with(gps=PLACE)), "file-location"),
    "place in a TIFF": ("tif", saved(drawing(), "TIFF", exif=exif_with(gps=PLACE)), "file-location"),
    "place in XMP": ("jpg", saved(drawing(), xmp=xmp_of("<exif:GPSLatitude>35,41.4N</exif:GPSLatitude>")), "file-location"),
    "artist": ("jpg", saved(drawing(), exif=exif_with({BASE.Artist: "浜野 晴".encode()})), "file-metadata"),
    "author as Windows writes it": ("jpg", saved(drawing(), exif=exif_with({BASE.XPAuthor: "浜野 晴".encode("utf-16-le")})), "file-metadata"),
    "number of the camera": ("jpg", saved(drawing(), exif=exif_with(camera={BASE.BodySerialNumber: "0123456"})), "file-metadata"),
    "owner of the camera": ("jpg", saved(drawing(), exif=exif_with(camera={BASE.CameraOwnerName: "Hamano"})), "file-metadata"),
    "user comment": ("jpg", saved(drawing(), exif=exif_with(camera={BASE.UserComment: b"UNICODE\0" + "三丁目の家".encode("utf-16-le")})), "file-metadata"),
    "creator in XMP": ("jpg", saved(drawing(), xmp=CREATOR), "file-metadata"),
    "creator in XMP of a PNG": ("png", png_text(**{"XML:com.adobe.xmp": CREATOR.decode()}), "file-metadata"),
    "creator in XMP of a WebP": ("webp", saved(drawing(), "WEBP", xmp=CREATOR), "file-metadata"),
    "name in IPTC": ("jpg", jpeg_with(0xED, b"Photoshop 3.0\0" + PHOTOSHOP), "file-metadata"),
    "comment in a JPEG": ("jpg", saved(drawing(), comment="浜野さん宅".encode()), "file-metadata"),
    "comment in a GIF": ("gif", saved(drawing(), "GIF", comment="浜野さん宅".encode()), "file-metadata"),
    "text in a PNG": ("png", png_text(Author="浜野 晴"), "file-metadata"),
    "folder in a PNG": ("png", png_text(**{"Thumb::URI": "file:///home/hamano/zu1.png"}), "file-metadata"),
    "unknown chunk": ("png", png_with(b"zzZz", b"hamano"), "file-metadata"),
    "small picture that differs": ("jpg", saved(drawing(blackened=True), exif=exif_of_thumbnail(saved(SMALL))), "file-inside"),
    "layers in a PNG": ("png", png_with(b"mkBT", b"layers"), "file-inside"),
    "drawing in a PNG": ("png", png_text(mxfile="%3Cmxfile%3E"), "file-inside"),
    "file behind a JPEG": ("jpg", saved(drawing()) + b"PK\x03\x04 a whole archive", "file-inside"),
    "file behind a PNG": ("png", saved(drawing(), "PNG") + saved(drawing()), "file-inside"),
    "file behind a GIF": ("gif", saved(drawing(), "GIF") + b"more", "file-inside"),
    "file behind a WebP": ("webp", saved(drawing(), "WEBP") + b"more", "file-inside"),
    "file behind a BMP": ("bmp", saved(drawing(), "BMP") + b"more", "file-inside"),
    "frame that nobody waits for": ("gif", saved(FRAMES[0], "GIF", save_all=True, append_images=FRAMES[1:], duration=[600_000, 100]), "file-inside"),
    "picture beside the animation": ("png", saved(FRAMES[0], "PNG", save_all=True, append_images=FRAMES, default_image=True, duration=100), "file-inside"),
}  # fmt: skip


@pytest.mark.parametrize("leak", LEAKS)
def test_what_stands_beside_the_picture_is_found(leak: str) -> None:
    end, content, code = LEAKS[leak]
    assert codes(end, content) == [code]


CLEAN = {
    "JPEG": ("jpg", saved(drawing())),
    "progressive JPEG": ("jpg", saved(drawing(), progressive=True, quality=95)),
    "JPEG in grey": ("jpg", saved(drawing().convert("L"))),
    "JPEG with a profile": ("jpg", jpeg_with(0xE2, b"ICC_PROFILE\0\1\1" + bytes(200))),
    "photograph": ("jpg", saved(drawing(), exif=exif_with({BASE.Make: "OLYMPUS", BASE.Model: "E-M5", BASE.ImageDescription: "OLYMPUS DIGITAL CAMERA", BASE.Software: "Version 1.0"}, {BASE.ISOSpeedRatings: 200}))),
    "photograph that knows no place": ("jpg", saved(drawing(), exif=exif_with(gps={GPS.GPSVersionID: b"\2\3\0\0", GPS.GPSLatitude: (0.0, 0.0, 0.0)}))),
    "photograph with its small picture": ("jpg", saved(drawing(), exif=exif_of_thumbnail(saved(SMALL, quality=60)))),
    "JPEG of the gd library": ("jpg", saved(drawing(), comment=b"CREATOR: gd-jpeg v1.0 (using IJG JPEG v80), quality = 90\n")),
    "JPEG padded behind": ("jpg", saved(drawing()) + bytes(512)),
    "PNG": ("png", saved(drawing(), "PNG", dpi=(300, 300))),
    "PNG with a palette": ("png", saved(drawing().convert("P"), "PNG", transparency=0)),
    "PNG of Matplotlib": ("png", png_text(Software="Matplotlib version3.9.0, https://matplotlib.org/")),
    "PNG of ImageMagick": ("png", png_text(**{"date:create": "2025-05-12T00:00:00+00:00", "date:modify": "2025-05-12T00:00:00+00:00"})),
    "GIF": ("gif", saved(drawing(), "GIF")),
    "WebP": ("webp", saved(drawing(), "WEBP")),
    "WebP without loss": ("webp", saved(drawing().convert("RGBA"), "WEBP", lossless=True)),
    "TIFF": ("tif", saved(drawing(), "TIFF", compression="tiff_lzw")),
    "BMP": ("bmp", saved(drawing(), "BMP")),
}  # fmt: skip


@pytest.mark.parametrize("name", CLEAN)
def test_a_picture_that_is_nothing_else_gives_no_finding(name: str) -> None:
    assert inspect(f"files/zu1.{CLEAN[name][0]}", BytesIO(CLEAN[name][1])) == ()


def test_a_moving_picture_asks_for_eyes() -> None:
    for form, end in (("GIF", "gif"), ("PNG", "png"), ("WEBP", "webp")):
        content = saved(FRAMES[0], form, save_all=True, append_images=FRAMES[1:], duration=200)
        assert codes(end, content) == ["file-unjudged"]


def test_what_is_found_does_not_repeat_the_place() -> None:
    (finding,) = inspect("a.jpg", BytesIO(saved(drawing(), exif=exif_with(gps=PLACE))))
    assert not {"35", "139", "41"} & set(finding.found.replace("、", " ").split())


@settings(max_examples=60)
@given(
    size=st.tuples(st.integers(200, 900), st.integers(200, 900)),
    small=st.sampled_from([(160, 120), (160, 160), (256, 256), (120, 160)]),
    way=st.sampled_from(["fit", "pad", "stretch", "scale"]),
    turned=st.sampled_from([0, 90, 180, 270]),
    quality=st.integers(30, 95),
)
def test_a_small_picture_made_in_any_usual_way_is_the_same_and_one_before_the_bar_is_not(
    size: tuple[int, int], small: tuple[int, int], way: str, turned: int, quality: int
) -> None:
    def made(whole: Image.Image) -> bytes:
        whole = whole.rotate(turned, expand=True)
        if way == "fit":
            return saved(ImageOps.fit(whole, small), quality=quality)
        if way == "pad":
            return saved(ImageOps.pad(whole, small), quality=quality)
        if way == "stretch":
            return saved(whole.resize(small), quality=quality)
        whole.thumbnail(small)
        return saved(whole, quality=quality)

    assert is_alike(made(drawing(size)), BytesIO(saved(drawing(size))))
    assert not is_alike(made(drawing(size)), BytesIO(saved(drawing(size, blackened=True))))


@settings(max_examples=150)
@given(
    leak=st.sampled_from(sorted(LEAKS)),
    cut=st.floats(0, 1),
    put=st.binary(max_size=8),
    take=st.integers(0, 8),
)
def test_a_damaged_picture_is_told_of_and_stops_nothing(leak: str, cut: float, put: bytes, take: int) -> None:
    end, content, _ = LEAKS[leak]
    at = int(cut * len(content))
    inspect(f"a.{end}", BytesIO(content[:at] + put + content[at + take :]))
    if put == b"":
        assert codes(end, content[: max(at, 3)])
