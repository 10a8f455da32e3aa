"""Which characters say something: letters and digits, not marks, bullets and lines."""

from __future__ import annotations


def is_word(character: str) -> bool:
    """Whether a character is a letter or a digit; PDF files name some kanji by the signs of radicals that look alike."""
    return character.isalnum() or "\u2e80" <= character <= "\u2fdf"
