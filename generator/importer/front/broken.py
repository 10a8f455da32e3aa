"""Rows whose text print has broken where a line was full: an hour cut from its minutes, a name from its other half.

What is printed stays as it is; only what is read of a row is put together, and only where neither half can stand by itself.
"""

from __future__ import annotations

from dataclasses import replace

from generator.importer.front.rows import Row
from generator.importer.names.dictionary import is_family, parts_of
from generator.importer.names.line_looks import COMMA
from generator.importer.names.list_looks import COUNT_AT_END
from generator.importer.names.person import Person, person_of
from generator.importer.names.roll import tokens_of
from generator.importer.words.habits import Habit
from generator.importer.words.labels import OF_PEOPLE
from generator.importer.words.roles import bare
from generator.importer.words.space import trim_start
from generator.japanese.lists import text_of, words_of

#: The end of a line that a day or an hour goes on from, and how the next one begins.
_CUT_TIME = Habit(
    "day or hour cut in two",
    r"(?:[{numeral}]\n[{numeral}]|(?:{digit}|{numeral})\n[年月日時分]|{noon}\n(?:{digit}|{numeral})|年\n(?:{digit}|{numeral})+月|月\n(?:{digit}|{numeral})+日|時\n(?:{digit}|{numeral})+分)", tells="行の終わりで切れた日時",
    said=("午後八時五\n十二分まで", "令和6\n年5月14日", "令和六\n年五月", "午後\n2時", "午前\n十時", "令和6年\n5月14日", "六年\n十二月", "令和6年5月\n14日", "五月\n十四日", "午後8時\n12分", "午後八時\n十二分", "5月\n4日", "8時\n5分",
          "5\n月", "14\n日", "2\n時", "12\n分"),
    unsaid=("午後8時から\n9時まで", "午後2時\n4時", "令和6年5月14日\n令和6年5月15日", "2024/10/26\n13:00", "十月二十六日\n午後"),
)  # fmt: skip
_KANA = Habit(
    "given name in kana", r"^[{hiragana}{katakana}ー]{2,5}$", said=("みなと", "エミリー", "さや"), unsaid=("み", "みなと子", "健", "みなとみなと"),
)  # fmt: skip


def mended(rows: list[Row]) -> list[Row]:
    """The rows to be read, with what a line's end has cut in two put together."""
    return [_mended(row) for row in rows]


def _mended(row: Row) -> Row:
    if row.listed is not None or row.gap or "\n" not in row.text:
        return row
    first, *rest = row.text.split("\n")
    lines, people = [first], _Listed(row.text) if row.meaning in OF_PEOPLE else None
    for line in rest:
        if _is_cut(row.meaning, people, lines[-1], line):
            lines[-1] += trim_start(line)
        else:
            lines.append(line)
    return replace(row, text="\n".join(lines))


def _is_cut(meaning: str | None, people: _Listed | None, line: str, following: str) -> bool:
    if meaning in ("date", "time"):
        return _CUT_TIME.reads(f"{line[-2:]}\n{following[:4]}")
    return people is not None and people.cut_between(line, following)


class _Listed:
    """People told apart by a sign, and what is said of those who stand whole on a line."""

    def __init__(self, text: str) -> None:
        self.signs = words_of("comma") if COMMA.reads(text) else ("・",)
        pieces = [self._pieces(line) for line in text.split("\n")]
        whole = [piece for line in pieces for piece in (*line[:1], *line[1:-1]) if len(line) > 1]
        self.told = [said for piece in whole if (said := _said_of(_person(piece)))]
        self.of_each = frozenset.intersection(*self.told) & {_OFFICE} if self.told else frozenset()

    def cut_between(self, line: str, following: str) -> bool:
        """Whether the end of a line and the beginning of the next are one person like the others, whom the end alone is not."""
        (*others, last), first = self._pieces(line), trim_start(self._pieces(following)[0])
        if not self.told or not others or not last.strip():
            return False
        if sum(map(last.count, text_of("round_open"))) > sum(map(last.count, text_of("round_close"))):
            return True  # 斎藤花子（議 / 員）
        above, joined = tokens_of(last), tokens_of(COUNT_AT_END.without(last + first))
        if len(joined) != max(1, len(above)) or not self._is_like(joined[-1]):
            return False
        one, whole = _person(above[-1]) if above else {}, _person(joined[-1])
        if "name" in one and _has_office(one) and self._stands(_person(first)):
            return False  # 委員　安芸津学 / 委員　岸　進, though no dictionary knows the first
        longer = whole["name"].startswith(one.get("name", "")) and whole["name"] != one.get("name")
        return not self._stands(one) or (longer and whole | {"name": ""} == one | {"name": ""})  # 大藤恵 / 子

    def _pieces(self, line: str) -> list[str]:
        return COMMA.cut(line) if "、" in self.signs else line.split(self.signs[0])

    def _is_like(self, piece: str) -> bool:
        """Whether words are one person named as others of the list are, of whom no more is said."""
        said = _said_of(_person(piece))
        return bool(said) and any(said <= told for told in self.told)

    def _stands(self, person: Person) -> bool:
        """Whether words are somebody by themselves, of whom no less is said than of each other; 渡 is not, though it is a name."""
        said = _said_of(person)
        named = _OFFICE in said or (len(person.get("name", "")) > 1 and (_WHOLE in said or said in self.told))
        return named and said >= self.of_each


_WHOLE, _FAMILY, _OFFICE = "whole", "family", "office"


def _person(piece: str) -> Person:
    """Whom words name, perhaps by one letter; nothing where they are more than one."""
    tokens = tokens_of(COUNT_AT_END.without(piece))
    return (person_of(tokens[0], "") or {"name": bare(piece)}) if len(tokens) == 1 else {}


def _said_of(person: Person) -> frozenset[str]:
    """Whether a person is called by a whole name or a family name, and with an office; nothing of a name that is neither."""
    name = person.get("name", "")
    form = _FAMILY if is_family(name) else _WHOLE if _is_whole(name) else None
    office = {_OFFICE} if _has_office(person) else set()
    return frozenset({form} | office) if form else frozenset()


def _has_office(person: Person) -> bool:
    return bool(person.keys() & {"role", "affiliation"})


def _is_whole(name: str) -> bool:
    """Whether a name has its two parts: as a dictionary knows them, or a family name and two letters of kana or more: 桑原みなと."""
    return parts_of(name) is not None or any(
        is_family(name[:n]) and _KANA.reads(name[n:]) for n in range(1, len(name) - 1)
    )
