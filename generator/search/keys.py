"""The key that a text is found by: its fold, in which a number is not found inside a longer one.

A digit is written in one of four ways: alone, first, inside or last in its number (fold.json, "places"; folding leaves
none of these signs in a text). 5人 is so no part of 15人, though the key has no character more. A comma that marks
thousands is left out. A kanji numeral that follows another is written apart too: 二人 is no part of 十二人.
What stands one character to the left, and four to the right, decides; `exact_keys` tries all there may be.
"""

from __future__ import annotations

import re

from generator.japanese import numerals
from generator.search.fold import fold, fold_data

_PLACES: dict[str, str] = fold_data()["places"]
_FIRST, _INSIDE, _LAST = (
    str.maketrans("0123456789", _PLACES[place]) for place in ("first", "inside", "last")
)
_AFTER = str.maketrans(_PLACES["numerals"], _PLACES["after"])
_PLAIN = {
    ord(sign): usual
    for usuals, signs in (
        *(("0123456789", _PLACES[place]) for place in ("first", "inside", "last")),
        (_PLACES["numerals"], _PLACES["after"]),
    )
    for usual, sign in zip(usuals, signs, strict=True)
}
MYRIADS = "".join(name for name, value in (*numerals.ABOVE, *numerals.UNITS) if value >= 1000)
_SMALL = "".join(name for name, value in numerals.UNITS if value < numerals.UNITS[0][1])
_ANY = numerals.CHARACTERS + MYRIADS
# Each begins with the sign it is about, and looks back from there: over text that holds few the engine then runs ahead.
_THOUSANDS = re.compile(r",(?<=[0-9],)(?=[0-9]{3}(?![0-9]))")
_NUMBER = re.compile(
    rf"[0-9{_PLACES['numerals']}{_SMALL}]"
    rf"(?:(?<=[0-9])[0-9]*(?:\.[0-9]+)*|(?<=[{_ANY}][{_PLACES['numerals']}])|(?<=[0-9][{_SMALL}]))"
)
_CUT_LEFT, _CUT_RIGHT = re.compile(r"[0-9.,]"), re.compile(r"[0-9][.,]?$|,[0-9]{0,2}$")


def key(text: str) -> str:
    """What a text is found by; what a term as typed looks for, if its numbers are whole."""
    return _placed(fold(text))


def exact_keys(text: str) -> list[str]:
    """Keys, one of which stands wherever `text` stands, also where it cuts a number at its edges."""
    folded = fold(text)
    if not folded:
        return []
    left = "0" if _CUT_LEFT.match(folded) else numerals.DIGITS[0] if folded[0] in _PLACES["numerals"] else ""
    rights = ["", "0", "00", "000"] if _CUT_RIGHT.search(folded) else [""]
    if folded[-1] in "0123456789":
        rights.append(",000")
    found = []
    for before in dict.fromkeys(("", left)):
        for behind in rights:
            whole = _placed(before + folded + behind)
            found.append(whole[len(before) : len(whole) - behind.count("0")])
    return list(dict.fromkeys(filter(None, found)))


def shown(found_by: str) -> str:
    """A key as readers can read it."""
    return found_by.translate(_PLAIN)


def _placed(folded: str) -> str:
    return _NUMBER.sub(_place, _THOUSANDS.sub("", folded))


def _place(found: re.Match[str]) -> str:
    number = found[0]
    if number[0] not in "0123456789":
        return number.translate(_AFTER)
    longer = found.start() > 0 and found.string[found.start() - 1] in MYRIADS
    if len(number) == 1:
        return number.translate(_LAST) if longer else number
    return (
        number[0].translate(_INSIDE if longer else _FIRST)
        + number[1:-1].translate(_INSIDE)
        + number[-1].translate(_LAST)
    )
