"""Odd letters of a file as problems: one for each letter, with the places where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.problems.problem import Place, Problem
from generator.yaml.letters import OddLetter
from generator.yaml.values import Document

MOST_LINES = 8
"""How many further lines are named."""
_NOT_SHOWN = "source"
"""What an import keeps of its source is not shown, and is kept letter by letter."""

_BLANK = "普通の空白に打ち直すか、消してください。"
_DELETE = "その文字を消してください。行を打ち直すのが確かです。"
_KINDS: tuple[tuple[str, str, str], ...] = (
    ("\u00a0\u202f\u2007", "改行しない空白", _BLANK),
    ("\u1680\u2000-\u2006\u2008-\u200a\u205f", "幅の違う空白", _BLANK),
    ("\u00ad", "ふだんは見えないハイフン（ソフトハイフン）", _DELETE),
    ("\u200b\u200c\u200d\u2060\ufeff\u180e", "幅のない、見えない文字", _DELETE),
    ("\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069", "文字の並ぶ向きを変える、見えない文字", _DELETE),
    (
        "\uf000-\uf0ff",
        "記号用の書体でしか出ない記号（箇条書きの点など）",
        "「・」や「●」など、原本で見える記号に打ち直してください。",
    ),
    (
        "\ue000-\uefff\uf100-\uf8ff\U000f0000-\U0010fffd",
        "外字",
        "ほかの人の画面では出ないか、別の字になります。原本を見て、普通の字に打ち直してください。",
    ),
    ("\ufffd", "読めなかった文字のしるし（�）", "原本を見て、もとの字を打ち直してください。"),
    ("\ufffc", "絵などを貼った跡の、見えない文字", _DELETE),
)
_OTHER = ("見えない文字", _DELETE)


def odd_letters(document: Document) -> Iterator[Problem]:
    """A warning for each odd letter that is shown or may be, at its first place."""
    places: dict[str, list[OddLetter]] = {}
    for odd in document.odd:
        if odd.under != _NOT_SHOWN:
            places.setdefault(odd.letter, []).append(odd)
    for letter, found in places.items():
        name, fix = _kind(letter)
        yield Problem(
            "odd-letter",
            Place(document.file, found[0].line, found[0].column),
            f"{name}（U+{ord(letter):04X}）があります{_further(found)}。",
            fix,
        )


_TO_BLANK = re.compile(f"[{_KINDS[0][0]}{_KINDS[1][0]}]")
_TO_NOTHING = re.compile(f"[{''.join(letters for letters, _, fix in _KINDS if fix == _DELETE)}]")


def as_typed(text: str) -> str:
    """The text as a keyboard writes it: odd blanks as blanks, without letters that nobody sees; what needs a person's eye stays."""
    return _TO_NOTHING.sub("", _TO_BLANK.sub(" ", text))


def _kind(letter: str) -> tuple[str, str]:
    return next(((name, fix) for letters, name, fix in _KINDS if re.match(f"[{letters}]", letter)), _OTHER)


def _further(found: list[OddLetter]) -> str:
    if len(found) == 1:
        return ""
    lines = list(dict.fromkeys(odd.line for odd in found))
    more = "、".join(f"{line}行目" for line in lines[1 : MOST_LINES + 1])
    rest = "など" if len(lines) > MOST_LINES + 1 else ""
    return (
        f"（全部で {len(found):,} か所。ほかは {more}{rest}）"
        if more
        else f"（この行に {len(found):,} か所）"
    )
