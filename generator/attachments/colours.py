"""Colours as files write them, and whether words in one can be read on another."""

from __future__ import annotations

import colorsys
import re
from typing import TypeAlias

Colour: TypeAlias = tuple[int, int, int]
"""Red, green, blue, 0 to 255."""

WHITE: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)
_NAMED = {
    "black": "000000", "blue": "0000FF", "cyan": "00FFFF", "darkBlue": "000080", "darkCyan": "008080",
    "darkGray": "808080", "darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000",
    "darkYellow": "808000", "green": "00FF00", "lightGray": "C0C0C0", "magenta": "FF00FF", "red": "FF0000",
    "white": "FFFFFF", "yellow": "FFFF00", "gray": "808080", "silver": "C0C0C0", "navy": "000080",
    "maroon": "800000", "purple": "800080", "teal": "008080", "lime": "00FF00", "olive": "808000",
    "aqua": "00FFFF", "fuchsia": "FF00FF",
}  # fmt: skip
_NEAR = 40
"""Tones that lie no further apart than this on any of red, green and blue are one tone to a reader."""
_CONTRAST = 1.3
_DARK = 0.01


def rgb(text: str | None) -> Colour | None:
    """``FF0000``, ``#f00``, ``FFFF0000`` (first the opacity) or a name; None for ``auto`` and what is no colour."""
    named = _NAMED.get(text or "", text or "").removeprefix("#").split(" ")[0]
    if re.fullmatch(r"[0-9A-Fa-f]{3}", named):
        named = "".join(2 * digit for digit in named)
    if not re.fullmatch(r"(?:[0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}", named):
        return None
    digits = named[-6:]
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def luminance(colour: Colour) -> float:
    """How bright a colour is, from 0 to 1, as WCAG defines it."""
    parts = [c / 255 for c in colour]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def is_dark(colour: Colour) -> bool:
    """Whether it is black to a reader."""
    return luminance(colour) < _DARK


def alike(words: Colour, ground: Colour) -> bool:
    """Whether words in the one colour cannot be told from a ground of the other."""
    if max(abs(a - b) for a, b in zip(words, ground, strict=True)) > _NEAR:
        return False
    light, dark = sorted((luminance(words), luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05) < _CONTRAST


def mixed(over: Colour, under: Colour, share: float) -> Colour:
    """``share`` (0 to 1) of the one colour over the other."""
    red, green, blue = (round(a * share + b * (1 - share)) for a, b in zip(over, under, strict=True))
    return red, green, blue


def lit(colour: Colour, times: float, plus: float = 0.0) -> Colour:
    """The colour with its lightness (0 to 1) multiplied and raised; hue and saturation stay."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*(c / 255 for c in colour))
    made = colorsys.hls_to_rgb(hue, min(1.0, max(0.0, lightness * times + plus)), saturation)
    return round(made[0] * 255), round(made[1] * 255), round(made[2] * 255)
