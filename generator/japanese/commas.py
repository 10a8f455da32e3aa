"""Two prints of one comma: horizontal print that follows the old rules of official documents has ， where others have 、."""

from __future__ import annotations

import re

from generator.japanese.lists import expanded

#: What a regular expression is made of, as far as a comma in it matters: an escaped sign, a class, a comma.
_PIECE = re.compile(r"\\.|\[\^?(?:\\.|[^\]\\])*\]|、", re.DOTALL)
_OTHER_PRINT = str.maketrans("，", "、")


def one_comma(text: str) -> str:
    """The text with every ， as 、; as long as before."""
    return text.translate(_OTHER_PRINT)


def of_both_commas(form: str) -> str:
    """The regular expression of a form, its lists written out, in which 、 stands for ， as well."""
    return _PIECE.sub(_both, expanded(form))


def _both(found: re.Match[str]) -> str:
    piece = found[0]
    if piece == "、":
        return "[、，]"
    return piece.replace("、", "、，") if piece.startswith("[") and "，" not in piece else piece
