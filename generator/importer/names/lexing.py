"""The words of a line of a list: seats, marks, honorifics and brackets apart from names, and the room before each."""

from __future__ import annotations

from generator.importer.names import line_looks as looks
from generator.importer.names.dictionary import is_family, parts_of
from generator.importer.names.known_offices import ROLES, beginnings, begins_with_unit, role_at_end
from generator.importer.names.offices import is_office, role_and_name
from generator.importer.names.person import presence_of
from generator.importer.names.person_looks import GIVEN_IN_KANA
from generator.importer.names.weights import Word
from generator.importer.words.roles import STAFF_ROLES, is_unit
from generator.japanese.lists import words_of

LONGEST_STATUS = 8
"""How many letters behind a name may say how somebody was there without a bracket: 途中退席."""


def lexed(text: str) -> list[Word]:
    """The words of a text: seats, marks, honorifics and what follows a bracket apart, brackets whole."""
    words: list[Word] = []
    text = looks.OFFICE_THEN_COLON.without(
        looks.ROOM_IN_SEAT.without(text),
        lambda found: f"{found['office']} " if role_at_end(found["office"]) else found[0],
    )
    text = looks.OFFICE_THEN_DOT.without(
        text, lambda found: f"{found['office']} " if _is_whole_office(found["office"]) else found[0]
    )
    for found in looks.WORD.each(text):
        gap = sum(
            8 if sign == "\t" else 1 if sign.isascii() or sign == "\xa0" else 2 for sign in found["room"]
        )
        parts = (
            [f"（{found['word']}）"]
            if words and len(found["word"]) <= LONGEST_STATUS and presence_of(found["word"])
            else _parted(found["word"])
        )
        words += [Word(part, gap if not n else 0) for n, part in enumerate(parts)]
    return words


def _parted(word: str) -> list[str]:
    mark = looks.MARK.read(word)
    if mark and len(word) > 1:
        return [mark[0], *_parted(word[1:])]
    bracketed = _bracket_first(word)
    if bracketed:
        return bracketed
    seat = looks.SEAT.read(word)
    if seat and seat.end() < len(word):
        return [seat[0], *_parted(word[seat.end() :])]
    after = looks.TWO_WITH_BRACKET.read(word)
    if after and not role_at_end(after["other"][:8]) and not after["other"].startswith(words_of("honorific")):
        return [after["one"], *_parted(after["other"])]
    two = _two_people(word)
    if two:
        return [word[:two], *_parted(word[two:])]
    whole = _office_before_name(word)
    if whole:
        return [word[:whole], *_parted(word[whole:])]
    unit = _unit_before_officer(word)
    if unit:
        return [word[:unit], word[unit:]]
    office = next((o for o in beginnings(word) if len(o) < len(word)), "")
    rest = word[len(office) :]
    if office and not role_at_end(word) and (is_family(rest) or parts_of(rest) or _is_in_kana(rest)):
        return [office, *_parted(rest)]  # 委員長霧山
    return _title_apart(word)


def _title_apart(word: str) -> list[str]:
    """The parts of a word that ends with an honorific, or with one and a bracket; itself where it has none: 鵜殿."""
    called = looks.TITLE_THEN_BRACKET.read(word)
    if called:
        return [called["title"], called["bracket"]]
    titled = None if is_family(word) else looks.NAME_THEN_TITLE.read(word)
    return [*_parted(titled["name"]), *filter(None, titled.group("title", "bracket"))] if titled else [word]


def _bracket_first(word: str) -> list[str]:
    """The parts of a word that begins with a bracket before another, or before one letter; none for others."""
    again = looks.BRACKET_AGAIN.read(word)
    if again:
        return [again["one"], *_parted(again["other"])]
    led = looks.BRACKET_THEN_LETTER.read(word)
    return [led["bracket"], led["letter"]] if led else []


def _is_whole_office(word: str) -> bool:
    """Whether a word is an office of the list, or one of the administration with its unit: 主幹, 生涯学習室長."""
    return word in ROLES or (begins_with_unit(word) and is_office(word))


def _is_in_kana(name: str) -> bool:
    """Whether a known family name stands before a given one in kana: 磯部みなと."""
    found = GIVEN_IN_KANA.read(name)
    return found is not None and is_family(found["family"])


def is_seat(word: str) -> bool:
    """Whether a word is a seat and nothing else: 3番."""
    seat = looks.SEAT.read(word)
    return seat is not None and seat.end() == len(word)


def _two_people(word: str) -> int:
    """How many letters of a word are one person with an office before another: 青木光副会長岸本進委員; 0 for none."""
    if len(word) < 8 or not role_at_end(word):
        return 0
    return next((n for n in range(4, len(word) - 3) if all(map(_is_whole, (word[:n], word[n:])))), 0)


def _is_whole(word: str) -> bool:
    """Whether a word is a whole name that a dictionary knows, with an office of the list behind it."""
    _, role, name = role_and_name(word, titled=False)
    return role in ROLES and len(name) > 2 and parts_of(name) is not None


def _unit_before_officer(word: str) -> int:
    """How many letters of a word are a unit before a known name with its office: 企画課|真戸原主査; 0 for none."""
    role = role_at_end(word)
    if role not in STAFF_ROLES or not begins_with_unit(word):
        return 0
    ends = (n for n in range(3, len(word) - len(role)) if is_unit(word[:n]))
    return next((n for n in ends if is_family(word[n : len(word) - len(role)])), 0)


def _office_before_name(word: str) -> int:
    """How many letters of a word are an office with its unit before a name: 財務局長谷川; 0 for none."""
    if is_office(word):
        return 0
    ends = (n for n in range(len(word) - 2, 3, -1) if role_at_end(word[:n]) and _is_office_of_unit(word[:n]))
    return next((n for n in ends if is_family(word[n:]) or parts_of(word[n:])), 0)


def _is_office_of_unit(word: str) -> bool:
    """Whether a word is an office, or one of the administration behind a unit: 緑地課主査."""
    unit = word.removesuffix(role_at_end(word) or "")
    return is_office(word) or (role_at_end(word) in STAFF_ROLES and len(unit) > 2 and is_unit(unit))
