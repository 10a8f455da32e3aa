"""Who was there: groups, names and offices read from the rows of a front part.

Names are taken as printed, without the room between their letters; nobody is made up. What cannot be read
as a name stays in the row and is counted nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from generator.importer.roles import MEMBER_ROLES, STAFF_ROLES, bare, is_unit, role_of
from generator.importer.rows import Row

_GROUP = re.compile(
    r"^[\s　]*[-・●○〇◯◎■□◆◇*※]*[\s　]*(?:[(（]\s*[0-9０-９]{1,2}\s*[)）]|[⑴-⒇①-⑳]|[0-9０-９]{1,2}[.．、)）]?|[ア-オ](?=[\s　.．]))?[\s　]*"
    r"(?P<label>[(（【\[［<＜〈]?[\s　]*(?:出席(?:者|委員|議員|職員)?|欠席(?:者|委員|議員)?|[^\s　()（）【】\[\]:：、。<>＜＞]{0,8}?(?:委員|議員|事務局|関係課|担当課|所管課|説明員|説明者|職員|執行部|アドバイザー|オブザーバー|傍聴者|傍聴人|幹事|実施機関|処分庁|その他))[\s　]*(?:[0-9０-９]+[名人])?[)）】\]］>＞〉]?)"
    r"(?P<sep>[\s　]*[:：][\s　]*|[\s　]+|$)(?P<rest>.*)$"
)
MAX_ROW = 10_000
"""How much of a row is read for names; the longest list met so far has 2,000 characters."""
_COUNT = re.compile(
    r"(?:委員|議員|以上|計|ほか|他|外|総数)?\s*[0-9０-９一二三四五六七八九十]{1,5}\s*[名人](?:中\s*[0-9０-９]{1,5}\s*[名人])?(?:出席|欠席)?"
)
_NOBODY = re.compile(r"^(?:なし|無し|無|０名|0名|0人|いない|いません|該当なし|特になし|－|-|―)。?$")
_ROLES = sorted({*MEMBER_ROLES, *STAFF_ROLES} - set("市町村区県番"), key=len, reverse=True)
#: Words with which the names of offices begin; what stands before one of them is a person's name.
_UNIT_WORDS = (
    "総務|企画|政策|財政|財務|経営|管理|人事|職員|契約|管財|資産|税務|課税|納税|収納|市民|町民|村民|区民|住民|戸籍|国保|保険|年金|健康|保健|医療|"
    "福祉|介護|高齢|障害|障がい|生活|社会|子ども|こども|子育て|児童|保育|青少年|教育|学校|学務|指導|生涯|図書|文化|スポーツ|環境|資源|廃棄物|清掃|"
    "都市|建設|建築|土木|道路|公園|緑|下水|水道|上下水道|交通|防災|危機|安全|地域|協働|広報|秘書|情報|デジタル|文書|法務|法規|行政|議会|選挙|監査|"
    "議事|調査|農業|農政|産業|商工|観光|経済|労働|消防|警防|予防|会計|出納|事務局|担当|まちづくり|街づくり|景観|住宅|営繕|用地|開発|区画|特命|統括|主席|庶務"
)
_NAME = re.compile(
    r"^[一-龥々〆ヵヶぁ-んァ-ヴー\u3400-\u4dbf\uf900-\ufaff\U00020000-\U0002fa1fA-Za-zＡ-Ｚ・]{1,12}$"
)
_NOT_A_NAME = re.compile(
    r"^(?:出席|欠席|委員|職員|以上|全員|別紙|名簿|事務局|同上|代理|公募|省略|その他|ほか|なし|担当|関係者?|敬称略|順不同|五十音順|計)$|とおり|について|ください|委員会|審議会|協議会|..(?:部|課|室|係|局)$|(?:会|市|区|案件|出席者|欠席者|側|した|事項|名)$"
)


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
    return len(_split(match["rest"])) > 1 or bool(_COUNT.fullmatch(match["rest"].strip()))


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
    stated = _COUNT.search(line)
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


def person_of(token: str, group: str) -> dict[str, Any] | None:
    """One person as printed: 青木会長, 会長 青木, 会長・青木, 青木（会長）, 西主任（総務課）; None when it is none."""
    text = re.sub(r"^(?:[0-9０-９]{1,2}番|[(（][0-9０-９]+[)）])[\s　]*", "", token.strip(" 　"))
    text = re.sub(r"[(（][ぁ-んー\s　]+[)）]", "", text)  # the reading of a name
    seat = re.match(r"^[\s　]*([0-9０-９]{1,2}番)", token)
    person: dict[str, Any] = {}
    bracket = re.search(r"[(（\[［]([^()（）\[\]［］]*)[)）\]］]$", text)
    if bracket:
        inner = bracket[1].strip()
        text = text[: bracket.start()].strip(" 　")
        if inner in ("欠席", "遅参", "遅刻", "早退", "途中退席", "代理出席", "オンライン", "オンライン出席"):
            person["status"] = {
                "欠席": "absent",
                "遅参": "late",
                "遅刻": "late",
                "早退": "left",
                "途中退席": "left",
                "代理出席": "proxy",
            }.get(inner, "online")
        elif inner in _ROLES:
            person["role"] = inner
        elif not re.search(r"[0-9０-９]+[名人]|[欠出]席", inner):
            person["affiliation"] = inner
    titled = re.search(r"[\s　]*(?:君|氏|様|殿|さん)$", text)
    text = text[: titled.start()] if titled else text
    text = re.sub(r"の?各(?=(?:委員|議員)$)", "", text)
    offices = any(
        text.startswith(role)
        for role in ("事務局長", "次長", "副議長", "議長", "会長", "副会長", "委員長", "副委員長")
    )
    role, name = _role_and_name(text, glued=offices or bool(titled) or bool(re.search(r"[\s　]", text)))
    if role:
        person["role"] = person.get("role") or role
    if name and (not _NAME.match(bare(name)) or _NOT_A_NAME.search(bare(name)) or len(bare(name)) > 10):
        name = ""
    if _COUNT.fullmatch(text) or _NOBODY.match(text):
        return None
    if not role and is_unit(text) and re.search("[課室係]$", text) and not bracket:
        return {"affiliation": bare(text)}
    if not name and not (person.get("role") and (role or bracket)):
        return None
    if not person.get("role") and not 2 <= len(bare(name)) <= 6:
        return None
    if not name and bare(text) == bare(group):
        return None
    made = {"name": bare(name) or None, "role": person.get("role"), "affiliation": person.get("affiliation")}
    made |= {"seat": bare(seat[1])} if seat else {}
    made |= {"status": person["status"]} if "status" in person else {}
    return {key: value for key, value in made.items() if value}


_SPACED = [(role, r"[\s　]*".join(re.escape(c) for c in role)) for role in _ROLES]
_AS_ROLE = [
    (
        role,
        re.compile(rf"^(?P<before>.*?)(?P<role>{spaced})$"),
        re.compile(rf"^(?P<role>[^\s　・:：]{{0,12}}?{spaced})[\s　・:：]+(?P<name>.+)$"),
    )
    for role, spaced in _SPACED
]


@lru_cache(maxsize=10_000)
def _role_and_name(text: str, *, glued: bool) -> tuple[str | None, str]:
    """Office and name; ``glued`` allows a name right after an office: 委員長北野 太郎."""
    plain = text.strip(" 　・")
    for role, as_end, as_start in _AS_ROLE:
        after = as_end.match(plain)
        if after and after["before"].strip(" 　・"):
            before = after["before"].strip(" 　・")
            # 沢村総務部長: the unit belongs to the office when the words before it end in one.
            unit = re.match(rf"^(?P<name>[^\s　]{{1,5}}?)[\s　]*(?P<unit>(?:{_UNIT_WORDS})[^\s　]*)$", before)
            if unit and len(bare(before)) > 2:
                return bare(unit["unit"] + role), unit["name"]
            return role, before
        first = as_start.match(plain)
        if first:
            return bare(first["role"]), first["name"]
        if bare(plain) == role:
            return role, ""
        if glued and len(role) > 1 and plain.startswith(role) and 3 <= len(bare(plain)) - len(role) <= 7:
            return role, plain[len(role) :]
    return None, plain


def roster_of(groups: list[Group]) -> set[str]:
    """The names by which people of the list may be called: whole, and by a family name of two to four letters."""
    names = {p["name"] for g in groups for p in g.people if p.get("name")}
    return names | {name[:n] for name in names for n in (2, 3) if len(name) > n + 1}
