"""One printed line of a list of names, cut into the words of one person each.

Print sets names apart by commas, by wide room, by columns of a fixed width whose letters stand apart, or by
single spaces; only cuts whose every piece can be a person are made, and a line in doubt stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.importer.names.offices import begins_with_unit, is_office, role_at_end
from generator.importer.names.person import person_of
from generator.importer.words.roles import MEMBER_ROLES, STAFF_ROLES, bare, role_of
from generator.importer.words.space import trim
from generator.japanese.lists import pattern_of, words_of

_BULLETS = pattern_of(r"^\s*(?:(?:{bullet}|{block})+|{ring}(?=\s))\s*")
_GAP = pattern_of(r"[ \t]{2,}[{room}\t]*|　[{room}\t]*|\t")
_SEATS = pattern_of(r"\s+(?=(?:{digit}{1,2}番|第{digit}{1,2}地区)(?!{digit}))|\s+(?={ring}(?=\S))")
#: Offices that begin the next person when several stand on one line: 会長 青木 一 副会長 岸 進.
_LEADS = pattern_of(r"\s+(?=(?:{chairs}|委員)\s+\S)")
_OTHERS = pattern_of(
    r"(?<=[員長事幹査任])ほか$|\s*(?:{others}\s*{digit}{1,4}\s*[名人]|(?<=[員長]){round_open}{digit}{1,4}[名人]{round_close})\s*$"
)
_COUNTED = pattern_of(r"^{digit}{1,3}[名人]\s+(?=\S)")
_SHIELD = {"、": "\ue000", "・": "\ue001", "，": "\ue002", ",": "\ue003", "／": "\ue004", "/": "\ue005"}


def tokens_of(line: str) -> list[str]:
    """The line's pieces, each the words of one person, or words that are none's."""
    text = _shield(_OTHERS.sub("", _COUNTED.sub("", _BULLETS.sub("", line))))
    parts = pattern_of(r"[、，,;；\n／]|(?<=[^\d])/(?=[^\d])|(?<=[員長事幹査任]){and}").split(text)
    if len(parts) == 1 and sum(bool(role_of(p)) for p in text.split("・")) >= 2:
        parts = text.split("・")
    cut = [piece for part in parts for piece in _columns(_unshield(part))]
    return [token for piece in cut if (token := trim(piece, "。|｜"))]


def _columns(part: str) -> list[str]:
    """Cut before seats and marks, which begin a person: 1番 青木 一　2番 岸 進."""
    pieces: list[str] = []
    for piece in _SEATS.split(trim(part)):
        if pieces and bare(pieces[-1]) in MEMBER_ROLES:
            pieces[-1] += f" {piece}"
        else:
            pieces.append(piece)
    return [word for piece in pieces for word in _cells(piece)]


def _cells(piece: str) -> list[str]:
    leaders = _LEADS.split(piece)
    if len(leaders) > 1 and bare(leaders[0]) not in MEMBER_ROLES and all(map(_is_person, leaders)):
        return leaders
    cells = [cell for cell in _GAP.split(piece) if cell]
    if len(cells) < 2:
        return _words(piece)
    return _assembled(cells) or [piece]


def _assembled(cells: list[str]) -> list[str] | None:
    """Persons out of cells: office and name by turns, or names alone; None when a cell fits nowhere."""
    made: list[str] = []
    begins_with_office = _office_cells(cells, 0) > 0
    at = 0
    while at < len(cells):
        taken = _office_cells(cells, at)
        office = bare("".join(cells[at : at + taken]))
        at += taken
        used = (_rest_of_name(cells, at) if office else 0) or _name_cells(cells, at)
        if office and used == 1 and role_at_end(cells[at]) in STAFF_ROLES:
            used = 0  # 城山部次長兼課長　霧山広報課長: two offices side by side
        if not used and not taken:
            return None
        name = " ".join(cells[at : at + used])
        at += used
        if (
            not begins_with_office
            and not office
            and not role_at_end(name)
            and (after := _office_cells(cells, at))
        ):
            office = bare("".join(cells[at : at + after]))
            at += after
        words = f"{office} {bare(name) if _is_spaced(name) else name}".strip()
        if used and not _is_person(words):
            return None
        made.append(words)
    return made


def _office_cells(cells: list[str], at: int) -> int:
    """How many cells from here are one office, its letters perhaps in cells of their own; 0 for none."""
    if at < len(cells) and (bare(cells[at]) == "同" or re.match(r"同\S{0,2}(?:次長|課|係|補佐)", cells[at])):
        return 1
    for count in range(min(6, len(cells) - at), 0, -1):
        group = cells[at : at + count]
        if count > 1 and any(len(bare(cell)) > 3 for cell in group):
            continue
        if is_office("".join(map(bare, group))):
            return count
    # 港湾消防署予防課長　沢井 茂: an office that could hold a name, when a name alone stands beside it.
    if at + 1 < len(cells) and role_at_end(cells[at]) and not re.search(r"\s", cells[at].strip()):
        beside = person_of(cells[at + 1], "") or {}
        member = beside.get("role") is None or beside["role"] in MEMBER_ROLES
        return int(at == 0 and "name" in beside and member and len(bare(cells[at])) > 4)
    return 0


def _rest_of_name(cells: list[str], at: int) -> int:
    """After an office: the cells up to the next office, when they are family and given name."""
    count = next((n for n in range(len(cells) - at) if _office_cells(cells, at + n)), len(cells) - at)
    group = [bare(cell) for cell in cells[at : at + count]]
    fits = count == 2 and all(map(_is_spaced, cells[at : at + 2])) and max(map(len, group)) <= 4
    return 2 if fits and len("".join(group)) <= 7 else 0


def _name_cells(cells: list[str], at: int) -> int:
    """How many cells from here are one name: 小 金 谷　幸　次 in columns of a fixed width are three."""
    if at >= len(cells) or _office_cells(cells, at):
        return 0
    letters = len(bare(cells[at]))
    if letters > 3 or not _is_spaced(cells[at]):
        return 1
    used, short = 1, 2 if letters > 1 else 6
    while at + used < len(cells) and letters + len(bare(cells[at + used])) <= 6:
        following = bare(cells[at + used])
        if len(following) > short or not _is_spaced(cells[at + used]) or _office_cells(cells, at + used):
            break
        if letters >= 3 and len(following) > 1:
            break
        used, letters = used + 1, letters + len(following)
        if letters >= 3 and short == 2:
            short = 1
    return used if letters > 1 else 0


def _is_spaced(cell: str) -> bool:
    """Whether a cell is a part of a name: one word, or letters set apart; not family and given name."""
    words = re.split(r"\s+", cell.strip())
    return len(words) == 1 or all(len(word) == 1 for word in words)


def _words(piece: str) -> list[str]:
    """Cut at single spaces, where each word by itself is a person: 霧山委員 森下委員."""
    words = re.split(r"\s+", trim(piece))
    if len(words) < 2 or all(len(word) == 1 for word in words) or words[-1] in words_of("honorific"):
        return [piece]
    if all(map(_is_whole, words)):
        return words
    if any(map(role_at_end, words)) or not all(map(_is_name, words)):
        return [piece]
    return _names(words) or [piece]


def _is_whole(word: str) -> bool:
    """Whether a word is a name with its office: 霧山委員."""
    found = person_of(word, "") or {}
    return "name" in found and "role" in found and role_at_end(word) is not None


def _names(words: list[str]) -> list[str]:
    """Names alone, by the lengths of their words: whole ones, or family and given names by turns; empty in doubt."""
    lengths = [len(word) for word in words]
    if len(words) >= 3 and min(lengths) >= 3 and sum(n >= 4 for n in lengths) * 2 >= len(words):
        return words
    if len(words) >= 4 and len(words) % 2 == 0 and max(lengths) <= 3 and sum(lengths) <= 2.4 * len(words):
        return [" ".join(words[i : i + 2]) for i in range(0, len(words), 2)]
    return []


def _is_name(word: str) -> bool:
    return len(word) == 1 or bool((person_of(word, "") or {}).get("name"))


def _is_person(words: str) -> bool:
    return bool((person_of(words, "") or {}).get("name"))


def _shield(text: str) -> str:
    return pattern_of(r"{round_open}[^{round}]*{round_close}").sub(
        lambda m: "".join(_SHIELD.get(c, c) for c in m[0]), text
    )


def _unshield(text: str) -> str:
    return text.translate({ord(v): k for k, v in _SHIELD.items()})


_OFFICE_FIRST = pattern_of(
    r"^{frame}(?P<office>[^{frame}{framed}\n]{2,40}){framed}{room}*(?P<name>[^\s、，,。:：]{1,4}{room}?[^\s、，,。:：]{0,4})$",
    re.M,
)


def with_offices_after(text: str) -> str:
    """The text, offices in brackets before one name each put behind it: [商工会会長]青木 一."""
    found = [m for m in _OFFICE_FIRST.finditer(text) if (person_of(m["name"], "") or {}).keys() == {"name"}]
    if len(found) < 2:
        return text
    chosen = {m.start() for m in found}
    return _OFFICE_FIRST.sub(lambda m: f"{m['name']}（{m['office']}）" if m.start() in chosen else m[0], text)


_LEADER = pattern_of(r"^(?:{chairs}|{deputy})$")


def with_names(lines: list[str]) -> Iterator[str]:
    """The lines, an office too long to leave room for the name put together with the name below it."""
    at = 0
    while at < len(lines):
        office = bool(_LEADER.match(bare(lines[at]))) or (
            len(bare(lines[at])) >= 8
            and begins_with_unit(lines[at])
            and is_office(lines[at])
            and role_at_end(lines[at]) not in MEMBER_ROLES
        )
        halves = _halves(lines, at + 1) if role_at_end(lines[at]) and is_office(lines[at]) else ""
        following = trim(_BULLETS.sub("", lines[at + 1])) if office and at + 1 < len(lines) else ""
        below = person_of(following, "") if following else None
        if halves:
            yield f"{lines[at]} {halves}"
            at += 3
        elif below and below.keys() in ({"name"}, {"name", "affiliation"}):
            yield f"{lines[at]} {following}"
            at += 2
        else:
            yield lines[at]
            at += 1


def _halves(lines: list[str], at: int) -> str:
    """Family and given name on lines of their own below an office, as cells of a PDF come out; empty for others."""
    pair = [trim(line) for line in lines[at : at + 2]]
    ends = at + 2 >= len(lines) or role_at_end(lines[at + 2]) or len(bare(lines[at + 2])) > 3
    fits = len(pair) == 2 and all(re.fullmatch(r"[^\s、，,]{1,3}", part) for part in pair)
    named = (
        fits
        and pair[0] != pair[1]
        and (role_of(lines[at - 1]) == bare(lines[at - 1]) or begins_with_unit(lines[at - 1]))
        and not any(map(role_at_end, pair))
        and len("".join(pair)) <= 5
        and (person_of("".join(pair), "") or {}).keys() == {"name"}
    )
    return " ".join(pair) if named and ends else ""
