"""One person of a list of attendance: name, office and unit, as they are printed together."""

from __future__ import annotations

from itertools import pairwise

from generator.importer.names import person_looks as looks
from generator.importer.names.dictionary import is_family, is_given, parts_of
from generator.importer.names.known_offices import IN_PLACE_OF, ROLES, begins_with_unit, role_at_end
from generator.importer.names.office_looks import UNIT_WORD
from generator.importer.names.offices import is_office, role_and_name
from generator.importer.words.habits import remembered
from generator.importer.words.roles import CHAIRS, MEMBER_ROLES, STAFF_ROLES, bare, is_unit
from generator.importer.words.space import trim, trim_end
from generator.japanese.lists import text_of, words_of

#: What a label or a bracket says of who stands below or before it.
ABSENT = "欠席"
PRESENCE = {ABSENT: "absent", "出席": "present"}
_ROLES = {*MEMBER_ROLES, *STAFF_ROLES} & {*ROLES} - {"有識者"}
Person = dict[str, str]
"""What is printed of a person: ``name``, ``role``, ``affiliation``, ``seat``, ``status``, the name of a ``proxy``, where they are found."""


def presence_of(words: str) -> str | None:
    """How somebody was there, as words behind a name say: ``late``, ``left`` …; None for other words."""
    return looks.HOW_THERE.name_of(bare(words)) or PRESENCE.get(words)


def _begins_with_office(text: str) -> bool:
    plain = bare(text)
    return any(plain.startswith(role) for role in _ROLES)


@remembered(20_000)
def _person(token: str) -> tuple[tuple[str, str], ...]:
    person: Person = {}
    text = looks.DISTRICT.without(trim(token, text_of("ring")))
    seat = looks.SEAT.read(text)
    if seat:
        person["seat"] = seat["seat"]
        text = f"{seat['role'] or ''}{text[seat.end() :]}"
        if seat["after"]:
            person["role"] = seat["after"]
    unit_first = looks.UNIT_FIRST.read(text)
    if unit_first and is_unit(unit_first["unit"]):  # 【水道課】浜名課長
        person["affiliation"] = bare(unit_first["unit"])
        text = text[unit_first.end() :]
    text = looks.WHY_AWAY_FIRST.without(looks.READING.without(text))
    said = looks.PRESENT_BEHIND.read(text)
    if said:
        person["status"] = presence_of(said["said"]) or "present"
        text = text[: said.start()]
    text = _without_bracket(text, person)
    before: Person = {}
    text = _without_bracket(text, before)  # 青木 一（公募委員）（欠席）, 岸（主任）（緑地課）
    person.update({key: value for key, value in before.items() if key not in person})
    if looks.APART.reads(text) and not role_at_end(text) and not _begins_with_office(text):
        return ()  # 霧 山 光 沢 井 茂: two names, and nothing tells where the second begins
    titled = looks.TITLE.read(text)
    text = text[: titled.start()] if titled else text
    words = looks.BRACKETED.without(text).split()
    if len(words) >= 4 and len(words[0]) >= 2 and not any(map(role_at_end, words)):
        return ()  # 青木　一　岸　進
    text = looks.EACH_MEMBER.without(text)
    unit, role, name = _of_who_presides(*role_and_name(text, titled=bool(titled)))
    counted = looks.COUNTED_OFFICE.read(name) if role else None
    if counted:  # 齋藤第一部会長
        name, role = counted["name"], f"{counted['no']}{role}"
    if unit:
        person.setdefault("affiliation", unit)
    if role:
        person.setdefault("role", role)
    return _settled(person, text, role, name, called=any((titled, seat)))


def _of_who_presides(unit: str, role: str | None, name: str) -> tuple[str, str | None, str]:
    """Unit, office and name, the office of who presides for that of all members behind the name: 議長：青木一委員."""
    presides = unit in CHAIRS and role in words_of("members")
    return ("", unit, name) if presides else (unit, role, name)


def _without_bracket(text: str, person: Person) -> str:
    """The text without a bracket at its end, which says presence, office, affiliation, or the name behind an office."""
    bracket = looks.BRACKET_AT_END.read(text)
    before, inner = (text[: bracket.start()], bracket["inner"].strip()) if bracket else (text, "")
    apart = (
        looks.TOLD_APART.reads(text)
        and bare(before) not in MEMBER_ROLES
        and not (bare(before) in ROLES and parts_of(inner))  # 課長（槙要）
        and inner not in _ROLES
        and not UNIT_WORD.reads(inner)  # 堀江（会計）
    )
    if not bracket or apart:
        return text
    there, proxy = presence_of(inner), looks.PROXY_NAMED.read(inner)
    if proxy:
        person["status"], who = "proxy", _who_came(proxy["who"], proxy["name"])
        person.update({"proxy": who} if who else {})
    elif there:
        person["status"] = there
    elif inner in _ROLES:
        person["role" if _is_held_here(before, inner) else "affiliation"] = inner
    elif _is_named_in_bracket(before, inner):
        return f"{before} {inner}"
    elif (
        looks.BY_PROXY.reads(inner)
        and not inner.startswith(words_of("chairs"))
        and not _is_in_doubt(before, inner)
    ):
        person["status"] = "proxy"
    elif not (looks.OF_THE_LIST.reads(inner) or _is_in_doubt(before, inner)):
        person.update(_of_and_office(inner))
    return trim_end(before)


def _is_held_here(before: str, office: str) -> bool:
    """Whether an office in a bracket is the one that somebody has in the council: 岸委員（会長）, 岸（校長）, but not 岸委員（校長） or 委員　岸（校長）."""
    first = before.split()[0] if before.split() else ""
    said = role_at_end(before) or (first if first in words_of("members") else None)
    here = office in MEMBER_ROLES or office.endswith(words_of("acting"))
    return said is None or (said.endswith(words_of("members")) and here)


def _of_and_office(inner: str) -> Person:
    """Where somebody comes from, and the office in the council behind it: （学識経験者・委員長）, （青潮大学教授（会長））."""
    of = looks.CHAIR_BEHIND.read(inner)
    if of:
        return {"affiliation": of["of"], "role": of["office"]}
    within = looks.BRACKET_AT_END.read(inner)
    if within and within.start() and within["inner"] in _ROLES:
        return {"affiliation": trim_end(inner[: within.start()]), "role": within["inner"]}
    return {"affiliation": inner}


def _who_came(words: str, read: str) -> str:
    """The name of who came for somebody, without the office printed round it; empty where nothing tells how far it goes: 竹本府町村会事務局長."""
    _, role, name = role_and_name(words, titled=False)
    if role and name:
        return name
    plain = bare(read)
    if role_at_end(plain) is None:
        return plain
    known = [plain[:end] for end in (2, 3) if is_family(plain[:end])]
    return known[0] if len(known) == 1 else ""


def _is_in_doubt(office: str, inner: str) -> bool:
    """Whether a bracket behind an office may hold a name or something else: 福祉課　福祉係（青木 一）, 課長（青木）."""
    short = len(bare(inner)) <= 2 and not begins_with_unit(inner)
    return (looks.SPACED_NAME.reads(inner) or short) and _names_nobody(office)


def _names_nobody(office: str) -> bool:
    _, role, name = role_and_name(trim(office), titled=False)
    return bool(role) and not name


def _is_named_in_bracket(office: str, inner: str) -> bool:
    """Whether the bracket holds the name of who has the office before it: 福祉部長（青木 一）."""
    name = bare(inner)
    office = looks.UNIT_BEFORE.without(trim(office))
    if bare(office) in MEMBER_ROLES:  # 会長代理（青木一）, 委員（磯部）
        return parts_of(name) is not None or (len(name) > 1 and is_family(name))
    return (
        _is_whole_office(office, name)
        and (3 <= len(name) <= 6 or (len(name) == 2 and (name != inner or _is_whole_name(name))))
        and looks.NAME.reads(name)
        and IN_PLACE_OF not in name
        and (_is_known(name) or not (looks.NO_NAME.read(name) or looks.BODY.reads(name)))
        and not begins_with_unit(name)
        and role_at_end(name) is None
    )


def _is_whole_name(name: str) -> bool:
    """Whether two letters are a family and a given name (関実) and say nothing of an office (調整, 新任)."""
    return parts_of(name) is not None and not (UNIT_WORD.reads(name) or looks.OF_THE_LIST.reads(name))


def _is_whole_office(office: str, name: str) -> bool:
    """Whether the office has nobody's name in it: it begins as offices do, or no dictionary knows its beginning as a name and it knows ``name``."""
    if is_office(office) and (begins_with_unit(office) or "兼" in office or bare(office) in STAFF_ROLES):
        return True
    held = role_at_end(office)
    unit = bare(office).removesuffix(held) if held else ""
    return (
        len(unit) > 1 and parts_of(name) is not None and not is_family(unit) and parts_of(unit) is None
    )  # 緑地課長（石井花子）


def _settled(
    person: Person, text: str, role: str | None, name: str, *, called: bool
) -> tuple[tuple[str, str], ...]:
    """What was found, when it holds together as a person or an office; else nothing.

    ``called``: a seat or an honorific stands beside it, so that letters of sound may be many: 10番　ちょうなん貴則.
    """
    if called and not role and looks.KANA_FIRST.reads(name):
        return tuple(({"name": name} | person).items())
    plain = name
    if looks.COUNT.fills(text) or looks.NOBODY.reads(text):
        return ()
    if not role and is_unit(text) and looks.UNIT_ALONE.reads(text) and "affiliation" not in person:
        return (("affiliation", bare(text)),)
    if not (
        _may_be_name(plain, text, _is_beside_office(person, plain)) if plain else _may_stand_alone(role, text)
    ):
        return ()
    made = {"name": plain} if plain else {}
    return tuple((made | person).items())


def _is_beside_office(person: Person, plain: str) -> bool:
    """Whether an office or, at a family name, a seat or a matter stands beside a word: 2番 岸, 岸（会計）."""
    matter = "seat" in person or UNIT_WORD.reads(person.get("affiliation", ""))
    return "role" in person or (bool(matter) and is_family(plain))


def _may_be_name(plain: str, text: str, known: bool) -> bool:
    """Whether a word can be a name; ``known``: an office stands beside it, so that less is asked of it.

    An office beside something that is no name says nothing sure of anybody.
    """
    if looks.NAME.reads(plain) and (_is_known(plain) or _is_set_apart(text, plain)):
        return True
    if known and len(plain) > 1 and plain[-1] in "会部" and is_family(plain):
        return True  # 渡会委員, 曽我部（課長）
    if not known and (len(plain) < 2 or looks.NOT_ALONE.reads(plain)):
        return False
    if _is_of_office(plain) or _begins_with_unit(plain) or _ends_as_work(plain):
        return False
    apart = looks.TOLD_APART.read(plain)
    if apart and (known or is_family(apart["family"])):
        return True  # 井上（由）
    if plain.isascii() or _is_longer_than_names(plain):
        return False
    return looks.NAME.reads(plain) and not looks.NO_NAME.read(plain) and len(plain) <= _longest(text, known)


def _is_longer_than_names(plain: str) -> bool:
    """Whether so many kanji stand together that a known family name would begin them or a given one end them: 緑ヶ原緑地設計."""
    begins = (plain[:n] for n in (2, 3, 4))
    ends = (plain[-n:] for n in (2, 3))
    return bool(looks.MANY_KANJI.reads(plain)) and not (
        any(map(is_family, begins)) or any(map(is_given, ends))
    )


def _longest(text: str, known: bool) -> int:
    """How many letters a name may have."""
    if looks.FOREIGN_IN_ONE.reads(text):
        return len(text)  # ロバート・キング
    words = text.split()
    return 8 if len(words) > 1 and (known or looks.FOREIGN.reads(text) or is_family(words[0])) else 6


def _begins_with_unit(plain: str) -> bool:
    """Whether letters begin with a whole unit: 学務係浪江."""
    units = (plain[:n] for n in range(3, len(plain)))
    return any(is_unit(unit) and begins_with_unit(unit) for unit in units) and parts_of(plain) is None


def _ends_as_work(plain: str) -> bool:
    """Whether a word ends as what people do or lead, and no part of it is known as a name: 寮母長, 配属医."""
    known = is_family(plain) or parts_of(plain) is not None or is_given(plain[-2:])
    return looks.ENDS_AS_WORK.reads(plain) and role_at_end(plain) is None and not known


def _is_of_office(plain: str) -> bool:
    """Whether a word names a matter, a unit or an office, and nobody: 総務, 総務課・岸進, 教育長."""
    if plain in (*_ROLES, "兼"):
        return True  # 汐見市長　教育長
    return is_unit(plain.split("・")[0]) if "・" in plain else UNIT_WORD.reads(plain) and not is_family(plain)


def _is_known(plain: str) -> bool:
    """Whether a dictionary knows the whole name, or a family name before what a form would else take for no name."""
    if parts_of(plain) is not None:
        return True
    in_kana = looks.GIVEN_IN_KANA.read(plain)  # 磯部みなと
    if in_kana:
        return is_family(in_kana["family"]) and in_kana["given"] not in words_of("no_given")
    return len(plain) in (4, 5) and plain[-1] in "市区" and is_family(plain[:-2])  # 浜野光市


def _is_set_apart(text: str, plain: str) -> bool:
    """Whether room shows a family name before letters that a form would else take for no name: 林 光市, 鎌ヶ谷 みなと."""
    pairs = (f"{first} {second}" for first, second in pairwise(text.split()))
    parts = [(found["family"], found["given"]) for pair in pairs for found in looks.APART_IN_TWO.each(pair)]
    return any(
        family + given == plain
        and given not in words_of("no_given")
        and (is_family(family) or looks.BEGINS_IN_KANA.reads(given))
        for family, given in parts
    )


def _may_stand_alone(role: str | None, text: str) -> bool:
    """Whether an office without a name is one of the list: 生涯学習課長, but not 委員."""
    if not role or role.endswith((*words_of("members"), *words_of("many"))) or role in words_of("who_came"):
        return False
    return role != bare(text) or role in _ROLES or begins_with_unit(role)


def person_of(token: str, group: str) -> Person | None:
    """One person as printed: 青木会長, 会長 青木, 会長・青木, 青木（会長）, 西主任（総務課）; None when it is none.

    Keys, where found: ``name``, ``role``, ``affiliation``, ``seat``, ``status``, ``proxy``. An office without a name is
    one of the list as well (生涯学習課長); ``group`` is the label above, which is nobody.
    """
    token = looks.OTHERS_BEHIND.without(token)
    if _count(token, "round_open") != _count(token, "round_close"):
        return None  # half of a bracket: the rest of it stands in another piece
    if looks.COUNT_IN_BRACKET.reads(token):
        return None  # 農業委員（12名）
    found = dict(_person(token))
    if not found or ("name" not in found and bare(token) == bare(group)):
        return None
    order = ("name", "role", "affiliation", "seat", "status", "proxy")
    return {key: found[key] for key in order if key in found}


def _count(text: str, signs: str) -> int:
    return sum(map(text.count, words_of(signs)))
