"""Offices and names printed as one: 沢村総務部長, 総務部長　沢村, 沢村 豊 総務部長, 保育企画課長."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.importer.words.roles import MEMBER_ROLES, STAFF_ROLES, bare, is_unit
from generator.importer.words.space import trim
from generator.japanese.lists import expanded, pattern_of, words_of

_ROLES = sorted(
    {*MEMBER_ROLES, *STAFF_ROLES, *words_of("title_of_work")} - set("市町村区県番"), key=len, reverse=True
)
#: What stands before a word with which the names of offices begin is a person's name.
_STARTS = pattern_of(r"^{unit_word}(?<!緑)")
_NAME_THEN_UNIT = pattern_of(r"^(?P<name>\S{1,5}?)(?P<unit>{unit_word}\S*)$")
_UNIT_THEN_NAME = re.compile(r"^(?P<unit>.{2,}?[課室係局署])(?P<name>[^課室係局署]{1,4})$")
#: Offices after which a name may follow without room: 委員長北野 太郎.
_GLUED = words_of("glued_office")
_BRACKET = expanded(r"(?:{round_open}[^{round}]*{round_close})?")
Cut = tuple[str, str | None, str]
"""Unit, office and name; empty where there is none."""


def role_at_end(text: str) -> str | None:
    """The office a text ends with, the longest that fits."""
    plain = bare(text)
    return next((role for role in _ROLES if plain.endswith(role)), None)


def begins_with_unit(text: str) -> bool:
    """Whether a text begins as the names of offices do: 保育企画課長."""
    return bool(_STARTS.match(bare(text)))


def is_office(text: str) -> bool:
    """Whether a text is an office with nobody's name in it: 課長, 保育企画課長, 副参事（再編担当）."""
    words = pattern_of(r"{round_open}[^{round}]*{round_close}$").sub("", trim(text))
    unit, role, name = role_and_name(words, titled=False)
    return bool(role) and not name and not unit


@lru_cache(maxsize=20_000)
def role_and_name(text: str, *, titled: bool) -> Cut:
    """Unit, office and name of a text; ``titled``: 君 or 氏 followed it, so that it must hold a name."""
    plain = trim(text, "・")
    plain = re.sub(r"^(?P<role>[^\s・:：]{2,24})[・:：]\s*(?=\S)", _parted, plain)
    words = [word for word in re.split(r"\s+", plain) if word]
    if len(words) > 1 and not all(len(word) == 1 for word in words):
        return _of_words(words, titled)
    return _of_one("".join(words), titled)


def _parted(match: re.Match[str]) -> str:
    """会長・青木 and 会長：青木 are an office and a name, as if there were room between them."""
    return f"{match['role']} " if role_at_end(match["role"]) else match[0]


def _of_words(words: list[str], titled: bool) -> Cut:
    words = _office_joined(words)
    first, rest = words[0], words[1:]
    if first == "同" or (first.startswith("同") and role_at_end(first)):
        return "", first, "".join(rest)
    if rest[1:] and first in MEMBER_ROLES and rest[0] in MEMBER_ROLES:
        return "", rest[0], "".join(rest[1:])  # オブザーバー　議長　霧山
    return (
        _office_first(first, rest)
        or _glued_first(first, rest, titled)
        or _unit_first(words, titled)
        or _office_last(words)
    )


def _office_first(first: str, rest: list[str]) -> Cut | None:
    """総務部長　沢村; None where the first word is no office."""
    head = re.match(rf"^(?P<role>.+?)(?P<bracket>{_BRACKET})$", first)
    if not head or not role_at_end(head["role"]):
        return None
    inner = head["bracket"][1:-1]
    office = inner if inner in MEMBER_ROLES else head["role"]
    joined = role_and_name("".join(rest), titled=True) if role_at_end(rest[-1]) else None
    if joined and joined[1] in MEMBER_ROLES and joined[2]:
        return first, joined[1], joined[2]  # 建設事務所長　岸 進委員
    return "", office, "".join(rest)


def _glued_first(first: str, rest: list[str], titled: bool) -> Cut | None:
    """委員長北野　太郎; None where no office and name stand without room between them."""
    for office in _ROLES:
        beside = len(first) - len(office)
        if (titled or office in _GLUED) and len(office) > 1 and first.startswith(office) and 1 <= beside <= 4:
            return "", office, first[len(office) :] + "".join(rest)
    return None


def _unit_first(words: list[str], titled: bool) -> Cut | None:
    """総務課　沢村課長; None where the first word is no unit."""
    if len(words[0]) <= 2 or not is_unit(words[0]):
        return None
    _, role, name = role_and_name(" ".join(words[1:]), titled=titled)
    return (words[0], role, name) if role else ("", None, "".join(words))


def _office_last(words: list[str]) -> Cut:
    """沢村 豊 総務部長."""
    last = re.sub(rf"{_BRACKET}$", "", words[-1])
    role = role_at_end(last)
    if not role:
        return "", None, "".join(words)
    before = last[: -len(role)]
    if before and (_STARTS.match(before) or is_unit(before) or len(words) > 2):
        return "", last, "".join(words[:-1])
    return "", role, "".join(words[:-1]) + before


def _office_joined(words: list[str]) -> list[str]:
    """The words, an office whose letters stand apart put together: 議 長 大川 実."""
    for count in range(min(5, len(words) - 1), 1, -1):
        office = "".join(words[:count])
        if len(office) == count and office in _ROLES:
            return [office, *words[count:]]
    return words


def _of_one(text: str, titled: bool) -> Cut:
    role = role_at_end(text)
    if role is None:
        return _glued(text, titled)
    before = text[: -len(role)]
    if _is_rest_of_office(before, role):
        return "", text, ""
    inside = _UNIT_THEN_NAME.match(before)
    if inside and role in STAFF_ROLES and _STARTS.match(before) and not _STARTS.match(inside["name"]):
        return inside["unit"], role, inside["name"]  # 企画課真木原主査
    if _STARTS.match(before) and not (role in MEMBER_ROLES and len(before) <= 3):
        return "", text, ""
    return _after_name(text, before, role)


def _is_rest_of_office(before: str, role: str) -> bool:
    """Whether what stands before an office is part of it: 参事兼農政課長, 環境審議会委員."""
    if before in ("", "同") or ("兼" in before and role_at_end(before.split("兼")[0])):
        return True
    return role in MEMBER_ROLES and pattern_of(r"(?:{council}|会議)$").search(before) is not None


def _after_name(text: str, before: str, role: str) -> Cut:
    """沢村総務部長, 霧山主任文化財調査官."""
    cut = _NAME_THEN_UNIT.match(before)
    if cut and re.search("..[市区県都府町村]$", cut["name"]):
        return "", text, ""  # 港湾市景観審議委員
    if cut and len(before) > 2:
        above = (role_at_end(cut["name"]) if len(cut["name"]) > 2 else None) or ""
        return "", f"{above}{cut['unit']}{role}", cut["name"].removesuffix(above)
    if role in STAFF_ROLES and (len(before) > 3 or (is_unit(before) and len(before) > 2)):
        return "", text, ""
    return "", role, before


def _glued(text: str, titled: bool) -> Cut:
    for role in _ROLES:
        glued = titled or role in _GLUED
        if glued and len(role) > 1 and text.startswith(role) and 3 <= len(text) - len(role) <= 7:
            return "", role, text[len(role) :]
    return "", None, text
