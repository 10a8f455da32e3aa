"""Role words: how a label says what someone is, and on which side of the table they sit.

The lists are of the words municipalities use for offices, not of any one municipality's people.
"""

# ruff: noqa: SIM905 -- a list of words is easiest to keep as words
from __future__ import annotations

import re
from functools import lru_cache

#: Offices of a council, its members and those who speak beside them.
MEMBER_ROLES = (
    "会長職務代理者 会長職務代理 会長代理 会長代行 副会長 会長 副委員長 委員長職務代理者 委員長代理 委員長 副議長 議長 "
    "仮議長 臨時議長 副座長 座長 副部会長 部会長 副分科会長 分科会長 会頭 理事長 副会頭 専門委員 臨時委員 特別委員 推進委員 各委員 全委員 "
    "両委員 委員 議員 構成員 メンバー 団員 評議員 審議員 審査員 審査委員 教育委員 農業委員 監査委員 アドバイザー "
    "オブザーバー 有識者 助言者 番"
).split()
#: Offices of the administration, and the words a record uses for its officers as one party.
STAFF_ROLES = (
    "事務局長 事務局次長 事務局員 事務局職員 事務局 担当課 所管課 主管課 関係課 実施機関 処分庁 実施課 担当部署 説明員 説明者 "
    "副市長 市長 副町長 町長 副村長 村長 副区長 区長 副知事 知事 助役 収入役 会計管理者 教育長職務代理者 教育長 教育次長 "
    "局長 次長 部長 副部長 部次長 参事 参与 理事 審議監 技監 担当部長 課長 副課長 課長補佐 課長代理 部長代理 局長代理 室長代理 補佐 担当課長 室長 副室長 室長補佐 "
    "所長 副所長 場長 園長 館長 副館長 院長 校長 教頭 センター長 係長 担当係長 主幹 副主幹 主査 副主査 主任 主任主事 主事 "
    "主事補 技師 技術主査 書記長 書記 幹事 専門員 専門官 指導主事 統括監 管理監 政策監 調整監 消防長 署長 局次長 支所長 "
    "班長 班員 担当者 担当 職員 コンサルタント 委託業者 受託者 参考人 監査事務局長 公述人 請願者 陳情者 保健師 学芸員 "
    "課員 係員 部員 局員 審議官 参事官 企画官 調整官 調査官 鑑査官 監理官 政策官 技術官 管理官 市 町 村 区 県"
).split()
#: Who leads or takes part without an office.
OTHER_ROLES = "司会 司会者 進行 事業者 傍聴者 傍聴人 出席者 参加者 全員 一同 申立人 請求人 質問者 回答者 講師 弁護士".split()

#: Offices of those who lead a meeting and say what was decided.
CHAIRS = {
    "会長", "委員長", "議長", "座長", "部会長", "会長職務代理者", "会長職務代理",
    "副会長", "副委員長", "会長代理", "司会", "進行", "分科会長",
}  # fmt: skip

_BY_LENGTH = sorted({*MEMBER_ROLES, *STAFF_ROLES, *OTHER_ROLES}, key=len, reverse=True)
#: One letter is too little to know an office by, unless it is the whole label.
_ENDINGS = [role for role in _BY_LENGTH if len(role) > 1]
_UNITS = re.compile(r"(?:課|室|係|局|部|署|所|館|センター|グループ|チーム|庁|支所|班)$")
_BRACKETED = re.compile(r"^(?P<head>.+?)[(（\[［](?P<inner>[^()（）\[\]［］]*)[)）\]］]?(?P<tail>.*)$")
COLLECTIVE = re.compile(r"^(?:全員|一同|各委員|全委員|両委員(?:とも)?|出席者一同|委員一同|全員一同)$")


def bare(label: str) -> str:
    """A label without the spaces a printer puts between its letters."""
    return label if label.isalnum() else re.sub(r"[\s\u200b\ufeff]+", "", label)


@lru_cache(maxsize=10_000)
def role_of(label: str) -> str | None:
    """The office a label names: ``会長`` of ``藤沢会長`` or of ``会長（藤沢）``; None when it names none."""
    plain = bare(label)
    if plain in _BY_LENGTH:
        return plain
    bracketed = _BRACKETED.match(plain)
    if bracketed:
        candidates = (bracketed["head"] + bracketed["tail"], bracketed["head"], bracketed["inner"])
        return next((role for part in candidates if (role := role_of(part))), None)
    # 委員11, 事務局Q and A委員 hide a person on purpose: the office is what stays.
    plain = re.sub(r"(?<=[^\W\dA-Za-zＡ-Ｚａ-ｚ])[\dA-Za-zＡ-Ｚａ-ｚ０-９①-⑳]{1,3}$", "", plain)
    plain = re.sub(r"(?:君|氏|殿|様|さん)$", "", plain)
    for role in _ENDINGS:
        if plain.endswith(role):
            return role
    return next((role for role in _ENDINGS if len(role) > 2 and plain.startswith(role)), None)


def is_unit(label: str) -> bool:
    """Whether the label is the name of an office of the administration: 資源循環課."""
    return bool(_UNITS.search(bare(label))) and len(bare(label)) >= 2


def side_of(label: str) -> str | None:
    """``member``, ``staff`` or None when the label does not tell."""
    role = role_of(label)
    if role in MEMBER_ROLES:
        return "member"
    if role in STAFF_ROLES or (role is None and is_unit(label)):
        return "staff"
    return None
