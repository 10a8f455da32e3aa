"""Values of CSS: lengths, numbers, colours."""

from __future__ import annotations

import re

from generator.attachments.colours import Colour, rgb
from generator.attachments.numbers import measure, real

_IN_PX = {
    "": 1.0,
    "px": 1.0,
    "pt": 4 / 3,
    "pc": 16.0,
    "mm": 96 / 25.4,
    "cm": 96 / 2.54,
    "in": 96.0,
    "q": 96 / 101.6,
    "rem": 16.0,
    "vw": 10.0,
    "vh": 8.0,
}
_WORDS = {
    "xx-small": 9.0,
    "x-small": 10.0,
    "small": 13.0,
    "medium": 16.0,
    "large": 18.0,
    "x-large": 24.0,
    "xx-large": 32.0,
}
_FUNCTION = re.compile(
    r"rgba?\(\s*([\d.]+)(%?)[\s,]+([\d.]+)%?[\s,]+([\d.]+)%?(?:\s*[,/]\s*([\d.]+)(%?))?\s*\)"
)


def length(value: str | None, em: float = 16.0) -> float | None:
    """A length in pixels; ``em`` is what one em, or the whole of a percentage, measures. None for what is none."""
    text = (value or "").strip().lower()
    if text in _WORDS:
        return _WORDS[text]
    return measure(text, _IN_PX | {"em": em, "ex": em / 2, "%": em / 100}, None)


def share(value: str | None) -> float:
    """An opacity from 0 to 1; 1 where nothing is said."""
    return measure(value, {"": 1.0, "%": 0.01}, 1.0)


def colour(value: str | None) -> tuple[Colour, float] | None:
    """A colour and how opaque it is; None for none that is known."""
    text = (value or "").strip().lower()
    if text in ("transparent", "none"):
        return (0, 0, 0), 0.0
    found = _FUNCTION.fullmatch(text)
    if found:
        scale = 2.55 if found[2] else 1.0
        red, green, blue = (min(255, round(real(found[i], 0.0) * scale)) for i in (1, 3, 4))
        opaque = 1.0 if found[5] is None else real(found[5], 1.0) / (100 if found[6] else 1)
        return (red, green, blue), opaque
    if re.fullmatch(r"#(?:[0-9a-f]{4}|[0-9a-f]{8})", text):
        digits = text[1:] if len(text) == 9 else "".join(2 * digit for digit in text[1:])
        known = rgb(digits[:6])
        return (known, int(digits[6:], 16) / 255) if known else None
    known = rgb(text)
    return (known, 1.0) if known else None
