"""Who was there: groups, names and offices read from the rows of a front part.

Names are taken as printed, without the room between their letters; nobody is made up. What cannot be read
as a name stays in the row and is counted nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.importer.person import COUNT, person_of
from generator.importer.roles import bare, role_of
from generator.importer.rows import Row

_GROUP = re.compile(
    r"^[\s　]*[-・●○〇◯◎■□◆◇*※]*[\s　]*(?:[(（]\s*[0-9０-９]{1,2}\s*[)）]|[⑴-⒇①-⑳]|[0-9０-９]{1,2}[.．、)）]?|[ア-オ](?=[\s　.．]))?[\s　]*"
    r"(?P<label>[(（【\[［<＜〈]?[\s　]*(?:出席(?:者|委員|議員|職員)?|欠席(?:者|委員|議員)?|[^\s　()（）【】\[\]:：、。<>＜＞]{0,8}?(?:委員|議員|事務局|関係課|担当課|所管課|説明員|説明者|職員|執行部|アドバイザー|オブザーバー|傍聴者|傍聴人|幹事|実施機関|処分庁|その他))[\s　]*(?:[0-9０-９]+[名人])?[)）】\]］>＞〉]?)"
    r"(?P<sep>[\s　]*[:：][\s　]*|[\s　]+|$)(?P<rest>.*)$"
)
MAX_ROW = 10_000
"""How much of a row is read for names; the longest list met so far has 2,000 characters."""


@dataclass
class Group:
    """A group in the list of attendance."""

    label: str
    side: str | None
    status: str = "present"
    stated: str | None = None
    people: list[dict[str, Any]] = field(default_factory=list)


def groups_of(rows: list[Row]) -> list[Group]:
    """The groups of all rows that list people, in printed order; absent members in a group of their own label."""
    groups: list[Group] = []
    inside = False
    for row in rows:
        status = {"absent": "absent"}.get(row.meaning or "", "present")
        if row.meaning in ("present", "absent", "attendance", "staff"):
            inside = True
            groups += _of_row(row, status)
        elif row.meaning is None and row.label and _is_people(row, inside):
            groups += _of_row(row, status)
        else:
            inside = False
    return [group for group in groups if group.people or group.stated]


def _is_people(row: Row, inside: bool) -> bool:
    label = bare(row.label).strip("【】()（）:：<>＜＞[]［］")
    role = role_of(label)
    return (
        role is not None
        and label.endswith(role)
        and (inside or len(label) <= len(role) + 4)
        and len(row.text) <= 600
    )


def _of_row(row: Row, status: str) -> Iterator[Group]:
    label = bare(row.label).strip("【】()（）:：<>＜＞[]［］●○■◎・")
    label = re.sub(r"^(?:[(（]?[0-9０-９]+[)）.．]?)", "", label) or "出席者"
    label = re.sub(r"[(（][0-9０-９]{1,4}[名人]?[)）]?$", "", label)
    current = Group(label, _side(label, row.meaning), status)
    for printed in _split_groups(row.text[:MAX_ROW]):
        line = printed
        match = _GROUP.match(line)
        if match and _heads(match):
            if current.people or current.stated:
                yield current
            name = bare(match["label"]).strip("【】()（）<>＜＞[]［］")
            if "欠席" in name:
                status = "absent"
            elif name.startswith("出席"):
                status = "present"
            name = re.sub(r"[0-9０-９]+[名人]$", "", name)
            current = Group(name, _side(name, None) or current.side, status)
            line = match["rest"]
        _fill(current, line)
    yield current


def _heads(match: re.Match[str]) -> bool:
    """Whether the words before the names name a group, and not a person's own office."""
    label = match["label"]
    if not match["rest"] and not match["sep"].strip():
        alone = person_of(label, "")
        return alone is None or not alone.get("name")
    if match["sep"].strip() or not match["rest"] or re.match(r"[(（【\[［<＜〈]", label):
        return True
    return len(_split(match["rest"])) > 1 or bool(COUNT.fullmatch(match["rest"].strip()))


def _split_groups(text: str) -> Iterator[str]:
    """Lines, cut again before a group that stands in the middle of one: … (市事務局) 沢村総務部長."""
    for printed in text.split("\n"):
        # 事 務 局 長 大 川 実: letters set apart are put together, since no room tells office from name.
        line = bare(printed) if re.fullmatch(r"(?:\S[ 　]){4,}\S", printed.strip(" 　")) else printed
        cut = re.split(
            r"(?<=[^\s　])[\s　]+(?=[(（【](?:[^()（）【】]{0,4})(?:委員|事務局|職員|関係課|欠席者|出席者)[)）】])|[\s　]+(?=[●○■][\s　]*(?:欠席|出席|事務局))",
            line,
        )
        yield from (piece for piece in cut if piece.strip())


def _side(label: str, meaning: str | None) -> str | None:
    if re.search("事務局|職員|関係課|担当課|所管|説明|執行部|市側|幹事|課$", label) or meaning == "staff":
        return "staff"
    return "member" if re.search("委員|議員|会長|委員長|出席者|欠席者", label) else None


def _fill(group: Group, line: str) -> None:
    stated = COUNT.search(line)
    if stated and (len(bare(line)) <= 16 or re.search("ほか|他|外", stated[0])):
        group.stated = group.stated or stated[0].strip()
    made = [person for token in _split(line) if (person := person_of(token, group.label))]
    office = None
    for person in reversed(made):
        # 西係長、東主任(総務課): the bracket after the last name is the office of all before it.
        office = person.get("affiliation") or office
        if office and group.side == "staff":
            person["affiliation"] = office
    for person in made:
        if person not in group.people:
            group.people.append({"status": group.status} | person)


def _split(line: str) -> list[str]:
    """Tokens between 、 and other marks that part names, not inside brackets."""
    text = re.sub(r"^[\s　]*[-・●○〇◯◎■□◆◇*※]+[\s　]*", "", line)
    parts = re.split(r"[、，,;；\n／]|(?<=[^\d])/(?=[^\d])", _shield(text))
    if (
        len(parts) == 1
        and text.count("・") >= 1
        and sum(bool(role_of(p)) for p in _shield(text).split("・")) >= 2
    ):
        parts = _shield(text).split("・")
    tokens: list[str] = []
    for part in parts:
        words = re.split(r"[\s　]{2,}|　", part.strip())
        named = [w for w in words if person_of(_unshield(w), "") is not None]
        tokens += (
            words
            if len(named) == len(words) and len(words) > 1 and all(len(bare(w)) > 3 for w in words)
            else [part]
        )
    return [_unshield(t).strip(" 　。") for t in tokens if t.strip(" 　。")]


_SHIELD = {"、": "\ue000", "・": "\ue001", "，": "\ue002", ",": "\ue003", "／": "\ue004", "/": "\ue005"}


def _shield(text: str) -> str:
    return re.sub(r"[(（][^()（）]*[)）]", lambda m: "".join(_SHIELD.get(c, c) for c in m[0]), text)


def _unshield(text: str) -> str:
    return text.translate({ord(v): k for k, v in _SHIELD.items()})


def roster_of(groups: list[Group]) -> set[str]:
    """The names by which people of the list may be called: whole, and by a family name of two to four letters."""
    names = {p["name"] for g in groups for p in g.people if p.get("name")}
    return names | {name[:n] for name in names for n in (2, 3) if len(name) > n + 1}
