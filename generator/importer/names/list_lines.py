"""The lines of a list of attendance as they were meant, whatever print made of them: whole, and one group each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.importer.names import line_looks as looks
from generator.importer.names.dictionary import is_family, is_given, parts_of
from generator.importer.names.offices import is_office, role_at_end
from generator.importer.names.person import person_of, presence_of
from generator.importer.names.roll import tokens_of
from generator.importer.words.roles import bare
from generator.importer.words.space import trim, trim_end, trim_start
from generator.japanese.lists import words_of


def come_apart(text: str) -> bool:
    """Whether the columns of a list have come apart, so that half a name stands on a line of its own: 霧 山 光 / 一."""
    return sum(looks.ONE_KANJI.reads(trim(line)) for line in text.split("\n")) >= 3


def printed_lines(text: str) -> Iterator[str]:
    """Lines, cut again before a group that stands in the middle of one: … (市事務局) 沢村総務部長."""
    for printed in _made_whole(text.split("\n")):
        # 事 務 局 長 大 川 実: letters set apart are put together, since no room tells office from name.
        line = bare(printed) if looks.LETTERS_APART.reads(trim(printed)) else printed
        line = looks.PARTY_APART.without(line, r"\g<lead>\g<first>員")
        line = looks.LIST_IN_BRACKET.without(line, r"\g<party>　\g<names>（\g<count>）")
        yield from (
            _affiliation_in_bracket(_offices_first(piece))
            for piece in looks.GROUP_WITHIN.cut(line)
            if piece.strip()
        )


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
    return is_office(office) and role_at_end(office) == bare(office) and office not in many


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


def _made_whole(lines: list[str]) -> Iterator[str]:
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
