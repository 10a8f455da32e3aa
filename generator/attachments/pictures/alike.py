"""Whether a small picture in a file shows what the picture shows.

A program that blackens a face may leave the small picture as it was.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from PIL import Image, ImageOps

_GRID = 16
_FAR = 44
"""Cells of the grid whose tones (0 to 255) lie further apart show something else."""
_MOST_PIXELS = 40_000_000
Image.MAX_IMAGE_PIXELS = 10 * _MOST_PIXELS


class TooLargeError(Exception):
    """A picture that would take too much memory to decode."""


def is_alike(small: bytes, stream: BinaryIO) -> bool:
    """Whether the small picture is the picture made small, with or without bars around it or edges cut off, or turned.

    Raises what Pillow raises for a broken picture, and TooLargeError.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        thumbnail = Image.open(BytesIO(small))
        # A record in the small picture may turn it; only what is drawn is compared.
        drawn = thumbnail.convert("RGB")
        whole = _drawn(stream, drawn.size)
    return any(_near(version, drawn) for version in _versions(whole, drawn.size))


def _drawn(stream: BinaryIO, size: tuple[int, int]) -> Image.Image:
    stream.seek(0)
    picture = Image.open(stream)
    picture.draft("RGB", (4 * size[0], 4 * size[1]))
    if picture.width * picture.height > _MOST_PIXELS:
        raise TooLargeError(f"{picture.width} x {picture.height}")
    picture.load()
    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        ground = Image.new("RGBA", picture.size, "white")
        return Image.alpha_composite(ground, picture.convert("RGBA")).convert("RGB")
    return picture.convert("RGB")


def _versions(whole: Image.Image, size: tuple[int, int]) -> Iterator[Image.Image]:
    """The picture as makers of small pictures draw it."""
    small = whole.resize(
        (max(1, min(whole.width, 640)), max(1, min(whole.height, 640))), Image.Resampling.BOX
    )
    ratio = whole.width / whole.height
    true = small.resize(
        (max(1, round(480 * ratio)), 480) if ratio < 4 else (1920, max(1, round(1920 / ratio))),
        Image.Resampling.BOX,
    )
    for turned in (None, Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_270, Image.Transpose.ROTATE_180):
        seen = true.transpose(turned) if turned is not None else true
        yield seen.resize(size, Image.Resampling.BOX)
        yield ImageOps.fit(seen, size, Image.Resampling.BOX)
        for ground in ("black", "white"):
            yield ImageOps.pad(seen, size, Image.Resampling.BOX, color=ground)


def _near(one: Image.Image, other: Image.Image) -> bool:
    cells: list[bytes] = [
        picture.resize((_GRID, _GRID), Image.Resampling.BOX).convert("L").tobytes()
        for picture in (one, other)
    ]
    return not any(abs(a - b) > _FAR for a, b in zip(*cells, strict=True))
