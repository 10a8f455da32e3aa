"""Signs as a reader sees them: marks that Word draws with a font of signs, which are letters or private codes in the file;
and raised numbers, which mark notes and squares."""

from __future__ import annotations

from generator.japanese.lists import words_of

#: Fonts whose letters are signs.
SIGN_FONTS = ("wingdings", "symbol", "webdings", "wingdings 2", "wingdings 3")
_WINGDINGS = {
    0x4A: "☺", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x70: "❐", 0x71: "❑", 0x72: "❒", 0x74: "◆", 0x75: "◆",
    0x76: "❖", 0x77: "◆", 0x9E: "·", 0x9F: "•", 0xA1: "○", 0xA2: "○", 0xA4: "◉", 0xA5: "◎", 0xA7: "▪", 0xA8: "□",
    0xAB: "★", 0xB2: "☆", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE1: "↑", 0xE2: "↓", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗",
    0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_SYMBOL = {0xB7: "•", 0xAE: "→", 0xDE: "⇒", 0xB4: "×", 0xB8: "÷", 0xA3: "≤", 0xB3: "≥", 0xD7: "·", 0x2D: "−"}

_RAISED = str.maketrans("0123456789", "".join(words_of("raised")))


def is_sign_font(font: str) -> bool:
    """Whether the letters of a font are signs."""
    return font.strip().lower() in SIGN_FONTS


def as_seen(text: str, font: str) -> str:
    """The signs a reader sees; a sign that is not known keeps its private code, which the report then tells of."""
    known = _SYMBOL if font.strip().lower() == "symbol" else _WINGDINGS
    return "".join(_sign(character, known) for character in text)


def _sign(character: str, known: dict[int, str]) -> str:
    code = ord(character)
    plain = code - 0xF000 if 0xF020 <= code <= 0xF0FF else code
    if plain > 0xFF or character.isspace():
        return character
    return known.get(plain, chr(0xF000 + plain))


def raised(digits: str) -> str:
    """The digits as they are printed above the line; any other character stays."""
    return digits.translate(_RAISED)
