"""What offices give out to be called and written to, so that it is silent wherever it stands."""

from __future__ import annotations

from dataclasses import dataclass

from generator.japanese.lists import pattern_of

_OFFICE = pattern_of(
    "内線|問い?合わ?せ|代表|直通|窓口|(?:コ-ル|相談|サポ-ト|保健|医療|支援|交流)センタ-|ダイヤル|ダイアル|FAX|Fax|fax|ファクス|ファックス"
    "|担当(?!者?の(?:自宅|携帯))|役所|役場|庁舎|[市区県都府支本]庁|事務[局所]|{kanji}{2}(?:[課係局署館院園校](?![長員の])|支所|部会|協会|協議会|会社|組合|連盟)"
)
_PRIVATE = pattern_of(
    "自宅|携帯|実家|個人の|本人|住民|相談者|申[請立]人|請求人|(?:私|わたし|僕|自分)の|[父母夫妻子兄弟姉妹息娘孫]の|さん|{kanji}氏|様|君"
)


@dataclass(frozen=True)
class Offices:
    """Numbers, mail addresses and domains, and postal codes that are known to be an office's own, folded."""

    phones: frozenset[str] = frozenset()
    mails: frozenset[str] = frozenset()
    domains: frozenset[str] = frozenset()
    postcodes: frozenset[str] = frozenset()

    def has_mail(self, address: str) -> bool:
        """Whether a mail address, in small letters, is an office's or stands at its domain."""
        return address in self.mails or address.partition("@")[2] in self.domains


NOBODY = Offices()


def speaks_of_an_office(before: str, after: str = "") -> bool:
    """Whether the words around a number say that it belongs to an office and none says that it is somebody's own."""
    return bool(_OFFICE.search(before) or _OFFICE.search(after)) and not _PRIVATE.search(before)
