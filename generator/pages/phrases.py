"""In what no line of a title breaks, and where it may: between its phrases, where a reader would pause.

Chromium finds phrases itself (``word-break: auto-phrase``); Safari and Firefox break within words unless the page says where.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from unicodedata import category

import budoux

from generator.japanese.lists import expanded, pattern_of, signs

_ERA, _NOON = expanded("{era}"), expanded("{noon}")
_FIGURES = f"[{signs('number')}]"
#: What no line may break in. Each piece is short, so that the largest letters on the narrowest phone still hold it.
WHOLE = re.compile(
    rf"{_ERA}(?:{_FIGURES}{{1,4}}|元)年度?"
    rf"|{_FIGURES}{{1,3}}月{_FIGURES}{{1,3}}日"
    rf"|{_NOON}?{_FIGURES}{{1,3}}時(?:{_FIGURES}{{1,3}}分|半)?"
    rf"|[{signs('round_open')}][{signs('weekday')}]曜?日?(?:[・、]祝日?)?[{signs('round_close')}]"
    rf"|第?{_FIGURES}{{1,6}}(?:号議案|年度|か月|か年|[回号日月年期次条項章節款目部番件人名字頁]目?)"
)
#: What stands for such a piece while phrases are looked for, since figures lead the search astray.
_INSTEAD = "春の"
FEWEST = 8
"""Shorter titles fit any line, in letters."""
LONGEST = 10
"""A phrase longer than this also ends where katakana and kanji meet: 中原児童センター|改築工事, in letters."""
#: A place where one script ends and the other begins.
_SEAM = pattern_of(
    r"(?<=[{katakana}ー])(?={kanji})|(?<={kanji})(?={katakana})|(?<={closed})(?=[{kanji}{katakana}])"
)


@cache
def _parser() -> budoux.Parser:
    return budoux.load_default_japanese_parser()


@lru_cache(maxsize=20_000)
def pauses(text: str) -> tuple[int, ...]:
    """The places in a text before which a line may begin, in order; the ends are not among them."""
    if len(text) < FEWEST:
        return ()
    found: list[int] = []
    at = 0
    for phrase in _phrases(text):
        seams = _SEAM.finditer(phrase) if len(phrase) > LONGEST else ()
        found += [at + seam.start() for seam in seams]
        at += len(phrase)
        if sum(letter.isalnum() for letter in phrase) > 1:  # one letter is cut off by mistake
            found.append(at)
    whole = [match.span() for match in WHOLE.finditer(text)]
    kept = {at for start, end in whole for at in range(start + 1, end)}
    kept |= {at for at, letter in enumerate(text) if letter.isdigit()} - {start for start, _ in whole}
    return tuple(
        at for at in found if at < len(text) and at not in kept and _may_part(text[at - 1], text[at])
    )


def _may_part(before: str, after: str) -> bool:
    """Whether a line may end with the one letter and the next begin with the other; at white space one may anyway."""
    opens, goes_on = (
        category(before) in ("Ps", "Pi"),
        category(after)[0] in "PMZ" and category(after) not in ("Ps", "Pi"),
    )
    return not (opens or goes_on or before.isspace() or after.isspace())


def _phrases(text: str) -> Iterator[str]:
    """The text cut into phrases."""
    whole = [match.span() for match in WHOLE.finditer(text)]
    read = at = 0
    for phrase in _parser().parse(WHOLE.sub(_INSTEAD, text)):
        read += len(phrase)
        end = read
        for start, stop in whole:
            if end <= start:
                break
            end = stop if end < start + len(_INSTEAD) else end - len(_INSTEAD) + stop - start
        if end > at:
            yield text[at:end]
        at = max(at, end)
