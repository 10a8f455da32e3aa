"""Where in the words of one person the office may stand, before the name or behind it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.importer.names import office_looks as looks
from generator.importer.names.dictionary import is_family, parts_of
from generator.importer.names.known_offices import PROXIES, ROLES, begins_with_unit, role_at_end
from generator.importer.names.line_looks import BRACKET, GOVERNS_PLACE
from generator.importer.names.offices import comes_from, is_office
from generator.importer.names.person import person_of
from generator.importer.names.weights import Word
from generator.importer.words.habits import remembered
from generator.importer.words.roles import ASIDE, MEMBER_ROLES, is_unit
from generator.japanese.lists import words_of


def name_begins(words: Sequence[Word], at: int) -> Iterator[int]:
    """Where a name may begin: at once, or after one or two offices."""
    ends = [end for end in range(at + 1, min(len(words), at + 8)) if is_office_of(words[at:end])]
    if not ends and at + 1 < len(words) and GOVERNS_PLACE.fills(words[at].text):
        ends = [at + 1]  # 汐見市長　霧山 光一
    if (
        not ends
        and at + 1 < len(words)
        and _is_kind_of_member(words[at].text)
        and is_family(words[at + 1].text)
    ):
        ends = [at + 1]  # 学年委員　青木
    if not ends and is_unit_alone(words[at:]):
        ends = [at + 1]
    longest = ends[-1] if ends and ends[-1] - at > 1 else 0
    yield from ([longest] if longest else [at, *ends])  # 委 員 長 is no 委員 whose name begins with 長
    yield from (end for end in range(at + 2, min(len(words), at + 8)) if _is_two(words[at:end]))


def _is_kind_of_member(word: str) -> bool:
    """Whether a word is the office of many with a word before it that is no name: 学年委員."""
    role = role_at_end(word) or ""
    kind = word.removesuffix(role)
    many = role in words_of("members") and len(kind) > 1
    return many and not is_family(kind) and parts_of(kind) is None


def is_unit_alone(words: Sequence[Word]) -> bool:
    """Whether a unit stands where an office would, and no office behind it: 調査係　秋 山　健."""
    unit = words[0].text
    begins = begins_with_unit(unit) or unit[-1] in "課係室"
    named = len(words) > 1 and len(unit) > 2 and is_unit(unit) and begins
    return named and not is_family(unit) and not any(role_at_end(word.text) for word in words[1:])


def _is_two(words: Sequence[Word]) -> bool:
    """企画部財政課　課長, 委員　会長: unit and office, or two offices; 委員　汐見警察署長: an office and where somebody comes from."""
    if len(words) == 2 and words[0].text in MEMBER_ROLES and comes_from(words[1].text):
        return True
    return any(
        (is_office_of(words[:n]) or (n == 1 and is_unit(words[0].text) and len(words[0].text) > 2))
        and is_office_of(words[n:])
        for n in range(1, len(words))
    )


def is_office_of(words: Sequence[Word]) -> bool:
    """Whether words together are an office, its letters perhaps set apart."""
    if len(words) > 1 and any(len(word.text) > 2 for word in words):
        return False
    if len(words) == 1 and looks.UNIT_WORD.reads(words[0].text):
        return not is_family(words[0].text)  # 会計　青木
    text = "".join(word.text for word in words)
    if len(words) > 1 and text not in ROLES and not begins_with_unit(text):
        return False
    if len(words) == 2 and words[0].text in MEMBER_ROLES:
        return False  # 委員 長 谷 川: no 委員長
    return _is_office(text)


@remembered(20_000)
def _is_office(text: str) -> bool:
    if looks.DITTO.reads(text):
        return True
    plain = ASIDE.without(text)
    if plain in PROXIES:
        return True
    if not role_at_end(plain):
        return looks.ORGANISATION.reads(plain)
    doubled = plain.removesuffix(role_at_end(plain) or "") in ROLES  # 局長補佐
    return doubled or is_office(plain) or (len(plain) > 4 and not _is_named(plain))


def _is_named(word: str) -> bool:
    """Whether a word is a name with its office, and no office that only looks so: 霧山委員, but not 青潮大学教授."""
    if any(body in word for body in (*words_of("organisation"), *words_of("institution"))):
        return False  # 春日町商工会議所事務局長, 春日警察署長, though 春日 is a name
    name = (person_of(word, "") or {}).get("name", "")
    return is_family(name) or parts_of(name) is not None


def name_ends(words: Sequence[Word], first: int) -> Iterator[int]:
    """Where a name may end: before an honorific, an office after it, a bracket."""
    end = len(words)
    yield end
    while end > first + 1 and BRACKET.reads(words[end - 1].text):
        end -= 1
        yield end
    starts = [start for start in range(max(first, end - 9) + 1, end) if is_office_of(words[start:end])]
    for start in starts[:1]:  # 企 画 広 報 室 長 is no 広報室長 behind a name that ends with 企画
        yield start
        if start - 1 > first and words[start - 1].text in words_of("honorific"):
            yield start - 1
    if end - 1 > first and words[end - 1].text in words_of("honorific"):
        yield end - 1


def is_title(word: Word) -> bool:
    """Whether a word is how people are addressed: 君."""
    return word.text in words_of("honorific")
