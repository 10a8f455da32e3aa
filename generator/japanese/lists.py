"""Lists of words by name: those of ``lists.json``, the offices by side, the eras and their letters, and what numbers are made of.

A form, which is a regular expression, names a list in braces: ``第{digit}{1,3}回`` reads any of the digits.
In a class of characters the signs of the list are added to it: ``[^{round}。]`` is anything but a round bracket or 。.
The scripts of ``scripts.json`` are named alike, and are ranges: ``[{kanji}ー]``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from generator.japanese import numerals
from generator.japanese.data import read

#: A list named in a form, or in another list.
_NAMED = re.compile(r"\{(?P<name>[a-z][a-z_]*)\}")
#: What a form is made of, as far as it matters where a list is named: a sign that is escaped, a class, a name.
_PIECE = re.compile(rf"\\.|\[(?P<members>\^?(?:\\.|[^\]\\])*)\]|{_NAMED.pattern}", re.DOTALL)

_SCRIPTS: dict[str, str] = read("scripts")
_FULL_WIDTH = ord("Ａ") - ord("A")


@cache
def words_of(name: str) -> tuple[str, ...]:
    """The words of a list, in the order written. Raises KeyError for a name that no list has."""
    return tuple(word for entry in _written(name) for word in _entry(entry))


def _written(name: str) -> list[str] | str:
    if name == "era":
        return [era["name"] for era in read("eras")["eras"]]
    if name == "era_letter":
        letters = [era["letter"] for era in read("eras")["eras"]]
        return [*letters, *(chr(ord(letter) + _FULL_WIDTH) for letter in letters)]
    lists = read("lists")
    if name == "number":
        return [*lists["digit"], *numerals.CHARACTERS]
    written: list[str] | str = lists[name] if name in lists else read("offices")[name]
    return written


def _entry(entry: str) -> tuple[str, ...]:
    named = _NAMED.fullmatch(entry)
    return words_of(named["name"]) if named else (entry,)


def any_of(words: tuple[str, ...]) -> str:
    """A regular expression that reads any of the words, the earlier before the later."""
    if all(len(word) == 1 for word in words):
        return f"[{''.join(map(re.escape, words))}]"
    return f"(?:{'|'.join(map(re.escape, words))})"


def text_of(*names: str) -> str:
    """The words of these lists in one text: signs to be stripped from a text, or looked for in it."""
    return "".join(word for name in names for word in words_of(name))


def signs(*names: str) -> str:
    """The single characters of these lists and scripts, as they stand in a class of a regular expression."""
    return "".join(_SCRIPTS.get(name) or re.escape(text_of(name)) for name in names)


def expanded(form: str, shown: Callable[[str, str], str] = lambda _, words: words) -> str:
    """The form with its lists of words written out.

    ``shown`` is given the name of a list whose words the form reads, and how it is written; a class that reads
    signs of lists and others becomes a choice between them, so that each list stands by itself.
    """

    def written(named: re.Match[str]) -> str:
        name = named["name"]
        return shown(name, f"[{_SCRIPTS[name]}]" if name in _SCRIPTS else any_of(words_of(name)))

    def piece(found: re.Match[str]) -> str:
        members = found["members"]
        if found["name"]:
            return written(found)
        if not members or not _NAMED.search(members):
            return found[0]
        if members.startswith("^"):
            return f"[{_NAMED.sub(lambda named: signs(named['name']), members)}]"
        others = _NAMED.sub("", members)
        choices = [*([f"[{others}]"] if others else []), *map(written, _NAMED.finditer(members))]
        return f"(?:{'|'.join(choices)})"

    return _PIECE.sub(piece, form)


def named_in(form: str) -> Iterator[str]:
    """The lists whose words a form reads, as often as it names them; not those of which it reads all else, nor scripts."""
    for found in _PIECE.finditer(form):
        if found["name"] or (found["members"] and not found["members"].startswith("^")):
            names = (named["name"] for named in _NAMED.finditer(found[0]))
            yield from (name for name in names if name not in _SCRIPTS)


@cache
def pattern_of(form: str, flags: int = 0) -> re.Pattern[str]:
    """The form as a pattern, its lists written out; made once."""
    return re.compile(expanded(form), flags)
