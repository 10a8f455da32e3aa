"""How else numbers and years in a term may be written: 四月一日 and 4月1日, 15000円 and 1万5千円, 令和6年 and 2024年.

Only what a counter follows is a number (fold.json, "counters"), and not where it makes another word of it ("apart").
The browser's twin is numbers.js.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from generator.japanese import numerals
from generator.japanese.data import read
from generator.search.fold import fold_data

_RULES = fold_data()
_UNITS = dict((*numerals.ABOVE, *numerals.UNITS))
_MYRIAD = numerals.UNITS[0][1]
_ABOVE = [(name, value) for name, value in _UNITS.items() if value >= _MYRIAD]
_KANJI = numerals.CHARACTERS + "".join(name for name, _ in numerals.ABOVE)
_COUNTER = rf"(?={_RULES['counters']})"
_WRITTEN = re.compile(rf"[0-9{_KANJI}][0-9,.{_KANJI}]*{_COUNTER}")
_FIGURES = re.compile(rf"(?<![0-9.,])[1-9][0-9]*{_COUNTER}")
_LARGE = re.compile(rf"(?<![0-9.,])[1-9][0-9]{{3,}}{_COUNTER}")
_COMMAS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+")
_BELOW = numerals.UNITS[1:]
_COUNT = f"[0-9]+|[{numerals.DIGITS[1:]}]"
_BY_UNITS = re.compile("".join(f"(?:((?:{_COUNT})?){name})?" for name, _ in _BELOW) + f"({_COUNT})?")
_PLAIN_ZERO = str.maketrans(numerals.ZEROS, numerals.DIGITS[0] * len(numerals.ZEROS))
_THOUSAND = re.compile(rf"(?<![0-9{_KANJI}]){_BELOW[0][0]}(?=[{''.join(name for name, _ in _ABOVE)}])")
_ERAS: list[dict[str, str]] = read("eras")["eras"]
_ERA_NAMES = tuple(era["name"] for era in _ERAS)
_NAMES = {sign: era for era in _ERAS for sign in (era["name"], era["letter"], era["letter"].lower())}
_FIRST_YEAR = "元"
_ERA_YEAR = re.compile(
    rf"({'|'.join(_ERA_NAMES)}|(?<![A-Za-z])[{''.join(sign for sign in _NAMES if len(sign) == 1)}])"
    rf"([1-9][0-9]?|{_FIRST_YEAR})(?=年)"
)
_OUR_YEAR = re.compile(r"(?<![0-9.,])((?:18|19|20)[0-9]{2})年(度)?(?:([0-9]{1,2})月(?:([0-9]{1,2})日)?)?")
_MONTHS = re.compile(rf"(?:^(?=.月)|(?<=[0-9何数{_KANJI}]))([かヶケカヵ箇])(?=[月所国年])")
_MONTH_SIGNS = "かヶ箇"


def spellings(term: str) -> list[str]:
    """The term (in NFKC) first, then every other way of writing it."""
    found = [term]
    for year in _years(_figures(term)):
        for numbers in (year, _kanji(year), _grouped(year, str), _grouped(year, _thousands)):
            found += [numbers, _one_thousand(numbers)]
    return list(dict.fromkeys(other for each in found for other in _months(each)))


def value_of(written: str) -> int | None:
    """1万5千, 1,200 and 二十三 as a number; None for what is not well formed."""
    total, rest = 0, written
    for name, unit in _ABOVE:
        before, sign, behind = rest.partition(name)
        if sign:
            group = _group(before)
            if not group:
                return None
            total, rest = total + group * unit, behind
    last = _group(rest) if rest else 0
    return None if last is None else total + last


def _group(written: str) -> int | None:
    """What stands before 万 and its like, or behind all of them; 千万 has one that is understood."""
    if _COMMAS.fullmatch(written):
        return int(written.replace(",", ""))
    plain = written.translate(_PLAIN_ZERO)
    if plain and all(char in numerals.DIGITS for char in plain):
        return numerals.value_of(plain)
    shape = _BY_UNITS.fullmatch(plain)
    if shape is None or not plain:
        return None
    *times, ones = shape.groups()
    return sum(
        (_count(digit) if digit else 1) * unit
        for digit, (_, unit) in zip(times, _BELOW, strict=True)
        if digit is not None
    ) + (_count(ones) if ones else 0)


def _count(digits: str) -> int:
    return int(digits) if digits.isascii() else numerals.value_of(digits)


def _figures(term: str) -> str:
    """All numbers of a term in figures."""

    def one(found: re.Match[str]) -> str:
        written = found[0]
        before = term[: found.start()][-1:]
        inside = "一" <= before <= "鿿" and not re.search(
            rf"(?:[{_RULES['leads']}]|{_RULES['counters']}|{'|'.join(_ERA_NAMES)})$",
            term[: found.start()],
        )
        if not written[0].isascii() and (inside or written[0] in numerals.DIGITS[0] + numerals.ZEROS):
            return written
        value = value_of(written)
        return written if not value or _apart(value, term[found.end() :]) else str(value)

    return _WRITTEN.sub(one, term)


def _apart(value: int, behind: str) -> bool:
    """Whether the kanji would make another word of it: 一番 is not 1番."""
    return (_spelled(value) + behind).startswith(tuple(_RULES["apart"])) and value <= 10


def _kanji(term: str) -> str:
    def one(found: re.Match[str]) -> str:
        value, behind = int(found[0]), term[found.end() :]
        if len(found[0]) == 4 and behind.startswith("年"):
            return numerals.digits_of(value)
        first_year = value == 1 and term[: found.start()].endswith(_ERA_NAMES)
        return found[0] if first_year or _apart(value, behind) else _spelled(value)

    return _FIGURES.sub(one, term)


def _grouped(term: str, write: Callable[[int], str]) -> str:
    """15000 as 1万5000; years stay."""

    def one(found: re.Match[str]) -> str:
        if len(found[0]) == 4 and term[found.end() :].startswith("年"):
            return found[0]
        return _by_myriads(int(found[0]), write)

    return _LARGE.sub(one, term)


def _thousands(value: int) -> str:
    return str(value) if value % 1000 else f"{value // 1000}千"


def _spelled(value: int) -> str:
    return _by_myriads(value, numerals.numeral_of)


def _by_myriads(value: int, write: Callable[[int], str]) -> str:
    written = ""
    for name, unit in (*_ABOVE, ("", 1)):
        group, value = divmod(value, unit) if name else (value, 0)
        if group:
            written += write(group) + name
    return written


def _one_thousand(term: str) -> str:
    """千万円 is written 一千万円 as well."""
    return _THOUSAND.sub(numerals.DIGITS[1] + _BELOW[0][0], term)


class _Day(NamedTuple):
    first: str
    last: str


def _years(term: str) -> list[str]:
    """The term with its years of an era in our years and the other way round, the first year as 元 and as 1."""
    found = [term, _ERA_YEAR.sub(_first_as_one, term), _ERA_YEAR.sub(_one_as_first, term)]
    found.append(_ERA_YEAR.sub(_in_our_years, term))
    for newest in (True, False):
        other = _OUR_YEAR.sub(lambda year, newest=newest: _in_era(year, newest), term)  # type: ignore[misc]
        found += [other, _ERA_YEAR.sub(_one_as_first, other)]
    return list(dict.fromkeys(found))


def _first_as_one(year: re.Match[str]) -> str:
    return _NAMES[year[1]]["name"] + ("1" if year[2] == _FIRST_YEAR else year[2])


def _one_as_first(year: re.Match[str]) -> str:
    return _NAMES[year[1]]["name"] + (_FIRST_YEAR if year[2] in ("1", _FIRST_YEAR) else year[2])


def _in_our_years(year: re.Match[str]) -> str:
    """A year that the era did not reach stays."""
    era = _NAMES[year[1]]
    count = 1 if year[2] == _FIRST_YEAR else int(year[2])
    ours = int(era["from"][:4]) + count - 1
    later = [other["from"] for other in _ERAS if other["from"] > era["from"]]
    return str(ours) if not later or f"{ours}" <= min(later)[:4] else year[0]


def _in_era(year: re.Match[str], newest: bool) -> str:
    """By the eras that its first and its last day lie in; a year before the first era stays."""
    day = _span(year)
    era = next((era for era in _ERAS if era["from"] <= (day.last if newest else day.first)), None)
    if era is None:
        return year[0]
    return f"{era['name']}{int(year[1]) - int(era['from'][:4]) + 1}{year[0][4:]}"


def _span(year: re.Match[str]) -> _Day:
    if year[2]:  # a fiscal year; by its name it ends in December
        return _Day(f"{year[1]}-04-01", f"{year[1]}-12-31")
    month, day = (f"{int(part):02}" if part else "" for part in (year[3], year[4]))
    return _Day(f"{year[1]}-{month or '01'}-{day or '01'}", f"{year[1]}-{month or '12'}-{day or '31'}")


def _months(term: str) -> Iterator[str]:
    """か月 is written ヶ月 and 箇月 too."""
    yield term
    if _MONTHS.search(term):
        yield from (_MONTHS.sub(sign, term) for sign in _MONTH_SIGNS)
