"""The pages of a TIFF file; its tags are those of Exif."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from typing import BinaryIO

from PIL import Image, TiffImagePlugin

from generator.attachments.finding import Finding, unjudged
from generator.attachments.pictures.exif import findings_in_exif
from generator.attachments.pictures.photoshop import findings_in_iptc, findings_in_photoshop
from generator.attachments.xmp import findings_in_xmp

_XMP, _IPTC, _PHOTOSHOP, _LAYERS = 700, 33723, 34377, 37724


def inspect_tiff(name: str, stream: BinaryIO) -> Iterator[Finding]:
    """Findings in the tags of every page."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        picture = Image.open(stream)
        if not isinstance(picture, TiffImagePlugin.TiffImageFile):
            yield unjudged("", "TIFF の画像として読めません。")
            return
        for page in range(min(picture.n_frames, 500)):
            picture.seek(page)
            yield from findings_in_exif(picture.getexif())
            yield from _of_tags(picture)
        if picture.n_frames > 1:
            yield unjudged(
                "", f"画像が {picture.n_frames} 枚入っています。開くソフトによっては、1枚目しか見えません。"
            )


def _of_tags(picture: TiffImagePlugin.TiffImageFile) -> Iterator[Finding]:
    tags = picture.tag_v2
    for tag, reader in (
        (_XMP, findings_in_xmp),
        (_IPTC, findings_in_iptc),
        (_PHOTOSHOP, findings_in_photoshop),
    ):
        value = tags.get(tag)
        if isinstance(value, tuple):
            value = b"".join(
                part.to_bytes(4, "little") if isinstance(part, int) else bytes(part) for part in value
            )
        if isinstance(value, bytes):
            yield from reader(value)
    if tags.get(_LAYERS):
        yield Finding(
            "file-inside",
            "",
            "編集用のレイヤーが残っています。",
            "「minutes clean ファイル」で、見えている画像だけの写しを作り、置き換えてください。",
        )
