"""Offices and names printed as one: 沢村総務部長, 総務部長　沢村, 沢村 豊 総務部長, 保育企画課長."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.importer.names.dictionary import is_family, is_given, parts_of
from generator.importer.words.roles import MEMBER_ROLES, STAFF_ROLES, bare, is_unit
from generator.importer.words.space import trim
from generator.japanese.lists import expanded, pattern_of, words_of

ROLES = sorted(
    {*MEMBER_ROLES, *STAFF_ROLES, *words_of("title_of_work")} - set("市町村区県番"), key=len, reverse=True
)
"""Every office of a person, the longest first."""
#: What stands before a word with which the names of offices begin is a person's name.
_STARTS = pattern_of(r"^{unit_word}(?<!緑)")
_UNIT_THEN_NAME = re.compile(r"^(?P<unit>.{2,}?[課室係局署])(?P<name>[^課室係局署]{1,4})$")
#: Offices after which a name may follow without room: 委員長北野 太郎.
_GLUED = words_of("glued_office")
_BRACKET = expanded(r"(?:{round_open}[^{round}]*{round_close})?")
Cut = tuple[str, str | None, str]
"""Unit, office and name; empty where there is none."""


def role_at_end(text: str) -> str | None:
    """The office a text ends with, the longest that fits."""
    plain = bare(text)
    role = next((role for role in ROLES if plain.endswith(role)), None)
    ending = None if role else _ENDS.search(plain)
    return role or (ending[0] if ending else None)


#: Offices told by their ending, which no list has: 戦略官, 視学官.
_ENDS = pattern_of("(?<=[{kanji}])[{kanji}]{2}官$")


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
    for office in ROLES:
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
        if len(office) == count and office in ROLES:
            return [office, *words[count:]]
    return words


def _of_one(text: str, titled: bool) -> Cut:
    role = role_at_end(text)
    if role is None:
        return _glued(text, titled)
    before = text[: -len(role)]
    if _is_rest_of_office(before, role):
        return "", text, ""
    if pattern_of("{bracket}").search(before):
        return "", role, before  # 霧山（光）会長
    return _inside(before, role) or _likeliest(before, role, titled)


def _inside(before: str, role: str) -> Cut | None:
    """企画課真木原主査: a name between unit and office."""
    inside = _UNIT_THEN_NAME.match(before)
    if not inside or role not in STAFF_ROLES or not _STARTS.match(before) or _STARTS.match(inside["name"]):
        return None
    return inside["unit"], role, inside["name"]


def _is_rest_of_office(before: str, role: str) -> bool:
    """Whether what stands before an office is part of it: 参事兼農政課長, 環境審議会委員."""
    if before in ("", "同") or ("兼" in before and role_at_end(before.split("兼")[0])):
        return True
    return role in MEMBER_ROLES and pattern_of(r"(?:{council}|会議)$").search(before) is not None


#: Offices that lead a unit or a body, whose own name may stand before them: 原子力課長, 町内会長.
_HEADS = pattern_of(r"^(?:{chairs}|理事長|代表|総長|学長)$|[課部局室所館園校署場院係班]長$|センター長$")
_RANKS = pattern_of("^{rank}")


def _likeliest(before: str, role: str, titled: bool) -> Cut:
    """Name and office of what stands before an office in one word: 沢村総務部長, 岬高等教育局長; or an office alone."""
    cuts = [(before[:n], before[n:] + role) for n in range(1, min(6, len(before)) + 1)]
    name, office = max(cuts, key=lambda cut: _weight(cut[0], cut[1], role))
    if not titled and _weight(name, office, role) <= (4.0 if _STARTS.match(before) else 0.0):
        return "", before + role, ""
    above = (role_at_end(name) if len(name) > 2 else None) or ""
    return "", f"{above}{office}", name.removesuffix(above)


def _weight(name: str, office: str, role: str) -> float:
    """How likely a word is name and office; an office without a name weighs nothing, or 4 if it begins as offices do."""
    rest = office.removesuffix(role)
    fits = not rest or bool(_STARTS.match(rest) or _RANKS.match(rest))
    if _is_no_name(name) or (not fits and rest[0] in "都道府県市区町村"):
        return -5.0
    weight = 1.5 if fits else -2.0
    if len(name) > 2 and parts_of(name):
        return weight + (4.0 if len(name) > 3 or fits else 3.0)
    if is_family(name) or is_family(name.removesuffix(role_at_end(name) or "")):
        return weight + (3.0 if len(name) > 1 else 1.5)
    if any(is_given(name[n:]) for n in range(1, min(4, len(name) - 1))):
        return weight + 1.5  # 村千鶴子
    short = len(name) <= 3 or _IN_KANA.match(name)
    return weight + (0.5 if short and not rest and not _HEADS.search(role) else -2.0)


_IN_KANA = pattern_of("^[{hiragana}{katakana}ー]{2,6}$")


def _is_no_name(name: str) -> bool:
    """Whether letters before an office are part of it, or end with its beginning: 教育, 宮前図書."""
    if name in (*words_of("unit_word"), *words_of("no_name")) or name.endswith(
        (*words_of("organisation"), "各")
    ):
        return True
    return any(name.endswith(unit) and is_family(name.removesuffix(unit)) for unit in words_of("unit_word"))


def _glued(text: str, titled: bool) -> Cut:
    for role in ROLES:
        glued = titled or role in _GLUED
        if glued and len(role) > 1 and text.startswith(role) and 3 <= len(text) - len(role) <= 7:
            return "", role, text[len(role) :]
    return "", None, text
