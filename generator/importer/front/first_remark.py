"""Which line above the proceedings is the first remark."""

from __future__ import annotations

from itertools import pairwise

from generator.importer.front.belonging import SET_IN, hangs_below
from generator.importer.front.labelled import cut_row, row_meaning
from generator.importer.names.dictionary import parts_of
from generator.importer.names.line_looks import COMMA
from generator.importer.names.person import person_of
from generator.importer.names.roll import tokens_of
from generator.importer.read.stream import Line
from generator.importer.speakers.grammar import Grammar
from generator.importer.words.habits import Habit
from generator.importer.words.labels import OF_PEOPLE, STRONG
from generator.importer.words.numbers import bulleted
from generator.importer.words.roles import ASIDE, bare
from generator.importer.words.space import squeeze

_FIRST_WORDS = Habit("first_words", r"^[^、，,]*", said=("青木、岸", "青木，岸", "青木,岸", "、岸"))


def is_remark(index: int, lines: list[Line], skip: set[int], grammar: Grammar) -> bool:
    """Whether a label is followed by speech, not by a list of names as in a front part."""
    words = grammar.spoken[index].rest
    if row_meaning(lines[index]) in STRONG or _lists_people(words) or _is_in_list(index, lines):
        return False
    if _in_talk(index, lines, skip, grammar) or _is_called_often(index, lines, grammar):
        return True
    for i in range(index + 1, min(index + 4, len(lines))):
        if i in grammar.spoken or (i not in skip and row_meaning(lines[i]) is not None):
            break
        words += "" if i in skip else lines[i].text
    return "。" in words or (len(squeeze(words)) >= 80 and not _names_many(words))


def _is_in_list(index: int, lines: list[Line]) -> bool:
    """Whether a line is of a list of people: right below their label, without a sentence, or set in as deep as those above it."""
    above = lines[index - 1] if index else None
    first = above is not None and row_meaning(above) in OF_PEOPLE and not cut_row(above)[2]
    return (first and "。" not in lines[index].text) or _hangs_below_people(index, lines)


def _hangs_below_people(index: int, lines: list[Line]) -> bool:
    """Whether a line is set in as deep as those above it, down from a label of people with somebody beside it: 出席委員　会長　青木　一 / 　　　　委員　岸　進."""
    depth = lines[index].indent
    if depth < SET_IN:
        return False  # as most of a body is: nothing to look for above it
    head = next((i for i in range(index - 1, -1, -1) if lines[i].indent < depth or lines[i].cells), None)
    if head is None or lines[index].cells or not hangs_below(lines[index], lines[head]):
        return False
    return row_meaning(lines[head]) in OF_PEOPLE and bool(cut_row(lines[head])[2])


def _names_many(words: str) -> bool:
    """Whether whole names that are known stand in words without a sentence: bodies and who comes from them, 商工会　青木 一、….."""
    parts = [ASIDE.without(part) for piece in COMMA.cut(words) for part in piece.split()]
    whole = sum(parts_of(bare(part)) is not None for part in parts)
    apart = sum(parts_of(one + other) is not None for one, other in pairwise(parts))
    return whole + apart >= _MANY


_MANY = 3
"""How many known names are no chance."""


def _lists_people(words: str) -> bool:
    """Whether a label is followed by people: 説明員　江口史　文化財課長、大川実　同課主査."""
    people = [person_of(token, "") for token in tokens_of(words)] if "。" not in words else []
    return len(people) > 1 and all(people) and any(person and person.get("name") for person in people)


def _in_talk(index: int, lines: list[Line], skip: set[int], grammar: Grammar) -> bool:
    """Whether labels follow each other from here on, some of them again: talk without a full stop."""
    near = [i for i in range(index, min(index + 6, len(lines))) if i not in skip]
    said = [bare(grammar.spoken[i].label) for i in near if i in grammar.spoken and grammar.spoken[i].rest]
    words = [part for i in near for part in (lines[i].text, *_first_words(i, grammar))]
    named = any(map(_names_somebody, words))
    return len(said) >= 4 and 2 <= len(set(said)) < len(said) and not named


def _names_somebody(words: str) -> bool:
    """Whether words are somebody, or a list in which somebody is named: 青木総務課長　岸企画課長."""
    tokens = [words] if "。" in words else [words, *tokens_of(words)]
    return any("name" in (person_of(token, "") or {}) for token in tokens)


def _is_called_often(index: int, lines: list[Line], grammar: Grammar) -> bool:
    """Whether a label in brackets stands on lines of its own again and again above points: 【岸会長】 / ・開会を宣言."""
    here = grammar.spoken[index]
    alike = [i for i, one in grammar.spoken.items() if one.printed == here.printed and not one.rest]
    pointed = all(bulleted(lines[i + 1].text) for i in alike if i + 1 < len(lines))
    return here.printed != here.label and len(alike) >= _OFTEN and pointed


_OFTEN = 3
"""How many times the same label is no row of a form."""


def _first_words(i: int, grammar: Grammar) -> list[str]:
    """What a label is followed by, up to the first comma: a name, where the line lists people."""
    said = _FIRST_WORDS.read(grammar.spoken[i].rest) if i in grammar.spoken else None
    return [said[0]] if said else []
