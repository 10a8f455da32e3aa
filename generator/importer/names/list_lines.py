"""The lines of a list of attendance as they were meant, whatever print made of them: whole, and one group each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.importer.names import line_looks as looks
from generator.importer.names.dictionary import is_family, is_given, parts_of
from generator.importer.names.offices import ROLES, begins_with_unit, is_office, role_at_end
from generator.importer.names.person import ABSENT, person_of, presence_of
from generator.importer.names.roll import tokens_of
from generator.importer.read.stream import columns
from generator.importer.words.roles import bare
from generator.importer.words.space import trim, trim_end, trim_start
from generator.japanese.lists import words_of


def come_apart(text: str) -> bool:
    """Whether the columns of a list have come apart, so that half a name stands on a line of its own: 霧 山 光 / 一."""
    return sum(looks.ONE_KANJI.reads(trim(line)) for line in text.split("\n")) >= 3


def printed_lines(text: str) -> Iterator[str]:
    """Lines, cut again before a group that stands in the middle of one: … (市事務局) 沢村総務部長."""
    for printed in _made_whole(_with_office_of_all(text.split("\n"))):
        # 事 務 局 長 大 川 実: letters set apart are put together, since no room tells office from name.
        line = bare(printed) if looks.LETTERS_APART.reads(trim(printed)) else with_whole_offices(printed)
        line = looks.PARTY_APART.without(line, r"\g<lead>\g<first>員")
        line = looks.LIST_IN_BRACKET.without(line, r"\g<party>　\g<names>（\g<count>）")
        line = _staff_of_bracket(_said_to_be_absent(line))
        yield from (
            _affiliation_in_bracket(_offices_first(piece))
            for piece in looks.GROUP_WITHIN.cut(line)
            if piece.strip()
        )


def _said_to_be_absent(line: str) -> str:
    """The line, people who it says stayed away with that in a bracket: 大村委員は欠席."""
    found = looks.STAYED_AWAY.read(line)
    names = tokens_of(found["names"]) if found else []
    told = names and all((person_of(name, "") or {}).get("name") for name in names)
    return "、".join(f"{name}（{ABSENT}）" for name in names) if told else line


def _staff_of_bracket(line: str) -> str:
    """The line, the bracket round the staff of a party open: 事務局（青木館長、岸主事）."""
    found = looks.STAFF_IN_BRACKET.read(line)
    names = tokens_of(found["names"]) if found else []
    told = names and all((person_of(name, "") or {}).get("role") for name in names)
    return f"{found['party']}　{found['names']}" if found and told else line


def _with_office_of_all(lines: list[str]) -> Iterator[str]:
    """The lines, those of a list whose last gives all of them their office as one: 青木、岸、 / 林の各委員."""
    held: list[str] = []
    for line in lines:
        held.append(trim(line) if held else line)
        if trim(line).endswith(words_of("comma")):
            continue
        if len(held) > 1 and looks.OFFICE_OF_ALL.reads(looks.NOTE.without(held[-1])):
            yield "".join(held)
        else:
            yield from held
        held = []
    yield from held


def with_whole_offices(line: str) -> str:
    """The line, offices whose letters stand apart whole: 会 長　14番 青木, 市 民 生活部長　岸."""
    words = [(found["room"], found["word"]) for found in looks.WORD.each(line)]
    made, at = "", 0
    while at < len(words):
        end = _end_of_office(words, at)
        made += words[at][0] + "".join(word for _, word in words[at:end])
        at = end
    return made


def _end_of_office(words: list[tuple[str, str]], at: int) -> int:
    """The place behind the office whose letters begin at ``at``; behind the one word there where there is none."""
    letters = at
    while letters < len(words) and looks.ONE_KANJI.reads(words[letters][1]):
        letters += 1
    rooms = [columns(room) for room, _ in words[at + 1 : letters]]
    if not rooms:
        return at + 1
    beside = columns(words[letters][0]) if letters < len(words) else 99
    whole = "".join(word for _, word in words[at : letters + 1])
    if beside <= max(rooms) and begins_with_unit(whole) and is_office(whole):
        return letters + 1  # 市 民 生活部長
    for end in range(letters, at + 1, -1):
        office = "".join(word for _, word in words[at:end])
        apart = columns(words[end][0]) if end < len(words) else 99
        ends = end == letters or apart > max(rooms[: end - at - 1])
        if ends and (office in ROLES or (begins_with_unit(office) and is_office(office))):
            return end + (end < len(words) and looks.BRACKET.reads(words[end][1]) and apart <= max(rooms))
    return at + 1


def _affiliation_in_bracket(line: str) -> str:
    """The line of one person, a body in a column behind the name put in a bracket: 岸 進　　青潮大学教授."""
    found = looks.BODY_BEHIND.read(line)
    alone = found and len(tokens_of(found["who"])) == 1 and (person_of(found["who"], "") or {}).get("name")
    return f"{found['who']}（{found['of'].strip()}）" if found and alone else line


def _offices_first(line: str) -> str:
    """The line, offices in brackets before names put there without their brackets."""
    line = trim_start(line)
    first = looks.OFFICE_LEADS.read(line)
    led = looks.OFFICE_LEADS if first and first.start() == 0 else looks.OFFICE_LEADS_WITHIN
    return led.without(line, lambda found: f"{found['office']}　" if leads(found["office"]) else found[0])


def leads(office: str) -> bool:
    """Whether an office is one person's, and not what many are called: 会長, but not 委員 or 事務局."""
    many = (*words_of("party"), *words_of("many"))
    return role_at_end(office) == bare(office) and office not in many


def without_notes(lines: list[str]) -> list[str]:
    """The lines without a word that ends several of them and is said of people, no part of a name: 青木 一　待機."""
    last = Counter(line.split()[-1] for line in lines if len(line.split()) > 1)
    notes = {word for word, n in last.items() if n >= _OFTEN and _is_note(word)}
    return [
        trim_end(line).removesuffix(line.split()[-1])
        if line.split()[-1:] and line.split()[-1] in notes
        else line
        for line in lines
    ]


_OFTEN = 3
"""How many lines a word must end to be no name."""


def _is_note(word: str) -> bool:
    known = is_given(word) or is_family(word) or parts_of(word) or role_at_end(word)
    return (
        not known
        and word not in words_of("honorific")
        and not presence_of(word)
        and looks.MAY_BE_NOTE.reads(word)
    )


def _made_whole(lines: Iterable[str]) -> Iterator[str]:
    """Lines of a list that breaks within a name put together again: 青木委員、岸 / 部委員."""
    held = ""
    for line in lines:
        whole = held + (trim_start(line) if held else line)
        held = ""
        pieces = looks.COMMA.cut(whole)
        broken = len(pieces) >= 3 and pieces[-1].strip() and not role_at_end(pieces[-1])
        if (
            broken
            and all(role_at_end(piece) for piece in pieces[:-1])
            and looks.HALF_A_NAME.reads(pieces[-1])
            and not pieces[-1].endswith(words_of("and_more"))
        ):
            held = whole
        else:
            yield whole
    if held:
        yield held
