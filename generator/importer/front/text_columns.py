"""Lists of people printed in columns without a table, told by the words over them: 番号　区分　所属　氏　名　出欠."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from generator.importer.front.roster_columns import (
    COUNTED,
    SIGN,
    fits,
    heads_roster,
    kinds_of,
    lines_of_cells,
    names_column,
)
from generator.importer.names.dictionary import is_family, is_given, parts_of
from generator.importer.names.known_offices import role_at_end
from generator.importer.names.office_looks import NO_FAMILY
from generator.importer.names.person import person_of
from generator.importer.names.person_looks import FOREIGN_IN_ONE
from generator.importer.words.labels import is_group
from generator.importer.words.roles import bare
from generator.importer.words.space import columns

_ENOUGH = 3
"""How many words over columns are no chance."""


@dataclass(frozen=True)
class _Word:
    """A word of a line, and at which column it begins."""

    text: str
    at: int


def without_columns(text: str) -> tuple[str, list[str]]:
    """The text, lines below words over columns as a list without columns would have them; and those of which nothing tells who they name."""
    lines = text.split("\n")
    made: list[str] = []
    lost: list[str] = []
    heads: list[_Word] = []
    for line in lines:
        words = _words(line)
        over = _heads(words)
        if over:
            heads = over
            continue
        if words and _half(_kinds(heads)) and not COUNTED.reads(words[0].text):
            heads = []
        people = _people(words, heads) if heads and words else []
        made += people
        if heads and words and not people and not is_group(words[0].text):
            lost.append(line.strip())
        elif not people:
            made.append(line)
            heads = heads if not words else []
    return "\n".join(made), lost


def heads_columns(line: str) -> bool:
    """Whether a line is nothing but words over the columns of a list of people."""
    return bool(_heads(_words(line)))


def _words(line: str) -> list[_Word]:
    """The words of a line with their places; a letter of full width takes two columns."""
    made: list[_Word] = []
    at = 0
    inside = False
    for sign in line:
        if not sign.strip():
            at += columns(sign)
            inside = False
            continue
        if inside:
            made[-1] = _Word(made[-1].text + sign, made[-1].at)
        else:
            made.append(_Word(sign, at))
        at += 1 if sign.isascii() else 2
        inside = True
    return made


def _heads(words: list[_Word]) -> list[_Word]:
    """The words over the columns of a list of people, letters that stand apart put together: 氏　名; none where they are no such."""
    made: list[_Word] = []
    at = 0
    while at < len(words):
        end = at + 1
        while end < len(words) and len(words[end].text) == len(words[at].text) == 1:
            end += 1
        whole = ("".join(word.text for word in words[at:last]) for last in range(end, at, -1))
        head = next((word for word in whole if names_column(word)), words[at].text)
        made.append(_Word(head, words[at].at))
        at += max(1, len(head) if len(words[at].text) == 1 else 1)
    names = tuple(word.text for word in made)
    if any(not name[0].isalnum() for name in names):
        return []  # 役職 / 氏名 / 出欠: strokes part these
    sure = sum(map(names_column, names))
    kinds = kinds_of(names)
    once = kinds.count("name") == 1 or _half(kinds) > 0
    return made if len(made) >= _ENOUGH and sure * 2 > len(made) and once and heads_roster(names) else []


def _kinds(heads: list[_Word]) -> list[str | None]:
    return kinds_of(tuple(head.text for head in heads))


def _half(kinds: list[str | None]) -> int:
    """How many columns one of two people a line has, the first of which is a seat: 議席　氏名　出欠　議席　氏名　出欠; 0 for one a line."""
    half = len(kinds) // 2
    return half if kinds == [*_SEATED[:half]] * 2 and half > 1 else 0


_SEATED = ("seat", "name", "there")
"""What the columns of two people a line may be, the last of them or not."""


def _seated(words: list[_Word]) -> list[tuple[str, str]]:
    """A seat, the name behind it and how somebody was there, by what they are."""
    first, *rest = (word.text for word in words)
    there = rest.pop() if rest and SIGN.reads(rest[-1]) else ""
    return [("seat", first), ("name", "　".join(rest)), ("there", there)]


def _people(words: list[_Word], heads: list[_Word]) -> list[str]:
    """The people of a line, by the places of its words or by what they are; none where neither tells."""
    kinds = _kinds(heads)
    half = _half(kinds)
    seats = [at for at, word in enumerate(words) if COUNTED.reads(word.text)] if half else []
    if half:
        each = [words[first:end] for first, end in itertools.pairwise([*seats, len(words)])]
        return [line for own in each for line in lines_of_cells(_seated(own))] if seats[:1] == [0] else []
    told = [word.text for word in words]
    cells = _before_sign(told, kinds) or _by_place(words, heads)
    if not fits(cells, kinds):
        cells = _by_what_they_are(told, kinds)
    pairs = [(kind or "", cell) for kind, cell in zip(kinds, cells, strict=False) if cell]
    return [*lines_of_cells(pairs)]


def _by_place(words: list[_Word], heads: list[_Word]) -> tuple[str, ...]:
    """The words below each head, where they begin below it."""
    cells = [""] * len(heads)
    for word in words:
        below = max((n for n, head in enumerate(heads) if head.at <= word.at + 1), default=0)
        cells[below] = f"{cells[below]}　{word.text}".strip()
    return tuple(cells)


def _before_sign(words: list[str], kinds: list[str | None]) -> tuple[str, ...]:
    """The cells of a line whose name stands alone between its number and how somebody was there, whatever the name; none for other columns."""
    counted = kinds[:1] in (["seat"], ["number"])
    sign = next((n for n, word in enumerate(words) if n and SIGN.reads(word)), 0)
    name = words[counted:sign]
    if (
        kinds[counted : counted + 2] != ["name", "there"]
        or not name
        or (counted and not COUNTED.reads(words[0]))
    ):
        return ()
    behind, others = "　".join(words[sign + 1 :]), kinds[counted + 2 :]
    if len(others) > 1 or (behind and not others):
        return ()
    return (*words[:counted], "　".join(name), words[sign], *([behind] if others else []))


def _by_what_they_are(words: list[str], kinds: list[str | None]) -> tuple[str, ...]:
    """The cells of a line whose words do not stand below the heads: the one known name among them; none where there is not one."""
    number = words[0] if COUNTED.reads(words[0]) else ""
    sign = next((word for word in reversed(words) if SIGN.reads(word)), "")
    rest = [word for word in words if word not in (number, sign)]
    names = _known_names(rest)
    if len(names) != 1:
        return ()
    others = [word for word in rest if word not in names[0].split()]
    held = next((word for word in reversed(others) if role_at_end(word) == bare(word)), "")
    office = (held or "　".join(others)) if "office" in kinds else ""
    others = [word for word in others if office not in (word, "　".join(others))]
    told = {"name": names[0], "there": sign, "number": number, "seat": number, "office": office}
    beside = iter(["　".join(others)])
    return tuple(told.get(kind or "") or (next(beside, "") if kind == "beside" else "") for kind in kinds)


def _known_names(words: list[str]) -> list[str]:
    """The whole names among words, each in one word or in two."""
    whole = (word for word in words if len(word) > 2 and (person_of(word, "") or {}).keys() == {"name"})
    whole = (word for word in whole if not NO_FAMILY.reads(word))  # 汐見大学
    found = [word for word in whole if parts_of(word) is not None or FOREIGN_IN_ONE.reads(word)]
    pairs = itertools.pairwise(words)
    return found + [f"{one}　{other}" for one, other in pairs if is_family(one) and is_given(other)]
