"""Offices whose letters stand apart, put together: 会 長　14番 青木."""

from __future__ import annotations

from generator.importer.names.dictionary import is_family
from generator.importer.names.known_offices import ROLES, begins_with_unit, role_at_end
from generator.importer.names.line_looks import BRACKET, ONE_KANJI, WORD
from generator.importer.names.offices import is_office
from generator.importer.words.space import columns
from generator.japanese.lists import words_of


def with_whole_offices(line: str) -> str:
    """The line, offices whose letters stand apart whole: 会 長　14番 青木, 市 民 生活部長　岸."""
    words = [(found["room"], found["word"]) for found in WORD.each(line)]
    made, at = "", 0
    while at < len(words):
        end = _end_of_office(words, at)
        made += words[at][0] + "".join(word for _, word in words[at:end])
        at = end
    return made


def _end_of_office(words: list[tuple[str, str]], at: int) -> int:
    """The place behind the office whose letters begin at ``at``; behind the one word there where there is none."""
    if len(words[at][1]) > 1:
        return _end_of_unit(words, at)
    letters = at
    while letters < len(words) and ONE_KANJI.reads(words[letters][1]):
        letters += 1
    rooms = [columns(room) for room, _ in words[at + 1 : letters]]
    if not rooms:
        return at + 1
    beside = _room_before(words, letters)
    whole = "".join(word for _, word in words[at : letters + 1])
    if beside <= max(rooms) and begins_with_unit(whole) and is_office(whole):
        return letters + 1  # 市 民 生活部長
    tried: list[int] = [*_apart_ends(words, at, letters, rooms), *range(letters, at + 1, -1)]
    for end in tried:
        office = "".join(word for _, word in words[at:end])
        apart = _room_before(words, end)
        apart_from = end == letters or apart > max(rooms[: end - at - 1]) or len(office) >= _LONG_OFFICE
        first = _room_before(words, at or len(words)) > rooms[0]
        if (apart_from or _is_nearer(office, rooms, end - at - 1, first=first)) and _is_whole(office):
            return end + (end < len(words) and BRACKET.reads(words[end][1]) and apart <= max(rooms))
    return at + 1


def _room_before(words: list[tuple[str, str]], at: int) -> int:
    """The room before a word, in columns of half width; more than any where the line ends."""
    return columns(words[at][0]) if at < len(words) else _EDGE


_EDGE = 99


def _is_nearer(office: str, rooms: list[int], behind: int, *, first: bool) -> bool:
    """Whether more room stands behind letters than within the name there, and they are what many are called, or the ``first`` and no further apart: 委        員    皆 川, 主　　査　　本　多　さつき."""
    pair = rooms[behind : behind + 2]
    nearer = len(pair) == 2 and pair[0] > pair[1]
    return nearer and (office in words_of("members") or (first and pair[0] == max(rooms[:behind])))


def _apart_ends(words: list[tuple[str, str]], at: int, letters: int, rooms: list[int]) -> list[int]:
    """Where an office ends before more room than within it, though the name's letters stand apart too: 総 務 部 長　瀬　川."""

    def whole(end: int) -> bool:
        return _is_whole("".join(word for _, word in words[at:end]))

    wider = (end for end in range(at + 2, letters) if rooms[end - at - 1] > max(rooms[: end - at - 1]))
    return [end for end in wider if whole(end) and not whole(end + 1)][:1]


def _is_whole(letters: str) -> bool:
    """Whether letters that stood apart are an office, or two that one person holds."""
    first, also, second = letters.partition("兼")
    if also:
        return bool(first and second) and _is_whole(first) and _is_whole(second)  # 次 長 兼 生涯学習課長
    unit = len(letters) > 2 and letters[-1] in _UNITS  # 調 査 係　秋 山　健
    whole = begins_with_unit(letters) and (unit or is_office(letters))
    return letters in ROLES or (whole and not _are_two(letters))


def _are_two(letters: str) -> bool:
    """Whether letters are an office, somebody's name, and the office in the next column: 教育長|江里口環|総務部長."""
    ends = (n for n in range(3, len(letters) - _NAME_AND_OFFICE + 1) if letters[n - 1] == "長")
    first = (n for n in ends if _is_whole(letters[:n]))
    return any(is_family(letters[n : n + own]) for n in first for own in (1, 2, 3))


def _end_of_unit(words: list[tuple[str, str]], at: int) -> int:
    """The place behind an office whose unit is one word and whose last letters stand apart: まちづくり 課 長; else behind the word."""
    end = at + 1
    while end < min(len(words), at + 5) and ONE_KANJI.reads(words[end][1]):
        end += 1
    for last in range(end, at + 1, -1):
        office = "".join(word for _, word in words[at:last])
        begins = begins_with_unit(office) or any(body in words[at][1] for body in words_of("organisation"))
        if begins and role_at_end(words[at][1]) is None and is_office(office):
            return last
    return at + 1


_UNITS = "課係室"
"""What ends a unit, and hardly a name."""
_NAME_AND_OFFICE = 5
"""How many letters a name with an office behind it has at least."""
_LONG_OFFICE = 3
"""From how many letters on an office is no chance, whatever room stands behind it: 委    員     長    皆  川."""
