"""Several names on a line all of whose letters stand apart alike, so that no room tells where one ends."""

from __future__ import annotations

from collections.abc import Iterator

from generator.importer.names import list_looks as looks
from generator.importer.names.dictionary import is_family, is_given
from generator.importer.names.known_offices import role_at_end
from generator.importer.names.offices import is_office
from generator.importer.words.space import trim


def names_of_letters(line: str) -> str:
    """The line, several names whose letters all stand apart alike put together: 霧 山 光 一 森 下 二 郎."""
    words = line.split()
    if words[:2] == ["委", "員"] and len(words) > 6 and not _is_led(words):  # 委 員 北 原 理 雄 村 井 祐 二
        below = names_of_letters(" ".join(words[2:]))
        return line if below == " ".join(words[2:]) else f"委員　{below}"
    led = any(is_office("".join(words[:end])) for end in range(1, min(7, len(words))))
    if led or len(words) < 5 or not looks.ALL_APART.reads(trim(line)):
        return line
    ways = [names for names in _as_names(words) if len(names) > 1]
    ways = ways or [names for names in _as_names(words, rare=2) if len(names) > 1]
    most = max((_likely(names) for names in ways), default=0)
    best = [names for names in ways if _likely(names) == most]
    return "、".join(family + given for family, given in best[0]) if len(best) == 1 else line


def _is_led(words: list[str]) -> bool:
    """Whether the office of one begins a line that is too short for two names behind it: 委 員 長 吉 沢 欽 也, not 委 員 長 谷 川 …."""
    return words[2] == "長" and len(words) < _OFFICE_AND_TWO


_OFFICE_AND_TWO = 9
"""How many letters an office of three and two names of three have."""


def _as_names(words: list[str], rare: int = 0) -> Iterator[list[tuple[str, str]]]:
    """All ways to make known family and given names of words; ``rare`` names may be known by one part only."""
    if not words:
        yield []
    for middle in range(1, min(4, len(words))):
        family = "".join(words[:middle])
        for end in range(middle + 1, min(middle + 4, len(words) + 1)):
            given = "".join(words[middle:end])
            unknown = (not is_family(family)) + (not is_given(given))
            if unknown <= min(rare, 1) and (not unknown or len(family) > 1 < len(given)):
                yield from ([(family, given), *rest] for rest in _as_names(words[end:], rare - unknown))


def _likely(names: list[tuple[str, str]]) -> int:
    """How many parts of names have two letters, as most have."""
    return sum(2 * (len(family) == 2) + (len(given) == 2) for family, given in names)


def with_families_whole(lines: list[str]) -> list[str]:
    """The lines, family names set apart before offices put together, where all of such a list are known: 手 塚 福祉部長　安 西 高齢課長 ….

    By chance two letters of a whole name are a family name too; those of everybody are not.
    """
    found = [match for line in lines for match in looks.FAMILY_APART.each(line)]
    families = [f"{match['one']}{match['other']}" for match in found if role_at_end(match["office"])]
    if len(families) < _ENOUGH or len(families) < len(found) or not all(map(is_family, families)):
        return lines
    return [looks.FAMILY_APART.without(line, r"\g<one>\g<other>　\g<office>") for line in lines]


_ENOUGH = 2
"""How many people are no chance."""
