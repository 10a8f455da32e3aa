"""Offices and names printed as one: 沢村総務部長, 総務部長　沢村, 沢村 豊 総務部長, 保育企画課長."""

from __future__ import annotations

from generator.importer.names import office_looks as looks
from generator.importer.names.dictionary import is_family, is_given, parts_of
from generator.importer.names.known_offices import (
    IN_PLACE_OF,
    PROXIES,
    ROLES,
    beginnings,
    begins_with_unit,
    role_at_end,
)
from generator.importer.names.office_weights import weight_of
from generator.importer.words.habits import remembered
from generator.importer.words.roles import ASIDE, MEMBER_ROLES, STAFF_ROLES, is_unit
from generator.importer.words.space import trim
from generator.japanese.lists import words_of

#: Offices after which a name may follow without room: 委員長北野 太郎.
_GLUED = words_of("glued_office")
Cut = tuple[str, str | None, str]
"""Unit, office and name; empty where there is none."""


_OF_WHEN = ("元", "前", "新", "現")
"""What stands before an office that somebody has no more, or since today, and is hardly a name."""
_LONGEST_IN_ONE = 6
"""Of how many letters a name and a unit that begins as no unit does may be without room; more is a body of its own."""


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
    words = _held_together(plain.split())
    if len(words) > 1 and not all(len(word) == 1 for word in words):
        return _of_words(words, titled)
    return _of_one("".join(words), titled)


def _held_together(words: list[str]) -> list[str]:
    """The words, two offices that one person holds as one: 総務課長 兼 企画課長."""
    made: list[str] = []
    for word in words:
        if made and (
            (word == "兼" and role_at_end(made[-1])) or (made[-1][-1] == "兼" and role_at_end(made[-1][:-1]))
        ):
            made[-1] += word
        else:
            made.append(word)
    return made


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
        or _member_from(first, rest)
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


def _member_from(first: str, rest: list[str]) -> Cut | None:
    """会長　青潮大学教授　大川　実: the office in the council, where somebody comes from, and the name; None for other words."""
    name = "".join(rest[1:])
    if not name or first not in MEMBER_ROLES or not comes_from(rest[0]):
        return None
    # 会長　東九条院　一二三: a rare family name, unless what stands behind is a name by itself.
    return (rest[0], first, name) if rest[2:] or len(rest[0]) > 4 or parts_of(name) else None


def comes_from(word: str) -> bool:
    """Whether a word behind an office in the council says where somebody comes from, and is nobody's name."""
    return looks.COMES_FROM.reads(word) and parts_of(word) is None


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
    for office in beginnings(first):
        beside = len(first) - len(office)
        if (titled or office in _GLUED) and 1 <= beside <= 4:
            return "", office, first[len(office) :] + "".join(rest)
    return None


def _unit_first(words: list[str], titled: bool) -> Cut | None:
    """総務課　沢村課長; None where the first word is no unit."""
    body = any(word in words[0] for word in words_of("organisation"))  # 青潮大学　大川教授
    if len(words[0]) <= 2 or not (body or is_unit(words[0])):
        return None
    _, role, name = role_and_name(" ".join(words[1:]), titled=titled)
    rare = begins_with_unit(words[0]) and is_unit(words[0]) and looks.MAY_BE_FAMILY.reads(words[1])
    if role in MEMBER_ROLES and len(words[0]) <= 3 and not (body or begins_with_unit(words[0])):
        return None  # 矢ヶ部 宏始委員: a rare family name that ends as units do
    known = not is_family(words[0]) and (
        is_family(words[1]) or parts_of(name) or _begins_family(name) or (rare and not is_unit(words[1]))
    )
    return (words[0], role, name) if role or known else ("", None, "".join(words))


def _begins_family(name: str) -> bool:
    """Whether letters begin with a known family name and are no place: 調査係　秋 山　健."""
    begins = any(is_family(name[:n]) for n in (2, 3))
    return begins and len(name) in (3, 4) and name[-1] not in "市区町村"


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
    given = given_before_office(before) if is_family("".join(words[:-1])) else 0
    return "", before[given:] + role if given else role, "".join(words[:-1]) + before[: given or None]


def given_before_office(before: str) -> int:
    """How many letters before an office are a given name with the beginning of the office behind it: 豊総務|部長; 0 for none."""
    lengths = range(1, min(4, len(before)))
    return next((n for n in lengths if is_given(before[:n]) and looks.BEGINS_AS_OFFICES.reads(before[n:])), 0)


def _office_joined(words: list[str]) -> list[str]:
    """The words, an office that stands apart put together: 議 長 大川 実, 副 会長 大川 実; but not 委員 長 谷川."""
    for count in range(min(5, len(words) - 1), 1, -1):
        office = "".join(words[:count])
        if office in ROLES and not role_at_end(words[0]):
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
    if before in ("", "同") or (before in _OF_WHEN and not role.endswith(words_of("members"))):
        return True  # 元校長
    return role in MEMBER_ROLES and looks.OF_A_BODY.reads(before)


def _likeliest(before: str, role: str, titled: bool) -> Cut:
    """Name and office of what stands before an office in one word: 沢村総務部長, 岬高等教育局長; or an office alone."""
    cuts = [(before[:n], before[n:] + role) for n in range(1, min(6, len(before)) + 1)]
    name, office = max(cuts, key=lambda cut: weight_of(cut[0], cut[1], role))
    if not titled and weight_of(name, office, role) <= _doubt(before):
        return "", before + role, ""
    above = (role_at_end(name) if len(name) > 2 else None) or ""
    return "", f"{above}{office}", name.removesuffix(above)


def _doubt(before: str) -> float:
    """How likely the best cut of a word must not be, or all of the word is the office: 総務部長, 霧山川児童相談センター長."""
    if looks.BEGINS_AS_OFFICES.reads(before):
        return 4.0
    return 1.0 if len(before) > _LONGEST_IN_ONE else 0.0


def _glued(text: str, titled: bool) -> Cut:
    deputy = next((role for role in words_of("deputy") if text.startswith(role)), "")
    if deputy and 2 <= len(text) - len(deputy) <= 7:
        return "", deputy, text[len(deputy) :]  # 会長代理青木
    for role in beginnings(text):
        name = text.removeprefix(role)
        if (
            (titled or role in _GLUED)
            and 3 <= len(name) <= 7
            and not name.startswith((IN_PLACE_OF, *words_of("acting")))
        ):
            return "", role, name
    return "", None, text
