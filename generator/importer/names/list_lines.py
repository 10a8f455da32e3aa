"""The lines of a list of attendance as they were meant, whatever print made of them: whole, and one group each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from generator.importer.names import list_looks as looks
from generator.importer.names.bodies_beside import affiliation_in_bracket
from generator.importer.names.dictionary import is_family, is_given, parts_of
from generator.importer.names.known_offices import role_at_end
from generator.importer.names.letters import names_of_letters, with_families_whole
from generator.importer.names.line_looks import COMMA, NOTE, OFFICE_OF_ALL, ONE_KANJI
from generator.importer.names.lines_told import CROSSES, proxy_in_bracket, with_presence, with_told
from generator.importer.names.office_looks import UNIT_WORD
from generator.importer.names.person import ABSENT, person_of, presence_of
from generator.importer.names.person_looks import PROXY_NAMED
from generator.importer.names.roll import tokens_of
from generator.importer.names.whole_offices import with_whole_offices
from generator.importer.words.labels import is_group
from generator.importer.words.labels_of_people import COLUMNS
from generator.importer.words.roles import MEMBER_ROLES, STAFF_ROLES, bare
from generator.importer.words.space import is_spread, trim, trim_end, trim_start
from generator.japanese.lists import text_of, words_of


def come_apart(text: str) -> bool:
    """Whether the columns of a list have come apart, so that half a name stands on a line of its own: 霧 山 光 / 一."""
    lines = map(trim, text.split("\n"))
    return sum(ONE_KANJI.reads(line) and line not in _DITTO for line in lines) >= 3


_DITTO = {*words_of("ditto")} - {"々"}
"""What stands for the office above on a line of its own; 々 is half a name as well."""


def printed_lines(text: str) -> Iterator[str]:
    """Lines, cut again before a group that stands in the middle of one: … (市事務局) 沢村総務部長."""
    whole_office = looks.EACH_OF_NEXT.without(_with_proxies_above(text))
    plain = (
        line.lstrip(text_of("colon")) for line in with_families_whole(whole_office.split("\n"))
    )  # : below that of the label
    plain = (_with_commas(line) for line in plain)
    round_ones = (looks.COUNT_IN_SQUARE.without(line, r"（\g<count>）") for line in plain)
    round_ones = (looks.OFFICE_SPELT.without(line, _office_of_letters) for line in round_ones)
    unmarked = (looks.MARK_BEHIND.without(line) for line in round_ones)
    lines = (looks.LEADERS.without(line, "　") for line in unmarked)
    whole = (_out_of_columns(line) for line in lines if not _is_no_list(line))
    whole = (_with_district_behind(line) for line in whole)
    held = (looks.ALSO_CHAIRS.without(looks.ROOM_BEFORE_NAME.without(line), r"\g<office>") for line in whole)
    held = (looks.OFFICE_BEFORE_NAME.without(line, r"\g<office>　\g<name>（\g<of>）") for line in held)
    led = map(_with_office_of_bracket, held)
    parts = (part for line in led for part in _with_absent_apart(names_of_letters(line)))
    for printed in _made_whole(_with_office_of_all(_with_sides([*parts]))):
        # 事 務 局 長 大 川 実: letters set apart are put together, since no room tells office from name.
        listed = is_spread(printed) and any(sign in printed.split() for sign in words_of("comma"))
        apart = looks.LETTERS_APART.reads(trim(printed)) or listed
        behind = looks.PARTY_BEHIND.without(printed, r"　\g<first>員")
        spelt = looks.PARTY_APART.without(behind, r"\g<lead>\g<first>員")  # 職　員　館長: no 職員館長
        line = bare(printed) if apart else with_whole_offices(looks.SEATED_IN_PIECES.without(spelt, _in_one))
        line = looks.SEAT_GLUED.without(line, r"\g<office>　\g<seat>")
        line = with_presence(looks.NUMBERED.without(line))
        line = looks.LIST_IN_BRACKET.without(line, r"\g<party>　\g<names>（\g<count>）")
        line = with_told(line)
        yield from (
            affiliation_in_bracket(_offices_first(proxy_in_bracket(piece)))
            for piece in looks.GROUP_WITHIN.cut(line)
            if piece.strip()
        )


def _with_proxies_above(text: str) -> str:
    """The text, who came for somebody put behind them from the line below: 青木　一 / （代理：岸　進）."""
    made: list[str] = []
    for line in text.split("\n"):
        words = trim(line)
        framed = words.startswith(words_of("round_open")) and words.endswith(words_of("round_close"))
        if made and framed and PROXY_NAMED.reads(words[1:-1]):
            made[-1] = trim_end(made[-1]) + words
        else:
            made.append(line)
    return "\n".join(made)


def _with_district_behind(line: str) -> str:
    """The line, districts before names put in a bracket behind them: 東部地区　石田　実."""
    alone = looks.DISTRICT_LINE.without(line, r"\g<name>（\g<of>）")
    return looks.DISTRICT_BEFORE.without(alone, r"\g<name>（\g<of>）")


def _office_of_letters(found: re.Match[str]) -> str:
    """An office whose letters stand apart before a bracket, put together: 書 記（次長）."""
    whole = bare(found[0])
    return whole if role_at_end(whole) == whole else found[0]


def _with_commas(line: str) -> str:
    """The line, dots between names whose letters stand apart as commas: 柴　田　孝　行・真　壁　幸　子・小野寺　かほる."""
    if not looks.DOT_IN_LETTERS.reads(line):
        return line
    return looks.DOT_OUTSIDE.without(line, lambda found: found["aside"] or "、")


def _in_one(found: re.Match[str]) -> str:
    """Seat, name and title, the pieces of the name put together unless they begin with an office: 3番　議　長　青　木　一　君."""
    words = found["name"].split()
    office = any(role_at_end("".join(words[:end])) for end in range(1, len(words)))
    return found[0] if office else f"{found['seat']}　{bare(found['name'])}　{found['title']}"


def _is_no_list(line: str) -> bool:
    """Whether a line says who led the talk, what somebody said, or what stands in the columns below."""
    return looks.CHAIRED.reads(line) or looks.SAID_BY.reads(line) or COLUMNS.reads(bare(line))


def _with_office_of_all(lines: list[str]) -> Iterator[str]:
    """The lines, those of a list whose last gives all of them their office as one: 青木、岸、 / 林の各委員."""
    held: list[str] = []
    for line in map(trim, lines):
        held.append(line)
        if line.endswith(words_of("comma")):
            continue
        if len(held) > 1 and OFFICE_OF_ALL.reads(NOTE.without(held[-1])):
            yield "".join(held)
        else:
            yield from held
        held = []
    yield from held


def _out_of_columns(line: str) -> str:
    """The line of one person whose columns strokes part, as it would else be printed: 会長 / 青木（あおき）一 / × / 教授."""
    found = looks.IN_COLUMNS.read(line)
    if not found or not role_at_end(found["office"]):
        return line
    name = looks.KANA_BEHIND.without(found["name"])
    note = trim(found["note"] or "")
    away = f"（{ABSENT}）" if found["there"] in CROSSES else f"（{note}）" if note else ""
    return f"{bare(found['office'])} {trim(name)}{away}"


def _with_sides(lines: list[str]) -> list[str]:
    """The lines, where each begins with whom those behind speak for that put behind each of them: 井原　片山教育長、藤井委員長."""
    found = [looks.SIDE_FIRST.read(line) for line in lines]
    told = [match for match in found if match and all(map(role_at_end, COMMA.cut(match["names"])))]
    if len(told) < 2 or any(role_at_end(match["side"]) or is_group(match["side"]) for match in told):
        return lines
    return [
        "、".join(f"{name}（{match['side']}）" for name in COMMA.cut(match["names"]))
        if match in told
        else line
        for line, match in zip(lines, found, strict=True)
    ]


def _with_absent_apart(line: str) -> Iterator[str]:
    """The line, those who a bracket at its end says stayed away on a line of their own: 青木、岸の各委員（林委員は欠席）."""
    listed = looks.AWAY_LISTED.read(line)
    names = tokens_of(listed["names"]) if listed else []
    if listed and names and all(map(_is_somebody, names)):
        yield line[: listed.start()]
        yield "、".join(f"{name}（{ABSENT}）" for name in names)
        return
    found = looks.AWAY_AT_END.read(line)
    if found:
        yield line[: found.start()]
    yield found["words"] if found else line


def _is_somebody(token: str) -> bool:
    """Whether words are a whole name, or a name with an office: 林保, 林委員; not 公務."""
    person = person_of(token, "") or {}
    return "name" in person and ("role" in person or parts_of(person["name"]) is not None)


def _with_office_of_bracket(line: str) -> str:
    """The line, offices in brackets that each lead several names put before each of them: （教授）青木、岸、（講師）林."""
    line = _with_signs_between(line)
    found = [*looks.BRACKET_LEADS.each(line)]
    offices = [match["office"] for match in found]
    whole = line[found[0].start() :] == "".join(match[0] for match in found) if found else False
    known = [office for office in offices if role_at_end(office) == office or UNIT_WORD.reads(office)]
    if len(found) < 2 or not whole or not known:
        return line
    names = [[name for name in COMMA.cut(NOTE.without(match["names"])) if name.strip()] for match in found]
    if any(role_at_end(name) for several in names for name in several):
        return line  # （監事）青木監事
    pairs = zip(offices, names, strict=True)
    told = [
        f"{office}　{trim(name)}" if office in known else f"{trim(name)}（{office}）"  # （協力員）朝生
        for office, several in pairs
        for name in several
    ]
    return line[: found[0].start()] + "、".join(told)


def _with_signs_between(line: str) -> str:
    """The line, a comma before each office in a bracket that leads the name behind it, as the first of the line does: （座長）青木（委員）岸."""
    first = looks.OFFICE_LEADS.read(trim_start(line))
    if not first or first.start() or first["office"] not in _MAY_LEAD:
        return line
    return looks.BRACKETS_IN_LINE.without(line, lambda found: "、" if found["office"] in _MAY_LEAD else "")


_MAY_LEAD = frozenset(MEMBER_ROLES)


def _offices_first(line: str) -> str:
    """The line, offices in brackets before names put there without their brackets."""
    line = trim_start(line)
    first = looks.OFFICE_LEADS.read(line)
    behind = COMMA.cut(line[first.end() :])[0] if first and first.start() == 0 else ""
    if first and bare(behind).endswith(bare(first["office"])):
        return line  # （監事）青木監事、岸監事
    leading = first is not None and first.start() == 0
    led = looks.OFFICE_LEADS if leading else looks.OFFICE_LEADS_WITHIN
    return led.without(
        line,
        lambda found: (
            f"{bare(found['office'])}　"
            if leads(found["office"]) or (leading and _is_of_staff(found["office"]))
            else found[0]
        ),
    )


def _is_of_staff(office: str) -> bool:
    """Whether what stands in a bracket before a name ends with an office of the administration: 生涯学習部長."""
    plain = bare(office)
    alone = (person_of(plain, "") or {"name": plain}).keys() == {"role"}
    return alone and role_at_end(plain) in STAFF_ROLES and not plain.endswith(words_of("party"))


def leads(office: str) -> bool:
    """Whether an office is one person's, and not what many are called: 会長, but not 委員 or 事務局."""
    many = (*words_of("party"), *words_of("many"))
    return role_at_end(office) == bare(office) and office not in many


def without_notes(lines: list[str]) -> list[str]:
    """The lines without a word that ends several of them and is said of people, no part of a name: 青木 一　待機."""
    last = Counter(line.split()[-1] for line in lines if len(line.split()) > 1)
    notes = {word for word, n in last.items() if n >= _OFTEN and _is_note(word)}
    return [
        trim_end(line).removesuffix(line.split()[-1])
        if line.split()[-1:] and line.split()[-1] in notes
        else line
        for line in lines
    ]


_OFTEN = 3
"""How many lines a word must end to be no name."""


def _is_note(word: str) -> bool:
    known = is_given(word) or is_family(word) or parts_of(word) or role_at_end(word)
    return (
        not known
        and word not in words_of("honorific")
        and not presence_of(word)
        and looks.MAY_BE_NOTE.reads(word)
    )


def _goes_on(end: str, following: str) -> bool:
    """Whether a name at a line's end is whole only with the first letters below, which are no name: 岸　恵 / 子、林 保."""
    rest = bare(COMMA.cut(following)[0])
    name = parts_of(bare(end) + rest)
    return 1 <= len(rest) <= 2 and name is not None and not (is_family(rest) or parts_of(rest))


def _made_whole(lines: Iterable[str]) -> Iterator[str]:
    """Lines of a list that breaks within a name put together again: 青木委員、岸 / 部委員."""
    held = ""
    printed = [*lines]
    for at, line in enumerate(printed):
        following = printed[at + 1] if at + 1 < len(printed) else ""
        whole = held + (trim_start(line) if held else line)
        held = ""
        pieces = COMMA.cut(whole)
        broken = len(pieces) >= 3 and pieces[-1].strip() and not role_at_end(pieces[-1])
        beside_officers = (
            all(role_at_end(piece) for piece in pieces[:-1])
            and looks.HALF_A_NAME.reads(pieces[-1])
            and not pieces[-1].endswith(words_of("and_more"))
        )
        if broken and (beside_officers or _goes_on(pieces[-1], following)):
            held = whole
        else:
            yield whole
    if held:
        yield held
