"""Offices and names printed as one: 沢村総務部長, 総務部長　沢村, 沢村 豊 総務部長, 保育企画課長."""

from __future__ import annotations

from generator.importer.names import office_looks as looks
from generator.importer.names.dictionary import is_family, is_given, parts_of
from generator.importer.words.habits import remembered
from generator.importer.words.roles import ASIDE, MEMBER_ROLES, STAFF_ROLES, bare, is_unit
from generator.importer.words.space import trim
from generator.japanese.lists import words_of

ROLES = sorted(
    {*MEMBER_ROLES, *STAFF_ROLES, *words_of("title_of_work")} - set("市町村区県番"), key=len, reverse=True
)
"""Every office of a person, the longest first."""
#: Who sits for a member, before the name; behind a name it is the member who is not there.
PROXIES = frozenset(f"{member}代理" for member in words_of("members"))
#: Offices after which a name may follow without room: 委員長北野 太郎.
_GLUED = words_of("glued_office")
Cut = tuple[str, str | None, str]
"""Unit, office and name; empty where there is none."""


def role_at_end(text: str) -> str | None:
    """The office a text ends with, the longest that fits."""
    plain = bare(text)
    acting = next((word for word in words_of("acting") if plain.endswith(word)), "")
    before = plain.removesuffix(acting)
    role = next((role for role in ROLES if before.endswith(role)), None)
    if role or acting:
        return (
            f"{role}{acting}" if role else next((office for office in ROLES if plain.endswith(office)), None)
        )
    ending = looks.ENDS_AS_OFFICES.read(plain)
    return ending[0] if ending else None


def begins_with_unit(text: str) -> bool:
    """Whether a text begins as the names of offices do: 保育企画課長."""
    return looks.BEGINS_AS_OFFICES.reads(bare(text))


def is_office(text: str) -> bool:
    """Whether a text is an office with nobody's name in it: 課長, 保育企画課長, 副参事（再編担当）."""
    words = ASIDE.without(trim(text))
    unit, role, name = role_and_name(words, titled=False)
    return bool(role) and not name and not unit


@remembered(20_000)
def role_and_name(text: str, *, titled: bool) -> Cut:
    """Unit, office and name of a text; ``titled``: 君 or 氏 followed it, so that it must hold a name."""
    plain = trim(text, "・")
    led = looks.OFFICE_THEN_SIGN.read(plain)
    if led and role_at_end(led["office"]):
        plain = f"{led['office']} {plain[led.end() :]}"  # 会長・青木
    words = plain.split()
    if len(words) > 1 and not all(len(word) == 1 for word in words):
        return _of_words(words, titled)
    return _of_one("".join(words), titled)


def _of_words(words: list[str], titled: bool) -> Cut:
    words = _office_joined(words)
    first, rest = words[0], words[1:]
    if first in PROXIES:
        return "", first, "".join(rest)  # 委員代理　霧山 光一
    if first in words_of("ditto") and role_at_end(rest[0]) and rest[1:]:
        return role_and_name(" ".join(rest), titled=titled)  # 〃 係長 灘 良夫
    if first in words_of("ditto") or (first.startswith("同") and role_at_end(first)):
        return "", first, "".join(rest)
    if rest[1:] and first in MEMBER_ROLES and rest[0] in MEMBER_ROLES:
        return "", rest[0], "".join(rest[1:])  # オブザーバー　議長　霧山
    return (
        _matter_first(first, rest)
        or _office_first(first, rest)
        or _glued_first(first, rest, titled)
        or _unit_first(words, titled)
        or _office_last(words)
    )


def _matter_first(first: str, rest: list[str]) -> Cut | None:
    """会計　堀江: who has a matter in hand is called by it; None where no known name stands behind."""
    name = "".join(rest)
    known = is_family(name) or (len(name) > 2 and parts_of(name))
    return ("", first, name) if known and looks.UNIT_WORD.reads(first) and not is_family(first) else None


def _office_first(first: str, rest: list[str]) -> Cut | None:
    """総務部長　沢村; None where the first word is no office."""
    head = looks.OFFICE_THEN_BRACKET.read(first)
    if not head or not role_at_end(head["office"]):
        return None
    inner = head["bracket"][1:-1]
    of_member = head["office"] in words_of("members") and role_at_end(inner) == inner != ""  # 委員（教育長）
    own = inner in MEMBER_ROLES and head["office"] not in words_of("deputy")
    office = inner if own or of_member else head["office"]
    if head["office"] not in MEMBER_ROLES and _says_of_which(inner):
        office = first  # 都市計画担当課長（住宅担当課長）
    joined = role_and_name("".join(rest), titled=True) if role_at_end(rest[-1]) else None
    if joined and joined[1] in MEMBER_ROLES and joined[2]:
        unit = "" if first in words_of("many") else first
        return unit, joined[1], joined[2]  # 建設事務所長　岸 進委員
    return "", office, "".join(rest)


def _says_of_which(inner: str) -> bool:
    """Whether a bracket behind an office belongs to it: 副参事（再編担当）, 担当課長（住宅担当課長）."""
    return looks.IN_CHARGE.reads(inner) or is_office(inner)


def _glued_first(first: str, rest: list[str], titled: bool) -> Cut | None:
    """委員長北野　太郎; None where no office and name stand without room between them."""
    for office in ROLES:
        beside = len(first) - len(office)
        if (titled or office in _GLUED) and first.startswith(office) and 1 <= beside <= 4:
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
    last = ASIDE.without(words[-1])
    role = role_at_end(last)
    if last in words_of("ditto"):
        return "", last, "".join(words[:-1])
    if not role:
        return "", None, "".join(words)
    before = last[: -len(role)]
    if before and (looks.BEGINS_AS_OFFICES.reads(before) or is_unit(before) or len(words) > 2):
        return "", last, "".join(words[:-1])
    return "", role, "".join(words[:-1]) + before


def _office_joined(words: list[str]) -> list[str]:
    """The words, an office that stands apart put together: 議 長 大川 実, 副 会長 大川 実; but not 委員 長 谷川."""
    for count in range(min(5, len(words) - 1), 1, -1):
        office = "".join(words[:count])
        if office in ROLES and (len(office) == count or not role_at_end(words[0])):
            return [office, *words[count:]]
    return words


def _of_one(text: str, titled: bool) -> Cut:
    role = role_at_end(text)
    if role is None:
        return _glued(text, titled)
    first, also, second = text.partition("兼")
    if also and role_at_end(first):
        unit, office, name = _of_one(first, titled)  # 佐藤課長兼所長
        return unit, f"{office}{also}{second}", name
    before = text[: -len(role)]
    if _is_rest_of_office(before, role):
        return "", text, ""
    if any(sign in before for sign in words_of("bracket")):
        return "", role, before  # 霧山（光）会長
    return _inside(before, role) or _likeliest(before, role, titled)


def _inside(before: str, role: str) -> Cut | None:
    """企画課真木原主査: a name between unit and office."""
    inside = looks.UNIT_THEN_NAME.read(before)
    starts = looks.BEGINS_AS_OFFICES.reads
    if not inside or role not in STAFF_ROLES or not starts(before) or starts(inside["name"]):
        return None
    return inside["unit"], role, inside["name"]


def _is_rest_of_office(before: str, role: str) -> bool:
    """Whether what stands before an office is part of it: 環境審議会委員."""
    if before in ("", "同"):
        return True
    return role in MEMBER_ROLES and looks.OF_A_BODY.reads(before)


def _likeliest(before: str, role: str, titled: bool) -> Cut:
    """Name and office of what stands before an office in one word: 沢村総務部長, 岬高等教育局長; or an office alone."""
    cuts = [(before[:n], before[n:] + role) for n in range(1, min(6, len(before)) + 1)]
    name, office = max(cuts, key=lambda cut: _weight(cut[0], cut[1], role))
    if not titled and _weight(name, office, role) <= (4.0 if looks.BEGINS_AS_OFFICES.reads(before) else 0.0):
        return "", before + role, ""
    above = (role_at_end(name) if len(name) > 2 else None) or ""
    return "", f"{above}{office}", name.removesuffix(above)


def _weight(name: str, office: str, role: str) -> float:
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
    if is_family(name) or is_family(name.removesuffix(role_at_end(name) or "")):
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
    if len(name) == 2 and parts_of(name) and (rest in ROLES or role in MEMBER_ROLES):
        return 1.5  # 林健次長補佐, 岸進副委員長
    if (not rest or rest in _OF_MEMBERS) and role in MEMBER_ROLES and _begins_with_family(name):
        return 2.0  # 霧山保卓委員, 霧山保卓公募委員: no office is called 保卓委員
    if any(is_given(name[n:]) for n in range(1, min(4, len(name) - 1))):
        return 1.5  # 村千鶴子
    short = len(name) <= 3 or looks.IN_KANA.reads(name)
    return 0.5 if short and not rest and not looks.HEADS.reads(role) else -2.0


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


def _glued(text: str, titled: bool) -> Cut:
    deputy = next((role for role in words_of("deputy") if text.startswith(role)), "")
    if deputy and 2 <= len(text) - len(deputy) <= 7:
        return "", deputy, text[len(deputy) :]  # 会長代理青木
    for role in ROLES:
        glued = titled or role in _GLUED
        if glued and text.startswith(role) and 3 <= len(text) - len(role) <= 7:
            return "", role, text[len(role) :]
    return "", None, text
