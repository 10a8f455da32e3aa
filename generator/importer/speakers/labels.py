"""Which labels can be someone who speaks: an office, a unit of the office, or a listed name."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.importer.speakers.shapes import MARKS, MAX_LABEL
from generator.importer.words.labels import meaning_of
from generator.importer.words.numbers import numbered
from generator.importer.words.roles import bare, is_unit, role_of

_SENTENCE = re.compile(
    r"[。、，！？!?「」『』]|ついて|ください|ました|します|ません|でしょうか|とおり|による|における|に関する|について|ため$|こと$|など$|説明$|報告$|朗読$|紹介$|なし$|以下|場合|以上$|異議|[)）][○〇◯●◎]|午前|午後"
)
#: A name with the title the assemblies use: 青木君. Only what cannot be a word may stand before it.
_CALLED_BY_NAME = re.compile(r"^[一-龥々ヶぁ-んァ-ヴー]{1,9}(?:君|氏)$")
_SEAT = re.compile(r"^(?:議席)?第?[0-9０-９一二三四五六七八九十]{1,3}番")
_CALLED = re.compile(r"(?:あいさつ|挨拶)$")
#: Meanings of labels in a front part that no speaker is called by.
_OF_FORMS = {
    "present",
    "absent",
    "attendance",
    "place",
    "date",
    "observers",
    "agenda",
    "materials",
    "openness",
}


def can_speak(label: str, roster: set[str]) -> bool:
    """Whether a label can be someone who speaks: an office, a unit of the office, or a listed name."""
    verdict = _verdict(label)
    if verdict != "if listed":
        return verdict == "yes"
    plain = bare(label)
    return plain in roster or re.sub(r"(?:君|氏|さん|殿)$", "", plain) in roster


@lru_cache(maxsize=20_000)
def _verdict(label: str) -> str:
    """``yes``, ``no``, or ``if listed``: what is known of a label whoever was there."""
    if not _may_be_label(label):
        return "no"
    return "yes" if _is_office_or_seat(label) else "if listed"


def _may_be_label(label: str) -> bool:
    plain = bare(label)
    outside = re.sub(r"[(（\[［][^()（）\[\]［］]*[)）\]］]", "", plain)
    if not plain or len(outside) > MAX_LABEL or len(plain) > 2 * MAX_LABEL or _SENTENCE.search(plain):
        return False
    if len(re.findall("[(（]", plain)) != len(re.findall("[)）]", plain)):
        return False
    if plain[0] in MARKS or plain[0] in "•‣" or meaning_of(label) in _OF_FORMS:
        return False
    number = numbered(label)
    return not number or number.kind in ("bill", "item", "ア", "a") or bool(_SEAT.match(plain))


def _is_office_or_seat(label: str) -> bool:
    plain = bare(label)
    if _CALLED_BY_NAME.match(plain) or plain in ("々", "〃"):
        return True  # ○〃: the label above once more; whose words they are stays open
    role = role_of(plain)
    if role:
        named = re.sub(r"[(（\[［].*?[)）\]］]", "", plain)
        return role in plain and (
            named.endswith(role) or bool(_CALLED.search(plain)) or bool(re.search(rf"{role}[A-Zａ-ｚＡ-Ｚ0-9０-９①-⑳君氏殿]{{1,4}}$", named))
            or plain != named or len(plain) <= len(role) + 3
        )  # fmt: skip
    return (is_unit(plain) and not re.search("[はがをにで]$", plain)) or bool(
        _SEAT.match(plain) and len(plain) <= 14
    )
