"""One person of a list of attendance: name, office and unit, as they are printed together."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from generator.importer.roles import MEMBER_ROLES, STAFF_ROLES, bare, is_unit

COUNT = re.compile(
    r"(?:委員|議員|以上|計|ほか|他|外|総数)?\s*[0-9０-９一二三四五六七八九十]{1,5}\s*[名人](?:中\s*[0-9０-９]{1,5}\s*[名人])?(?:出席|欠席)?"
)
NOBODY = re.compile(r"^(?:なし|無し|無|０名|0名|0人|いない|いません|該当なし|特になし|－|-|―)。?$")
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
    if COUNT.fullmatch(text) or NOBODY.match(text):
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
