"""Where somebody comes from, printed in a column beside the name."""

from __future__ import annotations

from generator.importer.names import list_looks as looks
from generator.importer.names.dictionary import is_family, is_given, parts_of
from generator.importer.names.known_offices import begins_with_unit, role_at_end
from generator.importer.names.line_looks import BRACKET_BEHIND
from generator.importer.names.officers import names_officer
from generator.importer.names.offices import is_office
from generator.importer.names.person import person_of
from generator.importer.names.person_looks import TITLE
from generator.importer.names.roll import tokens_of
from generator.importer.words.roles import ASIDE, bare, is_unit
from generator.japanese.lists import words_of


def affiliation_in_bracket(line: str) -> str:
    """The line of one person, a body in a column behind the name put in a bracket: 岸 進　　青潮大学教授; how many they are stays behind it."""
    counted = looks.COUNT_AT_END.read(line)
    end = counted.start() if counted else len(line)
    return _affiliated(line[:end]) + line[end:]


def _affiliated(line: str) -> str:
    found = looks.BODY_BEHIND.read(line)
    alone = found and len(tokens_of(found["who"])) == 1 and (person_of(found["who"], "") or {}).get("name")
    if found and (names_officer(found["of"]) or _names_another(found["of"])):
        return line  # 教育長　青木 一　　学校教育課長　岸 進
    return f"{found['who']}（{found['of'].strip()}）" if found and alone else _body_beside(line)


def _names_another(of: str) -> bool:
    """Whether words behind a name are an office and somebody who has it: 病院事務長　岸　進　君."""
    office, _, rest = of.partition("　")
    name = TITLE.without(bare(rest))
    return is_office(office) and (name != bare(rest) or parts_of(name) is not None)


def _behind_whole_name(line: str) -> str:
    """The line of one person whose name is written in one, a body behind it put in a bracket; empty for any other line."""
    found = looks.BODY_BEHIND_WHOLE.read(line)
    if not found or parts_of(found["who"]) is None or role_at_end(found["who"]):
        return ""
    office = found["office"] or ""
    leading = f"{office} " if office and role_at_end(office) == office else ""
    return f"{leading}{found['who']}（{found['of']}）"


def _behind_office(line: str) -> str:
    """The line of one person behind an office, the body behind the name put in a bracket; empty for any other line: 委員長　　青木　一　青潮大学教授."""
    office, _, rest = line.strip().partition("　")
    if role_at_end(office) != office or not rest:
        return ""
    beside = _body_beside(rest.strip())
    return f"{office}　{beside}" if beside != rest.strip() and BRACKET_BEHIND.reads(beside) else ""


def _body_beside(line: str) -> str:
    """The line of one person in two words, what stands behind put in a bracket, or an office in two words put together.

    岸 進 青潮大学教授, 岸 進 企画部 政策課長; 霧山光一　青潮大学教授（座長）.
    """
    behind = _behind_whole_name(line) or _behind_office(line)
    if behind:
        return behind
    led = looks.OFFICE_BETWEEN.read(line)
    if led and _is_between(led["who"], led["office"], led["of"]):
        return f"{led['office']} {led['who'].strip()}（{led['of'].strip()}）"
    found = looks.BODY_BESIDE.read(line)
    if (
        not found
        or is_office(found["family"])
        or not (is_family(found["family"]) or is_given(found["given"]))
    ):
        return line  # 委員　田中　恵（商工会議所）
    words = found["of"].split()
    if parts_of("".join(words[:2])) or any(is_family(word) or parts_of(word) for word in words[1:]):
        return line  # 青木 一　架空商工会　　岸 弥生, 岸 進　青木 一　　青潮大学教授
    who, of = f"{found['family']} {found['given']}", found["of"].strip()
    office = bare(of)
    elsewhere = office[0] in "前元" or office.endswith("会")
    if elsewhere or any(body in office for body in words_of("organisation")):
        return f"{found['lead']}{who}（{of}）"
    units = of.split()[:-1]
    whole = bool(units) and all(map(is_unit, units)) and begins_with_unit(office) and is_office(office)
    return f"{found['lead']}{who} {office}" if whole else line


def _is_between(who: str, office: str, of: str) -> bool:
    """Whether an office stands between a name and a body, and not behind the first of several: 青木 一（会長） 岸 進（副会長）."""
    first = ASIDE.without(of.split()[0])
    named = is_family(first) or parts_of(first) is not None or role_at_end(who) is not None
    body = any(word in of for word in words_of("organisation")) or len(first) > _LONGEST_NAME
    return not named and body and role_at_end(office) == office


_LONGEST_NAME = 7
"""How many letters a word may have that may be a name."""
