"""The words of one person put together as one token, in which the person is read again."""

from __future__ import annotations

from collections.abc import Sequence

from generator.importer.names import line_looks as looks
from generator.importer.names.known_offices import PROXIES, role_at_end
from generator.importer.names.office_places import is_office_of, is_title
from generator.importer.names.offices import comes_from, given_before_office
from generator.importer.names.person import person_of
from generator.importer.names.weights import IMPOSSIBLE, Fit, Word
from generator.importer.words.roles import ASIDE, MEMBER_ROLES
from generator.importer.words.space import trim
from generator.japanese.lists import words_of


def told(
    lead: tuple[str, Sequence[Word]], name: str, glued: str, after: Sequence[Word], fit: Fit
) -> str | None:
    """The token in which a person of this name is read; None where none is. ``lead``: mark and seat, and the office before it."""
    seat, before = lead
    if fit.weight <= IMPOSSIBLE:
        return None
    forms = [name, f"{name[: fit.family]} {name[fit.family :]}"] if fit.family else [name]
    tokens = (_token(before, form + glued, after) for form in forms)
    return next(
        (token for token in tokens if (person_of(f"{seat} {token}", "") or {}).get("name") == name), None
    )


def without_tail(name: Sequence[Word]) -> tuple[list[Word], str]:
    """The words of a name without what is printed on to the last of them: 晴委員, 晴（会長）."""
    last = name[-1].text
    bracket = looks.BRACKET_BEHIND.read(last)
    tail = last[bracket.start() :] if bracket else ""
    last = last[: len(last) - len(tail)]
    role = role_at_end(last) if name[:-1] else None
    if role and 1 <= len(last) - len(role) <= 3:  # 霧山 光一委員長
        before = last.removesuffix(role)
        given = given_before_office(before) or len(before)  # 沢村 豊総務部長
        return [*name[:-1], Word(before[:given], name[-1].gap)], before[given:] + role + tail
    found = person_of(last, "") or {}
    named = found.get("name")
    if named and found.get("role") and last.startswith(named):
        tail = last[len(named) :] + tail
        last = named
    return [*name[:-1], Word(last, name[-1].gap)], tail


def _token(before: Sequence[Word], name: str, after: Sequence[Word]) -> str:
    office = joined(before)
    led = role_at_end(ASIDE.without(office)) or office in PROXIES or office in words_of("ditto")
    seated = len(before) == 2 and before[0].text in MEMBER_ROLES and comes_from(before[1].text)
    if before and not (led or seated):
        office, name = "", f"{name}（{office}）"  # 架空商工会　浜野　晴
    if not all(looks.BRACKET.reads(word.text) or is_title(word) for word in after):
        after = [word for word in after if not is_title(word)]  # 青木　一　君　会長
    behind = "".join(
        word.text if looks.BRACKET.reads(word.text) else f" {word.text}" for word in _glued(after)
    )
    return trim(f"{office} {name}{behind}")


def joined(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in _glued(words))


def _glued(words: Sequence[Word]) -> list[Word]:
    """The words, letters of an office put together: 会 長."""
    if len(words) > 1 and is_office_of(words):
        return [Word("".join(word.text for word in words), words[0].gap)]
    return list(words)
