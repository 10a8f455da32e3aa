"""How likely letters before an office are somebody's name, and where the office begins: 沢村|総務部長, 岬高|等教育局長."""

from __future__ import annotations

from generator.importer.names import office_looks as looks
from generator.importer.names.dictionary import is_family, is_given, parts_of
from generator.importer.names.known_offices import ROLES, role_at_end
from generator.importer.words.roles import MEMBER_ROLES, STAFF_ROLES
from generator.japanese.lists import words_of


def weight_of(name: str, office: str, role: str) -> float:
    """How likely a word is name and office; an office without a name weighs nothing, or 4 if it begins as offices do."""
    rest = office.removesuffix(role)
    member = role.endswith(words_of("members"))
    fits = not rest or _fits(rest, member)
    if _is_no_cut(name, rest, role, fits=fits):
        return -5.0
    weight = 1.5 if fits else -2.0
    if fits and _ends_with_beginning(name, rest + role):
        return -1.0
    if len(name) > 2 and parts_of(name):
        return weight + (4.0 if len(name) > 3 or fits else 3.0)
    if is_family(name.removesuffix(role_at_end(name) or "")):
        return weight + (3.0 if len(name) > 1 else 1.5)
    rare = rest and fits and _has_rare_given(name)
    return weight + (2.0 if rare else _weight_unknown(name, rest, role))


def _is_rest_of_given(rest: str) -> bool:
    """Whether letters before an office that are no part of it end a given name: 林えり|香委員, 霧山|ふじ美委員長."""
    return len(rest) == 1 or looks.BEGINS_IN_KANA.reads(rest)


def _fits(rest: str, member: bool) -> bool:
    """Whether letters before an office are part of it: 総務|部長, 次長|補佐, 公募|委員."""
    kind = member and rest in _OF_MEMBERS
    places = (rest, rest[1:]) if rest[0] in words_of("direction") else (rest,)  # 西|図書館長
    return kind or rest in ROLES or any(map(looks.BEGINS_AS_OFFICES.reads, places)) or looks.RANK.reads(rest)


def _weight_unknown(name: str, rest: str, role: str) -> float:
    """How likely letters are a name that is known to nobody as a whole or by its family name."""
    if parts_of(name) and (rest in ROLES or role in MEMBER_ROLES):
        return 1.5  # 林健次長補佐, 岸進副委員長
    if (not rest or rest in _OF_MEMBERS) and role in MEMBER_ROLES and _begins_with_family(name):
        return 2.0  # 霧山保卓委員, 霧山保卓公募委員: no office is called 保卓委員
    if any(is_given(name[n:]) for n in range(1, min(4, len(name) - 1))):
        return 1.5  # 村千鶴子
    if looks.IN_KANA.reads(name) and not rest and role in MEMBER_ROLES and role not in _OF_A_CLUB:
        return 2.0  # むらた副委員長
    short = len(name) <= 3 or looks.IN_KANA.reads(name)
    return 0.5 if short and not rest and not looks.HEADS.reads(role) else -2.0


#: Before these a word in kana may be a club of its own: さくら会|長.
_OF_A_CLUB = ("会長", *words_of("represents"))


def _begins_with_family(name: str) -> bool:
    """Whether a known family name stands before letters that may be a given name and begin no office."""
    cuts = ((name[:n], name[n:]) for n in ((1, 2, 3) if looks.MIXED.reads(name) else (2, 3)))
    return any(
        is_family(family)
        and looks.GIVEN_LIKE.reads(rest)
        and not (looks.BEGINS_AS_OFFICES.reads(rest) or rest in _OF_MEMBERS)
        for family, rest in cuts
    )


def _is_no_cut(name: str, rest: str, role: str, *, fits: bool) -> bool:
    """Whether letters cannot be a name with the office behind it; ``fits``: what is left between belongs to the office."""
    member = role.endswith(words_of("members"))
    if _is_no_name(name) or _begins_office(name, role) or (member and _ends_with_kind(name)):
        return True
    return not fits and ((member and _is_rest_of_given(rest)) or rest[0] in "都道府県市区町村長")


def _ends_with_beginning(name: str, office: str) -> bool:
    """Whether the last letter behind a known family name begins the office as well: 上村上|下水道部長."""
    whole = name[-1] + office
    return len(name) > 2 and is_family(name[:-1]) and looks.BEGINS_AS_OFFICES.reads(whole)


def _has_rare_given(name: str) -> bool:
    """Whether a known family name stands before two letters of which each is a given name, though not the two."""
    return len(name) > 3 and is_family(name[:-2]) and all(map(is_given, name[-2:]))


def _ends_with_kind(name: str) -> bool:
    """Whether letters are part of the office behind them, with or without a family name before: 青木民生委員, 民生委員."""
    return name in _OF_MEMBERS or any(
        name.endswith(kind) and is_family(name.removesuffix(kind)) for kind in _OF_MEMBERS
    )


#: What stands before 委員 as a part of the office: 公募委員.
_OF_MEMBERS = words_of("kind_of_member")


def _is_no_name(name: str) -> bool:
    """Whether letters before an office are part of it, or end with its beginning: 教育, 宮前図書."""
    if looks.UNIT_WORD.reads(name) or name in words_of("no_name") or looks.NO_FAMILY.reads(name):
        return True
    if len(name) > 2 and name[-1] in "市町村県" and not is_family(name) and parts_of(name) is None:
        return True  # 汐見市|教育長
    return any(name.endswith(unit) and is_family(name.removesuffix(unit)) for unit in words_of("unit_word"))


def _begins_office(name: str, role: str) -> bool:
    """Whether letters before an office of staff end with the beginning of it, whoever stands before: 仲臺西図書|館長."""
    if role not in STAFF_ROLES or parts_of(name):
        return False
    return any(len(name) - len(unit) > 1 and name.endswith(unit) for unit in words_of("unit_word"))
