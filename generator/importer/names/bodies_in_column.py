"""Where people come from, in a column beside their names: what most lines of a list show tells how the others are meant.

A line alone may be read as two people (設楽　敬　　瀬戸浦市　副市長); a list of such lines cannot.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.importer.names.categories import is_category
from generator.importer.names.dictionary import is_family, parts_of
from generator.importer.names.known_offices import begins_with_unit, role_at_end
from generator.importer.names.line_looks import WORD
from generator.importer.names.office_looks import IN_KANA
from generator.importer.names.person import presence_of
from generator.importer.words.habits import Habit
from generator.importer.words.roles import MEMBER_ROLES, STAFF_ROLES, bare
from generator.japanese.lists import text_of, words_of

_NAME = Habit(
    "part of a name in a column", r"^[{kanji}ヶ{hiragana}{katakana}ー]{1,7}$", said=("青木", "ノヴァク", "みなと", "三ツ橋", "鎌ヶ谷", "エー", "岸", "勅使河原光太"),
    unsaid=("", "青木、", "3番", "ここに長い名前です"),
)  # fmt: skip
_OFFICE_AT_END = Habit(
    "office in a bracket behind a body", r"\s*{open}(?P<office>[^{bracket}\s]{2,10}){close}$", tells="所属の後の括弧に入れた役職",
    said=("教授【主査】", "商工会　（副会長）", "公募[会長]", "教授（東部地区運営委員長）"), unsaid=("教授主査", "教授（主）", "（会長）教授", "教授（会（長））", "教授（会 長）", "教授（ここにとても長い役職の名前）"),
)  # fmt: skip
_ENOUGH = 3
"""How many lines printed alike are no chance."""
_LONGEST_PART = 4
"""How many letters a family or a given name has at most."""


@dataclass(frozen=True)
class _Line:
    """A line taken as one person: mark and office, the name as printed, where they come from, and their office behind that."""

    lead: str
    name: str
    of: str
    office: str | None

    def written(self) -> str:
        return f"{self.lead}{self.name}（{self.of}）" + (f"（{self.office}）" if self.office else "")


def with_bodies_in_column(text: str) -> str:
    """The text, what stands beside each name put in a bracket behind it, where most lines have a known name and a body beside it."""
    lines = text.split("\n")
    found = [_parted(line, beside_known=False) for line in lines]
    told = [line for line in found if line]
    known = sum(parts_of(bare(line.name)) is not None for line in told)
    bodies = sum(_is_body(line.of) for line in told)
    if (
        len(told) < _ENOUGH
        or len(told) * 3 < sum(map(bool, map(bare, lines)))
        or known * 2 < len(told)
        or bodies * 2 < len(told)
    ):
        return text
    found = [line or _parted(printed, beside_known=True) for printed, line in zip(lines, found, strict=True)]
    return "\n".join(line.written() if line else printed for printed, line in zip(lines, found, strict=True))


def _parted(line: str, *, beside_known: bool) -> _Line | None:
    """The line's parts; ``beside_known``: others surely have a name and a body, so that wide room behind the first word is enough."""
    words = [*WORD.each(line)]
    at = _lead(words)
    ends = _name_end(words, at) or (_end_in_one(words, at) if beside_known else None)
    if ends is None or ends >= len(words):
        return None
    lead, name = line[: words[at].start("word")], line[words[at].start("word") : words[ends - 1].end()]
    marks = name[: len(name) - len(name.lstrip(_MARKS))]
    of = line[words[ends].start("word") :].rstrip()
    held = _OFFICE_AT_END.read(of)
    office = held["office"] if held and held["office"] in {*MEMBER_ROLES, *STAFF_ROLES} else None
    of = of[: held.start()] if held and office else of
    return _Line(lead + marks, name.removeprefix(marks), of, office) if of and _may_be_beside(of) else None


_MARKS = text_of("ring", "mark", "bullet")


def _lead(words: Sequence[re.Match[str]]) -> int:
    """Which word the name begins with: the one behind a mark or an office of the council, where the line begins with these."""
    at = int(bool(words) and not words[0]["word"].strip(_MARKS))
    return at + (len(words) > at + 2 and words[at]["word"].lstrip(_MARKS) in MEMBER_ROLES)


def _name_end(words: Sequence[re.Match[str]], at: int) -> int | None:
    """The word behind the name that begins with the word ``at``; None where no name does."""
    parts = [
        word["word"].lstrip(_MARKS) if n == 0 else word["word"] for n, word in enumerate(words[at : at + 3])
    ]
    if len(parts) < 2 or not _NAME.reads(parts[0]) or role_at_end(parts[0]) == parts[0]:
        return None
    if len(parts) > 2 and _is_second(parts, words[at + 1 : at + 3]):
        return at + 2
    return at + 1 if len(parts[0]) > 1 and parts_of(parts[0]) and not is_family(parts[0]) else None


def _end_in_one(words: Sequence[re.Match[str]], at: int) -> int | None:
    """The word behind a name in one word that no dictionary knows, with wide room behind it: 小豆畑結　　商工会; None for other lines."""
    if len(words) < at + 2 or len(words[at + 1]["room"]) < _WIDE:
        return None
    name = words[at]["word"].lstrip(_MARKS)
    return at + 1 if 1 < len(name) < _LONGEST_IN_ONE and _NAME.reads(name) and not role_at_end(name) else None


_WIDE = 2
"""How many spaces part columns."""
_LONGEST_IN_ONE = 7


def _is_second(parts: Sequence[str], printed: Sequence[re.Match[str]]) -> bool:
    """Whether the second word is the given name of the first: known as one, or nearer to it than what follows."""
    family, given, following = parts
    if (
        not _NAME.reads(given)
        or max(map(_length, (family, given))) > _LONGEST_PART
        or role_at_end(given) == given
    ):
        return False
    if len(family) == len(given) == len(following) == 1:
        return False  # the letters of a name set apart
    nearer = len(printed[0]["room"]) < len(printed[1]["room"])
    return nearer or parts_of(family + given) is not None or (is_family(family) and not is_family(given))


def _length(part: str) -> int:
    """How many letters a part of a name counts; a foreign one is long as it sounds."""
    return 1 if IN_KANA.reads(part) else len(part)


def _may_be_beside(of: str) -> bool:
    """Whether words beside a name may be where somebody comes from: no other people, no presence, no office of the administration."""
    words = of.split()
    if any(sign in of for sign in (*words_of("comma"), *words_of("bracket"), *words_of("proxy"))):
        return False
    if words[0] in MEMBER_ROLES or presence_of(words[-1]) or len(bare(of)) < 2:
        return False
    if is_family(words[0]) or parts_of(words[0]) is not None or parts_of("".join(words[:2])) is not None:
        return False
    return not (role_at_end(of) in STAFF_ROLES and begins_with_unit(of))


def _is_body(of: str) -> bool:
    named = any(word in of for word in (*words_of("organisation"), *words_of("institution")))
    return named or is_category(of) or role_at_end(of) in words_of("title_of_work")
